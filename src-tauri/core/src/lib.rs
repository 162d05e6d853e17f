//! Counterweight's domain: templates, decisions and what follows from them. No I/O, no clock, no randomness, no window.
//!
//! Reading order is dependency order: `id`, `template`, `rating`, `decision`, `analysis`, `recommendation`, `doubt`, `followup`,
//! `finding`; `words` says numbers and codes for them.

pub mod analysis;
pub mod decision;
pub mod doubt;
pub mod finding;
pub mod followup;
pub mod id;
pub mod rating;
pub mod recommendation;
pub mod template;
pub mod words;
