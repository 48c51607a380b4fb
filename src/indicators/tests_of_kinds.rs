//! Figures of the other kinds of lists, of rows that only count, and of what was done, counted by hand.

use super::press::{august, estimated, half_year};
use super::sample::{holdings, stock, table, unit};
use super::*;
use crate::model::{ActivityKind, Period};
use crate::registry::{Holdings, MemberTally};

fn period(written: &str) -> Period {
    written.parse().expect(written)
}

/// The value with its coverage as `value known/of`.
fn shown(figures: &[Figure], id: &str) -> String {
    let figure = figures
        .iter()
        .find(|figure| figure.indicator.id == id)
        .expect(id);
    let value = match figure.value {
        None => "?".to_owned(),
        Some(Number::Integer(n)) => n.to_string(),
        Some(Number::Ratio(ratio)) => format!("{ratio:.4}"),
    };
    format!("{value} {}/{}", figure.known, figure.of)
}

fn rows(figures: &Figures, id: &str) -> String {
    let rows = &figures.breakdown(id).expect(id).rows;
    let value = |row: &BreakdownRow| row.value.map_or("?".to_owned(), |n| n.to_string());
    let row = |row: &BreakdownRow| format!("{} {} {}/{}", row.key, value(row), row.known, row.of);
    rows.iter().map(row).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_published_figures_of_august_2023() {
    let figures = evaluate(&august(), period("2023-08"), 2);
    for (id, expected) in [
        ("cooperatives.total", "281 281/281"),
        ("cooperatives.active", "247 281/281"),
        ("unions.total", "1 1/1"),
        ("unions.member_cooperatives", "6 1/1"),
        ("unions.workers", "59 1/1"),
        ("groups.total", "987 987/987"),
        ("groups.members", "14560 987/987"),
        // 14,560 over 987.
        ("groups.average_members", "14.7518 987/987"),
        ("clubs.total", "? 0/0"),
        // A tally does not say how its groups are rated, and no list does.
        ("units.with_rated_group", "? 0/2"),
    ] {
        assert_eq!(shown(&figures.figures, id), expected, "{id}");
    }
    assert_eq!(
        rows(&figures, "groups.by_unit"),
        "967 500 500/500, 971 487 487/487"
    );
    // Only the one group that is listed has a sector.
    let by_sector = rows(&figures, "groups.by_sector");
    assert!(by_sector.starts_with("agriculture 1 1/1, aquaculture 0 0/0"));
    assert!(by_sector.ends_with("unknown 986 986/986"));
}

#[test]
fn a_unit_that_sent_no_such_list_is_unknown() {
    let figures = evaluate(&august(), period("2023-08"), 2);
    let of = |code: &str, id: &str| {
        let mut parts = figures.units.iter();
        let part = parts.find(|part| part.unit.code == code).expect(code);
        shown(&part.figures, id)
    };
    assert_eq!(of("967", "unions.total"), "1 1/1");
    assert_eq!(of("971", "unions.total"), "? 0/0");
    assert_eq!(of("971", "groups.members"), "7250 487/487");
}

#[test]
fn what_was_done_in_the_first_half_of_2023() {
    let figures = evaluate(&half_year(), period("2023-H1"), 2);
    for (id, expected) in [
        // July's class is outside.
        ("activities.training.count", "9 10/10"),
        ("activities.training.people", "280 9/9"),
        // A line without a time happened in the span it was sent for.
        ("activities.communication.count", "56 56/56"),
        ("activities.alliance_admission.count", "7 7/7"),
        ("activities.trade_promotion.cooperatives", "10 1/1"),
        ("activities.fund_project.count", "22 22/22"),
        ("activities.fund_project.amount", "? 0/22"),
        ("activities.value_chain_support.count", "1 1/1"),
        ("activities.value_chain_support.amount", "450000000 1/1"),
        ("activities.commendation.cooperatives", "16 2/2"),
        // Of a trip in 2023 nobody knows whether it was in the first half.
        ("activities.study_trip.count", "? 0/1"),
        ("activities.policy.count", "0 0/0"),
        ("activities.policy.amount", "0 0/0"),
    ] {
        assert_eq!(shown(&figures.figures, id), expected, "{id}");
    }
    assert_eq!(
        rows(&figures, "activities.commendation.cooperatives_by_sector"),
        "agriculture 11 1/1, trade_services 5 1/1"
    );
    assert_eq!(
        rows(&figures, "activities.training.count_by_sector"),
        "unknown 9 9/9"
    );
    assert_eq!(rows(&figures, "activities.policy.count_by_sector"), "");
    let year = evaluate(&half_year(), period("2023"), 2);
    assert_eq!(
        shown(&year.figures, "activities.training.count"),
        "10 10/10"
    );
    assert_eq!(shown(&year.figures, "activities.study_trip.count"), "1 1/1");
}

#[test]
fn nobody_sent_activities_is_unknown() {
    let figures = evaluate(&august(), period("2023-08"), 2);
    assert_eq!(
        shown(&figures.figures, "activities.training.count"),
        "? 0/0"
    );
}

/// A district that counts 12 cooperatives in all, and one that lists two.
fn mixed() -> Holdings {
    let fields = [
        Field::Count,
        Field::Members,
        Field::CharterCapital,
        Field::Status,
        Field::Established,
    ];
    let rows = "967* 12 240  2400 -         -
                967* -  30   -    -         -
                971  -  101  100  active    2023-05-01
                971  -  19   -    suspended 2020";
    holdings(table(Kind::Cooperatives, &fields, rows, "2023-06-30"))
}

#[test]
fn rows_that_only_count_add_up_with_those_that_list() {
    let figures = evaluate(&mixed(), period("2023-H1"), 2);
    for (id, expected) in [
        // A tally without a number is at least one, and not known.
        ("cooperatives.total", "14 14/15"),
        ("cooperatives.active", "1 2/15"),
        ("cooperatives.members", "390 15/15"),
        // 360 members of 14: the tally without a number is left out of both.
        ("cooperatives.average_members", "25.7143 15/15"),
        // A median needs single cooperatives.
        ("cooperatives.median_members", "60.0000 2/15"),
        // 240 members of twelve say nothing of any one of them.
        ("cooperatives.over_100_members", "1 2/15"),
        ("cooperatives.charter_capital", "2500000000 13/15"),
        ("cooperatives.average_charter_capital", "192307692 13/15"),
        ("cooperatives.new", "1 2/15"),
    ] {
        assert_eq!(shown(&figures.figures, id), expected, "{id}");
    }
    assert_eq!(
        rows(&figures, "cooperatives.by_unit"),
        "967 12 12/13, 971 2 2/2"
    );
}

/// Two districts that send only numbers, one of them with a cooperative of unknown status.
#[test]
fn numbers_in_parts_enter_the_figures() {
    let fields = [Field::Count, Field::Members, Field::Parts];
    let sent =
        "967* 20 299 status=active:17;status=suspended:3;sector=agriculture:16;sector=other:4
                971* 9  100 status=active:6;status=ended:2";
    let stock = table(Kind::Cooperatives, &fields, sent, "2023-06-30");
    let figures = evaluate(&holdings(stock), period("2023-H1"), 2);
    for (id, expected) in [
        // Two of 29 have ended.
        ("cooperatives.total", "27 27/27"),
        ("cooperatives.active", "23 27/27"),
        // Of the second district the status of one is not known.
        ("cooperatives.suspended", "3 20/27"),
        ("cooperatives.agricultural", "16 20/27"),
        ("cooperatives.non_agricultural", "4 20/27"),
        ("cooperatives.members", "399 27/27"),
        ("cooperatives.average_members", "14.7778 27/27"),
    ] {
        assert_eq!(shown(&figures.figures, id), expected, "{id}");
    }
    let by_status = rows(&figures, "cooperatives.by_status");
    for line in ["active 23 23/23", "suspended 3 3/3", "unknown 1 1/1"] {
        assert!(by_status.contains(line), "{by_status}");
    }
}

/// Models and satellites of two districts; the second marks nobody.
fn pilot() -> Holdings {
    let fields = [
        Field::Status,
        Field::Model,
        Field::Chain,
        Field::Hightech,
        Field::Trace,
        Field::Ocop,
    ];
    let rows = "967 active model     Minh_Phú không có -
                967 active satellite KHÔNG    có    có -
                967 active satellite HĐ-5/2024 -    có -
                967 active -         có       có    có 4_sao
                967 ended  model     có       có    có có
                971 active -         có       -     -  -";
    holdings(table(Kind::Cooperatives, &fields, rows, "2024-06-30"))
}

#[test]
fn the_pilot_of_model_cooperatives() {
    let figures = evaluate(&pilot(), period("2024-06"), 2);
    for (id, expected) in [
        ("model_cooperatives.total", "1 4/5"),
        ("model_cooperatives.satellites", "2 4/5"),
        // Three of sixteen.
        ("model_cooperatives.progress", "0.1875 4/5"),
        ("model_cooperatives.linkage_share", "0.6667 3/3"),
        // A blank is a no where the district says it of others.
        ("model_cooperatives.high_tech_share", "0.3333 3/3"),
        ("model_cooperatives.traceability_share", "1.0000 3/3"),
        ("model_cooperatives.ocop_share", "0.0000 3/3"),
        ("cooperatives.linked", "4 5/5"),
        // The second district says nothing of it.
        ("cooperatives.high_tech", "2 4/5"),
    ] {
        assert_eq!(shown(&figures.figures, id), expected, "{id}");
    }
    let of = |at: usize| shown(&figures.units[at].figures, "model_cooperatives.progress");
    assert_eq!((of(0), of(1)), ("0.3750 4/4".into(), "? 0/1".into()));
}

#[test]
fn units_with_a_group_that_does_well() {
    let fields = [Field::Count, Field::Rating];
    let with = |rows: &str| {
        let groups = table(Kind::Groups, &fields, rows, "2024-06-30");
        let held = Holdings {
            by_kind: [(Kind::Groups, groups)].into(),
            ..Holdings::default()
        };
        shown(
            &evaluate(&held, period("2024-06"), 3).figures,
            "units.with_rated_group",
        )
    };
    assert_eq!(with("967 - good\n967 - weak\n971 - fair"), "2 2/2");
    assert_eq!(with("967 - good\n971 - weak\n971 - average"), "1 2/2");
    assert_eq!(with("967 - good\n971 - weak\n971* 30 -"), "1 1/2");
    assert_eq!(with("967* 3 good\n971* 0 good"), "1 2/2");
}

#[test]
fn a_blank_says_nothing_of_a_row_that_only_counts() {
    let fields = [Field::Count, Field::ContractCertified];
    let rows = "967 - số_12
                967 - -
                967* 30 -
                971 - -";
    let held = Holdings {
        by_kind: [(
            Kind::Groups,
            table(Kind::Groups, &fields, rows, "2024-06-30"),
        )]
        .into(),
        ..Holdings::default()
    };
    let figures = evaluate(&held, period("2024-06"), 2);
    assert_eq!(shown(&figures.figures, "groups.certified"), "1 2/33");
}

#[test]
fn people_listed_are_counted_without_scanning_them() {
    let tally = |code: &str, members| MemberTally {
        unit: unit(code),
        cooperative: None,
        name: "HTX A".into(),
        members,
        women: None,
        capital: Some(5_000_000),
    };
    let held = Holdings {
        members: vec![tally("971", 12), tally("967", 30), tally("971", 8)],
        ..Holdings::default()
    };
    let figures = evaluate(&held, period("2023-08"), 2);
    assert_eq!(shown(&figures.figures, "members.listed"), "50 3/3");
    assert_eq!(shown(&figures.figures, "members.cooperatives"), "3 3/3");
    assert_eq!(rows(&figures, "members.by_unit"), "967 30 1/1, 971 20 2/2");
}

#[test]
fn estimates_are_marked() {
    let rows = "967 - active - - - 10 - - - - - - -";
    let plain = stock(rows, "2023-08-31");
    let is_estimate = |stock| {
        let figures = evaluate(&holdings(stock), period("2023-08"), 1);
        figures
            .figure("cooperatives.members")
            .expect("members")
            .estimate
    };
    assert!(!is_estimate(plain.clone()));
    assert!(is_estimate(estimated(plain)));
}

#[test]
fn every_indicator_of_the_contract_is_there() {
    let mut wanted: Vec<String> = "unions.total unions.member_cooperatives unions.workers groups.total groups.members clubs.total members.listed model_cooperatives.total model_cooperatives.satellites model_cooperatives.progress model_cooperatives.linkage_share model_cooperatives.high_tech_share model_cooperatives.traceability_share model_cooperatives.ocop_share units.with_rated_group units.with_rated_club"
        .split(' ')
        .map(str::to_owned)
        .collect();
    for kind in ActivityKind::ALL {
        for measure in ["count", "cooperatives", "people", "amount"] {
            wanted.push(format!("activities.{}.{measure}", kind.code()));
            wanted.push(format!("activities.{}.{measure}_by_sector", kind.code()));
        }
    }
    for id in wanted {
        assert!(find(&id).is_some(), "{id}");
    }
}

#[test]
fn indicators_are_found_by_their_names_as_well() {
    let id = |words: &str| named(words).map(|indicator| indicator.id);
    assert_eq!(id(" groups.total "), Some("groups.total"));
    assert_eq!(id("Tổng số  TỔ HỢP TÁC"), Some("groups.total"));
    assert_eq!(id("cooperative groups"), Some("groups.total"));
    assert_eq!(id("số lượng khác"), None);
}
