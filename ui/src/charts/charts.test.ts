/** Every chart's table twin holds its numbers, and swaps in place. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type {
  Cell,
  Chart,
  End,
  Lines,
  PanelMap,
  RangeBar,
  RangeGroup,
  Ranges,
  Rows,
  Shape,
  Shares,
} from '../api/types';
import DisagreementMap from './DisagreementMap.svelte';
import Dumbbell from './Dumbbell.svelte';
import LineFit from './LineFit.svelte';
import { chart, table } from './fixture';
import MarkRows from './MarkRows.svelte';
import { rangeAxis, rangeAxisFor } from './rangebars';
import RangeBars from './RangeBars.svelte';
import { spread } from './scale';
import ShareBar from './ShareBar.svelte';
import { chartView } from './view.svelte';

const cell = (text: string, number: number | null = null): Cell => ({ text, number, boxed: text === '4' });
function end(shape: Shape, label: string, at: number | null, marks: (number | null)[]): End {
  return {
    shape,
    label,
    tag: null,
    at,
    said: at === null ? 'no evidence' : at.toFixed(1),
    range: null,
    fill: at === null ? 'hollow' : 'solid',
    cells: marks.map((mark) => cell(mark === null ? '–' : String(mark), mark)),
  };
}
const ROW = { section: null, strong: false, gap: null, bar: null, band: null, cells: [] };
const PAIRS: Chart<Rows> = {
  finding: 'Each strength shrinks',
  how: 'Panel median',
  legend: [
    ['circle', 'alone'],
    ['diamond', 'through others'],
    ['hollow', 'few saw it'],
    ['range', 'range of raters'],
  ],
  alt: '',
  drawing: {
    low: 1,
    high: 5,
    ticks: [1, 2, 3, 4, 5].map((anchor) => [anchor, String(anchor)]),
    zero: null,
    what: 'Criterion',
    value: 'Median',
    none: 'No evidence',
    columns: ['LM', 'PS', 'EN', 'SL'].map((short) => ({ short, long: `Rater ${short}`, sign: null })),
    rows: [
      {
        ...ROW,
        ids: ['B1', 'B5'],
        gap: '−2.0',
        ends: [
          end('circle', 'Own results', 5, [5, 5, 5, 4]),
          { ...end('diamond', 'Helps others win', 3, [4, 3, 3, 3]), tag: 'must' },
        ],
      },
      {
        ...ROW,
        ids: ['B12'],
        section: 'The rest',
        ends: [end('diamond', 'Judges talent', null, [null, null, null, null])],
      },
    ],
  },
  table: {
    summary: '',
    row_heads: true,
    more: 0,
    columns: [
      { title: 'Criterion', long: '', align: 'left', width: 1, detail: false },
      { title: 'Median', long: '', align: 'right', width: 0, detail: false },
      { title: 'LM', long: 'Rater LM', align: 'center', width: 0, detail: false },
    ],
    rows: [
      [cell('Own results'), cell('5.0', 5), cell('5', 5)],
      [cell('Helps others win (must)'), cell('−3.0', -3), cell('')],
    ],
  },
};

afterEach(() => {
  if (chartView.tables) chartView.toggle();
});

describe('Dumbbell', () => {
  it('draws the words, marks and boxes it is handed', async () => {
    const onpick = vi.fn();
    render(Dumbbell, { chart: PAIRS, file: 'pairs', onpick });
    const row = within(screen.getByRole('row', { name: /Own results.*Helps others win/ }));
    expect(row.getByText('−2.0')).toBeInTheDocument();
    expect(row.getAllByTitle('Rater LM: 4')[0]).toHaveClass('off');
    expect(screen.getAllByTitle('Rater SL: No evidence')).toHaveLength(1);
    expect(screen.getByText('few saw it')).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: /Judges talent.*no evidence, few saw it/ })).toBeVisible();
    await userEvent.click(row.getByRole('button'));
    expect(onpick).toHaveBeenCalledExactlyOnceWith(['B1', 'B5']);
  });
  it('swaps for the table in place, and saves it', async () => {
    const user = userEvent.setup();
    const onsave = vi.fn();
    render(Dumbbell, { chart: PAIRS, file: 'contrast', onsave });
    const toggle = screen.getByRole('button', { name: /Show as table/ });
    await user.click(toggle);
    expect(toggle).toHaveFocus();
    expect(toggle).toHaveAccessibleName(/Show as chart/);
    const cells = within(screen.getByRole('row', { name: /Helps others win/ })).getAllByRole('cell');
    expect(cells.map((one) => one.textContent)).toEqual(['−3.0', '–']);
    expect(screen.getByRole('columnheader', { name: 'Rater LM' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(onsave).toHaveBeenCalledWith(
      'Criterion,Median,Rater LM\r\nOwn results,5,5\r\nHelps others win (must),-3,\r\n',
      'contrast.csv',
    );
    await user.click(toggle);
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
  });
  it('follows the page-wide key over its own choice', async () => {
    const user = userEvent.setup();
    render(Dumbbell, { chart: PAIRS, file: 'contrast' });
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
  const chart: Chart<Lines> = {
    finding: 'Hazel fits today',
    how: '',
    legend: [],
    alt: 'Hazel fits today. Hazel Birch: 4.2 at all builder, 2.6 at all scaler.',
    table: { summary: '', row_heads: true, more: 0, columns: [], rows: [] },
    drawing: {
      low: 2,
      high: 5,
      axis: 'company stage',
      value: 'Fit',
      what: 'Who',
      ends: ['all builder', 'all scaler'],
      stages: [{ label: 'today', from: 0.2, to: 0.3, at: 0.25, now: true }],
      places: [
        { at: 0, label: 'all builder', now: false },
        { at: 0.25, label: 'today', now: true },
        { at: 1, label: 'all scaler', now: false },
      ],
      lines: [
        {
          id: 'h',
          label: 'Hazel Birch',
          strong: true,
          points: [
            [4.2, '4.2'],
            [3.8, '3.8'],
            [2.6, '2.6'],
          ],
        },
      ],
    },
  };
  it('says itself in words, and prints the fit where the company stands', () => {
    render(LineFit, { chart, file: 'fit' });
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'Hazel fits today. Hazel Birch: 4.2 at all builder, 2.6 at all scaler.',
    );
    expect(screen.getByText('3.8')).toBeInTheDocument();
    expect(screen.getByText('today')).toHaveClass('bold');
  });
});

const MAP: Chart<PanelMap> = chart({
  raters: ['LM', 'PS', 'SL'].map((short) => ({ short, long: `Rater ${short}`, sign: null })),
  swing: 'moves readiness by',
  key: ['above', 'below', 'none'],
  reasons: true,
  rows: [
    {
      id: 'B6',
      label: 'Coaches',
      section: null,
      tag: 'must',
      median: cell('3.0', 3),
      marks: [
        { level: 4, stands: 'above', said: 'Rater LM: 4, above' },
        { level: 2, stands: 'below', said: 'Rater PS: 2, below' },
        { level: null, stands: 'near', said: 'Rater SL: No evidence' },
      ],
      swing: cell('0.3', 0.3),
      strong: 'Could change the answer',
      why: 'At 2 the must-have is not met.',
    },
    {
      id: 'B7',
      label: 'Delegates',
      section: 'They agree on the rest',
      tag: null,
      median: cell('2.0', 2),
      marks: ['LM', 'PS', 'SL'].map((short) => ({ level: 2, stands: 'near' as const, said: `Rater ${short}: 2` })),
      swing: cell(''),
      strong: '',
      why: '',
    },
  ],
});

describe('disagreement map', () => {
  it('opens what is behind a criterion from the keyboard, and says each mark', async () => {
    const onpick = vi.fn();
    render(DisagreementMap, { chart: MAP, file: 'map', onpick });
    const button = screen.getByRole('button', { name: 'Coaches' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(onpick).toHaveBeenCalledExactlyOnceWith('B6');
    const row = within(screen.getByRole('row', { name: /Coaches/ }));
    expect(row.getByText('Rater PS: 2, below')).toBeInTheDocument();
    expect(row.getByText('Rater SL: No evidence')).toBeInTheDocument();
    expect(screen.getByText('They agree on the rest')).toBeInTheDocument();
  });
});

describe('range bars', () => {
  const bar = (label: string, low: number, high: number): RangeBar => ({
    label,
    shape: 'circle',
    range: [low, high],
    ends: [`${low}k`, `${high}k`],
    said: `${low}k to ${high}k`,
  });
  const GROUPS: RangeGroup[] = [
    { id: 'r', label: 'Rowan', bars: [bar('Sales lost', -300, -120), bar('Sales gained', 90, 90)] },
  ];
  it('has zero and every range on its axis', () => {
    expect(rangeAxis(GROUPS)).toEqual({ domain: [-300, 100], ticks: [-300, -200, -100, 0, 100] });
    expect(rangeAxis([{ id: 'x', label: 'x', bars: [bar('nothing', 0, 0)] }]).ticks).toContain(0);
  });
  it('has fewer ticks where their words would touch', () => {
    const wide: RangeGroup[] = [{ id: 'r', label: 'Rowan', bars: [bar('together', -1120, 720)] }];
    expect(rangeAxisFor(wide, String, 600).ticks).toEqual([-1500, -1000, -500, 0, 500, 1000]);
    const narrow = rangeAxisFor(wide, (value) => `$${value},000k`, 220).ticks;
    expect(narrow.length).toBeLessThan(6);
    expect(narrow).toContain(0);
  });
  it('prints its ranges beside the drawing', () => {
    render(RangeBars, { chart: chart<Ranges>({ unit: 'k', groups: GROUPS }), file: 'price', write: String });
    expect(screen.getByRole('row', { name: 'Sales lost -300k to -120k' })).toBeInTheDocument();
  });
});

describe('other twins', () => {
  it('mark rows draw two marks and the band they lie on, with the signs of what is printed', () => {
    const people = chart<Rows>(
      {
        ...PAIRS.drawing,
        columns: [
          { short: 'build', long: '', sign: 'circle' },
          { short: 'today', long: '', sign: 'bar' },
        ],
        rows: [
          {
            ...ROW,
            ids: ['h'],
            ends: [end('circle', 'Hazel', 4.2, []), end('diamond', 'Hazel', null, [])],
            band: [3.7, 3.9],
            cells: [cell('4.2', 4.2), cell('3.8', 3.8)],
          },
        ],
      },
      { table: table(['Who', 'build', 'today'], [['Hazel', '4.2', '3.8']]) },
    );
    const { container } = render(MarkRows, { chart: people, file: 'people' });
    expect(screen.getByRole('rowheader', { name: 'Hazel: build 4.2, today 3.8' })).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: '4.2' })).toHaveClass('pole-a');
    expect(container.querySelectorAll('tbody rect.fill-accent')).toHaveLength(1);
  });
  it('share bar says all its parts', () => {
    const parts = [
      { label: 'Develop first', share: 0.83, said: '83%' },
      { label: 'Trial', share: 0.169, said: '17%' },
      { label: 'Promote', share: 0.001, said: 'under 1%' },
    ];
    render(ShareBar, { chart: chart<Shares>({ what: 'Answer', parts }), file: 'weights' });
    expect(screen.getByRole('img')).toHaveAccessibleName('Develop first 83%, Trial 17%, Promote under 1%');
  });
  it('keeps labels apart and inside', () => {
    expect(spread([100, 102, 10], 15, 0, 110)).toEqual([95, 110, 10]);
  });
});
