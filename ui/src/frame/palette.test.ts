/** What the palette knows: everything by its name, and nothing private. */
import { describe, expect, it, vi } from 'vitest';
import type { DecisionView, LibraryCard, Listed } from '../api/types';
import { matching } from '../kit/Palette.svelte';
import { everywhere, GROUPS, ofDecision, ofDecisions } from './palette';

const doing = { go: vi.fn(), setting: vi.fn() };
const step = (name: string, open = true) => ({
  step: name,
  title: name,
  done: false,
  open,
  note: '',
  why_not: 'later',
});
const listed = (id: string, more: Partial<Listed> = {}): Listed =>
  ({
    id,
    title: id,
    purpose: 'promotion',
    people: ['Zoë Hart'],
    sample: false,
    steps: [step('frame')],
    at: 0,
    ...more,
  }) as unknown as Listed;
const view = {
  id: 'd',
  title: 'Team lead',
  purpose: 'promotion',
  candidates: [{ id: 'z', name: 'Zoë Hart', about: 'seller, North' }],
  steps: ['frame', 'panel', 'rate', 'debrief', 'decide'].map((one) => step(one)).concat(step('follow_through', false)),
  letters: {},
  plan: null,
  books: {},
  round: { personal: { talk: null } },
  in_force: [],
  in_the_job: [],
  rated_again: [],
  not_chosen: [],
} as unknown as DecisionView;

describe('the palette', () => {
  it('finds people without their accents, and opens the decision at them', () => {
    const all = [...ofDecision(view, doing), ...ofDecisions([listed('d'), listed('other')], 'd', doing)];
    const found = matching(all, 'zoe');
    expect(found.filter((one) => one.group === GROUPS.people).map((one) => one.hint)).toEqual(['Team lead', 'other']);
    found.find((one) => one.group === GROUPS.people)?.run();
    expect(doing.go).toHaveBeenLastCalledWith('#/d/d/debrief?candidate=z');
  });
  it('knows the steps, the pages and the reports of the open decision', () => {
    const all = ofDecision(view, doing);
    const run = (typed: string) => matching(all, typed)[0]?.run();
    run('how sure');
    expect(doing.go).toHaveBeenLastCalledWith('#/d/d/sure');
    run('interview kit');
    expect(doing.go).toHaveBeenLastCalledWith('#/d/d/reports?kind=kit');
    expect(matching(all, 'letter')[0]?.hint).toBe(
      'Letters are written once it is decided, to those who are not chosen.',
    );
    // Unasked it lists the six places and who it is about, and not every page and report.
    expect(matching(all, '').map((one) => one.group)).toEqual([...Array<string>(6).fill(GROUPS.here), GROUPS.people]);
  });
  it('lists a private self-assessment only while it is open', () => {
    const own = listed('own', { purpose: 'self_assessment', people: [] });
    expect(ofDecisions([own], null, doing)).toEqual([]);
    expect(ofDecisions([own], 'own', doing)).toHaveLength(1);
  });
  it('knows settings by what people call them, own scorecards, and how to start', () => {
    const cards = [
      { shipped: false, template: { id: 'mine', title: 'Our own card' } },
      { shipped: true, template: { id: 'shipped', title: 'Shipped card' } },
    ] as unknown as LibraryCard[];
    const all = everywhere([{ label: 'Dates', route: { name: 'dates' } }], cards, doing);
    matching(all, 'dark')[0]?.run();
    expect(doing.setting).toHaveBeenLastCalledWith('set-look');
    matching(all, 'backup')[0]?.run();
    expect(doing.setting).toHaveBeenLastCalledWith('set-backup');
    expect(matching(all, 'card').map((one) => one.label)).toEqual(['Our own card']);
    expect(matching(all, 'new promotion').map((one) => one.label)).toEqual([
      'Start: deciding on promoting a top seller',
    ]);
    expect(matching(all, 'nothing like it')).toEqual([]);
  });
});
