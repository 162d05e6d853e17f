//! How the draws were made, and how exact they are, in words.

use crate::decision::{DoubtLevel, WeightDoubt};
use crate::doubt::Robustness;
use crate::say::{fixed, thousands};
use crate::template::Purpose;

/// How exact the shares are: "100,000 draws, ± 0.3 points of sampling".
pub(super) fn sampling(draws: u32, error: f64) -> String {
    let points = error * 100.0;
    let said = match points {
        small if small < 0.05 => "under 0.1".to_owned(),
        some if some < 1.0 => fixed(some, 1),
        many => fixed(many, 0),
    };
    let draw = if draws == 1 { "draw" } else { "draws" };
    format!("{} {draw}, ± {said} points of sampling", thousands(f64::from(draws)))
}

/// How the draws are made, in plain words.
pub(super) fn worked_out(found: &Robustness, purpose: Purpose) -> Vec<String> {
    let inside = if purpose == Purpose::FirstLeader {
        "Weights are drawn inside their side, and the builder share from what the facts allow, unless it is set."
    } else {
        "Weights are drawn inside their side."
    };
    vec![
        format!(
            "The answer is worked out {} times. Each time the weights are drawn anew: {}. {inside}",
            thousands(f64::from(found.draws)),
            weights(&found.doubt)
        ),
        "Each time every rater’s marks are drawn anew, too: all of one rater’s marks of a person a little up or down together, as that rater \
         may see the person, and each mark by itself, further where raters differ and where the evidence is weak. Where all gave the same \
         mark, the draws have that mark on average. What nobody could say lies around the rest of its side, as open as the scale \
         allows. Weak evidence makes a mark less certain, never lower."
            .to_owned(),
        "Each draw goes through the same rule as the answer itself: the panel’s median, the must-haves, the lines. “Holds in 83%” means: 83 of 100 draws give \
         the same answer for the same person. It is no chance that the person will do well."
            .to_owned(),
        format!(
            "The draws come from a fixed seed ({}), so the same decision gives the same numbers on every computer.",
            found.seed
        ),
        "The method is SMAA-2, stochastic multicriteria acceptability analysis: R. Lahdelma and P. Salminen, Operations Research 49 \
         (2001). How much is open at each level of doubt, and where an answer counts as fragile, is our judgement."
            .to_owned(),
    ]
}

fn weights(doubt: &WeightDoubt) -> &'static str {
    match doubt {
        WeightDoubt::Ranking { .. } => "any weights that keep your order, each set as likely as any other",
        WeightDoubt::Bounds { .. } => "any weights inside your bounds, each set as likely as any other",
        WeightDoubt::Level { level } => match level {
            DoubtLevel::Sure => "your weights as they are",
            DoubtLevel::FairlySure => "your weights for two thirds, any weights for one third",
            DoubtLevel::Unsure => "your weights for one third, any weights for two thirds",
            DoubtLevel::Unknown => "any weights, each set as likely as any other",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::sampling;

    #[test]
    fn sampling_is_said_as_exactly_as_it_is_known() {
        assert_eq!(sampling(100_000, 0.0031), "100,000 draws, ± 0.3 points of sampling");
        assert_eq!(sampling(2_000, 0.0219), "2,000 draws, ± 2 points of sampling");
        assert_eq!(sampling(100_000, 0.0), "100,000 draws, ± under 0.1 points of sampling");
    }
}
