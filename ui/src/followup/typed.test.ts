/** What cannot be read is never replaced by what was there before, and a second click adds nothing a second time. */
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { BookEntry, Role } from '../api/types';
import DoorHolders from './DoorHolders.svelte';
import { blankHolder } from './door';
import DoorReading from './DoorReading.svelte';
import { commitment, NOW } from './fixture';
import ForecastOpen from './ForecastOpen.svelte';
import PlanCalls from './PlanCalls.svelte';
import PlanHandsOff from './PlanHandsOff.svelte';
import PromiseForm from './PromiseForm.svelte';

const newId = () => Promise.resolve('n');
/** Answers only when it is told to, as a slow disk would. */
function slow() {
  let answer: (done: boolean) => void = () => undefined;
  const act = vi.fn(
    () =>
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
  );
  return {
    act,
    answer: (done: boolean) => {
      answer(done);
    },
  };
}
async function retype(box: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(box);
  await userEvent.type(box, text);
}

describe('a day or a number that cannot be read', () => {
  it('stops a promise, with the focus on it', async () => {
    const onkeep = vi.fn(() => Promise.resolve(true));
    render(PromiseForm, {
      promise: commitment('a'),
      phases: ['support'],
      names: [],
      word: 'Change it',
      refused: null,
      onkeep,
      onclose: vi.fn(),
    });
    await retype(screen.getByLabelText('By'), '2026-02-30');
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    expect(onkeep).not.toHaveBeenCalled();
    expect(screen.getByLabelText('By')).toHaveFocus();
    await retype(screen.getByLabelText('By'), '2026-12-30');
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    expect(onkeep).toHaveBeenCalledExactlyOnceWith(commitment('a', { due: '2026-12-30' }));
  });
  it('stops a holder of the role', async () => {
    const onset = vi.fn(() => Promise.resolve(true));
    render(DoorHolders, {
      holders: [{ ...blankHolder('a'), name: 'Ash Lane', from: '2020-01-06' }],
      today: NOW,
      refused: null,
      newId,
      onset,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Change Ash Lane' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/^Last day/), '2021-13-01');
    await userEvent.click(dialog.getByRole('button', { name: 'Keep' }));
    expect(onset).not.toHaveBeenCalled();
    expect(dialog.getByLabelText(/^Last day/)).toHaveFocus();
  });
  it('stops a call', async () => {
    const onadd = vi.fn(() => Promise.resolve(true));
    render(PlanCalls, { entries: [], talk: null, leader: 'Juniper Reed', today: NOW, newId, refused: null, onadd });
    await userEvent.type(screen.getByLabelText('With whom'), 'Fern Ode');
    await userEvent.type(screen.getByLabelText(/^Juniper’s share/), '150');
    await userEvent.click(screen.getByRole('button', { name: 'Add the call' }));
    expect(onadd).not.toHaveBeenCalled();
    expect(screen.getByLabelText(/^Juniper’s share/)).toHaveFocus();
  });
});

describe('a second click', () => {
  it('adds no second call', async () => {
    const { act, answer } = slow();
    render(PlanCalls, {
      entries: [],
      talk: null,
      leader: 'Juniper Reed',
      today: NOW,
      newId,
      refused: null,
      onadd: act,
    });
    await userEvent.type(screen.getByLabelText('With whom'), 'Fern Ode');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Add the call' }));
    expect(act).toHaveBeenCalledOnce();
    answer(false);
    await vi.waitFor(async () => {
      await fireEvent.click(screen.getByRole('button', { name: 'Add the call' }));
      expect(act).toHaveBeenCalledTimes(2);
    });
  });
  it('names no deal twice', async () => {
    const { act } = slow();
    render(PlanHandsOff, { entries: [], newId, refused: null, onadd: act });
    await userEvent.type(screen.getByLabelText('Deal'), 'Mill{Enter}{Enter}');
    expect(act).toHaveBeenCalledOnce();
  });
});

describe('texts that are alike', () => {
  it('stand in a list both', () => {
    render(ForecastOpen, {
      now: NOW,
      hrefFor: () => '#',
      open: [
        {
          decision: 'd',
          title: 'East',
          sample: false,
          person: '',
          verdict: 'v',
          on: '2026-11-20',
          outcomes: ['Quota', 'Quota'],
        },
      ],
    });
    expect(screen.getAllByText('Quota')).toHaveLength(2);
    const change = { text: 'Write down what went wrong.', holder: 'a', criterion: null };
    const door: Role = {
      level: 'raised',
      says: '',
      tenures_say: '',
      median_months: { undefined: 'a median needs at least three holders' },
      tenures: [],
      gaps: [],
      vacant_months: 0,
      overlaps: [],
      left: 0,
      dismissed: 0,
      signs: [],
      to_change: [change, change],
      base_rate: [],
      held: null,
    };
    render(DoorReading, { door });
    expect(screen.getAllByText(change.text)).toHaveLength(2);
  });
  it('are offered once', () => {
    const people = ['a', 'b'].map((id): BookEntry => ({
      id,
      item: { kind: 'person', name: 'Fern Ode', strengths: '', goals: '', obstacles: '', next_step: '', next_on: null },
    }));
    render(PlanCalls, {
      entries: people,
      talk: null,
      leader: 'Juniper Reed',
      today: NOW,
      newId,
      refused: null,
      onadd: vi.fn(),
    });
    expect(document.querySelectorAll('datalist option')).toHaveLength(1);
  });
});
