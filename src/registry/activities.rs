//! The activities of a span, each counted once.
//!
//! A source sends activities by month, by quarter or from the beginning of the year, so its lists overlap. For each
//! source they are taken in this order: those that lie within the span before those that reach out of it, then the
//! latest as-of day, then the longest. Each speaks for the days no list before it has spoken for: of an overlapping
//! one only the rows dated on other days count, of one wholly covered nothing.
//! A row without a date belongs to the whole of its list: it counts where that lies within the span and overlaps
//! with none before it, and is left out otherwise.

use super::snapshot::snapshot;
use super::{ActivityRows, StoredSubmission, Values, choose, load, submissions};
use crate::model::{Field, Kind, Period};
use jiff::civil::Date;
use rusqlite::Connection;
use std::cmp::Reverse;

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span(Date, Date);

impl Span {
    fn of(stored: &StoredSubmission) -> Self {
        Span(stored.first(), stored.key.as_of)
    }

    fn is_within(self, other: Span) -> bool {
        other.0 <= self.0 && self.1 <= other.1
    }

    fn touches(self, other: Span) -> bool {
        self.0 <= other.1 && other.0 <= self.1
    }

    /// Whether each of its days is in one of the others.
    fn is_covered(self, others: &[Span]) -> bool {
        let mut open = self.0;
        let mut others = others.to_vec();
        others.sort_unstable_by_key(|span| span.0);
        for other in others {
            if other.0 <= open && open <= other.1 {
                match other.1.tomorrow() {
                    Ok(next) => open = next,
                    Err(_) => return true,
                }
            }
        }
        open > self.1
    }
}

/// A list that is used, with the days others speak for.
struct Taken {
    stored: StoredSubmission,
    before: Vec<Span>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Counts,
    /// It belongs to another time, or to another list.
    Elsewhere,
    /// It may belong to the span, nothing tells.
    LeftOut,
}

/// The activities of a span; see [`super::Registry::activities`].
pub(super) fn within(
    connection: &Connection,
    first: Date,
    last: Date,
    fields: &[Field],
) -> anyhow::Result<ActivityRows> {
    let _snapshot = snapshot(connection)?;
    let asked = Span(first, last);
    let found = submissions::touching(connection, Kind::Activities, first, last)?;
    let (stored, before): (Vec<_>, Vec<_>) = take(found, asked)
        .into_iter()
        .map(|taken| (taken.stored, taken.before))
        .unzip();
    let mut fields = fields.to_vec();
    if !fields.contains(&Field::HeldOn) {
        fields.push(Field::HeldOn);
    }
    let mut rows = load::rows(connection, Kind::Activities, stored, &fields)?;
    let mut left_out = vec![0; rows.submissions.len()];
    let mut kept = Vec::with_capacity(rows.len());
    for (&submission, held) in rows
        .submission
        .iter()
        .zip(dates(&rows.columns[&Field::HeldOn]))
    {
        let span = Span::of(&rows.submissions[submission]);
        let fate = fate(held, span, &before[submission], asked);
        kept.push(fate == Fate::Counts);
        left_out[submission] += usize::from(fate == Fate::LeftOut);
    }
    rows.retain(&kept);
    Ok(ActivityRows { rows, left_out })
}

/// The lists to use, in the order they came in.
fn take(found: Vec<StoredSubmission>, asked: Span) -> Vec<Taken> {
    let mut found: Vec<(usize, StoredSubmission)> = found.into_iter().enumerate().collect();
    found.sort_by_key(|(_, stored)| {
        let span = Span::of(stored);
        let outside = !span.is_within(asked);
        (outside, Reverse(span.1), span.0, Reverse(stored.id))
    });
    let mut taken: Vec<(usize, Taken)> = Vec::new();
    for (index, stored) in found {
        let span = Span::of(&stored);
        let before: Vec<Span> = taken
            .iter()
            .filter(|(_, other)| is_same_source(&other.stored, &stored))
            .map(|(_, other)| Span::of(&other.stored))
            .collect();
        let in_question = Span(span.0.max(asked.0), span.1.min(asked.1));
        if !in_question.is_covered(&before) {
            taken.push((index, Taken { stored, before }));
        }
    }
    taken.sort_by_key(|(index, _)| *index);
    taken.into_iter().map(|(_, taken)| taken).collect()
}

fn is_same_source(a: &StoredSubmission, b: &StoredSubmission) -> bool {
    choose::is_same(&a.key.unit, &b.key.unit) && a.key.source == b.key.source
}

fn dates(held_on: &Values) -> impl Iterator<Item = Option<Span>> + '_ {
    let span = |written: Option<&str>| {
        let period: Period = written?.parse().ok()?;
        Some(Span(period.first(), period.last()))
    };
    let written = match held_on {
        Values::Texts(written) => Some(written),
        // Spans are kept as texts.
        Values::Integers(_) | Values::Decimals(_) => None,
    };
    written.into_iter().flat_map(move |words| words.told(span))
}

fn fate(held: Option<Span>, list: Span, before: &[Span], asked: Span) -> Fate {
    let span = held.unwrap_or(list);
    let overlaps = before.iter().any(|other| span.touches(*other));
    let elsewhere = !span.touches(asked) || span.is_covered(before);
    match (span.is_within(asked), overlaps) {
        (true, false) => Fate::Counts,
        _ if held.is_some() && elsewhere => Fate::Elsewhere,
        _ => Fate::LeftOut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Submission, Value};
    use crate::registry::Registry;
    use crate::registry::samples::{Sample, import, sample, text};
    use jiff::civil::date;

    /// A list of activities: as-of day, first day if any, and the title of each with its time, `-` for none.
    fn list(as_of: Date, first: Option<Date>, rows: &[(&str, &str)]) -> Sample {
        let row = |&(title, held): &(&str, &str)| {
            let mut row = vec![(Field::Title, text(title))];
            row.extend(
                held.parse()
                    .ok()
                    .map(|held| (Field::HeldOn, Value::Span(held))),
            );
            row
        };
        let mut list = sample("967", as_of, rows.iter().map(row).collect()).kind(Kind::Activities);
        list.reading.submissions[0].first = first;
        list
    }

    /// The titles that count, and how many rows of each list used were left out.
    fn found(lists: &[Sample], period: &str) -> (Vec<String>, Vec<usize>) {
        let mut registry = Registry::in_memory().unwrap();
        for list in lists {
            import(&mut registry, list);
        }
        let period: Period = period.parse().unwrap();
        let found = registry
            .activities(period.first(), period.last(), &[Field::Title])
            .unwrap();
        assert_eq!(found.rows.len(), found.rows.tally.len());
        let Values::Texts(titles) = &found.rows.columns[&Field::Title] else {
            panic!("titles are texts");
        };
        assert_eq!(titles.len(), found.rows.len());
        let titles = titles.iter().flatten().map(str::to_owned);
        (titles.collect(), found.left_out)
    }

    const MARCH: Date = date(2023, 3, 31);
    const JUNE: Date = date(2023, 6, 30);
    const AUGUST: Date = date(2023, 8, 31);

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_row_counts_where_its_time_or_its_whole_list_lies_in_the_span() {
        let half = list(
            JUNE,
            None,
            &[
                ("year before", "2022-12"),
                ("feb", "2023-02"),
                ("spring", "2023-03-20..2023-04-02"),
                ("none", "-"),
            ],
        );
        for (period, counts, left_out) in [
            ("2023-H1", &["feb", "spring", "none"][..], 0),
            ("2023", &["feb", "spring", "none"], 0),
            ("2023-Q1", &["feb"], 2),
            ("2023-Q2", &[], 2),
            ("2023-02", &["feb"], 1),
        ] {
            let lists = std::slice::from_ref(&half);
            assert_eq!(
                found(lists, period),
                (words(counts), vec![left_out]),
                "{period}"
            );
        }
        assert_eq!(found(&[half], "2022"), (Vec::new(), Vec::new()));
    }

    #[test]
    fn lists_of_one_source_that_overlap_are_counted_once() {
        let quarter = list(MARCH, None, &[("jan", "2023-01"), ("q1", "-")]);
        let half = list(
            JUNE,
            None,
            &[("jan", "2023-01"), ("may", "2023-05"), ("h1", "-")],
        );
        let eight = list(
            AUGUST,
            None,
            &[("may", "2023-05"), ("jul", "2023-07"), ("m8", "-")],
        );
        let second = list(
            JUNE,
            Some(date(2023, 4, 1)),
            &[("may", "2023-05"), ("q2", "-")],
        );
        let all = [quarter.clone(), half.clone(), eight.clone()];
        for (lists, period, counts, left_out) in [
            // The latest from January on holds what those before it hold.
            (&all[..], "2023", &["may", "jul", "m8"][..], &[0][..]),
            (&all[..], "2023-H1", &["jan", "may", "h1"], &[0]),
            (&all[..], "2023-Q1", &["jan", "q1"], &[0]),
            // The months after June are in the longer list alone.
            (&all[..2], "2023-Q2", &["may"], &[1]),
            (
                &[quarter.clone(), eight.clone()],
                "2023-H1",
                &["jan", "q1", "may"],
                &[0, 1],
            ),
            (
                &[quarter.clone(), second.clone()],
                "2023-H1",
                &["jan", "q1", "may", "q2"],
                &[0, 0],
            ),
            // Of one day the longer one.
            (
                &[half.clone(), second.clone()],
                "2023",
                &["jan", "may", "h1"],
                &[0],
            ),
            (&[half, second], "2023-Q2", &["may", "q2"], &[0]),
        ] {
            let wanted = (words(counts), left_out.to_vec());
            assert_eq!(found(lists, period), wanted, "{period}");
        }
    }

    #[test]
    fn of_a_list_another_covers_in_part_the_other_days_count() {
        let quarter = list(
            MARCH,
            None,
            &[
                ("jan", "2023-01"),
                ("feb", "2023-02"),
                ("both", "2023-01-20..2023-02-03"),
                ("q1", "-"),
            ],
        );
        let later = list(
            JUNE,
            Some(date(2023, 2, 1)),
            &[("feb", "2023-02"), ("later", "-")],
        );
        let wanted = (words(&["jan", "feb", "later"]), vec![2, 0]);
        assert_eq!(found(&[quarter, later], "2023"), wanted);
    }

    #[test]
    fn sources_are_added() {
        let own = list(JUNE, None, &[("own", "-")]);
        let alliance = list(JUNE, None, &[("alliance", "-")]).source("Liên minh");
        let mut province = list(JUNE, None, &[("province", "-")]);
        let Submission { unit, .. } = &mut province.reading.submissions[0];
        unit.code = "96".to_owned();
        let wanted = (words(&["province", "own", "alliance"]), vec![0; 3]);
        assert_eq!(found(&[own, alliance, province], "2023-H1"), wanted);
    }
}
