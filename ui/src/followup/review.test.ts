/** What happened is said before the chance is seen, nothing is kept half said, and what was said is shown apart from luck. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Chart, Outcomes, ReviewDraft, Verdict } from '../api/types';
import { chart } from '../charts/fixture';
import { blank, kept, resumed, written } from './review';
import ReviewSection from './ReviewSection.svelte';

const draft: ReviewDraft = {
  verdict: 'v1',
  opens: '2027-03-20',
  is_open: false,
  opens_say: 'The outcome review of Juniper Reed opens on 20 March 2027.',
  outcomes: ['Four of seven reps at quota', 'Nobody good has left'],
  controlled: ['Hires well'],
  not_controlled: ['The founder owed: a budget. It came late.'],
};
const verdict: Verdict = {
  choice: 'promote',
  candidate: 'j',
  why: 'Ready',
  departs: null,
  departure: null,
  look_again: null,
  reverse_if: '',
  decided_by: [],
  forecast: [
    { outcome: 'Four of seven reps at quota', percent: 63 },
    { outcome: 'Nobody good has left', percent: 88 },
  ],
  quality: { frame: 4, values: 2 },
  on: '2026-03-20',
  entry: 'v1',
  reviews: [],
};
const links = [
  { link: 'frame', name: 'the question' },
  { link: 'values', name: 'what we want' },
  { link: 'reasoning', name: 'the reasoning' },
] as const;

/** The stated outcomes with what became of them, as the core draws them. */
const stated = ({ forecast, reviews }: Verdict): Chart<Outcomes> => {
  const said: Record<string, string> = { true: 'Met', false: 'Not met', null: 'Nobody can say' };
  const rows = forecast.map(({ outcome, percent }, index) => {
    const met = reviews.at(-1)?.results[index]?.met ?? null;
    return {
      label: outcome,
      chance: percent / 100,
      said: `${percent}%`,
      met,
      became: said[String(met)] ?? '',
      general: '',
    };
  });
  return chart<Outcomes>({ rows });
};

function show(more: Partial<{ verdict: Verdict; now: string; first: boolean; says: string; unsent: string }> = {}) {
  const onreview = vi.fn().mockResolvedValue(true);
  const reading = more.says
    ? { verdict: 'v1', met: 1, not_met: 0, unknown: 1, says: more.says, again_says: 'You would decide the same again.' }
    : null;
  const props = {
    verdict: more.verdict ?? verdict,
    draft: { ...draft, is_open: (more.now ?? draft.opens) >= draft.opens },
    reading,
    chart: reading ? stated(more.verdict ?? verdict) : undefined,
    name: 'Juniper Reed',
    title: 'Promote: Juniper Reed',
    first: more.first ?? false,
    now: more.now ?? '2027-03-20',
    links: [...links],
    unsent: more.unsent,
    refused: null,
    onreview,
  };
  return { ...render(ReviewSection, props), onreview };
}
const page = (): string => document.body.textContent;

describe('a review while it is written', () => {
  it('keeps only what was ticked or written, with how it went', () => {
    const line = { text: 'Hires well', own: false, ticked: true, how: ' two of three stayed ' };
    expect(
      kept([
        line,
        { ...line, ticked: false },
        { text: ' ', own: true, ticked: true, how: '' },
        { text: 'A price rise', own: true, ticked: true, how: '' },
      ]),
    ).toEqual(['Hires well: two of three stayed', 'A price rise']);
  });
  it('is nothing while an outcome has no answer, and “nobody can say” is one', () => {
    const writing = blank(draft);
    expect(written(writing)).toBeNull();
    writing.told = [
      { became: 'met', note: ' seven of seven ' },
      { became: 'unknown', note: '' },
    ];
    expect(written(writing)?.results).toEqual([
      { met: true, note: 'seven of seven' },
      { met: null, note: '' },
    ]);
    expect(written(writing)?.again).toBeNull();
  });
});

describe('before its day', () => {
  it('says when it opens, and asks before it goes ahead', async () => {
    const user = userEvent.setup();
    show({ now: '2026-11-25' });
    expect(screen.getByText(/of Juniper Reed opens on 20 March 2027/)).toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Review early' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent('the person has left');
    await user.click(within(dialog).getByRole('button', { name: 'Review now' }));
    expect(screen.getByRole('form', { name: 'What happened' })).toBeInTheDocument();
  });
});

describe('on its day', () => {
  it('shows no chance, asks for every outcome, and keeps the whole', async () => {
    const user = userEvent.setup();
    const { onreview } = show();
    expect(page()).not.toContain('63');
    await user.click(screen.getByRole('button', { name: 'Keep this review' }));
    expect(screen.getAllByRole('alert')).toHaveLength(2);
    expect(onreview).not.toHaveBeenCalled();
    const quota = screen.getByRole('group', { name: 'Four of seven reps at quota' });
    await user.click(within(quota).getByRole('radio', { name: 'Met' }));
    const stayed = screen.getByRole('group', { name: 'Nobody good has left' });
    await user.click(within(stayed).getByRole('radio', { name: 'Nobody can say' }));
    await user.click(screen.getByRole('checkbox', { name: 'Hires well' }));
    await user.type(screen.getByRole('textbox', { name: /How it went/ }), 'Two of three');
    await user.click(screen.getByRole('button', { name: 'Something else' }));
    await user.type(screen.getByRole('textbox', { name: 'A line of your own' }), 'A price rise');
    await user.click(
      within(screen.getByRole('group', { name: /would you decide the same again/ })).getByRole('radio', { name: 'No' }),
    );
    await user.type(screen.getByRole('textbox', { name: /To do differently|What to do differently/ }), 'Ask the reps');
    await user.click(screen.getByRole('button', { name: 'Keep this review' }));
    expect(onreview).toHaveBeenCalledExactlyOnceWith({
      results: [
        { met: true, note: '' },
        { met: null, note: '' },
      ],
      controlled: ['Hires well: Two of three'],
      not_controlled: ['A price rise'],
      again: false,
      lesson: 'Ask the reps',
    });
  });
  it('says when it is late, and speaks in the first person to oneself', () => {
    show({ now: '2027-03-23', first: true });
    expect(page()).toContain('3 days late');
    expect(page()).toContain('I say what happened first');
  });
});

describe('a review not kept yet', () => {
  it('waits with its words, and is kept once', async () => {
    const first = show({ unsent: 'r' });
    const met = () =>
      within(screen.getByRole('group', { name: 'Four of seven reps at quota' })).getByRole('radio', { name: 'Met' });
    await userEvent.click(met());
    await userEvent.click(screen.getByRole('checkbox', { name: 'Hires well' }));
    await userEvent.click(screen.getByRole('button', { name: 'Something else' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'A line of your own' }), 'A price rise');
    first.unmount();
    const { onreview } = show({ unsent: 'r' });
    expect(met()).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Hires well' })).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'A line of your own' })).toHaveValue('A price rise');
    const stayed = screen.getByRole('group', { name: 'Nobody good has left' });
    await userEvent.click(within(stayed).getByRole('radio', { name: 'Met' }));
    onreview.mockReturnValue(new Promise(() => undefined));
    await userEvent.dblClick(screen.getByRole('button', { name: 'Keep this review' }));
    expect(onreview).toHaveBeenCalledOnce();
  });
  it('takes what is suggested as it is now', () => {
    const left = blank(draft);
    left.controlled = [
      { text: 'Hires well', own: false, ticked: true, how: 'Yes' },
      { text: 'Gone since', own: false, ticked: true, how: '' },
      { text: 'Mine', own: true, ticked: true, how: '' },
    ];
    expect(
      resumed(blank({ ...draft, controlled: ['New', 'Hires well'] }), left).controlled.map((line) => [
        line.text,
        line.ticked,
      ]),
    ).toEqual([
      ['New', false],
      ['Hires well', true],
      ['Mine', true],
    ]);
  });
});

describe('after it', () => {
  const review = {
    results: [
      { met: true, note: 'Five were' },
      { met: null, note: '' },
    ],
    controlled: ['Hires well: two of three'],
    not_controlled: [],
    again: true,
    lesson: 'Ask the reps',
  };
  const reviewed = {
    ...verdict,
    reviews: [
      {
        ...review,
        results: [
          { met: false, note: '' },
          { met: null, note: '' },
        ],
        on: '2027-03-20',
        entry: 'r1',
      },
      { ...review, on: '2027-04-02', entry: 'r2' },
    ],
  };
  it('shows chances beside what came, the way apart from the outcome, and the earlier review', () => {
    show({ verdict: reviewed, says: 'The stated outcome was met; you gave it 63%.' });
    const row = screen.getByRole('row', { name: /Four of seven/ });
    expect(row).toHaveTextContent('63%');
    expect(row).toHaveTextContent('Met');
    expect(screen.getByRole('row', { name: /Nobody good/ })).toHaveTextContent('Nobody can say');
    const way = screen.getByRole('heading', { name: 'The way there, apart from how it ended' }).parentElement;
    expect(way).toHaveTextContent('the question 4 of 5');
    expect(way).not.toHaveTextContent('the reasoning');
    expect(screen.getByRole('heading', { name: 'Reviewed before' }).parentElement).toHaveTextContent(
      'Four of seven reps at quota: not met',
    );
  });
  it('shows lines that are alike', () => {
    show({
      verdict: { ...reviewed, reviews: [{ ...review, controlled: ['Luck', 'Luck'], on: '2027-04-02', entry: 'r2' }] },
      says: 'Met.',
    });
    expect(screen.getAllByText('Luck')).toHaveLength(2);
  });
  it('can be given again', async () => {
    show({ verdict: reviewed, says: 'Met.' });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Review again' }));
    expect(screen.getByRole('form', { name: 'What happened' })).toBeInTheDocument();
  });
});
