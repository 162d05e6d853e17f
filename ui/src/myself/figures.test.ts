/** Week and pay: what the drawings are given. */
import { describe, expect, it } from 'vitest';
import type { Preview } from '../api/types';
import { card } from './fixture';
import { motiveFinding } from './motives';
import { figuresOf, payAxis, payOf, spreadLabels } from './pay';
import { clock, daysOf, linesOf, nextOpenDay } from './week';

const block = (day: 'mon' | 'tue', from: number, to: number, activity: string) => ({
  day,
  from,
  to,
  title: activity,
  what: '',
  activity,
});
const preview: Preview = {
  about: '',
  source: [],
  activity: [
    { id: 'sell', title: 'With customers', pole: 'a' },
    { id: 'coach', title: 'Coaching', pole: 'b' },
  ],
  block: [block('tue', 9, 11, 'sell'), block('mon', 8, 9.5, 'coach'), block('mon', 10, 12.25, 'coach')],
};

describe('the week', () => {
  it('puts days in order and shows the gaps between blocks', () => {
    expect(daysOf(preview)).toEqual(['mon', 'tue']);
    expect(
      linesOf(preview, 'mon').map((line) =>
        line.kind === 'free' ? `${clock(line.from)}–${clock(line.to)}` : line.block.title,
      ),
    ).toEqual(['coach', '9:30–10:00', 'coach']);
  });
  it('goes on to the next open day, round the end, never to the one just answered last', () => {
    const done = { energy: 0, note: '' };
    expect(nextOpenDay(['mon', 'tue'], { tue: done }, 'tue')).toBe('mon');
    expect(nextOpenDay(['mon', 'tue'], { mon: done, tue: done }, 'tue')).toBeNull();
  });
});

describe('the pay figures', () => {
  it('are saved when they are enough to compare, and as none when all are empty', () => {
    const empty = figuresOf(null);
    expect(payOf(empty)).toBeNull();
    expect(payOf({ ...empty, base: 120 })).toBe('unfinished');
    expect(payOf({ years: [null, 200, null], base: 120, variable: 0, overTarget: 1.5 })).toEqual({
      own_years: [200],
      base: 120,
      variable: 0,
      over_target: 1.5,
    });
  });
  it('have an axis round all of them, also when all are the same', () => {
    const same = [{ label: 'Last year', at: 100, said: '100' }];
    const {
      domain: [from, to],
      ticks,
    } = payAxis(same);
    expect(from).toBeLessThan(100);
    expect(to).toBeGreaterThan(100);
    expect(ticks.length).toBeGreaterThan(1);
  });
  it('keep their labels apart', () => {
    expect(spreadLabels([100, 104, 180], 30)).toEqual([74, 104, 180]);
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
