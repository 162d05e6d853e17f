/** A list opens under its field, is used by keys alone, and takes nothing that was not chosen. */
import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { choose } from './fixture';
import { Letters } from './letters';
import Select from './Select.svelte';

const options = [
  { value: 'r', label: 'Rowan Ash' },
  { value: 's', label: 'Sage Moor' },
  { value: 'x', label: 'Nobody', unavailable: true },
  { value: 'w', label: 'Willow Hart' },
];
const onchange = vi.fn();
const box = () => screen.getByRole('combobox', { name: 'Whose' });
const at = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent.trim();
beforeEach(() => onchange.mockReset());

describe('a list', () => {
  it('is bound to its label, hint and error, and says what is chosen', () => {
    render(Select, { label: 'Whose', hint: 'Of whom.', error: 'Choose one.', value: 's', options });
    expect(box()).toHaveAccessibleDescription('Of whom. Choose one.');
    expect(box()).toHaveAttribute('aria-invalid', 'true');
    expect(box()).toHaveTextContent('Sage Moor');
    expect(box()).toHaveAttribute('aria-expanded', 'false');
  });
  it('opens where it stands; arrows, Home and End move, Enter takes', async () => {
    const user = userEvent.setup();
    render(Select, { label: 'Whose', value: 's', options, onchange });
    box().focus();
    await user.keyboard('{ArrowDown}');
    expect(at()).toBe('Sage Moor');
    await user.keyboard('{End}');
    expect(at()).toBe('Willow Hart');
    await user.keyboard('{ArrowDown}{Home}{ArrowUp}');
    expect(at()).toBe('Rowan Ash');
    expect(onchange).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onchange).toHaveBeenCalledExactlyOnceWith('r');
    expect(box()).toHaveAttribute('aria-expanded', 'false');
    expect(box()).toHaveTextContent('Rowan Ash');
    expect(box()).toHaveFocus();
  });
  it('Esc changes nothing and reaches nothing under it; Alt and arrow open and take', async () => {
    const user = userEvent.setup();
    render(Select, { label: 'Whose', value: 's', options, onchange });
    box().focus();
    const under = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    addEventListener('keydown', under);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}{End}{Escape}');
    expect(under.mock.results.at(-1)?.value).toBe(true);
    removeEventListener('keydown', under);
    expect(box()).toHaveTextContent('Sage Moor');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}{End}{Alt>}{ArrowUp}{/Alt}');
    expect(onchange).toHaveBeenCalledExactlyOnceWith('w');
  });
  it('letters go to what begins with them, and an option that is not there is not taken', async () => {
    const user = userEvent.setup();
    render(Select, { label: 'Whose', value: 'r', options, onchange });
    box().focus();
    await user.keyboard('wi');
    expect(at()).toBe('Willow Hart');
    await fireEvent.click(screen.getByRole('option', { name: 'Nobody' }));
    expect(onchange).not.toHaveBeenCalled();
  });
  it('only asks where it is told to: what it shows stays', async () => {
    render(Select, { label: 'Whose', value: 'r', options, asks: true, onchange });
    await choose('Whose', 'Willow Hart');
    expect(onchange).toHaveBeenCalledExactlyOnceWith('w');
    expect(box()).toHaveTextContent('Rowan Ash');
  });
  it('has a first line for no choice', async () => {
    render(Select, { label: 'Whose', value: 'r', options, empty: 'Nobody yet', onchange });
    await choose('Whose', 'Nobody yet');
    expect(onchange).toHaveBeenCalledExactlyOnceWith('');
  });
});

it('letters belong together while they come quickly; the same one again goes on', () => {
  let now = 0;
  const letters = new Letters(() => now);
  const names = ['Sage', 'Sorrel', 'Rowan'];
  expect(letters.find('s', names, 2)).toBe(0);
  expect(letters.find('o', names, 0)).toBe(1);
  now = 2000;
  expect(letters.find('s', names, 0)).toBe(1);
  now = 4000;
  expect(letters.find('q', names, 0)).toBeNull();
});
