//! The three annexes of the yearly plan report to the ministry: the summary, the organisations by field, the support.

use super::{activities, ministry};
use crate::indicators::UNKNOWN;
use crate::report::Report;
use crate::report::cells::{explained, value};
use crate::report::document::{Block, Cell, Column, Table};
use crate::report::grammar::capitalised;
use crate::text::{Phrase, Text, text};

/// Each annex that has anything to say, under its name.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let annexes: [(Text, Option<Table>); 3] = [
        (
            text("Phụ lục 1. Biểu tổng hợp:", "Annex 1. Summary:"),
            ministry::table(report),
        ),
        (
            text(
                "Phụ lục 2. Số lượng theo lĩnh vực:",
                "Annex 2. Organisations by field:",
            ),
            fields(report),
        ),
        (
            text(
                "Phụ lục 3. Kết quả thực hiện chính sách hỗ trợ:",
                "Annex 3. Supporting policies carried out:",
            ),
            activities::support(report),
        ),
    ];
    let told = annexes.into_iter();
    told.filter_map(|(name, table)| Some([Block::Paragraph(name.into()), Block::Table(table?)]))
        .flatten()
        .collect()
}

/// The organisations counted, each with its breakdown and its total.
const KINDS: [(&str, &str, Text); 3] = [
    (
        "cooperatives.by_sector",
        "cooperatives.total",
        text("Hợp tác xã", "Cooperatives"),
    ),
    (
        "unions.by_sector",
        "unions.total",
        text("Liên hiệp hợp tác xã", "Unions"),
    ),
    (
        "groups.by_sector",
        "groups.total",
        text("Tổ hợp tác", "Groups"),
    ),
];

/// The organisations by field of activity; nothing where no field is known.
fn fields(report: &Report) -> Option<Table> {
    let mut keys: Vec<(&str, &Phrase)> = Vec::new();
    for (id, ..) in KINDS {
        let rows = report.breakdown(id).map_or(&[][..], |found| &found.rows);
        for row in rows {
            let key = row.now.key.as_str();
            let is_new = !keys.iter().any(|(known, _)| *known == key);
            if is_new && row.now.value.is_some_and(|n| n > 0) {
                keys.push((key, &row.now.name));
            }
        }
    }
    // The unknown stand last, whoever has some.
    keys.sort_by_key(|(key, _)| *key == UNKNOWN);
    if keys.iter().all(|(key, _)| *key == UNKNOWN) {
        return None;
    }
    let mut columns = vec![Column::words(text("Lĩnh vực", "Field"), 0)];
    columns.extend(KINDS.map(|(_, _, header)| Column::numbers(header, 0)));
    let row = |(key, name): &(&str, &Phrase)| {
        let name = Cell::Text(capitalised(name));
        let counts = KINDS.map(|(id, total, _)| count(report, id, total, key));
        std::iter::once(name).chain(counts).collect()
    };
    let mut total = vec![Cell::Text(text("Tổng cộng", "Total").into())];
    total.extend(KINDS.map(|(_, id, _)| {
        report.indicator(id).map_or(Cell::Unknown, |found| {
            value(found.now.indicator.measure, found.now.value)
        })
    }));
    Some(explained(Table {
        columns,
        rows: keys.iter().map(row).collect(),
        total: Some(total),
        notes: Vec::new(),
    }))
}

/// How many of a kind are of a field: none where the breakdown does not name it, unknown where nobody sent any.
fn count(report: &Report, id: &str, total: &str, key: &str) -> Cell {
    let sent = report.indicator(total).and_then(|found| found.now.value);
    if sent.is_none() {
        return Cell::Unknown;
    }
    let rows = report.breakdown(id).map_or(&[][..], |found| &found.rows);
    let row = rows.iter().find(|row| row.now.key == key);
    Cell::Count(row.and_then(|row| row.now.value).unwrap_or(0))
}
