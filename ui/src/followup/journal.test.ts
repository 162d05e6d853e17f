/** The journal shows what was decided beside what was said. */
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Journaled, RecommendationKind } from '../api/types';
import { journalFinding, lookedBack } from './journal';
import JournalList from './JournalList.svelte';

const one = (id: string, more: Partial<Journaled> = {}): Journaled => ({
  decision: 'd',
  title: 'Sales manager, East',
  purpose: 'promotion',
  sample: false,
  person: 'Juniper Reed',
  recommended: 'trial',
  departed: true,
  outcomes_on: '2027-09-18',
  verdict: {
    choice: 'promote',
    candidate: 'j',
    why: 'The team has had no manager for a quarter.',
    departs: 'The seat cannot stay empty.',
    departure: 'cannot_wait',
    look_again: null,
    reverse_if: '',
    decided_by: [],
    forecast: [{ outcome: 'Quota', percent: 61 }],
    quality: {},
    on: '2026-09-18',
    entry: id,
    reviews: [],
  },
  ...more,
});
const kinds = { promote: 'Promote', trial: 'Trial' } as Record<RecommendationKind, string>;

describe('the journal', () => {
  it('says where looking back stands', () => {
    expect(lookedBack(one('a'), '2026-11-23')).toBe('Review opens on 18 September 2027');
    expect(lookedBack(one('a'), '2027-09-18')).toBe('Review open since 18 September 2027');
    expect(lookedBack(one('a', { outcomes_on: null }), '2027-09-18')).toBe('No outcome was stated');
    const open = one('a', { outcomes_on: null });
    open.verdict = { ...open.verdict, choice: 'not_decided', look_again: '2026-12-04' };
    expect(lookedBack(open, '2026-11-23')).toBe('Look again on 4 December 2026');
  });
  it('counts one’s own and how many departed', () => {
    expect(journalFinding({ all: 0, own: 0, departed: 0 })).toBe('Nothing is decided yet');
    expect(journalFinding({ all: 1, own: 0, departed: 0 })).toBe('No decision of your own yet');
    expect(journalFinding({ all: 2, own: 2, departed: 1 })).toBe(
      'Two decisions are made, one departed from the scorecard.',
    );
    expect(journalFinding({ all: 1, own: 1, departed: 0 })).toBe('One decision is made, as the scorecard said.');
  });
  it('shows both answers and the way back to then, and no chance', () => {
    render(JournalList, {
      list: [one('a')],
      kinds,
      now: '2026-11-23',
      hrefFor: (entry, to) => `#/d/${entry.decision}/${to}?entry=${entry.verdict.entry}`,
    });
    const item = within(screen.getByRole('listitem'));
    expect(item.getByRole('img', { name: 'not the same as' })).toBeInTheDocument();
    expect(item.getByText(/the scorecard said: Trial/)).toBeInTheDocument();
    expect(item.getByRole('link', { name: /^As it was/ })).toHaveAttribute('href', '#/d/d/was?entry=a');
    expect(document.body.textContent).not.toContain('61');
  });
  it('leads to no debrief of then where there was none', () => {
    render(JournalList, {
      list: [one('a', { purpose: 'self_assessment' })],
      kinds,
      now: '2026-11-23',
      hrefFor: () => '#',
    });
    expect(screen.queryByRole('link', { name: /^As it was/ })).toBeNull();
  });
});
