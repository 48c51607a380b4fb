//! How far the figures can be trusted: what the checks found and what is unknown.

use super::figures;
use crate::indicators::{Figure, UNKNOWN};
use crate::model::{Field, Kind};
use crate::report::compare::ComparedBreakdown;
use crate::report::document::{Block, Cell, Column, Table};
use crate::report::grammar::{ERROR, INFO, Noun, WARNING, capitalised, joined, listed};
use crate::report::{Accepted, Fault, Report};
use crate::text::{Phrase, text};

/// Findings, then the fields that are not known of every cooperative.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(findings(report))];
    blocks.extend(faults(report).map(Block::Table));
    blocks.extend(accepted(report).into_iter().flatten());
    let gaps = gaps(report);
    let (mut unheard, partial): (Vec<Gap>, Vec<Gap>) =
        gaps.into_iter().partition(|gap| gap.known == 0);
    unheard.retain(|gap| gap.usual);
    if !partial.is_empty() {
        let lead = text("Nội dung chưa đủ số liệu:", "Known of some only:");
        blocks.push(Block::Paragraph(lead.into()));
        blocks.push(Block::Table(table(&partial)));
    }
    if !unheard.is_empty() {
        let names: Vec<Phrase> = unheard.into_iter().map(|gap| gap.name).collect();
        let said = text(
            "Chưa có số liệu nào về: {names}.",
            "Nothing is known of: {names}.",
        );
        blocks.push(Block::Paragraph(
            said.fill(&[("names", &joined(&names, "; "))]),
        ));
    }
    blocks
}

fn findings(report: &Report) -> Phrase {
    let count = |n: usize, noun: Noun| listed(i64::try_from(n).unwrap_or(i64::MAX), noun);
    let tally = report.findings;
    let waived = match tally.waived {
        0 => Phrase::default(),
        n => text("; {n} đã được chấp nhận", "; {n} more were accepted").fill(&[("n", &n)]),
    };
    text(
        "Kiểm tra số liệu: {errors}, {warnings}, {infos}{waived}.",
        "The checks found {errors}, {warnings}, {infos}{waived}.",
    )
    .fill(&[
        ("waived", &waived),
        ("errors", &count(tally.errors, ERROR)),
        ("warnings", &count(tally.warnings, WARNING)),
        ("infos", &count(tally.infos, INFO)),
    ])
}

/// More rules than this are summed up.
const RULES_SHOWN: usize = 15;

/// The rules that found the most, the worst first.
fn faults(report: &Report) -> Option<Table> {
    let found = &report.faults.found;
    let row = |fault: &Fault| {
        vec![
            Cell::Text(Phrase::same(fault.code.clone())),
            Cell::Text(capitalised(&fault.title)),
            Cell::Text(fault.severity.label().into()),
            Cell::Count(i64::try_from(fault.count).unwrap_or(i64::MAX)),
        ]
    };
    let more = found.len().saturating_sub(RULES_SHOWN);
    let note = text(
        "Còn {n} quy tắc khác có ghi nhận; xem: htx check.",
        "{n} more rules found something; see: htx check.",
    );
    let note = (more > 0).then(|| note.fill(&[("n", &more)]));
    (!found.is_empty()).then(|| Table {
        columns: vec![
            Column::words(text("Mã", "Code"), 2),
            Column::words(text("Nội dung kiểm tra", "What was found"), 0),
            Column::words(text("Mức", "Severity"), 1),
            Column::numbers(text("Số lần", "Times"), 0),
        ],
        rows: found.iter().take(RULES_SHOWN).map(row).collect(),
        total: None,
        notes: note.into_iter().collect(),
    })
}

/// What was accepted, by whom and why.
fn accepted(report: &Report) -> Option<[Block; 2]> {
    let all = &report.faults.accepted;
    let row = |accepted: &Accepted| {
        let said = |words: &str| Cell::Text(Phrase::same(words));
        vec![
            said(&accepted.subject),
            said(&accepted.code),
            said(&accepted.decision.reason),
            Cell::Text(text("{by}, {day}", "{by}, {day}").fill(&[
                ("by", &accepted.decision.by),
                ("day", &accepted.decision.on),
            ])),
        ]
    };
    let lead = text(
        "Đã xem xét và chấp nhận ({n}):",
        "Looked at and accepted ({n}):",
    );
    (!all.is_empty()).then(|| {
        let table = Table {
            columns: vec![
                Column::words(text("Đối tượng", "Of whom"), 0),
                Column::words(text("Mã", "Code"), 1),
                Column::words(text("Lý do", "Why"), 0),
                Column::words(text("Người quyết định", "Decided by"), 2),
            ],
            rows: all.iter().map(row).collect(),
            total: None,
            notes: Vec::new(),
        };
        [
            Block::Paragraph(lead.fill(&[("n", &all.len())])),
            Block::Table(table),
        ]
    })
}

/// A field that is not known of every cooperative.
struct Gap {
    name: Phrase,
    known: usize,
    of: usize,
    /// Every list holds it, so that it is missed where nobody says anything.
    usual: bool,
}

/// Each field once, in the order of the indicators that need it.
fn gaps(report: &Report) -> Vec<Gap> {
    // Ratings are told with the codes below.
    let mut seen = vec![vec![Field::Rating]];
    let figures = report.indicators.iter().map(|compared| &compared.now);
    // What is not known of other lists is said where their figures stand.
    let mut gaps: Vec<Gap> = figures
        .filter(|figure| figure.is_partial() && figure.indicator.kind() == Kind::Cooperatives)
        .filter_map(|figure| {
            let fields = figure.indicator.formula.value_fields();
            (!seen.contains(&fields)).then(|| seen.push(fields))?;
            Some(figure_gap(figure))
        })
        .collect();
    let rating = report.breakdown("cooperatives.by_rating");
    gaps.extend(rating.and_then(|found| code_gap(found, Field::Rating)));
    gaps
}

fn figure_gap(figure: &Figure) -> Gap {
    let fields = figure.indicator.formula.value_fields();
    let names: Vec<Phrase> = fields
        .into_iter()
        .map(|field| field.label().into())
        .collect();
    Gap {
        name: joined(&names, ", "),
        known: figure.known,
        of: figure.of,
        usual: is_usual(figure.indicator.id),
    }
}

fn is_usual(id: &str) -> bool {
    let mut lines = figures::MAIN.iter().chain(figures::AVERAGES);
    lines.any(|line| line.id == id)
}

fn code_gap(breakdown: &ComparedBreakdown, field: Field) -> Option<Gap> {
    let rows = || breakdown.rows.iter().map(|row| &row.now);
    let unknown = rows().find(|row| row.key == UNKNOWN)?.of;
    let of: usize = rows().map(|row| row.of).sum();
    Some(Gap {
        name: field.label().into(),
        known: of - unknown,
        of,
        usual: true,
    })
}

fn table(gaps: &[Gap]) -> Table {
    let count = |n: usize| Cell::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let row = |gap: &Gap| {
        vec![
            Cell::Text(capitalised(&gap.name)),
            count(gap.known),
            count(gap.of - gap.known),
            count(gap.of),
        ]
    };
    Table {
        columns: vec![
            Column::words(text("Nội dung", "Content"), 0),
            Column::numbers(text("Có số liệu", "Known"), 0),
            Column::numbers(text("Chưa rõ", "Unknown"), 0),
            Column::numbers(text("Tổng số", "All"), 1),
        ],
        rows: gaps.iter().map(row).collect(),
        total: None,
        notes: Vec::new(),
    }
}
