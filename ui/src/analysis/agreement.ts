/** Every coefficient of agreement as a row: what it asks in plain words, its value with its doubt, or why there is none. */
import type { Agreement } from '../api/generated/Agreement';
import type { Estimate } from '../api/generated/Estimate';
import type { Gwet } from '../api/generated/Gwet';
import type { Stat } from '../api/generated/Stat';
import { decimal } from '../kit/numbers';

/** One coefficient. */
export interface StatRow {
  name: string;
  asks: string;
  /** The value, or "undefined". */
  value: string;
  /** "0.21 to 0.74", "± 0.08" or why there is no value; empty where the coefficient has no doubt of its own. */
  doubt: string;
}

/** Coefficients that ask about the same thing. */
export interface StatGroup {
  title: string;
  about: string;
  rows: StatRow[];
}

const UNDEFINED = 'undefined';

function isUndefined<T>(stat: Stat<T>): stat is Extract<Stat<T>, { undefined: string }> {
  return typeof stat === 'object' && stat !== null && 'undefined' in stat;
}

/** A coefficient with two decimals, as they are reported. */
const two = (value: number): string => decimal(value, 2);

function row<T>(name: string, asks: string, stat: Stat<T>, read: (value: T) => { value: number; doubt: string }): StatRow {
  if (isUndefined(stat)) return { name, asks, value: UNDEFINED, doubt: stat.undefined };
  const { value, doubt } = read(stat as T);
  return { name, asks, value: two(value), doubt };
}

const plain = (name: string, asks: string, stat: Stat<number>): StatRow => row(name, asks, stat, (value) => ({ value, doubt: '' }));

/** A limit of an interval: how far below −1 it lies, past "worse than chance", says nothing more. */
const limit = (value: number): string => (value < -1 ? 'below −1' : two(value));

/** A 95% interval; one end can be missing where the data set none. */
function interval({ low, high }: Estimate): string {
  if (low === null && high === null) return 'no interval';
  if (low === null) return `up to ${limit(high ?? 0)}`;
  return high === null ? `${limit(low)} or more` : `${limit(low)} to ${limit(high)}`;
}

const icc = (name: string, asks: string, stat: Stat<Estimate>): StatRow => row(name, asks, stat, (estimate) => ({ value: estimate.value, doubt: interval(estimate) }));
const gwet = (name: string, asks: string, stat: Stat<Gwet>): StatRow =>
  row(name, asks, stat, ({ value, se }) => ({ value, doubt: isUndefined(se) ? `no standard error: ${se.undefined}` : `± ${two(se)}` }));

/** All of them, by what they ask. */
export function statGroups(found: Agreement): StatGroup[] {
  return [
    {
      title: 'Do marks tell criteria apart?',
      about: 'Intraclass correlation: the share of the differences among marks that lies between criteria. With its 95% interval.',
      rows: [
        icc('ICC(A,1)', 'One rater alone; marking high or low counts against it', found.icc['A,1']),
        icc('ICC(C,1)', 'One rater alone; marking high or low does not count', found.icc['C,1']),
        icc('ICC(1,1)', 'One rater alone, if each criterion had raters of its own', found.icc['1,1']),
        icc('ICC(A,k)', 'The panel’s mean; marking high or low counts against it', found.icc['A,k']),
        icc('ICC(C,k)', 'The panel’s mean; marking high or low does not count', found.icc['C,k']),
        icc('ICC(1,k)', 'The panel’s mean, if each criterion had raters of its own', found.icc['1,k']),
      ],
    },
    {
      title: 'Do raters agree more than dealt marks would?',
      about: 'Krippendorff’s alpha: 0 is what marks dealt at random would give. It takes panels with “no evidence”.',
      rows: [
        plain('alpha, nominal', 'Marks are the same or not', found.krippendorff_alpha.nominal),
        plain('alpha, ordinal', 'Marks have an order', found.krippendorff_alpha.ordinal),
        plain('alpha, interval', 'Each point is as far as the next', found.krippendorff_alpha.interval),
        plain('alpha, ratio', 'A point counts more among low marks', found.krippendorff_alpha.ratio),
      ],
    },
    {
      title: 'Do they put criteria in the same order?',
      about: 'Kendall’s W: 1 where all orders are the same, 0 where they cancel out.',
      rows: [
        plain('W, ties allowed for', 'The one to read on a short scale', found.kendall_w.tie_corrected),
        plain('W', 'The same mark twice counts as disagreement', found.kendall_w.uncorrected),
      ],
    },
    {
      title: 'Do they give the same mark, beyond chance?',
      about: 'Fleiss’ kappa sinks where nearly all marks are the same; Gwet’s AC stays steady there. AC with its standard error.',
      rows: [
        plain('Fleiss’ kappa', 'Exactly the same mark', found.fleiss_kappa),
        gwet('AC, identity', 'Exactly the same mark', found.gwet_ac.identity),
        gwet('AC, linear', 'Near marks get part of the credit', found.gwet_ac.linear),
        gwet('AC, quadratic', 'Near marks get most of the credit', found.gwet_ac.quadratic),
        gwet('AC, ordinal', 'Credit by the marks that lie between', found.gwet_ac.ordinal),
      ],
    },
  ];
}
