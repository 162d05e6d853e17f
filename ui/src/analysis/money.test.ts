/** Money beside readiness: losses left of zero, and a caption that holds over the whole of the ranges. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Counterfactual } from '../api/generated/Counterfactual';
import type { PriceOfPromotion } from '../api/generated/PriceOfPromotion';
import { priceFinding, priceGroups } from './money';
import Price from './Price.svelte';

const NAMES: Record<string, string> = { r: 'Rowan Ash', j: 'Juniper Reed' };
const nameOf = (id: string): string => NAMES[id] ?? id;
const price = (candidate: string, lost: [number, number], gained: [number, number]): PriceOfPromotion => ({
  candidate, own_sales: 1100, lost, gained, net: [gained[0] - lost[1], gained[1] - lost[0]], break_even: null, says: `About ${nameOf(candidate)}.`,
});
const rowan = price('r', [330, 880], [-60, 240]);
const found = (part: Partial<Counterfactual> = {}): Counterfactual => ({
  unit: '$k', by_sales: 'r', by_readiness: 'j', effect: { doublings: 1, share: -0.075, money: -180 }, prices: [rowan], says: 'Sales alone would pick Rowan.', limits: ['It is an average.'], ...part,
});

describe('money', () => {
  it('draws losses left of zero', () => {
    expect(priceGroups([rowan], nameOf)[0]?.bars.map(({ low, high }) => [low, high])).toEqual([[-880, -330], [-60, 240], [-940, -90]]);
  });
  it('says what holds over the whole of the ranges', () => {
    const bright = price('j', [10, 20], [100, 200]);
    expect(priceFinding([rowan], nameOf)).toBe('Promoting Rowan costs money over all of your ranges');
    expect(priceFinding([price('r', [330, 880], [100, 400])], nameOf)).toBe('Promoting Rowan could bring money or cost it');
    expect(priceFinding([rowan, bright], nameOf)).toBe('Promoting Juniper brings money over all of your ranges; promoting Rowan costs money over all of your ranges');
  });
  it('shows both picks, the limits and each price', () => {
    render(Price, { found: found(), nameOf });
    expect(screen.getByText('Rowan Ash')).toBeInTheDocument();
    expect(screen.getByText('sold $1,100k last year')).toBeInTheDocument();
    expect(screen.getByText('Juniper Reed')).toBeInTheDocument();
    expect(screen.getByText('It is an average.')).toBeInTheDocument();
    expect(screen.getByText('About Rowan Ash.')).toBeInTheDocument();
    expect(screen.getByText('−$880k to −$330k')).toBeInTheDocument();
  });
  it('says that nobody stands out where nobody does', () => {
    render(Price, { found: found({ by_sales: null, by_readiness: null, effect: null, prices: [] }), nameOf });
    expect(screen.getByText(/sales are unknown, or two sell the same/)).toBeInTheDocument();
    expect(screen.getByText(/Nobody’s own sales are known yet/)).toBeInTheDocument();
  });
});
