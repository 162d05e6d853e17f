/** A menu by keyboard: arrows move, Enter does, Esc goes back to the button. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import Menu from './Menu.svelte';

it('opens, moves, does and gives the focus back', async () => {
  const user = userEvent.setup();
  const runs = [vi.fn(), vi.fn(), vi.fn()];
  const items = ['Rename', 'Duplicate', 'Delete'].map((label, at) => ({ label, run: () => runs[at]?.() }));
  render(Menu, { label: 'More about Team lead', items });
  const button = screen.getByRole('button', { name: 'More about Team lead' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  button.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('menuitem', { name: 'Rename' })).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('menuitem', { name: 'Rename' })).toHaveFocus();
  await user.keyboard('d');
  expect(screen.getByRole('menuitem', { name: 'Duplicate' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(runs.map((run) => run.mock.calls.length)).toEqual([0, 1, 0]);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(button).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(await screen.findByRole('menuitem', { name: 'Delete' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(button).toHaveFocus();
});
