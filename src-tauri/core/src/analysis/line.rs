//! Where a number stands to a line.

/// Whether a value is at a line or past it, forgiving the last bits of a sum: 2.9999999999999996 is at 3.
pub(crate) fn reaches(value: f64, line: f64) -> bool {
    value >= line - 1e-9
}
