/** Signs of "on track" are looked for by their day, and what was found is kept with the plan. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Change, Plan } from '../api/types';
import { DRAFT, NOW } from './fixture';
import type { ActOnPlan } from './plan.svelte';
import Signs from './Signs.svelte';

const PLAN: Plan = {
  ...DRAFT.plan,
  signs: [
    { day: 30, text: 'Customers ask for her', looked: { on: '2026-10-22', seen: true, note: 'Two did.' } },
    { day: 60, text: 'One hard deal is closed' },
    { day: 90, text: 'More second meetings' },
  ],
};

/** Answers like the core, with this plan as the newest. */
function saving(newest: Plan = PLAN) {
  const act = vi.fn<(change: Change) => Promise<boolean>>(() => Promise.resolve(true));
  const sent: ActOnPlan = (change) => act(typeof change === 'function' ? change({ plan: newest }) : change);
  return { act, sent };
}

describe('a sign', () => {
  it('is looked for, and what was found stays with the others', async () => {
    const user = userEvent.setup();
    const { act, sent } = saving();
    render(Signs, {
      plan: PLAN,
      says: 'One sign is seen.',
      stands: ['kept', 'late', 'to_come'],
      now: NOW,
      locked: null,
      act: sent,
      refused: null,
    });
    await user.click(screen.getByRole('button', { name: /^to be looked for: One hard deal is closed/ }));
    await user.type(screen.getByRole('textbox', { name: /^In a line/ }), ' The mill, in person. ');
    await user.click(screen.getByRole('button', { name: 'It is seen' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'plan_set',
      plan: {
        ...PLAN,
        signs: [
          PLAN.signs[0],
          { day: 60, text: 'One hard deal is closed', looked: { on: NOW, seen: true, note: 'The mill, in person.' } },
          PLAN.signs[2],
        ],
      },
    });
    expect(screen.queryByRole('button', { name: 'It is seen' })).not.toBeInTheDocument();
  });
  it('is kept with what the plan became meanwhile', async () => {
    const newest = { ...PLAN, adviser: 'Alder Stone', signs: PLAN.signs.slice(1) };
    const { act, sent } = saving(newest);
    render(Signs, {
      plan: PLAN,
      says: 'One sign is seen.',
      stands: ['kept', 'late', 'to_come'],
      now: NOW,
      locked: null,
      act: sent,
      refused: null,
    });
    await userEvent.click(screen.getByRole('button', { name: /^to be looked for: One hard deal is closed/ }));
    await userEvent.click(screen.getByRole('button', { name: 'It is not' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'plan_set',
      plan: {
        ...newest,
        signs: [
          { day: 60, text: 'One hard deal is closed', looked: { on: NOW, seen: false, note: '' } },
          PLAN.signs[2],
        ],
      },
    });
  });
  it('that was looked for can be opened again, and is the decider’s to say', async () => {
    const user = userEvent.setup();
    const { act, sent } = saving();
    const { rerender } = render(Signs, {
      plan: PLAN,
      says: 'One sign is seen.',
      stands: ['kept', 'late', 'to_come'],
      now: NOW,
      locked: null,
      act: sent,
      refused: null,
    });
    await user.click(screen.getByRole('button', { name: /^seen: Customers ask for her/ }));
    await user.click(screen.getByRole('button', { name: 'Look again later' }));
    expect(act.mock.calls[0]?.[0]).toEqual({
      type: 'plan_set',
      plan: { ...PLAN, signs: [{ day: 30, text: 'Customers ask for her' }, ...PLAN.signs.slice(1)] },
    });
    await rerender({ locked: 'Only the decider can.' });
    await user.click(screen.getByRole('button', { name: /^seen: Customers ask for her/ }));
    expect(screen.getByText('Only the decider can.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'It is seen' })).not.toBeInTheDocument();
  });
});
