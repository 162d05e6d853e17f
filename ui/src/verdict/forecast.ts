/** Stated outcomes while they are written: which are there, and what is missing. */
import { HINT } from '../api/labels';
import type { Forecast } from '../api/types';

/** One outcome as it is typed. */
export interface Stated {
  outcome: string;
  /** 0–100; nothing while it is empty. */
  percent: number | null;
}

/** Outcomes stated at least and at most, as the core asks for them. */
export const FEWEST = 2;
export const MOST = 3;

/** Empty fields for the fewest outcomes. */
export function blank(): Stated[] {
  return Array.from({ length: FEWEST }, () => ({ outcome: '', percent: null }));
}

/** The problem beside each field of a row; nothing where it is well. */
export interface Gap {
  outcome: string | null;
  percent: string | null;
}

/** What is still missing, row by row. Rows beyond the fewest may stay empty. */
export function gaps(rows: Stated[]): Gap[] {
  return rows.map((row, index) => {
    const said = row.outcome.trim() !== '';
    if (!said && row.percent === null && index >= FEWEST) return { outcome: null, percent: null };
    return {
      outcome: said ? null : 'Say what will be true, or tick “No forecast this time”.',
      percent: row.percent === null ? HINT.chance_missing : null,
    };
  });
}

/** Whether every row that has to be there is complete. */
export function isComplete(rows: Stated[]): boolean {
  return gaps(rows).every((gap) => !gap.outcome && !gap.percent);
}

/** The rows as the decision keeps them; rows left empty fall away. */
export function stated(rows: Stated[]): Forecast[] {
  return rows.flatMap(({ outcome, percent }) =>
    outcome.trim() && percent !== null ? [{ outcome: outcome.trim(), percent }] : [],
  );
}
