//! Where the raters differ: every mark of every rater, what could change the answer on top, and what single raters' marks show.

use serde::Serialize;
use ts_rs::TS;

use super::chart::{Chart, Draw, Head};
use super::raters::{heads, named, raters};
use super::table::{Cell, Column, Table};
use super::{criterion, short};
use crate::analysis::{CandidateAnalysis, CriterionScore, Mark};
use crate::decision::Decision;
use crate::doubt::{AgendaItem, PanelReading, RaterReading};
use crate::id::{CriterionId, MemberId};
use crate::rating::NO_EVIDENCE;
use crate::say::{capital, count, points};
use crate::template::Purpose;

const ABOVE: &str = "a full point or more above the median";
const BELOW: &str = "a full point or more below the median";

/// Marks as a map: a row for each criterion, a column for each rater.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PanelMap {
    /// The raters.
    pub raters: Vec<Head>,
    /// Head of the column that says how far the number that decides moves.
    pub swing: String,
    /// What the marks off the median and the missing ones stand for: above, below, none.
    pub key: (String, String, String),
    /// Whether any row says why it is worth talking about.
    pub reasons: bool,
    /// Criteria worth talking about in the order of the agenda, then the rest in the card's.
    pub rows: Vec<PanelMapRow>,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PanelMapRow {
    /// Which.
    pub id: CriterionId,
    /// Its title for narrow columns.
    pub label: String,
    /// A heading above it.
    pub section: Option<String>,
    /// A word in a box beside the name: "must".
    pub tag: Option<String>,
    /// The panel's median.
    pub median: Cell,
    /// One for each rater.
    pub marks: Vec<PanelMapMark>,
    /// How far the number that decides moves between the lowest mark and the highest.
    pub swing: Cell,
    /// What settling it could do; empty where it changes nothing.
    pub strong: String,
    /// Why it is worth talking about, in a sentence; may be empty.
    pub why: String,
}

/// A rater's mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PanelMapMark {
    /// 1–5; absent for no evidence.
    pub level: Option<u8>,
    /// Where it stands to the median.
    pub stands: Beside,
    /// Whose it is and where it stands, in words.
    pub said: String,
}

/// Where a mark stands to the median.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Beside {
    /// A full point or more above it.
    Above,
    /// A full point or more below it.
    Below,
    /// Near it, or there is no mark.
    Near,
}

/// What one rater's marks show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RaterNote {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: String,
    /// In sentences.
    pub says: String,
}

/// The map of a panel's marks about one candidate.
#[must_use]
pub fn map(d: &Decision, panel: &PanelReading, c: &CandidateAnalysis) -> Chart<PanelMap> {
    let who = raters(c);
    let heads = heads(d, &who);
    let talk = |score: &CriterionScore| panel.agenda.iter().find(|item| item.criterion == score.criterion);
    let score = |item: &AgendaItem| c.criteria.iter().find(|one| one.criterion == item.criterion);
    let first = panel.agenda.iter().filter_map(score);
    let mut rows: Vec<PanelMapRow> = first.map(|one| row(d, one, talk(one), &heads)).collect();
    let agreed = c.criteria.iter().filter(|one| talk(one).is_none());
    rows.extend(agreed.map(|one| row(d, one, None, &heads)));
    let differ = panel.agenda.len();
    if let Some(rest) = rows.get_mut(differ).filter(|_| differ > 0) {
        rest.section = Some("No difference to talk about".to_owned());
    }
    let number = match d.purpose() {
        Purpose::Promotion => "readiness",
        _ => "suitability",
    };
    let drawing = PanelMap {
        swing: format!("moves {number} by"),
        key: (ABOVE.to_owned(), "below it".to_owned(), NO_EVIDENCE.to_lowercase()),
        reasons: rows.iter().any(|row| !row.why.is_empty()),
        raters: heads,
        rows,
    };
    let how = format!(
        "One rater’s mark in each cell, 1–5; what talking could change most stands on top. {}.",
        named(d, &who)
    );
    Chart::new(finding(d, &panel.agenda, who.len()), how, drawing)
}

fn row(d: &Decision, score: &CriterionScore, item: Option<&AgendaItem>, heads: &[Head]) -> PanelMapRow {
    let number = |at: Option<f64>| at.map_or_else(|| "–".into(), |at| Cell::number(at, points(at)));
    let could_flip = item.is_some_and(|item| item.could_flip);
    PanelMapRow {
        id: score.criterion.clone(),
        label: short(d, &score.criterion),
        section: None,
        tag: criterion(d, score.criterion.as_str())
            .and_then(|one| one.floor.as_ref())
            .map(|_| "must".to_owned()),
        median: number(score.median),
        marks: score
            .marks
            .iter()
            .zip(heads)
            .map(|(mark, head)| cell(mark, score.median, head))
            .collect(),
        swing: item.map_or_else(Cell::default, |item| number(Some(item.swing))),
        strong: if could_flip { "Could change the answer" } else { "" }.to_owned(),
        why: item.map_or_else(String::new, |item| item.why.clone()),
    }
}

fn cell(mark: &Mark, median: Option<f64>, head: &Head) -> PanelMapMark {
    let apart = mark
        .level
        .zip(median)
        .map_or(0.0, |(level, median)| f64::from(level) - median);
    let (stands, where_it_is) = match apart {
        up if up >= 1.0 => (Beside::Above, format!(", {ABOVE}")),
        down if down <= -1.0 => (Beside::Below, format!(", {BELOW}")),
        _ => (Beside::Near, String::new()),
    };
    let level = mark
        .level
        .map_or_else(|| NO_EVIDENCE.to_owned(), |level| level.to_string());
    PanelMapMark {
        level: mark.level,
        stands,
        said: format!("{}: {level}{where_it_is}", head.long),
    }
}

/// What to talk about first, and whether it can matter.
fn finding(d: &Decision, agenda: &[AgendaItem], raters: usize) -> String {
    if raters < 2 {
        return "One sheet alone: there is nobody to differ from".to_owned();
    }
    let Some(first) = agenda.first() else {
        return "The raters differ nowhere".to_owned();
    };
    let name = short(d, &first.criterion);
    match agenda.iter().filter(|item| item.could_flip).count() {
        0 => format!("Nothing the raters differ on changes the answer; {name} moves it most"),
        1 if first.could_flip => format!("One difference could change the answer: {name}"),
        1 => format!("One difference could change the answer; talk about {name} first"),
        n => format!(
            "{} differences could change the answer; talk about {name} first",
            capital(&count(n))
        ),
    }
}

/// What single raters' marks show; those of whom nothing stands out are left out.
#[must_use]
pub fn notes(d: &Decision, panel: &PanelReading) -> Vec<RaterNote> {
    let note = |one: &RaterReading| {
        let said = [
            one.leniency_missing.as_deref(),
            one.halo.as_ref().map(|halo| halo.says.as_str()),
            Some(one.optimism.says.as_str()),
        ];
        let said: Vec<&str> = said.into_iter().flatten().filter(|text| !text.is_empty()).collect();
        (!said.is_empty()).then(|| RaterNote {
            member: one.member.clone(),
            name: d
                .member(&one.member)
                .map_or_else(|| one.member.to_string(), |m| m.name.clone()),
            says: said.join(" "),
        })
    };
    panel.raters.iter().filter_map(note).collect()
}

impl Draw for PanelMap {
    fn said(&self) -> Vec<String> {
        let row = |row: &PanelMapRow| {
            let marks: Vec<&str> = row.marks.iter().map(|mark| mark.said.as_str()).collect();
            format!("{}: {}", row.label, marks.join(", "))
        };
        self.rows.iter().map(row).collect()
    }

    fn table(&self) -> Table {
        let mut columns = vec![Column::words("What", 0.6)];
        columns.extend(self.raters.iter().map(|r| Column::marks(&r.short).long(&r.long)));
        columns.extend([
            Column::numbers("Median"),
            Column::numbers(&self.swing),
            Column::words("Settling it", 0.4),
            Column::words("Why talk about it", 1.0),
        ]);
        let mark = |mark: &PanelMapMark| {
            mark.level
                .map_or_else(|| "–".into(), |level| Cell::number(f64::from(level), level.to_string()))
        };
        let row = |row: &PanelMapRow| {
            let last = [
                row.median.clone(),
                row.swing.clone(),
                row.strong.clone().into(),
                row.why.clone().into(),
            ];
            let marks = row.marks.iter().map(mark);
            std::iter::once(row.label.clone().into())
                .chain(marks)
                .chain(last)
                .collect()
        };
        Table::new(columns, self.rows.iter().map(row).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(level: Option<u8>) -> Mark {
        Mark {
            member: "LM".into(),
            level,
            off: false,
            weak_ground: None,
            revised: false,
        }
    }

    #[test]
    fn a_mark_says_on_which_side_of_the_median_it_stands() {
        let head = Head {
            long: "Line manager".to_owned(),
            ..Head::default()
        };
        let at = |level, median| cell(&mark(level), median, &head);
        assert_eq!(at(Some(4), Some(3.0)).said, format!("Line manager: 4, {ABOVE}"));
        assert_eq!(at(Some(2), Some(3.0)).stands, Beside::Below);
        assert_eq!(at(Some(3), Some(3.5)).stands, Beside::Near);
        assert_eq!(at(None, Some(3.0)).said, "Line manager: No evidence");
        assert_eq!(at(Some(3), None).stands, Beside::Near);
    }
}
