/** The tool kit: what is read by whom, and a table that is looked at before it is kept. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import type { ImportPreview } from '../api/generated/ImportPreview';
import type { Toolkit } from '../api/generated/Toolkit';
import type { ToolkitOwner } from '../api/generated/ToolkitOwner';
import ImportForm from './ImportForm.svelte';
import { biases, pastRows, stageRows } from './toolkit';
import ToolKit from './ToolKit.svelte';

const reading = (owner: string | null, open: number, past: number): ToolkitOwner => ({
  owner, deals: open, open,
  optimism: { past: open > 0 ? { count: past, of: open, value: past / open, low: 0.1, high: 0.9 } : null, without_date: 0, deals: ['Mill'], says: `Past: ${past}.`, ask: 'Who set the new day?' },
  forecast: { periods: 0, nothing_came: 0, overshoot: { undefined: 'too few' }, over: null, met_plan: null, says: 'No period is finished.', ask: '' },
  aggressiveness: {
    compared: { undefined: 'too few' }, not_compared: 0, says: 'Chances cannot be compared.', ask: '',
    stages: [{ stage: 'Proposal', deals: 3, said: 0.8, won: { count: 4, of: 12, value: 1 / 3, low: 0.14, high: 0.61 }, above: true }],
  },
  style: { story: null, deals: [], says: 'No open deal.', ask: '' },
  liking: { paired: 0, tau: { undefined: 'too few' }, one_contact: null, accounts: [], neglected: null, says: 'Cannot be told.', ask: '' },
});
const kit: Toolkit = { overall: reading(null, 4, 2), owners: [reading('Juniper', 0, 0), reading('Rowan', 4, 2)], without_owner: 0, limits: ['A reason to ask.'] };

describe('the readings', () => {
  it('name four biases, each with what was found', () => {
    const found = biases(kit.overall);
    expect(found.map((one) => one.name)).toEqual(['Optimism', 'Aggressiveness', 'Style', 'Liking']);
    expect(found[0]?.says).toBe('Past: 2. No period is finished.');
    expect(found[0]?.ask).toBe('Who set the new day?');
    expect(found.every((one) => one.says !== '')).toBe(true);
  });
  it('leave out owners without an open deal, and write each share with its count', () => {
    expect(pastRows(kit).map((row) => row.label)).toEqual(['Everybody', 'Rowan']);
    expect(pastRows(kit)[1]).toMatchObject({ range: [0.1, 0.9], values: ['50%', '2 of 4'] });
    expect(stageRows(kit.overall)[0]).toMatchObject({ marks: [{ value: 0.8 }], range: [0.14, 0.61], values: ['80%', '33% (4 of 12)', '3'] });
  });
  it('are read for one owner when asked', async () => {
    render(ToolKit, { kit: { ...kit, owners: [reading('Juniper', 1, 1), reading('Rowan', 4, 3)] } });
    await userEvent.selectOptions(screen.getByLabelText('Whose deals'), 'Rowan');
    expect(screen.getByText(/Past: 3\. No period/)).toBeVisible();
    expect(screen.getByText('A reason to ask.')).toBeVisible();
  });
});

describe('bringing in a table', () => {
  const preview: ImportPreview = {
    file: 'deals.csv', new: 2, changed: 1, unchanged: 4, first: [], columns: [{ heading: 'Deal Name', meaning: 'Deal name' }, { heading: 'Colour', meaning: null }],
    left_out: [{ row: 7, why: 'it has no name.' }], more_left_out: 0, unclear: [], warnings: ['Row 3: left blank.'],
  };
  const unclear: ImportPreview = { ...preview, unclear: [{ heading: 'Close Date', day_first: '2026-04-03', month_first: '2026-03-04' }] };
  const form = (onread: () => Promise<ImportPreview>) => {
    const read = vi.fn(onread);
    const onkeep = vi.fn(() => Promise.resolve(true));
    render(ImportForm, { ask: () => Promise.resolve(null), onread: read, onkeep, refused: null });
    return { read, onkeep };
  };

  it('asks for a place first, shows what was understood, and only then keeps', async () => {
    const { read, onkeep } = form(() => Promise.resolve(preview));
    await userEvent.click(screen.getByRole('button', { name: 'Read it' }));
    expect(read).not.toHaveBeenCalled();
    expect(screen.getByText('Choose a file or write its full path first.')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Or write the full path'), '/tmp/deals.csv{Enter}');
    expect(await screen.findByText(/2 new, 1 changed, 4 the same; 1 row left out/)).toBeVisible();
    expect(screen.getByText('not kept')).toBeVisible();
    expect(screen.getByText('Row 3: left blank.')).toBeVisible();
    expect(onkeep).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Keep these 3 items' }));
    expect(onkeep).toHaveBeenCalledExactlyOnceWith('deal', '/tmp/deals.csv', null);
    await waitFor(() => expect(screen.queryByText(/2 new/)).toBeNull());
  });
  it('asks which number is the day, and reads again with the answer', async () => {
    let turn = 0;
    const { read, onkeep } = form(() => Promise.resolve(turn++ === 0 ? unclear : preview));
    await userEvent.type(screen.getByLabelText('Or write the full path'), '/tmp/deals.csv');
    await userEvent.click(screen.getByRole('button', { name: 'Read it' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Keep these 3 items/ }));
    expect(onkeep).not.toHaveBeenCalled();
    expect(screen.getByText(/can be Fri 3 Apr 2026 or Wed 4 Mar 2026/)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /^The day/ }));
    expect(read).toHaveBeenLastCalledWith('deal', '/tmp/deals.csv', 'day_first');
    await userEvent.click(screen.getByRole('button', { name: 'Keep these 3 items' }));
    expect(onkeep).toHaveBeenCalledExactlyOnceWith('deal', '/tmp/deals.csv', 'day_first');
  });
  it('forgets what it read when the kind or the file changes, and says why a file cannot be read', async () => {
    const { read } = form(() => Promise.resolve(preview));
    await userEvent.type(screen.getByLabelText('Or write the full path'), '/tmp/deals.csv{Enter}');
    await screen.findByText(/2 new/);
    await userEvent.click(screen.getByRole('radio', { name: 'Customers' }));
    expect(screen.queryByText(/2 new/)).toBeNull();
    read.mockRejectedValueOnce(new ApiError('bad_file', 'The table cannot be used: one problem.', 'Mend it.'));
    await userEvent.click(screen.getByRole('button', { name: 'Read it' }));
    expect(await screen.findByText('The table cannot be used: one problem.')).toBeVisible();
  });
});
