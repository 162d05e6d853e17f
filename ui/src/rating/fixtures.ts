/** A small card and a small panel for the tests of the sheet. */
import type { Cards } from '../api/generated/Cards';
import type { Criterion } from '../api/generated/Criterion';
import type { DecisionView } from '../api/generated/DecisionView';
import type { Rating } from '../api/generated/Rating';
import type { Sheet } from '../api/generated/Sheet';
import type { Template } from '../api/generated/Template';

/** A criterion with five anchors and one red flag. */
export function criterion(id: string, side: string): Criterion {
  return {
    id, side, title: `Title ${id}`, short: `Short ${id}`, definition: `Definition ${id}`, weight: 1,
    anchors: ['one', 'two', 'three', 'four', 'five'], red_flags: ['A flag'], questions: ['A question?'],
    source: [{ mark: 'J', cite: 'Our judgement: because.' }, { mark: 'U', cite: 'Somebody says so.' }, { mark: 'V', cite: 'A source.' }],
  };
}

/** Two sides; the criteria stand in another order than the sides. */
export const CARD: Template = {
  format: 1, id: 'card', version: 1, title: 'Card', about: '', purpose: 'first_leader', scale: 'anchored',
  side: [{ id: 'a', title: 'Alone', pole: 'a', about: '' }, { id: 'b', title: 'Through others', pole: 'b', about: '' }],
  criterion: [criterion('B1', 'b'), criterion('A1', 'a'), criterion('A2', 'a')],
};

/** One condition of the founder's side. */
export const FOUNDER: Template = {
  ...CARD, id: 'founder', scale: 'met_unmet', purpose: 'founder_readiness',
  side: [{ id: 'c', title: 'Conditions', pole: 'none', about: '' }],
  criterion: [{ ...criterion('F1', 'c'), states: 'customers closed' }],
};

export const CARDS: Cards = { main: CARD, founder: FOUNDER, stage: null };

/** A rating with a mark and one piece of evidence, unless something else is said. */
export function rated(part: Partial<Rating> = {}): Rating {
  return {
    answer: { kind: 'mark', level: 4 }, why: '', flags: {}, revisions: [],
    evidence: [{ id: 'e1', kind: 'work_sample', on: '2026-11-20', text: 'Saw it' }], ...part,
  };
}

export function sheet(ratings: Record<string, Rating>, part: Partial<Sheet> = {}): Sheet {
  return { member: 'ada', subject: { kind: 'candidate', id: 'hazel' }, ratings, overall: null, sealed: null, ...part };
}

/** Ada decides and rates Hazel and the founder's side; Bo rates Hazel and has sealed. */
export function view(part: Partial<DecisionView> = {}, sheets: Sheet[] = []): DecisionView {
  const hazel = { kind: 'candidate', id: 'hazel' } as const;
  return {
    id: 'd1', title: 'First sales leader', sample: false, purpose: 'first_leader', template: 'card', viewer: 'ada', decider: 'ada',
    frame: {}, horizon_months: null, facts: {}, stage_override: null, candidates: [{ id: 'hazel', name: 'Hazel Birch', about: '' }], records: {},
    members: [
      { id: 'ada', name: 'Ada Moss', role: 'founder', rates: true, rates_founder: true },
      { id: 'bo', name: 'Bo Lind', role: 'adviser', rates: true, rates_founder: false },
    ],
    weights: {}, weights_reason: '', builder_share: null, thresholds: {}, doubt: { kind: 'level', level: 'fairly_sure' }, culture: null, figures: null,
    letters: {}, plan: null, commitments: [], rechecks: [], holders: [], tests: {}, books: {}, in_force: [],
    steps: (['frame', 'panel', 'rate', 'debrief', 'decide', 'follow_through'] as const).map((step, index) => ({ step, title: step, done: index < 2, open: index < 3, note: '', why_not: index < 3 ? '' : 'Not yet.' })),
    round: { number: 1, trigger: '', revealed: null, sheets, verdicts: [], personal: { motives: [], words: '', without_title: null, preview: {}, own_week: {}, pay: null, premortem: {}, glad: {} } },
    earlier: [], held_back: 0,
    progress: [
      { member: 'ada', subject: hazel, answered: 0, of: 3, sealed: false },
      { member: 'bo', subject: hazel, answered: 3, of: 3, sealed: true },
      { member: 'ada', subject: { kind: 'founder' }, answered: 0, of: 1, sealed: false },
    ],
    can_undo: false, can_redo: false, conflicts: [], saved_ms: 0, ...part,
  };
}
