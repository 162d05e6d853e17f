/** A small card and a small panel for the tests of the sheet. */
import type { Cards, Criterion, DecisionView, Rating, Sheet, Template } from '../api/types';

/** A criterion with five anchors and one red flag. */
export function criterion(id: string, side: string): Criterion {
  return {
    id,
    side,
    title: `Title ${id}`,
    short: `Short ${id}`,
    definition: `Definition ${id}`,
    weight: 1,
    anchors: ['one', 'two', 'three', 'four', 'five'],
    red_flags: ['A flag'],
    questions: ['A question?'],
    source: [
      { grade: 'ours', cite: 'Because.' },
      { grade: 'study', seen: 'abstract', author: 'Somebody', year: '2019', cite: 'says so.' },
    ],
  };
}

/** Two sides; the criteria stand in another order than the sides. */
export const CARD: Template = {
  format: 1,
  id: 'card',
  version: 1,
  title: 'Card',
  about: '',
  purpose: 'first_leader',
  scale: 'anchored',
  side: [
    { id: 'a', title: 'Alone', pole: 'a', about: '' },
    { id: 'b', title: 'Through others', pole: 'b', about: '' },
  ],
  criterion: [criterion('B1', 'b'), criterion('A1', 'a'), criterion('A2', 'a')],
};

/** One condition of the founder's side. */
export const FOUNDER: Template = {
  ...CARD,
  id: 'founder',
  scale: 'met_unmet',
  purpose: 'founder_readiness',
  side: [{ id: 'c', title: 'Conditions', pole: 'none', about: '' }],
  criterion: [{ ...criterion('F1', 'c'), states: 'customers closed' }],
};

export const CARDS: Cards = { main: CARD, founder: FOUNDER, stage: null };

/** A rating with a mark and one piece of evidence, unless something else is said. */
export function rated(part: Partial<Rating> = {}): Rating {
  return {
    answer: { kind: 'mark', level: 4 },
    why: '',
    flags: {},
    late: [],
    revisions: [],
    evidence: [{ id: 'e1', kind: 'work_sample', on: '2026-11-20', text: 'Saw it' }],
    ...part,
  };
}

export function sheet(ratings: Record<string, Rating>, part: Partial<Sheet> = {}): Sheet {
  return { member: 'ada', subject: { kind: 'candidate', id: 'hazel' }, ratings, overall: null, sealed: null, ...part };
}

/** Ada decides and rates Hazel and the founder's side; Bo rates Hazel and has sealed. */
export function view(part: Partial<DecisionView> = {}, sheets: Sheet[] = []): DecisionView {
  const hazel = { kind: 'candidate', id: 'hazel' } as const;
  return {
    id: 'd1',
    title: 'First sales leader',
    sample: false,
    archived: false,
    purpose: 'first_leader',
    template: 'card',
    viewer: 'ada',
    decider: 'ada',
    frame: {},
    horizon_months: null,
    facts: {},
    stage_override: null,
    stage_reasons: {},
    sales_context: { buyer: null, level: null, industry: '', size: null },
    planned_pay: { base: null, variable: null, shares: null },
    own_pages: {},
    skill_stages: [],
    trials: {},
    own_lines: {},
    candidates: [{ id: 'hazel', name: 'Hazel Birch', about: '' }],
    typed: [{ id: 'hazel', name: 'Hazel Birch', about: '' }],
    gone: [],
    records: {},
    members: [
      { id: 'ada', name: 'Ada Moss', role: 'founder', rates: true, rates_founder: true },
      { id: 'bo', name: 'Bo Lind', role: 'adviser', rates: true, rates_founder: false },
    ],
    members_called: { ada: 'Ada', bo: 'Bo' },
    weights: {},
    weights_reason: '',
    builder_share: null,
    thresholds: {},
    doubt: { kind: 'level', level: 'fairly_sure' },
    culture: null,
    figures: null,
    letters: {},
    plan: null,
    commitments: [],
    rechecks: [],
    holders: [],
    tests: {},
    books: {},
    in_force: [],
    in_the_job: [],
    rated_again: [],
    asked: [],
    not_chosen: ['hazel'],
    one_seat: null,
    steps: (['frame', 'panel', 'rate', 'debrief', 'decide', 'follow_through'] as const).map((step, index) => ({
      step,
      title: step,
      done: index < 2,
      open: index < 3,
      note: '',
      why_not: index < 3 ? '' : 'Not yet.',
    })),
    round: {
      number: 1,
      trigger: '',
      revealed: null,
      sheets,
      bases: [],
      late: [],
      verdicts: [],
      personal: {
        motives: [],
        words: '',
        without_title: null,
        preview: {},
        own_week: {},
        pay: null,
        premortem: {},
        glad: {},
        around: {
          asked: {},
          places: {},
          described: {},
          load: {},
          growth: {},
          terms: {},
          choices: {},
          colleagues: {},
        },
        talk: null,
      },
    },
    earlier: [],
    held_back: 0,
    progress: [
      { member: 'ada', subject: hazel, answered: 0, of: 3, sealed: false, gaps: null },
      { member: 'bo', subject: hazel, answered: 3, of: 3, sealed: true, gaps: null },
      { member: 'ada', subject: { kind: 'founder' }, answered: 0, of: 1, sealed: false, gaps: null },
    ],
    can_undo: false,
    can_redo: false,
    conflicts: [],
    saved_ms: 0,
    ...part,
  };
}
