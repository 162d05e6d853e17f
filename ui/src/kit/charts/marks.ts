/** The shapes of a mark: circle is pole a, diamond is pole b, square is neither. */

export type Pole = 'a' | 'b' | 'plain';
/** `full` is sure; `half` is tried once; `hollow` is thin evidence or never tried. */
export type Fill = 'full' | 'half' | 'hollow';

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
