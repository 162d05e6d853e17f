//! Optimism: how high the marks stand where the evidence does not stand on its own.

use super::Optimism;
use crate::rating::{Answer, Sheet};
use crate::say;

/// A high mark.
const HIGH: u8 = 4;
/// Weak evidence goes with higher marks from this difference of means up, in points; our judgement.
const HIGHER: f64 = 0.5;
/// Fewest marks of each kind whose means are compared; our judgement.
const FEWEST: usize = 3;

/// A rater's marks by the evidence behind them. What has no evidence at all counts as weak.
pub(super) fn read(sheet: Option<&Sheet>) -> Optimism {
    let ratings = sheet.into_iter().flat_map(|s| s.ratings.values());
    let marks: Vec<(u8, bool)> = ratings
        .filter_map(|r| {
            let level = r.answer.as_ref().and_then(Answer::level)?;
            Some((level, r.pieces().any(|e| e.kind.stands_alone())))
        })
        .collect();
    let of = |strong: bool| -> Vec<f64> {
        let these = marks.iter().filter(|m| m.1 == strong);
        these.map(|m| f64::from(m.0)).collect()
    };
    let (strong, weak) = (of(true), of(false));
    let mean = |marks: &[f64]| (!marks.is_empty()).then(|| marks.iter().sum::<f64>() / marks.len() as f64);
    let mut read = Optimism {
        high_on_weak: marks.iter().filter(|m| m.0 >= HIGH && !m.1).count(),
        high: marks.iter().filter(|m| m.0 >= HIGH).count(),
        on_strong: mean(&strong),
        on_weak: mean(&weak),
        says: String::new(),
    };
    read.says = says(&read, strong.len().min(weak.len()) >= FEWEST);
    read
}

fn says(read: &Optimism, enough: bool) -> String {
    let mut said = Vec::new();
    if read.high_on_weak > 0 {
        let rest = if read.high_on_weak == 1 { "rests" } else { "rest" };
        said.push(format!(
            "{} of {} marks of {HIGH} or 5 {rest} on their own account, hearsay or nothing.",
            read.high_on_weak, read.high
        ));
    }
    if enough
        && let Some((weak, strong)) = read.on_weak.zip(read.on_strong)
        && weak - strong >= HIGHER
    {
        said.push(format!(
            "Marks are {} points higher where the evidence is weak.",
            say::points(weak - strong)
        ));
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rating::{Evidence, EvidenceKind, Rating, Subject};

    fn sheet(marks: &[(u8, Option<EvidenceKind>)]) -> Sheet {
        let mut sheet = Sheet::new("m".into(), Subject::Founder);
        for (i, (level, kind)) in marks.iter().enumerate() {
            let evidence = kind.map(|kind| Evidence {
                id: "e".into(),
                kind,
                on: chrono::NaiveDate::default(),
                text: String::new(),
                whose: None,
            });
            let rating = Rating {
                answer: Some(Answer::Mark { level: *level }),
                evidence: evidence.into_iter().collect(),
                ..Rating::default()
            };
            sheet.ratings.insert(format!("B{i}").as_str().into(), rating);
        }
        sheet
    }

    #[test]
    fn high_marks_on_weak_evidence_are_counted_and_said() {
        use EvidenceKind::{Document, Hearsay, OwnAccount};
        let read = read(Some(&sheet(&[
            (5, Some(OwnAccount)),
            (4, None),
            (4, Some(Hearsay)),
            (4, Some(Document)),
            (3, Some(Document)),
            (2, Some(Document)),
        ])));
        assert_eq!((read.high_on_weak, read.high), (3, 4));
        assert_eq!(read.on_strong, Some(3.0));
        assert_eq!(
            read.says,
            "3 of 4 marks of 4 or 5 rest on their own account, hearsay or nothing. Marks are 1.3 points higher where the evidence is weak."
        );
    }

    #[test]
    fn nothing_to_say_is_nothing() {
        let proven = read(Some(&sheet(&[(5, Some(EvidenceKind::Document)), (2, None)])));
        assert_eq!(
            (proven.high_on_weak, proven.on_weak, proven.says.as_str()),
            (0, Some(2.0), "")
        );
        assert_eq!(read(None).on_strong, None);
    }
}
