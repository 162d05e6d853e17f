//! Counterweight's domain: templates, decisions and what follows from them. No I/O, no clock, no randomness, no window.
//!
//! Reading order is dependency order: `id`, `template`, `rating`, `decision`, `analysis`, `recommendation`, `doubt`,
//! `followup`; `words` says numbers for the last four.

pub mod analysis;
pub mod decision;
pub mod doubt;
pub mod followup;
pub mod id;
pub mod rating;
pub mod recommendation;
pub mod template;
mod words;
