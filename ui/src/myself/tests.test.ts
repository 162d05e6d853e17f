/** Tests in real life: planned, done with what was learnt, and said beside the question when I answer again. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { RealTestState } from '../api/types';
import AfterTests from './AfterTests.svelte';
import { AnswerBook } from './answers.svelte';
import AnswerSheet from './AnswerSheet.svelte';
import { card, look } from './fixture';
import TestList from './TestList.svelte';
import { allTests, fromTests, notInAnswers, plannedSays, standing } from './tests';

const ENTRY = 'a'.repeat(64);
const test = (id: string, days = 28) => ({ id, title: `Test ${id}`, how: 'So.', days, criteria: ['C3'] });
const withTests = { ...card, test: [test('coach'), test('shadow', 1)] };
const learnt: RealTestState = {
  planned: null,
  learnt: [{ on: '2026-10-03', text: 'I liked it', energy: 1, entry: ENTRY }],
};
const saved = () => vi.fn(() => Promise.resolve(true));
const list = (states: Record<string, RealTestState> = {}) => {
  const act = saved();
  render(TestList, { card: withTests, tests: ['coach'], states, today: '2026-11-25', act, refused: null });
  return act;
};

describe('a test', () => {
  it('is planned for as long as it takes, unless I say otherwise', async () => {
    const act = list();
    await userEvent.click(screen.getByText('Test coach'));
    await userEvent.click(screen.getByRole('button', { name: 'Plan it: Test coach' }));
    expect(screen.getByLabelText('From')).toHaveValue('2026-11-25');
    await userEvent.click(screen.getByRole('button', { name: 'Put it on my calendar' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'test_planned',
      test: 'coach',
      days: ['2026-11-25', '2026-12-23'],
    });
  });
  it('does not end before it begins', async () => {
    const act = list();
    await userEvent.click(screen.getByText('Test coach'));
    await userEvent.click(screen.getByRole('button', { name: 'Plan it: Test coach' }));
    const until = screen.getByLabelText('Until');
    await userEvent.clear(until);
    await userEvent.type(until, '2026-11-01');
    await userEvent.click(screen.getByRole('button', { name: 'Put it on my calendar' }));
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText('Give a day that is not before the first.')).toBeVisible();
  });
  it('is done with what I learnt and what it did to me', async () => {
    const act = list({ coach: { planned: ['2026-11-01', '2026-11-29'], learnt: learnt.learnt } });
    expect(screen.getByText(/I liked it/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'I have done it: Test coach' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep what I learnt' }));
    expect(act).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('What I learnt'), 'It drained me');
    await userEvent.click(screen.getByRole('radio', { name: '−2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep what I learnt' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'test_done',
      test: 'coach',
      learnt: 'It drained me',
      energy: -2,
    });
  });
  it('comes off the calendar again', async () => {
    const act = list({ coach: { planned: ['2026-11-01', '2026-11-29'], learnt: [] } });
    await userEvent.click(screen.getByRole('button', { name: 'Take it off my calendar: Test coach' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({ type: 'test_planned', test: 'coach', days: null });
  });
});

describe('how a test stands', () => {
  it('is its days, its plan or what was done', () => {
    const planned = (from: string, until: string): RealTestState => ({ planned: [from, until], learnt: [] });
    expect(standing(28, undefined, '2026-11-25')).toBe('4 weeks');
    expect(standing(28, planned('2026-12-01', '2026-12-29'), '2026-11-25')).toBe('from 1 Dec');
    expect(standing(28, planned('2026-11-25', '2026-12-23'), '2026-11-25')).toBe('until 23 Dec');
    expect(standing(28, planned('2026-10-01', '2026-10-29'), '2026-11-25')).toBe('ended 29 Oct');
    expect(standing(28, learnt, '2026-11-25')).toBe('done');
    expect(plannedSays(['2026-11-25', '2026-11-25'], '2026-11-25')).toBe('On 25 November 2026; ends today.');
    expect(plannedSays(['2026-10-01', '2026-10-29'], '2026-11-25')).toMatch(/it is over: what did I learn\?$/);
  });
  it('is listed after those the answer names', () => {
    expect(allTests(withTests, ['shadow', 'gone'])).toEqual(['shadow', 'coach']);
  });
});

describe('what I learnt', () => {
  const {
    sheets: [sheet],
  } = look(2, { C3: [1, 1] });
  const piece = {
    id: `test-${ENTRY.slice(0, 24)}-C3`,
    kind: 'direct_observation' as const,
    on: '2026-10-03',
    text: 'Test coach: I liked it',
  };
  const carrying = sheet && {
    ...sheet,
    ratings: {
      C3: { answer: null, why: '', evidence: [piece, { ...piece, id: 'other' }], flags: {}, late: [], revisions: [] },
    },
  };

  it('is new until an answer rests on it', () => {
    expect(notInAnswers({ coach: learnt }, sheet)).toHaveLength(1);
    expect(notInAnswers({ coach: learnt }, carrying)).toEqual([]);
    expect(fromTests(carrying, 'C3')).toEqual([piece]);
    expect(fromTests(undefined, 'C3')).toEqual([]);
  });
  it('is said beside its question, with its day', () => {
    const criterion = card.criterion.find((one) => one.id === 'C3');
    if (!criterion) throw new Error('no C3');
    const book = new AnswerBook(
      ['C3'],
      () => carrying,
      () => ({ kind: 'candidate', id: 'me' }),
      saved(),
    );
    render(AnswerSheet, {
      card,
      criterion,
      book,
      why: '',
      wants: false,
      learnt: [piece],
      onwhy: vi.fn(),
      refused: null,
    });
    expect(screen.getByText('From my test on 3 October 2026:')).toBeVisible();
    expect(screen.getByText(/I liked it/)).toBeVisible();
    expect(book.done).toBe(0);
  });
  it('offers to answer again with it', async () => {
    const act = saved();
    const onstarted = vi.fn();
    render(AfterTests, { learnt: learnt.learnt, refused: null, act, onstarted });
    await userEvent.click(screen.getByRole('button', { name: 'Answer again with what I learnt' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({ type: 'reopened', trigger: 'I tested it in real life' });
    expect(onstarted).toHaveBeenCalledOnce();
  });
});
