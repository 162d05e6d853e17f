/** The record as the charts take it: shares with their intervals, followed apart from departed, and no chance of what is still open. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { CalibrationScores } from '../api/generated/CalibrationScores';
import type { RecommendationKind } from '../api/generated/RecommendationKind';
import { hitRows, points, scoresOf, SHARES } from './forecast';
import ForecastOpen from './ForecastOpen.svelte';
import ForecastScores from './ForecastScores.svelte';

const share = (count: number, of: number) => ({ count, of, value: count / of, low: 0.1, high: 0.9 });
const scores: CalibrationScores = {
  brier: { value: 0.21, interval: { low: 0.1, high: 0.3 } }, base_rate: share(6, 10), skill: 0.1, said: 0.6, lean: { value: 0, interval: { undefined: 'x' } },
  murphy: { reliability: 0.034, resolution: 0.052, uncertainty: 0.24, within_bin_variance: 0, within_bin_covariance: 0.012, by_chance: 0.021 },
};

describe('the record', () => {
  it('has scores or a reason', () => {
    expect(scoresOf(scores)).toBe(scores);
    expect(scoresOf({ undefined: 'too few' })).toBeNull();
  });
  it('gives each group of the diagram its counts and interval', () => {
    expect(points([{ from: 60, to: 79, outcomes: 4, decisions: 3, said: 0.7, met: share(3, 4) }])).toEqual([{ said: 0.7, came: 0.75, low: 0.1, high: 0.9, count: 4, met: 3, decisions: 3 }]);
  });
  it('tells those who followed from those who departed', () => {
    const rows = hitRows([{ recommended: 'trial', all: { decisions: 2, met: share(3, 5) }, followed: { decisions: 1, met: share(2, 3) }, departed: { decisions: 1, met: share(1, 2) }, says: '' }], { trial: 'Trial' } as Record<RecommendationKind, string>);
    expect(rows.map((row) => [row.label, row.values])).toEqual([['Trial, followed', ['2 of 3', '1 decision']], ['Trial, departed from', ['1 of 2', '1 decision']]]);
    expect(SHARES.tick?.(0.25)).toBe('25');
  });
  it('names the three parts, and the rest only where it counts', () => {
    render(ForecastScores, { scores, says: ['Brier score 0.21.'] });
    expect(screen.getByText('Reliability').parentElement).toHaveTextContent('0.034');
    expect(screen.getByText('Resolution').parentElement).toHaveTextContent('0.052');
    expect(screen.getByText('Uncertainty').parentElement).toHaveTextContent('0.240');
    expect(screen.getByText(/and −0.012 for different numbers/)).toBeInTheDocument();
  });
  it('lists what is still to come by day', () => {
    render(ForecastOpen, { now: '2026-11-23', hrefFor: (one) => `#/d/${one.decision}/review`, open: [{ decision: 'd', title: 'East', sample: false, person: 'Juniper Reed', verdict: 'v', on: '2026-11-20', outcomes: ['Quota'] }] });
    expect(screen.getByRole('link', { name: 'East, Juniper Reed' })).toHaveAttribute('href', '#/d/d/review');
    expect(screen.getByText('3 days late')).toBeInTheDocument();
  });
});
