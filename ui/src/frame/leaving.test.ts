/** A window that is closed waits until everything that was typed is kept; a page that is hidden or loaded anew keeps it at once. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saves } from '../api/client';
import { api } from '../api/commands';
import NumberInput from '../kit/NumberInput.svelte';
import TextArea from '../kit/TextArea.svelte';
import { keepOnLeaving } from './leaving';

let stop: () => void;
beforeEach(() => (stop = keepOnLeaving()));
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

it('leaves the field, waits for every save and those they lead to, and only then lets the window go', async () => {
  const close = vi.spyOn(api, 'close').mockResolvedValue(null);
  const done: (() => void)[] = [];
  const save = (): Promise<void> => saves(new Promise<void>((resolve) => done.push(resolve)));
  const oncommit = vi.fn(() => void save().then(() => saves(save())));
  render(NumberInput, { label: 'Hours', value: 3, oncommit });
  const box = screen.getByLabelText('Hours');
  box.focus();
  await fireEvent.input(box, { target: { value: '24' } });
  dispatchEvent(new Event('leaving'));
  expect(oncommit).toHaveBeenCalledExactlyOnceWith(24);
  for (let saved = 1; saved <= 2; saved += 1) {
    await vi.waitFor(() => expect(done).toHaveLength(saved));
    expect(close).not.toHaveBeenCalled();
    done.at(-1)?.();
  }
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
});
it('keeps what waits when the page is hidden or goes', async () => {
  const oncommit = vi.fn();
  render(TextArea, { label: 'Why', value: '', oncommit });
  const box = screen.getByLabelText('Why');
  await fireEvent.input(box, { target: { value: 'one' } });
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await fireEvent.input(box, { target: { value: 'two' } });
  dispatchEvent(new Event('pagehide'));
  expect(oncommit.mock.calls).toEqual([['one'], ['two']]);
});
