/** A card while it is edited: what is on screen, what the core says about it, and the draft that is kept with every change. */
import { asApiError, saves, type ApiError } from '../api/client';
import { api } from '../api/commands';
import type { CardDraft, CheckedCard, Criterion, OpenedCard, Template } from '../api/types';
import { partKey, partOf, problemAt, type Part } from './place';
import { withCriterion, withoutCriterion, type Change } from './shape';

/** How many steps can be taken back. */
const STEPS = 60;

export class CardEditing {
  /** The card as the form shows it; nothing while its text cannot be shown as one. */
  card = $state.raw<Template | null>(null);
  /** The draft's text as it was last checked or typed. */
  text = $state('');
  checked = $state.raw<CheckedCard | null>(null);
  saved = $state.raw<OpenedCard | null>(null);
  failed = $state.raw<ApiError | null>(null);
  /** Whether there is anything that is not saved. */
  changed = $state(false);
  /** Whether that is kept as a draft by now. */
  kept = $state(false);
  /** Whether the draft was there already when the card was opened. */
  resumed = $state(false);
  /** Whether it is being saved. */
  saving = $state(false);
  part = $state.raw<Part>({ kind: 'card' });

  #past = $state.raw<Template[]>([]);
  /** A part that was just added: nothing in it is marked as missing before it is left. */
  #fresh = $state<string | null>(null);
  #draft: CardDraft | null = null;
  #token = '';
  #latest = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(readonly id: string) {}

  /** Opens the card, with what was written and not saved the last time. Never rejects: a failure is in `failed`. */
  async load(): Promise<void> {
    try {
      const opened = await api.openCard(this.id);
      this.saved = opened;
      this.#past = [];
      this.resumed = opened.draft !== null;
      this.changed = this.kept = this.resumed;
      this.#token = opened.draft?.token ?? opened.token;
      await this.#show(opened.draft?.text ?? opened.text);
      this.failed = null;
    } catch (reason) {
      this.failed = asApiError(reason);
    }
  }

  /** Changes the card; it is checked and kept at once. */
  change(change: Change): void {
    if (!this.card) return;
    const next = change(this.card);
    if (next === this.card) return;
    this.#past = [...this.#past, this.card].slice(-STEPS);
    this.#put(next);
  }
  /** Changes one criterion. */
  criterion(id: string, change: (one: Criterion) => Criterion): void {
    this.change(withCriterion(id, change));
  }
  /** Takes a criterion out. Answers how to put this very one back, whatever was changed since. */
  takeOut(id: string): () => void {
    const before = this.card;
    this.change(withoutCriterion(id));
    return () => {
      if (before) this.change(withAgain(before, id));
    };
  }
  /** The text was typed by hand. */
  type(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.changed = true;
    this.#past = [];
    this.#check({ kind: 'text', text }, true);
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  /** Takes the last change back. */
  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#put(before);
  }

  /** Opens a part of the editor. What was left empty in a new one is marked from now on. */
  open(part: Part): void {
    if (this.#fresh !== partKey(part)) this.#fresh = null;
    this.part = part;
  }
  /** Opens a part that was just added. */
  begin(part: Part): void {
    this.#fresh = partKey(part);
    this.part = part;
  }
  /** What is wrong at this place, for its field. */
  error(place: string): string | null {
    const part = partOf(place);
    if (part && partKey(part) === this.#fresh) return null;
    return problemAt(this.checked?.problems ?? [], place);
  }

  /**
   * Saves. Answers whether it was; if not, why is in `failed`, or the problems are marked, or there was nothing to save.
   * While one saving runs a second does nothing: it would send a token that the first has used up.
   */
  async save(over = false): Promise<boolean> {
    if (this.saving || !this.changed) return false;
    this.saving = true;
    this.#fresh = null;
    try {
      await this.#running;
      // What was changed may have been taken back until it was checked.
      if (!this.changed || !this.#draft || (this.checked?.problems.length ?? 0) > 0) return false;
      if (over) this.#token = (await api.openCard(this.id)).token;
      const saved = await api.saveCard(this.id, this.#draft, this.#token);
      this.saved = saved;
      this.#token = saved.token;
      this.changed = this.kept = this.resumed = false;
      this.failed = null;
      await this.#show(saved.text);
      return true;
    } catch (reason) {
      this.failed = asApiError(reason);
      return false;
    } finally {
      this.saving = false;
    }
  }
  /** Throws away what is not saved, and opens the file as it is now. */
  async drop(): Promise<void> {
    await this.#running;
    try {
      await api.dropCardDraft(this.id);
      await this.load();
    } catch (reason) {
      this.failed = asApiError(reason);
    }
  }
  /** Waits until everything typed so far is checked and kept. */
  settled(): Promise<void> {
    return this.#running;
  }

  #put(card: Template): void {
    this.card = card;
    this.changed = true;
    this.#check({ kind: 'form', card }, false);
  }
  /** Shows a text in the form, where it can be. */
  async #show(text: string): Promise<void> {
    this.text = text;
    this.#draft = { kind: 'text', text };
    const checked = await api.checkCard(this.id, this.#draft);
    this.checked = checked;
    this.card = checked.card;
  }
  /** Checks and keeps, one after the other; only the last of several waiting changes is. */
  #check(draft: CardDraft, typed: boolean): void {
    const number = (this.#latest += 1);
    this.#draft = draft;
    this.kept = false;
    this.#running = this.#running.then(async () => {
      if (number !== this.#latest) return;
      try {
        const checked = await api.checkCard(this.id, draft);
        await api.keepCardDraft(this.id, { text: checked.text, token: this.#token });
        if (number !== this.#latest) return;
        this.checked = checked;
        this.kept = true;
        this.changed = checked.text !== this.saved?.text;
        this.failed = null;
        if (typed) this.card = checked.card;
        else this.text = checked.text;
      } catch (reason) {
        this.failed = asApiError(reason);
      }
    });
    void saves(this.#running);
  }
}

/**
 * The card with a criterion of an earlier one again: behind the one it stood behind, and with what pointed to it.
 * Itself where it is there by now.
 */
const withAgain =
  (before: Template, id: string): Change =>
  (card) => {
    const at = before.criterion.findIndex((one) => one.id === id);
    const gone = before.criterion[at];
    const isThere = (wanted: string): boolean => card.criterion.some((one) => one.id === wanted);
    if (!gone || isThere(id)) return card;
    const behind = before.criterion.slice(0, at).findLast((one) => isThere(one.id))?.id;
    const place = card.criterion.findIndex((one) => one.id === behind) + 1;
    const twins = new Set(before.criterion.filter((one) => one.twin === id).map((one) => one.id));
    const again = (now: string[], then: string[] | undefined): string[] =>
      then?.includes(id) && !now.includes(id) ? now.toSpliced(then.indexOf(id), 0, id) : now;
    return {
      ...card,
      criterion: card.criterion
        .map((one) => (twins.has(one.id) && !one.twin ? { ...one, twin: id } : one))
        .toSpliced(place, 0, gone),
      ...(card.test
        ? {
            test: card.test.map((one) => ({
              ...one,
              criteria: again(one.criteria, before.test?.find((other) => other.id === one.id)?.criteria),
            })),
          }
        : {}),
      // Blocks of the week have no id; the editor does not add or move any.
      ...(card.preview
        ? {
            preview: {
              ...card.preview,
              block: card.preview.block.map((one, index) =>
                one.criteria ? { ...one, criteria: again(one.criteria, before.preview?.block[index]?.criteria) } : one,
              ),
            },
          }
        : {}),
    };
  };
