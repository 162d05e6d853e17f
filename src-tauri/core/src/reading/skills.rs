//! The skill map in words: at which stages of a sale raters call somebody weak. It counts in nothing: selling is not leading.

use serde::Serialize;
use ts_rs::TS;

use crate::decision::Decision;
use crate::id::{CandidateId, MemberId};
use crate::rating::{Sheet, Skill, Subject};
use crate::say::list;
use crate::template::Source;

/// Raters who have to call a stage weak before it is said to be: one alone may have seen one bad day. Our judgement.
const ENOUGH: usize = 2;

/// The skill map of one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SkillsReading {
    /// Where they are weak, without a stop.
    pub finding: String,
    /// Who marked it, in the order of the marks.
    pub raters: Vec<SkillRater>,
    /// One for each stage, in the order of a sale.
    pub rows: Vec<SkillRow>,
    /// What follows, in sentences.
    pub notes: Vec<String>,
    /// Who says so, and how far that can be trusted.
    pub source: String,
}

/// Somebody who marked the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SkillRater {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: String,
}

/// One stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SkillRow {
    /// Its name.
    pub stage: String,
    /// Each rater's mark, in their order; nothing where one did not say.
    pub marks: Vec<Option<Skill>>,
    /// Whether enough raters call it weak.
    pub weak: bool,
}

/// The map as sealed sheets have it; nothing where nobody marked it.
#[must_use]
pub fn read(d: &Decision, candidate: &CandidateId) -> Option<SkillsReading> {
    let map = d.template.skill_map.as_ref()?;
    let subject = Subject::candidate(candidate.clone());
    let about = |s: &&Sheet| s.subject == subject && s.sealed.is_some() && !s.skills.is_empty();
    let sheets: Vec<&Sheet> = d.round().sheets.values().filter(about).collect();
    let rows: Vec<SkillRow> = d.skill_stages().iter().map(|stage| row(stage, &sheets)).collect();
    if rows.iter().all(|row| row.marks.iter().all(Option::is_none)) {
        return None;
    }
    let named = |wanted: fn(&SkillRow) -> bool| -> Vec<String> {
        let rows = rows.iter().filter(|row| wanted(row));
        rows.map(|row| format!("“{}”", row.stage)).collect()
    };
    let weak = named(|row| row.weak);
    let mut notes: Vec<String> = weak
        .iter()
        .map(|stage| format!("Weak at {stage}: a team of eight would have it eight times."))
        .collect();
    let apart = named(|row| !row.weak && said(row, Skill::Weak) > 0 && row.marks.iter().flatten().count() >= ENOUGH);
    if !apart.is_empty() {
        notes.push(format!("The raters do not agree on {}.", list(&apart)));
    }
    let thin = named(|row| row.marks.iter().flatten().count() < ENOUGH);
    if !thin.is_empty() {
        notes.push(format!("Fewer than two raters marked {}: ask a second.", list(&thin)));
    }
    Some(SkillsReading {
        finding: match weak.as_slice() {
            [] => "No stage of our sale is weak by two raters".to_owned(),
            some => format!("Weak at {}", list(some)),
        },
        raters: sheets.iter().map(|s| rater(d, s)).collect(),
        notes,
        source: map.sources.first().map_or_else(String::new, cited),
        rows,
    })
}

fn cited(source: &Source) -> String {
    format!("{} ({})", source.says().trim_end_matches('.'), source.label())
}

fn rater(d: &Decision, sheet: &Sheet) -> SkillRater {
    SkillRater {
        member: sheet.member.clone(),
        name: d.member_name(&sheet.member).to_owned(),
    }
}

fn row(stage: &str, sheets: &[&Sheet]) -> SkillRow {
    let mut row = SkillRow {
        stage: stage.to_owned(),
        marks: sheets.iter().map(|s| s.skills.get(stage).copied()).collect(),
        weak: false,
    };
    // Two who call it weak, and more who do than do not.
    let weak = said(&row, Skill::Weak);
    row.weak = weak >= ENOUGH && weak * 2 > row.marks.iter().flatten().count();
    row
}

fn said(row: &SkillRow, skill: Skill) -> usize {
    row.marks.iter().flatten().filter(|one| **one == skill).count()
}
