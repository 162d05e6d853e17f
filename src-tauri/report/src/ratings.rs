//! Ratings in long form, in the order people read them: candidates as the decision lists them, raters as the panel does, then the card.

use std::collections::BTreeMap;

use counterweight_core::decision::Decision;
use counterweight_core::id::{CandidateId, MemberId};
use counterweight_core::rating::NO_EVIDENCE;
use counterweight_core::rating::{Answer, Rating, Sheet, Subject};
use counterweight_core::template::{Criterion, Template};

/// How the founder's own side is called where a candidate's name would stand.
const FOUNDER: &str = "Founder’s side";

/// One rater's sheet with the names that go with it.
pub(crate) struct Filled<'a> {
    /// The candidate's name, or the founder's side.
    pub who: &'a str,
    /// The rater's name.
    pub rater: &'a str,
    /// The card it was filled in on.
    pub card: &'a Template,
    /// The sheet.
    pub sheet: &'a Sheet,
}

/// One answer with its criterion.
pub(crate) struct Rated<'a> {
    /// Which.
    pub criterion: &'a Criterion,
    /// Title of its side.
    pub side: &'a str,
    /// The answer and what goes with it.
    pub rating: &'a Rating,
}

impl<'a> Filled<'a> {
    /// What was rated, in the card's order.
    pub fn ratings(&self) -> impl Iterator<Item = Rated<'a>> {
        let (card, sheet) = (self.card, self.sheet);
        card.criteria.iter().filter_map(move |criterion| {
            Some(Rated {
                criterion,
                side: card
                    .sides
                    .iter()
                    .find(|s| s.id == criterion.side)
                    .map_or("", |s| s.title.as_str()),
                rating: sheet.ratings.get(criterion.id.as_str())?,
            })
        })
    }
}

/// The sheets in reading order, the founder's side last.
pub(crate) fn in_order<'a>(d: &'a Decision, sheets: impl Iterator<Item = &'a Sheet>) -> Vec<Filled<'a>> {
    // Looked up once, so that thousands of candidates are not searched among themselves.
    let candidates: BTreeMap<&CandidateId, (usize, &str)> = d
        .candidates
        .iter()
        .enumerate()
        .map(|(i, c)| (&c.id, (i, d.name(&c.id))))
        .collect();
    let members: BTreeMap<&MemberId, (usize, &str)> = d
        .members
        .iter()
        .enumerate()
        .map(|(i, m)| (&m.id, (i, d.member_name(&m.id))))
        .collect();
    let mut all: Vec<_> = sheets
        .filter_map(|sheet| {
            let (at, who) = match &sheet.subject {
                Subject::Candidate { id } => *candidates.get(id)?,
                Subject::Founder => (usize::MAX, FOUNDER),
            };
            let (rater_at, rater) = *members.get(&sheet.member)?;
            let card = d.card(&sheet.subject)?;
            let filled = Filled {
                who,
                rater,
                card,
                sheet,
            };
            Some(((at, rater_at), filled))
        })
        .collect();
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, filled)| filled).collect()
}

/// An answer in a word or a number.
pub(crate) fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Mark { level } => level.to_string(),
        Answer::NoEvidence => NO_EVIDENCE.to_owned(),
        Answer::Energy { energy, .. } => energy.to_string(),
        Answer::Met { .. } => "Met".to_owned(),
        Answer::Unmet { .. } => "Unmet".to_owned(),
    }
}

/// A red flag as the card words it, with what was seen.
pub(crate) fn flagged(criterion: &Criterion, flag: u32, note: &str) -> String {
    let named = criterion.red_flags.get(flag as usize).map_or("", String::as_str);
    if note.is_empty() {
        named.to_owned()
    } else {
        format!("{named}: {note}")
    }
}
