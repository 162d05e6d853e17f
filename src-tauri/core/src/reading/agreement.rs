//! Every coefficient of agreement as a row, by what it asks: its value with its doubt, or why there is none.

use serde::Serialize;
use ts_rs::TS;

use crate::analysis::agreement::{Agreement, Estimate, Gwet, Stat};
use crate::say::hundredths;

/// Coefficients that ask about the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoefficientGroup {
    /// The question.
    pub title: String,
    /// What its numbers are and what 0 means.
    pub about: String,
    /// The coefficients.
    pub rows: Vec<Coefficient>,
}

/// One coefficient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Coefficient {
    /// Its name.
    pub name: String,
    /// What it asks.
    pub asks: String,
    /// The value with two decimals; absent where it is undefined.
    pub value: Option<String>,
    /// "0.21 to 0.74", "± 0.08" or why there is no value; empty where it has no doubt of its own.
    pub doubt: String,
}

/// All of them.
#[must_use]
pub fn coefficients(found: &Agreement) -> Vec<CoefficientGroup> {
    let (icc, alpha, w, ac) = (&found.icc, &found.krippendorff_alpha, &found.kendall_w, &found.gwet_ac);
    vec![
        group(
            "Do marks tell criteria apart?",
            "Intraclass correlation: the share of the differences among marks that lies between criteria. With its 95% interval.",
            vec![
                estimate(
                    "ICC(A,1)",
                    "One rater alone; marking high or low counts against it",
                    &icc.agreement,
                ),
                estimate(
                    "ICC(C,1)",
                    "One rater alone; marking high or low does not count",
                    &icc.consistency,
                ),
                estimate(
                    "ICC(1,1)",
                    "One rater alone, if each criterion had raters of its own",
                    &icc.one_way,
                ),
                estimate(
                    "ICC(A,k)",
                    "The panel’s mean; marking high or low counts against it",
                    &icc.agreement_mean,
                ),
                estimate(
                    "ICC(C,k)",
                    "The panel’s mean; marking high or low does not count",
                    &icc.consistency_mean,
                ),
                estimate(
                    "ICC(1,k)",
                    "The panel’s mean, if each criterion had raters of its own",
                    &icc.one_way_mean,
                ),
            ],
        ),
        group(
            "Do raters agree more than dealt marks would?",
            "Krippendorff’s alpha: 0 is what marks dealt at random would give. It takes panels with “no evidence”.",
            vec![
                plain("alpha, nominal", "Marks are the same or not", &alpha.nominal),
                plain("alpha, ordinal", "Marks have an order", &alpha.ordinal),
                plain("alpha, interval", "Each point is as far as the next", &alpha.interval),
                plain("alpha, ratio", "A point counts more among low marks", &alpha.ratio),
            ],
        ),
        group(
            "Do they put criteria in the same order?",
            "Kendall’s W: 1 where all orders are the same, 0 where they cancel out.",
            vec![
                plain(
                    "W, ties allowed for",
                    "The one to read on a short scale",
                    &w.tie_corrected,
                ),
                plain("W", "The same mark twice counts as disagreement", &w.uncorrected),
            ],
        ),
        group(
            "Do they give the same mark, beyond chance?",
            "Fleiss’ kappa sinks where nearly all marks are the same; Gwet’s AC stays steady there. AC with its standard error.",
            vec![
                plain("Fleiss’ kappa", "Exactly the same mark", &found.fleiss_kappa),
                gwet("AC, identity", "Exactly the same mark", &ac.identity),
                gwet("AC, linear", "Near marks get part of the credit", &ac.linear),
                gwet("AC, quadratic", "Near marks get most of the credit", &ac.quadratic),
                gwet("AC, ordinal", "Credit by the marks that lie between", &ac.ordinal),
            ],
        ),
    ]
}

fn group(title: &str, about: &str, rows: Vec<Coefficient>) -> CoefficientGroup {
    CoefficientGroup {
        title: title.to_owned(),
        about: about.to_owned(),
        rows,
    }
}

fn row<T>(
    name: &str,
    asks: &str,
    stat: &Stat<T>,
    value: impl Fn(&T) -> f64,
    doubt: impl Fn(&T) -> String,
) -> Coefficient {
    let (value, doubt) = match stat {
        Stat::Value(found) => (Some(hundredths(value(found))), doubt(found)),
        Stat::Undefined(why) => (None, why.undefined.to_owned()),
    };
    Coefficient {
        name: name.to_owned(),
        asks: asks.to_owned(),
        value,
        doubt,
    }
}

fn plain(name: &str, asks: &str, stat: &Stat<f64>) -> Coefficient {
    row(name, asks, stat, |value| *value, |_| String::new())
}

fn estimate(name: &str, asks: &str, stat: &Stat<Estimate>) -> Coefficient {
    row(name, asks, stat, |found| found.value, interval)
}

fn gwet(name: &str, asks: &str, stat: &Stat<Gwet>) -> Coefficient {
    let error = |found: &Gwet| match &found.se {
        Stat::Value(se) => format!("± {}", hundredths(*se)),
        Stat::Undefined(why) => format!("no standard error: {}", why.undefined),
    };
    row(name, asks, stat, |found| found.value, error)
}

/// A 95% interval; one end can be missing where the data set none.
fn interval(found: &Estimate) -> String {
    match (found.low, found.high) {
        (None, None) => "no interval".to_owned(),
        (None, Some(high)) => format!("up to {}", limit(high)),
        (Some(low), None) => format!("{} or more", limit(low)),
        (Some(low), Some(high)) => format!("{} to {}", limit(low), limit(high)),
    }
}

/// A limit: how far below −1 it lies, past "worse than chance", says nothing more.
fn limit(value: f64) -> String {
    if value < -1.0 {
        "below −1".to_owned()
    } else {
        hundredths(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_says_which_end_is_missing() {
        let say = |low, high| interval(&Estimate { value: 0.5, low, high });
        assert_eq!(say(Some(0.21), Some(0.74)), "0.21 to 0.74");
        assert_eq!(say(Some(-3.0), Some(0.74)), "below −1 to 0.74");
        assert_eq!(say(None, Some(0.74)), "up to 0.74");
        assert_eq!(say(Some(0.21), None), "0.21 or more");
        assert_eq!(say(None, None), "no interval");
    }

    #[test]
    fn what_is_undefined_says_why() {
        let none = plain("W", "x", &Stat::because("nobody marked anything"));
        assert_eq!((none.value, none.doubt.as_str()), (None, "nobody marked anything"));
        let some = gwet(
            "AC",
            "x",
            &Stat::Value(Gwet {
                value: 0.421,
                se: Stat::Value(0.08),
            }),
        );
        assert_eq!((some.value.as_deref(), some.doubt.as_str()), (Some("0.42"), "± 0.08"));
    }
}
