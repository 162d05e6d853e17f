/** A panel's differences as the raters' page draws them: what to talk about first, and each rater beside the others. */
import type { CandidateAnalysis } from '../api/generated/CandidateAnalysis';
import type { Cards } from '../api/generated/Cards';
import type { PanelReading } from '../api/generated/PanelReading';
import type { RaterReading } from '../api/generated/RaterReading';
import type { MapRow } from '../kit/charts/disagreement';
import type { DotAxis, DotRangeRow } from '../kit/charts/dotrange';
import { decimal, inWords, rating, signed } from '../kit/numbers';
import { criterionOf, type Rater } from './panel';
import { firstName } from './words';

/** Said of a criterion where settling on a mark that somebody gave changes the recommendation. */
export const COULD_FLIP = 'Could change the answer';

/** The criteria in the order worth talking about, then those without a difference in the card's order. */
export function mapRows(panel: Pick<PanelReading, 'agenda'>, candidate: CandidateAnalysis, cards: Cards, columns: Rater[]): MapRow[] {
  const row = (id: string): MapRow => {
    const score = candidate.criteria.find((one) => one.criterion === id);
    const criterion = criterionOf(cards, id);
    return {
      id,
      label: criterion?.short ?? id,
      tag: criterion?.floor ? 'must' : undefined,
      median: score?.median ?? null,
      marks: columns.map((rater) => score?.marks.find((mark) => mark.member === rater.member.id)?.level ?? null),
    };
  };
  const talk = panel.agenda.map((item) => ({ ...row(item.criterion), swing: item.swing, strong: item.could_flip ? COULD_FLIP : undefined, why: item.why }));
  const rest = candidate.criteria.filter((score) => !panel.agenda.some((item) => item.criterion === score.criterion));
  return [...talk, ...rest.map((score, index) => ({ ...row(score.criterion), ...(index === 0 && talk.length > 0 ? { section: 'No difference to talk about' } : {}) }))];
}

/** What to talk about first, and whether it can matter. */
export function mapFinding(panel: Pick<PanelReading, 'agenda'>, cards: Cards, raters: number): string {
  const [first] = panel.agenda;
  if (raters < 2) return 'One sheet alone: there is nobody to differ from';
  if (!first) return 'The raters differ nowhere';
  const name = criterionOf(cards, first.criterion)?.short ?? first.criterion;
  const flips = panel.agenda.filter((item) => item.could_flip).length;
  if (flips === 0) return `Nothing the raters differ on changes the answer; ${name} moves it most`;
  if (flips === 1 && first.could_flip) return `One difference could change the answer: ${name}`;
  return `${inWords(flips, true)} ${flips === 1 ? 'difference' : 'differences'} could change the answer; talk about ${name} first`;
}

/** The raw mean of a rater's marks, 1–5; `null` where there is none. */
export function meanMark(candidate: Pick<CandidateAnalysis, 'criteria'>, member: string): number | null {
  const levels = candidate.criteria.flatMap((score) => score.marks.find((mark) => mark.member === member)?.level ?? []);
  return levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

/** A difference beyond two standard errors: what is said to stand out, and drawn strong. */
function standsOut({ leniency, leniency_error }: RaterReading): boolean {
  return leniency !== null && leniency_error !== null && Math.abs(leniency) > 2 * leniency_error && rating(Math.abs(leniency)) !== '0.0';
}

/** The axis for points against the panel: as wide as the marks need, a point at least. */
export function leniencyAxis(raters: RaterReading[]): DotAxis {
  const reach = Math.max(1, ...raters.map((one) => Math.ceil(2 * (Math.abs(one.leniency ?? 0) + (one.leniency_error ?? 0))) / 2));
  return {
    domain: [-reach, reach],
    ticks: [-reach, -reach / 2, 0, reach / 2, reach],
    zero: 0,
    write: (value) => signed(value),
    tick: (value) => (value === 0 ? '0' : signed(value, Number.isInteger(value) ? 0 : Number.isInteger(2 * value) ? 1 : 2)),
    says: 'points against the panel',
    none: 'cannot be told',
  };
}

/** How many marks each rater gave, their raw mean, and how far they stand from the panel. */
export function raterRows(panel: Pick<PanelReading, 'raters'>, candidate: CandidateAnalysis, columns: Rater[]): DotRangeRow[] {
  return panel.raters.map((one) => {
    const { leniency: by, leniency_error: error } = one;
    return {
      id: one.member,
      label: columns.find((rater) => rater.member.id === one.member)?.label ?? one.member,
      strong: standsOut(one),
      marks: [{ pole: 'plain', value: by }],
      ...(by !== null && error !== null ? { range: [by - error, by + error] as [number, number] } : {}),
      values: [String(one.given), rating(meanMark(candidate, one.member)), by === null ? 'cannot be told' : `${signed(by)}${error === null ? '' : ` ± ${decimal(error, 1)}`}`],
    };
  });
}

/** Who is strict and who is mild, where that can be told from chance. */
export function raterFinding(panel: Pick<PanelReading, 'raters'>, columns: Rater[]): string {
  const known = panel.raters.filter((one) => one.leniency !== null);
  if (known.length === 0) return 'Who marks high and who marks low cannot be told from these sheets';
  const out = known.filter(standsOut).sort((one, two) => Math.abs(two.leniency ?? 0) - Math.abs(one.leniency ?? 0));
  const [first] = out;
  if (!first) return 'No rater stands clearly above or below the panel';
  const by = first.leniency ?? 0;
  const name = columns.find((rater) => rater.member.id === first.member)?.member.name ?? first.member;
  return `${firstName(name)} marks ${rating(Math.abs(by))} ${by > 0 ? 'above' : 'below'} the panel${out.length > 1 ? `, and ${inWords(out.length - 1)} more stand${out.length === 2 ? 's' : ''} out` : ''}`;
}

/** What single raters' marks show, as sentences; empty where nothing stands out. */
export function raterNotes(panel: Pick<PanelReading, 'raters'>, columns: Rater[]): { member: string; name: string; says: string[] }[] {
  return panel.raters.flatMap((one) => {
    const says = [one.leniency_missing, one.halo?.says, one.optimism.says].filter((text): text is string => Boolean(text));
    const name = columns.find((rater) => rater.member.id === one.member)?.member.name ?? one.member;
    return says.length > 0 ? [{ member: one.member, name, says }] : [];
  });
}
