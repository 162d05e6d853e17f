//! The words numbers are said in, the same on screen, on paper and on the command line.

use crate::decision::{Decision, RecommendationKind};
use crate::id::CandidateId;

/// A rating: one decimal, with a real minus sign.
pub(crate) fn points(value: f64) -> String {
    // Rounding half a tenth the way people do, away from zero, not the way binary fractions fall.
    let tenths = (value * 10.0 + 1e-9 * value.signum()).round() / 10.0;
    let text = format!("{:.1}", tenths.abs());
    if tenths < 0.0 { format!("−{text}") } else { text }
}

/// An energy: one decimal with its sign.
pub(crate) fn signed(value: f64) -> String {
    let text = points(value);
    if text.starts_with('−') || text == "0.0" {
        text
    } else {
        format!("+{text}")
    }
}

/// A share of one as a whole percentage.
pub(crate) fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// Money in the unit people named: "$240k", "1,200 kEUR". Whole units, and one decimal below ten.
pub(crate) fn money(value: f64, unit: &str) -> String {
    let size = value.abs();
    // 9.95 is already 10 to a reader.
    let number = if size < 9.95 && (size - size.round()).abs() >= 0.05 {
        format!("{size:.1}")
    } else {
        thousands(size)
    };
    let sign = if value < 0.0 && number != "0" { "−" } else { "" };
    let unit = unit.trim();
    match unit.chars().next() {
        Some(symbol @ ('$' | '€' | '£' | '¥' | '₹')) => {
            format!("{sign}{symbol}{number}{}", unit.trim_start_matches(symbol))
        }
        Some(_) => format!("{sign}{number} {unit}"),
        None => format!("{sign}{number}"),
    }
}

/// A whole number with commas between thousands.
fn thousands(size: f64) -> String {
    let digits = format!("{size:.0}");
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A candidate's name as people call them in a sentence.
pub(crate) fn name(d: &Decision, id: &CandidateId) -> String {
    d.candidate(id).map_or_else(|| id.to_string(), |c| c.name.clone())
}

/// The first word of a name, for the second mention.
pub(crate) fn first_name(full: &str) -> &str {
    full.split_whitespace().next().unwrap_or(full)
}

/// A short list in a sentence: "a", "a and b", "a, b and c".
pub(crate) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

/// A small number as people write it.
pub(crate) fn count(n: usize) -> String {
    const WORDS: [&str; 11] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    WORDS.get(n).map_or_else(|| n.to_string(), |w| (*w).to_owned())
}

/// An answer as people name it in a sentence.
pub(crate) const fn answer(kind: RecommendationKind) -> &'static str {
    use RecommendationKind as Kind;
    match kind {
        Kind::FounderKeepsSelling => "“keep selling”",
        Kind::Hire => "“hire”",
        Kind::HireWithRedecision => "“hire, and decide again”",
        Kind::RightPersonWrongConditions => "“right person, wrong conditions”",
        Kind::NotThisPerson => "“not this person”",
        Kind::Promote => "“promote”",
        Kind::Trial => "“trial”",
        Kind::Develop => "“develop first”",
        Kind::HonourAsSenior => "“honour as senior”",
        Kind::Stay => "“stay”",
        Kind::TestFirst => "“test it first”",
        Kind::Go => "“go”",
        Kind::TooLittleEvidence => "“too little evidence”",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(points(2.863_636), "2.9");
        assert_eq!(points(2.25), "2.3");
        assert_eq!(points(-0.04), "0.0");
        assert_eq!(signed(1.333), "+1.3");
        assert_eq!(signed(-0.125), "−0.1");
        assert_eq!(percent(0.733), "73%");
        assert_eq!(money(240.4, "$k"), "$240k");
        assert_eq!(money(-1_234_567.0, "kEUR"), "−1,234,567 kEUR");
        assert_eq!(money(1.24, "$M"), "$1.2M");
        assert_eq!(money(-0.02, "€"), "€0");
        assert_eq!(list(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }
}
