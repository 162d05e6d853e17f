//! Counterweight's domain: templates, decisions and what follows from them. No I/O, no clock, no randomness, no window.
//!
//! Reading order is dependency order: `id`, `template`, `rating`, `decision`, `analysis`, `rule`, `doubt`, `recommendation`, `followup`,
//! `standing`, `reading`; under them all `say`, which puts numbers, lists and dates into words. A code says itself.

pub mod analysis;
pub mod decision;
pub mod doubt;
pub mod followup;
pub mod id;
pub mod rating;
pub mod reading;
pub mod recommendation;
mod rule;
pub mod say;
pub mod standing;
pub mod template;
pub mod trouble;
