//! Figures of this period beside those of the periods compared with.

use crate::indicators::{Figure, Indicator};
use crate::model::Period;
use crate::report::cells::{
    change, change_percent, explained, figure, is_comparable, priority, value,
};
use crate::report::chart::Chart;
use crate::report::compare::Compared;
use crate::report::document::{Block, Cell, Column, Table};
use crate::report::grammar::{capitalised, joined, phrase, versus};
use crate::report::{ComparedPeriod, Report};
use crate::text::{Phrase, Text, text};

/// A line of such a table.
pub(super) struct Line {
    /// The indicator.
    pub(super) id: &'static str,
    /// What it is called as a part of the line above; `None` where it stands alone.
    part: Option<Text>,
    /// It is left out where it is zero in every period.
    rare: bool,
    /// Its way through the periods is drawn.
    drawn: bool,
}

const fn line(id: &'static str) -> Line {
    Line {
        id,
        part: None,
        rare: false,
        drawn: false,
    }
}

const fn part(id: &'static str, name: Text) -> Line {
    Line {
        id,
        part: Some(name),
        rare: false,
        drawn: false,
    }
}

const fn rare(line: Line) -> Line {
    Line { rare: true, ..line }
}

const fn drawn(line: Line) -> Line {
    Line {
        drawn: true,
        ..line
    }
}

/// Counts and sums.
pub(super) const MAIN: &[Line] = &[
    drawn(line("cooperatives.total")),
    part("cooperatives.active", text("đang hoạt động", "active")),
    part(
        "cooperatives.suspended",
        text("tạm ngừng hoạt động", "suspended"),
    ),
    rare(part(
        "cooperatives.dormant",
        text("ngừng hoạt động", "dormant"),
    )),
    part(
        "cooperatives.agricultural",
        text("nông nghiệp", "agricultural"),
    ),
    part(
        "cooperatives.non_agricultural",
        text("phi nông nghiệp", "non-agricultural"),
    ),
    part(
        "cooperatives.over_100_members",
        text("trên 100 thành viên", "of over 100 members"),
    ),
    line("cooperatives.new"),
    line("cooperatives.dissolved"),
    drawn(line("cooperatives.members")),
    part("cooperatives.women_members", text("nữ", "women")),
    line("cooperatives.workers"),
    drawn(line("cooperatives.charter_capital")),
    line("cooperatives.contributed_capital"),
    drawn(line("cooperatives.revenue")),
    rare(line("branches.total")),
    rare(line("branches.new")),
];

/// Unions.
pub(super) const UNIONS: &[Line] = &[
    line("unions.total"),
    line("unions.member_cooperatives"),
    line("unions.workers"),
];

/// Cooperative groups and clubs.
pub(super) const GROUPS: &[Line] = &[
    line("groups.total"),
    part(
        "groups.certified",
        text("có đăng ký, chứng thực", "with a certified contract"),
    ),
    line("groups.members"),
    line("groups.average_members"),
    line("clubs.total"),
    line("units.with_rated_group"),
    line("units.with_rated_club"),
];

/// The pilot of model cooperatives.
pub(super) const MODELS: &[Line] = &[
    line("model_cooperatives.total"),
    line("model_cooperatives.satellites"),
    line("model_cooperatives.progress"),
    line("model_cooperatives.linkage_share"),
    line("model_cooperatives.high_tech_share"),
    line("model_cooperatives.traceability_share"),
    line("model_cooperatives.ocop_share"),
];

/// Lists of members.
pub(super) const MEMBERS: &[Line] = &[line("members.listed"), line("members.cooperatives")];

/// Averages and medians.
pub(super) const AVERAGES: &[Line] = &[
    line("cooperatives.average_members"),
    line("cooperatives.median_members"),
    line("cooperatives.average_charter_capital"),
    line("cooperatives.median_charter_capital"),
    line("cooperatives.average_contributed_capital"),
    line("cooperatives.average_revenue"),
    line("cooperatives.average_profit"),
];

/// The table of the lines known in any period; nothing where there is none.
pub(super) fn blocks(report: &Report, lines: &[Line]) -> Vec<Block> {
    let shown: Vec<(&Line, &Compared<Figure>)> = lines
        .iter()
        .filter_map(|line| Some((line, report.indicator(line.id)?)))
        .filter(|(line, compared)| compared.is_known() && (!line.rare || compared.is_some_where()))
        .collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let partial = shown.iter().any(|(_, compared)| compared.now.is_partial());
    let rows = shown
        .iter()
        .map(|(line, compared)| row(report.period, line, compared, partial))
        .collect();
    let coverage = partial.then(|| {
        let kind = shown[0].1.now.indicator.kind().label();
        text(
            "Có số liệu: số {kind} có số liệu trên tổng số; các chỉ tiêu khác có số liệu của tất cả.",
            "Known: {kind} whose value is known out of all; for the other lines all are known.",
        )
        .fill(&[("kind", &kind)])
    });
    let spans = unlike_spans(report, shown.iter().map(|(_, compared)| *compared));
    let table = explained(Table {
        columns: columns(report, partial),
        rows,
        total: None,
        notes: coverage.into_iter().chain(spans).collect(),
    });
    let chart = trend(report, &shown, &table).map(Block::Chart);
    std::iter::once(Block::Table(table)).chain(chart).collect()
}

/// The periods in the order of time. A sum of which some parts are not known would rise and fall with what is known.
fn trend(report: &Report, shown: &[(&Line, &Compared<Figure>)], table: &Table) -> Option<Chart> {
    let rows = shown.iter().enumerate();
    let rows = rows.filter(|(_, (line, compared))| line.drawn && !compared.now.is_partial());
    let rows: Vec<(usize, Phrase)> = rows
        .map(|(at, (line, compared))| {
            let (name, measure) = (name(line, compared), compared.now.indicator.measure.label());
            (at, phrase("{n} ({m})", &[("n", &name), ("m", &measure)]))
        })
        .collect();
    let first = table.columns.len() - 3 * report.compared.len();
    let compared = report.compared.iter().map(|other| other.period);
    let mut periods: Vec<(Period, usize)> = compared.zip((first..).step_by(3)).collect();
    periods.push((report.period, 2));
    periods.sort_by_key(|(period, _)| (period.last(), period.first()));
    let columns: Vec<usize> = periods.iter().map(|(_, column)| *column).collect();
    let title = text(
        "Chỉ tiêu chủ yếu qua các kỳ",
        "Main figures over the periods",
    );
    let mut chart = Chart::of_rows(title, table, &rows, &columns)?;
    let is_same = report.compared.iter().all(|other| other.same_units);
    let unlike = text(
        "Các kỳ không cùng số đơn vị gửi số liệu.",
        "Not the same units have sent figures for all periods.",
    );
    chart.note = (!is_same).then(|| unlike.into());
    Some(chart)
}

/// Says of which figures and periods no change is stated, because the periods are of different lengths.
fn unlike_spans<'a>(
    report: &Report,
    shown: impl Iterator<Item = &'a Compared<Figure>>,
) -> Option<Phrase> {
    let is_unlike =
        |indicator, other: &ComparedPeriod| !is_comparable(indicator, report.period, other.period);
    let figures: Vec<&'static Indicator> = shown
        .map(|compared| compared.now.indicator)
        .filter(|indicator| {
            report
                .compared
                .iter()
                .any(|other| is_unlike(indicator, other))
        })
        .collect();
    let periods: Vec<Phrase> = report
        .compared
        .iter()
        .filter(|other| figures.iter().any(|indicator| is_unlike(indicator, other)))
        .map(|other| other.period.phrase())
        .collect();
    let names: Vec<Phrase> = figures
        .iter()
        .map(|indicator| capitalised(&indicator.name.into()))
        .collect();
    let said = text(
        "{names}: không so sánh với {periods}, vì kỳ dài ngắn khác nhau.",
        "{names}: not compared with {periods}, a period of another length.",
    );
    let (names, periods) = (joined(&names, "; "), joined(&periods, ", "));
    (!figures.is_empty()).then(|| said.fill(&[("names", &names), ("periods", &periods)]))
}

fn columns(report: &Report, partial: bool) -> Vec<Column> {
    let mut columns = vec![
        Column::words(text("Chỉ tiêu", "Figure"), 0),
        Column::words(text("Đơn vị tính", "Measure"), 0),
        Column::numbers(capitalised(&report.period.phrase()), 0),
    ];
    if partial {
        columns.push(Column::numbers(
            text("Có số liệu", "Known"),
            priority::COVERAGE,
        ));
    }
    for (at, compared) in report.compared.iter().enumerate() {
        let period = compared.period.phrase();
        let group = versus(&period);
        let heading = capitalised(&period);
        let change: Text = text("Tăng, giảm", "Change");
        let percent: Text = text("Tăng, giảm (%)", "Change (%)");
        columns.extend(
            [
                Column::numbers(heading, priority::period(at)),
                Column::numbers(change, priority::CHANGE),
                Column::numbers(percent, priority::PERCENT),
            ]
            .map(|column| column.under(&group)),
        );
    }
    columns
}

fn row(period: Period, line: &Line, compared: &Compared<Figure>, partial: bool) -> Vec<Cell> {
    let indicator = compared.now.indicator;
    let mut cells = vec![
        Cell::Text(name(line, compared)),
        Cell::Text(indicator.measure.label().into()),
        figure(&compared.now),
    ];
    if partial {
        cells.push(coverage(&compared.now));
    }
    for comparison in &compared.compare {
        cells.push(value(indicator.measure, comparison.value));
        if is_comparable(indicator, period, comparison.period) {
            cells.push(change(indicator.measure, comparison));
            cells.push(change_percent(comparison));
        } else {
            cells.extend([Cell::Empty, Cell::Empty]);
        }
    }
    cells
}

fn name(line: &Line, compared: &Compared<Figure>) -> Phrase {
    match line.part {
        Some(name) => phrase("– {name}", &[("name", &name)]),
        None => capitalised(&compared.now.indicator.name.into()),
    }
}

/// "270/281" where some are unknown.
fn coverage(figure: &Figure) -> Cell {
    if !figure.is_partial() {
        return Cell::Empty;
    }
    Cell::Text(phrase(
        "{known}/{of}",
        &[("known", &figure.known), ("of", &figure.of)],
    ))
}
