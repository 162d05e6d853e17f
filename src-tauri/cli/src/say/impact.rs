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
    let selected = format!("selected {}", percent(group.rate));
    let Some(p) = group.fisher_two_sided_p else {
        return format!("{selected}, the highest rate");
    };
    let ratio = match percent(group.impact_ratio).as_str() {
        "80%" if group.below_four_fifths => "just under 80%".to_owned(),
        whole => whole.to_owned(),
    };
    let rule = if group.below_four_fifths {
        "below four fifths"
    } else {
        "four fifths or more"
    };
    let chance = if p < 0.01 {
        "less than 1%".to_owned()
    } else {
        percent(p)
    };
    format!("{selected}, {ratio} of the highest rate, {rule}, chance {chance}")
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}
