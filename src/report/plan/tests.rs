//! The plan of 2024 over a small province, counted by hand.

use crate::indicators::Number;
use crate::indicators::press::activities;
use crate::indicators::sample::{table, unit};
use crate::model::{Aim, Field, Kind, Operator, Period, Scope};
use crate::registry::{Activities, Holdings, TargetRow};
use crate::report::{Days, Obstacle, Request, Target, build, spans_needed};

fn period(written: &str) -> Period {
    written.parse().expect(written)
}

/// A goal for 2024.
fn goal(indicator: &str, operator: &str, value: f64, measure: &str) -> TargetRow {
    TargetRow {
        indicator: indicator.to_owned(),
        measure: Some(measure.to_owned()).filter(|words| !words.is_empty()),
        operator: Operator::from_code(operator),
        value: Some(value),
        scope: Scope::Province,
        aim: Aim::Level,
        span: Some(period("2024")),
        decision: Some("Kế hoạch 12/KH-UBND".to_owned()),
        estimate: false,
        file: "ke-hoach-2024.xlsx".to_owned(),
        sheet: "KH".to_owned(),
        row: 5,
    }
}

fn each(target: TargetRow) -> TargetRow {
    TargetRow {
        scope: Scope::EachUnit,
        ..target
    }
}

fn rise(target: TargetRow) -> TargetRow {
    TargetRow {
        aim: Aim::Rise,
        ..target
    }
}

/// Every line of the plan.
fn plan() -> Vec<TargetRow> {
    vec![
        goal("model_cooperatives.progress", ">=", 50.0, "%"),
        rise(goal("cooperatives.over_100_members", ">=", 3.0, "HTX")),
        goal("cooperatives.average_members", ">=", 22.0, "thành viên/HTX"),
        goal(
            "cooperatives.average_contributed_capital",
            ">=",
            450.0,
            "triệu đồng/HTX",
        ),
        each(goal("model_cooperatives.linkage_share", ">", 80.0, "%")),
        each(goal("units.with_rated_group", ">=", 1.0, "THT")),
        each(goal("units.with_rated_club", ">=", 1.0, "hội quán")),
        goal("model_cooperatives.high_tech_share", ">", 50.0, "%"),
        goal("model_cooperatives.traceability_share", ">", 50.0, "%"),
        goal("model_cooperatives.ocop_share", ">", 50.0, "%"),
        goal("activities.training.count", ">=", 2.0, "lớp"),
        goal("activities.policy.count", ">=", 1.0, "dự thảo"),
    ]
}

/// Members, contributed capital, part in the pilot, and its four claims.
const JUNE: &str = "
    967 120 500 model     hợp_đồng có    không 3_sao
    967 30  400 satellite không    có    có    không
    967 10  300 -         -        -     -     -
    971 101 600 model     hợp_đồng có    có    có
    971 9   -   -         -        -     -     -
";

const DECEMBER: &str = "
    967 102 500 - - - - -
    971 100 600 - - - - -
";

fn cooperatives(rows: &str, day: &str) -> Holdings {
    let fields = [
        Field::Members,
        Field::ContributedCapital,
        Field::Model,
        Field::Chain,
        Field::Hightech,
        Field::Trace,
        Field::Ocop,
    ];
    Holdings {
        by_kind: [(
            Kind::Cooperatives,
            table(Kind::Cooperatives, &fields, rows, day),
        )]
        .into(),
        ..Holdings::default()
    }
}

fn june() -> Holdings {
    let mut held = cooperatives(JUNE, "2024-06-30");
    let rated = [Field::Count, Field::Rating];
    let groups = table(Kind::Groups, &rated, "967 - good\n971* 30 -", "2024-06-30");
    let clubs = table(Kind::Clubs, &rated, "967 - fair\n971 - weak", "2024-06-30");
    held.by_kind.insert(Kind::Groups, groups);
    held.by_kind.insert(Kind::Clubs, clubs);
    held.targets = plan();
    held
}

/// One class in March, which June does not hold.
fn to_date() -> Holdings {
    let rows = activities("96 training 2024-03 1 - 40 - -", "2024-06-30");
    Holdings {
        activities: Activities { rows, undated: 0 },
        ..Holdings::default()
    }
}

fn days(written: &str) -> Days {
    let days = written.split(' ').map(|day| day.parse().expect("a day"));
    [(Kind::Cooperatives, days.collect())].into()
}

fn request(targets: Vec<TargetRow>) -> Request {
    let mut request = Request::new(unit("96"), period("2024-06"), june());
    request.holdings.targets = targets;
    request.expected = ["967", "971"].map(unit).to_vec();
    request.days = days("2023-12-31 2024-06-30");
    let december = cooperatives(DECEMBER, "2023-12-31");
    request.background = vec![
        (period("2023-12-31..2023-12-31"), december),
        (period("2024-01-01..2024-06-30"), to_date()),
    ];
    request
}

/// What is reached, whether that is enough, and the gap.
fn shown(target: &Target) -> String {
    let number = |n: Option<Number>| match n {
        None => "?".to_owned(),
        Some(Number::Integer(n)) => n.to_string(),
        Some(Number::Ratio(ratio)) => format!("{ratio:.4}"),
    };
    let met = target
        .met
        .map_or("?", |met| if met { "met" } else { "not met" });
    format!("{} {met} {}", number(target.actual), number(target.gap))
}

#[test]
fn every_line_of_the_plan() {
    let report = build(&request(plan()));
    let found: Vec<(&str, String)> = report
        .targets
        .iter()
        .map(|target| (target.row.indicator.as_str(), shown(target)))
        .collect();
    let expected = [
        // Three of sixteen.
        ("model_cooperatives.progress", "0.1875 not met -0.3125"),
        // Two in June, one in December.
        ("cooperatives.over_100_members", "1 not met -2"),
        // 270 of five.
        ("cooperatives.average_members", "54.0000 met 32.0000"),
        (
            "cooperatives.average_contributed_capital",
            "450000000 met 0",
        ),
        // One of two in the first district, one of one in the second.
        ("model_cooperatives.linkage_share", "0.5000 not met -0.3000"),
        // Of the second district only a number of groups is known.
        ("units.with_rated_group", "1 ? 0"),
        ("units.with_rated_club", "0 not met -1"),
        ("model_cooperatives.high_tech_share", "1.0000 met 0.5000"),
        ("model_cooperatives.traceability_share", "0.6667 met 0.1667"),
        ("model_cooperatives.ocop_share", "0.6667 met 0.1667"),
        // A class in March counts though June had none.
        ("activities.training.count", "1 not met -1"),
        ("activities.policy.count", "0 not met -1"),
    ];
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(id, said)| (*id, said.as_str()))
        .collect();
    assert_eq!(found, expected);
    let failing = |at: usize| -> Vec<&str> {
        let failing = report.targets[at].failing();
        failing.map(|result| result.unit.code.as_str()).collect()
    };
    assert_eq!(failing(4), ["967"]);
    assert!(failing(5).is_empty());
    assert_eq!(failing(6), ["971"]);
    assert_eq!(report.targets[5].count(None), 1);
}

#[test]
fn the_spans_a_plan_looks_back_at() {
    let days = days("2022-12-31 2023-06-30 2023-12-31 2024-06-30");
    let written = |period: &str, targets: &[TargetRow]| -> Vec<String> {
        let needed = spans_needed(self::period(period), targets, &days);
        needed.iter().map(Period::to_string).collect()
    };
    assert_eq!(
        written("2024-06", &plan()),
        [
            "2023-12-31..2023-12-31",
            "2024-01-01..2024-06-30",
            "2023-06",
            "2023"
        ]
    );
    // The first half is the plan's year to date already.
    assert_eq!(
        written("2024-H1", &plan()),
        ["2023-12-31..2023-12-31", "2023-H1", "2023"]
    );
    assert_eq!(written("2024-06", &[]), ["2023-06", "2023"]);
    // A plan of another year is not looked at.
    assert_eq!(written("2023-06", &plan()), ["2022"]);
}

#[test]
fn a_rise_says_what_it_is_counted_from() {
    let target = |stored: &str, background: &str| {
        let mut request = request(vec![plan().remove(1)]);
        request.days = days(stored);
        request.background = vec![(period(background), cooperatives(DECEMBER, "2023-12-31"))];
        build(&request).targets.remove(0)
    };
    let since = |target: &Target| target.since.map(|day| day.to_string());
    for (stored, background, expected) in [
        (
            "2023-08-31 2024-06-30",
            "2023-08-31..2023-08-31",
            Some("2023-08-31"),
        ),
        // Older than a year: a day within the span serves better.
        (
            "2021-12-31 2024-01-31 2024-03-31",
            "2024-01-31..2024-01-31",
            Some("2024-01-31"),
        ),
        ("2024-06-30", "2023", None),
    ] {
        let found = target(stored, background);
        assert_eq!(since(&found).as_deref(), expected, "{stored}");
        let value = expected.map(|_| Number::Integer(1));
        assert_eq!(found.actual, value, "{stored}");
    }
}

#[test]
fn the_pace_is_days_gone_against_way_gone() {
    let report = build(&request(plan()));
    let pace = |at: usize| report.targets[at].pace.expect("a span");
    // 182 of 366 days; one of three; half of the two units.
    assert!((pace(1).elapsed - 182.0 / 366.0).abs() < 1e-9);
    assert_eq!(pace(1).reached, Some(1.0 / 3.0));
    assert_eq!(pace(4).reached, Some(0.5));
    let limit = goal("cooperatives.total", "<=", 7.0, "HTX");
    let report = build(&request(vec![limit]));
    assert_eq!(report.targets[0].met, Some(true));
    assert_eq!(report.targets[0].pace.expect("a span").reached, None);
}

#[test]
fn what_cannot_be_held_is_listed_with_its_reason() {
    let total = || goal("cooperatives.total", ">=", 5.0, "HTX");
    let without = |row: TargetRow| build(&request(vec![row])).targets.remove(0);
    for (row, expected) in [
        (goal("số lượng khác", ">=", 5.0, ""), Obstacle::Indicator),
        (
            goal("cooperatives.by_unit", ">=", 5.0, ""),
            Obstacle::Indicator,
        ),
        (
            TargetRow {
                operator: None,
                ..total()
            },
            Obstacle::Operator,
        ),
        (
            TargetRow {
                operator: None,
                estimate: true,
                ..total()
            },
            Obstacle::Estimate,
        ),
        (
            TargetRow {
                value: None,
                ..total()
            },
            Obstacle::Value,
        ),
        (
            goal("cooperatives.revenue", ">=", 5.0, ""),
            Obstacle::Measure,
        ),
        (
            goal("cooperatives.total", ">=", 5.0, "%"),
            Obstacle::Measure,
        ),
    ] {
        let found = without(row);
        assert_eq!(found.obstacle, Some(expected));
        assert_eq!((found.actual, found.met), (None, None));
    }
}

#[test]
fn a_report_of_one_unit_binds_that_unit() {
    let mut request = request(vec![each(goal("cooperatives.total", ">=", 3.0, "HTX"))]);
    let rows: Vec<&str> = JUNE.lines().filter(|row| row.contains(" 967 ")).collect();
    request.holdings.by_kind = cooperatives(&rows.join("\n"), "2024-06-30").by_kind;
    request.province = unit("967");
    request.expected.clear();
    let target = build(&request).targets.remove(0);
    assert_eq!((target.units.len(), target.met), (1, Some(true)));
}

#[test]
fn goals_of_other_spans_are_left_out() {
    let past = TargetRow {
        span: Some(period("2023")),
        ..goal("cooperatives.total", ">=", 5.0, "HTX")
    };
    let always = TargetRow {
        span: None,
        ..past.clone()
    };
    let report = build(&request(vec![past, always]));
    assert_eq!(report.targets.len(), 1);
    assert_eq!(shown(&report.targets[0]), "5 met 0");
    assert_eq!(report.targets[0].pace, None);
}
