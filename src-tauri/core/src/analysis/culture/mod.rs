//! The team a leader hires: a seeded simulation of attraction, selection, socialisation and attrition.
//!
//! After Schneider (1987), *The people make the place*, Personnel Psychology 40: people like those already there come, are
//! chosen and stay; and Harrison & Carroll (1991), *Keeping the faith*, Administrative Science Quarterly 36: entry,
//! socialisation by managers and colleagues that fades with tenure, and turnover. The sources give the parts; the forms
//! and sizes in `team` are our judgement, and [`CultureReading::assumptions`] says so beside every result.

mod levers;
mod opening;
mod pool;
mod reading;
mod spec;
mod team;
mod words;

pub use levers::Lever;
pub use reading::{CultureReading, Spread, ValueReading};
pub use spec::{Choice, Sampling, Spec, SpecError, Value, homophily_from_mark};
pub(crate) use words::count;
pub(super) use words::finding;

/// Grows that many teams, and as many again with each lever pulled; the runs of all share their chances, so that
/// differences between them are the lever's and hardly chance's (common random numbers).
///
/// The same spec, runs and seed give the same bytes on any number of threads: every run has a stream of its own and the
/// runs are put together in order. Work is spread over the rayon pool it is called in.
///
/// # Errors
/// The first thing in the spec that cannot be simulated, with what to write instead. [`Spec::check`] lists all.
pub fn simulate(spec: &Spec, sampling: Sampling) -> Result<CultureReading, SpecError> {
    let mut reading = reading_of(spec, sampling)?;
    reading.levers = levers::pull(spec, sampling, &reading);
    Ok(reading)
}

/// The same without the levers: a sixth of the work.
///
/// # Errors
/// As [`simulate`].
pub fn reading_of(spec: &Spec, sampling: Sampling) -> Result<CultureReading, SpecError> {
    match spec.check().into_iter().chain(sampling.check()).next() {
        Some(error) => Err(error),
        None => Ok(reading::of(spec, sampling, &team::grow(spec, sampling))),
    }
}
