/** Places of the tornado: which lines stand near enough to be drawn, and the two ends of the axis. */
import type { Bar, Tornado } from '../api/types';

const reach = (bar: Bar, now: number): number => Math.max(Math.abs(bar.none[0] - now), Math.abs(bar.much[0] - now));

/** Whether the way from one number to another passes the line; reaching it counts, as opening lines do. */
export function crosses(from: number, to: number, line: number): boolean {
  return from < line !== to < line;
}

/** The nearest line on each side of the number, where it stands within one and a half times the widest bar’s reach. */
export function nearLines({ bars, now, lines }: Pick<Tornado, 'bars' | 'now' | 'lines'>): Tornado['lines'] {
  const far = 1.5 * Math.max(0, ...bars.map((bar) => reach(bar, now)));
  const near = lines
    .filter(([at]) => Math.abs(at - now) <= far)
    .toSorted(([one], [two]) => Math.abs(one - now) - Math.abs(two - now));
  return [near.find(([at]) => at <= now), near.find(([at]) => at > now)].filter((line) => line !== undefined);
}

/** The values at the two ends of the drawing: all that is drawn, with a little room. */
export function tornadoDomain(bars: Bar[], now: number, lines: Tornado['lines']): [number, number] {
  const values = [now, ...bars.flatMap((bar) => [bar.none[0], bar.much[0]]), ...lines.map(([at]) => at)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((high - low) * 0.08, 0.02);
  return [low - room, high + room];
}
