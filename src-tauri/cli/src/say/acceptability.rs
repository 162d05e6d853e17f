//! Who comes where over many samples, in plain words: shares of samples as whole percents.

use std::fmt::Write as _;

use counterweight_app::Acceptability;

/// Ranks, pairs, and the weights that put each alternative first.
pub fn accepted(found: &Acceptability) -> String {
    let mut text =
        "Share of samples in which each alternative comes 1st, 2nd, … Equals share the better place.\n".to_owned();
    let shares = |row: &[f64]| row.iter().map(|x| percent(*x)).collect::<String>();
    for (i, row) in found.ra.iter().enumerate() {
        let _ = writeln!(text, "  {:<4}{}", i + 1, shares(row));
    }
    text.push_str("\nShare of samples in which the alternative of the row is better than that of the column.\n");
    for (i, row) in found.pwi.iter().enumerate() {
        let _ = writeln!(text, "  {:<4}{}", i + 1, shares(row));
    }
    text.push_str("\nThe mean of the weights that put it first, and how often it is first under just these.\n");
    for (i, (weights, confidence)) in found.cw.iter().zip(&found.cf).enumerate() {
        let _ = match (weights, confidence) {
            (Some(weights), Some(confidence)) => {
                writeln!(
                    text,
                    "  {:<4}{}   first in{}",
                    i + 1,
                    shares(weights),
                    percent(*confidence)
                )
            }
            _ => writeln!(text, "  {:<4}  never first", i + 1),
        };
    }
    text
}

/// A share as a whole percent; what is nearly none or nearly all is not said to be none or all.
fn percent(share: f64) -> String {
    let text = if share > 0.0 && share < 0.005 {
        "<1%".to_owned()
    } else if (0.995..1.0).contains(&share) {
        ">99%".to_owned()
    } else {
        format!("{:.0}%", share * 100.0)
    };
    format!("{text:>6}")
}
