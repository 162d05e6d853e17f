/** Groups as they are typed or pasted: what cannot be read is said by line, and nothing half-read is kept. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import GroupTable from './GroupTable.svelte';
import { readRows, rowErrors, rowsOf, tableOf } from './table';

describe('pasted lines', () => {
  it('come with commas, semicolons or tabs, with a heading or without', () => {
    const rows = [
      { group: 'women', selected: 3, not_selected: 9 },
      { group: 'men', selected: 12, not_selected: 20 },
    ];
    expect(readRows('group,selected,not selected\nwomen,3,9\r\nmen, 12 ,20\n\n')).toEqual({ rows, errors: [] });
    expect(readRows('\uFEFFwomen;3;9\nmen;12;20')).toEqual({ rows, errors: [] });
    expect(readRows('women\t3\t9\nmen\t12\t20').rows).toEqual(rows);
  });
  it('keep a separator inside quotes', () => {
    expect(readRows('"25, or younger ""new""",1,2').rows).toEqual([
      { group: '25, or younger "new"', selected: 1, not_selected: 2 },
    ]);
  });
  it('are told apart by line where they cannot be read', () => {
    const { errors } = readRows('women,3\nmen,12,x\n,1,2\nold,1.5,2\nyoung,-1,2\na,1,2\na,3,4');
    expect(errors).toEqual([
      'Line 1 has 2 parts; three are read: group, selected, not selected.',
      'Line 2: “12” and “x” should both be whole numbers, 0 or more.',
      'Line 3 names no group.',
      'Line 4: “1.5” and “2” should both be whole numbers, 0 or more.',
      'Line 5: “-1” and “2” should both be whole numbers, 0 or more.',
      'Line 7: “a” was there already. Add its numbers up in one line.',
    ]);
    expect(readRows('  \n').errors).toEqual([]);
  });
});

describe('rows', () => {
  it('pass over empty ones and ask for what is missing', () => {
    const rows = [
      ...rowsOf([{ group: 'a', selected: 1, not_selected: 2 }]),
      { group: '', selected: null, not_selected: null },
    ];
    expect(tableOf(rows)).toEqual([{ group: 'a', selected: 1, not_selected: 2 }]);
    expect(
      rowErrors([
        ...rows,
        { group: ' a', selected: 0, not_selected: 0 },
        { group: '', selected: 3, not_selected: null },
      ]).slice(2),
    ).toEqual([
      { group: 'This group stands above already.', not_selected: 'A group of nobody has no rate.' },
      { group: 'Name the group.', not_selected: 'How many were not?' },
    ]);
    expect(tableOf([{ group: 'a', selected: null, not_selected: 1 }])).toBeNull();
  });
});

describe('the table', () => {
  it('is kept as a whole, after what is missing was said', async () => {
    const onkeep = vi.fn(() => Promise.resolve(true));
    render(GroupTable, { table: [], onkeep });
    const [first, second] = screen.getAllByRole('group') as [HTMLElement, HTMLElement];
    await userEvent.type(within(first).getByLabelText('Group'), 'women');
    await userEvent.type(within(first).getByLabelText('Selected'), '3');
    await userEvent.click(screen.getByRole('button', { name: 'Keep this table' }));
    expect(onkeep).not.toHaveBeenCalled();
    expect(within(first).getByLabelText('Not selected')).toHaveFocus();
    await userEvent.type(within(first).getByLabelText('Not selected'), '9');
    await userEvent.click(within(second).getByRole('button', { name: 'Remove row 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep this table' }));
    expect(onkeep).toHaveBeenCalledExactlyOnceWith([{ group: 'women', selected: 3, not_selected: 9 }]);
  });
  it('takes over pasted lines only when all of them can be read', async () => {
    render(GroupTable, { table: [], onkeep: () => Promise.resolve(true) });
    await userEvent.click(screen.getByText('Read the table from lines or a file'));
    const box = screen.getByLabelText('One line for each group');
    await userEvent.type(box, 'women,3,9\nmen,x,20');
    await userEvent.click(screen.getByRole('button', { name: 'Read these lines' }));
    expect(screen.getByText(/Line 2: “x” and “20”/)).toBeInTheDocument();
    expect(screen.getAllByRole('group', { name: /^row/ })).toHaveLength(2);
    await userEvent.clear(box);
    await userEvent.type(box, 'women,3,9\nmen,12,20');
    await userEvent.click(screen.getByRole('button', { name: 'Read these lines' }));
    expect(within(screen.getByRole('group', { name: 'men' })).getByLabelText('Selected')).toHaveValue('12');
  });
  it('reads a file', async () => {
    render(GroupTable, { table: [], onkeep: () => Promise.resolve(true) });
    await userEvent.upload(
      screen.getByLabelText('Read a CSV file'),
      new File(['a,1,2\nb,3,4'], 'groups.csv', { type: 'text/csv' }),
    );
    expect(await screen.findByRole('group', { name: 'b' })).toBeInTheDocument();
  });
});
