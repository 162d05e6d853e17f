/** The table of groups as a form: rows that may still be empty, rows pasted as text, and the table as the core reads it. */
import type { GroupCount } from '../api/types';
import { parseNumber } from '../kit/numbers';

/** A row being filled in; `null` is empty. */
export interface GroupRow {
  group: string;
  selected: number | null;
  not_selected: number | null;
}

export const EMPTY_ROW: GroupRow = { group: '', selected: null, not_selected: null };

/** More people on one side are taken for a slip of the hand. */
export const MOST_PEOPLE = 1_000_000;

/** The rows over a table that is kept; two empty ones to begin with. */
export function rowsOf(table: GroupCount[]): GroupRow[] {
  return table.length > 0 ? table.map((row) => ({ ...row })) : [{ ...EMPTY_ROW }, { ...EMPTY_ROW }];
}

/** What is wrong with each row, in words for its fields; an empty object where nothing is. A row without anything in it is passed over. */
export function rowErrors(rows: GroupRow[]): Partial<Record<keyof GroupRow, string>>[] {
  const names = rows.map((row) => row.group.trim());
  return rows.map((row, at) => {
    const found: Partial<Record<keyof GroupRow, string>> = {};
    if (isBlank(row)) return found;
    const name = names[at] ?? '';
    if (!name) found.group = 'Name the group.';
    else if (names.indexOf(name) < at) found.group = 'This group stands above already.';
    if (row.selected === null) found.selected = 'How many were selected?';
    if (row.not_selected === null) found.not_selected = 'How many were not?';
    if (row.selected === 0 && row.not_selected === 0) found.not_selected = 'A group of nobody has no rate.';
    return found;
  });
}

function isBlank(row: GroupRow): boolean {
  return row.group.trim() === '' && row.selected === null && row.not_selected === null;
}

/** The table to keep; `null` while a row is not whole. Empty rows are left out. */
export function tableOf(rows: GroupRow[]): GroupCount[] | null {
  if (rowErrors(rows).some((found) => Object.keys(found).length > 0)) return null;
  return rows.flatMap(({ group, selected, not_selected }) =>
    selected === null || not_selected === null ? [] : [{ group: group.trim(), selected, not_selected }],
  );
}

/** Rows read from text, and what could not be read, line by line. */
export interface Pasted {
  rows: GroupCount[];
  errors: string[];
}

/** Reads "group, selected, not selected", one line each; commas, semicolons or tabs, quotes round a name, and a heading line or none. */
export function readRows(text: string): Pasted {
  const rows: GroupCount[] = [];
  const errors: string[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  let first = true;
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const cells = split(line);
    const heading = first && cells.length === 3 && cells.slice(1).every((cell) => !/\d/.test(cell));
    first = false;
    if (heading) return;
    const [group = '', selected = '', not_selected = ''] = cells;
    const counts = [selected, not_selected].map(parseNumber);
    const where = `Line ${index + 1}`;
    if (cells.length !== 3)
      errors.push(
        `${where} has ${cells.length === 1 ? 'one part' : `${cells.length} parts`}; three are read: group, selected, not selected.`,
      );
    else if (!group) errors.push(`${where} names no group.`);
    else if (!counts.every((one) => one !== null && Number.isInteger(one) && one >= 0 && one <= MOST_PEOPLE))
      errors.push(`${where}: “${selected}” and “${not_selected}” should both be whole numbers, 0 or more.`);
    else if (rows.some((row) => row.group === group))
      errors.push(`${where}: “${group}” was there already. Add its numbers up in one line.`);
    else rows.push({ group, selected: counts[0] ?? 0, not_selected: counts[1] ?? 0 });
  });
  return { rows, errors };
}

/**
 * The cells of a line: tabs if it has any, else semicolons if it has any, else commas. A quoted cell may hold the
 * separator, and "" for a quote.
 */
function split(line: string): string[] {
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const by = ['\t', ';'].find((one) => bare.includes(one)) ?? ',';
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (letter === by && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}
