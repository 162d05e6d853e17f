//! What came after the debrief opened, in words: when, who looked again and what they said, and the answer as it was and as it is.

use serde::Serialize;
use ts_rs::TS;

use super::short;
use crate::analysis::analyse;
use crate::decision::{AskedAgain, Decision, Late, LateAnswer, LateEnd};
use crate::id::{CandidateId, EvidenceId, MemberId};
use crate::rating::{Answer, Subject};
use crate::recommendation::{Recommendation, recommend};
use crate::say::{capital, count, date, heading, list};

/// All late evidence of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LateReading {
    /// The finding, in a sentence.
    pub finding: String,
    /// What it means, in another.
    pub lead: String,
    /// One for each piece, in the order it came.
    pub pieces: Vec<LateSaid>,
    /// The answers before anything came late and now; empty while nothing is taken in.
    pub answers: Vec<WasAndIs>,
}

/// One piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LateSaid {
    /// Which.
    pub id: EvidenceId,
    /// The tag it carries wherever it stands: "24 November 2026, after the debrief".
    pub tag: String,
    /// Whom and what it is about: "Rowan Ash: Coaches".
    pub about: String,
    /// What became of it, in a sentence.
    pub outcome: String,
    /// While it is open: the answer if all keep their marks, and if all go one lower or one higher.
    pub if_answered: Vec<String>,
}

/// One answer, before anything came late and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WasAndIs {
    /// About whom, where it names somebody.
    pub candidate: Option<CandidateId>,
    /// What it was.
    pub was: String,
    /// What it is.
    pub is: String,
    /// Whether it is another.
    pub other: bool,
}

/// Reads this round's late evidence; nothing where there is none.
#[must_use]
pub fn read(d: &Decision, now: &[Recommendation]) -> Option<LateReading> {
    let all = &d.round().late;
    if all.is_empty() {
        return None;
    }
    let answers = was_and_is(d, now);
    let open = all.iter().filter(|l| l.is_open()).count();
    let lead = match open {
        0 => String::new(),
        _ => {
            let waited: Vec<String> = waited(d, all).iter().map(|m| member(d, m)).collect();
            format!(
                "Asked to look again: {}. Nothing changes until all have answered.",
                list(&waited)
            )
        }
    };
    Some(LateReading {
        finding: finding(all.len(), open, &answers),
        lead,
        pieces: all.iter().map(|l| said(d, l)).collect(),
        answers,
    })
}

/// The same in lines, for a face without room: the finding, each piece with its tag, and the answers that became others.
#[must_use]
pub fn lines(d: &Decision, now: &[Recommendation]) -> Vec<String> {
    let Some(reading) = read(d, now) else {
        return Vec::new();
    };
    let piece = |said: LateSaid| format!("{} ({}): {}", said.about, said.tag, said.outcome);
    let other = reading.answers.into_iter().filter(|a| a.other);
    let other = other.map(|a| format!("{}: {} {}: {}", heading::AS_IT_WAS, a.was, heading::AS_IT_IS, a.is));
    let pieces = reading.pieces.into_iter().map(piece);
    std::iter::once(reading.finding).chain(pieces).chain(other).collect()
}

fn finding(all: usize, open: usize, answers: &[WasAndIs]) -> String {
    let pieces = |n: usize| format!("{} {}", capital(&count(n)), if n == 1 { "piece" } else { "pieces" });
    if open > 0 {
        return format!("{} of late evidence to look at.", pieces(open));
    }
    match answers {
        [] => "What came late is left out.".to_owned(),
        some if some.iter().any(|a| a.other) => "What came after the debrief changed the answer.".to_owned(),
        _ if all == 1 => "One piece came after the debrief. The answer is the same.".to_owned(),
        _ => format!("{} came after the debrief. The answer is the same.", pieces(all)),
    }
}

/// Those who have not answered, each once, in the panel's order.
fn waited<'a>(d: &'a Decision, all: &[Late]) -> Vec<&'a MemberId> {
    let ids = d.members.iter().map(|m| &m.id);
    ids.filter(|id| all.iter().any(|l| l.waits_for(id))).collect()
}

fn said(d: &Decision, late: &Late) -> LateSaid {
    LateSaid {
        id: late.evidence.id.clone(),
        tag: tag(late),
        about: format!("{}: {}", whom(d, &late.subject), short(d, &late.criterion)),
        outcome: outcome(d, late),
        if_answered: if late.is_open() { cases(d, late) } else { Vec::new() },
    }
}

/// The tag a piece carries wherever it stands.
#[must_use]
pub fn tag(late: &Late) -> String {
    format!("{}, after the debrief", date(late.came))
}

fn whom(d: &Decision, subject: &Subject) -> String {
    match subject {
        Subject::Candidate { id } => d.name_of(id),
        Subject::Founder => "the founder’s own side".to_owned(),
    }
}

fn member(d: &Decision, id: &MemberId) -> String {
    d.member_name(id).to_owned()
}

/// What became of a piece: who kept which mark and who changed it, or why it is left out.
#[must_use]
pub fn outcome(d: &Decision, late: &Late) -> String {
    match &late.end {
        None => {
            let answered = late.asked.iter().filter(|a| a.answered).count();
            format!("{answered} of {} asked have looked again.", late.asked.len())
        }
        Some(LateEnd::LeftOut { reason, .. }) => format!("Left out: {reason}"),
        Some(LateEnd::TakenIn { without, .. }) => {
            let said: Vec<String> = late.asked.iter().filter_map(|a| one(d, a)).collect();
            let without = without.as_ref().map(|why| {
                let open = late.asked.iter().filter(|a| !a.answered);
                let open: Vec<String> = open.map(|a| member(d, &a.member)).collect();
                format!(" Without {}: {why}", list(&open))
            });
            format!("{}.{}", said.join("; "), without.unwrap_or_default())
        }
    }
}

/// "Clover Dean kept 3"; "Fern Marlow went from 3 to 2".
fn one(d: &Decision, asked: &AskedAgain) -> Option<String> {
    let LateAnswer { answer, was, rests, .. } = asked.said.as_ref()?;
    let who = member(d, &asked.member);
    let in_spite = if *rests { "" } else { ", not because of it" };
    Some(match was {
        Some(was) if was != answer => format!("{who} went from {} to {}{in_spite}", lower(was), lower(answer)),
        _ => format!("{who} kept {}{in_spite}", lower(answer)),
    })
}

fn lower(answer: &Answer) -> String {
    match answer {
        Answer::NoEvidence => "“no evidence”".to_owned(),
        other => other.words(),
    }
}

/// What the answer would be in the cases that are easy to think of.
fn cases(d: &Decision, late: &Late) -> Vec<String> {
    let step = |by: i8| answer_if(d, late, by);
    [
        (0, "If all keep their marks and rest them on it"),
        (-1, "If all go one lower"),
        (1, "If all go one higher"),
    ]
    .into_iter()
    .filter_map(|(by, when)| Some(format!("{when}: {}", step(by)?)))
    .collect()
}

/// The answer about the piece's subject if everybody asked moved their mark by so much, resting it on the piece.
fn answer_if(d: &Decision, late: &Late, by: i8) -> Option<String> {
    let mut then = d.clone();
    let round = then.rounds.last_mut()?;
    let (mut any, mut moved) = (false, false);
    for (_, sheet) in round.sheets.iter_mut().filter(|(key, _)| key.subject == late.subject) {
        let asked = late.asked.iter().any(|a| a.member == sheet.member);
        let Some(rating) = sheet.ratings.get_mut(&late.criterion).filter(|_| asked) else {
            continue;
        };
        if let Some(Answer::Mark { level }) = &mut rating.answer {
            let to = level.saturating_add_signed(by).clamp(1, 5);
            moved |= to != *level;
            *level = to;
            any = true;
        }
        rating.late.push(late.evidence.clone());
    }
    // Where nobody gave a mark, none can be kept or moved.
    if !any || (by != 0 && !moved) {
        return None;
    }
    let a = analyse(&then).ok()?;
    let all = recommend(&then, &a);
    let own = match &late.subject {
        Subject::Candidate { id } => crate::recommendation::answered(&all, Some(id)),
        Subject::Founder => all.first(),
    };
    own.map(|r| r.headline.clone())
}

/// Every answer before the first piece that was taken in, and now.
fn was_and_is(d: &Decision, now: &[Recommendation]) -> Vec<WasAndIs> {
    let taken = |l: &&Late| matches!(l.end, Some(LateEnd::TakenIn { .. }));
    let Some(first) = d.round().late.iter().find(taken) else {
        return Vec::new();
    };
    let before = d.as_of(&first.entry).and_then(|then| {
        let a = analyse(&then).ok()?;
        Some(recommend(&then, &a))
    });
    let before = before.unwrap_or_default();
    let same = |r: &Recommendation| match now.len() {
        1 => before.first(),
        _ => before.iter().find(|b| b.candidate == r.candidate),
    };
    let pair = |r: &Recommendation| {
        let was = same(r)?;
        Some(WasAndIs {
            candidate: r.candidate.clone(),
            was: was.headline.clone(),
            is: r.headline.clone(),
            other: was.kind != r.kind || was.candidate != r.candidate,
        })
    };
    now.iter().filter_map(pair).collect()
}
