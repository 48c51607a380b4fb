//! `htx status` says who has sent and who has not.

use crate::sandbox::{Sandbox, samples};
use serde_json::json;

/// A registry in which only Thới Bình and U Minh have sent for August.
fn two_of_nine() -> Sandbox {
    let sandbox = Sandbox::registry();
    for name in ["thoi-binh.xlsx", "u_minh_8-2023.csv"] {
        let file = samples("2023-08").join(name);
        sandbox
            .run(&["import", file.to_str().unwrap()])
            .ends_with(0);
    }
    sandbox
}

#[test]
fn it_lists_every_district_with_what_it_sent() {
    let run = two_of_nine().run(&["status"]).ends_with(0).prints("2/9");
    let rows: Vec<Vec<&str>> = run
        .out
        .lines()
        .map(|line| {
            line.split("  ")
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
                .collect()
        })
        .collect();
    for row in [
        &["Huyện Thới Bình", "✓ đã gửi", "31/8/2023", "42", "1 ghi nhận"][..],
        &["Huyện U Minh", "✓ đã gửi", "31/8/2023", "28", "–"],
        &["Huyện Cái Nước", "✗ chưa gửi"],
    ] {
        assert!(
            rows.iter().any(|found| found == row),
            "{row:?} is not in {run}"
        );
    }
}

#[test]
fn findings_are_counted_and_shown_when_asked_for() {
    let registry = Sandbox::with_august();
    registry
        .run(&["status"])
        .prints("1 ghi nhận")
        .says("htx status -v");
    registry.run(&["status", "-v"]).says("ghi nhận[S205]");
}

#[test]
fn it_answers_in_json() {
    let answer = two_of_nine()
        .run(&["status", "--format", "json"])
        .ends_with(0)
        .json();
    assert_eq!(answer["schema"], "htx.status/1");
    assert_eq!(answer["period"], "2023-08");
    assert_eq!(answer["as_of"], "2023-08-31");
    assert_eq!(answer["expected"], 9);
    assert_eq!(answer["received"], 2);
    assert_eq!(answer["missing"].as_array().map(Vec::len), Some(7));
    let units = answer["units"].as_array().unwrap();
    let thoi_binh = units
        .iter()
        .find(|unit| unit["unit"]["code"] == "967")
        .unwrap();
    assert_eq!(thoi_binh["submission"]["records"], 42);
    assert_eq!(
        thoi_binh["findings"],
        json!({"errors": 0, "warnings": 0, "infos": 1})
    );
}

#[test]
fn another_period_has_its_own_answer() {
    two_of_nine()
        .run(&["status", "--period", "2023-07"])
        .ends_with(0)
        .prints("0/9");
}

#[test]
fn an_empty_registry_says_how_to_fill_it() {
    Sandbox::registry()
        .run(&["status"])
        .ends_with(2)
        .says_one_line()
        .says("htx import");
}

#[test]
fn a_period_that_is_none_is_refused() {
    two_of_nine()
        .run(&["status", "--period", "tháng tám"])
        .ends_with(2)
        .says_one_line()
        .says("tháng tám");
}
