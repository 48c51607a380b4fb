//! The records of a stock as a polars frame, ordered by unit so that a unit is a slice.

use super::formula::Filter;
use crate::model::{Field, Form, Kind, Period, Shape, Status, UnitRef, When};
use crate::registry::{Stock, Values};
use jiff::civil::Date;
use polars::prelude::{
    BooleanChunked, ChunkCompareEq, ChunkCompareIneq, ChunkFilter, ChunkFull, ChunkFullNull,
    ChunkedArray, Column, DataFrame, Int64Chunked, IntoColumn, NewChunkedArray, PlSmallStr,
    PolarsDataType, StringChunked,
};

/// Records and the units that sent them.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    data: DataFrame,
    /// The units, by code, with their rows as `(first, count)`.
    units: Vec<(UnitRef, i64, usize)>,
}

impl Frame {
    /// Takes the records of lists of cooperatives; other kinds have figures of their own.
    pub(super) fn new(stock: &Stock, fields: &[Field]) -> Self {
        let units = units(stock);
        let mut rows: Vec<(usize, usize)> = stock
            .submission
            .iter()
            .enumerate()
            .filter_map(|(row, &submission)| Some((rank(&units, stock, submission)?, row)))
            .collect();
        rows.sort_unstable();
        let order: Vec<usize> = rows.iter().map(|&(_, row)| row).collect();
        let columns = fields
            .iter()
            .flat_map(|&field| columns(field, stock.columns.get(&field), &order))
            .collect();
        Frame {
            data: DataFrame::new(order.len(), columns)
                .expect("every column has one value per row, and field identifiers are unique"),
            units: with_ranges(units, &rows),
        }
    }

    /// Whether any unit sent anything.
    pub(super) fn is_sent(&self) -> bool {
        !self.units.is_empty()
    }

    /// Each unit with its rows.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&UnitRef, Frame)> {
        self.units.iter().map(|(unit, first, count)| {
            let part = Frame {
                data: self.data.slice(*first, *count),
                units: vec![(unit.clone(), 0, *count)],
            };
            (unit, part)
        })
    }

    /// For each row whether all filters hold; null where that is unknown.
    pub(super) fn mask(&self, filters: &[Filter], span: Period) -> BooleanChunked {
        let all = BooleanChunked::full(PlSmallStr::EMPTY, true, self.data.height());
        filters
            .iter()
            .fold(all, |mask, &filter| mask & self.test(filter, span))
    }

    /// The values of a number field; those of any other field are unknown.
    pub(super) fn integers(&self, field: Field) -> Int64Chunked {
        self.number(field.id())
    }

    /// The values of a code field.
    pub(super) fn codes(&self, field: Field) -> StringChunked {
        let found = self.data.column(field.id()).ok();
        found
            .and_then(|column| column.str().ok().cloned())
            .unwrap_or_else(|| StringChunked::full_null(PlSmallStr::EMPTY, self.data.height()))
    }

    fn number(&self, name: &str) -> Int64Chunked {
        let found = self.data.column(name).ok();
        found
            .and_then(|column| column.i64().ok().cloned())
            .unwrap_or_else(|| Int64Chunked::full_null(PlSmallStr::EMPTY, self.data.height()))
    }

    fn test(&self, filter: Filter, span: Period) -> BooleanChunked {
        match filter {
            Filter::FormIn(forms) => known_only(&self.codes(Field::Form), |code| {
                forms.contains(&code.and_then(Form::from_code).unwrap_or(Form::Cooperative))
            }),
            Filter::NotEnded => known_only(&self.codes(Field::Status), |code| {
                code != Some(Status::Ended.code())
            }),
            Filter::Is(field, codes) => is_any(&self.codes(field), codes),
            Filter::IsNot(field, codes) => !is_any(&self.codes(field), codes),
            Filter::Within(field) => self.within(field, span),
            Filter::Above(field, limit) => self.integers(field).gt(limit),
        }
    }

    /// True where the whole of a date lies in the span, false where none of it does, else null.
    fn within(&self, field: Field, span: Period) -> BooleanChunked {
        let first = self.number(&first_day(field));
        let last = self.number(&last_day(field));
        let (from, to) = (day_number(span.first()), day_number(span.last()));
        let inside = first.gt_eq(from) & last.lt_eq(to);
        let touches = first.lt_eq(to) & last.gt_eq(from);
        inside
            .iter()
            .zip(touches.iter())
            .map(|(inside, touches)| match (inside, touches) {
                (Some(true), _) => Some(true),
                (_, Some(false)) => Some(false),
                _ => None,
            })
            .collect()
    }
}

/// The values of the rows a mask holds for.
pub(super) fn keep<T>(values: &ChunkedArray<T>, mask: &BooleanChunked) -> ChunkedArray<T>
where
    T: PolarsDataType,
    ChunkedArray<T>: ChunkFilter<T>,
{
    values
        .filter(mask)
        .expect("a mask has one value for each row of its frame")
}

/// A test that an unknown value decides as well.
fn known_only(codes: &StringChunked, test: impl Fn(Option<&str>) -> bool) -> BooleanChunked {
    codes.iter().map(|code| Some(test(code))).collect()
}

fn is_any(codes: &StringChunked, wanted: &[&str]) -> BooleanChunked {
    let none = BooleanChunked::full(PlSmallStr::EMPTY, false, codes.len());
    wanted
        .iter()
        .fold(none, |mask, &code| mask | codes.equal(code))
}

/// The units that sent a list of cooperatives, by code and date, each once.
fn units(stock: &Stock) -> Vec<UnitRef> {
    let mut units: Vec<UnitRef> = stock
        .submissions
        .iter()
        .filter(|stored| stored.key.kind == Kind::Cooperatives)
        .map(|stored| stored.key.unit.clone())
        .collect();
    units.sort_unstable();
    units.dedup_by(|a, b| (&a.code, a.valid_from) == (&b.code, b.valid_from));
    units
}

/// Where the unit of a submission stands; `None` for another kind of list.
fn rank(units: &[UnitRef], stock: &Stock, submission: usize) -> Option<usize> {
    let key = &stock.submissions.get(submission)?.key;
    let wanted = (&key.unit.code, key.unit.valid_from);
    (key.kind == Kind::Cooperatives)
        .then(|| units.binary_search_by(|unit| (&unit.code, unit.valid_from).cmp(&wanted)))?
        .ok()
}

fn with_ranges(units: Vec<UnitRef>, rows: &[(usize, usize)]) -> Vec<(UnitRef, i64, usize)> {
    let range = |rank: usize| {
        let first = rows.partition_point(|row| row.0 < rank);
        let after = rows.partition_point(|row| row.0 <= rank);
        let first_row = i64::try_from(first).expect("a frame has far fewer than 2^63 rows");
        (first_row, after - first)
    };
    let numbered = units.into_iter().enumerate();
    numbered
        .map(|(rank, unit)| {
            let (first, count) = range(rank);
            (unit, first, count)
        })
        .collect()
}

/// The frame's columns of one field: one, or for a date its earliest and latest day.
fn columns(field: Field, values: Option<&Values>, order: &[usize]) -> Vec<Column> {
    match (field.shape(), values) {
        (Shape::Date, Some(Values::Texts(texts))) => {
            let dates: Vec<Option<When>> = order
                .iter()
                .map(|&row| texts.get(row)?.as_ref()?.parse().ok())
                .collect();
            let day = |name: String, day: fn(When) -> Date| {
                let days = dates
                    .iter()
                    .map(|date| date.map(|date| day_number(day(date))));
                Int64Chunked::from_iter_options(name.into(), days).into_column()
            };
            vec![
                day(first_day(field), When::first),
                day(last_day(field), When::last),
            ]
        }
        (_, Some(Values::Integers(numbers))) => {
            let ordered = order.iter().map(|&row| numbers.get(row).copied().flatten());
            vec![Int64Chunked::from_iter_options(field.id().into(), ordered).into_column()]
        }
        (_, Some(Values::Texts(texts))) => {
            let ordered = order.iter().map(|&row| texts.get(row)?.as_deref());
            vec![StringChunked::from_iter_options(field.id().into(), ordered).into_column()]
        }
        // No figure is made of measures with decimals yet.
        (_, Some(Values::Decimals(_)) | None) => Vec::new(),
    }
}

fn first_day(field: Field) -> String {
    format!("{}.first", field.id())
}

fn last_day(field: Field) -> String {
    format!("{}.last", field.id())
}

/// A day as a number that orders like days do: 20230831.
fn day_number(day: Date) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}
