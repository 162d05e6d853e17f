//! The verdict, what is promised after it, and what became of it.

use std::collections::BTreeMap;

use chrono::Days;
use counterweight_core::analysis::analyse;
use counterweight_core::decision::{
    ClosingAct, Commitment, Departure, FollowAct, Forecast, OutcomeResult, OutcomeReview, Phase, Plan, RecheckMark,
    Sign,
};
use counterweight_core::id::CandidateId;
use counterweight_core::rating::Answer;
use counterweight_core::recommendation::{RecommendationKind, answered, check_departure, recommend};

use super::words::{full_name, pick, word};
use super::{DAY_MS, Result, Story, sheets};

impl Story {
    /// The verdict, mostly as the scorecard says; then promises, and what became of it.
    pub fn decide_and_follow(&mut self, about: &CandidateId) -> Result<()> {
        if self.far < 40 {
            return Ok(());
        }
        self.now += 3 * DAY_MS;
        let choice = self.choice(about);
        self.decide(choice, about)?;
        if !self.decision.is_private() && choice.puts_in_job() {
            self.plan(about)?;
            for _ in 0..4 + self.upto(6) {
                self.promise()?;
            }
            if self.far >= 60 {
                self.now += 90 * DAY_MS;
                self.recheck(about)?;
            }
        }
        if self.far >= 70 {
            self.now += 280 * DAY_MS;
            self.review()?;
        }
        if self.far >= 95 {
            let trigger = self.sentence();
            self.own(ClosingAct::Reopened { trigger })?;
        }
        Ok(())
    }

    fn choice(&mut self, about: &CandidateId) -> RecommendationKind {
        let said = analyse(&self.decision).map(|analysis| recommend(&self.decision, &analysis));
        let said = answered(&said.unwrap_or_default(), Some(about)).map(|r| r.kind);
        let choices = RecommendationKind::choices(self.decision.purpose());
        match said.filter(|kind| choices.contains(kind) && !self.far.is_multiple_of(5)) {
            Some(kind) => kind,
            None => *pick(&mut self.chance, choices),
        }
    }

    fn decide(&mut self, choice: RecommendationKind, about: &CandidateId) -> Result<()> {
        let forecast = (0..2).map(|_| {
            let percent = self.percent();
            Forecast::new(self.sentence(), percent)
        });
        let forecast = forecast.collect();
        let mut decided = ClosingAct::Decided {
            choice,
            candidate: choice.about_one(self.decision.purpose()).then(|| about.clone()),
            why: self.sentence(),
            departs: None,
            look_again: self.today().checked_add_days(Days::new(90 + u64::from(self.upto(300)))),
            departure: None,
            reverse_if: self.sentence(),
            decided_by: Vec::new(),
            forecast,
            quality: BTreeMap::new(),
        };
        let reason = self.sentence();
        if check_departure(&self.decision, &decided.clone().into()).is_err()
            && let ClosingAct::Decided { departs, departure, .. } = &mut decided
        {
            (*departs, *departure) = (Some(reason), Some(Departure::CannotWait));
        }
        self.own(decided)
    }

    fn plan(&mut self, person: &CandidateId) -> Result<()> {
        let signs = [30, 60, 90].map(|day| Sign {
            day,
            text: self.sentence(),
            looked: None,
        });
        let start = self.today() + Days::new(30);
        let plan = Plan {
            person: person.clone(),
            start,
            customer_hours: Some(f64::from(4 + self.upto(12))),
            adviser: full_name(&mut self.chance),
            budget: String::new(),
            signs: signs.into(),
            agreed_on: Some(start),
        };
        self.own(FollowAct::PlanSet { plan: Some(plan) })
    }

    fn promise(&mut self) -> Result<()> {
        let id = word(&mut self.chance);
        let commitment = Commitment {
            id: id.as_str().into(),
            by: full_name(&mut self.chance),
            to: "the team".to_owned(),
            text: self.sentence(),
            due: self.today() + Days::new(u64::from(self.upto(900))),
            phase: *pick(&mut self.chance, &[Phase::Support, Phase::Downstream, Phase::Upstream]),
            from: None,
        };
        self.own(FollowAct::CommitmentMade { commitment })?;
        if self.upto(2) == 0 {
            let note = self.sentence();
            let (id, kept) = (id.into(), self.upto(4) > 0);
            self.own(FollowAct::CommitmentSettled { id, kept, note })?;
        }
        Ok(())
    }

    /// The decider rates three criteria again.
    fn recheck(&mut self, about: &CandidateId) -> Result<()> {
        let criteria: Vec<_> = self
            .decision
            .template
            .criteria
            .iter()
            .take(3)
            .map(|c| c.id.clone())
            .collect();
        let mark = |id: String| {
            let mark = RecheckMark {
                answer: Answer::Mark {
                    level: 2 + self.upto(3) as u8,
                },
                kind: Some(*pick(&mut self.chance, &sheets::KINDS)),
                evidence: self.sentence(),
            };
            (id.as_str().into(), mark)
        };
        let marks = criteria.into_iter().map(mark).collect();
        let candidate = about.clone();
        self.own(FollowAct::Rechecked { candidate, marks })
    }

    fn review(&mut self) -> Result<()> {
        let Some(verdict) = self.decision.verdicts().last().map(|v| v.entry.clone()) else {
            return Ok(());
        };
        let mut result = || OutcomeResult {
            met: [Some(true), Some(false), Some(true), None][self.upto(4) as usize],
            note: String::new(),
        };
        let results = vec![result(), result()];
        let review = OutcomeReview {
            results,
            controlled: vec![self.sentence()],
            not_controlled: vec![self.sentence()],
            again: Some(true),
            lesson: self.sentence(),
        };
        self.own(FollowAct::Reviewed { verdict, review })
    }
}
