//! What was done within the period, by kind of activity.

use crate::indicators::{Figure, Measure, Number, UNKNOWN};
use crate::model::ActivityKind;
use crate::report::Report;
use crate::report::cells::{figure, heading, value};
use crate::report::compare::Compared;
use crate::report::document::{Block, Cell, Column, Table};
use crate::report::grammar::{capitalised, joined, number, phrase};
use crate::text::{Phrase, Text, text};

/// The measures of an activity: identifier, heading, how soon it may go where width is short.
const MEASURES: [(&str, Text, u8); 4] = [
    ("count", text("Số lượng", "Number"), 0),
    ("cooperatives", text("Lượt hợp tác xã", "Participations"), 1),
    ("people", text("Số người", "People"), 2),
    ("amount", text("Kinh phí", "Amount"), 0),
];

/// The kinds that happened with their amounts, then their sectors; nothing where nothing was sent.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let kinds = happened(report);
    let mut blocks: Vec<Block> = support(report).map(Block::Table).into_iter().collect();
    let sectors = kinds.iter().filter_map(|&kind| sectors(report, kind));
    blocks.extend(sectors.map(Block::Paragraph));
    blocks.extend(undated(report).map(Block::Paragraph));
    blocks
}

/// What was done of each kind, whom it reached and what it cost; nothing where nothing was sent.
pub(super) fn support(report: &Report) -> Option<Table> {
    let kinds = happened(report);
    (!kinds.is_empty()).then(|| table(report, &kinds))
}

/// The kinds of which there is at least one, in the order of the code list.
pub(in crate::report) fn happened(report: &Report) -> Vec<ActivityKind> {
    let is_there = |kind: &ActivityKind| {
        let count = measured(report, *kind, "count");
        count.is_some_and(|figure| figure.value.is_some_and(|n| !n.is_zero()))
    };
    ActivityKind::ALL.iter().copied().filter(is_there).collect()
}

/// One measure of one kind.
pub(in crate::report) fn measured<'a>(
    report: &'a Report,
    kind: ActivityKind,
    measure: &str,
) -> Option<&'a Figure> {
    let id = format!("activities.{}.{measure}", kind.code());
    report
        .indicator(&id)
        .map(|compared: &Compared<Figure>| &compared.now)
}

fn table(report: &Report, kinds: &[ActivityKind]) -> Table {
    let has = |measure: &str| {
        let mut figures = kinds
            .iter()
            .filter_map(|kind| measured(report, *kind, measure));
        figures.any(is_stated)
    };
    let shown: Vec<(&str, Text, u8)> = MEASURES.into_iter().filter(|(id, _, _)| has(id)).collect();
    let columns = shown.iter().map(|(id, header, priority)| {
        let header = heading(&format!("activities.training.{id}"), *header);
        Column::numbers(header, *priority)
    });
    let row = |kind: &ActivityKind| {
        let cells = shown.iter().map(|(id, _, _)| {
            let found = measured(report, *kind, id).filter(|figure| is_stated(figure));
            found.map_or(Cell::Empty, figure)
        });
        let name = capitalised(&kind.label().into());
        std::iter::once(Cell::Text(name)).chain(cells).collect()
    };
    Table {
        columns: std::iter::once(Column::words(text("Hoạt động", "Activity"), 0))
            .chain(columns)
            .collect(),
        rows: kinds.iter().map(row).collect(),
        total: Some(total(report, kinds, &shown)),
        notes: partial(report, kinds, &shown).into_iter().collect(),
    }
}

/// Whether anything is said of it; of none there is nothing to say.
fn is_stated(figure: &Figure) -> bool {
    figure.value.is_some_and(|value| !value.is_zero())
}

/// Different activities do not add up to a number, what they brought does.
fn total(report: &Report, kinds: &[ActivityKind], shown: &[(&str, Text, u8)]) -> Vec<Cell> {
    let sum = |id: &str| {
        let figures = kinds.iter().filter_map(|kind| measured(report, *kind, id));
        let values = figures.filter_map(|figure| figure.value?.as_integer());
        let measure = match id {
            "amount" => Measure::Dong,
            _ => Measure::Activity,
        };
        value(measure, Some(Number::Integer(values.sum())))
    };
    let cells = shown.iter().map(|(id, _, _)| match *id {
        "count" => Cell::Empty,
        id => sum(id),
    });
    std::iter::once(Cell::Text(text("Tổng cộng", "Total").into()))
        .chain(cells)
        .collect()
}

/// What the sums leave out.
fn partial(report: &Report, kinds: &[ActivityKind], shown: &[(&str, Text, u8)]) -> Option<Phrase> {
    let is_partial = |id: &str| {
        let mut figures = kinds.iter().filter_map(|kind| measured(report, *kind, id));
        figures.any(Figure::is_partial)
    };
    let names: Vec<Phrase> = shown
        .iter()
        .filter(|(id, _, _)| is_partial(id))
        .map(|(_, header, _)| (*header).into())
        .collect();
    let said = text(
        "Chỉ cộng các hoạt động có ghi: {names}.",
        "Only of the activities that state it: {names}.",
    );
    (!names.is_empty()).then(|| said.fill(&[("names", &joined(&names, "; "))]))
}

/// "Khen thưởng theo lĩnh vực (lượt hợp tác xã): nông, lâm, diêm nghiệp 11; khác 05."
fn sectors(report: &Report, kind: ActivityKind) -> Option<Phrase> {
    let stated = measured(report, kind, "cooperatives").is_some_and(is_stated);
    let measure = if stated { "cooperatives" } else { "count" };
    let breakdown = report.breakdown(&format!("activities.{}.{measure}_by_sector", kind.code()))?;
    let rows = || breakdown.rows.iter().map(|row| &row.now);
    rows().find(|row| row.key != UNKNOWN)?;
    let parts: Vec<Phrase> = rows()
        .filter_map(|row| {
            let n = number(row.value?);
            Some(phrase("{name} {n}", &[("name", &row.name), ("n", &n)]))
        })
        .collect();
    let said = text(
        "{kind} theo lĩnh vực ({measure}): {parts}.",
        "{kind} by sector ({measure}): {parts}.",
    );
    Some(said.fill(&[
        ("kind", &capitalised(&kind.label().into())),
        ("measure", &breakdown.indicator.measure.label()),
        ("parts", &joined(&parts, "; ")),
    ]))
}

fn undated(report: &Report) -> Option<Phrase> {
    let said = text(
        "Chưa tính {n} hoạt động không rõ thời gian.",
        "Activities of unknown time, not counted: {n}.",
    );
    (report.undated > 0).then(|| said.fill(&[("n", &report.undated)]))
}
