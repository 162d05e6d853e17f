/** The core's places lead to the part of the editor and to the field that shows them. */
import { afterEach, describe, expect, it } from 'vitest';
import { focusPlace, partOf, placeText, said } from './place';
import { changedFinding, grouped, opens } from './changed';
import type { Difference } from '../api/types';

describe('places', () => {
  it('know their part', () => {
    expect(partOf('criterion B6 · anchors 3')).toEqual({ kind: 'criterion', id: 'B6' });
    expect(partOf('side readiness · title')).toEqual({ kind: 'side', id: 'readiness' });
    expect(partOf('thresholds · trial_from · value')).toEqual({ kind: 'lines' });
    expect(partOf('about')).toEqual({ kind: 'card' });
    expect(partOf('weights_reason', ['strength'])).toEqual({ kind: 'side', id: 'strength' });
    expect([partOf('file'), partOf('preview · block 3 · from'), partOf('weights_reason')]).toEqual([null, null, null]);
  });
  it('are said in people’s words', () => {
    const titles = { 'criterion B6': 'Coaches', 'criterion B7': '' };
    expect(placeText('criterion B6 · anchors 3', titles)).toBe('Coaches, anchor 3');
    expect(placeText('criterion B7 · work_sample', titles)).toBe('without a title yet, work sample');
    expect(placeText('thresholds · trial_from · value', titles)).toBe('lines, trial from, value');
    expect(said({ message: 'the text is empty.', hint: 'Write it.' })).toBe('The text is empty. Write it.');
  });
});

describe('the cursor', () => {
  afterEach(() => document.body.replaceChildren());
  const field = (place: string): HTMLInputElement => {
    const box = document.createElement('div');
    box.dataset.place = place;
    const input = document.createElement('input');
    input.scrollIntoView = () => undefined;
    box.append(input);
    document.body.append(box);
    return input;
  };
  it('goes to the field, or to the nearest place round it', () => {
    const list = field('criterion B6 · anchors');
    const second = field('criterion B6 · anchors 2');
    expect(focusPlace(document, 'criterion B6 · anchors 2')).toBe(true);
    expect(document.activeElement).toBe(second);
    expect(focusPlace(document, 'criterion B6 · anchors 4')).toBe(true);
    expect(document.activeElement).toBe(list);
    expect(focusPlace(document, 'criterion B9 · title')).toBe(false);
  });
});

describe('what changed', () => {
  const difference = (place: string, subject: string, kind: Difference['kind'] = 'wording'): Difference => ({
    place,
    subject,
    kind,
    old: 'a',
    new: 'b',
    sentence: `${subject}.`,
  });
  it('stands part by part', () => {
    const groups = grouped([
      difference('criterion B6 · title', 'Coaches'),
      difference('about', 'The card'),
      difference('criterion B6 · weight', 'Coaches', 'weight'),
    ]);
    expect(groups.map((one) => [one.subject, one.differences.length])).toEqual([
      ['Coaches', 2],
      ['The card', 1],
    ]);
  });
  it('is counted without the note on a newer version', () => {
    expect(changedFinding([])).toBe('It says the same as the shipped card.');
    expect(changedFinding([difference('based_on', 'The card', 'newer_base'), difference('about', 'The card')])).toBe(
      'One thing is other than in the shipped card.',
    );
  });
  it('opens a field only where there is one', () => {
    expect(
      [difference('about', 'x'), difference('criterion B6', 'x', 'removed'), difference('test coach · how', 'x')].map(
        opens,
      ),
    ).toEqual([true, false, false]);
  });
});
