//! Which cooperatives are not rated at all (Circular 01/2020/TT-BKHĐT).

use crate::model::Status;
use jiff::ToSpan;
use jiff::civil::Date;

/// Founded less than this before the day of the figures.
const YOUNG: i64 = 12;
/// At rest for longer than this within the year.
const AT_REST: i64 = 3;

/// Whether the law does not rate it: founded less than twelve months ago, or at rest for more than three months of
/// the year. `founded` is the earliest day it can have been founded, `stopped` the latest it can have come to rest.
pub fn is_unrated(founded: Option<Date>, stopped: Option<Date>, day: Date) -> bool {
    let before = |months: i64| day.checked_sub(months.months()).ok();
    let young = founded
        .zip(before(YOUNG))
        .is_some_and(|(at, limit)| at > limit);
    let at_rest = stopped.map(|at| at.max(day.first_of_year()));
    young
        || at_rest
            .zip(before(AT_REST))
            .is_some_and(|(at, limit)| at < limit)
}

/// Whether a cooperative of this status does no work for the time being.
pub const fn is_at_rest(status: Status) -> bool {
    matches!(status, Status::Suspended | Status::Dormant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_young_and_those_at_rest_are_not_rated() {
        let day = date(2023, 8, 31);
        for (founded, stopped, unrated) in [
            (Some(date(2022, 8, 31)), None, false),
            (Some(date(2022, 9, 1)), None, true),
            (Some(date(2010, 1, 1)), Some(date(2023, 5, 30)), true),
            (Some(date(2010, 1, 1)), Some(date(2023, 5, 31)), false),
            // At rest since long before: in this year since its first day.
            (None, Some(date(2019, 1, 1)), true),
            (None, None, false),
        ] {
            assert_eq!(
                is_unrated(founded, stopped, day),
                unrated,
                "{founded:?} {stopped:?}"
            );
        }
        assert!(!is_unrated(
            None,
            Some(date(2022, 12, 31)),
            date(2023, 3, 31)
        ));
    }
}
