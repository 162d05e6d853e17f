/** How numbers read. */
import { describe, expect, it } from 'vitest';
import {
  amount,
  count,
  countWord,
  decimal,
  grouped,
  hours,
  money,
  parseNumber,
  percent,
  rating,
  signed,
} from './numbers';

describe('numbers', () => {
  it('writes ratings with one decimal, and a dash for no evidence', () => {
    expect([rating(3), rating(2.94), rating(2.95), rating(null), rating(undefined)]).toEqual([
      '3.0',
      '2.9',
      '3.0',
      '–',
      '–',
    ]);
  });
  it('rounds halves away from zero despite binary noise', () => {
    expect([decimal(1.005, 2), decimal(2.25, 1), decimal(-2.25, 1), decimal(0.35, 1)]).toEqual([
      '1.01',
      '2.3',
      '−2.3',
      '0.4',
    ]);
  });
  it('signs differences with a true minus and never writes minus zero', () => {
    expect([signed(0.7), signed(-2), signed(0), signed(-0.04), signed(2, 0)]).toEqual([
      '+0.7',
      '−2.0',
      '0.0',
      '0.0',
      '+2',
    ]);
  });
  it('writes shares without decimals and never claims certainty by rounding', () => {
    expect([percent(0.826), percent(0), percent(1), percent(0.001), percent(0.999)]).toEqual([
      '83%',
      '0%',
      '100%',
      'under 1%',
      'over 99%',
    ]);
  });
  it('writes hours, counts and money', () => {
    expect([hours(3), hours(1.5)]).toEqual(['3 h', '1.5 h']);
    expect([count(1, 'mark'), count(2, 'mark'), count(0, 'person', 'people')]).toEqual([
      '1 mark',
      '2 marks',
      '0 people',
    ]);
    expect([countWord(0, 'mark'), countWord(1, 'mark'), countWord(9, 'mark'), countWord(13, 'mark')]).toEqual([
      'No marks',
      'One mark',
      'Nine marks',
      '13 marks',
    ]);
    expect([grouped(200000), grouped(999), grouped(-1234)]).toEqual(['200,000', '999', '−1,234']);
    expect([money(214000), money(950), money(2_600_000), money(999_600), money(-4000, '€')]).toEqual([
      '$214k',
      '$950',
      '$2.6M',
      '$1M',
      '−€4k',
    ]);
  });
  it('writes money in the unit that people named', () => {
    expect([
      amount(240.4, '$k'),
      amount(-1_234_567, 'kEUR'),
      amount(1.24, '$M'),
      amount(-0.02, '€'),
      amount(-880, '$k'),
      amount(12, ''),
    ]).toEqual(['$240k', '−1,234,567 kEUR', '$1.2M', '€0', '−$880k', '12']);
  });
  it('reads what people type', () => {
    expect(['1.5', '1,5', '−2', ' 12 000 ', '1,234.5', '200,000', '.5', '3.'].map(parseNumber)).toEqual([
      1.5, 1.5, -2, 12000, 1234.5, 200000, 0.5, 3,
    ]);
    expect(['', 'x', '1.2.3', '1e9', '5 h', '--1'].map(parseNumber)).toEqual([null, null, null, null, null, null]);
  });
});
