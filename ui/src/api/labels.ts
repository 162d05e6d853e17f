/** The words of codes. Written by `UPDATE=1 cargo test -p counterweight-app labels`: not by hand. */
import type {
  BuyerFunction,
  BuyerLevel,
  Colleague,
  Day,
  Departure,
  DifferenceKind,
  DoubtLevel,
  DrainedBy,
  DueKind,
  Ending,
  EvidenceKind,
  ExitHow,
  Format,
  FoundIn,
  Grade,
  MotiveWay,
  NoteAbout,
  Outlook,
  Phase,
  Purpose,
  QualityLink,
  RecommendationKind,
  Rhythm,
  Scale,
  Seen,
  SellingRole,
  SizeClass,
  Skill,
  Stand,
  TalkPart,
  Vote,
  WeakGround,
  Whose,
  Wish,
  YesNoUnsure,
} from './types';

/** Answers as verbs, for headings and lists. */
export const RECOMMENDATION: Record<RecommendationKind, string> = {
  founder_keeps_selling: 'You keep selling',
  hire: 'Hire',
  hire_with_redecision: 'Hire, and decide again on a date',
  right_person_wrong_conditions: 'Right person, wrong conditions',
  not_this_person: 'Not this person',
  promote: 'Promote',
  trial: 'Trial',
  develop: 'Develop first',
  honour_as_senior: 'Honour as a senior seller',
  stay: 'Stay',
  test_first: 'Test it first',
  go: 'Go',
  near_tie: 'Near tie',
  too_little_evidence: 'Too little evidence',
  not_decided: 'Not decided yet',
  neither: 'Neither: change something else',
  either: 'Either',
};

/** Answers as a form offers them. */
export const OFFERED: Record<RecommendationKind, string> = {
  founder_keeps_selling: 'You keep selling.',
  hire: 'Hire.',
  hire_with_redecision: 'Hire, and decide again on a date.',
  right_person_wrong_conditions: 'Right person, wrong conditions.',
  not_this_person: 'Not this person.',
  promote: 'Promote.',
  trial: 'Trial.',
  develop: 'Develop first.',
  honour_as_senior: 'Honour as a senior seller.',
  stay: 'I stay in selling.',
  test_first: 'I test it first.',
  go: 'I go for it.',
  near_tie: 'Near tie.',
  too_little_evidence: 'Too little evidence.',
  not_decided: 'Not decided yet; look again on a day.',
  neither: 'I change something else first.',
  either: 'Either.',
};

/** Answers as the headline of what is decided. */
export const SETTLED: Record<RecommendationKind, string> = {
  founder_keeps_selling: 'You keep selling',
  hire: 'Hire',
  hire_with_redecision: 'Hire, and decide again on a date',
  right_person_wrong_conditions: 'Right person, wrong conditions',
  not_this_person: 'Not this person',
  promote: 'Promote',
  trial: 'Trial',
  develop: 'Develop first',
  honour_as_senior: 'Honour as a senior seller',
  stay: 'I stay. That is a result.',
  test_first: 'Not now. I test it first.',
  go: 'I go, for the work itself.',
  near_tie: 'Near tie',
  too_little_evidence: 'Too little evidence',
  not_decided: 'Not decided yet',
  neither: 'Neither, as things are. I change something else.',
  either: 'Either',
};

/** What the offers beside an answer are called. */
export const OFFERS: Record<RecommendationKind, string> = {
  founder_keeps_selling: 'To offer instead',
  hire: 'Also worth offering',
  hire_with_redecision: 'Also worth offering',
  right_person_wrong_conditions: 'To offer instead',
  not_this_person: 'To offer instead',
  promote: 'Also worth offering',
  trial: 'Also worth offering',
  develop: 'To offer instead',
  honour_as_senior: 'To offer instead',
  stay: 'To offer instead',
  test_first: 'To offer instead',
  go: 'Also worth offering',
  near_tie: 'To offer instead',
  too_little_evidence: 'To offer instead',
  not_decided: 'To offer instead',
  neither: 'To offer instead',
  either: 'To offer instead',
};

/** Why a panel departs from the scorecard. */
export const DEPARTURE: Record<Departure, string> = {
  knows_more: 'We know something no sheet holds',
  weighs_differently: 'The same facts, and we weigh them differently',
  cannot_wait: 'The seat cannot stay empty that long',
  nobody_else: 'Nobody else can be had',
  takes_the_risk: 'We see the risk and take it, and there is a way back',
  other: 'Something else',
};

/** Why I depart from my own answers. */
export const OWN_DEPARTURE: Record<Departure, string> = {
  knows_more: 'I know something no answer holds',
  weighs_differently: 'The same answers, and I weigh them differently',
  cannot_wait: 'The offer does not wait',
  nobody_else: 'I see no other way on for me',
  takes_the_risk: 'I see the risk and take it, and there is a way back',
  other: 'Something else',
};

/** What the words beside each reason have to say. */
export const DEPARTURE_ASKS: Record<Departure, string> = {
  knows_more: 'What is it, who knows it, and why is it on no sheet?',
  weighs_differently: 'Which strength counts more here than the scorecard has it, and why?',
  cannot_wait: 'What happens while the seat is empty, and by when?',
  nobody_else: 'Who was looked for, where, and for how long?',
  takes_the_risk: 'Which risk, and what is the way back?',
  other: 'What is it?',
};

/** How a candidate left the running. */
export const EXIT: Record<ExitHow, string> = {
  withdrew: 'Withdrew',
  declined_offer: 'Declined the offer',
  declined: 'Was declined',
};

/** How sure the stated weights are. */
export const DOUBT_LEVEL: Record<DoubtLevel, string> = {
  sure: 'I am sure of these weights',
  fairly_sure: 'Fairly sure: a third is open',
  unsure: 'Unsure: two thirds are open',
  unknown: 'Don’t know: any weights',
};

/** The links of a good decision, as questions. */
export const QUALITY_ASKS: Record<QualityLink, string> = {
  frame: 'Did we ask the right question?',
  alternatives: 'Were there real alternatives to choose from?',
  information: 'Is the evidence what could be had in the time?',
  values: 'Is it clear what we want, and what we give up for it?',
  reasoning: 'Does the conclusion follow from the evidence?',
  commitment: 'Will those who have to act stand behind it?',
};

/** The links of a good decision inside a sentence. */
export const QUALITY: Record<QualityLink, string> = {
  frame: 'the question',
  alternatives: 'the alternatives',
  information: 'the evidence',
  values: 'what we want',
  reasoning: 'the reasoning',
  commitment: 'the commitment',
};

/** How a customer is likely to go on. */
export const OUTLOOK: Record<Outlook, string> = {
  growing: 'Growing',
  steady: 'Steady',
  at_risk: 'At risk',
  unknown: 'Nobody has asked yet',
};

/** How often something is asked. */
export const RHYTHM: Record<Rhythm, string> = {
  once: 'Once',
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
  yearly: 'Every year',
};

/** What a note is about. */
export const NOTE_ABOUT: Record<NoteAbout, string> = {
  inbox: 'To be sorted',
  industry: 'The industry and its trends',
  plan: 'The plan',
  other: 'Anything else',
};

/** Which function of a customer buys. */
export const BUYER: Record<BuyerFunction, string> = {
  general_management: 'General management',
  operations: 'Operations and logistics',
  finance: 'Finance',
  it: 'IT and security',
  engineering: 'Product and engineering',
  sales: 'Sales and marketing',
  people: 'People and training',
  legal: 'Legal and compliance',
};

/** How high the buyer sits, the lowest first. */
export const BUYER_LEVEL: Record<BuyerLevel, string> = {
  user: 'User',
  team_lead: 'Team lead',
  head: 'Head of a department',
  board: 'Board or owner',
};

/** How many people the customers employ. */
export const SIZE_CLASS: Record<SizeClass, string> = {
  small: 'Under 50 people',
  medium: '50 to 249 people',
  large: '250 to 999 people',
  enterprise: '1,000 people and more',
};

/** As what somebody worked somewhere. */
export const SELLING_ROLE: Record<SellingRole, string> = {
  seller: 'Seller',
  leader: 'Leader',
};

/** What a decision is about, in a list. */
export const PURPOSE: Record<Purpose, string> = {
  first_leader: 'Hiring',
  promotion: 'Promotion',
  self_assessment: 'Self-assessment',
  founder_readiness: 'Founder readiness',
};

/** Who asks what, as a list of scorecards says it. */
export const SITUATION: Record<Purpose, string> = {
  first_leader: 'A founder hires the first sales leader',
  promotion: 'A manager decides on a promotion',
  self_assessment: 'A seller asks, in private',
  founder_readiness: 'Beside the first sales leader’s card',
};

/** How a card’s criteria are answered. */
export const SCALE: Record<Scale, string> = {
  anchored: 'Each is rated 1 to 5 on described behaviour, or “No evidence”.',
  energy_evidence: 'Each is answered twice: what it does to your energy, and what evidence there is.',
  met_unmet: 'Each condition is met or not met, with the fact that shows it.',
};

/** The lines that shipped cards draw; a card of one’s own can draw others. */
export const LINE: Partial<Record<string, string>> = {
  promote_from: 'Promotion opens at',
  trial_from: 'A trial opens at',
  develop_from: 'Develop first from',
  pedestal_gap_from: 'Pedestal gap warns from',
  coverage_from: 'Enough evidence from',
  hire_from: 'A hire opens at',
  fit_from: 'Fit to the stage from',
  builder_from: 'A builder from',
  scaler_to: 'A scaler up to',
  builder_wish_months: 'Too far ahead past, months',
  conditions_from_open: 'Wrong conditions from',
  not_yet_from_open: 'Not yet from',
  known_from: 'A side is known from',
  holds_from: 'A side holds from',
  pulls_from: 'A side pulls from',
  ahead_by: 'One side is ahead by',
  under_push: 'Under a drain, a pull from',
  choices_from: 'Chosen by pairs from',
  flat_from: 'Nearly all alike from',
};

/** How far a source can be trusted. */
export const GRADE: Record<Grade, string> = {
  meta: 'review of many studies',
  study: 'one study',
  book: 'book',
  practitioner: 'somebody who did the job, own view',
  vendor: 'seller of a product or service, own data',
  machine: 'machine-written or machine-summarised page',
  seed: 'the document this product was made from',
  ours: 'our judgement',
  named: 'source named, not graded',
};

/** Whether somebody wants the job, as they say it. */
export const WISH: Record<Wish, string> = {
  yes: 'Yes',
  trial_first: 'A trial first',
  no: 'No',
  undecided: 'I have not decided',
};

/** How a source was read. */
export const SEEN: Record<Seen, string> = {
  text: 'passage read',
  abstract: 'abstract read',
  second_hand: 'read second-hand',
  first_edition: 'read for the first edition, not again',
  no: 'not read',
};

/** What to ask of somebody who works for another company, and what not. */
export const DUTIES = {
  say: 'Ask what they did, not for what belongs to somebody else.',
  begin: 'Do not show or tell us anything your employer would want kept, and bring nothing with you.',
  note: 'Guidance, not legal advice: rules differ by country and state.',
} as const;

/** What to do about them. */
export const DUTIES_DO = [
  'Ask for work made for us: a page, a call, a sheet with our numbers.',
  'Ask whether a paper binds them not to compete, not to solicit customers or colleagues, not to disclose. Let them show it to a lawyer.',
  'Stop and change the subject when a number or a name slips.',
  'Write down that you said so.',
] as const;

/** What not to do. */
export const DUTIES_DO_NOT = [
  'Ask for a playbook, price list, pipeline, forecast, cohort table or customer list of an employer, with or without names.',
  'Ask somebody under a duty to name colleagues they would bring. Call only people who have already left.',
  'Call anybody at the present employer before a written offer, and then only with a dated yes.',
  'Keep such a document because it is useful.',
] as const;

/** Who says so, and how far it carries. */
export const DUTIES_SOURCES = [
  'Milligan & Salinas 2014: lawyers on what may be asked of somebody who works for a competitor (opening read). (somebody who did the job, own view, passage read; Interviewing people who work for a competitor, tradesecretslaw.com/2014/05…)',
  'Foley: lawyers on saying so at the start, and writing it down (opening read). (somebody who did the job, own view, passage read; Hiring from a competitor, foley.com/?p=53076)',
  'Manfred: a lawyer on papers that bind a new hire (opening read). (somebody who did the job, own view, passage read; Hiring new employees, manfredlaw.com/hiring-new-employees)',
] as const;

/** What a fact says the company needs, in a table of the stage model. */
export const VOTE_LABEL: Record<Vote, string> = {
  not_yet: 'Not yet',
  builder: 'Builder',
  mixed: 'Half of each',
  scaler: 'Scaler',
};

/** Working days. */
export const DAY: Record<Day, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
};

/** How a sign of “on track” stands. */
export const SIGN_STANDS: Record<Stand, string> = {
  kept: 'seen',
  late: 'to be looked for',
  to_come: 'to come',
  let_go: 'not seen',
};

/** Years of one’s own pay, the newest first. */
export const PAY_YEARS = [
  'Last year',
  'The year before',
  '3 years ago',
  '4 years ago',
  '5 years ago',
] as const;

/** Kinds of changes to a card. */
export const DIFFERENCE: Record<DifferenceKind, string> = {
  newer_base: 'newer',
  added: 'added',
  removed: 'taken out',
  moved: 'moved',
  reordered: 'order',
  wording: 'wording',
  weight: 'weight',
  floor: 'must-have',
  threshold: 'line',
};

/** What a report can be saved as. */
export const FORMAT: Record<Format, string> = {
  pdf: 'PDF',
  docx: 'Word',
  md: 'Markdown',
  xlsx: 'Spreadsheet (.xlsx)',
  csv: 'Table (.csv)',
  json: 'Data (.json)',
  ics: 'Calendar (.ics)',
  toml: 'Decision (.toml)',
};

/** How somebody is at a stage of a sale. */
export const SKILL: Record<Skill, string> = {
  weak: 'weak',
  sound: 'sound',
  strong: 'strong',
};

/** Where a piece of evidence comes from, strongest first. */
export const EVIDENCE: Record<EvidenceKind, string> = {
  direct_observation: 'Seen or heard',
  work_sample: 'Work sample',
  named_reference: 'Named reference',
  document: 'Document or number',
  own_account: 'Own account',
  hearsay: 'Hearsay',
};

/** What that means. */
export const EVIDENCE_MEANS: Record<EvidenceKind, string> = {
  direct_observation: 'You saw or heard it yourself.',
  work_sample: 'Work done for this occasion.',
  named_reference: 'Somebody named who was there.',
  document: 'A document, a recording or a number.',
  own_account: 'Their own telling.',
  hearsay: 'Somebody said that somebody said.',
};

/** Whose a document is. */
export const WHOSE: Record<Whose, string> = {
  public: 'Public',
  made_for_us: 'Made for us',
  their_own: 'Their own, nobody else’s facts in it',
  employer: 'Belongs to an employer',
};

/** What a mark rests on, where that is no more than word of mouth. */
export const GROUND: Record<WeakGround, string> = {
  own_account: 'their own account alone',
  hearsay: 'hearsay alone',
  both: 'their own account or hearsay alone',
  nothing: 'nothing that was written down',
};

/** Parts of a plan, as a form offers them. */
export const PHASE: Record<Phase, string> = {
  front_line: 'Front line: in the field, closing',
  playbook: 'Playbook: writing down what won',
  team: 'Team: hiring and teaching',
  downstream: 'Downstream: the team and its customers',
  upstream: 'Upstream: what upper management needs',
  support: 'Support: what the company owes the person',
};

/** How a time in the role ended. */
export const ENDING: Record<Ending, string> = {
  dismissed: 'The company ended it',
  resigned: 'They left',
  promoted: 'They moved up',
  role_changed: 'The role became another one',
  other: 'Something else',
};

/** What is done on a day, on the button that leads there. */
export const DUE_ACT: Record<DueKind, string> = {
  look_again: 'Look again',
  promise: 'Open the plan',
  sign: 'Look for it',
  recheck: 'Rate again',
  review: 'Review',
  test: 'Write it down',
  next_step: 'Open the book',
  customer: 'Open the book',
  ask: 'Open the book',
};

/** Where the words that were looked for stand. */
export const FOUND_IN: Record<FoundIn, string> = {
  title: 'found in its name',
  people: 'found among its people',
  notes: 'found in what was written',
};

/** What a day is about; empty where its text says it. */
export const DUE_ABOUT: Record<DueKind, string> = {
  look_again: 'a new round, with empty sheets',
  promise: '',
  sign: '',
  recheck: 'a quarter in the job',
  review: 'what happened, before the chance is shown',
  test: '',
  next_step: 'from the control book',
  customer: 'from the control book',
  ask: 'from the control book',
};

/** What each energy from −2 to +2 means, to the one who answers. */
export const ENERGIES = [
  'Drains me. I put it off, and I am tired after it.',
  'Costs me more than it gives.',
  'Neither. I do it, and that is all.',
  'Gives me more than it costs.',
  'Feeds me. I look for more of it.',
] as const;

/** How much of an item was really done, from 0 to 2. */
export const LIVED = [
  'never',
  'once',
  'regularly',
] as const;

/** What each energy from −2 to +2 means in a card with pairs. */
export const ENERGIES_IN_PAIRS = [
  'It costs me. I put it off, or need time after it.',
  'I do it, and am glad when it is over.',
  'Part of the day. I would not notice if it went.',
  'I look forward to it.',
  'I make room for it, also when nobody asks.',
] as const;

/** How much of a part was really done in a card with pairs, from 0 to 2. */
export const LIVED_IN_PAIRS = [
  'never',
  'once',
  'lived',
] as const;

/** What these three mean. */
export const LIVED_MEANS = [
  'Nobody asked, or not yet. What I say of it is a guess.',
  'Tried: once, or for less than four weeks in all.',
  'Part of my work for four weeks or more within the last 24 months.',
] as const;

/** Over the motives for either way. */
export const MOTIVE_WAY: Record<MotiveWay, string> = {
  lead: 'What I would lead for',
  stay: 'What I would stay for',
};

/** An answer to a question about oneself. */
export const SURE: Record<YesNoUnsure, string> = {
  yes: 'yes',
  no: 'no',
  unsure: 'unsure',
};

/** What drains a seller. */
export const DRAINED_BY: Record<DrainedBy, string> = {
  selling: 'selling',
  here: 'something here',
  nothing: 'not drained',
  unsure: 'unsure',
};

/** Which of the three colleagues. */
export const COLLEAGUE: Record<Colleague, string> = {
  helped: 'One I helped',
  competes: 'One I compete with',
  outside_sales: 'One from outside sales',
};

/** What stands before each line of the page for the talk. */
export const TALK_PART: Record<TalkPart, string> = {
  date: 'Date',
  answer: 'Where I stand',
  opening: 'To begin with',
  try: 'What I want to try',
  time: 'Time',
  quota: 'Quota relief',
  pay: 'Pay during it',
  way_back: 'A way back, in writing',
  by_when: 'By when',
  grow: 'What I would like to grow into',
  come_back: 'I come back to it on',
};

/** What became of an outcome, by whether it was met; null where nobody can say. */
export const BECAME = {
  true: 'met',
  false: 'not met',
  null: 'nobody can say',
} as const;

/** Headings and names of parts. */
export const HEAD = {
  as_it_is: 'As it is now',
  as_it_was: 'As it was at the debrief',
  a_year_later: 'A year later',
  cannot_say: 'cannot say',
  came_late: 'What came after the debrief',
  colleagues_paper: 'Pages for colleagues',
  control_book: 'Control book',
  downstream_first: 'Downstream first',
  first_day: 'First day in the job',
  first_ninety_days: 'First ninety days',
  follow_through: 'Follow through',
  has_left: 'Left the running',
  how_it_ended: 'How it ended',
  how_it_stands: 'How it stands',
  how_much_is_luck: 'How much luck can move it',
  in_general: 'People like you, in general. Not you.',
  interview_kit: 'Interview kit',
  last_contact: 'Last contact',
  look_again_on: 'Look again on',
  managers_week: 'The manager’s week',
  outcome_review: 'Outcome review',
  plan_and_forecast: 'Plan and forecast',
  private_answers: 'Private self-assessment',
  products_rank: 'Product’s rank',
  raters_differ: 'Where the raters differ',
  scorecard_says: 'What the scorecard says',
  seen_otherwise: 'Those who see it otherwise',
  say_at_start: 'Say so at the start:',
  skill_map: 'Skill map, counted in nothing',
  stood_out: 'What stood out',
  support_contract: 'Support contract',
  talk_page: 'Page for the talk',
  team_each_would_hire: 'The team each would hire',
  was_hired: 'What was hired',
  was_missing: 'What was missing',
  was_promised: 'What was promised',
  weights_and_lines: 'Weights and lines',
  went_wrong_here: 'What the company got wrong',
  what_could_stop_it: 'What could stop it',
  what_flips_it: 'What flips it',
  what_happened: 'What happened',
  what_has_to_hold: 'What has to hold',
  what_i_need: 'What I need for it',
  what_it_rests_on: 'What this rests on',
  what_shows_it: 'What shows it',
  where_team_ends: 'Where the team ends',
  whom_it_serves: 'Whom the job serves',
  why_and_plan: 'Why, and what they plan',
  why_i_want_it: 'Why I want it',
  why_it_is_here: 'Why it is here',
  why_they_buy: 'Why they buy',
  without_the_title: 'Would I take the work without the title?',
  would_change_it: 'What would change it',
} as const;

/** What a form says beside a control before it would be refused. */
export const HINT = {
  all_sealed: 'All have sealed. Open the debrief on the Rate page.',
  chance_missing: 'Give a chance from 0 to 100.',
  colleagues_read: '{name} is thinking about their next step and asked you because you see their work. They will read your answers; with three people they may guess who wrote what. There is no right answer.',
  copy_the_card: 'Copy it, and change the copy.',
  debrief_open: 'The debrief is open.',
  different: 'What makes this case different? Name one thing.',
  employers_document: 'What belongs to an employer cannot be kept as evidence.',
  flag_unseen: 'Say what was seen, or untick it.',
  found_hidden: '{n} hidden characters were taken out.',
  found_one_hidden: 'One hidden character was taken out.',
  gone_counts: 'Their sheets stay and count in nothing.',
  good_passphrase: 'Four or five unrelated words are a good one.',
  in_your_own_words: 'Describe in your own words what they did',
  nobody_left: 'Everybody it was about has left the running.',
  nothing_decided: 'Nothing is decided yet',
  nothing_promised: 'Nothing is promised yet',
  nothing_to_redo: 'There is nothing to redo.',
  not_open_yet: 'The debrief is not open yet',
  only_the_decider: 'Only the decider can do this.',
  opens_when_sealed: 'The debrief opens when all have sealed',
} as const;

/** Characters that nobody sees, from the first of a range to its last; line ends and tabs may stand in several lines. */
export const HIDDEN: readonly [number, number][] = [
  [0x0, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xad, 0xad],
  [0x200b, 0x200b],
  [0x2060, 0x2064],
  [0xfeff, 0xfeff],
];

/** What the fields of a card are called; {n} is the number of an entry. */
export const FIELD = {
  title: 'the title',
  short: 'the short title',
  about: 'the description',
  purpose: 'what it is for',
  scale: 'the scale',
  companions: 'companion card {n}',
  weights_reason: 'the reason for the weights',
  side: 'side {n}',
  constituent: 'whom it serves',
  criterion: 'criterion {n}',
  definition: 'the definition',
  floor: 'the must-have line',
  base: 'what it rests on in numbers',
  anchors: 'anchor {n}',
  questions: 'question {n}',
  probes: 'follow-up question {n}',
  work_sample: 'the work sample',
  evidence: 'what to look for, {n}',
  red_flags: 'red flag {n}',
  twin: 'what it is drawn against',
  tension: 'what pulls against it',
  states: 'what it states',
  part: 'its half of a pair',
  low: 'the lower end',
  high: 'the upper end',
  source: 'source {n}',
  thresholds: 'the lines',
  meaning: 'what the line means',
  grade: 'who says so',
  seen: 'how it was read',
  author: 'the author',
  year: 'the year',
  address: 'the address',
  alternative: 'what to offer instead, {n}',
  text: 'the text',
  motive: 'reason {n}',
  work_itself: 'whether it is about the work itself',
  for: 'what it is for',
  row: 'its row',
  asks: 'the questions beside the reasons',
  without_title: 'the question about the title',
  nobody_knows: 'the question about being seen',
  drained_by: 'the question about what drains',
  expected_by: 'the question about who expects it',
  identity: 'question {n} about who I am',
  load: 'the question about hard weeks',
  colleague: 'question {n} to colleagues',
  answers: 'answer {n}',
  preview: 'the week',
  activity: 'kind of work {n}',
  block: 'stretch {n} of the week',
  skill_map: 'the skill map',
  stages: 'stage {n}',
  test: 'test {n}',
  how: 'how it is done',
  days: 'how many days it takes',
  criteria: 'criterion {n} it shows',
  cite: 'what it says',
  file: 'the file',
  insight: 'the finding',
  min: 'the line',
  value: 'the value',
  weight: 'the weight',
} as const;
