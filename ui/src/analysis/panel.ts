/** The panel behind a candidate's numbers: raters as columns, and what each of them wrote about one criterion. */
import type { Answer } from '../api/generated/Answer';
import type { CandidateAnalysis } from '../api/generated/CandidateAnalysis';
import type { Cards } from '../api/generated/Cards';
import type { Criterion } from '../api/generated/Criterion';
import type { CriterionScore } from '../api/generated/CriterionScore';
import type { DecisionView } from '../api/generated/DecisionView';
import type { Member } from '../api/generated/Member';
import type { Rating } from '../api/generated/Rating';
import type { Sheet } from '../api/generated/Sheet';
import type { Subject } from '../api/generated/Subject';
import type { DumbbellEnd, DumbbellRow } from '../kit/charts/dumbbell';
import { NO_EVIDENCE } from '../kit/numbers';

/** A rater as a column: "LM" for the line manager. */
export interface Rater {
  member: Member;
  /** Two letters, or a few more where two raters would share them. */
  short: string;
  /** Name and role. */
  label: string;
}

function letters(text: string): string {
  const words = text.split(/[\s-]+/).filter(Boolean);
  const found = words.length > 1 ? `${words[0]?.[0] ?? ''}${words[1]?.[0] ?? ''}` : (words[0] ?? '').slice(0, 2);
  return found.toUpperCase();
}

/** The raters whose marks are counted, in the panel's order, each with letters of their role. */
export function raters(members: Member[], counted: string[]): Rater[] {
  const here = members.filter((member) => counted.includes(member.id));
  const byRole = here.map((member) => letters(member.role || member.name));
  const used = new Map<string, number>();
  return here.map((member, index) => {
    let short = byRole[index] ?? '';
    if (byRole.filter((one) => one === short).length > 1) short = letters(member.name);
    const times = (used.get(short) ?? 0) + 1;
    used.set(short, times);
    return { member, short: times > 1 ? `${short}${times}` : short, label: member.role ? `${member.name}, ${member.role}` : member.name };
  });
}

/** Who counted for a candidate. */
export function ratersOf(view: DecisionView, candidate: CandidateAnalysis | undefined): Rater[] {
  return raters(view.members, candidate?.criteria[0]?.marks.map((mark) => mark.member) ?? []);
}

/** A criterion of the main card or the founder's card. */
export function criterionOf(cards: Cards, id: string): Criterion | undefined {
  return cards.main.criterion.find((one) => one.id === id) ?? cards.founder?.criterion.find((one) => one.id === id);
}

/** One end of a pair, or a row of its own. */
function end(criterion: Criterion, score: CriterionScore, columns: Rater[]): DumbbellEnd {
  return {
    label: criterion.short,
    value: score.median,
    thin: score.thin,
    tag: criterion.floor ? 'must' : undefined,
    marks: columns.map((rater) => score.marks.find((mark) => mark.member === rater.member.id)?.level ?? null),
  };
}

/** Twins first (a strength, and the same through others), then what has no twin, in the card's order. A row's id is the criterion's. */
export function pairRows(cards: Cards, candidate: CandidateAnalysis, columns: Rater[], rest: string): DumbbellRow[] {
  const score = (id: string) => candidate.criteria.find((one) => one.criterion === id);
  const pole = (criterion: Criterion) => cards.main.side.find((side) => side.id === criterion.side)?.pole;
  const make = (criterion: Criterion | undefined): DumbbellEnd | undefined => {
    const row = criterion && score(criterion.id);
    return row ? end(criterion, row, columns) : undefined;
  };
  const twinned = cards.main.criterion.filter((one) => one.twin);
  const paired = new Set(twinned.flatMap((one) => [one.id, one.twin ?? '']));
  const pairs = twinned.map((one) => ({ id: one.id, a: make(criterionOf(cards, one.twin ?? '')), b: make(one) }));
  const single = cards.main.criterion
    .filter((one) => !paired.has(one.id))
    .map((one, index) => ({ id: one.id, ...(index === 0 && pairs.length > 0 ? { section: rest } : {}), [pole(one) === 'a' ? 'a' : 'b']: make(one) }));
  return [...pairs, ...single];
}

/** The sheets about one subject that are counted: sealed, in the panel's order. */
export function sheetsAbout(view: DecisionView, subject: Subject): { member: Member; sheet: Sheet }[] {
  const same = (other: Subject): boolean =>
    subject.kind === 'founder' ? other.kind === 'founder' : other.kind === 'candidate' && other.id === subject.id;
  return view.members.flatMap((member) =>
    view.round.sheets.filter((sheet) => sheet.member === member.id && sheet.sealed && same(sheet.subject)).map((sheet) => ({ member, sheet })),
  );
}

/** What a rater wrote about a criterion; nothing where the sheet does not hold it. */
export function ratingOn(sheet: Sheet, criterion: string): Rating | undefined {
  return sheet.ratings[criterion];
}

/** An answer in words: "4", "No evidence", "Met: 17 customers". */
export function answerWords(answer: Answer | null): string {
  switch (answer?.kind) {
    case 'mark':
      return String(answer.level);
    case 'met':
      return `Met: ${answer.fact}`;
    case 'unmet':
      return `Not met: ${answer.fact}`;
    default:
      return NO_EVIDENCE;
  }
}
