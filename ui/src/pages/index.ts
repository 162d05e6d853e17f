/** Which component shows which route. One line for each page; add yours here. */
import type { Component } from 'svelte';
import type { Route, Step } from '../router.svelte';
import Answers from './Answers.svelte';
import Book from './Book.svelte';
import Compare from './Compare.svelte';
import Contrast from './Contrast.svelte';
import Debrief from './Debrief.svelte';
import DecideRoute from './DecideRoute.svelte';
import Fairness from './Fairness.svelte';
import FollowRoute from './FollowRoute.svelte';
import Forecasts from './Forecasts.svelte';
import Frame from './Frame.svelte';
import Home from './Home.svelte';
import Journal from './Journal.svelte';
import Missing from './Missing.svelte';
import Money from './Money.svelte';
import New from './New.svelte';
import Panel from './Panel.svelte';
import RealJob from './RealJob.svelte';
import Reports from './Reports.svelte';
import Review from './Review.svelte';
import Role from './Role.svelte';
import Scorecard from './Scorecard.svelte';
import ScorecardEdit from './ScorecardEdit.svelte';
import Scorecards from './Scorecards.svelte';
import Settings from './Settings.svelte';
import Sure from './Sure.svelte';
import Team from './Team.svelte';
import Why from './Why.svelte';
import Rate from './Rate.svelte';
import Raters from './Raters.svelte';
import Letter from './Letter.svelte';
import Plan from './Plan.svelte';
import Recheck from './Recheck.svelte';
import Was from './Was.svelte';

/** A page gets its route as the one prop; some have no use for it. Inside <main> it renders a PageTop (or its own head) and a `.body`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each page narrows `route` to its own kind
export type Page = Component<any>;

/** Pages by the route's name; the places inside a decision are in `stepPages`. */
const pages: Partial<Record<Route['name'], Page>> = {
  home: Home,
  new: New,
  journal: Journal,
  forecasts: Forecasts,
  scorecards: Scorecards,
  scorecard: Scorecard,
  scorecard_edit: ScorecardEdit,
  fairness: Fairness,
  settings: Settings,
};

/** Pages of a decision by step. */
const stepPages: Partial<Record<Step, Page>> = {
  why: Why,
  job: RealJob,
  answers: Answers,
  contrast: Contrast,
  frame: Frame,
  panel: Panel,
  rate: Rate,
  debrief: Debrief,
  compare: Compare,
  sure: Sure,
  raters: Raters,
  money: Money,
  team: Team,
  decide: DecideRoute,
  follow: FollowRoute,
  review: Review,
  reports: Reports,
  role: Role,
  plan: Plan,
  recheck: Recheck,
  was: Was,
  letter: Letter,
  book: Book,
};

/** The page for a route; Missing where there is none. */
export function pageFor(route: Route): Page {
  const page = route.name === 'decision' ? stepPages[route.step] : pages[route.name];
  return page ?? Missing;
}
