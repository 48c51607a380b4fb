//! What may explain that a total of a table is not what its rows add up to: its rows, its other totals, its columns.

use super::difference::{Addend, Difference, MOST, Reason, sum, together};
use super::view::{Part, TableView};
use crate::model::{Address, Field, Total};
use crate::text::{Text, text};

/// A total of a table, and how it differs from the rows it is held against.
#[derive(Debug, Clone, Copy)]
pub struct Discrepancy<'v, 'a> {
    /// The table.
    pub table: &'v TableView<'a>,
    /// The row of the total.
    pub total: &'v Total,
    /// The rows it is held against, `(first, after last)`.
    pub range: (u32, u32),
    /// How it differs from them.
    pub difference: Difference<'v>,
}

/// The amounts of a field in a range of rows, by what their records are called.
pub fn addends(table: &TableView, range: (u32, u32), field: Field) -> Vec<Addend> {
    let addend = |part: Part| {
        Some(Addend {
            label: part.filing.label(),
            place: part.cell.to_string(),
            cell: part.cell,
            amount: part.amount?,
        })
    };
    let parts = table.parts(range, field).into_iter();
    parts.filter_map(addend).collect()
}

impl Discrepancy<'_, '_> {
    /// The likeliest reasons, the likeliest first; none where nothing explains the whole difference.
    pub fn reasons(&self) -> Vec<Reason> {
        let rows = self.difference;
        let mut reasons = rows.unit_slips();
        reasons.extend(self.subtotals());
        reasons.extend(rows.doubled());
        reasons.extend(rows.single_rows());
        reasons.extend(rows.cut_off());
        reasons.extend(self.other_column());
        reasons.extend(self.copied());
        if reasons.is_empty() {
            reasons.extend(rows.digit_slips());
        }
        if reasons.is_empty() {
            reasons.extend(rows.two_rows());
        }
        reasons.truncate(MOST);
        reasons
    }

    /// Subtotals added as if they were rows, or one of them left out.
    fn subtotals(&self) -> Option<Reason> {
        let (first, end) = self.range;
        let within = self
            .others()
            .filter(|other| (first..end).contains(&other.cell.row));
        let within: Vec<Addend> = within.collect();
        if within.is_empty() {
            return None;
        }
        if self.difference.same(self.difference.amount(), sum(&within)) {
            return Some(together(SUBTOTALS_ADDED, &within));
        }
        let one = |words, amount| {
            let mut same = within
                .iter()
                .filter(|one| self.difference.same(one.amount, amount));
            same.next().map(|found: &Addend| found.reason(words, &[]))
        };
        one(SUBTOTALS_ADDED, self.difference.amount())
            .or_else(|| one(SECTION_LEFT_OUT, self.difference.amount().saturating_neg()))
    }

    /// The sum of another column of the same rows.
    fn other_column(&self) -> Option<Reason> {
        let columns = self.table.table.columns.iter();
        let mut others = columns.filter(|column| {
            let Some(field) = column.field.filter(|field| *field != self.difference.field) else {
                return false;
            };
            let alike = field.shape().is_summable()
                && field != Field::No
                && field.shape().is_money() == self.difference.field.shape().is_money();
            let summed = || self.table.summed(self.range, field);
            alike && {
                let summed = summed();
                summed.cells > 1
                    && summed.unknown == 0
                    && self.difference.same(self.difference.stated, summed.sum)
            }
        });
        let column = others.next().filter(|_| self.difference.stated != 0)?;
        Some(Reason {
            words: OTHER_COLUMN.fill(&[("header", &column.header)]),
            cells: vec![Address::new(self.total.row, column.index)],
        })
    }

    /// The figure of another total of the column.
    fn copied(&self) -> Option<Reason> {
        let mut same = self
            .others()
            .filter(|other| other.amount == self.difference.stated);
        let found = same.next().filter(|_| self.difference.stated != 0)?;
        Some(found.reason(COPIED, &[]))
    }

    /// What the other totals of the table state in the column.
    fn others(&self) -> impl Iterator<Item = Addend> {
        let totals = self.table.table.totals.iter();
        let others = totals.filter(|other| other.row != self.total.row);
        others.filter_map(|other| {
            let mut amounts = other.amounts.iter();
            let (_, column, amount) =
                amounts.find(|(field, ..)| *field == self.difference.field)?;
            let cell = Address::new(other.row, *column);
            Some(Addend {
                label: other.label.clone(),
                place: cell.to_string(),
                cell,
                amount: *amount,
            })
        })
    }
}

const SUBTOTALS_ADDED: Text = text(
    "cộng cả dòng cộng con {rows}",
    "the subtotals {rows} were added as well",
);
const SECTION_LEFT_OUT: Text = text(
    "bỏ sót cả phần của {rows}",
    "all that {rows} stands for was left out",
);
const OTHER_COLUMN: Text = text(
    "lấy nhầm tổng của cột «{header}»",
    "the sum of the column '{header}' was taken",
);
const COPIED: Text = text("chép nhầm số của {rows}", "the figure of {rows} was copied");

#[cfg(test)]
mod tests {
    use crate::model::Field;
    use crate::rules::testing::Book;
    use crate::rules::total_mismatch::RULE;

    /// Rows 2 to 7: 11, 23, 31, 47, 59 and 62 members, 233 in all, and a number of women.
    fn book() -> Book {
        let rows = [11, 23, 31, 47, 59, 62];
        let fields = [Field::Name, Field::Members, Field::WomenMembers];
        rows.iter().fold(Book::of(&fields), |book, members| {
            let name = format!("HTX {members}");
            book.row(&[&name, &members.to_string(), "4"])
        })
    }

    /// What is said to explain it, after the difference, and the cells it speaks of.
    fn told(book: Book) -> (String, Vec<String>) {
        match &book.findings(&RULE)[..] {
            [finding] => {
                let said = finding.message.vi.split_once("; có thể do ");
                let cells = finding.related.iter().map(ToString::to_string).collect();
                (said.map_or(String::new(), |(_, why)| why.to_owned()), cells)
            }
            other => panic!("one finding was expected: {other:?}"),
        }
    }

    fn members(stated: i64) -> (String, Vec<String>) {
        told(book().total(None, &[(Field::Members, stated)], &[(1, 7)]))
    }

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn one_row_left_out_or_added_twice() {
        assert_eq!(
            members(233 - 47),
            ("bỏ sót «HTX 47» (B5)".into(), cells(&["B5"]))
        );
        assert_eq!(members(233 + 23).0, "cộng hai lần «HTX 23» (B3)");
    }

    #[test]
    fn a_difference_nothing_explains_is_told_alone() {
        assert_eq!(members(233 + 1), (String::new(), Vec::new()));
    }

    #[test]
    fn rows_added_below_or_above_the_sum() {
        // 11 + 23 + 31 + 47; 47 + 59 + 62.
        assert_eq!(
            members(112),
            (
                "chưa cộng 2 dòng cuối, từ «HTX 59» (B6) đến «HTX 62» (B7)".into(),
                cells(&["B6", "B7"])
            )
        );
        assert_eq!(
            members(168).0,
            "chưa cộng 3 dòng đầu, từ «HTX 11» (B2) đến «HTX 31» (B4)"
        );
    }

    #[test]
    fn two_rows_together_if_no_other_two_are() {
        // 11 and 31 are the only two that make up 42; 23 + 59 and 11 + 71 … of 82 only the former.
        assert_eq!(
            members(233 - 42),
            (
                "bỏ sót «HTX 11» (B2) và «HTX 31» (B4)".into(),
                cells(&["B2", "B4"])
            )
        );
        assert_eq!(
            members(233 + 82).0,
            "cộng hai lần «HTX 23» (B3) và «HTX 59» (B6)"
        );
        // 11 + 59 and 23 + 47 both make up 70.
        assert_eq!(members(233 - 70).0, "");
    }

    #[test]
    fn every_row_twice_and_another_column() {
        assert_eq!(members(466).0, "mỗi dòng bị cộng hai lần");
        assert_eq!(
            members(24),
            (
                "lấy nhầm tổng của cột «thành viên nữ»".into(),
                cells(&["C8"])
            )
        );
    }

    #[test]
    fn subtotals_that_were_added_or_missed_or_copied() {
        let of = |subtotal: i64, stated: i64| {
            let amounts = |amount| [(Field::Members, amount)];
            let book = Book::of(&[Field::Name, Field::Members])
                .row(&["HTX Một", "10"])
                .row(&["HTX Hai", "23"])
                .row(&["HTX Ba", "37"])
                .row(&["HTX Bốn", "41"])
                .row(&["HTX Năm", "8"]);
            let book = book.total(None, &amounts(subtotal), &[(1, 3)]);
            let mut reading = book.total(None, &amounts(stated), &[(1, 6)]).reading();
            // The subtotal stands between the second row and the third.
            let totals = &mut reading.sheets[0].tables[0].totals;
            totals[0].row = 3;
            totals[1].row = 7;
            for filing in &mut reading.filings[2..] {
                filing.row += 1;
                filing
                    .entries
                    .values_mut()
                    .for_each(|entry| entry.cell.row += 1);
            }
            totals[1].scopes = vec![(1, 7)];
            told(Book::read(reading)).0
        };
        // 10 + 23 = 33, all together 119.
        assert_eq!(of(33, 119 + 33), "cộng cả dòng cộng con «Cộng» (B4)");
        assert_eq!(
            of(33, 119 - 33),
            "bỏ sót cả phần của «Cộng» (B4), hoặc chưa cộng 2 dòng đầu, từ «HTX Một» (B2) đến «HTX Hai» (B3)"
        );
        assert_eq!(
            of(33, 33),
            "chưa cộng 3 dòng cuối, từ «HTX Ba» (B5) đến «HTX Năm» (B7), hoặc chép nhầm số của «Cộng» (B4)"
        );
    }

    #[test]
    fn a_row_in_another_unit() {
        let capital = |row: &str, stated: i64| {
            let book = Book::of(&[Field::Name, Field::CharterCapital])
                .row(&["HTX Một", "500"])
                .row(&["HTX Hai", row])
                .row(&["HTX Ba", "300"]);
            told(book.total(None, &[(Field::CharterCapital, stated)], &[(1, 4)])).0
        };
        // 700 triệu đồng written as 700,000 (nghìn đồng), as 700,000,000 (đồng), and as 0.7 (tỷ đồng).
        assert_eq!(
            capital("700000", 1_500_000_000),
            "«HTX Hai» (B3) ghi theo đơn vị khác, lớn gấp 1.000 lần"
        );
        assert_eq!(
            capital("700000000", 1_500_000_000),
            "«HTX Hai» (B3) ghi theo đơn vị khác, lớn gấp 1.000.000 lần"
        );
        assert_eq!(
            capital("0.7", 1_500_000_000),
            "«HTX Hai» (B3) ghi theo đơn vị khác, nhỏ hơn 1.000 lần"
        );
    }

    #[test]
    fn a_row_with_a_digit_more_or_less() {
        // 59 for 5, and 11 for 110.
        assert_eq!(
            members(233 - 59 + 5),
            ("«HTX 59» (B6) gõ thừa một chữ số".into(), cells(&["B6"]))
        );
        assert_eq!(members(233 + 11 * 9).0, "«HTX 11» (B2) gõ thiếu một chữ số");
    }

    #[test]
    fn where_many_rows_would_do_none_is_blamed() {
        let book = |times: usize| {
            let rows = std::iter::repeat_n(["HTX", "10"], times);
            let book = rows.fold(Book::of(&[Field::Name, Field::Members]), |book, row| {
                book.row(&row)
            });
            let sum: i64 = std::iter::repeat_n(10, times).sum();
            told(book.total(None, &[(Field::Members, sum + 10)], &[(1, 9)])).0
        };
        assert_eq!(
            book(2),
            "cộng hai lần «HTX» (B2), hoặc cộng hai lần «HTX» (B3)"
        );
        assert_eq!(book(3), "");
    }
}
