//! Amounts as programs write them: `$1,234.50`, `1.234,50 €`, `1 234`, `(500)`, `120k`. Whether a comma parts thousands or decimals is
//! told by the column as a whole, because no single `1,200` can say.

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

    /// The number a text says with these marks; nothing where it says none.
    pub fn number(self, text: &str) -> Option<f64> {
        let bare = Bare::read(text)?;
        let thousands = if self.decimal == '.' { ',' } else { '.' };
        let (whole, part) = match bare.digits.split_once(self.decimal) {
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

/// What a single number says about the mark before its decimals.
enum Mark {
    Is(char),
    Unclear(char),
    None,
}

/// A number without currency, spaces and sign: digits, full stops and commas.
struct Bare {
    digits: String,
    negative: bool,
    scale: f64,
}

impl Bare {
    fn read(text: &str) -> Option<Self> {
        let mut out = Self {
            digits: String::new(),
            negative: false,
            scale: 1.0,
        };
        let mut word = String::new();
        for c in text.chars().take(64) {
            match c {
                '0'..='9' | '.' | ',' => {
                    if !word.is_empty() && !is_currency(&word) {
                        return None;
                    }
                    // "Fr. 1,200": the full stop is the word's.
                    if out.digits.is_empty() && c == '.' && !word.is_empty() {
                        continue;
                    }
                    word.clear();
                    out.digits.push(c);
                }
                '-' | '−' | '(' if out.digits.is_empty() && !out.negative => out.negative = true,
                ')' if out.negative => {}
                ' ' | '\u{A0}' | '\u{202F}' | '\'' | '’' => {}
                '$' | '€' | '£' | '¥' | '₹' | '%' => {}
                c if c.is_alphabetic() => word.push(c),
                _ => return None,
            }
        }
        if text.chars().count() > 64 || !out.digits.bytes().any(|b| b.is_ascii_digit()) {
            return None;
        }
        match word.as_str() {
            "k" | "K" => out.scale = 1e3,
            "m" | "M" => out.scale = 1e6,
            word if word.is_empty() || is_currency(word) => {}
            _ => return None,
        }
        Some(out)
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

/// A code of three capital letters, or one of the short words that stand for a currency.
fn is_currency(word: &str) -> bool {
    (word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase()))
        || ["US", "A", "C", "R", "Fr", "kr", "zł"].contains(&word)
}

/// The signs and codes of currencies in a text, for telling that a column has more than one.
pub(super) fn currency(text: &str) -> Option<String> {
    let sign = text.chars().find(|c| ['$', '€', '£', '¥', '₹'].contains(c));
    let code = || {
        let mut words = text.split(|c: char| !c.is_alphabetic());
        words.find(|w| w.len() == 3 && is_currency(w)).map(str::to_owned)
    };
    sign.map(String::from).or_else(code)
}

/// Percents of a column, 0–100, rounded. Where no number has a percent sign and none is above 1, they are shares.
pub(super) fn percents(column: &[&str]) -> Vec<Option<u8>> {
    let marks = Marks::of(column.iter().copied());
    let numbers: Vec<Option<f64>> = column.iter().map(|text| marks.number(text)).collect();
    let shares = !column.iter().any(|text| text.contains('%')) && numbers.iter().flatten().all(|x| *x <= 1.0);
    let percent = |x: f64| {
        let x = if shares { x * 100.0 } else { x };
        // In range, so the cast keeps the value.
        (0.0..=100.0).contains(&x).then(|| x.round() as u8)
    };
    numbers.into_iter().map(|x| x.and_then(percent)).collect()
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
        assert_eq!(percents(&["60%", "5"]), [Some(60), Some(5)]);
        assert_eq!(percents(&["0.6", "1", "0,25"]), [Some(60), Some(100), None]);
        assert_eq!(percents(&["1", "60"]), [Some(1), Some(60)]);
        assert_eq!(percents(&["101", "-1", "x", "12.5"]), [None, None, None, Some(13)]);
    }

    #[test]
    fn currencies_are_told_apart() {
        assert_eq!(currency("$5"), Some("$".to_owned()));
        assert_eq!(currency("5 EUR"), Some("EUR".to_owned()));
        assert_eq!(currency("5"), None);
    }
}
