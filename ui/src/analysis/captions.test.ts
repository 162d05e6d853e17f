/** A caption says what its data says, and nothing more. */
import { describe, expect, it } from 'vitest';
import { fitFinding, floorsFinding, founderFinding, pairFinding, stageFinding } from './captions';
import { firstLeader } from './fixtures';

describe('pairs', () => {
  const pair = (a: number | null, b: number | null) => ({ a, b });
  it('speaks of each strength only where each shrinks', () => {
    expect(pairFinding([pair(5, 3), pair(4.5, 4)])).toBe('Each strength shrinks when it has to work through other people');
    expect(pairFinding([pair(5, 3), pair(4, 4), pair(3, 4)])).toBe('One of three strengths shrinks when it has to work through other people');
    expect(pairFinding([pair(5, 3), pair(4, 3), pair(3, 4)])).toBe('Two of three strengths shrink when they have to work through other people');
  });
  it('tells holding from growing', () => {
    expect(pairFinding([pair(4, 4), pair(3, 3)])).toBe('Every strength holds when it has to work through other people');
    expect(pairFinding([pair(3, 4), pair(3, 3)])).toBe('No strength shrinks when it has to work through other people');
  });
  it('says where a pair cannot be compared', () => {
    expect(pairFinding([pair(5, 3), pair(4, 3), pair(4, null)])).toBe('Each strength that can be compared shrinks when it has to work through other people');
    expect(pairFinding([pair(5, 3), pair(4, null)])).toBe('The one strength that can be compared shrinks when it has to work through other people');
    expect(pairFinding([pair(null, 3)])).toMatch(/^No strength can be compared yet/);
  });
});

describe('stage', () => {
  const reading = (totals: [number, number, number, number], by_votes: 'builder' | 'between' | 'scaler' | null, blockers: string[] = []) => ({ totals, by_votes, blockers });
  it('names the verdict with its votes', () => {
    expect(stageFinding(reading([0, 8, 6, 0], 'builder'))).toBe('The facts vote builder: 8, with 6 mixed');
    expect(stageFinding(reading([0, 2, 0, 9], 'scaler'))).toBe('The facts vote scaler: 9 to 2');
    expect(stageFinding(reading([0, 4, 3, 4], 'between'))).toBe('The facts lie between: 4 builder, 4 scaler, 3 mixed');
  });
  it('puts a fact that stops a hire first, and knows when nothing votes', () => {
    expect(stageFinding(reading([2, 8, 0, 0], 'builder', ['retention']))).toBe('One fact says “not yet”: nobody should be hired on them');
    expect(stageFinding(reading([0, 0, 0, 0], null))).toBe('No fact votes yet, so the stage is unknown');
  });
});

describe('fit', () => {
  const hazel = { name: 'Hazel Birch', builder: 4.2, scaler: 2.6, today: 3.8 };
  const linden = { name: 'Linden Marsh', builder: 2.4, scaler: 4.6, today: 2.9 };
  it('names who fits today and who fits the other end', () => {
    expect(fitFinding([hazel, linden], 0.76)).toBe('Hazel fits today; Linden fits once you scale');
    expect(fitFinding([{ ...hazel, today: 3 }, { ...linden, today: 4 }], 0.2)).toBe('Linden fits today; Hazel fits a company that still builds');
    expect(fitFinding([{ ...hazel, scaler: 5 }, linden], 0.76)).toBe('Hazel fits best today and once you scale, too');
  });
  it('does not break a tie that the printed numbers do not show', () => {
    expect(fitFinding([hazel, { ...linden, today: 3.84 }], 0.76)).toBe('Hazel and Linden fit today; Linden fits once you scale');
  });
  it('says whose share it is, and withholds where there is none', () => {
    expect(fitFinding([hazel, linden], 0.5, 'at your share')).toBe('Hazel fits at your share; Linden fits once you scale');
    expect(fitFinding([hazel], 0.76)).toBe('Hazel fits 3.8 today, and 2.6 once you scale');
    expect(fitFinding([hazel], null)).toMatch(/unknown/);
    expect(fitFinding([{ ...hazel, today: null }], 0.7)).toMatch(/unknown/);
  });
});

describe('must-haves and the founder', () => {
  it('counts what does not hold by its reason', () => {
    const floors = (...states: string[]) => states.map((state) => ({ state }));
    expect(floorsFinding(floors('met', 'met', 'met'))).toBe('All three must-haves hold.');
    expect(floorsFinding(floors('met'))).toBe('The must-have holds.');
    expect(floorsFinding(floors('met', 'not_met', 'unproven'))).toBe('Of three must-haves one is not met and one is unproven.');
    expect(floorsFinding(floors('unrated', 'unrated'))).toBe('Of two must-haves two could not be marked.');
    expect(floorsFinding([])).toBe('No must-have applies.');
  });
  it('says how much of the founder’s side is open', () => {
    const { founder } = firstLeader().debrief.analysis;
    if (!founder) throw new Error('the sample has a founder’s side');
    expect(founderFinding(founder)).toBe('4 of 9 open.');
    expect(founderFinding({ ...founder, open: 0 })).toBe('All nine are met.');
    expect(founderFinding({ ...founder, state: 'unrated' })).toMatch(/Nobody has filled in/);
  });
});
