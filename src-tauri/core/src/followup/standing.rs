//! How promises and signs of "on track" stand on a day, each and all together. Nothing is concluded from them: people do.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::plan::after;
use crate::decision::{Plan, Promised, Sign};
use crate::id::CommitmentId;
use crate::say::heading;
use crate::say::{capital, count, list};

/// Settled one way or the other, past its day, or still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// A promise is kept; a sign is seen.
    Kept,
    /// Its day has passed, and nobody has said what became of it.
    Late,
    /// Its day is today or later.
    ToCome,
    /// A promise is let go; a sign was not there.
    LetGo,
}

impl Stand {
    /// In a word or two, of a promise.
    #[must_use]
    pub const fn of_promise(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Late => "late",
            Self::ToCome => "to come",
            Self::LetGo => "let go",
        }
    }

    /// In a few words, of a sign.
    #[must_use]
    pub const fn of_sign(self) -> &'static str {
        match self {
            Self::Kept => "seen",
            Self::Late => "to be looked for",
            Self::ToCome => "to come",
            Self::LetGo => "not seen",
        }
    }

    fn on(today: NaiveDate, due: NaiveDate, kept: Option<bool>) -> Self {
        match kept {
            Some(true) => Self::Kept,
            Some(false) => Self::LetGo,
            None if due < today => Self::Late,
            None => Self::ToCome,
        }
    }
}

/// How each promise stands, by id.
#[must_use]
pub fn promises(all: &[Promised], today: NaiveDate) -> BTreeMap<CommitmentId, Stand> {
    let stand = |p: &Promised| Stand::on(today, p.promise.due, p.settled.as_ref().map(|s| s.kept));
    all.iter().map(|p| (p.promise.id.clone(), stand(p))).collect()
}

/// How each sign stands, in the plan's order.
#[must_use]
pub fn signs(plan: &Plan, today: NaiveDate) -> Vec<Stand> {
    let stand = |s: &Sign| Stand::on(today, after(plan.start, s.day), s.looked.as_ref().map(|l| l.seen));
    plan.signs.iter().map(stand).collect()
}

/// How many of them stand so.
pub(super) fn how_many<'a>(all: impl Iterator<Item = &'a Stand>, wanted: Stand) -> usize {
    all.filter(|stand| **stand == wanted).count()
}

/// "Two promises are late, four are kept and five are to come."
pub(super) fn promises_say<'a>(all: impl Iterator<Item = &'a Stand> + Clone) -> String {
    let said = [Stand::Late, Stand::Kept, Stand::ToCome, Stand::LetGo]
        .map(|stand| (how_many(all.clone(), stand), stand))
        .into_iter()
        .filter(|(number, _)| *number > 0);
    let part = |(at, (number, stand)): (usize, (usize, Stand))| {
        let what = match (at, number) {
            (0, 1) => " promise",
            (0, _) => " promises",
            _ => "",
        };
        format!("{}{what} {} {}", count(number), be(number), stand.of_promise())
    };
    let parts: Vec<String> = said.enumerate().map(part).collect();
    if parts.is_empty() {
        return format!("{}.", heading::NOTHING_PROMISED);
    }
    capital(&format!("{}.", list(&parts)))
}

/// "One of three signs of “on track” is seen, and one was not there."
pub(super) fn signs_say<'a>(all: impl Iterator<Item = &'a Stand> + Clone) -> String {
    let number = |stand| how_many(all.clone(), stand);
    let (of, seen, missing, late) = (
        all.clone().count(),
        number(Stand::Kept),
        number(Stand::LetGo),
        number(Stand::Late),
    );
    let signs = format!("{} {}", count(of), if of == 1 { "sign" } else { "signs" });
    if seen + missing + late == 0 {
        return capital(&format!("{signs} will show whether it is on track."));
    }
    let first = if seen == 0 { "none".to_owned() } else { count(seen) };
    let mut parts = vec![format!("{first} of {signs} of “on track” {} seen", be(seen.max(1)))];
    if missing > 0 {
        let were = if missing == 1 { "was" } else { "were" };
        parts.push(format!("{} {were} not there", count(missing)));
    }
    if late > 0 {
        parts.push(format!("{} {} still to be looked for", count(late), be(late)));
    }
    let last = parts.pop().unwrap_or_default();
    let before = if parts.is_empty() {
        String::new()
    } else {
        format!("{}, and ", parts.join(", "))
    };
    capital(&format!("{before}{last}."))
}

pub(super) const fn be(number: usize) -> &'static str {
    if number == 1 { "is" } else { "are" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Stand::{Kept, Late, LetGo, ToCome};

    #[test]
    fn a_day_is_late_from_the_day_after_and_never_once_it_is_settled() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
        let on = |today, kept| Stand::on(day(today), day(23), kept);
        assert_eq!([on(22, None), on(23, None), on(24, None)], [ToCome, ToCome, Late]);
        assert_eq!([on(24, Some(true)), on(24, Some(false))], [Kept, LetGo]);
    }

    #[test]
    fn promises_are_said_with_what_is_late_first() {
        let say = |all: &[Stand]| promises_say(all.iter());
        assert_eq!(
            say(&[Kept, Late, ToCome, LetGo]),
            "One promise is late, one is kept, one is to come and one is let go."
        );
        assert_eq!(
            say(&[Late, Late, Kept, ToCome]),
            "Two promises are late, one is kept and one is to come."
        );
        assert_eq!(say(&[ToCome]), "One promise is to come.");
        assert_eq!(say(&[]), "Nothing is promised yet.");
    }

    #[test]
    fn signs_add_to_one_sentence_that_concludes_nothing() {
        let say = |all: &[Stand]| signs_say(all.iter());
        assert_eq!(
            say(&[Kept, Late, ToCome]),
            "One of three signs of “on track” is seen, and one is still to be looked for."
        );
        assert_eq!(
            say(&[Kept, Late, LetGo]),
            "One of three signs of “on track” is seen, one was not there, and one is still to be looked for."
        );
        assert_eq!(
            say(&[LetGo, LetGo]),
            "None of two signs of “on track” is seen, and two were not there."
        );
        assert_eq!(say(&[ToCome]), "One sign will show whether it is on track.");
    }
}
