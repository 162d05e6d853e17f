//! Weights inside a side: shares, what counts as changed, and weights for those who can rank but not weigh.

use std::collections::{BTreeMap, BTreeSet};

use super::Template;

/// How far a weight may stray from proportion before it counts as changed, relative.
const SAME: f64 = 1e-9;

/// Weights of `count` criteria put in order, the most important first; they add up to 1.
///
/// The centroid of all weights in that order: the mean of every weighting that keeps it. Barron & Barrett (1996), Management Science 42,
/// found that of the weights made from ranks alone these choose best. Four criteria: 0.5208, 0.2708, 0.1458, 0.0625.
#[must_use]
pub fn rank_order_centroid(count: usize) -> Vec<f64> {
    let whole = count as f64;
    // From the last place up, so that each sum is the one below it and a term more.
    let mut sum = 0.0;
    let mut weights: Vec<f64> = (1..=count)
        .rev()
        .map(|place| {
            sum += 1.0 / place as f64;
            sum / whole
        })
        .collect();
    weights.reverse();
    weights
}

/// What each criterion counts of its side, 0–1, by criterion. A side whose weights are all 0 has no shares.
#[must_use]
pub fn shares(card: &Template) -> BTreeMap<String, f64> {
    let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
    for criterion in &card.criteria {
        *sums.entry(&criterion.side).or_default() += criterion.weight;
    }
    let share = |c: &super::Criterion| {
        let sum = *sums.get(c.side.as_str())?;
        (sum > 0.0 && sum.is_finite()).then(|| (c.id.clone(), c.weight / sum))
    };
    card.criteria.iter().filter_map(share).collect()
}

/// The sides whose weights, taken as proportions, are not those of `base`; without one, and for criteria it does not have, not equal ones.
///
/// `own` are side, id and weight of each criterion. A criterion that is alone on its side cannot be weighed against another.
pub fn reweighted<'a>(
    own: impl IntoIterator<Item = (&'a str, &'a str, f64)>,
    base: Option<&Template>,
) -> BTreeSet<&'a str> {
    let mut first: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    let mut changed = BTreeSet::new();
    for (side, id, weight) in own {
        let expected = base.and_then(|base| base.criterion(id)).map_or(1.0, |c| c.weight);
        // Two pairs are in proportion where their products across are the same, also where a weight is 0.
        let (own_first, expected_first) = *first.entry(side).or_insert((weight, expected));
        let (across, back) = (weight * expected_first, own_first * expected);
        let same = (across - back).abs() <= SAME * across.abs().max(back.abs());
        let zeros = (weight <= 0.0) == (expected <= 0.0);
        if !same || !zeros {
            changed.insert(side);
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_published_weights_of_two_to_five_ranks() {
        let published: [&[f64]; 4] = [
            &[0.7500, 0.2500],
            &[0.6111, 0.2778, 0.1111],
            &[0.5208, 0.2708, 0.1458, 0.0625],
            &[0.4567, 0.2567, 0.1567, 0.0900, 0.0400],
        ];
        for weights in published {
            let ours = rank_order_centroid(weights.len());
            for (own, theirs) in ours.iter().zip(weights) {
                assert!((own - theirs).abs() < 5e-5, "{ours:?}");
            }
        }
        assert_eq!(rank_order_centroid(0), [0.0; 0]);
        assert_eq!(rank_order_centroid(1), [1.0]);
    }

    proptest! {
        #[test]
        fn ranked_weights_fall_and_add_up_to_one(count in 1..60usize) {
            let weights = rank_order_centroid(count);
            prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            prop_assert!(weights.windows(2).all(|w| w[0] > w[1]) && weights.iter().all(|w| *w > 0.0));
        }

        #[test]
        fn proportions_count_and_not_sizes(weights in prop::collection::vec(0.0..9.0f64, 1..8), scale in 0.01..50.0f64) {
            let ids: Vec<String> = (0..weights.len()).map(|i| i.to_string()).collect();
            let equal = ids.iter().map(|id| ("s", id.as_str(), scale));
            prop_assert!(reweighted(equal, None).is_empty());
            let unequal = weights.iter().any(|w| (w - weights[0]).abs() > 1e-6);
            let own = ids.iter().zip(&weights).map(|(id, w)| ("s", id.as_str(), *w));
            prop_assert!(!unequal || reweighted(own, None).contains("s"));
        }
    }

    #[test]
    fn a_weight_of_nothing_differs_from_any_other() {
        let own = [("s", "1", 0.0), ("s", "2", 1.0)];
        assert!(reweighted(own, None).contains("s"));
        let alone = [("s", "1", 0.0)];
        assert!(reweighted(alone, None).contains("s"));
    }

    #[test]
    fn shares_add_up_on_each_side() {
        for card in super::super::shipped() {
            let shares = shares(card);
            for side in &card.sides {
                let sum: f64 = card.on_side(&side.id).map(|c| shares[&c.id]).sum();
                assert!((sum - 1.0).abs() < 1e-12, "{} {}", card.id, side.id);
            }
        }
    }
}
