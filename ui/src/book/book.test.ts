/** The control book: items make it through a form unharmed, stand in their sections' order, are found, caught and changed. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { BookEntry, BookItem, BookReading } from '../api/types';
import Capture from './Capture.svelte';
import { becoming, captured, draftOf, gaps, itemOf } from './draft';
import ItemForm from './ItemForm.svelte';
import { emptyItem, FIELDS, nameOf, ONE, textOf, type ItemOf, type Kind } from './items';
import { bySection, matching } from './leaderbook.svelte';
import OpenSection from './OpenSection.svelte';
import { homeOf, sectionOf, SECTIONS } from './sections';

const deal = (name: string, part: Partial<ItemOf<'deal'>> = {}): BookItem => ({
  ...(emptyItem('deal') as ItemOf<'deal'>),
  name,
  ...part,
});
const note = (title: string, part: Partial<ItemOf<'note'>> = {}): BookItem => ({
  ...(emptyItem('note') as ItemOf<'note'>),
  title,
  ...part,
});
const entries = (...items: BookItem[]): BookEntry[] => items.map((item, index) => ({ id: `i${index}`, item }));
const reading: BookReading = { says: 'Nothing in the book is late.', late: [], calls: '', periods: {} };
const KINDS = Object.keys(ONE) as Kind[];

describe('an item in a form', () => {
  it('comes out as it went in', () => {
    for (const kind of KINDS) expect(itemOf(kind, draftOf(emptyItem(kind)))).toEqual(emptyItem(kind));
    const key = deal('Mill', {
      amount: 12.5,
      won: false,
      hands_off: true,
      key: { why_buy: 'Night shifts', who_decides: '', risk: 'Budget' },
    });
    expect(itemOf('deal', draftOf(key))).toEqual(key);
    expect(itemOf('deal', { ...draftOf(key), is_key: false, state: 'open', name: ' Mill ' })).toEqual({
      ...key,
      won: null,
      key: null,
    });
  });
  it('has a field for everything it holds', () => {
    for (const kind of KINDS) {
      const fields = FIELDS[kind].map((field) => field.key);
      const held = Object.keys(draftOf(emptyItem(kind))).filter((key) => key !== 'kind');
      expect(fields.toSorted(), kind).toEqual(held.toSorted());
    }
  });
  it('says what is missing', () => {
    expect(Object.keys(gaps('call', draftOf(emptyItem('call')))).toSorted()).toEqual(['on', 'with']);
    expect(gaps('deal', draftOf(deal('x'.repeat(201))))).toEqual({ name: 'Write 200 characters or fewer.' });
    expect(gaps('ask', { ...draftOf(emptyItem('ask')), what: 'The forecast' })).toEqual({});
  });
});

describe('a note', () => {
  it('caught in a hurry is short by its title and whole in its text', () => {
    expect(captured('  Call the mill ', '2026-11-25')).toEqual(
      note('Call the mill', { on: '2026-11-25', about: 'inbox' }),
    );
    const long = captured('word '.repeat(50), '2026-11-25') as ItemOf<'note'>;
    expect([...long.title].length).toBeLessThanOrEqual(80);
    expect(long.text).toBe('word '.repeat(50).trim());
  });
  it('becomes another kind without losing a word', () => {
    for (const kind of KINDS.filter((one) => one !== 'note')) {
      const item = itemOf(kind, becoming(kind, draftOf(note('Mill', { text: 'Ask about nights', on: '2026-11-02' }))));
      for (const word of ['mill', 'ask about nights']) expect(textOf(item), kind).toContain(word);
      expect(Object.keys(gaps(kind, draftOf(item))), kind).toEqual([]);
    }
  });
});

describe('the sections', () => {
  it('hold every item, in the order that asks for attention', () => {
    const all = entries(
      deal('Won', { won: true, close_on: '2026-01-01' }),
      deal('Later', { close_on: '2026-12-01' }),
      deal('No day'),
      deal('Soon', { close_on: '2026-11-30', key: { why_buy: '', who_decides: '', risk: '' } }),
      note('Sorted', { about: 'plan' }),
      note('Old', { about: 'inbox', on: '2026-01-01' }),
      note('New', { about: 'inbox', on: '2026-11-01' }),
    );
    const sorted = bySection(all);
    const names = (section: string): string[] => (sorted.get(section) ?? []).map((entry) => nameOf(entry.item));
    expect(names('pipeline')).toEqual(['Soon', 'Later', 'No day', 'Won']);
    expect(names('key')).toEqual(['Soon']);
    expect(names('notes')).toEqual(['New', 'Old', 'Sorted']);
    for (const kind of KINDS)
      expect(
        SECTIONS.some((section) => section.holds(emptyItem(kind))),
        kind,
      ).toBe(true);
    expect(homeOf(deal('a')).id).toBe('pipeline');
    expect(sectionOf('nonsense').id).toBe('people');
  });
  it('show as many cells as they have columns', () => {
    for (const section of SECTIONS) {
      const item =
        section.id === 'key' ? deal('a', { key: { why_buy: '', who_decides: '', risk: '' } }) : emptyItem(section.kind);
      expect(section.cells({ id: 'i', item }, reading), section.id).toHaveLength(section.columns.length);
    }
  });
  it('draw a hundred of twenty thousand deals at a time', async () => {
    const many = entries(
      ...Array.from({ length: 20_000 }, (_, index) =>
        deal(`Deal ${index}`, {
          customer: `Customer ${index % 700}`,
          close_on: `2026-${String((index % 12) + 1).padStart(2, '0')}-15`,
        }),
      ),
    );
    const sorted = bySection(many).get('pipeline') ?? [];
    expect(sorted).toHaveLength(20_000);
    const { container } = render(OpenSection, {
      section: sectionOf('pipeline'),
      entries: sorted,
      reading,
      onadd: vi.fn(),
      onopen: vi.fn(),
      onremove: vi.fn(),
    });
    const shown = (): number => container.querySelectorAll('tbody tr').length;
    expect(shown()).toBe(100);
    await fireEvent.click(screen.getByText('Show 100 more'));
    expect(shown()).toBe(200);
  });
});

describe('searching', () => {
  it('wants every word, in any text of the item', () => {
    const all = entries(
      deal('Mill', { owner: 'Rowan Ash', key: { why_buy: 'Night shifts', who_decides: '', risk: '' } }),
      note('Port', { text: 'Rowan asked' }),
    );
    const found = (typed: string): string[] => matching(all, typed).map((entry) => nameOf(entry.item));
    expect(found(' rowan ')).toEqual(['Mill', 'Port']);
    expect(found('ROWAN night')).toEqual(['Mill']);
    expect(found('rowan harbour')).toEqual([]);
    expect(found('ash mill')).toEqual(['Mill']);
    expect(found('')).toHaveLength(2);
  });
});

describe('quick capture', () => {
  it('keeps on Enter, empties the field, and gives refused words back', async () => {
    const onkeep = vi.fn<(words: string) => Promise<boolean>>(() => Promise.resolve(true));
    render(Capture, { onkeep });
    const field = screen.getByLabelText('Note it now');
    await userEvent.type(field, '  {Enter}');
    expect(onkeep).not.toHaveBeenCalled();
    await userEvent.type(field, 'Call the mill{Enter}');
    expect(onkeep).toHaveBeenCalledExactlyOnceWith('Call the mill');
    await waitFor(() => expect(field).toHaveValue(''));
    onkeep.mockResolvedValueOnce(false);
    await userEvent.type(field, 'Not now{Enter}');
    await waitFor(() => expect(field).toHaveValue('Not now'));
  });
});

describe('the form', () => {
  const titleOf = (kind: Kind, key: string): string => FIELDS[kind].find((field) => field.key === key)?.label ?? '';
  const open = (item: BookItem, isNew = false) => {
    const onkeep = vi.fn(() => Promise.resolve(true));
    const onremove = vi.fn();
    render(ItemForm, { open: true, item, isNew, suggestions: () => [], refused: null, onkeep, onremove });
    return { onkeep, onremove };
  };
  it('asks for the name first, and asks key deals three questions', async () => {
    const { onkeep } = open(emptyItem('deal'), true);
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(onkeep).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Deal')).toHaveFocus();
    await userEvent.type(screen.getByLabelText('Deal'), 'Mill');
    expect(screen.queryByLabelText('Why they buy, in their words')).toBeNull();
    await userEvent.click(screen.getByLabelText(/A key deal/));
    await userEvent.type(screen.getByLabelText('Why they buy, in their words'), 'Night shifts');
    await userEvent.type(screen.getByLabelText('Amount'), '12,500');
    await userEvent.click(
      within(screen.getByRole('group', { name: 'How it stands' })).getByRole('radio', { name: 'Won' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(onkeep).toHaveBeenCalledExactlyOnceWith(
      deal('Mill', { amount: 12_500, won: true, key: { why_buy: 'Night shifts', who_decides: '', risk: '' } }),
    );
  });
  it('keeps nothing over a day that cannot be read', async () => {
    const { onkeep } = open(deal('Mill'));
    await userEvent.type(screen.getByLabelText('Closes on'), 'soon');
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(onkeep).not.toHaveBeenCalled();
    expect(screen.getByText(/Type a day as year-month-day/)).toBeVisible();
  });
  it('turns a note into something else', async () => {
    const { onkeep } = open(note('Mill', { text: 'They want nights', about: 'inbox' }));
    await userEvent.selectOptions(screen.getByLabelText('Keep it as'), 'customer');
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(onkeep).toHaveBeenCalledExactlyOnceWith({
      ...emptyItem('customer'),
      name: 'Mill',
      note: 'They want nights',
    });
  });
  it('takes what was typed along into another kind, and back', async () => {
    const { onkeep } = open(note('Mill', { text: 'They want nights', about: 'inbox' }));
    const as = (kind: string) => userEvent.selectOptions(screen.getByLabelText('Keep it as'), kind);
    const write = async (label: string, text: string): Promise<void> => {
      await userEvent.clear(screen.getByLabelText(label));
      await userEvent.type(screen.getByLabelText(label), text);
    };
    await write(titleOf('note', 'title'), 'The mill');
    await as('customer');
    expect(screen.getByLabelText(titleOf('customer', 'name'))).toHaveValue('The mill');
    await write(titleOf('customer', 'note'), 'They want nights soon');
    await as('deal');
    expect(screen.getByLabelText(titleOf('deal', 'next_step'))).toHaveValue('They want nights soon');
    await write(titleOf('deal', 'owner'), 'Rowan Ash');
    await as('ask');
    await as('deal');
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(onkeep).toHaveBeenCalledExactlyOnceWith(
      deal('The mill', { next_step: 'They want nights soon', owner: 'Rowan Ash' }),
    );
  });
  it('keeps one item however often it is clicked', async () => {
    const { onkeep } = open(deal('Mill'), true);
    onkeep.mockReturnValue(new Promise(() => undefined));
    await userEvent.dblClick(screen.getByRole('button', { name: 'Keep' }));
    expect(onkeep).toHaveBeenCalledOnce();
  });
});
