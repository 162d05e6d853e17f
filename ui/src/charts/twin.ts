/** A table of the core as the screen shows it: words with the plain numbers behind them, for files that calculate. */
import type { Cell, Table } from '../api/types';
import type { CellValue, TableData } from '../kit/table';

function value({ number, text }: Cell): CellValue {
  if (number !== null) return { said: text, value: number };
  return text === '' ? null : text;
}

/** The same table, every column with its longest head. */
export function twin(table: Table): TableData {
  return {
    columns: table.columns.map((column, at) => ({
      key: String(at),
      label: column.long || column.title,
      kind: column.align === 'left' ? ('text' as const) : ('number' as const),
    })),
    rows: table.rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(at), value(cell)]))),
  };
}
