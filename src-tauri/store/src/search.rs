//! What a person types into a search: words, never a query language.

/// More words than anybody types; the rest is ignored, so that a pasted book cannot stall the search.
pub(crate) const MOST_WORDS: usize = 16;
/// Characters of one word that count.
const LONGEST: usize = 64;

/// The full-text expression: every word quoted and taken as a beginning.
pub(crate) fn matching(query: &str) -> Option<String> {
    let words = query
        .split(|c: char| c.is_whitespace() || c.is_control() || c == '"')
        .filter(|w| w.contains(char::is_alphanumeric));
    let quoted = words
        .take(MOST_WORDS)
        .map(|w| format!("\"{}\"*", w.chars().take(LONGEST).collect::<String>()));
    Some(quoted.collect::<Vec<_>>().join(" ")).filter(|m| !m.is_empty())
}
