/** Facts read as people write them, and a track record keeps every field, however fast it is typed. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Change, Fact } from '../api/types';
import { ApiError } from '../api/client';
import { Acts } from './acts.svelte';
import FactForm from './FactForm.svelte';
import { factRow, measureRow, valueText, withUnit } from './facts';
import { OpenDecision } from './open.svelte';
import { EMPTY, edited, shown } from './records';
import TrackRecords from './TrackRecords.svelte';

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
  it('keeps a fact only with a value, a day and a source', async () => {
    const onkeep = vi.fn().mockResolvedValue(true);
    const onclose = vi.fn();
    const row = measureRow({ id: 'm', title: 'Sales cycle', unit: 'days', hint: '' });
    render(FactForm, { row, known: null, today: '2026-11-22', onkeep, onclear: vi.fn(), onclose });
    await userEvent.click(screen.getByRole('button', { name: 'Keep this fact' }));
    expect(onkeep).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('Today'), '60');
    await userEvent.type(screen.getByLabelText('Where it comes from'), 'CRM{Enter}');
    expect(onkeep).toHaveBeenCalledWith({ kind: 'number', number: 60 }, '2026-11-22', 'CRM');
    expect(onclose).toHaveBeenCalledOnce();
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
