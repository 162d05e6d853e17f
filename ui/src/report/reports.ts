/** The reports of a decision: for whom each is, as what it can be saved, whose it can be, and why it is not there yet. */
import { HEAD } from '../api/labels';
import type { DecisionView, Format, Kind } from '../api/types';

/** One entry of the list. */
export interface Report {
  id: string;
  name: string;
  /** For whom it is, in a sentence. */
  forWhom: string;
  kind: Kind;
  formats: readonly Format[];
  /** Candidates it can be about; none where it is about the whole decision. */
  people: string[];
  /** Why it is not there yet, and what to do first; null where it is. */
  whyNot: string | null;
}

/** What decides which reports there are. */
type Of = Pick<DecisionView, 'purpose' | 'steps' | 'letters' | 'plan' | 'books' | 'round'>;

const PAGES = ['pdf', 'docx', 'md'] as const satisfies Format[];

/** Every report of this kind of decision, in the order people look for them; also those that are not there yet. */
export function reports(view: Of): Report[] {
  const own = view.purpose === 'self_assessment';
  const debrief = view.steps.find((one) => one.step === 'debrief');
  const sealed = debrief?.open ? null : debrief?.why_not || 'It opens with the debrief.';
  const missing = (there: boolean, first: string): string | null => (there ? null : first);
  const [letters, books] = [Object.keys(view.letters), Object.keys(view.books)];
  const entry = (id: string, kind: Kind, name: string, forWhom: string, more: Partial<Report> = {}): Report => ({
    id,
    kind,
    name,
    forWhom,
    formats: PAGES,
    people: [],
    whyNot: null,
    ...more,
  });
  const panel = [
    entry(
      'kit',
      'kit',
      HEAD.interview_kit,
      'For those who interview: the questions, the anchors and room to write, and nothing of anybody’s marks.',
    ),
    entry(
      'feedback',
      'feedback',
      'Letter to a candidate',
      'For somebody who is not chosen now: what was strong, what was missing, and the next look.',
      {
        people: letters,
        whyNot: missing(
          letters.length > 0,
          'No letter is written yet. Letters are under Follow through, “Where it stands”.',
        ),
      },
    ),
    entry(
      'contract',
      'contract',
      view.purpose === 'first_leader' ? HEAD.support_contract : HEAD.first_ninety_days,
      'For the two who sign it: what each promises the other, by when, and the signs of being on track.',
      {
        people: view.plan ? [view.plan.person] : [],
        whyNot: missing(view.plan !== null, 'No plan is made yet. It begins under Plan, once somebody is chosen.'),
      },
    ),
    entry(
      'book',
      'book',
      HEAD.control_book,
      'For the leader: people, deals, customers, and what upper management asks, on paper.',
      {
        people: books,
        whyNot: missing(books.length > 0, 'No control book is begun yet. It begins once somebody is chosen.'),
      },
    ),
  ];
  const mine = [
    entry('talk', 'talk', HEAD.talk_page, 'For one talk with my boss: what I left on it, and nothing of why.', {
      whyNot: missing(view.round.personal.talk !== null, 'It is made when I ask for it, beside my answer.'),
    }),
    entry(
      'colleagues',
      'colleagues',
      HEAD.colleagues_paper,
      'For three who see my work: a page each, to be filled in by hand and given back to me.',
      { formats: ['pdf', 'docx'] },
    ),
  ];
  return [
    entry(
      'brief',
      'brief',
      'One-page brief',
      own
        ? 'For yourself, on one page: the answer, why, and what would change it.'
        : 'For a board: the answer, why, how sure, and what would change it, on one page.',
      { whyNot: sealed },
    ),
    entry(
      'record',
      'record',
      'Full record',
      own
        ? 'For yourself in a year: everything you said, with its sources.'
        : 'For the file: everything with its sources, dissent, what was overridden, and the journal’s fingerprint.',
      { whyNot: sealed },
    ),
    ...(own ? mine : panel),
    ...(own
      ? []
      : [
          entry(
            'spreadsheet',
            'record',
            'Spreadsheet',
            'For those who want to try it: the formulas are live, so that a changed weight moves the total.',
            { formats: ['xlsx'], whyNot: sealed },
          ),
          entry('ratings', 'record', 'Ratings as a table', 'For other programs: one line for each mark.', {
            formats: ['csv'],
            whyNot: sealed,
          }),
        ]),
    entry(
      'data',
      'record',
      'Complete data',
      'For another computer or in ten years: everything that is kept, to be read by programs.',
      { formats: ['json'] },
    ),
    entry(
      'decision',
      'record',
      'The decision itself',
      view.steps.some((one) => one.step === 'debrief' && one.open)
        ? 'For another computer: this look as you see it, to be read back there under “Start a decision”.'
        : 'For another computer: as you see it, without the sheets of others, which stay blind until the debrief.',
      { formats: ['toml'] },
    ),
    entry(
      'calendar',
      'record',
      'Calendar',
      'For a calendar: every date of this decision, replaced when it is loaded again.',
      { formats: ['ics'] },
    ),
  ];
}

/** The report an address asks for; the first that is there otherwise. */
export function chosen(list: Report[], id: string | undefined): Report | null {
  return list.find((one) => one.id === id) ?? list.find((one) => one.whyNot === null) ?? list[0] ?? null;
}

/** Whether it has pages to look at, or is a table or data. */
export function hasPages(report: Report): boolean {
  return report.formats.includes('pdf');
}

/** A page as the address of an image. */
export function pageImage(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
