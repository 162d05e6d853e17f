/** Promises on their grid: where each stands, what the line of days says, and what can be done with one. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { commitment, FOLLOW, NOW, PROMISES, START } from './fixture';
import Looks from './Looks.svelte';
import OutcomeTeaser from './OutcomeTeaser.svelte';
import PromiseDialog from './PromiseDialog.svelte';
import PromiseForm from './PromiseForm.svelte';
import PromiseGrid from './PromiseGrid.svelte';
import { along, column, open, owed, promisesTable, when } from './promises';

const saved = () => vi.fn(() => Promise.resolve(true));

describe('the reading of promises', () => {
  it('stands under the first day of the plan that is not before its own', () => {
    expect([0, 30, 31, 60, 90, 91, 180, 181, 300].map(column)).toEqual([0, 0, 1, 1, 2, 3, 3, 3, 3]);
  });
  it('moves along the line stretch by stretch', () => {
    expect(along(-5)).toBe(0);
    expect(along(15)).toBe(0.125);
    expect(along(63)).toBeCloseTo(0.525);
    expect(along(180)).toBe(1);
    expect(along(400)).toBe(1);
  });
  it('puts who owes whom into rows', () => {
    const rows = owed(PROMISES, START);
    expect(rows.map((row) => `${row.by} ${row.to}`)).toEqual(['Willow Hart Juniper Reed', 'Juniper Reed the team']);
    expect(rows[1]?.columns.map((cell) => cell.length)).toEqual([0, 0, 1, 1]);
    expect(open(PROMISES).map((one) => one.id)).toEqual(['late', 'coming']);
  });
  it('gives the day where it is not the column’s own', () => {
    expect(PROMISES.map((one) => when(one, FOLLOW.promises[one.id], START, NOW))).toEqual([
      '',
      '3 days late',
      'by Tue 1 Dec 2026',
      'by Tue 1 Jun 2027',
    ]);
  });
  it('has a table with every promise and what became of it', () => {
    expect(promisesTable(PROMISES, FOLLOW.promises, NOW).rows.map((row) => row.standing)).toEqual([
      'kept on Mon 19 Oct 2026',
      'late, 3 days late',
      'to come',
      'let go on Sun 1 Nov 2026',
    ]);
  });
});

describe('the grid', () => {
  it('lists promises by day, each with its party, its word and its delay, and opens one', async () => {
    const onpick = vi.fn();
    render(PromiseGrid, { promises: PROMISES, follow: FOLLOW, start: START, now: NOW, onpick });
    const sixty = screen.getByRole('region', { name: /^By day 60/ });
    const owes = within(sixty).getByRole('list', { name: 'Willow Hart owes Juniper Reed' });
    await userEvent.click(within(owes).getByRole('button', { name: /^late: Spare quota moved 3 days late$/ }));
    expect(onpick).toHaveBeenCalledExactlyOnceWith('late');
    expect(screen.getByRole('button', { name: /^let go: Promise gone by Tue/ })).toBeInTheDocument();
    expect(screen.getByText('today, day 63')).toBeInTheDocument();
  });
  it('says when a plan starts that has not begun', () => {
    render(PromiseGrid, {
      promises: PROMISES,
      follow: { ...FOLLOW, day: -30 },
      start: START,
      now: '2026-08-22',
      onpick: vi.fn(),
    });
    expect(screen.getByText('starts in 30 days')).toBeInTheDocument();
    expect(screen.queryByText(/day -30/)).toBeNull();
  });
  it('has a table twin', async () => {
    render(PromiseGrid, { promises: PROMISES, follow: FOLLOW, start: START, now: NOW, onpick: vi.fn() });
    await userEvent.click(screen.getByRole('button', { name: /Show as table/ }));
    expect(screen.getAllByRole('row')).toHaveLength(5);
  });
});

describe('a promise', () => {
  const show = (picked: string | null, locked: string | null = null) => {
    const act = saved();
    render(PromiseDialog, {
      open: true,
      picked,
      promises: PROMISES,
      stands: FOLLOW.promises,
      phases: ['downstream', 'support'],
      names: ['Willow Hart'],
      now: NOW,
      locked,
      act,
      refused: null,
    });
    return act;
  };
  it('is kept with a note', async () => {
    const act = show('late');
    await userEvent.type(screen.getByLabelText('In a line'), 'Done by letter');
    await userEvent.click(screen.getByRole('button', { name: 'Kept' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'commitment_settled',
      id: 'late',
      kept: true,
      note: 'Done by letter',
    });
  });
  it('is let go only with a reason', async () => {
    const act = show('late');
    await userEvent.click(screen.getByRole('button', { name: 'Let it go' }));
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText(/Say why it is let go/)).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('In a line'), 'No budget');
    await userEvent.click(screen.getByRole('button', { name: 'Let it go' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'commitment_settled',
      id: 'late',
      kept: false,
      note: 'No budget',
    });
  });
  it('is changed and taken out', async () => {
    const act = show('late');
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    const what = screen.getByLabelText('What is promised');
    await userEvent.clear(what);
    await userEvent.type(what, 'All quota moved');
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'commitment_made',
      commitment: commitment('late', { due: '2026-11-20', text: 'All quota moved' }),
    });
    await userEvent.click(screen.getByRole('button', { name: /Remove/ }));
    expect(act).toHaveBeenLastCalledWith({ type: 'commitment_removed', id: 'late' });
  });
  it('that is settled is only read', () => {
    show('gone');
    expect(screen.getByText(/The team was split/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Kept' })).toBeNull();
  });
  it('rests while somebody else is at the keyboard', () => {
    show('late', 'Only the decider can.');
    expect(screen.getByText('Only the decider can.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Kept' })).toBeNull();
  });
  it('is chosen from the open ones, the oldest day first', async () => {
    show(null);
    const list = within(screen.getByRole('dialog')).getAllByRole('listitem');
    expect(list.map((item) => item.textContent)).toEqual([
      expect.stringContaining('Spare quota moved'),
      expect.stringContaining('Promise coming'),
    ]);
    await userEvent.click(screen.getByRole('button', { name: /Promise coming/ }));
    expect(screen.getByRole('heading', { name: 'What became of it?' })).toBeInTheDocument();
  });
  it('is written down whole, and says what is missing', async () => {
    const onkeep = saved();
    render(PromiseForm, {
      promise: commitment('new', { text: '', to: '' }),
      phases: ['support'],
      names: [],
      word: 'Add it',
      refused: null,
      onkeep,
      onclose: vi.fn(),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
    expect(onkeep).not.toHaveBeenCalled();
    expect(screen.getByLabelText('What is promised')).toHaveFocus();
    await userEvent.type(screen.getByLabelText('What is promised'), 'A quiet month');
    await userEvent.type(screen.getByLabelText('To whom'), 'the team');
    await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
    expect(onkeep).toHaveBeenCalledExactlyOnceWith(commitment('new', { text: 'A quiet month', to: 'the team' }));
  });
});

describe('what comes next', () => {
  const due = (id: string, kind: 'look_again' | 'promise' | 'recheck', on: string, done = false) => ({
    id,
    decision: 'd',
    title: 'T',
    sample: false,
    on,
    kind,
    text: `Text ${id}`,
    who: '',
    person: null,
    done,
  });
  it('lists open dates without the promises, and any day', () => {
    render(Looks, {
      dues: [
        due('a', 'look_again', '2026-11-20'),
        due('p', 'promise', '2026-11-25'),
        due('r', 'recheck', '2026-12-20'),
        due('x', 'look_again', '2027-01-01', true),
      ],
      now: NOW,
      decideHref: '#',
    });
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/Text a.*3 days late/),
      expect.stringMatching(/Text r.*In 27 days/),
      expect.stringContaining('Any day'),
    ]);
  });
  it('says when the outcome is reviewed, and what came of it afterwards', () => {
    const draft = {
      verdict: 'e',
      opens: '2027-03-20',
      is_open: false,
      opens_say: '',
      outcomes: ['x'],
      controlled: ['Coaching', 'Hiring'],
      not_controlled: ['A price rise'],
    };
    const { unmount } = render(OutcomeTeaser, { draft, reading: undefined, name: 'Juniper Reed', href: '#' });
    expect(screen.getByRole('heading')).toHaveTextContent('Outcome review opens 20 March 2027: Juniper Reed');
    expect(screen.getByRole('columnheader', { name: 'Not in Juniper’s control' })).toBeInTheDocument();
    expect(screen.getAllByRole('row')).toHaveLength(3);
    unmount();
    render(OutcomeTeaser, {
      draft,
      reading: { verdict: 'e', met: 1, not_met: 0, unknown: 0, says: 'It came true.', again_says: '' },
      name: '',
      href: '#',
    });
    expect(screen.getByText('It came true.')).toBeInTheDocument();
  });
});
