//! A picture before any format draws it: cells of the table it stands below, in series, with their names.

use super::document::{Cell, Table};
use super::grammar::{joined, phrase};
use crate::text::{Phrase, Text, text};

/// What a picture shows. It draws the nearest table above it in its section and holds no number of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it is called, with what its values are stated in.
    pub title: Phrase,
    /// How it is drawn.
    pub form: Form,
    /// What the values of a series belong to: units, sectors, periods.
    pub names: Vec<Phrase>,
    /// The values; each series has one point for each name.
    pub series: Vec<Series>,
    /// What must be said below it.
    pub note: Option<Phrase>,
}

/// How a picture is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// Bars that lie, those of one name below each other.
    Bars,
    /// Columns that stand side by side; one of them may be marked.
    Columns(Option<Mark>),
    /// Columns, each series in a field of its own and on its own scale.
    Fields,
    /// Bars that lie, beside a line at a hundred; a series for each result.
    Goals,
    /// Tiles, the darker the more.
    Tiles,
}

/// One name that is pointed out.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its place among the names.
    pub at: usize,
    /// What is said of it.
    pub words: Phrase,
}

/// Values that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What they have in common.
    pub name: Phrase,
    /// The values in the order of the names.
    pub points: Vec<Point>,
}

/// A cell of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// What stands there; empty where the series has nothing to say of the name.
    pub cell: Cell,
    /// Its row in the table.
    pub row: usize,
    /// Its column.
    pub column: usize,
}

/// More values than this are summed up by the highest and the lowest.
const TOLD: usize = 12;

impl Chart {
    /// Columns of a table under names of their own, its rows named by its first column; `None` where fewer than two
    /// values are known.
    pub(super) fn of_columns(
        title: impl Into<Phrase>,
        form: Form,
        table: &Table,
        columns: &[(usize, Phrase)],
    ) -> Option<Self> {
        let series = columns.iter().map(|(column, name)| {
            let points = (0..table.rows.len()).map(|row| point(table, row, *column));
            Series {
                name: name.clone(),
                points: points.collect(),
            }
        });
        let name = |row: &Vec<Cell>| match row.first() {
            Some(Cell::Text(name)) => name.clone(),
            _ => Phrase::default(),
        };
        Chart {
            title: title.into(),
            form,
            names: table.rows.iter().map(name).collect(),
            series: series.collect(),
            note: None,
        }
        .worth_drawing()
    }

    /// Some rows of a table over some of its columns; `None` where no row has two values.
    pub(super) fn of_rows(
        title: impl Into<Phrase>,
        table: &Table,
        rows: &[(usize, Phrase)],
        columns: &[usize],
    ) -> Option<Self> {
        let series = rows.iter().map(|(row, name)| {
            let points = columns.iter().map(|&column| point(table, *row, column));
            Series {
                name: name.clone(),
                points: points.collect(),
            }
        });
        let header = |&column: &usize| table.columns[column].header.clone();
        Chart {
            title: title.into(),
            form: Form::Fields,
            names: columns.iter().map(header).collect(),
            series: series.filter(|series| series.known() > 1).collect(),
            note: None,
        }
        .worth_drawing()
    }

    /// Ordered by the first series, the highest first and what is not known last. No more than `most` are drawn: the
    /// others are summed up below.
    pub(super) fn ranked(mut self, most: usize) -> Self {
        let value = |at: &usize| self.series[0].points[*at].value();
        let mut order: Vec<usize> = (0..self.names.len()).collect();
        order.sort_by(|a, b| {
            let (a, b) = (value(a), value(b));
            b.partial_cmp(&a).unwrap_or(std::cmp::Ordering::Equal)
        });
        let left_out = order.split_off(most.min(order.len()));
        self.note = self.others(&left_out);
        self.names = order.iter().map(|&at| self.names[at].clone()).collect();
        for series in &mut self.series {
            series.points = order.iter().map(|&at| series.points[at].clone()).collect();
        }
        self
    }

    /// Says what is not drawn.
    fn others(&self, left_out: &[usize]) -> Option<Phrase> {
        let points = left_out.iter().map(|&at| &self.series[0].points[at]);
        let known = points.filter_map(|point| point.cell.whole());
        let sum: i64 = known.fold(0, i64::saturating_add);
        (!left_out.is_empty()).then(|| {
            text(
                "Chỉ vẽ {n} đơn vị có số cao nhất; {others} đơn vị còn lại cộng được {sum}.",
                "The {n} highest are drawn; the other {others} come to {sum} together.",
            )
            .fill(&[
                ("n", &(self.names.len() - left_out.len())),
                ("others", &left_out.len()),
                ("sum", &sum),
            ])
        })
    }

    fn worth_drawing(self) -> Option<Self> {
        let known: usize = self.series.iter().map(Series::known).sum();
        (known > 1 && self.highest() > 0.0).then_some(self)
    }

    /// The highest of all values, or zero.
    pub fn highest(&self) -> f64 {
        let points = self.series.iter().flat_map(|series| &series.points);
        points.filter_map(Point::value).fold(0.0, f64::max)
    }

    /// What the picture shows, in words: for those who cannot see it.
    pub fn summary(&self) -> Phrase {
        let told: Vec<Phrase> = self.series.iter().filter_map(|it| self.told(it)).collect();
        let all = joined(&told, ". ");
        match &self.note {
            Some(note) => phrase("{a}. {b}", &[("a", &all), ("b", note)]),
            None => phrase("{a}.", &[("a", &all)]),
        }
    }

    /// "Tháng 8 năm 2023: Huyện Thới Bình 31; Huyện Năm Căn 27".
    fn told(&self, series: &Series) -> Option<Phrase> {
        let pairs = self.names.iter().zip(&series.points);
        let pairs: Vec<(&Phrase, &Point)> = pairs
            .filter(|(_, point)| point.cell != Cell::Empty)
            .collect();
        let said = match pairs.len() {
            0 => return None,
            n if n <= TOLD => joined(&pairs.into_iter().map(said).collect::<Vec<_>>(), "; "),
            n => extremes(&pairs, n)?,
        };
        let all = [("series", &series.name as _), ("said", &said as _)];
        Some(phrase("{series}: {said}", &all))
    }
}

fn point(table: &Table, row: usize, column: usize) -> Point {
    Point {
        cell: table.rows[row][column].clone(),
        row,
        column,
    }
}

fn said((name, point): (&Phrase, &Point)) -> Phrase {
    phrase("{name} {cell}", &[("name", name), ("cell", &point.cell)])
}

/// The highest and the lowest of many.
fn extremes(pairs: &[(&Phrase, &Point)], count: usize) -> Option<Phrase> {
    let value = |pair: &&(&Phrase, &Point)| pair.1.value();
    let known = || pairs.iter().filter(|pair| value(pair).is_some());
    let order = |a: &&(&Phrase, &Point), b: &&(&Phrase, &Point)| {
        let (a, b) = (value(a).unwrap_or(0.0), value(b).unwrap_or(0.0));
        a.total_cmp(&b)
    };
    // Of equals the first.
    let highest = said(*known().rev().max_by(order)?);
    let lowest = said(*known().min_by(order)?);
    const SAID: Text = text(
        "có số liệu {known}/{count}; cao nhất {highest}; thấp nhất {lowest}",
        "{known} of {count} known; the highest {highest}; the lowest {lowest}",
    );
    Some(SAID.fill(&[
        ("known", &known().count()),
        ("count", &count),
        ("highest", &highest),
        ("lowest", &lowest),
    ]))
}

impl Series {
    /// How many of its values are known.
    pub fn known(&self) -> usize {
        self.points.iter().filter_map(Point::value).count()
    }
}

impl Point {
    /// The number drawn.
    pub fn value(&self) -> Option<f64> {
        self.cell.number()
    }
}
