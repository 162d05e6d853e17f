/** The forms of the editor: what is written lands in the card, problems stand beside their field, and ranking makes weights. */
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../api/commands';
import type { CheckedCard, Difference, Template } from '../api/types';
import { toasts } from '../kit/announcer.svelte';
import CriterionForm from './CriterionForm.svelte';
import DifferenceList from './DifferenceList.svelte';
import { CardEditing } from './editing.svelte';
import { CARD, checked } from './fixture';
import Outline from './Outline.svelte';
import ProblemList from './ProblemList.svelte';
import WeightsForm from './WeightsForm.svelte';

let says: Partial<CheckedCard>;
beforeEach(() => {
  says = {};
  vi.spyOn(api, 'openCard').mockResolvedValue({ text: JSON.stringify(CARD), token: 't', shipped: false, draft: null });
  vi.spyOn(api, 'checkCard').mockImplementation((_, draft) =>
    Promise.resolve(checked(draft.kind === 'form' ? draft.card : (JSON.parse(draft.text) as Template), says)),
  );
  vi.spyOn(api, 'keepCardDraft').mockResolvedValue(null);
  vi.spyOn(api, 'rankWeights').mockResolvedValue([0.75, 0.25]);
});
async function opened(): Promise<CardEditing> {
  const editing = new CardEditing('ours');
  await editing.load();
  return editing;
}
const criterionOf = (card: Template | null, id: string) => card?.criterion.find((one) => one.id === id);

describe('a criterion', () => {
  const show = (editing: CardEditing, id: string) => {
    const criterion = criterionOf(editing.card, id);
    if (!criterion) throw new Error(id);
    return render(CriterionForm, { editing, card: CARD, criterion, insights: [] });
  };
  it('takes an anchor, also when the field is left before it rests', async () => {
    const editing = await opened();
    show(editing, 'B2');
    const anchor = screen.getByLabelText('Anchor 3');
    await fireEvent.input(anchor, { target: { value: 'Plans in writing.' } });
    expect(criterionOf(editing.card, 'B2')?.anchors?.[2]).toBe('c');
    await fireEvent.blur(anchor);
    expect(criterionOf(editing.card, 'B2')?.anchors).toEqual(['a', 'b', 'Plans in writing.', 'd', 'e']);
    expect(criterionOf(editing.card, 'B1')?.anchors?.[2]).toBe('c');
  });
  it('keeps words where they were written when another criterion opens', async () => {
    const editing = await opened();
    const { unmount } = show(editing, 'B2');
    await fireEvent.input(screen.getByLabelText('Title'), { target: { value: 'Title B2!' } });
    unmount();
    expect(criterionOf(editing.card, 'B2')?.title).toBe('Title B2!');
  });
  it('says what is wrong beside the field', async () => {
    says = {
      problems: [
        { line: 9, column: 1, place: 'criterion B2 · questions 1', message: 'the text is empty.', hint: 'Write it.' },
      ],
    };
    const editing = await opened();
    show(editing, 'B2');
    const question = screen.getByLabelText('Question 1');
    expect(question).toHaveAttribute('aria-invalid', 'true');
    expect(question).toHaveAccessibleDescription('The text is empty. Write it.');
  });
  it('becomes a must-have, and none again', async () => {
    const editing = await opened();
    show(editing, 'B2');
    await userEvent.click(screen.getByLabelText(/^Must-have/));
    expect(criterionOf(editing.card, 'B2')?.floor).toEqual({ min: 3 });
  });
  it('can be taken out, and says what was', async () => {
    const editing = await opened();
    editing.open({ kind: 'criterion', id: 'B2' });
    show(editing, 'B2');
    await userEvent.click(screen.getByText('Take out'));
    expect([criterionOf(editing.card, 'B2'), editing.part]).toEqual([undefined, { kind: 'criterion', id: 'B1' }]);
    // Undo of the message is about this criterion, not about what came after it.
    editing.change((card) => ({ ...card, title: 'Renamed' }));
    toasts.at(-1)?.action?.run();
    expect([criterionOf(editing.card, 'B2')?.title, editing.card?.title]).toEqual(['Title B2', 'Renamed']);
  });
});

describe('weights', () => {
  it('come from an order, and ask for their reason', async () => {
    const editing = await opened();
    const { rerender } = render(WeightsForm, { editing, card: CARD, side: 'strength' });
    expect(screen.queryByRole('textbox', { name: 'Why these weights' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'I can rank but not weigh' }));
    await userEvent.click(screen.getByRole('button', { name: 'Title B2: up' }));
    says = {
      reweighted: ['strength'],
      shares: { B1: 0.25, B2: 0.75 },
      problems: [{ line: 1, column: 1, place: 'weights_reason', message: 'no reason.', hint: 'Say why.' }],
    };
    await userEvent.click(screen.getByRole('button', { name: 'Use this order' }));
    await editing.settled();
    expect(editing.card?.criterion.map((one) => one.weight)).toEqual([0.25, 0.75, 1]);
    await rerender({ card: editing.card ?? CARD });
    expect(screen.getByRole('textbox', { name: 'Why these weights' })).toHaveAccessibleDescription(
      /No reason\. Say why\./,
    );
    expect(within(screen.getByRole('row', { name: /Title B2/ })).getByText('75%')).toBeInTheDocument();
  });
});

describe('the parts', () => {
  it('show what is open and what has a problem, and add an empty criterion', async () => {
    says = { problems: [{ line: 1, column: 1, place: 'criterion B3 · title', message: 'x.', hint: '' }] };
    const editing = await opened();
    render(Outline, { editing, card: CARD });
    expect(screen.getByRole('button', { name: /^The card/ })).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('button', { name: /^Short B3.*1 problem/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add a criterion to Strength' }));
    expect(editing.card?.criterion.map((one) => one.id)).toEqual(['B1', 'B2', 'B4', 'B3']);
    expect(editing.part).toEqual({ kind: 'criterion', id: 'B4' });
  });
});

describe('lists', () => {
  it('lead from a problem to its place', async () => {
    const onopen = vi.fn();
    const problem = {
      line: 1,
      column: 1,
      place: 'criterion B2 · anchors 3',
      message: 'the anchor repeats an earlier one.',
      hint: 'Each mark needs its own behaviour.',
    };
    const { rerender } = render(ProblemList, { problems: [problem], titles: { 'criterion B2': 'Deal craft' }, onopen });
    await userEvent.click(screen.getByRole('button', { name: 'Deal craft, anchor 3' }));
    expect(onopen).toHaveBeenCalledWith('criterion B2 · anchors 3');
    await rerender({ problems: [] });
    expect(screen.getByRole('heading', { name: 'It can be saved' })).toBeInTheDocument();
  });
  it('say what was and what is, in words as well as in looks', () => {
    const one: Difference = {
      place: 'about',
      subject: 'The card',
      kind: 'wording',
      old: 'Before',
      new: 'After',
      sentence: 'The description is worded differently.',
    };
    render(DifferenceList, {
      differences: [one, { ...one, place: 'based_on', kind: 'newer_base', sentence: 'Newer.' }],
    });
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Was', 'Is']);
    expect(screen.getByText('Newer.')).toBeInTheDocument();
  });
});
