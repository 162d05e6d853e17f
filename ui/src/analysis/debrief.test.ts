/** The debriefs drawn from what the core made of the samples: the answer first, the reasons within reach, a mark changed with a reason. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import Details from './Details.svelte';
import { firstLeader, starSeller } from './fixtures';
import { answerOf, exploredLeader, exploredSeller } from './fixtures/explored';
import LeaderDebrief from './LeaderDebrief.svelte';
import NotOpen from './NotOpen.svelte';
import PromotionDebrief from './PromotionDebrief.svelte';
import WeightsAndLines from './WeightsAndLines.svelte';

const nothing = (): void => undefined;

describe('a promotion', () => {
  it('opens with the answer and never leaves a no without something to offer', () => {
    render(PromotionDebrief, {
      ...starSeller(),
      chosen: null,
      sureHref: '#/d/x/sure',
      onchoose: nothing,
      onpick: nothing,
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Honour Juniper as a senior seller.');
    expect(screen.getByText('Pedestal gap 1.8')).toBeInTheDocument();
    expect(screen.getByText('Each strength shrinks when it has to work through other people')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'To offer instead' })).toBeInTheDocument();
    expect(screen.getAllByText('not met')).toHaveLength(2);
    expect(screen.queryByRole('group', { name: 'Candidate' })).not.toBeInTheDocument();
  });
  it('opens both ends of a pair', async () => {
    const onpick = vi.fn();
    render(PromotionDebrief, { ...starSeller(), chosen: null, sureHref: '#/d/x/sure', onchoose: nothing, onpick });
    await userEvent.click(screen.getByRole('button', { name: /Deal craft.*Coaches, does not rescue/ }));
    expect(onpick).toHaveBeenCalledWith(['B2', 'B6'], 'juniper-reed');
  });
  it('says what would settle it where the answer is withheld', () => {
    const fixture = starSeller();
    fixture.debrief.recommendations = fixture.debrief.recommendations.map((answer) => ({
      ...answer,
      kind: 'too_little_evidence' as const,
      headline: 'Too little evidence to say whether Juniper is ready.',
      settle: [{ criterion: 'B12', swing: 0.2, what: 'Judges talent: 2 of 4 raters could say' }],
    }));
    render(PromotionDebrief, { ...fixture, chosen: null, sureHref: '#/d/x/sure', onchoose: nothing, onpick: nothing });
    expect(screen.getByText('Judges talent: 2 of 4 raters could say')).toBeInTheDocument();
    expect(screen.queryByText(/Pedestal gap 2/, { selector: 'h2' })).not.toBeInTheDocument();
  });
});

describe('how sure a promotion is', () => {
  const { says } = answerOf(exploredSeller());
  const props = () => ({ ...starSeller(), chosen: null, sureHref: '#/d/x/sure', onchoose: nothing, onpick: nothing });
  it('stands beside the verdict once it is known, with what flips it', async () => {
    const { rerender } = render(PromotionDebrief, props());
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Honour Juniper as a senior seller.');
    expect(screen.queryByText(/^Holds in/)).not.toBeInTheDocument();
    const { sure } = exploredSeller();
    const firm = { ...sure, answers: sure.answers.map((one) => ({ ...one, fragile: false })) };
    await rerender({ ...props(), sure: firm });
    expect(screen.getByText('Holds in 62% of reasonable weights and marks')).toBeInTheDocument();
    // The other doubt stands beside it, on the same axis.
    expect(screen.getByText(/^Panels like this are wrong in \d+ to \d+ of 100$/)).toBeInTheDocument();
    expect(screen.getByText(/do not multiply/)).toBeInTheDocument();
    expect(screen.getByText(/past 10% of its side. It carries 6% now/)).toBeInTheDocument();
    expect(screen.getByText('Five weights flip it alone')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'How sure, and other weights' })).toHaveAttribute('href', '#/d/x/sure');
    expect(screen.queryByText(says)).not.toBeInTheDocument();
  });
  it('says that it is fragile, why nothing was drawn, or that it could not be worked out', async () => {
    const { sure } = exploredSeller();
    const { rerender } = render(PromotionDebrief, {
      ...props(),
      sure: { ...sure, answers: sure.answers.map((one) => ({ ...one, fragile: true })) },
    });
    expect(screen.getByText(says)).toBeInTheDocument();
    await rerender({ sure: { ...sure, answers: [], withheld: 'Nobody could mark a side that decides.' } });
    expect(screen.getByText('Nobody could mark a side that decides.')).toBeInTheDocument();
    await rerender({ sure: null, failed: ApiError.said('It took too long.', 'Open the page again.') });
    expect(screen.getByText(/It took too long. Open the page again./)).toBeInTheDocument();
  });
});

describe('a first leader', () => {
  it('says in how many draws each comes first, and links to the rest', () => {
    render(LeaderDebrief, {
      ...firstLeader(),
      frameHref: '',
      sureHref: '#/d/x/sure',
      onpick: nothing,
      sure: exploredLeader().sure,
    });
    expect(screen.getByText(/It holds in 76% of reasonable weights and marks/)).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'first in' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'How sure' })).toHaveAttribute('href', '#/d/x/sure');
  });
  it('shows stage, people and founder, and warns of the company one hopes to be', () => {
    render(LeaderDebrief, { ...firstLeader(), frameHref: '#/d/x/frame', sureHref: '#/d/x/sure', onpick: nothing });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Right person, wrong conditions.');
    expect(screen.getByRole('heading', { name: 'The facts vote builder: 7, with 3 mixed' })).toBeInTheDocument();
    expect(screen.getByText('Hazel fits today; Linden fits once you scale')).toBeInTheDocument();
    expect(screen.getByText(/company you hope to be/)).toBeInTheDocument();
    expect(screen.getByText(/5 of 14 are open/)).toBeInTheDocument();
    expect(screen.getByText('raters differ')).toBeInTheDocument();
  });
  it('opens a fact to its date and source, an unknown one to where it is entered', async () => {
    render(LeaderDebrief, { ...firstLeader(), frameHref: '#/d/x/frame', sureHref: '#/d/x/sure', onpick: nothing });
    await userEvent.click(screen.getByRole('button', { name: 'Sales yield of a rep' }));
    expect(screen.getByRole('link', { name: 'Enter it in the frame' })).toHaveAttribute('href', '#/d/x/frame');
  });
  it('asks for the founder’s side with no candidate', async () => {
    const onpick = vi.fn();
    render(LeaderDebrief, { ...firstLeader(), frameHref: '', sureHref: '', onpick });
    await userEvent.click(screen.getAllByRole('button', { name: 'A named adviser' })[0] as HTMLElement);
    expect(onpick).toHaveBeenCalledWith(['F5'], null);
  });
});

describe('behind a criterion', () => {
  const open = (act: () => Promise<boolean>) => {
    const fixture = starSeller();
    render(Details, {
      ...fixture,
      open: true,
      criteria: ['B6'],
      subject: { kind: 'candidate', id: 'juniper-reed' },
      act,
      refused: null,
    });
    return fixture;
  };
  it('shows every rater and offers a change for one’s own mark only', () => {
    const { view } = open(() => Promise.resolve(true));
    for (const member of view.members) expect(screen.getByText(member.name)).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Change my mark' })).toHaveLength(1);
  });
  it('shows what luck does beside each mark of a forecast', () => {
    const subject = { kind: 'candidate' as const, id: 'juniper-reed' };
    const rest = { open: true, criteria: ['B13'], subject, act: () => Promise.resolve(true), refused: null };
    render(Details, { ...starSeller(), ...rest });
    expect(screen.getByText(/A forecast error of 8% lies inside that/)).toBeInTheDocument();
    expect(screen.getByText(/A forecast error of 9% lies inside that/)).toBeInTheDocument();
  });
  it('changes a sealed mark only with a reason', async () => {
    const act = vi.fn(() => Promise.resolve(true));
    open(act);
    await userEvent.click(screen.getByRole('button', { name: 'Change my mark' }));
    await userEvent.click(within(screen.getByRole('group', { name: 'My mark now' })).getByLabelText('1'));
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    expect(act).not.toHaveBeenCalled();
    expect(screen.getByText(/a sealed mark changes only with a reason/)).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: /Why I change it/ }), 'Heard the call.');
    await userEvent.click(screen.getByRole('button', { name: 'Change it' }));
    expect(act).toHaveBeenCalledWith({
      type: 'rating_revised',
      subject: { kind: 'candidate', id: 'juniper-reed' },
      criterion: 'B6',
      answer: { kind: 'mark', level: 1 },
      reason: 'Heard the call.',
    });
  });
});

describe('weights and lines', () => {
  it('are the decider’s to change', () => {
    const fixture = starSeller();
    fixture.view.viewer = 'PS';
    render(WeightsAndLines, { ...fixture, open: true, act: () => Promise.resolve(true), refused: null });
    expect(screen.getByText(/^Only .* can change these/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Change them' })).not.toBeInTheDocument();
  });
  it('move a line with a reason', async () => {
    const act = vi.fn(() => Promise.resolve(true));
    render(WeightsAndLines, { ...starSeller(), open: true, act, refused: null });
    const line = screen.getByRole('textbox', { name: 'A trial opens at' });
    await userEvent.clear(line);
    await userEvent.type(line, '2.8');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), 'A small team.');
    await userEvent.click(screen.getByRole('button', { name: 'Change them' }));
    expect(act).toHaveBeenCalledExactlyOnceWith({
      type: 'threshold_set',
      name: 'trial_from',
      value: 2.8,
      reason: 'A small team.',
    });
  });
});

describe('before it opens', () => {
  it('says who is left with what', () => {
    const { view } = starSeller();
    view.progress = view.progress.map((sheet, index) =>
      index === 1 ? { ...sheet, sealed: false, answered: 11 } : sheet,
    );
    render(NotOpen, { view, rateHref: '#/d/x/rate' });
    expect(screen.getByText('The debrief opens when all have sealed')).toBeInTheDocument();
    expect(screen.getByText(/on Juniper Reed: 9 criteria of 20 left/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to Rate' })).toHaveAttribute('href', '#/d/x/rate');
  });
});
