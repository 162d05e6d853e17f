//! What the panel's marks say about the panel: where talking could change the answer, who is lenient, whose marks do not tell things apart.

mod agenda;
mod chance;
mod error_rate;
mod halo;
mod leniency;
mod optimism;

use agenda::Answer;
use chance::Odds;
use serde::Serialize;
use ts_rs::TS;

use crate::analysis::agreement::{self, Agreement};
use crate::analysis::{Analysis, CandidateAnalysis, Mark};
use crate::decision::{Decision, RecommendationKind};
use crate::id::{CandidateId, CriterionId, MemberId};
use crate::rating::Subject;
use crate::say;
use crate::template::{Pole, Purpose};

/// A panel read for one candidate.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PanelReading {
    /// About whom.
    pub candidate: CandidateId,
    /// How far the raters agree and what that means for the decision, in a sentence or two.
    pub says: String,
    /// Every coefficient of agreement, criteria as subjects; absent where nobody sealed a sheet, or more than a
    /// thousand did.
    pub agreement: Option<Agreement>,
    /// Criteria to talk about, the one that could change most first.
    pub agenda: Vec<AgendaItem>,
    /// One per sealed sheet, in the order of the marks.
    pub raters: Vec<RaterReading>,
    /// The chance that the panel picks wrong; absent with its reason in `chance_missing`.
    pub chance: Option<PanelChance>,
    /// Why there is no chance, where there is none.
    pub chance_missing: Option<String>,
}

/// A criterion whose marks differ.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgendaItem {
    /// Which.
    pub criterion: CriterionId,
    /// Highest mark less lowest, in points.
    pub range: u8,
    /// How far the number that decides (readiness in a promotion, suitability for a first leader) moves between all taking the
    /// lowest mark and all taking the highest, in points; 0 where there is no such number.
    pub swing: f64,
    /// Whether settling on a mark that somebody gave changes the recommendation.
    pub could_flip: bool,
    /// Why it is worth talking about, in one sentence.
    pub why: String,
}

/// One rater beside the others. Shown beside the raw marks, never in their place.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RaterReading {
    /// Who.
    pub member: MemberId,
    /// Marks given.
    pub given: usize,
    /// Points above (+) or below (−) the panel in a two-way fit over all candidates (criterion of a candidate + rater, least squares), drawn towards
    /// nothing as far as it is unsure; absent where it cannot be told.
    pub leniency: Option<f64>,
    /// Standard error of that, in points, with what a rater sees in one candidate only; absent where there are too few marks to tell it.
    pub leniency_error: Option<f64>,
    /// Why there is no leniency, where there is none.
    pub leniency_missing: Option<String>,
    /// Whether the marks fail to tell criteria apart, or readiness follows selling strength.
    pub halo: Option<Halo>,
    /// How high the marks stand on weak evidence.
    pub optimism: Optimism,
}

/// Signs of halo.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Halo {
    /// Standard deviation of the rater's marks, in points.
    pub spread: f64,
    /// Standard deviation of the other raters' medians on the same criteria, in points.
    pub others_spread: f64,
    /// What was seen, in one sentence.
    pub says: String,
}

/// Marks against the kind of evidence they rest on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Optimism {
    /// Marks of 4 or 5 without evidence that stands on its own.
    pub high_on_weak: usize,
    /// Marks of 4 or 5.
    pub high: usize,
    /// Mean mark on evidence that stands on its own, 1–5.
    pub on_strong: Option<f64>,
    /// Mean mark on the rest, 1–5.
    pub on_weak: Option<f64>,
    /// In one sentence; empty where there is nothing to say.
    pub says: String,
}

/// From and to.
pub type Range = (f64, f64);

/// What panels like this one get wrong (Bartoš & Martinková 2024), as a range: how well its raters agree is not known well. What raters who agree get
/// wrong together is not in it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PanelChance {
    /// Between which two the reliability of one rater lies, 0–1: measured on this panel, or the published means.
    pub one_rater: Range,
    /// Whether it was measured on this panel.
    pub measured: bool,
    /// Raters.
    pub raters: usize,
    /// Share of candidates selected, 0–1.
    pub selected: f64,
    /// Whether that share is our assumption, because there is nobody to choose between.
    pub share_assumed: bool,
    /// Chance that somebody selected does not belong to the selected, 0–1, from and to.
    pub wrong: Range,
    /// Chance that somebody not selected belongs to the selected, 0–1, from and to.
    pub missed: Range,
    /// `wrong` of 100, in words: "10 to 18".
    pub wrong_said: String,
    /// `wrong` with one rater more.
    pub with_one_more: Range,
    /// The same of 100, in words.
    pub with_one_more_said: String,
    /// In one sentence.
    pub says: String,
    /// What it rests on: where the reliability and the share come from.
    pub basis: String,
}

/// Marks as a table: one row a criterion, one column a sealed sheet.
type Table = Vec<Vec<Option<f64>>>;

/// Reads the panel, once for each candidate in the decision's order. Empty for a self-assessment, which has none.
#[must_use]
pub fn panel(d: &Decision, analysis: &Analysis) -> Vec<PanelReading> {
    let now: Vec<Answer> = (0..analysis.candidates.len())
        .map(|i| agenda::answer(d, analysis, i))
        .collect();
    let odds = Odds::of(d, analysis, &now);
    let lenient = leniencies(d, analysis);
    let reading = |(index, c): (usize, &CandidateAnalysis)| {
        let table: Table = c
            .criteria
            .iter()
            .map(|row| row.marks.iter().map(|m| m.level.map(f64::from)).collect())
            .collect();
        let agenda = agenda::items(d, analysis, index, &now[index]);
        let (chance, chance_missing) = match odds.with(c.raters) {
            Ok(chance) => (Some(chance), None),
            Err(why) => (None, Some(why)),
        };
        PanelReading {
            candidate: c.candidate.clone(),
            says: says(d, c, &agenda),
            agreement: agreement::Panel::new(&table).ok().map(|p| agreement::agreement(&p)),
            raters: raters(d, c, &table, &lenient),
            agenda,
            chance,
            chance_missing,
        }
    };
    (0..).zip(&analysis.candidates).map(reading).collect()
}

/// Between which two the reliability of a panel of so many raters lies, 0–1 (Spearman–Brown); absent where nobody marked.
pub(crate) fn panel_reliability(d: &Decision, analysis: &Analysis, raters: usize) -> Option<Range> {
    let chance = Odds::of(d, analysis, &[]).with(raters).ok()?;
    let of = |one: f64| error_rate::spearman_brown(one, raters as f64);
    Some((of(chance.one_rater.0), of(chance.one_rater.1)))
}

/// What panels like the one that marked the candidate at `who` get wrong of answers of this kind, and in words.
pub(super) fn wrong(
    d: &Decision,
    analysis: &Analysis,
    who: usize,
    kind: RecommendationKind,
) -> Option<(Range, String)> {
    let now: Vec<Answer> = (0..analysis.candidates.len())
        .map(|i| agenda::answer(d, analysis, i))
        .collect();
    let chance = Odds::of(d, analysis, &now).with(analysis.candidates[who].raters).ok()?;
    let no = matches!(
        kind,
        RecommendationKind::Develop | RecommendationKind::HonourAsSenior | RecommendationKind::NotThisPerson
    );
    let (what, range) = if no {
        ("noes", chance.missed)
    } else {
        ("yeses", chance.wrong)
    };
    Some((range, format!("{}.", chance::says(chance.raters, what, range))))
}

/// The number that decides: readiness in a promotion, suitability for a first leader.
fn number(d: &Decision, c: &CandidateAnalysis) -> Option<f64> {
    match d.purpose() {
        Purpose::Promotion => c.pole(Pole::B)?.value,
        _ => c.fit.as_ref()?.suitability,
    }
}

/// Who marks high and who low, over all candidates, by member. One candidate alone does not show it: what looks lenient there may be what this
/// rater sees in this person, and two or three raters' distances from their own mean sum to zero whatever they are.
fn leniencies(d: &Decision, analysis: &Analysis) -> Result<Vec<Option<leniency::Effect>>, &'static str> {
    let marked = |c: &&CandidateAnalysis| c.raters > 0;
    let candidates = analysis.candidates.iter().filter(marked).count();
    if candidates < 2 {
        return Err(leniency::ONE_CANDIDATE);
    }
    let place = |m: &Mark| d.members.iter().position(|member| member.id == m.member);
    let rows: Table = analysis
        .candidates
        .iter()
        .flat_map(|c| &c.criteria)
        .map(|row| {
            let mut cells = vec![None; d.members.len()];
            for mark in &row.marks {
                if let (Some(at), Some(level)) = (place(mark), mark.level) {
                    cells[at] = Some(f64::from(level));
                }
            }
            cells
        })
        .collect();
    let found = leniency::effects(&rows)?;
    Ok(found
        .into_iter()
        .map(|effect| Some(effect?.shrunk(candidates)))
        .collect())
}

fn raters(
    d: &Decision,
    c: &CandidateAnalysis,
    table: &Table,
    effects: &Result<Vec<Option<leniency::Effect>>, &'static str>,
) -> Vec<RaterReading> {
    let sheets: &[Mark] = c.criteria.first().map_or(&[], |row| &row.marks);
    let subject = Subject::candidate(c.candidate.clone());
    let reading = |(column, mark): (usize, &Mark)| {
        let member = d.members.iter().position(|m| m.id == mark.member);
        let effect = effects.as_ref().ok().and_then(|all| *all.get(member?)?);
        RaterReading {
            member: mark.member.clone(),
            given: table.iter().filter(|row| row[column].is_some()).count(),
            leniency: effect.map(|e| e.points),
            leniency_error: effect.and_then(|e| e.error),
            leniency_missing: match (effects, effect) {
                (_, Some(_)) => None,
                (Err(why), _) => Some((*why).to_owned()),
                (Ok(_), None) => Some("No mark was given.".to_owned()),
            },
            halo: halo::read(d, table, column),
            optimism: optimism::read(d.sheet(&mark.member, &subject)),
        }
    };
    (0..).zip(sheets).map(reading).collect()
}

/// A gap between marks that is worth naming, in points: from there on raters read different anchors; our judgement.
const WIDE: u8 = 2;

fn says(d: &Decision, c: &CandidateAnalysis, agenda: &[AgendaItem]) -> String {
    let compared = c.criteria.iter().filter(|row| row.given > 1).count();
    if c.raters < 2 || compared == 0 {
        return "No criterion has marks from two raters, so nobody can agree or differ.".to_owned();
    }
    let Some(first) = agenda.first() else {
        return "No two marks differ. There is nothing to settle; check that nobody had seen the others' marks."
            .to_owned();
    };
    let wide = agenda.iter().filter(|item| item.range >= WIDE).count();
    let wide = if wide == 0 {
        "never by more than one point".to_owned()
    } else {
        format!("on {} of them by two points or more", say::count(wide))
    };
    let title = d
        .template
        .criterion(first.criterion.as_str())
        .map_or("", |c| c.short.as_str());
    let what = match agenda.iter().filter(|item| item.could_flip).count() {
        0 => "None of them, settled alone on a mark that somebody gave, would change the answer.".to_owned(),
        1 => format!("Talk about “{title}” first: settling it could change the answer."),
        n => format!(
            "Talk about “{title}” first: it is one of {} that could change the answer.",
            say::count(n)
        ),
    };
    format!(
        "Marks differ on {} of {compared} criteria, {wide}. {what}",
        say::count(agenda.len())
    )
}
