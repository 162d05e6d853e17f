//! Sources as files have them: graded, or with a letter as in the first edition, which is read as the grade it stands for.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Grade, Seen, Source, Threshold};
use crate::say;

/// A source as files have it: with a grade or, up to format 2, with a letter.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    /// How far it can be trusted; from format 3 on.
    #[serde(default)]
    grade: Option<Grade>,
    /// Formats 1 and 2, in place of the grade.
    #[serde(default)]
    mark: Option<Letter>,
    /// How it was read.
    #[serde(default)]
    seen: Option<Seen>,
    /// Who says it.
    #[serde(default)]
    author: Option<String>,
    /// When, as it is cited.
    #[serde(default)]
    year: Option<String>,
    /// The work's title, or what it is.
    #[serde(default)]
    title: Option<String>,
    /// Where it was found.
    #[serde(default)]
    address: Option<String>,
    /// What it says, in one sentence.
    cite: String,
    /// Id of the finding it carries (`S4.1`).
    #[serde(default)]
    insight: Option<String>,
}

/// How far a source could be trusted, up to format 2.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
enum Letter {
    /// The supporting source was read.
    V,
    /// Believed, not read.
    U,
    /// Our own judgement.
    J,
}

impl From<Written> for Source {
    fn from(w: Written) -> Self {
        let source = Self {
            grade: w.grade.unwrap_or(Grade::Named),
            seen: w.seen,
            author: w.author,
            year: w.year,
            title: w.title,
            address: w.address,
            cite: w.cite,
            insight: w.insight,
        };
        match w.mark {
            Some(letter) if w.grade.is_none() => source.graded(letter),
            _ => source,
        }
    }
}

impl Source {
    /// The source with the grade its letter stands for: U keeps its grade and was not read, J is ours, and what a V is depends on who
    /// is named.
    fn graded(self, letter: Letter) -> Self {
        let known = FIRST_EDITION.iter().find(|(name, _, _)| self.cite.contains(name));
        let (grade, seen) = match letter {
            Letter::J => (Grade::Ours, None),
            Letter::U => (
                known.map_or(Grade::Practitioner, |(_, grade, _)| *grade),
                Some(Seen::No),
            ),
            Letter::V => match known {
                Some((_, grade, seen)) => (*grade, Some(*seen)),
                None if self.insight.is_some() => (Grade::Seed, None),
                None => (Grade::Named, None),
            },
        };
        let cite = match letter {
            Letter::J => bare(&self.cite),
            _ => self.cite,
        };
        Self {
            grade,
            seen,
            cite,
            ..self
        }
    }
}

/// What is our judgement, without the words that its grade already says.
fn bare(cite: &str) -> String {
    let rest = cite
        .strip_prefix("Our judgement")
        .map(|rest| rest.trim_start_matches([':', ',', '.', ' ']));
    match rest {
        Some(rest) if !rest.is_empty() => say::capital(rest),
        _ => cite.to_owned(),
    }
}

/// A line as files have it: with a grade or, up to format 2, with a letter.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenLine {
    /// Where the line is.
    value: f64,
    /// What crossing it means.
    meaning: String,
    /// How far it can be trusted; from format 3 on.
    #[serde(default)]
    grade: Option<Grade>,
    /// Formats 1 and 2, in place of the grade.
    #[serde(default)]
    mark: Option<Letter>,
}

impl From<WrittenLine> for Threshold {
    fn from(w: WrittenLine) -> Self {
        let grade = w.grade.unwrap_or(match w.mark {
            Some(Letter::J) => Grade::Ours,
            Some(Letter::U) => Grade::Practitioner,
            Some(Letter::V) | None => Grade::Named,
        });
        Self {
            value: w.value,
            meaning: w.meaning,
            grade,
        }
    }
}

/// Who is named in the sources of the first edition, and the grade and reading they have since; the weakest first, since a line is no
/// stronger than the weakest source it names.
const FIRST_EDITION: [(&str, Grade, Seen); 29] = [
    ("PulseRevOps", Grade::Machine, Seen::Text),
    ("Riffon", Grade::Machine, Seen::Text),
    ("Peets", Grade::Machine, Seen::Text),
    ("Objective Management Group", Grade::Vendor, Seen::Text),
    ("Mercato", Grade::Vendor, Seen::Text),
    ("Gong", Grade::Vendor, Seen::Text),
    ("Sibson", Grade::Vendor, Seen::Text),
    ("Bridge Group", Grade::Vendor, Seen::SecondHand),
    ("Inflection Group", Grade::Vendor, Seen::Text),
    ("RRClosers", Grade::Vendor, Seen::FirstEdition),
    ("Humanr", Grade::Vendor, Seen::FirstEdition),
    ("SaaSCEO", Grade::Vendor, Seen::FirstEdition),
    ("Greenhouse", Grade::Vendor, Seen::Text),
    ("Leslie & Holloway", Grade::Practitioner, Seen::SecondHand),
    ("Roberge", Grade::Practitioner, Seen::Text),
    ("Lemkin", Grade::Practitioner, Seen::Text),
    ("SaaStr", Grade::Practitioner, Seen::Text),
    ("Welsh", Grade::Practitioner, Seen::Text),
    ("Monkhouse", Grade::Practitioner, Seen::Text),
    ("Keplar", Grade::Practitioner, Seen::Text),
    ("Inside Sales Expert", Grade::Practitioner, Seen::No),
    ("Business Journals", Grade::Practitioner, Seen::FirstEdition),
    ("Blount & Weinberg", Grade::Book, Seen::FirstEdition),
    ("Benson", Grade::Study, Seen::Abstract),
    ("Rivera", Grade::Study, Seen::FirstEdition),
    ("Schneider", Grade::Study, Seen::FirstEdition),
    ("Harrison & Carroll", Grade::Study, Seen::FirstEdition),
    ("Phillips", Grade::Meta, Seen::Abstract),
    ("Earnest", Grade::Meta, Seen::Abstract),
];
