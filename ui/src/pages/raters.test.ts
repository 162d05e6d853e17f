/** The raters' page: the finding, the agenda, the panel's chance to pick wrong, and what is behind a criterion. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { starSeller } from '../analysis/fixtures';
import { api } from '../api/commands';
import { ApiError } from '../api/client';
import type { PanelMap, Raters as Panel, Rows } from '../api/types';
import { cell, chart } from '../charts/fixture';
import { closeDecision } from '../decision/open.svelte';
import Raters from './Raters.svelte';

vi.mock('../api/commands', () => ({
  api: { view: vi.fn(), cards: vi.fn(), debrief: vi.fn(), raters: vi.fn(), list: vi.fn(), status: vi.fn() },
}));

const route = { name: 'decision', id: 'd1', step: 'raters' } as const;
const panel = (part: Partial<Panel> = {}): Panel => ({
  candidate: 'juniper-reed',
  says: 'The raters are a point apart on one criterion.',
  agreement: null,
  agenda: [{ criterion: 'B9', range: 1, swing: 0.2, could_flip: true, why: 'At 4 a trial opens.' }],
  raters: [
    {
      member: 'LM',
      given: 15,
      leniency: 0.7,
      leniency_error: 0.2,
      leniency_missing: null,
      halo: null,
      optimism: {
        high_on_weak: 3,
        high: 4,
        on_strong: null,
        on_weak: null,
        says: 'Three of four high marks rest on hearsay.',
      },
    },
  ],
  chance: null,
  chance_missing: 'One candidate alone cannot be picked wrong.',
  leniency: chart<Rows>({
    low: -1,
    high: 1,
    ticks: [],
    zero: 0,
    what: 'Who',
    value: 'against the panel',
    none: 'cannot be told',
    columns: [],
    rows: [],
  }),
  map: chart<PanelMap>({
    raters: [{ short: 'LM', long: 'Willow Hart, line manager', sign: null }],
    swing: 'moves readiness by',
    key: ['above', 'below', 'none'],
    reasons: true,
    rows: [
      {
        id: 'B9',
        label: 'Brings strugglers up',
        section: null,
        tag: null,
        median: cell('3.0', 3),
        marks: [{ level: 4, stands: 'above', said: 'Willow Hart, line manager: 4, above the median' }],
        swing: cell('0.2', 0.2),
        strong: 'Could change the answer',
        why: 'At 4 a trial opens.',
      },
    ],
  }),
  notes: [{ member: 'LM', name: 'Willow Hart', says: 'Three of four high marks rest on hearsay.' }],
  coefficients: [],
  ...part,
});

beforeEach(() => {
  vi.clearAllMocks();
  closeDecision();
  const { view, cards, debrief } = starSeller();
  vi.mocked(api.view).mockResolvedValue(view);
  vi.mocked(api.cards).mockResolvedValue(cards);
  vi.mocked(api.debrief).mockResolvedValue(debrief);
});

describe('the raters', () => {
  it('says the finding first, then what to talk about, then why a chance is missing', async () => {
    vi.mocked(api.raters).mockResolvedValue([panel()]);
    render(Raters, { route });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'The raters are a point apart on one criterion.' }),
    ).toBeInTheDocument();
    expect(screen.getByText('At 4 a trial opens.')).toBeInTheDocument();
    expect(screen.getByText('Could change the answer.')).toBeInTheDocument();
    expect(screen.getByText(/Three of four high marks rest on hearsay/)).toBeInTheDocument();
    expect(screen.getByText('One candidate alone cannot be picked wrong.')).toBeInTheDocument();
  });
  it('shows the chance with what one more rater would do', async () => {
    const range = (from: number, to: number): [number, number] => [from, to];
    const chance = {
      one_rater: range(0.44, 0.74),
      measured: false,
      raters: 4,
      selected: 0.5,
      share_assumed: false,
      wrong: range(0.09, 0.16),
      wrong_said: '9 to 16',
      missed: range(0.09, 0.16),
      with_one_more: range(0.08, 0.15),
      with_one_more_said: '8 to 15',
      says: 'About one pick in eight.',
      basis: 'One rater’s reliability lies between 0.44 and 0.74.',
    };
    vi.mocked(api.raters).mockResolvedValue([panel({ chance, chance_missing: null })]);
    render(Raters, { route });
    expect(await screen.findByText('9 to 16')).toBeInTheDocument();
    expect(screen.getByText('8 to 15')).toBeInTheDocument();
    expect(screen.getByText('About one pick in eight.')).toBeInTheDocument();
    expect(screen.getByText(/One rater’s reliability lies between 0.44 and 0.74/)).toBeInTheDocument();
  });
  it('opens what is behind a criterion', async () => {
    vi.mocked(api.raters).mockResolvedValue([panel()]);
    const { cards } = starSeller();
    const criterion = cards.main.criterion.find((one) => one.id === 'B9');
    render(Raters, { route });
    await userEvent.click(await screen.findByRole('button', { name: 'Brings strugglers up' }));
    expect(within(screen.getByRole('dialog')).getByText(criterion?.title ?? '')).toBeInTheDocument();
  });
  it('says why it is shut before the debrief opens', async () => {
    vi.mocked(api.raters).mockRejectedValue(ApiError.said('The debrief is not open.', '', 'not_open'));
    render(Raters, { route });
    expect(await screen.findByRole('heading', { name: 'The debrief is not open yet' })).toBeInTheDocument();
  });
});
