//! What holds in this house beyond what its compilers hold.

mod phrases;
