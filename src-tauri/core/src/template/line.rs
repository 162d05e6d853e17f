//! The names of the lines of a recommendation.

use crate::say;

/// The lines that shipped cards draw, each with its name.
pub const LINES: [(&str, &str); 19] = [
    ("promote_from", "Promotion opens at"),
    ("trial_from", "A trial opens at"),
    ("develop_from", "Develop first from"),
    ("pedestal_gap_from", "Pedestal gap warns from"),
    ("coverage_from", "Enough evidence from"),
    ("hire_from", "A hire opens at"),
    ("fit_from", "Fit to the stage from"),
    ("builder_from", "A builder from"),
    ("scaler_to", "A scaler up to"),
    ("builder_wish_months", "Too far ahead past, months"),
    ("conditions_from_open", "Wrong conditions from"),
    ("not_yet_from_open", "Not yet from"),
    ("known_from", "A side is known from"),
    ("holds_from", "A side holds from"),
    ("pulls_from", "A side pulls from"),
    ("ahead_by", "One side is ahead by"),
    ("under_push", "Under a drain, a pull from"),
    ("choices_from", "Chosen by pairs from"),
    ("flat_from", "Nearly all alike from"),
];

/// The name of a line of the recommendation; one that a card of one's own adds reads as it is written: `ask_from` is "Ask from".
#[must_use]
pub fn line(name: &str) -> String {
    let shipped = LINES.iter().find(|(known, _)| *known == name);
    shipped.map_or_else(|| say::capital(&name.replace('_', " ")), |(_, says)| (*says).to_owned())
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_line_of_ones_own_reads_as_it_is_written() {
        assert_eq!(line("hire_from"), "A hire opens at");
        assert_eq!(line("ask_from"), "Ask from");
    }
}
