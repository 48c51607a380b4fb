//! The pictures of the report have the numbers of the report as JSON.

use crate::sandbox::{Sandbox, entry};
use serde_json::Value;

/// June 2024 beside two earlier periods, out of the order of time; as a page and as JSON.
fn both() -> (String, Value) {
    let registry = Sandbox::with_all_samples();
    let asked = [
        "report",
        "--period",
        "2024-06",
        "--compare",
        "2023-08",
        "--compare",
        "2023-H1",
        "-o",
        "bc.html",
        "-o",
        "bc.json",
    ];
    registry.run(&asked).ends_with(0).prints_nothing();
    let json = serde_json::from_str(&registry.read("bc.json")).unwrap();
    (registry.read("bc.html"), json)
}

/// The words of a picture, in the order they are drawn.
fn words<'a>(page: &'a str, title: &str) -> Vec<&'a str> {
    let begin = format!("aria-label=\"{title}\"");
    let picture = page.split("<svg ").find(|it| it.contains(&begin));
    let picture = picture.unwrap_or_else(|| panic!("no picture '{title}'"));
    let picture = picture.split("</svg>").next().unwrap();
    let texts = picture.split("<text ").skip(1);
    texts
        .map(|text| text.split(['>', '<']).nth(1).unwrap())
        .collect()
}

fn rows<'a>(json: &'a Value, id: &str) -> &'a Vec<Value> {
    entry(&json["breakdowns"], id)["rows"].as_array().unwrap()
}

#[test]
fn bars_are_named_and_stand_from_the_highest_to_the_lowest() {
    let (page, json) = both();
    let mut units: Vec<(String, i64)> = rows(&json, "cooperatives.by_unit")
        .iter()
        .map(|row| {
            (
                row["name"].as_str().unwrap().to_owned(),
                row["value"].as_i64().unwrap(),
            )
        })
        .collect();
    units.sort_by_key(|(_, value)| -value);
    assert_eq!(units.len(), 9);
    let drawn = words(&page, "Hợp tác xã theo đơn vị");
    let expected: Vec<String> = units
        .into_iter()
        .flat_map(|(name, value)| [name, value.to_string()])
        .collect();
    assert_eq!(drawn, expected);
}

#[test]
fn periods_stand_in_the_order_of_time() {
    let (page, json) = both();
    let total = entry(&json["indicators"], "cooperatives.total");
    let drawn = words(&page, "Chỉ tiêu chủ yếu qua các kỳ");
    let values = [
        &total["compare"][1]["value"],
        &total["compare"][0]["value"],
        &total["value"],
    ];
    let values = values.map(|value| value.as_i64().unwrap().to_string());
    let places = values.map(|value| drawn.iter().position(|words| **words == value).unwrap());
    assert!(places.is_sorted(), "{places:?} in {drawn:?}");
    assert_eq!(drawn[0], "Tổng số hợp tác xã (HTX)");
}

#[test]
fn classes_of_members_hold_every_cooperative_that_says_how_many() {
    let (page, json) = both();
    let rows = rows(&json, "cooperatives.by_members");
    let count = |unknown: bool| -> i64 {
        let rows = rows
            .iter()
            .filter(|row| (row["key"] == "unknown") == unknown);
        rows.map(|row| row["value"].as_i64().unwrap()).sum()
    };
    let mean = entry(&json["indicators"], "cooperatives.average_members");
    assert_eq!(count(false), mean["known"].as_i64().unwrap());
    assert_eq!(count(false) + count(true), mean["of"].as_i64().unwrap());
    let over = entry(&json["indicators"], "cooperatives.over_100_members");
    let large = rows[5..8].iter().map(|row| row["value"].as_i64().unwrap());
    assert_eq!(large.sum::<i64>(), over["value"].as_i64().unwrap());
    let drawn = words(&page, "Hợp tác xã theo số thành viên");
    for row in &rows[..8] {
        let value = row["value"].to_string();
        assert!(drawn.contains(&value.as_str()), "{row} in {drawn:?}");
    }
}

#[test]
fn goals_stand_beside_a_hundred() {
    let (page, json) = both();
    let drawn = words(&page, "Mức thực hiện so với kế hoạch (%)");
    assert!(drawn.contains(&"100%") && drawn.contains(&"Đạt") && drawn.contains(&"Chưa đạt"));
    let targets = json["targets"].as_array().unwrap();
    let director = targets
        .iter()
        .find(|it| it["indicator"] == "activities.training_director_classes");
    assert!(
        director.is_some_and(|it| it["actual"] == it["target"]),
        "{director:?}"
    );
    let at = drawn
        .iter()
        .position(|words| *words == "Lớp đào tạo giám đốc hợp tác xã");
    assert_eq!(drawn[at.unwrap() + 1], "100,0");
}
