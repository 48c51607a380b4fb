//! The summary table every province fills in (annex 1 of the yearly plan report), from what is known.

use crate::indicators::{Figure, Indicator, Measure, Number, find};
use crate::model::{Aim, Scope};
use crate::report::cells::{figure, percent_of, value};
use crate::report::document::{Cell, Column, Table};
use crate::report::grammar::capitalised;
use crate::report::plan::Target;
use crate::report::{Past, Report};
use crate::text::{Phrase, Text, text};

/// A line of the form: its number, what it is called there, the figure that fills it.
type Line = (&'static str, Text, Fill);

/// What fills a line.
enum Fill {
    /// Nothing: it heads the lines below.
    Heading,
    /// A figure.
    Figure(&'static str),
    /// Nothing yet: no list holds it; what it is stated in.
    Blank(Text),
}
use Fill::{Blank, Figure as By, Heading};

const PERSONS: Text = Measure::Person.label();

const LINES: &[Line] = &[
    ("I", text("Hợp tác xã", "Cooperatives"), Heading),
    (
        "1",
        text("Tổng số hợp tác xã", "Cooperatives"),
        By("cooperatives.total"),
    ),
    (
        "1.1",
        text("– đang hoạt động", "– active"),
        By("cooperatives.active"),
    ),
    (
        "1.2",
        text("– thành lập mới", "– new"),
        By("cooperatives.new"),
    ),
    (
        "1.3",
        text("– giải thể", "– dissolved"),
        By("cooperatives.dissolved"),
    ),
    (
        "1.4",
        text("– xếp loại tốt, khá", "– rated good or fair"),
        By("cooperatives.rated_well"),
    ),
    (
        "1.5",
        text("– ứng dụng công nghệ cao", "– using high technology"),
        By("cooperatives.high_tech"),
    ),
    (
        "1.6",
        text("– liên kết theo chuỗi giá trị", "– in value chains"),
        By("cooperatives.linked"),
    ),
    (
        "2",
        text("Tổng số thành viên", "Members"),
        By("cooperatives.members"),
    ),
    (
        "2.1",
        text("– mới gia nhập", "– new"),
        By("cooperatives.members_joined"),
    ),
    (
        "2.2",
        text("– ra khỏi hợp tác xã", "– who left"),
        By("cooperatives.members_left"),
    ),
    (
        "3",
        text("Tổng số lao động thường xuyên", "Regular workers"),
        By("cooperatives.workers"),
    ),
    ("3.1", text("– mới", "– new"), Blank(PERSONS)),
    (
        "3.2",
        text("– đồng thời là thành viên", "– who are members"),
        By("cooperatives.workers_members"),
    ),
    (
        "4",
        text("Tổng số cán bộ quản lý", "Managers"),
        By("cooperatives.managers"),
    ),
    (
        "4.1",
        text("– sơ cấp, trung cấp", "– with basic training"),
        By("cooperatives.managers_basic"),
    ),
    (
        "4.2",
        text("– cao đẳng, đại học trở lên", "– with higher education"),
        By("cooperatives.managers_higher"),
    ),
    (
        "5",
        text(
            "Doanh thu bình quân một hợp tác xã",
            "Revenue per cooperative",
        ),
        By("cooperatives.average_revenue"),
    ),
    (
        "6",
        text("Lãi bình quân một hợp tác xã", "Profit per cooperative"),
        By("cooperatives.average_profit"),
    ),
    (
        "7",
        text(
            "Thu nhập bình quân lao động thường xuyên",
            "Income per regular worker",
        ),
        Blank(Measure::Dong.label()),
    ),
    (
        "II",
        text("Liên hiệp hợp tác xã", "Cooperative unions"),
        Heading,
    ),
    (
        "1",
        text("Tổng số liên hiệp hợp tác xã", "Cooperative unions"),
        By("unions.total"),
    ),
    (
        "2",
        text("Hợp tác xã thành viên", "Member cooperatives"),
        By("unions.member_cooperatives"),
    ),
    ("3", text("Lao động", "Workers"), By("unions.workers")),
    ("III", text("Tổ hợp tác", "Cooperative groups"), Heading),
    (
        "1",
        text("Tổng số tổ hợp tác", "Cooperative groups"),
        By("groups.total"),
    ),
    (
        "1.1",
        text("– có đăng ký, chứng thực", "– with a certified contract"),
        By("groups.certified"),
    ),
    (
        "2",
        text("Thành viên tổ hợp tác", "Members of groups"),
        By("groups.members"),
    ),
];

/// The whole form; nothing where none of its lines is known.
pub(super) fn table(report: &Report) -> Option<Table> {
    let is_known = |(_, _, fill): &Line| match fill {
        By(id) => report
            .indicator(id)
            .is_some_and(|found| found.now.value.is_some()),
        _ => false,
    };
    LINES.iter().any(is_known).then(|| Table {
        columns: columns(report),
        rows: LINES.iter().map(|line| row(report, line)).collect(),
        total: None,
        notes: Vec::new(),
    })
}

fn columns(report: &Report) -> Vec<Column> {
    let year = i64::from(report.as_of.year());
    let of_year = |words: Text, year: i64| words.fill(&[("y", &year.to_string())]);
    vec![
        Column::words(text("STT", "No"), 5),
        Column::words(text("Chỉ tiêu", "Figure"), 0),
        Column::words(text("ĐVT", "Measure"), 2),
        Column::numbers(of_year(text("Thực hiện năm {y}", "{y}"), year - 1), 3),
        Column::numbers(of_year(text("Kế hoạch năm {y}", "Plan for {y}"), year), 1),
        Column::numbers(
            text("Thực hiện {period}", "{period}").fill(&[("period", &report.period.phrase())]),
            0,
        ),
        Column::numbers(
            of_year(text("Ước thực hiện năm {y}", "Estimate for {y}"), year),
            4,
        ),
        Column::numbers(text("So với kế hoạch (%)", "Of the plan (%)"), 1),
        Column::numbers(
            text(
                "So với cùng kỳ năm trước (%)",
                "Of the same period a year before (%)",
            ),
            1,
        ),
    ]
}

fn row(report: &Report, (number, name, fill): &Line) -> Vec<Cell> {
    let empty = |count: usize| (0..count).map(|_| Cell::Empty);
    let head = |name: Phrase, measure: Option<Text>| {
        let measure = measure.map_or(Cell::Empty, |measure| Cell::Text(measure.into()));
        let number = Cell::Text(text(number, number).into());
        [number, Cell::Text(name), measure]
    };
    let name = Phrase::from(*name);
    match fill {
        Heading => head(capitalised(&name), None)
            .into_iter()
            .chain(empty(6))
            .collect(),
        Blank(measure) => head(name, Some(*measure))
            .into_iter()
            .chain(empty(6))
            .collect(),
        By(id) => {
            let indicator = find(id);
            let measure = indicator.map(|indicator| indicator.measure.label());
            let cells = indicator.map_or(Vec::new(), |indicator| figures(report, indicator));
            head(name, measure).into_iter().chain(cells).collect()
        }
    }
}

/// Last year, plan, now, estimate, of the plan, of the same period a year before.
fn figures(report: &Report, indicator: &Indicator) -> Vec<Cell> {
    let now = report.indicator(indicator.id).map(|found| &found.now);
    let plan = target(report, indicator, false);
    let estimate = target(report, indicator, true);
    let then = past(report.year_before.as_ref(), indicator);
    vec![
        past(report.last_year.as_ref(), indicator).map_or(Cell::Empty, filled),
        plan.map_or(Cell::Empty, |plan| planned(plan, indicator.measure)),
        now.map_or(Cell::Empty, filled),
        estimate.map_or(Cell::Empty, |found| {
            Cell::Estimate(Box::new(value(indicator.measure, found.value)))
        }),
        plan.map_or(Cell::Empty, |plan| percent_of(plan.actual, plan.value)),
        percent_of(known(now), known(then)),
    ]
}

fn known(figure: Option<&Figure>) -> Option<Number> {
    figure?.value
}

fn past<'a>(past: Option<&'a Past>, indicator: &Indicator) -> Option<&'a Figure> {
    let figures = &past?.figures;
    figures.iter().find(|figure| figure.indicator == indicator)
}

/// The form is left blank where nothing is known.
fn filled(found: &Figure) -> Cell {
    match found.value {
        Some(_) => figure(found),
        None => Cell::Empty,
    }
}

/// The first goal for the province, or the first estimate.
fn target<'a>(report: &'a Report, indicator: &Indicator, estimate: bool) -> Option<&'a Target> {
    report.targets.iter().find(|target| {
        target.indicator == Some(indicator)
            && target.row.scope == Scope::Province
            && target.row.estimate == estimate
            && target.value.is_some()
    })
}

/// A rise that is planned is marked as one.
fn planned(target: &Target, measure: Measure) -> Cell {
    match (value(measure, target.value), target.row.aim) {
        (cell, Aim::Rise) => Cell::Change(Box::new(cell)),
        (cell, Aim::Level) => cell,
    }
}
