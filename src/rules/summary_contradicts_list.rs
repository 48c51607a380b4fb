//! A figure of a summary that the lists of the same file do not give.
//!
//! A summary most of whose figures differ speaks of something else (another day, only the new ones): it is told once.

use super::summary::{Figure, SummaryView};
use super::view::quantity;
use super::{Fault, Rule, Scope, difference};
use crate::finding::Severity;
use crate::text::{Phrase, text};

/// How many rows a finding names that make up what the lists give.
const NAMED: usize = 20;

/// So many figures that differ may each be a mistake of its own.
const FEW: usize = 4;

/// The rule.
pub const RULE: Rule = Rule {
    code: "T105",
    name: "summary-contradicts-list",
    severity: Severity::Warning,
    title: text(
        "bảng tổng hợp khác danh sách trong cùng tệp",
        "a summary that contradicts the list of its file",
    ),
    message: text(
        "«{label}», cột «{header}» ghi {stated}, nhưng tính từ danh sách trong tệp được {counted}[ ({cells})]; lệch {difference}[; có thể do {reasons}][; {others} ô khác của bảng cũng lệch: có thể bảng tính theo phạm vi hoặc ngày khác với danh sách]",
        "'{label}', column '{header}', states {stated}, but counted from the lists of the file it is {counted}[ ({cells})]; off by {difference}[; it may be that {reasons}][; other cells that differ: {others}; the summary may be of another scope or day than the list]",
    ),
    help: text(
        "đối chiếu với các dòng của danh sách: bổ sung dòng thiếu, hoặc sửa bảng tổng hợp; số liệu lấy theo danh sách",
        "compare with the rows of the list: add what is missing there, or correct the summary; the figures follow the list",
    ),
    why: text(
        "hai con số khác nhau trong cùng một tệp thì có một số sai, và người đọc không biết số nào",
        "of two numbers in one file that differ one is wrong, and no reader can tell which",
    ),
    source: text(
        "Quy ước của htx: có danh sách thì dùng danh sách, số tổng hợp chỉ để đối chiếu",
        "htx's convention: where there is a list it is used, and the tally is held against it",
    ),
    parameters: &[],
    scope: Scope::Summary(check),
};

fn check(summary: &SummaryView) -> Vec<Fault> {
    let figures = summary.figures();
    let wrong: Vec<&Figure> = figures.iter().filter(|figure| figure.off() != 0).collect();
    let faults = wrong.iter().map(|figure| fault(summary, figure));
    match wrong.split_first() {
        Some((first, others)) if others.len() >= FEW && wrong.len() * 2 > figures.len() => {
            let cells = others.iter().map(|figure| figure.cell);
            let fault = fault(summary, first).with(cells);
            vec![fault.arg("others", &others.len())]
        }
        _ => faults.collect(),
    }
}

fn fault(summary: &SummaryView, figure: &Figure) -> Fault {
    let said = |value| quantity(figure.field, value);
    let own = figure.counted.rows.iter();
    let own = own.filter(|(sheet, _)| *sheet == summary.summary.sheet);
    let fault = Fault {
        sheet: Some(summary.sheet.name.clone()),
        cell: Some(figure.cell),
        field: Some(figure.field),
        ..Fault::default()
    }
    .with(own.map(|(_, row)| row.cell).take(NAMED))
    .arg("label", &figure.label)
    .arg("header", &figure.header)
    .arg("stated", &said(figure.stated))
    .arg("counted", &counted(figure))
    .arg("difference", &said(figure.off().saturating_abs()));
    let fault = match cells(figure) {
        Some(cells) => fault.arg("cells", &cells),
        None => fault,
    };
    let reasons = figure.reasons();
    if reasons.is_empty() {
        return fault;
    }
    let said = difference::said(&reasons);
    let cells = reasons.into_iter().flat_map(|reason| reason.cells);
    let here = cells.filter(|_| !figure.lines.is_empty());
    fault.with(here).arg("reasons", &said)
}

/// What the lists give: a number, or a span.
fn counted(figure: &Figure) -> Phrase {
    let said = |value| quantity(figure.field, value);
    let (low, high) = (figure.counted.low, figure.counted.high);
    if low == high {
        return said(low);
    }
    text("từ {low} đến {high}", "{low} to {high}")
        .fill(&[("low", &said(low)), ("high", &said(high))])
}

/// Where the rows stand that make it up: "[Danh sách] H5, H7".
fn cells(figure: &Figure) -> Option<String> {
    let rows = &figure.counted.rows;
    let mut said = String::new();
    let mut sheet = None;
    for (of, row) in rows {
        let place = match sheet == Some(*of) {
            true => row.cell.to_string(),
            false => row.place.clone(),
        };
        if !said.is_empty() {
            said += ", ";
        }
        said += &place;
        sheet = Some(*of);
    }
    (1..=NAMED).contains(&rows.len()).then_some(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::testing::Book;
    use jiff::civil::date;

    /// Tân Phú: 11 + 23 members, 100.5 + 200.4 triệu đồng; Trí Phải: 31 and 300; Biển Bạch: one that has ended, of 7
    /// and 50.
    fn list() -> Book {
        let fields = [
            Field::Name,
            Field::Commune,
            Field::Status,
            Field::Members,
            Field::CharterCapital,
        ];
        Book::of(&fields)
            .row(&["HTX Một", "Tân Phú", "active", "11", "100.5"])
            .row(&["HTX Hai", "xã Tân Phú", "suspended", "23", "200.4"])
            .row(&["HTX Ba", "Trí Phải", "active", "31", "300"])
            .row(&["HTX Bốn", "Biển Bạch", "ended", "7", "50"])
    }

    fn summary(rows: &[[&str; 4]]) -> Book {
        let fields = [
            Field::Commune,
            Field::Count,
            Field::Members,
            Field::CharterCapital,
        ];
        let rows = rows.iter();
        rows.fold(Book::of(&fields), |book, row| book.row(row).tally())
    }

    fn says(summary: Book) -> Vec<String> {
        list().summed_up_by(summary).says(&RULE)
    }

    #[test]
    fn figures_the_list_gives_are_right_with_or_without_who_has_ended() {
        for ended in ["0", "1"] {
            let rows = [
                ["xã Tân Phú", "2", "34", "300.9"],
                ["Trí Phải", "1", "31", "300"],
                ["Biển Bạch", ended, "0", "0"],
            ];
            assert!(says(summary(&rows)).is_empty());
        }
    }

    #[test]
    fn capital_may_be_rounded_to_the_unit_it_is_printed_in() {
        let capital = |amount| {
            let rows = [
                ["Tân Phú", "2", "34", amount],
                ["Trí Phải", "1", "31", "300"],
            ];
            says(summary(&rows))
        };
        assert!(capital("301").is_empty());
        // Two amounts with decimals: half a triệu for the last digit printed.
        assert_eq!(
            capital("302"),
            [
                "D2 «Tân Phú», cột «vốn điều lệ» ghi 302 triệu đồng, nhưng tính từ danh sách trong tệp được 300.900.000 đồng ([Danh sách] E2, E3); lệch 1.100.000 đồng"
            ]
        );
    }

    #[test]
    fn the_row_that_explains_it_is_named() {
        let rows = [["Tân Phú", "2", "11", ""], ["Trí Phải", "1", "31", ""]];
        assert_eq!(
            says(summary(&rows)),
            [
                "C2 «Tân Phú», cột «số thành viên» ghi 11, nhưng tính từ danh sách trong tệp được 34 ([Danh sách] D2, D3); lệch 23; có thể do bỏ sót «HTX Hai» ([Danh sách] D3)"
            ]
        );
    }

    #[test]
    fn a_total_is_held_against_the_whole_list_unless_it_carries_on_a_wrong_line() {
        let told = |members: &str, total| {
            let rows = [["Tân Phú", "2", members, ""], ["Trí Phải", "1", "31", ""]];
            let total = summary(&rows).total(None, &[(Field::Members, total)], &[(1, 3)]);
            list().summed_up_by(total).cells(&RULE)
        };
        assert!(told("34", 65).is_empty());
        assert!(told("34", 72).is_empty(), "with the one that has ended");
        assert_eq!(told("34", 64), ["C4"]);
        assert_eq!(told("33", 64), ["C2"], "the total is the sum of its lines");
        let said = list().summed_up_by(
            summary(&[["Tân Phú", "2", "34", ""], ["Trí Phải", "1", "31", ""]]).total(
                None,
                &[(Field::Count, 2)],
                &[(1, 3)],
            ),
        );
        assert_eq!(
            said.says(&RULE),
            [
                "B4 «Cộng», cột «số lượng» ghi 2, nhưng tính từ danh sách trong tệp được từ 3 đến 4 ([Danh sách] A2, A3, A4); lệch 1"
            ]
        );
    }

    #[test]
    fn what_the_summary_does_not_name_may_be_counted_anywhere() {
        let book = |status: &str, count: &str| {
            let summary = Book::of(&[Field::Status, Field::Count])
                .row(&["active", count])
                .tally()
                .row(&[status, "1"])
                .tally();
            list().summed_up_by(summary).cells(&RULE)
        };
        assert!(book("suspended", "2").is_empty());
        assert_eq!(book("suspended", "4"), ["B2"], "2, or 3 with the ended one");
        assert!(
            book("dormant", "3").is_empty(),
            "the suspended one is of neither"
        );
    }

    #[test]
    fn another_day_another_unit_and_columns_the_list_lacks_are_left_alone() {
        let wrong = || summary(&[["Tân Phú", "9", "", ""], ["Trí Phải", "1", "", ""]]);
        assert_eq!(
            says(wrong()),
            [
                "B2 «Tân Phú», cột «số lượng» ghi 9, nhưng tính từ danh sách trong tệp được 2 ([Danh sách] A2, A3); lệch 7"
            ]
        );
        assert!(says(wrong().dated(date(2022, 8, 31))).is_empty());
        assert!(says(wrong().unit("966")).is_empty());
        let workers = Book::of(&[Field::Commune, Field::Workers])
            .row(&["Tân Phú", "9"])
            .tally();
        assert!(says(workers).is_empty());
    }

    #[test]
    fn a_summary_of_something_else_is_told_once() {
        let rows = [["Tân Phú", "9", "9", "9"], ["Trí Phải", "8", "8", "8"]];
        let said = says(summary(&rows));
        assert_eq!(said.len(), 1);
        assert!(
            said[0].ends_with("; 5 ô khác của bảng cũng lệch: có thể bảng tính theo phạm vi hoặc ngày khác với danh sách"),
            "{said:?}"
        );
    }
}
