//! Reports.

pub mod calendar;
pub mod csv;
pub mod json;
mod ratings;
pub mod sheet;
