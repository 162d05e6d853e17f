//! Who comes where over many samples, in plain words: shares of samples as whole percents.

use std::fmt::Write as _;

use counterweight_app::{Acceptability, draws};

/// Ranks, pairs, and the weights that put each alternative first.
pub fn accepted(found: &Acceptability) -> String {
    let mut text =
        "Share of samples in which each alternative comes 1st, 2nd, … Equals share the better place.\n".to_owned();
    let shares = |row: &[f64]| row.iter().map(|x| format!("{:>10}", draws(*x))).collect::<String>();
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
                    "  {:<4}{}   first in {}",
                    i + 1,
                    shares(weights),
                    draws(*confidence)
                )
            }
            _ => writeln!(text, "  {:<4}  never first", i + 1),
        };
    }
    text
}
