//! Two reports side by side: the same indicators of two provinces, and how far they can be compared.

use super::Report;
use super::cells::{explained, figure, is_comparable, value};
use super::document::{Block, Cell, Column, Document, Section, Shown, Table};
use super::grammar::{capitalised, joined, phrase, place};
use super::submissions::Submissions;
use crate::indicators::{Aggregate, Figure, INDICATORS, Indicator, Measure, Number};
use crate::model::{Kind, Period, UnitRef};
use crate::text::{Phrase, Text, text};
use jiff::civil::Date;

/// Two reports as one document.
#[derive(Debug, Clone, PartialEq)]
pub struct Against {
    /// Whose report was asked for.
    pub left: Side,
    /// Whom it is held against.
    pub right: Side,
    /// Every plain indicator with its two figures, in the order of the table of indicators.
    pub pairs: Vec<Pair>,
    /// What must be known to compare them, in sentences.
    pub narrative: Vec<Phrase>,
    /// The document.
    pub document: Document,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The province.
    pub province: UnitRef,
    /// The period reported.
    pub period: Period,
    /// Its last day.
    pub as_of: Date,
    /// Who has sent a list.
    pub submissions: Submissions,
}

/// One indicator on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// What it is.
    pub indicator: &'static Indicator,
    /// The figure of the left side.
    pub left: Figure,
    /// The figure of the right side.
    pub right: Figure,
}

/// Lays two reports side by side.
pub fn against(left: &Report, right: &Report) -> Against {
    let sides = (side(left), side(right));
    let pairs = pairs(left, right);
    let narrative = narrative(&sides, &pairs);
    let document = Document {
        heading: left.document.heading.clone(),
        ..document(&sides, &pairs, &narrative)
    };
    Against {
        left: sides.0,
        right: sides.1,
        pairs,
        narrative,
        document,
    }
}

fn side(report: &Report) -> Side {
    Side {
        province: report.province.clone(),
        period: report.period,
        as_of: report.as_of,
        submissions: report.submissions.clone(),
    }
}

fn pairs(left: &Report, right: &Report) -> Vec<Pair> {
    let figure = |report: &Report, id: &str| report.indicator(id).map(|found| found.now.clone());
    let pair = |indicator: &'static Indicator| {
        Some(Pair {
            indicator,
            left: figure(left, indicator.id)?,
            right: figure(right, indicator.id)?,
        })
    };
    INDICATORS
        .iter()
        .filter_map(|indicator| pair(indicator))
        .collect()
}

impl Pair {
    /// Whether either side knows it, and activities only where there are any.
    fn is_told(&self) -> bool {
        let values = [self.left.value, self.right.value];
        let mut known = values.into_iter().flatten();
        match self.indicator.kind() {
            Kind::Activities => known.any(|value| !value.is_zero()),
            _ => known.next().is_some(),
        }
    }

    /// What one cooperative has on average on each side; `None` where the figure is no sum over cooperatives.
    pub fn per_cooperative(&self) -> Option<[Option<Number>; 2]> {
        let is_sum = matches!(self.indicator.formula.result, Aggregate::Sum(_));
        (is_sum && self.indicator.kind() == Kind::Cooperatives)
            .then(|| [mean(&self.left), mean(&self.right)])
    }
}

/// Over the cooperatives whose value is known; money in whole đồng.
fn mean(figure: &Figure) -> Option<Number> {
    let sum = figure.value?.as_integer()?;
    let known = i64::try_from(figure.known)
        .ok()
        .filter(|known| *known > 0)?;
    Some(match figure.indicator.measure.is_money() {
        true => Number::Integer((2 * sum + known).div_euclid(2 * known)),
        false => Number::Ratio(Number::Integer(sum).as_f64() / Number::Integer(known).as_f64()),
    })
}

type Sides = (Side, Side);

fn narrative(sides: &Sides, pairs: &[Pair]) -> Vec<Phrase> {
    let mut said = vec![received(&sides.0), received(&sides.1)];
    said.extend(other_days(sides));
    said.extend(other_spans(sides, pairs));
    let only = [
        (
            &sides.0,
            only_known(pairs, |pair| (&pair.left, &pair.right)),
        ),
        (
            &sides.1,
            only_known(pairs, |pair| (&pair.right, &pair.left)),
        ),
    ];
    said.extend(only.into_iter().filter_map(|(side, names)| {
        let words = text(
            "Chỉ {place} có số liệu về: {names}.",
            "Only {place} knows: {names}.",
        );
        (!names.is_empty()).then(|| {
            words.fill(&[
                ("place", &place(&side.province)),
                ("names", &joined(&names, "; ")),
            ])
        })
    }));
    said
}

fn received(side: &Side) -> Phrase {
    let said = text(
        "{place}: {period}, số liệu đến ngày {day}, nhận của {received}/{expected} đơn vị.",
        "{place}: {period}, figures as of {day}, received from {received} of {expected} units.",
    );
    said.fill(&[
        ("place", &capitalised(&place(&side.province))),
        ("period", &side.period.phrase()),
        ("day", &side.as_of),
        ("received", &side.submissions.received),
        ("expected", &side.submissions.expected),
    ])
}

fn other_days(sides: &Sides) -> Option<Phrase> {
    let said = text(
        "Số liệu hai bên không cùng ngày; chênh lệch chỉ để tham khảo.",
        "The two are not of the same day; take the differences with care.",
    );
    (sides.0.as_of != sides.1.as_of).then(|| said.into())
}

fn other_spans(sides: &Sides, pairs: &[Pair]) -> Option<Phrase> {
    let (a, b) = (sides.0.period, sides.1.period);
    let apart = pairs
        .iter()
        .any(|pair| pair.is_told() && !is_comparable(pair.indicator, a, b));
    let said = text(
        "Kỳ của hai bên dài ngắn khác nhau: các số phát sinh trong kỳ (thành lập mới, giải thể, hoạt động hỗ trợ) không so được với nhau.",
        "The two periods are of different length: what happened within them (new, dissolved, activities) does not compare.",
    );
    apart.then(|| said.into())
}

/// What the first figure of a pair knows and the second does not.
fn only_known(pairs: &[Pair], order: fn(&Pair) -> (&Figure, &Figure)) -> Vec<Phrase> {
    let is_only = |pair: &&Pair| {
        let (here, there) = order(pair);
        pair.is_told() && here.value.is_some() && there.value.is_none()
    };
    let found = pairs.iter().filter(is_only);
    found.map(|pair| pair.indicator.name.into()).collect()
}

fn document(sides: &Sides, pairs: &[Pair], narrative: &[Phrase]) -> Document {
    let (left, right) = (place(&sides.0.province), place(&sides.1.province));
    let summary = Section {
        id: "summary",
        shown: Shown::Brief,
        part: None,
        title: text("Phạm vi số liệu", "What the figures cover").into(),
        blocks: narrative.iter().cloned().map(Block::Paragraph).collect(),
    };
    let kinds = Kind::ALL
        .iter()
        .filter_map(|&kind| of_kind(kind, sides, pairs));
    let sections = std::iter::once(summary).chain(kinds);
    Document {
        title: text("{a} và {b}", "{a} and {b}").fill(&[("a", &capitalised(&left)), ("b", &right)]),
        subtitle: text(
            "Các chỉ tiêu về hợp tác xã, số liệu đến ngày {a} và ngày {b}",
            "The figures on cooperatives, as of {a} and {b}",
        )
        .fill(&[("a", &sides.0.as_of), ("b", &sides.1.as_of)]),
        sections: sections.chain(averages(sides, pairs)).collect(),
        ..Document::default()
    }
}

fn of_kind(kind: Kind, sides: &Sides, pairs: &[Pair]) -> Option<Section> {
    let told: Vec<&Pair> = pairs
        .iter()
        .filter(|pair| pair.indicator.kind() == kind && pair.is_told())
        .collect();
    let partial = told
        .iter()
        .any(|pair| pair.left.is_partial() || pair.right.is_partial());
    let row = |pair: &&Pair| {
        let name = capitalised(&pair.indicator.name.into());
        let mut cells = vec![
            Cell::Text(name),
            Cell::Text(pair.indicator.measure.label().into()),
        ];
        for found in [&pair.left, &pair.right] {
            cells.push(figure(found));
            cells.extend(partial.then(|| coverage(found)));
        }
        cells
    };
    (!told.is_empty()).then(|| Section {
        id: kind.code(),
        shown: Shown::Brief,
        part: None,
        title: capitalised(&kind.label().into()),
        blocks: vec![Block::Table(explained(Table {
            columns: columns(sides, partial),
            rows: told.iter().map(row).collect(),
            total: None,
            notes: Vec::new(),
        }))],
    })
}

fn columns(sides: &Sides, partial: bool) -> Vec<Column> {
    let mut columns = vec![
        Column::words(text("Chỉ tiêu", "Figure"), 0),
        Column::words(text("Đơn vị tính", "Measure"), 1),
    ];
    for side in [&sides.0, &sides.1] {
        let name = capitalised(&place(&side.province));
        let known: Text = text("Có số liệu", "Known");
        match partial {
            true => columns.extend([
                Column::numbers(name.clone(), 0).under(&name),
                Column::numbers(known, 2).under(&name),
            ]),
            false => columns.push(Column::numbers(name, 0)),
        }
    }
    columns
}

fn coverage(figure: &Figure) -> Cell {
    let (known, of) = (&figure.known, &figure.of);
    match figure.is_partial() {
        true => Cell::Text(phrase("{a}/{b}", &[("a", known), ("b", of)])),
        false => Cell::Empty,
    }
}

fn averages(sides: &Sides, pairs: &[Pair]) -> Option<Section> {
    let row = |pair: &Pair| {
        let means = pair.per_cooperative()?;
        let measure = match pair.indicator.measure.is_money() {
            true => Measure::DongPerCooperative,
            false => Measure::PersonPerCooperative,
        };
        let mut cells = vec![
            Cell::Text(capitalised(&pair.indicator.name.into())),
            Cell::Text(measure.label().into()),
        ];
        cells.extend(means.map(|mean| value(measure, mean)));
        Some(cells)
    };
    let told = pairs.iter().filter(|pair| pair.is_told());
    let rows: Vec<Vec<Cell>> = told.filter_map(row).collect();
    (!rows.is_empty()).then(|| Section {
        id: "averages",
        shown: Shown::Brief,
        part: None,
        title: text("Bình quân một hợp tác xã", "Per cooperative").into(),
        blocks: vec![Block::Table(explained(Table {
            columns: columns(sides, false),
            rows,
            total: None,
            notes: Vec::new(),
        }))],
    })
}
