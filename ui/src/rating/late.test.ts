/** Late evidence: what others said is hidden while it is open, one's own answer needs a mark and a reason, and it is left out with one. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Criterion, Late, LateSaid } from '../api/types';
import { view } from './fixtures';
import LatePiece from './LatePiece.svelte';

const criterion = {
  id: 'A1',
  title: 'Sells',
  short: 'Sells',
  anchors: ['a', 'b', 'c', 'd', 'e'],
} as unknown as Criterion;
const late: Late = {
  evidence: { id: 'l1', kind: 'named_reference', on: '2026-11-24', text: 'A call' },
  subject: { kind: 'candidate', id: 'hazel' },
  criterion: 'A1',
  by: 'bo',
  came: '2026-11-25',
  entry: 'x',
  asked: [
    { member: 'ada', answered: false, said: null },
    { member: 'bo', answered: true, said: null },
  ],
  end: null,
};
const said: LateSaid = {
  id: 'l1',
  tag: '25 November 2026, after the debrief',
  about: 'Hazel Birch, Sells',
  outcome: '1 of 2 asked have looked again.',
  if_answered: ['If all go one lower: Not this person.'],
};

function draw(part: Partial<Late> = {}) {
  const act = vi.fn().mockResolvedValue(true);
  render(LatePiece, {
    view: view(),
    late: { ...late, ...part },
    said,
    criterion,
    act,
    refused: null,
    unsent: 'look l1',
  });
  return act;
}

describe('a piece of late evidence', () => {
  it('carries its tag and hides what others said while it is open', () => {
    draw();
    expect(screen.getByText(said.tag)).toBeInTheDocument();
    const bo = within(screen.getByRole('row', { name: /Bo Lind/ }));
    expect(bo.getByText('hidden until then')).toBeInTheDocument();
    expect(bo.getByText('given')).toBeInTheDocument();
  });
  it('is answered with a mark and a reason', async () => {
    const act = draw();
    await userEvent.click(screen.getByRole('button', { name: 'Give my answer' }));
    expect(act).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('radio', { name: /^2:/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /My answer rests on this piece too/ }));
    await userEvent.type(screen.getByLabelText('Why I keep it or change it'), 'Heard it.');
    await userEvent.click(screen.getByRole('button', { name: 'Give my answer' }));
    const answer = { kind: 'mark', level: 2 };
    expect(act).toHaveBeenCalledWith({ type: 'late_answered', id: 'l1', answer, rests: false, reason: 'Heard it.' });
  });
  it('is left out only with a reason', async () => {
    const act = draw();
    await userEvent.click(screen.getByRole('button', { name: 'Leave this out…' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Leave this out' }));
    expect(act).not.toHaveBeenCalled();
    await userEvent.type(dialog.getByLabelText('Why'), 'Nobody was there.');
    await userEvent.click(dialog.getByRole('button', { name: 'Leave this out' }));
    expect(act).toHaveBeenCalledWith({ type: 'late_left_out', id: 'l1', reason: 'Nobody was there.' });
  });
  it('shows the old answer beside the new one once it is taken in', () => {
    const answer = { kind: 'mark', level: 2 } as const;
    const own = {
      answer,
      rests: true,
      reason: 'Heard it.',
      on: '2026-11-26',
      was: { kind: 'mark', level: 4 } as const,
    };
    draw({
      asked: [{ member: 'ada', answered: true, said: own }],
      end: { kind: 'taken_in', entry: 'y', without: null },
    });
    const ada = within(screen.getByRole('row', { name: /Ada Moss/ }));
    expect(ada.getByText('4')).toBeInTheDocument();
    expect(ada.getByText('2')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Leave this out…' })).not.toBeInTheDocument();
  });
});
