//! What a board reads of an answer on one page: what it rests on, piece by piece with kind and date, what speaks against it, what is not
//! known, who sees it otherwise, and what has to be done before. A face only places it.

mod conditions;
mod dissent;
mod flags;
mod grounds;
mod unknown;

pub use conditions::{ConditionRow, Conditions};
pub use dissent::{Dissent, Voice};

use crate::analysis::{Analysis, CandidateAnalysis};
use crate::decision::{Decision, RecommendationKind as Kind};
use crate::reading::finding;
use crate::recommendation::Recommendation;
use crate::template::Purpose;

/// One point: what is said first, what is said of it, and what it rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Point {
    /// Said first; may be empty.
    pub term: String,
    /// What of it.
    pub text: String,
    /// Kind and date of what it rests on, or who says so; may be empty.
    pub rests: String,
}

/// Points under a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Points {
    /// What they come to.
    pub heading: String,
    /// One by one, the weightiest first.
    pub points: Vec<Point>,
}

/// Everything that stands behind one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Why, each with kind and date of the evidence it rests on.
    pub why: Points,
    /// Must-haves, where somebody is spoken of.
    pub floors: Option<Points>,
    /// Red flags that raters struck, with who did; a heading alone where none was.
    pub flags: Points,
    /// Marks that rest on hearsay alone, and high ones on the candidate's own account.
    pub weak: Option<Points>,
    /// Facts and marks that are not known.
    pub unknown: Points,
    /// Where weights or horizon describe a later company than the facts.
    pub hope: Option<String>,
    /// Where selling lies so far above readiness that it warns.
    pub gap: Option<String>,
    /// Who sees it otherwise, in their own words.
    pub dissent: Dissent,
    /// What has to hold or be done before.
    pub conditions: Option<Conditions>,
}

/// Reads what stands behind the recommendation `r`.
#[must_use]
pub fn read(d: &Decision, a: &Analysis, r: &Recommendation) -> Board {
    let people = people(a, r);
    let reason = |code: &str| {
        r.reasons
            .iter()
            .find(|one| one.code == code)
            .map(|one| one.text.clone())
    };
    Board {
        why: grounds::why(d, a, r, &people),
        floors: floors(d, &people),
        flags: flags::struck(d, &everybody(a, &people)),
        weak: flags::weak(d, &everybody(a, &people)),
        unknown: unknown::unknown(d, a, &people),
        hope: reason("company_you_hope_to_be"),
        gap: reason("pedestal_gap"),
        dissent: dissent::read(d, a, r, &people),
        conditions: conditions::read(d, a, r),
    }
}

/// Whether the facts about the company decide alone, so that nobody is put before anybody.
fn by_stage(a: &Analysis) -> bool {
    a.stage.as_ref().is_some_and(|s| s.stops_hire() || s.withheld())
}

/// Whom the answer speaks of: those who are level, the one it names, or the one who comes closest; nobody where the facts decide alone.
fn people<'a>(a: &'a Analysis, r: &Recommendation) -> Vec<&'a CandidateAnalysis> {
    let find = |id: &crate::id::CandidateId| a.candidates.iter().find(|c| c.candidate == *id);
    if let Some(tie) = &r.near_tie {
        return tie.among.iter().filter_map(find).collect();
    }
    if r.candidate.is_none() && by_stage(a) {
        return Vec::new();
    }
    let one = r.candidate.as_ref().or(a.ranking.first());
    one.and_then(find).into_iter().collect()
}

/// The same, or all where nobody is spoken of: a warning about one of them is not lost because the company's facts decide.
fn everybody<'a>(a: &'a Analysis, people: &[&'a CandidateAnalysis]) -> Vec<&'a CandidateAnalysis> {
    if people.is_empty() {
        a.candidates.iter().collect()
    } else {
        people.to_vec()
    }
}

/// "Hazel: " where more than one person is spoken of.
fn whose(d: &Decision, people: &[&CandidateAnalysis], c: &CandidateAnalysis) -> String {
    if people.len() > 1 {
        format!("{}: ", d.called(&c.candidate))
    } else {
        String::new()
    }
}

fn floors(d: &Decision, people: &[&CandidateAnalysis]) -> Option<Points> {
    let first = people.first()?;
    if people.iter().all(|c| c.floors.is_empty()) {
        return None;
    }
    let heading = match people {
        [_] => finding::floors(&first.floors),
        _ => "Must-haves".to_owned(),
    };
    let all = people.iter().flat_map(|c| {
        c.floors.iter().map(|f| Point {
            term: format!("{}{}", whose(d, people, c), super::title(d, &f.criterion)),
            text: f.words().to_owned(),
            rests: super::floors::numbers(f),
        })
    });
    Some(Points {
        heading,
        points: all.collect(),
    })
}

/// Which way an answer goes for the person it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    For,
    Against,
    /// Neither: between the lines, level, or withheld.
    Both,
}

fn way(kind: Kind) -> Way {
    match kind {
        Kind::Hire | Kind::HireWithRedecision | Kind::RightPersonWrongConditions | Kind::Promote => Way::For,
        Kind::Develop | Kind::HonourAsSenior | Kind::NotThisPerson => Way::Against,
        _ => Way::Both,
    }
}

/// Whether a criterion is on a side that decides: readiness in a promotion, all of them for a first leader.
fn decides(d: &Decision, criterion: &str) -> bool {
    use crate::template::Pole;
    let on = |side: &str| d.template.criterion(criterion).is_some_and(|c| c.side == side);
    d.purpose() != Purpose::Promotion || d.template.pole(Pole::B).is_some_and(|side| on(&side.id))
}
