/** The sheet walks in the card's order, and says what is missing before it can be sealed. */
import { describe, expect, it } from 'vitest';
import { answerOf, choiceOf } from './answers';
import { KINDS, strength } from './evidence';
import { CARD, CARDS, FOUNDER, rated, sheet, view } from './fixtures';
import { roomAt } from './room';
import { gaps, notYet, numbered, OVERALL, places, shortMark, spokenMark, step } from './sheet';
import { chosenSheet, ownProgress } from './subject';
import { othersSealed, raters, reminder, whoIsLeft } from './waiting';

const FULL = { A1: rated(), A2: rated(), B1: rated() };

describe('the order', () => {
  it('numbers the criteria side by side, as the list shows them', () => {
    expect(numbered(CARD).map((one) => [one.number, one.criterion.id, one.side])).toEqual([[1, 'A1', 'Alone'], [2, 'A2', 'Alone'], [3, 'B1', 'Through others']]);
  });
  it('opens the overall judgement only after every answer, and never for conditions', () => {
    expect(places(CARD, gaps(CARD, null))).toEqual(['A1', 'A2', 'B1']);
    expect(places(CARD, gaps(CARD, sheet(FULL)))).toEqual(['A1', 'A2', 'B1', OVERALL]);
    expect(places(FOUNDER, gaps(FOUNDER, sheet({ F1: rated({ answer: { kind: 'met', fact: '17' } }) })))).toEqual(['F1']);
  });
  it('stays inside the walk', () => {
    expect(step(['A1', 'A2'], 'A1', 1)).toBe('A2');
    expect(step(['A1', 'A2'], 'A2', 1)).toBe('A2');
    expect(step(['A1', 'A2'], 'A1', -1)).toBe('A1');
  });
});

describe('what is missing', () => {
  it('counts open criteria first', () => {
    expect(notYet(gaps(CARD, null))).toEqual({ short: 'Seal: 3 open', why: 'Not yet: 3 criteria are open. Give each a mark or “No evidence”.', at: 'A1' });
  });
  it('then marks without evidence, flags without a note, and the overall judgement', () => {
    expect(notYet(gaps(CARD, sheet({ ...FULL, A2: rated({ evidence: [] }) })))).toMatchObject({ short: 'Seal: 1 without evidence', at: 'A2' });
    expect(notYet(gaps(CARD, sheet({ ...FULL, B1: rated({ flags: { 0: ' ' } }) })))).toMatchObject({ short: 'Seal: 1 without note', at: 'B1' });
    expect(notYet(gaps(CARD, sheet(FULL)))).toMatchObject({ at: OVERALL });
    expect(notYet(gaps(CARD, sheet(FULL, { overall: { level: 3, note: '' } })))).toBeNull();
  });
  it('asks no evidence for “no evidence”', () => {
    expect(gaps(CARD, sheet({ ...FULL, A1: rated({ answer: { kind: 'no_evidence' }, evidence: [] }) })).bare).toEqual([]);
  });
});

describe('answers', () => {
  it('reads keys on the card’s own scale and keeps a condition’s fact', () => {
    expect(answerOf('anchored', 5)).toEqual({ kind: 'mark', level: 5 });
    expect(answerOf('anchored', 0)).toEqual({ kind: 'no_evidence' });
    expect(answerOf('anchored', 6)).toBeNull();
    expect(answerOf('met_unmet', 2, '3 hours')).toEqual({ kind: 'unmet', fact: '3 hours' });
    expect(answerOf('met_unmet', 3)).toBeNull();
    expect(answerOf('energy_evidence', 1)).toBeNull();
  });
  it('draws each answer on its card and says it in words', () => {
    expect(choiceOf({ kind: 'unmet', fact: '' })).toBe('2');
    expect(choiceOf(null)).toBeNull();
    expect(shortMark({ kind: 'no_evidence' })).toBe('n/e');
    expect(spokenMark({ kind: 'no_evidence' })).toBe('No evidence');
    expect(spokenMark({ kind: 'met', fact: '17' })).toBe('Met: 17');
  });
  it('gives direct observation six bars and hearsay one', () => {
    expect(KINDS.map((one) => strength(one.kind))).toEqual([6, 5, 4, 3, 2, 1]);
  });
});

describe('the room', () => {
  it('opens at the first criterion without an answer', () => {
    const room = roomAt(view({}, [sheet({ A1: rated() })]), CARDS, {});
    expect(room).toMatchObject({ at: 'A2', name: 'Hazel Birch', overall: 'locked', open: true });
  });
  it('stays where the address says, also once it is answered', () => {
    expect(roomAt(view({}, [sheet({ A1: rated() })]), CARDS, { criterion: 'A1' })?.at).toBe('A1');
    expect(roomAt(view({}, [sheet({})]), CARDS, { criterion: OVERALL })?.at).toBe('A1');
  });
  it('takes the founder’s card for the founder’s side', () => {
    expect(roomAt(view(), CARDS, { about: 'founder' })).toMatchObject({ at: 'F1', name: 'the founder’s side', overall: 'none' });
  });
  it('is closed once the sheet is sealed or the debrief is open, and absent for those who do not rate', () => {
    const shut = view({ progress: [{ member: 'ada', subject: { kind: 'candidate', id: 'hazel' }, answered: 3, of: 3, sealed: true }] });
    expect(roomAt(shut, CARDS, {})?.open).toBe(false);
    const open = view();
    expect(roomAt({ ...open, round: { ...open.round, revealed: { entry: 'x', without: null } } }, CARDS, {})?.open).toBe(false);
    expect(roomAt(view({ viewer: 'cy' }), CARDS, {})).toBeNull();
  });
  it('goes to the next own sheet that is not sealed', () => {
    const own = ownProgress(view()).map((one, index) => ({ ...one, sealed: index === 0 }));
    expect(chosenSheet(own, undefined)?.subject.kind).toBe('founder');
    expect(chosenSheet(own, 'c.hazel')?.subject.kind).toBe('candidate');
  });
});

describe('who is waited for', () => {
  it('says how many others have sealed, and nothing alone', () => {
    expect(othersSealed(raters(view()), 'ada')).toBe('The other rater has sealed.');
    expect(othersSealed(raters(view()), 'bo')).toBe('The other rater has not sealed yet.');
    expect(othersSealed(raters(view({ members: [], progress: [] })), 'ada')).toBe('');
  });
  it('names who is left and with how much, and no mark', () => {
    expect(whoIsLeft(raters(view()))).toEqual(['Ada Moss has 2 of 2 sheets left, 4 answers open.']);
    expect(reminder('T', raters(view()))).toMatch(/^Ada Moss: “T” waits/);
  });
});
