//! Every cooperative that is counted and has a name, with where it stands in its sender's file.

use super::changes::{day, name};
use crate::indicators::{Dimension, Measure, SizeBasis};
use crate::report::Report;
use crate::report::document::{Block, Cell, Column, Table};
use crate::report::grammar::capitalised;
use crate::report::roster::Listed;
use crate::text::{Phrase, Text, text};
use std::path::Path;

const UNKNOWN: Text = text("chưa rõ", "unknown");

/// The list; nothing where no unit named its cooperatives.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let cooperatives = report.roster.cooperatives.iter();
    let counted = cooperatives.filter(|listed| listed.is_counted());
    let bases = SizeBasis::in_force(report.as_of);
    let rows: Vec<Vec<Cell>> = counted.map(|listed| row(report, bases, listed)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let total = report.indicator("cooperatives.total");
    let total = total.and_then(|found| found.now.value?.as_integer());
    let named = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let note = text(
        "{n} hợp tác xã có tên trong danh sách; {more} hợp tác xã chỉ có trong số tổng hợp.",
        "{n} cooperatives are listed by name; {more} only stand in totals.",
    );
    let more = total.map_or(0, |total| total - named);
    let table = Table {
        columns: columns(bases),
        rows,
        total: None,
        notes: (more > 0)
            .then(|| note.fill(&[("n", &named), ("more", &more)]))
            .into_iter()
            .collect(),
    };
    vec![Block::Table(told(table))]
}

/// Without the columns that say nothing of anybody.
fn told(mut table: Table) -> Table {
    let says = |cell: &Cell| match cell {
        Cell::Empty | Cell::Unknown => false,
        Cell::Text(words) => *words != UNKNOWN.into(),
        _ => true,
    };
    for at in (1..table.columns.len()).rev() {
        if !table.rows.iter().any(|row| says(&row[at])) {
            table.columns.remove(at);
            for row in &mut table.rows {
                row.remove(at);
            }
        }
    }
    table
}

fn columns(bases: &[SizeBasis]) -> Vec<Column> {
    let capital = capitalised(&measured(text("vốn điều lệ", "charter capital")));
    let revenue = capitalised(&measured(text("doanh thu", "revenue")));
    let mut columns = vec![
        Column::words(text("Hợp tác xã", "Cooperative"), 0),
        Column::words(text("Đơn vị", "Unit"), 0).keyed(Dimension::Unit.code()),
        Column::words(text("Xã, phường", "Commune"), 5),
        Column::words(text("Lĩnh vực", "Sector"), 2).keyed(Dimension::Sector.code()),
        Column::words(text("Tình trạng", "Status"), 1).keyed(Dimension::Status.code()),
        Column::words(text("Thành lập", "Established"), 4),
        Column::numbers(text("Thành viên", "Members"), 0),
        Column::numbers(capital, 2),
        Column::numbers(revenue, 3),
    ];
    columns.extend(bases.iter().flat_map(|basis| size_columns(*basis)));
    columns.push(Column::words(text("Xếp loại", "Rating"), 4).keyed(Dimension::Rating.code()));
    columns.push(Column::words(text("Nguồn", "Source"), 7));
    columns
}

fn measured(what: Text) -> Phrase {
    text("{what} ({measure})", "{what} ({measure})")
        .fill(&[("what", &what), ("measure", &Measure::Dong.label())])
}

/// The class by a basis, and what decided where that can be one thing or another.
fn size_columns(basis: SizeBasis) -> Vec<Column> {
    let class = |header: Text| Column::words(header, 6).keyed(Dimension::LegalSize(basis).code());
    match basis {
        SizeBasis::Members => vec![class(text("Quy mô thành viên", "Size by members"))],
        SizeBasis::Capital => vec![class(text("Quy mô vốn", "Size by capital"))],
        SizeBasis::Together => vec![
            class(text("Quy mô", "Size")),
            Column::words(text("Căn cứ quy mô", "Size decided by"), 7),
        ],
    }
}

fn row(report: &Report, bases: &[SizeBasis], listed: &Listed) -> Vec<Cell> {
    let word = |word: Option<Text>| Cell::Text(word.unwrap_or(UNKNOWN).into());
    let same = |words: Option<&str>| words.map_or(Cell::Empty, |it| Cell::Text(Phrase::same(it)));
    let sender = report.roster.sender(listed);
    let mut cells = vec![
        name(listed.name.as_deref()),
        same(sender.map(|sender| &*sender.unit.name)),
        same(listed.commune.as_deref()),
        word(listed.sector.map(|sector| sector.label())),
        word(listed.status.map(|status| status.label())),
        day(listed.established),
        listed.members.map_or(Cell::Unknown, Cell::Count),
        listed.charter_capital.map_or(Cell::Unknown, Cell::Money),
        listed.revenue.map_or(Cell::Unknown, Cell::Money),
    ];
    for (basis, (size, criterion)) in bases.iter().zip(&listed.sizes) {
        cells.push(word(size.map(|size| size.label())));
        if *basis == SizeBasis::Together {
            cells.push(word(Some(criterion.label())));
        }
    }
    cells.push(word(listed.rating.map(|rating| rating.label())));
    cells.push(same(
        sender.map(|sender| source(&sender.path, listed)).as_deref(),
    ));
    cells
}

/// "thoi-binh.xlsx [Danh sách] dòng 12": row numbers as spreadsheets count them.
fn source(path: &str, listed: &Listed) -> String {
    let file = Path::new(path).file_name().unwrap_or(path.as_ref());
    let (file, sheet, row) = (file.to_string_lossy(), &listed.sheet, listed.row);
    format!("{file} [{sheet}] {row}")
}
