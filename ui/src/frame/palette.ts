/** What the palette knows: the open decision's places, people and reports, every decision, the places of the window, settings, acts. */
import { PURPOSE } from '../api/labels';
import type { DecisionView, LibraryCard, Listed } from '../api/types';
import { nextHref, railLine } from '../decision/list';
import { STARTS } from '../decision/starts';
import { aroundPages, debriefPages, followPages, stepPath } from '../decision/steps';
import type { Command } from '../kit/Palette.svelte';
import { reports } from '../report/reports';
import { subjectKey } from '../rating/subject';
import { href, type Route, type Step } from '../router.svelte';

/** Headings, in the order in which they come. */
export const GROUPS = {
  here: 'This decision',
  decisions: 'Decisions',
  people: 'People',
  reports: 'Reports of this decision',
  places: 'Places',
  cards: 'Your scorecards',
  settings: 'Settings',
  acts: 'Do',
} as const;

/** What the window can be asked for, as the app does it. */
export interface Doing {
  go: (hash: string) => void;
  /** Opens the settings at a part of them. */
  setting: (part: string) => void;
}

/** A place of the window with its key. */
export interface Place {
  label: string;
  keys?: string;
  route: Route;
}

/** The parts of the settings by the names people look for them under; the first is the heading they stand under. */
const SETTINGS: readonly { label: string; part: string; also: string }[] = [
  { label: 'Size of everything', part: 'set-look', also: 'larger smaller text zoom' },
  { label: 'Colours: light or dark', part: 'set-look', also: 'theme dark mode' },
  { label: 'Single letters as keys', part: 'set-keys', also: 'keyboard shortcuts speech' },
  { label: 'Your name', part: 'set-you', also: 'decider' },
  { label: 'Workspace: the folder of your data', part: 'set-place', also: 'open another data place' },
  { label: 'Back-up', part: 'set-backup', also: 'backup copy save restore' },
  { label: 'Protection: passphrase and recovery code', part: 'set-key', also: 'password key encrypt' },
  { label: 'Samples: add or remove', part: 'set-samples', also: 'demo' },
];

/** The decision that is open: its six places with the pages that belong to them, then its people and its reports. */
export function ofDecision(view: DecisionView, { go }: Doing): Command[] {
  const to = (step: string, query: Record<string, string> = {}): string =>
    href({ name: 'decision', id: view.id, step: step as Step, query });
  const open = (hash: string) => (): void => go(hash);
  const steps = view.steps.map((step) => ({
    id: `step-${step.step}`,
    label: step.title,
    hint: step.open ? step.note : step.why_not,
    group: GROUPS.here,
    also: view.title,
    run: open(to(stepPath(view, step.step))),
  }));
  const isOpen = (step: string): boolean => view.steps.some((one) => one.step === step && one.open);
  const pages = [
    ...(view.purpose === 'self_assessment' ? aroundPages() : []),
    ...(isOpen('debrief') ? debriefPages(view) : []),
    ...(isOpen('follow_through') ? followPages(view) : []),
  ].filter((page) => page.path !== 'reports' && view.steps.every((step) => stepPath(view, step.step) !== page.path));
  const place = ['debrief', 'rate'].find(isOpen) ?? 'frame';
  const own = view.purpose === 'self_assessment';
  const people = own ? [] : view.candidates;
  return [
    ...steps,
    ...pages.map(({ path, label }) => ({
      id: `page-${path}`,
      label,
      group: GROUPS.here,
      also: view.title,
      quiet: true,
      run: open(to(path)),
    })),
    ...people.map((one) => ({
      id: `person-${one.id}`,
      label: one.name,
      hint: view.title,
      group: GROUPS.people,
      also: one.about,
      run: open(to(place, personQuery(place, one.id))),
    })),
    ...reports(view).map((one) => ({
      id: `report-${one.id}`,
      label: one.name,
      hint: one.whyNot ?? 'Reports',
      group: GROUPS.reports,
      also: `report print save ${one.forWhom}`,
      quiet: true,
      run: open(to('reports', { kind: one.id })),
    })),
  ];
}

/** Where a page finds the person in its address: the rating sheet names what it is about, all others the candidate. */
const personQuery = (place: string, id: string): Record<string, string> =>
  place === 'debrief' ? { candidate: id } : { about: subjectKey({ kind: 'candidate', id }) };

/** Every decision by name, and those it is about by theirs. A private self-assessment is listed only while it is open. */
export function ofDecisions(all: Listed[], openId: string | null, { go }: Doing): Command[] {
  const listed = all.filter((one) => one.purpose !== 'self_assessment' || one.id === openId);
  return [
    ...listed.map((one) => ({
      id: one.id,
      label: one.title,
      hint: railLine(one),
      group: GROUPS.decisions,
      also: `${PURPOSE[one.purpose]} ${one.people.join(' ')}`,
      run: () => go(nextHref(one)),
    })),
    ...listed
      .filter((one) => one.id !== openId)
      .flatMap((one) =>
        one.people.map((name) => ({
          id: `${one.id} ${name}`,
          label: name,
          hint: one.title,
          group: GROUPS.people,
          quiet: true,
          run: () => go(nextHref(one)),
        })),
      ),
  ];
}

/** The places of the window, one's own scorecards, the parts of the settings, and the decisions one can start. */
export function everywhere(places: Place[], cards: LibraryCard[], { go, setting }: Doing): Command[] {
  return [
    ...places.map(({ label, keys, route }) => ({
      id: label,
      label,
      keys,
      group: GROUPS.places,
      also: 'go to',
      run: () => go(href(route)),
    })),
    ...cards
      .filter((card) => !card.shipped)
      .map(({ template }) => ({
        id: `card-${template.id}`,
        label: template.title,
        hint: 'Your own scorecard',
        group: GROUPS.cards,
        quiet: true,
        run: () => go(href({ name: 'scorecard', id: template.id })),
      })),
    ...SETTINGS.map(({ label, part, also }) => ({
      id: `setting-${label}`,
      label,
      group: GROUPS.settings,
      also: `settings ${also}`,
      quiet: true,
      run: () => setting(part),
    })),
    ...STARTS.map((start) => ({
      id: `start-${start.purpose}`,
      label: `Start: ${start.title.replace(/^I’m /, '')}`,
      group: GROUPS.acts,
      also: `new begin decide ${PURPOSE[start.purpose]}`,
      quiet: true,
      run: () => go(href({ name: 'new', query: { purpose: start.purpose } })),
    })),
    {
      id: 'read-file',
      label: 'Read a decision from a file',
      group: GROUPS.acts,
      also: 'open import take in',
      quiet: true,
      run: () => go(href({ name: 'new' })),
    },
  ];
}
