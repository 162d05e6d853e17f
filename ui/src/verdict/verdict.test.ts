/** A decision is compared with the recommendation it answers, asks for its reasons, and is looked at again on its day. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Debrief } from '../api/generated/Debrief';
import type { DecisionView } from '../api/generated/DecisionView';
import type { Recommendation } from '../api/generated/Recommendation';
import type { RecommendationKind } from '../api/generated/RecommendationKind';
import type { Verdict } from '../api/generated/Verdict';
import { inForce, lookSentence, nextLook } from './again';
import { answered, departs, namesNobody } from './choices';
import VerdictForm from './VerdictForm.svelte';

const said = (kind: RecommendationKind, candidate: string | null): Recommendation => ({
  kind, candidate, headline: 'H', lead: 'L', reasons: [], conditions: [], flips: [], flips_say: '', settle: [], alternatives: [], tests: [], look_again_months: [3],
});
const verdict = (part: Partial<Verdict>): Verdict => ({ choice: 'trial', candidate: 'r', why: 'w', departs: null, look_again: null, on: '2026-11-20', entry: 'e', ...part });

describe('which recommendation a decision answers', () => {
  const two = { recommendations: [said('trial', 'r'), said('promote', 'j')] };
  it('takes the person’s own, else the only one', () => {
    expect(answered(two, 'j')).toBe(1);
    expect(answered(two, 'x')).toBeNull();
    expect(answered({ recommendations: [said('hire', 'h')] }, 'l')).toBe(0);
  });
  it('departs by what it is or whom it names', () => {
    expect(departs(said('trial', 'r'), 'trial', 'r')).toBe(false);
    expect(departs(said('trial', 'r'), 'promote', 'r')).toBe(true);
    expect(departs(said('hire', 'h'), 'hire', 'l')).toBe(true);
    expect(departs(said('not_this_person', null), 'not_this_person', null)).toBe(false);
    expect(departs(null, 'trial', 'r')).toBe(false);
    expect(namesNobody('founder_keeps_selling')).toBe(true);
    expect(namesNobody('hire')).toBe(false);
  });
});

describe('looking again', () => {
  it('counts only the decision that holds for each person', () => {
    const first = verdict({ look_again: '2026-12-01' });
    const later = verdict({ look_again: '2027-02-20', entry: 'f' });
    const other = verdict({ candidate: 'j', look_again: '2027-01-10', entry: 'g' });
    expect(inForce([first, later, other])).toEqual([later, other]);
    expect(nextLook([first, later, other])).toBe('2027-01-10');
    expect(nextLook([verdict({})])).toBeNull();
  });
  it('says it as a sentence', () => {
    expect(lookSentence('2026-11-23', '2026-11-22')).toBe('Look again on 23 November 2026, in 1 day.');
    expect(lookSentence('2026-11-22', '2026-11-22')).toBe('Today is the day to look again.');
    expect(lookSentence('2026-11-20', '2026-11-22')).toMatch(/2 days ago\.$/);
    expect(lookSentence(null, '2026-11-22')).toBe('Decided, with no date to look again.');
  });
});

describe('the form', () => {
  const debrief = { recommendations: [said('trial', 'r')], choices: ['promote', 'trial', 'develop'], look_again: [['2027-02-22']] } as unknown as Debrief;
  const view = { candidates: [{ id: 'r', name: 'Rowan Ash', about: '' }], purpose: 'promotion' } as unknown as DecisionView;
  const kinds = { promote: 'Promote', trial: 'Trial', develop: 'Develop first' } as Record<RecommendationKind, string>;
  const show = () => {
    const ondecide = vi.fn().mockResolvedValue(true);
    render(VerdictForm, { view, debrief, kinds, today: '2026-11-22', about: 'r', refused: null, ondecide });
    return ondecide;
  };

  it('decides as the scorecard says with a why and the suggested day', async () => {
    const ondecide = show();
    await userEvent.click(screen.getByRole('radio', { name: /Trial/ }));
    await userEvent.type(screen.getByLabelText('Why'), 'It fits');
    expect(screen.queryByLabelText(/depart/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
    expect(ondecide).toHaveBeenCalledExactlyOnceWith({ type: 'decided', choice: 'trial', candidate: 'r', why: 'It fits', departs: null, look_again: '2027-02-22' });
  });
  it('asks for a reason where it departs', async () => {
    const ondecide = show();
    await userEvent.click(screen.getByRole('radio', { name: /Promote/ }));
    await userEvent.type(screen.getByLabelText('Why'), 'No time');
    await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
    expect(ondecide).not.toHaveBeenCalled();
    expect(screen.getByText('Write why you depart from it.')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Why you depart from the scorecard'), 'The team waits');
    await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
    expect(ondecide).toHaveBeenCalledWith(expect.objectContaining({ choice: 'promote', departs: 'The team waits' }));
  });
  it('decides nothing without a choice and a why', async () => {
    const ondecide = show();
    await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
    expect(ondecide).not.toHaveBeenCalled();
    expect(screen.getByText('Choose what you decide.')).toBeInTheDocument();
    expect(screen.getByText('Write why.')).toBeInTheDocument();
  });
});
