//! A table that only counts what other sheets list.

use super::rule::CONVENTION;
use super::summary::SummaryView;
use super::{Fault, Rule, Scope};
use crate::finding::Severity;
use crate::model::Address;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "S205",
    name: "summary-sheet",
    severity: Severity::Info,
    title: text("bảng tổng hợp", "a summary table"),
    message: text(
        "bảng này chỉ tổng hợp số lượng, không phải danh sách; không tính vào số liệu[; {agreeing} số trong bảng khớp với danh sách]",
        "this table only counts and lists nothing; it is left out of the figures[; figures of it that agree with the list: {agreeing}]",
    ),
    help: text(
        "không cần làm gì nếu danh sách chi tiết có trong tệp; nếu chưa có, gửi kèm danh sách",
        "nothing if the list itself is in the file; if it is not, send it too",
    ),
    why: text(
        "cộng cả bảng tổng hợp lẫn danh sách thì mỗi tổ chức bị tính hai lần",
        "with both the summary and the list added up, every organisation would count twice",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Summary(check),
};

fn check(summary: &SummaryView) -> Vec<Fault> {
    let header = summary.table.header_rows.first().copied();
    let fault = Fault {
        sheet: Some(summary.sheet.name.clone()),
        cell: Some(Address::new(header.unwrap_or_default(), 0)),
        ..Fault::default()
    };
    let figures = summary.figures();
    let agreeing = figures.iter().filter(|figure| figure.off() == 0).count();
    vec![match agreeing {
        0 => fault,
        _ => fault.arg("agreeing", &agreeing),
    }]
}
