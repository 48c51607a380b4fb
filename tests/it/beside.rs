//! What a report is laid beside: another period, another province.

use crate::sandbox::{Sandbox, data, entry};
use serde_json::{Value, json};

/// Of an indicator the values of both provinces, with those known and those there are.
fn both(answer: &Value, id: &str) -> [Value; 2] {
    let found = entry(&answer["indicators"], id);
    ["left", "right"].map(|side| found[side].clone())
}

/// Cà Mau's first half of 2023 beside Đắk Nông's year, as JSON.
fn beside(registry: &Sandbox, arguments: &[&str]) -> Value {
    let periods = ["--period", "2023-H1", "--against-period", "2023"];
    registry.report(&[&["--against", "Đắk Nông"], &periods[..], arguments].concat())
}

#[test]
fn the_same_period_of_the_year_before_is_compared_where_it_is_stored() {
    let registry = Sandbox::with_all_samples();
    for (period, other) in [
        ("2024-06", Some(("2023-06", 275))),
        ("2024-H1", Some(("2023-H1", 275))),
        // August of the year before is not stored, July is.
        ("2023-08", Some(("2023-07", 279))),
        ("2023-07", Some(("2023-06", 275))),
        ("2023-H1", None),
    ] {
        let report = registry.report(&["--period", period]);
        let compared = &entry(&report["indicators"], "cooperatives.total")["compare"];
        let found = compared.as_array().unwrap().iter();
        let found: Vec<(&Value, &Value)> =
            found.map(|one| (&one["period"], &one["value"])).collect();
        let expected = other.map(|(period, value)| (json!(period), json!(value)));
        let expected: Vec<_> = expected
            .iter()
            .map(|(period, value)| (period, value))
            .collect();
        assert_eq!(found, expected, "{period}");
    }
}

#[test]
fn two_provinces_stand_in_two_columns() {
    let registry = Sandbox::with_august();
    let other = Sandbox::with_dak_nong();
    let path = other.folder().to_str().unwrap();
    let run = registry.run(&["report", "--against", "Đắk Nông", "--against-path", path]);
    let run = run
        .ends_with(0)
        .prints("Tỉnh Cà Mau: tháng 8 năm 2023, số liệu đến ngày 31/8/2023, nhận của 9/9 đơn vị.")
        .prints(
            "Tỉnh Đắk Nông: tháng 12 năm 2023, số liệu đến ngày 31/12/2023, nhận của 8/8 đơn vị.",
        );
    for (name, left, right) in [
        ("Tổng số hợp tác xã ", "281", "280"),
        ("Thành viên hợp tác xã ", "4.292", "17.130"),
        ("Hợp tác xã tạm ngừng hoạt động ", "34", "18"),
        ("Vốn điều lệ bình quân ", "379,2", "1.550,0"),
        ("Chi nhánh hợp tác xã ", "0", "9"),
        // Nobody sent any of Đắk Nông.
        ("Tổng số tổ hợp tác ", "987", "…"),
    ] {
        let line = run.out.lines().find(|line| line.starts_with(name));
        let words: Vec<&str> = line.into_iter().flat_map(str::split_whitespace).collect();
        let places = [left, right].map(|value| words.iter().position(|word| *word == value));
        let [Some(left), Some(right)] = places else {
            panic!("{name}: {left} and {right} are not in {line:?}");
        };
        assert!(left < right, "{line:?}");
    }
}

#[test]
fn registry_and_files_of_the_other_province_give_the_same() {
    let registry = Sandbox::with_all_samples();
    let other = Sandbox::with_dak_nong();
    let stored = beside(
        &registry,
        &["--against-path", other.folder().to_str().unwrap()],
    );
    let files = data("dak-nong/2023");
    assert_eq!(
        beside(&registry, &["--against-path", files.to_str().unwrap()]),
        stored
    );
    assert_eq!(stored["schema"], "htx.against/1");
    assert_eq!(
        (&stored["left"]["period"], &stored["right"]["period"]),
        (&json!("2023-H1"), &json!("2023"))
    );
    for (id, values) in [
        ("cooperatives.total", [json!(275), json!(280)]),
        ("cooperatives.new", [json!(16), json!(33)]),
        ("branches.new", [json!(0), json!(6)]),
        (
            "activities.trade_promotion.cooperatives",
            [json!(10), json!(23)],
        ),
        ("groups.members", [json!(14_190), json!(null)]),
    ] {
        assert_eq!(
            both(&stored, id).map(|side| side["value"].clone()),
            values,
            "{id}"
        );
    }
    // 4,190 of 275, 17,130 of 280.
    let members = both(&stored, "cooperatives.members").map(|side| side["per_cooperative"].clone());
    assert_eq!(members, [json!(15.236_364), json!(61.178_571)]);
}

#[test]
fn a_registry_in_the_folder_beside_is_found_by_its_province() {
    let folder = Sandbox::new();
    Sandbox::with_all_samples().copy_into(&folder, "ca-mau");
    Sandbox::with_dak_nong().copy_into(&folder, "dak-nong");
    let found = beside(&folder, &["--registry", "ca-mau"]);
    assert_eq!(
        found,
        beside(
            &folder,
            &["--registry", "ca-mau", "--against-path", "dak-nong"]
        )
    );
    let run = folder.run(&["report", "--registry", "ca-mau", "--against", "Bạc Liêu"]);
    run.ends_with(2)
        .prints_nothing()
        .says_one_line()
        .says("--against-path");
}
