/** Stated outcomes while they are written: which are there, what stands beside them in general, and what is missing. */
import { HINT } from '../api/labels';
import type { Forecast, ForecastBeside } from '../api/types';

/** One outcome as it is typed. */
export interface Stated {
  outcome: string;
  /** 0–100; nothing while it is empty. */
  percent: number | null;
  /** The reference class that was chosen beside it; absent: by the outcome's own words. */
  chosen?: string;
  /** What makes this case different from that class. */
  different?: string;
}

/** In place of a class: none of them fits. */
export const NO_CLASS = 'none';

/** Outcomes stated at least and at most, as the core asks for them. */
export const FEWEST = 2;
export const MOST = 3;

/** Empty fields for the fewest outcomes. */
export function blank(): Stated[] {
  return Array.from({ length: FEWEST }, () => ({ outcome: '', percent: null }));
}

/** A row as the core is asked about it. */
export function asked(row: Stated): Forecast {
  const forecast = { outcome: row.outcome, percent: row.percent ?? 0 };
  return row.chosen && row.chosen !== NO_CLASS ? { ...forecast, class: row.chosen } : forecast;
}

/** What stands beside a row; nothing where the person said that none fits. */
export function besideOf(row: Stated, found: ForecastBeside | undefined): ForecastBeside | null {
  return row.chosen === NO_CLASS || !found?.class ? null : found;
}

/** The problem beside each field of a row; nothing where it is well. */
export interface Gap {
  outcome: string | null;
  percent: string | null;
  different: string | null;
}

/** What is still missing, row by row. Rows beyond the fewest may stay empty. */
export function gaps(rows: Stated[], found: ForecastBeside[] = []): Gap[] {
  return rows.map((row, index) => {
    const said = row.outcome.trim() !== '';
    if (!said && row.percent === null && index >= FEWEST) return { outcome: null, percent: null, different: null };
    const far = row.percent !== null && (besideOf(row, found[index])?.asks ?? '') !== '';
    return {
      outcome: said ? null : 'Say what will be true, or tick “No forecast this time”.',
      percent: row.percent === null ? HINT.chance_missing : null,
      different: far && !row.different?.trim() ? HINT.different : null,
    };
  });
}

/** Whether every row that has to be there is complete. */
export function isComplete(rows: Stated[], found: ForecastBeside[] = []): boolean {
  return gaps(rows, found).every((gap) => !gap.outcome && !gap.percent && !gap.different);
}

/** The rows as the decision keeps them, with what stood beside each; rows left empty fall away. */
export function stated(rows: Stated[], found: ForecastBeside[] = []): Forecast[] {
  return rows.flatMap((row, index) => {
    const outcome = row.outcome.trim();
    if (!outcome || row.percent === null) return [];
    const beside = besideOf(row, found[index]);
    const different = beside?.asks ? (row.different?.trim() ?? '') : '';
    return [
      {
        outcome,
        percent: row.percent,
        ...(beside?.class ? { class: beside.class.id } : {}),
        ...(different ? { different } : {}),
      },
    ];
  });
}
