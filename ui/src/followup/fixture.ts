/** A small plan for the tests of follow through: two parties, kept, late, to come and let go. */
import type { Commitment, Criterion, Follow, PlanDraft, Promised } from '../api/types';

/** Day 0, and the day it is in most tests: day 63. */
export const START = '2026-09-21';
export const NOW = '2026-11-23';

export function commitment(id: string, part: Partial<Commitment> = {}): Commitment {
  return {
    id,
    by: 'Willow Hart',
    to: 'Juniper Reed',
    text: `Promise ${id}`,
    due: '2026-10-21',
    phase: 'support',
    from: null,
    ...part,
  };
}

/** Four promises, one of each kind. */
export const PROMISES: Promised[] = [
  { ...commitment('kept'), settled: { kept: true, note: 'By letter', on: '2026-10-19' } },
  { ...commitment('late', { due: '2026-11-20', text: 'Spare quota moved' }), settled: null },
  {
    ...commitment('coming', { by: 'Juniper Reed', to: 'the team', due: '2026-12-01', phase: 'downstream' }),
    settled: null,
  },
  {
    ...commitment('gone', { by: 'Juniper Reed', to: 'the team', due: '2027-06-01', phase: 'downstream' }),
    settled: { kept: false, note: 'The team was split', on: '2026-11-01' },
  },
];

export const FOLLOW: Follow = {
  says: 'You went further than the scorecard, and one promise is late.',
  day: 63,
  promises_say: 'One promise is late, one is kept, one is to come and one is let go.',
  promises: { kept: 'kept', late: 'late', coming: 'to_come', gone: 'let_go' },
  signs_say: '',
  signs: [],
  dues: [],
  recheck: [],
  rechecked: [],
  reviews: [],
  reviews_say: '',
  reviewed: [],
  departed: [],
  said: {},
  moved: {},
  outcomes: {},
};

export const DRAFT: PlanDraft = {
  plan: {
    person: 'j',
    start: START,
    customer_hours: null,
    adviser: '',
    budget: '',
    signs: [{ day: 30, text: 'Customers ask for her' }],
    agreed_on: null,
  },
  promises: [
    {
      promise: commitment('plan-1', { text: 'Ten first calls', phase: 'front_line' }),
      day: 30,
      sources: [{ grade: 'seed', cite: 'The field first.', insight: 'S0.3' }],
    },
    {
      promise: commitment('plan-2', { text: 'The first playbook', phase: 'playbook', due: '2026-12-20' }),
      day: 90,
      sources: [],
    },
    { promise: commitment('kept', { text: 'In the plan already' }), day: 30, sources: [] },
  ],
};

export function criterion(id: string): Criterion {
  return {
    id,
    side: 'a',
    title: `Title ${id}`,
    short: `Short ${id}`,
    definition: `Definition ${id}`,
    weight: 1,
    anchors: ['one', 'two', 'three', 'four', 'five'],
    red_flags: [],
    questions: [],
    source: [],
  };
}
