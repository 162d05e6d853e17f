//! What one member may see. Others' sheets appear after the debrief opens, old rounds after the new one has its answers.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::{
    Candidate, Conflict, CulturePlan, Decision, Exit, ExitHow, FrameField, Gaps, Gone, Holder, KnownFact, Late, Letter,
    Member, OwnPage, Personal, Plan, PlannedPay, Promised, RealTestState, Recheck, RecommendationKind, Reveal, Round,
    SalesContext, SalesFigures, StageReason, StepState, TrackRecord, TrialSaid, TrialTerms, Verdict, WeightDoubt,
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
    pub archived: bool,
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
    /// Reasons to go on although the stage model says "not yet": about a fact, or the count.
    pub stage_reasons: BTreeMap<FactId, StageReason>,
    /// Who buys from the company that hires.
    pub sales_context: SalesContext,
    /// What it plans to pay the leader.
    pub planned_pay: PlannedPay,
    /// What those it is about say for themselves; empty until the sheets of the round are open.
    pub own_pages: BTreeMap<CandidateId, OwnPage>,
    /// The stages of a sale that raters mark; none where the card has no skill map.
    pub skill_stages: Vec<String>,
    /// What is agreed before a trial, by whom it is about; empty until the sheets of the round are open.
    pub trials: BTreeMap<CandidateId, TrialView>,
    /// The line that each handed over from their own self-assessment, as it is shown; those that stand.
    pub own_lines: BTreeMap<CandidateId, String>,
    /// Those in the running, by names that tell them apart.
    pub candidates: Vec<Candidate>,
    /// The same as they were typed, for the form that changes them.
    pub typed: Vec<Candidate>,
    /// Who has left the running.
    pub gone: Vec<GoneView>,
    pub records: BTreeMap<CandidateId, Vec<TrackRecord>>,
    pub members: Vec<Member>,
    /// Members as a sentence calls them.
    pub members_called: BTreeMap<MemberId, String>,
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
    /// Those whom a verdict in force puts into the job: a plan is made for them.
    pub in_the_job: Vec<CandidateId>,
    /// Those of them who are rated again in the job.
    pub rated_again: Vec<CandidateId>,
    /// Those who are not chosen now: they are owed a letter.
    pub not_chosen: Vec<CandidateId>,
    /// Said where more than one person is put into the one job.
    pub one_seat: Option<String>,
    pub steps: Vec<StepState>,
    /// Parts in the order in which they are asked; empty where that is the card's own.
    pub asked: Vec<CriterionId>,
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

/// Somebody who has left the running.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GoneView {
    /// Who.
    pub candidate: Candidate,
    /// How and when.
    pub exit: Exit,
    /// The same in words: "withdrew on 3 November 2026."
    pub says: String,
}

/// What is agreed before a trial.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TrialView {
    /// As it was typed.
    pub terms: TrialTerms,
    /// In words.
    pub said: Option<TrialSaid>,
}

/// What a mark of a forecast or a rank rests on, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BaseSaid {
    /// Whose mark.
    pub member: MemberId,
    /// About whom.
    pub subject: Subject,
    /// On which criterion.
    pub criterion: CriterionId,
    /// Deals, quarters, and what luck does.
    pub says: String,
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
    /// What marks of these sheets rest on in numbers.
    pub bases: Vec<BaseSaid>,
    /// What came after the debrief opened; of the answers to what is open only the viewer's own.
    pub late: Vec<Late>,
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
    /// What is missing before it can be sealed: of one's own sheets that are not.
    pub gaps: Option<Gaps>,
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
        let in_force = self.in_force_for(viewer);
        let people = |wanted: &dyn Fn(RecommendationKind) -> bool| -> Vec<CandidateId> {
            let named = |id: &CandidateId| {
                let about = |v: &Verdict| v.candidate.as_ref() == Some(id) && wanted(v.choice);
                in_force.iter().any(about)
            };
            let ids = self.candidates.iter().map(|c| &c.id);
            ids.filter(|id| named(id)).cloned().collect()
        };
        let in_the_job = people(&RecommendationKind::puts_in_job);
        // Nobody is told no while it is open.
        let left_open = |id: &CandidateId| {
            let about = |v: &&Verdict| v.candidate.as_ref().is_none_or(|who| who == id);
            in_force.iter().filter(about).any(|v| !v.choice.settles())
        };
        let not_chosen = self.candidates.iter().map(|c| &c.id);
        let not_chosen = not_chosen.filter(|id| !in_the_job.contains(id) && !left_open(id));
        // Who was told no is owed a letter; who took themselves out is not.
        let declined = self.gone.iter().filter(|g| g.exit.how == ExitHow::Declined);
        let not_chosen = not_chosen.chain(declined.map(|g| &g.candidate.id));
        DecisionView {
            id: self.id.clone(),
            title: self.title.clone(),
            sample: self.sample,
            archived: self.archived,
            purpose: self.purpose(),
            template: self.template.id.clone(),
            viewer: viewer.clone(),
            decider: self.decider.clone(),
            frame: self.frame.clone(),
            horizon_months: self.horizon_months,
            facts: self.facts.clone(),
            stage_override: self.stage_override.clone(),
            stage_reasons: self.stage_reasons.clone(),
            sales_context: self.sales_context.clone(),
            planned_pay: self.planned_pay.clone(),
            own_pages: match self.round().revealed {
                Some(_) => self.own_pages.clone(),
                None => BTreeMap::new(),
            },
            skill_stages: self.skill_stages().to_vec(),
            trials: match self.round().revealed {
                Some(_) => self.trials(),
                None => BTreeMap::new(),
            },
            own_lines: self
                .own_lines()
                .into_iter()
                .map(|(id, line)| (id.clone(), line.shown(&self.name_of(&id))))
                .collect(),
            candidates: self.candidates.iter().map(|c| self.told_apart(c)).collect(),
            typed: self.candidates.clone(),
            gone: self.gone_view(),
            records: self.records.clone(),
            members: self.members.clone(),
            members_called: self
                .members
                .iter()
                .map(|m| (m.id.clone(), self.member_called(&m.id).to_owned()))
                .collect(),
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
            not_chosen: not_chosen.cloned().collect(),
            rated_again: people(&RecommendationKind::rated_again),
            in_the_job,
            in_force,
            one_seat: self.one_seat(),
            steps: self.steps(),
            asked: self.asked(),
            round: self.round_view(current + 1, self.round(), viewer),
            earlier: earlier
                .iter()
                .enumerate()
                .map(|(i, r)| self.round_view(i + 1, r, viewer))
                .collect(),
            held_back: current - earlier.len(),
            progress: self.progress(viewer),
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

    /// Somebody by the names that every page uses.
    fn told_apart(&self, c: &Candidate) -> Candidate {
        Candidate {
            name: self.name_of(&c.id),
            called: self.called(&c.id).to_owned(),
            ..c.clone()
        }
    }

    fn gone_view(&self) -> Vec<GoneView> {
        let one = |g: &Gone| GoneView {
            candidate: self.told_apart(&g.candidate),
            exit: g.exit.clone(),
            says: g.says(),
        };
        self.gone.iter().map(one).collect()
    }

    fn progress(&self, viewer: &MemberId) -> Vec<ProgressView> {
        self.sheets_due()
            .map(|(subject, member)| {
                let (sheet, card) = (self.sheet(&member.id, &subject), self.card(&subject));
                let sealed = sheet.is_some_and(|s| s.sealed.is_some());
                let own = member.id == *viewer && !sealed;
                ProgressView {
                    member: member.id.clone(),
                    answered: sheet.map_or(0, Sheet::answered),
                    of: card.map_or(0, |c| c.criteria.len()),
                    sealed,
                    gaps: card.filter(|_| own).map(|card| Gaps::of(card, sheet)),
                    subject,
                }
            })
            .collect()
    }
}

impl Decision {
    fn round_view(&self, number: usize, round: &Round, viewer: &MemberId) -> RoundView {
        RoundView {
            number,
            trigger: round.trigger.clone(),
            revealed: round.revealed.clone(),
            sheets: round.sheets_for(viewer).cloned().collect(),
            bases: round.sheets_for(viewer).flat_map(|s| self.bases(s)).collect(),
            late: round.late.iter().map(|l| l.seen_by(viewer)).collect(),
            verdicts: round.verdicts.clone(),
            personal: round.personal.clone(),
        }
    }

    /// What the marks of a sheet rest on in numbers, where that was given.
    fn bases<'a>(&'a self, sheet: &'a Sheet) -> impl Iterator<Item = BaseSaid> + 'a {
        sheet.ratings.iter().filter_map(move |(criterion, rating)| {
            let kind = self.card(&sheet.subject)?.criterion(criterion.as_str())?.base?;
            Some(BaseSaid {
                member: sheet.member.clone(),
                subject: sheet.subject.clone(),
                criterion: criterion.clone(),
                says: rating.base?.says(kind),
            })
        })
    }

    fn trials(&self) -> BTreeMap<CandidateId, TrialView> {
        let view = |(id, terms): (&CandidateId, &TrialTerms)| {
            let said = self.trial_said(id, false);
            (
                id.clone(),
                TrialView {
                    terms: terms.clone(),
                    said,
                },
            )
        };
        self.trial_terms.iter().map(view).collect()
    }
}
