//! Where something in a card comes from: who says it, how far that can be trusted, and how it was read.
//!
//! Cards of formats 1 and 2 have one letter in place of the grade; it is read as one here, so that a card pinned by a decision
//! shows a grade as any other does.

mod written;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use written::{Written, WrittenLine};

/// How far a source can be trusted. Only the first two may carry a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Many studies taken together: may carry a number.
    Meta,
    /// One study: may carry a number, with its setting.
    Study,
    /// A book: an idea, no number.
    Book,
    /// Somebody who did the job: an idea; a number only as what they say.
    Practitioner,
    /// A seller of a product or service: an idea; a number only as their own data, not checked.
    Vendor,
    /// Written or summarised by a machine: never alone under a number or a line.
    Machine,
    /// A document this product was made from: an idea.
    Seed,
    /// Our own judgement: every line that is drawn without a study.
    Ours,
    /// Named on a card of formats 1 or 2, and in none of the grades above.
    Named,
}

impl Grade {
    /// Every grade, the strongest first.
    pub const ALL: [Self; 9] = [
        Self::Meta,
        Self::Study,
        Self::Book,
        Self::Practitioner,
        Self::Vendor,
        Self::Machine,
        Self::Seed,
        Self::Ours,
        Self::Named,
    ];

    /// What stands beside whatever has this grade.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Meta => "review of many studies",
            Self::Study => "one study",
            Self::Book => "book",
            Self::Practitioner => "somebody who did the job, own view",
            Self::Vendor => "seller of a product or service, own data",
            Self::Machine => "machine-written or machine-summarised page",
            Self::Seed => "the document this product was made from",
            Self::Ours => "our judgement",
            Self::Named => "source named, not graded",
        }
    }

    /// Whether there is nobody else to name, and nothing to have read.
    const fn stands_alone(self) -> bool {
        matches!(self, Self::Ours | Self::Seed | Self::Named)
    }
}

/// How a source was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// The passage itself.
    Text,
    /// Its abstract.
    Abstract,
    /// Somebody else's report of it.
    SecondHand,
    /// Read for the first edition of the cards, and not looked at again.
    FirstEdition,
    /// Not at all.
    No,
}

impl Seen {
    /// Every way, the closest first.
    pub const ALL: [Self; 5] = [
        Self::Text,
        Self::Abstract,
        Self::SecondHand,
        Self::FirstEdition,
        Self::No,
    ];

    /// How it was read, in words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Text => "passage read",
            Self::Abstract => "abstract read",
            Self::SecondHand => "read second-hand",
            Self::FirstEdition => "read for the first edition, not again",
            Self::No => "not read",
        }
    }
}

/// Why something is in a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(from = "Written")]
pub struct Source {
    /// How far it can be trusted.
    pub grade: Grade,
    /// How it was read; absent where there is nothing to read (our judgement) or the document is the product's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    /// Who says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// When, as it is cited: "2019", "2012–2023".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<String>,
    /// The work's title, or what it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where it was found: the address of a page, or a DOI.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What it says, in one sentence.
    pub cite: String,
    /// Id of the finding it carries (`S4.1`), see [`super::insights`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub insight: Option<String>,
}

impl Source {
    /// Our own judgement: `cite` says on what.
    #[must_use]
    pub fn ours(cite: &str, insight: Option<&str>) -> Self {
        Self::plain(Grade::Ours, None, cite, insight)
    }

    /// What one of the documents says that the product was made from.
    #[must_use]
    pub fn seed(cite: &str, insight: &str) -> Self {
        Self::plain(Grade::Seed, None, cite, Some(insight))
    }

    fn plain(grade: Grade, seen: Option<Seen>, cite: &str, insight: Option<&str>) -> Self {
        Self {
            grade,
            seen,
            author: None,
            year: None,
            title: None,
            address: None,
            cite: cite.to_owned(),
            insight: insight.map(str::to_owned),
        }
    }

    /// Who says it, when, and what: "Benson, Li & Shue 2019: sellers with …".
    #[must_use]
    pub fn says(&self) -> String {
        let who: Vec<&str> = [&self.author, &self.year]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        if who.is_empty() {
            self.cite.clone()
        } else {
            format!("{}: {}", who.join(" "), self.cite)
        }
    }

    /// Its grade, and how it was read: "one study, abstract read".
    #[must_use]
    pub fn label(&self) -> String {
        let seen = self.seen.map(|seen| format!(", {}", seen.label()));
        format!("{}{}", self.grade.label(), seen.unwrap_or_default())
    }

    /// The work and where it was found; empty where neither is known.
    #[must_use]
    pub fn work(&self) -> String {
        let work: Vec<&str> = [&self.title, &self.address]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        work.join(", ")
    }
}

/// A line drawn by the recommendation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(from = "WrittenLine")]
pub struct Threshold {
    /// Where the line is.
    pub value: f64,
    /// What crossing it means.
    pub meaning: String,
    /// How far it can be trusted; most are our judgement.
    pub grade: Grade,
}

/// Whether a source of that grade has to say how it was read.
#[must_use]
pub(super) fn is_read(grade: &str) -> bool {
    let known = Grade::ALL
        .into_iter()
        .find(|g| serde_json::to_value(g).is_ok_and(|v| v == grade));
    known.is_some_and(|grade| !grade.stands_alone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Source {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn a_letter_of_the_first_edition_reads_as_a_grade() {
        let cases = [
            (
                "V",
                "Benson, Li & Shue (2019): sales predicted promotion.",
                "one study, abstract read",
            ),
            (
                "V",
                "PulseRevOps: above 60% is a founder with assistants.",
                "machine-written or machine-summarised page, passage read",
            ),
            (
                "V",
                "RRClosers: ten to twenty. Keplar: think of a VP.",
                "seller of a product or service, own data, read for the first edition, not again",
            ),
            ("V", "Somewhere.", "source named, not graded"),
            (
                "U",
                "SaaStr: a second gate.",
                "somebody who did the job, own view, not read",
            ),
            ("J", "Our judgement: the lines at 20 and 50.", "our judgement"),
        ];
        for (mark, cite, label) in cases {
            assert_eq!(read(&format!("mark = \"{mark}\"\ncite = \"{cite}\"")).label(), label);
        }
        let seed = read("mark = \"V\"\ncite = \"First-time managers (S4): systems.\"\ninsight = \"S4.6\"");
        assert_eq!(seed.label(), "the document this product was made from");
        assert_eq!(
            read("mark = \"J\"\ncite = \"Our judgement: the lines.\"").cite,
            "The lines."
        );
        let line: Threshold = toml::from_str("value = 3\nmeaning = \"Here.\"\nmark = \"J\"").unwrap();
        assert_eq!(line.grade, Grade::Ours);
    }

    #[test]
    fn a_source_says_who_when_and_where() {
        let source = read(
            "grade = \"study\"\nseen = \"abstract\"\nauthor = \"Benson, Li & Shue\"\nyear = \"2019\"\ntitle = \"Promotions\"\n\
             address = \"example.org/x\"\ncite = \"sales predicted promotion.\"",
        );
        assert_eq!(source.says(), "Benson, Li & Shue 2019: sales predicted promotion.");
        assert_eq!(source.work(), "Promotions, example.org/x");
        let back: Source = toml::from_str(&toml::to_string(&source).unwrap()).unwrap();
        assert_eq!(back, source);
    }

    #[test]
    fn no_grade_goes_without_its_label() {
        let labels: std::collections::BTreeSet<&str> = Grade::ALL.into_iter().map(Grade::label).collect();
        assert_eq!(labels.len(), Grade::ALL.len());
        assert!(labels.iter().all(|label| !label.is_empty()));
        assert!(is_read("study") && !is_read("ours") && !is_read("rumour"));
    }
}
