/** The team each would hire: captions say what their numbers show, the strip follows the answer, a plan is tried before it is kept. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import { api } from '../api/commands';
import type { CulturePlan } from '../api/generated/CulturePlan';
import { people } from './fit';
import { firstLeader, teams } from './fixtures';
import { copyOf, newPair, same, unnamed, whole } from './plan';
import { leverFinding, leverHow, leverName, leverRows, placeFinding, placeRows, unitHow, unitRows, withTeams } from './team';
import TeamStrip from './TeamStrip.svelte';
import { COARSE, FINE, TeamsReading } from './teams.svelte';
import TheTeam from './TheTeam.svelte';

const lever = (id: string, mean: number) => ({ id, name: `${id} in full`, mean_like_leader: mean, change: 0, drift: 0, monoculture: 0, histogram: [] });
const row = (label: string, at: number) => ({ id: label, label, at, low: at, high: at });
const setUp = () => {
  const fixture = firstLeader();
  const found = people(fixture.view, fixture.debrief.analysis);
  return { ...fixture, found, lead: fixture.debrief.recommendations[0]?.candidate ?? null };
};
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

describe('what stands over the charts', () => {
  it('names the lever in few words, an unknown one by its own', () => {
    expect([leverName(lever('wider_pool', 1)), leverName(lever('new', 1))]).toEqual(['Wider pool', 'new in full']);
    expect(leverRows([lever('wider_pool', 6), lever('all', 3)]).map((one) => one.label)).toEqual(['All together', 'Wider pool']);
  });
  it('says that a lever lowers it only where the printed numbers show it', () => {
    expect(leverFinding('Hazel Birch', [lever('all', 3)], 7.1)).toBe('What lowers it most for Hazel');
    expect(leverFinding('Hazel Birch', [lever('all', 7.09)], 7.1)).toBe('No lever lowers it for Hazel');
    expect(leverFinding('Hazel Birch', [lever('all', 3), lever('wider_pool', 8)], 7.1)).toBe('What lowers it for Hazel, and what raises it');
    expect(leverFinding('Hazel Birch', [], 7.1)).toBe('Every lever is already pulled for Hazel');
    expect(leverHow(12, 7.1)).toBe('Average number like the leader in twelve, from 7.1');
    expect(unitHow(4000)).toContain('4,000 simulated teams');
  });
  it('names who ends nearest to what is wanted, and no one where all are as near', () => {
    expect(placeFinding([row('Hazel', 0.3), row('Linden', 0.6)], 0, 'Straight')).toBe('Straight: Hazel’s team ends nearest');
    expect(placeFinding([row('Hazel', 0.32), row('Linden', 0.3), row('Aspen', 0.9)], 0, 'Straight')).toBe('Straight: Hazel’s and Linden’s teams end nearest');
    expect(placeFinding([row('Hazel', 0.3), row('Linden', 0.3)], 0, 'Straight')).toBe('Straight: no team ends much nearer than another');
    expect(placeFinding([row('Hazel', 0.3)], 0, 'Straight')).toBe('Straight: the team ends 30 of 100 away');
  });
  it('follows the order of the debrief and says where there is no evidence', () => {
    const { found } = setUp();
    const reading = teams();
    for (const team of reading.teams) team.beyond_own_image = null;
    const joined = withTeams(found, reading);
    expect(joined.map((one) => one.id)).toEqual(found.map((one) => one.id));
    expect(unitRows(joined, null)[0]?.note).toBe('beyond own image: no evidence');
    expect(placeRows(joined, null, 99)).toEqual([]);
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
    vi.mocked(api.teams).mockRejectedValueOnce(new ApiError('bad_plan', 'Hires is 3.', 'Write a whole number from 10 to 50.'));
    await reading.ask('d', { ...plan, hires: 3 });
    expect([reading.failed?.code, reading.found?.plan.hires, reading.busy]).toEqual(['bad_plan', 20, false]);
  });
});

describe('the strip under a leader’s debrief', () => {
  it('opens with the finding about whom the answer names, and leads on', async () => {
    const { view, found, lead } = setUp();
    render(TeamStrip, { view, found, lead });
    const said = teams().teams.find((team) => team.candidate === lead)?.says.replace(/\.$/, '') ?? '';
    expect(await screen.findByText(said)).toBeInTheDocument();
    expect(screen.getByText(/^What lowers it for Hazel, and what raises it/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /your own plan/ })).toHaveAttribute('href', `#/d/${view.id}/team`);
  });
  it('names nobody where the answer is withheld', async () => {
    const { view, found } = setUp();
    render(TeamStrip, { view, found, lead: null });
    expect(await screen.findByText('The team each would hire')).toBeInTheDocument();
    expect(screen.queryByText(/lowers it/)).not.toBeInTheDocument();
  });
  it('says what went wrong', async () => {
    vi.mocked(api.teams).mockRejectedValue(new ApiError('bad_plan', 'Hires is 3.', 'Write a whole number from 10 to 50.'));
    const { view, found, lead } = setUp();
    render(TeamStrip, { view, found, lead });
    expect(await screen.findByText('Hires is 3.')).toBeInTheDocument();
  });
});

describe('the page', () => {
  it('tries a plan at once, keeps it only when asked, and goes back', async () => {
    const { view, found, lead } = setUp();
    view.viewer = view.decider;
    const act = vi.fn(() => Promise.resolve(true));
    render(TheTeam, { view, found, lead, act, refused: null });
    expect(await screen.findByRole('heading', { level: 1, name: teams().teams.find((team) => team.candidate === lead)?.says ?? '' })).toBeInTheDocument();
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
    const { view, found, lead } = setUp();
    view.viewer = view.decider;
    const act = vi.fn(() => Promise.resolve(true));
    render(TheTeam, { view, found, lead, act, refused: null });
    await userEvent.click(await screen.findByRole('button', { name: 'Back to the card’s own' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({ type: 'culture_set', plan: null });
  });
  it('lets only the decider keep, and asks for both names of a new pair', async () => {
    const { view, found, lead } = setUp();
    view.viewer = view.decider;
    const { rerender } = render(TheTeam, { view, found, lead, act: () => Promise.resolve(true), refused: null });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a pair' }));
    expect(screen.getByRole('button', { name: 'Keep this plan' })).toHaveAttribute('title', 'Name both ends of every pair first.');
    await rerender({ view: { ...view, viewer: 'somebody' } });
    expect(screen.getByRole('button', { name: 'Keep this plan' }).getAttribute('title')).toMatch(/^Only .* can keep a plan/);
  });
});
