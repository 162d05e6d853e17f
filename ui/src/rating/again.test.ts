/** Rated again: every criterion gets a mark on evidence or “no evidence”, and what was given is shown beside what was. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { isGiven, markOf, missing } from './again';
import AgainSheet from './AgainSheet.svelte';
import AtKeyboard from './AtKeyboard.svelte';
import { criterion, view } from './fixtures';

describe('a mark given again', () => {
  it('rests on a piece of evidence with where it comes from', () => {
    expect(isGiven({ choice: '3', kind: '', evidence: 'Saw it' })).toBe(false);
    expect(missing({ choice: '3', kind: 'document', evidence: ' ' }).evidence).not.toBeNull();
    expect(markOf({ choice: '3', kind: 'document', evidence: ' Saw it ' })).toEqual({
      answer: { kind: 'mark', level: 3 },
      kind: 'document',
      evidence: 'Saw it',
    });
  });
  it('of no evidence rests on none and is no number', () => {
    expect(isGiven({ choice: '0', kind: '', evidence: '' })).toBe(true);
    expect(markOf({ choice: '0', kind: 'document', evidence: 'typed before' })).toEqual({
      answer: { kind: 'no_evidence' },
      kind: null,
      evidence: '',
    });
  });
});

describe('the sheet', () => {
  it('gives all marks at once, after saying what is missing', async () => {
    const ongive = vi.fn(() => Promise.resolve(true));
    render(AgainSheet, {
      criteria: [criterion('B6', 'b'), criterion('B8', 'b')],
      name: 'Hazel Birch',
      refused: null,
      ongive,
    });
    const give = () => userEvent.click(screen.getByRole('button', { name: 'Give my marks' }));
    await give();
    expect(screen.getAllByText('Choose a mark, or “No evidence”.')).toHaveLength(2);
    const of = (id: string) => within(screen.getByRole('region', { name: `Title ${id}` }));
    await userEvent.click(of('B6').getByRole('radio', { name: /four/ }));
    await userEvent.click(of('B8').getByRole('radio', { name: /No evidence/ }));
    await give();
    expect(ongive).not.toHaveBeenCalled();
    expect(screen.getByLabelText(/^What it shows/)).toHaveFocus();
    await userEvent.type(screen.getByLabelText(/^What it shows/), 'Let Bo close alone');
    await userEvent.selectOptions(screen.getByLabelText('Where it comes from'), 'direct_observation');
    await give();
    expect(ongive).toHaveBeenCalledExactlyOnceWith({
      B6: { answer: { kind: 'mark', level: 4 }, kind: 'direct_observation', evidence: 'Let Bo close alone' },
      B8: { answer: { kind: 'no_evidence' }, kind: null, evidence: '' },
    });
  });
});

describe('marks not given yet', () => {
  const show = (ongive: () => Promise<boolean> = () => Promise.resolve(true)) =>
    render(AgainSheet, {
      criteria: [criterion('B6', 'b')],
      name: 'Hazel Birch',
      unsent: 'again',
      refused: null,
      ongive,
    });
  it('wait for their rater, are given once, and are gone when they are given', async () => {
    show().unmount();
    const first = show();
    await userEvent.click(screen.getByRole('radio', { name: /four/ }));
    await userEvent.type(screen.getByLabelText(/^What it shows/), 'Let Bo close alone');
    await userEvent.selectOptions(screen.getByLabelText('Where it comes from'), 'direct_observation');
    first.unmount();
    let answer: (done: boolean) => void = () => undefined;
    const ongive = vi.fn(
      () =>
        new Promise<boolean>((resolve) => {
          answer = resolve;
        }),
    );
    const second = show(ongive);
    expect(screen.getByRole('radio', { name: /four/ })).toBeChecked();
    expect(screen.getByLabelText(/^What it shows/)).toHaveValue('Let Bo close alone');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Give my marks' }));
    expect(ongive).toHaveBeenCalledOnce();
    // The page can be gone before the answer is here.
    second.unmount();
    answer(true);
    await Promise.resolve();
    await Promise.resolve();
    show();
    expect(screen.getByRole('radio', { name: /four/ })).not.toBeChecked();
  });
});

describe('who is at the keyboard', () => {
  it('asks for a handover and changes nothing by itself', async () => {
    const onrater = vi.fn();
    const all = view().members;
    render(AtKeyboard, { view: view(), raters: all, onrater });
    await userEvent.selectOptions(screen.getByLabelText('At the keyboard'), 'bo');
    expect(onrater).toHaveBeenCalledExactlyOnceWith('bo');
    expect(screen.getByLabelText('At the keyboard')).toHaveValue('ada');
  });
});
