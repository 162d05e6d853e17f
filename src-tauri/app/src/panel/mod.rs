//! Rating by files: the chair's side on a workspace (invite, take, roll, reveal), and the member's side without one.

mod file;
mod invite;
mod keys;
mod member;
mod open;
mod seats;
mod take;

pub use counterweight_core::decision::panel::{HowConfirmed, Names, Refused, Seat, SeatState};
pub use file::{came_in_folder, read_file};
pub use invite::{Invitation, Invitations, InviteSpec};
pub use member::{Answers, OpenedPacket, SealedAnswers, check_roll, open_packet};
pub use open::Revealing;
pub(crate) use open::made;
pub use seats::{PanelStatus, RollMade};
pub use take::{Came, TakeReport, Took};
