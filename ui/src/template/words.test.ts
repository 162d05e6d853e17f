/** How a card's numbers and sources read. */
import { describe, expect, it } from 'vitest';
import { GRADE } from '../api/labels';
import type { Fact, Source } from '../api/types';
import {
  bandText,
  cardFinding,
  floorText,
  tallyText,
  templatesFolder,
  thresholdText,
  votes,
  weightText,
} from './words';

const source = (grade: Source['grade']): Source => ({ grade, cite: 'x' });

describe('a card in words', () => {
  it('says when a must-have holds', () => {
    expect(floorText({ floor: { min: 3 } })).toBe('Must-have: 3 or better on evidence.');
    expect(floorText({ floor: { min: 3, when: 'builder' } })).toBe(
      'Must-have: 3 or better on evidence, unless the company needs a scaler.',
    );
    expect(floorText({ floor: { min: 3.5, when: 'scaler' } })).toBe(
      'Must-have: 3.5 or better on evidence when the company needs a scaler.',
    );
    expect(floorText({ floor: null })).toBe('');
  });
  it('says a weight only where it is not the usual one', () => {
    expect([1, 2, 1.5, 0.25, 0.27083].map(weightText)).toEqual([
      '',
      'counts double',
      'counts 1.5 times',
      'counts 0.25 times',
      'counts 0.27 times',
    ]);
  });
  it('reads bands as ranges without gaps', () => {
    const bands = [{ vote: 'not_yet', below: 10 }, { vote: 'builder', below: 20.5 }, { vote: 'scaler' }] as const;
    expect(bands.map((_, index) => bandText([...bands], index))).toEqual([
      'under 10',
      '10 to under 20.5',
      '20.5 and over',
    ]);
    expect(bandText([{ vote: 'mixed' }], 0)).toBe('any number');
  });
  it('tells a share from a number by what it means', () => {
    expect(thresholdText({ value: 0.6, meaning: 'Below this share of rated weight …' })).toBe('60%');
    expect(thresholdText({ value: -0.5, meaning: 'The pull of managing.' })).toBe('−0.5');
  });
  it('explains runway by the measures it refers to', () => {
    const runway: Fact = {
      kind: 'runway',
      id: 'runway',
      title: 'Runway',
      hint: '',
      weight: 1,
      blocks: false,
      gate: false,
      source: [],
      ramp: 'r',
      cycle: 'c',
      long: 18,
    };
    const lines = votes(runway, [
      { id: 'r', title: 'Ramp of a rep', unit: 'months', hint: '' },
      { id: 'c', title: 'Sales cycle', unit: 'days', hint: '' },
    ]);
    expect(lines[0]).toEqual({ when: 'Less than the ramp of a rep and two times the sales cycle', vote: 'Not yet' });
    expect(lines[2]).toEqual({ when: '18 months and over', vote: 'Half of each' });
  });
  it('counts sources by grade and leaves out what is not there', () => {
    expect(tallyText([source('study'), source('study'), source('ours')])).toBe(`${GRADE.study} (2), ${GRADE.ours} (1)`);
  });
  it('heads a card by what it asks', () => {
    const side = { id: 's', title: 'S', pole: 'a', about: '' } as const;
    const criterion = Array.from({ length: 3 }, () => ({}) as never);
    expect(cardFinding({ criterion, side: [side, side], scale: 'anchored' })).toBe(
      'Three criteria on 2 sides that are never added up.',
    );
    expect(cardFinding({ criterion, side: [side], scale: 'met_unmet' })).toBe('Three conditions, each met or not.');
  });
  it('names the folder as the system writes paths', () => {
    expect(templatesFolder('/home/a/cw/')).toBe('/home/a/cw/templates');
    expect(templatesFolder('C:\\Users\\a')).toBe('C:\\Users\\a\\templates');
  });
});
