/** The sheet walks in the card's order, and says what is missing before it can be sealed. */
import { describe, expect, it } from 'vitest';
import { answerOf, choiceOf } from './answers';
import { KINDS, strength } from './evidence';
import { CARD, CARDS, FOUNDER, rated, sheet, view } from './fixtures';
import { roomAt } from './room';
import { listMark, numbered, OVERALL, places, spokenMark } from './sheet';
import { chosenSheet, ownProgress } from './subject';
import { othersSealed, raters, reminder, whoIsLeft } from './waiting';

describe('the order', () => {
  it('numbers the criteria side by side, as the list shows them', () => {
    expect(numbered(CARD).map((one) => [one.number, one.criterion.id, one.side])).toEqual([
      [1, 'A1', 'Alone'],
      [2, 'A2', 'Alone'],
      [3, 'B1', 'Through others'],
    ]);
  });
  it('opens the overall judgement only after every answer, and never for conditions', () => {
    expect(places(CARD, 3)).toEqual(['A1', 'A2', 'B1']);
    expect(places(CARD, 0)).toEqual(['A1', 'A2', 'B1', OVERALL]);
    expect(places(FOUNDER, 0)).toEqual(['F1']);
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
    expect(listMark({ kind: 'no_evidence' })).toEqual({ mark: 'n/e', state: 'words' });
    expect(listMark({ kind: 'met', fact: '' })).toEqual({ mark: '', icon: 'check', state: 'given' });
    expect(spokenMark({ kind: 'no_evidence' })).toBe('No evidence');
    expect(spokenMark({ kind: 'met', fact: '17' })).toBe('Met: 17');
  });
  it('gives direct observation six bars and hearsay one', () => {
    expect(KINDS.map(strength)).toEqual([6, 5, 4, 3, 2, 1]);
  });
});

describe('the room', () => {
  const waits = (at: string | null, answered: number) => {
    const [own, ...others] = view().progress;
    if (!own) throw new Error('Ada has no sheet');
    const gaps = { open: [], bare: [], unsaid: [], overall: true, waits: { short: 'Seal: open', why: 'Not yet.', at } };
    return { progress: [{ ...own, answered, gaps }, ...others] };
  };
  it('opens where the core says that something is missing', () => {
    const room = roomAt(view(waits('A2', 1), [sheet({ A1: rated() })]), CARDS, {});
    expect(room).toMatchObject({ at: 'A2', name: 'Hazel Birch', overall: 'locked', open: true });
    expect(roomAt(view(waits(null, 3)), CARDS, {})).toMatchObject({ at: OVERALL, overall: 'open' });
  });
  it('stays where the address says, also once it is answered', () => {
    const begun = view(waits('A2', 1), [sheet({ A1: rated() })]);
    expect(roomAt(begun, CARDS, { criterion: 'A1' })?.at).toBe('A1');
    expect(roomAt(begun, CARDS, { criterion: OVERALL })?.at).toBe('A2');
  });
  it('takes the founder’s card for the founder’s side', () => {
    expect(roomAt(view(), CARDS, { about: 'founder' })).toMatchObject({
      at: 'F1',
      name: 'the founder’s side',
      overall: 'none',
    });
  });
  it('is closed once the sheet is sealed or the debrief is open, and absent for those who do not rate', () => {
    const shut = view({
      progress: [
        { member: 'ada', subject: { kind: 'candidate', id: 'hazel' }, answered: 3, of: 3, sealed: true, gaps: null },
      ],
    });
    expect(roomAt(shut, CARDS, {})?.open).toBe(false);
    const open = view();
    expect(
      roomAt({ ...open, round: { ...open.round, revealed: { entry: 'x', without: null } } }, CARDS, {})?.open,
    ).toBe(false);
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
