//! The plan's goals against what was reached, the units that fail them, and the goals that could not be held.

use crate::indicators::Measure;
use crate::model::{Aim, Operator, Scope};
use crate::report::Report;
use crate::report::cells::{explained, percent_of, value};
use crate::report::chart::{Chart, Form};
use crate::report::document::{Block, Cell, Column, Table};
use crate::report::grammar::{capitalised, joined, phrase};
use crate::report::plan::{Obstacle, Target, UnitResult};
use crate::text::{Phrase, Text, text};

/// The column of how much of the plan is reached.
const OF_PLAN: usize = 5;

/// The table, then what must be said of single goals; nothing where there is no plan.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let (held, others): (Vec<&Target>, Vec<&Target>) = report
        .targets
        .iter()
        .partition(|target| target.obstacle.is_none());
    let mut blocks = Vec::new();
    if !held.is_empty() {
        let table = explained(table(&held));
        let chart = chart(&held, &table);
        blocks.push(Block::Table(table));
        blocks.extend(chart.map(Block::Chart));
    }
    let said = held
        .iter()
        .flat_map(|target| [units(target), since(target)]);
    blocks.extend(said.flatten().map(Block::Paragraph));
    let obstacles = others
        .iter()
        .filter(|target| target.obstacle != Some(Obstacle::Estimate));
    blocks.extend(obstacles.map(|target| Block::Paragraph(obstacle(target))));
    blocks.extend(decisions(&held).map(Block::Paragraph));
    blocks
}

fn table(held: &[&Target]) -> Table {
    Table {
        columns: vec![
            Column::words(text("Chỉ tiêu", "Goal"), 0),
            Column::words(text("Đơn vị tính", "Measure"), 2),
            Column::numbers(text("Kế hoạch", "Plan"), 0),
            Column::numbers(text("Thực hiện", "Reached"), 0),
            Column::numbers(text("Chênh lệch", "Beyond"), 3),
            Column::numbers(text("So với kế hoạch (%)", "Of the plan (%)"), 1),
            Column::numbers(text("Thời gian đã qua (%)", "Time gone (%)"), 4),
            Column::words(text("Kết quả", "Result"), 0),
        ],
        rows: held.iter().map(|target| row(target)).collect(),
        total: None,
        notes: Vec::new(),
    }
}

/// How much of each goal is reached, where that can be said in hundredths.
fn chart(held: &[&Target], table: &Table) -> Option<Chart> {
    let title = text(
        "Mức thực hiện so với kế hoạch (%)",
        "Reached of the plan (%)",
    );
    let chart = Chart::of_columns(title, Form::Goals, table, &[(OF_PLAN, title.into())])?;
    let said: Vec<Text> = held.iter().map(|target| result(target.met)).collect();
    let order = [Some(true), Some(false), None].map(result);
    Some(chart.parted(&said, &order))
}

fn row(target: &Target) -> Vec<Cell> {
    let measure = measure(target);
    let pace = target.pace;
    let change = |cell: Cell| match cell {
        Cell::Unknown => Cell::Empty,
        cell => Cell::Change(Box::new(cell)),
    };
    vec![
        Cell::Text(name(target)),
        Cell::Text(measure.label().into()),
        Cell::Text(asked(target)),
        reached(target),
        match target.row.scope {
            Scope::Province => change(value(measure, target.gap)),
            Scope::EachUnit => Cell::Empty,
        },
        match target.row.scope {
            Scope::Province => percent_of(target.actual, target.value),
            Scope::EachUnit => Cell::Empty,
        },
        pace.map_or(Cell::Empty, |pace| Cell::Percent(pace.elapsed * 100.0)),
        Cell::Text(result(target.met).into()),
    ]
}

fn measure(target: &Target) -> Measure {
    target
        .indicator
        .map_or(Measure::Activity, |indicator| indicator.measure)
}

/// What the goal speaks of: "Thành viên bình quân một hợp tác xã (mức tăng; mỗi đơn vị)".
fn name(target: &Target) -> Phrase {
    let name = match target.indicator {
        Some(indicator) => capitalised(&indicator.name.into()),
        None => phrase("«{name}»", &[("name", &target.row.indicator)]),
    };
    let parts = [
        (target.row.aim == Aim::Rise).then(|| Aim::Rise.label()),
        (target.row.scope == Scope::EachUnit).then(|| Scope::EachUnit.label()),
        target.row.estimate.then_some(text("số ước", "estimate")),
    ];
    let parts: Vec<Phrase> = parts.into_iter().flatten().map(Phrase::from).collect();
    match parts[..] {
        [] => name,
        _ => phrase("{a} ({b})", &[("a", &name), ("b", &joined(&parts, "; "))]),
    }
}

/// "≥ 22".
fn asked(target: &Target) -> Phrase {
    let sign = match target.row.operator {
        Some(Operator::AtLeast) => "≥",
        Some(Operator::Above) => ">",
        Some(Operator::AtMost) => "≤",
        Some(Operator::Below) => "<",
        Some(Operator::Equal) => "=",
        None => "",
    };
    let cell = value(measure(target), target.value);
    phrase("{sign} {cell}", &[("sign", &sign), ("cell", &cell)])
}

/// The figure, or how many units meet the goal.
fn reached(target: &Target) -> Cell {
    match target.row.scope {
        Scope::EachUnit => Cell::Text(
            text("{a}/{b} đơn vị", "{a} of {b} units")
                .fill(&[("a", &target.count(Some(true))), ("b", &target.units.len())]),
        ),
        Scope::Province => match value(measure(target), target.actual) {
            cell if target.estimate && cell != Cell::Unknown => Cell::Estimate(Box::new(cell)),
            cell => cell,
        },
    }
}

const fn result(met: Option<bool>) -> Text {
    match met {
        Some(true) => text("Đạt", "Met"),
        Some(false) => text("Chưa đạt", "Not met"),
        None => text("Chưa rõ", "Not known"),
    }
}

/// Which units fail a goal for each unit, and which are not known to meet it.
fn units(target: &Target) -> Option<Phrase> {
    let measure = measure(target);
    let failing: Vec<Phrase> = target
        .failing()
        .map(|unit| {
            let cell = value(measure, unit.actual);
            phrase("{u} ({v})", &[("u", &unit.unit.name), ("v", &cell)])
        })
        .collect();
    let is_unknown = |unit: &&UnitResult| unit.met.is_none();
    let unknown: Vec<Phrase> = target
        .units
        .iter()
        .filter(is_unknown)
        .map(|unit| phrase("{u}", &[("u", &unit.unit.name)]))
        .collect();
    let parts = [
        (failing, text("chưa đạt: {units}", "not met by {units}")),
        (
            unknown,
            text("chưa có số liệu: {units}", "not known of {units}"),
        ),
    ];
    let said: Vec<Phrase> = parts
        .into_iter()
        .filter(|(units, _)| !units.is_empty())
        .map(|(units, words)| words.fill(&[("units", &joined(&units, ", "))]))
        .collect();
    let name = name(target);
    (!said.is_empty()).then(|| {
        phrase(
            "{name}: {said}.",
            &[("name", &name), ("said", &joined(&said, "; "))],
        )
    })
}

/// What a rise is counted from.
fn since(target: &Target) -> Option<Phrase> {
    if target.row.aim != Aim::Rise || target.indicator.is_some_and(|found| found.is_flow()) {
        return None;
    }
    let said = match target.since {
        Some(_) => text(
            "{name}: tính từ số liệu ngày {day}.",
            "{name}: counted from {day}.",
        ),
        None => text(
            "{name}: chưa có số liệu trước đó để tính mức tăng.",
            "{name}: there are no earlier figures to count from.",
        ),
    };
    let name = name(target);
    let day = target.since.unwrap_or_default();
    Some(said.fill(&[("name", &name), ("day", &day)]))
}

/// Where a goal that was not held stands, and why it was not.
fn obstacle(target: &Target) -> Phrase {
    let why = target.obstacle.map(Obstacle::label);
    text(
        "Không đối chiếu được {name} ({file}, dòng {row}): {why}.",
        "Not held against anything: {name} ({file}, row {row}): {why}.",
    )
    .fill(&[
        ("name", &name(target)),
        ("file", &target.row.file),
        ("row", &i64::from(target.row.row + 1)),
        ("why", &why.unwrap_or(text("", ""))),
    ])
}

/// The decisions the goals stand in, each once.
fn decisions(held: &[&Target]) -> Option<Phrase> {
    let mut decisions: Vec<&str> = Vec::new();
    for decision in held
        .iter()
        .filter_map(|target| target.row.decision.as_deref())
    {
        if !decisions.contains(&decision) {
            decisions.push(decision);
        }
    }
    let said = text("Theo {decisions}.", "As set in {decisions}.");
    (!decisions.is_empty()).then(|| said.fill(&[("decisions", &decisions.join("; "))]))
}
