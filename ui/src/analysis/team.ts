/** The team each candidate would hire as the charts draw it, and the findings that stand over them. */
import type { CultureLever } from '../api/generated/CultureLever';
import type { Team } from '../api/generated/Team';
import type { Teams } from '../api/generated/Teams';
import type { LeverRow } from '../kit/charts/leverarrows';
import type { PlaceRow } from '../kit/charts/placerows';
import type { UnitRow } from '../kit/charts/unitrows';
import { decimal, grouped, inWords, rating } from '../kit/numbers';
import type { Person } from './fit';
import { firstName, list } from './words';

/** A candidate with the team they would hire. */
export interface PersonTeam extends Pick<Person, 'id' | 'name' | 'short'> {
  team: Team;
}

/** Candidates in the order of `found`, each with their team; those without one are left out. */
export function withTeams(found: Pick<Person, 'id' | 'name' | 'short'>[], teams: Teams): PersonTeam[] {
  return found.flatMap(({ id, name, short }) => {
    const team = teams.teams.find((one) => one.candidate === id);
    return team ? [{ id, name, short, team }] : [];
  });
}

/** How many of the team are like the leader. `lead` is whom the answer names. */
export function unitRows(people: PersonTeam[], lead: string | null): UnitRow[] {
  return people.map(({ id, name, team: { reading, beyond_own_image: beyond } }) => ({
    id,
    label: name,
    strong: id === lead,
    filled: reading.like_leader.median,
    of: reading.hires,
    low: reading.like_leader.low,
    high: reading.like_leader.high,
    value: beyond,
    note: beyond === null ? 'beyond own image: no evidence' : `beyond own image: ${rating(beyond)} of 5`,
  }));
}

/** How to read the unit rows. */
export function unitHow(runs: number): string {
  return `Median of ${grouped(runs)} simulated teams for each; the bracket holds 8 in 10. Rules that are our judgement, not a forecast.`;
}

/** Levers in few words; the long name stands in the reading. */
const LEVER: Record<string, string> = {
  second_hirer: 'Second hirer',
  structured_score: 'Structured score',
  founder_first: 'Founder’s veto, first five',
  wider_pool: 'Wider pool',
  all: 'All together',
};

/** The lever in few words. */
export function leverName(lever: Pick<CultureLever, 'id' | 'name'>): string {
  return LEVER[lever.id] ?? lever.name;
}

/** Where each lever takes the average number of people like the leader: the furthest first. */
export function leverRows(levers: CultureLever[]): LeverRow[] {
  return [...levers]
    .sort((one, two) => one.mean_like_leader - two.mean_like_leader)
    .map((lever) => ({ id: lever.id, label: leverName(lever), strong: lever.id === 'all', value: lever.mean_like_leader }));
}

/** What the levers do, said only as far as their printed numbers show it. */
export function leverFinding(name: string, levers: CultureLever[], start: number): string {
  const shown = (value: number): number => Number(value.toFixed(1));
  const who = firstName(name);
  if (levers.length === 0) return `Every lever is already pulled for ${who}`;
  const less = levers.some((lever) => shown(lever.mean_like_leader) < shown(start));
  const more = levers.some((lever) => shown(lever.mean_like_leader) > shown(start));
  if (!less) return `No lever lowers it for ${who}`;
  return more ? `What lowers it for ${who}, and what raises it` : `What lowers it most for ${who}`;
}

/** The common start of the arrows. */
export function leverHow(hires: number, start: number): string {
  return `Average number like the leader in ${inWords(hires)}, from ${decimal(start, 1)}`;
}

/** Where the teams stand on the value pair at `index`. */
export function placeRows(people: PersonTeam[], lead: string | null, index: number): PlaceRow[] {
  return people.flatMap(({ id, short, team }) => {
    const value = team.reading.values[index];
    return value ? [{ id, label: short, strong: id === lead, at: value.team, low: value.low, high: value.high, own: value.leader }] : [];
  });
}

/** Teams that end this near to each other, in hundredths, are told as equally near. Our judgement. */
const AS_NEAR = 3;

/** Whose team ends nearest to what is wanted on one pair. */
export function placeFinding(rows: PlaceRow[], wanted: number, end: string): string {
  const away = (row: PlaceRow): number => Math.round(Math.abs(row.at - wanted) * 100);
  const least = Math.min(...rows.map(away));
  const [only, ...more] = rows;
  if (!only) return end;
  if (more.length === 0) return `${end}: the team ends ${away(only)} of 100 away`;
  const nearest = rows.filter((row) => away(row) < least + AS_NEAR);
  if (nearest.length === rows.length) return `${end}: no team ends much nearer than another`;
  return `${end}: ${list(nearest.map((row) => `${firstName(row.label)}’s`))} team${nearest.length > 1 ? 's' : ''} end${nearest.length > 1 ? '' : 's'} nearest`;
}
