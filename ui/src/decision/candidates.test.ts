/** People say how they are called, leave the running with a day, and come back. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Change, DecisionView } from '../api/types';
import Candidates from './Candidates.svelte';

const rowan = { id: 'rowan', name: 'Dr. Rowan Ash', about: '' };
const shown = (part: Partial<DecisionView> = {}): DecisionView =>
  ({
    candidates: [{ ...rowan, called: 'Rowan' }],
    typed: [rowan],
    gone: [],
    round: { revealed: null },
    ...part,
  }) as unknown as DecisionView;

function draw(of: DecisionView): Change[] {
  const made: Change[] = [];
  const act = vi.fn((change: Change | (() => Change)) => {
    made.push(typeof change === 'function' ? change() : change);
    return Promise.resolve(true);
  });
  render(Candidates, { view: of, act, refused: null, undo: vi.fn(), newId: () => Promise.resolve('new') });
  return made;
}

describe('candidates', () => {
  it('are called as they say, and by the suggestion where nobody says otherwise', async () => {
    const made = draw(shown());
    const called = screen.getByLabelText('Called');
    expect(called).toHaveValue('Rowan');
    await userEvent.clear(called);
    await userEvent.type(called, 'Ro');
    await userEvent.tab();
    expect(made.at(-1)).toEqual({ type: 'candidate_changed', candidate: { ...rowan, called: 'Ro' } });
  });
  it('leave with how and when, and are taken back in', async () => {
    const made = draw(shown());
    await userEvent.click(screen.getByRole('button', { name: 'Dr. Rowan Ash leaves the running' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Leaves the running' }));
    expect(made).toEqual([]);
    await userEvent.click(dialog.getByRole('radio', { name: 'Withdrew' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Leaves the running' }));
    expect(made[0]).toMatchObject({ type: 'candidate_left', id: 'rowan', exit: { how: 'withdrew', note: '' } });
  });
  it('who have left stay on the page with what is said of them', async () => {
    const exit = { how: 'withdrew', on: '2026-11-12', note: '' } as const;
    const made = draw(
      shown({ candidates: [], typed: [], gone: [{ candidate: rowan, exit, says: 'withdrew on 12 November 2026.' }] }),
    );
    expect(screen.getByText(/withdrew on 12 November 2026/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take Dr. Rowan Ash back in' }));
    expect(made).toEqual([{ type: 'candidate_back', id: 'rowan' }]);
  });
});
