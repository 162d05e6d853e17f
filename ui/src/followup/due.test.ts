/** Dates are grouped by when they are due. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Due } from '../api/types';
import { dueGroups } from './due';
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
    const groups = dueGroups(all, TODAY);
    expect([groups.late, groups.today, groups.soon].map((list) => list.map((one) => one.id))).toEqual([
      ['late'],
      ['now'],
      ['edge'],
    ]);
  });
});

describe('the list', () => {
  it('says how late in words, whose it is, and where it is done', () => {
    render(DueList, {
      list: all,
      ahead: { ahead_days: 30, later: 1 },
      today: TODAY,
      hrefFor: (one) => `#/d/${one.decision}/${one.kind}`,
    });
    const items = screen.getAllByRole('listitem');
    expect(items.map((item) => item.querySelector('b')?.textContent)).toEqual(['3 days late', 'Today', 'In 30 days']);
    expect(items[0]).toHaveTextContent('Founder');
    expect(items[1]).toHaveTextContent('Sample');
    expect(screen.getByRole('link', { name: /^Review: Do now/ })).toHaveAttribute('href', '#/d/s/review');
    expect(screen.getByText('And 1 date later.')).toBeInTheDocument();
  });
});
