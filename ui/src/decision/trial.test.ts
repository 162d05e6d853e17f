/** The terms of a trial: each is kept as it is given, a quarter left out is no zero, and stages have names that differ. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Change, Criterion } from '../api/types';
import SkillStages from './SkillStages.svelte';
import TrialForm from './TrialForm.svelte';

const acts = () => vi.fn<(change: Change | (() => Change)) => Promise<boolean>>(() => Promise.resolve(true));
const COACHES: Criterion = {
  id: 'B6',
  title: 'Coaches',
  short: 'Coaches',
  definition: '',
  side: 'b',
  weight: 1,
  source: [],
};
const fill = async (label: string | RegExp, text: string): Promise<void> => {
  const box = screen.getByLabelText(label);
  await userEvent.clear(box);
  if (text) await userEvent.type(box, text);
  await userEvent.tab();
};

describe('the terms', () => {
  const candidate = { id: 'rowan', name: 'Rowan Ash', about: '' };
  it('are kept one by one, and a quarter that is not given is none', async () => {
    const act = acts();
    render(TrialForm, { candidate, trial: null, criteria: [COACHES], act, refused: null });
    await userEvent.click(screen.getByText(/If Rowan Ash tries the job/));
    await fill('Last quarter', '12');
    await fill('Four ago', '21');
    expect(act).toHaveBeenLastCalledWith(
      expect.objectContaining({
        type: 'trial_terms_set',
        candidate: 'rowan',
        terms: expect.objectContaining({ variable: [12, 21], relief: null, unit: '$k' }) as unknown,
      }),
    );
    await fill(/Own quota lower by/, '25');
    await userEvent.click(screen.getByLabelText('Coaches'));
    expect(act).toHaveBeenLastCalledWith(
      expect.objectContaining({ terms: expect.objectContaining({ relief: 0.25, marks: ['B6'] }) as unknown }),
    );
  });
});

describe('the form of the terms', () => {
  it('stays open while the page is drawn anew around it', async () => {
    const candidate = { id: 'sage', name: 'Sage Moor', about: '' };
    const props = { candidate, trial: null, criteria: [COACHES], act: acts(), refused: null };
    const first = render(TrialForm, props);
    expect(first.container.querySelector('details')).not.toHaveAttribute('open');
    await userEvent.click(screen.getByText(/If Sage Moor tries the job/));
    first.unmount();
    const { container } = render(TrialForm, props);
    expect(container.querySelector('details')).toHaveAttribute('open');
  });
});

describe('the stages of a sale', () => {
  it('are kept as a list of names that differ', async () => {
    const act = acts();
    render(SkillStages, { stages: ['First call', 'Proposal'], closed: false, act });
    await fill('Stage 2', 'First call');
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText('Two stages have the same name.')).toBeInTheDocument();
    await fill('Stage 2', 'Closing');
    expect(act).toHaveBeenLastCalledWith({ type: 'skill_stages_set', stages: ['First call', 'Closing'] });
  });
  it('stay as they are once the debrief is open', () => {
    render(SkillStages, { stages: ['First call', 'Proposal'], closed: true, act: acts() });
    expect(screen.queryByLabelText('Stage 1')).not.toBeInTheDocument();
    expect(screen.getByText('First call · Proposal')).toBeInTheDocument();
  });
});
