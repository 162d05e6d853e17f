//! The reports: which there are, and what stands in each.

mod beside;
mod book;
mod brief;
mod colleagues;
mod contract;
mod feedback;
mod kit;
mod mine;
mod parts;
mod record;
mod talk;

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use kit::kit;

use crate::document::Document;
use crate::{Material, ReportError};

/// A report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One page for a board.
    Brief,
    /// Everything, with its sources.
    Record,
    /// Questions, anchors and room to write, for an interview.
    Kit,
    /// A letter to a candidate.
    Feedback,
    /// What founder and leader promise each other, or a new manager's first 90 days.
    Contract,
    /// A leader's control book.
    Book,
    /// A seller's page for the talk with the boss.
    Talk,
    /// What three colleagues are asked about a seller's work, a page each.
    Colleagues,
}

impl Kind {
    /// All of them, in the order people see them.
    pub const ALL: [Self; 8] = [
        Self::Brief,
        Self::Record,
        Self::Kit,
        Self::Feedback,
        Self::Contract,
        Self::Book,
        Self::Talk,
        Self::Colleagues,
    ];

    /// As it is written in commands and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Record => "record",
            Self::Kit => "kit",
            Self::Feedback => "feedback",
            Self::Contract => "contract",
            Self::Book => "book",
            Self::Talk => "talk",
            Self::Colleagues => "colleagues",
        }
    }
}

impl FromStr for Kind {
    type Err = ReportError;

    fn from_str(name: &str) -> Result<Self, ReportError> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| ReportError::UnknownKind { name: name.to_owned() })
    }
}

/// What stands in a report.
///
/// # Errors
/// [`ReportError::NotOpen`] for brief and record before the debrief is open; [`ReportError::NotThere`] for a letter, contract or
/// book that nobody has begun, and for a letter to somebody chosen since; [`ReportError::WhoseReport`] where several people have
/// one and none was named.
pub fn document(kind: Kind, material: &Material<'_>) -> Result<Document, ReportError> {
    match kind {
        Kind::Brief => brief::brief(material),
        Kind::Record => record::record(material),
        Kind::Kit => Ok(kit::of_decision(material.decision)),
        Kind::Feedback => feedback::feedback(material),
        Kind::Contract => contract::contract(material),
        Kind::Book => book::book(material),
        Kind::Talk => talk::talk(material),
        Kind::Colleagues => colleagues::colleagues(material),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_report_is_found_by_its_name() {
        for kind in Kind::ALL {
            assert_eq!(kind.name().parse::<Kind>(), Ok(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
        assert!("Brief".parse::<Kind>().unwrap_err().to_string().contains("“Brief”"));
    }
}
