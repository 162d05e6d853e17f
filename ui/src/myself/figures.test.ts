/** Week, pay, pulls and looks: what the drawings are given, and what their captions say. */
import { describe, expect, it } from 'vitest';
import type { PayReading } from '../api/generated/PayReading';
import type { Preview } from '../api/generated/Preview';
import { change, motivesMoved, movedFinding, movedRows } from './earlier';
import { card, look, reading } from './fixture';
import { motiveFinding } from './motives';
import { figuresOf, payAxis, payOf, spreadLabels } from './pay';
import { pullFinding, pullGroups } from './pulls';
import { clock, daysOf, linesOf, nextOpenDay, weekFinding, weekRows } from './week';

const block = (day: 'mon' | 'tue', from: number, to: number, activity: string) => ({ day, from, to, title: activity, what: '', activity });
const preview: Preview = {
  about: '', source: [],
  activity: [{ id: 'sell', title: 'With customers', pole: 'a' }, { id: 'coach', title: 'Coaching', pole: 'b' }],
  block: [block('tue', 9, 11, 'sell'), block('mon', 8, 9.5, 'coach'), block('mon', 10, 12.25, 'coach')],
};

describe('the week', () => {
  it('puts days in order and shows the gaps between blocks', () => {
    expect(daysOf(preview)).toEqual(['mon', 'tue']);
    expect(linesOf(preview, 'mon').map((line) => (line.kind === 'free' ? `${clock(line.from)}–${clock(line.to)}` : line.block.title))).toEqual(['coach', '9:30–10:00', 'coach']);
  });
  it('goes on to the next open day, round the end, never to the one just answered last', () => {
    const done = { energy: 0, note: '' };
    expect(nextOpenDay(['mon', 'tue'], { tue: done }, 'tue')).toBe('mon');
    expect(nextOpenDay(['mon', 'tue'], { mon: done, tue: done }, 'tue')).toBeNull();
  });
  it('says what the manager’s week holds, and how it differs once mine is there', () => {
    expect(weekFinding(weekRows(preview, {}))).toBe('2 h of the manager’s 5.8 h are the work I do now');
    expect(weekFinding(weekRows(preview, { sell: 20, coach: 1 }))).toBe('The manager’s week: 18 h less for “with customers”, 2.8 h more for “coaching”');
    expect(weekFinding(weekRows(preview, { sell: 2 }))).toBe('The manager’s week spends its hours as mine does');
  });
});

describe('the pay figures', () => {
  it('are saved when they are enough to compare, and as none when all are empty', () => {
    const empty = figuresOf(null);
    expect(payOf(empty)).toBeNull();
    expect(payOf({ ...empty, base: 120 })).toBe('unfinished');
    expect(payOf({ years: [null, 200, null], base: 120, variable: 0, overTarget: 1.5 })).toEqual({ own_years: [200], base: 120, variable: 0, over_target: 1.5 });
  });
  it('have an axis round all of them, also when all are the same', () => {
    const same: PayReading = { own_years: [100], own_mean: 100, plan: [{ attainment: 1, pay: 100 }], finding: '' };
    const { domain: [from, to], ticks } = payAxis(same);
    expect(from).toBeLessThan(100);
    expect(to).toBeGreaterThan(100);
    expect(ticks.length).toBeGreaterThan(1);
  });
  it('keep their labels apart', () => {
    expect(spreadLabels([100, 104, 180], 30)).toEqual([74, 104, 180]);
  });
});

describe('the pulls', () => {
  it('show the strongest first and how much is lived', () => {
    const [selling, managing] = pullGroups(card, reading(2, 1));
    expect(selling?.rows.map((row) => row.id)).toEqual(['C2', 'C1']);
    expect(managing?.note).toBe('1 of 2 tried');
    expect(managing?.rows.map((row) => row.lived)).toEqual(['once', 'never']);
  });
  it('say what is a guess', () => {
    expect(pullFinding(reading(2, 1))).toBe('I know what I’d lose. Half of what I’d get is a guess');
    expect(pullFinding(reading(2, 2))).toBe('I know what I’d lose, and I have tried all I’d get');
    expect(pullFinding(reading(1, 0))).toBe('I know 1 of 2 parts of what I’d lose. All I’d get is a guess');
  });
});

describe('an earlier look', () => {
  const then = look(1, { C1: [2, 2], C2: [1, 2], C3: [-1, 0] }, ['title']);
  const now = look(2, { C1: [2, 2], C2: [0, 2], C3: [1, 1], C4: [0, 0] }, ['people']);
  it('is laid beside the new one, furthest moved first; a missing answer moves nothing', () => {
    const rows = movedRows(card, then, now);
    expect(rows.map((row) => [row.id, change(row)])).toEqual([['C3', 2], ['C2', -1], ['C1', 0], ['C4', 0]]);
    expect(movedFinding(rows)).toBe('2 of 4 answers moved, most of all “Teaching”, from −1 to +1');
    expect(movedFinding(movedRows(card, then, then))).toBe('Not one of my answers has moved');
  });
  it('names motives that came and went', () => {
    expect(motivesMoved(card, then.personal, now.personal)).toEqual({ new: ['I want to build people'], gone: ['the title'] });
  });
});

describe('the motive card', () => {
  it('finds whether any of it is the work', () => {
    const motives = card.motive ?? [];
    expect(motiveFinding(motives, [])).toBe('Why do I want it?');
    expect(motiveFinding(motives, ['title'])).toBe('Nothing I ticked is the work itself');
    expect(motiveFinding(motives, ['title', 'people'])).toBe('The work itself is part of why I want it');
    expect(motiveFinding(motives, ['people'])).toBe('It is the work itself that I want');
  });
});
