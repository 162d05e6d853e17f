/** Money beside readiness as the page draws it: what a promotion loses and brings, and what that comes to. */
import type { PriceOfPromotion } from '../api/generated/PriceOfPromotion';
import type { RangeGroup } from '../kit/charts/rangebars';
import { firstName, sentence } from './words';

/** Loss to the left of zero, gain to the right where it is one, and both together. */
export function priceGroups(prices: PriceOfPromotion[], nameOf: (candidate: string) => string): RangeGroup[] {
  return prices.map(({ candidate, lost, gained, net }) => ({
    id: candidate,
    label: nameOf(candidate),
    bars: [
      { label: 'own sales lost', pole: 'a', low: -lost[1], high: -lost[0] },
      { label: 'team’s change', pole: 'b', low: gained[0], high: gained[1] },
      { label: 'together', pole: 'plain', low: net[0], high: net[1] },
    ],
  }));
}

/** Whom promoting brings money, costs money, or could do either, over the whole of the ranges. */
export function priceFinding(prices: PriceOfPromotion[], nameOf: (candidate: string) => string): string {
  const verdicts: { of: PriceOfPromotion[]; says: string }[] = [
    { of: prices.filter((one) => one.net[0] > 0), says: 'brings money over all of your ranges' },
    { of: prices.filter((one) => one.net[1] < 0), says: 'costs money over all of your ranges' },
    { of: prices.filter((one) => one.net[0] <= 0 && one.net[1] >= 0), says: 'could bring money or cost it' },
  ];
  const parts = verdicts.filter(({ of }) => of.length > 0).map(({ of, says }) => `promoting ${of.map((one) => firstName(nameOf(one.candidate))).join(' or ')} ${says}`);
  return sentence(parts.join('; '));
}
