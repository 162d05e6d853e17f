/** Addresses to routes and back. */
import { describe, expect, it } from 'vitest';
import { href, parse, STEPS, type Route } from './router.svelte';

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
