//! Cooperatives parted by the codes of one list, with their shares.

use crate::indicators::{BreakdownRow, Dimension, Measure, Number, UNKNOWN, member_class};
use crate::report::Report;
use crate::report::cells::{change, explained, priority, value};
use crate::report::chart::{Chart, Form, Mark};
use crate::report::compare::{Compared, ComparedBreakdown};
use crate::report::document::{Block, COUNTED, Cell, Column, Table};
use crate::report::grammar::{capitalised, versus};
use crate::text::{Phrase, Text, text};

/// Periods that can be told apart in a picture without colour.
const SHADES: usize = 4;

/// The table of one breakdown of the cooperatives and its picture; nothing where no code is known.
pub(super) fn blocks(report: &Report, id: &str) -> Vec<Block> {
    let breakdown = report.breakdown(id);
    let dimension = breakdown.and_then(|found| found.indicator.dimension());
    let Some((breakdown, dimension)) = breakdown.zip(dimension) else {
        return Vec::new();
    };
    let count = |unknown: bool| -> i64 {
        let rows = breakdown.rows.iter().map(|row| &row.now);
        rows.filter(|row| (row.key == UNKNOWN) == unknown)
            .filter_map(|row| row.value)
            .sum()
    };
    let (known, unknown) = (count(false), count(true));
    if known == 0 {
        return Vec::new();
    }
    // A class without any is as telling as one of many.
    let is_shown =
        |row: &&Compared<BreakdownRow>| dimension == Dimension::Members || is_some_where(row);
    let shown = breakdown.rows.iter().filter(is_shown);
    let table = explained(Table {
        columns: columns(report, dimension),
        rows: shown.map(|found| row(found, known)).collect(),
        total: total(report, unknown == 0),
        notes: (unknown > 0)
            .then(|| SHARES_OF_KNOWN.fill(&[("known", &known), ("of", &(known + unknown))]))
            .into_iter()
            .collect(),
    });
    let chart = match dimension {
        Dimension::Members => distribution(report, breakdown, &table),
        _ => bars(report, breakdown, &table),
    };
    let chart = chart.map(Block::Chart);
    std::iter::once(Block::Table(table)).chain(chart).collect()
}

/// This period beside those compared with, as far as they can be told apart.
fn bars(report: &Report, breakdown: &ComparedBreakdown, table: &Table) -> Option<Chart> {
    let compared = report.compared.iter().map(|other| other.period);
    let periods = std::iter::once(report.period).chain(compared).take(SHADES);
    // The count stands before its share, another period's before the change.
    let columns = [1].into_iter().chain((3..).step_by(2));
    let columns = columns.zip(periods.map(|period| capitalised(&period.phrase())));
    let columns: Vec<(usize, Phrase)> = columns.collect();
    let title = capitalised(&breakdown.indicator.name.into());
    let mut chart = Chart::of_columns(title, Form::Bars, table, &columns)?;
    let more = text(
        "Chỉ vẽ {n} kỳ đầu của bảng.",
        "Only the first {n} periods of the table are drawn.",
    );
    chart.note = (report.compared.len() >= SHADES).then(|| more.fill(&[("n", &SHADES)]));
    Some(chart)
}

/// The classes side by side, that of the median marked. Those of which it is not known are said below.
fn distribution(report: &Report, breakdown: &ComparedBreakdown, table: &Table) -> Option<Chart> {
    let median = report.indicator("cooperatives.median_members")?.now.value;
    let mark = median.and_then(|median| {
        let class = member_class(median.as_f64());
        let mut rows = breakdown.rows.iter();
        Some(Mark {
            at: rows.position(|row| row.now.key == class)?,
            words: text(
                "Khoảng có trung vị: {median} thành viên",
                "Where the median is: {median} members",
            )
            .fill(&[(
                "median",
                &value(Measure::PersonPerCooperative, Some(median)),
            )]),
        })
    });
    let title = capitalised(&breakdown.indicator.name.into());
    let column = (1, capitalised(&report.period.phrase()));
    let mut chart = Chart::of_columns(title, Form::Columns(mark), table, &[column])?;
    let last = breakdown.rows.last().map(|row| &row.now);
    if let Some(unknown) = last.filter(|row| row.key == UNKNOWN) {
        let said = text(
            "Không tính {n} hợp tác xã chưa rõ số thành viên.",
            "Without {n} whose number of members is not known.",
        );
        chart.drop_last();
        chart.note = unknown.value.map(|n| said.fill(&[("n", &n)]));
    }
    Some(chart)
}

const SHARES_OF_KNOWN: Text = text(
    "Tỷ lệ tính trên {known}/{of} hợp tác xã có số liệu.",
    "Shares are of the {known} of {of} cooperatives whose value is known.",
);

/// Whether any of the periods has such cooperatives.
fn is_some_where(row: &Compared<BreakdownRow>) -> bool {
    let others = row.compare.iter().filter_map(|comparison| comparison.value);
    row.now.value.is_some_and(|n| n > 0) || others.into_iter().any(|value| !value.is_zero())
}

fn columns(report: &Report, dimension: Dimension) -> Vec<Column> {
    let mut columns = vec![
        Column::words(heading(dimension), 0).keyed(dimension.code()),
        Column::numbers(text("Hợp tác xã", "Cooperatives"), 0).keyed(COUNTED),
        Column::numbers(text("Tỷ lệ (%)", "Share (%)"), priority::PERCENT),
    ];
    for (at, compared) in report.compared.iter().enumerate() {
        let period = compared.period.phrase();
        let group = versus(&period);
        let change: Text = text("Tăng, giảm", "Change");
        columns.extend(
            [
                Column::numbers(capitalised(&period), priority::period(at)),
                Column::numbers(change, priority::CHANGE),
            ]
            .map(|column| column.under(&group)),
        );
    }
    columns
}

const fn heading(dimension: Dimension) -> Text {
    match dimension {
        Dimension::Unit => text("Đơn vị", "Unit"),
        Dimension::Sector => text("Lĩnh vực", "Sector"),
        Dimension::Status => text("Tình trạng", "Status"),
        Dimension::Size | Dimension::LegalSize(_) => text("Quy mô", "Size"),
        Dimension::Rating => text("Xếp loại", "Rating"),
        Dimension::Members => text("Số thành viên", "Members"),
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

/// The total; its share is all of them only if all are known.
fn total(report: &Report, all_known: bool) -> Option<Vec<Cell>> {
    let compared = report.indicator("cooperatives.total")?;
    let mut cells = vec![
        Cell::Text(text("Tổng cộng", "Total").into()),
        value(Measure::Cooperative, compared.now.value),
        if all_known {
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
