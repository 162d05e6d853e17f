/** Changes of a card's shape keep what refers to what together. */
import { describe, expect, it } from 'vitest';
import type { Template } from '../api/types';
import { CARD, criterion } from './fixture';
import {
  finished,
  freshId,
  freshSide,
  optional,
  withMoved,
  withMovedTo,
  withNewCriterion,
  withoutCriterion,
  withWeights,
} from './shape';

const ids = (card: Template): string => card.criterion.map((one) => one.id).join(' ');

describe('adding', () => {
  it('counts on in the card’s own letter', () => {
    expect(freshId(CARD)).toBe('B4');
    expect(freshId({ criterion: [criterion('A1', 's'), criterion('A9', 's'), criterion('Z99', 's')] })).toBe('A10');
    expect(freshId({ criterion: [] })).toBe('X1');
  });
  it('puts the new one last on its side, with the weight most have, and empty', () => {
    const next = withNewCriterion('B4', 'strength')(withWeights({ B1: 2, B2: 2 })(CARD));
    expect(ids(next)).toBe('B1 B2 B4 B3');
    expect(next.criterion[2]).toMatchObject({ title: '', weight: 2, anchors: ['', '', '', '', ''], source: [] });
  });
  it('finds a free id for a side', () => {
    expect(freshSide({ side: [...CARD.side, { id: 'side-1', title: '', pole: 'none', about: '' }] })).toBe('side-2');
  });
});

describe('taking out and moving', () => {
  it('takes out what pointed to it', () => {
    const next = withoutCriterion('B1')(CARD);
    expect(ids(next)).toBe('B2 B3');
    expect(next.criterion[1]?.twin).toBeUndefined();
    expect(next.test?.[0]?.criteria).toEqual(['B3']);
  });
  it('moves among its own side only, and stays at the ends', () => {
    expect(ids(withMoved('B1', 1)(CARD))).toBe('B2 B1 B3');
    expect(withMoved('B1', -1)(CARD)).toBe(CARD);
    expect(withMoved('B2', 1)(CARD)).toBe(CARD);
  });
  it('keeps a twin only where it is still across', () => {
    expect(withMovedTo('B1', 'readiness')(CARD).criterion.find((one) => one.id === 'B3')?.twin).toBeUndefined();
    expect(withMovedTo('B2', 'readiness')(CARD).criterion.find((one) => one.id === 'B3')?.twin).toBe('B1');
  });
});

it('shows what is not written yet as such', () => {
  const shown = finished(withNewCriterion('B4', 'strength')(CARD)).criterion[2];
  expect([shown?.title, shown?.anchors?.[4], shown?.questions]).toEqual(['Not written yet', 'Not written yet', []]);
  expect(finished(CARD).criterion[0]?.title).toBe('Title B1');
});

it('leaves an empty text out', () => {
  expect([optional(' '), optional('x')]).toEqual([undefined, 'x']);
});
