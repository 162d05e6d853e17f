//! Days that are suggested to people: on a weekend nobody looks again, keeps a promise or ends a trial.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// The day itself; of a weekend the Monday after it. Public holidays differ from place to place and are not known here.
#[must_use]
pub fn workday(day: NaiveDate) -> NaiveDate {
    let off = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(off)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_first_workday_from_that_day_on(number in 0..200_000u64) {
            let day = NaiveDate::default() + Days::new(number);
            let found = workday(day);
            prop_assert!(found.weekday().number_from_monday() <= 5);
            prop_assert!((0..=2).contains(&(found - day).num_days()));
            prop_assert_eq!(workday(found), found);
            prop_assert!(found == day || found.weekday() == Weekday::Mon);
        }
    }
}
