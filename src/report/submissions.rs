//! Who has sent a list and who has not.

use crate::model::UnitRef;
use serde::Serialize;

/// The state of the submissions behind a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Submissions {
    /// How many units should have sent a list.
    pub expected: usize,
    /// How many of them have.
    pub received: usize,
    /// Those that have not, by code.
    pub missing: Vec<UnitRef>,
    /// Those that sent it late, by code.
    pub late: Vec<UnitRef>,
    /// Those whose earlier list stands in, by code.
    pub carried_forward: Vec<UnitRef>,
}

impl Submissions {
    /// Holds the units that sent against those that should have; where these are not known, whoever sent
    /// was expected. A list of the whole `province` speaks for each of its units.
    pub(super) fn new(province: &UnitRef, expected: &[UnitRef], sent: &[UnitRef]) -> Self {
        let expected = if expected.is_empty() { sent } else { expected };
        let has_sent = |unit: &UnitRef| {
            sent.iter()
                .any(|sender| sender.is_same(unit) || sender.is_same(province))
        };
        let missing: Vec<UnitRef> = expected
            .iter()
            .filter(|unit| !has_sent(unit))
            .cloned()
            .collect();
        Submissions {
            expected: expected.len(),
            received: expected.len() - missing.len(),
            missing: by_code(missing),
            late: Vec::new(),
            carried_forward: Vec::new(),
        }
    }
}

/// In the order of their codes.
pub(super) fn by_code(mut units: Vec<UnitRef>) -> Vec<UnitRef> {
    units.sort_unstable();
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::sample::unit;

    fn submissions(expected: &[&str], sent: &[&str]) -> (usize, usize, Vec<String>) {
        let units = |codes: &[&str]| codes.iter().map(|code| unit(code)).collect::<Vec<_>>();
        let found = Submissions::new(&unit("96"), &units(expected), &units(sent));
        let missing = found.missing.into_iter().map(|unit| unit.code).collect();
        (found.expected, found.received, missing)
    }

    #[test]
    fn who_has_not_sent_is_named_by_code() {
        let found = submissions(&["971", "966", "967"], &["967"]);
        assert_eq!(found, (3, 1, vec!["966".to_owned(), "971".to_owned()]));
    }

    #[test]
    fn without_a_list_of_units_whoever_sent_was_expected() {
        assert_eq!(submissions(&[], &["967"]), (1, 1, vec![]));
    }

    #[test]
    fn a_list_of_the_whole_province_leaves_no_unit_missing() {
        assert_eq!(submissions(&["967", "971"], &["96"]), (2, 2, vec![]));
    }
}
