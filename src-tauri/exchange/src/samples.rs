//! The sample decisions: made-up people and companies, complete enough that every page has something to show.

/// A sample decision, in the format of [`crate::decision_file`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Id of the decision it becomes in a workspace.
    pub id: &'static str,
    /// The file.
    pub text: &'static str,
}

const SAMPLES: [Sample; 4] = [
    Sample {
        id: "sample-ic-declined",
        text: include_str!("../samples/ic-declined.toml"),
    },
    Sample {
        id: "sample-first-leader",
        text: include_str!("../samples/first-leader.toml"),
    },
    Sample {
        id: "sample-star-seller",
        text: include_str!("../samples/star-seller.toml"),
    },
    Sample {
        id: "sample-team-lead-west",
        text: include_str!("../samples/team-lead-west.toml"),
    },
];

/// The shipped samples, in the order they are listed.
#[must_use]
pub const fn samples() -> &'static [Sample] {
    &SAMPLES
}
