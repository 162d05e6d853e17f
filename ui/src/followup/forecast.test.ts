/** The record: its scores or a reason, and no chance of what is still open. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { CalibrationScores } from '../api/types';
import { scoresOf } from './forecast';
import ForecastOpen from './ForecastOpen.svelte';
import ForecastScores from './ForecastScores.svelte';

const share = (count: number, of: number) => ({ count, of, value: count / of, low: 0.1, high: 0.9 });
const scores: CalibrationScores = {
  brier: { value: 0.21, interval: { low: 0.1, high: 0.3 } },
  base_rate: share(6, 10),
  skill: 0.1,
  said: 0.6,
  lean: { value: 0, interval: { undefined: 'x' } },
  murphy: {
    reliability: 0.034,
    resolution: 0.052,
    uncertainty: 0.24,
    within_bin_variance: 0,
    within_bin_covariance: 0.012,
    by_chance: 0.021,
  },
};

describe('the record', () => {
  it('has scores or a reason', () => {
    expect(scoresOf(scores)).toBe(scores);
    expect(scoresOf({ undefined: 'too few' })).toBeNull();
  });
  it('names the three parts, and the rest only where it counts', () => {
    render(ForecastScores, { scores, says: ['Brier score 0.21.'] });
    expect(screen.getByText('Reliability').parentElement).toHaveTextContent('0.034');
    expect(screen.getByText('Resolution').parentElement).toHaveTextContent('0.052');
    expect(screen.getByText('Uncertainty').parentElement).toHaveTextContent('0.240');
    expect(screen.getByText(/and −0.012 for different numbers/)).toBeInTheDocument();
  });
  it('lists what is still to come by day', () => {
    render(ForecastOpen, {
      now: '2026-11-23',
      hrefFor: (one) => `#/d/${one.decision}/review`,
      open: [
        {
          decision: 'd',
          title: 'East',
          sample: false,
          person: 'Juniper Reed',
          verdict: 'v',
          on: '2026-11-20',
          outcomes: ['Quota'],
        },
      ],
    });
    expect(screen.getByRole('link', { name: 'East, Juniper Reed' })).toHaveAttribute('href', '#/d/d/review');
    expect(screen.getByText('3 days late')).toBeInTheDocument();
  });
});
