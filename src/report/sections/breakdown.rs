//! Cooperatives parted by the codes of one list, with their shares.

use crate::indicators::{BreakdownRow, Dimension, Measure, Number, UNKNOWN};
use crate::report::Report;
use crate::report::cells::{change, explained, numbers, value, words};
use crate::report::compare::Compared;
use crate::report::document::{Block, Cell, Column, Table};
use crate::report::grammar::capitalised;
use crate::text::{Text, text};

/// The table of one breakdown of the cooperatives; nothing where no code is known.
pub(super) fn blocks(report: &Report, id: &str) -> Vec<Block> {
    let breakdown = report.breakdown(id);
    let dimension = breakdown.and_then(|found| found.indicator.dimension());
    let Some((breakdown, dimension)) = breakdown.zip(dimension) else {
        return Vec::new();
    };
    let known: i64 = breakdown
        .rows
        .iter()
        .filter(|row| row.now.key != UNKNOWN)
        .filter_map(|row| row.now.value)
        .sum();
    if known == 0 {
        return Vec::new();
    }
    let shown = breakdown.rows.iter().filter(|row| is_some_where(row));
    vec![Block::Table(explained(Table {
        columns: columns(report, dimension),
        rows: shown.map(|found| row(found, known)).collect(),
        total: total(report, known),
        notes: Vec::new(),
    }))]
}

/// Whether any of the periods has such cooperatives.
fn is_some_where(row: &Compared<BreakdownRow>) -> bool {
    let others = row.compare.iter().filter_map(|comparison| comparison.value);
    row.now.value.is_some_and(|n| n > 0) || others.into_iter().any(|value| !value.is_zero())
}

fn columns(report: &Report, dimension: Dimension) -> Vec<Column> {
    let mut columns = vec![
        words(heading(dimension), 0),
        numbers(text("Hợp tác xã", "Cooperatives"), 0),
        numbers(text("Tỷ lệ (%)", "Share (%)"), 1),
    ];
    for (at, compared) in report.compared.iter().enumerate() {
        let priority = if at == 0 { 2 } else { 4 };
        columns.push(numbers(capitalised(&compared.period.phrase()), priority));
        columns.push(numbers(text("Tăng, giảm", "Change"), priority + 1));
    }
    columns
}

const fn heading(dimension: Dimension) -> Text {
    match dimension {
        Dimension::Unit => text("Đơn vị", "Unit"),
        Dimension::Sector => text("Lĩnh vực", "Sector"),
        Dimension::Status => text("Tình trạng", "Status"),
        Dimension::Size => text("Quy mô", "Size"),
        Dimension::Rating => text("Xếp loại", "Rating"),
    }
}

fn row(row: &Compared<BreakdownRow>, known: i64) -> Vec<Cell> {
    let count = row.now.value.map(Number::Integer);
    // A share is one of the cooperatives whose code is known.
    let share = match count {
        Some(count) if row.now.key != UNKNOWN => {
            Cell::Percent(count.as_f64() / Number::Integer(known).as_f64() * 100.0)
        }
        _ => Cell::Empty,
    };
    let mut cells = vec![
        Cell::Text(capitalised(&row.now.name)),
        value(Measure::Cooperative, count),
        share,
    ];
    for comparison in &row.compare {
        cells.push(value(Measure::Cooperative, comparison.value));
        cells.push(change(Measure::Cooperative, comparison));
    }
    cells
}

fn total(report: &Report, known: i64) -> Option<Vec<Cell>> {
    let compared = report.indicator("cooperatives.total")?;
    let mut cells = vec![
        Cell::Text(text("Tổng cộng", "Total").into()),
        value(Measure::Cooperative, compared.now.value),
        if known > 0 {
            Cell::Percent(100.0)
        } else {
            Cell::Empty
        },
    ];
    for comparison in &compared.compare {
        cells.push(value(Measure::Cooperative, comparison.value));
        cells.push(change(Measure::Cooperative, comparison));
    }
    Some(cells)
}
