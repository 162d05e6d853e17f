/** One leader's control book: loaded from the core, in its sections' order, searched, and changed one item at a time. */
import { Asked } from '../api/asked.svelte';
import { api } from '../api/commands';
import type { BookEntry, BookItem, BookView, Change } from '../api/types';
import { textOf } from './items';
import { SECTIONS, type Section } from './sections';

/** Makes a change; true when it is saved. */
export type Act = (change: Change) => Promise<boolean>;

/** What is searched, worked out once for each entry: books can hold thousands. */
const texts = new WeakMap<BookEntry, string>();

function textIn(entry: BookEntry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const text = textOf(entry.item);
  texts.set(entry, text);
  return text;
}

/** The entries in which every word typed is found, in any of their texts. */
export function matching(entries: BookEntry[], typed: string): BookEntry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? entries : entries.filter((entry) => words.every((word) => textIn(entry).includes(word)));
}

/** Entries by section, each in its section's order. An entry can be in two: a key deal is in the pipeline, too. */
export function bySection(entries: BookEntry[]): Map<string, BookEntry[]> {
  return new Map(SECTIONS.map((section) => [section.id, inOrder(section, entries)]));
}

function inOrder(section: Section, entries: BookEntry[]): BookEntry[] {
  return entries.filter((entry) => section.holds(entry.item)).sort((one, other) => section.order(one.item, other.item));
}

export class LeaderBook extends Asked<BookView> {
  /** What is searched for. */
  typed = $state('');
  #sorted = $derived(bySection(this.answer?.entries ?? []));
  #matches = $derived(matching(this.answer?.entries ?? [], this.typed));

  /** Loads the book of a leader. */
  async load(id: string, leader: string): Promise<void> {
    await this.ask(() => api.book(id, leader));
  }

  /** The entries of a section in order. */
  in(section: string): BookEntry[] {
    return this.#sorted.get(section) ?? [];
  }

  /** What the search finds in the whole book. */
  get matches(): BookEntry[] {
    return this.#matches;
  }

  /** Texts that other items have under this field, to choose from: owners, customers, stages. */
  suggestions(field: string): string[] {
    const found = new Set<string>();
    for (const { item } of this.answer?.entries ?? []) {
      const value: unknown = Reflect.get(item, field);
      if (typeof value === 'string' && value) found.add(value);
      if (found.size >= 50) break;
    }
    return [...found].sort();
  }
}

/** Keeps an item, new or changed. */
export async function keep(act: Act, leader: string, item: BookItem, id?: string): Promise<boolean> {
  return act({ type: 'book_kept', leader, entries: [{ id: id ?? (await api.newId()), item }], source: '' });
}
