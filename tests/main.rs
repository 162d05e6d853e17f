//! Journeys through the real window: one binary, one module per story; `e2e` drives the window, `story` holds what stories share.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a failed step is a failed test"
)]

mod beside;
mod book;
mod doubt;
mod e2e;
mod ends;
mod first_leader;
mod follow;
mod late;
mod leader_page;
mod leaving;
mod own_words;
mod promotion;
mod review;
mod samples;
mod self_assessment;
mod story;
mod stumbles;
mod templates;
mod window;
