/** Evidence that is begun waits while its writer looks at another criterion, and is gone once it was added or given up. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { draftName } from '../kit/drafts';
import EvidenceList from './EvidenceList.svelte';

const open = (criterion: string) =>
  render(EvidenceList, {
    rating: undefined,
    today: '2026-11-23',
    subject: { kind: 'candidate', id: 'a' },
    criterion,
    act: vi.fn(() => Promise.resolve(true)),
    newId: () => Promise.resolve('n'),
    unsent: draftName('evidence', 'd', criterion),
  });

it('waits under its own criterion, without taking the keyboard, until it is given up', async () => {
  const one = open('c1');
  await userEvent.click(screen.getByRole('button', { name: /^Add evidence/ }));
  await userEvent.type(screen.getByLabelText('What it shows'), 'Ran the Monday meeting.');
  one.unmount();
  const other = open('c2');
  expect(screen.queryByRole('form')).toBeNull();
  other.unmount();
  const again = open('c1');
  expect(screen.getByLabelText('What it shows')).toHaveValue('Ran the Monday meeting.');
  expect(screen.getByLabelText('What it shows')).not.toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  again.unmount();
  open('c1');
  expect(screen.queryByRole('form')).toBeNull();
});
