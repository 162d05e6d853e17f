/** Fields keep words in time, refuse wrong numbers with what to do, and choose by keyboard. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import DateInput from './DateInput.svelte';
import NumberInput from './NumberInput.svelte';
import RadioCards from './RadioCards.svelte';
import TextArea from './TextArea.svelte';

describe('TextArea', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const open = () => {
    const oncommit = vi.fn();
    const view = render(TextArea, { label: 'Why this rating', value: '', oncommit });
    return { oncommit, box: screen.getByLabelText<HTMLTextAreaElement>('Why this rating'), ...view };
  };
  const type = (box: HTMLTextAreaElement, value: string) => fireEvent.input(box, { target: { value } });

  it('keeps words within a second of each key, typing on or not, and once', async () => {
    const { box, oncommit } = open();
    for (const words of ['Six', 'Six of', 'Six of ten', 'Six of ten deals']) {
      await type(box, words);
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(oncommit.mock.calls).toEqual([['Six of'], ['Six of ten deals']]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(oncommit).toHaveBeenCalledTimes(2);
  });
  it('never loses more than a second of twelve seconds without a pause', async () => {
    const { box, oncommit } = open();
    let words = '';
    for (let key = 0; key < 120; key += 1) {
      words += 'x';
      await type(box, words);
      await vi.advanceTimersByTimeAsync(100);
      const kept = String(oncommit.mock.lastCall?.[0] ?? '');
      expect(words.length - kept.length).toBeLessThanOrEqual(10);
    }
  });
  it('keeps what was whole before a word is composed', async () => {
    const { box, oncommit } = open();
    await type(box, 'In ');
    await fireEvent.compositionStart(box);
    await type(box, 'In に');
    await vi.advanceTimersByTimeAsync(5000);
    expect(oncommit.mock.calls).toEqual([['In ']]);
  });
  it('keeps them at once on leaving the field and on going away', async () => {
    const { box, oncommit, unmount } = open();
    await type(box, 'one');
    await fireEvent.blur(box);
    expect(oncommit.mock.calls).toEqual([['one']]);
    await type(box, 'two');
    unmount();
    expect(oncommit.mock.calls).toEqual([['one'], ['two']]);
  });
  it('never keeps half a composed word', async () => {
    const { box, oncommit } = open();
    await fireEvent.compositionStart(box);
    await type(box, 'に');
    await vi.advanceTimersByTimeAsync(5000);
    expect(oncommit).not.toHaveBeenCalled();
    await type(box, '日本');
    await fireEvent.compositionEnd(box);
    await vi.advanceTimersByTimeAsync(1000);
    expect(oncommit.mock.calls).toEqual([['日本']]);
  });
  it('does not let the answer to a save take away what was typed after it', async () => {
    const { box, rerender } = open();
    await type(box, 'one');
    await vi.advanceTimersByTimeAsync(700);
    await type(box, 'one two ');
    await vi.advanceTimersByTimeAsync(700);
    // Both saves are on their way; the first is answered, then the second, without its blank at the end.
    await rerender({ value: 'one' });
    expect(box.value).toBe('one two ');
    await rerender({ value: 'one two' });
    expect(box.value).toBe('one two ');
    await fireEvent.blur(box);
    expect(box.value).toBe('one two');
    await rerender({ value: 'one' });
    expect(box.value).toBe('one');
  });
  it('does not let an echo from outside overwrite what is being typed', async () => {
    const { box, rerender } = open();
    await type(box, 'newer words');
    await rerender({ value: 'older words' });
    expect(box.value).toBe('newer words');
    await fireEvent.blur(box);
    await rerender({ value: 'from undo' });
    expect(box.value).toBe('from undo');
  });
});

describe('NumberInput', () => {
  it('says the range, ties it to the field, and keeps only what fits', async () => {
    const user = userEvent.setup();
    const oncommit = vi.fn();
    render(NumberInput, { label: 'Hours a week', value: 3, min: 0, max: 40, oncommit });
    const box = screen.getByLabelText('Hours a week');
    await user.clear(box);
    await user.type(box, '99');
    await user.tab();
    expect(box).toHaveAccessibleDescription(/Type a number from 0 to 40/);
    expect(box).toBeInvalid();
    expect(oncommit).not.toHaveBeenCalled();
    await user.clear(box);
    await user.type(box, '7,5{Enter}');
    expect(oncommit.mock.calls).toEqual([[7.5]]);
    expect(box).toHaveValue('7.5');
    await user.keyboard('{ArrowUp}');
    await user.tab();
    expect(oncommit.mock.calls.at(-1)).toEqual([8.5]);
  });
});

describe('a number that is typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  it('is kept within a second, and no answer takes away what was typed after it', async () => {
    const oncommit = vi.fn();
    const { rerender } = render(NumberInput, { label: 'Hours', value: 3, max: 99, oncommit });
    const box = screen.getByLabelText<HTMLInputElement>('Hours');
    await fireEvent.input(box, { target: { value: '' } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(oncommit).not.toHaveBeenCalled();
    await fireEvent.input(box, { target: { value: '1' } });
    await vi.advanceTimersByTimeAsync(1000);
    await fireEvent.input(box, { target: { value: '12' } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(oncommit.mock.calls).toEqual([[1], [12]]);
    await rerender({ value: 1 });
    expect(box).toHaveValue('12');
    await rerender({ value: 12 });
    await rerender({ value: 3 });
    expect(box).toHaveValue('3');
  });
});

describe('DateInput', () => {
  it('reads a day back in words and refuses one that is none', async () => {
    const user = userEvent.setup();
    const oncommit = vi.fn();
    render(DateInput, { label: 'By when', value: null, min: '2026-01-01', oncommit });
    const box = screen.getByLabelText('By when');
    await user.type(box, '2026.2.3');
    await user.tab();
    expect(oncommit.mock.calls).toEqual([['2026-02-03']]);
    expect(screen.getByText('Tue 3 Feb 2026')).toBeInTheDocument();
    await user.clear(box);
    await user.type(box, '2026-02-30');
    await user.tab();
    expect(box).toHaveAccessibleDescription(/like 2026-11-23/);
    await user.clear(box);
    await user.type(box, '2025-02-03');
    await user.tab();
    expect(box).toHaveAccessibleDescription(/Choose Thu 1 Jan 2026 or later/);
    expect(oncommit).toHaveBeenCalledOnce();
  });
});

describe('RadioCards', () => {
  const options = [
    { value: '1', cap: '1', text: 'Ten copies of themselves.' },
    { value: '2', cap: '2', text: 'Mostly one mould.' },
    { value: 'none', cap: '0', strong: 'No evidence.', text: 'I did not see enough to say.', none: true },
  ];
  it('is one native group: Tab enters, arrows choose', async () => {
    const user = userEvent.setup();
    const onchange = vi.fn();
    render(RadioCards, { legend: 'Your rating', value: '1', options, onchange });
    expect(screen.getByRole('group', { name: 'Your rating' })).toBeInTheDocument();
    await user.tab();
    expect(screen.getByRole('radio', { name: /Ten copies/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(onchange).toHaveBeenLastCalledWith('2');
    expect(screen.getByRole('radio', { name: /Mostly one mould/ })).toBeChecked();
    await user.keyboard('{ArrowDown}');
    expect(onchange).toHaveBeenLastCalledWith('none');
    expect(screen.getByRole('radio', { name: /No evidence/ })).toHaveFocus();
  });
});
