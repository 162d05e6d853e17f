/** The sections of a control book: which items each holds, in which order, and what its table shows of them. */
import { HEAD, NOTE_ABOUT, OUTLOOK, RHYTHM } from '../api/labels';
import type { BookEntry, BookItem, BookReading } from '../api/types';
import { shortDate } from '../kit/dates';
import { decimal, grouped } from '../kit/numbers';
import type { ItemOf, Kind } from './items';

/** A column of a section's table; the first column is always the item's name. */
export interface Column {
  label: string;
  num?: boolean;
  /** A long text that may take the room the others leave. */
  wide?: boolean;
}

export interface Section {
  id: string;
  title: string;
  kind: Kind;
  /** What belongs here, in a sentence or two. */
  about: string;
  columns: Column[];
  /** Whether an item belongs here. */
  holds: (item: BookItem) => boolean;
  /** Smaller comes first. */
  order: (one: BookItem, other: BookItem) => number;
  /** The cells after the name. */
  cells: (entry: BookEntry, reading: BookReading) => string[];
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
/** Days in order; no day comes last. */
const soonest = (one: string | null, other: string | null): number =>
  Number((one ?? '9') > (other ?? '9')) - Number((one ?? '9') < (other ?? '9'));
/** Newest first; no day comes last. */
const newest = (one: string | null, other: string | null): number => soonest(other ?? '', one ?? '');
const day = (on: string | null): string => (on ? shortDate(on) : '');
function number(value: number | null): string {
  if (value === null) return '';
  return Number.isInteger(value) ? grouped(value) : decimal(value, 2);
}
const share = (value: number | null): string => (value === null ? '' : `${value}%`);

/** A section of one kind: what is said about an item is said about an item of that kind. */
function section<K extends Kind>(
  kind: K,
  part: Pick<Section, 'id' | 'title' | 'about' | 'columns'> & {
    holds?: (item: ItemOf<K>) => boolean;
    order: (one: ItemOf<K>, other: ItemOf<K>) => number;
    cells: (item: ItemOf<K>, says: string) => string[];
  },
): Section {
  const is = (item: BookItem): item is ItemOf<K> => item.kind === kind;
  return {
    ...part,
    kind,
    holds: (item) => is(item) && (part.holds?.(item) ?? true),
    order: (one, other) => (is(one) && is(other) ? part.order(one, other) : 0),
    cells: ({ id, item }, reading) => (is(item) ? part.cells(item, reading.periods[id] ?? '') : []),
  };
}

/** Open ones by the day they close, then closed ones, newest first. */
function dealOrder(one: ItemOf<'deal'>, other: ItemOf<'deal'>): number {
  const open = Number(one.won !== null) - Number(other.won !== null);
  const days = one.won === null ? soonest(one.close_on, other.close_on) : newest(one.close_on, other.close_on);
  return open || days || names.compare(one.name, other.name);
}
function stands(deal: ItemOf<'deal'>): string {
  const closed = deal.won ? 'Won' : 'Lost';
  return [deal.won === null ? deal.stage : closed, deal.hands_off ? 'hands off' : ''].filter(Boolean).join(', ');
}
const RISK_FIRST = ['at_risk', 'growing', 'steady', 'unknown'];
const UNSORTED_FIRST = ['inbox', 'plan', 'industry', 'other'];

export const SECTIONS: Section[] = [
  section('person', {
    id: 'people',
    title: 'People',
    about:
      'Everybody who reports to the leader, on a path of their own: strengths, goals, what stands in the way, and the next step.',
    columns: [{ label: 'Strengths', wide: true }, { label: 'Next step', wide: true }, { label: 'By' }],
    order: (one, other) => soonest(one.next_on, other.next_on) || names.compare(one.name, other.name),
    cells: (item) => [item.strengths, item.next_step, day(item.next_on)],
  }),
  section('deal', {
    id: 'key',
    title: 'Key deals',
    about: 'The few deals that decide the year, each with why they buy, who decides and what could stop it.',
    columns: [
      { label: HEAD.why_they_buy, wide: true },
      { label: 'Who decides', wide: true },
      { label: HEAD.what_could_stop_it, wide: true },
      { label: 'Stage' },
      { label: 'Closes' },
    ],
    holds: (item) => item.key !== null,
    order: dealOrder,
    cells: (item) => [
      item.key?.why_buy ?? '',
      item.key?.who_decides ?? '',
      item.key?.risk ?? '',
      stands(item),
      day(item.close_on),
    ],
  }),
  section('deal', {
    id: 'pipeline',
    title: 'Pipeline',
    about:
      'Every deal, open ones first by the day they should close. Bring them in from the customer system under Tool kit.',
    columns: [
      { label: 'Customer' },
      { label: 'Owner' },
      { label: 'Stage' },
      { label: 'Amount', num: true },
      { label: 'Chance', num: true },
      { label: 'Closes' },
      { label: HEAD.last_contact },
    ],
    order: dealOrder,
    cells: (item) => [
      item.customer,
      item.owner,
      stands(item),
      number(item.amount),
      share(item.chance),
      day(item.close_on),
      day(item.last_contact),
    ],
  }),
  section('customer', {
    id: 'customers',
    title: 'Customers',
    about: 'Who buys today, how they are likely to go on, and when to speak to them next. Those at risk come first.',
    columns: [{ label: 'Outlook' }, { label: 'Why', wide: true }, { label: 'Speak next' }],
    order: (one, other) =>
      RISK_FIRST.indexOf(one.outlook) - RISK_FIRST.indexOf(other.outlook) || names.compare(one.name, other.name),
    cells: (item) => [OUTLOOK[item.outlook], item.note, day(item.next_on)],
  }),
  section('relationship', {
    id: 'relationships',
    title: 'Relationships',
    about: 'People at customers, and who here knows them. Those nobody has spoken to for longest come first.',
    columns: [{ label: 'Where' }, { label: 'Role' }, { label: 'Known by' }, { label: HEAD.last_contact }],
    order: (one, other) =>
      soonest(one.last_contact ?? '0', other.last_contact ?? '0') || names.compare(one.person, other.person),
    cells: (item) => [item.account, item.role, item.owner, day(item.last_contact)],
  }),
  section('call', {
    id: 'calls',
    title: 'Joint calls',
    about:
      'Calls the leader sat in on, with how much of the talking the leader did. The less, the more the report learns.',
    columns: [
      { label: 'Day' },
      { label: 'About' },
      { label: 'Leader talked', num: true },
      { label: 'What the report takes from it', wide: true },
    ],
    order: (one, other) => newest(one.on, other.on) || names.compare(one.with, other.with),
    cells: (item) => [day(item.on), item.about, share(item.talk_share), item.note],
  }),
  section('ask', {
    id: 'asks',
    title: 'Upper management asks',
    about: 'What upper management asks for, how often and when next, so that it is ready before it is asked for.',
    columns: [{ label: 'Who asks' }, { label: 'How often' }, { label: 'Next' }],
    order: (one, other) => soonest(one.next_on, other.next_on) || names.compare(one.what, other.what),
    cells: (item) => [item.who, RHYTHM[item.rhythm], day(item.next_on)],
  }),
  section('period', {
    id: 'periods',
    title: HEAD.plan_and_forecast,
    about:
      'Plan and forecast of each period against what came in: how much a forecast can be trusted shows over four of them.',
    columns: [
      { label: 'Whose' },
      { label: 'Plan', num: true },
      { label: 'Forecast', num: true },
      { label: 'Came in', num: true },
      { label: 'Compared', wide: true },
    ],
    order: (one, other) => newest(one.ends_on, other.ends_on) || names.compare(other.name, one.name),
    cells: (item, says) => [
      item.owner || 'The team',
      number(item.plan),
      number(item.forecast),
      number(item.actual),
      says,
    ],
  }),
  section('note', {
    id: 'notes',
    title: 'Notes',
    about: 'The industry, the plan, and whatever was caught in a hurry. What is still to be sorted comes first.',
    columns: [{ label: 'About' }, { label: 'Text', wide: true }, { label: 'Day' }],
    order: (one, other) =>
      UNSORTED_FIRST.indexOf(one.about) - UNSORTED_FIRST.indexOf(other.about) ||
      newest(one.on, other.on) ||
      names.compare(one.title, other.title),
    cells: (item) => [NOTE_ABOUT[item.about], item.text, day(item.on)],
  }),
];

/** The section of that name; People where there is none. */
export function sectionOf(id: string | undefined): Section {
  const [first] = SECTIONS;
  const found = SECTIONS.find((one) => one.id === id) ?? first;
  if (!found) throw new Error('a book without sections');
  return found;
}

/** The section an item is found in: a key deal among the key deals. */
export function homeOf(item: BookItem): Section {
  return sectionOf(SECTIONS.find((one) => one.holds(item))?.id);
}
