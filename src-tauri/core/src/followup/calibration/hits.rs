//! How often stated outcomes were met, by what had been recommended and whether it was followed.

use serde::Serialize;
use ts_rs::TS;

use super::Settled;
use crate::decision::RecommendationKind;
use crate::followup::share::Share;

/// One kind of recommendation.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HitRate {
    /// What was recommended.
    pub recommended: RecommendationKind,
    /// All outcomes.
    pub all: Hits,
    /// Those of decisions that followed it; absent where none did.
    pub followed: Option<Hits>,
    /// Those of decisions that departed from it; absent where none did. A withheld answer cannot be followed: all depart from it.
    pub departed: Option<Hits>,
    /// In one sentence.
    pub says: String,
}

/// Outcomes met among those known.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Hits {
    /// Decisions they belong to.
    pub decisions: usize,
    /// Met, of how many, with the interval.
    pub met: Share,
}

/// One row per kind that was recommended, in the kinds' order.
pub(super) fn by_recommendation(settled: &[Settled]) -> Vec<HitRate> {
    let row = |kind: RecommendationKind| {
        let of_kind = || settled.iter().filter(move |s| s.recommended == Some(kind));
        let (all, followed, departed) = (
            hits(of_kind())?,
            hits(of_kind().filter(|s| s.decided == kind)),
            hits(of_kind().filter(|s| s.decided != kind)),
        );
        Some(HitRate {
            recommended: kind,
            says: says(kind, &all, followed.as_ref(), departed.as_ref()),
            all,
            followed,
            departed,
        })
    };
    RecommendationKind::ALL.into_iter().filter_map(row).collect()
}

fn hits<'a>(settled: impl Iterator<Item = &'a Settled> + Clone) -> Option<Hits> {
    let decisions: std::collections::BTreeSet<_> = settled.clone().map(|s| &s.decision).collect();
    Some(Hits {
        decisions: decisions.len(),
        met: Share::new(settled.clone().filter(|s| s.met).count(), settled.count())?,
    })
}

fn says(kind: RecommendationKind, all: &Hits, followed: Option<&Hits>, departed: Option<&Hits>) -> String {
    if kind == RecommendationKind::TooLittleEvidence {
        return format!("Decided while the answer was withheld: {} met.", all.met.says());
    }
    let start = format!("{} recommended: {} met", kind.quoted(), all.met.says());
    match (followed, departed) {
        (Some(f), Some(d)) => format!("{start}. Followed: {}; departed from: {}.", f.met.says(), d.met.says()),
        (None, _) => format!("{start}, always departed from."),
        (_, None) => format!("{start}, always followed."),
    }
}
