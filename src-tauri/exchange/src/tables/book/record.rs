//! Ids of other programs, as they tell one row from another.

/// The id as it identifies: exactly as written, because some differ by case alone; those of Salesforce in 15 characters, which the three
/// behind them in the longer form only repeat. Nothing where a spreadsheet has rounded it.
pub(super) fn identifying(id: &str) -> Option<&str> {
    let id = id.trim();
    if id.is_empty() || is_rounded(id) {
        return None;
    }
    Some(match id.get(..15) {
        Some(short) if id.len() == 18 && id[15..] == *check(short) => short,
        _ => id,
    })
}

/// "9.00E+11": a spreadsheet showed a long number so, and many ids became one.
pub(super) fn is_rounded(id: &str) -> bool {
    let Some((number, power)) = id.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    whole.len() == 1 && digits(whole) && digits(part) && power.strip_prefix('+').is_some_and(digits)
}

/// The three characters that Salesforce puts behind an id of 15: which of each five are capitals.
fn check(id: &str) -> String {
    const SIGNS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    let five = |part: &[u8]| {
        let bits = part
            .iter()
            .rev()
            .fold(0, |bits, b| bits << 1 | usize::from(b.is_ascii_uppercase()));
        SIGNS[bits] as char
    };
    if id.bytes().all(|b| b.is_ascii_alphanumeric()) {
        id.as_bytes().chunks(5).map(five).collect()
    } else {
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_keep_their_case_and_the_long_form_is_the_short_one() {
        assert_eq!(identifying("0065g00000AbCdE"), Some("0065g00000AbCdE"));
        assert_ne!(identifying("0065g00000AbCdE"), identifying("0065g00000AbCde"));
        assert_eq!(identifying("0065g00000AbCdEAAV"), Some("0065g00000AbCdE"));
        assert_eq!(
            identifying("0065g00000AbCdEAAF"),
            Some("0065g00000AbCdEAAF"),
            "the check of another"
        );
        assert_eq!(identifying("123456789012345678"), Some("123456789012345678"));
        assert_eq!(identifying(" 7 "), Some("7"));
    }

    #[test]
    fn a_rounded_number_is_no_id() {
        assert_eq!(identifying("1.23457E+11"), None);
        assert_eq!(identifying("1,2E+17"), None);
        assert_eq!(
            (identifying("E5"), identifying("1E5"), identifying("12.5E+3")),
            (Some("E5"), Some("1E5"), Some("12.5E+3"))
        );
        assert_eq!(identifying(""), None);
    }
}
