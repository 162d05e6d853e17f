/** A decision is compared with the recommendation it answers, asks for its reasons, and is looked at again on its day. */
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { api } from '../api/commands';
import { OFFERED } from '../api/labels';
import type {
  Debrief,
  Deciding,
  DecisionView,
  Recommendation,
  RecommendationKind,
  ReferenceClass,
  Verdict,
} from '../api/types';
import { draftAt } from '../kit/drafts';
import { inForce, nextLook } from './again';
import { gaps, isComplete, NO_CLASS, stated, type Stated } from './forecast';
import Said from './Said.svelte';
import VerdictForm from './VerdictForm.svelte';

const said = (kind: RecommendationKind, candidate: string | null): Recommendation => ({
  kind,
  candidate,
  headline: 'H',
  lead: 'L',
  reasons: [],
  conditions: [],
  flips: [],
  flips_say: '',
  settle: [],
  alternatives: [],
  tests: [],
  look_again_months: [3],
  near_tie: null,
  ends: null,
});
const verdict = (part: Partial<Verdict>): Verdict => ({
  choice: 'trial',
  candidate: 'r',
  why: 'w',
  departs: null,
  look_again: null,
  on: '2026-11-20',
  entry: 'e',
  departure: null,
  reverse_if: '',
  decided_by: [],
  forecast: [],
  quality: {},
  reviews: [],
  ...part,
});

describe('looking again', () => {
  it('counts only the decision that holds for each person', () => {
    const first = verdict({ look_again: '2026-12-01' });
    const later = verdict({ look_again: '2027-02-20', entry: 'f' });
    const other = verdict({ candidate: 'j', look_again: '2027-01-10', entry: 'g' });
    expect(inForce([first, later, other])).toEqual([later, other]);
    expect(nextLook([first, later, other])).toBe('2027-01-10');
    expect(nextLook([verdict({})])).toBeNull();
  });
});

describe('stated outcomes', () => {
  it('are two at least, each with a chance; a third may stay empty', () => {
    const rows: Stated[] = [
      { outcome: 'Four of seven at quota', percent: 60 },
      { outcome: '', percent: 30 },
      { outcome: '', percent: null },
    ];
    expect(gaps(rows).map((gap) => [gap.outcome !== null, gap.percent !== null])).toEqual([
      [false, false],
      [true, false],
      [false, false],
    ]);
    expect(isComplete(rows)).toBe(false);
    expect(isComplete([rows[0] as Stated, { outcome: 'Nobody left', percent: 0 }])).toBe(true);
    expect(stated(rows)).toEqual([{ outcome: 'Four of seven at quota', percent: 60 }]);
  });
  it('keep the class that fits, and ask what makes it different where the core says so', () => {
    const tenure = { id: 'tenure' } as ReferenceClass;
    const far = { class: tenure, asks: 'You say 95%; in general it is 40–55%.' };
    const row: Stated = { outcome: 'Still there at 18 months', percent: 95 };
    const other: Stated = { outcome: 'Nobody left', percent: 50 };
    const none = { class: null, asks: '' };
    expect(gaps([row, other], [far, none]).map((gap) => gap.different !== null)).toEqual([true, false]);
    expect(isComplete([row, other], [far, none])).toBe(false);
    const told = { ...row, different: 'Two years of notice.' };
    expect(isComplete([told, other], [far, none])).toBe(true);
    expect(stated([told, other], [far, none])).toEqual([
      { outcome: row.outcome, percent: 95, class: 'tenure', different: 'Two years of notice.' },
      { outcome: 'Nobody left', percent: 50 },
    ]);
    // Near it nothing is asked, and what was written for another chance is not kept; where none fits nothing stands beside.
    const near = { class: tenure, asks: '' };
    expect(stated([{ ...told, percent: 60 }], [near])).toEqual([
      { outcome: row.outcome, percent: 60, class: 'tenure' },
    ]);
    expect(stated([{ ...told, chosen: NO_CLASS }], [far])).toEqual([{ outcome: row.outcome, percent: 95 }]);
    // Before there is a chance nothing is far.
    expect(gaps([{ ...row, percent: null }], [far])[0]?.different).toBeNull();
  });
});

describe('the form', () => {
  /** As the core offers them where the scorecard says “trial” of Rowan. */
  const deciding = (candidate: string): Deciding => ({
    candidate,
    answers: 0,
    choices: (['promote', 'trial', 'develop', 'not_this_person', 'not_decided'] as const).map((kind) => ({
      kind,
      title: OFFERED[kind],
      text: '',
      departs: candidate !== 'r' || kind !== 'trial',
      names_nobody: kind === 'not_this_person',
      can_be_forecast: kind !== 'not_this_person' && kind !== 'not_decided',
      glad: '',
      chance_before: null,
    })),
  });
  const debrief = {
    recommendations: [said('trial', 'r')],
    deciding: [deciding('r')],
    look_again: [['2027-02-22']],
  } as unknown as Debrief;
  const view = {
    candidates: [{ id: 'r', name: 'Rowan Ash', about: '' }],
    gone: [],
    purpose: 'promotion',
    decider: 'w',
    frame: { success: 'Four of six make their number.' },
    members: [
      { id: 'w', name: 'Willow Hart' },
      { id: 's', name: 'Sage Moor' },
    ],
  } as unknown as DecisionView;
  const plain = {
    type: 'decided',
    candidate: 'r',
    why: 'It fits',
    look_again: '2027-02-22',
    departs: null,
    departure: null,
    reverse_if: '',
    decided_by: [],
    forecast: [],
    quality: {},
  };
  const show = () => {
    const ondecide = vi.fn().mockResolvedValue(true);
    render(VerdictForm, { view, debrief, today: '2026-11-22', about: 'r', refused: null, ondecide });
    return ondecide;
  };
  const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));
  const decide = () => userEvent.click(screen.getByRole('button', { name: 'Decide' }));

  it('leaves it open with a why and a day, and asks for nothing else', async () => {
    const ondecide = vi.fn().mockResolvedValue(true);
    const open = {
      ...debrief,
      look_again: [[]],
      deciding: [{ ...deciding('r'), choices: deciding('r').choices.map((one) => ({ ...one, departs: false })) }],
    } as unknown as Debrief;
    render(VerdictForm, { view, debrief: open, today: '2026-11-22', about: 'r', refused: null, ondecide });
    await choose(/Not decided yet/);
    await userEvent.type(screen.getByLabelText('Why'), 'The call is on Friday');
    expect(screen.queryByLabelText(/Take it back/)).toBeNull();
    const leave = () => userEvent.click(screen.getByRole('button', { name: 'Leave it open' }));
    await leave();
    expect(screen.getByText('Choose a day.')).toBeInTheDocument();
    expect(ondecide).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText(/Look again on/), '2026-12-04');
    await userEvent.tab();
    await leave();
    expect(ondecide).toHaveBeenCalledExactlyOnceWith({
      ...plain,
      choice: 'not_decided',
      why: 'The call is on Friday',
      look_again: '2026-12-04',
    });
  });

  it('decides as the scorecard says with a why and the suggested day', async () => {
    const ondecide = show();
    await choose(/Trial/);
    await userEvent.type(screen.getByLabelText('Why'), 'It fits');
    expect(screen.queryByLabelText(/depart/)).toBeNull();
    await userEvent.click(screen.getByLabelText('No forecast this time'));
    await decide();
    expect(ondecide).toHaveBeenCalledExactlyOnceWith({ ...plain, choice: 'trial' });
  });
  it('asks for one reason from the list and for words where it departs', async () => {
    const ondecide = show();
    await choose(/Promote/);
    await userEvent.type(screen.getByLabelText('Why'), 'It fits');
    await userEvent.click(screen.getByLabelText('No forecast this time'));
    await decide();
    expect(ondecide).not.toHaveBeenCalled();
    expect(screen.getByText('Choose why you depart from it.')).toBeInTheDocument();
    expect(screen.getByText('Write why you depart from it.')).toBeInTheDocument();
    expect(screen.getByLabelText('Why you depart from the scorecard')).toHaveFocus();
    await userEvent.selectOptions(screen.getByLabelText('Why you depart from the scorecard'), 'cannot_wait');
    await userEvent.type(screen.getByLabelText('In your own words'), 'The team waits');
    await decide();
    expect(ondecide).toHaveBeenCalledWith({
      ...plain,
      choice: 'promote',
      departs: 'The team waits',
      departure: 'cannot_wait',
    });
  });
  it('keeps two outcomes with their chances, and says what is missing beside each', async () => {
    const ondecide = show();
    await choose(/Trial/);
    await userEvent.type(screen.getByLabelText('Why'), 'It fits');
    await userEvent.click(screen.getByRole('button', { name: 'Start from what the frame calls success' }));
    expect(screen.getByLabelText('First outcome')).toHaveValue('Four of six make their number.');
    await decide();
    expect(ondecide).not.toHaveBeenCalled();
    expect(screen.getByLabelText(/^Chance of the first/)).toHaveFocus();
    expect(screen.getAllByText('Give a chance from 0 to 100.')).toHaveLength(2);
    await userEvent.type(screen.getByLabelText(/^Chance of the first/), '60');
    await userEvent.type(screen.getByLabelText('Second outcome'), 'Nobody good has left');
    await userEvent.type(screen.getByLabelText(/^Chance of the second/), '80');
    await userEvent.type(screen.getByLabelText(/^Take it back if/), 'Two reps ask to move');
    await decide();
    expect(ondecide).toHaveBeenCalledExactlyOnceWith({
      ...plain,
      choice: 'trial',
      reverse_if: 'Two reps ask to move',
      forecast: [
        { outcome: 'Four of six make their number.', percent: 60 },
        { outcome: 'Nobody good has left', percent: 80 },
      ],
    });
  });
  it('decides nothing over a day that cannot be read, and once however often it is clicked', async () => {
    const ondecide = show();
    ondecide.mockReturnValue(new Promise(() => undefined));
    await choose(/Trial/);
    await userEvent.type(screen.getByLabelText('Why'), 'It fits');
    await userEvent.click(screen.getByLabelText('No forecast this time'));
    const day = screen.getByLabelText(/^Look again on/);
    await userEvent.clear(day);
    await userEvent.type(day, 'in May');
    await decide();
    expect(ondecide).not.toHaveBeenCalled();
    expect(day).toHaveFocus();
    await userEvent.clear(day);
    await userEvent.type(day, '2027-05-03');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Decide' }));
    expect(ondecide).toHaveBeenCalledExactlyOnceWith({ ...plain, choice: 'trial', look_again: '2027-05-03' });
  });
  it('waits, each for its person, while its reasons are looked up', async () => {
    const both = { ...view, candidates: [...view.candidates, { id: 'j', name: 'Juniper Reed', about: '' }] };
    const draw = (about: string) =>
      render(VerdictForm, {
        view: both,
        debrief: { ...debrief, deciding: [deciding('r'), deciding('j')] },
        today: '2026-11-22',
        about,
        unsent: 'waits',
        refused: null,
        ondecide: vi.fn().mockResolvedValue(true),
      });
    const why = () => screen.getByLabelText('Why');
    const person = (name: string) => userEvent.click(screen.getByRole('radio', { name }));
    draw('r');
    await userEvent.type(why(), 'Rowan fits');
    cleanup();
    draw('j');
    expect(why()).toHaveValue('');
    await userEvent.type(why(), 'Juniper waits');
    await person('Rowan Ash');
    expect(why()).toHaveValue('Rowan fits');
    await person('Juniper Reed');
    expect(why()).toHaveValue('Juniper waits');
    expect(draftAt('waits')).toBe('j');
    await choose(/Not this person/);
    await userEvent.selectOptions(screen.getByLabelText('Why you depart from the scorecard'), 'other');
    await userEvent.type(screen.getByLabelText('In your own words'), 'No');
    await decide();
    expect(why()).toHaveValue('');
    expect(draftAt('waits')).toBeNull();
  });
  it('asks for no outcome where nobody is put anywhere', async () => {
    const ondecide = show();
    await choose(/Not this person/);
    expect(screen.queryByText('What will be true in twelve months?')).toBeNull();
    await userEvent.type(screen.getByLabelText('Why'), 'It fits');
    await userEvent.selectOptions(screen.getByLabelText('Why you depart from the scorecard'), 'other');
    await userEvent.type(screen.getByLabelText('In your own words'), 'No');
    await decide();
    expect(ondecide).toHaveBeenCalledWith(
      expect.objectContaining({ choice: 'not_this_person', candidate: null, forecast: [] }),
    );
  });
  it('keeps who decided and how good the way was', async () => {
    const says = 'The weakest link is the alternatives: 2 of 5. The whole is no stronger.';
    const weakest = vi.spyOn(api, 'weakestLink').mockResolvedValue(says);
    const ondecide = show();
    await choose(/Trial/);
    await userEvent.type(screen.getByLabelText('Why'), 'It fits');
    await userEvent.click(screen.getByLabelText('No forecast this time'));
    // The decider is ticked before anybody is named, and stays when others come to them.
    expect(screen.getByLabelText('Willow Hart')).toBeChecked();
    await userEvent.click(screen.getByLabelText('Sage Moor'));
    await userEvent.type(screen.getByLabelText(/^Others who decided/), 'Alder Stone, ');
    const asked = screen.getByRole('group', { name: 'Were there real alternatives to choose from?' });
    await userEvent.click(within(asked).getByRole('radio', { name: '2' }));
    await userEvent.click(
      within(screen.getByRole('group', { name: 'Did we ask the right question?' })).getByRole('radio', { name: '4' }),
    );
    expect(await screen.findByText(says)).toBeInTheDocument();
    expect(weakest).toHaveBeenLastCalledWith({ alternatives: 2, frame: 4 });
    await decide();
    expect(ondecide).toHaveBeenCalledWith({
      ...plain,
      choice: 'trial',
      decided_by: ['Willow Hart', 'Sage Moor', 'Alder Stone'],
      quality: { alternatives: 2, frame: 4 },
    });
  });
  it('leaves nobody out who decided alone', async () => {
    show();
    const decider = screen.getByLabelText('Willow Hart');
    await userEvent.click(decider);
    expect(decider).toBeChecked();
    expect(screen.getByText(/^Somebody decided/)).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Sage Moor'));
    await userEvent.click(decider);
    expect(decider).not.toBeChecked();
    expect(screen.queryByText(/^Somebody decided/)).toBeNull();
    expect(screen.getByText('Who decided:').parentElement).toHaveTextContent('Who decided: Sage Moor');
  });
  it('decides nothing without a choice and a why', async () => {
    const ondecide = show();
    await decide();
    expect(ondecide).not.toHaveBeenCalled();
    expect(screen.getByText('Choose what you decide.')).toBeInTheDocument();
    expect(screen.getByText('Write why.')).toBeInTheDocument();
  });
});

describe('what was decided', () => {
  const view = { candidates: [{ id: 'r', name: 'Rowan Ash', about: '' }], gone: [] } as unknown as DecisionView;
  const made = verdict({
    choice: 'promote',
    departs: 'The team waits',
    departure: 'cannot_wait',
    reverse_if: 'Two reps ask to move',
    decided_by: ['Willow Hart', 'Sage Moor'],
    forecast: [{ outcome: 'Four of six at quota', percent: 60 }],
  });
  const show = (now: string, part: Partial<Verdict> = {}) =>
    render(Said, {
      view,
      said: said('trial', 'r'),
      away: true,
      verdict: { ...made, ...part },
      opens: '2027-11-20',
      now,
    });

  it('stands beside the recommendation with its reason, who decided, and what takes it back', () => {
    show('2026-11-22');
    expect(screen.getByRole('img', { name: 'not the same as' })).toHaveTextContent('≠');
    expect(screen.getByText(/Willow Hart, Sage Moor decided/)).toBeInTheDocument();
    expect(screen.getByText('The seat cannot stay empty that long.')).toBeInTheDocument();
    expect(screen.getByText(/Take it back if: Two reps/)).toBeInTheDocument();
    expect(screen.getByText('60%')).toBeInTheDocument();
  });
  it('hides the chance from the day of the review until somebody has said what happened', () => {
    const { unmount } = show('2027-11-20');
    expect(screen.queryByText('60%')).toBeNull();
    expect(screen.getByText(/Say first what happened/)).toBeInTheDocument();
    unmount();
    show('2027-11-21', {
      reviews: [
        {
          results: [{ met: false, note: '' }],
          controlled: [],
          not_controlled: [],
          again: null,
          lesson: '',
          on: '2027-11-21',
          entry: 'x',
        },
      ],
    });
    expect(screen.getByText('60%')).toBeInTheDocument();
    expect(screen.getByText(/not met/)).toBeInTheDocument();
  });
});
