//! One row per criterion: every rater's mark, the panel's median, its range, and the bounds that unknown marks leave open.

use serde::Serialize;
use ts_rs::TS;

use crate::decision::Decision;
use crate::id::{CriterionId, MemberId};
use crate::rating::{Answer, Rating, Sheet, WeakGround};

/// What the panel says about one criterion.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CriterionScore {
    /// Which.
    pub criterion: CriterionId,
    /// One per sealed sheet.
    pub marks: Vec<Mark>,
    /// Median of the marks given, 1–5; absent where nobody gave one.
    pub median: Option<f64>,
    /// Lowest mark given.
    pub low: Option<u8>,
    /// Highest mark given.
    pub high: Option<u8>,
    /// Median if every "no evidence" were a 1.
    pub if_worst: f64,
    /// Median if every "no evidence" were a 5.
    pub if_best: f64,
    /// Marks given.
    pub given: usize,
    /// Marks asked for: one per sealed sheet.
    pub asked: usize,
    /// Share of its side's weight, 0–1.
    pub weight: f64,
    /// Two raters or fewer saw it, of more.
    pub thin: bool,
    /// Red flags ticked.
    pub flags: Vec<FlagSeen>,
}

/// One rater's mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Mark {
    /// By whom.
    pub member: MemberId,
    /// 1–5; absent for "no evidence".
    pub level: Option<u8>,
    /// A full point or more off the median.
    pub off: bool,
    /// What a 4 or 5 rests on, where that is no more than the candidate's word or rumour.
    pub weak_ground: Option<WeakGround>,
    /// Changed after the debrief opened.
    pub revised: bool,
}

/// A red flag somebody ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FlagSeen {
    /// By whom.
    pub member: MemberId,
    /// Its number in the card, from 0.
    pub flag: u32,
    /// What was seen.
    pub note: String,
}

/// Median of whole marks; the mean of the middle two where their number is even.
pub(crate) fn median(levels: &mut [u8]) -> Option<f64> {
    levels.sort_unstable();
    let mid = levels.len() / 2;
    match levels.len() {
        0 => None,
        n if n % 2 == 1 => Some(f64::from(levels[mid])),
        _ => Some((f64::from(levels[mid - 1]) + f64::from(levels[mid])) / 2.0),
    }
}

pub(super) fn scores(d: &Decision, sheets: &[&Sheet]) -> Vec<CriterionScore> {
    let totals: Vec<(&str, f64)> = d
        .template
        .sides
        .iter()
        .map(|s| (s.id.as_str(), d.template.on_side(&s.id).map(|c| d.weight(&c.id)).sum()))
        .collect();
    let ratings = by_criterion(d, sheets);
    let mut levels = Vec::with_capacity(sheets.len());
    d.template
        .criteria
        .iter()
        .zip(
            ratings
                .chunks(sheets.len().max(1))
                .chain(std::iter::repeat([].as_slice())),
        )
        .map(|(criterion, ratings)| {
            let total = totals
                .iter()
                .find(|(side, _)| *side == criterion.side)
                .map_or(0.0, |t| t.1);
            let weight = if total > 0.0 {
                d.weight(&criterion.id) / total
            } else {
                0.0
            };
            row(d.shared_id(&criterion.id), weight, sheets, ratings, &mut levels)
        })
        .collect()
}

/// Every sheet's ratings, criterion by criterion in the card's order. Each sheet is walked once from front to back, beside
/// the criteria in the order of their ids, so that thousands of sheets are read as they lie in memory.
fn by_criterion<'a>(d: &Decision, sheets: &[&'a Sheet]) -> Vec<Option<&'a Rating>> {
    let mut order: Vec<(&str, usize)> = d.template.criteria.iter().map(|c| c.id.as_str()).zip(0..).collect();
    order.sort_unstable();
    let mut ratings = vec![None; order.len() * sheets.len()];
    for (s, sheet) in sheets.iter().enumerate() {
        let mut ids = order.iter().peekable();
        for (id, rating) in &sheet.ratings {
            while ids.next_if(|(known, _)| *known < id.as_str()).is_some() {}
            if let Some((_, criterion)) = ids.next_if(|(known, _)| *known == id.as_str()) {
                ratings[criterion * sheets.len() + s] = Some(rating);
            }
        }
    }
    ratings
}

fn row(
    criterion: CriterionId,
    weight: f64,
    sheets: &[&Sheet],
    ratings: &[Option<&Rating>],
    levels: &mut Vec<u8>,
) -> CriterionScore {
    levels.clear();
    let (mut marks, mut flags) = (Vec::with_capacity(sheets.len()), Vec::new());
    for (sheet, rating) in sheets.iter().zip(ratings) {
        let level = rating.and_then(|r| r.answer.as_ref()).and_then(Answer::level);
        levels.extend(level);
        marks.push(Mark {
            member: sheet.member.clone(),
            level,
            off: false,
            weak_ground: rating.and_then(Rating::high_on_weak_ground),
            revised: rating.is_some_and(|r| !r.revisions.is_empty()),
        });
        flags.extend(rating.iter().flat_map(|r| &r.flags).map(|(flag, note)| FlagSeen {
            member: sheet.member.clone(),
            flag: *flag,
            note: note.clone(),
        }));
    }
    let (given, asked) = (levels.len(), sheets.len());
    let median_given = median(levels);
    let (low, high) = (levels.first().copied(), levels.last().copied());
    for mark in &mut marks {
        mark.off = match (mark.level, median_given) {
            (Some(level), Some(m)) => (f64::from(level) - m).abs() >= 1.0,
            _ => false,
        };
    }
    // Unknown marks at either end of the scale: what the median could be at worst and at best.
    let mut bound = |unknown: u8| {
        levels.clear();
        levels.extend(marks.iter().map(|m| m.level.unwrap_or(unknown)));
        median(levels).unwrap_or_else(|| f64::from(unknown))
    };
    let (if_worst, if_best) = (bound(1), bound(5));
    CriterionScore {
        criterion,
        marks,
        median: median_given,
        low,
        high,
        if_worst,
        if_best,
        given,
        asked,
        weight,
        thin: given <= 2 && given < asked,
        flags,
    }
}

/// Overall impressions, as marks.
pub(super) fn overall(sheets: &[&Sheet]) -> Vec<Mark> {
    sheets
        .iter()
        .filter_map(|s| s.overall.as_ref().map(|o| (s, o)))
        .map(|(sheet, overall)| Mark {
            member: sheet.member.clone(),
            level: Some(overall.level),
            off: false,
            weak_ground: None,
            revised: false,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_nothing_is_nothing() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [3]), Some(3.0));
        assert_eq!(median(&mut [5, 2]), Some(3.5));
        assert_eq!(median(&mut [5, 1, 2]), Some(2.0));
    }
}
