//! The records of one kind as a polars frame, ordered by unit so that a unit is a slice.

use super::columns::{TALLY, WEIGHT, columns, day_number, first_day, last_day, weights};
use super::filter::{Filter, NO};
use super::parts::Parts;
use super::row::Row;
use crate::model::{Field, Form, Kind, Period, Status, UnitRef};
use crate::registry::{MemberTally, Stock, StoredSubmission};
use crate::text::normal::key;
use polars::prelude::{
    BooleanChunked, ChunkCompareEq, ChunkCompareIneq, ChunkFull, ChunkFullNull, Column, DataFrame,
    Int64Chunked, IntoColumn, NewChunkedArray, PlSmallStr, StringChunked,
};
use std::ops::Range;

/// Records and the units that sent them.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame {
    data: DataFrame,
    /// The units, by code, with their rows.
    units: Vec<(UnitRef, Range<usize>)>,
    /// Of each row the parts its number is told in, read once for all indicators.
    parts: Vec<Parts>,
}

impl Frame {
    /// Takes the records of one kind; any other is left out.
    pub(super) fn new(kind: Kind, stock: &Stock, fields: &[Field]) -> Self {
        let of_kind = |stored: &&StoredSubmission| stored.key.kind == kind;
        let sent = stock.submissions.iter().filter(of_kind);
        let units = units(sent.map(|stored| &stored.key.unit));
        let mut rows: Vec<(usize, usize)> = (0..stock.len())
            .filter_map(|row| {
                let stored = stock.submissions.get(*stock.submission.get(row)?)?;
                let stored = Some(stored).filter(of_kind)?;
                Some((place(&units, &stored.key.unit)?, row))
            })
            .collect();
        rows.sort_unstable();
        let order: Vec<usize> = rows.iter().map(|&(_, row)| row).collect();
        let fields = fields.iter().filter(|&&field| field != Field::Count);
        let mut columns: Vec<Column> = fields
            .flat_map(|&field| columns(field, stock, &order))
            .collect();
        columns.extend(weights(kind, stock, &order));
        Frame::of(units, &rows, columns)
    }

    /// Takes the people listed, one row for each cooperative.
    pub(super) fn of_members(members: &[MemberTally]) -> Self {
        let units = units(members.iter().map(|tally| &tally.unit));
        let mut rows: Vec<(usize, usize)> = members
            .iter()
            .enumerate()
            .filter_map(|(row, tally)| Some((place(&units, &tally.unit)?, row)))
            .collect();
        rows.sort_unstable();
        let column = |name: &str, value: fn(&MemberTally) -> Option<i64>| {
            let ordered = rows.iter().map(|&(_, row)| value(&members[row]));
            Int64Chunked::from_iter_options(name.into(), ordered).into_column()
        };
        let columns = vec![
            column(WEIGHT, |_| Some(1)),
            column(Field::Members.id(), |tally| Some(tally.members)),
            column(Field::WomenMembers.id(), |tally| tally.women),
            column(Field::ContributedCapital.id(), |tally| tally.capital),
        ];
        Frame::of(units, &rows, columns)
    }

    fn of(units: Vec<UnitRef>, rows: &[(usize, usize)], columns: Vec<Column>) -> Self {
        let range = |rank: usize| {
            let first = rows.partition_point(|row| row.0 < rank);
            first..rows.partition_point(|row| row.0 <= rank)
        };
        let numbered = units.into_iter().enumerate();
        let mut frame = Frame {
            data: DataFrame::new(rows.len(), columns)
                .expect("every column has one value per row, and field identifiers are unique"),
            units: numbered.map(|(rank, unit)| (unit, range(rank))).collect(),
            parts: Vec::new(),
        };
        let written = frame.codes(Field::Parts);
        let parts = |text: Option<&str>| Parts::of(text.unwrap_or_default());
        frame.parts = written.iter().map(parts).collect();
        frame
    }

    /// Whether any unit sent anything.
    pub(super) fn is_sent(&self) -> bool {
        !self.units.is_empty()
    }

    /// The units that sent something, by code.
    pub(super) fn units(&self) -> impl Iterator<Item = &UnitRef> {
        self.units.iter().map(|(unit, _)| unit)
    }

    /// The rows of each unit.
    pub(super) fn ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.units.iter().map(|(_, rows)| rows.clone())
    }

    /// What one unit sent; where it sent nothing, a frame of nothing.
    pub(super) fn part(&self, unit: &UnitRef) -> Frame {
        let same =
            |found: &UnitRef| (&found.code, found.valid_from) == (&unit.code, unit.valid_from);
        let Some((unit, rows)) = self.units.iter().find(|(found, _)| same(found)) else {
            return Frame::default();
        };
        let first = i64::try_from(rows.start).expect("a frame has far fewer than 2^63 rows");
        Frame {
            data: self.data.slice(first, rows.len()),
            units: vec![(unit.clone(), 0..rows.len())],
            parts: self.parts[rows.clone()].to_vec(),
        }
    }

    /// Each row with what two groups of filters say of it.
    pub(super) fn rows(
        &self,
        population: &[Filter],
        condition: &[Filter],
        span: Period,
    ) -> Vec<Row> {
        let weights = self.number(WEIGHT);
        let stated: Vec<Option<i64>> = self
            .parts
            .iter()
            .zip(weights.iter())
            .map(|(parts, weight)| parts.of_all(condition, population, weight?))
            .collect();
        let ended = |parts: &Parts| {
            let stays = population.contains(&Filter::NotEnded);
            if stays { parts.ended() } else { 0 }
        };
        let ended: Vec<i64> = self.parts.iter().map(ended).collect();
        let (population, condition) = (self.mask(population, span), self.mask(condition, span));
        let estimates = self.number(Field::Estimate.id());
        let tallies = self.number(TALLY);
        let flags = estimates.iter().zip(tallies.iter());
        let tests = population.iter().zip(condition.iter());
        tests
            .zip(weights.iter())
            .zip(flags)
            .zip(stated.into_iter().zip(ended))
            .map(
                |((((belongs, counts), weight), (estimate, tally)), (part, ended))| Row {
                    belongs: belongs == Some(true),
                    counts,
                    part: part.filter(|_| counts.is_none()),
                    weight: weight.map(|weight| weight - ended),
                    single: tally != Some(1),
                    estimate: estimate == Some(1),
                },
            )
            .collect()
    }

    /// The values of a number field; those of any other field are unknown.
    pub(super) fn integers(&self, field: Field) -> Int64Chunked {
        self.number(field.id())
    }

    /// Of each row the parts its number is told in.
    pub(super) fn parts(&self) -> &[Parts] {
        &self.parts
    }

    /// The values of a code field.
    pub(super) fn codes(&self, field: Field) -> StringChunked {
        let found = self.data.column(field.id()).ok();
        found
            .and_then(|column| column.str().ok().cloned())
            .unwrap_or_else(|| StringChunked::full_null(PlSmallStr::EMPTY, self.data.height()))
    }

    /// For each row whether all filters hold; null where that is unknown.
    fn mask(&self, filters: &[Filter], span: Period) -> BooleanChunked {
        let all = BooleanChunked::full(PlSmallStr::EMPTY, true, self.data.height());
        filters
            .iter()
            .fold(all, |mask, &filter| mask & self.test(filter, span))
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
            Filter::Marked(field, codes) => self.ticked(field, |code| codes.contains(&code)),
            Filter::Claims(field) => self.ticked(field, |word| key(word) != NO),
            Filter::Mentions(field, words) => known_only(&self.codes(field), |text| {
                text.is_some_and(|text| key(text).contains(&key(words)))
            }),
            Filter::Within(field) => self.within(field, span),
            Filter::Above(field, limit) => self.above(field, limit),
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

    /// A sum over several organisations says nothing of any one of them.
    fn above(&self, field: Field, limit: i64) -> BooleanChunked {
        let tallies = self.number(TALLY);
        let values = self.integers(field);
        let single = values.iter().zip(tallies.iter());
        single
            .map(|(value, tally)| value.filter(|_| tally != Some(1)).map(|n| n > limit))
            .collect()
    }

    /// A column that is ticked where something holds: a blank is a no where its unit ticks any row at all, but says
    /// nothing of a row that only counts.
    fn ticked(&self, field: Field, holds: impl Fn(&str) -> bool) -> BooleanChunked {
        let column = self.codes(field);
        let tallies = self.number(TALLY);
        let words: Vec<(Option<&str>, bool)> = column
            .iter()
            .zip(tallies.iter().map(|tally| tally == Some(1)))
            .collect();
        let parts = self.ranges().map(|rows| {
            let rows = &words[rows];
            let ticks = rows.iter().any(|(word, _)| word.is_some());
            let test = |&(word, tally): &(Option<&str>, bool)| match word {
                Some(word) => Some(holds(word)),
                None => (ticks && !tally).then_some(false),
            };
            rows.iter().map(test).collect::<Vec<_>>()
        });
        parts.flatten().collect()
    }
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

/// The units, by code and date, each once.
fn units<'a>(sent: impl Iterator<Item = &'a UnitRef>) -> Vec<UnitRef> {
    let mut units: Vec<UnitRef> = sent.cloned().collect();
    units.sort_unstable();
    units.dedup_by(|a, b| (&a.code, a.valid_from) == (&b.code, b.valid_from));
    units
}

/// Where a unit stands among those ordered by code and date.
fn place(units: &[UnitRef], wanted: &UnitRef) -> Option<usize> {
    let wanted = (&wanted.code, wanted.valid_from);
    units
        .binary_search_by(|unit| (&unit.code, unit.valid_from).cmp(&wanted))
        .ok()
}
