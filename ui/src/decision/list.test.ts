/** What the list of decisions says. */
import { describe, expect, it } from 'vitest';
import type { Listed, Step } from '../api/types';
import { finding, kindLine, nextHref, railLine } from './list';

const STEPS: Step[] = ['frame', 'panel', 'rate', 'debrief', 'decide', 'follow_through'];

function listed(id: string, at: number, more: Partial<Listed> = {}): Listed {
  const steps = STEPS.map((step, index) => ({
    step,
    title: step,
    done: index < at,
    open: index <= at,
    note: '',
    why_not: '',
  }));
  return {
    id,
    title: id,
    purpose: 'promotion',
    people: ['Rowan Ash'],
    sample: false,
    archived: false,
    updated_ms: 0,
    steps,
    at,
    next: '',
    headline: null,
    due: null,
    found_in: null,
    look_again: null,
    ...more,
  };
}

describe('a decision in a list', () => {
  it('says its kind and people', () => {
    expect(kindLine(listed('a', 0))).toBe('Promotion · Rowan Ash');
    expect(kindLine(listed('a', 0, { purpose: 'first_leader', people: ['A', 'B', 'C'] }))).toBe(
      'Hiring · 3 candidates',
    );
    expect(kindLine(listed('a', 0, { people: [] }))).toBe('Promotion · No candidates yet');
    expect(kindLine(listed('a', 0, { purpose: 'self_assessment', people: [] }))).toBe('Self-assessment · private');
  });
  it('is marked as a sample in the rail before anything else', () => {
    expect(railLine(listed('a', 0, { sample: true }))).toBe('Sample decision');
    expect(railLine(listed('a', 0, { purpose: 'self_assessment', people: [] }))).toBe('Private');
  });
  it('goes to the place where something is to be done, under its own name', () => {
    expect(nextHref(listed('a/b', 2))).toBe('#/d/a%2Fb/rate');
    expect(nextHref(listed('a', 1, { purpose: 'self_assessment' }))).toBe('#/d/a/job');
    expect(nextHref(listed('a', 5))).toBe('#/d/a/follow');
  });
});

describe('the finding', () => {
  it('counts what waits for you, and never a sample', () => {
    expect(finding({ all: 0, samples: 0, waiting: 0 })).toBe('No decisions yet');
    expect(finding({ all: 1, samples: 1, waiting: 0 })).toBe('No decision of your own yet');
    expect(finding({ all: 2, samples: 1, waiting: 1 })).toBe('One decision needs you.');
    expect(finding({ all: 3, samples: 0, waiting: 2 })).toBe('Two decisions need you.');
    expect(finding({ all: 1, samples: 0, waiting: 0 })).toBe('Nothing needs you: every decision is made.');
  });
});
