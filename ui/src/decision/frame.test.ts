/** Facts read as people write them, and a track record keeps every field, however fast it is typed. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Change, Fact, StageModel } from '../api/types';
import { api } from '../api/commands';
import { ApiError } from '../api/client';
import { Acts } from './acts.svelte';
import FactLine from './FactLine.svelte';
import Facts from './Facts.svelte';
import { factRow, knownFact, measureRow, valueText, withUnit } from './facts';
import { OpenDecision } from './open.svelte';
import { EMPTY, edited, shown } from './records';
import TrackRecords from './TrackRecords.svelte';

const ARR = {
  id: 'arr',
  title: 'Yearly revenue',
  hint: '',
  weight: 1,
  blocks: false,
  gate: false,
  source: [],
  kind: 'number',
  unit: '$M a year',
  bands: [],
};

describe('facts', () => {
  it('writes units as people do', () => {
    expect(withUnit(17, 'customers')).toBe('17 customers');
    expect(withUnit(1, 'reps')).toBe('1 rep');
    expect(withUnit(85, '%')).toBe('85%');
    expect(withUnit(1.2, '$M a year')).toBe('$1.2M a year');
    expect(withUnit(0.8, '× full cost')).toBe('0.8 × full cost');
  });
  it('asks for a choice, a number or months', () => {
    const base = { id: 'f', title: 'F', hint: 'h', weight: 2, blocks: true, gate: false, source: [] };
    const choice = factRow({
      ...base,
      kind: 'choice',
      choices: [{ id: 'ok', title: 'OK', vote: 'builder', early: false }],
    } as Fact);
    expect(choice).toMatchObject({ key: true, blocks: true, choices: [{ value: 'ok', label: 'OK' }] });
    expect(valueText(choice, { kind: 'choice', choice: 'ok' })).toBe('OK');
    expect(factRow({ ...base, kind: 'runway', ramp: 'r', cycle: 'c', long: 18 } as Fact).unit).toBe('months');
    expect(measureRow({ id: 'm', title: 'M', unit: 'days', hint: '' })).toMatchObject({
      unit: 'days',
      key: false,
      blocks: false,
    });
  });
  it('keeps a fact only with a value, a day and a source, and offers the source of the row above', async () => {
    const onkeep = vi.fn().mockResolvedValue(true);
    const row = measureRow({ id: 'm', title: 'Sales cycle', unit: 'days', hint: '' });
    const said = { fact: 'm', value: '60 days', says: '' };
    render(FactLine, {
      row,
      known: null,
      today: '2026-11-22',
      said,
      above: 'CRM',
      ontyped: vi.fn(),
      onkeep,
      onclear: vi.fn(),
    });
    expect(screen.getByText('unknown')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Today'), '60');
    await userEvent.tab();
    expect(onkeep).not.toHaveBeenCalled();
    expect(screen.getByText('60 days')).toBeInTheDocument();
    screen.getByLabelText('Today').focus();
    (document.activeElement as HTMLElement).blur();
    expect(await screen.findByText(/Say where it comes from/)).toBeInTheDocument();
    screen.getByLabelText('Where it comes from').focus();
    await userEvent.keyboard('{Enter}');
    expect(onkeep).toHaveBeenCalledWith({ kind: 'number', number: 60 }, '2026-11-22', 'CRM');
  });
  it('goes on with Enter, from a value to its source and from there to the next row', async () => {
    vi.spyOn(api, 'factsSaid').mockResolvedValue([{ fact: 'arr', value: '$900 million a year', says: 'votes scaler' }]);
    const act = vi.fn().mockResolvedValue(true);
    const stage = { about: 'Twelve facts.', fact: [ARR, { ...ARR, id: 'reps', title: 'Reps' }], measure: [] };
    render(Facts, { id: 'd', stage: stage as unknown as StageModel, facts: {}, today: '2026-11-22', act });
    const [first, second] = screen.getAllByLabelText('Today');
    await userEvent.type(first as HTMLElement, '900{Enter}');
    expect(screen.getAllByLabelText('Where it comes from')[0]).toHaveFocus();
    expect(await screen.findByText('$900 million a year · votes scaler')).toBeInTheDocument();
    await userEvent.keyboard('Books{Enter}');
    expect(second).toHaveFocus();
    const value = { kind: 'number', number: 900 };
    expect(act).toHaveBeenCalledWith({ type: 'fact_set', fact: 'arr', value, on: '2026-11-22', source: 'Books' });
  });
  it('is known in a condition of the founder’s card that asks for it', () => {
    const runway = { ...ARR, id: 'runway', title: 'Runway', kind: 'runway', ramp: 'r', cycle: 'c', long: 18 };
    const stage = { fact: [runway] } as unknown as StageModel;
    const facts = { runway: { value: { kind: 'number' as const, number: 14 }, on: '2026-11-02', source: 'Finance' } };
    expect(knownFact(stage, facts, { fact: 'runway' })).toMatch(/^14 months \(Finance, .*2026\)$/);
    expect(knownFact(stage, facts, {})).toBe('');
    expect(knownFact(stage, {}, { fact: 'runway' })).toBe('');
  });
});

describe('track record', () => {
  const saved = { ...EMPTY, company: 'Tallow' };
  it('draws the draft until its row is saved', () => {
    const draft = { row: { ...EMPTY, years: '2020' }, at: 1 };
    expect(shown([saved], draft)).toEqual([saved, draft.row]);
    expect(shown([saved, { ...draft.row, company: 'C' }], draft)).toHaveLength(2);
    expect(edited([saved], 0, () => ({ years: '2021' }))).toEqual([{ ...saved, years: '2021' }]);
  });
  it('loses nothing that is typed while the row is on its way', async () => {
    const candidate = { id: 'h', name: 'Hazel', about: '' };
    // The core answers after everything was typed, one change at a time, each built on the last.
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let queue: Promise<unknown> = gate;
    const sent: Change[] = [];
    const shownNow = render(TrackRecords, { candidate, record: [], act });
    function act(change: Change | (() => Change)): Promise<boolean> {
      const next = queue.then(async () => {
        const made = typeof change === 'function' ? change() : change;
        sent.push(made);
        if (made.type === 'record_set') await shownNow.rerender({ candidate, record: made.record, act });
        return true;
      });
      queue = next;
      return next;
    }
    await userEvent.click(screen.getByRole('button', { name: /Add an employer/ }));
    await userEvent.type(screen.getByLabelText('Company'), 'Tallow');
    await userEvent.type(screen.getByLabelText('Years'), '2020–2024');
    await userEvent.type(screen.getByLabelText('Better than, of peers'), '90');
    await userEvent.tab();
    release();
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    expect(sent.at(-1)).toEqual({
      type: 'record_set',
      candidate: 'h',
      record: [{ ...EMPTY, company: 'Tallow', years: '2020–2024', peer_percentile: 90 }],
    });
  });
});

describe('acts', () => {
  it('shows a refusal at the place that caused it, and nowhere else', async () => {
    const open = new OpenDecision('d');
    open.change = () => {
      open.refused = ApiError.said('The name is empty.', 'Write it first.');
      return Promise.resolve(false);
    };
    const acts = new Acts(() => open);
    await acts.at('candidates')({ type: 'fact_cleared', fact: 'arr' });
    expect(acts.refused('candidates')?.message).toBe('The name is empty.');
    expect(acts.refused('texts')).toBeNull();
  });
});
