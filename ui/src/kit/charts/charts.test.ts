/** Every chart's table twin holds its numbers, and swaps in place. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Dumbbell from './Dumbbell.svelte';
import { dumbbellTable, isOff, rangeOf, type DumbbellRow } from './dumbbell';
import { dotRangeTable } from './dotrange';
import LineFit from './LineFit.svelte';
import { fitAt, fitTable, type FitLine } from './linefit';
import { pullTable } from './pullbars';
import { spread } from './scale';
import ShareBar from './ShareBar.svelte';
import { chartView } from './view.svelte';

const ROWS: DumbbellRow[] = [
  { id: '1', a: { label: 'Own results', value: 5, marks: [5, 5, 5, 4] }, b: { label: 'Helps others win', value: 3, tag: 'must', marks: [4, 3, 3, 3] } },
  { id: '2', section: 'The rest', b: { label: 'Judges talent', value: null, thin: true, marks: [null, null, null, null] } },
];
const POLES = { a: 'alone', b: 'through others' };
const RATERS = ['LM', 'PS', 'EN', 'SL'].map((short) => ({ short, label: `Rater ${short}` }));

afterEach(() => {
  if (chartView.tables) chartView.toggle();
});

describe('Dumbbell', () => {
  it('boxes a full point off the median and finds the range', () => {
    expect([isOff(4, 5), isOff(4, 4.5), isOff(null, 3)]).toEqual([true, false, false]);
    expect([rangeOf(ROWS[0]?.b), rangeOf(ROWS[1]?.b), rangeOf(undefined)]).toEqual([[3, 4], null, null]);
  });
  it('has every number in its table', () => {
    expect(dumbbellTable(ROWS, POLES, RATERS).rows).toEqual([
      { name: 'Own results', pole: 'alone', value: 5, change: null, saw: '4 of 4', rater0: 5, rater1: 5, rater2: 5, rater3: 4 },
      { name: 'Helps others win', pole: 'through others', value: 3, change: -2, saw: '4 of 4', rater0: 4, rater1: 3, rater2: 3, rater3: 3 },
      { name: 'Judges talent', pole: 'through others', value: null, change: null, saw: '0 of 4', rater0: null, rater1: null, rater2: null, rater3: null },
    ]);
  });
  it('swaps for the table in place, and saves it', async () => {
    const user = userEvent.setup();
    const onsave = vi.fn();
    render(Dumbbell, { finding: 'Each strength shrinks', file: 'contrast', rows: ROWS, poles: POLES, raters: RATERS, onsave });
    const toggle = screen.getByRole('button', { name: /Show as table/ });
    await user.click(toggle);
    expect(toggle).toHaveFocus();
    expect(toggle).toHaveAccessibleName(/Show as chart/);
    const cells = within(screen.getByRole('row', { name: /Helps others win/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['through others', '3.0', '−2.0', '4', '3', '3', '3', '4 of 4']);
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(onsave).toHaveBeenCalledWith(expect.stringContaining('Own results,alone,5,,5,5,5,4,4 of 4\r\n'), 'contrast.csv');
    await user.click(toggle);
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
  });
  it('follows the page-wide key over its own choice', async () => {
    const user = userEvent.setup();
    render(Dumbbell, { finding: 'Each strength shrinks', file: 'contrast', rows: ROWS, poles: POLES });
    await user.click(screen.getByRole('button', { name: /Show as table/ }));
    chartView.toggle();
    await tick();
    expect(screen.getByRole('button', { name: /Show as chart/ })).toBeInTheDocument();
    chartView.toggle();
    await tick();
    expect(screen.getByRole('button', { name: /Show as table/ })).toBeInTheDocument();
  });
});

describe('LineFit', () => {
  const line: FitLine = { id: 'h', label: 'Hazel Birch', strong: true, points: [{ x: 0, y: 4.2 }, { x: 1, y: 2.6 }] };
  it('reads a line between and beyond its points', () => {
    expect(fitAt(line, 0.25)).toBeCloseTo(3.8);
    expect([fitAt(line, -1), fitAt(line, 2), fitAt({ ...line, points: [] }, 0)]).toEqual([4.2, 2.6, null]);
  });
  it('has ends and stages in its table, in their order', () => {
    const table = fitTable([line], { left: 'all builder', right: 'all scaler' }, [{ label: 'today', from: 0.2, to: 0.3 }]);
    expect(table.columns.map((column) => column.label)).toEqual(['Who', 'Fit, all builder', 'Fit, today', 'Fit, all scaler']);
    expect(table.rows[0]?.['stage0']).toBeCloseTo(3.8);
  });
  it('says itself in words', () => {
    render(LineFit, { finding: 'Hazel fits today', file: 'fit', lines: [line], ends: { left: 'all builder', right: 'all scaler' } });
    expect(screen.getByRole('img')).toHaveAccessibleName('Hazel fits today. Hazel Birch: 4.2 at all builder, 2.6 at all scaler.');
  });
});

describe('other twins', () => {
  it('dot ranges', () => {
    const rows = [{ id: 'h', label: 'Hazel', marks: [{ pole: 'a' as const, value: 4.2 }, { pole: 'b' as const, value: null }], band: [3.7, 3.9] as [number, number], values: ['4.2', '71%'] }];
    const table = dotRangeTable(rows, { a: 'build', b: 'scale', plain: 'x' }, 'today', [{ label: 'build', sign: 'a' }, { label: 'first in' }]);
    expect(table.columns.map((column) => column.label)).toEqual(['Who or what', 'build', 'scale', 'today, lowest', 'today, highest', 'first in']);
    expect(table.columns.map((column) => table.rows[0]?.[column.key])).toEqual(['Hazel', 4.2, null, 3.7, 3.9, '71%']);
  });
  it('pull bars', () => {
    const table = pullTable(
      [{ id: 'b', pole: 'b', label: 'What I’d get', mean: -1, note: '1 of 1 tried', rows: [{ id: 'x', label: 'Reports', value: -2, lived: 'once' }] }],
      { regular: 'do it', once: 'tried once', never: 'never tried' },
    );
    expect(table.rows).toEqual([{ name: 'Reports', side: 'What I’d get', value: -2, lived: 'tried once' }]);
  });
  it('share bar says all its parts', () => {
    render(ShareBar, { finding: 'Holds in 83%', file: 'weights', parts: [{ label: 'Develop first', share: 0.83 }, { label: 'Trial', share: 0.169 }, { label: 'Promote', share: 0.001 }] });
    expect(screen.getByRole('img')).toHaveAccessibleName('Develop first 83%, Trial 17%, Promote under 1%');
  });
  it('keeps labels apart and inside', () => {
    expect(spread([100, 102, 10], 15, 0, 110)).toEqual([95, 110, 10]);
  });
});
