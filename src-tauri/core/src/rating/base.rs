//! The base of a forecast or a rank, and its luck line: how far chance alone moves a quarter of so few deals.
//!
//! Wins that come one by one and about alike in size scatter by about the square root of their number, so a quarter of `w` expected wins
//! moves by about 1 ÷ √w, one standard deviation: about one quarter in three lies outside it by chance alone.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::say::percent;
use crate::template::BaseKind;

/// Most expected wins of a quarter that are taken.
pub const MOST_WINS: u32 = 10_000;
/// Most quarters: ten years.
pub const MOST_QUARTERS: u32 = 40;
/// Largest miss of a forecast, in percent of what came in.
pub const MOST_MISSED: u32 = 1_000;

/// What a mark of a forecast or a rank rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// Wins expected in an ordinary quarter.
    pub wins: u32,
    /// Quarters looked at, 1–40.
    pub quarters: u32,
    /// By how much the forecast missed in an ordinary quarter, in percent, whichever way; absent where it is a rank, or nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub missed: Option<u32>,
}

/// How far chance alone moves a quarter, as a share of it; nothing where no win is expected.
#[must_use]
pub fn luck_line(wins: u32) -> Option<f64> {
    (wins > 0).then(|| 1.0 / f64::from(wins).sqrt())
}

impl Base {
    /// The base in words, what luck does to it, and whether a miss says anything.
    #[must_use]
    pub fn says(&self, kind: BaseKind) -> String {
        let plural = |n: u32, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
        let base = format!(
            "{} expected a quarter, over {}.",
            plural(self.wins, "win"),
            plural(self.quarters, "quarter")
        );
        let Some(line) = luck_line(self.wins) else {
            return format!(
                "{base} Where no win is expected there is no luck line, and neither a rank nor a miss says anything."
            );
        };
        let luck = format!(
            "With {} of like size, chance alone moves a quarter by about {}.",
            plural(self.wins, "expected win"),
            percent(line)
        );
        let missed = self.missed.filter(|_| kind == BaseKind::Forecast).map(|missed| {
            // Held against the line as it is printed: “27% lies outside about 27%” says nothing.
            if f64::from(missed) <= (line * 100.0).round() {
                format!(" A forecast error of {missed}% lies inside that: not evidence either way.")
            } else {
                format!(" A forecast error of {missed}% lies outside that, where chance alone puts about one quarter in three.")
            }
        });
        format!("{base} {luck}{}", missed.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const fn base(wins: u32, missed: Option<u32>) -> Base {
        Base {
            wins,
            quarters: 4,
            missed,
        }
    }

    #[test]
    fn the_luck_line_is_a_hundred_through_the_root_of_the_wins() {
        let said = |wins| percent(luck_line(wins).unwrap());
        assert_eq!([said(8), said(25), said(100), said(1)], ["35%", "20%", "10%", "100%"]);
        assert_eq!(luck_line(0), None);
        assert_eq!(
            base(8, None).says(BaseKind::Rank),
            "8 wins expected a quarter, over 4 quarters. With 8 expected wins of like size, chance alone moves a quarter by about 35%."
        );
    }

    #[test]
    fn no_win_is_said_and_never_a_number() {
        for kind in [BaseKind::Rank, BaseKind::Forecast] {
            let said = base(0, Some(10)).says(kind);
            assert!(
                said.contains("no luck line") && !said.contains("NaN") && !said.contains("inf"),
                "{said}"
            );
            assert!(!said.contains('%'), "{said}");
        }
    }

    #[test]
    fn an_error_inside_the_line_is_evidence_of_nothing_and_a_rank_has_none() {
        let said = |missed| base(25, Some(missed)).says(BaseKind::Forecast);
        assert!(said(20).ends_with("A forecast error of 20% lies inside that: not evidence either way."));
        assert!(said(21).contains("21% lies outside that"), "{}", said(21));
        assert!(!base(25, Some(21)).says(BaseKind::Rank).contains("21%"));
        // 26.7% is printed as 27%, and nothing lies outside what it is printed as.
        assert!(
            base(14, Some(27))
                .says(BaseKind::Forecast)
                .contains("27% lies inside that")
        );
    }

    proptest! {
        #[test]
        fn more_wins_leave_less_to_luck(wins in 1..MOST_WINS) {
            let (fewer, more) = (luck_line(wins).unwrap(), luck_line(wins + 1).unwrap());
            prop_assert!(more < fewer && more > 0.0 && fewer <= 1.0);
        }
    }
}
