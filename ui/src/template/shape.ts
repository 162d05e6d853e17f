/**
 * Changes to the shape of a card while it is edited: each takes a card and gives another. Whether the result is a good
 * card, the core says.
 */
import type { Criterion, Side, Template } from '../api/types';
import { moved } from '../kit/order';

/** A card made into another. */
export type Change = (card: Template) => Template;

/** One criterion, otherwise; the rest as it was. */
export const withCriterion =
  (id: string, change: (one: Criterion) => Criterion): Change =>
  (card) => ({
    ...card,
    criterion: card.criterion.map((one) => (one.id === id ? change(one) : one)),
  });

/** One side, otherwise. */
export const withSide =
  (id: string, change: (one: Side) => Side): Change =>
  (card) => ({
    ...card,
    side: card.side.map((one) => (one.id === id ? change(one) : one)),
  });

/** The criteria of a side, in the order they are asked. */
export const onSide = (card: Pick<Template, 'criterion'>, side: string): Criterion[] =>
  card.criterion.filter((one) => one.side === side);

/** An id that no criterion has: the card's own letter and the next number, "B16" after "B15". */
export function freshId(card: Pick<Template, 'criterion'>): string {
  const letters = /^[A-Za-z]+/.exec(card.criterion[0]?.id ?? '')?.[0] ?? 'X';
  const numbers = card.criterion
    .map((one) => new RegExp(`^${letters}(\\d+)$`).exec(one.id)?.[1])
    .map(Number)
    .filter(Number.isInteger);
  return `${letters}${Math.max(0, ...numbers) + 1}`;
}

/** The card with an empty criterion at the end of a side, ready to be written. */
export const withNewCriterion =
  (id: string, side: string): Change =>
  (card) => {
    const last = card.criterion.findLastIndex((one) => one.side === side);
    const blank: Criterion = {
      id,
      side,
      title: '',
      short: '',
      definition: '',
      weight: typicalWeight(card, side),
      source: [],
      ...(card.scale === 'anchored' ? { anchors: ['', '', '', '', ''] } : {}),
      ...(card.scale === 'met_unmet' ? { states: '' } : {}),
    };
    return { ...card, criterion: card.criterion.toSpliced(last < 0 ? card.criterion.length : last + 1, 0, blank) };
  };

/** The weight that most criteria of a side have: what is added counts like them. */
function typicalWeight(card: Template, side: string): number {
  const weights = onSide(card, side).map((one) => one.weight);
  const times = (weight: number): number => weights.filter((other) => other === weight).length;
  return weights.toSorted((a, b) => times(b) - times(a))[0] ?? 1;
}

/** The card without a criterion, and without what pointed to it. */
export const withoutCriterion =
  (id: string): Change =>
  (card) => {
    const others = (ids: string[]): string[] => ids.filter((one) => one !== id);
    return {
      ...card,
      criterion: card.criterion
        .filter((one) => one.id !== id)
        .map((one) => (one.twin === id ? { ...one, twin: undefined } : one)),
      ...(card.test ? { test: card.test.map((one) => ({ ...one, criteria: others(one.criteria) })) } : {}),
      ...(card.preview
        ? {
            preview: {
              ...card.preview,
              block: card.preview.block.map((one) => (one.criteria ? { ...one, criteria: others(one.criteria) } : one)),
            },
          }
        : {}),
    };
  };

/** The card with a criterion one place up or down among those of its side. */
export const withMoved =
  (id: string, by: 1 | -1): Change =>
  (card) => {
    const side = card.criterion.find((one) => one.id === id)?.side ?? '';
    const neighbours = onSide(card, side).map((one) => one.id);
    const other = neighbours[neighbours.indexOf(id) + by];
    if (other === undefined) return card;
    const at = (wanted: string): number => card.criterion.findIndex((one) => one.id === wanted);
    return { ...card, criterion: moved(card.criterion, at(id), at(other)) };
  };

/** The card with a criterion on another side. A twin is on the other side, so one that no longer is goes. */
export const withMovedTo =
  (id: string, side: string): Change =>
  (card) => {
    const sideOf = (other: string | null | undefined): string | undefined =>
      other === id ? side : card.criterion.find((one) => one.id === other)?.side;
    return {
      ...card,
      criterion: card.criterion.map((one) => {
        const next = one.id === id ? { ...one, side } : one;
        return next.twin && sideOf(next.twin) === next.side ? { ...next, twin: undefined } : next;
      }),
    };
  };

/** The card with these weights, by criterion. */
export const withWeights =
  (weights: Record<string, number>): Change =>
  (card) => ({
    ...card,
    criterion: card.criterion.map((one) => ({ ...one, weight: weights[one.id] ?? one.weight })),
  });

/** The card with an empty side beside the two poles. */
export const withNewSide =
  (id: string): Change =>
  (card) => ({ ...card, side: [...card.side, { id, title: '', pole: 'none', about: '' }] });

/** The card without a side; only for one that no criterion is on. */
export const withoutSide =
  (id: string): Change =>
  (card) => ({ ...card, side: card.side.filter((one) => one.id !== id) });

/** An id that no side has. */
export function freshSide(card: Pick<Template, 'side'>): string {
  const taken = new Set(card.side.map((one) => one.id));
  let number = 1;
  while (taken.has(`side-${number}`)) number += 1;
  return `side-${number}`;
}

const UNWRITTEN = 'Not written yet';

/** The card with a word where a text is still to be written, and without entries that are empty: to look at before it is finished. */
export function finished(card: Template): Template {
  const text = (written: string): string => optional(written) ?? UNWRITTEN;
  const list = (written: string[] | undefined): string[] => (written ?? []).filter((one) => one.trim() !== '');
  return {
    ...card,
    side: card.side.map((one) => ({ ...one, title: text(one.title) })),
    criterion: card.criterion.map((one) => ({
      ...one,
      title: text(one.title),
      short: text(one.short),
      definition: text(one.definition),
      anchors: one.anchors?.map(text),
      questions: list(one.questions),
      probes: list(one.probes),
      evidence: list(one.evidence),
      red_flags: list(one.red_flags),
      source: one.source.filter((source) => source.cite.trim() !== ''),
    })),
  };
}

/** A text that may be left out: nothing where there is nothing in it. */
export const optional = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** A list that may be left out. */
export const optionalList = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);
