/** The tool kit: what is read by whom, and a table that is looked at before it is kept. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import type { ImportPreview, Row, Rows, ToolkitShown } from '../api/types';
import { cell, chart, table } from '../charts/fixture';
import ImportForm from './ImportForm.svelte';
import ToolKit from './ToolKit.svelte';

const owner = (name: string | null, past: number): ToolkitShown['owners'][number] => ({
  owner: name,
  says: '4 deals, 4 of them open.',
  biases: [
    {
      name: 'Optimism',
      means: 'Days that passed',
      says: `Past: ${past}. No period is finished.`,
      ask: 'Who set the new day?',
      which: ['Mill'],
    },
  ],
  stages: null,
});
const everybody: Row = {
  ids: ['all'],
  strong: true,
  section: null,
  ends: [
    {
      shape: 'square',
      label: 'Everybody',
      tag: null,
      at: 0.5,
      said: '50%',
      range: [0.1, 0.9],
      fill: 'solid',
      cells: [],
    },
  ],
  gap: null,
  bar: null,
  band: null,
  cells: [cell('2 of 4')],
};
const shares: Rows = {
  low: 0,
  high: 1,
  ticks: [
    [0, '0'],
    [1, '100'],
  ],
  zero: null,
  what: 'Who or what',
  value: 'Past their closing day',
  none: 'nothing to count',
  columns: [{ short: 'of dated', long: '', sign: null }],
  rows: [everybody],
};
const twin = table(
  ['Who or what', 'Past their closing day', 'Interval, lowest', 'Interval, highest', 'of dated'],
  [['Everybody', '50%', '10%', '90%', '2 of 4']],
);
const kit: ToolkitShown = {
  owners: [owner(null, 4), owner('Juniper', 1), owner('Rowan', 3)],
  past: chart(shares, { table: twin }),
  limits: ['A reason to ask.'],
  readable: true,
  missing: [],
  missing_says: '',
};

describe('the readings', () => {
  it('are read for one owner when asked, each with what was found and a question', async () => {
    render(ToolKit, { kit });
    await userEvent.selectOptions(screen.getByLabelText('Whose deals'), 'Rowan');
    expect(screen.getByText(/Past: 3\. No period/)).toBeVisible();
    expect(screen.getByText('Who set the new day?')).toBeVisible();
    expect(screen.getByText('A reason to ask.')).toBeVisible();
  });
  it('say each share with where the true one may lie', () => {
    render(ToolKit, { kit });
    const says = 'Everybody: Past their closing day 50%, Interval, lowest 10%, Interval, highest 90%';
    expect(screen.getByRole('rowheader', { name: says })).toBeVisible();
  });
});

describe('bringing in a table', () => {
  const preview: ImportPreview = {
    file: 'deals.csv',
    new: 2,
    changed: 1,
    unchanged: 4,
    first: [],
    columns: [
      { heading: 'Deal Name', meaning: 'Deal name' },
      { heading: 'Colour', meaning: null },
    ],
    left_out: [{ row: 7, why: 'it has no name.' }],
    more_left_out: 0,
    unclear: [],
    warnings: ['Row 3: left blank.'],
  };
  const unclear: ImportPreview = {
    ...preview,
    unclear: [{ heading: 'Close Date', day_first: '2026-04-03', month_first: '2026-03-04' }],
  };
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
    read.mockRejectedValueOnce(ApiError.said('The table cannot be used: one problem.', 'Mend it.'));
    await userEvent.click(screen.getByRole('button', { name: 'Read it' }));
    expect(await screen.findByText('The table cannot be used: one problem.')).toBeVisible();
  });
});
