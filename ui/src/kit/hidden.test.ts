/** Hidden characters are taken out of any field before it hears of them, with a word, and nothing that is written with is lost. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeOutHidden, withoutHidden } from './hidden';
import TextArea from './TextArea.svelte';
import TextInput from './TextInput.svelte';

/** Some of them. */
const HIDDEN = [
  [0x0, 0x1f],
  [0xad, 0xad],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0xfeff, 0xfeff],
] as const;

const say = vi.fn();
let stop: () => void;
beforeEach(() => {
  say.mockClear();
  stop = takeOutHidden(HIDDEN, say);
});
afterEach(() => stop());

it('takes them out before the field keeps its words, and leaves the caret where it was', async () => {
  const oncommit = vi.fn();
  render(TextArea, { label: 'Why', value: '', oncommit });
  const box = screen.getByLabelText<HTMLTextAreaElement>('Why');
  box.value = 'Six\u200b of\u200f\ufeff ten';
  box.setSelectionRange(7, 7);
  await fireEvent.input(box);
  await fireEvent.blur(box);
  expect(oncommit.mock.calls).toEqual([['Six of ten']]);
  expect(say.mock.calls).toEqual([[3]]);
  expect(box.selectionStart).toBe(6);
});
it('lets a line end of a word processor be one, and in a single line a blank', () => {
  expect(withoutHidden('a\vb\r\nc\td', HIDDEN, false)).toEqual({ text: 'a\nb\nc\td', count: 0 });
  expect(withoutHidden('a\vb\tc\u00add', HIDDEN, true)).toEqual({ text: 'a b cd', count: 1 });
});
it('keeps what scripts and emoji are written with', () => {
  for (const text of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d💻', 'Nguyễn', 'שלום', '12\u202f000'])
    expect(withoutHidden(text, HIDDEN, false)).toEqual({ text, count: 0 });
});
it('leaves a passphrase alone', async () => {
  render(TextInput, { label: 'Passphrase', value: '', secret: true });
  const box = screen.getByLabelText<HTMLInputElement>('Passphrase');
  await fireEvent.input(box, { target: { value: 'a\u200bb' } });
  expect(box.value).toBe('a\u200bb');
  expect(say).not.toHaveBeenCalled();
});
