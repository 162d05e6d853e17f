//! How the facts about the company vote, in words: each fact's vote, the totals, and the builder share they leave open.

use serde::Serialize;
use ts_rs::TS;

use super::finding;
use crate::analysis::{FactStand, FactVote, StageReading};
use crate::decision::Decision;
use crate::id::FactId;
use crate::say::{count, date, percent};
use crate::template::Vote;

/// The facts and their votes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct VotesReading {
    /// What they come to, without a stop.
    pub finding: String,
    /// What can be voted, in order.
    pub votes: Vec<String>,
    /// One for each fact.
    pub facts: Vec<FactRow>,
    /// Weight of each vote, and whether it is the largest.
    pub totals: Vec<(String, bool)>,
    /// The builder share, or from where to where it could lie; absent where no fact votes on it.
    pub share: Option<String>,
    /// What to know about that share, in sentences.
    pub says: Vec<String>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FactRow {
    /// Which.
    pub fact: FactId,
    /// Its name.
    pub title: String,
    /// What to count, and where to find it.
    pub hint: String,
    /// Its value.
    pub value: String,
    /// Whether it is known.
    pub known: bool,
    /// When and where it was found; empty where it is not known.
    pub source: String,
    /// What it says to each vote; empty where nothing.
    pub votes: Vec<String>,
    /// How it stands where it has no vote, or what of it is not known; empty where the votes say it.
    pub stand: String,
    /// How often its vote counts.
    pub weight: f64,
}

const VOTES: [Vote; 4] = [Vote::NotYet, Vote::Builder, Vote::Mixed, Vote::Scaler];

pub(super) fn read(d: &Decision, s: &StageReading) -> Option<VotesReading> {
    let model = d.stage.as_ref()?;
    let row = |f: &FactVote| {
        let fact = model.facts.iter().find(|one| one.id == f.fact.as_str());
        FactRow {
            fact: f.fact.clone(),
            title: fact.map_or_else(|| f.fact.to_string(), |one| one.title.clone()),
            hint: fact.map_or_else(String::new, |one| one.hint.clone()),
            value: f.value.clone(),
            known: f.stand != FactStand::Unknown,
            source: f
                .known
                .as_ref()
                .map_or_else(String::new, |known| format!("{}, {}.", date(known.on), known.source)),
            votes: VOTES.iter().map(|vote| said(f, *vote)).collect(),
            stand: if f.missing.is_empty() {
                f.stand.words().to_owned()
            } else {
                f.missing.clone()
            },
            weight: f.weight,
        }
    };
    let most = s.totals.iter().copied().fold(0.0, f64::max);
    let total = |t: &f64| (t.to_string(), *t > 0.0 && *t >= most);
    Some(VotesReading {
        finding: finding::stage(s),
        votes: VOTES.iter().map(|vote| vote.word().to_owned()).collect(),
        facts: s.facts.iter().map(row).collect(),
        totals: s.totals.iter().map(total).collect(),
        share: share(s),
        says: says(d, s),
    })
}

fn said(f: &FactVote, vote: Vote) -> String {
    match f.vote {
        None if f.stand != FactStand::Unknown => String::new(),
        None if vote == Vote::NotYet && !f.could_be_not_yet => String::new(),
        None if f.weight <= 0.0 && vote == Vote::NotYet => "could stop a hire".to_owned(),
        None if f.weight <= 0.0 => String::new(),
        None => format!("could vote {}", vote.word()),
        Some(Vote::NotYet) if f.weight <= 0.0 && vote == Vote::NotYet => "stops a hire".to_owned(),
        Some(own) if own == vote && f.weight > 1.0 => format!("votes {}, counts {} times", vote.word(), f.weight),
        Some(own) if own == vote => format!("votes {}", vote.word()),
        Some(_) => String::new(),
    }
}

fn unknown(s: &StageReading) -> usize {
    let votes = s
        .facts
        .iter()
        .filter(|f| f.stand == FactStand::Unknown && f.weight > 0.0);
    votes.count()
}

fn share(s: &StageReading) -> Option<String> {
    let share = s.share.filter(|_| s.share_used.is_some())?;
    Some(if unknown(s) > 0 {
        format!(
            "{}–{}",
            percent(s.share_low).trim_end_matches('%'),
            percent(s.share_high)
        )
    } else {
        percent(share)
    })
}

fn says(d: &Decision, s: &StageReading) -> Vec<String> {
    let mut says = Vec::new();
    match (s.share, unknown(s)) {
        (None, 1) => says.push("1 fact unknown: every builder share is possible.".to_owned()),
        (None, n) => says.push(format!("{n} facts unknown: every builder share is possible.")),
        (Some(_), 0) => {}
        (Some(_), 1) => says.push("It is a range because one fact is unknown.".to_owned()),
        (Some(_), n) => says.push(format!("It is a range because {} facts are unknown.", count(n))),
    }
    if s.at_low != s.at_high && s.share_used.is_some() {
        says.push(format!(
            "The unknown ones decide: at one end the votes call for {}, at the other for {}.",
            s.at_low.words(),
            s.at_high.words()
        ));
    }
    for (about, why) in &s.reasons {
        let fact = d.stage.as_ref().and_then(|model| model.fact(about.as_str()));
        let what = fact.map_or_else(|| "the count".to_owned(), |f| format!("“{}”", f.title));
        says.push(format!("You go on against {what}: {}", why.text));
    }
    if let Some(why) = &s.overridden {
        says.push(format!("You go on all the same: {why}"));
    }
    says
}
