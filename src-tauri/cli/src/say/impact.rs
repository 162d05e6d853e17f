//! Rates of selection in plain words: each group against the most selected one.

use std::fmt::Write as _;

use counterweight_app::{GroupImpact, ImpactReading};

use super::plain;

/// What the table says, then a line for each group.
pub fn compared(reading: &ImpactReading) -> String {
    let mut text = format!("{}\n\n", plain(&reading.says));
    for group in &reading.groups {
        let _ = writeln!(text, "{}: {}", plain(&group.group), line(group));
    }
    text.push_str(
        "\nThe chance is how often numbers at least this uneven would come if the group made no difference.\n",
    );
    text
}

fn line(group: &GroupImpact) -> String {
    let selected = format!("selected {}", group.rate_says());
    match group.chance_says() {
        None => format!("{selected}, the highest rate"),
        Some(chance) => format!(
            "{selected}, {} of the highest rate, {}, chance {chance}",
            group.ratio_says(),
            group.rule()
        ),
    }
}
