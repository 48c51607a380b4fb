//! The plan of Cà Mau for 2024, held against June 2024.
//!
//! The numbers were computed by a script outside of the program; they stand in the README of the samples, too.

use crate::sandbox::{Sandbox, text};
use serde_json::{Value, json};

const DECISION: &str = "Kế hoạch số 04/KH-UBND ngày 12/01/2024";

/// One line of the plan for the whole province: indicator, operator, what is asked, what is reached, whether that is
/// enough.
type Line = (&'static str, &'static str, f64, f64, bool);

/// Money is in đồng, shares are parts of 1.
const PROVINCE: [Line; 9] = [
    // From 3 in August 2023, the last day stored before the year, to 5.
    ("cooperatives.over_100_members", ">=", 3.0, 2.0, false),
    (
        "cooperatives.average_members",
        ">=",
        22.0,
        19.398_625,
        false,
    ),
    (
        "cooperatives.average_contributed_capital",
        ">=",
        450e6,
        452_405_498.0,
        true,
    ),
    ("model_cooperatives.high_tech_share", ">", 0.5, 0.55, true),
    // A half is not more than a half.
    (
        "model_cooperatives.traceability_share",
        ">",
        0.5,
        0.5,
        false,
    ),
    ("model_cooperatives.ocop_share", ">", 0.5, 0.425, false),
    ("activities.training.director_classes", ">=", 1.0, 1.0, true),
    (
        "activities.training.accountant_classes",
        ">=",
        1.0,
        0.0,
        false,
    ),
    ("activities.policy.count", ">=", 1.0, 1.0, true),
];

/// One line of the plan for each district: indicator, operator, what is asked, what each has reached, which fail.
type EachLine = (
    &'static str,
    &'static str,
    f64,
    [Option<f64>; 9],
    &'static [&'static str],
);

/// In the order of their codes.
const DISTRICTS: [&str; 9] = [
    "Thành phố Cà Mau",
    "Huyện U Minh",
    "Huyện Thới Bình",
    "Huyện Trần Văn Thời",
    "Huyện Cái Nước",
    "Huyện Đầm Dơi",
    "Huyện Năm Căn",
    "Huyện Phú Tân",
    "Huyện Ngọc Hiển",
];

const fn known(values: [f64; 9]) -> [Option<f64>; 9] {
    let mut all = [None; 9];
    let mut at = 0;
    while at < values.len() {
        all[at] = Some(values[at]);
        at += 1;
    }
    all
}

const EACH: [EachLine; 4] = [
    (
        "model_cooperatives.progress",
        ">=",
        0.5,
        // Of 8: 4, 5, 6, 6, 5, 4, 3, 4, 3.
        known([0.5, 0.625, 0.75, 0.75, 0.625, 0.5, 0.375, 0.5, 0.375]),
        &["Huyện Năm Căn", "Huyện Ngọc Hiển"],
    ),
    (
        "model_cooperatives.linkage_share",
        ">",
        0.8,
        // 4 of 4, 5 of 5, 5 of 6, 5 of 6, 4 of 5, 3 of 4, 3 of 3, 4 of 4, 2 of 3.
        known([
            1.0, 1.0, 0.833_333, 0.833_333, 0.8, 0.75, 1.0, 1.0, 0.666_667,
        ]),
        &["Huyện Cái Nước", "Huyện Đầm Dơi", "Huyện Ngọc Hiển"],
    ),
    ("units.with_rated_group", ">=", 1.0, known([1.0; 9]), &[]),
    // Năm Căn has one club, rated average, and fails. The list of clubs names none of Ngọc Hiển: that nobody spoke of
    // any counts as unknown, not as none, so Ngọc Hiển is not among those that fail.
    (
        "units.with_rated_club",
        ">=",
        1.0,
        [
            Some(1.0),
            Some(1.0),
            Some(1.0),
            Some(1.0),
            Some(1.0),
            Some(1.0),
            Some(0.0),
            Some(1.0),
            None,
        ],
        &["Huyện Năm Căn"],
    ),
];

/// The targets of a report, by indicator.
fn target<'a>(report: &'a Value, indicator: &str) -> &'a Value {
    let targets = report["targets"].as_array().unwrap();
    let found: Vec<&Value> = targets
        .iter()
        .filter(|target| target["indicator"] == indicator)
        .collect();
    assert_eq!(found.len(), 1, "{indicator}");
    found[0]
}

#[track_caller]
fn is_planned(target: &Value, (indicator, operator, asked): (&str, &str, f64), scope: &str) {
    assert_eq!(target["operator"], operator, "{indicator}");
    assert_eq!(target["target"].as_f64(), Some(asked), "{indicator}");
    assert_eq!(target["scope"], scope, "{indicator}");
    assert_eq!(target["span"], "2024", "{indicator}");
    assert_eq!(target["decision"], DECISION, "{indicator}");
    assert_eq!(target["not_evaluated"], json!(null), "{indicator}");
}

#[test]
fn every_line_for_the_province_is_held_against_june() {
    let report = Sandbox::with_all_samples().report(&["--period", "2024-06"]);
    assert_eq!(report["targets"].as_array().map(Vec::len), Some(13));
    for (indicator, operator, asked, actual, met) in PROVINCE {
        let target = target(&report, indicator);
        is_planned(target, (indicator, operator, asked), "province");
        assert_eq!(target["actual"].as_f64(), Some(actual), "{indicator}");
        assert_eq!(target["met"], met, "{indicator}");
        let gap = target["gap"].as_f64().unwrap();
        assert!((gap - (actual - asked)).abs() < 1e-6, "{indicator}: {gap}");
    }
}

#[test]
fn every_line_for_each_district_names_those_that_fail() {
    let report = Sandbox::with_all_samples().report(&["--period", "2024-06"]);
    for (indicator, operator, asked, reached, failing) in EACH {
        let target = target(&report, indicator);
        is_planned(target, (indicator, operator, asked), "each_unit");
        let units = target["units"].as_array().unwrap().iter();
        let found: Vec<(String, Option<f64>)> = units
            .map(|unit| (text(&unit["unit"]["name"]), unit["actual"].as_f64()))
            .collect();
        let expected = DISTRICTS.iter().map(|name| (*name).to_owned());
        assert_eq!(
            found,
            expected.zip(reached).collect::<Vec<_>>(),
            "{indicator}"
        );
        let fail = target["failing"].as_array().unwrap().iter();
        let fail: Vec<String> = fail.map(|unit| text(&unit["name"])).collect();
        assert_eq!(fail, failing, "{indicator}");
        assert_eq!(target["met"], failing.is_empty(), "{indicator}");
    }
}

#[test]
fn a_rise_begins_with_the_last_day_stored_before_its_year() {
    let report = Sandbox::with_all_samples().report(&["--period", "2024-06"]);
    let target = target(&report, "cooperatives.over_100_members");
    assert_eq!(target["aim"], "rise");
    assert_eq!(target["since"], "2023-08-31");
}

#[test]
fn month_and_half_year_reach_the_same_for_the_plan_runs_from_january() {
    let registry = Sandbox::with_all_samples();
    let [month, half] = ["2024-06", "2024-H1"].map(|period| registry.report(&["--period", period]));
    assert_eq!(month["targets"], half["targets"]);
}

#[test]
fn no_other_year_is_held_against_the_plan() {
    let report = Sandbox::with_all_samples().report(&["--period", "2023-08"]);
    assert_eq!(report["targets"], json!([]));
}

#[test]
fn the_plan_is_printed_with_its_districts() {
    let run = Sandbox::with_all_samples().run(&["report", "--period", "2024-06"]);
    run.ends_with(0)
        .prints("Đối chiếu 13 chỉ tiêu kế hoạch: 05 đạt, 08 chưa đạt.")
        .prints("chưa đạt: Huyện Năm Căn (37,5), Huyện Ngọc\nHiển (37,5).")
        .prints("chưa đạt: Huyện Năm Căn (0); chưa có số liệu:\nHuyện Ngọc Hiển.")
        .prints("Theo Kế hoạch số 04/KH-UBND ngày 12/01/2024.");
}
