/** A list read a part at a time has every row once and in order, and an old answer replaces no newer one. */
import { describe, expect, it } from 'vitest';
import { Pager, type Part } from './pager.svelte';

const part = (from: number, until: number): Part<number> => ({
  rows: Array.from({ length: Math.min(until, from + 3) - from }, (_, index) => from + index),
  next: from + 3 < until ? String(from + 3) : null,
});

describe('a pager', () => {
  it('reads on from where the part before ended', async () => {
    const pager = new Pager((after) => Promise.resolve(part(Number(after ?? 0), 8)));
    await pager.refresh();
    expect([pager.rows, pager.more]).toEqual([[0, 1, 2], true]);
    await Promise.all([pager.next(), pager.next()]);
    expect(pager.rows).toEqual([0, 1, 2, 3, 4, 5]);
    await pager.next();
    await pager.next();
    expect([pager.rows?.length, pager.more]).toEqual([8, false]);
    await pager.refresh();
    expect(pager.rows).toEqual([0, 1, 2]);
  });
  it('takes no part of a list that was left', async () => {
    const waiting: ((part: Part<number>) => void)[] = [];
    const pager = new Pager<number>(() => new Promise((resolve) => waiting.push(resolve)));
    const first = pager.refresh();
    const second = pager.refresh();
    waiting[1]?.(part(10, 11));
    waiting[0]?.(part(0, 1));
    await Promise.all([first, second]);
    expect(pager.rows).toEqual([10]);
    const late = pager.refresh();
    pager.clear();
    waiting[2]?.(part(5, 6));
    await late;
    expect(pager.rows).toBeNull();
  });
  it('keeps its rows and says why where reading on fails', async () => {
    const pager = new Pager<number>((after) =>
      after ? Promise.reject(new Error('gone')) : Promise.resolve(part(0, 8)),
    );
    await pager.refresh();
    await pager.next();
    expect([pager.rows, pager.failed?.code, pager.more]).toEqual([[0, 1, 2], 'other', true]);
  });
});
