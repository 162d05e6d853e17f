//! What raters warned of: the red flags they struck, with who did, and marks that rest on word of mouth.

use std::collections::BTreeSet;

use super::{Point, Points, whose};
use crate::analysis::{CandidateAnalysis, CriterionScore, sealed};
use crate::decision::Decision;
use crate::id::MemberId;
use crate::rating::{Answer, Subject, WeakGround};
use crate::reading::{criterion, short};
use crate::say::{capital, count, list};

/// Most raters called by name.
const NAMES: usize = 3;

/// Names, or how many where they are many; in the panel's order.
pub(super) fn raters(d: &Decision, who: &[&MemberId]) -> String {
    let on = |id: &&&MemberId| d.members.iter().position(|m| m.id == ***id);
    let mut ids: Vec<&&MemberId> = who.iter().collect();
    ids.sort_by_key(on);
    ids.dedup();
    if ids.len() > NAMES {
        return format!("{} raters", count(ids.len()));
    }
    list(&ids.iter().map(|id| d.member_name(id).to_owned()).collect::<Vec<_>>())
}

/// One flag of one person with everybody who struck it.
struct Struck<'a> {
    of: &'a CandidateAnalysis,
    row: &'a CriterionScore,
    flag: u32,
    by: Vec<&'a MemberId>,
    notes: Vec<&'a str>,
    must: bool,
}

/// Every red flag, must-haves first, then what most raters saw.
pub(super) fn struck(d: &Decision, people: &[&CandidateAnalysis]) -> Points {
    let mut all: Vec<Struck<'_>> = Vec::new();
    for of in people {
        for row in &of.criteria {
            let must = criterion(d, row.criterion.as_str()).is_some_and(|c| c.floor.is_some());
            let numbers: BTreeSet<u32> = row.flags.iter().map(|f| f.flag).collect();
            all.extend(numbers.into_iter().map(|flag| {
                let seen = row.flags.iter().filter(|f| f.flag == flag);
                let mut notes: Vec<&str> = seen.clone().map(|f| f.note.trim()).filter(|n| !n.is_empty()).collect();
                notes.dedup();
                Struck {
                    of,
                    row,
                    flag,
                    by: seen.map(|f| &f.member).collect(),
                    notes,
                    must,
                }
            }));
        }
    }
    // Stable: what is equal stays in the card's order.
    all.sort_by_key(|one| (!one.must, usize::MAX - one.by.len()));
    let points = all.iter().map(|one| {
        let words = criterion(d, one.row.criterion.as_str()).and_then(|c| c.red_flags.get(one.flag as usize));
        Point {
            term: format!(
                "{}{}",
                whose(d, people, one.of),
                words.map_or("Red flag", String::as_str)
            ),
            text: one.notes.join(" "),
            rests: format!("“{}”, {}", short(d, &one.row.criterion), raters(d, &one.by)),
        }
    });
    let raters: BTreeSet<&MemberId> = all.iter().flat_map(|one| one.by.iter().copied()).collect();
    Points {
        heading: match all.len() {
            0 => "No red flag was struck".to_owned(),
            1 => "One red flag was struck".to_owned(),
            n => format!(
                "{} red flags were struck, by {}",
                capital(&count(n)),
                match raters.len() {
                    1 => "one rater".to_owned(),
                    k => format!("{} raters", count(k)),
                }
            ),
        },
        points: points.collect(),
    }
}

/// Marks on hearsay alone, whatever they are, and high ones on the candidate's own account or on nothing.
pub(super) fn weak(d: &Decision, people: &[&CandidateAnalysis]) -> Option<Points> {
    let mut found: Vec<(WeakGround, String)> = Vec::new();
    for c in people {
        let subject = Subject::candidate(c.candidate.clone());
        let sheets = sealed(d, &subject);
        for row in &c.criteria {
            for sheet in &sheets {
                let Some(rating) = sheet.ratings.get(&row.criterion) else {
                    continue;
                };
                let Some(level) = rating.answer.as_ref().and_then(Answer::level) else {
                    continue;
                };
                let ground = rating
                    .weak_ground()
                    .filter(|g| *g == WeakGround::Hearsay)
                    .or_else(|| rating.high_on_weak_ground());
                if let Some(ground) = ground {
                    let text = format!(
                        "{}“{}” {level} ({})",
                        whose(d, people, c),
                        short(d, &row.criterion),
                        d.member_name(&sheet.member)
                    );
                    found.push((ground, text));
                }
            }
        }
    }
    if found.is_empty() {
        return None;
    }
    let point = |ground: &WeakGround| {
        let marks: Vec<&str> = found
            .iter()
            .filter(|(g, _)| g == ground)
            .map(|(_, t)| t.as_str())
            .collect();
        (!marks.is_empty()).then(|| Point {
            term: format!("On {}", ground.words()),
            text: marks.join(", "),
            rests: String::new(),
        })
    };
    let order = [
        WeakGround::Hearsay,
        WeakGround::Both,
        WeakGround::OwnAccount,
        WeakGround::Nothing,
    ];
    Some(Points {
        heading: match found.len() {
            1 => "One mark rests on word of mouth".to_owned(),
            n => format!("{} marks rest on word of mouth", capital(&count(n))),
        },
        points: order.iter().filter_map(point).collect(),
    })
}
