/** Table twins and the data behind the charts, from what the core made of the samples. */
import { describe, expect, it } from 'vitest';
import { dotRangeTable } from '../kit/charts/dotrange';
import { dumbbellTable } from '../kit/charts/dumbbell';
import { fitTable } from '../kit/charts/linefit';
import { compareFinding, compareRows, compareTable } from './compare';
import { factsBand, fitDomain, fitLines, fitRows, ownShare, people } from './fit';
import { firstLeader, starSeller } from './fixtures';
import { cardDraft, changesFor, draftOf, linesOf } from './lines';
import { pairRows, raters, ratersOf } from './panel';
import { recordFinding, recordTable } from './record';

const one = <T>(items: T[]): T => {
  const [first] = items;
  if (first === undefined) throw new Error('the fixture is empty');
  return first;
};

describe('the panel as columns', () => {
  it('stands in its own order with the letters of its roles', () => {
    const { view, debrief } = starSeller();
    expect(ratersOf(view, one(debrief.analysis.candidates)).map((rater) => rater.short)).toEqual(['LM', 'PS', 'EN', 'SL']);
  });
  it('keeps raters of one role apart', () => {
    const member = (id: string, name: string, role: string) => ({ id, name, role, rates: true, rates_founder: false });
    const found = raters([member('a', 'Ash Bell', 'peer'), member('b', 'Cole Dray', 'peer'), member('c', 'Cole Dean', 'peer'), member('d', 'Eve', '')], ['a', 'b', 'c', 'd']);
    expect(found.map((rater) => rater.short)).toEqual(['AB', 'CD', 'CD2', 'EV']);
  });
});

describe('pairs', () => {
  it('puts twins first and every criterion in once, with every rater’s mark', () => {
    const { view, cards, debrief } = starSeller();
    const candidate = one(debrief.analysis.candidates);
    const columns = ratersOf(view, candidate);
    const rows = pairRows(cards, candidate, columns, 'rest');
    expect(rows.filter((row) => row.a && row.b).map((row) => row.id)).toEqual(['B5', 'B6', 'B7', 'B14']);
    expect(rows.filter((row) => row.section)).toHaveLength(1);
    const table = dumbbellTable(rows, { a: 'alone', b: 'through others' }, columns);
    expect(table.rows).toHaveLength(cards.main.criterion.length);
    expect(table.rows[1]).toMatchObject({ name: 'Helps others win', value: 2, change: -3, saw: '4 of 4' });
  });
});

describe('fit', () => {
  it('has the core’s numbers at both ends, today and in the ranking', () => {
    const { view, debrief } = firstLeader();
    const found = people(view, debrief.analysis);
    expect(found.map((person) => person.id)).toEqual(debrief.analysis.ranking);
    const { stage } = debrief.analysis;
    if (!stage) throw new Error('the sample has a stage');
    const today = factsBand(stage);
    if (!today) throw new Error('its facts vote');
    const lines = fitLines(found, 'hazel-birch');
    const table = fitTable(lines, { left: 'all builder', right: 'all scaler' }, [today]);
    const { fit } = one(found).reading;
    expect(table.rows[0]?.['stage0']).toBeCloseTo(fit?.today ?? 0);
    expect(table.rows[0]).toMatchObject({ name: 'Hazel Birch', left: fit?.builder, right: fit?.scaler });
    expect(fitDomain(lines)).toEqual([2, 5]);
    const columns = [{ label: 'build', sign: 'a' as const }, { label: 'scale', sign: 'b' as const }, { label: 'today', sign: 'band' as const }, { label: 'in all' }];
    const twin = dotRangeTable(fitRows(found, null, true), { a: 'build', b: 'scale', plain: '' }, 'today', columns);
    expect(twin.rows[0]).toMatchObject({ a: fit?.builder, b: fit?.scaler, band0: fit?.low, band1: fit?.high, value3: '3.9' });
  });
  it('keeps the decision’s order and no ranking where the answer is withheld', () => {
    const { view, debrief } = firstLeader();
    debrief.analysis.ranking.reverse();
    expect(people(view, debrief.analysis, false).map((person) => person.id)).toEqual(view.candidates.map((each) => each.id));
    expect(fitRows(people(view, debrief.analysis, false), null, false)[0]?.values).toHaveLength(3);
  });
  it('draws an own share as a line', () => {
    const { stage } = firstLeader().debrief.analysis;
    if (!stage) throw new Error('the sample has a stage');
    expect(ownShare({ ...stage, share_used: 0.5 })).toMatchObject({ from: 0.5, to: 0.5 });
    expect(factsBand({ ...stage, share: null })).toBeUndefined();
  });
});

describe('track records', () => {
  it('are one line each, unknown left empty', () => {
    const { view, debrief } = firstLeader();
    const found = people(view, debrief.analysis);
    const table = recordTable(found);
    expect(table.rows).toHaveLength(found.reduce((sum, person) => sum + person.reading.record.length, 0));
    const [person] = found;
    if (person?.reading.record[0]) person.reading.record[0].stage = 'Grew with the company.';
    expect(recordTable(found).rows[0]?.['why']).toMatch(/ Grew with the company\.$/);
    expect(recordFinding(found)).toMatch(/^Less the tailwind, Hazel has/);
    expect(recordFinding([])).toBe('No track record here proves much, less the tailwind');
  });
});

describe('side by side', () => {
  it('orders by distance, by missing evidence and by must-haves, and else as on the card', () => {
    const { view, cards, debrief } = firstLeader();
    const found = people(view, debrief.analysis);
    const ids = (order: Parameters<typeof compareRows>[2]) => compareRows(cards, found, order).map((row) => row.criterion.id);
    expect(ids('card')).toEqual(cards.main.criterion.map((each) => each.id));
    expect(ids('apart')[0]).toBe('A3');
    expect(ids('musts').slice(0, 3)).toEqual(['A1', 'A14', 'A15']);
    const rows = compareRows(cards, found, 'card');
    expect(compareFinding(rows, ['Hazel', 'Linden'])).toBe('They differ most on “Works without the machine”: 3.0 points');
    expect(compareFinding(rows, ['Hazel'])).toBe('Hazel, criterion by criterion');
    const table = compareTable(rows, ['Hazel', 'Linden']);
    expect(table.columns).toHaveLength(10);
    expect(table.rows[2]).toMatchObject({ median0: 4.5, range0: '4–5', given0: '2 of 3', flags1: 1 });
  });
});

describe('weights and lines', () => {
  it('ask only for what differs, and name no weight that is the card’s', () => {
    const { view, cards } = firstLeader();
    const now = draftOf(cards, view);
    const draft = structuredClone(now);
    expect(changesFor(cards, now, draft, '')).toEqual([]);
    draft.weights['A1'] = 2;
    draft.lines['hire_from'] = 3.2;
    draft.share = 60;
    expect(changesFor(cards, now, draft, 'we know better')).toEqual([
      { type: 'weights_set', weights: { A1: 2 }, reason: 'we know better' },
      { type: 'threshold_set', name: 'hire_from', value: 3.2, reason: 'we know better' },
      { type: 'builder_share_set', share: 0.6, reason: 'we know better' },
    ]);
    expect(changesFor(cards, draft, cardDraft(cards), 'back')).toContainEqual({ type: 'weights_set', weights: {}, reason: 'back' });
  });
  it('shows the lines of all three cards with the reason for a changed one', () => {
    const { cards } = firstLeader();
    const lines = linesOf(cards, { thresholds: { hire_from: [3.2, 'small market'] } });
    expect(lines.map((line) => line.name)).toEqual(expect.arrayContaining(['hire_from', 'builder_from', 'conditions_from_open']));
    expect(lines.find((line) => line.name === 'hire_from')).toMatchObject({ value: 3.5, reason: 'small market' });
  });
});
