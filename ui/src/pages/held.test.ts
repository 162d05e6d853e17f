/**
 * Rated again and reviewed: nothing of the round before shows while another look is under way, each date is the
 * person's own, and unsent marks wait.
 */
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { starSeller } from '../analysis/fixtures';
import { api } from '../api/commands';
import type { DecisionView, Due, Follow, Verdict } from '../api/types';
import { closeDecision } from '../decision/open.svelte';
import { FOLLOW } from '../followup/fixture';
import { sentenceDate } from '../kit/dates';
import Recheck from './Recheck.svelte';
import Review from './Review.svelte';

vi.mock('../api/commands', () => ({
  api: { view: vi.fn(), cards: vi.fn(), follow: vi.fn(), list: vi.fn(), status: vi.fn() },
}));

const { view, cards } = starSeller();
const [one, two] = [
  { id: 'one', name: 'Juniper Reed', about: '' },
  { id: 'two', name: 'Rowan Ash', about: '' },
];
const verdict = (entry: string, candidate: string): Verdict => ({
  choice: 'trial',
  candidate,
  why: '',
  departs: null,
  look_again: null,
  on: '2026-01-20',
  entry,
  departure: null,
  reverse_if: '',
  decided_by: [],
  forecast: [],
  quality: {},
  reviews: [],
});
const due = (id: string, person: string, on: string): Due => ({
  id,
  decision: 'd1',
  title: 'East',
  sample: false,
  on,
  kind: 'recheck',
  text: '',
  who: '',
  person,
  done: false,
});

function opens(part: Partial<DecisionView>, follow: Partial<Follow>): void {
  const rater = view.members.find((member) => member.rates)?.id ?? '';
  vi.mocked(api.view).mockResolvedValue({
    ...view,
    id: 'd1',
    viewer: rater,
    decider: rater,
    candidates: [one, two],
    gone: [],
    in_force: [verdict('v1', 'one'), verdict('v2', 'two')],
    in_the_job: ['one', 'two'],
    rated_again: ['one', 'two'],
    not_chosen: [],
    rechecks: [],
    steps: view.steps.map((step) => ({ ...step, open: true })),
    ...part,
  });
  vi.mocked(api.follow).mockResolvedValue({ ...FOLLOW, ...follow });
}
beforeEach(() => {
  vi.clearAllMocks();
  closeDecision();
  vi.mocked(api.cards).mockResolvedValue(cards);
});

describe('rating again', () => {
  const criterion = cards.main.criterion[0]?.id ?? '';
  const again = (candidate: string) =>
    render(Recheck, { route: { name: 'decision', id: 'd1', step: 'recheck', query: { candidate } } });

  it('is due on the person’s own day, and counts one thing as one', async () => {
    opens({}, { recheck: [criterion], dues: [due('a', 'one', '2027-01-10'), due('b', 'two', '2027-03-15')] });
    again('two');
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Rate Rowan Ash again, on one thing only the job can show.',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(new RegExp(sentenceDate('2027-03-15')))).toBeInTheDocument();
  });
  it('is closed while another look is under way, and the keyboard can still be handed on', async () => {
    opens({ held_back: 1 }, { recheck: [criterion] });
    again('one');
    expect(
      await screen.findByRole('heading', { level: 2, name: /held back until you have answered anew/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByLabelText('At the keyboard')).toBeInTheDocument();
  });
  it('has marks not given yet when one comes back, and never under another person', async () => {
    opens({}, { recheck: [criterion] });
    const none = () => screen.findByRole('radio', { name: /No evidence/ });
    again('one');
    await userEvent.click(await none());
    cleanup();
    again('two');
    expect(await none()).not.toBeChecked();
    cleanup();
    again('one');
    expect(await none()).toBeChecked();
  });
});

describe('the review', () => {
  const route = { name: 'decision', id: 'd1', step: 'review' } as const;
  it('is closed where all of it is held back', async () => {
    opens({ held_back: 1, round: { ...view.round, verdicts: [] } }, {});
    render(Review, { route });
    expect(
      await screen.findByRole('heading', { level: 2, name: /held back until you have answered anew/ }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Reviewed on/)).toBeNull();
  });
  it('keeps back only what is from the round before', async () => {
    const mine = verdict('v2', 'two');
    opens(
      { held_back: 1, in_force: [verdict('v1', 'one'), mine], round: { ...view.round, verdicts: [mine] } },
      {
        reviews: ['v1', 'v2'].map((entry) => ({
          verdict: entry,
          opens: '2099-01-20',
          is_open: false,
          opens_say: '',
          outcomes: ['Quota'],
          controlled: [],
          not_controlled: [],
        })),
        reviewed: [{ verdict: 'v1', met: 1, not_met: 0, unknown: 0, says: 'It came true.', again_says: '' }],
      },
    );
    render(Review, { route });
    const held = await screen.findByRole('region', { name: /Juniper Reed/ });
    expect(within(held).getByRole('heading', { level: 3, name: /held back/ })).toBeInTheDocument();
    expect(within(held).queryByText(/Reviewed on/)).toBeNull();
    expect(
      within(screen.getByRole('region', { name: /Rowan Ash/ })).getByRole('button', { name: 'Review early' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('It came true.')).toBeNull();
  });
});
