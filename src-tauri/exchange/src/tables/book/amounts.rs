//! Amounts as programs write them: `$1,234.50`, `1.234,50 €`, `1 234`, `(500)`, `120k`. Whether a comma parts thousands or decimals is
//! told by the column as a whole, because no single `1,200` can say.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::tables::words::{among, letters, words};

/// The mark before the decimals of a column, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    /// `.` or `,`.
    pub decimal: char,
    /// False where every number with a mark could be read in two ways: then three digits behind it are taken for thousands.
    pub sure: bool,
    /// Some numbers are written the other way round.
    pub mixed: bool,
}

impl Marks {
    /// How Counterweight writes.
    pub const OWN: Self = Self {
        decimal: '.',
        sure: true,
        mixed: false,
    };

    /// Reads a column's marks.
    pub fn of<'a>(column: impl Iterator<Item = &'a str>) -> Self {
        let (mut dot, mut comma, mut either) = (0usize, 0usize, None);
        for number in column.filter_map(Bare::read) {
            match number.decimal() {
                Mark::Is('.') => dot += 1,
                Mark::Is(_) => comma += 1,
                Mark::Unclear(mark) => either = either.or(Some(mark)),
                Mark::None => {}
            }
        }
        let unclear = either.filter(|_| dot == 0 && comma == 0);
        Self {
            decimal: match unclear {
                Some('.') => ',',
                Some(_) => '.',
                None if comma > dot => ',',
                None => '.',
            },
            sure: unclear.is_none(),
            mixed: dot > 0 && comma > 0,
        }
    }

    /// The number a text says with these marks; nothing where it says none. In a column that is written in two ways a number that could
    /// be either says none.
    pub fn number(self, text: &str) -> Option<f64> {
        let bare = Bare::read(text)?;
        let decimal = match bare.decimal() {
            // One that has both marks, or a mark twice, needs no column to say which is which.
            Mark::Is(mark) if bare.is_plain() => mark,
            Mark::Unclear(_) if self.mixed => return None,
            _ => self.decimal,
        };
        let thousands = if decimal == '.' { ',' } else { '.' };
        let (whole, part) = match bare.digits.split_once(decimal) {
            Some((whole, part)) => (whole, part),
            None => (bare.digits.as_str(), ""),
        };
        let groups: Vec<&str> = whole.split(thousands).collect();
        let grouped = groups.len() == 1
            // Groups of two are how India writes.
            || (!groups[0].is_empty() && groups.iter().skip(1).all(|g| g.len() == 3 || g.len() == 2) && groups.last().is_some_and(|g| g.len() == 3));
        if !grouped || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let number: f64 = format!("{}.{part}0", groups.concat()).parse().ok()?;
        let number = number * bare.scale * if bare.negative { -1.0 } else { 1.0 };
        number.is_finite().then_some(number)
    }
}

/// Whether a text is a number, with or without a currency.
pub(super) fn is_number(text: &str) -> bool {
    Bare::read(text).is_some()
}

/// What a single number says about the mark before its decimals.
enum Mark {
    Is(char),
    Unclear(char),
    None,
}

/// A number without currency, spaces and sign: digits, full stops and commas.
struct Bare {
    digits: String,
    /// Whether spaces or apostrophes part its thousands.
    spaced: bool,
    negative: bool,
    scale: f64,
}

impl Bare {
    /// Reads what stands before the digits, the digits, and what stands behind them.
    fn read(text: &str) -> Option<Self> {
        if text.chars().count() > 64 {
            return None;
        }
        let text: String = text.nfc().map(narrow).collect();
        let digit = |c: char| c.is_ascii_digit();
        let first = text.find(digit)?;
        let last = text.rfind(digit)? + 1;
        // ".5" begins with its mark, unless the mark ends a word: "Fr.5".
        let first = match text[..first].char_indices().next_back() {
            Some((at, '.' | ',')) if !text[..at].ends_with(char::is_alphabetic) => at,
            _ => first,
        };
        let (digits, spaced) = digits(&text[first..last])?;
        // "1'200.–" and "1.200,-": no cents, and no sign.
        let behind = &text[last..];
        let behind = [".–", ".-", ".—", ",–", ",-", ",—"]
            .iter()
            .find_map(|none| behind.strip_prefix(none))
            .unwrap_or(behind);
        let (before, behind) = (affix(&text[..first])?, affix(behind)?);
        if before.scale.is_some() || before.signs + behind.signs > 1 {
            return None;
        }
        Some(Self {
            digits,
            spaced,
            negative: before.signs + behind.signs == 1,
            scale: behind.scale.unwrap_or(1.0),
        })
    }

    /// Whether it can be read in one way only, whatever its column.
    fn is_plain(&self) -> bool {
        let (dots, commas) = (self.digits.matches('.').count(), self.digits.matches(',').count());
        (dots > 0 && commas > 0) || dots > 1 || commas > 1 || (self.spaced && dots + commas == 1)
    }

    fn decimal(&self) -> Mark {
        let (dots, commas) = (self.digits.matches('.').count(), self.digits.matches(',').count());
        let other = |mark| if mark == '.' { ',' } else { '.' };
        match (dots, commas) {
            (0, 0) => Mark::None,
            (1.., 1..) => self.digits.rfind(['.', ',']).map_or(Mark::None, |at| {
                Mark::Is(if self.digits.as_bytes()[at] == b'.' { '.' } else { ',' })
            }),
            (1, 0) | (0, 1) => {
                let mark = if dots == 1 { '.' } else { ',' };
                let (before, behind) = self.digits.split_once(mark).unwrap_or_default();
                // Thousands have one to three digits before them, not 0, and three behind.
                if behind.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0') {
                    Mark::Unclear(mark)
                } else {
                    Mark::Is(mark)
                }
            }
            (_, 0) => Mark::Is(other('.')),
            (0, _) => Mark::Is(other(',')),
        }
    }
}

/// The digits and marks between the first digit and the last, without what parts thousands beside full stop and comma.
fn digits(text: &str) -> Option<(String, bool)> {
    let mut out = String::new();
    let mut spaced = false;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '0'..='9' | '.' | ',' => out.push(c),
            c if c.is_whitespace() || matches!(c, '\'' | '’') => {
                // Three digits and no more: "12 5" is two numbers.
                let group: Vec<char> = rest.clone().take(4).collect();
                let three = group.len() >= 3 && group[..3].iter().all(char::is_ascii_digit);
                if !three || group.get(3).is_some_and(char::is_ascii_digit) {
                    return None;
                }
                spaced = true;
            }
            _ => return None,
        }
    }
    Some((out, spaced))
}

/// A wide sign of East Asian writing as its plain one.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{FFE0}' => '¢',
        '\u{FFE1}' => '£',
        '\u{FFE5}' => '¥',
        '\u{FFE6}' => '₩',
        c => c,
    }
}

/// What stands before or behind the digits of an amount.
struct Affix {
    signs: usize,
    scale: Option<f64>,
}

fn affix(text: &str) -> Option<Affix> {
    let mut out = Affix { signs: 0, scale: None };
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_alphabetic() || is_combining_mark(c) {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            match scale(&word) {
                Some(scale) if out.scale.is_none() => out.scale = Some(scale),
                _ if is_currency(&word) => {}
                _ => return None,
            }
        }
        match c {
            '-' | '−' | '–' => out.signs += 1,
            '(' => out.signs += 1,
            // The bracket before the digits was counted.
            ')' => {}
            // "kr." and "Rs."
            '.' if !word.is_empty() => {}
            c if c.is_whitespace() || c == '%' || is_sign(c) => {}
            _ => return None,
        }
        word.clear();
    }
    Some(out)
}

/// What a word behind a number multiplies it with.
fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "k" | "K" | "T" | "Tsd" | "tsd" | "TSD" | "tkr" => 1e3,
        "m" | "M" | "Mio" | "mio" | "MIO" | "mn" | "mln" | "Mln" | "mill" => 1e6,
        "bn" | "B" | "Mrd" | "mrd" => 1e9,
        _ => return None,
    })
}

/// A sign of a currency: those that Unicode calls so.
fn is_sign(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '֏' | '؋' | '߾' | '߿' | '৲' | '৳' | '৻' | '૱' | '௹' | '฿' | '៛' | '\u{20A0}'..='\u{20CF}' | '\u{A838}' | '\u{FDFC}')
}

/// Short words that stand for a currency, beside the codes of three capital letters: "CA$", "kr.", "Kč", "руб.".
const CURRENCIES: &str = "us ca nz au a c r hk nt s mx z ar cl cz rd tt bz j re rs rp rm fr sfr kr dkr skr nkr ikr isk kc zl ft lei leu lv \
    лв руб р грн ден дин din kn km ksh tsh ush sh dh dhs bs q l b tl euro euros dollar dollars pound pounds franken kronor kroner yen";

/// A code of three capital letters, or one of the short words that stand for a currency.
fn is_currency(word: &str) -> bool {
    is_code(word) || among(CURRENCIES, &letters(word)) || letters(word) == "zł"
}

fn is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// The sign, code or word for a currency in an amount, for telling that a column has more than one.
pub(super) fn currency(text: &str) -> Option<String> {
    Bare::read(text)?;
    let word: String = text
        .chars()
        .filter(|c| c.is_alphabetic() || is_combining_mark(*c) || is_sign(*c))
        .collect();
    let bare: String = word.chars().filter(|c| !is_sign(*c)).collect();
    let only_scale = scale(&bare).is_some();
    let kept = if only_scale { word.replace(&bare, "") } else { word };
    (!kept.is_empty()).then_some(kept)
}

/// Percents of a column, 0–100, rounded, and whether it holds parts of 1 under a heading that says percent: then nobody can know, and
/// they are blank. Without such a heading and without a percent sign, a column with none above 1 holds shares.
pub(super) fn percents(heading: &str, column: &[&str]) -> (Vec<Option<u8>>, bool) {
    let marks = Marks::of(column.iter().copied());
    let numbers: Vec<Option<f64>> = column.iter().map(|text| marks.number(text)).collect();
    let signed = |text: &str| text.contains(['%', '％']);
    let small = !column.iter().any(|text| signed(text)) && numbers.iter().flatten().all(|x| *x <= 1.0);
    let named = signed(heading)
        || words(heading).iter().any(|w| {
            among(
                "percent percentage pct prozent pourcentage pourcent porcentaje percentuale procent",
                w,
            )
        });
    let unclear = small && named && numbers.iter().flatten().any(|x| *x > 0.0 && *x < 1.0);
    let percent = |x: f64| {
        let x = if small && !named { x * 100.0 } else { x };
        // In range, so the cast keeps the value.
        (!unclear && (0.0..=100.0).contains(&x)).then(|| x.round() as u8)
    };
    (numbers.into_iter().map(|x| x.and_then(percent)).collect(), unclear)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(texts: &[&str]) -> Vec<Option<f64>> {
        let marks = Marks::of(texts.iter().copied());
        texts.iter().map(|t| marks.number(t)).collect()
    }

    #[test]
    fn amounts_are_read_in_both_conventions() {
        assert_eq!(column(&["$1,234.50", "1,200"]), [Some(1234.5), Some(1200.0)]);
        assert_eq!(column(&["1.234,50 €", "1.200"]), [Some(1234.5), Some(1200.0)]);
        assert_eq!(column(&["EUR 1 234,5", "CHF 1’200"]), [Some(1234.5), Some(1200.0)]);
        assert_eq!(
            column(&["Fr. 1,200.00", "(500)", "-3"]),
            [Some(1200.0), Some(-500.0), Some(-3.0)]
        );
        assert_eq!(
            column(&["120k", "1.5M", "0.125"]),
            [Some(120_000.0), Some(1_500_000.0), Some(0.125)]
        );
        assert_eq!(column(&["12,34,567", "1,234,567"]), [Some(1_234_567.0); 2]);
        assert_eq!(column(&["abc", "1,2,3.4", "", "--1", "1e5", "=1+1"]), [None; 6]);
    }

    #[test]
    fn no_sign_of_a_currency_loses_an_amount() {
        for text in [
            "CA$1,200.00",
            "NZ$1,200.00",
            "AU$1,200.00",
            "1.200,00 kr.",
            "1 200,00 Kč",
            "1 200,00 zł",
            "1 200,00 ₽",
            "₪1,200.00",
            "₺1.200,00",
            "CHF 1'200.00",
            "Rs. 1,200.00",
            "R$ 1.200,00",
            "USD 1,200.00",
            "1\u{202F}200,00\u{A0}€",
            "1.200,00 руб.",
            "Kc 1 200,00",
            "1.200,00 EUR",
            "HK$1,200.00",
            "S$1,200.00",
            "Fr. 1,200.00",
            "₫1.200,00",
            "RM1,200.00",
            "1.200,00 lei",
        ] {
            assert_eq!(column(&[text]), [Some(1200.0)], "{text}");
        }
        assert_eq!(column(&["₩1,200", "₹12,00,000"]), [Some(1200.0), Some(1_200_000.0)]);
        assert_eq!(
            column(&["1.200,00-", "1,2 Mio. €", "€1.5"]),
            [Some(-1200.0), Some(1_200_000.0), None]
        );
        assert_eq!(
            column(&["1'200.–", "1.200,- €", "１２３"]),
            [Some(1200.0), Some(1200.0), Some(123.0)]
        );
        assert_eq!(column(&["12 5", "10-20", "5 units", "1/2"]), [None; 4]);
    }

    #[test]
    fn a_column_that_could_be_either_says_so() {
        let marks = Marks::of(["1,200", "3,500"].into_iter());
        assert_eq!((marks.sure, marks.number("1,200")), (false, Some(1200.0)));
        let marks = Marks::of(["1.200", "3.500"].into_iter());
        assert_eq!((marks.sure, marks.number("1.200")), (false, Some(1200.0)));
        let marks = Marks::of(["1.5", "1,5", "2.5"].into_iter());
        assert!(marks.mixed && marks.decimal == '.');
        assert_eq!(marks.number("1,5"), None, "not fifteen");
    }

    #[test]
    fn percents_are_told_from_shares_by_the_column() {
        let read = |column: &[&str]| percents("Chance", column).0;
        assert_eq!(read(&["60%", "5"]), [Some(60), Some(5)]);
        assert_eq!(read(&["0.6", "1", "0,25"]), [Some(60), Some(100), None]);
        assert_eq!(read(&["1", "60"]), [Some(1), Some(60)]);
        assert_eq!(read(&["101", "-1", "x", "12.5"]), [None, None, None, Some(13)]);
        assert_eq!(
            percents("Probability (%)", &["1", "0"]),
            (vec![Some(1), Some(0)], false),
            "the heading says percent"
        );
        assert_eq!(
            percents("Wahrscheinlichkeit in Prozent", &["0,6", "1"]),
            (vec![None, None], true),
            "nobody can know"
        );
    }

    #[test]
    fn currencies_are_told_apart() {
        assert_eq!(currency("$5"), Some("$".to_owned()));
        assert_eq!(currency("5 EUR"), Some("EUR".to_owned()));
        assert_eq!(currency("5"), None);
        assert_eq!((currency("120k"), currency("€120k")), (None, Some("€".to_owned())));
        assert_eq!(
            (currency("CA$5"), currency("5 kr.")),
            (Some("CA$".to_owned()), Some("kr".to_owned()))
        );
    }
}
