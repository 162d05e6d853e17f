/** Table twins and the data behind the charts, from what the core made of the samples. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { people } from './fit';
import { firstLeader } from './fixtures';
import SideBySide from './SideBySide.svelte';
import { cardDraft, changesFor, draftOf, linesOf } from './lines';

describe('fit', () => {
  it('keeps the order that the core gives', () => {
    const { view, debrief } = firstLeader();
    debrief.reading.order.reverse();
    expect(people(view, debrief).map((person) => person.id)).toEqual(debrief.reading.order);
  });
});

describe('side by side', () => {
  it('reads as on the card, side by side, or in another order of the core', async () => {
    const { compared } = firstLeader().debrief.reading;
    if (!compared) throw new Error('the sample has candidates');
    const props = { compared, order: undefined, onorder: () => undefined, onpick: vi.fn() };
    const { rerender } = render(SideBySide, props);
    expect(
      screen.getByRole('heading', { level: 1, name: 'They differ most on “Works without the machine”: 3.0 points' }),
    ).toBeInTheDocument();
    const first = (): string | null | undefined =>
      screen.getAllByRole('button', { name: /, Hazel Birch: / })[0]?.textContent;
    expect(first()).toMatch(/^Sells it themselves/);
    expect(screen.getAllByRole('rowheader', { name: /^(Builder|Scaler)/ }).length).toBeGreaterThan(0);
    await rerender({ order: 'apart' });
    expect(first()).toMatch(/^Works without the machine/);
    await userEvent.click(screen.getByRole('button', { name: /^Works without the machine, Linden/ }));
    expect(props.onpick).toHaveBeenCalledWith(['A3'], expect.stringMatching(/^linden/));
  });
});

describe('weights and lines', () => {
  it('ask only for what differs, and name no weight that is the card’s', () => {
    const { view, cards } = firstLeader();
    const now = draftOf(cards, view);
    const draft = structuredClone(now);
    expect(changesFor(cards, now, draft, '')).toEqual([]);
    draft.weights['A1'] = 2;
    draft.lines['hire_from'] = 3.2;
    draft.share = 60;
    expect(changesFor(cards, now, draft, 'we know better')).toEqual([
      { type: 'weights_set', weights: { A1: 2 }, reason: 'we know better' },
      { type: 'threshold_set', name: 'hire_from', value: 3.2, reason: 'we know better' },
      { type: 'builder_share_set', share: 0.6, reason: 'we know better' },
    ]);
    expect(changesFor(cards, draft, cardDraft(cards), 'back')).toContainEqual({
      type: 'weights_set',
      weights: {},
      reason: 'back',
    });
  });
  it('shows the lines of all three cards with the reason for a changed one', () => {
    const { cards } = firstLeader();
    const lines = linesOf(cards, { thresholds: { hire_from: [3.2, 'small market'] } });
    expect(lines.map((line) => line.name)).toEqual(
      expect.arrayContaining(['hire_from', 'builder_from', 'conditions_from_open']),
    );
    expect(lines.find((line) => line.name === 'hire_from')).toMatchObject({ value: 3.5, reason: 'small market' });
  });
});
