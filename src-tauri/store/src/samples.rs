//! Decisions for this crate's tests, made by the real rules from a shipped card.

use counterweight_core::decision::{
    Candidate, Change, Decision, Entry, FrameField, FramingAct, Member, OpeningAct, Signature,
};
use counterweight_core::id::DecisionId;
use counterweight_core::standing::Listed;
use counterweight_core::template::shipped_document;

use crate::{KeySource, Shelf, Workspace};

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
        let opened = OpeningAct::Opened {
            title: title.into(),
            cards,
            decider: member("dana", "Dana Decider"),
            sample: false,
        };
        let by = Signature {
            author: "dana".into(),
            now_ms: 1_000,
            offset: 0,
            salt: "s".into(),
        };
        Self {
            decision: Decision::open(id.into(), by, opened).unwrap().0,
            now: 1_000,
        }
    }

    /// One more change by `author`; the rules must allow it.
    pub fn then(mut self, author: &str, change: impl Into<Change>) -> Self {
        self.now += 10;
        let by = Signature {
            author: author.into(),
            now_ms: self.now,
            offset: 0,
            salt: format!("s{}", self.now),
        };
        let entry = self.decision.propose(by, change.into()).unwrap();
        self.decision.admit(entry);
        self
    }

    /// With the role in the frame.
    pub fn role(self, text: &str) -> Self {
        self.then(
            "dana",
            Change::Framing(FramingAct::Framed {
                field: FrameField::Role,
                text: text.into(),
            }),
        )
    }

    /// With a candidate.
    pub fn candidate(self, id: &str, name: &str) -> Self {
        let candidate = Candidate {
            id: id.into(),
            name: name.into(),
            called: String::new(),
            about: String::new(),
        };
        self.then("dana", Change::Framing(FramingAct::CandidateAdded { candidate }))
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

/// Every decision, last changed first.
pub fn listed(workspace: &Workspace) -> Vec<Listed> {
    workspace.decisions(Shelf::All, None, usize::MAX).unwrap().rows
}

/// Ids of what a search finds.
pub fn found(workspace: &Workspace, query: &str) -> Vec<DecisionId> {
    let (page, total) = workspace.search(query, None, usize::MAX).unwrap();
    assert_eq!(page.rows.len(), total);
    page.rows.into_iter().map(|l| l.id).collect()
}
