//! Files between a chair and a panel: packets, sheets, drafts, rolls and release keys, as armoured age files or clear text.
//!
//! What is written in them, and which sheet may be taken, is `core`'s; reading them from a disk is `app`'s. Keys and what encryption draws
//! come from the system's chance, inside the library that encrypts.

mod answers;
mod armour;
mod packet;
mod paste;
mod roll;
mod sheet;

pub use answers::answers;
pub use armour::{Key, MOST_PACKET, MOST_SHEET, lock, lock_with_code, unlock, unlock_with_code};
pub use packet::{open_draft, open_packet, write_draft, write_packet};
pub use paste::{Pasted, pasted};
pub use roll::{read_roll, roll_words, write_roll, yours};
pub use sheet::{Read, SealedSheet, Sealing, open_locked, read_sheet, revise, seal};
