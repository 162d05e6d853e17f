/** Changes go one after the other, each made from what the ones before it saved; those that move a date are counted. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../api/commands';
import { ApiError } from '../api/client';
import type { DecisionView } from '../api/types';
import { dates, OpenDecision } from './open.svelte';

const view = (title: string): DecisionView =>
  ({
    id: 'd',
    title,
    viewer: 'w',
    candidates: [],
    gone: [],
    steps: [],
    round: { number: 1 },
  }) as unknown as DecisionView;

beforeEach(() => {
  vi.spyOn(api, 'view').mockResolvedValue(view('0'));
  vi.spyOn(api, 'cards').mockResolvedValue({} as never);
  vi.spyOn(api, 'status').mockResolvedValue({} as never);
  const none = { rows: [], total: 0, next: null };
  vi.spyOn(api, 'home').mockResolvedValue({
    all: 0,
    samples: 0,
    waiting: 0,
    archived: 0,
    open: none,
    decided: none,
    newest: none,
  });
  vi.spyOn(api, 'change').mockImplementation((_id, _acting, change) =>
    Promise.resolve(view(change.type === 'retitled' ? change.title : 'x')),
  );
});

describe('changes', () => {
  it('that are functions get the view the ones before them left', async () => {
    const open = new OpenDecision('d');
    await open.load();
    const more = () => open.change((now) => ({ type: 'retitled', title: `${now?.title}+` }));
    await Promise.all([more(), more(), more()]);
    expect(open.view?.title).toBe('0+++');
  });
  it('are counted when they may have moved a date, and only when they are saved', async () => {
    const open = new OpenDecision('d');
    await open.load();
    const moved = async (work: () => Promise<unknown>): Promise<number> => {
      const before = dates.moved;
      await work();
      return dates.moved - before;
    };
    const settle = () => open.change({ type: 'commitment_settled', id: 'c', kept: true, note: '' });
    expect(await moved(settle)).toBe(1);
    expect(await moved(() => open.change({ type: 'framed', field: 'success', text: 'Words' }))).toBe(0);
    expect(await moved(() => open.actAs('s'))).toBe(0);
    vi.spyOn(api, 'undo').mockResolvedValue(view('back'));
    expect(await moved(() => open.undo())).toBe(1);
    vi.mocked(api.change).mockRejectedValueOnce(ApiError.said('No.'));
    expect(await moved(settle)).toBe(0);
  });
});
