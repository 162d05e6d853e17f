/** The editor's state: every change is checked and kept, the last one counts, and what is saved is what was written. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import { api } from '../api/commands';
import type { CardDraft, Template } from '../api/types';
import { CardEditing } from './editing.svelte';
import { CARD, checked } from './fixture';

const EMPTY = { line: 5, column: 1, place: 'title', message: 'the text is empty.', hint: 'Write it.' };
const cardOf = (draft: CardDraft): Template =>
  draft.kind === 'form' ? draft.card : (JSON.parse(draft.text) as Template);

const spies = () => ({
  openCard: vi.spyOn(api, 'openCard'),
  checkCard: vi.spyOn(api, 'checkCard'),
  keepCardDraft: vi.spyOn(api, 'keepCardDraft'),
  saveCard: vi.spyOn(api, 'saveCard'),
});
let { openCard, checkCard, keepCardDraft, saveCard } = {} as ReturnType<typeof spies>;

beforeEach(() => {
  ({ openCard, checkCard, keepCardDraft, saveCard } = spies());
  openCard.mockResolvedValue({ text: JSON.stringify(CARD), token: 't1', shipped: false, draft: null });
  checkCard.mockImplementation((_, draft) => {
    const card = cardOf(draft);
    return Promise.resolve(checked(card, card.title === '' ? { problems: [EMPTY] } : {}));
  });
  keepCardDraft.mockResolvedValue(null);
  saveCard.mockImplementation((_, draft) =>
    Promise.resolve({
      text: JSON.stringify({ ...cardOf(draft), version: 4 }),
      token: 't2',
      shipped: false,
      draft: null,
    }),
  );
});

async function opened(): Promise<CardEditing> {
  const editing = new CardEditing('ours');
  await editing.load();
  return editing;
}
const titled =
  (title: string) =>
  (card: Template): Template => ({ ...card, title });

describe('a change', () => {
  it('is on screen at once, checked and kept', async () => {
    const editing = await opened();
    expect(editing.changed).toBe(false);
    editing.change(titled('A'));
    expect([editing.card?.title, editing.kept]).toEqual(['A', false]);
    await editing.settled();
    expect([editing.kept, editing.changed]).toEqual([true, true]);
    expect(keepCardDraft).toHaveBeenLastCalledWith('ours', {
      text: JSON.stringify({ ...CARD, title: 'A' }),
      token: 't1',
    });
  });
  it('made while others wait is the one that is checked', async () => {
    const editing = await opened();
    checkCard.mockClear();
    for (const title of ['A', 'B', 'C']) editing.change(titled(title));
    await editing.settled();
    expect(checkCard).toHaveBeenCalledTimes(1);
    expect(editing.checked?.card?.title).toBe('C');
  });
  it('is taken back step by step, and none is left when it is as it was', async () => {
    const editing = await opened();
    editing.change(titled('A'));
    editing.change(titled('B'));
    editing.undo();
    expect(editing.card?.title).toBe('A');
    editing.undo();
    await editing.settled();
    expect([editing.card?.title, editing.canUndo, editing.changed]).toEqual(['Ours', false, false]);
  });
});

describe('saving', () => {
  it('waits for the check and refuses what has problems', async () => {
    const editing = await opened();
    editing.change(titled(''));
    expect(await editing.save()).toBe(false);
    expect(saveCard).not.toHaveBeenCalled();
    expect(editing.error('title')).toBe('The text is empty. Write it.');
  });
  it('takes over the version that was counted up', async () => {
    const editing = await opened();
    editing.change(titled('A'));
    expect(await editing.save()).toBe(true);
    expect([editing.card?.version, editing.changed]).toEqual([4, false]);
    editing.change(titled('B'));
    await editing.save();
    expect(saveCard.mock.lastCall?.[2]).toBe('t2');
  });
  it('says when the file is another by now, and saves over it only when asked', async () => {
    const editing = await opened();
    editing.change(titled('A'));
    saveCard.mockRejectedValueOnce(ApiError.said('Changed.', '', 'card_changed'));
    expect(await editing.save()).toBe(false);
    expect([editing.failed?.code, editing.changed]).toEqual(['card_changed', true]);
    openCard.mockResolvedValueOnce({ text: '{}', token: 't9', shipped: false, draft: null });
    expect(await editing.save(true)).toBe(true);
    expect(saveCard.mock.lastCall?.[2]).toBe('t9');
  });
});

describe('saving what is saved', () => {
  it('does nothing, so that no version is counted up', async () => {
    const editing = await opened();
    expect(await editing.save()).toBe(false);
    editing.change(titled('A'));
    editing.undo();
    expect(await editing.save()).toBe(false);
    expect(saveCard).not.toHaveBeenCalled();
  });
  it('twice at once sends it once', async () => {
    const editing = await opened();
    editing.change(titled('A'));
    expect(await Promise.all([editing.save(), editing.save()])).toEqual([true, false]);
    expect(saveCard).toHaveBeenCalledOnce();
    expect([editing.saving, editing.failed]).toEqual([false, null]);
  });
});

describe('a criterion that is put back', () => {
  it('is that very one, in its place and with what pointed to it, whatever was changed since', async () => {
    const editing = await opened();
    const putBack = editing.takeOut('B1');
    expect(editing.card?.criterion.map((one) => [one.id, one.twin])).toEqual([
      ['B2', undefined],
      ['B3', undefined],
    ]);
    editing.change(titled('A'));
    putBack();
    expect(editing.card).toEqual({ ...CARD, title: 'A' });
    putBack();
    expect(editing.card?.criterion).toHaveLength(3);
  });
  it('stands behind what it stood behind', async () => {
    const editing = await opened();
    const putBack = editing.takeOut('B3');
    editing.change((card) => ({ ...card, criterion: card.criterion.toReversed() }));
    putBack();
    expect(editing.card?.criterion.map((one) => one.id)).toEqual(['B2', 'B3', 'B1']);
  });
});

describe('what is new', () => {
  it('is not marked as missing before it is left', async () => {
    const editing = await opened();
    checkCard.mockImplementation((_, draft) =>
      Promise.resolve(checked(cardOf(draft), { problems: [{ ...EMPTY, place: 'criterion B4 · title' }] })),
    );
    editing.begin({ kind: 'criterion', id: 'B4' });
    editing.change((card) => ({ ...card, about: 'x' }));
    await editing.settled();
    expect(editing.error('criterion B4 · title')).toBeNull();
    editing.open({ kind: 'card' });
    expect(editing.error('criterion B4 · title')).not.toBeNull();
  });
});

it('goes on with a draft that was kept, also one that no form can show', async () => {
  openCard.mockResolvedValue({
    text: JSON.stringify(CARD),
    token: 't1',
    shipped: false,
    draft: { text: 'broken', token: 't0' },
  });
  checkCard.mockResolvedValue(checked(CARD, { text: 'broken', card: null, problems: [EMPTY] }));
  const editing = await opened();
  expect([editing.card, editing.text, editing.resumed, editing.changed]).toEqual([null, 'broken', true, true]);
});
