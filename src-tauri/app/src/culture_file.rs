//! The culture simulation of a file, without a workspace: what the command line and other programs ask for.

use counterweight_core::analysis::culture::simulate;
use counterweight_exchange::culture_file;

use crate::doubt::on_threads;
use crate::{CultureReading, CultureSampling, Failure, Result};

/// Grows the teams of a culture file on so many threads, or on as many as there are processors. The same file, runs and
/// seed give the same bytes on any number of threads.
///
/// # Errors
/// Every problem of the file and its line; runs out of range; no threads where the system gives none.
pub fn culture_of_file(text: &str, sampling: CultureSampling, threads: Option<usize>) -> Result<CultureReading> {
    let spec = culture_file::read(text).map_err(|p| Failure::bad_file("The culture file", p))?;
    Ok(on_threads(threads, || simulate(&spec, sampling))??)
}

/// The JSON Schema of a culture file.
#[must_use]
pub fn culture_schema() -> serde_json::Value {
    culture_file::schema()
}
