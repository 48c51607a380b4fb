//! A small province of two districts whose totals are figures offices have published, for the tests.

use super::sample::{stock, table};
use crate::model::{Field, Kind, Period};
use crate::registry::{Activities, Holdings, Stock, Values};

/// August 2023: 281 cooperatives, a union, 987 groups of which all but one are only counted.
pub(crate) fn august() -> Holdings {
    let day = "2023-08-31";
    let unions = "967 6 59";
    let groups = "967* 412 6000 -
                  967* 88 1310 -
                  971* 486 7233 -
                  971 - 17 agriculture";
    let of_unions = [Field::MemberCooperatives, Field::Workers];
    let of_groups = [Field::Count, Field::Members, Field::Sector];
    Holdings {
        by_kind: [
            (Kind::Cooperatives, cooperatives(day)),
            (Kind::Unions, table(Kind::Unions, &of_unions, unions, day)),
            (Kind::Groups, table(Kind::Groups, &of_groups, groups, day)),
        ]
        .into(),
        ..Holdings::default()
    }
}

/// 77 of 16 members and 204 of 15 are 4,292; the first 247 are active.
fn cooperatives(day: &str) -> Stock {
    let row = |at: usize| {
        let status = if at < 247 { "active" } else { "suspended" };
        let members = if at < 77 { 16 } else { 15 };
        let unit = if at < 150 { "967" } else { "971" };
        format!("{unit} - {status} - - - {members} - - - - - - -")
    };
    let rows: Vec<String> = (0..281).map(row).collect();
    stock(&rows.join("\n"), day)
}

/// Kind, time, number, cooperatives, people, million đồng, sector: what the province itself did.
const DONE: &str = "
    96 training             2023-03                 9  -  280 - -
    96 communication        -                       56 -  -   - -
    96 alliance_admission   2023-05-10..2023-05-10  7  -  -   - -
    96 trade_promotion      2023-06-15              1  10 -   - -
    96 fund_project         2023-H1                 22 -  -   - -
    96 value_chain_support  2023-02                 -  2  -   450 agriculture
    96 commendation         2023-06                 -  5  -   - trade_services
    96 commendation         2023-06                 -  11 -   - agriculture
    96 study_trip           2023                    1  -  -   - -
    96 training             2023-07                 1  -  30  - -
";

/// What the province did in the first half of 2023, one line without a time of its own, one of the whole year, one
/// of July.
pub(crate) fn half_year() -> Holdings {
    let mut rows = activities(DONE, "2023-06-30");
    let first: Period = "2023-H1".parse().expect("a period");
    for stored in &mut rows.submissions {
        stored.key.first = Some(first.first());
    }
    Holdings {
        activities: Activities { rows, undated: 3 },
        ..Holdings::default()
    }
}

/// Activities in the form of [`DONE`].
pub(crate) fn activities(rows: &str, day: &str) -> Stock {
    let fields = [
        Field::ActivityKind,
        Field::HeldOn,
        Field::Count,
        Field::Cooperatives,
        Field::People,
        Field::Amount,
        Field::Sector,
    ];
    table(Kind::Activities, &fields, rows, day)
}

/// The same stock, each row marked as an estimate.
pub(crate) fn estimated(mut stock: Stock) -> Stock {
    let flags = Values::Integers(vec![Some(1); stock.len()]);
    stock.columns.insert(Field::Estimate, flags);
    stock
}
