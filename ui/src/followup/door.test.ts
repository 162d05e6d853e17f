/** Holders are kept oldest first; the present one has no ending; the form asks for what is missing. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Holder, Role, Tenures } from '../api/types';
import { chart } from '../charts/fixture';
import { blankHolder, holderName, holderOf, withHolder } from './door';
import DoorHolders from './DoorHolders.svelte';
import { GRADE } from '../api/labels';
import DoorReading from './DoorReading.svelte';

const holder = (id: string, from: string, until: string | null, more: Partial<Holder> = {}): Holder => ({
  ...blankHolder(id),
  from,
  until,
  ...more,
});
const two = [
  holder('a', '2020-01-06', '2021-06-30', { name: 'Ash Lane', ended: 'dismissed' }),
  holder('b', '2021-09-01', null),
];

describe('a holder', () => {
  it('needs a first day, and has no ending while there', () => {
    expect(holderOf(blankHolder('x'))).toBeNull();
    expect(
      holderOf({ ...blankHolder('x'), from: '2024-01-01', ended: 'resigned', better_than_thought: true }),
    ).toMatchObject({ ended: null, better_than_thought: null });
  });
  it('stands in order of the first day, and is named by its place without a name', () => {
    expect(withHolder(two, holder('c', '2019-01-01', '2019-12-31')).map((one) => one.id)).toEqual(['c', 'a', 'b']);
    expect(withHolder(two, { ...(two[1] as Holder), name: 'Bay' })).toHaveLength(2);
    expect(holderName(two, 'b')).toBe('Holder 2');
  });
});

describe('the list of holders', () => {
  it('adds one through the form, and asks for the first day', async () => {
    const user = userEvent.setup();
    const onset = vi.fn().mockResolvedValue(true);
    render(DoorHolders, { holders: two, today: '2026-11-23', refused: null, newId: () => Promise.resolve('n'), onset });
    expect(screen.getByRole('row', { name: /Ash Lane/ })).toHaveTextContent('The company ended it');
    await user.click(screen.getByRole('button', { name: 'Add a holder' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Cove Hart');
    await user.click(dialog.getByRole('button', { name: 'Keep' }));
    expect(dialog.getByText('Enter the first day.')).toBeInTheDocument();
    await user.type(dialog.getByRole('textbox', { name: /^First day/ }), '2019-02-01');
    await user.tab();
    await user.click(dialog.getByRole('button', { name: 'Keep' }));
    expect(onset).toHaveBeenCalledOnce();
    const list = onset.mock.calls[0]?.[0] as Holder[];
    expect(list.map((one) => one.id)).toEqual(['n', 'a', 'b']);
    expect(list[0]).toMatchObject({ name: 'Cove Hart', from: '2019-02-01', until: null });
  });
  it('takes one out', async () => {
    const onset = vi.fn().mockResolvedValue(true);
    render(DoorHolders, { holders: two, today: '2026-11-23', refused: null, newId: () => Promise.resolve('n'), onset });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Take Ash Lane out of the list' }));
    expect(onset).toHaveBeenCalledExactlyOnceWith([two[1]]);
  });
});

describe('the reading', () => {
  it('shows tenures, signs with their sources and what to change', () => {
    const source = { grade: 'seed', cite: 'Heads of sales go every two to three years.' } as const;
    const door: Role = {
      level: 'raised',
      says: 'Raised risk.',
      tenures_say: 'In order: 18 months and 63 months so far.',
      median_months: { undefined: 'a median needs at least three holders' },
      tenures: [
        {
          holder: 'a',
          from: '2020-01-06',
          last: '2021-06-30',
          months: 17.8,
          open: false,
          short: true,
          before_it_could_show: null,
        },
        {
          holder: 'b',
          from: '2021-09-01',
          last: '2026-11-23',
          months: 62.8,
          open: true,
          short: false,
          before_it_could_show: null,
        },
      ],
      gaps: [{ from: '2021-07-01', last: '2021-08-31', months: 2 }],
      vacant_months: 2,
      overlaps: [],
      left: 1,
      dismissed: 1,
      signs: [{ kind: 'nothing_learned', text: 'Nothing is written.', holders: ['a'], criteria: [], source }],
      to_change: [{ text: 'Write down what the company got wrong with Ash Lane.', holder: 'a', criterion: null }],
      base_rate: [source],
      held: chart<Tenures>({
        ticks: [[0.1, '2021']],
        rows: [
          { id: 'a', label: 'Ash Lane', kind: 'ended', bars: [[0, 0.2]], said: '18 months', note: 'short' },
          { id: 'b', label: 'Holder 2', kind: 'open', bars: [[0.3, 1]], said: '63 months so far', note: '' },
          { id: '', label: 'Nobody', kind: 'vacant', bars: [[0.2, 0.3]], said: '2 months', note: '' },
        ],
      }),
    };
    render(DoorReading, { door });
    expect(screen.getByRole('row', { name: /Ash Lane/ })).toHaveTextContent('18 monthsshort');
    expect(screen.getByRole('row', { name: /Holder 2/ })).toHaveTextContent('63 months so far');
    expect(screen.getByRole('row', { name: /Nobody/ })).toHaveTextContent('2 months');
    expect(screen.getByText('Nothing is written.')).toHaveTextContent(GRADE.seed);
    expect(
      screen.getByRole('heading', { name: 'What the company itself has to change' }).parentElement,
    ).toHaveTextContent('Ash Lane');
  });
});
