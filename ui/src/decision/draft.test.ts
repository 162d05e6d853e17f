/** What a new decision still needs. */
import { describe, expect, it } from 'vitest';
import type { Template } from '../api/types';
import { cardsFor, missing } from './draft';

describe('a new decision', () => {
  it('names every gap, and takes blanks for nothing', () => {
    expect(Object.keys(missing({ template: '', title: ' ', decider: '\t', role: '' }))).toEqual([
      'template',
      'title',
      'decider',
    ]);
    expect(missing({ template: 'x', title: 'Team lead', decider: 'Juniper', role: '' })).toEqual({});
  });
  it('offers the cards of its kind in order, also your own', () => {
    const card = (id: string, purpose: Template['purpose']): Template => ({ id, purpose }) as Template;
    const cards = [
      card('leader', 'first_leader'),
      card('first', 'promotion'),
      card('second', 'promotion'),
      card('mine', 'promotion'),
    ];
    expect(cardsFor(cards, 'promotion').map((one) => one.id)).toEqual(['first', 'second', 'mine']);
    expect(cardsFor(cards, null)).toEqual([]);
  });
});
