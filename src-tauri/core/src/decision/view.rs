//! What one member may see. Others' sheets appear after the debrief opens, old rounds after the new one has its answers.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::{
    Candidate, Conflict, CulturePlan, Decision, FrameField, Holder, KnownFact, Letter, Member, Personal, Plan,
    Promised, RealTestState, Recheck, Reveal, Round, SalesFigures, StepState, TrackRecord, Verdict, WeightDoubt,
};
use crate::id::{CandidateId, CriterionId, DecisionId, FactId, MemberId};
use crate::rating::{Sheet, Subject};
use crate::template::Purpose;

/// A decision as one member may see it.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "same fields as Decision, where they are documented")]
pub struct DecisionView {
    pub id: DecisionId,
    pub title: String,
    pub sample: bool,
    pub purpose: Purpose,
    /// Id of the main card.
    pub template: String,
    /// Through whose eyes.
    pub viewer: MemberId,
    pub decider: MemberId,
    pub frame: BTreeMap<FrameField, String>,
    pub horizon_months: Option<u32>,
    pub facts: BTreeMap<FactId, KnownFact>,
    pub stage_override: Option<String>,
    pub candidates: Vec<Candidate>,
    pub records: BTreeMap<CandidateId, Vec<TrackRecord>>,
    pub members: Vec<Member>,
    pub weights: BTreeMap<CriterionId, f64>,
    pub weights_reason: String,
    pub builder_share: Option<(f64, String)>,
    pub thresholds: BTreeMap<String, (f64, String)>,
    pub doubt: WeightDoubt,
    pub culture: Option<CulturePlan>,
    pub figures: Option<SalesFigures>,
    pub letters: BTreeMap<CandidateId, Letter>,
    pub plan: Option<Plan>,
    pub commitments: Vec<Promised>,
    /// Own re-ratings; others' of the same person once the viewer has given theirs, or does not rate.
    pub rechecks: Vec<Recheck>,
    pub holders: Vec<Holder>,
    pub tests: BTreeMap<String, RealTestState>,
    /// Control books are read on their own; here is whose there are, and how many items each has.
    pub books: BTreeMap<CandidateId, usize>,
    /// Verdicts in force, whichever round they were made in.
    pub in_force: Vec<Verdict>,
    pub steps: Vec<StepState>,
    /// The current round.
    pub round: RoundView,
    /// Rounds before, oldest first; empty until the viewer has answered anew.
    pub earlier: Vec<RoundView>,
    /// How many earlier rounds are held back for that.
    pub held_back: usize,
    /// How far every sheet is that is due this round.
    pub progress: Vec<ProgressView>,
    pub can_undo: bool,
    pub can_redo: bool,
    pub conflicts: Vec<Conflict>,
    /// When the last entry was made, milliseconds since 1970, UTC.
    #[ts(type = "number")]
    pub saved_ms: i64,
}

/// A round as one member may see it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundView {
    /// From 1.
    pub number: usize,
    /// What brought it about; empty for the first.
    pub trigger: String,
    /// Set once the debrief is open.
    pub revealed: Option<Reveal>,
    /// Own sheets; all sealed ones once the debrief is open.
    pub sheets: Vec<Sheet>,
    /// Decisions, newest last.
    pub verdicts: Vec<Verdict>,
    /// Self-assessment's own answers.
    pub personal: Personal,
}

/// How far a sheet is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgressView {
    /// By whom.
    pub member: MemberId,
    /// About whom.
    pub subject: Subject,
    /// Criteria with an answer.
    pub answered: usize,
    /// Criteria in all.
    pub of: usize,
    /// Whether it is sealed.
    pub sealed: bool,
}

impl Round {
    /// The sheets `viewer` may see: their own, and everybody's sealed ones once the debrief is open.
    pub fn sheets_for<'a>(&'a self, viewer: &'a MemberId) -> impl Iterator<Item = &'a Sheet> {
        let open = self.revealed.is_some();
        let seen = move |s: &&Sheet| s.member == *viewer || (open && s.sealed.is_some());
        self.sheets.values().filter(seen)
    }
}

impl Decision {
    /// The decision as `viewer` may see it.
    #[must_use]
    pub fn view(&self, viewer: &MemberId) -> DecisionView {
        let current = self.rounds.len() - 1;
        let open = self.shows_earlier(viewer);
        let earlier = if open { &self.rounds[..current] } else { &[] };
        DecisionView {
            id: self.id.clone(),
            title: self.title.clone(),
            sample: self.sample,
            purpose: self.purpose(),
            template: self.template.id.clone(),
            viewer: viewer.clone(),
            decider: self.decider.clone(),
            frame: self.frame.clone(),
            horizon_months: self.horizon_months,
            facts: self.facts.clone(),
            stage_override: self.stage_override.clone(),
            candidates: self.candidates.clone(),
            records: self.records.clone(),
            members: self.members.clone(),
            weights: self.weights.clone(),
            weights_reason: self.weights_reason.clone(),
            builder_share: self.builder_share.clone(),
            thresholds: self.thresholds.clone(),
            doubt: self.doubt.clone(),
            culture: self.culture.clone(),
            figures: self.figures.clone(),
            letters: self.letters.clone(),
            plan: self.plan.clone(),
            commitments: self.commitments.clone(),
            rechecks: self.rechecks_for(viewer).cloned().collect(),
            holders: self.holders.clone(),
            tests: self.tests.clone(),
            books: self.books.iter().map(|(id, book)| (id.clone(), book.len())).collect(),
            in_force: self.in_force_for(viewer),
            steps: self.steps(),
            round: round_view(current + 1, self.round(), viewer),
            earlier: earlier
                .iter()
                .enumerate()
                .map(|(i, r)| round_view(i + 1, r, viewer))
                .collect(),
            held_back: current - earlier.len(),
            progress: self.progress(),
            can_undo: self.next_undo(viewer).is_ok(),
            can_redo: self.next_redo(viewer).is_ok(),
            conflicts: self.conflicts().to_vec(),
            saved_ms: self.entries().last().map_or(0, |e| e.at.ms),
        }
    }

    /// Whether `viewer` may see what was said in earlier rounds: a panel's rater once their own new sheets are sealed, a seller once
    /// the new look is answered.
    #[must_use]
    pub fn shows_earlier(&self, viewer: &MemberId) -> bool {
        let own_done = !self
            .sheets_due()
            .any(|(s, m)| m.id == *viewer && self.sheet(&m.id, &s).is_none_or(|sheet| sheet.sealed.is_none()));
        self.round().revealed.is_some() || (own_done && !self.is_private())
    }

    /// The verdicts in force as `viewer` may see them.
    #[must_use]
    pub fn in_force_for(&self, viewer: &MemberId) -> Vec<Verdict> {
        let told = self.in_force().into_iter();
        told.filter_map(|v| self.verdict_for(viewer, v)).collect()
    }

    /// A verdict as `viewer` may see it. While earlier rounds are held back, one of theirs says that it was made and about whom, which
    /// everybody on a panel knows, and nothing of why; a seller's own earlier answer is left out whole.
    #[must_use]
    pub fn verdict_for(&self, viewer: &MemberId, verdict: &Verdict) -> Option<Verdict> {
        if self.tells(viewer, verdict) {
            Some(verdict.clone())
        } else if self.is_private() {
            None
        } else {
            Some(Verdict {
                why: String::new(),
                departs: None,
                departure: None,
                reverse_if: String::new(),
                forecast: Vec::new(),
                quality: BTreeMap::new(),
                reviews: Vec::new(),
                ..verdict.clone()
            })
        }
    }

    /// Whether `viewer` may see all of a verdict: it is of this round, or earlier rounds are not held back.
    #[must_use]
    pub fn tells(&self, viewer: &MemberId, verdict: &Verdict) -> bool {
        self.round().verdicts.iter().any(|own| own.entry == verdict.entry) || self.shows_earlier(viewer)
    }

    /// The re-ratings `viewer` may see: their own, and others' of a person they have rated again themselves. Somebody who does
    /// not rate has no mark that could be coloured. While earlier rounds are held back, none: they stand on the old marks.
    pub fn rechecks_for<'a>(&'a self, viewer: &'a MemberId) -> impl Iterator<Item = &'a Recheck> + 'a {
        let rates = self.member(viewer).is_some_and(|m| m.rates);
        let open = self.shows_earlier(viewer);
        let done = move |candidate: &CandidateId| {
            self.rechecks
                .iter()
                .any(|r| r.member == *viewer && r.candidate == *candidate)
        };
        self.rechecks
            .iter()
            .filter(move |r| open && (r.member == *viewer || !rates || done(&r.candidate)))
    }

    fn progress(&self) -> Vec<ProgressView> {
        self.sheets_due()
            .map(|(subject, member)| {
                let sheet = self.sheet(&member.id, &subject);
                ProgressView {
                    member: member.id.clone(),
                    answered: sheet.map_or(0, Sheet::answered),
                    of: self.card(&subject).map_or(0, |c| c.criteria.len()),
                    sealed: sheet.is_some_and(|s| s.sealed.is_some()),
                    subject,
                }
            })
            .collect()
    }
}

fn round_view(number: usize, round: &Round, viewer: &MemberId) -> RoundView {
    RoundView {
        number,
        trigger: round.trigger.clone(),
        revealed: round.revealed.clone(),
        sheets: round.sheets_for(viewer).cloned().collect(),
        verdicts: round.verdicts.clone(),
        personal: round.personal.clone(),
    }
}
