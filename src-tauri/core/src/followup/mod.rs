//! What comes after the decision.

pub mod calibration;
pub mod door;
pub mod mean;
pub mod share;
pub mod toolkit;
