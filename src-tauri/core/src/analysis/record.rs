//! Track record less the tailwind: standing among peers beside the product's rank and the inbound share. Never raw money (S0.9).

use serde::Serialize;
use ts_rs::TS;

use crate::decision::TrackRecord;

/// How much a result proves. The lines are our judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Top tenth of peers, or top third with a product that was not the leader and mostly own deals.
    Strong,
    /// Between.
    Fair,
    /// The market leader's inbound deals can explain it, or below two thirds of peers.
    TailwindExplains,
    /// Standing among peers unknown: nothing follows.
    Unknown,
}

/// One entry of the record, read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecordReading {
    /// The entry.
    pub entry: TrackRecord,
    /// How much it proves.
    pub proof: Proof,
    /// Why, in a sentence.
    pub why: String,
}

pub(super) fn read(record: &[TrackRecord]) -> Vec<RecordReading> {
    record
        .iter()
        .map(|entry| {
            let (proof, why) = judge(entry);
            RecordReading {
                entry: entry.clone(),
                proof,
                why: why.to_owned(),
            }
        })
        .collect()
}

fn judge(entry: &TrackRecord) -> (Proof, &'static str) {
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
    } else if peers >= 67.0 && behind && own_deals {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_standing_proves_more_behind_a_weak_product() {
        let entry = |peers, rank, inbound| TrackRecord {
            company: "C".into(),
            years: String::new(),
            peer_percentile: peers,
            product_rank: rank,
            inbound_share: inbound,
            joined_at: None,
            left_at: None,
        };
        let proof = |e| judge(&e).0;
        assert_eq!(proof(entry(Some(75.0), Some(4), Some(20.0))), Proof::Strong);
        assert_eq!(proof(entry(Some(75.0), Some(1), Some(80.0))), Proof::TailwindExplains);
        assert_eq!(proof(entry(Some(92.0), Some(1), Some(80.0))), Proof::Strong);
        assert_eq!(proof(entry(Some(60.0), None, None)), Proof::Fair);
        assert_eq!(proof(entry(None, Some(4), Some(20.0))), Proof::Unknown);
    }
}
