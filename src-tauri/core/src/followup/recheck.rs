//! Criteria rated again in the job: which, when, and what moved since the debrief.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::plan::after;
use super::standing::be;
use crate::decision::{Decision, Recheck, SheetKey, Verdict};
use crate::id::{CandidateId, CriterionId, MemberId};
use crate::rating::Subject;
use crate::say;
use crate::template::Criterion;

/// Days in the job after which criteria are rated again: a quarter.
pub const RECHECK_DAYS: u32 = 90;

/// Criteria that the card's quarter-long tests are about, in the card's order: what a quarter in the job shows.
#[must_use]
pub fn criteria(d: &Decision) -> Vec<&Criterion> {
    let long = || d.template.tests.iter().filter(|t| t.days >= RECHECK_DAYS);
    let asked = |c: &&Criterion| long().any(|t| t.criteria.contains(&c.id));
    d.template.criteria.iter().filter(asked).collect()
}

/// The day they are rated again: a quarter after the first day in the job, or after the decision where no plan says when that is.
#[must_use]
pub fn due(d: &Decision, verdict: &Verdict) -> NaiveDate {
    let plan = d
        .plan
        .as_ref()
        .filter(|p| Some(&p.person) == verdict.candidate.as_ref());
    after(plan.map_or(verdict.on, |p| p.start), RECHECK_DAYS)
}

/// What moved, as one member may see it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecheckReading {
    /// About whom.
    pub candidate: CandidateId,
    /// Members whose re-rating is counted.
    pub members: Vec<MemberId>,
    /// One for each criterion rated again, in the card's order.
    pub moved: Vec<Moved>,
    /// The finding, in a sentence.
    pub says: String,
    /// How many moved and which way, in a sentence.
    pub moved_say: String,
}

/// One criterion then and now: each rater beside themselves.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Moved {
    /// Which.
    pub criterion: CriterionId,
    /// Mean of what those who marked it both times gave at the debrief; absent where nobody did.
    pub before: Option<f64>,
    /// Mean of what they give now; of all marks given now, where nobody marked it both times; absent where nobody could say.
    pub now: Option<f64>,
    /// How far it moved, drawn towards the mean of all criteria as few raters ask for, in points; absent where nobody marked it both times.
    pub likely: Option<f64>,
    /// By member: the mark at the debrief and the one given again; nothing stands for "no evidence".
    pub marks: Vec<(MemberId, Option<u8>, Option<u8>)>,
}

impl Moved {
    /// What the marks say by themselves; what is likely needs those of the other criteria.
    fn of(criterion: CriterionId, marks: Vec<(MemberId, Option<u8>, Option<u8>)>) -> Self {
        let mut moved = Self {
            criterion,
            before: None,
            now: None,
            likely: None,
            marks,
        };
        moved.before = mean(moved.pairs().map(|(then, _)| then));
        moved.now = mean(moved.pairs().map(|(_, now)| now)).or_else(|| mean(moved.marks.iter().filter_map(|m| m.2)));
        moved
    }

    /// Marks by those who gave one both times, then and now.
    fn pairs(&self) -> impl Iterator<Item = (u8, u8)> {
        self.marks.iter().filter_map(|(_, then, now)| then.zip(*now))
    }

    /// How far it moved as marked, in points.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        (self.pairs().count() > 0).then_some(self.now? - self.before?)
    }
}

/// How far one rater's change on one criterion is believed, 0–1: the published reliability of one rater (Huffcutt, Culbertson & Weyhrauch 2013).
/// That it holds of changes too is our judgement.
const ONE_RATER: f64 = 0.44;

/// From which likely change on, in points, a criterion is named. Our judgement.
const NAMED_FROM: f64 = 0.5;

/// What chance alone gives less often than this is called a change, 0–1: the usual line.
const BEYOND_CHANCE: f64 = 0.05;

/// Reads the re-ratings `viewer` may see; nothing before they have given theirs, so that the old marks colour none.
#[must_use]
pub fn read(d: &Decision, viewer: &MemberId, candidate: &CandidateId) -> Option<RecheckReading> {
    // Each member's newest counts.
    let mut newest: Vec<&Recheck> = Vec::new();
    for recheck in d.rechecks_for(viewer).filter(|r| r.candidate == *candidate) {
        newest.retain(|r| r.member != recheck.member);
        newest.push(recheck);
    }
    if newest.is_empty() {
        return None;
    }
    let marked = |id: &str| newest.iter().any(|r| r.marks.contains_key(id));
    let criteria = d.template.criteria.iter().filter(|c| marked(&c.id));
    let mut moved: Vec<Moved> = criteria.map(|c| one(d, candidate, &newest, &c.id)).collect();
    draw_together(&mut moved);
    Some(RecheckReading {
        candidate: candidate.clone(),
        members: newest.iter().map(|r| r.member.clone()).collect(),
        says: says(d, candidate, &moved),
        moved_say: moved_say(&moved),
        moved,
    })
}

fn one(d: &Decision, candidate: &CandidateId, newest: &[&Recheck], id: &str) -> Moved {
    let subject = Subject::candidate(candidate.clone());
    // The round in which the person was decided on, not one begun since.
    let about = |v: &Verdict| v.candidate.as_ref() == Some(candidate);
    let decided = d.rounds.iter().rev().find(|r| r.verdicts.iter().any(about));
    let then = |member: &MemberId| {
        let key = SheetKey {
            subject: subject.clone(),
            member: member.clone(),
        };
        let sheet = decided?.sheets.get(&key).filter(|s| s.sealed.is_some())?;
        sheet.ratings.get(id)?.answer.as_ref()?.level()
    };
    let marks: Vec<(MemberId, Option<u8>, Option<u8>)> = newest
        .iter()
        .filter_map(|r| Some((r.member.clone(), then(&r.member), r.marks.get(id)?.answer.level())))
        .collect();
    Moved::of(d.shared_id(id), marks)
}

fn mean(marks: impl Iterator<Item = u8>) -> Option<f64> {
    let (sum, n) = marks.fold((0.0, 0.0), |(sum, n), mark| (sum + f64::from(mark), n + 1.0));
    (n > 0.0).then(|| sum / n)
}

/// Draws each change towards the mean of all, the more the fewer raters there are: what one rater sees on one criterion is half noise.
fn draw_together(moved: &mut [Moved]) {
    let changes: Vec<f64> = moved.iter().filter_map(Moved::change).collect();
    let all = changes.iter().sum::<f64>() / changes.len().max(1) as f64;
    for one in moved {
        let raters = one.pairs().count() as f64;
        let believed = raters * ONE_RATER / (1.0 + (raters - 1.0) * ONE_RATER);
        one.likely = one.change().map(|change| all + believed * (change - all));
    }
}

/// The chance that marks which only waver go as far one way as these did, 0–1: the sign test, both ways. Absent where no mark moved.
fn chance(moved: &[Moved]) -> Option<f64> {
    let pairs = || moved.iter().flat_map(Moved::pairs);
    let (up, down) = (
        pairs().filter(|(then, now)| now > then).count(),
        pairs().filter(|(then, now)| now < then).count(),
    );
    let n = up + down;
    let (mut all, mut coefficient) = (0.0, 1.0);
    for k in 0..=up.min(down) {
        all += coefficient;
        coefficient *= (n - k) as f64 / (k + 1) as f64;
    }
    (n > 0).then(|| (2.0 * all / libm::exp2(n as f64)).min(1.0))
}

/// "Two are up, one is down and one is not to be compared." What nobody could say then or now is compared with nothing.
fn moved_say(moved: &[Moved]) -> String {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let went = |m: &Moved| m.change().map(|change| change.total_cmp(&0.0));
    let ways = [
        (Some(Greater), "up"),
        (Some(Less), "down"),
        (Some(Equal), "the same"),
        (None, "not to be compared"),
    ];
    let say = |(way, words): (_, &str)| match moved.iter().filter(|m| went(m) == way).count() {
        0 => None,
        n => Some(format!("{} {} {words}", say::count(n), be(n))),
    };
    let parts: Vec<String> = ways.into_iter().filter_map(say).collect();
    say::capital(&format!("{}.", say::list(&parts)))
}

fn says(d: &Decision, candidate: &CandidateId, moved: &[Moved]) -> String {
    let who = d.called(candidate);
    let titled = |up: bool| -> Vec<String> {
        let turned = moved.iter().filter(|m| {
            let likely = m.likely.unwrap_or(0.0);
            m.change().is_some_and(|change| change != 0.0) && (if up { likely } else { -likely }) >= NAMED_FROM
        });
        turned
            .filter_map(|m| d.template.criterion(m.criterion.as_str()))
            .map(|c| format!("“{}”", c.short))
            .collect()
    };
    let compared = moved.iter().filter(|m| m.change().is_some()).count();
    let Some(chance) = chance(moved) else {
        return if compared == 0 {
            format!("Nothing can be compared: nobody marked {who} on any of it both at the debrief and in the job.")
        } else if compared < moved.len() {
            format!("No change: where it can be compared, whoever marked {who} again gives the marks they gave before.")
        } else {
            format!("No change: whoever marked {who} again gives the marks they gave before.")
        };
    };
    let (up, down) = (titled(true), titled(false));
    if chance < BEYOND_CHANCE && !(up.is_empty() && down.is_empty()) {
        let found = match (up.is_empty(), down.is_empty()) {
            (false, true) => format!("{who} has grown on {}", say::list(&up)),
            (true, _) => format!("{who} is further back on {} than the same raters saw", say::list(&down)),
            _ => format!(
                "{who} has grown on {} and is further back on {}",
                say::list(&up),
                say::list(&down)
            ),
        };
        return format!(
            "{found}; marks that only waver do as much in {} of such looks.",
            say::draws(chance)
        );
    }
    let seen = match (up.is_empty(), down.is_empty()) {
        (true, true) => "some marks moved a little".to_owned(),
        (false, true) => format!("{} went up", say::list(&up)),
        (true, false) => format!("{} went down", say::list(&down)),
        (false, false) => format!("{} went up and {} went down", say::list(&up), say::list(&down)),
    };
    let as_often = if chance < 1.0 {
        format!("as much in {} of such looks", say::draws(chance))
    } else {
        "as much every time".to_owned()
    };
    format!(
        "{}, but so few marks show no change in {who}: marks that only waver do {as_often}.",
        say::capital(&seen)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(marks: &[(Option<u8>, Option<u8>)]) -> Moved {
        let marks = marks.iter().map(|(then, now)| ("r".into(), *then, *now)).collect();
        Moved::of("A1".into(), marks)
    }

    #[test]
    fn one_rater_s_change_is_drawn_towards_the_mean_of_all() {
        let mut all = [
            moved(&[(Some(3), Some(4))]),
            moved(&[(Some(4), Some(4))]),
            moved(&[(None, Some(5))]),
        ];
        draw_together(&mut all);
        assert!(
            (all[0].likely.unwrap() - 0.72).abs() < 1e-12,
            "half a point all over, and 0.44 of what is past it"
        );
        assert!((all[1].likely.unwrap() - 0.28).abs() < 1e-12);
        assert_eq!(all[2].likely, None, "what was not marked then is compared with nothing");
    }

    #[test]
    fn chance_is_the_sign_test() {
        let up = moved(&[(Some(3), Some(4)); 3]);
        assert!((chance(std::slice::from_ref(&up)).unwrap() - 0.25).abs() < 1e-12);
        let down = moved(&[(Some(3), Some(2))]);
        assert!((chance(&[up, down]).unwrap() - 0.625).abs() < 1e-12);
        assert!((chance(&[moved(&[(Some(1), Some(2)); 6])]).unwrap() - 2.0 / 64.0).abs() < 1e-12);
        assert_eq!(chance(&[moved(&[(Some(3), Some(3))])]), None);
    }

    #[test]
    fn what_moved_is_counted_by_its_way_and_what_nobody_could_say_by_none() {
        let one = |then: Option<u8>, now: Option<u8>| moved(&[(then, now)]);
        let moved = [
            one(Some(3), Some(4)),
            moved(&[(Some(2), Some(3)), (Some(2), Some(2))]),
            one(Some(3), Some(2)),
            one(None, Some(5)),
        ];
        assert_eq!(
            moved_say(&moved),
            "Two are up, one is down and one is not to be compared."
        );
        assert_eq!(moved_say(&[one(Some(3), Some(3))]), "One is the same.");
    }
}
