//! Words of a table as they are compared: without case, accents and marks, in whichever way the file composes its letters.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A text in lower case, without accents, with plain spaces and digits.
pub(super) fn folded(text: &str) -> String {
    let bare = text.nfkd().filter(|c| !is_combining_mark(*c));
    let spaced = bare.map(|c| if c.is_whitespace() { ' ' } else { c });
    spaced.flat_map(char::to_lowercase).collect()
}

/// Its letters and digits.
pub(super) fn letters(text: &str) -> String {
    let mut out = folded(text);
    out.retain(char::is_alphanumeric);
    out
}

/// Its words: runs of letters and digits.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    let runs = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    runs.map(str::to_owned).collect()
}

/// Whether a word is one of those parted by spaces.
pub(super) fn among(words: &str, word: &str) -> bool {
    words.split(' ').any(|w| w == word)
}

/// What stands in brackets at the end of a text, and the text before it.
pub(super) fn brackets(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let cut = |open: char, close: char| {
        let inside = text.strip_suffix(close)?;
        let at = inside.rfind(open)?;
        Some((inside[..at].trim(), inside[at + open.len_utf8()..].trim()))
    };
    match cut('(', ')').or_else(|| cut('[', ']')) {
        Some((before, inside)) if !before.is_empty() => (before, Some(inside)),
        _ => (text, None),
    }
}

/// Words for a sum, a mean or another figure of several rows, in the languages that programs write them in.
const FIGURES: &str = "total totals subtotal subtotals grandtotal grandtotals totalgeneral totalgenerale sum sums average averages avg \
    mean means median count counts stdev stddev sd overall summe summen gesamt gesamtsumme gesamtergebnis zwischensumme teilsumme \
    teilergebnis endsumme ergebnis insgesamt durchschnitt mittelwert mittel anzahl somme totaux soustotal totalgeneraux moyenne \
    mediane nombre suma totales subtotales promedio media recuento totaal totalen eindtotaal subtotaal som gemiddelde aantal totale \
    totali subtotale somma conteggio soma totais mediana razem srednia celkem summa totalt yhteensa toplam ogolem osszesen итого всего 合計 総計 小計 总计 합계";

/// Words that stand beside one of those and say of what.
const OF_WHAT: &str = "of the de des del der di da do von van im la le grand general generale geral sub sous all alle allen row rows record \
    records deal deals opportunity opportunities lead leads item items entry entries amount value revenue price in usd eur gbp datensatz datensatze \
    datensatzen eintrage zeilen betrag wert enregistrement enregistrements lignes montant registro registros filas importe monto \
    rij rijen regels bedrag waarde record importo valor poster rader";

/// Whether a text names a figure of other rows: "Grand Total (2 records)", "Sum of Amount", "Gesamtsumme".
pub(super) fn is_figure(text: &str) -> bool {
    // "Subtotal", "Sub-total" and "Sous-total".
    if among(FIGURES, &letters(text)) {
        return true;
    }
    let kept: Vec<String> = words(text)
        .into_iter()
        .filter(|w| !w.bytes().all(|b| b.is_ascii_digit()) && !among(OF_WHAT, w))
        .collect();
    !kept.is_empty() && kept.iter().all(|w| among(FIGURES, w))
}

/// Whether a text heads a group of rows with their count: "Sage Moor (2 records)".
pub(super) fn is_counted(text: &str) -> bool {
    let Some(inside) = brackets(text).1 else { return false };
    match words(inside).as_slice() {
        [count, what] => count.bytes().all(|b| b.is_ascii_digit()) && what != "of" && among(OF_WHAT, what),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_known_in_any_language_and_a_name_is_not() {
        for text in [
            "Total",
            "Grand Total (2 records)",
            "Grand Totals",
            "Subtotal",
            "Sum",
            "Count",
            "Sum of Amount",
            "Gesamtsumme",
            "Gesamt (3)",
            "Total général",
            "Total general",
            "Somme de Montant",
            "Suma de Importe",
            "Eindtotaal",
            "Totale complessivo".split(' ').next().unwrap(),
            "Sub-total",
            "Sous-total",
            "Summe von Betrag",
            "Total: 2",
            "合計",
            "Итого",
        ] {
            assert!(is_figure(text), "{text}");
        }
        for text in [
            "",
            "2",
            "Totally",
            "TotalEnergies",
            "Sum Holdings",
            "Total refit",
            "Line 2",
            "of",
            "Records",
        ] {
            assert!(!is_figure(text), "{text}");
        }
        assert!(is_counted("Sage Moor (2 records)") && is_counted("Inhaber: Sage (1 Datensatz)"));
        assert!(!is_counted("Line (2)") && !is_counted("Depot (north wing)") && !is_counted("(2 records)"));
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same() {
        assert_eq!(folded("Café\u{202F}Zürich"), folded("Cafe\u{301} Zu\u{308}rich"));
        assert_eq!(letters("Betrag (umgerechnet) Währung"), "betragumgerechnetwahrung");
        assert_eq!(brackets("Stage (pipeline)"), ("Stage", Some("pipeline")));
        assert_eq!(brackets("(500)"), ("(500)", None));
    }
}
