/** What could not be written is tried again with growing pauses, at once on demand, in order, and is never said to be saved. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import { api } from '../api/commands';
import type { DecisionView } from '../api/types';
import { autosave } from '../kit/autosave';
import { OpenDecision } from './open.svelte';
import SavedState from './SavedState.svelte';

const view = (title: string) =>
  ({
    id: 'd',
    title,
    viewer: 'w',
    candidates: [],
    gone: [],
    steps: [],
    round: { number: 1 },
  }) as unknown as DecisionView;
const full = () => ApiError.said('The disk is full.', 'Make room and try again; nothing was saved.', 'not_written');
const written = (): unknown[] => vi.mocked(api.change).mock.calls.map(([, , change]) => Object(change).title);

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(api, 'view').mockResolvedValue(view('0'));
  vi.spyOn(api, 'cards').mockResolvedValue({} as never);
  vi.spyOn(api, 'status').mockResolvedValue({} as never);
  vi.spyOn(api, 'home').mockResolvedValue({ open: {}, decided: {}, newest: { rows: [] } } as never);
  vi.spyOn(api, 'change').mockImplementation((_id, _acting, change) =>
    Promise.resolve(view(String(Object(change).title))),
  );
});
afterEach(() => void vi.useRealTimers());

it('tries again after two seconds, then four, and keeps the order of what came after', async () => {
  const open = new OpenDecision('d');
  await open.load();
  vi.mocked(api.change).mockRejectedValueOnce(full()).mockRejectedValueOnce(full());
  const first = open.change({ type: 'retitled', title: 'one' });
  const second = open.change({ type: 'retitled', title: 'two' });
  await vi.advanceTimersByTimeAsync(100);
  expect(open.again.unsaved?.why.message).toBe('The disk is full.');
  await vi.advanceTimersByTimeAsync(2000);
  expect(written()).toEqual(['one', 'one']);
  await vi.advanceTimersByTimeAsync(4000);
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(written()).toEqual(['one', 'one', 'one', 'two']);
  expect([open.again.unsaved, open.view?.title]).toEqual([null, 'two']);
});
it('gives up what the rules refuse', async () => {
  const open = new OpenDecision('d');
  await open.load();
  vi.mocked(api.change).mockRejectedValueOnce(ApiError.said('The title is empty.'));
  expect(await open.change({ type: 'retitled', title: '' })).toBe(false);
  expect(open.refused?.message).toBe('The title is empty.');
  expect(api.change).toHaveBeenCalledOnce();
});
it('says so in the head, and tries at once when asked', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime.bind(vi) });
  const open = new OpenDecision('d');
  await open.load();
  render(SavedState, { open, savedMs: Date.now() });
  expect(screen.getByText(/^Saved \d\d:\d\d$/)).toBeInTheDocument();
  const words = autosave(() => undefined);
  words.input('half');
  expect(await screen.findByText('Not saved yet')).toBeInTheDocument();
  words.drop();
  vi.mocked(api.change).mockRejectedValueOnce(full());
  const done = open.change({ type: 'retitled', title: 'one' });
  expect(await screen.findByRole('alert')).toHaveTextContent('Could not be saved: The disk is full.');
  expect(screen.getByText(/Tried again in \d s\./)).toBeInTheDocument();
  expect(screen.queryByText(/^Saved/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await done).toBe(true);
  expect(await screen.findByText(/^Saved/)).toBeInTheDocument();
});
