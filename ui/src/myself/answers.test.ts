/** An answer is kept when both halves are given, a refused one stays on screen, and Enter finds what is open. */
import { describe, expect, it, vi } from 'vitest';
import type { Change, Sheet } from '../api/types';
import { AnswerBook, stateOf } from './answers.svelte';
import { look } from './fixture';

function open(saves = true) {
  let sheet: Sheet | undefined = look(1, { C1: [2, 2] }).sheets[0];
  const act = vi.fn((change: Change) => {
    if (saves && change.type === 'rated') {
      const rating = { answer: change.answer, why: '', evidence: [], flags: {}, late: [], revisions: [] };
      sheet = sheet && { ...sheet, ratings: { ...sheet.ratings, [change.criterion]: rating } };
    }
    return Promise.resolve(saves);
  });
  const book = new AnswerBook(
    ['C1', 'C2', 'C3'],
    () => sheet,
    () => ({ kind: 'candidate', id: 'me' }),
    act,
  );
  return { book, act };
}

describe('AnswerBook', () => {
  it('saves nothing until both halves are given, in either order', async () => {
    const { book, act } = open();
    await book.answer('C2', { lived: 1 });
    expect(act).not.toHaveBeenCalled();
    expect(stateOf(book.given('C2'))).toBe('half');
    expect(book.done).toBe(1);
    expect(await book.answer('C2', { energy: -1 })).toBe(true);
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'rated',
      subject: { kind: 'candidate', id: 'me' },
      criterion: 'C2',
      answer: { kind: 'energy', energy: -1, lived: 1 },
    });
    expect(book.done).toBe(2);
  });
  it('changes one half of a saved answer and keeps the other', async () => {
    const { book, act } = open();
    await book.answer('C1', { energy: 0 });
    expect(act.mock.calls[0]?.[0]).toMatchObject({ answer: { energy: 0, lived: 2 } });
  });
  it('keeps a refused answer on screen', async () => {
    const { book } = open(false);
    await book.answer('C3', { energy: 2 });
    expect(await book.answer('C3', { lived: 0 })).toBe(false);
    expect(book.given('C3')).toEqual({ energy: 2, lived: 0 });
  });
  it('finds the next open item round the end', async () => {
    const { book } = open();
    expect(book.nextOpen('C3')).toBe('C2');
    for (const id of ['C2', 'C3']) {
      await book.answer(id, { energy: 1 });
      await book.answer(id, { lived: 1 });
    }
    expect(book.nextOpen('C1')).toBeNull();
  });
});
