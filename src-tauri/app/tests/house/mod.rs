//! What holds in this house beyond what its compilers hold.

mod numerals;
mod phrases;
mod typography;
