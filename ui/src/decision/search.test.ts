/** Searching while typing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import { api } from '../api/commands';
import type { DecisionsPage, Listed } from '../api/types';
import { PAUSE_MS, Search } from './search.svelte';

const found = (id: string): DecisionsPage => ({ rows: [{ id } as Listed], total: 1, next: null });

describe('search', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for a pause and asks once', async () => {
    const list = vi.spyOn(api, 'list').mockResolvedValue(found('a'));
    const search = new Search();
    search.ask('r');
    search.ask(' rowan ');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(list.mock.calls).toEqual([['all', 'rowan', null]]);
    expect(search.rows).toEqual(found('a').rows);
  });
  it('lets no slow answer replace a newer one, nor come back after the words are gone', async () => {
    let answerFirst: (page: DecisionsPage) => void = () => undefined;
    vi.spyOn(api, 'list').mockImplementation((_, query) =>
      query === 'one' ? new Promise((resolve) => (answerFirst = resolve)) : Promise.resolve(found(query)),
    );
    const search = new Search();
    search.ask('one');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    search.ask('two');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    answerFirst(found('one'));
    await vi.advanceTimersByTimeAsync(0);
    expect(search.rows).toEqual(found('two').rows);
    search.ask('  ');
    expect(search.rows).toBeNull();
  });
  it('says why it failed', async () => {
    vi.spyOn(api, 'list').mockRejectedValue(ApiError.said('The workspace is in use.', 'Close the other window.'));
    const search = new Search();
    search.ask('x');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(search.failed?.message).toBe('The workspace is in use.');
  });
});
