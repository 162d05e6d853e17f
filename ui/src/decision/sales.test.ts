/** Sales figures are kept whole: what is missing is said, and what comes back is what was typed. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { SalesFigures } from '../api/types';
import { missingSales, salesDraft, salesFigures } from './sales';
import SalesForm from './SalesForm.svelte';

const PEOPLE = [
  { id: 'r', name: 'Rowan Ash', about: '' },
  { id: 'j', name: 'Juniper Reed', about: '' },
];
const FIGURES: SalesFigures = {
  unit: '$k',
  own_sales: { r: 1100 },
  reps: 8,
  sales_per_rep: 600,
  lost_share: [0.3, 0.07],
  manager_effect: [-0.05, 0.145],
};

describe('the form’s figures', () => {
  it('come back as they were typed', () => {
    const kept = { ...FIGURES, lost_share: [0.07, 0.3] as [number, number] };
    expect(salesDraft(kept, PEOPLE)).toMatchObject({
      own: { r: 1100, j: null },
      lostLow: 7,
      lostHigh: 30,
      effectLow: -5,
      effectHigh: 14.5,
    });
    expect(salesFigures(salesDraft(kept, PEOPLE))).toEqual(kept);
  });
  it('are asked for one by one, own sales excepted', () => {
    expect(Object.keys(missingSales(salesDraft(null, PEOPLE)))).toEqual([
      'reps',
      'perRep',
      'lostLow',
      'lostHigh',
      'effectLow',
      'effectHigh',
    ]);
    expect(missingSales(salesDraft(FIGURES, PEOPLE))).toEqual({ lostHigh: 'The high end is below the low one.' });
    expect(salesFigures(salesDraft(FIGURES, PEOPLE))).toBeNull();
  });
});

describe('the form', () => {
  const type = (label: string, text: string): Promise<void> => userEvent.type(screen.getByLabelText(label), text);
  it('says what is missing, then keeps all of it in one change', async () => {
    const act = vi.fn(() => Promise.resolve(true));
    render(SalesForm, { candidates: PEOPLE, figures: null, act, refused: null });
    await userEvent.click(screen.getByRole('button', { name: 'Keep these figures' }));
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText('Say how many sell on the team.')).toBeInTheDocument();
    expect(screen.getByLabelText('Sellers')).toHaveFocus();
    await type('Rowan Ash if you like', '1100');
    await type('Sellers', '8');
    await type('One of them sells', '600');
    await type('Lost, at least', '30');
    await type('Lost, at most', '80');
    await type('Change, at least', '−5');
    await type('Change, at most', '15{Enter}');
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'sales_figures_set',
      figures: {
        unit: '$k',
        own_sales: { r: 1100 },
        reps: 8,
        sales_per_rep: 600,
        lost_share: [0.3, 0.8],
        manager_effect: [-0.05, 0.15],
      },
    });
  });
  it('keeps nothing while a number is out of its range', async () => {
    const act = vi.fn(() => Promise.resolve(true));
    render(SalesForm, { candidates: PEOPLE, figures: { ...FIGURES, lost_share: [0.1, 0.2] }, act, refused: null });
    await userEvent.clear(screen.getByLabelText('Sellers'));
    await type('Sellers', '900');
    await userEvent.click(screen.getByRole('button', { name: 'Keep these figures' }));
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText('Type a whole number from 1 to 200.')).toBeInTheDocument();
  });
  it('shows a refusal, and takes the figures out', async () => {
    const act = vi.fn(() => Promise.resolve(true));
    render(SalesForm, { candidates: PEOPLE, figures: FIGURES, act, refused: { message: 'Rowan is not a candidate.' } });
    expect(screen.getByText('Rowan is not a candidate.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take the figures out' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({ type: 'sales_figures_set', figures: null });
  });
});
