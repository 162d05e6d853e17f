//! Search over titles, people and notes. What a person types is words, never a query language.

use counterweight_core::id::DecisionId;

use crate::{Result, Workspace};

/// More words than anybody types; the rest is ignored, so that a pasted book cannot stall the search.
const MOST_WORDS: usize = 16;
/// Characters of one word that count.
const LONGEST: usize = 64;

impl Workspace {
    /// Decisions that have every word of `query` somewhere (as a word or its beginning), best first; a title weighs most.
    /// Nothing for a query without a letter or digit.
    ///
    /// # Errors
    /// The workspace cannot be read.
    pub fn search(&self, query: &str) -> Result<Vec<DecisionId>> {
        let Some(matching) = matching(query) else {
            return Ok(Vec::new());
        };
        let reader = self.reader();
        let sql = "SELECT d.id FROM words JOIN decision d ON d.row = words.rowid WHERE words MATCH ?1
                   ORDER BY bm25(words, 10.0, 5.0, 1.0), d.updated_ms DESC, d.id";
        let mut statement = reader.prepare_cached(sql)?;
        let found = statement.query_map([matching], |row| row.get::<_, String>(0))?;
        Ok(found
            .map(|id| id.map(DecisionId::from))
            .collect::<rusqlite::Result<_>>()?)
    }
}

/// The full-text expression: every word quoted and taken as a beginning.
fn matching(query: &str) -> Option<String> {
    let words = query
        .split(|c: char| c.is_whitespace() || c.is_control() || c == '"')
        .filter(|w| w.contains(char::is_alphanumeric));
    let quoted = words
        .take(MOST_WORDS)
        .map(|w| format!("\"{}\"*", w.chars().take(LONGEST).collect::<String>()));
    Some(quoted.collect::<Vec<_>>().join(" ")).filter(|m| !m.is_empty())
}
