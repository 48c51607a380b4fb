//! The sample lists add up to the figures of their README.
//!
//! The numbers were counted with openpyxl, xlrd and odfpy by a script outside of the program.

use crate::sandbox::{Sandbox, entry, samples};
use serde_json::Value;

/// Indicators and what they must be in H1, in July and in August.
const TOTALS: [(&str, [i64; 3]); 11] = [
    ("cooperatives.total", [275, 279, 281]),
    ("cooperatives.active", [243, 246, 247]),
    ("cooperatives.suspended", [32, 33, 34]),
    ("cooperatives.agricultural", [211, 214, 215]),
    ("cooperatives.non_agricultural", [64, 65, 66]),
    ("cooperatives.new", [16, 4, 2]),
    ("cooperatives.members", [4190, 4247, 4292]),
    ("cooperatives.women_members", [1208, 1221, 1233]),
    ("cooperatives.over_100_members", [3, 3, 3]),
    (
        "cooperatives.charter_capital",
        [104_093_500_000, 105_618_500_000, 106_558_500_000],
    ),
    (
        "cooperatives.contributed_capital",
        [101_858_000_000, 103_259_500_000, 104_305_500_000],
    ),
];

/// Cooperatives of each district in H1, in July and in August.
const DISTRICTS: [(&str, [i64; 3]); 9] = [
    ("Thành phố Cà Mau", [22, 23, 23]),
    ("Huyện U Minh", [28, 28, 28]),
    ("Huyện Thới Bình", [41, 42, 42]),
    ("Huyện Trần Văn Thời", [47, 48, 48]),
    ("Huyện Cái Nước", [32, 32, 33]),
    ("Huyện Đầm Dơi", [39, 40, 40]),
    ("Huyện Năm Căn", [23, 23, 24]),
    ("Huyện Phú Tân", [26, 26, 26]),
    ("Huyện Ngọc Hiển", [17, 17, 17]),
];

/// Members, charter capital and contributed capital (triệu đồng) of each district in August.
const AUGUST: [(&str, i64, f64, f64); 9] = [
    ("Thành phố Cà Mau", 427, 12_248.0, 12_045.5),
    ("Huyện U Minh", 420, 10_155.0, 10_036.5),
    ("Huyện Thới Bình", 758, 17_256.0, 16_783.5),
    ("Huyện Trần Văn Thời", 727, 20_140.0, 19_987.5),
    ("Huyện Cái Nước", 468, 11_343.0, 10_981.0),
    ("Huyện Đầm Dơi", 562, 11_307.0, 10_950.0),
    ("Huyện Năm Căn", 354, 7_730.0, 7_478.0),
    ("Huyện Phú Tân", 381, 10_275.5, 10_043.5),
    ("Huyện Ngọc Hiển", 195, 6_104.0, 6_000.0),
];

fn report_straight_from_files(set: &str) -> Value {
    let folder = samples(set);
    let run = Sandbox::new().run(&[
        "report",
        folder.to_str().unwrap(),
        "--province",
        "Cà Mau",
        "--period",
        set,
        "--format",
        "json",
    ]);
    run.ends_with(0).json()
}

#[track_caller]
fn holds_the_figures(report: &Value, set: usize) {
    for (id, values) in TOTALS {
        let indicator = entry(&report["indicators"], id);
        assert_eq!(indicator["value"], values[set], "{id}");
        assert_eq!(indicator["of"], TOTALS[0].1[set], "coverage of {id}");
    }
    let by_unit = entry(&report["breakdowns"], "cooperatives.by_unit");
    for (name, values) in DISTRICTS {
        let rows = by_unit["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == name).unwrap();
        assert_eq!(row["value"], values[set], "{name}");
    }
    assert_eq!(report["findings"]["errors"], 0);
    assert_eq!(report["findings"]["warnings"], 0);
    assert_eq!(report["submissions"]["received"], 9);
}

#[test]
fn the_first_half_year_adds_up_straight_from_its_files() {
    holds_the_figures(&report_straight_from_files("2023-H1"), 0);
}

#[test]
fn july_adds_up_straight_from_its_files() {
    holds_the_figures(&report_straight_from_files("2023-07"), 1);
}

#[test]
fn august_adds_up_straight_from_its_files() {
    holds_the_figures(&report_straight_from_files("2023-08"), 2);
}

#[test]
fn one_registry_holds_all_sets_and_answers_for_each() {
    let registry = Sandbox::with_all_samples();
    for (at, period) in ["2023-H1", "2023-07", "2023-08"].iter().enumerate() {
        holds_the_figures(&registry.report(&["--period", period]), at);
    }
}

#[test]
fn august_is_compared_with_the_first_half_year() {
    let registry = Sandbox::with_all_samples();
    let august = registry.report(&["--period", "2023-08", "--compare", "2023-H1"]);
    holds_the_figures(&august, 2);
    for (id, change) in [
        ("cooperatives.total", 281 - 275),
        ("cooperatives.active", 247 - 243),
        ("cooperatives.suspended", 34 - 32),
        ("cooperatives.members", 4292 - 4190),
        (
            "cooperatives.charter_capital",
            106_558_500_000_i64 - 104_093_500_000,
        ),
    ] {
        let compared = &entry(&august["indicators"], id)["compare"][0];
        assert_eq!(compared["period"], "2023-H1");
        assert_eq!(compared["change"], change, "{id}");
    }
    let total = &entry(&august["indicators"], "cooperatives.total")["compare"][0];
    assert_eq!(total["value"], 275);
    assert_eq!(total["change_percent"], 2.181818);
}

#[test]
fn averages_are_sums_over_counts() {
    let august = Sandbox::with_august().report(&[]);
    for (id, value) in [
        ("cooperatives.average_members", 15.274021),
        // Money is whole đồng.
        ("cooperatives.average_charter_capital", 379_211_744.0),
        ("cooperatives.average_contributed_capital", 371_193_950.0),
    ] {
        let found = entry(&august["indicators"], id)["value"].as_f64();
        assert_eq!(found, Some(value), "{id}");
    }
}

#[test]
fn each_district_shows_its_own_sums() {
    let run = Sandbox::with_august().run(&["report", "--province", "--section", "units"]);
    let printed = run.ends_with(0);
    for (name, members, charter, contributed) in AUGUST {
        let line = printed.out.lines().find(|line| line.starts_with(name));
        let line = line.unwrap_or_else(|| panic!("{name} is missing in {printed}"));
        let words: Vec<&str> = line.split_whitespace().collect();
        for value in [
            members.to_string(),
            vietnamese(charter),
            vietnamese(contributed),
        ] {
            assert!(words.contains(&value.as_str()), "{value} is not in: {line}");
        }
    }
}

/// 12248.0 as `12.248,0`.
fn vietnamese(millions: f64) -> String {
    let tenths = (millions * 10.0).round() as i64;
    format!(
        "{}.{:03},{}",
        tenths / 10_000,
        tenths / 10 % 1000,
        tenths % 10
    )
}
