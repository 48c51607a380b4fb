//! Which cooperatives are new, gone or in another status, by name.

use crate::model::When;
use crate::report::Report;
use crate::report::changes::{Became, Change, Changes};
use crate::report::document::{Block, Cell, Column, Table};
use crate::report::grammar::{COOPERATIVE, counted, joined, phrase, versus};
use crate::text::{Phrase, Text, text};

/// For each period compared with: how many of each kind of change, and who.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let periods = report.compared.iter().zip(&report.changes);
    let comparable = periods.filter(|(_, changes)| changes.comparable);
    comparable
        .flat_map(|(compared, changes)| {
            let lead = versus(&compared.period.phrase());
            std::iter::once(Block::Paragraph(summary(&lead, changes)))
                .chain((!changes.all.is_empty()).then(|| Block::Table(table(changes))))
        })
        .collect()
}

/// One thing that can become of a cooperative: in words, and whether it is it.
type Sort = (Text, fn(&Became) -> bool);

/// "So với tháng 7 năm 2023: 02 hợp tác xã thành lập mới; 01 hợp tác xã đã giải thể."
fn summary(lead: &Phrase, changes: &Changes) -> Phrase {
    let kinds: [Sort; 5] = [
        (text("thành lập mới", "founded"), |became| {
            *became == Became::Founded
        }),
        (
            text("mới có trong danh sách", "listed for the first time"),
            |became| *became == Became::Appeared,
        ),
        (text("đã giải thể, chấm dứt", "ended"), |became| {
            *became == Became::Ended
        }),
        (
            text("không còn trong danh sách", "listed no more"),
            |became| *became == Became::Vanished,
        ),
        (text("đổi tình trạng", "in another status"), |became| {
            matches!(became, Became::Status { .. })
        }),
    ];
    let told = kinds.into_iter().filter_map(|(words, is_it)| {
        let all = changes.all.iter();
        let n = all.filter(|change| is_it(&change.became)).count();
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        let said = phrase(
            "{n} {words}",
            &[("n", &counted(n, COOPERATIVE)), ("words", &words)],
        );
        (n > 0).then_some(said)
    });
    let told: Vec<Phrase> = told.collect();
    match told.is_empty() {
        true => text(
            "{lead}: không có hợp tác xã nào thay đổi.",
            "{lead}: no cooperative changed.",
        )
        .fill(&[("lead", lead)]),
        false => phrase(
            "{lead}: {told}.",
            &[("lead", lead), ("told", &joined(&told, "; "))],
        ),
    }
}

fn table(changes: &Changes) -> Table {
    Table {
        columns: vec![
            Column::words(text("Hợp tác xã", "Cooperative"), 0),
            Column::words(text("Đơn vị", "Unit"), 0),
            Column::words(text("Biến động", "Change"), 0),
            Column::words(text("Từ ngày", "Since"), 0),
        ],
        rows: changes.all.iter().map(row).collect(),
        total: None,
        notes: Vec::new(),
    }
}

fn row(change: &Change) -> Vec<Cell> {
    let listed = &change.listed;
    let since = match change.became {
        Became::Founded | Became::Appeared => listed.established,
        Became::Ended | Became::Status { .. } => listed.status_date,
        Became::Vanished => None,
    };
    vec![
        name(listed.name.as_deref()),
        Cell::Text(Phrase::same(change.unit.clone())),
        Cell::Text(became(change.became)),
        day(since),
    ]
}

/// The name of a cooperative.
pub(super) fn name(name: Option<&str>) -> Cell {
    name.map_or(Cell::Unknown, |name| Cell::Text(Phrase::same(name)))
}

/// A day as precise as it is known; nothing where it is not.
pub(super) fn day(day: Option<When>) -> Cell {
    day.map_or(Cell::Empty, |day| Cell::Text(phrase("{d}", &[("d", &day)])))
}

fn became(became: Became) -> Phrase {
    match became {
        Became::Founded => text("thành lập mới", "founded").into(),
        Became::Appeared => text(
            "mới có trong danh sách, thành lập từ trước",
            "listed for the first time, founded before",
        )
        .into(),
        Became::Ended => text("đã giải thể, chấm dứt", "ended").into(),
        Became::Vanished => text(
            "không còn trong danh sách, không rõ lý do",
            "listed no more, nobody says why",
        )
        .into(),
        Became::Status { from, to } => phrase(
            "{from} → {to}",
            &[("from", &from.label()), ("to", &to.label())],
        ),
    }
}
