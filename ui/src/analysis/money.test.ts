/** Money beside readiness: both picks, what they rest on, and the ranges of each price. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Counterfactual, PriceOfPromotion, Ranges } from '../api/types';
import { chart } from '../charts/fixture';
import Price from './Price.svelte';

const NAMES: Record<string, string> = { r: 'Rowan Ash', j: 'Juniper Reed' };
const nameOf = (id: string): string => NAMES[id] ?? id;
const price = (candidate: string, lost: [number, number], gained: [number, number]): PriceOfPromotion => ({
  candidate,
  own_sales: 1100,
  lost,
  gained,
  net: [gained[0] - lost[1], gained[1] - lost[0]],
  break_even: null,
  says: `About ${nameOf(candidate)}.`,
});
const rowan = price('r', [330, 880], [-60, 240]);
const found = (part: Partial<Counterfactual> = {}): Counterfactual => ({
  unit: '$k',
  by_sales: 'r',
  by_readiness: 'j',
  effect: { doublings: 1, share: -0.075, money: -180 },
  prices: [rowan],
  says: 'Sales alone would pick Rowan.',
  limits: ['It is an average.'],
  ...part,
});

const ranges = chart<Ranges>({
  unit: '$k',
  groups: [
    {
      id: 'r',
      label: 'Rowan Ash',
      bars: [
        {
          label: 'own sales lost',
          shape: 'circle',
          range: [-880, -330],
          ends: ['−$880k', '−$330k'],
          said: '−$880k to −$330k',
        },
      ],
    },
  ],
});

describe('money', () => {
  it('shows both picks, the limits and each price', () => {
    render(Price, { found: found(), chart: ranges, nameOf });
    expect(screen.getByText('Rowan Ash')).toBeInTheDocument();
    expect(screen.getByText('sold $1,100k last year')).toBeInTheDocument();
    expect(screen.getByText('Juniper Reed')).toBeInTheDocument();
    expect(screen.getByText('It is an average.')).toBeInTheDocument();
    expect(screen.getByText('About Rowan Ash.')).toBeInTheDocument();
    expect(screen.getByText('−$880k to −$330k')).toBeInTheDocument();
  });
  it('says that nobody stands out where nobody does', () => {
    render(Price, {
      found: found({ by_sales: null, by_readiness: null, effect: null, prices: [] }),
      chart: null,
      nameOf,
    });
    expect(screen.getByText(/sales are unknown, or two sell the same/)).toBeInTheDocument();
    expect(screen.getByText(/Nobody’s own sales are known yet/)).toBeInTheDocument();
  });
});
