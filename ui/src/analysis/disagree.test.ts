/** What the raters' page says: agenda first, raw beside adjusted, and nothing claimed that cannot be told. */
import { describe, expect, it } from 'vitest';
import type { PanelReading } from '../api/generated/PanelReading';
import type { RaterReading } from '../api/generated/RaterReading';
import { COULD_FLIP, leniencyAxis, mapFinding, mapRows, meanMark, raterFinding, raterNotes, raterRows } from './disagree';
import { starSeller } from './fixtures';
import { ratersOf } from './panel';

const { view, cards, debrief } = starSeller();
const [candidate] = debrief.analysis.candidates;
if (!candidate) throw new Error('the sample has a candidate');
const columns = ratersOf(view, candidate);
const rater = (member: string, part: Partial<RaterReading> = {}): RaterReading => ({
  member, given: 15, leniency: 0, leniency_error: 0.2, leniency_missing: null, halo: null, optimism: { high_on_weak: 0, high: 0, on_strong: null, on_weak: null, says: '' }, ...part,
});
const item = (criterion: string, could_flip: boolean, swing = 0.1): PanelReading['agenda'][number] => ({ criterion, range: 1, swing, could_flip, why: `Why ${criterion}.` });

describe('the agenda', () => {
  it('stands on top of the map in its own order, the rest in the card’s', () => {
    const rows = mapRows({ agenda: [item('B9', true, 0.3), item('B6', false)] }, candidate, cards, columns);
    expect(rows).toHaveLength(candidate.criteria.length);
    expect(rows.slice(0, 2).map(({ id, strong, why }) => ({ id, strong, why }))).toEqual([
      { id: 'B9', strong: COULD_FLIP, why: 'Why B9.' },
      { id: 'B6', strong: undefined, why: 'Why B6.' },
    ]);
    expect(rows[2]).toMatchObject({ id: 'B1', section: 'No difference to talk about' });
    expect(rows[0]?.marks).toHaveLength(columns.length);
    expect(mapRows({ agenda: [] }, candidate, cards, columns)[0]?.section).toBeUndefined();
  });
  it('has a caption that says no more than it knows', () => {
    const says = (agenda: PanelReading['agenda'], raters = 4): string => mapFinding({ agenda }, cards, raters);
    const name = cards.main.criterion.find((one) => one.id === 'B9')?.short ?? '';
    expect(says([item('B9', true)])).toBe(`One difference could change the answer: ${name}`);
    expect(says([item('B9', true), item('B6', true)])).toBe(`Two differences could change the answer; talk about ${name} first`);
    expect(says([item('B9', false)])).toBe(`Nothing the raters differ on changes the answer; ${name} moves it most`);
    expect(says([])).toBe('The raters differ nowhere');
    expect(says([], 1)).toBe('One sheet alone: there is nobody to differ from');
  });
});

describe('each rater', () => {
  it('keeps the raw mean beside the leniency and its error', () => {
    const [first, second] = raterRows({ raters: [rater('LM', { leniency: 0.7 }), rater('PS', { leniency: null, leniency_error: null })] }, candidate, columns);
    expect(first).toMatchObject({ strong: true, label: 'Willow Hart, line manager', marks: [{ value: 0.7 }] });
    expect(first?.range?.map((end) => Math.round(end * 10) / 10)).toEqual([0.5, 0.9]);
    expect(first?.values?.[2]).toBe('+0.7 ± 0.2');
    expect(second).toMatchObject({ strong: false, marks: [{ value: null }] });
    expect(second?.values?.[2]).toBe('cannot be told');
    expect(second?.range).toBeUndefined();
    const mean = meanMark(candidate, 'LM');
    expect(mean).toBeGreaterThan(1);
    expect(meanMark(candidate, 'nobody')).toBeNull();
  });
  it('names who stands out, and only beyond two standard errors', () => {
    const says = (...raters: RaterReading[]): string => raterFinding({ raters }, columns);
    expect(says(rater('LM', { leniency: 0.7 }), rater('PS', { leniency: -0.5 }), rater('EN'))).toBe('Willow marks 0.7 above the panel, and one more stands out');
    expect(says(rater('PS', { leniency: -0.5 }))).toBe('Cedar marks 0.5 below the panel');
    expect(says(rater('LM', { leniency: 0.3 }))).toBe('No rater stands clearly above or below the panel');
    expect(says(rater('LM', { leniency: null }))).toMatch(/cannot be told/);
  });
  it('has an axis that holds every line', () => {
    expect(leniencyAxis([rater('LM', { leniency: 0.7 })])).toMatchObject({ domain: [-1, 1], ticks: [-1, -0.5, 0, 0.5, 1] });
    const wide = leniencyAxis([rater('LM', { leniency: -1.3, leniency_error: 0.4 })]);
    expect(wide.domain).toEqual([-2, 2]);
    expect(wide.ticks.map((tick) => wide.tick?.(tick))).toEqual(['−2', '−1', '0', '+1', '+2']);
  });
  it('hands on what the core saw, and nothing for those without', () => {
    const halo = { spread: 0.2, others_spread: 0.9, says: 'Marks hardly differ.' };
    expect(raterNotes({ raters: [rater('LM', { halo }), rater('PS')] }, columns)).toEqual([{ member: 'LM', name: 'Willow Hart', says: ['Marks hardly differ.'] }]);
  });
});
