//! Track record less the tailwind: standing among peers beside the product's rank, the inbound share and the stage of the company.
//! Never raw money (S0.9).
//!
//! The rule, in order; its lines are our judgement. Without a standing among peers nothing follows. Top tenth of peers is
//! strong; top third is strong with a product that was not the leader and mostly own deals. What the market leader's inbound
//! deals can explain, or most peers did better, proves little. The rest is fair. Then the stage: a fair result in the top third
//! that was made at the stage the company is at today is strong, and a strong one that was made at other stages only is fair.
//!
//! Somebody who led a team there is held against the teams that had the same wind, not against peers as a seller: the share of the ramped
//! reps at quota less the same share on the other teams. From 15 points up it is strong, below −5 weak; between, the market leader's
//! inbound deals may explain it, else it is fair. With fewer than four ramped reps or four quarters nothing follows.

use serde::Serialize;
use ts_rs::TS;

use super::StageVerdict;
use super::context::{Company, ContextReading};
use super::line::reaches;
use crate::decision::{SellingRole, TrackRecord};
use crate::say::plain;
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
    /// A leader whose team fell behind the others.
    Weak,
    /// Standing among peers, or beside the other teams, unknown: nothing follows.
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
            Self::Weak => "little: the team fell behind",
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
    /// What the team's number did under a leader; never counted.
    pub grew: Option<String>,
    /// How far its sales context is the company's; absent where the entry says nothing of it.
    pub context: Option<ContextReading>,
}

/// Reads each entry; `today` is what the company that hires calls for, where its facts say.
pub(super) fn read(record: &[TrackRecord], today: Option<StageVerdict>, company: &Company<'_>) -> Vec<RecordReading> {
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
                grew: grew(entry),
                context: company.beside(entry),
            }
        })
        .collect()
}

fn judge(entry: &TrackRecord, today: Option<Vote>) -> (Proof, String) {
    if entry.role == Some(SellingRole::Leader) {
        return beside_other_teams(entry);
    }
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

/// Points of share at quota, above the other teams, from which a leader's record is strong. Our judgement.
const STRONG_FROM: f64 = 15.0;
/// Points below the other teams, beyond which it is weak. Our judgement.
const WEAK_BELOW: f64 = -5.0;
/// Ramped reps, and quarters, under which a share says nothing. Our judgement.
const FEWEST: u32 = 4;
/// Share of inbound deals from which the market leader's wind may explain a result, %. Our judgement.
const WIND_FROM: f64 = 60.0;

fn beside_other_teams(entry: &TrackRecord) -> (Proof, String) {
    let team = &entry.team;
    let (Some(own), Some(others)) = (team.own_share, team.others_share) else {
        let ask = "Ask which share of their ramped reps made quota, and which on the teams next to theirs.";
        return (Proof::Unknown, ask.to_owned());
    };
    let short = |n: Option<u32>| n.is_none_or(|n| n < FEWEST);
    if short(team.ramped) || short(team.quarters) {
        let ask = "Fewer than four ramped reps or four quarters, or not known how many: ask.";
        return (Proof::Unknown, ask.to_owned());
    }
    let d = own - others;
    let beside = format!(
        "{}% of the team at quota, {}% on the teams beside it: {} {}.",
        plain(own),
        plain(others),
        points_of(d),
        if d < 0.0 { "fewer" } else { "more" }
    );
    let wind = entry.product_rank == Some(1) && entry.inbound_share.is_some_and(|share| share >= WIND_FROM);
    if reaches(d, STRONG_FROM) {
        (Proof::Strong, beside)
    } else if !reaches(d, WEAK_BELOW) {
        (Proof::Weak, beside)
    } else if wind {
        let says = format!("{beside} The wind may explain it: the market leader's product, mostly inbound.");
        (Proof::TailwindExplains, says)
    } else {
        (Proof::Fair, beside)
    }
}

/// "15 points", "1 point".
fn points_of(d: f64) -> String {
    let n = plain(d.abs());
    format!("{n} point{}", if n == "1" { "" } else { "s" })
}

/// What the number of the team did: beside the rest, because a market can carry it.
fn grew(entry: &TrackRecord) -> Option<String> {
    let (first, last) = (entry.team.first_number?, entry.team.last_number?);
    let led = entry.role == Some(SellingRole::Leader) && first > 0.0;
    led.then(|| {
        format!(
            "The team's number went from {} to {}. Ask what the market did.",
            plain(first),
            plain(last)
        )
    })
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
    use crate::decision::TeamLed;

    fn entry(peers: Option<f64>, rank: Option<u32>, inbound: Option<f64>) -> TrackRecord {
        TrackRecord {
            company: "C".into(),
            years: String::new(),
            peer_percentile: peers,
            product_rank: rank,
            inbound_share: inbound,
            ..TrackRecord::default()
        }
    }

    fn led(own: f64, others: f64, ramped: u32, quarters: u32) -> TrackRecord {
        TrackRecord {
            role: Some(SellingRole::Leader),
            team: TeamLed {
                ramped: Some(ramped),
                quarters: Some(quarters),
                own_share: Some(own),
                others_share: Some(others),
                ..TeamLed::default()
            },
            ..entry(Some(95.0), Some(4), Some(20.0))
        }
    }

    #[test]
    fn a_leader_is_held_against_the_teams_that_had_the_same_wind() {
        let proof = |e: &TrackRecord| judge(e, Some(Vote::Builder)).0;
        let windy = |e: TrackRecord| TrackRecord {
            product_rank: Some(1),
            inbound_share: Some(60.0),
            ..e
        };
        assert_eq!(proof(&led(65.0, 50.0, 4, 4)), Proof::Strong, "fifteen points");
        assert_eq!(proof(&led(64.9, 50.0, 4, 4)), Proof::Fair);
        assert_eq!(
            proof(&led(45.0, 50.0, 4, 4)),
            Proof::Fair,
            "five below is not beyond five"
        );
        assert_eq!(proof(&led(44.9, 50.0, 4, 4)), Proof::Weak);
        assert_eq!(proof(&windy(led(64.9, 50.0, 4, 4))), Proof::TailwindExplains);
        assert_eq!(proof(&windy(led(65.0, 50.0, 4, 4))), Proof::Strong);
        assert_eq!(
            proof(&windy(led(44.0, 50.0, 4, 4))),
            Proof::Weak,
            "wind and still behind"
        );
        let calmer = TrackRecord {
            inbound_share: Some(59.0),
            ..windy(led(62.0, 55.0, 4, 4))
        };
        assert_eq!(proof(&calmer), Proof::Fair);
        assert_eq!(proof(&led(65.0, 50.0, 3, 4)), Proof::Unknown, "three ramped reps");
        assert_eq!(proof(&led(65.0, 50.0, 4, 3)), Proof::Unknown, "three quarters");
    }

    #[test]
    fn a_difference_that_is_the_line_to_the_last_digit_counts_as_it() {
        let read = |own, others| beside_other_teams(&led(own, others, 6, 8));
        for (own, others) in [(70.1, 55.1), (60.2, 45.2), (65.3, 50.3)] {
            assert_eq!(read(own, others).0, Proof::Strong, "{own} and {others}");
        }
        let (proof, says) = read(65.0, 50.4);
        assert!(proof == Proof::Fair && says.contains("14.6 points more"), "{says}");
        assert!(read(49.6, 50.4).1.contains("0.8 points fewer"));
    }

    #[test]
    fn a_leader_whose_others_are_unknown_is_asked_and_the_rank_as_a_seller_is_left_out() {
        let mut unknown = led(65.0, 50.0, 8, 8);
        unknown.team.others_share = None;
        let (proof, why) = judge(&unknown, Some(Vote::Builder));
        assert_eq!(proof, Proof::Unknown, "the top tenth as a seller says nothing here");
        assert!(why.starts_with("Ask which share"), "{why}");
        let seller = TrackRecord {
            role: Some(SellingRole::Seller),
            ..unknown
        };
        assert_eq!(judge(&seller, Some(Vote::Builder)).0, Proof::Strong, "the old rule");
    }

    #[test]
    fn what_the_team_s_number_did_is_said_beside() {
        let mut e = led(65.0, 50.0, 4, 4);
        assert_eq!(grew(&e), None);
        (e.team.first_number, e.team.last_number) = (Some(1.1), Some(2.6));
        assert_eq!(
            grew(&e).unwrap(),
            "The team's number went from 1.1 to 2.6. Ask what the market did."
        );
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
