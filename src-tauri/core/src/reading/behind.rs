//! What stands behind one number: the marks of a criterion, and the gap between selling and leading.

use serde::Serialize;
use ts_rs::TS;

use crate::analysis::{CandidateAnalysis, CriterionScore, PedestalGap, RecordReading};
use crate::decision::Decision;
use crate::id::CriterionId;
use crate::say::{beside, percent, points, signed};
use crate::template::RecordSide;

/// One criterion of a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CriterionSaid {
    /// Which.
    pub criterion: CriterionId,
    /// Its median, range, how many could say and what it weighs.
    pub says: String,
    /// What the rows of the record say beside it, a line each.
    pub record: Vec<String>,
}

/// The pedestal gap of a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PedestalSaid {
    /// How large it is.
    pub title: String,
    /// The two ends: selling strength and readiness.
    pub ends: (String, String),
    /// Whether it warns, and from where.
    pub says: String,
    /// The drawing in words.
    pub alt: String,
}

/// Every criterion, in the order of the analysis.
pub(super) fn criteria(d: &Decision, c: &CandidateAnalysis) -> Vec<CriterionSaid> {
    let said = |row: &CriterionScore| CriterionSaid {
        criterion: row.criterion.clone(),
        says: criterion(row),
        record: d
            .template
            .criterion(row.criterion.as_str())
            .and_then(|criterion| criterion.shows)
            .map_or_else(Vec::new, |side| {
                c.record.iter().filter_map(|r| beside_the_mark(side, r)).collect()
            }),
    };
    c.criteria.iter().map(said).collect()
}

/// What one row of the record says beside a mark.
fn beside_the_mark(side: RecordSide, r: &RecordReading) -> Option<String> {
    let company = &r.entry.company;
    match side {
        RecordSide::Results => Some(format!("{company} proves {}. {}", r.proof.words(), r.why)),
        RecordSide::Context => Some(format!("{company}: {}", r.context.as_ref()?.says)),
    }
}

fn criterion(row: &CriterionScore) -> String {
    let median = row.median.map_or_else(|| "–".to_owned(), points);
    let range = row.low.zip(row.high).filter(|(low, high)| low < high);
    let range = range.map_or_else(String::new, |(low, high)| format!(", marks from {low} to {high}"));
    let thin = if row.thin { ": thin" } else { "" };
    let bounds = if row.given < row.asked {
        format!(
            " With every “no evidence” at 1 it would be {}, at 5 it would be {}.",
            points(row.if_worst),
            points(row.if_best)
        )
    } else {
        String::new()
    };
    format!(
        "Median {median}{range}; {} of {} could say{thin}. It carries {} of its side.{bounds}",
        row.given,
        row.asked,
        percent(row.weight)
    )
}

/// The gap, where there is one.
pub(super) fn pedestal(c: &CandidateAnalysis) -> Option<PedestalSaid> {
    c.pedestal.as_ref().map(gap)
}

fn gap(p: &PedestalGap) -> PedestalSaid {
    let (sells, leads, line) = (points(p.strength), points(p.readiness), points(p.warns_from));
    let size = if p.gap < 0.0 {
        signed(p.gap)
    } else {
        beside(p.gap, &[p.warns_from])
    };
    let interval = p.interval.map_or_else(String::new, |(low, high)| {
        format!(" 95% interval {} to {}.", signed(low), signed(high))
    });
    let open = if p.is_open() {
        " It holds the line: so few criteria do not tell on which side the gap lies."
    } else {
        ""
    };
    PedestalSaid {
        title: format!("Pedestal gap {size}"),
        says: if p.warns {
            format!("It warns from {line}: a star at the job they would leave.{interval}{open}")
        } else {
            format!("Under the {line} from which it warns: the answer does not rest on past sales.{interval}{open}")
        },
        alt: format!(
            "Sells {sells}, leads {leads}: a gap of {}. It warns from {line}.",
            beside(p.gap, &[p.warns_from])
        ),
        ends: (format!("sells {sells}"), format!("leads {leads}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_under_its_line_does_not_warn_and_one_below_zero_shows_its_sign() {
        let read = |strength: f64, readiness: f64| {
            gap(&PedestalGap {
                strength,
                readiness,
                gap: strength - readiness,
                warns_from: 1.0,
                warns: strength - readiness >= 1.0,
                interval: None,
            })
        };
        assert_eq!(read(4.5, 2.4).title, "Pedestal gap 2.1");
        assert_eq!(
            read(4.5, 2.4).says,
            "It warns from 1.0: a star at the job they would leave."
        );
        assert_eq!(read(3.0, 3.2).title, "Pedestal gap −0.2");
        assert!(read(3.0, 3.2).says.starts_with("Under the 1.0"));
    }
}
