/** The forms: what they save, what they wait for, and what they ask for first. */
import { OFFERED } from '../api/labels';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import DayAnswer from './DayAnswer.svelte';
import DecideForm from './DecideForm.svelte';
import { card, personal } from './fixture';
import Motives from './Motives.svelte';
import NewLook from './NewLook.svelte';
import PayFields from './PayFields.svelte';

const saved = () => vi.fn(() => Promise.resolve(true));

describe('the motive card', () => {
  it('asks about the title when every tick is outside the work, and saves ticks made in a row together', async () => {
    const act = saved();
    render(Motives, { motives: card.motive ?? [], saved: personal, act });
    expect(screen.queryByText('Would I take the work without the title?')).toBeNull();
    await userEvent.click(screen.getByLabelText('the title'));
    expect(screen.getByText('Would I take the work without the title?')).toBeVisible();
    await userEvent.click(screen.getByLabelText('I want to build people'));
    expect(act).toHaveBeenLastCalledWith({
      type: 'motives_set',
      ticked: ['title', 'people'],
      words: '',
      without_title: null,
    });
    expect(screen.queryByText('Would I take the work without the title?')).toBeNull();
  });
});

describe('the answer to a day', () => {
  it('keeps a line that was written first until the energy is chosen', async () => {
    const act = saved();
    const onnext = vi.fn();
    render(DayAnswer, { day: 'mon', saved: undefined, next: 'tue', act, onnext });
    await userEvent.type(screen.getByLabelText(/What did that to me/), 'Too many meetings');
    await userEvent.tab();
    expect(act).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'On to Tuesday' }));
    expect(onnext).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('radio', { name: '−1' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'preview_worked',
      day: 'mon',
      energy: -1,
      note: 'Too many meetings',
    });
    await userEvent.click(screen.getByRole('button', { name: 'On to Tuesday' }));
    expect(onnext).toHaveBeenCalledExactlyOnceWith('tue');
  });
});

describe('the pay fields', () => {
  it('save once a year and the plan are there', async () => {
    const act = saved();
    render(PayFields, { pay: null, act });
    const type = async (label: string, text: string) => {
      await userEvent.type(screen.getByLabelText(label), text);
      await userEvent.tab();
    };
    await type('Last year', '214 000');
    await type('Base', '120000');
    expect(act).not.toHaveBeenCalled();
    await type('Variable at target', '70000');
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'pay_set',
      pay: { own_years: [214000], base: 120000, variable: 70000, over_target: 1 },
    });
  });
});

const BEFORE = {
  stay: { glad: 'I am glad that I stayed', chance_before: 'no' },
  test_first: { glad: 'I am glad that I tested it first', chance_before: null },
  go: { glad: 'I am glad that I went', chance_before: 'yes' },
} as const;
/** As the core offers them where the answers say “stay”. */
const CHOICES = (['stay', 'test_first', 'go'] as const).map((kind) => ({
  kind,
  title: OFFERED[kind],
  text: '',
  departs: kind !== 'stay',
  names_nobody: true,
  can_be_forecast: true,
  ...BEFORE[kind],
}));

describe('the decision', () => {
  const open = (act = saved()) => {
    const ondone = vi.fn();
    render(DecideForm, {
      choices: CHOICES,
      glad: { yes: 35, no: 80 },
      dates: ['2027-02-22', '2027-05-22', '2027-11-22'],
      months: [3, 6, 12],
      refused: null,
      act,
      ondone,
    });
    return { act, ondone, record: () => userEvent.click(screen.getByRole('button', { name: 'Record my answer' })) };
  };
  it('says what is missing and records nothing', async () => {
    const { act, record } = open();
    await record();
    expect(screen.getByText('Choose an answer first.')).toBeVisible();
    expect(act).not.toHaveBeenCalled();
  });
  it('records a stay with its reason and the first day to look again', async () => {
    const { act, ondone, record } = open();
    await userEvent.click(screen.getByRole('radio', { name: /I stay/ }));
    await userEvent.type(screen.getByLabelText(/^Why/), 'I love it');
    await record();
    expect(act).toHaveBeenCalledWith({
      type: 'decided',
      choice: 'stay',
      candidate: null,
      why: 'I love it',
      departs: null,
      look_again: '2027-02-22',
      departure: null,
      reverse_if: '',
      decided_by: [],
      quality: {},
      forecast: [{ outcome: 'I am glad that I stayed', percent: 80 }],
    });
    expect(ondone).toHaveBeenCalledOnce();
  });
  it('asks why where it differs from my answers', async () => {
    const { act, record } = open();
    await userEvent.click(screen.getByRole('radio', { name: /I go for it/ }));
    await userEvent.type(screen.getByLabelText(/^Why for/), 'Time to');
    await record();
    expect(act).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('Why I see it differently from my own answers'), 'The team asked me');
    await record();
    expect(act).not.toHaveBeenCalled();
    await userEvent.selectOptions(screen.getByLabelText('What makes me see it differently'), 'knows_more');
    // The chance given before deciding is carried on until another is typed; emptied, there is no forecast.
    expect(screen.getByLabelText(/^Chance that I say in a year: I am glad that I went/)).toHaveValue('35');
    await userEvent.clear(screen.getByLabelText(/^Chance that I say/));
    await userEvent.click(screen.getByRole('radio', { name: '12 months' }));
    await record();
    expect(act).toHaveBeenCalledWith({
      type: 'decided',
      choice: 'go',
      candidate: null,
      why: 'Time to',
      departs: 'The team asked me',
      look_again: '2027-11-22',
      departure: 'knows_more',
      reverse_if: '',
      decided_by: [],
      quality: {},
      forecast: [],
    });
  });
});

describe('a new look', () => {
  it('starts with what brought it about, after asking', async () => {
    const act = saved();
    const onstarted = vi.fn();
    render(NewLook, { due: false, refused: null, act, onstarted });
    expect(screen.queryByRole('radio', { name: /day I set/ })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /My boss leaves/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Start a new look' }));
    expect(act).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({ type: 'reopened', trigger: 'My boss leaves' });
    expect(onstarted).toHaveBeenCalledOnce();
  });
});
