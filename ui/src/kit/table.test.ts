/** Tables leave as text that no spreadsheet runs. */
import { describe, expect, it } from 'vitest';
import { signed } from './numbers';
import { safeText, shown, toCsv, toTabs, type TableData } from './table';

const TABLE: TableData = {
  columns: [
    { key: 'name', label: 'Name' },
    { key: 'change', label: 'Change, points', kind: 'number', format: signed },
  ],
  rows: [
    { name: '=HYPERLINK("http://x")', change: -2 },
    { name: 'Says "no", twice', change: null },
    { name: 'two\nlines', change: 0.70001 },
  ],
};

describe('table', () => {
  it.each(['=1', '+1', '-1', '@x', '\tx', '\rx'])('keeps %j from being a formula', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });
  it('leaves plain words and numbers alone', () => {
    expect(safeText('Rowan Ash')).toBe('Rowan Ash');
    expect(safeText('−2.0')).toBe('−2.0');
  });
  it('writes CSV with quotes, plain numbers and empty cells for no evidence', () => {
    expect(toCsv(TABLE)).toBe(
      'Name,"Change, points"\r\n"\'=HYPERLINK(""http://x"")",-2\r\n"Says ""no"", twice",\r\n"two\nlines",0.70001\r\n',
    );
  });
  it('writes tabs without breaking rows', () => {
    expect(toTabs(TABLE).split('\n')).toEqual([
      'Name\tChange, points',
      '\'=HYPERLINK("http://x")\t-2',
      'Says "no", twice\t',
      'two lines\t0.70001',
    ]);
  });
  it('shows cells as the screen writes them', () => {
    const change = TABLE.columns[1];
    expect(change && [shown(change, -2), shown(change, null), shown({ key: 'n', label: 'N' }, -3)]).toEqual([
      '−2.0',
      '–',
      '−3',
    ]);
  });
});
