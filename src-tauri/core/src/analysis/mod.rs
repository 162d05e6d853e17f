//! From sealed sheets to numbers with their doubt. The only place that sees all analyses; the answer in words is `recommendation`'s.

pub mod agreement;
mod context;
pub mod culture;
mod fit;
mod floors;
mod founder;
pub mod impact;
mod line;
mod myself;
mod pairs;
mod panel;
mod pay;
mod pedestal;
mod record;
mod settle;
mod sides;
pub mod smaa;
mod stage;
pub mod teams;

pub use context::{ContextFact, ContextReading};
pub use fit::{Fit, HopeWarning};
pub use floors::{FloorReading, FloorState};
pub use founder::{FounderItem, FounderReading, FounderState, ItemState};
pub(crate) use line::reaches;
pub use myself::{Pull, PullItem, SelfReading, WeekRow, hours};
pub use pairs::{Chosen, KindSum, PairsReading, SideReading};
pub use panel::{CriterionScore, FlagSeen, Mark};
pub use pay::{PayPoint, PayReading};
pub use pedestal::PedestalGap;
pub use record::{Proof, RecordReading};
pub use settle::Settle;
pub use sides::{ConstituentScore, SideScore};
pub use stage::{Dated, FactStand, FactVote, StageAnswer, StageReading, StageVerdict, months_until_it_shows};
pub(crate) use stage::{TOO_FEW, in_words};

use serde::Serialize;
use ts_rs::TS;

use crate::decision::Decision;
use crate::id::CandidateId;
use crate::rating::{Sheet, Subject};
use crate::say::heading;
use crate::template::{Pole, Purpose};
use crate::trouble::{Explained, Trouble};

/// Everything the numbers say about a decision.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Analysis {
    /// One per candidate, in the decision's order. Empty for a self-assessment.
    pub candidates: Vec<CandidateAnalysis>,
    /// Candidates by suitability, best first; those without one last. First-leader decisions only.
    pub ranking: Vec<CandidateId>,
    /// The stage model's votes.
    pub stage: Option<StageReading>,
    /// The founder's own side.
    pub founder: Option<FounderReading>,
    /// Set where the weights or the horizon describe a later company than the facts.
    pub hope: Option<HopeWarning>,
    /// The self-assessment.
    pub myself: Option<SelfReading>,
}

/// What the sealed sheets say about one candidate.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CandidateAnalysis {
    /// Who.
    pub candidate: CandidateId,
    /// Sealed sheets counted.
    pub raters: usize,
    /// One number per side, in the card's order.
    pub sides: Vec<SideScore>,
    /// One row per criterion, in the card's order.
    pub criteria: Vec<CriterionScore>,
    /// Must-haves that apply.
    pub floors: Vec<FloorReading>,
    /// How well each constituent is covered.
    pub constituents: Vec<ConstituentScore>,
    /// Selling strength above readiness (promotions).
    pub pedestal: Option<PedestalGap>,
    /// Fit to the company's stage (first leaders).
    pub fit: Option<Fit>,
    /// Track record less the tailwind.
    pub record: Vec<RecordReading>,
    /// Overall impressions, asked last; shown beside, never counted.
    pub overall: Vec<Mark>,
    /// Share of the weight of what decides that somebody could vouch for, 0–1. Who saw nothing takes nothing away.
    pub coverage: f64,
    /// The marks that would settle most, most first.
    pub settle: Vec<Settle>,
}

impl CandidateAnalysis {
    /// The side at this end of the contrast.
    #[must_use]
    pub fn pole(&self, pole: Pole) -> Option<&SideScore> {
        self.sides.iter().find(|s| s.pole == pole)
    }

    /// What the numbers would be with another median on the criterion at `index`: for "what would change it".
    pub(crate) fn move_median(&mut self, d: &Decision, index: usize, to: f64, stage: Option<&StageReading>) {
        let Some(row) = self.criteria.get_mut(index) else {
            return;
        };
        row.median = Some(to);
        if let Some(floor) = self.floors.iter_mut().find(|f| f.criterion == row.criterion) {
            floor.move_median(to);
        }
        self.sides = sides::scores(&d.template, &self.criteria);
        self.fit = stage.map(|s| fit::read(d, &self.sides, s));
    }
}

/// Why there are no numbers yet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
pub struct NotOpen;

impl Explained for NotOpen {
    fn trouble(&self) -> Trouble {
        Trouble::new(
            format!("{}.", heading::NOT_OPEN_YET),
            "Numbers appear after the sheets are sealed, so that no total can colour a mark.",
        )
    }
}

/// Computes everything.
///
/// # Errors
/// [`NotOpen`] before the debrief is open (for a self-assessment: before the last answer and the preview).
pub fn analyse(d: &Decision) -> Result<Analysis, NotOpen> {
    d.round().revealed.as_ref().ok_or(NotOpen)?;
    if d.purpose() == Purpose::SelfAssessment {
        let myself = myself::read(d).ok_or(NotOpen)?;
        return Ok(Analysis {
            candidates: Vec::new(),
            ranking: Vec::new(),
            stage: None,
            founder: None,
            hope: None,
            myself: Some(myself),
        });
    }
    let stage = d.stage.as_ref().map(|model| stage::read(model, d));
    let candidates: Vec<_> = d
        .candidates
        .iter()
        .map(|c| candidate(d, &c.id, stage.as_ref()))
        .collect();
    Ok(Analysis {
        ranking: fit::ranking(&candidates),
        founder: d.founder_card.as_ref().map(|card| founder::read(card, d)),
        hope: stage.as_ref().and_then(|s| fit::hope(d, s)),
        candidates,
        stage,
        myself: None,
    })
}

fn candidate(d: &Decision, id: &CandidateId, stage: Option<&StageReading>) -> CandidateAnalysis {
    let subject = Subject::candidate(id.clone());
    let sheets = sealed(d, &subject);
    let criteria = panel::scores(d, &sheets);
    let sides = sides::scores(&d.template, &criteria);
    let floors = floors::read(d, &criteria, &sheets, stage);
    let fit = stage.map(|s| fit::read(d, &sides, s));
    let coverage = sides::deciding_coverage(&sides, d.purpose());
    CandidateAnalysis {
        candidate: id.clone(),
        raters: sheets.len(),
        constituents: sides::constituents(&d.template, &criteria),
        pedestal: pedestal::read(d, &sides, &criteria),
        record: d
            .records
            .get(id)
            .map(|r| record::read(r, stage.and_then(|s| s.by_votes), &context::Company::of(d)))
            .unwrap_or_default(),
        overall: panel::overall(&sheets),
        settle: settle::rank(d, &criteria, &floors),
        coverage,
        sides,
        criteria,
        floors,
        fit,
    }
}

/// The sealed sheets of the current round about one subject, in the panel's order.
pub(crate) fn sealed<'a>(d: &'a Decision, subject: &Subject) -> Vec<&'a Sheet> {
    use crate::decision::SheetKey;
    let from = SheetKey {
        subject: subject.clone(),
        // No id comes before this one.
        member: "-".into(),
    };
    let mut sheets: Vec<&Sheet> = d
        .round()
        .sheets
        .range(from..)
        .take_while(|(key, _)| key.subject == *subject)
        .map(|(_, sheet)| sheet)
        .filter(|sheet| sheet.sealed.is_some())
        .collect();
    sheets.sort_by_cached_key(|sheet| d.members.iter().position(|m| m.id == sheet.member));
    sheets
}
