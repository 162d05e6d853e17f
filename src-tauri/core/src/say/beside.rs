//! A number beside the line it is held against: never rounded onto the other side of it.

use super::{fixed, points};

/// What the last bits of a sum are forgiven.
const BITS: f64 = 1e-9;

/// A number on the 1–5 scale beside its lines: one decimal, two where one would hide on which side it lies, else "just below 3.0".
#[must_use]
pub fn beside(value: f64, lines: &[f64]) -> String {
    exact(value, lines, &[points(value), fixed(value, 2)], line, |digits| {
        10.0 * [1.0, 10.0][digits]
    })
}

/// With how many decimals, from `least` on, all of these are printed so that each stays on its side of every line. Four are the most:
/// beyond, nobody could have meant the difference.
#[must_use]
pub fn decimals(values: impl IntoIterator<Item = f64>, lines: &[f64], least: usize) -> usize {
    const MOST: usize = 4;
    let needed = |value: f64| {
        let keeps = |digits: usize| {
            let scale = 10f64.powi(i32::try_from(digits).unwrap_or(0));
            let printed = |x: f64| (x * scale + BITS * x.signum()).round();
            lines
                .iter()
                .all(|at| (value >= at - BITS) == (printed(value) >= printed(*at)))
        };
        (least..MOST).find(|digits| keeps(*digits)).unwrap_or(MOST)
    };
    values.into_iter().map(needed).max().unwrap_or(least)
}

/// A line as it was set: one decimal, two where it has two.
#[must_use]
pub fn line(at: f64) -> String {
    let tenths = at * 10.0;
    if (tenths - tenths.round()).abs() < BITS {
        points(at)
    } else {
        fixed(at, 2)
    }
}

/// A share beside its lines: "70%", "69.6%" beside a line of 70%, else "just below 70%".
#[must_use]
pub fn percent_beside(share: f64, lines: &[f64]) -> String {
    let said = |digits| format!("{}%", fixed(share * 100.0, digits));
    let percent = |line: f64| format!("{}%", fixed(line * 100.0, 0));
    exact(share, lines, &[said(0), said(1)], percent, |digits| {
        100.0 * [1.0, 10.0][digits]
    })
}

/// The first way of saying it that keeps it on its side of every line.
fn exact(
    value: f64,
    lines: &[f64],
    said: &[String],
    line: impl Fn(f64) -> String,
    scale: impl Fn(usize) -> f64,
) -> String {
    let hides = |digits: usize, at: f64| {
        let printed = |x: f64| (x * scale(digits) + BITS * x.signum()).round();
        (value >= at - BITS) != (printed(value) >= printed(at))
    };
    let clear = (0..said.len()).find(|digits| !lines.iter().any(|at| hides(*digits, *at)));
    match (clear, lines.iter().find(|at| hides(said.len() - 1, **at))) {
        (Some(digits), _) => said[digits].clone(),
        (None, Some(at)) if value < *at => format!("just below {}", line(*at)),
        (None, Some(at)) => format!("just past {}", line(*at)),
        (None, None) => said[0].clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rounding_hides_no_difference_that_decides() {
        assert_eq!(beside(2.95, &[3.0, 3.5]), "2.95");
        assert_eq!(beside(2.94, &[3.0, 3.5]), "2.9");
        assert_eq!(beside(3.0, &[3.0]), "3.0");
        assert_eq!(beside(2.999, &[3.0]), "just below 3.0");
        assert_eq!(
            beside(3.0 - 1e-12, &[3.0]),
            "3.0",
            "the last bits of a sum decide nothing"
        );
        assert_eq!(beside(3.06, &[3.0]), "3.1");
        assert_eq!(percent_beside(0.696, &[0.7]), "69.6%");
        assert_eq!(percent_beside(0.699_9, &[0.7]), "just below 70%");
        assert_eq!(percent_beside(0.72, &[0.7]), "72%");
    }

    #[test]
    fn a_column_has_as_many_decimals_as_keep_each_of_its_numbers_on_its_side() {
        assert_eq!(decimals([2.4, 3.6], &[3.0, 3.5], 1), 1);
        assert_eq!(decimals([2.4, 2.95], &[3.0, 3.5], 1), 2);
        assert_eq!(decimals([2.996], &[3.0], 1), 3);
        assert_eq!(decimals([3.0 - 1e-12], &[3.0], 1), 1);
        assert_eq!(decimals([0.696], &[0.7], 2), 3);
        assert_eq!(decimals([2.999_999], &[3.0], 1), 4);
        assert_eq!(decimals([], &[3.0], 1), 1);
    }

    #[test]
    fn a_line_is_printed_as_it_was_set() {
        assert_eq!(
            (line(3.0), line(3.54), line(0.65)),
            ("3.0".into(), "3.54".into(), "0.65".into())
        );
        assert_eq!(beside(3.5, &[3.54]), "3.50", "one decimal would put both at 3.5");
    }

    proptest! {
        #[test]
        fn what_is_printed_stands_on_the_side_where_the_number_does(value in 1.0..5.0f64, tenths in 10..50u32) {
            let line = f64::from(tenths) / 10.0;
            let said = beside(value, &[line]);
            if let Ok(printed) = said.parse::<f64>() {
                prop_assert_eq!(printed >= line, value >= line, "{} beside {}", said, line);
            } else {
                prop_assert!(said.starts_with("just below"), "{}", said);
            }
        }
    }
}
