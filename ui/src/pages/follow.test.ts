/**
 * Pages of follow through: whose plan and whose day it is, what a self-assessment has in place of its debrief of then,
 * and Undo in the control book.
 */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../api/commands';
import type { BookEntry, Change, DecisionView, Due, Plan as PlanOf, Verdict } from '../api/types';
import { closeDecision } from '../decision/open.svelte';
import { DRAFT, FOLLOW } from '../followup/fixture';
import { toasts } from '../kit/announcer.svelte';
import { CARDS, view } from '../rating/fixtures';
import type { Route, Step } from '../router.svelte';
import Book from './Book.svelte';
import Plan from './Plan.svelte';
import Was from './Was.svelte';

const PEOPLE = [
  { id: 'hazel', name: 'Hazel Birch', about: '' },
  { id: 'rowan', name: 'Rowan Ash', about: '' },
];
const plan = (part: Partial<PlanOf> = {}): PlanOf => ({ ...DRAFT.plan, person: 'hazel', ...part });
const due = (person: string, on: string): Due => ({
  id: `recheck-${person}`,
  decision: 'd1',
  title: 'T',
  sample: false,
  on,
  kind: 'recheck',
  text: '',
  who: '',
  person,
  done: false,
});
const route = (step: Step, query: Record<string, string> = {}): Extract<Route, { name: 'decision' }> => ({
  name: 'decision',
  id: 'd1',
  step,
  query,
});
/** A decision that is made: Hazel and Rowan are both in the job. */
const decided = (part: Partial<DecisionView> = {}): DecisionView =>
  view({
    purpose: 'promotion',
    candidates: PEOPLE,
    gone: [],
    in_force: PEOPLE.map(({ id }) => ({ candidate: id, choice: 'promote', entry: id }) as unknown as Verdict),
    in_the_job: PEOPLE.map(({ id }) => id),
    rated_again: PEOPLE.map(({ id }) => id),
    not_chosen: [],
    steps: view().steps.map((one) => ({ ...one, open: true })),
    ...part,
  });

beforeEach(() => {
  closeDecision();
  toasts.length = 0;
  vi.spyOn(api, 'cards').mockResolvedValue(CARDS);
  vi.spyOn(api, 'library').mockResolvedValue({ cards: [], stage: null, insights: [], unreadable: [] });
  vi.spyOn(api, 'planDraft').mockResolvedValue(DRAFT);
  vi.spyOn(api, 'book').mockResolvedValue({
    entries: [],
    reading: { says: 'The book is in order.', late: [], calls: '', periods: {} },
    from_decision: 0,
    talk: null,
  });
  vi.spyOn(api, 'follow').mockResolvedValue({
    ...FOLLOW,
    recheck: ['A1'],
    dues: [due('hazel', '2031-01-10'), due('rowan', '2031-02-20')],
  });
});

describe('the plan', () => {
  it('of one person is not begun over another’s that is agreed or looked at', async () => {
    const looked = { on: '2026-11-01', seen: true, note: '' };
    for (const old of [plan({ agreed_on: '2026-10-01' }), plan({ signs: [{ day: 30, text: 'x', looked }] })]) {
      closeDecision();
      vi.spyOn(api, 'view').mockResolvedValue(decided({ plan: old }));
      const { unmount } = render(Plan, { route: route('plan', { candidate: 'rowan' }) });
      expect(
        await screen.findByRole('heading', { name: 'The plan of this decision is Hazel Birch’s' }),
      ).toBeInTheDocument();
      unmount();
    }
    closeDecision();
    vi.spyOn(api, 'view').mockResolvedValue(decided({ plan: plan() }));
    render(Plan, { route: route('plan', { candidate: 'rowan' }) });
    expect(await screen.findByRole('button', { name: /^Keep the plan with/ })).toBeInTheDocument();
  });
  it('says on which day this person is rated again, not another', async () => {
    vi.spyOn(api, 'view').mockResolvedValue(decided());
    render(Plan, { route: route('plan', { candidate: 'rowan' }) });
    expect(await screen.findByText(/20 February 2031/)).toBeInTheDocument();
    expect(screen.queryByText(/10 January 2031/)).toBeNull();
  });
});

it('sends a self-assessment from the debrief of then to where its words are', async () => {
  vi.spyOn(api, 'view').mockResolvedValue(decided({ purpose: 'self_assessment', in_force: [] }));
  const then = vi.spyOn(api, 'asItWas');
  render(Was, { route: route('was') });
  expect(
    await screen.findByRole('heading', { level: 1, name: 'A self-assessment has no debrief to go back to' }),
  ).toBeInTheDocument();
  expect(screen.getByText(/“My answers” has what you say now/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Go to the contrast' })).toHaveAttribute('href', '#/d/d1/contrast');
  expect(then).not.toHaveBeenCalled();
});

it('puts back the item that the message is about', async () => {
  const entry: BookEntry = {
    id: 'n1',
    item: { kind: 'note', title: 'Call the mill', text: '', about: 'inbox', on: '2026-11-25' } as BookEntry['item'],
  };
  vi.spyOn(api, 'view').mockResolvedValue(decided({ books: { hazel: 1 } }));
  const change = vi.spyOn(api, 'change').mockResolvedValue(decided({ books: { hazel: 1 } }));
  const undo = vi.spyOn(api, 'undo');
  vi.spyOn(api, 'book').mockResolvedValue({
    entries: [entry],
    reading: { says: 'The book is in order.', late: [], calls: '', periods: {} },
    from_decision: 0,
    talk: null,
  });
  const { unmount } = render(Book, { route: route('book', { candidate: 'hazel', section: 'notes' }) });
  await userEvent.click(await screen.findByRole('button', { name: /^Remove.*Call the mill/ }));
  await waitFor(() => expect(toasts.at(-1)?.text).toBe('“Call the mill” removed'));
  unmount();
  toasts.at(-1)?.action?.run();
  const sent = (): Change[] => change.mock.calls.map((call) => call[2]);
  await waitFor(() =>
    expect(sent()).toEqual([
      { type: 'book_removed', leader: 'hazel', ids: ['n1'] },
      { type: 'book_kept', leader: 'hazel', entries: [entry], source: '' },
    ]),
  );
  expect(undo).not.toHaveBeenCalled();
});
