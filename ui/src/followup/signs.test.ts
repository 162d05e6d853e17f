/** Signs of "on track" are looked for by their day, and what was found is kept with the plan. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Plan } from '../api/generated/Plan';
import { DRAFT, NOW } from './fixture';
import Signs from './Signs.svelte';
import { signsSay, signStanding } from './signs';

const PLAN: Plan = {
  ...DRAFT.plan,
  signs: [
    { day: 30, text: 'Customers ask for her', looked: { on: '2026-10-22', seen: true, note: 'Two did.' } },
    { day: 60, text: 'One hard deal is closed' },
    { day: 90, text: 'More second meetings' },
  ],
};

describe('a sign', () => {
  it('is late only the day after it can be seen', () => {
    const sign = { day: 63, text: 'x' };
    expect(signStanding(sign, PLAN.start, NOW)).toBe('to_come');
    expect(signStanding(sign, PLAN.start, '2026-11-24')).toBe('late');
    expect(signStanding({ ...sign, looked: { on: NOW, seen: false, note: '' } }, PLAN.start, '2026-11-24')).toBe('let_go');
  });
  it('adds to one sentence that concludes nothing', () => {
    expect(signsSay(PLAN, NOW)).toBe('One of three signs of “on track” is seen, and one is still to be looked for.');
    expect(signsSay(PLAN, '2026-10-01')).toBe('One of three signs of “on track” is seen.');
    expect(signsSay(DRAFT.plan, '2026-10-01')).toBe('One sign will show whether it is on track.');
    const missing = { ...PLAN, signs: PLAN.signs.map((one) => (one.day === 90 ? { ...one, looked: { on: NOW, seen: false, note: '' } } : one)) };
    expect(signsSay(missing, NOW)).toBe('One of three signs of “on track” is seen, one was not there, and one is still to be looked for.');
  });
  it('is looked for, and what was found stays with the others', async () => {
    const user = userEvent.setup();
    const act = vi.fn().mockResolvedValue(true);
    render(Signs, { plan: PLAN, now: NOW, locked: null, act, refused: null });
    await user.click(screen.getByRole('button', { name: /^to be looked for: One hard deal is closed/ }));
    await user.type(screen.getByRole('textbox', { name: /^In a line/ }), ' The mill, in person. ');
    await user.click(screen.getByRole('button', { name: 'It is seen' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'plan_set',
      plan: { ...PLAN, signs: [PLAN.signs[0], { day: 60, text: 'One hard deal is closed', looked: { on: NOW, seen: true, note: 'The mill, in person.' } }, PLAN.signs[2]] },
    });
    expect(screen.queryByRole('button', { name: 'It is seen' })).not.toBeInTheDocument();
  });
  it('that was looked for can be opened again, and is the decider’s to say', async () => {
    const user = userEvent.setup();
    const act = vi.fn().mockResolvedValue(true);
    const { rerender } = render(Signs, { plan: PLAN, now: NOW, locked: null, act, refused: null });
    await user.click(screen.getByRole('button', { name: /^seen: Customers ask for her/ }));
    await user.click(screen.getByRole('button', { name: 'Look again later' }));
    expect(act.mock.calls[0]?.[0].plan.signs[0]).toEqual({ day: 30, text: 'Customers ask for her' });
    await rerender({ locked: 'Only the decider can.' });
    await user.click(screen.getByRole('button', { name: /^seen: Customers ask for her/ }));
    expect(screen.getByText('Only the decider can.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'It is seen' })).not.toBeInTheDocument();
  });
});
