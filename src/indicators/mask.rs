//! What filters say of each row of a frame.

use super::columns::{day_number, first_day, last_day};
use super::filter::{Filter, NO};
use super::formula::Formula;
use super::frame::Frame;
use super::parts::Parts;
use super::row::Row;
use crate::model::{Field, Form, Period, Status};
use crate::text::normal::key;
use polars::prelude::{BooleanChunked, ChunkFull, PlSmallStr};
use std::ops::Range;

impl Frame {
    /// Each row with what the two groups of filters of a formula say of it.
    pub(super) fn rows(&self, formula: &Formula, span: Period) -> Vec<Row> {
        let (population, condition) = (formula.population.filters, formula.condition);
        let stays = population.contains(&Filter::NotEnded);
        let ended = |parts: &Parts| if stays { parts.ended() } else { 0 };
        let belongs = self.mask(population, span);
        let counts = self.mask(condition, span);
        let tests = belongs.iter().zip(counts.iter());
        let rows = self.bases.iter().zip(&self.parts).zip(tests);
        rows.map(|((base, parts), (belongs, counts))| Row {
            belongs: belongs == Some(true),
            counts,
            part: match (counts, base.weight) {
                (None, Some(whole)) => parts.of_all(condition, population, whole),
                _ => None,
            },
            weight: base.weight.map(|weight| weight - ended(parts)),
            single: base.single,
            estimate: base.estimate,
        })
        .collect()
    }

    /// For each row whether all filters hold; null where that is unknown.
    fn mask(&self, filters: &[Filter], span: Period) -> BooleanChunked {
        let all = BooleanChunked::full(PlSmallStr::EMPTY, true, self.len());
        filters
            .iter()
            .fold(all, |mask, &filter| mask & self.remembered(filter, span))
    }

    /// Most filters serve many indicators.
    fn remembered(&self, filter: Filter, span: Period) -> BooleanChunked {
        let mut tests = self.tests.borrow_mut();
        let known = tests.iter().find(|(known, _)| *known == (filter, span));
        if let Some((_, test)) = known {
            return test.clone();
        }
        let test = self.test(filter, span);
        tests.push(((filter, span), test.clone()));
        test
    }

    fn test(&self, filter: Filter, span: Period) -> BooleanChunked {
        let told = |test: &dyn Fn(Option<&str>) -> Option<bool>| -> BooleanChunked {
            self.words_of(filter.field()).told(test).collect()
        };
        match filter {
            Filter::FormIn(forms) => told(&|code| {
                let form = code.and_then(Form::from_code);
                Some(forms.contains(&form.unwrap_or(Form::Cooperative)))
            }),
            Filter::NotEnded => told(&|code| Some(code != Some(Status::Ended.code()))),
            Filter::Is(_, codes) => told(&|code| Some(codes.contains(&code?))),
            Filter::IsNot(_, codes) => told(&|code| Some(!codes.contains(&code?))),
            Filter::Marked(field, codes) => self.ticked(field, |code| codes.contains(&code)),
            Filter::Claims(field) => self.ticked(field, |word| key(word) != NO),
            Filter::Mentions(_, words) => {
                told(&|text| Some(text.is_some_and(|text| key(text).contains(&key(words)))))
            }
            Filter::Within(field) => self.within(field, span),
            Filter::Above(field, limit) => self.above(field, limit),
        }
    }

    /// True where the whole of a date lies in the span, false where none of it does, else null.
    fn within(&self, field: Field, span: Period) -> BooleanChunked {
        let first = self.number(&first_day(field));
        let last = self.number(&last_day(field));
        let (from, to) = (day_number(span.first()), day_number(span.last()));
        let days = first.iter().zip(last.iter());
        days.map(|(first, last)| match (first?, last?) {
            (first, last) if first >= from && last <= to => Some(true),
            (first, last) if first > to || last < from => Some(false),
            _ => None,
        })
        .collect()
    }

    /// A sum over several organisations says nothing of any one of them.
    fn above(&self, field: Field, limit: i64) -> BooleanChunked {
        let values = self.integers(field);
        let rows = values.iter().zip(&self.bases);
        rows.map(|(value, base)| value.filter(|_| base.single).map(|n| n > limit))
            .collect()
    }

    /// A column that is ticked where something holds: a blank is a no where its unit ticks any row at all, but says
    /// nothing of a row that only counts.
    fn ticked(&self, field: Field, holds: impl Fn(&str) -> bool) -> BooleanChunked {
        let words = self.words_of(field);
        let ticks: Vec<Option<bool>> = words.told(|word| word.map(&holds)).collect();
        let of_unit = |rows: &Range<usize>| {
            let any = ticks[rows.clone()].iter().any(Option::is_some);
            let rows = ticks[rows.clone()].iter().zip(&self.bases[rows.clone()]);
            rows.map(move |(tick, base)| tick.or((any && base.single).then_some(false)))
        };
        self.ranges().iter().flat_map(of_unit).collect()
    }
}
