//! The units side by side.

use crate::indicators::{BreakdownRow, UnitFigures, find};
use crate::report::Report;
use crate::report::cells::{explained, figure};
use crate::report::chart::{Chart, Form};
use crate::report::compare::Compared;
use crate::report::document::{Block, COUNTED, Cell, Column, Table};
use crate::report::grammar::{capitalised, joined, phrase, short_names};
use crate::text::{Phrase, Text, text};

/// A figure of each unit: identifier, heading, how soon it may go where width is short.
pub(super) type UnitColumn = (&'static str, Text, u8);

const COLUMNS: &[UnitColumn] = &[
    ("cooperatives.total", text("Hợp tác xã", "Cooperatives"), 0),
    ("cooperatives.active", text("Đang hoạt động", "Active"), 1),
    ("cooperatives.suspended", text("Tạm ngừng", "Suspended"), 2),
    (
        "cooperatives.dormant",
        text("Ngừng hoạt động", "Dormant"),
        6,
    ),
    (
        "cooperatives.agricultural",
        text("Nông nghiệp", "Agricultural"),
        5,
    ),
    ("cooperatives.members", text("Thành viên", "Members"), 1),
    ("cooperatives.workers", text("Lao động", "Workers"), 4),
    (
        "cooperatives.charter_capital",
        text("Vốn điều lệ", "Charter capital"),
        3,
    ),
    (
        "cooperatives.contributed_capital",
        text("Vốn thực góp", "Contributed capital"),
        7,
    ),
    ("cooperatives.revenue", text("Doanh thu", "Revenue"), 6),
];

/// As many bars as a page has room for.
const BARS: usize = 30;

/// More than any of the numbers above.
const PARTIAL: u8 = 10;

/// The cooperatives of each unit; nothing where there is but one.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    table(report, "cooperatives.by_unit", COLUMNS)
}

/// The units of a breakdown, each with the figures of some columns; nothing where there is but one unit.
pub(super) fn table(report: &Report, breakdown: &str, columns: &[UnitColumn]) -> Vec<Block> {
    let rows = report
        .breakdown(breakdown)
        .map(|breakdown| &breakdown.rows[..]);
    let Some(rows) = rows.filter(|rows| rows.len() > 1) else {
        return Vec::new();
    };
    let shown: Vec<&UnitColumn> = columns
        .iter()
        .filter(|(id, _, _)| says_something(report, id))
        .collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let first = Column::words(text("Đơn vị", "Unit"), 0).keyed("unit");
    let others = shown.iter().map(|column| {
        let numbers = Column::numbers(column.1, priority(report, column));
        match column.0 {
            "cooperatives.total" => numbers.keyed(COUNTED),
            _ => numbers,
        }
    });
    let table = Table {
        columns: std::iter::once(first).chain(others).collect(),
        rows: rows
            .iter()
            .map(|row| unit_row(report, row, &shown))
            .collect(),
        total: Some(total(report, &shown)),
        notes: note(report, &shown).into_iter().collect(),
    };
    let table = explained(table);
    let charts = charts(report, breakdown, &table, &shown);
    let mut blocks: Vec<Block> = money(&shown).map(Block::Paragraph).into_iter().collect();
    blocks.push(Block::Table(table));
    blocks.extend(charts.into_iter().map(Block::Chart));
    blocks
}

/// Bars of what is counted, and tiles of its members.
fn charts(report: &Report, breakdown: &str, table: &Table, shown: &[&UnitColumn]) -> Vec<Chart> {
    let period = capitalised(&report.period.phrase());
    let draw = |title: Phrase, form: Form, at: usize| {
        Chart::of_columns(title, form, table, &[(at + 1, period.clone())])
    };
    let name = |id: &str| find(id).map(|indicator| Phrase::from(indicator.name));
    let bars = name(breakdown).and_then(|name| draw(capitalised(&name), Form::Bars, 0));
    let members = shown.iter().position(|(id, ..)| id.ends_with(".members"));
    let tiles = members.and_then(|at| {
        let grid = text("Bảng ô theo đơn vị: {what}", "Tile grid by unit: {what}");
        let title = grid.fill(&[("what", &name(shown[at].0)?)]);
        let tiles = draw(title, Form::Tiles, at)?;
        Some(Chart {
            names: short_names(&tiles.names),
            note: Some(NO_MAP.into()),
            ..tiles
        })
    });
    let bars = bars.map(|bars| bars.ranked(BARS));
    bars.into_iter().chain(tiles).collect()
}

const NO_MAP: Text = text(
    "Ô xếp theo thứ tự của bảng, không theo vị trí trên bản đồ; ô càng đậm, số càng cao.",
    "Tiles stand in the order of the table, not where units lie on a map; the darker a tile, the higher its number.",
);

/// Whether a column has more than zeros. What no unit knows is said under the quality of the data.
fn says_something(report: &Report, id: &str) -> bool {
    let units = report.units.iter();
    let mut values = units.filter_map(|unit| UnitFigures::figure(unit, id)?.value);
    let is_known = report
        .indicator(id)
        .is_some_and(|found| found.now.value.is_some());
    is_known && (id == "cooperatives.total" || values.any(|value| !value.is_zero()))
}

/// Where width is short, what is known of some cooperatives only goes before what is known of all.
fn priority(report: &Report, (id, _, priority): &UnitColumn) -> u8 {
    let is_partial = report
        .indicator(id)
        .is_some_and(|found| found.now.is_partial());
    priority + if is_partial { PARTIAL } else { 0 }
}

/// The unit of the amounts, said once for all their columns.
fn money(shown: &[&UnitColumn]) -> Option<Phrase> {
    let measures = shown
        .iter()
        .filter_map(|(id, _, _)| find(id))
        .map(|found| found.measure);
    let measure = measures.into_iter().find(|measure| measure.is_money())?;
    let said = text(
        "Đơn vị tính của vốn và doanh thu: {measure}.",
        "Capital and revenue are in {measure}.",
    );
    Some(said.fill(&[("measure", &measure.label())]))
}

fn unit_row(report: &Report, row: &Compared<BreakdownRow>, shown: &[&UnitColumn]) -> Vec<Cell> {
    let unit = report
        .units
        .iter()
        .find(|part| part.unit.code == row.now.key);
    let cell = |id: &str| {
        unit.and_then(|unit| UnitFigures::figure(unit, id))
            .map_or(Cell::Unknown, figure)
    };
    let name = Cell::Text(row.now.name.clone());
    std::iter::once(name)
        .chain(shown.iter().map(|(id, _, _)| cell(id)))
        .collect()
}

fn total(report: &Report, shown: &[&UnitColumn]) -> Vec<Cell> {
    let cell = |id: &str| {
        report
            .indicator(id)
            .map_or(Cell::Unknown, |found| figure(&found.now))
    };
    let name = Cell::Text(text("Tổng cộng", "Total").into());
    std::iter::once(name)
        .chain(shown.iter().map(|(id, _, _)| cell(id)))
        .collect()
}

/// What the totals rest on where some cooperatives are unknown, as one note.
fn note(report: &Report, shown: &[&UnitColumn]) -> Option<Phrase> {
    let parts: Vec<Phrase> = shown
        .iter()
        .filter_map(|(id, header, _)| Some((report.indicator(id)?, header)))
        .filter(|(compared, _)| compared.now.is_partial())
        .map(|(compared, header)| {
            let (known, of) = (&compared.now.known, &compared.now.of);
            phrase(
                "{h} {known}/{of}",
                &[("h", header), ("known", known), ("of", of)],
            )
        })
        .collect();
    let said = text(
        "Số {kind} có số liệu trên tổng số: {parts}.",
        "{Kind} whose value is known, out of all: {parts}.",
    );
    let kind: Phrase = report
        .indicator(shown[0].0)?
        .now
        .indicator
        .kind()
        .label()
        .into();
    (!parts.is_empty()).then(|| {
        said.fill(&[
            ("kind", &kind),
            ("Kind", &capitalised(&kind)),
            ("parts", &joined(&parts, "; ")),
        ])
    })
}
