/** An item in a form: flat values by field, and the item they make. */
import type { BookItem } from '../api/types';
import { emptyItem, FIELDS, type FieldSpec, type Kind } from './items';

export type Value = string | number | boolean | null;
export type Draft = Record<string, Value>;

/** Longest name, in characters, as the core takes it. */
const LONGEST_NAME = 200;

/** The values of an item by field; those of a key deal's questions beside the others. */
export function draftOf(item: BookItem): Draft {
  if (item.kind !== 'deal') return { ...item };
  const { key, won, ...rest } = item;
  const questions = key ?? { why_buy: '', who_decides: '', risk: '' };
  const closed = won ? 'won' : 'lost';
  return { ...rest, ...questions, is_key: key !== null, state: won === null ? 'open' : closed };
}

/** The item of that kind that the values make; texts without spaces around them. */
export function itemOf(kind: Kind, draft: Draft): BookItem {
  const trimmed = Object.fromEntries(
    Object.entries(draft).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  );
  const known = Object.keys(emptyItem(kind));
  const kept = Object.fromEntries(Object.entries(trimmed).filter(([key]) => known.includes(key)));
  const item = { ...emptyItem(kind), ...kept, kind } as BookItem;
  if (item.kind !== 'deal') return item;
  const text = (key: string): string => String(trimmed[key] ?? '');
  const key = trimmed['is_key']
    ? { why_buy: text('why_buy'), who_decides: text('who_decides'), risk: text('risk') }
    : null;
  return { ...item, key, won: trimmed['state'] === 'open' ? null : trimmed['state'] === 'won' };
}

/** What is missing or too long, by field. */
export function gaps(kind: Kind, draft: Draft): Record<string, string> {
  const found = FIELDS[kind].flatMap((field): [string, string][] => {
    const value = draft[field.key];
    const empty = value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
    if (field.needed && empty) return [[field.key, field.kind === 'day' ? 'Give the day.' : 'Write this first.']];
    if (field.kind === 'name' && typeof value === 'string' && [...value.trim()].length > LONGEST_NAME)
      return [[field.key, 'Write 200 characters or fewer.']];
    return [];
  });
  return Object.fromEntries(found);
}

/** The fields of a kind that show with these values. */
export function fieldsFor(kind: Kind, draft: Draft): FieldSpec[] {
  return FIELDS[kind].filter((field) => !field.when || draft[field.when] === true);
}

/** Where the words of a note go in an item of another kind. */
const TAKES: Record<Exclude<Kind, 'note'>, { name: string; text: string }> = {
  person: { name: 'name', text: 'next_step' },
  deal: { name: 'name', text: 'next_step' },
  customer: { name: 'name', text: 'note' },
  relationship: { name: 'person', text: 'role' },
  call: { name: 'with', text: 'note' },
  ask: { name: 'who', text: 'what' },
  period: { name: 'name', text: 'owner' },
};

/**
 * A note as the beginning of another kind of item: its words go where they fit, and nothing of it is lost. `begun` is
 * what was typed under that kind before.
 */
export function becoming(kind: Kind, note: Draft, begun?: Draft): Draft {
  if (kind === 'note') return note;
  const [title, text] = [String(note['title'] ?? ''), String(note['text'] ?? '')];
  const draft = begun ?? draftOf(emptyItem(kind));
  if (kind === 'ask') return { ...draft, what: text.includes(title) ? text : [title, text].filter(Boolean).join('. ') };
  const to = TAKES[kind];
  const day: Draft = kind === 'call' ? { on: note['on'] ?? '' } : {};
  return { ...draft, ...day, [to.name]: title, [to.text]: text };
}

/** The note that a draft of another kind began as, with what was changed in its words since. */
export function noteOf(kind: Kind, draft: Draft, note: Draft): Draft {
  if (kind === 'note') return draft;
  if (kind === 'ask')
    return draft['what'] === becoming('ask', note)['what'] ? note : { ...note, text: draft['what'] ?? '' };
  const from = TAKES[kind];
  const day: Draft = kind === 'call' ? { on: draft['on'] ?? null } : {};
  return { ...note, ...day, title: draft[from.name] ?? '', text: draft[from.text] ?? '' };
}

/** A thought caught in a hurry, as a note to be sorted: long ones are found by how they begin. */
export function captured(words: string, today: string): BookItem {
  const text = words.trim();
  const letters = [...text];
  const whole = letters.length <= 80;
  return {
    kind: 'note',
    title: whole ? text : `${letters.slice(0, 79).join('').trimEnd()}…`,
    text: whole ? '' : text,
    on: today,
    about: 'inbox',
  };
}
