//! Rating blind from anywhere: what goes to a seat and what comes back, as texts that are signed as they are, and what a decision makes of them.
//!
//! Pure: files, encryption and chance are `exchange`'s and `app`'s. Reading order: `shape` (what is written), `sign` (digests, signatures),
//! `words` (what is compared by phone), `page` (answers), `seat` (what the journal knows of a round), `take` (the checks), `refused` (their words).

mod page;
mod refused;
mod seat;
mod shape;
mod sign;
mod take;
mod words;

pub use page::{Mark, NoEvidence, Page, PageEvidence, PageFlag, PageOverall, PageRating};
pub use refused::Refused;
pub use seat::{Exchange, Packet, Received, Removed, Seat, SeatState, Voided};
pub use shape::{
    DraftFile, DraftSealed, Head, HowConfirmed, Kind, MOST_CRITERIA, MOST_EVIDENCE, MOST_HEAD, MOST_PAGES, Names, PAD,
    PacketBody, PacketFile, PacketKind, PageRef, RevisedMark, RevisionFile, RevisionHead, RollBody, RollFile, Sealed,
    SheetFile, ShownSubject, VERSION, kind, padded, parse, subject_name, subject_named,
};
pub use sign::{Role, SigningKey, digest, public, sign, verify};
pub use take::{Taken, Went, whole};
pub use words::{CODE_WORDS, LIST, code, code_of_words, words_of};
