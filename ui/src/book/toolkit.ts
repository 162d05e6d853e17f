/** The tool kit's readings as rows: what each is called, what it counts, and its charts. */
import type { Share } from '../api/generated/Share';
import type { Toolkit } from '../api/generated/Toolkit';
import type { ToolkitOwner } from '../api/generated/ToolkitOwner';
import type { DotAxis, DotRangeRow } from '../kit/charts/dotrange';
import { percent } from '../kit/numbers';

/** One bias by its name: what it is, what was found, and what to ask. */
export interface Bias {
  id: string;
  name: string;
  means: string;
  says: string;
  ask: string;
  /** The deals or accounts it rests on, by name. */
  which: string[];
}

/** The biases of one owner, or of everybody, by name. */
export function biases(reading: ToolkitOwner): Bias[] {
  return [
    {
      id: 'optimism', name: 'Optimism', means: 'Days that passed and still stand, and forecasts above what came',
      says: [reading.optimism.says, reading.forecast.says].join(' '), ask: [reading.optimism.ask, reading.forecast.ask].filter(Boolean).join(' '), which: reading.optimism.deals,
    },
    {
      id: 'aggressiveness', name: 'Aggressiveness', means: 'Chances above what such deals came to',
      says: reading.aggressiveness.says, ask: reading.aggressiveness.ask, which: [],
    },
    {
      id: 'style', name: 'Style', means: 'A good story without the customer in it',
      says: reading.style.says, ask: reading.style.ask, which: reading.style.deals,
    },
    {
      id: 'liking', name: 'Liking', means: 'Attention that does not follow the money',
      says: reading.liking.says, ask: reading.liking.ask, which: reading.liking.accounts,
    },
  ];
}

/** Shares on a line from none to all. */
export const SHARES: DotAxis = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], write: percent, tick: (value) => String(value * 100), says: '0% to 100%', none: 'nothing to count' };

const share = (id: string, label: string, found: Share | null, strong = false): DotRangeRow => ({
  id, label, strong,
  marks: [{ pole: 'plain', value: found?.value ?? null }],
  ...(found ? { range: [found.low, found.high] as [number, number] } : {}),
  values: [found ? percent(found.value) : '–', found ? `${found.count} of ${found.of}` : 'none dated'],
});

/** Open deals past their closing day, by owner, everybody first. */
export function pastRows(kit: Toolkit): DotRangeRow[] {
  return [share('all', 'Everybody', kit.overall.optimism.past, true), ...kit.owners.filter((one) => one.open > 0).map((one) => share(`owner ${one.owner ?? ''}`, one.owner ?? '', one.optimism.past))];
}

/** The mean chance said at each stage beside the share that was won there. */
export function stageRows(reading: ToolkitOwner): DotRangeRow[] {
  return reading.aggressiveness.stages.map((one) => ({
    id: one.stage, label: one.stage,
    marks: [{ pole: 'plain', value: one.said }],
    range: [one.won.low, one.won.high],
    values: [percent(one.said), `${percent(one.won.value)} (${one.won.count} of ${one.won.of})`, String(one.deals)],
  }));
}
