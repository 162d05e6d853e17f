/** Trying other weights: the finding first, every step asked, what is kept kept with a reason, and only by the decider. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Change, Explored, WhatIf } from '../api/types';
import { firstLeader, starSeller } from './fixtures';
import { exploredLeader, exploredSeller } from './fixtures/explored';
import SureBoard from './SureBoard.svelte';

const nothing = (): void => undefined;
function open(fixture = starSeller(), found: Explored = exploredSeller()) {
  const explore = vi.fn<(whatIf: WhatIf) => Promise<Explored>>(() => Promise.resolve(found));
  const act = vi.fn<(change: Change) => Promise<boolean>>(() => Promise.resolve(true));
  render(SureBoard, { ...fixture, chosen: null, onchoose: nothing, onpick: nothing, explore, act, refused: null });
  return { explore, act };
}
const last = (explore: { mock: { calls: WhatIf[][] } }): WhatIf | undefined => explore.mock.calls.at(-1)?.[0];

describe('the board', () => {
  it('opens with the finding, the number that decides, and what flips it', async () => {
    open();
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'Fragile: it holds in only 62% of reasonable weights and marks; next comes “develop first” with 37%.',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Readiness is 2.4. Develop from 2.5/)).toBeInTheDocument();
    expect(screen.getByText('Runs a control book: from 6% to 12% of its side')).toBeInTheDocument();
    expect(screen.getByText('Moving 3% of all the weight gives Develop first:')).toBeInTheDocument();
    expect(screen.getAllByRole('slider')).toHaveLength(16);
  });
  it('asks at every step of a slider, and goes back to what is in force', async () => {
    const { explore } = open();
    const slider = await screen.findByRole('slider', { name: 'Runs a control book' });
    await fireEvent.input(slider, { target: { value: '30' } });
    await waitFor(() => expect(last(explore)?.weights).toMatchObject({ B5: 1, B13: 6.429 }));
    // The others shrink in proportion.
    expect(slider).toHaveAttribute('aria-valuetext', '30%');
    expect(screen.getAllByText('was 6%')).toHaveLength(16);
    await userEvent.click(screen.getByRole('button', { name: 'Back to what is in force' }));
    await waitFor(() => expect(last(explore)?.weights).toBeNull());
    expect(slider).toHaveAttribute('aria-valuetext', '6%');
  });
  it('keeps weights with a reason only', async () => {
    const { act } = open();
    await fireEvent.input(await screen.findByRole('slider', { name: 'Runs a control book' }), {
      target: { value: '30' },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Keep these weights' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep them' }));
    expect(act).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'We sell by the book.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep them' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'weights_set',
      weights: { B13: 6.429 },
      reason: 'We sell by the book.',
    });
  });
  it('asks with a doubt in a word, as an order and between bounds, and keeps it', async () => {
    const { explore, act } = open();
    await userEvent.click(await screen.findByRole('radio', { name: 'Don’t know: any weights' }));
    await waitFor(() => expect(last(explore)?.doubt).toEqual({ kind: 'level', level: 'unknown' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep this doubt' }));
    expect(act).toHaveBeenCalledWith({ type: 'doubt_set', doubt: { kind: 'level', level: 'unknown' } });
    await userEvent.click(screen.getByRole('radio', { name: 'As an order' }));
    const list = screen.getByRole('list', { name: /most important first/ });
    await userEvent.click(within(list).getByRole('button', { name: 'Coaches, does not rescue: up' }));
    await waitFor(() => expect(last(explore)?.doubt?.kind).toBe('ranking'));
    expect((last(explore)?.doubt as { order: string[] }).order.slice(0, 2)).toEqual(['B6', 'B5']);
    await userEvent.click(screen.getByRole('radio', { name: 'Between bounds' }));
    const low = screen.getByRole('textbox', { name: 'Runs a control book, lowest share in percent' });
    await userEvent.type(low, '20{Enter}');
    await waitFor(() => expect(last(explore)?.doubt).toEqual({ kind: 'bounds', bounds: { B13: [0.2, 1] } }));
    const asked = explore.mock.calls.length;
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Runs a control book, highest share in percent' }),
      '10{Enter}',
    );
    expect(await screen.findByText(/has its lowest above its highest/)).toBeInTheDocument();
    expect(explore.mock.calls.slice(asked).some(([whatIf]) => JSON.stringify(whatIf).includes('0.1]'))).toBe(false);
  });
  it('lets only the decider keep', async () => {
    const fixture = starSeller();
    fixture.view.viewer = 'PS';
    open(fixture);
    expect(
      await screen.findByRole('button', {
        name: 'Keep these weights',
        description: /^Only .* can change what is in force/,
      }),
    ).toHaveAttribute('aria-disabled', 'true');
  });
  it('shows who is first and moves the builder share of a first leader', async () => {
    const { explore } = open(firstLeader(), exploredLeader());
    expect(await screen.findByText('Hazel comes first in 96% of draws')).toBeInTheDocument();
    expect(screen.getByText(/Hazel needs no weight to be larger than it is/)).toBeInTheDocument();
    const share = screen.getByRole('slider', { name: 'Builder share' });
    expect(share).toHaveAccessibleDescription('The facts allow 71% to 88%');
    await fireEvent.input(share, { target: { value: '40' } });
    await waitFor(() => expect(last(explore)?.builder_share).toBe(0.4));
  });
  it('says why nothing was drawn, and offers nothing to try then', async () => {
    open(starSeller(), exploredSeller({ withheld: 'Too little evidence to draw from.', answers: [] }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Too little evidence to draw from.' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
  });
});
