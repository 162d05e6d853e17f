/** The team each would hire: captions say what their numbers show, the strip follows the answer, a plan is tried before it is kept. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import { api } from '../api/commands';
import type { CulturePlan } from '../api/types';
import { firstLeader, teams } from './fixtures';
import { copyOf, newPair, same, unnamed, whole } from './plan';
import TeamStrip from './TeamStrip.svelte';
import { COARSE, FINE, TeamsReading } from './teams.svelte';
import TheTeam from './TheTeam.svelte';

let asked: [CulturePlan | null, number][] = [];
beforeEach(() => {
  asked = [];
  vi.spyOn(api, 'teams').mockImplementation((_id, plan, runs) => {
    asked.push([plan, runs]);
    const found = teams();
    for (const team of found.teams) team.reading.runs = runs;
    return Promise.resolve({ ...found, plan: plan ?? found.plan });
  });
});

describe('a plan', () => {
  it('is whole when every end has a name, and the same whatever the order of candidates', () => {
    const { plan } = teams();
    expect(whole(plan)).toBe(true);
    expect(whole({ ...plan, values: [...plan.values, newPair()] })).toBe(false);
    expect(whole({ ...plan, values: [] })).toBe(false);
    expect(unnamed({ ...newPair(), one: 'Straight' })).toEqual({ one: null, other: expect.any(String) as string });
    const other = copyOf(plan);
    const [first] = other.values;
    if (!first) throw new Error('the plan has pairs');
    first.leaders = Object.fromEntries(Object.entries(first.leaders).reverse());
    expect(same(plan, other)).toBe(true);
    first.wanted = 0.9;
    expect(same(plan, other)).toBe(false);
    expect(plan.values[0]?.wanted).not.toBe(0.9);
  });
});

describe('the reading', () => {
  it('asks for few runs, then for many', async () => {
    const reading = new TeamsReading();
    await reading.ask('d', null);
    expect(asked.map(([, runs]) => runs)).toEqual([COARSE, FINE]);
    expect(reading.busy).toBe(false);
  });
  it('drops an answer that a later question has overtaken, and keeps the last one when one fails', async () => {
    const reading = new TeamsReading();
    const early = reading.ask('d', null);
    const { plan } = teams();
    await Promise.all([early, reading.ask('d', { ...plan, hires: 20 })]);
    expect(reading.found?.plan.hires).toBe(20);
    expect(asked.filter(([, runs]) => runs === FINE)).toHaveLength(1);
    vi.mocked(api.teams).mockRejectedValueOnce(ApiError.said('Hires is 3.', 'Write a whole number from 10 to 50.'));
    await reading.ask('d', { ...plan, hires: 3 });
    expect([reading.failed?.message, reading.found?.plan.hires, reading.busy]).toEqual(['Hires is 3.', 20, false]);
  });
});

describe('the strip under a leader’s debrief', () => {
  it('opens with the finding about whom the answer names, and leads on', async () => {
    const { view } = firstLeader();
    render(TeamStrip, { view });
    expect(await screen.findByText(teams().charts.headline)).toBeInTheDocument();
    expect(screen.getByText(/^What lowers it for Hazel, and what raises it/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /your own plan/ })).toHaveAttribute('href', `#/d/${view.id}/team`);
  });
  it('names nobody where the answer is withheld', async () => {
    const { view } = firstLeader();
    const found = teams();
    const charts = { ...found.charts, headline: 'The team each would hire', first: null };
    vi.mocked(api.teams).mockResolvedValue({ ...found, charts });
    render(TeamStrip, { view });
    expect(await screen.findByText('The team each would hire')).toBeInTheDocument();
    expect(screen.queryByText(/lowers it/)).not.toBeInTheDocument();
  });
  it('says what went wrong', async () => {
    vi.mocked(api.teams).mockRejectedValue(ApiError.said('Hires is 3.', 'Write a whole number from 10 to 50.'));
    const { view } = firstLeader();
    render(TeamStrip, { view });
    expect(await screen.findByText('Hires is 3.')).toBeInTheDocument();
  });
});

describe('the page', () => {
  it('tries a plan at once, keeps it only when asked, and goes back', async () => {
    const { view } = firstLeader();
    view.viewer = view.decider;
    const act = vi.fn(() => Promise.resolve(true));
    render(TheTeam, { view, act, refused: null });
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: `${teams().charts.headline}.`,
      }),
    ).toBeInTheDocument();
    const keep = screen.getByRole('button', { name: 'Keep this plan' });
    expect(keep).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('checkbox', { name: /A second person/ }));
    await waitFor(() => expect(asked.at(-1)).toEqual([expect.objectContaining({ second_hirer: true }), FINE]));
    expect(screen.getByText('With the plan you are trying')).toBeInTheDocument();
    expect(act).not.toHaveBeenCalled();
    await userEvent.click(keep);
    expect(act).toHaveBeenCalledExactlyOnceWith({ type: 'culture_set', plan: { ...teams().plan, second_hirer: true } });
    await userEvent.click(screen.getByRole('button', { name: 'Undo my changes' }));
    await waitFor(() => expect(asked.at(-1)?.[0]?.second_hirer).toBe(false));
  });
  it('gives up the own plan for the card’s', async () => {
    vi.mocked(api.teams).mockImplementation(() => Promise.resolve({ ...teams(), plan_is_default: false }));
    const { view } = firstLeader();
    view.viewer = view.decider;
    const act = vi.fn(() => Promise.resolve(true));
    render(TheTeam, { view, act, refused: null });
    await userEvent.click(await screen.findByRole('button', { name: 'Back to the card’s own' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({ type: 'culture_set', plan: null });
  });
  it('lets only the decider keep, and asks for both names of a new pair', async () => {
    const { view } = firstLeader();
    view.viewer = view.decider;
    const { rerender } = render(TheTeam, { view, act: () => Promise.resolve(true), refused: null });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a pair' }));
    expect(screen.getByRole('button', { name: 'Keep this plan' })).toHaveAttribute(
      'title',
      'Name both ends of every pair first.',
    );
    await rerender({ view: { ...view, viewer: 'somebody' } });
    expect(screen.getByRole('button', { name: 'Keep this plan' }).getAttribute('title')).toMatch(
      /^Only .* can keep a plan/,
    );
  });
});
