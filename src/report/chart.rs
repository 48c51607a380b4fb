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

    /// Without its last name.
    pub(super) fn drop_last(&mut self) {
        self.names.pop();
        for series in &mut self.series {
            series.points.pop();
        }
    }

    /// Only the names that have a value, their one series parted by what a table says of each row; in the order given.
    pub(super) fn parted(mut self, said: &[Text], order: &[Text]) -> Self {
        let Some(whole) = self.series.pop() else {
            return self;
        };
        let is_known = |at: &usize| whole.points[*at].value().is_some();
        let known: Vec<usize> = (0..self.names.len()).filter(is_known).collect();
        let part = |words: &Text| Series {
            name: (*words).into(),
            points: known
                .iter()
                .map(|&at| match said[at] == *words {
                    true => whole.points[at].clone(),
                    false => Point {
                        cell: Cell::Empty,
                        ..whole.points[at]
                    },
                })
                .collect(),
        };
        let parts = order.iter().map(part);
        self.series = parts.filter(|part| part.known() > 0).collect();
        self.names = known.iter().map(|&at| self.names[at].clone()).collect();
        self
    }

    /// Says what is not drawn.
    fn others(&self, left_out: &[usize]) -> Option<Phrase> {
        let points = left_out.iter().map(|&at| &self.series[0].points[at]);
        let known: Vec<i64> = points.filter_map(|point| point.cell.whole()).collect();
        let sum = known.iter().fold(0, |sum: i64, n| sum.saturating_add(*n));
        let unknown = left_out.len() - known.len();
        let unknown = match unknown {
            0 => Phrase::default(),
            _ => text(
                " ({n} đơn vị chưa có số liệu)",
                " ({n} of them are not known)",
            )
            .fill(&[("n", &unknown)]),
        };
        let said = text(
            "Chỉ vẽ {n} đơn vị có số cao nhất; {others} đơn vị còn lại cộng được {sum}{unknown}.",
            "The {n} highest are drawn; the other {others} come to {sum} together{unknown}.",
        );
        (!left_out.is_empty()).then(|| {
            said.fill(&[
                ("n", &(self.names.len() - left_out.len())),
                ("others", &left_out.len()),
                ("sum", &sum),
                ("unknown", &unknown),
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
            // A note ends with a full stop of its own.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Column;

    /// Units with their counts; -1 where not known.
    fn table(counts: &[i64]) -> Table {
        let row = |(at, &n): (usize, &i64)| {
            let cell = if n < 0 { Cell::Unknown } else { Cell::Count(n) };
            vec![Cell::Text(Phrase::same(format!("U{at}"))), cell]
        };
        Table {
            columns: vec![
                Column::words(text("Đơn vị", "Unit"), 0),
                Column::numbers(text("Số", "Number"), 0),
            ],
            rows: counts.iter().enumerate().map(row).collect(),
            total: None,
            notes: Vec::new(),
        }
    }

    fn chart(counts: &[i64]) -> Option<Chart> {
        let column = (1, Phrase::same("Tháng 8"));
        Chart::of_columns(Phrase::same("Số"), Form::Bars, &table(counts), &[column])
    }

    #[test]
    fn nothing_is_drawn_where_there_is_nothing_to_see() {
        assert!(chart(&[3, 4]).is_some());
        for counts in [&[][..], &[3], &[3, -1], &[-1, -1], &[0, 0]] {
            assert_eq!(chart(counts), None, "{counts:?}");
        }
    }

    #[test]
    fn the_highest_come_first_and_the_others_are_summed_up() {
        let ranked = chart(&[3, -1, 9, 3, 5, 1]).map(|chart| chart.ranked(3));
        let ranked = ranked.expect("a chart");
        let names: Vec<&str> = ranked.names.iter().map(|name| name.vi.as_str()).collect();
        assert_eq!(names, ["U2", "U4", "U0"]);
        let rows: Vec<usize> = ranked.series[0].points.iter().map(|it| it.row).collect();
        assert_eq!(rows, [2, 4, 0]);
        assert_eq!(
            ranked.note.expect("a note").vi,
            "Chỉ vẽ 3 đơn vị có số cao nhất; 3 đơn vị còn lại cộng được 4 (1 đơn vị chưa có số liệu)."
        );
        let whole = chart(&[1, -1, 2])
            .map(|chart| chart.ranked(3))
            .expect("a chart");
        assert_eq!(whole.names[2].vi, "U1");
        assert_eq!(whole.note, None);
    }

    #[test]
    fn results_part_the_goals_that_have_a_value() {
        let (met, missed) = (text("Đạt", "Met"), text("Chưa đạt", "Not met"));
        let goals = chart(&[100, -1, 40, 120]).expect("a chart");
        let parted = goals.parted(&[met, met, missed, met], &[met, missed]);
        let names: Vec<&str> = parted.names.iter().map(|name| name.vi.as_str()).collect();
        assert_eq!(names, ["U0", "U2", "U3"]);
        assert_eq!(parted.summary().vi, "Đạt: U0 100; U3 120. Chưa đạt: U2 40.");
    }

    #[test]
    fn many_values_are_told_by_their_ends() {
        let counts: Vec<i64> = (0..20).map(|n| if n == 7 { -1 } else { n % 10 }).collect();
        let said = chart(&counts).expect("a chart").summary();
        assert_eq!(
            said.vi,
            "Tháng 8: có số liệu 19/20; cao nhất U9 9; thấp nhất U0 0."
        );
    }
}
