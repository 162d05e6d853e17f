/** Data of the outcome rows: the chance given to each statement beside what became of it, and the table twin. */
import { percent } from '../numbers';
import type { TableData } from '../table';

/** One statement. `said` from 0 to 1; `met` is null where nobody can say. */
export interface OutcomeRow {
  label: string;
  said: number;
  met: boolean | null;
}

/** What became of it, in words. */
export function becameWords(met: boolean | null): string {
  if (met === null) return 'Nobody can say';
  return met ? 'Met' : 'Not met';
}

/** Every chance with what became of it. */
export function outcomeTable(rows: OutcomeRow[]): TableData {
  return {
    columns: [
      { key: 'label', label: 'Outcome' },
      { key: 'said', label: 'Chance given', kind: 'number', format: percent },
      { key: 'became', label: 'What became of it' },
    ],
    rows: rows.map(({ label, said, met }) => ({ label, said, became: becameWords(met) })),
  };
}
