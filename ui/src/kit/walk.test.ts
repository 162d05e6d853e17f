/** A walk stays inside its places, its keys leave choices alone, and the focus in its list goes along. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindKeys, handleKey } from './keys';
import WalkList, { type WalkPlace } from './WalkList.svelte';
import { step, walkKeys } from './walk';

const place = (id: string, number: number, more: Partial<WalkPlace> = {}): WalkPlace => ({
  id,
  number,
  name: id,
  title: id,
  said: 'open',
  mark: '',
  state: 'open',
  ...more,
});
const groups = [
  { title: 'Alone', places: [place('A1', 1, { mark: '4', state: 'given', said: '4 of 5' }), place('A2', 2)] },
  { title: 'Through others', places: [place('B1', 3)] },
];

describe('a walk', () => {
  let free: () => void;
  const move = vi.fn();
  beforeEach(() => {
    addEventListener('keydown', handleKey);
    free = bindKeys(walkKeys('criterion', 'Rating', move));
    move.mockClear();
  });
  afterEach(() => {
    removeEventListener('keydown', handleKey);
    free();
  });

  it('stays inside its places', () => {
    expect(step(['A1', 'A2'], 'A1', 1)).toBe('A2');
    expect(step(['A1', 'A2'], 'A2', 1)).toBe('A2');
    expect(step(['A1', 'A2'], 'A1', -1)).toBe('A1');
  });
  it('leaves the arrows to radios, and those up and down to the page outside its list', async () => {
    const user = userEvent.setup();
    render(WalkList, { label: 'Criteria', groups, current: 'A1', onchoose: vi.fn() });
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(move).toHaveBeenCalledExactlyOnceWith(1);
    screen.getByRole('button', { name: /A1/ }).focus();
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(move.mock.calls).toEqual([[1], [1], [-1]]);
    const radio = Object.assign(document.createElement('input'), { type: 'radio' });
    document.body.append(radio);
    radio.focus();
    await user.keyboard('{ArrowLeft}');
    radio.remove();
    expect(move).toHaveBeenCalledTimes(3);
  });
  it('lists places under their headings and says how each stands', async () => {
    const onchoose = vi.fn();
    render(WalkList, { label: 'Criteria', groups, current: 'A1', onchoose });
    expect(screen.getByRole('list', { name: 'Through others' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /A1 ?, 4 of 5$/ })).toHaveAttribute('aria-current', 'true');
    await userEvent.click(screen.getByRole('button', { name: /B1/ }));
    expect(onchoose).toHaveBeenCalledExactlyOnceWith('B1');
  });
  it('takes the focus along inside the list, and leaves it alone elsewhere', async () => {
    const { rerender } = render(WalkList, { label: 'Criteria', groups, current: 'A1', onchoose: vi.fn() });
    await rerender({ current: 'A2' });
    expect(document.body).toHaveFocus();
    screen.getByRole('button', { name: /A2/ }).focus();
    await rerender({ current: 'B1' });
    expect(screen.getByRole('button', { name: /B1/ })).toHaveFocus();
  });
  it('says at the foot what comes last, and opens it where it can be opened', async () => {
    const end = { icon: 'lock', name: 'Contrast', text: 'Opens after all 3.' } as const;
    const { rerender } = render(WalkList, { label: 'Items', groups, current: 'A1', onchoose: vi.fn(), end });
    expect(screen.queryByRole('button', { name: /Contrast/ })).toBeNull();
    const open = vi.fn();
    await rerender({ end: { ...end, locked: true, onchoose: open } });
    const foot = screen.getByRole('button', { name: /Contrast/ });
    expect(foot).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(foot);
    expect(open).toHaveBeenCalledOnce();
  });
});
