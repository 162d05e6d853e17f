/** Charts of looking back: each shows its table, and says itself without being seen. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { chart, table } from './fixture';
import Outcomes from './Outcomes.svelte';
import PullBars from './PullBars.svelte';
import Reliability from './Reliability.svelte';
import Tenures from './Tenures.svelte';
import ThenNow from './ThenNow.svelte';

describe('Reliability', () => {
  const points = [
    { said: 0.3, came: 0.5, range: [0.1, 0.9] as [number, number], count: 2, alt: '', decisions: 2 },
    { said: 0.7, came: 0.75, range: [0.3, 0.95] as [number, number], count: 400, alt: '', decisions: 3 },
  ];
  it('is heard in words, draws larger groups larger, and shows its table', async () => {
    const part = { alt: 'said 70%: 3 of 4 came true.', table: table(['Chance', 'To'], [['70%', '95%']]) };
    const { container } = render(Reliability, { chart: chart({ points }, part), file: 'r' });
    expect(screen.getByText('said 70%: 3 of 4 came true.')).toHaveClass('vh');
    const radii = [...container.querySelectorAll('circle')].map((one) => Number(one.getAttribute('r')));
    expect(radii[1]).toBeGreaterThan(radii[0] ?? 0);
    expect(radii[1]).toBeLessThanOrEqual(11);
    await userEvent.setup().click(screen.getByRole('button', { name: /Show as table/ }));
    expect(screen.getByRole('row', { name: /^70%/ })).toHaveTextContent('95%');
  });
});

describe('Outcomes', () => {
  it('draws no line to an outcome nobody can judge', () => {
    const rows = [
      { label: 'Quota', chance: 0.6, said: '60%', met: null, became: 'Nobody can say', general: '' },
      { label: 'Stayed', chance: 0.8, said: '80%', met: true, became: 'Met', general: '' },
    ];
    const { container } = render(Outcomes, { chart: chart({ rows }), file: 'o' });
    expect(container.querySelectorAll('.connector')).toHaveLength(1);
    expect(screen.getByRole('row', { name: /Quota 60% Nobody can say/ })).toBeInTheDocument();
  });
});

describe('Tenures', () => {
  it('draws a bar for each time, and those without anybody on one line', () => {
    const rows = [
      {
        id: 'a',
        label: 'Ash',
        kind: 'ended' as const,
        bars: [[0, 0.4]] as [number, number][],
        said: '12 months',
        note: 'short',
      },
      {
        id: '',
        label: 'Nobody',
        kind: 'vacant' as const,
        bars: [
          [0.4, 0.5],
          [0.8, 0.9],
        ] as [number, number][],
        said: '4 months',
        note: '',
      },
    ];
    const { container } = render(Tenures, { chart: chart({ ticks: [], rows }), file: 't' });
    expect(container.querySelectorAll('rect.fill-plain')).toHaveLength(1);
    expect(container.querySelectorAll('rect.part-stripes')).toHaveLength(2);
    expect(screen.getByRole('row', { name: /^Ash 12 months ?short$/ })).toBeInTheDocument();
  });
});

describe('ThenNow', () => {
  it('says both ends and how far they are apart', () => {
    const row = {
      id: 'B6',
      label: 'Coaches',
      shape: null,
      then: null,
      now: 3,
      said: ['No evidence', '3.0'] as [string, string],
      moved: 'no evidence then',
      change: null,
      changed: '–',
      details: [],
    };
    const drawing = {
      axis: [1, 5] as [number, number],
      ticks: [],
      names: ['What', 'Then', 'Now'] as [string, string, string],
      details: [],
      rows: [row],
    };
    render(ThenNow, { chart: chart(drawing), file: 'm' });
    const says = 'Coaches: Then No evidence, Now 3.0 no evidence then';
    expect(screen.getByRole('row', { name: says })).toBeInTheDocument();
  });
});

describe('PullBars', () => {
  it('puts each part under its side', () => {
    const end = { tag: null, range: null };
    const row = {
      ids: ['x'],
      strong: false,
      section: null,
      ends: [
        {
          ...end,
          shape: 'diamond' as const,
          label: 'Reports',
          at: -2,
          said: '−2',
          fill: 'half' as const,
          cells: [{ text: 'once', number: null, boxed: false }],
        },
      ],
      gap: null,
      bar: null,
      band: null,
      cells: [],
    };
    const drawing = {
      low: -2,
      high: 2,
      ticks: [
        [-2, '−2 drains me'],
        [2, '+2 feeds me'],
      ] as [number, string][],
      zero: 0,
      what: 'Part of the job',
      value: 'Energy',
      none: '–',
      columns: [{ short: 'done', long: '', sign: null }],
      rows: [row],
    };
    const sides = [{ shape: 'diamond' as const, title: 'What I’d get', mean: '−2.0', note: '1 of 1 tried' }];
    render(PullBars, { chart: chart(drawing), sides, file: 'p' });
    expect(screen.getByRole('row', { name: 'What I’d get −2.0 1 of 1 tried' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: 'Reports −2 once' })).toBeInTheDocument();
    expect(screen.getByText('drains me')).toBeInTheDocument();
  });
});
