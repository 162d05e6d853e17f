/** A decision half written is there again after a look at the reasons, and about the person it was about. */
import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { firstLeader } from '../analysis/fixtures';
import { api } from '../api/commands';
import { closeDecision } from '../decision/open.svelte';
import Decide from './Decide.svelte';

vi.mock('../api/commands', () => ({
  api: {
    view: vi.fn(),
    cards: vi.fn(),
    debrief: vi.fn(),
    list: vi.fn(),
    status: vi.fn(),
    weakestLink: vi.fn().mockResolvedValue(''),
  },
}));

it('waits while its reasons are looked up in the debrief', async () => {
  closeDecision();
  const { view, cards, debrief } = firstLeader();
  vi.mocked(api.view).mockResolvedValue({
    ...view,
    id: 'd1',
    viewer: view.decider,
    steps: view.steps.map((step) => ({ ...step, open: true })),
    round: { ...view.round, verdicts: [] },
  });
  vi.mocked(api.cards).mockResolvedValue(cards);
  vi.mocked(api.debrief).mockResolvedValue(debrief);
  const first = view.candidates[0];
  const last = view.candidates.at(-1);
  if (!first || !last || first === last) throw new Error('there are two candidates');
  const draw = (candidate?: string) =>
    render(Decide, {
      route: { name: 'decision', id: 'd1', step: 'decide', ...(candidate ? { query: { candidate } } : {}) },
    });
  for (const { id, name } of [first, last]) {
    draw(id);
    await userEvent.type(await screen.findByLabelText('Why'), `About ${name}`);
    cleanup();
    // The way back from the debrief names nobody.
    draw();
    expect(await screen.findByLabelText('Why')).toHaveValue(`About ${name}`);
    expect(screen.getByRole('radio', { name })).toBeChecked();
    cleanup();
  }
  draw(first.id);
  expect(await screen.findByLabelText('Why')).toHaveValue(`About ${first.name}`);
});
