//! Decisions for this crate's tests, made by the real rules from a shipped card.

use counterweight_core::decision::{Candidate, Change, Decision, Entry, FrameField, Member, Signature};
use counterweight_core::template::shipped_document;

use crate::{KeySource, Workspace};

/// A decision while it is being made.
pub struct Draft {
    pub decision: Decision,
    now: i64,
}

impl Draft {
    /// A promotion, opened by `dana`.
    pub fn promotion(id: &str, title: &str) -> Self {
        Self::open(id, title, "first-line-manager")
    }

    /// Any shipped card, opened by `dana`.
    pub fn open(id: &str, title: &str, card: &str) -> Self {
        let cards = vec![shipped_document(card).unwrap().0.to_owned()];
        let opened = Change::Opened {
            title: title.into(),
            cards,
            decider: member("dana", "Dana Decider"),
            sample: false,
        };
        let by = Signature {
            author: "dana".into(),
            now_ms: 1_000,
            salt: "s".into(),
        };
        Self {
            decision: Decision::open(id.into(), by, opened).unwrap().0,
            now: 1_000,
        }
    }

    /// One more change by `author`; the rules must allow it.
    pub fn then(mut self, author: &str, change: Change) -> Self {
        self.now += 10;
        let by = Signature {
            author: author.into(),
            now_ms: self.now,
            salt: format!("s{}", self.now),
        };
        let entry = self.decision.propose(by, change).unwrap();
        self.decision = self.decision.admit(entry);
        self
    }

    /// With the role in the frame.
    pub fn role(self, text: &str) -> Self {
        self.then(
            "dana",
            Change::Framed {
                field: FrameField::Role,
                text: text.into(),
            },
        )
    }

    /// With a candidate.
    pub fn candidate(self, id: &str, name: &str) -> Self {
        let candidate = Candidate {
            id: id.into(),
            name: name.into(),
            about: String::new(),
        };
        self.then("dana", Change::CandidateAdded { candidate })
    }

    pub fn entries(&self) -> Vec<Entry> {
        self.decision.entries().to_vec()
    }
}

/// Somebody who rates.
pub fn member(id: &str, name: &str) -> Member {
    Member {
        id: id.into(),
        name: name.into(),
        role: "manager".into(),
        rates: true,
        rates_founder: false,
    }
}

/// A workspace in a fresh folder that goes away with the first value.
pub fn workspace() -> (tempfile::TempDir, Workspace) {
    let home = tempfile::tempdir().unwrap();
    let workspace = Workspace::open(&home.path().join("w"), KeySource::File).unwrap();
    (home, workspace)
}
