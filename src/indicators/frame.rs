//! The records of one kind as a polars frame, ordered by unit so that a unit is a range of rows.

use super::columns::{bases, columns, words};
use super::filter::Filter;
use super::parts::Parts;
use super::row::Base;
use crate::model::{Field, Kind, Period, UnitRef};
use crate::registry::{MemberTally, Stock, StoredSubmission, Words};
use polars::prelude::{
    BooleanChunked, ChunkFullNull, Column, DataFrame, Int64Chunked, IntoColumn, NewChunkedArray,
    PlSmallStr,
};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

/// Records and the units that sent them.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame {
    /// Numbers and days.
    data: DataFrame,
    /// Codes and other words.
    words: BTreeMap<Field, Words>,
    /// The units that sent something, by code.
    units: Vec<UnitRef>,
    /// The rows of each of them.
    ranges: Vec<Range<usize>>,
    /// Of each row what it is, whatever is asked of it.
    pub(super) bases: Vec<Base>,
    /// Of each row the parts its number is told in, read once for all indicators.
    pub(super) parts: Vec<Parts>,
    /// What filters have said of the rows.
    pub(super) tests: RefCell<Vec<((Filter, Period), BooleanChunked)>>,
}

impl Frame {
    /// Takes the records of one kind; any other is left out.
    pub(super) fn new(kind: Kind, stock: &Stock, fields: &[Field]) -> Self {
        let of_kind = |stored: &&StoredSubmission| stored.key.kind == kind;
        let sent = stock.submissions.iter().filter(of_kind);
        let units = units(sent.map(|stored| &stored.key.unit));
        let place = |stored: &StoredSubmission| {
            let stored = Some(stored).filter(of_kind)?;
            place(&units, &stored.key.unit)
        };
        let places: Vec<Option<usize>> = stock.submissions.iter().map(place).collect();
        let mut rows: Vec<(usize, usize)> = (0..stock.len())
            .filter_map(|row| Some(((*places.get(stock.submission[row])?)?, row)))
            .collect();
        rows.sort_unstable();
        let order: Vec<usize> = rows.iter().map(|&(_, row)| row).collect();
        let fields = fields.iter().filter(|&&field| field != Field::Count);
        let numbers = fields.clone();
        let numbers = numbers.flat_map(|&field| columns(field, stock, &order));
        let mut frame = Frame::of(units, &rows, numbers.collect());
        frame.words = fields
            .filter_map(|&field| Some((field, words(field, stock, &order)?)))
            .collect();
        frame.bases = bases(kind, stock, &order);
        frame.parts = frame.read_parts();
        frame
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
        let column = |field: Field, value: fn(&MemberTally) -> Option<i64>| {
            let ordered = rows.iter().map(|&(_, row)| value(&members[row]));
            Int64Chunked::from_iter_options(field.id().into(), ordered).into_column()
        };
        let numbers = vec![
            column(Field::Members, |tally| Some(tally.members)),
            column(Field::WomenMembers, |tally| tally.women),
            column(Field::ContributedCapital, |tally| tally.capital),
        ];
        let base = Base {
            weight: Some(1),
            single: true,
            estimate: false,
        };
        let mut frame = Frame::of(units, &rows, numbers);
        frame.bases = vec![base; rows.len()];
        frame.parts = frame.read_parts();
        frame
    }

    fn of(units: Vec<UnitRef>, rows: &[(usize, usize)], numbers: Vec<Column>) -> Self {
        let range = |rank: usize| {
            let first = rows.partition_point(|row| row.0 < rank);
            first..rows.partition_point(|row| row.0 <= rank)
        };
        Frame {
            data: DataFrame::new(rows.len(), numbers)
                .expect("every column has one value per row, and field identifiers are unique"),
            ranges: (0..units.len()).map(range).collect(),
            units,
            ..Frame::default()
        }
    }

    fn read_parts(&self) -> Vec<Parts> {
        let parts = |words: Option<&str>| words.map(Parts::of).unwrap_or_default();
        self.words_of(Field::Parts).iter().map(parts).collect()
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.data.height()
    }

    /// Whether any unit sent anything.
    pub(super) fn is_sent(&self) -> bool {
        !self.units.is_empty()
    }

    /// The units that sent something, by code.
    pub(super) fn units(&self) -> &[UnitRef] {
        &self.units
    }

    /// The rows of each unit, one after the other.
    pub(super) fn ranges(&self) -> &[Range<usize>] {
        &self.ranges
    }

    /// The rows of one unit; none where it sent nothing.
    pub(super) fn ranges_of(&self, unit: &UnitRef) -> &[Range<usize>] {
        match place(&self.units, unit) {
            Some(at) => &self.ranges[at..=at],
            None => &[],
        }
    }

    /// The values of a number field; those of any other field are unknown.
    pub(super) fn integers(&self, field: Field) -> Int64Chunked {
        self.number(field.id())
    }

    pub(super) fn number(&self, name: &str) -> Int64Chunked {
        let found = self.data.column(name).ok();
        found
            .and_then(|column| column.i64().ok().cloned())
            .unwrap_or_else(|| Int64Chunked::full_null(PlSmallStr::EMPTY, self.len()))
    }

    /// The words of a field, a code or other; those of any other field are unknown.
    pub(super) fn words_of(&self, field: Field) -> Cow<'_, Words> {
        match self.words.get(&field) {
            Some(words) => Cow::Borrowed(words),
            None => Cow::Owned(Words::unknown(self.len())),
        }
    }
}

/// The units, by code and date, each once.
fn units<'a>(sent: impl Iterator<Item = &'a UnitRef>) -> Vec<UnitRef> {
    let mut units: Vec<UnitRef> = sent.cloned().collect();
    units.sort_unstable();
    units.dedup_by(|a, b| a.is_same(b));
    units
}

/// Where a unit stands among those ordered by code and date.
fn place(units: &[UnitRef], wanted: &UnitRef) -> Option<usize> {
    let wanted = (&wanted.code, wanted.valid_from);
    units
        .binary_search_by(|unit| (&unit.code, unit.valid_from).cmp(&wanted))
        .ok()
}
