/** Data of the energy bars, −2 (drains me) to +2 (feeds me), and its table twin. */
import { signed } from '../numbers';
import type { TableData } from '../table';
import type { Fill } from './marks';

/** Whether the answer comes from life: done regularly, tried once, or a guess. */
export type Lived = 'regular' | 'once' | 'never';

/** One activity. `value` is a whole number −2 to +2; `null` is not answered. */
export interface PullRow {
  id: string;
  label: string;
  value: number | null;
  lived: Lived;
}

/** One side of the choice: `a` is what one would give up, `b` what one would get. */
export interface PullGroup {
  id: string;
  pole: 'a' | 'b';
  label: string;
  /** Mean of the answered rows; `null` when none is. */
  mean: number | null;
  /** How much comes from life: "4 of 8 tried". */
  note: string;
  rows: PullRow[];
}

/** The mark for how the answer is known. */
export const LIVED_FILL: Record<Lived, Fill> = { regular: 'full', once: 'half', never: 'hollow' };

/** One line for each activity. `words` say how it is known. */
export function pullTable(groups: PullGroup[], words: Record<Lived, string>): TableData {
  return {
    columns: [
      { key: 'name', label: 'What' },
      { key: 'side', label: 'Side' },
      { key: 'value', label: 'Energy, −2 to +2', kind: 'number', format: (value) => signed(value, 0) },
      { key: 'lived', label: 'From life' },
    ],
    rows: groups.flatMap((group) =>
      group.rows.map((row) => ({ name: row.label, side: group.label, value: row.value, lived: words[row.lived] })),
    ),
  };
}
