//! Numbers, lists, counts, dates and money as text, the same on screen, on paper and on the command line.
//!
//! It knows nothing of the domain: a code says itself, beside its enum, and [`heading`] is a list of names.

mod beside;
pub mod heading;
pub mod hidden;

pub use beside::{beside, decimals, line, percent_beside};
use chrono::NaiveDate;

/// A rating: one decimal, with a real minus sign.
#[must_use]
pub fn points(value: f64) -> String {
    // Rounding half a tenth the way people do, away from zero, not the way binary fractions fall.
    let tenths = (value * 10.0 + 1e-9 * value.signum()).round() / 10.0;
    let text = format!("{:.1}", tenths.abs());
    if tenths < 0.0 { format!("−{text}") } else { text }
}

/// A coefficient: two decimals, with a real minus sign.
#[must_use]
pub fn hundredths(value: f64) -> String {
    let text = format!("{:.2}", value.abs());
    if value < 0.0 && text != "0.00" {
        format!("−{text}")
    } else {
        text
    }
}

/// An energy: one decimal with its sign.
#[must_use]
pub fn signed(value: f64) -> String {
    let text = points(value);
    if text.starts_with('−') || text == "0.0" {
        text
    } else {
        format!("+{text}")
    }
}

/// A share of one as a whole percentage.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// Money in the unit people named: "$240k", "1,200 kEUR". Whole units, and one decimal below ten.
#[must_use]
pub fn money(value: f64, unit: &str) -> String {
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

/// A number with so many decimals, rounded away from zero as people do, with a real minus sign.
#[must_use]
pub fn fixed(value: f64, digits: usize) -> String {
    let scale = [1.0, 10.0, 100.0, 1000.0][digits.min(3)];
    let size = (value.abs() * scale * (1.0 + f64::EPSILON)).round() / scale;
    let sign = if value < 0.0 && size > 0.0 { "−" } else { "" };
    format!("{sign}{size:.digits$}")
}

/// Money to read at a glance, without a unit: "950", "214k", "2.6M".
#[must_use]
pub fn glance(value: f64) -> String {
    let size = value.abs();
    let sign = if value < 0.0 { "−" } else { "" };
    match size {
        size if size >= 999_500.0 => format!("{sign}{}M", fixed(size / 1_000_000.0, 1).trim_end_matches(".0")),
        size if size >= 1_000.0 => format!("{sign}{}k", fixed(size / 1_000.0, 0)),
        size => format!("{sign}{}", fixed(size, 0)),
    }
}

/// A whole number with commas between thousands.
#[must_use]
pub fn thousands(size: f64) -> String {
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

/// Words before a name that nobody is called by, in small letters and without their full stop.
const TITLES: &[&str] = &[
    "dr",
    "prof",
    "professor",
    "doctor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "lady",
    "lord",
    "rev",
    "hon",
    "capt",
    "dipl",
    "ing",
    "dipl-ing",
    "mag",
    "herr",
    "frau",
    "hr",
    "fr",
    "m",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "sr",
    "sra",
    "srta",
    "señor",
    "señora",
    "sig",
    "signor",
    "signora",
    "dott",
    "dhr",
    "mevr",
    "pan",
    "pani",
    "phd",
    "mba",
    "md",
];

/// What somebody is called by a name: the first word that is neither a title nor an initial. The whole name where nothing else is sure:
/// only a family name is left, or it is written in a language that puts the family first.
#[must_use]
pub fn first_name(full: &str) -> &str {
    let whole = full.trim();
    // Letters that only Vietnamese has, and the scripts of Chinese, Japanese and Korean.
    let family_first = |c: char| matches!(c, '\u{1EA0}'..='\u{1EF9}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}');
    if whole.chars().any(family_first) {
        return whole;
    }
    let bare = |word: &str| word.trim_end_matches(['.', ',']).replace('.', "").to_lowercase();
    let title =
        |word: &&str| TITLES.contains(&bare(word).as_str()) && (word.ends_with('.') || bare(word).chars().count() > 1);
    let initial = |word: &&str| word.split(['.', '-']).all(|part| part.chars().count() < 2);
    // "Ash, Rowan" has the family first.
    let given = whole.split_once(", ").map_or(whole, |(_, given)| given);
    let words = || given.split_whitespace().skip_while(title);
    let untitled = words().count() < given.split_whitespace().count();
    let mut left = words().skip_while(initial);
    match (left.next(), left.next()) {
        (Some(first), Some(_)) => first,
        (Some(only), None) if !untitled && words().count() == 1 => only,
        _ => whole,
    }
}

/// A short list in a sentence: "a", "a and b", "a, b and c".
#[must_use]
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

/// A small number as people write it.
#[must_use]
pub fn count(n: usize) -> String {
    const WORDS: [&str; 11] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    WORDS.get(n).map_or_else(|| n.to_string(), |w| (*w).to_owned())
}

/// An energy as a whole number with its sign.
#[must_use]
pub fn whole(energy: i8) -> String {
    match energy {
        0 => "0".to_owned(),
        up if up > 0 => format!("+{up}"),
        down => format!("−{}", down.unsigned_abs()),
    }
}

/// A date inside a sentence: "20 March 2027".
#[must_use]
pub fn date(on: NaiveDate) -> String {
    on.format("%-d %B %Y").to_string()
}

/// A date with its day of the week: "Mon 23 Nov 2026".
#[must_use]
pub fn long_date(on: NaiveDate) -> String {
    on.format("%a %-d %b %Y").to_string()
}

/// A date in a table: "20 Mar 2027".
#[must_use]
pub fn short_date(on: NaiveDate) -> String {
    on.format("%-d %b %Y").to_string()
}

/// A share of draws: what is nearly all or nearly none is not said to be all or none.
#[must_use]
pub fn draws(share: f64) -> String {
    if (NEARLY_ALL..1.0).contains(&share) {
        "over 99%".to_owned()
    } else if share > 0.0 && share <= 1.0 - NEARLY_ALL {
        "under 1%".to_owned()
    } else {
        percent(share)
    }
}

/// A number that somebody gave, as short as it is: at most two decimals, and none that are not there.
#[must_use]
pub fn plain(n: f64) -> String {
    let said = fixed(n, 2);
    said.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A range of chances as counts: "10 to 18", "about 12" where both ends round to one.
#[must_use]
pub fn of_hundred((low, high): (f64, f64)) -> String {
    let whole = |share: f64| fixed(share * 100.0, 0);
    match (whole(low), whole(high)) {
        (low, high) if low == high => format!("about {low}"),
        (low, high) => format!("{low} to {high}"),
    }
}

/// A share of draws that rounds to all of them.
pub(crate) const NEARLY_ALL: f64 = 0.995;

/// The first letter large, as a sentence begins.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_called_by_a_title_or_an_initial() {
        for (full, called) in [
            ("Rowan Ash", "Rowan"),
            ("Rowan", "Rowan"),
            ("Dr. Hazel Birch", "Hazel"),
            ("Prof. Dr. Hazel Birch", "Hazel"),
            ("Dr Hazel Birch", "Hazel"),
            ("Ms Hazel Birch", "Hazel"),
            ("J. Hazel Birch", "Hazel"),
            ("Dr. Birch", "Dr. Birch"),
            ("J. R. Birch", "J. R. Birch"),
            ("J.R. Birch", "J.R. Birch"),
            ("Birch, Hazel", "Hazel"),
            ("Nguyễn Thị Hằng", "Nguyễn Thị Hằng"),
            ("王小明", "王小明"),
            ("Anne-Marie Dupont", "Anne-Marie"),
            ("Dr.", "Dr."),
            ("", ""),
        ] {
            assert_eq!(first_name(full), called, "{full}");
        }
    }

    #[test]
    fn a_number_that_was_given_is_said_as_short_as_it_is() {
        let said = [0.1 + 0.2, 250.299_999_999_999_98, 100.0, 0.0, 8.08].map(plain);
        assert_eq!(said, ["0.3", "250.3", "100", "0", "8.08"]);
    }

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(points(2.863_636), "2.9");
        assert_eq!(points(2.25), "2.3");
        assert_eq!(points(-0.04), "0.0");
        assert_eq!(signed(1.333), "+1.3");
        assert_eq!(signed(-0.125), "−0.1");
        assert_eq!(
            (hundredths(-0.456), hundredths(-0.001)),
            ("−0.46".into(), "0.00".into())
        );
        assert_eq!(percent(0.733), "73%");
        assert_eq!(money(240.4, "$k"), "$240k");
        assert_eq!(money(-1_234_567.0, "kEUR"), "−1,234,567 kEUR");
        assert_eq!(money(1.24, "$M"), "$1.2M");
        assert_eq!(money(-0.02, "€"), "€0");
        assert_eq!((whole(2), whole(0), whole(-1)), ("+2".into(), "0".into(), "−1".into()));
        assert_eq!(
            date(NaiveDate::from_ymd_opt(2027, 3, 2).unwrap_or_default()),
            "2 March 2027"
        );
        assert_eq!(list(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }
}
