//! The clock. The only place that reads it; everything else is given the time.
#![allow(clippy::disallowed_methods, reason = "this is where the ban points to")]

use chrono::{Local, NaiveDate, Offset, Utc};

/// Wall clock, milliseconds since 1970, UTC.
pub(crate) fn now_ms() -> i64 {
    Utc::now().timestamp_millis()
}

/// Minutes that the clock on the user's wall is ahead of UTC.
pub(crate) fn offset() -> i16 {
    let minutes = Local::now().offset().fix().local_minus_utc() / 60;
    i16::try_from(minutes).unwrap_or_default()
}

/// The day where the user is.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}
