/** A small card and rounds for the tests of this folder. Not part of the product. */
import type { Personal, RoundView, SelfReading, Template } from '../api/types';

const criterion = (id: string, side: string, short: string) => ({
  id,
  title: `${short}, in full`,
  short,
  definition: '',
  side,
  weight: 1,
  source: [],
});

export const card: Template = {
  format: 1,
  id: 'ic',
  version: 1,
  title: 'Card',
  about: '',
  purpose: 'self_assessment',
  scale: 'energy_evidence',
  side: [
    { id: 'selling', title: 'What I would give up', pole: 'a', about: '' },
    { id: 'managing', title: 'What the job is', pole: 'b', about: '' },
  ],
  criterion: [
    criterion('C1', 'selling', 'Customers'),
    criterion('C2', 'selling', 'Closing'),
    criterion('C3', 'managing', 'Teaching'),
    criterion('C4', 'managing', 'Reports'),
  ],
  motive: [
    { id: 'title', title: 'the title', work_itself: false },
    { id: 'people', title: 'I want to build people', work_itself: true },
  ],
};

export const personal: Personal = {
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
};

/** A look with these answers: [energy, lived] by item. */
export function look(number: number, answers: Record<string, [number, number]>, motives: string[] = []): RoundView {
  const ratings = Object.fromEntries(
    Object.entries(answers).map(([id, [energy, lived]]) => [
      id,
      { answer: { kind: 'energy' as const, energy, lived }, why: '', evidence: [], flags: {}, late: [], revisions: [] },
    ]),
  );
  return {
    number,
    trigger: '',
    revealed: { entry: 'e', without: null },
    bases: [],
    late: [],
    verdicts: [],
    personal: { ...personal, motives },
    sheets: [{ member: 'me', subject: { kind: 'candidate', id: 'me' }, ratings, overall: null, sealed: 'e' }],
  };
}

export function reading(selling: number, managing: number): SelfReading {
  return {
    selling: { energy: 1.5, lived: selling, regularly: selling, items: 2 },
    managing: { energy: -0.5, lived: managing, regularly: 0, items: 2 },
    items: [
      { criterion: 'C1', pole: 'a', energy: 1, lived: 2, pair: null, part: null },
      { criterion: 'C2', pole: 'a', energy: 2, lived: 2, pair: null, part: null },
      { criterion: 'C3', pole: 'b', energy: 1, lived: 1, pair: null, part: null },
      { criterion: 'C4', pole: 'b', energy: -2, lived: 0, pair: null, part: null },
    ],
    pairs: null,
    motives_outside_work: false,
    pay: null,
    week: [],
    glad_yes: null,
    glad_no: null,
  };
}
