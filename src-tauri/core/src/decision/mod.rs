//! A decision: one question about one or more people. It is the fold of its journal; nothing else is stored about it.

mod apply;
mod around;
mod assumption;
mod book;
mod change;
mod commitment;
mod context;
mod entry;
mod fold;
mod gaps;
mod kind;
mod late;
mod names;
mod order;
mod own_line;
mod parts;
mod refusal;
mod rules;
mod steps;
mod talk_page;
mod trial;
mod undo;
mod verdict;
mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

pub use around::{Around, Asked, Colleague, ColleagueSheet, Described, DrainedBy, Growth, Half, Load, Sure, Terms};
pub use assumption::{CulturePlan, DoubtLevel, SalesFigures, ValuePair, WeightDoubt};
pub use book::{
    Ask, Book, BookEntry, BookItem, Call, Customer, Deal, KeyDeal, MOST_ITEMS, Note, NoteAbout, Outlook, Period,
    Person, Relationship, Rhythm,
};
pub use change::{
    AssumptionAct, BookAct, Change, ClosingAct, FollowAct, FramingAct, LateAct, OpeningAct, PanelAct, PersonalAct,
    SheetAct, StepAct,
};
pub use commitment::{
    Commitment, Ending, Holder, Learnt, Looked, Phase, Plan, Promised, RealTestState, Recheck, RecheckMark, Settlement,
    Sign,
};
pub use context::{BuyerFunction, BuyerLevel, ExpectedPay, PlannedPay, SalesContext, SellingRole, SizeClass, TeamLed};
pub use entry::{ENTRY_FORMAT, Entry, Fault, Signature, Stamp, verify};
pub use fold::{Conflict, FoldError};
pub use gaps::{Gaps, Waits};
pub use kind::{RecommendationKind, YesNo};
pub use late::{AskedAgain, Late, LateAnswer, LateEnd};
pub use own_line::{Handed, HandedLine, LINE_LETTERS, LINE_MONTHS, OwnLine};
pub use parts::{
    Candidate, DayWorked, Exit, ExitHow, FactValue, FrameField, Gone, KnownFact, Member, OwnPage, Pay, Personal,
    Reveal, Round, STAGE_COUNT, SheetKey, StageReason, TrackRecord, Wish,
};
pub use refusal::Refusal;
pub use steps::{Step, StepState};
pub use talk_page::{MOST_TALK_LINES, TalkLine, TalkPage, TalkPart};
pub use trial::{TRIAL_QUARTERS, TrialSaid, TrialTerms};
pub use verdict::{
    Departure, Forecast, Letter, OUTCOME_MONTHS, OutcomeResult, OutcomeReview, QualityLink, Review, Verdict,
    weakest_link,
};
pub use view::{BaseSaid, DecisionView, GoneView, ProgressView, RoundView, TrialView};

use crate::id::{CandidateId, CriterionId, DecisionId, EntryId, FactId, MemberId};
use crate::rating::{Sheet, Subject};
use crate::say::{capital, count, date, heading, list};
use crate::template::{Purpose, StageModel, Template};

/// State of a decision after its journal, as far as it was folded.
#[derive(Debug, Clone)]
pub struct Decision {
    /// Id.
    pub id: DecisionId,
    /// Name.
    pub title: String,
    /// Whether it is one of the shipped samples.
    pub sample: bool,
    /// Whether it is put away: out of the lists, found again on its shelf and by search.
    pub archived: bool,
    /// The main card, exactly as pinned.
    pub template: Arc<Template>,
    /// The founder's card, for first-leader decisions.
    pub founder_card: Option<Arc<Template>>,
    /// The stage model, for first-leader decisions.
    pub stage: Option<Arc<StageModel>>,
    /// Who decides; also the first of `members`.
    pub decider: MemberId,
    /// Texts of the frame.
    pub frame: BTreeMap<FrameField, String>,
    /// Months until the person hired has to be the right one.
    pub horizon_months: Option<u32>,
    /// Facts and measures known.
    pub facts: BTreeMap<FactId, KnownFact>,
    /// Why to hire although the stage model says "not yet".
    pub stage_override: Option<String>,
    /// Reasons to go on although the stage model says "not yet": about a fact, or [`STAGE_COUNT`].
    pub stage_reasons: BTreeMap<FactId, StageReason>,
    /// Who buys from the company that hires (first leaders).
    pub sales_context: SalesContext,
    /// What it plans to pay the leader.
    pub planned_pay: PlannedPay,
    /// What those it is about say for themselves.
    pub own_pages: BTreeMap<CandidateId, OwnPage>,
    /// The stages of our sale, where they are not the card's.
    pub own_stages: Vec<String>,
    /// What is agreed before somebody tries the job.
    pub trial_terms: BTreeMap<CandidateId, TrialTerms>,
    /// The line that each handed over from their own self-assessment, and up to when such lines are withdrawn.
    handed: BTreeMap<CandidateId, HandedLine>,
    /// Whom it is about, in the order they were added. Who has left is not among them, and so counts in nothing.
    pub candidates: Vec<Candidate>,
    /// Who has left the running, in the order in which they did.
    pub gone: Vec<Gone>,
    /// Their track records.
    pub records: BTreeMap<CandidateId, Vec<TrackRecord>>,
    /// The panel, decider first.
    pub members: Vec<Member>,
    /// Own weights, where they differ from the card's, and why.
    pub weights: BTreeMap<CriterionId, f64>,
    /// Why the weights are what they are.
    pub weights_reason: String,
    /// Own builder share (0–1) and why.
    pub builder_share: Option<(f64, String)>,
    /// Own lines for the recommendation and why.
    pub thresholds: BTreeMap<String, (f64, String)>,
    /// How sure the weights are.
    pub doubt: WeightDoubt,
    /// The team that will be hired (first leaders), where the decider described it.
    pub culture: Option<CulturePlan>,
    /// What selling and managing are worth (promotions), where the decider said.
    pub figures: Option<SalesFigures>,
    /// Letters to people who were not chosen, by candidate.
    pub letters: BTreeMap<CandidateId, Letter>,
    /// The plan for the person hired or promoted.
    pub plan: Option<Plan>,
    /// Promises, in the order they were made.
    pub commitments: Vec<Promised>,
    /// Criteria rated again in the job, newest last.
    pub rechecks: Vec<Recheck>,
    /// Control books by leader.
    pub books: BTreeMap<CandidateId, Book>,
    /// Who held the role, oldest first.
    pub holders: Vec<Holder>,
    /// Self-assessment: real-life tests by id.
    pub tests: BTreeMap<String, RealTestState>,
    /// Rounds, the current one last; never empty.
    pub rounds: Vec<Round>,
    /// What people are called, once it was asked for.
    names: OnceLock<names::Names>,
    /// Ids of every criterion of the cards: sheets share these, so that looking one up touches no cold memory.
    criterion_ids: BTreeSet<CriterionId>,
    /// The journal, in order.
    entries: Vec<Entry>,
    /// Entries that changed nothing, and why.
    conflicts: Vec<Conflict>,
}

impl Decision {
    /// The journal in order, undone and conflicting entries included.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Entries that the process refused at their place in the order; they change nothing.
    #[must_use]
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// The current round.
    #[must_use]
    pub fn round(&self) -> &Round {
        static EMPTY: OnceLock<Round> = OnceLock::new();
        self.rounds.last().unwrap_or_else(|| EMPTY.get_or_init(Round::default))
    }

    fn round_mut(&mut self) -> &mut Round {
        if self.rounds.is_empty() {
            self.rounds.push(Round::default());
        }
        let last = self.rounds.len() - 1;
        &mut self.rounds[last]
    }

    /// Which decision it is.
    #[must_use]
    pub fn purpose(&self) -> Purpose {
        self.template.purpose
    }

    /// Whether it is somebody's private self-assessment.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.purpose() == Purpose::SelfAssessment
    }

    /// The panel member of that id.
    #[must_use]
    pub fn member(&self, id: &MemberId) -> Option<&Member> {
        self.members.iter().find(|m| m.id == *id)
    }

    /// The candidate of that id, also one who has left.
    #[must_use]
    pub fn candidate(&self, id: &CandidateId) -> Option<&Candidate> {
        let gone = self.gone.iter().map(|g| &g.candidate);
        self.candidates.iter().chain(gone).find(|c| c.id == *id)
    }

    /// How they left, where they have.
    #[must_use]
    pub fn left(&self, id: &CandidateId) -> Option<&Gone> {
        self.gone.iter().find(|g| g.candidate.id == *id)
    }

    /// Everybody it was ever about, in the order they were added.
    #[must_use]
    pub fn everybody(&self) -> Vec<&Candidate> {
        let mut all: Vec<&Candidate> = self.candidates.iter().collect();
        for gone in self.gone.iter().rev() {
            all.insert(gone.place.min(all.len()), &gone.candidate);
        }
        all
    }

    /// What is said of those who have left, a sentence each.
    #[must_use]
    pub fn gone_say(&self) -> Vec<String> {
        let one = |g: &Gone| format!("{} {}", self.name_of(&g.candidate.id), g.says());
        self.gone.iter().map(one).collect()
    }

    /// The card a subject is rated on.
    #[must_use]
    pub fn card(&self, subject: &Subject) -> Option<&Arc<Template>> {
        match subject {
            Subject::Candidate { .. } => Some(&self.template),
            Subject::Founder => self.founder_card.as_ref(),
        }
    }

    /// A member's sheet in the current round; absent until something is on it.
    #[must_use]
    pub fn sheet(&self, member: &MemberId, subject: &Subject) -> Option<&Sheet> {
        self.round().sheets.get(&SheetKey {
            subject: subject.clone(),
            member: member.clone(),
        })
    }

    /// Every sheet the panel has to fill in this round: subject and member, by subject.
    pub fn sheets_due(&self) -> impl Iterator<Item = (Subject, &Member)> {
        let candidates = self.candidates.iter().flat_map(|c| {
            self.members
                .iter()
                .filter(|m| m.rates)
                .map(|m| (Subject::candidate(c.id.clone()), m))
        });
        let founder = self.founder_card.iter().flat_map(|_| {
            self.members
                .iter()
                .filter(|m| m.rates_founder)
                .map(|m| (Subject::Founder, m))
        });
        candidates.chain(founder)
    }

    /// The stages of a sale that raters mark: our own, else the card's; none where the card has no skill map.
    #[must_use]
    pub fn skill_stages(&self) -> &[String] {
        match &self.template.skill_map {
            Some(map) if self.own_stages.is_empty() => &map.stages,
            Some(_) => &self.own_stages,
            None => &[],
        }
    }

    /// A line of the recommendation: the user's own, else the card's.
    #[must_use]
    pub fn threshold(&self, name: &str) -> Option<f64> {
        self.thresholds
            .get(name)
            .map(|t| t.0)
            .or_else(|| self.template.threshold(name))
            .or_else(|| {
                self.founder_card.as_ref().and_then(|t| t.threshold(name)).or_else(|| {
                    self.stage
                        .as_ref()
                        .and_then(|s| s.thresholds.get(name))
                        .map(|t| t.value)
                })
            })
    }

    /// Weight of a criterion of the main card inside its side.
    #[must_use]
    pub fn weight(&self, criterion: &str) -> f64 {
        self.weights
            .get(criterion)
            .copied()
            .or_else(|| self.template.criterion(criterion).map(|c| c.weight))
            .unwrap_or(0.0)
    }

    /// The verdicts in force, oldest first. A new look does not take back what was decided before it.
    ///
    /// Each person who is considered for promotion is decided on alone: the newest for each, of whatever round. A first leader and an
    /// answer to oneself are one decision: what puts somebody into the job, or is about nobody, takes the place of all before it.
    /// What leaves it open takes the place of nothing, and is in force until something newer is said. What was decided about somebody who
    /// has left since is in force no more.
    #[must_use]
    pub fn in_force(&self) -> Vec<&Verdict> {
        let apart = self.purpose() == Purpose::Promotion;
        let mut newest: Vec<&Verdict> = Vec::new();
        for verdict in self.rounds.iter().rev().flat_map(|r| r.verdicts.iter().rev()) {
            if verdict.candidate.as_ref().is_some_and(|id| self.left(id).is_some()) {
                continue;
            }
            let open = !verdict.choice.settles();
            let said = |v: &&Verdict| v.candidate == verdict.candidate && (open || v.choice.settles());
            if newest.iter().copied().any(|v| said(&v)) {
                continue;
            }
            newest.push(verdict);
            if open {
                continue;
            }
            if !apart && (verdict.candidate.is_none() || verdict.choice.puts_in_job() || self.is_private()) {
                break;
            }
        }
        newest.reverse();
        newest
    }

    /// Whether nothing of it may stand where everybody who uses the workspace looks: somebody asks themselves, in earnest.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.is_private() && !self.sample
    }

    /// Its name where decisions are listed. A private one says what it is and since when; its own name stands on its own pages.
    #[must_use]
    pub fn listed_title(&self) -> String {
        if !self.is_hidden() {
            return self.title.clone();
        }
        let begun = self.entries().first().map(|e| date(e.at.day()));
        begun.map_or_else(
            || heading::PRIVATE_ANSWERS.to_owned(),
            |on| format!("{} of {on}", heading::PRIVATE_ANSWERS),
        )
    }

    /// Whether somebody was told yes or no in this round.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        let stays = |v: &Verdict| v.candidate.as_ref().is_none_or(|id| self.left(id).is_none());
        self.round().verdicts.iter().any(|v| v.choice.settles() && stays(v))
    }

    /// Whether a verdict in force puts them into the job.
    #[must_use]
    pub fn is_chosen(&self, candidate: &CandidateId) -> bool {
        self.in_force()
            .iter()
            .any(|v| v.candidate.as_ref() == Some(candidate) && v.choice.puts_in_job())
    }

    /// Said where more than one person is put into the one job that a decision is about.
    #[must_use]
    pub fn one_seat(&self) -> Option<String> {
        let holds = self.in_force().into_iter().filter(|v| v.choice.puts_in_job());
        let ids = holds.filter_map(|v| v.candidate.as_ref());
        let names: Vec<String> = ids.map(|id| self.name_of(id)).collect();
        (names.len() > 1).then(|| {
            format!(
                "{} people are decided on for one job: {}. If there are as many jobs, say so under Frame; if not, decide anew about all but \
                 one.",
                capital(&count(names.len())),
                list(&names)
            )
        })
    }

    /// Every verdict of every round, oldest first.
    pub fn verdicts(&self) -> impl Iterator<Item = &Verdict> {
        self.rounds.iter().flat_map(|r| &r.verdicts)
    }

    /// The decision as it was when `entry` was made: what was known then, whatever came later.
    ///
    /// Undos made later are not known then, so what they took back is in force.
    #[must_use]
    pub fn as_of(&self, entry: &EntryId) -> Option<Self> {
        let last = self.entries.iter().position(|e| e.id == *entry)?;
        self.again(self.entries[..=last].to_vec()).ok()
    }

    /// The decision as it would be with other weights, another builder share or another doubt. Nothing is recorded.
    ///
    /// # Errors
    /// What would be refused if it were proposed.
    pub fn trying(
        &self,
        weights: Option<BTreeMap<CriterionId, f64>>,
        builder_share: Option<f64>,
        doubt: Option<WeightDoubt>,
    ) -> Result<Self, Refusal> {
        let reason = "trying it out";
        let mut tried = self.clone();
        if let Some(weights) = weights {
            let change = Change::Assumption(AssumptionAct::WeightsSet {
                weights: weights.clone(),
                reason: reason.to_owned(),
            });
            rules::check(self, &self.decider, &change)?;
            tried.weights = weights;
        }
        if let Some(share) = builder_share {
            let change = Change::Assumption(AssumptionAct::BuilderShareSet {
                share: builder_share,
                reason: reason.to_owned(),
            });
            rules::check(self, &self.decider, &change)?;
            tried.builder_share = Some((share, reason.to_owned()));
        }
        if let Some(doubt) = doubt {
            let change = Change::Assumption(AssumptionAct::DoubtSet { doubt: doubt.clone() });
            rules::check(self, &self.decider, &change)?;
            tried.doubt = doubt;
        }
        Ok(tried)
    }

    /// The id of a criterion of its cards, shared rather than made anew.
    pub(crate) fn shared_id(&self, id: &str) -> CriterionId {
        self.criterion_ids.get(id).cloned().unwrap_or_else(|| id.into())
    }
}
