//! The domain, from outside: one binary, one module per subject; `story` tells what happens to a decision.
#![allow(
    clippy::float_cmp,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a failed step is a failed test"
)]

mod agreement;
mod anew;
mod assumptions;
mod beside;
mod calibration;
mod counterfactual;
mod culture;
mod door;
mod fit;
mod followup;
mod impact;
mod late;
mod leader_page;
mod leaving;
mod names;
mod not_yet;
mod own_page;
mod panel;
mod process;
mod properties;
mod recommendation;
mod robustness;
mod self_assessment;
mod smaa;
mod stage;
mod story;
mod teams;
mod toolkit;
