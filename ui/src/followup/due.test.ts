/** Dates are grouped by when they are due. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Due } from '../api/types';
import { dueFinding, dueGroups } from './due';
import DueList from './DueList.svelte';

const TODAY = '2026-11-23';
const due = (id: string, on: string, more: Partial<Due> = {}): Due => ({
  id,
  decision: 'd',
  title: 'Sales manager, East',
  sample: false,
  on,
  kind: 'promise',
  text: `Do ${id}.`,
  who: '',
  person: null,
  done: false,
  ...more,
});
const all = [
  due('late', '2026-11-20', { who: 'Founder' }),
  due('now', TODAY, { kind: 'review', decision: 's', sample: true }),
  due('edge', '2026-12-23', { kind: 'customer' }),
];

describe('dates', () => {
  it('are late, of today, or of the days ahead', () => {
    const groups = dueGroups([...all, due('far', '2027-03-01')], TODAY, 30);
    expect([groups.late, groups.today, groups.soon, groups.later].map((list) => list.map((one) => one.id))).toEqual([
      ['late'],
      ['now'],
      ['edge'],
      ['far'],
    ]);
  });
  it('are counted in one sentence', () => {
    expect(dueFinding({ late: 2, today: 1, soon: 4, later: 9 })).toBe('Two dates late, one date today.');
    expect(dueFinding({ late: 0, today: 1, soon: 0, later: 0 })).toBe('One date today.');
    expect(dueFinding({ late: 0, today: 0, soon: 1, later: 2 })).toBe('Nothing is late. Three dates to come.');
    expect(dueFinding({ late: 0, today: 0, soon: 0, later: 0 })).toBe('No dates to keep.');
  });
});

describe('the list', () => {
  it('says how late in words, whose it is, and where it is done', () => {
    render(DueList, {
      list: all,
      days: 30,
      today: TODAY,
      hrefFor: (one) => `#/d/${one.decision}/${one.kind}`,
    });
    const items = screen.getAllByRole('listitem');
    expect(items.map((item) => item.querySelector('b')?.textContent)).toEqual(['3 days late', 'Today', 'In 30 days']);
    expect(items[0]).toHaveTextContent('Founder');
    expect(items[1]).toHaveTextContent('Sample');
    expect(screen.getByRole('link', { name: /^Review: Do now/ })).toHaveAttribute('href', '#/d/s/review');
  });
});
