//! The workspace, from outside: what survives a kill, what damage says, and where the key is.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a failed step is a failed test"
)]

mod crash;
mod damage;
mod keychain;
mod passphrase;

/// Which error it is, by the name of its variant: `Damaged`.
fn name(error: &counterweight_store::StoreError) -> String {
    format!("{error:?}").split([' ', '{']).next().unwrap().to_owned()
}
