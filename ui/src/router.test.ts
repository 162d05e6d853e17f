/** Addresses to routes and back. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { href, parse, router, STEPS, type Route } from './router.svelte';

const ROUTES: Route[] = [
  { name: 'home' },
  { name: 'new' },
  { name: 'new', query: { kind: 'leader' } },
  { name: 'scorecards' },
  { name: 'scorecard', id: 'first sales leader/1' },
  { name: 'scorecard_edit', id: 'our card/1', query: { view: 'text' } },
  { name: 'settings' },
  ...STEPS.map((step): Route => ({ name: 'decision', id: '0190-ab', step })),
  { name: 'decision', id: 'ä/ö?#', step: 'rate', query: { candidate: 'c1', criterion: 'hires & range' } },
];

describe('router', () => {
  it.each(ROUTES)('reads back what it wrote: $name $step', (route) => {
    expect(parse(href(route))).toEqual(route);
  });
  it('opens home for an empty address', () => {
    for (const hash of ['', '#', '#/']) expect(parse(hash)).toEqual({ name: 'home' });
  });
  it('writes the addresses the design names', () => {
    expect(href({ name: 'home' })).toBe('#/');
    expect(href({ name: 'decision', id: 'x', step: 'rate' })).toBe('#/d/x/rate');
    expect(href({ name: 'scorecard', id: 'x' })).toBe('#/scorecards/x');
  });
  it.each(['#/nowhere', '#/d/x', '#/d/x/unknown', '#/d//rate', '#/d/x/rate/more', '#/settings/more', '#/%E0%A4%A'])(
    'finds no page at %s',
    (hash) => expect(parse(hash)).toEqual({ name: 'missing', hash }),
  );
});

describe('the open route', () => {
  let stop: () => void;
  afterEach(() => stop());
  const goes = async (hash: string): Promise<void> => {
    location.hash = hash;
    await vi.waitFor(() => expect(location.hash).toBe(hash));
    await new Promise((resolve) => setTimeout(resolve));
  };

  it('stays until the page of the next one is there, and passes over what was left meanwhile', async () => {
    const come = new Map<string, () => void>();
    stop = router.start((route) =>
      route.name === 'home' ? undefined : new Promise((resolve) => come.set(route.name, resolve)),
    );
    await goes('#/');
    await goes('#/settings');
    expect(router.route.name).toBe('home');
    await goes('#/journal');
    come.get('settings')?.();
    await Promise.resolve();
    expect(router.route.name).toBe('home');
    come.get('journal')?.();
    await vi.waitFor(() => expect(router.route.name).toBe('journal'));
  });
  it('opens without its page where that cannot be had, and with it once it can', async () => {
    let there = false;
    const load = (): Promise<void> => (there ? Promise.resolve() : Promise.reject(new Error('gone')));
    stop = router.start((route) => (route.name === 'settings' ? load() : undefined));
    await goes('#/settings');
    await vi.waitFor(() => expect(router.failed).toBe(true));
    expect(router.route.name).toBe('settings');
    there = true;
    router.read();
    await vi.waitFor(() => expect(router.failed).toBe(false));
  });
});
