/** A letter holds what is ticked and nothing else, and is put into sentences at every tick. */
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Letter, LetterText } from '../api/types';
import { criterion } from './fixture';
import { blankLetter, ticked, tickOf } from './letter';
import LetterDesk from './LetterDesk.svelte';
import NotChosen from './NotChosen.svelte';

const criteria = ['B1', 'B2', 'B3'].map(criterion);
const text = (letter: Letter): LetterText => ({
  to: 'Rowan Ash',
  greeting: 'Dear Rowan,',
  opening: 'It is not now.',
  words: letter.words,
  signed: letter.signed,
  next_look: null,
  next_on: letter.next_look,
  strengths: letter.strengths.map((id) => ({ criterion: id, title: `Title ${id}`, text: 'T', next: '' })),
  missing: letter.missing.map((id) => ({ criterion: id, title: `Title ${id}`, text: 'T', next: 'You see it when' })),
});

describe('ticks', () => {
  it('make a criterion a strength or missing, never both, in the card’s order', () => {
    let letter = ticked(blankLetter('r', 'Willow'), criteria, 'B3', 'strength');
    letter = ticked(letter, criteria, 'B1', 'strength');
    letter = ticked(letter, criteria, 'B3', 'missing');
    expect([letter.strengths, letter.missing]).toEqual([['B1'], ['B3']]);
    expect(tickOf(letter, 'B2')).toBeNull();
    expect(ticked(letter, criteria, 'B3', null).missing).toEqual([]);
  });
});

describe('the letter', () => {
  const show = (part: Record<string, unknown> = {}) => {
    const compose = vi.fn((letter: Letter) => Promise.resolve(text(letter)));
    const onkeep = vi.fn(() => Promise.resolve(true));
    render(LetterDesk, {
      saved: null,
      candidate: 'r',
      name: 'Rowan Ash',
      signed: 'Willow Hart',
      criteria,
      medians: { B1: 4.5, B2: null },
      today: '2026-11-23',
      filesHref: '#files',
      compose,
      refused: null,
      onkeep,
      ...part,
    });
    return { compose, onkeep };
  };
  it('starts with nothing ticked, shows medians beside the ticks and never in the letter', async () => {
    const { compose } = show();
    expect(screen.getAllByRole('checkbox').every((box) => !(box as HTMLInputElement).checked)).toBe(true);
    expect(screen.getByRole('row', { name: /Title B1 4.5/ })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Title B2 No evidence/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Title B1: a strength' }));
    const letter = await screen.findByRole('article', { name: 'Letter to Rowan Ash' });
    await waitFor(() => expect(letter).toHaveTextContent('Title B1'));
    expect(letter).not.toHaveTextContent('4.5');
    expect(compose).toHaveBeenLastCalledWith(expect.objectContaining({ strengths: ['B1'], missing: [] }));
  });
  it('is kept with its ticks, day, words and signature', async () => {
    const { onkeep } = show();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Title B2: missing' }));
    await userEvent.type(screen.getByLabelText(/^Next look/), '2027-05-01');
    await userEvent.tab();
    await userEvent.type(screen.getByLabelText(/^In your own words/), 'Thank you.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the letter' }));
    expect(onkeep).toHaveBeenCalledExactlyOnceWith({
      candidate: 'r',
      strengths: [],
      missing: ['B2'],
      next_look: '2027-05-01',
      words: 'Thank you.',
      signed: 'Willow Hart',
    });
  });
  it('is not kept over a day that cannot be read', async () => {
    const { onkeep } = show();
    await userEvent.type(screen.getByLabelText(/^Next look/), 'in May');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the letter' }));
    expect(onkeep).not.toHaveBeenCalled();
    expect(screen.getByLabelText(/^Next look/)).toHaveFocus();
  });
  it('is kept, too, where only spaces are more than what was kept', async () => {
    show({ saved: { ...blankLetter('r', 'Willow Hart'), words: 'Thank you.' } });
    await userEvent.type(screen.getByLabelText(/^In your own words/), '{Enter}');
    expect(screen.getByText('Kept.')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/^In your own words/), 'Soon');
    expect(screen.queryByText('Kept.')).toBeNull();
  });
  it('has no column of medians while there is no debrief', () => {
    show({ medians: null });
    expect(screen.queryByRole('columnheader', { name: 'Median' })).toBeNull();
    expect(screen.queryByText('No evidence')).toBeNull();
  });
  it('waits while one looks at somebody else, until it is kept', async () => {
    const { onkeep } = show({ unsent: 'ann' });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Title B2: missing' }));
    await userEvent.type(screen.getByLabelText(/^In your own words/), 'Thank you.');
    cleanup();
    show({ unsent: 'bo' });
    expect(screen.getByRole('checkbox', { name: 'Title B2: missing' })).not.toBeChecked();
    cleanup();
    show({ unsent: 'ann', onkeep });
    expect(screen.getByRole('checkbox', { name: 'Title B2: missing' })).toBeChecked();
    expect(screen.getByLabelText(/^In your own words/)).toHaveValue('Thank you.');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the letter' }));
    cleanup();
    show({ unsent: 'ann' });
    expect(screen.getByLabelText(/^In your own words/)).toHaveValue('');
  });
  it('needs somebody who signs', async () => {
    const { onkeep } = show();
    await userEvent.clear(screen.getByLabelText('Signed by'));
    await userEvent.click(screen.getByRole('button', { name: 'Keep the letter' }));
    expect(onkeep).not.toHaveBeenCalled();
  });
  it('that is kept leads to its files', () => {
    const saved = { ...blankLetter('r', 'Willow Hart'), strengths: ['B1'] };
    show({ saved });
    expect(screen.getByRole('link', { name: /As a file/ })).toHaveAttribute('href', '#files');
  });
  it('is owed to who is not chosen', () => {
    const people = [
      { id: 'r', name: 'Rowan Ash', about: '' },
      { id: 's', name: 'Sage Moor', about: '' },
    ];
    render(NotChosen, { people, letters: { s: blankLetter('s', 'W') }, href: (id: string) => `#${id}` });
    expect(screen.getByRole('link', { name: 'Write to Rowan Ash' })).toHaveAttribute('href', '#r');
    expect(screen.getByRole('link', { name: 'The letter to Sage Moor' })).toBeInTheDocument();
  });
});
