//! Each rater beside the others as a chart: how many marks, their raw mean, and points above or below the panel.

use super::chart::{Chart, End, Fill, Head, Row, Rows, Shape};
use super::raters::member_and_role;
use super::table::Cell;
use crate::analysis::CandidateAnalysis;
use crate::decision::Decision;
use crate::doubt::{PanelReading, RaterReading};
use crate::id::MemberId;
use crate::say::{count, fixed, points, signed};

/// What is said where a rater cannot be held against the others.
const CANNOT: &str = "cannot be told";
/// A difference beyond so many standard errors stands out.
const OUT: f64 = 2.0;

/// The raters of a panel.
#[must_use]
pub fn leniency(d: &Decision, panel: &PanelReading, c: &CandidateAnalysis) -> Chart<Rows> {
    let row = |r: &RaterReading| {
        let said = r.leniency.map_or_else(|| CANNOT.to_owned(), signed);
        let error = r.leniency.and(r.leniency_error);
        let with_error = error.map_or_else(|| said.clone(), |error| format!("{said} ± {}", points(error)));
        let mean = mean(c, &r.member);
        Row {
            ids: vec![r.member.to_string()],
            strong: stands_out(r),
            ends: vec![End {
                shape: Shape::Square,
                label: d
                    .member(&r.member)
                    .map_or_else(|| r.member.to_string(), member_and_role),
                tag: None,
                at: r.leniency,
                said,
                range: r.leniency.zip(error).map(|(by, error)| (by - error, by + error)),
                fill: Fill::Solid,
                cells: Vec::new(),
            }],
            cells: vec![
                Cell::number(r.given as f64, r.given.to_string()),
                mean.map_or_else(|| "–".into(), |mean| Cell::number(mean, points(mean))),
                with_error.into(),
            ],
            ..Row::default()
        }
    };
    let head = |short: &str| Head {
        short: short.to_owned(),
        ..Head::default()
    };
    let reach = reach(&panel.raters);
    let drawing = Rows {
        low: -reach,
        high: reach,
        ticks: [-reach, -reach / 2.0, 0.0, reach / 2.0, reach].map(tick).into(),
        zero: Some(0.0),
        what: "Who or what".to_owned(),
        value: "against the panel".to_owned(),
        none: CANNOT.to_owned(),
        columns: ["marks", "raw mean", "against the panel"].map(head).into(),
        rows: panel.raters.iter().map(row).collect(),
    };
    let how = "Points above or below the panel over all candidates, drawn towards nothing as far as it is unsure; the line is one standard error each way. It changes no mark.";
    Chart {
        table: drawing.with_line("Within one standard error", signed),
        ..Chart::new(finding(d, &panel.raters), how, drawing)
    }
}

/// Beyond two standard errors, and more than nothing at the one decimal that is printed.
fn stands_out(r: &RaterReading) -> bool {
    r.leniency
        .zip(r.leniency_error)
        .is_some_and(|(by, error)| by.abs() > OUT * error && points(by.abs()) != "0.0")
}

/// Who is strict and who is mild, where that can be told from chance.
fn finding(d: &Decision, raters: &[RaterReading]) -> String {
    if raters.iter().all(|r| r.leniency.is_none()) {
        return "Who marks high and who marks low cannot be told from these sheets".to_owned();
    }
    let mut out: Vec<(&MemberId, f64)> = raters
        .iter()
        .filter(|r| stands_out(r))
        .filter_map(|r| Some((&r.member, r.leniency?)))
        .collect();
    out.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let Some((member, by)) = out.first() else {
        return "No rater stands clearly above or below the panel".to_owned();
    };
    let way = if *by > 0.0 { "above" } else { "below" };
    let more = match out.len() - 1 {
        0 => String::new(),
        1 => ", and one more stands out".to_owned(),
        n => format!(", and {} more stand out", count(n)),
    };
    format!(
        "{} marks {} {way} the panel{more}",
        d.member_called(member),
        points(by.abs())
    )
}

/// As wide as the marks need, in half points; a point at least.
fn reach(raters: &[RaterReading]) -> f64 {
    let needs = |r: &RaterReading| r.leniency.unwrap_or(0.0).abs() + r.leniency_error.unwrap_or(0.0);
    raters.iter().map(|r| (2.0 * needs(r)).ceil() / 2.0).fold(1.0, f64::max)
}

fn tick(at: f64) -> (f64, String) {
    let whole = |v: f64| v.fract().abs() < 1e-9;
    let digits = match at {
        at if whole(at) => 0,
        at if whole(2.0 * at) => 1,
        _ => 2,
    };
    let sign = if at > 0.0 { "+" } else { "" };
    (at, format!("{sign}{}", fixed(at, digits)))
}

/// The raw mean of a rater's marks, 1–5; absent where there is none.
fn mean(c: &CandidateAnalysis, member: &MemberId) -> Option<f64> {
    let given = c.criteria.iter().flat_map(|row| &row.marks);
    let levels: Vec<f64> = given
        .filter(|m| m.member == *member)
        .filter_map(|m| m.level.map(f64::from))
        .collect();
    (!levels.is_empty()).then(|| levels.iter().sum::<f64>() / levels.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doubt::Optimism;

    fn rater(leniency: Option<f64>, error: Option<f64>) -> RaterReading {
        RaterReading {
            member: "LM".into(),
            given: 3,
            leniency,
            leniency_error: error,
            leniency_missing: None,
            halo: None,
            optimism: Optimism {
                high_on_weak: 0,
                high: 0,
                on_strong: None,
                on_weak: None,
                says: String::new(),
            },
        }
    }

    #[test]
    fn who_stands_out_does_so_beyond_chance_and_in_print() {
        assert!(stands_out(&rater(Some(-0.7), Some(0.3))));
        assert!(!stands_out(&rater(Some(-0.7), Some(0.4))));
        assert!(!stands_out(&rater(Some(0.04), Some(0.0))));
        assert!(!stands_out(&rater(Some(2.0), None)));
    }

    #[test]
    fn the_axis_reaches_as_far_as_the_marks_and_is_labelled_in_whole_halves() {
        assert!((reach(&[]) - 1.0).abs() < 1e-12);
        assert!((reach(&[rater(Some(-1.0), Some(0.3))]) - 1.5).abs() < 1e-12);
        let said: Vec<String> = [-1.5, -0.75, 0.0, 1.0].map(|at| tick(at).1).into();
        assert_eq!(said, ["−1.5", "−0.75", "0", "+1"]);
    }
}
