/** Company facts as the frame writes them. Which way a fact votes is the core's to say, in the debrief. */
import type { Fact, FactValue, Measure } from '../api/types';
import { decimal } from '../kit/numbers';

/** The answer of a share that there are too few to take. */
export const TOO_FEW = 'too_few';

/** A fact or measure as one row: how its value is asked for. */
export interface FactRow {
  id: string;
  title: string;
  hint: string;
  /** Unit of a number, as people see it; absent for a choice. */
  unit?: string;
  /** Answers of a choice, in order. */
  choices?: { value: string; label: string }[];
  /** Said in place of a number where there are too few to take it of; absent where that is no answer. */
  tooFew?: string;
  /** Whether its vote counts twice. */
  key: boolean;
  /** Whether its "not yet" stops a hire. */
  blocks: boolean;
}

/** A fact of the stage model as a row. A runway is asked for in months. */
export function factRow(fact: Fact): FactRow {
  const { id, title, hint, blocks } = fact;
  const row = { id, title, hint, blocks, key: fact.weight > 1 };
  if (fact.kind === 'choice')
    return { ...row, choices: fact.choices.map((one) => ({ value: one.id, label: one.title })) };
  if (fact.kind === 'runway') return { ...row, unit: 'months' };
  const tooFew = fact.kind === 'number' ? fact.too_few?.title : undefined;
  return { ...row, unit: fact.unit, ...(tooFew && { tooFew }) };
}

/** A measure as a row: a number that other facts refer to and that does not vote. */
export function measureRow(measure: Measure): FactRow {
  const { id, title, hint, unit } = measure;
  return { id, title, hint, unit, key: false, blocks: false };
}

/** A number with its unit: "17 customers", "85%", "$1.2M a year". */
export function withUnit(number: number, unit: string): string {
  const places = Math.min(/\.(\d+)/.exec(String(number))?.[1]?.length ?? 0, 2);
  const text = decimal(number, places);
  if (unit.startsWith('$')) return `$${text}${unit.slice(1)}`;
  if (unit === '%') return `${text}%`;
  return `${text} ${number === 1 ? unit.replace(/^(\w+)s$/, '$1') : unit}`;
}

/** The value of a row in words. */
export function valueText(row: FactRow, value: FactValue): string {
  if (value.kind === 'number') return withUnit(value.number, row.unit ?? '');
  if (value.choice === TOO_FEW && row.tooFew) return row.tooFew;
  return row.choices?.find((one) => one.value === value.choice)?.label ?? value.choice;
}
