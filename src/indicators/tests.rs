//! Every indicator over the sample, each expectation counted by hand.

use super::sample::{ROWS, holdings, stock, submission};
use super::*;
use crate::model::{Period, Sector};
use crate::registry::{Stock, Values};
use std::collections::HashSet;

/// The value with its coverage as `value known/of`.
fn shown(figure: &Figure) -> String {
    let value = match figure.value {
        None => "?".to_owned(),
        Some(Number::Integer(n)) => n.to_string(),
        Some(Number::Ratio(ratio)) => format!("{ratio:.3}"),
    };
    format!("{value} {}/{}", figure.known, figure.of)
}

fn rows(figures: &Figures, id: &str) -> String {
    let rows = &figures.breakdown(id).expect(id).rows;
    let row = |row: &BreakdownRow| format!("{} {}", row.key, row.value.unwrap_or(-1));
    rows.iter().map(row).collect::<Vec<_>>().join(", ")
}

/// The figures of a period that has nothing but these cooperatives.
fn evaluate(stock: &Stock, period: Period) -> Figures {
    super::evaluate(&holdings(stock.clone()), period, 0)
}

fn period(written: &str) -> Period {
    written.parse().expect(written)
}

#[test]
fn every_plain_figure_of_the_year() {
    let figures = evaluate(&stock(ROWS, "2023-12-31"), period("2023"));
    let expected = [
        ("cooperatives.total", "7 7/7"),
        ("cooperatives.active", "3 6/7"),
        ("cooperatives.suspended", "1 6/7"),
        ("cooperatives.dormant", "1 6/7"),
        ("cooperatives.new", "4 8/9"),
        ("cooperatives.dissolved", "2 8/9"),
        ("cooperatives.agricultural", "3 6/7"),
        ("cooperatives.non_agricultural", "3 6/7"),
        ("cooperatives.rated_well", "2 5/7"),
        ("cooperatives.members", "305 6/7"),
        ("cooperatives.women_members", "90 5/7"),
        ("cooperatives.workers", "24 5/7"),
        ("cooperatives.average_members", "50.833 6/7"),
        ("cooperatives.median_members", "18.500 6/7"),
        ("cooperatives.over_100_members", "2 6/7"),
        ("cooperatives.charter_capital", "2050000000 6/7"),
        ("cooperatives.average_charter_capital", "341666667 6/7"),
        ("cooperatives.median_charter_capital", "250000000 6/7"),
        ("cooperatives.contributed_capital", "1200000000 4/7"),
        ("cooperatives.average_contributed_capital", "300000000 4/7"),
        ("cooperatives.revenue", "1520000000 3/7"),
        ("cooperatives.average_revenue", "506666667 3/7"),
        ("branches.total", "1 1/1"),
        ("branches.new", "1 2/2"),
    ];
    let is_told = |figure: &&Figure| figure.value.is_some();
    let found: Vec<(&str, String)> = figures
        .figures
        .iter()
        .filter(is_told)
        .map(|figure| (figure.indicator.id, shown(figure)))
        .collect();
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(id, value)| (*id, value.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn flows_of_a_month_leave_out_what_only_a_year_is_known_of() {
    let figures = evaluate(&stock(ROWS, "2023-08-31"), period("2023-08"));
    for (id, expected) in [
        ("cooperatives.new", "2 7/9"),
        ("cooperatives.dissolved", "1 7/9"),
        ("branches.new", "0 2/2"),
    ] {
        assert_eq!(shown(figures.figure(id).expect(id)), expected, "{id}");
    }
}

#[test]
fn breakdowns_follow_their_lists_and_end_with_the_unknown() {
    let figures = evaluate(&stock(ROWS, "2023-12-31"), period("2023"));
    for (id, expected) in [
        (
            "cooperatives.by_sector",
            "agriculture 2, aquaculture 1, industry 0, construction 0, trade_services 1, transport 1, credit 1, environment 0, other 0, unknown 1",
        ),
        (
            "cooperatives.by_status",
            "active 3, suspended 1, dormant 1, not_started 0, not_at_address 0, revoked_tax 0, closing 1, bankrupting 0, unknown 1",
        ),
        ("cooperatives.by_unit", "967 4, 971 3"),
        (
            "cooperatives.by_size",
            "micro 2, small 1, medium 0, large 0, unknown 4",
        ),
        (
            "cooperatives.by_members",
            "up_to_6 0, 7_to_10 2, 11_to_20 1, 21_to_50 1, 51_to_100 0, 101_to_200 2, 201_to_500 0, over_500 0, unknown 1",
        ),
        (
            "cooperatives.by_rating",
            "good 1, fair 1, average 1, weak 1, unrated 2, unknown 1",
        ),
    ] {
        assert_eq!(rows(&figures, id), expected, "{id}");
    }
}

#[test]
fn a_unit_has_figures_of_its_own() {
    let figures = evaluate(&stock(ROWS, "2023-12-31"), period("2023"));
    let of = |at: usize, id: &str| shown(figures.units[at].figure(id).expect(id));
    assert_eq!(figures.units[0].unit.code, "967");
    assert_eq!(of(0, "cooperatives.members"), "192 4/4");
    assert_eq!(of(1, "cooperatives.members"), "113 2/3");
    assert_eq!(of(1, "cooperatives.contributed_capital"), "50000000 1/3");
}

#[test]
fn rows_in_any_order_give_the_same_figures() {
    let mut lines: Vec<&str> = ROWS.lines().collect();
    lines.reverse();
    let reversed = stock(&lines.join("\n"), "2023-12-31");
    let figures = evaluate(&stock(ROWS, "2023-12-31"), period("2023"));
    assert_eq!(evaluate(&reversed, period("2023")), figures);
}

#[test]
fn nothing_sent_is_unknown_and_an_empty_list_is_none() {
    let nothing = evaluate(&Stock::default(), period("2023"));
    assert!(nothing.figures.iter().all(|figure| figure.value.is_none()));
    assert!(
        nothing
            .breakdowns
            .iter()
            .all(|breakdown| breakdown.rows.is_empty())
    );
    let empty = Stock {
        submissions: vec![submission("967", "2023-12-31")],
        ..Stock::default()
    };
    let figures = evaluate(&empty, period("2023"));
    let of = |id: &str| shown(figures.figure(id).expect(id));
    assert_eq!(of("cooperatives.total"), "0 0/0");
    assert_eq!(of("cooperatives.members"), "0 0/0");
    assert_eq!(of("cooperatives.average_members"), "? 0/0");
    assert_eq!(rows(&figures, "cooperatives.by_unit"), "967 0");
}

#[test]
fn a_column_nobody_filled_is_unknown_not_zero() {
    let mut stock = stock(ROWS, "2023-12-31");
    stock.columns.remove(&Field::Members);
    stock.columns.remove(&Field::Sector);
    let figures = evaluate(&stock, period("2023"));
    let of = |id: &str| shown(figures.figure(id).expect(id));
    assert_eq!(of("cooperatives.members"), "? 0/7");
    assert_eq!(of("cooperatives.over_100_members"), "? 0/7");
    assert_eq!(of("cooperatives.non_agricultural"), "? 0/7");
    assert_eq!(rows(&figures, "cooperatives.by_sector"), "unknown 7");
}

#[test]
fn sums_beyond_64_bits_are_unknown_not_wrong() {
    let mut stock = stock(ROWS, "2023-12-31");
    let huge = Values::Integers(vec![Some(i64::MAX); stock.len()]);
    stock.columns.insert(Field::Revenue, huge);
    let figures = evaluate(&stock, period("2023"));
    let of = |id: &str| figures.figure(id).expect(id).value;
    assert_eq!(of("cooperatives.revenue"), None);
    assert_eq!(
        of("cooperatives.average_revenue"),
        Some(Number::Integer(i64::MAX))
    );
}

#[test]
fn other_kinds_of_lists_are_not_counted() {
    let mut stock = stock(ROWS, "2023-12-31");
    stock.submissions[1].key.kind = crate::model::Kind::Groups;
    let figures = evaluate(&stock, period("2023"));
    assert_eq!(rows(&figures, "cooperatives.by_unit"), "967 4");
    assert_eq!(
        shown(figures.figure("cooperatives.total").expect("total")),
        "4 4/4"
    );
}

#[test]
fn the_table_holds_each_indicator_once_with_all_its_texts() {
    let ids: HashSet<&str> = INDICATORS.iter().map(|indicator| indicator.id).collect();
    assert_eq!(ids.len(), INDICATORS.len());
    for indicator in INDICATORS {
        assert_eq!(find(indicator.id), Some(*indicator));
        for text in [indicator.name, indicator.definition, indicator.source] {
            assert!(
                !text.vi.is_empty() && !text.en.is_empty(),
                "{}",
                indicator.id
            );
        }
    }
}

#[test]
fn the_agricultural_codes_are_those_of_the_model() {
    for sector in Sector::ALL {
        let listed = populations::AGRICULTURAL.contains(&sector.code());
        assert_eq!(listed, sector.is_agricultural(), "{}", sector.code());
    }
}

#[test]
fn formulas_read_as_sql() {
    let cooperatives = "coalesce(kind, 'cooperative') in ('cooperative', 'credit_fund')";
    let rows = "sum(case when tally then count else 1 end)";
    let living = format!("{cooperatives} and status is distinct from 'ended'");
    for (id, expected) in [
        (
            "cooperatives.dissolved",
            format!(
                "{rows} from cooperatives where {cooperatives} and status in ('ended') and status_date between :first and :last"
            ),
        ),
        (
            "cooperatives.average_members",
            format!(
                "sum(members) / {rows} filter (where members is not null) from cooperatives where {living}"
            ),
        ),
        (
            "model_cooperatives.linkage_share",
            format!(
                "{rows} filter (where coalesce(chain, 'không') <> 'không') / {rows} filter (where (coalesce(chain, 'không') <> 'không') is not null) from cooperatives where {living} and model in ('model', 'satellite')"
            ),
        ),
        (
            "model_cooperatives.progress",
            format!(
                "{rows} / (8 * :units) from cooperatives where {living} and coalesce(model, '') in ('model', 'satellite')"
            ),
        ),
        (
            "units.with_rated_group",
            "count(distinct unit) from groups where status is distinct from 'ended' and rating in ('good', 'fair')".to_owned(),
        ),
        (
            "activities.training.amount_by_sector",
            "sector, sum(amount) from activities where activity_kind in ('training') and held_on between :first and :last group by sector".to_owned(),
        ),
        ("members.listed", "sum(members) from members".to_owned()),
    ] {
        assert_eq!(find(id).expect(id).formula.to_string(), expected, "{id}");
    }
}
