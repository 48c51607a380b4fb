//! `htx report` writes the provincial report, from the registry or straight from files.

use crate::sandbox::{Sandbox, entry, samples, text};
use serde_json::json;

/// Every indicator of the contract that this version has.
const INDICATORS: &str = "
    cooperatives.total .active .suspended .dormant .new .dissolved .agricultural .non_agricultural
    .members .women_members .workers .average_members .median_members .over_100_members
    .charter_capital .average_charter_capital .median_charter_capital
    .contributed_capital .average_contributed_capital .revenue .average_revenue
    branches.total .new";

/// Every breakdown of the contract that this version has.
const BREAKDOWNS: &str = "cooperatives.by_sector .by_status .by_unit .by_size .by_rating";

/// `cooperatives.total .active` as whole ids.
pub fn ids(list: &str) -> Vec<String> {
    let mut family = "";
    let mut ids = Vec::new();
    for word in list.split_whitespace() {
        let (before, name) = word.split_once('.').unwrap();
        if !before.is_empty() {
            family = before;
        }
        ids.push(format!("{family}.{name}"));
    }
    ids
}

#[test]
fn the_json_has_the_shape_of_the_contract() {
    let report = Sandbox::with_august().report(&[]);
    assert_eq!(report["schema"], "htx.report/1");
    assert_eq!(
        report["province"],
        json!({"code": "96", "valid_from": null, "name": "Tỉnh Cà Mau"})
    );
    assert_eq!(report["period"], "2023-08");
    assert_eq!(report["as_of"], "2023-08-31");
    assert_eq!(report["basis"], "as_reported");
    assert_eq!(
        report["submissions"],
        json!({"expected": 9, "received": 9, "missing": [], "late": [], "carried_forward": []})
    );
    for id in ids(INDICATORS) {
        let indicator = entry(&report["indicators"], &id);
        assert!(!text(&indicator["name"]).is_empty(), "{id}");
        assert!(!text(&indicator["measure"]).is_empty(), "{id}");
        assert!(
            indicator["known"].is_u64() && indicator["of"].is_u64(),
            "{id}"
        );
        assert_eq!(indicator["compare"], json!([]), "{id}");
    }
    for id in ids(BREAKDOWNS) {
        let breakdown = entry(&report["breakdowns"], &id);
        assert!(!text(&breakdown["dimension"]).is_empty(), "{id}");
        assert!(breakdown["rows"].is_array(), "{id}");
    }
    let row = &entry(&report["breakdowns"], "cooperatives.by_unit")["rows"][2];
    assert_eq!(
        *row,
        json!({"key": "967", "name": "Huyện Thới Bình", "value": 42, "known": 42, "of": 42})
    );
    assert_eq!(report["targets"], json!([]));
    let narrative = report["narrative"].as_array().unwrap();
    assert!(text(&narrative[0]).contains("281 hợp tác xã với 4.292 thành viên"));
    assert_eq!(report["findings"]["errors"], 0);
    assert_eq!(report["findings"]["warnings"], 0);
}

#[test]
fn every_breakdown_adds_up_to_the_total() {
    let report = Sandbox::with_august().report(&[]);
    for id in ids(BREAKDOWNS) {
        let rows = entry(&report["breakdowns"], &id)["rows"]
            .as_array()
            .unwrap();
        let sum: i64 = rows.iter().filter_map(|row| row["value"].as_i64()).sum();
        // Sizes are in no sample list: nothing is known of them.
        assert!(
            sum == 281 || (id == "cooperatives.by_size" && sum <= 281),
            "{id}: {sum}"
        );
    }
}

#[test]
fn the_registry_and_its_files_give_the_same_report() {
    let folder = samples("2023-08");
    let from_files = Sandbox::new().report(&[folder.to_str().unwrap(), "--province", "Cà Mau"]);
    assert_eq!(from_files, Sandbox::with_august().report(&[]));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let registry = Sandbox::with_august();
    for format in ["table", "json", "csv", "md"] {
        let print = || {
            registry
                .run(&["report", "--format", format])
                .ends_with(0)
                .out
        };
        assert_eq!(print(), print(), "{format}");
    }
}

#[test]
fn the_province_needs_no_name_where_one_is_at_hand() {
    let registry = Sandbox::with_august();
    let named = registry.report(&["--province", "ca mau"]);
    assert_eq!(registry.report(&["--province"]), named);
    assert_eq!(registry.report(&[]), named);
}

#[test]
fn the_registry_of_another_province_is_refused() {
    Sandbox::with_august()
        .run(&["report", "--province", "Bạc Liêu"])
        .ends_with(2)
        .says_one_line()
        .says("Tỉnh Cà Mau");
}

#[test]
fn files_without_a_province_ask_for_one() {
    let folder = samples("2023-08");
    Sandbox::new()
        .run(&["report", folder.to_str().unwrap()])
        .ends_with(2)
        .says_one_line()
        .says("--province");
}

#[test]
fn a_path_for_a_province_is_refused_with_the_right_command() {
    let sandbox = Sandbox::with_august();
    sandbox.samples("2023-08", "nhan");
    sandbox
        .run(&["report", "--province", "nhan"])
        .ends_with(2)
        .says_one_line()
        .says("htx report nhan --province");
}

#[test]
fn a_path_for_a_province_is_told_before_a_missing_registry() {
    let sandbox = Sandbox::new();
    sandbox.samples("2023-08", "nhan");
    sandbox
        .run(&["report", "--province", "nhan"])
        .ends_with(2)
        .says_one_line()
        .says("htx report nhan --province");
}

#[test]
fn a_period_without_lists_names_those_that_have_some() {
    Sandbox::with_august()
        .run(&["report", "--period", "2023-09"])
        .ends_with(0)
        .says("tháng 9 năm 2023; các kỳ có số liệu: 2023-08");
}

#[test]
fn districts_that_did_not_send_are_named() {
    let sandbox = Sandbox::registry();
    let file = samples("2023-08").join("thoi-binh.xlsx");
    sandbox
        .run(&["import", file.to_str().unwrap()])
        .ends_with(0);
    let report = sandbox.report(&[]);
    assert_eq!(report["submissions"]["expected"], 9);
    assert_eq!(report["submissions"]["received"], 1);
    assert_eq!(
        report["submissions"]["missing"].as_array().map(Vec::len),
        Some(8)
    );
    assert_eq!(
        entry(&report["indicators"], "cooperatives.total")["value"],
        42
    );
    sandbox
        .run(&["report"])
        .ends_with(0)
        .prints("1/9")
        .prints("Huyện Cái Nước");
}

#[test]
fn nothing_known_is_null_and_not_zero() {
    let report = Sandbox::with_august().report(&[]);
    let by_size = entry(&report["breakdowns"], "cooperatives.by_size")["rows"]
        .as_array()
        .unwrap();
    assert!(
        by_size
            .iter()
            .all(|row| row["key"] != "micro" || row["value"] == 0)
    );
    let sandbox = Sandbox::registry();
    let file = samples("2023-08").join("thoi-binh.xlsx");
    sandbox
        .run(&["import", file.to_str().unwrap()])
        .ends_with(0);
    let workers = &sandbox.report(&[])["indicators"];
    let workers = entry(workers, "cooperatives.workers");
    assert_eq!(workers["value"], json!(null));
    assert_eq!(
        (workers["known"].as_i64(), workers["of"].as_i64()),
        (Some(0), Some(42))
    );
}

#[test]
fn a_period_without_data_counts_nobody() {
    let report = Sandbox::with_august().report(&["--period", "2023-06"]);
    assert_eq!(report["submissions"]["received"], 0);
    assert_eq!(
        report["submissions"]["missing"].as_array().map(Vec::len),
        Some(9)
    );
}

#[test]
fn an_empty_registry_has_nothing_to_report() {
    Sandbox::registry()
        .run(&["report"])
        .ends_with(2)
        .says_one_line();
}

#[test]
fn sections_can_be_chosen_and_unknown_ones_are_refused() {
    let registry = Sandbox::with_august();
    let run = registry
        .run(&["report", "--section", "sectors"])
        .ends_with(0);
    assert!(
        run.out.contains("THEO LĨNH VỰC") && !run.out.contains("THEO ĐƠN VỊ"),
        "{run}"
    );
    registry
        .run(&["report", "--section", "sector"])
        .ends_with(2)
        .says_one_line()
        .says("sectors");
}

#[test]
fn lines_fit_the_width_they_are_given() {
    let registry = Sandbox::with_august();
    for columns in [80, 160] {
        let mut command = registry.command(&["report", "--compare", "2023-H1"]);
        command.env("COLUMNS", columns.to_string());
        let output = command.output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        let long = out.lines().find(|line| line.chars().count() > columns);
        assert_eq!(long, None, "at {columns} columns");
    }
}

#[test]
fn findings_of_the_files_are_told_and_move_the_exit_code() {
    let sandbox = Sandbox::new();
    sandbox.sheet(
        "a.xlsx",
        &[
            &["DANH SÁCH HTX HUYỆN THỚI BÌNH"],
            &["Tính đến ngày 31/8/2023"],
            &["STT", "Tên HTX", "Số thành viên"],
            &["1", "HTX Tân Phú", "mười hai người"],
        ],
    );
    let report = ["report", "a.xlsx", "--province", "Cà Mau"];
    sandbox.run(&report).ends_with(1).says("lỗi[F201]");
    sandbox
        .run(&[&report[..], &["--fail-on", "never"]].concat())
        .ends_with(0);
    let document = sandbox
        .run(&[&report[..], &["--format", "json"]].concat())
        .ends_with(1)
        .json();
    assert_eq!(document["findings"]["errors"], 1);
    assert_eq!(
        entry(&document["indicators"], "cooperatives.total")["value"],
        1
    );
    assert_eq!(
        entry(&document["indicators"], "cooperatives.members")["value"],
        json!(null)
    );
}

#[test]
fn a_file_of_garbage_ends_with_3_and_the_others_are_reported() {
    let sandbox = Sandbox::new();
    sandbox.samples("2023-08", "nhan");
    sandbox.write("nhan/thoi-binh.xlsx", "");
    let run = sandbox
        .run(&["report", "nhan", "--province", "Cà Mau", "--format", "json"])
        .ends_with(3)
        .says("thoi-binh.xlsx");
    assert_eq!(
        entry(&run.json()["indicators"], "cooperatives.total")["value"],
        281 - 42
    );
}
