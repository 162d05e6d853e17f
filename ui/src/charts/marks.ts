/** The shapes of a mark: circle is pole a, diamond is pole b, square is neither. */

import type { Fill as Sureness, Shape } from '../api/types';

export type Pole = 'a' | 'b' | 'plain';
/** `full` is sure; `half` is tried once; `hollow` is thin evidence or never tried. */
export type Fill = 'full' | 'half' | 'hollow';

/** The pole that a shape of the core stands for; without one it is neither. */
export function poleOf(shape: Shape | null): Pole {
  if (shape === 'circle') return 'a';
  return shape === 'diamond' ? 'b' : 'plain';
}

/** How the core's sureness is drawn. */
export function fillFor(sure: Sureness): Fill {
  return sure === 'solid' ? 'full' : sure;
}

/** A diamond round (x, y) reaching `reach` to each side, as path data. */
export function diamond(x: number, y: number, reach: number): string {
  return `M${x} ${y - reach}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}z`;
}

/** The right half of the same diamond. */
export function halfDiamond(x: number, y: number, reach: number): string {
  return `M${x} ${y - reach}l${reach} ${reach}-${reach} ${reach}z`;
}

/** The right half of a circle. */
export function halfCircle(x: number, y: number, radius: number): string {
  return `M${x} ${y - radius}a${radius} ${radius} 0 0 1 0 ${2 * radius}z`;
}
