//! Promotion: readiness against its lines, every must-have on evidence; selling strength never counts.

use crate::analysis::{CandidateAnalysis, FloorReading, FloorState, reaches};
use crate::decision::{Decision, RecommendationKind as Kind, Wish};
use crate::template::Pole;

/// Everything the answer depends on but readiness and floors, so that "what if" and every draw ask the rule that "what is" asks.
pub(crate) struct Rule {
    /// The lines drawn.
    pub(crate) lines: Lines,
    coverage: f64,
    unrated: bool,
    /// A must-have rests on word of mouth alone, or is in dispute.
    unproven: bool,
    /// Whether they want it, where they said so on their own page.
    wish: Option<Wish>,
}

/// The lines drawn, from the card or the user's own.
#[derive(Clone, Copy)]
pub(crate) struct Lines {
    pub(crate) promote: f64,
    pub(crate) trial: f64,
    pub(crate) develop: f64,
    pub(crate) coverage: f64,
}

fn lines(d: &Decision) -> Lines {
    // The reader guarantees these for a promotion card; a line that is missing is one nobody reaches.
    let line = |name| d.threshold(name).unwrap_or(f64::INFINITY);
    Lines {
        promote: line("promote_from"),
        trial: line("trial_from"),
        develop: line("develop_from"),
        coverage: line("coverage_from"),
    }
}

impl Rule {
    /// The rule for one candidate.
    pub(crate) fn of(d: &Decision, c: &CandidateAnalysis) -> Self {
        let any = |state| c.floors.iter().any(|f| f.state == state);
        Self {
            lines: lines(d),
            coverage: c.coverage,
            unrated: any(FloorState::Unrated),
            unproven: any(FloorState::Unproven) || any(FloorState::Disputed),
            wish: d.own_pages.get(&c.candidate).and_then(|page| page.wish),
        }
    }

    /// The answer for a candidate as they were rated.
    pub(crate) fn answer_for(&self, c: &CandidateAnalysis) -> Kind {
        self.answer(readiness(c), not_met(&c.floors))
    }

    /// The answer for a readiness, with a must-have not met or all of them met.
    pub(crate) fn answer(&self, readiness: Option<f64>, not_met: bool) -> Kind {
        if self.wish == Some(Wish::No) {
            // Readiness is kept for the file; it does not decide.
            return Kind::HonourAsSenior;
        }
        let Some(readiness) = readiness.filter(|_| !self.thin() && !self.unrated) else {
            return Kind::TooLittleEvidence;
        };
        match self.by_lines(readiness, not_met) {
            Kind::Promote | Kind::Trial if self.unproven => Kind::TooLittleEvidence,
            kind => kind,
        }
    }

    /// What a withheld answer is at worst and at best of what is open: a must-have found wanting or proven and, where too little was
    /// seen, the rest at either end of the scale.
    pub(crate) fn ends(&self, readiness: Option<f64>, not_met: bool) -> (Kind, Kind) {
        let at = |end: f64| match readiness {
            Some(known) if self.thin() => self.coverage * known + (1.0 - self.coverage) * end,
            Some(known) => known,
            None => end,
        };
        let wanting = not_met || self.unrated || self.unproven;
        (self.by_lines(at(1.0), wanting), self.by_lines(at(5.0), not_met))
    }

    /// Whether only proof or an agreement is lacking, and nothing is unknown.
    pub(crate) fn lacks_no_marks(&self) -> bool {
        self.unproven && !self.unrated && !self.thin()
    }

    fn thin(&self) -> bool {
        !reaches(self.coverage, self.lines.coverage)
    }

    fn by_lines(&self, readiness: f64, not_met: bool) -> Kind {
        let tries_first = matches!(self.wish, Some(Wish::TrialFirst | Wish::Undecided));
        if !not_met && tries_first && reaches(readiness, self.lines.promote) {
            Kind::Trial
        } else if !not_met && reaches(readiness, self.lines.promote) {
            Kind::Promote
        } else if !not_met && reaches(readiness, self.lines.trial) {
            Kind::Trial
        } else if reaches(readiness, self.lines.develop) {
            Kind::Develop
        } else {
            Kind::HonourAsSenior
        }
    }
}

/// The number that decides a promotion.
pub(crate) fn readiness(c: &CandidateAnalysis) -> Option<f64> {
    c.pole(Pole::B).and_then(|s| s.value)
}

/// Whether a must-have is not met.
pub(crate) fn not_met(floors: &[FloorReading]) -> bool {
    floors.iter().any(|f| f.state == FloorState::NotMet)
}
