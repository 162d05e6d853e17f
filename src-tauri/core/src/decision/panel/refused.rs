//! Why a file is not taken: what happened, and what to do. Names, days and words come from the decision, never from the file.

use chrono::NaiveDate;

use crate::say::date;
use crate::trouble::{Explained, Trouble};

/// Why a packet, sheet, roll or key is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.trouble())]
#[allow(missing_docs, reason = "the message of each variant is its documentation")]
pub enum Refused {
    TooBig,
    NotAFile,
    NotASheet,
    NotForUs,
    Damaged,
    Newer,
    Draft,
    Malformed,
    WrongDecision,
    UnknownInvitation,
    ReplacedInvitation { name: String, on: NaiveDate },
    WrongSeat { name: String },
    BadSignature { name: String },
    OtherKey { name: String, words: String },
    OldRound { name: String, round: u32, now: u32 },
    NotStrict { name: String },
    NotAssigned { name: String },
    PagesDiffer { name: String },
    SecondSheet { name: String },
    Late { name: String },
    Incomplete { name: String },
    NoSheetForKey,
    BeforeRoll,
    WrongCode,
    RollLacksYours,
    BadRoll,
}

impl Refused {
    /// The code that scripts and tests switch on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooBig => "too_big",
            Self::NotAFile => "not_a_file",
            Self::NotASheet => "not_a_sheet",
            Self::NotForUs => "not_for_us",
            Self::Damaged => "damaged",
            Self::Newer => "newer",
            Self::Draft => "draft",
            Self::Malformed => "malformed",
            Self::WrongDecision => "wrong_decision",
            Self::UnknownInvitation => "unknown_invitation",
            Self::ReplacedInvitation { .. } => "replaced_invitation",
            Self::WrongSeat { .. } => "wrong_seat",
            Self::BadSignature { .. } => "bad_signature",
            Self::OtherKey { .. } => "other_key",
            Self::OldRound { .. } => "old_round",
            Self::NotStrict { .. } => "not_strict",
            Self::NotAssigned { .. } => "not_assigned",
            Self::PagesDiffer { .. } => "pages_differ",
            Self::SecondSheet { .. } => "second_sheet",
            Self::Late { .. } => "late",
            Self::Incomplete { .. } => "incomplete",
            Self::NoSheetForKey => "no_sheet_for_key",
            Self::BeforeRoll => "before_roll",
            Self::WrongCode => "wrong_code",
            Self::RollLacksYours => "roll_lacks_yours",
            Self::BadRoll => "bad_roll",
        }
    }
}

impl Explained for Refused {
    fn trouble(&self) -> Trouble {
        match self {
            Self::TooBig => Trouble::new(
                "This file is larger than a sheet can be (2 MiB).",
                "Ask for the file named sheet-….cwsheet.",
            ),
            Self::NotAFile => Trouble::new(
                "There is no ordinary file of that name: it is missing, or a folder, a link or a device.",
                "Choose the .cwsheet file itself; a whole folder is taken with --folder.",
            ),
            Self::NotASheet => Trouble::new(
                "This is not a sheet.",
                "Choose the .cwsheet file, or paste its text from BEGIN to END.",
            ),
            Self::NotForUs => Trouble::new(
                "No decision here has the key of this file.",
                "It is another workspace’s, its decision was deleted, or it is a draft: then ask the sender to press “Seal”.",
            ),
            Self::Damaged => Trouble::new(
                "The sheet was cut or changed on its way.",
                "Ask the sender to send the same file again.",
            ),
            Self::Newer => Trouble::new(
                "The sheet was made by a newer version.",
                "Update Counterweight, then take it again.",
            ),
            Self::Draft => Trouble::new("This is a draft.", "Ask the sender to press “Seal” and send the sheet."),
            Self::Malformed => Trouble::new(
                "The sheet cannot be read.",
                "Ask the sender to seal it again in the page you sent.",
            ),
            Self::WrongDecision => {
                Trouble::new("The sheet is for another decision.", "Open that one and take it there.")
            }
            Self::UnknownInvitation => Trouble::new(
                "No invitation of this decision fits.",
                "If it was restored from a backup, invite again.",
            ),
            Self::ReplacedInvitation { name, on } => Trouble::new(
                format!("{name}’s invitation was replaced on {}.", date(*on)),
                "Ask for a sheet from the new one; the draft opens there.",
            ),
            Self::WrongSeat { name } => Trouble::new(
                "The sheet names another seat than its invitation.",
                format!("It was tampered with: do not use it; ask {name}."),
            ),
            Self::BadSignature { name } => Trouble::new(
                "A signature does not fit.",
                format!("It was tampered with: do not use it; ask {name} which commitment they see."),
            ),
            Self::OtherKey { name, words } => Trouble::new(
                format!("It was not signed with the key known for {name}."),
                format!("Compare words by phone: here “{words}”."),
            ),
            Self::OldRound { name, round, now } => Trouble::new(
                format!("The sheet is from round {round}; this is round {now}."),
                format!("Ask {name} to use the newer invitation."),
            ),
            Self::NotStrict { name } => Trouble::new(
                "This round is strict and the sheet is not (or the other way).",
                format!("Ask {name} to use the newest invitation."),
            ),
            Self::NotAssigned { name } | Self::PagesDiffer { name } => Trouble::new(
                "The sheet does not hold what it was invited for.",
                format!("Invite {name} again."),
            ),
            Self::SecondSheet { name } => Trouble::new(
                format!("{name} has already sealed."),
                "The first sheet stays; after the reveal a mark changes with a reason.",
            ),
            Self::Late { name } => Trouble::new(
                format!("The debrief is open. {name}’s sheet cannot count in this round."),
                "Start another look to hear it blind.",
            ),
            // No detail before the reveal.
            Self::Incomplete { name } => {
                Trouble::new("The sheet is not complete.", format!("Ask {name} to seal it again."))
            }
            Self::NoSheetForKey => Trouble::new(
                "This key opens no sealed sheet here.",
                "Ask for the key shown after sealing, with its first and last signs.",
            ),
            Self::BeforeRoll => Trouble::new(
                "No list of commitments is issued yet, so no key is taken.",
                "Issue the roll once all have sealed; members release after they found theirs in it.",
            ),
            Self::WrongCode => Trouble::new("The code does not fit.", "Type the five words from the other message."),
            Self::RollLacksYours => Trouble::new(
                "Your sheet is not in this list.",
                "Do not send your key; call the chair.",
            ),
            Self::BadRoll => Trouble::new(
                "This list is not signed by the chair of your packet, or is of another round.",
                "Do not send your key; call the chair.",
            ),
        }
    }
}
