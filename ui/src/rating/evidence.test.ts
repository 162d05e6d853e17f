/** Evidence that is begun waits while its writer looks at another criterion, and is gone once it was added or given up. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { draftName } from '../kit/drafts';
import { handleKey } from '../kit/keys';
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

it('keeps what is written when Esc closes the form, and opens with it again', async () => {
  addEventListener('keydown', handleKey);
  open('c7');
  await userEvent.click(screen.getByRole('button', { name: /^Add evidence/ }));
  await userEvent.type(screen.getByLabelText('What it shows'), 'Half a sentence{Escape}');
  expect(screen.queryByRole('form')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Go on writing' }));
  expect(screen.getByLabelText('What it shows')).toHaveValue('Half a sentence');
  removeEventListener('keydown', handleKey);
});

it('tells a piece otherwise under the id it has', async () => {
  const act = vi.fn(() => Promise.resolve(true));
  const piece = { id: 'p', kind: 'hearsay' as const, on: '2026-11-20', text: 'Was said to be late.' };
  render(EvidenceList, {
    rating: { answer: null, why: '', evidence: [piece], flags: {}, revisions: [], late: [] },
    today: '2026-11-23',
    subject: { kind: 'candidate', id: 'a' },
    criterion: 'c8',
    act,
    newId: () => Promise.resolve('n'),
    unsent: draftName('evidence', 'd', 'c8'),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Change this evidence' }));
  const field = screen.getByLabelText('What it shows');
  await userEvent.clear(field);
  await userEvent.type(field, 'Was late twice.');
  await userEvent.click(screen.getByRole('button', { name: 'Keep the change' }));
  expect(act).toHaveBeenCalledWith({
    type: 'evidence_changed',
    subject: { kind: 'candidate', id: 'a' },
    criterion: 'c8',
    evidence: { ...piece, text: 'Was late twice.' },
  });
});
