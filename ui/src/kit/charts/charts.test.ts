/** Every chart's table twin holds its numbers, and swaps in place. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cellWords, mapTable, sideOf, type MapRow } from './disagreement';
import DisagreementMap from './DisagreementMap.svelte';
import DotRange from './DotRange.svelte';
import Dumbbell from './Dumbbell.svelte';
import { dumbbellTable, isOff, rangeOf, type DumbbellRow } from './dumbbell';
import { dotRangeTable } from './dotrange';
import LineFit from './LineFit.svelte';
import { fitAt, fitTable, type FitLine } from './linefit';
import { pullTable } from './pullbars';
import { rangeAxis, rangeAxisFor, rangeTable, rangeWords, type RangeGroup } from './rangebars';
import RangeBars from './RangeBars.svelte';
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

const MAP: MapRow[] = [
  { id: 'B6', label: 'Coaches', tag: 'must', median: 3, marks: [4, 2, 3, null], swing: 0.3, strong: 'Could change the answer', why: 'At 2 the must-have is not met.' },
  { id: 'B7', label: 'Delegates', section: 'They agree on the rest', median: 2, marks: [2, 2, 2, 2] },
];

describe('disagreement map', () => {
  it('says on which side of the median a mark stands', () => {
    expect([sideOf(4, 3), sideOf(2, 3), sideOf(3, 3.5), sideOf(null, 3), sideOf(3, null)]).toEqual(['above', 'below', 'near', null, null]);
    expect(cellWords({ short: 'LM', label: 'Line manager' }, 4, 3, 'No evidence')).toBe('Line manager: 4, a full point or more above the median');
    expect(cellWords({ short: 'LM', label: 'Line manager' }, null, 3, 'No evidence')).toBe('Line manager: No evidence');
  });
  it('keeps its order and every mark in the table', () => {
    const table = mapTable(MAP, RATERS, 'Moves it by');
    expect(table.rows.map((row) => row['name'])).toEqual(['Coaches', 'Delegates']);
    expect(table.rows[0]).toMatchObject({ rater0: 4, rater3: null, median: 3, swing: 0.3, flip: 'Could change the answer' });
  });
  it('opens what is behind a criterion from the keyboard, and says each mark', async () => {
    const onpick = vi.fn();
    render(DisagreementMap, { finding: 'Talk about coaching first', file: 'map', rows: MAP, raters: RATERS, swingWord: 'moves it by', onpick });
    const button = screen.getByRole('button', { name: 'Coaches' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(onpick).toHaveBeenCalledExactlyOnceWith('B6');
    const row = within(screen.getByRole('row', { name: /Coaches/ }));
    expect(row.getByText('Rater PS: 2, a full point or more below the median')).toBeInTheDocument();
    expect(row.getByText('Rater SL: No evidence')).toBeInTheDocument();
    expect(screen.getByText('They agree on the rest')).toBeInTheDocument();
  });
});

describe('range bars', () => {
  const write = (value: number): string => `${value}k`;
  const GROUPS: RangeGroup[] = [{ id: 'r', label: 'Rowan', bars: [{ label: 'Sales lost', pole: 'a', low: -300, high: -120 }, { label: 'Sales gained', pole: 'b', low: 90, high: 90 }] }];
  it('has zero and every range on its axis', () => {
    expect(rangeAxis(GROUPS)).toEqual({ domain: [-300, 100], ticks: [-300, -200, -100, 0, 100] });
    expect(rangeAxis([{ id: 'x', label: 'x', bars: [{ label: 'nothing', pole: 'plain', low: 0, high: 0 }] }]).ticks).toContain(0);
  });
  it('has fewer ticks where their words would touch', () => {
    const wide: RangeGroup[] = [{ id: 'r', label: 'Rowan', bars: [{ label: 'together', pole: 'plain', low: -1120, high: 720 }] }];
    expect(rangeAxisFor(wide, String, 600).ticks).toEqual([-1500, -1000, -500, 0, 500, 1000]);
    const narrow = rangeAxisFor(wide, (value) => `$${value},000k`, 220).ticks;
    expect(narrow.length).toBeLessThan(6);
    expect(narrow).toContain(0);
  });
  it('writes a range, and one number where both ends are alike', () => {
    const [lost, gained] = GROUPS[0]?.bars ?? [];
    expect([lost && rangeWords(lost, write), gained && rangeWords(gained, write)]).toEqual(['-300k to -120k', '90k']);
    expect(rangeTable(GROUPS, write).rows[0]).toEqual({ name: 'Rowan', what: 'Sales lost', low: -300, high: -120 });
  });
  it('prints its ranges beside the drawing', () => {
    render(RangeBars, { finding: 'It costs more than it brings', file: 'price', groups: GROUPS, write });
    expect(screen.getByRole('row', { name: 'Sales lost -300k to -120k' })).toBeInTheDocument();
  });
});

describe('other twins', () => {
  it('dot ranges on an axis of their own', () => {
    const axis = { domain: [-1, 1] as [number, number], ticks: [-1, 0, 1], zero: 0, write: (value: number) => `${value} pt`, says: 'against the panel', none: 'cannot be told' };
    const rows = [
      { id: 'l', label: 'Line manager', marks: [{ pole: 'plain' as const, value: 0.5 }], range: [0.2, 0.8] as [number, number], values: ['3.4'] },
      { id: 'p', label: 'Peer', marks: [{ pole: 'plain' as const, value: null }], values: ['3.0'] },
    ];
    render(DotRange, { finding: 'One is lenient', file: 'lenient', rows, names: { a: '', b: '', plain: 'against the panel' }, rangeName: 'Give or take', axis, columns: [{ label: 'mean' }] });
    expect(screen.getByRole('rowheader', { name: 'Line manager: against the panel 0.5 pt, give or take 0.2 pt to 0.8 pt' })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'Peer: against the panel cannot be told' })).toBeInTheDocument();
  });
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
