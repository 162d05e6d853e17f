/** The kinds of items in a control book: what each is called, its fields in a form, and an empty one to begin with. */
import { HEAD, NOTE_ABOUT, OUTLOOK, RHYTHM } from '../api/labels';
import type { BookItem } from '../api/types';
import { optionsOf } from '../kit/fields';

export type Kind = BookItem['kind'];
export type ItemOf<K extends Kind> = Extract<BookItem, { kind: K }>;

/** A choice as a form offers it. */
export interface Option {
  value: string;
  label: string;
}

/** One field of a form. `name` fields are what people call the item; without them there is none. */
export interface FieldSpec {
  key: string;
  label: string;
  kind: 'name' | 'line' | 'text' | 'day' | 'amount' | 'figure' | 'percent' | 'choice' | 'check';
  needed?: boolean;
  hint?: string;
  options?: Option[];
  /** Shown only where this other field is ticked. */
  when?: string;
}

/** How a deal stands. */
export const STATE: Option[] = [
  { value: 'open', label: 'Open' },
  { value: 'won', label: 'Won' },
  { value: 'lost', label: 'Lost' },
];

/** What one item of each kind is called inside a sentence. */
export const ONE: Record<Kind, string> = {
  person: 'person',
  deal: 'deal',
  customer: 'customer',
  relationship: 'relationship',
  call: 'joint call',
  ask: 'ask',
  period: 'period',
  note: 'note',
};

const line = (key: string, label: string, hint?: string): FieldSpec => ({ key, label, kind: 'line', hint });
const text = (key: string, label: string, hint?: string): FieldSpec => ({ key, label, kind: 'text', hint });
const day = (key: string, label: string): FieldSpec => ({ key, label, kind: 'day' });
const name = (key: string, label: string, hint?: string): FieldSpec => ({
  key,
  label,
  kind: 'name',
  needed: true,
  hint,
});

export const FIELDS: Record<Kind, FieldSpec[]> = {
  person: [
    name('name', 'Name'),
    text('strengths', 'What they do well'),
    text('goals', 'What they want'),
    text('obstacles', 'What stands in their way'),
    text('next_step', 'What happens next, and who does it'),
    day('next_on', 'By when'),
  ],
  deal: [
    name('name', 'Deal'),
    line('customer', 'Customer'),
    line('owner', 'Whose deal'),
    line('stage', 'Stage'),
    { key: 'state', label: HEAD.how_it_stands, kind: 'choice', options: STATE },
    { key: 'amount', label: 'Amount', kind: 'amount', hint: 'In one currency for the whole book' },
    { key: 'chance', label: 'Chance the owner gives it', kind: 'percent' },
    day('close_on', 'Closes on'),
    day('created_on', 'Opened on'),
    day('last_contact', HEAD.last_contact),
    text('next_step', 'What the customer does next'),
    { key: 'hands_off', label: 'The leader must not take this deal over', kind: 'check' },
    {
      key: 'is_key',
      label: 'A key deal',
      kind: 'check',
      hint: 'Kept with three questions that every key deal has to answer',
    },
    { ...text('why_buy', 'Why they buy, in their words'), when: 'is_key' },
    { ...text('who_decides', 'Who decides, and who of them has been met'), when: 'is_key' },
    { ...text('risk', HEAD.what_could_stop_it), when: 'is_key' },
  ],
  customer: [
    name('name', 'Customer'),
    { key: 'outlook', label: 'Outlook', kind: 'choice', options: optionsOf(OUTLOOK) },
    text('note', HEAD.why_and_plan),
    day('next_on', 'Speak to them next on'),
  ],
  relationship: [
    name('person', 'Name'),
    line('account', 'Where they work'),
    line('role', 'What they do there'),
    line('owner', 'Who here knows them'),
    day('last_contact', HEAD.last_contact),
  ],
  call: [
    { ...day('on', 'Day'), needed: true },
    name('with', 'With which report'),
    line('about', 'Customer or deal'),
    {
      key: 'talk_share',
      label: 'Share of the talking the leader did',
      kind: 'percent',
      hint: 'Blank where nobody measured it',
    },
    text('note', 'What the report takes from it'),
  ],
  ask: [
    line('who', 'Who asks'),
    { ...text('what', 'What'), needed: true },
    { key: 'rhythm', label: 'How often', kind: 'choice', options: optionsOf(RHYTHM) },
    day('next_on', 'Next on'),
  ],
  period: [
    name('name', 'Period', 'As you write it: 2026 Q4'),
    day('ends_on', 'Last day'),
    line('owner', 'Whose', 'Blank for the whole team'),
    { key: 'plan', label: 'Plan', kind: 'figure' },
    { key: 'forecast', label: 'Forecast', kind: 'figure' },
    { key: 'actual', label: 'What came in', kind: 'figure' },
  ],
  note: [
    name('title', 'A few words to find it by'),
    text('text', 'Note'),
    day('on', 'Day'),
    { key: 'about', label: 'What it is about', kind: 'choice', options: optionsOf(NOTE_ABOUT) },
  ],
};

const EMPTY: { [K in Kind]: ItemOf<K> } = {
  person: { kind: 'person', name: '', strengths: '', goals: '', obstacles: '', next_step: '', next_on: null },
  deal: {
    kind: 'deal',
    name: '',
    customer: '',
    owner: '',
    stage: '',
    amount: null,
    close_on: null,
    created_on: null,
    chance: null,
    last_contact: null,
    next_step: '',
    won: null,
    hands_off: false,
    key: null,
  },
  customer: { kind: 'customer', name: '', outlook: 'unknown', note: '', next_on: null },
  relationship: { kind: 'relationship', person: '', account: '', role: '', owner: '', last_contact: null },
  call: { kind: 'call', on: '', with: '', about: '', talk_share: null, note: '' },
  ask: { kind: 'ask', who: '', what: '', rhythm: 'monthly', next_on: null },
  period: { kind: 'period', name: '', ends_on: null, owner: '', plan: null, forecast: null, actual: null },
  note: { kind: 'note', title: '', text: '', on: null, about: 'other' },
};

/** An item of that kind without anything in it. */
export function emptyItem(kind: Kind): BookItem {
  return { ...EMPTY[kind] };
}

/** What people call an item: a name, a title, or what is asked. */
export function nameOf(item: BookItem): string {
  switch (item.kind) {
    case 'relationship':
      return item.person;
    case 'call':
      return item.with;
    case 'ask':
      return item.what;
    case 'note':
      return item.title;
    default:
      return item.name;
  }
}

/** Every text of an item in one, in lower case: what searching looks through. */
export function textOf(item: BookItem): string {
  const { key, ...rest } = { key: null, ...item };
  const texts = [...Object.values(rest), ...Object.values(key ?? {})].filter((value) => typeof value === 'string');
  return texts.join(' \u0000 ').toLowerCase();
}
