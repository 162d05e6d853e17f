/** The rating page by keyboard, through a core that answers like the real one, and the handover from one rater to the next. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../api/commands';
import type { Change } from '../api/types';
import { closeDecision } from '../decision/open.svelte';
import { handleKey } from '../kit/keys';
import { CARDS, rated, sheet, view } from '../rating/fixtures';
import { router, type Route } from '../router.svelte';
import Rate from './Rate.svelte';

vi.mock('../api/commands', () => ({ api: { view: vi.fn(), cards: vi.fn(), change: vi.fn(), newId: vi.fn() } }));

const route = (query: Record<string, string> = {}): Extract<Route, { name: 'decision' }> => ({
  name: 'decision',
  id: 'd1',
  step: 'rate',
  query,
});
const sent = (): Change[] => vi.mocked(api.change).mock.calls.map((call) => call[2]);

beforeEach(() => {
  vi.clearAllMocks();
  closeDecision();
  vi.mocked(api.cards).mockResolvedValue(CARDS);
  vi.mocked(api.newId).mockResolvedValue('new');
  vi.spyOn(router, 'go').mockImplementation(() => undefined);
  addEventListener('keydown', handleKey);
  return () => removeEventListener('keydown', handleKey);
});

describe('a sheet', () => {
  it('rates with 1–5 and 0, walks with J and Enter, and writes its place into the address', async () => {
    vi.mocked(api.view).mockResolvedValue(view({}, [sheet({ A1: rated() })]));
    vi.mocked(api.change).mockResolvedValue(view({}, [sheet({ A1: rated() })]));
    render(Rate, { route: route({ about: 'c.hazel', criterion: 'A1' }) });
    await screen.findByRole('heading', { name: 'Title A1' });
    await userEvent.keyboard('5');
    await userEvent.keyboard('0');
    await userEvent.keyboard('j');
    expect(sent()).toEqual([
      {
        type: 'rated',
        subject: { kind: 'candidate', id: 'hazel' },
        criterion: 'A1',
        answer: { kind: 'mark', level: 5 },
      },
      { type: 'rated', subject: { kind: 'candidate', id: 'hazel' }, criterion: 'A1', answer: { kind: 'no_evidence' } },
    ]);
    expect(router.go).toHaveBeenLastCalledWith(
      expect.objectContaining({ query: { about: 'c.hazel', criterion: 'A2' } }),
      true,
    );
  });
  it('keeps words that wait for the criterion they were typed at', async () => {
    vi.mocked(api.view).mockResolvedValue(view({}, [sheet({ A1: rated() })]));
    vi.mocked(api.change).mockResolvedValue(view({}, [sheet({ A1: rated() })]));
    const shown = render(Rate, { route: route({ about: 'c.hazel', criterion: 'A1' }) });
    await screen.findByRole('heading', { name: 'Title A1' });
    await userEvent.keyboard('w');
    await userEvent.keyboard('because');
    await shown.rerender({ route: route({ about: 'c.hazel', criterion: 'A2' }) });
    await screen.findByRole('heading', { name: 'Title A2' });
    await waitFor(() =>
      expect(sent()).toContainEqual({
        type: 'explained',
        subject: { kind: 'candidate', id: 'hazel' },
        criterion: 'A1',
        why: 'because',
      }),
    );
  });
  it('says why it cannot be sealed, and seals after a question', async () => {
    const full = sheet({ A1: rated(), A2: rated(), B1: rated() }, { overall: { level: 4, note: '' } });
    const waits = { short: 'Seal: 3 open', why: 'Not yet: 3 criteria are open. Give each a mark.', at: 'A1' };
    const gaps = { open: ['A1', 'A2', 'B1'], bare: [], unsaid: [], overall: true, waits };
    const [own, ...others] = view().progress;
    const open = own ? [{ ...own, gaps }, ...others] : [];
    vi.mocked(api.view).mockResolvedValue(view({ progress: open }, [sheet({})]));
    const first = render(Rate, { route: route() });
    expect(
      await screen.findByRole('button', { name: 'Seal: 3 open', description: /^Not yet: 3 criteria are open/ }),
    ).toHaveAttribute('aria-disabled', 'true');
    first.unmount();
    closeDecision();
    vi.mocked(api.view).mockResolvedValue(view({}, [full]));
    vi.mocked(api.change).mockResolvedValue(
      view({ progress: view().progress.map((one) => ({ ...one, sealed: true })) }, [{ ...full, sealed: 'x' }]),
    );
    render(Rate, { route: route({ about: 'c.hazel', criterion: 'A1' }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Seal my ratings' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Seal 3 ratings' }));
    expect(sent()).toEqual([{ type: 'sheet_sealed', subject: { kind: 'candidate', id: 'hazel' } }]);
    expect(await screen.findByRole('button', { name: 'Open the debrief' })).toBeInTheDocument();
  });
});

describe('taking turns', () => {
  it('hands the keyboard over only after a question', async () => {
    vi.mocked(api.view).mockImplementation((_, acting) => Promise.resolve(view({ viewer: acting ?? 'ada' }, [])));
    render(Rate, { route: route() });
    const who = await screen.findByLabelText('At the keyboard');
    await userEvent.selectOptions(who, 'bo');
    expect(who).toHaveValue('ada');
    await userEvent.click(await screen.findByRole('button', { name: 'Bo Lind is at the keyboard' }));
    await waitFor(() => expect(api.view).toHaveBeenLastCalledWith('d1', 'bo'));
    expect(await screen.findByRole('heading', { name: 'You have sealed everything.' })).toBeInTheDocument();
    // Bo does not decide, so going on without Ada is not Bo's.
    expect(screen.getByRole('button', { name: /Go on without them/ })).toHaveAttribute('aria-disabled', 'true');
  });
});
