/** Money and fairness stand apart: what is entered first, what is shown, and what is said when it cannot be. */
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { starSeller } from '../analysis/fixtures';
import { api } from '../api/commands';
import { ApiError } from '../api/client';
import type { Counterfactual } from '../api/types';
import { closeDecision } from '../decision/open.svelte';
import { table } from '../charts/fixture';
import Fairness from './Fairness.svelte';
import Money from './Money.svelte';

vi.mock('../api/commands', () => ({
  api: {
    view: vi.fn(),
    cards: vi.fn(),
    debrief: vi.fn(),
    list: vi.fn(),
    status: vi.fn(),
    impactTable: vi.fn(),
    saveImpactTable: vi.fn(),
    impact: vi.fn(),
  },
}));

const route = { name: 'decision', id: 'd1', step: 'money' } as const;
const counterfactual: Counterfactual = {
  unit: '$k',
  by_sales: 'juniper-reed',
  by_readiness: null,
  effect: null,
  prices: [],
  says: 'Sales alone would pick Juniper Reed; readiness picks nobody yet.',
  limits: [],
};

beforeEach(() => {
  vi.clearAllMocks();
  closeDecision();
  const { view, cards } = starSeller();
  vi.mocked(api.view).mockResolvedValue({ ...view, figures: null });
  vi.mocked(api.cards).mockResolvedValue(cards);
});

describe('money', () => {
  it('says what it is and what to enter first', async () => {
    vi.mocked(api.debrief).mockResolvedValue({ ...starSeller().debrief, counterfactual: null });
    render(Money, { route });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'What would sales alone pick, and what would it cost?' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Begin with the candidates’ own sales/)).toBeInTheDocument();
    expect(screen.getByText(/Nothing here moves a mark/)).toBeInTheDocument();
    expect(screen.getByLabelText('Juniper Reed if you like')).toBeInTheDocument();
  });
  it('opens with what it comes to', async () => {
    vi.mocked(api.debrief).mockResolvedValue({ ...starSeller().debrief, counterfactual });
    render(Money, { route });
    expect(await screen.findByRole('heading', { level: 1, name: counterfactual.says })).toBeInTheDocument();
    expect(screen.getByText('nobody yet')).toBeInTheDocument();
  });
});

describe('fairness', () => {
  const rows = [
    { group: 'women', selected: 3, not_selected: 9 },
    { group: 'men', selected: 12, not_selected: 20 },
  ];
  it('is empty to begin with, and asks nothing of the core', async () => {
    vi.mocked(api.impactTable).mockResolvedValue([]);
    render(Fairness);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Is a group selected less often than another?' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Totals only, never names.')).toBeInTheDocument();
    expect(api.impact).not.toHaveBeenCalled();
  });
  it('reads the table that is kept', async () => {
    vi.mocked(api.impactTable).mockResolvedValue(rows);
    vi.mocked(api.impact).mockResolvedValue({
      reference: 'men',
      groups: [],
      says: 'Women were selected less often.',
      table: table([], []),
    });
    render(Fairness);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Women were selected less often.' }),
    ).toBeInTheDocument();
    expect(api.impact).toHaveBeenCalledExactlyOnceWith(rows);
  });
  it('keeps the table and says why one has no reading', async () => {
    vi.mocked(api.impactTable).mockResolvedValue(rows);
    vi.mocked(api.impact).mockResolvedValueOnce({
      reference: 'men',
      groups: [],
      says: 'Women were selected less often.',
      table: table([], []),
    });
    vi.mocked(api.saveImpactTable).mockImplementation((kept) => Promise.resolve(kept));
    vi.mocked(api.impact).mockRejectedValueOnce(ApiError.said('The table has fewer than two groups.'));
    render(Fairness);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove men' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep this table' }));
    expect(api.saveImpactTable).toHaveBeenCalledExactlyOnceWith([rows[0]]);
    expect(await screen.findByText('The table has fewer than two groups.')).toBeInTheDocument();
  });
});
