//! Findings of two rounds, those about the same thing found again although rows have moved.

use super::cells::Moves;
use crate::finding::Finding;
use std::borrow::Cow;

/// What became of the findings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    /// Those of the first round that are gone.
    pub fixed: Vec<Finding>,
    /// Those of the second round that were there in the first.
    pub remaining: Vec<Finding>,
    /// Those of the second round that were not.
    pub new: Vec<Finding>,
}

/// Whether two findings of one rule and field are about the same thing.
type Same = fn(&Finding, &Finding) -> bool;

/// What tells that, from the surest to the least sure.
const SAME: [Same; 5] = [
    |a, b| a.sheet == b.sheet && a.cell == b.cell && a.record == b.record,
    |a, b| a.record.is_some() && a.record == b.record,
    |a, b| a.sheet == b.sheet && a.cell.is_some() && a.cell == b.cell,
    |a, b| a.sheet == b.sheet && a.record == b.record && a.value.is_some() && a.value == b.value,
    |a, b| a.sheet == b.sheet && (a.count > 1 || b.count > 1),
];

impl Answered {
    /// Pairs them off; `moves` tell where rows are now, as far as that is known.
    pub fn of(before: &[Finding], after: &[Finding], moves: Option<&Moves>) -> Self {
        let place = |finding| {
            (
                finding,
                moves.map_or(Cow::Borrowed(finding), |moves| now(finding, moves)),
            )
        };
        let mut left: Vec<(&Finding, Cow<'_, Finding>)> = before.iter().map(place).collect();
        let mut known = vec![false; after.len()];
        for same in SAME {
            for (finding, known) in after.iter().zip(&mut known).filter(|(_, known)| !**known) {
                let is_it = |(_, old): &(&Finding, Cow<'_, Finding>)| {
                    old.code == finding.code && old.field == finding.field && same(old, finding)
                };
                if let Some(at) = left.iter().position(is_it) {
                    left.remove(at);
                    *known = true;
                }
            }
        }
        let those = |wanted: bool| {
            let pairs = after
                .iter()
                .zip(&known)
                .filter(move |(_, known)| **known == wanted);
            pairs.map(|(finding, _)| finding.clone()).collect()
        };
        Answered {
            fixed: left
                .into_iter()
                .map(|(finding, _)| finding.clone())
                .collect(),
            remaining: those(true),
            new: those(false),
        }
    }
}

/// A finding where its row is now; without a cell if the row is gone.
fn now<'f>(finding: &'f Finding, moves: &Moves) -> Cow<'f, Finding> {
    let (Some(sheet), Some(mut cell)) = (&finding.sheet, finding.cell) else {
        return Cow::Borrowed(finding);
    };
    let mut moved = finding.clone();
    moved.cell = None;
    if let Some((sheet, row)) = moves.get(&(sheet.clone(), cell.row)) {
        cell.row = *row;
        moved.cell = Some(cell);
        moved.sheet = Some(sheet.clone());
    }
    Cow::Owned(moved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::testing::finding;
    use crate::finding::Severity::Error;

    fn of(record: &str, cell: &str) -> Finding {
        Finding {
            record: Some(record.to_owned()),
            ..finding(Error, "DS", cell)
        }
    }

    fn places(findings: &[Finding]) -> Vec<String> {
        findings
            .iter()
            .filter_map(|one| Some(one.cell?.to_string()))
            .collect()
    }

    #[test]
    fn findings_are_known_again_where_rows_have_moved() {
        let before = [of("HTX A", "C5"), of("HTX B", "C6"), of("HTX C", "C7")];
        // A row was put in above, B was mended, D is new in the place of C.
        let after = [of("HTX A", "C6"), of("HTX D", "C7"), of("HTX C", "C8")];
        let answered = Answered::of(&before, &after, None);
        assert_eq!(places(&answered.remaining), ["C6", "C8"]);
        assert_eq!(places(&answered.fixed), ["C6"]);
        assert_eq!(places(&answered.new), ["C7"]);
    }

    #[test]
    fn a_record_under_another_name_is_known_by_its_cell() {
        let renamed = Answered::of(&[of("HTX A", "C5")], &[of("HTX Á", "C5")], None);
        assert_eq!((renamed.remaining.len(), renamed.fixed.len()), (1, 0));
        let mut other = of("HTX A", "C5");
        other.code = "F002".to_owned();
        let other = Answered::of(&[of("HTX A", "C5")], &[other], None);
        assert_eq!((other.new.len(), other.fixed.len()), (1, 1));
    }

    #[test]
    fn a_row_that_has_moved_is_known_under_any_name() {
        let row = |row| ("DS".to_owned(), row);
        let moves: Moves = [(row(4), row(5))].into();
        let found = |at| Answered::of(&[of("HTX A", "C5")], &[of("HTX Á", at)], Some(&moves));
        assert_eq!(found("C6").remaining.len(), 1);
        // What stands where it stood is another row.
        assert_eq!((found("C5").fixed.len(), found("C5").new.len()), (1, 1));
    }

    #[test]
    fn many_in_one_are_known_whatever_they_count() {
        let mut many = of("HTX A", "C5");
        many.count = 2000;
        let mut fewer = of("HTX Z", "C900");
        fewer.count = 1200;
        fewer.value = None;
        assert_eq!(Answered::of(&[many], &[fewer], None).remaining.len(), 1);
    }
}
