/** Which component shows which route, loaded when it is opened. One line for each page; add yours here. */
import type { Component } from 'svelte';
import type { Route, Step } from '../router.svelte';
import Home from './Home.svelte';

/** A page gets its route as the one prop; some have no use for it. Inside <main> it renders a PageTop (or its own head) and a `.body`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each page narrows `route` to its own kind
export type Page = Component<any>;

type Load = () => Promise<{ default: Page }>;

/** Pages by the route's name; the places inside a decision are in `stepPages`. Home comes with the start: the window opens on it. */
const pages: Record<Exclude<Route['name'], 'home' | 'decision'>, Load> = {
  dates: () => import('./Dates.svelte'),
  new: () => import('./New.svelte'),
  journal: () => import('./Journal.svelte'),
  forecasts: () => import('./Forecasts.svelte'),
  scorecards: () => import('./Scorecards.svelte'),
  scorecard: () => import('./Scorecard.svelte'),
  scorecard_edit: () => import('./ScorecardEdit.svelte'),
  fairness: () => import('./Fairness.svelte'),
  settings: () => import('./Settings.svelte'),
  missing: () => import('./Missing.svelte'),
};

/** Pages of a decision by step, in the order in which one comes to them. */
const stepPages: Record<Step, Load> = {
  frame: () => import('./Frame.svelte'),
  panel: () => import('./Panel.svelte'),
  rate: () => import('./Rate.svelte'),
  debrief: () => import('./Debrief.svelte'),
  late: () => import('./Late.svelte'),
  compare: () => import('./Compare.svelte'),
  sure: () => import('./Sure.svelte'),
  raters: () => import('./Raters.svelte'),
  money: () => import('./Money.svelte'),
  team: () => import('./Team.svelte'),
  decide: () => import('./DecideRoute.svelte'),
  follow: () => import('./FollowRoute.svelte'),
  why: () => import('./WhyRoute.svelte'),
  job: () => import('./RealJob.svelte'),
  answers: () => import('./Answers.svelte'),
  who: () => import('./WhoIAm.svelte'),
  load: () => import('./LoadGrowth.svelte'),
  colleagues: () => import('./Colleagues.svelte'),
  letters: () => import('./Letters.svelte'),
  talk: () => import('./Talk.svelte'),
  contrast: () => import('./Contrast.svelte'),
  reports: () => import('./Reports.svelte'),
  plan: () => import('./Plan.svelte'),
  letter: () => import('./Letter.svelte'),
  book: () => import('./Book.svelte'),
  recheck: () => import('./Recheck.svelte'),
  review: () => import('./Review.svelte'),
  was: () => import('./Was.svelte'),
  role: () => import('./Role.svelte'),
};

const loaded = new Map<Load, Page>();

/** The page for a route; undefined where it is not loaded yet. */
export function pageFor(route: Route): Page | undefined {
  const load = loadOf(route);
  return load ? loaded.get(load) : Home;
}

/** Loads the page for a route, or rejects; undefined where it is there already, so that nobody waits who need not. */
export function loadPage(route: Route): Promise<void> | undefined {
  const load = loadOf(route);
  return load && !loaded.has(load) ? keep(load) : undefined;
}

/**
 * Loads every page that is not there yet, one after the other with a rest in between: what is opened next is there then, and nothing
 * that a person does meanwhile waits for more than one of them. One that cannot be had is asked for again when it is opened.
 */
export async function preloadPages(rest: () => Promise<void>): Promise<void> {
  for (const load of [...Object.values(stepPages), ...Object.values(pages)]) {
    await rest();
    if (!loaded.has(load)) await keep(load).catch(() => undefined);
  }
}

function loadOf(route: Route): Load | undefined {
  if (route.name === 'home') return undefined;
  return route.name === 'decision' ? stepPages[route.step] : pages[route.name];
}

async function keep(load: Load): Promise<void> {
  loaded.set(load, (await load()).default);
}
