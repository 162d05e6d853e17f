/** What the second edition asks for: too few to say, reasons that need a day, and the candidate's own page. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Fact, StageModel } from '../api/types';
import FactForm from './FactForm.svelte';
import { TOO_FEW, factRow, valueText } from './facts';
import OwnPageForm from './OwnPageForm.svelte';
import StageReasons from './StageReasons.svelte';

const base = { id: 'f', title: 'Ramped reps', hint: 'h', weight: 1, blocks: true, gate: false, source: [] };
const share = {
  ...base,
  kind: 'number',
  unit: '%',
  bands: [],
  too_few: { title: 'Too few to say', of: 'reps', below: 3 },
} as unknown as Fact;

describe('too few to say', () => {
  it('is an answer of its own', async () => {
    const onkeep = vi.fn().mockResolvedValue(true);
    const row = factRow(share);
    expect(valueText(row, { kind: 'choice', choice: TOO_FEW })).toBe('Too few to say');
    render(FactForm, { row, known: null, today: '2026-11-22', onkeep, onclear: vi.fn(), onclose: vi.fn() });
    await userEvent.click(screen.getByLabelText('Too few to say'));
    await userEvent.type(screen.getByLabelText('Where it comes from'), 'CRM{Enter}');
    expect(onkeep).toHaveBeenCalledWith({ kind: 'choice', choice: TOO_FEW }, '2026-11-22', 'CRM');
  });
});

describe('a reason against the stage', () => {
  it('goes against what is no gate, and is kept with its day', async () => {
    const act = vi.fn().mockResolvedValue(true);
    const gate = { ...base, id: 'runway', title: 'Runway', gate: true } as unknown as Fact;
    const stage = { fact: [share, gate] } as unknown as StageModel;
    render(StageReasons, { stage, reasons: {}, act });
    expect(screen.queryByRole('group', { name: 'Runway' })).toBeNull();
    await userEvent.type(screen.getByLabelText('Why go on, Ramped reps'), 'They learn.');
    await userEvent.tab();
    expect(act).not.toHaveBeenCalled();
    await userEvent.type(screen.getAllByLabelText('Mended by')[0] as HTMLElement, '2027-03-01');
    await userEvent.tab();
    expect(act).toHaveBeenLastCalledWith({
      type: 'stage_reasoned',
      about: 'f',
      reason: { text: 'They learn.', by: '2027-03-01' },
    });
  });
});

describe('the candidate’s own page', () => {
  it('says whether they want it', async () => {
    const act = vi.fn().mockResolvedValue(true);
    render(OwnPageForm, { candidate: { id: 'rowan', name: 'Rowan Ash', about: '' }, page: null, act });
    await userEvent.click(screen.getByText('What Rowan Ash says for themselves'));
    await userEvent.click(screen.getByLabelText('No'));
    expect(act).toHaveBeenLastCalledWith({
      type: 'candidate_spoke',
      candidate: 'rowan',
      page: expect.objectContaining({ walked: null, miss: '', need: '', outside: '', inside: false, wish: 'no' }),
    });
  });
});
