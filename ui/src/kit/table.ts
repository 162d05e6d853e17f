/** A chart's twin: the same facts as rows and columns, and how they leave as text without becoming formulas. */

/** A number with the words it is printed in. */
export interface Said {
  said: string;
  value: number;
}

/** What a cell holds: words, a number, or nothing (no evidence). */
export type CellValue = string | number | Said | null;

/** One column. `format` is how the screen writes the value; files get the plain value. */
export interface TableColumn {
  key: string;
  label: string;
  kind?: 'text' | 'number';
  format?: (value: number) => string;
}

/** Rows hold one value under each column's key. The first text column heads its row. */
export interface TableData {
  columns: TableColumn[];
  rows: Record<string, CellValue>[];
}

const FORMULA_START = /^[=+\-@\t\r]/;

/** Words as they may enter a file: text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function safeText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function plain(value: CellValue | undefined): string {
  if (value == null) return '';
  if (typeof value === 'object') return String(value.value);
  return typeof value === 'number' ? String(value) : safeText(value);
}

/** Comma-separated text (RFC 4180, CRLF), numbers unrounded, no evidence as an empty cell. */
export function toCsv(table: TableData): string {
  const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [
    table.columns.map((column) => quote(safeText(column.label))),
    ...table.rows.map((row) => table.columns.map((column) => quote(plain(row[column.key])))),
  ];
  return lines.map((cells) => cells.join(',') + '\r\n').join('');
}

/** Tab-separated text for the clipboard, so that a paste lands in cells. */
export function toTabs(table: TableData): string {
  const flat = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
  const lines = [
    table.columns.map((column) => flat(safeText(column.label))),
    ...table.rows.map((row) => table.columns.map((column) => flat(plain(row[column.key])))),
  ];
  return lines.map((cells) => cells.join('\t')).join('\n');
}

/** How the screen writes one cell. */
export function shown(column: TableColumn, value: CellValue | undefined): string {
  if (value == null) return '–';
  if (typeof value === 'object') return value.said;
  if (typeof value === 'number') return column.format ? column.format(value) : String(value).replace('-', '−');
  return value;
}
