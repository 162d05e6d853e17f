/** Which page is open: the address after # as a typed route, and back. */

/** The places inside a decision. The self-assessment has its own names for the same six. */
export const STEPS = [
  'frame',
  'panel',
  'rate',
  'debrief',
  'late',
  'compare',
  'sure',
  'raters',
  'team',
  'money',
  'decide',
  'follow',
  'why',
  'job',
  'answers',
  'who',
  'load',
  'colleagues',
  'letters',
  'talk',
  'contrast',
  'review',
  'reports',
  'role',
  'plan',
  'recheck',
  'was',
  'letter',
  'book',
] as const;
export type Step = (typeof STEPS)[number];

/** Small things a page keeps in the address: `?candidate=…&criterion=…`. Never words a person wrote. */
export type Query = Record<string, string>;

export type Route =
  | { name: 'home' | 'dates' | 'new' | 'journal' | 'forecasts' | 'scorecards' | 'fairness' | 'settings'; query?: Query }
  | { name: 'decision'; id: string; step: Step; query?: Query }
  | { name: 'scorecard'; id: string; query?: Query }
  | { name: 'scorecard_edit'; id: string; query?: Query }
  | { name: 'missing'; hash: string };

const PLAIN = ['dates', 'new', 'journal', 'forecasts', 'scorecards', 'fairness', 'settings'] as const;

/** Reads an address such as "#/d/7f3a/rate?criterion=4". What fits no page is `missing`. */
export function parse(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const query = search ? { query: Object.fromEntries(new URLSearchParams(search)) } : {};
  let parts: string[];
  try {
    parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return { name: 'missing', hash };
  }
  const [first, second, third] = parts;
  if (first === undefined) return { name: 'home', ...query };
  const plain = PLAIN.find((name) => name === first);
  if (plain && parts.length === 1) return { name: plain, ...query };
  if (first === 'scorecards' && second !== undefined && parts.length === 2)
    return { name: 'scorecard', id: second, ...query };
  if (first === 'scorecards' && second !== undefined && third === 'edit' && parts.length === 3)
    return { name: 'scorecard_edit', id: second, ...query };
  const step = STEPS.find((name) => name === third);
  if (first === 'd' && second !== undefined && step && parts.length === 3)
    return { name: 'decision', id: second, step, ...query };
  return { name: 'missing', hash };
}

/** The address of a route: what goes into a link's `href`. */
export function href(route: Route): string {
  if (route.name === 'missing') return route.hash;
  const search = route.query && Object.keys(route.query).length > 0 ? `?${new URLSearchParams(route.query)}` : '';
  return `#/${path(route)}${search}`;
}

function path(route: Exclude<Route, { name: 'missing' }>): string {
  if (route.name === 'home') return '';
  if (route.name === 'decision') return `d/${encodeURIComponent(route.id)}/${route.step}`;
  if (route.name === 'scorecard') return `scorecards/${encodeURIComponent(route.id)}`;
  if (route.name === 'scorecard_edit') return `scorecards/${encodeURIComponent(route.id)}/edit`;
  return route.name;
}

/** The open route. Read `router.route` in a component; it changes with the address. */
class Router {
  route = $state.raw<Route>(parse(location.hash));
  /** The open route has no page to show: it could not be loaded. */
  failed = $state(false);
  #load: (route: Route) => Promise<void> | undefined = () => undefined;

  /**
   * Follows the address from now on; the returned function stops. Where `load` has something to wait for, the route that is open stays
   * until it is there or could not be had, unless the address has changed again by then.
   */
  start(load: (route: Route) => Promise<void> | undefined): () => void {
    this.#load = load;
    this.read();
    addEventListener('hashchange', this.read);
    return () => removeEventListener('hashchange', this.read);
  }

  /** Opens the route of the address; again, where it could not be loaded. */
  read = (): void => {
    const hash = location.hash;
    const route = parse(hash);
    const open = (failed: boolean): void => {
      if (location.hash !== hash) return;
      this.route = route;
      this.failed = failed;
    };
    const loading = this.#load(route);
    if (!loading) return open(false);
    void loading.then(
      () => open(false),
      () => open(true),
    );
  };

  /** Opens a route. `replace` leaves no step for the back key, for changes inside a page. */
  go(route: Route, replace = false): void {
    if (replace) location.replace(href(route));
    else location.hash = href(route);
  }
}

export const router = new Router();
