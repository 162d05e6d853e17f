//! The clock. The only place that reads it; everything else is given the time.
#![allow(clippy::disallowed_methods, reason = "this is where the ban points to")]

use chrono::{Local, NaiveDate, Utc};

/// Wall clock, milliseconds since 1970, UTC.
pub(crate) fn now_ms() -> i64 {
    Utc::now().timestamp_millis()
}

/// The day where the user is.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}
