/** Drafts wait by name, are copies, and are forgotten when they are as they started or were sent. */
import { expect, it } from 'vitest';
import { draftAt, draftName, forgetDraft, holdDraft } from './drafts';

it('waits under its own name only', () => {
  const ann = draftName('letter', 'd1', 'ann', 'w');
  holdDraft(ann, { words: 'Dear Ann' }, { words: '' });
  expect(draftAt(ann)).toEqual({ words: 'Dear Ann' });
  expect(draftAt(draftName('letter', 'd1', 'ann', 'x'))).toBeNull();
  // No two lists of parts make one name, whatever stands in them.
  expect(draftName('a b', 'c')).not.toBe(draftName('a', 'b c'));
});
it('is a copy, so that nobody changes it from outside', () => {
  const name = draftName('copy');
  const draft = { words: 'one' };
  holdDraft(name, draft, { words: '' });
  draft.words = 'two';
  expect(draftAt(name)).toEqual({ words: 'one' });
});
it('is forgotten when it is as it started, and when it is sent', () => {
  const name = draftName('gone');
  holdDraft(name, { words: 'x' }, { words: '' });
  holdDraft(name, { words: '' }, { words: '' });
  expect(draftAt(name)).toBeNull();
  holdDraft(name, { words: 'x' }, { words: '' });
  forgetDraft(name);
  expect(draftAt(name)).toBeNull();
});
it('is kept nowhere by a form that has no name for it', () => {
  holdDraft(undefined, { words: 'x' }, { words: '' });
  expect(draftAt(undefined)).toBeNull();
});
