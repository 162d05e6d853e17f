/** Buttons that say why not, steps, dialogs and the palette, by keyboard. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { spoken } from './announcer.svelte';
import Button from './Button.svelte';
import Dialog from './Dialog.svelte';
import ErrorNote from './ErrorNote.svelte';
import Palette, { matching, type Command } from './Palette.svelte';
import Steps from './Steps.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe('Button', () => {
  it('stays focusable when unavailable, says why, and does nothing', async () => {
    const user = userEvent.setup();
    const onclick = vi.fn();
    render(Button, { unavailable: '7 criteria are open.', onclick, children: words('Seal my ratings') });
    const button = screen.getByRole('button', { name: 'Seal my ratings' });
    expect(button).toHaveAccessibleDescription('7 criteria are open.');
    await user.tab();
    expect(button).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onclick).not.toHaveBeenCalled();
    expect(spoken.text).toBe('7 criteria are open.');
  });
});

describe('Steps', () => {
  it('marks here, done and not open', async () => {
    const user = userEvent.setup();
    render(Steps, {
      steps: [
        { id: 'frame', label: 'Frame', href: '#/d/x/frame', state: 'done' },
        { id: 'rate', label: 'Rate', href: '#/d/x/rate', state: 'current', sub: '8 of 15' },
        { id: 'debrief', label: 'Debrief', href: '#/d/x/debrief', state: 'closed', why: 'Opens when all have sealed.' },
      ],
    });
    expect(screen.getByRole('link', { current: 'step' })).toHaveTextContent('Rate8 of 15');
    expect(screen.getByRole('link', { name: 'Frame, done' })).toBeInTheDocument();
    const closed = screen.getByRole('link', { name: 'Debrief, not open yet: Opens when all have sealed.' });
    await user.click(closed);
    expect(location.hash).toBe('');
    expect(spoken.text).toContain('Opens when all have sealed.');
  });
});

describe('Dialog', () => {
  it('is named by its title, closes, and gives focus back', async () => {
    const user = userEvent.setup();
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    const onclose = vi.fn();
    render(Dialog, { open: true, title: 'Seal your ratings?', children: words('Once sealed…'), onclose });
    expect(screen.getByRole('dialog', { name: 'Seal your ratings?' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(onclose).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(before).toHaveFocus();
  });
});

describe('Palette', () => {
  const run = vi.fn();
  const commands: Command[] = [
    { id: 'j', label: 'Journal', hint: 'Go to', run: vi.fn() },
    { id: 'r', label: 'Team lead, West', hint: 'Rowan Ash', run },
    { id: 's', label: 'Settings', hint: 'Go to', run: vi.fn() },
  ];
  it('finds by words of name and hint, names first', () => {
    expect(matching(commands, 'go se').map((one) => one.id)).toEqual(['s']);
    expect(matching(commands, 'rowan').map((one) => one.id)).toEqual(['r']);
    expect(matching(commands, '')).toHaveLength(3);
  });
  it('chooses with arrows and Enter while the field keeps focus', async () => {
    const user = userEvent.setup();
    render(Palette, { open: true, commands });
    const field = screen.getByRole('combobox');
    field.focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Team lead, West');
    expect(field).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { selected: true }).id);
    await user.keyboard('{Enter}');
    expect(run).toHaveBeenCalledOnce();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('ErrorNote', () => {
  it('is said only as loudly as it must', () => {
    const error = { message: 'This backup could not be read.', hint: 'Choose another file.' };
    const { unmount } = render(ErrorNote, { error, saved: 'Nothing here was changed.' });
    expect(screen.getByRole('status')).toHaveTextContent(
      'This backup could not be read. Nothing here was changed. Choose another file.',
    );
    unmount();
    render(ErrorNote, { error, lost: true });
    expect(screen.getByRole('alert')).toBeInTheDocument();
  });
});
