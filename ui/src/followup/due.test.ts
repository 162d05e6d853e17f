/** Dates are grouped by when they are due; what is done is left out; samples never press. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Due } from '../api/generated/Due';
import { dueGroups, pressing } from './due';
import DueList from './DueList.svelte';

const TODAY = '2026-11-23';
const due = (id: string, on: string, more: Partial<Due> = {}): Due => ({ id, decision: 'd', title: 'Sales manager, East', on, kind: 'promise', text: `Do ${id}.`, who: '', person: null, done: false, ...more });
const all = [
  due('late', '2026-11-20', { who: 'Founder' }),
  due('kept', '2026-11-21', { done: true }),
  due('now', TODAY, { kind: 'review', decision: 's' }),
  due('edge', '2026-12-23', { kind: 'customer' }),
  due('far', '2026-12-24'),
];

describe('dates', () => {
  it('are late, of today, of the next thirty days, or later', () => {
    const groups = dueGroups(all, TODAY);
    expect([groups.late, groups.today, groups.soon].map((list) => list.map((one) => one.id))).toEqual([['late'], ['now'], ['edge']]);
    expect(groups.later).toBe(1);
  });
  it('press when they are late or of today and one’s own', () => {
    expect(pressing(all, new Set(['s']), TODAY).map((one) => one.id)).toEqual(['late']);
  });
});

describe('the list', () => {
  it('says how late in words, whose it is, and where it is done', () => {
    render(DueList, { groups: dueGroups(all, TODAY), today: TODAY, samples: new Set(['s']), hrefFor: (one) => `#/d/${one.decision}/${one.kind}` });
    const items = screen.getAllByRole('listitem');
    expect(items.map((item) => item.querySelector('b')?.textContent)).toEqual(['3 days late', 'Today', 'In 30 days']);
    expect(items[0]).toHaveTextContent('Founder');
    expect(items[1]).toHaveTextContent('Sample');
    expect(screen.getByRole('link', { name: /^Review: Do now/ })).toHaveAttribute('href', '#/d/s/review');
    expect(screen.getByText('And 1 date later.')).toBeInTheDocument();
  });
});
