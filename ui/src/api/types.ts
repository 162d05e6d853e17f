/** The types of everything that crosses to the window. Written by `UPDATE=1 cargo test -p counterweight --lib typescript`: not by hand. */

/**
 * One kind of work hour.
 */
export type Activity = { 
/**
 * Id used by blocks.
 */
id: string, 
/**
 * Name.
 */
title: string, 
/**
 * Which side of the contrast it belongs to.
 */
pole: Pole, };

/**
 * A criterion whose marks differ.
 */
export type AgendaItem = { 
/**
 * Which.
 */
criterion: CriterionId, 
/**
 * Highest mark less lowest, in points.
 */
range: number, 
/**
 * How far the number that decides (readiness in a promotion, suitability for a first leader) moves between all taking the
 * lowest mark and all taking the highest, in points; 0 where there is no such number.
 */
swing: number, 
/**
 * Whether settling on a mark that somebody gave changes the recommendation.
 */
could_flip: boolean, 
/**
 * Why it is worth talking about, in one sentence.
 */
why: string, };

/**
 * Every coefficient of one panel. All are 1 for full agreement; what 0 means is said at each.
 */
export type Agreement = { 
/**
 * Intraclass correlation: the share of the variance that is between subjects. 0: ratings do not tell subjects apart.
 */
icc: Icc, 
/**
 * Krippendorff's alpha. 0: as if ratings had been dealt to subjects at random. Takes panels with blanks.
 */
krippendorff_alpha: KrippendorffAlpha, 
/**
 * Kendall's W: agreement on the order of subjects, 0–1. 0: the orders cancel out.
 */
kendall_w: KendallW, 
/**
 * Fleiss' kappa: exact agreement beyond chance. 0: as much as chance would give.
 */
fleiss_kappa: Stat<number>, 
/**
 * Gwet's AC: agreement beyond chance, steady where nearly all ratings are the same. Takes panels with blanks.
 */
gwet_ac: GwetAc, };

/**
 * How cells are aligned.
 */
export type Align = "left" | "center" | "right";

/**
 * Something to offer instead.
 */
export type Alternative = { 
/**
 * Name.
 */
title: string, 
/**
 * What it is and how to begin.
 */
text: string, 
/**
 * The reasons of an answer that it is offered for; any where it names none.
 */
for?: Array<SelfReason>, 
/**
 * Why it is here.
 */
source: Array<Source>, };

/**
 * Everything the numbers say about a decision.
 */
export type Analysis = { 
/**
 * One per candidate, in the decision's order. Empty for a self-assessment.
 */
candidates: Array<CandidateAnalysis>, 
/**
 * Candidates by suitability, best first; those without one last. First-leader decisions only.
 */
ranking: Array<CandidateId>, 
/**
 * The stage model's votes.
 */
stage: StageReading | null, 
/**
 * The founder's own side.
 */
founder: FounderReading | null, 
/**
 * Set where the weights or the horizon describe a later company than the facts.
 */
hope: HopeWarning | null, 
/**
 * The self-assessment.
 */
myself: SelfReading | null, };

/**
 * An answer to one criterion, on the scale its template names.
 */
export type Answer = { "kind": "mark", 
/**
 * 1–5.
 */
level: number, } | { "kind": "no_evidence" } | { "kind": "energy", 
/**
 * −2 drains me … +2 feeds me.
 */
energy: number, 
/**
 * 0 never, 1 once, 2 regularly.
 */
lived: number, } | { "kind": "met", 
/**
 * The number, name or document.
 */
fact: string, } | { "kind": "unmet", 
/**
 * What there is instead.
 */
fact: string, };

/**
 * The smallest change of any weights that flips the answer.
 */
export type AnyWay = { 
/**
 * How much moves, and what that gives.
 */
says: string, 
/**
 * Each weight that moves, the furthest first.
 */
moves: Array<string>, };

/**
 * What a seller says around the answers.
 */
export type Around = { 
/**
 * What was asked beside the motives.
 */
asked: Asked, 
/**
 * Marks 1–5 for who I am and for two hard weeks, by id in the card.
 */
places: { [key in string]: number }, 
/**
 * How I say what I do.
 */
described: Described, 
/**
 * What I carry.
 */
load: Load, 
/**
 * How the company grows.
 */
growth: Growth, 
/**
 * What comes with the pay.
 */
terms: Terms, 
/**
 * Which half of a pair I would rather have, by pair.
 */
choices: { [key in string]: Half }, 
/**
 * What colleagues said.
 */
colleagues: { [key in Colleague]?: ColleagueSheet }, };

/**
 * One lever.
 */
export type Arrow = { 
/**
 * Which.
 */
id: string, 
/**
 * Its name in few words.
 */
label: string, 
/**
 * Whether it is all of them together.
 */
strong: boolean, 
/**
 * Where it leads.
 */
at: number, 
/**
 * In words.
 */
said: string, 
/**
 * −1 to less, 1 to more, 0 where the words show no difference.
 */
way: number, };

/**
 * Where each of several levers takes one number from a common start.
 */
export type Arrows = { 
/**
 * About whom.
 */
id: string, 
/**
 * Where all begin.
 */
start: number, 
/**
 * In words.
 */
start_said: string, 
/**
 * The ends of the axis.
 */
axis: [number, number], 
/**
 * Where the axis is labelled.
 */
ticks: Array<number>, 
/**
 * The levers, the furthest first.
 */
rows: Array<Arrow>, };

/**
 * A decision as it was when one of its entries was made.
 */
export type AsItWas = { 
/**
 * As the decider saw it.
 */
view: DecisionView, 
/**
 * Numbers and answer of then.
 */
debrief: Debrief, 
/**
 * Entries made since.
 */
entries_since: number, };

/**
 * What upper management asks.
 */
export type Ask = { 
/**
 * Who asks.
 */
who: string, 
/**
 * What.
 */
what: string, 
/**
 * How often.
 */
rhythm: Rhythm, 
/**
 * When next.
 */
next_on: string | null, };

/**
 * What was asked beside the motives.
 */
export type Asked = { 
/**
 * Whether I would take the work with my present title.
 */
without_title?: YesNoUnsure | null, 
/**
 * Whether I would take it if nobody ever heard of it.
 */
nobody_knows?: YesNoUnsure | null, 
/**
 * What drains me.
 */
drained_by?: DrainedBy | null, 
/**
 * Who expects it, in own words.
 */
expected_by?: string, };

/**
 * Somebody who is asked to look again.
 */
export type AskedAgain = { 
/**
 * Who.
 */
member: MemberId, 
/**
 * Whether they have answered.
 */
answered: boolean, 
/**
 * What they said. Nobody sees another's before all are taken in.
 */
said: LateAnswer | null, };

/**
 * One band of a number.
 */
export type Band = { 
/**
 * The vote.
 */
vote: Vote, 
/**
 * Values below this are in the band (if in no earlier one).
 */
below?: number | null, };

/**
 * One bar.
 */
export type Bar = { 
/**
 * What it is about, for faces that open it.
 */
id: string, 
/**
 * What is moved.
 */
label: string, 
/**
 * Where one end takes the number, and in words: drawn as an outline.
 */
none: [number, string], 
/**
 * Where the other end takes it: drawn solid.
 */
much: [number, string], 
/**
 * Whether either end changes the answer.
 */
flips: boolean, };

/**
 * What a mark of a forecast or a rank rests on.
 */
export type Base = { 
/**
 * Wins expected in an ordinary quarter.
 */
wins: number, 
/**
 * Quarters looked at, 1–40.
 */
quarters: number, 
/**
 * By how much the forecast missed in an ordinary quarter, in percent, whichever way; absent where it is a rank, or nobody knows.
 */
missed?: number, };

/**
 * What a mark says that numbers carry, so that its base stands beside it: how many deals, how many quarters.
 */
export type BaseKind = "rank" | "forecast";

/**
 * What a mark of a forecast or a rank rests on, in words.
 */
export type BaseSaid = { 
/**
 * Whose mark.
 */
member: MemberId, 
/**
 * About whom.
 */
subject: Subject, 
/**
 * On which criterion.
 */
criterion: CriterionId, 
/**
 * Deals, quarters, and what luck does.
 */
says: string, };

/**
 * The shipped card that one of the user's own was copied from.
 */
export type BasedOn = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its version at that time.
 */
version: number, };

/**
 * Before whom somebody comes.
 */
export type Beaten = { 
/**
 * Who.
 */
id: CandidateId, 
/**
 * Their name.
 */
label: string, 
/**
 * Whether the answer names them.
 */
strong: boolean, 
/**
 * In how many draws they come before each, in the same order; empty for themselves.
 */
before: Array<string>, };

/**
 * Where a mark stands to the median.
 */
export type Beside = "above" | "below" | "near";

/**
 * One bias by its name.
 */
export type Bias = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is.
 */
means: string, 
/**
 * What was found.
 */
says: string, 
/**
 * What to ask; empty where there is nothing to ask.
 */
ask: string, 
/**
 * The deals or accounts it rests on, by name.
 */
which: Array<string>, };

/**
 * One stretch of the manager's week.
 */
export type Block = { 
/**
 * Day of the week.
 */
day: Day, 
/**
 * Start, hours since midnight in quarters: 9.5 is 9:30.
 */
from: number, 
/**
 * End, hours since midnight.
 */
to: number, 
/**
 * What is in the calendar.
 */
title: string, 
/**
 * What it really is like.
 */
what: string, 
/**
 * Which activity the hours count under.
 */
activity: string, 
/**
 * Whom it serves.
 */
constituent?: string | null, 
/**
 * Criteria of the card it is made of.
 */
criteria?: Array<string>, };

/**
 * An item under its id, as it is kept.
 */
export type BookEntry = { 
/**
 * Id, unique in the book.
 */
id: ItemId, 
/**
 * The item.
 */
item: BookItem, };

/**
 * One item. Amounts are in the book's one currency unit, whatever that is.
 */
export type BookItem = { "kind": "person" } & Person | { "kind": "deal" } & Deal | { "kind": "customer" } & Customer | { "kind": "relationship" } & Relationship | { "kind": "call" } & Call | { "kind": "ask" } & Ask | { "kind": "period" } & Period | { "kind": "note" } & Note;

/**
 * What a book says on a day.
 */
export type BookReading = { 
/**
 * The finding, in a sentence: what is late, or that nothing is.
 */
says: string, 
/**
 * Items whose day has passed: a next step, a customer or an ask that waits, an open deal past its closing day.
 */
late: Array<ItemId>, 
/**
 * Who did the talking in joint calls; empty where nobody measured it.
 */
calls: string, 
/**
 * Each period that can be compared, in a sentence, by item.
 */
periods: { [key in ItemId]: string }, };

/**
 * A leader's control book.
 */
export type BookView = { 
/**
 * Its items.
 */
entries: Array<BookEntry>, 
/**
 * What they say today.
 */
reading: BookReading, 
/**
 * Who does the talking in joint calls; absent where it was never measured.
 */
talk: Chart<Days> | null, 
/**
 * How many items the decision could add that are not in it.
 */
from_decision: number, };

/**
 * Which function of a customer buys.
 */
export type BuyerFunction = "general_management" | "operations" | "finance" | "it" | "engineering" | "sales" | "people" | "legal";

/**
 * How high in the customer's company the buyer sits, the lowest first.
 */
export type BuyerLevel = "user" | "team_lead" | "head" | "board";

/**
 * What was said against what came.
 */
export type Calibration = { 
/**
 * Outcomes whose result is known.
 */
outcomes: number, 
/**
 * Decisions they belong to.
 */
decisions: number, 
/**
 * Outcomes of which nobody can say whether they were met: counted, and in no other number.
 */
unknown: number, 
/**
 * How much the record can carry.
 */
amount: RecordAmount, 
/**
 * The reliability diagram: one point per bin that has outcomes, ascending.
 */
diagram: Array<CalibrationBin>, 
/**
 * The scores, or why there are too few outcomes for any.
 */
scores: Stat<CalibrationScores>, 
/**
 * How often outcomes were met, by what had been recommended; kinds that never were are left out.
 */
hits: Array<HitRate>, 
/**
 * In sentences, the finding first.
 */
says: Array<string>, 
/**
 * Where it ends, in sentences.
 */
limits: Array<string>, };

/**
 * One point of the diagram.
 */
export type CalibrationBin = { 
/**
 * Lowest chance that falls in it, percent.
 */
from: number, 
/**
 * Highest chance that falls in it, percent.
 */
to: number, 
/**
 * Outcomes in it.
 */
outcomes: number, 
/**
 * Decisions they belong to: the fewer, the less the interval of `met` can be trusted.
 */
decisions: number, 
/**
 * Mean chance said, 0–1.
 */
said: number, 
/**
 * Share met, with its interval.
 */
met: Share, };

/**
 * The scores of a record.
 */
export type CalibrationScores = { 
/**
 * Mean squared difference between the chance said and what came, 0–1: Brier (1950, Monthly Weather Review 78:1) in the half form
 * used today. 0: always sure and right; 0.25: always one half; 1: always sure and wrong.
 */
brier: Mean, 
/**
 * What the score is made of.
 */
murphy: Murphy, 
/**
 * Share of outcomes met.
 */
base_rate: Share, 
/**
 * 1 − score ÷ uncertainty: 0 is as good as always saying the record's own base rate, which nobody knew beforehand, 1 is
 * perfect, below 0 is worse. Undefined where all outcomes came alike.
 */
skill: Stat<number>, 
/**
 * Mean said, 0–1.
 */
said: number, 
/**
 * Mean said less share met, −1–1: above 0 is too hopeful.
 */
lean: Mean, };

/**
 * A joint call, with how much of the talking the leader did.
 */
export type Call = { 
/**
 * The day.
 */
on: string, 
/**
 * With which report.
 */
with: string, 
/**
 * The customer or deal.
 */
about: string, 
/**
 * Share of the talking the leader did, 0–100; absent where nobody measured it.
 */
talk_share: number | null, 
/**
 * What the report takes from it.
 */
note: string, };

/**
 * Somebody the decision is about.
 */
export type Candidate = { 
/**
 * Id, unique in the decision.
 */
id: CandidateId, 
/**
 * Name.
 */
name: string, 
/**
 * How people call them in a sentence; empty for the first of their names.
 */
called?: string, 
/**
 * What they do today, in a line.
 */
about: string, };

/**
 * What the sealed sheets say about one candidate.
 */
export type CandidateAnalysis = { 
/**
 * Who.
 */
candidate: CandidateId, 
/**
 * Sealed sheets counted.
 */
raters: number, 
/**
 * One number per side, in the card's order.
 */
sides: Array<SideScore>, 
/**
 * One row per criterion, in the card's order.
 */
criteria: Array<CriterionScore>, 
/**
 * Must-haves that apply.
 */
floors: Array<FloorReading>, 
/**
 * How well each constituent is covered.
 */
constituents: Array<ConstituentScore>, 
/**
 * Selling strength above readiness (promotions).
 */
pedestal: PedestalGap | null, 
/**
 * Fit to the company's stage (first leaders).
 */
fit: Fit | null, 
/**
 * Track record less the tailwind.
 */
record: Array<RecordReading>, 
/**
 * Overall impressions, asked last; shown beside, never counted.
 */
overall: Array<Mark>, 
/**
 * Share of the weight of what decides that somebody could vouch for, 0–1. Who saw nothing takes nothing away.
 */
coverage: number, 
/**
 * The marks that would settle most, most first.
 */
settle: Array<Settle>, };

/**
 * Somebody the decision is about.
 */
export type CandidateId = string;

/**
 * One candidate.
 */
export type CandidateReading = { 
/**
 * Who.
 */
candidate: CandidateId, 
/**
 * Criterion by criterion, twins as pairs first, with every rater's mark.
 */
contrast: Chart<Rows>, 
/**
 * Must-haves.
 */
floors: FloorsReading, 
/**
 * How far selling strength stands above readiness (promotions).
 */
pedestal: PedestalSaid | null, 
/**
 * What stands behind each criterion.
 */
criteria: Array<CriterionSaid>, 
/**
 * At which stages of a sale they are weak (promotions), where raters said.
 */
skills: SkillsReading | null, 
/**
 * What is agreed before a trial (promotions), where one is recommended, decided or prepared.
 */
trial: TrialSaid | null, };

/**
 * A card while it is being written: as the form holds it, or as its text.
 */
export type CardDraft = { "kind": "form", 
/**
 * The card.
 */
card: Template, } | { "kind": "text", 
/**
 * The text.
 */
text: string, };

/**
 * Where a card to import is.
 */
export type CardSource = { "kind": "file", 
/**
 * Its full path.
 */
place: string, } | { "kind": "text", 
/**
 * The text.
 */
text: string, };

/**
 * The cards pinned in a decision.
 */
export type Cards = { 
/**
 * The main card.
 */
main: Template, 
/**
 * The founder's card.
 */
founder: Template | null, 
/**
 * The stage model.
 */
stage: StageModel | null, };

/**
 * A cell of a table.
 */
export type Cell = { 
/**
 * What it says.
 */
text: string, 
/**
 * The number it says, unrounded, for files that calculate.
 */
number: number | null, 
/**
 * Boxed: a mark a full point off the median.
 */
boxed: boolean, };

/**
 * One act by one author, as it is written: without its room.
 */
export type Change = { "type": "opened", 
/**
 * Name of the decision.
 */
title: string, 
/**
 * The exact text of the main card and its companions, main card first.
 */
cards: Array<string>, 
/**
 * Who decides; author of this entry.
 */
decider: Member, 
/**
 * Whether it is one of the shipped samples.
 */
sample: boolean, } | { "type": "retitled", 
/**
 * The name.
 */
title: string, } | { "type": "archived", 
/**
 * Whether it is put away.
 */
archived: boolean, } | { "type": "framed", 
/**
 * Which.
 */
field: FrameField, 
/**
 * The text.
 */
text: string, } | { "type": "horizon_set", 
/**
 * 1–120, or nothing.
 */
months: number | null, } | { "type": "fact_set", 
/**
 * Fact or measure of the stage model.
 */
fact: FactId, 
/**
 * Its value.
 */
value: FactValue, 
/**
 * The day it was true.
 */
on: string, 
/**
 * Where it comes from.
 */
source: string, } | { "type": "fact_cleared", 
/**
 * Which.
 */
fact: FactId, } | { "type": "stage_overridden", 
/**
 * Why.
 */
reason: string | null, } | { "type": "stage_reasoned", 
/**
 * The fact, or "count".
 */
about: FactId, 
/**
 * Why, and by when it will be put right.
 */
reason: StageReason | null, } | { "type": "sales_context_set", 
/**
 * As it is now.
 */
context: SalesContext, } | { "type": "pay_planned", 
/**
 * As it is now.
 */
plan: PlannedPay, } | { "type": "candidate_spoke", 
/**
 * Who.
 */
candidate: CandidateId, 
/**
 * Their page.
 */
page: OwnPage, } | { "type": "skill_stages_set", 
/**
 * In the order of a sale.
 */
stages: Array<string>, } | { "type": "trial_terms_set", 
/**
 * Who.
 */
candidate: CandidateId, 
/**
 * The terms.
 */
terms: TrialTerms | null, } | { "type": "candidate_handed", 
/**
 * Who.
 */
candidate: CandidateId, 
/**
 * What.
 */
handed: Handed, } | { "type": "candidate_added", 
/**
 * Who.
 */
candidate: Candidate, } | { "type": "candidate_changed", 
/**
 * The candidate as it is now.
 */
candidate: Candidate, } | { "type": "candidate_removed", 
/**
 * Who.
 */
id: CandidateId, } | { "type": "candidate_left", 
/**
 * Who.
 */
id: CandidateId, 
/**
 * How and when.
 */
exit: Exit, } | { "type": "candidate_back", 
/**
 * Who.
 */
id: CandidateId, } | { "type": "record_set", 
/**
 * Whose.
 */
candidate: CandidateId, 
/**
 * Newest first.
 */
record: Array<TrackRecord>, } | { "type": "member_invited", 
/**
 * Who.
 */
member: Member, } | { "type": "member_changed", 
/**
 * The member as it is now.
 */
member: Member, } | { "type": "member_removed", 
/**
 * Who.
 */
id: MemberId, } | { "type": "weights_set", 
/**
 * Relative weights inside each side; criteria not named keep the card's.
 */
weights: { [key in CriterionId]: number }, 
/**
 * Why; may be empty only where the weights are the card's again.
 */
reason: string, } | { "type": "builder_share_set", 
/**
 * 0–1, or nothing for the facts' own.
 */
share: number | null, 
/**
 * Why.
 */
reason: string, } | { "type": "threshold_set", 
/**
 * Name in the card.
 */
name: string, 
/**
 * Where the line is now.
 */
value: number, 
/**
 * Why.
 */
reason: string, } | { "type": "doubt_set", 
/**
 * The doubt.
 */
doubt: WeightDoubt, } | { "type": "culture_set", 
/**
 * The plan; nothing takes it back.
 */
plan: CulturePlan | null, } | { "type": "sales_figures_set", 
/**
 * The figures; nothing takes them back.
 */
figures: SalesFigures | null, } | { "type": "rated", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * The answer.
 */
answer: Answer, } | { "type": "explained", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * The line.
 */
why: string, } | { "type": "base_given", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * Deals and quarters; nothing takes them back.
 */
base: Base | null, } | { "type": "skill_marked", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * The stage, by its name.
 */
stage: string, 
/**
 * How; nothing takes it back.
 */
skill: Skill | null, } | { "type": "evidence_added", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * What.
 */
evidence: Evidence, } | { "type": "evidence_changed", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * The piece, under the id it has.
 */
evidence: Evidence, } | { "type": "evidence_removed", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * Which piece.
 */
id: EvidenceId, } | { "type": "flagged", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * Its number in the card, from 0.
 */
flag: number, 
/**
 * What was seen; nothing unticks it.
 */
note: string | null, } | { "type": "overall_given", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * 1–5.
 */
level: number, 
/**
 * In own words.
 */
note: string, } | { "type": "sheet_sealed", 
/**
 * About whom.
 */
subject: Subject, } | { "type": "rating_revised", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * The new answer.
 */
answer: Answer, 
/**
 * Why.
 */
reason: string, } | { "type": "late_added", 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * What, with the day it was seen or written.
 */
evidence: Evidence, } | { "type": "late_answered", 
/**
 * Which piece.
 */
id: EvidenceId, 
/**
 * The old answer, or another.
 */
answer: Answer, 
/**
 * Whether it rests on this piece too.
 */
rests: boolean, 
/**
 * Why.
 */
reason: string, } | { "type": "late_closed", 
/**
 * Which piece.
 */
id: EvidenceId, 
/**
 * Why the others are not waited for.
 */
without: string, } | { "type": "late_left_out", 
/**
 * Which piece.
 */
id: EvidenceId, 
/**
 * Why.
 */
reason: string, } | { "type": "motives_set", 
/**
 * Ids of the card's motives.
 */
ticked: Array<string>, 
/**
 * In own words.
 */
words: string, 
/**
 * "Would I take the work without the title?"
 */
without_title: string | null, } | { "type": "preview_worked", 
/**
 * Which day.
 */
day: Day, 
/**
 * What it would do to me, −2…+2.
 */
energy: number, 
/**
 * In own words.
 */
note: string, } | { "type": "own_week_set", 
/**
 * Hours by activity id.
 */
hours: { [key in string]: number }, } | { "type": "pay_set", 
/**
 * The figures.
 */
pay: Pay | null, } | { "type": "premortem_written", 
/**
 * Which answer.
 */
answer: YesNo, 
/**
 * Why.
 */
text: string, } | { "type": "glad_set", 
/**
 * Which answer.
 */
answer: YesNo, 
/**
 * 0–100.
 */
percent: number, } | { "type": "asked_set", 
/**
 * The answers.
 */
asked: Asked, } | { "type": "place_marked", 
/**
 * Its id in the card.
 */
place: string, 
/**
 * 1–5; nothing takes it back.
 */
level: number | null, } | { "type": "described_set", 
/**
 * Now and later.
 */
described: Described, } | { "type": "load_set", 
/**
 * The figures.
 */
load: Load, } | { "type": "growth_set", 
/**
 * The figures.
 */
growth: Growth, } | { "type": "terms_set", 
/**
 * The figures.
 */
terms: Terms, } | { "type": "pair_chosen", 
/**
 * Which pair.
 */
pair: string, 
/**
 * Which half; nothing takes it back.
 */
half: Half | null, } | { "type": "colleague_said", 
/**
 * Which of the three.
 */
who: Colleague, 
/**
 * Their answers; none takes them back.
 */
sheet: ColleagueSheet, } | { "type": "talk_page_set", 
/**
 * The page; nothing throws it away.
 */
page: TalkPage | null, } | { "type": "revealed", 
/**
 * Why some raters are left out, where they are.
 */
without: string | null, } | { "type": "decided", 
/**
 * The decision, in the recommendation's terms.
 */
choice: RecommendationKind, 
/**
 * For whom, where it names somebody.
 */
candidate: CandidateId | null, 
/**
 * Why.
 */
why: string, 
/**
 * Why it departs from the recommendation, where it does.
 */
departs: string | null, 
/**
 * When to look again.
 */
look_again: string | null, 
/**
 * Why it departs, from the short list.
 */
departure?: Departure | null, 
/**
 * What would make people take it back.
 */
reverse_if?: string, 
/**
 * Who decided, by name.
 */
decided_by?: Array<string>, 
/**
 * Stated outcomes in twelve months with the chance given to each.
 */
forecast?: Array<Forecast>, 
/**
 * How good each link of the way was, 1–5.
 */
quality?: { [key in QualityLink]?: number }, } | { "type": "reopened", 
/**
 * What brought it about.
 */
trigger: string, } | { "type": "letter_written", 
/**
 * The letter; it replaces the one before.
 */
letter: Letter, } | { "type": "plan_set", 
/**
 * The plan; nothing takes it back.
 */
plan: Plan | null, } | { "type": "commitment_made", 
/**
 * The promise.
 */
commitment: Commitment, } | { "type": "commitment_removed", 
/**
 * Which.
 */
id: CommitmentId, } | { "type": "commitment_settled", 
/**
 * Which.
 */
id: CommitmentId, 
/**
 * Kept.
 */
kept: boolean, 
/**
 * In a line.
 */
note: string, } | { "type": "rechecked", 
/**
 * About whom.
 */
candidate: CandidateId, 
/**
 * Marks by criterion.
 */
marks: { [key in CriterionId]: RecheckMark }, } | { "type": "holders_set", 
/**
 * Oldest first.
 */
holders: Array<Holder>, } | { "type": "test_planned", 
/**
 * Id in the card.
 */
test: string, 
/**
 * First and last day; nothing takes it off.
 */
days: [string, string] | null, } | { "type": "test_done", 
/**
 * Id in the card.
 */
test: string, 
/**
 * What was learnt.
 */
learnt: string, 
/**
 * What it did to me, −2…+2.
 */
energy: number, } | { "type": "reviewed", 
/**
 * The entry that decided.
 */
verdict: EntryId, 
/**
 * What happened.
 */
review: OutcomeReview, } | { "type": "book_kept", 
/**
 * Whose book.
 */
leader: CandidateId, 
/**
 * The items.
 */
entries: Array<BookEntry>, 
/**
 * Where they come from: the name of a file, empty where somebody wrote them.
 */
source?: string, } | { "type": "book_removed", 
/**
 * Whose book.
 */
leader: CandidateId, 
/**
 * Which.
 */
ids: Array<ItemId>, } | { "type": "undone", 
/**
 * Which.
 */
entry: EntryId, } | { "type": "redone", 
/**
 * The undo.
 */
entry: EntryId, };

/**
 * A drawing with what it shows.
 */
export type Chart<D> = { 
/**
 * The finding, in a sentence without its stop.
 */
finding: string, 
/**
 * How to read it, in one line; may be empty.
 */
how: string, 
/**
 * Shapes and what they stand for.
 */
legend: Array<[Shape, string]>, 
/**
 * The drawing.
 */
drawing: D, 
/**
 * The drawing in words, for those who hear it.
 */
alt: string, 
/**
 * The table that holds every number of the drawing.
 */
table: Table, };

/**
 * What there is to say about a draft.
 */
export type CheckedCard = { 
/**
 * The draft as text; the lines of `problems` are lines of it.
 */
text: string, 
/**
 * The draft as a card, also with problems; absent where a form would have to guess.
 */
card: Template | null, 
/**
 * Everything that keeps it from being saved.
 */
problems: Array<Problem>, 
/**
 * What it says otherwise than the shipped card it was copied from.
 */
differences: Array<Difference>, 
/**
 * What each criterion counts of its side, 0–1.
 */
shares: { [key in string]: number }, 
/**
 * Sides whose weights need a reason.
 */
reweighted: Array<string>, };

/**
 * One answer of a choice.
 */
export type Choice = { 
/**
 * Stable id.
 */
id: string, 
/**
 * As people see it.
 */
title: string, 
/**
 * The vote; a gate's answer that does not stop a hire has none.
 */
vote?: Vote | null, 
/**
 * Whether it says that it is too early to say: it stops nothing, and dates the answer.
 */
early: boolean, };

/**
 * Pairs chosen for either side.
 */
export type Chosen = { 
/**
 * For selling.
 */
selling: number, 
/**
 * For managing.
 */
managing: number, };

/**
 * A number that may stand beside a forecast.
 */
export type ClassNumber = { 
/**
 * What is forecast: "Still there at 18 months".
 */
of: string, 
/**
 * The chance from, 0–100.
 */
low: number, 
/**
 * The chance to, 0–100.
 */
high: number, };

/**
 * What a face can do something about. A kind of failure is in here only where a face switches on it; the rest is told in words.
 */
export type Code = "passphrase_needed" | "not_open" | "not_there" | "file_exists" | "card_exists" | "card_changed" | "other";

/**
 * One coefficient.
 */
export type Coefficient = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it asks.
 */
asks: string, 
/**
 * The value with two decimals; absent where it is undefined.
 */
value: string | null, 
/**
 * "0.21 to 0.74", "± 0.08" or why there is no value; empty where it has no doubt of its own.
 */
doubt: string, };

/**
 * Coefficients that ask about the same thing.
 */
export type CoefficientGroup = { 
/**
 * The question.
 */
title: string, 
/**
 * What its numbers are and what 0 means.
 */
about: string, 
/**
 * The coefficients.
 */
rows: Array<Coefficient>, };

/**
 * Which of the three colleagues. Nobody is named.
 */
export type Colleague = "helped" | "competes" | "outside_sales";

/**
 * One question to a colleague who has seen me at work.
 */
export type ColleagueQuestion = { 
/**
 * Stable id: `V3`.
 */
id: string, 
/**
 * What is asked; `{name}` stands for me.
 */
title: string, 
/**
 * The answers to choose from; empty where it is answered in words.
 */
answers?: Array<string>, };

/**
 * What one colleague said; a question without an answer is one they cannot say anything about.
 */
export type ColleagueSheet = { 
/**
 * Number of the answer chosen, from 1, by question.
 */
chosen?: { [key in string]: number }, 
/**
 * What was written, by question.
 */
written?: { [key in string]: string }, };

/**
 * A column and what it was taken for.
 */
export type Column = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * What it means; nothing where it is not kept.
 */
meaning: string | null, };

/**
 * A promise with a day.
 */
export type Commitment = { 
/**
 * Id, unique in the decision.
 */
id: CommitmentId, 
/**
 * Who owes it: "Founder", a name.
 */
by: string, 
/**
 * To whom: "Juniper", "the team".
 */
to: string, 
/**
 * What.
 */
text: string, 
/**
 * By when.
 */
due: string, 
/**
 * Which part of the plan.
 */
phase: Phase, 
/**
 * The criterion it comes from, where it does: `F3`.
 */
from: CriterionId | null, };

/**
 * A commitment of the plan.
 */
export type CommitmentId = string;

/**
 * Candidates side by side.
 */
export type Compared = { 
/**
 * Where they differ most, without a stop.
 */
finding: string, 
/**
 * What the table shows, and how to read it.
 */
shows: [string, string], 
/**
 * The candidates as columns.
 */
people: Array<ComparedPerson>, 
/**
 * Sides, fit and must-haves.
 */
sums: Array<SumRow>, 
/**
 * Criteria in the card's order.
 */
rows: Array<ComparedRow>, 
/**
 * Orders in which the criteria can be read.
 */
orders: Array<ComparedOrder>, 
/**
 * Every number of it.
 */
table: Table, };

/**
 * What the panel says of one candidate.
 */
export type ComparedCell = { 
/**
 * The mark; absent for no evidence.
 */
sign: Shape | null, 
/**
 * How sure it is.
 */
fill: Fill, 
/**
 * The median.
 */
said: string, 
/**
 * Lowest to highest mark; empty where they are the same.
 */
range: string, 
/**
 * How many could not say; empty where all could.
 */
missing: string, 
/**
 * Red flags seen.
 */
flags: number, };

/**
 * An order.
 */
export type ComparedOrder = { 
/**
 * Its name in an address.
 */
id: string, 
/**
 * Its name.
 */
label: string, 
/**
 * Whether the sides stand together.
 */
by_side: boolean, 
/**
 * Places of the criteria in `rows`.
 */
rows: Array<number>, };

/**
 * A candidate.
 */
export type ComparedPerson = { 
/**
 * Who.
 */
id: CandidateId, 
/**
 * Their name.
 */
name: string, };

/**
 * A criterion.
 */
export type ComparedRow = { 
/**
 * Which.
 */
id: CriterionId, 
/**
 * Its title for narrow columns.
 */
label: string, 
/**
 * A word in a box beside the name: "must".
 */
tag: string | null, 
/**
 * The title of its side.
 */
side: string, 
/**
 * One for each candidate; absent where the panel was not asked.
 */
cells: Array<ComparedCell | null>, };

/**
 * A condition.
 */
export type Condition = { 
/**
 * What has to hold or be done.
 */
text: string, 
/**
 * Criterion it comes from, where it does.
 */
criterion: CriterionId | null, };

/**
 * An entry that changed nothing, and why.
 */
export type Conflict = { 
/**
 * Which.
 */
entry: EntryId, 
/**
 * By whom.
 */
author: MemberId, 
/**
 * What the process said.
 */
why: string, };

/**
 * A group of people the manager's job serves.
 */
export type Constituent = { 
/**
 * Id used by criteria.
 */
id: string, 
/**
 * Name as people see it.
 */
title: string, 
/**
 * What they want from a manager.
 */
wants: string, };

/**
 * How well one constituent of the manager's job is covered (S2.1).
 */
export type ConstituentScore = { 
/**
 * Which.
 */
constituent: string, 
/**
 * Weighted mean of the medians known, 1–5; absent where none is.
 */
value: number | null, 
/**
 * Marks given.
 */
given: number, 
/**
 * Marks asked for.
 */
asked: number, };

/**
 * One of the four facts.
 */
export type ContextFact = "deal_size" | "cycle" | "buyer" | "segment";

/**
 * One row beside the company.
 */
export type ContextReading = { 
/**
 * Which match.
 */
matching: Array<ContextFact>, 
/**
 * Which do not.
 */
other: Array<ContextFact>, 
/**
 * Which cannot be compared, because one side is not known.
 */
unknown: Array<ContextFact>, 
/**
 * How many match, and which.
 */
says: string, };

/**
 * Money beside readiness. Ranges, never one number; in the unit the decider named.
 */
export type Counterfactual = { 
/**
 * The unit: "$k".
 */
unit: string, 
/**
 * Whom sales alone would pick; absent where nobody's sales are known or two sell the same.
 */
by_sales: CandidateId | null, 
/**
 * Whom readiness would pick: the highest of those who would get the job, at least on trial; absent where nobody would
 * or two are level.
 */
by_readiness: CandidateId | null, 
/**
 * The published effect applied to these two, where they differ.
 */
effect: SalesEffect | null, 
/**
 * One per candidate whose sales are known.
 */
prices: Array<PriceOfPromotion>, 
/**
 * What it comes to, in one sentence.
 */
says: string, 
/**
 * What the effect rests on and where it ends, in sentences.
 */
limits: Array<string>, };

/**
 * One observable behaviour (or condition) that is rated.
 */
export type Criterion = { 
/**
 * Stable id: `B6`.
 */
id: string, 
/**
 * Title, a few words.
 */
title: string, 
/**
 * Title for narrow columns, at most 28 characters.
 */
short: string, 
/**
 * What is meant, in one or two sentences.
 */
definition: string, 
/**
 * Id of the side it counts to.
 */
side: string, 
/**
 * Weight inside its side, relative to the others (equal = 1).
 */
weight: number, 
/**
 * Fact of the stage model that says the same of the company, so that the two can be held against each other (founder's card).
 */
fact?: string | null, 
/**
 * Whether it alone, where it is not met, makes the conditions wrong (founder's card).
 */
alone?: boolean, 
/**
 * Whether the duties of confidence stand beside it: what it asks for may belong to an employer.
 */
duties?: boolean, 
/**
 * What the rows of the record say beside its marks; never a mark by itself.
 */
shows?: RecordSide | null, 
/**
 * Must-have, where it is one.
 */
floor?: Floor | null, 
/**
 * Whether its mark is of a rank or a forecast, which has deals and quarters as its base.
 */
base?: BaseKind | null, 
/**
 * The five behavioural anchors, worst first (anchored scale only).
 */
anchors?: Array<string>, 
/**
 * Questions to ask.
 */
questions?: Array<string>, 
/**
 * Follow-up probes.
 */
probes?: Array<string>, 
/**
 * A task that shows the behaviour.
 */
work_sample?: string | null, 
/**
 * What to look for.
 */
evidence?: Array<string>, 
/**
 * Warnings a rater can tick; the position in this list is the flag's number.
 */
red_flags?: Array<string>, 
/**
 * Id of the constituent it serves.
 */
constituent?: string | null, 
/**
 * Id of the criterion on the other side that it is drawn against.
 */
twin?: string | null, 
/**
 * Where sources disagree or criteria pull against each other; shown, never settled.
 */
tension?: string | null, 
/**
 * What a met condition states, in words: "hours a week", "name", "amount" (met/unmet scale only).
 */
states?: string | null, 
/**
 * Which pair it is half of (self-assessment in pairs only).
 */
part?: PairPart | null, 
/**
 * Why it is here.
 */
source: Array<Source>, };

/**
 * A criterion of the decision's template: `B6`.
 */
export type CriterionId = string;

/**
 * One criterion of a candidate.
 */
export type CriterionSaid = { 
/**
 * Which.
 */
criterion: CriterionId, 
/**
 * Its median, range, how many could say and what it weighs.
 */
says: string, 
/**
 * What the rows of the record say beside it, a line each.
 */
record: Array<string>, };

/**
 * What the panel says about one criterion.
 */
export type CriterionScore = { 
/**
 * Which.
 */
criterion: CriterionId, 
/**
 * One per sealed sheet.
 */
marks: Array<Mark>, 
/**
 * Median of the marks given, 1–5; absent where nobody gave one.
 */
median: number | null, 
/**
 * Lowest mark given.
 */
low: number | null, 
/**
 * Highest mark given.
 */
high: number | null, 
/**
 * Median if every "no evidence" were a 1.
 */
if_worst: number, 
/**
 * Median if every "no evidence" were a 5.
 */
if_best: number, 
/**
 * Marks given.
 */
given: number, 
/**
 * Marks asked for: one per sealed sheet.
 */
asked: number, 
/**
 * Share of its side's weight, 0–1.
 */
weight: number, 
/**
 * Two raters or fewer saw it, of more.
 */
thin: boolean, 
/**
 * Red flags ticked.
 */
flags: Array<FlagSeen>, };

/**
 * One thing that could be done, and what it changes.
 */
export type CultureLever = { 
/**
 * `second_hirer`, `structured_score`, `founder_first`, `wider_pool` or `all`.
 */
id: string, 
/**
 * Its name, as shown.
 */
name: string, 
/**
 * Mean number of people like the leader.
 */
mean_like_leader: number, 
/**
 * How many more that is than if nobody were chosen by likeness, the lever pulled.
 */
excess: number, 
/**
 * That less the excess without the lever, in people: negative where likeness counts for less.
 */
change: number, 
/**
 * Mean distance of the team from what the founder wants, 0–1.
 */
drift: number, 
/**
 * Chance that at least 80% are like the leader, 0–1.
 */
monoculture: number, 
/**
 * Shares of the teams with 0, 1, … people like the leader.
 */
histogram: Array<number>, };

/**
 * The team a first leader will hire, as the founder sees it coming (S0.11).
 */
export type CulturePlan = { 
/**
 * Pairs of values that the founder names, one to eight.
 */
values: Array<ValuePair>, 
/**
 * Hires to look ahead, 10–50.
 */
hires: number, 
/**
 * People seen for each opening, 1–50.
 */
applicants: number, 
/**
 * Weight of a structured score in each choice, 0–1.
 */
standard: number, 
/**
 * The founder can refuse the first so many hires; 0 for none.
 */
founder_first: number, 
/**
 * Whether a second person with the wanted values shares every choice.
 */
second_hirer: boolean, 
/**
 * People one hirer leads before hires become managers who hire, 2–15.
 */
span: number, 
/**
 * How wide the pool is, 0 (all alike) to 0.5.
 */
pool_spread: number, 
/**
 * How far a newcomer moves towards the team in a year, 0–1.
 */
socialisation: number, 
/**
 * Share of full misfits who leave in a year, 0–1.
 */
turnover: number, };

/**
 * What the simulation says about the team this leader would hire.
 */
export type CultureReading = { 
/**
 * The finding, in a sentence.
 */
says: string, 
/**
 * Teams grown.
 */
runs: number, 
/**
 * Seed they were grown from.
 */
seed: number, 
/**
 * People in each team.
 */
hires: number, 
/**
 * How many of them are like the leader. The histogram has a bar for each number from 0 to `hires`.
 */
like_leader: CultureSpread, 
/**
 * Mean number that would be like the leader if nobody were chosen by likeness: it depends on where the leader stands among the applicants.
 */
without_likeness: number, 
/**
 * How many more are like the leader than that, on average.
 */
excess: number, 
/**
 * Distance of the team's mean from what the founder wants, 0–1. The histogram has 20 equal bars.
 */
drift: CultureSpread, 
/**
 * Where teams stand on each value.
 */
values: Array<CultureValueReading>, 
/**
 * Chance that at least 80% of the team are like the leader, 0–1. The line is our judgement.
 */
monoculture: number, 
/**
 * By how many people the mean of `like_leader` may be off for being simulated: half of its 95% interval.
 */
sampling_error: number, 
/**
 * What else could be done, most change first; all of it together last.
 */
levers: Array<CultureLever>, 
/**
 * What this rests on, in sentences.
 */
assumptions: Array<string>, };

/**
 * How a number is spread over the teams. Quantiles are numbers that occurred (Hyndman & Fan 1996, type 1).
 */
export type CultureSpread = { 
/**
 * Half of the teams are at or below.
 */
median: number, 
/**
 * A tenth are at or below.
 */
low: number, 
/**
 * Nine tenths are at or below.
 */
high: number, 
/**
 * Arithmetic mean.
 */
mean: number, 
/**
 * Shares of the teams, summing to 1.
 */
histogram: Array<number>, };

/**
 * Where teams stand on one value. Positions run from 0, wholly `name_one`, to 1, wholly `name_other`.
 */
export type CultureValueReading = { 
/**
 * The value at 0.
 */
name_one: string, 
/**
 * The value at 1.
 */
name_other: string, 
/**
 * Where the leader stands.
 */
leader: number, 
/**
 * Where the founder wants the team.
 */
wanted: number, 
/**
 * Mean of the teams' means.
 */
team: number, 
/**
 * A tenth of the teams' means are at or below.
 */
low: number, 
/**
 * Nine tenths are at or below.
 */
high: number, };

/**
 * A customer.
 */
export type Customer = { 
/**
 * Name.
 */
name: string, 
/**
 * Outlook.
 */
outlook: Outlook, 
/**
 * Why, and what they plan.
 */
note: string, 
/**
 * When to speak to them next.
 */
next_on: string | null, };

/**
 * Why an answer comes with a date to decide again.
 */
export type Dated = "early" | "could_be_nobody" | "unknowns_decide" | "overridden" | "retention_not_seen";

/**
 * A working day.
 */
export type Day = "mon" | "tue" | "wed" | "thu" | "fri";

/**
 * One dot.
 */
export type DayDot = { 
/**
 * Where across, 0–1 by its day; in the middle where all fall on one.
 */
across: number, 
/**
 * The day.
 */
on: string, 
/**
 * 0–100.
 */
share: number, 
/**
 * What was measured.
 */
label: string, 
/**
 * Whether it is over the line.
 */
over: boolean, };

/**
 * Which of two numbers is the day.
 */
export type DayOrder = "day_first" | "month_first";

/**
 * One day of the preview, worked through.
 */
export type DayWorked = { 
/**
 * −2…+2.
 */
energy: number, 
/**
 * In own words.
 */
note: string, };

/**
 * A share on each of several days against one line.
 */
export type Days = { 
/**
 * The line, 0–100, and what it is called.
 */
line: [number, string], 
/**
 * A dot for each day, in order.
 */
dots: Array<DayDot>, };

/**
 * A deal.
 */
export type Deal = { 
/**
 * Name.
 */
name: string, 
/**
 * Customer.
 */
customer: string, 
/**
 * Whose it is.
 */
owner: string, 
/**
 * Stage, as the company names it.
 */
stage: string, 
/**
 * Amount, 0 or more.
 */
amount: number | null, 
/**
 * When it is expected to close, or closed.
 */
close_on: string | null, 
/**
 * When it was opened.
 */
created_on: string | null, 
/**
 * The owner's stated chance, 0–100.
 */
chance: number | null, 
/**
 * Last time the customer was spoken to.
 */
last_contact: string | null, 
/**
 * What the customer does next.
 */
next_step: string, 
/**
 * Won or lost; absent while it is open.
 */
won: boolean | null, 
/**
 * A deal the leader must not take over.
 */
hands_off: boolean, 
/**
 * A key deal, kept with the template: why they buy, who decides, what could stop it.
 */
key: KeyDeal | null, };

/**
 * A decision with its numbers and the answer. Only after the debrief is open.
 */
export type Debrief = { 
/**
 * The numbers.
 */
analysis: Analysis, 
/**
 * One, or one per candidate for promotions.
 */
recommendations: Array<Recommendation>, 
/**
 * What people can decide about each person, and whether it departs from the recommendation.
 */
deciding: Array<Deciding>, 
/**
 * The decisions of this round that depart from the recommendations above.
 */
departed: Array<EntryId>, 
/**
 * Money beside readiness (promotions whose sales figures are known).
 */
counterfactual: Counterfactual | null, 
/**
 * The same as a chart, where somebody's own sales are known.
 */
price: Chart<Ranges> | null, 
/**
 * A self-assessment as charts.
 */
myself: MyselfCharts | null, 
/**
 * When to look again, by recommendation: dates counted from the day the debrief was opened.
 */
look_again: Array<Array<string>>, 
/**
 * What the numbers say, in words and drawings.
 */
reading: DebriefReading, };

/**
 * A debrief in words and drawings.
 */
export type DebriefReading = { 
/**
 * One for each candidate, in the order of the analysis.
 */
candidates: Array<CandidateReading>, 
/**
 * The order in which a page shows them.
 */
order: Array<CandidateId>, 
/**
 * How the facts vote (first leaders).
 */
stage: VotesReading | null, 
/**
 * Why nobody is named yet, fact by fact; absent where the facts leave room for somebody (first leaders).
 */
not_yet: NotYet | null, 
/**
 * Who fits that (first leaders).
 */
fit: FitReading | null, 
/**
 * How much of the founder's own side is open, without a stop (first leaders).
 */
founder: string | null, 
/**
 * Candidates side by side (first leaders).
 */
compared: Compared | null, 
/**
 * Track records less the tailwind; absent where there are none.
 */
record: RecordsReading | null, 
/**
 * Who has left the running, a sentence each: they count in nothing.
 */
gone: Array<string>, 
/**
 * What came after the debrief opened; absent where nothing did.
 */
late: LateReading | null, 
/**
 * What is known of such cases in general: beside the answer, never part of it.
 */
general: Array<ReferenceClass>, };

/**
 * What can be decided about one person.
 */
export type Deciding = { 
/**
 * About whom; absent in a self-assessment, and where there is no candidate.
 */
candidate: CandidateId | null, 
/**
 * Position of the recommendation that it answers; absent where the scorecard says nothing about them.
 */
answers: number | null, 
/**
 * The choices, most far-reaching first.
 */
choices: Array<DecisionChoice>, };

/**
 * One thing that can be decided.
 */
export type DecisionChoice = { 
/**
 * Which.
 */
kind: RecommendationKind, 
/**
 * As a form offers it.
 */
title: string, 
/**
 * What it means, and whether the scorecard says the same.
 */
text: string, 
/**
 * Whether it departs from the recommendation. Then a reason is asked for.
 */
departs: boolean, 
/**
 * Whether it is about the candidates as a whole and names nobody.
 */
names_nobody: boolean, 
/**
 * Whether it can come true or not in a year.
 */
can_be_forecast: boolean, 
/**
 * The outcome that a self-assessment looks at in a year.
 */
glad: string, 
/**
 * Which of the two chances that a self-assessment asked for before it carries on.
 */
chance_before: YesNo | null, };

/**
 * A decision.
 */
export type DecisionId = string;

/**
 * A decision as one member may see it.
 */
export type DecisionView = { id: DecisionId, title: string, sample: boolean, archived: boolean, purpose: Purpose, 
/**
 * Id of the main card.
 */
template: string, 
/**
 * Through whose eyes.
 */
viewer: MemberId, decider: MemberId, frame: { [key in FrameField]?: string }, horizon_months: number | null, facts: { [key in FactId]: KnownFact }, stage_override: string | null, 
/**
 * Reasons to go on although the stage model says "not yet": about a fact, or the count.
 */
stage_reasons: { [key in FactId]: StageReason }, 
/**
 * Who buys from the company that hires.
 */
sales_context: SalesContext, 
/**
 * What it plans to pay the leader.
 */
planned_pay: PlannedPay, 
/**
 * What those it is about say for themselves; empty until the sheets of the round are open.
 */
own_pages: { [key in CandidateId]: OwnPage }, 
/**
 * The stages of a sale that raters mark; none where the card has no skill map.
 */
skill_stages: Array<string>, 
/**
 * What is agreed before a trial, by whom it is about; empty until the sheets of the round are open.
 */
trials: { [key in CandidateId]: TrialView }, 
/**
 * The line that each handed over from their own self-assessment, as it is shown; those that stand.
 */
own_lines: { [key in CandidateId]: string }, 
/**
 * Those in the running, by names that tell them apart.
 */
candidates: Array<Candidate>, 
/**
 * The same as they were typed, for the form that changes them.
 */
typed: Array<Candidate>, 
/**
 * Who has left the running.
 */
gone: Array<GoneView>, records: { [key in CandidateId]: Array<TrackRecord> }, members: Array<Member>, 
/**
 * Members as a sentence calls them.
 */
members_called: { [key in MemberId]: string }, weights: { [key in CriterionId]: number }, weights_reason: string, builder_share: [number, string] | null, thresholds: { [key in string]: [number, string] }, doubt: WeightDoubt, culture: CulturePlan | null, figures: SalesFigures | null, letters: { [key in CandidateId]: Letter }, plan: Plan | null, commitments: Array<Promised>, 
/**
 * Own re-ratings; others' of the same person once the viewer has given theirs, or does not rate.
 */
rechecks: Array<Recheck>, holders: Array<Holder>, tests: { [key in string]: RealTestState }, 
/**
 * Control books are read on their own; here is whose there are, and how many items each has.
 */
books: { [key in CandidateId]: number }, 
/**
 * Verdicts in force, whichever round they were made in.
 */
in_force: Array<Verdict>, 
/**
 * Those whom a verdict in force puts into the job: a plan is made for them.
 */
in_the_job: Array<CandidateId>, 
/**
 * Those of them who are rated again in the job.
 */
rated_again: Array<CandidateId>, 
/**
 * Those who are not chosen now: they are owed a letter.
 */
not_chosen: Array<CandidateId>, 
/**
 * Said where more than one person is put into the one job.
 */
one_seat: string | null, steps: Array<StepState>, 
/**
 * Parts in the order in which they are asked; empty where that is the card's own.
 */
asked: Array<CriterionId>, 
/**
 * The current round.
 */
round: RoundView, 
/**
 * Rounds before, oldest first; empty until the viewer has answered anew.
 */
earlier: Array<RoundView>, 
/**
 * How many earlier rounds are held back for that.
 */
held_back: number, 
/**
 * How far every sheet is that is due this round.
 */
progress: Array<ProgressView>, can_undo: boolean, can_redo: boolean, conflicts: Array<Conflict>, 
/**
 * When the last entry was made, milliseconds since 1970, UTC.
 */
saved_ms: number, };

/**
 * A part of a list of decisions.
 */
export type DecisionsPage = { 
/**
 * Its decisions.
 */
rows: Array<Listed>, 
/**
 * How many the whole list has.
 */
total: number, 
/**
 * Where the next part begins; nothing where this is the last.
 */
next: string | null, };

/**
 * Why people depart from the recommendation, from a short list; the words beside it say more.
 */
export type Departure = "knows_more" | "weighs_differently" | "cannot_wait" | "nobody_else" | "takes_the_risk" | "other";

/**
 * How I say what I do.
 */
export type Described = { 
/**
 * Now.
 */
now?: string, 
/**
 * In a year as a manager.
 */
later?: string, };

/**
 * One thing that is otherwise.
 */
export type Difference = { 
/**
 * Where, as [`super::Problem`] names places: `criterion B6 · anchors 3`.
 */
place: string, 
/**
 * The part it belongs to, as people know it: the criterion's title, "Management readiness", "The card".
 */
subject: string, 
/**
 * What kind of change.
 */
kind: DifferenceKind, 
/**
 * What the shipped card says, in words; absent where it says nothing.
 */
old: string | null, 
/**
 * What the user's card says, in words; absent where it says nothing.
 */
new: string | null, 
/**
 * All of it in a sentence.
 */
sentence: string, };

/**
 * What kind of change a difference is.
 */
export type DifferenceKind = "newer_base" | "added" | "removed" | "moved" | "reordered" | "wording" | "weight" | "floor" | "threshold";

/**
 * A time without a holder.
 */
export type DoorGap = { 
/**
 * First day without.
 */
from: string, 
/**
 * Last day without.
 */
last: string, 
/**
 * Months, both days counted.
 */
months: number, };

/**
 * How many signs. The lines are [`RAISED_FROM`] and [`HIGH_FROM`].
 */
export type DoorLevel = "low" | "raised" | "high";

/**
 * A time with two holders.
 */
export type DoorOverlap = { 
/**
 * The two, by id, the earlier first.
 */
holders: [HolderId, HolderId], 
/**
 * Months, both days counted.
 */
months: number, };

/**
 * A sign.
 */
export type DoorSign = { 
/**
 * Which.
 */
kind: DoorSignKind, 
/**
 * In one sentence.
 */
text: string, 
/**
 * Holders it rests on, by id.
 */
holders: Array<HolderId>, 
/**
 * Criteria of the founder's card it rests on.
 */
criteria: Array<CriterionId>, 
/**
 * Where it comes from and how far that can be trusted.
 */
source: Source, };

/**
 * Which sign.
 */
export type DoorSignKind = "short_tenures" | "dismissals" | "same_profile" | "nothing_learned" | "better_in_hindsight" | "open_conditions" | "no_patience";

/**
 * How sure the stated weights are: the part of the whole weight that is anybody's guess. The four parts are our judgement.
 */
export type DoubtLevel = "sure" | "fairly_sure" | "unsure" | "unknown";

/**
 * A promise of the draft and why it is in it.
 */
export type DraftPromise = { 
/**
 * The promise.
 */
promise: Commitment, 
/**
 * Days after the start.
 */
day: number, 
/**
 * Why it is here.
 */
sources: Array<Source>, };

/**
 * What drains a seller.
 */
export type DrainedBy = "selling" | "here" | "nothing" | "unsure";

/**
 * Something with a day.
 */
export type Due = { 
/**
 * Stable name of the thing inside the decision, so that a calendar can replace it: `promise-plan-3`.
 */
id: string, 
/**
 * Of which decision.
 */
decision: DecisionId, 
/**
 * That decision's name.
 */
title: string, 
/**
 * Whether it is a shipped sample.
 */
sample: boolean, 
/**
 * The day.
 */
on: string, 
/**
 * What kind.
 */
kind: DueKind, 
/**
 * What, in a sentence.
 */
text: string, 
/**
 * Who does it, by name; empty where it is the decider.
 */
who: string, 
/**
 * About whom, where it is about one person.
 */
person: CandidateId | null, 
/**
 * Whether it is settled: kept for the calendar, left out of lists of what is to do.
 */
done: boolean, };

/**
 * What kind of date it is.
 */
export type DueKind = "look_again" | "promise" | "sign" | "recheck" | "review" | "test" | "next_step" | "customer" | "ask";

/**
 * What a decision has due, in a line.
 */
export type DueLine = { 
/**
 * "Two promises late, next look on Thursday."
 */
says: string, 
/**
 * Whether anything is late.
 */
late: boolean, };

/**
 * A part of the dates that are not done, up to so many days ahead, by day.
 */
export type DuesPage = { 
/**
 * Its dates.
 */
rows: Array<Due>, 
/**
 * How many of all are late.
 */
late: number, 
/**
 * How many are of today.
 */
today: number, 
/**
 * How many come in the days ahead that are listed.
 */
soon: number, 
/**
 * How many lie further ahead; they are not listed.
 */
later: number, 
/**
 * How many days ahead are listed.
 */
ahead_days: number, 
/**
 * How many of the late ones and of today's are in one's own decisions.
 */
pressing: number, 
/**
 * Where the next part begins; nothing where this is the last.
 */
next: string | null, };

/**
 * One mark of a row.
 */
export type End = { 
/**
 * Its shape.
 */
shape: Shape, 
/**
 * Name.
 */
label: string, 
/**
 * A word in a box beside the name: "must".
 */
tag: string | null, 
/**
 * Where it is; absent for no evidence.
 */
at: number | null, 
/**
 * The value in words.
 */
said: string, 
/**
 * Lowest and highest mark given.
 */
range: [number, number] | null, 
/**
 * How sure it is.
 */
fill: Fill, 
/**
 * What stands right of the scale, one for each column.
 */
cells: Array<Cell>, };

/**
 * How a holder of the role left it.
 */
export type Ending = "dismissed" | "resigned" | "promoted" | "role_changed" | "other";

/**
 * A journal entry: the BLAKE3 hash of its head, 64 hex digits.
 */
export type EntryId = string;

/**
 * A coefficient with its 95% interval. At most 1; below 0 where raters differ more on one subject than subjects differ.
 */
export type Estimate = { 
/**
 * The estimate.
 */
value: number, 
/**
 * Lower end; absent where the data set none. Equal to `value` where the data show no error at all, or nothing but error.
 */
low: number | null, 
/**
 * Upper end; absent where the data set none.
 */
high: number | null, };

/**
 * One dated piece of evidence.
 */
export type Evidence = { 
/**
 * Id, unique in the decision.
 */
id: EvidenceId, 
/**
 * Where it comes from.
 */
kind: EvidenceKind, 
/**
 * The day it was seen or written.
 */
on: string, 
/**
 * What it shows.
 */
text: string, 
/**
 * Whose it is, where it is a document and somebody asked.
 */
whose?: Whose | null, };

/**
 * A piece of evidence.
 */
export type EvidenceId = string;

/**
 * Where a piece of evidence comes from, strongest first.
 */
export type EvidenceKind = "direct_observation" | "work_sample" | "named_reference" | "document" | "own_account" | "hearsay";

/**
 * How and when a candidate left the running.
 */
export type Exit = { 
/**
 * How.
 */
how: ExitHow, 
/**
 * The day.
 */
on: string, 
/**
 * In a line; may be empty.
 */
note: string, };

/**
 * How a candidate left the running.
 */
export type ExitHow = "withdrew" | "declined_offer" | "declined";

/**
 * What a candidate expects to be paid: from a low to a high end, in the same units as [`PlannedPay`].
 */
export type ExpectedPay = { 
/**
 * Base.
 */
base: [number, number] | null, 
/**
 * Variable, at target.
 */
variable: [number, number] | null, 
/**
 * Shares, in % of the company.
 */
shares: [number, number] | null, };

/**
 * What would follow.
 */
export type Explored = { 
/**
 * Numbers and answer.
 */
debrief: Debrief, 
/**
 * How sure they are, in words and charts.
 */
sure: Sure, };

/**
 * One fact about the company today.
 *
 * Its kind lies flat beside its own fields, which serde cannot combine with refusing unknown ones: the reader does.
 */
export type Fact = { 
/**
 * Stable id: `playbook`.
 */
id: string, 
/**
 * Name.
 */
title: string, 
/**
 * What to count, and where to find it.
 */
hint: string, 
/**
 * Weight of its vote (1, or 2 for key facts).
 */
weight: number, 
/**
 * Whether its "not yet" stops a hire.
 */
blocks: boolean, 
/**
 * Whether it has no vote and only stops a hire, or does not: a fact about the product or the money is no vote on a kind of leader.
 */
gate: boolean, 
/**
 * Why its "not yet" stops a hire, in a sentence; `{value}`, `{of_size}`, `{line}` and `{need}` stand for what is known here.
 */
stops?: string | null, 
/**
 * What to do instead of a hire that it stops.
 */
instead?: string | null, 
/**
 * How to find it out, and who has it.
 */
ask?: string | null, 
/**
 * Where the lines come from.
 */
source: Array<Source>, } & ({ "kind": "number", 
/**
 * Unit as people see it: "customers", "$M a year", "%".
 */
unit: string, 
/**
 * The bands.
 */
bands: Array<Band>, 
/**
 * When there are too few to say, which is an answer of its own.
 */
too_few?: TooFew | null, } | { "kind": "sized", 
/**
 * Unit as people see it.
 */
unit: string, 
/**
 * Measure: the size.
 */
size: string, 
/**
 * The bands of each size, lowest first; the last has no `below`.
 */
sizes: Array<Size>, } | { "kind": "choice", 
/**
 * The answers, in order.
 */
choices: Array<Choice>, } | { "kind": "runway", 
/**
 * Measure: months until a rep is productive.
 */
ramp: string, 
/**
 * Measure: days of a sales cycle.
 */
cycle: string, 
/**
 * Months from which a slower leader can be afforded: votes mixed, and is enough where ramp or cycle is not known.
 */
long: number, });

/**
 * A fact or measure of the stage model: `playbook`.
 */
export type FactId = string;

/**
 * One fact.
 */
export type FactRow = { 
/**
 * Which.
 */
fact: FactId, 
/**
 * Its name.
 */
title: string, 
/**
 * What to count, and where to find it.
 */
hint: string, 
/**
 * Its value.
 */
value: string, 
/**
 * Whether it is known.
 */
known: boolean, 
/**
 * When and where it was found; empty where it is not known.
 */
source: string, 
/**
 * What it says to each vote; empty where nothing.
 */
votes: Array<string>, 
/**
 * How it stands where it has no vote, or what of it is not known; empty where the votes say it.
 */
stand: string, 
/**
 * How often its vote counts.
 */
weight: number, };

/**
 * How a fact stands in the count.
 */
export type FactStand = "votes" | "unknown" | "too_few" | "passes" | "too_early";

/**
 * Value of a fact.
 */
export type FactValue = { "kind": "number", 
/**
 * Finite.
 */
number: number, } | { "kind": "choice", 
/**
 * Its id.
 */
choice: string, };

/**
 * What one fact says.
 */
export type FactVote = { 
/**
 * Which.
 */
fact: FactId, 
/**
 * Its value, in words and units; "unknown" where it is.
 */
value: string, 
/**
 * What is not known of it though a value was recorded: "deal size not known"; else empty.
 */
missing: string, 
/**
 * How it stands in the count.
 */
stand: FactStand, 
/**
 * Its vote; absent where it has none.
 */
vote: Vote | null, 
/**
 * Whether, as far as it is known, it could still say "not yet".
 */
could_be_not_yet: boolean, 
/**
 * Weight of the vote; 0 for a gate.
 */
weight: number, 
/**
 * What was recorded, with date and source.
 */
known: KnownFact | null, };

/**
 * A failure. Where one is returned, nothing was changed.
 */
export type Failure = { 
/**
 * What a face can do about it.
 */
code: Code, 
/**
 * What happened, in a sentence.
 */
message: string, 
/**
 * What to do instead; may be empty.
 */
hint: string, 
/**
 * Everything wrong with a file, with lines, where a file was the trouble.
 */
problems: Array<Problem>, };

/**
 * How sure a mark is.
 */
export type Fill = "solid" | "half" | "hollow";

/**
 * Fit today, and what is ranked by.
 */
export type Fit = { 
/**
 * Builder side, 1–5.
 */
builder: number | null, 
/**
 * Scaler side, 1–5.
 */
scaler: number | null, 
/**
 * Builder × share + scaler × (1 − share), at the share in force.
 */
today: number | null, 
/**
 * Lowest fit inside the share's interval.
 */
low: number | null, 
/**
 * Highest fit inside the share's interval.
 */
high: number | null, 
/**
 * Fit with the other sides, each by its number of criteria: what candidates are ranked by, 1–5.
 */
suitability: number | null, 
/**
 * The same if every unknown mark were a 1 and the share at its worse end.
 */
if_worst: number, 
/**
 * The same if every unknown mark were a 5 and the share at its better end.
 */
if_best: number, 
/**
 * Fit today if every unknown mark were a 1 and the share at its worse end.
 */
today_if_worst: number, 
/**
 * Fit today if every unknown mark were a 5 and the share at its better end.
 */
today_if_best: number, };

/**
 * Candidates against the stage, as a page shows them.
 */
export type FitReading = { 
/**
 * A line for each candidate, from all builder to all scaler.
 */
lines: Chart<Lines>, 
/**
 * Builder, scaler, today and what they are ranked by.
 */
people: Chart<Rows>, };

/**
 * A red flag somebody ticked.
 */
export type FlagSeen = { 
/**
 * By whom.
 */
member: MemberId, 
/**
 * Its number in the card, from 0.
 */
flag: number, 
/**
 * What was seen.
 */
note: string, };

/**
 * A change of one criterion's median by one point that changes the answer.
 */
export type Flip = { 
/**
 * Whose.
 */
candidate: CandidateId, 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * Median now.
 */
from: number, 
/**
 * Median then.
 */
to: number, 
/**
 * What would be recommended.
 */
gives: RecommendationKind, };

/**
 * A must-have: the panel's median has to reach `min`, on evidence.
 */
export type Floor = { 
/**
 * Lowest panel median that passes, 1–5.
 */
min: number, 
/**
 * Only when the stage model says so; always where absent.
 */
when?: Vote | null, };

/**
 * How one must-have stands.
 */
export type FloorReading = { 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * Lowest median that passes.
 */
min: number, 
/**
 * The panel's median.
 */
median: number | null, 
/**
 * How it stands.
 */
state: FloorState, 
/**
 * What the passing marks rest on, where it is unproven.
 */
weak_ground: WeakGround | null, 
/**
 * The lowest and the highest mark, where it is in dispute.
 */
apart: [number, number] | null, 
/**
 * Whether one rater marking one lower would take the median below the floor.
 */
one_mark_away: boolean, };

/**
 * One must-have.
 */
export type FloorRow = { 
/**
 * Which.
 */
criterion: CriterionId, 
/**
 * Its name.
 */
label: string, 
/**
 * Its median.
 */
median: string, 
/**
 * How it stands.
 */
state: string, 
/**
 * Its floor, where they differ: "of 3"; else empty.
 */
floor: string, 
/**
 * Whether it is met, with a mark to spare.
 */
good: boolean, };

/**
 * State of a must-have.
 */
export type FloorState = "met" | "not_met" | "unproven" | "disputed" | "unrated";

/**
 * The must-haves of one candidate.
 */
export type FloorsReading = { 
/**
 * What they come to, without a stop.
 */
finding: string, 
/**
 * Whether all of them are met.
 */
hold: boolean, 
/**
 * The floor, where it is the same for all: "floor: median 3"; else empty.
 */
floor: string, 
/**
 * One for each.
 */
rows: Array<FloorRow>, 
/**
 * What to know about some of them, in sentences.
 */
notes: Array<string>, };

/**
 * Where the follow-through of a decision stands today.
 */
export type Follow = { 
/**
 * What moved since the debrief, by candidate.
 */
moved: { [key in CandidateId]: Chart<ThenNow> }, 
/**
 * What became of the stated outcomes, by verdict.
 */
outcomes: { [key in EntryId]: Chart<Outcomes> }, 
/**
 * The finding, in a sentence that could be read aloud.
 */
says: string, 
/**
 * Days since the first day in the job, or since the decision where no plan says when that is.
 */
day: number, 
/**
 * What was promised and how it stands, in a sentence.
 */
promises_say: string, 
/**
 * How each promise stands.
 */
promises: { [key in CommitmentId]: Stand }, 
/**
 * What the signs of "on track" say together, in a sentence; empty without a plan.
 */
signs_say: string, 
/**
 * How each sign stands, in the plan's order.
 */
signs: Array<Stand>, 
/**
 * Every date, by day.
 */
dues: Array<Due>, 
/**
 * Criteria to rate again in the job; empty where the decision put nobody into one on trial.
 */
recheck: Array<CriterionId>, 
/**
 * What moved, by candidate; only what the viewer may see.
 */
rechecked: Array<RecheckReading>, 
/**
 * What to ask for each verdict in force.
 */
reviews: Array<ReviewDraft>, 
/**
 * What looking back on all of them comes to, in a sentence.
 */
reviews_say: string, 
/**
 * What became of each verdict that was reviewed.
 */
reviewed: Array<ReviewReading>, 
/**
 * What the scorecard said when each verdict was made, by the verdict's entry; only what the viewer may see.
 */
said: { [key in EntryId]: Recommendation }, 
/**
 * Those of them that depart from what the scorecard said then.
 */
departed: Array<EntryId>, };

/**
 * One stated outcome and the chance given to it before anything is known.
 */
export type Forecast = { 
/**
 * What will be true in twelve months, so that anybody could say yes or no: "Four of seven reps at quota".
 */
outcome: string, 
/**
 * The chance, 0–100.
 */
percent: number, 
/**
 * Id of the reference class that was shown beside it, where one fits.
 */
class?: string | null, 
/**
 * What makes this case different from it; asked where the two are far apart.
 */
different?: string, };

/**
 * What stands beside one stated outcome.
 */
export type ForecastBeside = { 
/**
 * The class that fits, by the person's choice or by the outcome's words; absent where none does.
 */
class: ReferenceClass | null, 
/**
 * How far the chance is from it, where that is so far that it asks what makes the case different; else empty.
 */
asks: string, };

/**
 * A record of forecasts.
 */
export type Forecasts = { 
/**
 * What was said against what came.
 */
calibration: Calibration, 
/**
 * How often it came true, by the chance given; absent where no outcome is known.
 */
reliability: Chart<Reliability> | null, 
/**
 * How often outcomes were met, by what was recommended; absent where none is known.
 */
hits: Chart<Rows> | null, 
/**
 * Whether the record is that of the samples: then no outcome of one's own is known yet.
 */
of_samples: boolean, 
/**
 * What became of the samples, in a sentence; empty where there are none.
 */
samples_say: string, 
/**
 * The first part of the forecasts whose outcomes are still to be looked at.
 */
open: OpenForecasts, };

/**
 * What kind of file.
 */
export type Format = "pdf" | "docx" | "md" | "xlsx" | "csv" | "json" | "ics" | "toml";

/**
 * Where the words that were looked for stand, the first place that has them all.
 */
export type FoundIn = "title" | "people" | "notes";

/**
 * One item.
 */
export type FounderItem = { 
/**
 * Which.
 */
criterion: CriterionId, 
/**
 * How it stands.
 */
state: ItemState, 
/**
 * What each rater answered.
 */
answers: Array<[MemberId, Answer]>, };

/**
 * The founder's card, read.
 */
export type FounderReading = { 
/**
 * Ready, ready if, not yet.
 */
state: FounderState, 
/**
 * Sealed sheets counted.
 */
raters: number, 
/**
 * Items that are not met by every rater who could say.
 */
open: number, 
/**
 * From how many open items the conditions are wrong.
 */
wrong_from: number, 
/**
 * Items that are unmet and alone make the conditions wrong.
 */
alone: Array<CriterionId>, 
/**
 * One per item, in the card's order.
 */
items: Array<FounderItem>, };

/**
 * How ready the founder's side is.
 */
export type FounderState = "ready" | "ready_if" | "not_yet" | "unrated";

/**
 * A text of the frame.
 */
export type FrameField = "role" | "success" | "why_now";

/**
 * What is missing on a sheet, in the card's order. A sheet without gaps can be sealed.
 */
export type Gaps = { 
/**
 * Criteria without an answer.
 */
open: Array<CriterionId>, 
/**
 * Criteria with a mark and no evidence.
 */
bare: Array<CriterionId>, 
/**
 * Criteria with a red flag and no note on it.
 */
unsaid: Array<CriterionId>, 
/**
 * Whether the overall judgement is missing.
 */
overall: boolean, 
/**
 * Why it cannot be sealed now, the shortest way on first; absent when it can.
 */
waits: Waits | null, };

/**
 * Somebody who has left the running.
 */
export type GoneView = { 
/**
 * Who.
 */
candidate: Candidate, 
/**
 * How and when.
 */
exit: Exit, 
/**
 * The same in words: "withdrew on 3 November 2026."
 */
says: string, };

/**
 * How far a source can be trusted. Only the first two may carry a number.
 */
export type Grade = "meta" | "study" | "book" | "practitioner" | "vendor" | "machine" | "seed" | "ours" | "named";

/**
 * How many of a group were selected.
 */
export type GroupCount = { 
/**
 * Name of the group.
 */
group: string, 
/**
 * Selected.
 */
selected: number, 
/**
 * Not selected.
 */
not_selected: number, };

/**
 * A group against the one with the highest rate.
 */
export type GroupImpact = { 
/**
 * Name.
 */
group: string, 
/**
 * Rate of selection, 0–1.
 */
rate: number, 
/**
 * Rate over the highest rate, 0–1.
 */
impact_ratio: number, 
/**
 * Whether that is below four fifths, decided on whole numbers.
 */
below_four_fifths: boolean, 
/**
 * Whether it would not be with one more of the group selected: then the numbers are too small for the ratio to say much.
 */
one_more_clears: boolean, 
/**
 * Two-sided p of Fisher's exact test against the reference, above 0 and at most 1; absent for the reference itself.
 */
fisher_two_sided_p: number | null, };

/**
 * How the company grows.
 */
export type Growth = { 
/**
 * Sellers a year ago.
 */
sellers_before?: number | null, 
/**
 * Sellers now.
 */
sellers_now?: number | null, 
/**
 * Lead jobs that opened here in the last twelve months.
 */
jobs_opened?: number | null, 
/**
 * Lead jobs expected in the next twelve.
 */
jobs_expected?: number | null, 
/**
 * Revenue growth in percent.
 */
revenue_percent?: number | null, };

/**
 * A coefficient, at most 1 (0 as by chance), with its standard error.
 */
export type Gwet = { 
/**
 * The coefficient.
 */
value: number, 
/**
 * Standard error if the subjects are a sample of many; 0 or above.
 */
se: Stat<number>, };

/**
 * The coefficient under four sets of weights: how much credit two different marks get.
 */
export type GwetAc = { 
/**
 * None: marks are the same or not (AC1).
 */
identity: Stat<Gwet>, 
/**
 * 1 less their distance, as a share of the widest distance given.
 */
linear: Stat<Gwet>, 
/**
 * 1 less the square of that share.
 */
quadratic: Stat<Gwet>, 
/**
 * By the number of categories between them, whatever their values.
 */
ordinal: Stat<Gwet>, };

/**
 * One half of a pair.
 */
export type Half = "selling" | "managing";

/**
 * Signs of halo.
 */
export type Halo = { 
/**
 * Standard deviation of the rater's marks, in points.
 */
spread: number, 
/**
 * Standard deviation of the other raters' medians on the same criteria, in points.
 */
others_spread: number, 
/**
 * What was seen, in one sentence.
 */
says: string, };

/**
 * What a seller hands over.
 */
export type Handed = { "kind": "line", 
/**
 * The line.
 */
line: OwnLine, } | { "kind": "withdrawn", 
/**
 * The day.
 */
on: string, };

/**
 * The head of a column beside a drawing.
 */
export type Head = { 
/**
 * A word or a few letters: "LM".
 */
short: string, 
/**
 * In full: "Willow Hart, line manager"; may be empty.
 */
long: string, 
/**
 * The mark whose number stands below.
 */
sign: Shape | null, };

/**
 * One kind of recommendation.
 */
export type HitRate = { 
/**
 * What was recommended.
 */
recommended: RecommendationKind, 
/**
 * All outcomes.
 */
all: Hits, 
/**
 * Those of decisions that followed it; absent where none did.
 */
followed: Hits | null, 
/**
 * Those of decisions that departed from it; absent where none did. A withheld answer cannot be followed: all depart from it.
 */
departed: Hits | null, 
/**
 * In one sentence.
 */
says: string, };

/**
 * Outcomes met among those known.
 */
export type Hits = { 
/**
 * Decisions they belong to.
 */
decisions: number, 
/**
 * Met, of how many, with the interval.
 */
met: Share, };

/**
 * One holder of the role before or now: about the role and the company, never about traits of a person.
 */
export type Holder = { 
/**
 * Id, unique in the list.
 */
id: HolderId, 
/**
 * Name, or empty.
 */
name: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; absent while they hold it.
 */
until: string | null, 
/**
 * How it ended.
 */
ended: Ending | null, 
/**
 * What was hired, in a few words: "VP of a large company".
 */
profile: string, 
/**
 * What the company got wrong.
 */
fault: string, 
/**
 * Whether they look better now than they did then (S3.3).
 */
better_than_thought: boolean | null, };

/**
 * Somebody who held the role.
 */
export type HolderId = string;

/**
 * Home: what there is, and the first part of what is under way and of what is decided.
 */
export type Home = { 
/**
 * How many decisions there are.
 */
all: number, 
/**
 * Samples among them.
 */
samples: number, 
/**
 * One's own that are under way or have a date that has come.
 */
waiting: number, 
/**
 * How many are put away.
 */
archived: number, 
/**
 * Under way.
 */
open: DecisionsPage, 
/**
 * Decided.
 */
decided: DecisionsPage, 
/**
 * All, newest change first.
 */
newest: DecisionsPage, };

/**
 * The user describes a later company than the facts (S4.11).
 */
export type HopeWarning = { 
/**
 * Builder share the user set, where it is below the facts' interval.
 */
share: number | null, 
/**
 * Lower end of the facts' interval.
 */
facts_low: number, 
/**
 * Horizon in months, where it is past the line.
 */
horizon_months: number | null, 
/**
 * The line.
 */
horizon_line: number, };

/**
 * The six forms.
 */
export type Icc = { 
/**
 * One rating, each subject rated by raters of its own.
 */
"1,1": Stat<Estimate>, 
/**
 * One rating, the same raters for all: a rater's leniency counts as disagreement.
 */
"A,1": Stat<Estimate>, 
/**
 * One rating, the same raters for all: leniency does not count.
 */
"C,1": Stat<Estimate>, 
/**
 * The mean of the raters, as "1,1".
 */
"1,k": Stat<Estimate>, 
/**
 * The mean of the raters, as "A,1".
 */
"A,k": Stat<Estimate>, 
/**
 * The mean of the raters, as "C,1".
 */
"C,k": Stat<Estimate>, };

/**
 * Rates of selection.
 */
export type Impact = { 
/**
 * The same as a table.
 */
table: Table, 
/**
 * Group with the highest rate of selection; the first of several.
 */
reference: string, 
/**
 * One per group, in the table's order.
 */
groups: Array<GroupImpact>, 
/**
 * What the table says, and how little that proves.
 */
says: string, };

/**
 * A table for a control book as it was understood. Nothing of it is kept.
 */
export type ImportPreview = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Items that would be added.
 */
new: number, 
/**
 * Items of the book that would be changed.
 */
changed: number, 
/**
 * Items that are in the book as they are.
 */
unchanged: number, 
/**
 * The first items.
 */
first: Array<BookEntry>, 
/**
 * Every column of the file, and what it was taken for.
 */
columns: Array<Column>, 
/**
 * Rows that are no item, and why; at most 50.
 */
left_out: Array<LeftOut>, 
/**
 * How many more are left out.
 */
more_left_out: number, 
/**
 * Columns of days that could be read in two ways.
 */
unclear: Array<UnclearDays>, 
/**
 * What to look at before keeping.
 */
warnings: Array<string>, };

/**
 * A finding the product stands on; cards cite it by id.
 */
export type Insight = { 
/**
 * Document and number: `S4.1`.
 */
id: string, 
/**
 * What was found, in one sentence.
 */
finding: string, 
/**
 * Which part of the product carries it.
 */
carried_by: string, };

/**
 * Two ends.
 */
export type Interval = { 
/**
 * Lower end.
 */
low: number, 
/**
 * Upper end.
 */
high: number, };

/**
 * An item of a control book.
 */
export type ItemId = string;

/**
 * Kinds of items that a table can hold.
 */
export type ItemKind = "person" | "deal" | "customer" | "relationship" | "call" | "ask" | "period" | "note";

/**
 * How one item stands.
 */
export type ItemState = "met" | "unmet" | "disputed" | "unknown";

/**
 * A part of what was decided, newest first.
 */
export type JournalPage = { 
/**
 * Its verdicts.
 */
rows: Array<Journaled>, 
/**
 * How many match what was asked for.
 */
total: number, 
/**
 * How many there are in all.
 */
all: number, 
/**
 * Those in one's own decisions.
 */
own: number, 
/**
 * Those among one's own that departed from the scorecard.
 */
departed: number, 
/**
 * Where the next part begins; nothing where this is the last.
 */
next: string | null, };

/**
 * What was decided, with what the scorecard said then.
 */
export type Journaled = { 
/**
 * In which decision.
 */
decision: DecisionId, 
/**
 * Its name.
 */
title: string, 
/**
 * Which of the three.
 */
purpose: Purpose, 
/**
 * Whether it is a shipped sample.
 */
sample: boolean, 
/**
 * About whom, by name.
 */
person: string | null, 
/**
 * What the scorecard said by what was known then; absent where it said nothing about them.
 */
recommended: RecommendationKind | null, 
/**
 * Whether the decision differs from that.
 */
departed: boolean, 
/**
 * The day its stated outcomes are looked at; absent where none was stated.
 */
outcomes_on: string | null, 
/**
 * The decision.
 */
verdict: Verdict, };

/**
 * W, 0–1: 1 where all orders are the same, 0 where they cancel out.
 */
export type KendallW = { 
/**
 * Ties count as disagreement: even a panel of one mind stays below 1 if it gives two subjects the same mark.
 */
uncorrected: Stat<number>, 
/**
 * Ties are allowed for. The one to read for marks on a short scale.
 */
tie_corrected: Stat<number>, };

/**
 * A draft that was kept.
 */
export type KeptDraft = { 
/**
 * Its text.
 */
text: string, 
/**
 * The token of the text on the disk that it began from.
 */
token: string, };

/**
 * The template of a key deal.
 */
export type KeyDeal = { 
/**
 * Why they buy, in their words.
 */
why_buy: string, 
/**
 * Who decides, and who has been met.
 */
who_decides: string, 
/**
 * What could stop it.
 */
risk: string, };

/**
 * A report.
 */
export type Kind = "brief" | "record" | "kit" | "feedback" | "contract" | "book" | "talk" | "colleagues";

/**
 * The parts of one kind on one side.
 */
export type KindSum = { 
/**
 * Mean energy of what was done, weighted; absent where nothing was.
 */
mean: number | null, 
/**
 * How much was done: 1 for a part lived, half for one tried, at most the number of pairs.
 */
evidence: number, 
/**
 * How many more of its parts, lived, make the side known.
 */
missing: number, };

/**
 * A fact as somebody knew it on a day.
 */
export type KnownFact = { 
/**
 * Its value.
 */
value: FactValue, 
/**
 * The day it was true.
 */
on: string, 
/**
 * Where it comes from.
 */
source: string, };

/**
 * Alpha at four levels of measurement, at most 1; 0 as by chance, below 0 for disagreement beyond it.
 */
export type KrippendorffAlpha = { 
/**
 * Marks are the same or not.
 */
nominal: Stat<number>, 
/**
 * Marks have an order; their distance is the number of ratings between them.
 */
ordinal: Stat<number>, 
/**
 * Marks are a point apart wherever on the scale.
 */
interval: Stat<number>, 
/**
 * Marks have a true zero: 1 and 2 are further apart than 4 and 5. Only for ratings of 0 and above.
 */
ratio: Stat<number>, };

/**
 * A piece of late evidence. By itself it changes nothing: those whom it concerns answer, each alone, and their answers are taken in
 * together.
 */
export type Late = { 
/**
 * What it is, with the day it was seen or written.
 */
evidence: Evidence, 
/**
 * About whom.
 */
subject: Subject, 
/**
 * On which criterion.
 */
criterion: CriterionId, 
/**
 * Who brought it.
 */
by: MemberId, 
/**
 * The day it came.
 */
came: string, 
/**
 * The entry that added it: what the answer was before is what it was then.
 */
entry: EntryId, 
/**
 * Those who are asked again, in the panel's order.
 */
asked: Array<AskedAgain>, 
/**
 * What became of it; absent while answers are waited for.
 */
end: LateEnd | null, };

/**
 * What somebody said who looked again.
 */
export type LateAnswer = { 
/**
 * The answer now, the old one or another.
 */
answer: Answer, 
/**
 * Whether it rests on this piece too; one kept in spite of it does not.
 */
rests: boolean, 
/**
 * Why.
 */
reason: string, 
/**
 * The day.
 */
on: string, 
/**
 * The answer before; known once it is taken in.
 */
was: Answer | null, };

/**
 * What became of a piece of late evidence.
 */
export type LateEnd = { "kind": "taken_in", 
/**
 * The entry that took them in.
 */
entry: EntryId, 
/**
 * Why some who had not answered were not waited for.
 */
without: string | null, } | { "kind": "left_out", 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * Why.
 */
reason: string, };

/**
 * All late evidence of a round.
 */
export type LateReading = { 
/**
 * The finding, in a sentence.
 */
finding: string, 
/**
 * What it means, in another.
 */
lead: string, 
/**
 * One for each piece, in the order it came.
 */
pieces: Array<LateSaid>, 
/**
 * The answers before anything came late and now; empty while nothing is taken in.
 */
answers: Array<WasAndIs>, };

/**
 * One piece.
 */
export type LateSaid = { 
/**
 * Which.
 */
id: EvidenceId, 
/**
 * The tag it carries wherever it stands: "24 November 2026, after the debrief".
 */
tag: string, 
/**
 * Whom and what it is about: "Rowan Ash: Coaches".
 */
about: string, 
/**
 * What became of it, in a sentence.
 */
outcome: string, 
/**
 * While it is open: the answer if all keep their marks, and if all go one lower or one higher.
 */
if_answered: Array<string>, };

/**
 * What a real-life test taught.
 */
export type Learnt = { 
/**
 * The day it was written down (UTC).
 */
on: string, 
/**
 * In own words.
 */
text: string, 
/**
 * What it did to me, −2 drains … +2 feeds.
 */
energy: number, 
/**
 * The entry.
 */
entry: EntryId, };

/**
 * A row that is no item.
 */
export type LeftOut = { 
/**
 * Its number as a spreadsheet shows it, from 1.
 */
row: number, 
/**
 * Why.
 */
why: string, };

/**
 * A letter to somebody who is not chosen now: built from what the decider ticks and nothing else.
 */
export type Letter = { 
/**
 * To whom.
 */
candidate: CandidateId, 
/**
 * Criteria to name as strengths.
 */
strengths: Array<CriterionId>, 
/**
 * Criteria to name as missing.
 */
missing: Array<CriterionId>, 
/**
 * The day of the next look, where there will be one.
 */
next_look: string | null, 
/**
 * In the decider's own words; may be empty.
 */
words: string, 
/**
 * Who signs.
 */
signed: string, };

/**
 * A letter in sentences.
 */
export type LetterText = { 
/**
 * To whom, by name.
 */
to: string, 
/**
 * "Dear Rowan,"
 */
greeting: string, 
/**
 * What it is about and what was decided, without softening it.
 */
opening: string, 
/**
 * What stood out; empty where nothing was ticked.
 */
strengths: Array<Point>, 
/**
 * What was missing, each with what it looks like when it is there.
 */
missing: Array<Point>, 
/**
 * The next look; absent where none was set.
 */
next_look: string | null, 
/**
 * In the decider's own words.
 */
words: string, 
/**
 * Who signs.
 */
signed: string, 
/**
 * The day of the next look.
 */
next_on: string | null, };

/**
 * Everything that can be read under "Scorecards".
 */
export type Library = { 
/**
 * Shipped cards, then the workspace's own.
 */
cards: Array<LibraryCard>, 
/**
 * The stage model.
 */
stage: StageModel | null, 
/**
 * The findings that cards cite.
 */
insights: Array<Insight>, 
/**
 * Files of the workspace's `templates` folder that could not be read.
 */
unreadable: Array<Unreadable>, };

/**
 * A card in the library.
 */
export type LibraryCard = { 
/**
 * The card.
 */
template: Template, 
/**
 * Whether it came with the product.
 */
shipped: boolean, };

/**
 * One line.
 */
export type Line = { 
/**
 * What it is about, for faces that open it.
 */
id: string, 
/**
 * Its name.
 */
label: string, 
/**
 * Whether the finding speaks of it.
 */
strong: boolean, 
/**
 * Its value at each place, and in words.
 */
points: Array<[number, string]>, };

/**
 * Lines from one end of an axis to the other.
 */
export type Lines = { 
/**
 * Lowest value that is drawn.
 */
low: number, 
/**
 * Highest.
 */
high: number, 
/**
 * What the axis below is: "company stage".
 */
axis: string, 
/**
 * What a value is, for the table: "Fit".
 */
value: string, 
/**
 * What a line is, for the table: "Who".
 */
what: string, 
/**
 * The two ends of the axis: 0 and 1.
 */
ends: [string, string], 
/**
 * Stretches of the axis that are marked.
 */
stages: Array<Stretch>, 
/**
 * Where each line has a value, in order, both ends among them.
 */
places: Array<Place>, 
/**
 * The lines.
 */
lines: Array<Line>, };

/**
 * A decision in the list.
 */
export type Listed = { 
/**
 * Which.
 */
id: DecisionId, 
/**
 * Name.
 */
title: string, 
/**
 * Which of the three.
 */
purpose: Purpose, 
/**
 * Names of the people it is about.
 */
people: Array<string>, 
/**
 * Whether it is a shipped sample.
 */
sample: boolean, 
/**
 * Whether it is put away.
 */
archived: boolean, 
/**
 * Last change, milliseconds since 1970, UTC.
 */
updated_ms: number, 
/**
 * The six places.
 */
steps: Array<StepState>, 
/**
 * Position (0–5) of the place where something is to be done next.
 */
at: number, 
/**
 * What is next, in a sentence.
 */
next: string, 
/**
 * What people decided; until then the recommendation's headline, once the debrief is open. Nothing of a private decision.
 */
headline: string | null, 
/**
 * What is due. It hangs on the day, so it is said when the row is listed.
 */
due: DueLine | null, 
/**
 * Where the words that were looked for stand; only on what a search found.
 */
found_in: FoundIn | null, 
/**
 * The date of the next look, where one was set.
 */
look_again: string | null, };

/**
 * What I carry.
 */
export type Load = { 
/**
 * Hours in an ordinary week.
 */
hours?: number | null, 
/**
 * Weeks over 50 hours in the last twelve months.
 */
long_weeks?: number | null, 
/**
 * What gave first.
 */
gave_first?: string, };

/**
 * An earlier look beside this one.
 */
export type Look = { 
/**
 * Number of the earlier round.
 */
number: number, 
/**
 * Each answer then and now.
 */
moved: Chart<ThenNow>, 
/**
 * Which motives are new and which are gone, in a sentence; empty where none is.
 */
motives: string, };

/**
 * What was found when somebody looked for a sign.
 */
export type Looked = { 
/**
 * The day.
 */
on: string, 
/**
 * Whether it could be seen.
 */
seen: boolean, 
/**
 * In a line: what shows it, or what was there instead.
 */
note: string, };

/**
 * One rater's mark.
 */
export type Mark = { 
/**
 * By whom.
 */
member: MemberId, 
/**
 * 1–5; absent for "no evidence".
 */
level: number | null, 
/**
 * A full point or more off the median.
 */
off: boolean, 
/**
 * What a 4 or 5 rests on, where that is no more than the candidate's word or rumour.
 */
weak_ground: WeakGround | null, 
/**
 * Changed after the debrief opened.
 */
revised: boolean, };

/**
 * A mean with its 95% interval.
 */
export type Mean = { 
/**
 * The mean over all cases.
 */
value: number, 
/**
 * Its interval, or why there is none.
 */
interval: Stat<Interval>, };

/**
 * A number that others refer to.
 */
export type Measure = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Name.
 */
title: string, 
/**
 * Unit.
 */
unit: string, 
/**
 * What to count.
 */
hint: string, };

/**
 * Somebody on the panel.
 */
export type Member = { 
/**
 * Id, unique in the decision; the author of the member's entries.
 */
id: MemberId, 
/**
 * Name.
 */
name: string, 
/**
 * Where they see the candidate from: "line manager", "board adviser".
 */
role: string, 
/**
 * Rates the candidates.
 */
rates: boolean, 
/**
 * Rates the founder's own side (first-leader decisions).
 */
rates_founder: boolean, };

/**
 * A member of the panel, and the author of the entries that member makes.
 */
export type MemberId = string;

/**
 * A reason for wanting the job.
 */
export type Motive = { 
/**
 * Id.
 */
id: string, 
/**
 * In the seller's own words.
 */
title: string, 
/**
 * Whether it is about the work itself rather than what comes with it.
 */
work_itself: boolean, 
/**
 * Which of the two ways it is for.
 */
for?: MotiveWay, 
/**
 * What it and its fellow for the other way are about: "pay".
 */
row?: string | null, };

/**
 * Which of the two ways a motive is for.
 */
export type MotiveWay = "lead" | "stay";

/**
 * One criterion then and now: each rater beside themselves.
 */
export type Moved = { 
/**
 * Which.
 */
criterion: CriterionId, 
/**
 * Mean of what those who marked it both times gave at the debrief; absent where nobody did.
 */
before: number | null, 
/**
 * Mean of what they give now; of all marks given now, where nobody marked it both times; absent where nobody could say.
 */
now: number | null, 
/**
 * How far it moved, drawn towards the mean of all criteria as few raters ask for, in points; absent where nobody marked it both times.
 */
likely: number | null, 
/**
 * By member: the mark at the debrief and the one given again; nothing stands for "no evidence".
 */
marks: Array<[MemberId, number | null, number | null]>, };

/**
 * Score = reliability − resolution + uncertainty + within-bin variance − within-bin covariance.
 */
export type Murphy = { 
/**
 * Mean squared distance between what a bin says and how often it comes, 0–1. 0: numbers come as often as they say.
 */
reliability: number, 
/**
 * Mean squared distance of the bins' shares from the base rate, 0 to `uncertainty`. The larger, the better cases are told apart.
 */
resolution: number, 
/**
 * Base rate × (1 − base rate), 0–0.25: the score of always saying the base rate.
 */
uncertainty: number, 
/**
 * Variance of what is said within bins, 0 or more; 0 where every bin holds one number.
 */
within_bin_variance: number, 
/**
 * Twice the covariance of what is said and what came within bins; 0 where every bin holds one number.
 */
within_bin_covariance: number, 
/**
 * The reliability that somebody whose every number is right would show on average with these numbers, by luck alone, were all
 * outcomes independent: the sum over bins of the mean of p × (1 − p), over the number of outcomes.
 */
by_chance: number, };

/**
 * My own reading as charts.
 */
export type MyselfCharts = { 
/**
 * What each part of both jobs gives or takes.
 */
pulls: Chart<Rows>, 
/**
 * Its two sides in all.
 */
sides: Array<PullSide>, 
/**
 * What both pay; absent until the figures are there.
 */
pay: Chart<PayMarks> | null, 
/**
 * Both weeks; absent until hours of my own are entered.
 */
week: Chart<Week> | null, 
/**
 * Earlier looks beside this one, the oldest first; only what may be seen.
 */
looks: Array<Look>, };

/**
 * Candidates of whom none comes first in enough draws to be put first.
 */
export type NearTie = { 
/**
 * Who they are, in the order of their names.
 */
among: Array<CandidateId>, 
/**
 * In which share of the draws that name somebody each comes first, 0–1, in the same order.
 */
first_in: Array<number>, 
/**
 * What each of them would be told if they were first.
 */
kind: RecommendationKind, };

/**
 * What a new decision starts from.
 */
export type NewDecision = { 
/**
 * Id of the main card: a shipped one or one of the workspace's `templates` folder.
 */
template: string, 
/**
 * Name of the decision.
 */
title: string, 
/**
 * Name of the person who decides.
 */
decider: string, 
/**
 * Their role, in a few words.
 */
role: string, };

/**
 * Why nobody is named, fact by fact.
 */
export type NotYet = { 
/**
 * What it comes to, without a stop.
 */
finding: string, 
/**
 * Facts short of their line.
 */
short: Array<ShortFact>, 
/**
 * Facts not known that could stop a hire.
 */
open: Array<OpenFact>, 
/**
 * What the other facts say.
 */
rest: string, 
/**
 * When to look again, where a fact has to change first.
 */
again: string, 
/**
 * What it means for those it is about.
 */
people: string, 
/**
 * That going on is open, and how.
 */
going_on: string, };

/**
 * A note.
 */
export type Note = { 
/**
 * A few words to find it by.
 */
title: string, 
/**
 * The text.
 */
text: string, 
/**
 * The day it was true.
 */
on: string | null, 
/**
 * What it is about.
 */
about: NoteAbout, };

/**
 * What a note is about.
 */
export type NoteAbout = "industry" | "plan" | "inbox" | "other";

/**
 * Something to offer.
 */
export type Offer = { 
/**
 * Name.
 */
title: string, 
/**
 * What it is and how to begin.
 */
text: string, 
/**
 * Why it is here.
 */
sources: Array<Source>, };

/**
 * A fact that is not known and could stop a hire.
 */
export type OpenFact = { 
/**
 * Which.
 */
fact: FactId, 
/**
 * Its name, with what of it is not known.
 */
title: string, 
/**
 * When it would stop a hire.
 */
stops: string, 
/**
 * How to find it out, and who has it.
 */
ask: string, };

/**
 * A forecast that nobody has looked at yet.
 */
export type OpenForecast = { 
/**
 * In which decision.
 */
decision: DecisionId, 
/**
 * Its name.
 */
title: string, 
/**
 * Whether it is a shipped sample.
 */
sample: boolean, 
/**
 * About whom, by name.
 */
person: string | null, 
/**
 * The entry that decided.
 */
verdict: EntryId, 
/**
 * The day its outcomes are looked at.
 */
on: string, 
/**
 * Stated outcomes.
 */
outcomes: Array<string>, };

/**
 * A part of the forecasts whose outcomes are still to be looked at, by day. No chance is in it: it is seen again after what happened
 * was said.
 */
export type OpenForecasts = { 
/**
 * Its forecasts.
 */
rows: Array<OpenForecast>, 
/**
 * How many there are.
 */
total: number, 
/**
 * Where the next part begins; nothing where this is the last.
 */
next: string | null, };

/**
 * A card as it was opened for editing.
 */
export type OpenedCard = { 
/**
 * Its exact text on the disk.
 */
text: string, 
/**
 * What that text is known by; [`App::save_card`] wants it back.
 */
token: string, 
/**
 * Whether it came with the product and can only be copied.
 */
shipped: boolean, 
/**
 * What was written and not saved yet.
 */
draft: KeptDraft | null, };

/**
 * Marks against the kind of evidence they rest on.
 */
export type Optimism = { 
/**
 * Marks of 4 or 5 without evidence that stands on its own.
 */
high_on_weak: number, 
/**
 * Marks of 4 or 5.
 */
high: number, 
/**
 * Mean mark on evidence that stands on its own, 1–5.
 */
on_strong: number | null, 
/**
 * Mean mark on the rest, 1–5.
 */
on_weak: number | null, 
/**
 * In one sentence; empty where there is nothing to say.
 */
says: string, };

/**
 * What became of a stated outcome.
 */
export type OutcomeResult = { 
/**
 * Met or not; absent where nobody can say, which is never counted as either.
 */
met: boolean | null, 
/**
 * What shows it.
 */
note: string, };

/**
 * What happened, said before the forecast is seen again. Control and luck are kept apart, so that nobody is made a hero or a
 * scapegoat (S3.5).
 */
export type OutcomeReview = { 
/**
 * One for each stated outcome, in the verdict's order.
 */
results: Array<OutcomeResult>, 
/**
 * What the person had in hand, and how it went.
 */
controlled: Array<string>, 
/**
 * What they had not in hand: a price rise, a territory split, a promise to them that came late.
 */
not_controlled: Array<string>, 
/**
 * Knowing only what was known then: would you decide the same again?
 */
again: boolean | null, 
/**
 * What to do differently next time, in the way to a decision.
 */
lesson: string, };

/**
 * One statement.
 */
export type OutcomeRow = { 
/**
 * What was stated.
 */
label: string, 
/**
 * The chance given to it, 0–1.
 */
chance: number, 
/**
 * In words.
 */
said: string, 
/**
 * Whether it was met; absent where nobody can say.
 */
met: boolean | null, 
/**
 * What became of it, in words.
 */
became: string, 
/**
 * What stood beside it in general, and what made this case different; empty where nothing did.
 */
general: string, };

/**
 * Chances from 0 to 1 with what came.
 */
export type Outcomes = { 
/**
 * A row for each statement.
 */
rows: Array<OutcomeRow>, };

/**
 * How a customer is likely to go on.
 */
export type Outlook = "growing" | "steady" | "at_risk" | "unknown";

/**
 * The judgement asked last, after every criterion has its answer.
 */
export type Overall = { 
/**
 * 1–5.
 */
level: number, 
/**
 * In the rater's words.
 */
note: string, };

/**
 * A line from somebody's own self-assessment.
 */
export type OwnLine = { 
/**
 * The day it was written.
 */
on: string, 
/**
 * The answer: one of the five of a self-assessment.
 */
answer: RecommendationKind, 
/**
 * The sentence.
 */
says: string, };

/**
 * The page of the person it is about: unscored, theirs to fill in or not, shown once the sheets are sealed.
 */
export type OwnPage = { 
/**
 * The day they had walked through the manager's week.
 */
walked: string | null, 
/**
 * Whether they want the job.
 */
wish: Wish | null, 
/**
 * What they would miss, or give up.
 */
miss: string, 
/**
 * What they would need.
 */
need: string, 
/**
 * Their reasons that lie outside the work, as far as they released them.
 */
outside: string, 
/**
 * Whether they released a reason that lies in the work.
 */
inside: boolean, 
/**
 * Why this job, and why now (a first leader; so is what follows).
 */
why: string, 
/**
 * Whether they would carry a number themselves in the first six months.
 */
own_number: boolean | null, 
/**
 * What would make them say no.
 */
no_if: string, 
/**
 * What they expect to be paid.
 */
pay: ExpectedPay, 
/**
 * Months from an offer to their first day.
 */
notice_months: number | null, 
/**
 * Their first day.
 */
first_day: string | null, 
/**
 * Duties to an employer: not to compete, not to solicit, not to disclose.
 */
duties: string, 
/**
 * Who may be called, and from when.
 */
may_call: string, };

/**
 * One owner's deals, or all.
 */
export type OwnerShown = { 
/**
 * Whose; absent for all together.
 */
owner: string | null, 
/**
 * How many deals it rests on, in a sentence.
 */
says: string, 
/**
 * Each bias.
 */
biases: Array<Bias>, 
/**
 * The chance said at each stage beside the share won there; absent where nothing can be compared.
 */
stages: Chart<Rows> | null, };

/**
 * One half of a pair: a part of selling or of managing, of the same kind as the other half.
 */
export type PairPart = { 
/**
 * Id that both halves share.
 */
pair: string, 
/**
 * Which kind both are in the arithmetic. The one who answers is not told.
 */
kind: PartKind, 
/**
 * What −2 is like here.
 */
low: string, 
/**
 * What +2 is like here.
 */
high: string, 
/**
 * What counts as having done it.
 */
done_means: string, };

/**
 * What the pulls of a self-assessment in pairs are made of.
 */
export type PairsReading = { 
/**
 * The seller's side.
 */
selling: SideReading, 
/**
 * The manager's side.
 */
managing: SideReading, 
/**
 * The pull of managing if every guess came true; absent where nothing of it is guessed, or where a kind of it is guesses alone.
 */
with_guesses: number | null, 
/**
 * Whether nearly all answers are the same number, so that nothing tells the parts apart.
 */
flat: boolean, 
/**
 * How many pairs were chosen for either side; absent until one was.
 */
chosen: Chosen | null, };

/**
 * What panels like this one get wrong (Bartoš & Martinková 2024), as a range: how well its raters agree is not known well. What raters who agree get
 * wrong together is not in it.
 */
export type PanelChance = { 
/**
 * Between which two the reliability of one rater lies, 0–1: measured on this panel, or the published means.
 */
one_rater: [number, number], 
/**
 * Whether it was measured on this panel.
 */
measured: boolean, 
/**
 * Raters.
 */
raters: number, 
/**
 * Share of candidates selected, 0–1.
 */
selected: number, 
/**
 * Whether that share is our assumption, because there is nobody to choose between.
 */
share_assumed: boolean, 
/**
 * Chance that somebody selected does not belong to the selected, 0–1, from and to.
 */
wrong: [number, number], 
/**
 * Chance that somebody not selected belongs to the selected, 0–1, from and to.
 */
missed: [number, number], 
/**
 * `wrong` of 100, in words: "10 to 18".
 */
wrong_said: string, 
/**
 * `wrong` with one rater more.
 */
with_one_more: [number, number], 
/**
 * The same of 100, in words.
 */
with_one_more_said: string, 
/**
 * In one sentence.
 */
says: string, 
/**
 * What it rests on: where the reliability and the share come from.
 */
basis: string, };

/**
 * Marks as a map: a row for each criterion, a column for each rater.
 */
export type PanelMap = { 
/**
 * The raters.
 */
raters: Array<Head>, 
/**
 * Head of the column that says how far the number that decides moves.
 */
swing: string, 
/**
 * What the marks off the median and the missing ones stand for: above, below, none.
 */
key: [string, string, string], 
/**
 * Whether any row says why it is worth talking about.
 */
reasons: boolean, 
/**
 * Criteria worth talking about in the order of the agenda, then the rest in the card's.
 */
rows: Array<PanelMapRow>, };

/**
 * A rater's mark.
 */
export type PanelMapMark = { 
/**
 * 1–5; absent for no evidence.
 */
level: number | null, 
/**
 * Where it stands to the median.
 */
stands: Beside, 
/**
 * Whose it is and where it stands, in words.
 */
said: string, };

/**
 * A criterion.
 */
export type PanelMapRow = { 
/**
 * Which.
 */
id: CriterionId, 
/**
 * Its title for narrow columns.
 */
label: string, 
/**
 * A heading above it.
 */
section: string | null, 
/**
 * A word in a box beside the name: "must".
 */
tag: string | null, 
/**
 * The panel's median.
 */
median: Cell, 
/**
 * One for each rater.
 */
marks: Array<PanelMapMark>, 
/**
 * How far the number that decides moves between the lowest mark and the highest.
 */
swing: Cell, 
/**
 * What settling it could do; empty where it changes nothing.
 */
strong: string, 
/**
 * Why it is worth talking about, in a sentence; may be empty.
 */
why: string, };

/**
 * A part of a bar.
 */
export type Part = { 
/**
 * What it is.
 */
label: string, 
/**
 * 0–1.
 */
share: number, 
/**
 * The share in words.
 */
said: string, };

/**
 * What people tend to feel about a part; one may well feel the opposite.
 */
export type PartKind = "pleasure" | "drain";

/**
 * My pay now beside the manager plan, in one currency, per year.
 */
export type Pay = { 
/**
 * Total pay of my last years, newest first; one to five.
 */
own_years: Array<number>, 
/**
 * Base of the manager plan.
 */
base: number, 
/**
 * Variable part at 100 % of the team's target.
 */
variable: number, 
/**
 * What each point over target pays, as a multiple of a point below it: 1.5.
 */
over_target: number, };

/**
 * One sum.
 */
export type PayMark = { 
/**
 * What: "The year before", "80%".
 */
label: string, 
/**
 * Money a year.
 */
at: number, 
/**
 * In words: "214k".
 */
said: string, };

/**
 * Money a year on one axis, in whatever currency it was typed.
 */
export type PayMarks = { 
/**
 * My own years, newest first, each with what it is called.
 */
own: Array<PayMark>, 
/**
 * Their mean.
 */
mean: PayMark, 
/**
 * The plan, by how much of its number the team makes.
 */
plan: Array<PayMark>, };

/**
 * Pay at one attainment.
 */
export type PayPoint = { 
/**
 * Share of the team's target: 0.8.
 */
attainment: number, 
/**
 * Pay.
 */
pay: number, };

/**
 * Both plans side by side; money per year in the user's currency.
 */
export type PayReading = { 
/**
 * My own years, newest first.
 */
own_years: Array<number>, 
/**
 * Their mean.
 */
own_mean: number, 
/**
 * The manager plan at each attainment.
 */
plan: Array<PayPoint>, 
/**
 * The finding, in a sentence.
 */
finding: string, };

/**
 * Selling strength less readiness, in points of the 1–5 scale.
 */
export type PedestalGap = { 
/**
 * Selling strength.
 */
strength: number, 
/**
 * Readiness.
 */
readiness: number, 
/**
 * Their difference; negative where readiness is the higher.
 */
gap: number, 
/**
 * The line from which it warns.
 */
warns_from: number, 
/**
 * Whether it warns.
 */
warns: boolean, 
/**
 * 95% interval of the gap, in points: a difference of two means, over criteria as if others of the kind could have been asked (Welch 1947).
 * Absent where a side has fewer than two criteria marked.
 */
interval: [number, number] | null, };

/**
 * The pedestal gap of a candidate.
 */
export type PedestalSaid = { 
/**
 * How large it is.
 */
title: string, 
/**
 * The two ends: selling strength and readiness.
 */
ends: [string, string], 
/**
 * Whether it warns, and from where.
 */
says: string, 
/**
 * The drawing in words.
 */
alt: string, };

/**
 * Plan and forecast against actual for one period.
 */
export type Period = { 
/**
 * Which, as people write it: "2026 Q4".
 */
name: string, 
/**
 * Last day of it.
 */
ends_on: string | null, 
/**
 * Whose; the whole team where empty.
 */
owner: string, 
/**
 * Plan.
 */
plan: number | null, 
/**
 * Forecast.
 */
forecast: number | null, 
/**
 * What came in.
 */
actual: number | null, };

/**
 * A report's own path.
 */
export type Person = { 
/**
 * Name.
 */
name: string, 
/**
 * What they do well.
 */
strengths: string, 
/**
 * What they want.
 */
goals: string, 
/**
 * What stands in their way.
 */
obstacles: string, 
/**
 * What happens next, and who does it.
 */
next_step: string, 
/**
 * By when.
 */
next_on: string | null, };

/**
 * What a self-assessment holds beside its sheet.
 */
export type Personal = { 
/**
 * Motives ticked.
 */
motives: Array<string>, 
/**
 * In own words.
 */
words: string, 
/**
 * Answer to "would I take the work without the title?".
 */
without_title: string | null, 
/**
 * Days of the preview worked through.
 */
preview: { [key in Day]?: DayWorked }, 
/**
 * Hours of my own week by activity.
 */
own_week: { [key in string]: number }, 
/**
 * Pay figures.
 */
pay: Pay | null, 
/**
 * Why I would regret each answer.
 */
premortem: { [key in YesNo]?: string }, 
/**
 * Chance of being glad of each answer, 0–100.
 */
glad: { [key in YesNo]?: number }, 
/**
 * What is said around the answers, where the card asks for it.
 */
around: Around, 
/**
 * The page for the talk with the boss; absent until it is asked for.
 */
talk: TalkPage | null, };

/**
 * In which order a leader earns the playbook (S0.3), and where a new manager's time goes first (S2.4).
 */
export type Phase = "front_line" | "playbook" | "team" | "downstream" | "upstream" | "support";

/**
 * A place on an axis from 0 to 1.
 */
export type Place = { 
/**
 * Where.
 */
at: number, 
/**
 * Its name.
 */
label: string, 
/**
 * Whether it is the one in force.
 */
now: boolean, };

/**
 * A question with five described answers: who I am at work, or what two hard weeks do to me. Shown, never counted.
 */
export type PlaceAsked = { 
/**
 * Stable id: `C13`.
 */
id: string, 
/**
 * What is asked.
 */
title: string, 
/**
 * The five answers, 1 to 5.
 */
anchors: Array<string>, 
/**
 * Why it is here.
 */
source: Array<Source>, };

/**
 * One row of places.
 */
export type PlaceRow = { 
/**
 * About whom.
 */
id: string, 
/**
 * Name, short.
 */
label: string, 
/**
 * Whether the answer names them.
 */
strong: boolean, 
/**
 * Where the team is, 0–1.
 */
at: number, 
/**
 * The bar that holds most of the runs.
 */
range: [number, number], 
/**
 * Where the leader stands.
 */
own: number, 
/**
 * The row for those who hear it.
 */
alt: string, };

/**
 * Where each of several stands between two ends, 0–1.
 */
export type Places = { 
/**
 * What 0 and 1 are.
 */
ends: [string, string], 
/**
 * A line through all rows: where it is wanted.
 */
wanted: [number, string], 
/**
 * A second one: where it usually is.
 */
usual: [number, string], 
/**
 * The axis for those who hear it.
 */
says: string, 
/**
 * A row for each.
 */
rows: Array<PlaceRow>, };

/**
 * The plan for the person who was hired or promoted: a support contract, or the first ninety days.
 */
export type Plan = { 
/**
 * For whom.
 */
person: CandidateId, 
/**
 * Day 0: the first day in the job.
 */
start: string, 
/**
 * Hours a week the founder (or the manager above) spends in customer calls, 0–60.
 */
customer_hours: number | null, 
/**
 * Somebody outside who has done it at this stage and has agreed to be called.
 */
adviser: string, 
/**
 * The budget line for outside help, as people write it: "$24k a year".
 */
budget: string, 
/**
 * Leading signs of "on track", agreed before the offer.
 */
signs: Array<Sign>, 
/**
 * The day both sides agreed to it; absent while it is a draft.
 */
agreed_on: string | null, };

/**
 * A plan nobody has agreed to yet.
 */
export type PlanDraft = { 
/**
 * Its head.
 */
plan: Plan, 
/**
 * Its promises, by day.
 */
promises: Array<DraftPromise>, };

/**
 * What the company plans to pay, a year, in thousands of one currency.
 */
export type PlannedPay = { 
/**
 * Base.
 */
base: number | null, 
/**
 * Variable, at target.
 */
variable: number | null, 
/**
 * Shares, in % of the company.
 */
shares: number | null, };

/**
 * One thing named in the letter.
 */
export type Point = { 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * Its title.
 */
title: string, 
/**
 * What it means, in the card's words.
 */
text: string, 
/**
 * What shows it next time; empty for a strength.
 */
next: string, };

/**
 * Which end of the contrast a side is.
 */
export type Pole = "a" | "b" | "none";

/**
 * The realistic job preview.
 */
export type Preview = { 
/**
 * What it shows and how sure it is.
 */
about: string, 
/**
 * What a seller's own hours are counted under.
 */
activity: Array<Activity>, 
/**
 * The week, hour by hour, in order.
 */
block: Array<Block>, 
/**
 * Why a preview at all.
 */
source: Array<Source>, };

/**
 * What promoting one seller costs and may bring in the first year.
 */
export type PriceOfPromotion = { 
/**
 * Who.
 */
candidate: CandidateId, 
/**
 * Own sales in the last year.
 */
own_sales: number, 
/**
 * Sales lost when they stop selling: low and high.
 */
lost: [number, number], 
/**
 * Sales that a ready manager adds to the team: low and high; negative where they lose some.
 */
gained: [number, number], 
/**
 * Gain less loss, at worst and at best.
 */
net: [number, number], 
/**
 * Manager's effect on the team at which gain and loss are equal, as a share, at the middle of the loss; absent without a team's sales.
 */
break_even: number | null, 
/**
 * In one sentence.
 */
says: string, };

/**
 * One thing wrong with a template file.
 */
export type Problem = { 
/**
 * Line, counted from 1.
 */
line: number, 
/**
 * Column in characters, counted from 1.
 */
column: number, 
/**
 * Which part of the document: `criterion B6 · anchors`; `file` where it is the whole.
 */
place: string, 
/**
 * What is wrong.
 */
message: string, 
/**
 * What to write instead.
 */
hint: string, };

/**
 * How far a sheet is.
 */
export type ProgressView = { 
/**
 * By whom.
 */
member: MemberId, 
/**
 * About whom.
 */
subject: Subject, 
/**
 * Criteria with an answer.
 */
answered: number, 
/**
 * Criteria in all.
 */
of: number, 
/**
 * Whether it is sealed.
 */
sealed: boolean, 
/**
 * What is missing before it can be sealed: of one's own sheets that are not.
 */
gaps: Gaps | null, };

/**
 * A commitment and what became of it.
 */
export type Promised = { 
/**
 * Absent while it is open.
 */
settled: Settlement | null, 
/**
 * Id, unique in the decision.
 */
id: CommitmentId, 
/**
 * Who owes it: "Founder", a name.
 */
by: string, 
/**
 * To whom: "Juniper", "the team".
 */
to: string, 
/**
 * What.
 */
text: string, 
/**
 * By when.
 */
due: string, 
/**
 * Which part of the plan.
 */
phase: Phase, 
/**
 * The criterion it comes from, where it does: `F3`.
 */
from: CriterionId | null, };

/**
 * How much a result proves. The lines are our judgement.
 */
export type Proof = "strong" | "fair" | "tailwind_explains" | "weak" | "unknown";

/**
 * One side's pull.
 */
export type Pull = { 
/**
 * Weighted mean energy, −2…+2; of parts in pairs, half the mean of the likes and half that of the dislikes, of what was done alone.
 * Absent where nothing of either kind was done.
 */
energy: number | null, 
/**
 * Items done at least once.
 */
lived: number, 
/**
 * Items done regularly.
 */
regularly: number, 
/**
 * Items.
 */
items: number, };

/**
 * One item.
 */
export type PullItem = { 
/**
 * Which.
 */
criterion: CriterionId, 
/**
 * Which side.
 */
pole: Pole, 
/**
 * −2…+2.
 */
energy: number, 
/**
 * 0 never, 1 once, 2 regularly; in a card with pairs 2 is four weeks or more.
 */
lived: number, 
/**
 * The pair it is half of.
 */
pair: string | null, 
/**
 * The kind of that pair.
 */
part: PartKind | null, };

/**
 * One side of the choice in all.
 */
export type PullSide = { 
/**
 * The shape of its marks.
 */
shape: Shape, 
/**
 * Name.
 */
title: string, 
/**
 * Mean energy in words.
 */
mean: string, 
/**
 * How much of it comes from life: "4 of 8 tried".
 */
note: string, };

/**
 * Which decision a card serves.
 */
export type Purpose = "first_leader" | "promotion" | "self_assessment" | "founder_readiness";

/**
 * The six links of a good decision (Spetzler, Winter & Meyer 2016, "Decision Quality"): asked when deciding, because later the
 * outcome colours the answer (Baron & Hershey 1988).
 */
export type QualityLink = "frame" | "alternatives" | "information" | "values" | "reasoning" | "commitment";

/**
 * One range.
 */
export type RangeBar = { 
/**
 * What.
 */
label: string, 
/**
 * The shape of its ends.
 */
shape: Shape, 
/**
 * Low and high end, in the unit.
 */
range: [number, number], 
/**
 * Both ends in words.
 */
ends: [string, string], 
/**
 * In words: "−$300k to −$120k".
 */
said: string, };

/**
 * The ranges of one person.
 */
export type RangeGroup = { 
/**
 * About whom.
 */
id: string, 
/**
 * Name.
 */
label: string, 
/**
 * One for each thing.
 */
bars: Array<RangeBar>, };

/**
 * Ranges from low to high against zero, grouped by what they belong to.
 */
export type Ranges = { 
/**
 * The unit that people named: "$k".
 */
unit: string, 
/**
 * What belongs together.
 */
groups: Array<RangeGroup>, };

/**
 * One candidate's bar.
 */
export type RankRow = { 
/**
 * Who.
 */
id: CandidateId, 
/**
 * Their name.
 */
label: string, 
/**
 * Whether the answer names them.
 */
strong: boolean, 
/**
 * Share of draws at each place, 0–1, and in words.
 */
shares: Array<[number, string]>, 
/**
 * The bar in words.
 */
said: string, };

/**
 * One bar for each candidate, shared out among first, second and so on.
 */
export type Ranks = { 
/**
 * The places: "first", "second", …
 */
places: Array<string>, 
/**
 * The candidates, in the decision's order.
 */
rows: Array<RankRow>, };

/**
 * Candidates over the draws.
 */
export type RanksReading = { 
/**
 * Where each comes in.
 */
chart: Chart<Ranks>, 
/**
 * Who comes before whom, in the same order.
 */
beats: Array<Beaten>, 
/**
 * Which weights favour each, and how sure first place is with them.
 */
favours: Array<string>, 
/**
 * All weights that decide: in force, and on average where each comes first.
 */
weights: Table, };

/**
 * What one rater's marks show.
 */
export type RaterNote = { 
/**
 * Who.
 */
member: MemberId, 
/**
 * Their name.
 */
name: string, 
/**
 * In sentences.
 */
says: string, };

/**
 * One rater beside the others. Shown beside the raw marks, never in their place.
 */
export type RaterReading = { 
/**
 * Who.
 */
member: MemberId, 
/**
 * Marks given.
 */
given: number, 
/**
 * Points above (+) or below (−) the panel in a two-way fit over all candidates (criterion of a candidate + rater, least squares), drawn towards
 * nothing as far as it is unsure; absent where it cannot be told.
 */
leniency: number | null, 
/**
 * Standard error of that, in points, with what a rater sees in one candidate only; absent where there are too few marks to tell it.
 */
leniency_error: number | null, 
/**
 * Why there is no leniency, where there is none.
 */
leniency_missing: string | null, 
/**
 * Whether the marks fail to tell criteria apart, or readiness follows selling strength.
 */
halo: Halo | null, 
/**
 * How high the marks stand on weak evidence.
 */
optimism: Optimism, };

/**
 * The raters of one candidate beside each other.
 */
export type Raters = { 
/**
 * Every mark, what to talk about first on top.
 */
map: Chart<PanelMap>, 
/**
 * What single raters' marks show.
 */
notes: Array<RaterNote>, 
/**
 * Who marks high and who low.
 */
leniency: Chart<Rows>, 
/**
 * Every coefficient of agreement; empty where none could be worked out.
 */
coefficients: Array<CoefficientGroup>, 
/**
 * About whom.
 */
candidate: CandidateId, 
/**
 * How far the raters agree and what that means for the decision, in a sentence or two.
 */
says: string, 
/**
 * Every coefficient of agreement, criteria as subjects; absent where nobody sealed a sheet, or more than a
 * thousand did.
 */
agreement: Agreement | null, 
/**
 * Criteria to talk about, the one that could change most first.
 */
agenda: Array<AgendaItem>, 
/**
 * One per sealed sheet, in the order of the marks.
 */
raters: Array<RaterReading>, 
/**
 * The chance that the panel picks wrong; absent with its reason in `chance_missing`.
 */
chance: PanelChance | null, 
/**
 * Why there is no chance, where there is none.
 */
chance_missing: string | null, };

/**
 * One rater's answer to one criterion, with everything that goes with it.
 */
export type Rating = { 
/**
 * The answer; absent until given.
 */
answer: Answer | null, 
/**
 * Why, in a line, for the debrief.
 */
why: string, 
/**
 * What it rests on in numbers, where the criterion is a forecast or a rank.
 */
base?: Base, 
/**
 * Dated evidence, in the order it was added.
 */
evidence: Array<Evidence>, 
/**
 * Red flags ticked (their number in the template) with a note on what was seen.
 */
flags: { [key in number]: string }, 
/**
 * What came after the debrief opened and the answer rests on too, in the order it was taken in.
 */
late: Array<Evidence>, 
/**
 * Earlier answers, oldest first.
 */
revisions: Array<Revision>, };

/**
 * A test in real life.
 */
export type RealTest = { 
/**
 * Id.
 */
id: string, 
/**
 * What to do, as a verb phrase.
 */
title: string, 
/**
 * How, with whom, how long.
 */
how: string, 
/**
 * Days it takes.
 */
days: number, 
/**
 * Criteria it gives evidence for.
 */
criteria: Array<string>, };

/**
 * A real-life test of a seller: when, and what was learnt.
 */
export type RealTestState = { 
/**
 * From when until when; absent when it was taken off the calendar again.
 */
planned: [string, string] | null, 
/**
 * What was learnt each time it was done, oldest first.
 */
learnt: Array<Learnt>, };

/**
 * One reason.
 */
export type Reason = { 
/**
 * What kind: `readiness`, `floor`, `stage`, …
 */
code: string, 
/**
 * In a sentence.
 */
text: string, 
/**
 * Criteria it rests on.
 */
criteria: Array<CriterionId>, 
/**
 * Numbers it rests on, by name.
 */
numbers: { [key in string]: number }, };

/**
 * A few criteria rated again in the job, given before the old marks are shown.
 */
export type Recheck = { 
/**
 * About whom.
 */
candidate: CandidateId, 
/**
 * By whom.
 */
member: MemberId, 
/**
 * Marks by criterion.
 */
marks: { [key in CriterionId]: RecheckMark }, 
/**
 * The day (UTC).
 */
on: string, 
/**
 * The entry.
 */
entry: EntryId, };

/**
 * One mark of a re-rating, with the piece of evidence it rests on.
 */
export type RecheckMark = { 
/**
 * A mark or no evidence.
 */
answer: Answer, 
/**
 * Where the evidence comes from.
 */
kind: EvidenceKind | null, 
/**
 * What it shows; empty with no evidence.
 */
evidence: string, };

/**
 * What moved, as one member may see it.
 */
export type RecheckReading = { 
/**
 * About whom.
 */
candidate: CandidateId, 
/**
 * Members whose re-rating is counted.
 */
members: Array<MemberId>, 
/**
 * One for each criterion rated again, in the card's order.
 */
moved: Array<Moved>, 
/**
 * The finding, in a sentence.
 */
says: string, 
/**
 * How many moved and which way, in a sentence.
 */
moved_say: string, };

/**
 * The recommendation for a decision or, in a promotion with several people, for one of them.
 */
export type Recommendation = { 
/**
 * Which.
 */
kind: RecommendationKind, 
/**
 * For whom, where it names somebody.
 */
candidate: CandidateId | null, 
/**
 * Among whom it is a near tie, where no name comes first.
 */
near_tie: NearTie | null, 
/**
 * What the answer is at worst and at best of what is open, where it is withheld.
 */
ends: [RecommendationKind, RecommendationKind] | null, 
/**
 * One sentence that could be read aloud.
 */
headline: string, 
/**
 * What it means, in one or two sentences.
 */
lead: string, 
/**
 * Why, most important first.
 */
reasons: Array<Reason>, 
/**
 * What has to hold or be done for it to hold.
 */
conditions: Array<Condition>, 
/**
 * What would change it.
 */
flips: Array<Flip>, 
/**
 * In a sentence: which single mark changes it, or that none does.
 */
flips_say: string, 
/**
 * The marks or facts that would settle most, where evidence is thin.
 */
settle: Array<Settle>, 
/**
 * What to offer instead or beside. Never empty where the answer is no.
 */
alternatives: Array<Offer>, 
/**
 * Real-life tests to do (self-assessment), by id in the card.
 */
tests: Array<string>, 
/**
 * When to look again, in months from the debrief.
 */
look_again_months: Array<number>, };

/**
 * What can be recommended, and what people can decide.
 */
export type RecommendationKind = "founder_keeps_selling" | "hire" | "hire_with_redecision" | "right_person_wrong_conditions" | "not_this_person" | "promote" | "trial" | "develop" | "honour_as_senior" | "stay" | "test_first" | "go" | "near_tie" | "too_little_evidence" | "not_decided" | "neither" | "either";

/**
 * How much a record can carry. The lines are [`FEWEST_OUTCOMES`], [`FEWEST_DECISIONS`] and [`ENOUGH_OUTCOMES`].
 */
export type RecordAmount = "too_few" | "few" | "enough";

/**
 * One entry of the record, read.
 */
export type RecordReading = { 
/**
 * The entry.
 */
entry: TrackRecord, 
/**
 * How much it proves.
 */
proof: Proof, 
/**
 * Why, in a sentence or two.
 */
why: string, 
/**
 * The stages they joined and left the company at, and whether today's is among them; absent where neither is known.
 */
stage: string | null, 
/**
 * What the team's number did under a leader; never counted.
 */
grew: string | null, 
/**
 * How far its sales context is the company's; absent where the entry says nothing of it.
 */
context: ContextReading | null, };

/**
 * A side of the record that is read beside a criterion's marks.
 */
export type RecordSide = "results" | "context";

/**
 * The records of everybody.
 */
export type RecordsReading = { 
/**
 * Whose record proves much, without a stop.
 */
finding: string, 
/**
 * One row for each employer of each candidate.
 */
table: Table, };

/**
 * What is known of one kind of case.
 */
export type ReferenceClass = { 
/**
 * Stable id.
 */
id: string, 
/**
 * What it is about.
 */
title: string, 
/**
 * What is found.
 */
value: string, 
/**
 * From where to where it was seen; empty where one figure is known.
 */
range: string, 
/**
 * How far it carries.
 */
carries: string, 
/**
 * Beside which kinds of decisions it stands.
 */
purposes: Array<Purpose>, 
/**
 * The forecast that it may stand beside as a number.
 */
beside: ClassNumber | null, 
/**
 * Who says so.
 */
source: Array<Source>, };

/**
 * Somebody at a customer.
 */
export type Relationship = { 
/**
 * Name.
 */
person: string, 
/**
 * Where they work.
 */
account: string, 
/**
 * What they do there.
 */
role: string, 
/**
 * Who here knows them.
 */
owner: string, 
/**
 * Last time they spoke.
 */
last_contact: string | null, };

/**
 * The reliability diagram: the chance given against how often it came true.
 */
export type Reliability = { 
/**
 * A point for each group of forecasts, ascending.
 */
points: Array<ReliabilityPoint>, };

/**
 * One group of forecasts. All shares run from 0 to 1.
 */
export type ReliabilityPoint = { 
/**
 * Mean chance said.
 */
said: number, 
/**
 * Share that came true.
 */
came: number, 
/**
 * The ends of its interval.
 */
range: [number, number], 
/**
 * Forecasts in the group.
 */
count: number, 
/**
 * In words: "said 70%: 3 of 4 came true".
 */
alt: string, 
/**
 * Decisions they belong to.
 */
decisions: number, };

/**
 * A report for the window.
 */
export type ReportPages = { 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * The same in words, for reading aloud.
 */
text: string, 
/**
 * What a reader has to know about it: characters that cannot be shown.
 */
warnings: Array<string>, 
/**
 * A name for its file.
 */
file_name: string, };

/**
 * Which report, as what.
 */
export type ReportSpec = { 
/**
 * Which; data formats hold the whole decision whichever is named.
 */
kind: Kind, 
/**
 * As what.
 */
format: Format, 
/**
 * Whose letter, contract or book, where there are several.
 */
candidate: CandidateId | null, };

/**
 * The debrief was opened.
 */
export type Reveal = { 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * Why some raters were left out.
 */
without: string | null, };

/**
 * A review in its place in the journal.
 */
export type Review = { 
/**
 * The day (UTC).
 */
on: string, 
/**
 * The entry.
 */
entry: EntryId, 
/**
 * One for each stated outcome, in the verdict's order.
 */
results: Array<OutcomeResult>, 
/**
 * What the person had in hand, and how it went.
 */
controlled: Array<string>, 
/**
 * What they had not in hand: a price rise, a territory split, a promise to them that came late.
 */
not_controlled: Array<string>, 
/**
 * Knowing only what was known then: would you decide the same again?
 */
again: boolean | null, 
/**
 * What to do differently next time, in the way to a decision.
 */
lesson: string, };

/**
 * What to ask when reviewing, before anybody says anything.
 */
export type ReviewDraft = { 
/**
 * Which verdict.
 */
verdict: EntryId, 
/**
 * The day it opens.
 */
opens: string, 
/**
 * Whether that day has come.
 */
is_open: boolean, 
/**
 * When it opens, in a sentence.
 */
opens_say: string, 
/**
 * Stated outcomes, without the chance given to them.
 */
outcomes: Array<string>, 
/**
 * What the person has in hand in this job, as the card names it.
 */
controlled: Array<string>, 
/**
 * What was not in their hands: promises to them that came late or were let go.
 */
not_controlled: Array<string>, };

/**
 * A reviewed decision, read.
 */
export type ReviewReading = { 
/**
 * Which verdict.
 */
verdict: EntryId, 
/**
 * Outcomes met.
 */
met: number, 
/**
 * Outcomes not met.
 */
not_met: number, 
/**
 * Outcomes nobody can say anything about: counted as neither.
 */
unknown: number, 
/**
 * The finding, in a sentence.
 */
says: string, 
/**
 * Whether it would be decided the same again, in a sentence; empty where nobody said.
 */
again_says: string, };

/**
 * A sealed answer that was changed in the debrief; the old value stays.
 */
export type Revision = { 
/**
 * The answer before.
 */
was: Answer, 
/**
 * Why it was changed.
 */
reason: string, 
/**
 * The entry that changed it.
 */
entry: EntryId, };

/**
 * How often something is asked.
 */
export type Rhythm = "once" | "weekly" | "monthly" | "quarterly" | "yearly";

/**
 * The history of a role.
 */
export type Role = { 
/**
 * Who held it when; absent for a role nobody has held.
 */
held: Chart<Tenures> | null, 
/**
 * How many signs there are, as a level; undefined for a role nobody has held.
 */
level: Stat<DoorLevel>, 
/**
 * The finding, in one or two sentences.
 */
says: string, 
/**
 * One per holder, in order of their first day.
 */
tenures: Array<Tenure>, 
/**
 * Median tenure in months by Kaplan and Meier, so that the one who is still there counts for what is known of them.
 */
median_months: Stat<number>, 
/**
 * The tenures in one sentence.
 */
tenures_say: string, 
/**
 * Times without a holder, the present one last.
 */
gaps: Array<DoorGap>, 
/**
 * Months without a holder, all together.
 */
vacant_months: number, 
/**
 * Times with two holders.
 */
overlaps: Array<DoorOverlap>, 
/**
 * Holders who have left.
 */
left: number, 
/**
 * Of those, dismissed.
 */
dismissed: number, 
/**
 * Signs that it turns, in a fixed order.
 */
signs: Array<DoorSign>, 
/**
 * What the company itself has to change before the next one starts.
 */
to_change: Array<ToChange>, 
/**
 * What is known of such roles in general.
 */
base_rate: Array<Source>, };

/**
 * A round as one member may see it.
 */
export type RoundView = { 
/**
 * From 1.
 */
number: number, 
/**
 * What brought it about; empty for the first.
 */
trigger: string, 
/**
 * Set once the debrief is open.
 */
revealed: Reveal | null, 
/**
 * Own sheets; all sealed ones once the debrief is open.
 */
sheets: Array<Sheet>, 
/**
 * What marks of these sheets rest on in numbers.
 */
bases: Array<BaseSaid>, 
/**
 * What came after the debrief opened; of the answers to what is open only the viewer's own.
 */
late: Array<Late>, 
/**
 * Decisions, newest last.
 */
verdicts: Array<Verdict>, 
/**
 * Self-assessment's own answers.
 */
personal: Personal, };

/**
 * One row.
 */
export type Row = { 
/**
 * What it is about, for faces that open it: criteria, a candidate, a rater.
 */
ids: Array<string>, 
/**
 * Whether the finding speaks of it.
 */
strong: boolean, 
/**
 * A heading above it.
 */
section: string | null, 
/**
 * One or two.
 */
ends: Array<End>, 
/**
 * The difference of the two, in words.
 */
gap: string | null, 
/**
 * A line across the row, with its words.
 */
bar: [number, string] | null, 
/**
 * From where to where that line could lie.
 */
band: [number, number] | null, 
/**
 * What stands right of the scale for the row as a whole, one for each column; empty where its ends have theirs.
 */
cells: Array<Cell>, };

/**
 * Marks on a scale.
 */
export type Rows = { 
/**
 * Lowest end of the scale.
 */
low: number, 
/**
 * Highest end.
 */
high: number, 
/**
 * Where the scale is labelled.
 */
ticks: Array<[number, string]>, 
/**
 * The place to measure from, where that is not the lowest end.
 */
zero: number | null, 
/**
 * What a row is, for the table: "Criterion".
 */
what: string, 
/**
 * What a mark is, for the table: "Median".
 */
value: string, 
/**
 * What is said of a mark that is not there: "No evidence".
 */
none: string, 
/**
 * Heads of the cells right of the scale.
 */
columns: Array<Head>, 
/**
 * The rows.
 */
rows: Array<Row>, };

/**
 * Who buys, and among which customers. Deal size and cycle go with them: facts of the stage model on the side of the company.
 */
export type SalesContext = { 
/**
 * The function that buys.
 */
buyer: BuyerFunction | null, 
/**
 * How high the buyer sits.
 */
level: BuyerLevel | null, 
/**
 * The customers' industry, in a word or two.
 */
industry: string, 
/**
 * The customers' size.
 */
size: SizeClass | null, };

/**
 * Benson, Li & Shue (2019): −7.5% subordinate sales per doubling of the manager's own sales before the promotion.
 */
export type SalesEffect = { 
/**
 * How many times the one outsells the other, in doublings.
 */
doublings: number, 
/**
 * Change in the team's sales, as a share: −0.075 for one doubling, compounded, so that it never passes −1.
 */
share: number, 
/**
 * The same in money a year.
 */
money: number, };

/**
 * What the sellers sell and what a manager is worth (promotions). One currency unit throughout.
 */
export type SalesFigures = { 
/**
 * The unit, as people write it: "$k".
 */
unit: string, 
/**
 * Each candidate's own sales in the last year.
 */
own_sales: { [key in CandidateId]: number }, 
/**
 * Sellers on the team to be led, 1–200.
 */
reps: number, 
/**
 * What one of them sells in a year.
 */
sales_per_rep: number, 
/**
 * Part of the candidate's own sales that is lost in the first year after they stop selling: low and high, 0–1.
 */
lost_share: [number, number], 
/**
 * What a ready manager changes in the team's sales against one who is not: low and high, −1 to 1.
 */
manager_effect: [number, number], };

/**
 * A file that was saved.
 */
export type Saved = { 
/**
 * Where it is.
 */
place: string, 
/**
 * How large it is.
 */
bytes: number, };

/**
 * How a criterion is answered.
 */
export type Scale = "anchored" | "energy_evidence" | "met_unmet";

/**
 * How a source was read.
 */
export type Seen = "text" | "abstract" | "second_hand" | "first_edition" | "no";

/**
 * The questions beside the motives.
 */
export type SelfQuestions = { 
/**
 * Whether I would take the work as it is called now; yes, no or unsure.
 */
without_title: string, 
/**
 * Whether I would take it if nobody knew; yes, no or unsure.
 */
nobody_knows: string, 
/**
 * What drains me, where something does.
 */
drained_by: string, 
/**
 * Who expects it.
 */
expected_by: string, 
/**
 * Why they are asked.
 */
source: Array<Source>, };

/**
 * What my own answers say.
 */
export type SelfReading = { 
/**
 * What I would give most of up.
 */
selling: Pull, 
/**
 * What I would get.
 */
managing: Pull, 
/**
 * One per item, in the card's order.
 */
items: Array<PullItem>, 
/**
 * What the pulls are made of, where the card's parts are in pairs.
 */
pairs: PairsReading | null, 
/**
 * Whether every motive ticked is outside the work itself.
 */
motives_outside_work: boolean, 
/**
 * Pay now beside the manager plan.
 */
pay: PayReading | null, 
/**
 * Hours of the manager's week beside my own, by activity.
 */
week: Array<WeekRow>, 
/**
 * Chance of being glad of yes and of no, 0–100.
 */
glad_yes: number | null, 
/**
 * Chance of being glad of no.
 */
glad_no: number | null, };

/**
 * Why a self-assessment in pairs answers as it does; each has an answer of its own.
 */
export type SelfReason = "selling_thin" | "thin" | "guess" | "both_drain" | "neither_feeds" | "go" | "stay" | "close" | "tie" | "push" | "motives_outside" | "title_or_audience" | "outside_view";

/**
 * As what somebody worked somewhere.
 */
export type SellingRole = "seller" | "leader";

/**
 * Settings of the person at this computer.
 */
export type Settings = { 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Whether single letters work as keys.
 */
single_keys: boolean, 
/**
 * Name offered when a decision is opened.
 */
name: string, 
/**
 * Size of everything in the window, in percent; 100 is as it was made.
 */
text_percent: number, };

/**
 * A missing mark worth getting.
 */
export type Settle = { 
/**
 * Which criterion.
 */
criterion: CriterionId, 
/**
 * How far its side's score could still move on it, in points.
 */
swing: number, 
/**
 * What to get, in a sentence.
 */
what: string, };

/**
 * What became of a commitment.
 */
export type Settlement = { 
/**
 * Kept, or let go with a reason.
 */
kept: boolean, 
/**
 * In a line; why, where it was let go.
 */
note: string, 
/**
 * The day (UTC).
 */
on: string, };

/**
 * A shape: circle and diamond are the two poles.
 */
export type Shape = "circle" | "diamond" | "square" | "hollow" | "half" | "range" | "bar";

/**
 * So many of so many, with the 95% score interval of Wilson (1927, Journal of the American Statistical Association 22:209), which
 * stays inside 0–1 and near its promise with few cases (Brown, Cai & DasGupta 2001, Statistical Science 16:101). It takes
 * cases for independent: where several come from one decision or one owner, the truth may lie outside it more often.
 */
export type Share = { 
/**
 * How many.
 */
count: number, 
/**
 * Of how many, at least 1.
 */
of: number, 
/**
 * The share, 0–1.
 */
value: number, 
/**
 * Lower end of the interval, 0–1.
 */
low: number, 
/**
 * Upper end of the interval, 0–1.
 */
high: number, };

/**
 * One bar cut into shares.
 */
export type Shares = { 
/**
 * What a part is, for the table: "Answer".
 */
what: string, 
/**
 * Its parts, in order.
 */
parts: Array<Part>, };

/**
 * One rater's answers about one subject.
 */
export type Sheet = { 
/**
 * Who rates.
 */
member: MemberId, 
/**
 * Whom or what.
 */
subject: Subject, 
/**
 * Answers by criterion.
 */
ratings: { [key in CriterionId]: Rating }, 
/**
 * How they are at the stages of a sale, by its name: shown, and counted in nothing.
 */
skills?: { [key in string]: Skill }, 
/**
 * Asked last.
 */
overall: Overall | null, 
/**
 * The entry that sealed it; nothing of it is shown to others, nor changed without a reason, from then on.
 */
sealed: EntryId | null, };

/**
 * A fact short of its line.
 */
export type ShortFact = { 
/**
 * Which.
 */
fact: FactId, 
/**
 * Its name.
 */
title: string, 
/**
 * When and where it was found.
 */
source: string, 
/**
 * Its value.
 */
value: string, 
/**
 * From where on it stops nothing.
 */
opens: string, 
/**
 * The value and the line on an axis from 0 to 1; absent where it is no number.
 */
axis: [number, number] | null, 
/**
 * The reason that was written against it; empty where none was.
 */
against: string, };

/**
 * One side of a card.
 */
export type Side = { 
/**
 * Id used by criteria.
 */
id: string, 
/**
 * Name as people see it.
 */
title: string, 
/**
 * Which end of the contrast.
 */
pole: Pole, 
/**
 * One sentence on what it gathers.
 */
about: string, };

/**
 * One side.
 */
export type SideReading = { 
/**
 * Half the mean of the likes and half that of the dislikes, −2…+2; absent where nothing of a kind was done.
 */
pull: number | null, 
/**
 * Parts people tend to like.
 */
likes: KindSum, 
/**
 * Parts people tend to dislike.
 */
dislikes: KindSum, 
/**
 * Whether enough of both kinds was done for the pull to count.
 */
known: boolean, };

/**
 * One side of the card as one number.
 */
export type SideScore = { 
/**
 * Which.
 */
side: string, 
/**
 * Which end of the contrast.
 */
pole: Pole, 
/**
 * Weighted mean of the medians known, 1–5; absent where none is.
 */
value: number | null, 
/**
 * The mean if every "no evidence" were a 1.
 */
if_worst: number, 
/**
 * The mean if every "no evidence" were a 5.
 */
if_best: number, 
/**
 * Marks given.
 */
given: number, 
/**
 * Marks asked for.
 */
asked: number, 
/**
 * Share of its weight that somebody could vouch for, 0–1.
 */
coverage: number, 
/**
 * Criteria on it.
 */
criteria: number, };

/**
 * What can be seen by a day when things are on track.
 */
export type Sign = { 
/**
 * Days after the start, 1–365.
 */
day: number, 
/**
 * What can be seen, before revenue can.
 */
text: string, 
/**
 * What was found when somebody looked; absent until then.
 */
looked?: Looked | null, };

/**
 * The bands of one size.
 */
export type Size = { 
/**
 * Sizes below this have these bands (if no earlier ones).
 */
below?: number | null, 
/**
 * The bands.
 */
bands: Array<Band>, };

/**
 * How many people the customers employ.
 */
export type SizeClass = "small" | "medium" | "large" | "enterprise";

/**
 * How somebody is at one stage of a sale.
 */
export type Skill = "weak" | "sound" | "strong";

/**
 * Which stages of a sale somebody is weak, sound or strong at: raters mark it alone, and it counts in nothing.
 */
export type SkillMap = { 
/**
 * What it is for.
 */
about: string, 
/**
 * The stages, in the order of a sale; a decision can name its own.
 */
stages: Array<string>, 
/**
 * Why it is here.
 */
source: Array<Source>, };

/**
 * Somebody who marked the map.
 */
export type SkillRater = { 
/**
 * Who.
 */
member: MemberId, 
/**
 * Their name.
 */
name: string, };

/**
 * One stage.
 */
export type SkillRow = { 
/**
 * Its name.
 */
stage: string, 
/**
 * Each rater's mark, in their order; nothing where one did not say.
 */
marks: Array<Skill | null>, 
/**
 * Whether enough raters call it weak.
 */
weak: boolean, };

/**
 * The skill map of one candidate.
 */
export type SkillsReading = { 
/**
 * Where they are weak, without a stop.
 */
finding: string, 
/**
 * Who marked it, in the order of the marks.
 */
raters: Array<SkillRater>, 
/**
 * One for each stage, in the order of a sale.
 */
rows: Array<SkillRow>, 
/**
 * What follows, in sentences.
 */
notes: Array<string>, 
/**
 * Who says so, and how far that can be trusted.
 */
source: string, };

/**
 * Why something is in a card.
 */
export type Source = { 
/**
 * How far it can be trusted.
 */
grade: Grade, 
/**
 * How it was read; absent where there is nothing to read (our judgement) or the document is the product's own.
 */
seen?: Seen | null, 
/**
 * Who says it.
 */
author?: string | null, 
/**
 * When, as it is cited: "2019", "2012–2023".
 */
year?: string | null, 
/**
 * The work's title, or what it is.
 */
title?: string | null, 
/**
 * Where it was found: the address of a page, or a DOI.
 */
address?: string | null, 
/**
 * What it says, in one sentence.
 */
cite: string, 
/**
 * Id of the finding it carries (`S4.1`), see [`super::insights`].
 */
insight?: string | null, };

/**
 * Whether anybody should be hired at all, and how sure the facts are of whom.
 */
export type StageAnswer = { "kind": "nobody", 
/**
 * Facts whose "not yet" stops a hire.
 */
blockers: Array<FactId>, 
/**
 * Whether the count of all facts says so.
 */
count: boolean, } | { "kind": "withheld", 
/**
 * Facts to find out, the most important first.
 */
facts: Array<FactId>, 
/**
 * Whether too little is known in all; else these could stop a hire.
 */
too_little: boolean, } | { "kind": "against" } | { "kind": "leader", 
/**
 * Whether it holds whatever the unknown facts turn out to be.
 */
firm: boolean, 
/**
 * Why it comes with a date to decide again.
 */
dated: Array<Dated>, };

/**
 * The stage model: read with [`super::read`].
 */
export type StageModel = { 
/**
 * File format, as for templates.
 */
format: number, 
/**
 * Stable name.
 */
id: string, 
/**
 * Version of the wording.
 */
version: number, 
/**
 * Name as people see it.
 */
title: string, 
/**
 * How to read it.
 */
about: string, 
/**
 * How the votes are counted.
 */
rule: StageRule, 
/**
 * The facts that vote, and the gates.
 */
fact: Array<Fact>, 
/**
 * Numbers that facts refer to and that do not vote themselves (ramp, sales cycle).
 */
measure?: Array<Measure>, 
/**
 * `builder_from`, `scaler_to`: where the builder share changes the verdict.
 */
thresholds: { [key in string]: Threshold }, 
/**
 * Those who see it otherwise, printed beside the verdict.
 */
dissent?: Array<Source>, };

/**
 * Everything the facts say.
 */
export type StageReading = { 
/**
 * One per fact of the model, in its order.
 */
facts: Array<FactVote>, 
/**
 * Weight of the votes: not yet, builder, mixed, scaler.
 */
totals: [number, number, number, number], 
/**
 * Weight of the facts that are unknown.
 */
unknown: number, 
/**
 * Whether anybody should be hired at all, and how sure the facts are of whom.
 */
answer: StageAnswer, 
/**
 * Builder share of the facts known, 0–1; absent where none votes on it. In the second rule "not yet" counts on the builder's end.
 */
share: number | null, 
/**
 * Share if every unknown fact voted scaler.
 */
share_low: number, 
/**
 * Share if every unknown fact voted builder.
 */
share_high: number, 
/**
 * The share in force: the user's own where they set one, else `share`; absent where the second rule names no kind of leader.
 */
share_used: number | null, 
/**
 * Verdict of the votes alone; absent where no fact is known.
 */
by_votes: StageVerdict | null, 
/**
 * Verdict if every unknown fact voted scaler.
 */
at_low: StageVerdict, 
/**
 * Verdict if every unknown fact voted builder.
 */
at_high: StageVerdict, 
/**
 * Facts whose "not yet" stops a hire.
 */
blockers: Array<FactId>, 
/**
 * Facts that are unknown and could stop a hire.
 */
could_block: Array<FactId>, 
/**
 * The user's one reason to hire all the same; by the second rule it stands against nothing.
 */
overridden: string | null, 
/**
 * Reasons in use against a "not yet", by the second rule: about which fact, or the count.
 */
reasons: Array<[FactId, StageReason]>, };

/**
 * Why to go on although a fact, or the count of all, says "not yet".
 */
export type StageReason = { 
/**
 * Why.
 */
text: string, 
/**
 * The day by which it will be put right.
 */
by: string, };

/**
 * How the votes of a stage model are counted.
 */
export type StageRule = "first" | "second";

/**
 * Which kind of leader.
 */
export type StageVerdict = "builder" | "between" | "scaler";

/**
 * Settled one way or the other, past its day, or still to come.
 */
export type Stand = "kept" | "late" | "to_come" | "let_go";

/**
 * A statistic. As JSON: its value, or `{"undefined": "reason"}`.
 */
export type Stat<T> = T | Undefined;

/**
 * The workspace and what a face should know about it.
 */
export type Status = { 
/**
 * Version of the product.
 */
version: string, 
/**
 * Folder of the workspace.
 */
place: string, 
/**
 * Where the key is kept, in a sentence.
 */
key: string, 
/**
 * Whether the key lies in a file beside the data, which deserves a notice.
 */
key_in_file: boolean, 
/**
 * What to know of copies that a sync program left beside it, in a sentence.
 */
conflicted: string | null, 
/**
 * Whether it opens with a passphrase.
 */
has_passphrase: boolean, 
/**
 * Whether a printed recovery code opens it too.
 */
has_recovery_code: boolean, 
/**
 * Number of decisions.
 */
decisions: number, 
/**
 * How many of them are samples.
 */
samples: number, 
/**
 * Today's date where the user is.
 */
today: string, };

/**
 * A place of the process. The self-assessment has the same six under other names.
 */
export type Step = "frame" | "panel" | "rate" | "debrief" | "decide" | "follow_through";

/**
 * How far a place is.
 */
export type StepState = { 
/**
 * Which.
 */
step: Step, 
/**
 * Name as people see it.
 */
title: string, 
/**
 * Whether nothing is left to do there.
 */
done: boolean, 
/**
 * Whether it can be entered.
 */
open: boolean, 
/**
 * How far, in words: "2 of 4". Empty where there is nothing to count.
 */
note: string, 
/**
 * Why it cannot be entered yet, and the way on.
 */
why_not: string, };

/**
 * A stretch of an axis from 0 to 1.
 */
export type Stretch = { 
/**
 * Its name.
 */
label: string, 
/**
 * Where it begins.
 */
from: number, 
/**
 * Where it ends; the same as `from` for a single place.
 */
to: number, 
/**
 * Where in it values are read.
 */
at: number, 
/**
 * Whether it is the one in force.
 */
now: boolean, };

/**
 * Whom or what a sheet is about.
 */
export type Subject = { "kind": "candidate", 
/**
 * Who.
 */
id: CandidateId, } | { "kind": "founder" };

/**
 * What they come to for one candidate.
 */
export type SumCell = { 
/**
 * The number; empty where it is told in words alone.
 */
value: string, 
/**
 * Beside it; may be empty.
 */
note: string, 
/**
 * Whether it holds, where that is asked.
 */
holds: boolean | null, };

/**
 * What the criteria come to.
 */
export type SumRow = { 
/**
 * Of what.
 */
label: string, 
/**
 * The mark of that side.
 */
sign: Shape | null, 
/**
 * One for each candidate.
 */
cells: Array<SumCell>, };

/**
 * How sure every answer is.
 */
export type Sure = { 
/**
 * Why nothing was drawn, where nothing was.
 */
withheld: string | null, 
/**
 * One per recommendation, in their order.
 */
answers: Array<SureAnswer>, 
/**
 * How many draws, and how exact that makes the shares.
 */
sampling: string, 
/**
 * Where each candidate comes in; absent where nobody is held against another.
 */
ranks: RanksReading | null, 
/**
 * Who fits the stage, with how often each comes first (first leaders).
 */
people: Chart<Rows> | null, 
/**
 * Sides whose weights decide, with their criteria, in the card's order.
 */
sides: Array<WeightedSide>, 
/**
 * How it is worked out, a sentence or two each.
 */
worked_out: Array<string>, };

/**
 * How sure one answer is.
 */
export type SureAnswer = { 
/**
 * For whom, in a promotion; whom it is about, for a first leader.
 */
candidate: CandidateId | null, 
/**
 * Whether it holds too rarely to be called firm.
 */
fragile: boolean, 
/**
 * How sure it is, in one sentence.
 */
says: string, 
/**
 * The other doubt in words, and that the two are two; empty where there is none.
 */
wrong_says: string, 
/**
 * The other doubt on the same axis of 100.
 */
wrong: Chart<Shares> | null, 
/**
 * What flips it, in one sentence; empty where nothing was drawn.
 */
flips_say: string, 
/**
 * The number that decides against its lines.
 */
number: string, 
/**
 * The answers that the draws gave.
 */
shares: Chart<Shares> | null, 
/**
 * What each weight alone does to the number that decides.
 */
tornado: Chart<Tornado> | null, 
/**
 * Weights that flip it alone, the smallest change first.
 */
one_weight: Array<Way>, 
/**
 * The smallest change of any weights that flips it.
 */
any_weights: AnyWay | null, };

/**
 * A table. The first column names its row where `row_heads` says so.
 */
export type Table = { 
/**
 * What it shows, for those who hear it; may be empty where a heading says it.
 */
summary: string, 
/**
 * Its columns.
 */
columns: Array<TableColumn>, 
/**
 * Its rows, each as long as `columns`.
 */
rows: Array<Array<Cell>>, 
/**
 * Whether the first cell of each row is its head.
 */
row_heads: boolean, 
/**
 * How many rows were cut.
 */
more: number, };

/**
 * A column of a table.
 */
export type TableColumn = { 
/**
 * Its head.
 */
title: string, 
/**
 * Its head where there is room for more than letters; may be empty.
 */
long: string, 
/**
 * How its cells are aligned.
 */
align: Align, 
/**
 * Its width in relation to the others; 0 takes what the longest cell needs.
 */
width: number, 
/**
 * Whether it is left out where there is little room, as on paper.
 */
detail: boolean, };

/**
 * A page as it is offered.
 */
export type TalkDraft = { 
/**
 * Its lines, all of them; those without words wait for some.
 */
page: TalkPage, 
/**
 * What can stand in place of the answer.
 */
still_open: string, };

/**
 * One line of the page.
 */
export type TalkLine = { 
/**
 * What it is about.
 */
part: TalkPart, 
/**
 * Its words; a line without any is not printed.
 */
text: string, 
/**
 * Struck out: it stays here, and is not on the page.
 */
struck: boolean, };

/**
 * The page for the talk.
 */
export type TalkPage = { 
/**
 * Its lines in order.
 */
lines: Array<TalkLine>, };

/**
 * What a line is about.
 */
export type TalkPart = "date" | "answer" | "opening" | "try" | "time" | "quota" | "pay" | "way_back" | "by_when" | "grow" | "come_back";

/**
 * The team that one candidate would hire.
 */
export type Team = { 
/**
 * Who.
 */
candidate: CandidateId, 
/**
 * The panel's median on hiring beyond one's own image, 1–5; absent where nobody could say.
 */
beyond_own_image: number | null, 
/**
 * How strongly they hire their like, 0–1, from that median; the middle where it is absent. Our judgement.
 */
homophily: number, 
/**
 * The finding, in a sentence.
 */
says: string, 
/**
 * What the simulation says.
 */
reading: CultureReading, };

/**
 * The teams as they are shown, candidates in the order of the answer.
 */
export type TeamCharts = { 
/**
 * The finding about whom the answer names, or about the only one; without its stop.
 */
headline: string, 
/**
 * How many of each team are like the leader.
 */
alike: Chart<Units>, 
/**
 * The chances behind that.
 */
chances: Table, 
/**
 * What two of them mean.
 */
chances_how: string, 
/**
 * Where the teams end, a chart for each value.
 */
places: Array<Chart<Places>>, 
/**
 * What each lever does, a chart for each candidate.
 */
levers: Array<Chart<Arrows>>, 
/**
 * How to read what the levers do.
 */
levers_how: string, 
/**
 * The chart of `levers` that stands alone: of whom the answer names, or of the only one.
 */
first: number | null, 
/**
 * Whose simulation `rests_on` describes, by name.
 */
described: string, 
/**
 * What the simulation rests on, in sentences.
 */
rests_on: Array<string>, 
/**
 * Its sources in full.
 */
sources: [string, string, string], };

/**
 * What the team of a leader did, beside the teams that had the same wind.
 */
export type TeamLed = { 
/**
 * Ramped reps led.
 */
ramped: number | null, 
/**
 * Quarters led.
 */
quarters: number | null, 
/**
 * Share of the ramped reps at quota, 0–100.
 */
own_share: number | null, 
/**
 * The same share on the other teams, or in the company, 0–100.
 */
others_share: number | null, 
/**
 * The team's number in the first year, in a unit of its own.
 */
first_number: number | null, 
/**
 * The team's number in the last year, in the same unit.
 */
last_number: number | null, };

/**
 * The team each candidate would hire.
 */
export type TeamsShown = { 
/**
 * As charts, in the order of the answer.
 */
charts: TeamCharts, 
/**
 * What was simulated.
 */
plan: CulturePlan, 
/**
 * Whether it is the card's own, made from the marks, because the decider set none.
 */
plan_is_default: boolean, 
/**
 * One per candidate, in the decision's order.
 */
teams: Array<Team>, 
/**
 * The finding about the first of the ranking, in a sentence.
 */
says: string, 
/**
 * What plan and marks were turned into, in sentences. What the simulation rests on is in each reading.
 */
assumptions: Array<string>, };

/**
 * A scorecard. Read with [`read`]; never built by hand.
 */
export type Template = { 
/**
 * File format; see [`FORMAT`].
 */
format: number, 
/**
 * Stable name, lower case with hyphens: `first-sales-leader`.
 */
id: string, 
/**
 * Version of the wording, counted up from 1.
 */
version: number, 
/**
 * Name as people see it.
 */
title: string, 
/**
 * One or two sentences: what the card is for and how to read it.
 */
about: string, 
/**
 * The shipped card it was copied from, directly or through other copies; absent where it was written from scratch.
 */
based_on?: BasedOn | null, 
/**
 * Which decision it serves.
 */
purpose: Purpose, 
/**
 * Why the weights differ from those of the card it is based on, or, based on none, from equal ones.
 */
weights_reason?: string | null, 
/**
 * How each criterion is answered.
 */
scale: Scale, 
/**
 * Ids of the cards that a decision opened with this one pins too (the founder's card, the stage model).
 */
companions?: Array<string>, 
/**
 * The sides the criteria are summed up by. Two poles, never one sum.
 */
side: Array<Side>, 
/**
 * Whom the job serves (S2.1); empty where the card does not group by it.
 */
constituent?: Array<Constituent>, 
/**
 * The criteria, in the order they are asked.
 */
criterion: Array<Criterion>, 
/**
 * Lines the recommendation draws, by name. Each is somebody's judgement and can be changed with a reason.
 */
thresholds?: { [key in string]: Threshold }, 
/**
 * What to offer instead of, or beside, the answer.
 */
alternative?: Array<Alternative>, 
/**
 * Motives of the self-assessment's motive card.
 */
motive?: Array<Motive>, 
/**
 * What is asked beside the motives; a self-assessment in pairs has it.
 */
asks?: SelfQuestions | null, 
/**
 * Who I am at work: shown beside the answer, never counted.
 */
identity?: Array<PlaceAsked>, 
/**
 * What two hard weeks in a row do to me: shown, never counted.
 */
load?: PlaceAsked | null, 
/**
 * What three colleagues are asked.
 */
colleague?: Array<ColleagueQuestion>, 
/**
 * The realistic job preview: the manager's week, hour by hour.
 */
preview?: Preview | null, 
/**
 * Whether the person it is about fills in a page of their own, shown once the sheets are sealed: whether they want it at all.
 */
own_page?: boolean, 
/**
 * What is agreed in writing before any trial: pay, and the way back.
 */
trial_terms?: string | null, 
/**
 * The stages of a sale that raters mark beside their sheets, where the card has them.
 */
skill_map?: SkillMap | null, 
/**
 * What is known of promoting on sales, said where selling lies far above readiness.
 */
gap_says?: string | null, 
/**
 * Real-life tests that turn a guess into evidence.
 */
test?: Array<RealTest>, };

/**
 * One holder's time in the role.
 */
export type Tenure = { 
/**
 * Whose, by id.
 */
holder: HolderId, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; today for one who still holds it.
 */
last: string, 
/**
 * Months, both days counted.
 */
months: number, 
/**
 * Whether they still hold it: then the tenure is at least that long.
 */
open: boolean, 
/**
 * Whether it ended, other than by promotion, before the line: [`SHORT_MONTHS`], or ramp and two sales cycles where longer.
 */
short: boolean, 
/**
 * Whether it ended, other than by promotion, before a rep's ramp and two sales cycles: nobody can know what they would have
 * brought. Absent where that length is not known.
 */
before_it_could_show: boolean | null, };

/**
 * How a tenure stands.
 */
export type TenureKind = "ended" | "open" | "vacant";

/**
 * One line.
 */
export type TenureRow = { 
/**
 * Whose; empty for nobody's.
 */
id: string, 
/**
 * Name.
 */
label: string, 
/**
 * How it is drawn.
 */
kind: TenureKind, 
/**
 * From where to where, 0–1.
 */
bars: Array<[number, number]>, 
/**
 * How long, in words: "26 months so far".
 */
said: string, 
/**
 * A word below it: "short".
 */
note: string, };

/**
 * Bars on a line of time.
 */
export type Tenures = { 
/**
 * The years that are labelled: where, 0–1, and which.
 */
ticks: Array<[number, string]>, 
/**
 * One for each holder, oldest first, and one for the times without anybody where there were such.
 */
rows: Array<TenureRow>, };

/**
 * What comes with the pay, now and as a manager.
 */
export type Terms = { 
/**
 * Hours a week now.
 */
hours_now?: number | null, 
/**
 * Hours a week expected.
 */
hours_expected?: number | null, 
/**
 * Nights away a month now.
 */
nights_now?: number | null, 
/**
 * Nights away a month expected.
 */
nights_expected?: number | null, 
/**
 * The lowest yearly pay I can live on.
 */
pay_floor?: number | null, };

/**
 * Colours of the window.
 */
export type Theme = "system" | "light" | "dark";

/**
 * One value of each of several things then and now.
 */
export type ThenNow = { 
/**
 * The ends of the axis.
 */
axis: [number, number], 
/**
 * Where it is labelled.
 */
ticks: Array<[number, string]>, 
/**
 * What a row, then and now are: "What", "At the debrief", "In the job".
 */
names: [string, string, string], 
/**
 * Heads of what stands in the table only.
 */
details: Array<string>, 
/**
 * A row for each.
 */
rows: Array<ThenNowRow>, };

/**
 * One thing then and now.
 */
export type ThenNowRow = { 
/**
 * Which.
 */
id: string, 
/**
 * Its name.
 */
label: string, 
/**
 * Its shape; absent where it is of neither pole.
 */
shape: Shape | null, 
/**
 * Where it was; absent where nobody could say.
 */
then: number | null, 
/**
 * Where it is.
 */
now: number | null, 
/**
 * Both in words.
 */
said: [string, string], 
/**
 * How far it moved, in words: "3.0 → 4.0, +1.0".
 */
moved: string, 
/**
 * The difference; absent where one is missing.
 */
change: number | null, 
/**
 * The difference in words.
 */
changed: string, 
/**
 * What stands in the table only, one for each of `details`.
 */
details: Array<Cell>, };

/**
 * A line drawn by the recommendation.
 */
export type Threshold = { 
/**
 * Where the line is.
 */
value: number, 
/**
 * What crossing it means.
 */
meaning: string, 
/**
 * How far it can be trusted; most are our judgement.
 */
grade: Grade, };

/**
 * Something the company has to change.
 */
export type ToChange = { 
/**
 * What.
 */
text: string, 
/**
 * With whom it went wrong, where it comes from the history.
 */
holder: HolderId | null, 
/**
 * The open condition, where it comes from the founder's card.
 */
criterion: CriterionId | null, };

/**
 * When a share says nothing because there are too few to take it of.
 */
export type TooFew = { 
/**
 * The answer as people see it.
 */
title: string, 
/**
 * Fact that counts them.
 */
of: string, 
/**
 * Below this many, a stored 0 reads as too few.
 */
below: number, };

/**
 * The readings of a leader's book.
 */
export type ToolkitShown = { 
/**
 * Everybody's deals together, then each owner's.
 */
owners: Array<OwnerShown>, 
/**
 * Open deals past their closing day, by owner; absent where there is one owner alone.
 */
past: Chart<Rows> | null, 
/**
 * Where it ends, in sentences.
 */
limits: Array<string>, 
/**
 * Whether there is anything to read.
 */
readable: boolean, 
/**
 * What the book does not hold that it could be read from; empty where nothing is missing.
 */
missing: Array<string>, 
/**
 * That something is missing, in a few words.
 */
missing_says: string, };

/**
 * How far each of several things alone moves a number.
 */
export type Tornado = { 
/**
 * The number as it is.
 */
now: number, 
/**
 * In words: "now 2.9".
 */
now_said: string, 
/**
 * Lines it is held against, with their words.
 */
lines: Array<[number, string]>, 
/**
 * Ends of the scale.
 */
low: number, 
/**
 * Highest end.
 */
high: number, 
/**
 * What the two ends of a bar stand for.
 */
ends: [string, string], 
/**
 * The bars.
 */
bars: Array<Bar>, 
/**
 * The same for little room, the least of them taken together.
 */
few: Array<Bar>, };

/**
 * Results at one employer, as far as they can be told from the tailwind, and how was sold there. No pay on purpose.
 */
export type TrackRecord = { 
/**
 * Company.
 */
company: string, 
/**
 * Years, as text: "2019–2023".
 */
years: string, 
/**
 * Share of peers they did better than, 0–100.
 */
peer_percentile: number | null, 
/**
 * Rank of the product in its market at the time, 1 = leader.
 */
product_rank: number | null, 
/**
 * Share of deals that came inbound, 0–100.
 */
inbound_share: number | null, 
/**
 * What the company called for when they joined.
 */
joined_at: Vote | null, 
/**
 * What it called for when they left, or today.
 */
left_at: Vote | null, 
/**
 * As what they worked there.
 */
role?: SellingRole | null, 
/**
 * Median first-year value of a win there, in the unit of the company's own.
 */
deal_size?: number | null, 
/**
 * Median sales cycle there, in days.
 */
cycle_days?: number | null, 
/**
 * Who bought there.
 */
context: SalesContext, 
/**
 * The team they led there.
 */
team: TeamLed, };

/**
 * The terms in words.
 */
export type TrialSaid = { 
/**
 * That they are agreed, or that conditions are open.
 */
title: string, 
/**
 * What is agreed, in sentences.
 */
says: Array<string>, 
/**
 * What is not; empty where all is.
 */
open: string, };

/**
 * What is agreed in writing before a trial starts.
 */
export type TrialTerms = { 
/**
 * The unit of every sum here, as people write it: "$k".
 */
unit: string, 
/**
 * The share of their own quota that is taken off them, 0–1; a third where nothing is said.
 */
relief: number | null, 
/**
 * Variable pay of the last four quarters, newest first.
 */
variable: Array<number>, 
/**
 * A fixed allowance a quarter, where there is one.
 */
allowance: number | null, 
/**
 * Whether they earn nothing on the deals of the people they lead.
 */
no_override: boolean, 
/**
 * Whether accounts that are lent out come back, or equal ones do.
 */
accounts_back: boolean, 
/**
 * Whether a "no" after it is announced as planned.
 */
no_is_planned: boolean, 
/**
 * The last day.
 */
ends: string | null, 
/**
 * Who decides after it.
 */
decides: string, 
/**
 * On which criteria.
 */
marks: Array<CriterionId>, };

/**
 * What is agreed before a trial.
 */
export type TrialView = { 
/**
 * As it was typed.
 */
terms: TrialTerms, 
/**
 * In words.
 */
said: TrialSaid | null, };

/**
 * A column whose days could be read in two ways.
 */
export type UnclearDays = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * A day of it, read with the day first.
 */
day_first: string, 
/**
 * The same, read with the month first.
 */
month_first: string, };

/**
 * Why a statistic does not exist for these data.
 */
export type Undefined = { 
/**
 * A sentence without its stop.
 */
undefined: string, };

/**
 * One row of marks.
 */
export type UnitRow = { 
/**
 * About whom.
 */
id: string, 
/**
 * Name.
 */
label: string, 
/**
 * Whether the finding speaks of it.
 */
strong: boolean, 
/**
 * Filled marks.
 */
filled: number, 
/**
 * In words: "7".
 */
said: string, 
/**
 * Marks.
 */
of: number, 
/**
 * The ends of the bracket, in marks.
 */
range: [number, number], 
/**
 * The row for those who hear it.
 */
alt: string, 
/**
 * A line under the row.
 */
note: string, 
/**
 * The number of that line, for the table.
 */
noted: Cell, };

/**
 * So many of a whole, one mark each.
 */
export type Units = { 
/**
 * What a filled mark is: "like the leader".
 */
filled: string, 
/**
 * What an empty one is.
 */
hollow: string, 
/**
 * A row for each.
 */
rows: Array<UnitRow>, };

/**
 * A file that could not be read as a card.
 */
export type Unreadable = { 
/**
 * File name.
 */
file: string, 
/**
 * Its id, where it can be opened and mended under it.
 */
id: string | null, 
/**
 * Everything wrong with it.
 */
problems: Array<Problem>, };

/**
 * A pair of values and where everybody stands between them.
 */
export type ValuePair = { 
/**
 * One end: "walks away from a bad deal".
 */
one: string, 
/**
 * The other: "closes whatever closes".
 */
other: string, 
/**
 * Where the founder wants the team, 0 (one) to 1 (other).
 */
wanted: number, 
/**
 * Where the people who apply stand on average, 0–1.
 */
pool: number, 
/**
 * Where each candidate stands, 0–1. One not named stands in the middle.
 */
leaders: { [key in CandidateId]: number }, };

/**
 * What people decided.
 */
export type Verdict = { 
/**
 * The decision.
 */
choice: RecommendationKind, 
/**
 * For whom.
 */
candidate: CandidateId | null, 
/**
 * Why.
 */
why: string, 
/**
 * Why it departs from the recommendation.
 */
departs: string | null, 
/**
 * The same from the short list.
 */
departure: Departure | null, 
/**
 * When to look again.
 */
look_again: string | null, 
/**
 * What would make people take it back, where they said.
 */
reverse_if: string, 
/**
 * Who decided, by name; the decider where empty.
 */
decided_by: Array<string>, 
/**
 * Stated outcomes with the chance given to each.
 */
forecast: Array<Forecast>, 
/**
 * How good each link of the way was, 1–5; links not asked are left out.
 */
quality: { [key in QualityLink]?: number }, 
/**
 * The day it was decided (UTC).
 */
on: string, 
/**
 * The entry: fold up to it to see what was known.
 */
entry: EntryId, 
/**
 * What became of it, newest last: reviewing again keeps the earlier one.
 */
reviews: Array<Review>, };

/**
 * What a fact says the company needs.
 */
export type Vote = "not_yet" | "builder" | "mixed" | "scaler";

/**
 * The facts and their votes.
 */
export type VotesReading = { 
/**
 * What they come to, without a stop.
 */
finding: string, 
/**
 * What can be voted, in order.
 */
votes: Array<string>, 
/**
 * One for each fact.
 */
facts: Array<FactRow>, 
/**
 * Weight of each vote, and whether it is the largest.
 */
totals: Array<[string, boolean]>, 
/**
 * The builder share, or from where to where it could lie; absent where no fact votes on it.
 */
share: string | null, 
/**
 * What to know about that share, in sentences.
 */
says: Array<string>, };

/**
 * Why a sheet cannot be sealed now.
 */
export type Waits = { 
/**
 * On the button that seals.
 */
short: string, 
/**
 * In a sentence.
 */
why: string, 
/**
 * The criterion where it begins; absent for the overall judgement.
 */
at: CriterionId | null, };

/**
 * One answer, before anything came late and now.
 */
export type WasAndIs = { 
/**
 * About whom, where it names somebody.
 */
candidate: CandidateId | null, 
/**
 * What it was.
 */
was: string, 
/**
 * What it is.
 */
is: string, 
/**
 * Whether it is another.
 */
other: boolean, };

/**
 * One weight that flips the answer alone.
 */
export type Way = { 
/**
 * From where to where.
 */
says: string, 
/**
 * What the answer turns to.
 */
gives: string, };

/**
 * What a mark rests on where nothing behind it stands without the candidate's word or rumour.
 */
export type WeakGround = "own_account" | "hearsay" | "both" | "nothing";

/**
 * Hours of two weeks by activity.
 */
export type Week = { 
/**
 * The end of the axis, hours.
 */
most: number, 
/**
 * Where it is labelled.
 */
ticks: Array<[number, string]>, 
/**
 * A row for each activity.
 */
rows: Array<WeekBar>, };

/**
 * One activity.
 */
export type WeekBar = { 
/**
 * Which.
 */
id: string, 
/**
 * Name.
 */
label: string, 
/**
 * My hours; absent where not entered.
 */
mine: number | null, 
/**
 * The manager's hours.
 */
managers: number, 
/**
 * Both in words, mine first.
 */
said: [string, string], };

/**
 * One activity of the week.
 */
export type WeekRow = { 
/**
 * Which.
 */
activity: string, 
/**
 * Name.
 */
title: string, 
/**
 * Which side.
 */
pole: Pole, 
/**
 * Hours of the manager's week in the preview.
 */
managers: number, 
/**
 * Hours of my own week; absent where not entered.
 */
mine: number | null, };

/**
 * How the weights are drawn when the answer's robustness is asked for. They stay inside each side.
 */
export type WeightDoubt = { "kind": "level", 
/**
 * How sure they are.
 */
level: DoubtLevel, } | { "kind": "ranking", 
/**
 * Criteria, most important first; those not named follow in the card's order.
 */
order: Array<CriterionId>, } | { "kind": "bounds", 
/**
 * Lowest and highest share of its side, 0–1, by criterion; those not named are free.
 */
bounds: { [key in CriterionId]: [number, number] }, };

/**
 * A criterion whose weight decides.
 */
export type WeightedCriterion = { 
/**
 * Which.
 */
id: CriterionId, 
/**
 * Its title for narrow columns.
 */
label: string, };

/**
 * A side whose weights decide.
 */
export type WeightedSide = { 
/**
 * Which.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its criteria.
 */
criteria: Array<WeightedCriterion>, };

/**
 * What to try. What is left out stays as the decision has it.
 */
export type WhatIf = { 
/**
 * Weights in place of the decision's own; criteria not named keep the card's.
 */
weights: { [key in CriterionId]: number } | null, 
/**
 * Builder share in place of the facts', 0–1.
 */
builder_share: number | null, 
/**
 * How sure the weights are.
 */
doubt: WeightDoubt | null, 
/**
 * Draws: few for a first coarse answer, many to refine it; 100–10,000,000.
 */
draws: number, };

/**
 * Which decisions are listed.
 */
export type Which = "all" | "open" | "decided" | "archived";

/**
 * Whose a document is.
 */
export type Whose = "public" | "made_for_us" | "their_own" | "employer";

/**
 * Whether somebody wants the job.
 */
export type Wish = "yes" | "trial_first" | "no" | "undecided";

/**
 * One of two answers.
 */
export type YesNo = "yes" | "no";

/**
 * An answer to a question about oneself.
 */
export type YesNoUnsure = "yes" | "no" | "unsure";
