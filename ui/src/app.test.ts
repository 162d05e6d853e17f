/** The frame: a page whose script cannot be had says so, and is there after another try. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import App from './App.svelte';
import { loadPage, pageFor } from './pages';
import Missing from './pages/Missing.svelte';

vi.mock('./pages', () => ({ loadPage: vi.fn(), pageFor: vi.fn() }));
afterEach(() => {
  location.hash = '';
});

it('says that a page could not be loaded, and tries again', async () => {
  vi.mocked(loadPage).mockReturnValue(Promise.reject(new Error('Importing a module script failed.')));
  location.hash = '#/nowhere';
  render(App);
  expect(await screen.findByRole('status')).toHaveTextContent('This page could not be loaded. Nothing was changed.');
  vi.mocked(loadPage).mockReturnValue(undefined);
  vi.mocked(pageFor).mockReturnValue(Missing);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'There is no page at this address' })).toBeVisible();
  await waitFor(() => expect(screen.queryByText('This page could not be loaded.')).toBeNull());
});
