/** What stands beside a mark: its numbers are kept together or not at all, and a stage can be left unmarked again. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../api/types';
import BaseForm from './BaseForm.svelte';
import SkillMap from './SkillMap.svelte';

const subject = { kind: 'candidate', id: 'hazel' } as const;
const acts = () => vi.fn<(change: Change) => Promise<boolean>>(() => Promise.resolve(true));
const type = async (label: RegExp, text: string): Promise<void> => {
  const box = screen.getByLabelText(label);
  await userEvent.clear(box);
  if (text) await userEvent.type(box, text);
  await userEvent.tab();
};

describe('the numbers under a forecast', () => {
  it('are kept once both are there, and taken back when one goes', async () => {
    const act = acts();
    const props = { kind: 'forecast', subject, criterion: 'B13', says: undefined, act } as const;
    const shown = render(BaseForm, { ...props, base: null });
    await type(/Wins expected/, '14');
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText('Both numbers, or none.')).toBeInTheDocument();
    await type(/Quarters looked at/, '4');
    expect(act).toHaveBeenLastCalledWith({
      type: 'base_given',
      subject,
      criterion: 'B13',
      base: { wins: 14, quarters: 4 },
    });
    await type(/Forecast error/, '8');
    expect(act).toHaveBeenLastCalledWith(expect.objectContaining({ base: { wins: 14, quarters: 4, missed: 8 } }));
    await shown.rerender({ ...props, base: { wins: 14, quarters: 4, missed: 8 }, says: 'Chance alone.' });
    expect(screen.getByRole('status')).toHaveTextContent('Chance alone.');
    await type(/Wins expected/, '');
    expect(act).toHaveBeenLastCalledWith(expect.objectContaining({ base: null }));
  });
  it('ask for no forecast error under a rank', () => {
    render(BaseForm, { kind: 'rank', subject, criterion: 'B1', base: null, says: undefined, act: acts() });
    expect(screen.queryByLabelText(/Forecast error/)).not.toBeInTheDocument();
  });
});

describe('the skill map', () => {
  it('marks a stage, and takes the mark back', async () => {
    const act = acts();
    render(SkillMap, { stages: ['First call', 'Proposal'], subject, marked: { Proposal: 'weak' }, act });
    const row = within(screen.getByRole('group', { name: 'Proposal' }));
    expect(row.getByLabelText('weak')).toBeChecked();
    await userEvent.click(row.getByLabelText('not seen'));
    expect(act).toHaveBeenLastCalledWith({ type: 'skill_marked', subject, stage: 'Proposal', skill: null });
    await userEvent.click(within(screen.getByRole('group', { name: 'First call' })).getByLabelText('strong'));
    expect(act).toHaveBeenLastCalledWith({ type: 'skill_marked', subject, stage: 'First call', skill: 'strong' });
  });
});
