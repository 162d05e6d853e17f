/** The plan: kept step by step, what was kept before something went wrong, and what the first ninety days add to it. */
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { BookEntry, Change, Days, Plan } from '../api/types';
import { chart } from '../charts/fixture';
import { DRAFT, NOW, PROMISES } from './fixture';
import PlanCalls from './PlanCalls.svelte';
import PlanDesk from './PlanDesk.svelte';
import PlanHandsOff from './PlanHandsOff.svelte';
import PlanPaths from './PlanPaths.svelte';
import { Drafting, placeNow, type ActOnPlan } from './plan.svelte';

const why = createRawSnippet<[unknown[]]>((sources) => ({
  render: () => `<p>${String(sources().length)} sources</p>`,
}));
const call = (id: string, on: string, talk_share: number | null): BookEntry => ({
  id,
  item: { kind: 'call', on, with: 'Fern Ode', about: '', talk_share, note: '' },
});

describe('keeping a draft', () => {
  it('keeps the plan first, then each ticked promise; what stands already is not offered', async () => {
    const changes: Change[] = [];
    const drafting = new Drafting(DRAFT, null, PROMISES);
    expect(drafting.rows.map((row) => row.promise.id)).toEqual(['plan-1', 'plan-2']);
    const done = await drafting.keep((change) => {
      changes.push(typeof change === 'function' ? change() : change);
      return Promise.resolve(true);
    }, true);
    expect(done).toBe(true);
    expect(changes.map((change) => change.type)).toEqual(['plan_set', 'commitment_made', 'commitment_made']);
    expect(drafting.rows).toEqual([]);
  });
  it('stops at a refusal, says what was kept, and goes on from there', async () => {
    const drafting = new Drafting(DRAFT, null, []);
    let left = 2;
    expect(await drafting.keep(() => Promise.resolve(left-- > 0), true)).toBe(false);
    expect(drafting.stopped).toBe(
      'Kept until here: the plan and one of 3 promises. What follows is not kept: “The first playbook”',
    );
    expect(drafting.rows.map((row) => row.promise.id)).toEqual(['plan-2', 'kept']);
    expect(await drafting.keep(() => Promise.resolve(false), true)).toBe(false);
    expect(drafting.stopped).toBe('Nothing was kept.');
    expect(drafting.progress).toBeNull();
  });
  it('keeps each promise once, however often it is asked for', async () => {
    const act = vi.fn(() => Promise.resolve(true));
    const drafting = new Drafting(DRAFT, null, PROMISES);
    expect(await Promise.all([drafting.keep(act, true), drafting.keep(act, true)])).toEqual([true, false]);
    expect(act).toHaveBeenCalledTimes(3);
  });
  it('moves with the first day', () => {
    const drafting = new Drafting(DRAFT, null, []);
    drafting.startOn('2026-10-01');
    expect(drafting.plan.start).toBe('2026-10-01');
    expect(drafting.rows.map((row) => row.promise.due)).toEqual(['2026-10-31', '2026-12-30', '2026-10-31']);
    // The draft it came from is not touched.
    expect(DRAFT.promises[0]?.promise.due).toBe('2026-10-21');
  });
});

describe('the plan', () => {
  const show = (part: Record<string, unknown> = {}) => {
    const act = vi.fn<(change: Change) => Promise<boolean>>(() => Promise.resolve(true));
    const sent: ActOnPlan = (change) => act(typeof change === 'function' ? change() : change);
    render(PlanDesk, {
      draft: DRAFT,
      plan: null,
      promises: [],
      stands: {},
      says: 'Nothing is promised yet.',
      phases: ['front_line', 'playbook', 'team', 'support'],
      hoursOf: 'the founder',
      names: [],
      now: NOW,
      by: 'Willow Hart',
      act: sent,
      refused: null,
      newId: () => Promise.resolve('new-1'),
      onpick: vi.fn(),
      why,
      ...part,
    });
    return act;
  };
  it('is kept as a whole: fields, signs and the promises that stay ticked', async () => {
    const act = show();
    await userEvent.type(screen.getByLabelText(/^Weekly hours in customer calls/), '6');
    await userEvent.type(screen.getByLabelText(/^Adviser/), 'Alder Stone');
    await userEvent.tab();
    await userEvent.type(screen.getByLabelText('Another sign'), 'Two wins without the founder');
    await userEvent.click(screen.getByRole('button', { name: 'Add the sign' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /The first playbook/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep the plan with 2 promises' }));
    expect(act).toHaveBeenCalledTimes(3);
    expect(act.mock.calls[0]?.[0]).toEqual({
      type: 'plan_set',
      plan: {
        ...DRAFT.plan,
        customer_hours: 6,
        adviser: 'Alder Stone',
        signs: [
          { day: 30, text: 'Customers ask for her' },
          { day: 90, text: 'Two wins without the founder' },
        ],
      },
    });
    expect(act.mock.calls[1]?.[0]).toMatchObject({ type: 'commitment_made', commitment: { id: 'plan-1' } });
  });
  it('stands in parts, each promise with why it is there and a way to change it', async () => {
    const act = show();
    const part = screen.getByRole('region', { name: /^Draft. Front line/ });
    expect(within(part).getByText('1 sources')).toBeInTheDocument();
    await userEvent.click(within(part).getByRole('button', { name: 'Change: Ten first calls' }));
    await userEvent.type(screen.getByLabelText('What is promised'), ' in person');
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    expect(screen.getByRole('checkbox', { name: /Ten first calls in person/ })).toBeChecked();
    expect(act).not.toHaveBeenCalled();
  });
  it('that is kept changes field by field, takes own promises, and asks before it moves those made', async () => {
    const act = show({ plan: { ...DRAFT.plan, agreed_on: null }, promises: PROMISES });
    const day = screen.getByLabelText('First day in the job');
    await userEvent.clear(day);
    await userEvent.type(day, '2026-10-01');
    await userEvent.tab();
    expect(act).toHaveBeenLastCalledWith({ type: 'plan_set', plan: { ...DRAFT.plan, start: '2026-10-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Move 2 open promises with it' }));
    expect(act).toHaveBeenCalledWith({
      type: 'commitment_made',
      commitment: expect.objectContaining({ id: 'late', due: '2026-11-30' }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Add a promise' }));
    await userEvent.type(screen.getByLabelText('What is promised'), 'A quiet month');
    await userEvent.type(screen.getByLabelText('To whom'), 'the team');
    await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
    expect(act).toHaveBeenLastCalledWith({
      type: 'commitment_made',
      commitment: expect.objectContaining({ id: 'new-1', by: 'Willow Hart', text: 'A quiet month' }),
    });
    // What the draft still offers waits unticked.
    expect(screen.getByRole('checkbox', { name: /Ten first calls/ })).not.toBeChecked();
  });
  it('moves each open promise once, and goes on from a refusal without moving one twice', async () => {
    const act = show({ plan: DRAFT.plan, promises: PROMISES });
    const day = screen.getByLabelText('First day in the job');
    await userEvent.clear(day);
    await userEvent.type(day, '2026-10-01');
    await userEvent.tab();
    act.mockClear();
    const dues = () =>
      act.mock.calls.map(([change]) =>
        change.type === 'commitment_made' ? `${change.commitment.id} ${change.commitment.due}` : change.type,
      );
    act.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    const move = screen.getByRole('button', { name: 'Move 2 open promises with it' });
    await userEvent.click(move);
    expect(dues()).toEqual(['late 2026-11-30', 'coming 2026-12-11']);
    act.mockClear();
    let answer: (done: boolean) => void = () => undefined;
    act.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    expect(move).toHaveTextContent('Move 1 open promise with it');
    await userEvent.dblClick(move);
    expect(act).toHaveBeenCalledOnce();
    answer(true);
    await waitFor(() => expect(move).not.toBeInTheDocument());
    expect(dues()).toEqual(['coming 2026-12-11']);
  });
  it('is changed from the newest plan when its turn comes, not from the one on screen', async () => {
    const signs = [
      { day: 30, text: 'First' },
      { day: 60, text: 'Second' },
    ];
    // A core that answers late: nothing of what is typed comes back before all of it is sent.
    let saved: Plan = { ...DRAFT.plan, signs };
    const waiting: Parameters<ActOnPlan>[0][] = [];
    show({
      plan: saved,
      act: (change: Parameters<ActOnPlan>[0]) => {
        waiting.push(change);
        return Promise.resolve(true);
      },
    });
    await userEvent.type(screen.getByLabelText(/^Adviser/), 'Alder Stone');
    await userEvent.click(screen.getByRole('button', { name: 'Take sign 2 out' }));
    await userEvent.clear(screen.getByLabelText('Sign 1'));
    await userEvent.type(screen.getByLabelText('Sign 1'), 'First, in person');
    await userEvent.tab();
    await userEvent.click(screen.getByRole('button', { name: 'Take sign 2 out' }));
    for (const change of waiting) {
      const made = typeof change === 'function' ? change({ plan: saved }) : change;
      if (made.type === 'plan_set' && made.plan) saved = made.plan;
    }
    expect(saved).toEqual({ ...DRAFT.plan, adviser: 'Alder Stone', signs: [{ day: 30, text: 'First, in person' }] });
  });
  it('finds a sign again that has other words or another place by now', () => {
    const [one, two, three] = [
      { day: 30, text: 'One' },
      { day: 60, text: 'Two' },
      { day: 90, text: 'Three' },
    ];
    const shown = [one, two, three];
    expect(placeNow(shown, 1, shown)).toBe(1);
    expect(placeNow(shown, 1, [one, { day: 60, text: 'Two, twice' }, three])).toBe(1);
    expect(placeNow(shown, 2, [one, three])).toBe(1);
    expect(placeNow(shown, 1, [one, three])).toBe(-1);
  });
});

describe('the first ninety days', () => {
  it('takes a call down in a line', async () => {
    const onadd = vi.fn(() => Promise.resolve(true));
    render(PlanCalls, {
      entries: [call('a', '2026-10-01', 45)],
      talk: chart<Days>(
        {
          line: [20, 'a fifth'],
          dots: [{ across: 0.5, on: '2026-10-01', share: 45, label: 'Fern Ode', over: true }],
        },
        { alt: 'One call went over. 1 Oct 2026: 45%.' },
      ),
      leader: 'Juniper Reed',
      today: NOW,
      newId: () => Promise.resolve('n'),
      refused: null,
      onadd,
    });
    expect(screen.getByRole('img', { name: /1 Oct.*45%/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add the call' }));
    expect(onadd).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('With whom'), 'Fern Ode');
    await userEvent.type(screen.getByLabelText(/^Juniper’s share/), '15');
    await userEvent.click(screen.getByRole('button', { name: 'Add the call' }));
    expect(onadd).toHaveBeenCalledExactlyOnceWith({
      id: 'n',
      item: { kind: 'call', on: NOW, with: 'Fern Ode', about: '', talk_share: 15, note: '' },
    });
  });
  it('names deals to leave alone, and each report’s own path', async () => {
    const onadd = vi.fn(() => Promise.resolve(true));
    render(PlanHandsOff, { entries: [], newId: () => Promise.resolve('n'), refused: null, onadd });
    await userEvent.type(screen.getByLabelText('Deal'), 'Mill');
    await userEvent.click(screen.getByRole('button', { name: 'Add the deal' }));
    expect(onadd).toHaveBeenCalledExactlyOnceWith({
      id: 'n',
      item: expect.objectContaining({ kind: 'deal', name: 'Mill', hands_off: true }),
    });
    const person: BookEntry = {
      id: 'p',
      item: {
        kind: 'person',
        name: 'Fern Ode',
        strengths: '',
        goals: 'Larger accounts',
        obstacles: '',
        next_step: 'A demo alone',
        next_on: '2026-11-20',
      },
    };
    render(PlanPaths, { entries: [person], now: NOW, href: '#book' });
    expect(screen.getByText(/A demo alone/)).toHaveTextContent('3 days late');
  });
});
