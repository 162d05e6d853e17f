/** What each rater of a panel wrote about one criterion. */
import type { Answer, Cards, Criterion, DecisionView, Member, Rating, Sheet, Subject } from '../api/types';
import { NO_EVIDENCE } from '../kit/numbers';

/** A criterion of the main card or the founder's card. */
export function criterionOf(cards: Cards, id: string): Criterion | undefined {
  return cards.main.criterion.find((one) => one.id === id) ?? cards.founder?.criterion.find((one) => one.id === id);
}

/** The sheets about one subject that are counted: sealed, in the panel's order. */
export function sheetsAbout(view: DecisionView, subject: Subject): { member: Member; sheet: Sheet }[] {
  const same = (other: Subject): boolean =>
    subject.kind === 'founder' ? other.kind === 'founder' : other.kind === 'candidate' && other.id === subject.id;
  return view.members.flatMap((member) =>
    view.round.sheets
      .filter((sheet) => sheet.member === member.id && sheet.sealed && same(sheet.subject))
      .map((sheet) => ({ member, sheet })),
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
