//! The plan: targets in force on a day.

use super::origin::{self, Origin};
use super::snapshot::snapshot;
use super::tables::RecordTable;
use super::{StoredSubmission, submissions};
use crate::model::{Address, Aim, Field, Kind, Operator, Period, Scope};
use jiff::civil::Date;
use rusqlite::{Connection, Row};

/// One line of a plan. What the sheet does not say, or says in words nobody understood, is `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredTarget {
    /// The submission it stands in.
    pub submission: StoredSubmission,
    /// Its indicator: an identifier of the contract, or the words of the sheet.
    pub indicator: Option<String>,
    /// Its unit of measure as written.
    pub measure: Option<String>,
    /// How the actual figure must stand to the value.
    pub operator: Option<Operator>,
    /// The value; amounts in đồng where the reader knew their unit.
    pub value: Option<f64>,
    /// Whom it binds.
    pub scope: Option<Scope>,
    /// Whether a level or a rise is meant.
    pub aim: Option<Aim>,
    /// The days it holds for: as stated, else the year of its submission.
    pub span: Period,
    /// The decision it stands in.
    pub decision: Option<String>,
    /// Whether it is an estimate ("ước").
    pub estimate: bool,
    /// What the sheet says besides.
    pub note: Option<String>,
    /// Where it stands: the cell of its indicator, else the first of its row.
    pub origin: Origin,
}

/// What is selected of a target, in the order [`target`] reads it.
const FIELDS: [Field; 10] = [
    Field::Indicator,
    Field::Measure,
    Field::Operator,
    Field::TargetValue,
    Field::Scope,
    Field::Aim,
    Field::TargetSpan,
    Field::Decision,
    Field::Estimate,
    Field::Note,
];

/// The targets whose span holds a day; see [`super::Registry::targets`].
pub(super) fn on(connection: &Connection, day: Date) -> anyhow::Result<Vec<StoredTarget>> {
    let _snapshot = snapshot(connection)?;
    let table = RecordTable::of(Kind::Targets);
    let columns: Vec<String> = FIELDS.iter().filter_map(|f| table.expression(*f)).collect();
    let sql = format!(
        "SELECT {}, filings.id, \"row\", sheets.name FROM filings JOIN sheets ON sheets.id = filings.sheet_id
         WHERE filings.submission_id = ?1 AND held_back = 0
         ORDER BY sheets.position, \"row\", filings.id",
        columns.join(", ")
    );
    let mut query = connection.prepare_cached(&sql)?;
    let mut found = Vec::new();
    for stored in submissions::of_kind(connection, Kind::Targets)? {
        let mut rows = query.query([stored.id])?;
        while let Some(row) = rows.next()? {
            let mut target = target(row, &stored)?;
            if day < target.span.first() || target.span.last() < day {
                continue;
            }
            let id = row.get(FIELDS.len())?;
            if let Some(origin) = origin::find(connection, Kind::Targets, id, Field::Indicator)? {
                target.origin = origin;
            }
            found.push(target);
        }
    }
    Ok(found)
}

fn target(row: &Row<'_>, stored: &StoredSubmission) -> rusqlite::Result<StoredTarget> {
    let span = coded(row, 6, |span| span.parse().ok())?;
    Ok(StoredTarget {
        submission: stored.clone(),
        indicator: row.get(0)?,
        measure: row.get(1)?,
        operator: coded(row, 2, Operator::from_code)?,
        value: row.get(3)?,
        scope: coded(row, 4, Scope::from_code)?,
        aim: coded(row, 5, Aim::from_code)?,
        span: span.unwrap_or(Period::Year(stored.key.as_of.year())),
        decision: row.get(7)?,
        estimate: row.get::<_, Option<bool>>(8)?.unwrap_or_default(),
        note: row.get(9)?,
        origin: Origin {
            sha256: stored.sha256.clone(),
            path: stored.path.clone(),
            sheet: row.get(FIELDS.len() + 2)?,
            cell: Address::new(row.get(FIELDS.len() + 1)?, 0),
        },
    })
}

/// A code or a span; words that are none are no trouble, the cell holds them still.
fn coded<T>(
    row: &Row<'_>,
    index: usize,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Option<T>> {
    let written: Option<String> = row.get(index)?;
    Ok(written.and_then(|written| parse(&written)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entry, Value};
    use crate::registry::Registry;
    use crate::registry::samples::{Sample, import, sample, text};
    use jiff::civil::date;

    fn plan(as_of: Date, rows: Vec<Vec<(Field, Value)>>) -> Sample {
        sample("96", as_of, rows).kind(Kind::Targets)
    }

    fn line(indicator: &str, more: Vec<(Field, Value)>) -> Vec<(Field, Value)> {
        [vec![(Field::Indicator, text(indicator))], more].concat()
    }

    #[test]
    fn a_target_holds_for_its_span_else_for_the_year_it_was_sent_in() {
        let span = |span: &str| vec![(Field::TargetSpan, Value::Span(span.parse().unwrap()))];
        let mut registry = Registry::in_memory().unwrap();
        let old = vec![
            line("a", span("2023")),
            line("b", span("2021-01-01..2025-12-31")),
        ];
        let new = vec![line("c", Vec::new()), line("d", span("2024-H1"))];
        import(&mut registry, &plan(date(2023, 1, 15), old));
        import(&mut registry, &plan(date(2024, 2, 1), new));
        for (day, indicators) in [
            (date(2023, 12, 31), &["a", "b"][..]),
            (date(2024, 1, 1), &["b", "c", "d"]),
            (date(2024, 6, 30), &["b", "c", "d"]),
            (date(2024, 7, 1), &["b", "c"]),
            (date(2026, 1, 1), &[]),
        ] {
            let found = registry.targets(day).unwrap();
            let found: Vec<_> = found.iter().flat_map(|row| &row.indicator).collect();
            assert_eq!(found, indicators, "{day}");
        }
    }

    #[test]
    fn a_target_says_what_its_row_says_and_where_it_stands() {
        let said = line(
            "cooperatives.average_members",
            vec![
                (Field::Measure, text("người")),
                (Field::Operator, Value::Operator(Operator::AtLeast)),
                (Field::TargetValue, Value::Integer(22)),
                (Field::Scope, Value::Scope(Scope::EachUnit)),
                (Field::Aim, Value::Aim(Aim::Rise)),
                (Field::Decision, text("QĐ 12")),
                (Field::Estimate, Value::Flag(true)),
                (Field::Note, text("ghi")),
            ],
        );
        let mut list = plan(
            date(2024, 2, 1),
            vec![said, vec![(Field::Note, text("trống"))]],
        );
        list.reading.filings[1].entries.insert(
            Field::Operator,
            Entry {
                value: None,
                raw: "khoảng".into(),
                cell: Address::new(2, 5),
            },
        );
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &list);
        let found = registry.targets(date(2024, 6, 30)).unwrap();
        let submission = registry.submissions(Kind::Targets).unwrap().remove(0);
        let origin = |cell| Origin {
            sha256: list.reading.sha256.clone(),
            path: "96.xlsx".to_owned(),
            sheet: "Danh sách".to_owned(),
            cell,
        };
        let full = StoredTarget {
            submission: submission.clone(),
            indicator: Some("cooperatives.average_members".to_owned()),
            measure: Some("người".to_owned()),
            operator: Some(Operator::AtLeast),
            value: Some(22.0),
            scope: Some(Scope::EachUnit),
            aim: Some(Aim::Rise),
            span: Period::Year(2024),
            decision: Some("QĐ 12".to_owned()),
            estimate: true,
            note: Some("ghi".to_owned()),
            origin: origin(Address::new(1, Field::Indicator as u32)),
        };
        let empty = StoredTarget {
            submission,
            indicator: None,
            measure: None,
            operator: None,
            value: None,
            scope: None,
            aim: None,
            span: Period::Year(2024),
            decision: None,
            estimate: false,
            note: Some("trống".to_owned()),
            origin: origin(Address::new(2, 0)),
        };
        assert_eq!(found, [full, empty]);
    }
}
