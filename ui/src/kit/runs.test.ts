/** Names from right to left stand apart in a sentence from left to right. */
import { describe, expect, it } from 'vitest';
import { runs } from './runs';

describe('runs', () => {
  it('takes a whole name for one, and no number or mark with it', () => {
    expect(runs('Hire ليلى عبد الرحمن: 4.2 of 5')).toEqual([
      { text: 'Hire ', turned: false },
      { text: 'ليلى عبد الرحمن', turned: true },
      { text: ': 4.2 of 5', turned: false },
    ]);
    expect(runs('שרה כהן, ليلى').map((run) => run.turned)).toEqual([true, false, true]);
  });
  it('leaves every other sentence whole, and loses no letter', () => {
    for (const text of ['', 'Rowan Ash is 4.2.', '王小明 fits best', 'a ليلى', 'ليلى 4.2'])
      expect(
        runs(text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    expect(runs('王小明 fits best')).toHaveLength(1);
  });
});
