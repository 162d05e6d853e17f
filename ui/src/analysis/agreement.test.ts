/** Every coefficient has a row, and an undefined one says why instead of a number. */
import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '../api/generated/Agreement';
import { statGroups } from './agreement';
import AgreementTable from './AgreementTable.svelte';

const blanks = { undefined: 'some ratings are missing' };
const estimate = { value: 0.4, low: -0.1, high: 0.715 };
const gwet = { value: 0.5, se: 0.081 };
const AGREEMENT: Agreement = {
  icc: { '1,1': estimate, 'A,1': estimate, 'C,1': blanks, '1,k': { value: 0.6, low: null, high: null }, 'A,k': { value: 0.6, low: null, high: 0.9 }, 'C,k': { value: 1, low: 0.5, high: null } },
  krippendorff_alpha: { nominal: 0.1, ordinal: 0.345, interval: -0.2, ratio: blanks },
  kendall_w: { uncorrected: blanks, tie_corrected: 0 },
  fleiss_kappa: 1,
  gwet_ac: { identity: gwet, linear: gwet, quadratic: blanks, ordinal: { value: 0.5, se: { undefined: 'one subject alone' } } },
};

describe('agreement', () => {
  const rows = statGroups(AGREEMENT).flatMap((group) => group.rows);
  const row = (name: string): [string, string] | undefined => rows.filter((one) => one.name === name).map(({ value, doubt }): [string, string] => [value, doubt])[0];

  it('has all seventeen numbers', () => {
    expect(rows).toHaveLength(17);
    expect(new Set(rows.map((one) => one.name)).size).toBe(17);
  });
  it('writes each with its doubt', () => {
    expect(row('ICC(A,1)')).toEqual(['0.40', '−0.10 to 0.72']);
    expect(row('ICC(1,k)')).toEqual(['0.60', 'no interval']);
    expect(row('ICC(A,k)')).toEqual(['0.60', 'up to 0.90']);
    expect(row('ICC(C,k)')).toEqual(['1.00', '0.50 or more']);
    expect(row('AC, identity')).toEqual(['0.50', '± 0.08']);
    expect(row('alpha, interval')).toEqual(['−0.20', '']);
  });
  it('does not print how far below nothing a limit runs', () => {
    const far = { value: 0.1, low: -645_225_824.26, high: 0.7 };
    const found = statGroups({ ...AGREEMENT, icc: { ...AGREEMENT.icc, 'A,k': far } }).flatMap((group) => group.rows).find((one) => one.name === 'ICC(A,k)');
    expect(found?.doubt).toBe('below −1 to 0.70');
  });
  it('says why there is none, and never a number then', () => {
    expect(row('ICC(C,1)')).toEqual(['undefined', 'some ratings are missing']);
    expect(row('W')).toEqual(['undefined', 'some ratings are missing']);
    expect(row('AC, quadratic')).toEqual(['undefined', 'some ratings are missing']);
    expect(row('AC, ordinal')).toEqual(['0.50', 'no standard error: one subject alone']);
    expect(row('W, ties allowed for')).toEqual(['0.00', '']);
  });
  it('stands behind a disclosure', () => {
    render(AgreementTable, { agreement: AGREEMENT });
    expect(screen.getByText('How far they agree, in every usual number')).toBeInTheDocument();
    expect(screen.getByText('Do they put criteria in the same order?')).toBeInTheDocument();
  });
});
