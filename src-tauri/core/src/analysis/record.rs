//! Track record less the tailwind: standing among peers beside the product's rank, the inbound share and the stage of the company.
//! Never raw money (S0.9).
//!
//! The rule, in order; its lines are our judgement. Without a standing among peers nothing follows. Top tenth of peers is
//! strong; top third is strong with a product that was not the leader and mostly own deals. What the market leader's inbound
//! deals can explain, or most peers did better, proves little. The rest is fair. Then the stage: a fair result in the top third
//! that was made at the stage the company is at today is strong, and a strong one that was made at other stages only is fair.

use serde::Serialize;
use ts_rs::TS;

use super::StageVerdict;
use crate::decision::TrackRecord;
use crate::template::Vote;

/// How much a result proves. The lines are our judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Top tenth of peers, or top third with a product that was not the leader and mostly own deals, or at today's stage.
    Strong,
    /// Between.
    Fair,
    /// The market leader's inbound deals can explain it, or most peers did better.
    TailwindExplains,
    /// Standing among peers unknown: nothing follows.
    Unknown,
}

impl Proof {
    /// How much a track record proves, once the tailwind is taken off.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Strong => "much",
            Self::Fair => "something",
            Self::TailwindExplains => "little: tailwind",
            Self::Unknown => "nothing yet",
        }
    }
}

/// One entry of the record, read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecordReading {
    /// The entry.
    pub entry: TrackRecord,
    /// How much it proves.
    pub proof: Proof,
    /// Why, in a sentence or two.
    pub why: String,
    /// The stages they joined and left the company at, and whether today's is among them; absent where neither is known.
    pub stage: Option<String>,
}

/// Reads each entry; `today` is what the company that hires calls for, where its facts say.
pub(super) fn read(record: &[TrackRecord], today: Option<StageVerdict>) -> Vec<RecordReading> {
    let today = today.map(|verdict| match verdict {
        StageVerdict::Builder => Vote::Builder,
        StageVerdict::Between => Vote::Mixed,
        StageVerdict::Scaler => Vote::Scaler,
    });
    record
        .iter()
        .map(|entry| {
            let (proof, why) = judge(entry, today);
            RecordReading {
                entry: entry.clone(),
                proof,
                why,
                stage: stage(entry, today),
            }
        })
        .collect()
}

fn judge(entry: &TrackRecord, today: Option<Vote>) -> (Proof, String) {
    let (proof, why) = among_peers(entry);
    let top_third = entry.peer_percentile.is_some_and(|peers| peers >= TOP_THIRD);
    match (proof, at_stage(entry, today)) {
        (Proof::Fair, Some(true)) if top_third => (
            Proof::Strong,
            "Top third of peers, at the stage your company is at today.".to_owned(),
        ),
        (Proof::Strong, Some(false)) => (
            Proof::Fair,
            format!("{why} But at another stage than your company is at today."),
        ),
        _ => (proof, why.to_owned()),
    }
}

/// Percentile from which somebody is in the top third of their peers.
const TOP_THIRD: f64 = 67.0;

fn among_peers(entry: &TrackRecord) -> (Proof, &'static str) {
    let Some(peers) = entry.peer_percentile else {
        return (
            Proof::Unknown,
            "Ask what peers did: a number says nothing without them.",
        );
    };
    let leader = entry.product_rank == Some(1);
    let inbound = entry.inbound_share.unwrap_or(0.0);
    let own_deals = entry.inbound_share.is_some_and(|share| share <= 50.0);
    let behind = entry.product_rank.is_some_and(|rank| rank >= 2);
    if peers >= 90.0 {
        (
            Proof::Strong,
            "Top tenth of peers: the same tailwind blew for all of them.",
        )
    } else if peers >= TOP_THIRD && behind && own_deals {
        (
            Proof::Strong,
            "Top third of peers with a product that was not the leader, mostly on own deals.",
        )
    } else if leader && inbound >= 60.0 {
        (
            Proof::TailwindExplains,
            "The market leader's inbound deals can explain this.",
        )
    } else if peers >= 50.0 {
        (
            Proof::Fair,
            "Better than most peers; product and inbound share could explain part of it.",
        )
    } else {
        (Proof::TailwindExplains, "Most peers did better.")
    }
}

/// The stages they saw there, earliest first; one where only one end is known.
fn seen(entry: &TrackRecord) -> Option<(Vote, Vote)> {
    let (joined, left) = (entry.joined_at.or(entry.left_at)?, entry.left_at.or(entry.joined_at)?);
    Some((joined.min(left), joined.max(left)))
}

/// Whether the stage of today is among those they saw; absent where either is unknown.
fn at_stage(entry: &TrackRecord, today: Option<Vote>) -> Option<bool> {
    let (first, last) = seen(entry)?;
    today.map(|today| (first..=last).contains(&today))
}

fn stage(entry: &TrackRecord, today: Option<Vote>) -> Option<String> {
    let called_for = |vote| match vote {
        Vote::NotYet => "nobody but the founder",
        Vote::Builder => "a builder",
        Vote::Mixed => "half a builder, half a scaler",
        Vote::Scaler => "a scaler",
    };
    let mut text = match (entry.joined_at, entry.left_at) {
        (Some(joined), Some(left)) if joined == left => {
            format!("The company called for {} all the time.", called_for(joined))
        }
        (Some(joined), Some(left)) => {
            let went = if joined < left {
                "Grew with the company"
            } else {
                "Saw the company go back"
            };
            format!(
                "{went}: it called for {} when they joined, for {} when they left.",
                called_for(joined),
                called_for(left)
            )
        }
        (Some(joined), None) => format!("When they joined, the company called for {}.", called_for(joined)),
        (None, Some(left)) => format!("When they left, the company called for {}.", called_for(left)),
        (None, None) => return None,
    };
    match at_stage(entry, today) {
        Some(true) => text += " That includes the stage your company is at today.",
        Some(false) => text += " Your company is at another stage today.",
        None => {}
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(peers: Option<f64>, rank: Option<u32>, inbound: Option<f64>) -> TrackRecord {
        TrackRecord {
            company: "C".into(),
            years: String::new(),
            peer_percentile: peers,
            product_rank: rank,
            inbound_share: inbound,
            joined_at: None,
            left_at: None,
        }
    }

    fn between(joined_at: Option<Vote>, left_at: Option<Vote>, entry: TrackRecord) -> TrackRecord {
        TrackRecord {
            joined_at,
            left_at,
            ..entry
        }
    }

    #[test]
    fn the_same_standing_proves_more_behind_a_weak_product() {
        let proof = |e: TrackRecord| judge(&e, Some(Vote::Builder)).0;
        assert_eq!(proof(entry(Some(75.0), Some(4), Some(20.0))), Proof::Strong);
        assert_eq!(proof(entry(Some(75.0), Some(1), Some(80.0))), Proof::TailwindExplains);
        assert_eq!(proof(entry(Some(92.0), Some(1), Some(80.0))), Proof::Strong);
        assert_eq!(proof(entry(Some(60.0), None, None)), Proof::Fair);
        assert_eq!(proof(entry(None, Some(4), Some(20.0))), Proof::Unknown);
    }

    #[test]
    fn the_same_standing_proves_more_at_todays_stage() {
        let proof = |peers, joined, left, today| judge(&between(joined, left, entry(Some(peers), None, None)), today).0;
        let (builder, mixed, scaler) = (Some(Vote::Builder), Some(Vote::Mixed), Some(Vote::Scaler));
        assert_eq!(proof(70.0, builder, scaler, mixed), Proof::Strong, "passed through it");
        assert_eq!(
            proof(70.0, scaler, builder, mixed),
            Proof::Strong,
            "in either direction"
        );
        assert_eq!(
            proof(60.0, builder, builder, builder),
            Proof::Fair,
            "below the top third"
        );
        assert_eq!(proof(70.0, scaler, scaler, builder), Proof::Fair);
        assert_eq!(proof(95.0, scaler, scaler, builder), Proof::Fair, "strong, elsewhere");
        assert_eq!(proof(95.0, None, builder, builder), Proof::Strong);
        assert_eq!(
            proof(95.0, scaler, scaler, None),
            Proof::Strong,
            "today's stage unknown"
        );
        assert_eq!(proof(40.0, builder, builder, builder), Proof::TailwindExplains);
    }

    #[test]
    fn growing_through_stages_is_said() {
        let said = |joined, left, today| stage(&between(joined, left, entry(None, None, None)), today);
        let grew = said(Some(Vote::Builder), Some(Vote::Scaler), Some(Vote::Scaler)).unwrap();
        assert!(
            grew.starts_with("Grew with the company") && grew.contains("includes the stage"),
            "{grew}"
        );
        let back = said(Some(Vote::Scaler), Some(Vote::Mixed), Some(Vote::Builder)).unwrap();
        assert!(
            back.starts_with("Saw the company go back") && back.contains("another stage"),
            "{back}"
        );
        assert_eq!(said(None, None, Some(Vote::Builder)), None);
        assert!(!said(Some(Vote::NotYet), None, None).unwrap().contains("today"));
    }
}
