//! A decision: one question about one or more people. It is the fold of its journal; nothing else is stored about it.

mod apply;
mod assumption;
mod book;
mod change;
mod commitment;
mod entry;
mod fold;
mod kind;
mod parts;
mod refusal;
mod rules;
mod steps;
mod undo;
mod verdict;
mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use assumption::{CulturePlan, DoubtLevel, SalesFigures, ValuePair, WeightDoubt};
pub use book::{
    Ask, Book, BookEntry, BookItem, Call, Customer, Deal, KeyDeal, MOST_ITEMS, Note, NoteAbout, Outlook, Period,
    Person, Relationship, Rhythm,
};
pub use change::Change;
pub use commitment::{
    Commitment, Ending, Holder, Learnt, Looked, Phase, Plan, Promised, RealTestState, Recheck, RecheckMark, Settlement,
    Sign,
};
pub use entry::{Entry, Fault, Signature, Stamp, verify};
pub use fold::{Conflict, FoldError};
pub use kind::RecommendationKind;
pub use parts::{
    Candidate, DayWorked, FactValue, FrameField, KnownFact, Member, Pay, Personal, Reveal, Round, SheetKey,
    TrackRecord, YesNo,
};
pub use refusal::Refusal;
pub use steps::{Step, StepState};
pub use verdict::{
    Departure, Forecast, Letter, OUTCOME_MONTHS, OutcomeResult, OutcomeReview, QualityLink, Review, Verdict,
};
pub use view::{DecisionView, ProgressView, RoundView};

use crate::id::{CandidateId, CriterionId, DecisionId, EntryId, FactId, MemberId};
use crate::rating::{Sheet, Subject};
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
    /// Whom it is about, in the order they were added.
    pub candidates: Vec<Candidate>,
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
        static EMPTY: std::sync::OnceLock<Round> = std::sync::OnceLock::new();
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

    /// The candidate of that id.
    #[must_use]
    pub fn candidate(&self, id: &CandidateId) -> Option<&Candidate> {
        self.candidates.iter().find(|c| c.id == *id)
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
    #[must_use]
    pub fn in_force(&self) -> Vec<&Verdict> {
        let apart = self.purpose() == Purpose::Promotion;
        let mut newest: Vec<&Verdict> = Vec::new();
        for verdict in self.rounds.iter().rev().flat_map(|r| r.verdicts.iter().rev()) {
            if newest.iter().any(|v| v.candidate == verdict.candidate) {
                continue;
            }
            newest.push(verdict);
            if !apart && (verdict.candidate.is_none() || verdict.choice.puts_in_job() || self.is_private()) {
                break;
            }
        }
        newest.reverse();
        newest
    }

    /// Whether a verdict in force puts them into the job.
    #[must_use]
    pub fn is_chosen(&self, candidate: &CandidateId) -> bool {
        self.in_force()
            .iter()
            .any(|v| v.candidate.as_ref() == Some(candidate) && v.choice.puts_in_job())
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
        Self::fold(self.entries[..=last].iter().cloned()).ok()
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
            let change = Change::WeightsSet {
                weights: weights.clone(),
                reason: reason.to_owned(),
            };
            rules::check(self, &self.decider, &change)?;
            tried.weights = weights;
        }
        if let Some(share) = builder_share {
            let change = Change::BuilderShareSet {
                share: builder_share,
                reason: reason.to_owned(),
            };
            rules::check(self, &self.decider, &change)?;
            tried.builder_share = Some((share, reason.to_owned()));
        }
        if let Some(doubt) = doubt {
            let change = Change::DoubtSet { doubt: doubt.clone() };
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
