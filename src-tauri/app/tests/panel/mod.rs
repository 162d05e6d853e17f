//! Rating by files on a real workspace, from the invitation to the debrief, and what of it can be found before.

mod round;
mod vectors;
