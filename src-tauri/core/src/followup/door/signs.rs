//! The signs that a door revolves, each with its sentence and where it comes from.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::says::{months, who};
use super::{Company, Patience, SHORT_MONTHS, Tenure};
use crate::decision::{Ending, Holder};
use crate::id::{CriterionId, HolderId};
use crate::say::list;
use crate::template::{Grade, Seen, Source};

/// Two profiles are the same from this share of common words on (Jaccard 1912). Our judgement.
const SAME: f64 = 0.6;

/// A sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "DoorSign")]
pub struct Sign {
    /// Which.
    pub kind: SignKind,
    /// In one sentence.
    pub text: String,
    /// Holders it rests on, by id.
    pub holders: Vec<HolderId>,
    /// Criteria of the founder's card it rests on.
    pub criteria: Vec<CriterionId>,
    /// Where it comes from and how far that can be trusted.
    pub source: Source,
}

/// Which sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DoorSignKind")]
pub enum SignKind {
    /// Half or more of those who left did so early.
    ShortTenures,
    /// Two or more were dismissed.
    Dismissals,
    /// What was hired is what had been hired before.
    SameProfile,
    /// Somebody left and nothing is written about what the company got wrong.
    NothingLearned,
    /// Somebody who left turned out better than was thought.
    BetterInHindsight,
    /// Conditions of the founder's own side are open.
    OpenConditions,
    /// Nobody said how long the company will wait, or it is too short.
    NoPatience,
}

impl SignKind {
    /// How many there are.
    pub const COUNT: usize = 7;
}

/// What Gong counted among its own customers.
pub(super) fn gong() -> Source {
    Source {
        grade: Grade::Vendor,
        seen: Some(Seen::Text),
        author: Some("Gong".to_owned()),
        year: Some("2018".to_owned()),
        title: Some("Average tenure of a VP of Sales".to_owned()),
        address: Some("gong.io/blog/vp-sales-average-tenure".to_owned()),
        cite: "the average tenure of sales VPs fell from 26 to 19 months.".to_owned(),
        insight: None,
    }
}

/// What a failed hire costs in time, by an investor's formula.
fn mercato() -> Source {
    Source {
        grade: Grade::Vendor,
        seen: Some(Seen::Text),
        author: Some("Mercato".to_owned()),
        year: None,
        title: Some("Four things before your first VP".to_owned()),
        address: Some("growth.mercatopartners.com/four-things-to-consider…".to_owned()),
        cite: "when a sales leader fails, the ramp and two cycles are lost.".to_owned(),
        insight: None,
    }
}

/// Every sign there is, in the kinds' order. Holders come in order of their first day, each with the tenure at the same place.
pub(super) fn find(holders: &[&Holder], tenures: &[Tenure], company: &Company<'_>) -> Vec<Sign> {
    [
        short_tenures(tenures),
        dismissals(holders),
        same_profile(holders),
        nothing_learned(holders),
        better_in_hindsight(holders),
        open_conditions(company),
        no_patience(company),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn sign(kind: SignKind, text: String, source: Source) -> Sign {
    Sign {
        kind,
        text,
        holders: Vec::new(),
        criteria: Vec::new(),
        source,
    }
}

impl Sign {
    fn on<'a>(mut self, holders: impl IntoIterator<Item = &'a Holder>) -> Self {
        self.holders = holders.into_iter().map(|h| h.id.clone()).collect();
        self
    }
}

fn short_tenures(tenures: &[Tenure]) -> Option<Sign> {
    let left = tenures.iter().filter(|t| !t.open).count();
    let short: Vec<&Tenure> = tenures.iter().filter(|t| t.short).collect();
    if short.is_empty() || 2 * short.len() < left {
        return None;
    }
    let early = short.iter().filter(|t| t.before_it_could_show == Some(true)).count();
    let past = short.iter().any(|t| t.months >= SHORT_MONTHS);
    let line = if past {
        "before ramp and two sales cycles were over".to_owned()
    } else {
        format!("within {}", months(SHORT_MONTHS))
    };
    let mut text = format!("{} of {left} who left were gone {line}.", short.len());
    if early > 0 && !past {
        text += &format!(
            " For {early} that was before ramp and two sales cycles were over: their own work could not show yet."
        );
    }
    let mut from = gong();
    from.cite += " The line of two years is our judgement.";
    from.insight = Some("S3.1".to_owned());
    let mut found = sign(SignKind::ShortTenures, text, from);
    found.holders = short.iter().map(|t| t.holder.clone()).collect();
    Some(found)
}

fn dismissals(holders: &[&Holder]) -> Option<Sign> {
    let dismissed: Vec<&Holder> = holders
        .iter()
        .copied()
        .filter(|h| h.ended == Some(Ending::Dismissed))
        .collect();
    let left = holders.iter().filter(|h| h.until.is_some()).count();
    (dismissed.len() >= 2).then(|| {
        let text = format!("The company ended it {} times, of {left} partings.", dismissed.len());
        let cite = "Why sales leaders are hired and fired (S3): companies hire and fire the head of sales every two to three years.";
        sign(SignKind::Dismissals, text, Source::seed(cite, "S3.1")).on(dismissed)
    })
}

fn same_profile(holders: &[&Holder]) -> Option<Sign> {
    // What went up was worth hiring again.
    let parted = |h: &Holder| h.until.is_some() && h.ended != Some(Ending::Promoted);
    let (at, earlier) = holders.iter().enumerate().rev().find_map(|(i, later)| {
        let before = holders[..i]
            .iter()
            .rposition(|h| parted(h) && alike(&h.profile, &later.profile))?;
        Some((i, before))
    })?;
    let text = format!(
        "What {} was hired as is what {} was hired as: “{}”.",
        who(holders, at),
        who(holders, earlier),
        holders[at].profile.trim()
    );
    let cite = "The same profile in the same company meets the same end until something else changes.";
    Some(sign(SignKind::SameProfile, text, Source::ours(cite, Some("S3.1"))).on([holders[earlier], holders[at]]))
}

/// Whether two profiles have most words in common, whatever their order, case and punctuation.
fn alike(a: &str, b: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (a, b) = (words(a), words(b));
    let common = a.intersection(&b).count();
    common > 0 && common as f64 >= SAME * a.union(&b).count() as f64
}

fn nothing_learned(holders: &[&Holder]) -> Option<Sign> {
    let silent: Vec<usize> = (0..holders.len()).filter(|i| unlearned(holders[*i])).collect();
    (!silent.is_empty()).then(|| {
        let names: Vec<String> = silent.iter().map(|i| who(holders, *i)).collect();
        let text = format!(
            "Nothing is written about what the company got wrong with {}.",
            list(&names)
        );
        let cite = "From the founder's card: what is not written down was not learned.";
        sign(SignKind::NothingLearned, text, Source::ours(cite, Some("S3.2"))).on(silent.iter().map(|i| holders[*i]))
    })
}

/// Whether somebody left, other than by promotion, and the company wrote nothing down.
pub(super) fn unlearned(holder: &Holder) -> bool {
    holder.until.is_some() && holder.ended != Some(Ending::Promoted) && holder.fault.trim().is_empty()
}

fn better_in_hindsight(holders: &[&Holder]) -> Option<Sign> {
    let better: Vec<usize> = (0..holders.len())
        .filter(|i| holders[*i].until.is_some() && holders[*i].better_than_thought == Some(true))
        .collect();
    (!better.is_empty()).then(|| {
        let names: Vec<String> = better.iter().map(|i| who(holders, *i)).collect();
        let text = format!("Better in hindsight than when they left: {}.", list(&names));
        let cite = "Why sales leaders are hired and fired (S3): the next one is judged against the last, who turns out not to have been so bad.";
        sign(SignKind::BetterInHindsight, text, Source::seed(cite, "S3.3")).on(better.iter().map(|i| holders[*i]))
    })
}

fn open_conditions(company: &Company<'_>) -> Option<Sign> {
    (!company.open_conditions.is_empty()).then(|| {
        let titles: Vec<String> = company.open_conditions.iter().map(|(_, title)| format!("“{title}”")).collect();
        let text = format!("Open on the founder's own side: {}.", list(&titles));
        let cite = "Why sales leaders are hired and fired (S3): the founder hands the problem over and comes back disappointed.";
        let mut found = sign(SignKind::OpenConditions, text, Source::seed(cite, "S3.2"));
        found.criteria = company.open_conditions.iter().map(|(id, _)| id.clone()).collect();
        found
    })
}

fn no_patience(company: &Company<'_>) -> Option<Sign> {
    let text = match (company.patience, company.until_it_shows_months) {
        (Patience::Unsaid, _) => {
            "Nobody has said how long the company will wait before it judges by revenue.".to_owned()
        }
        (Patience::Months(patience), Some(shows)) if patience < shows => format!(
            "The company will wait {}; ramp and two sales cycles take {}.",
            months(patience),
            months(shows)
        ),
        _ => return None,
    };
    Some(sign(SignKind::NoPatience, text, mercato()))
}
