//! Unions, groups, clubs, members, activities: the figures of the press, and of the README of the samples.
//!
//! The numbers were counted with openpyxl, xlrd and odfpy by a script outside of the program.

use crate::sandbox::{Sandbox, data, entry, rows, text};
use serde_json::{Value, json};

/// Figures of every kind in 2023-H1, 2023-07, 2023-08 and 2024-06.
const STOCKS: [(&str, [i64; 4]); 6] = [
    ("unions.total", [1, 1, 1, 1]),
    ("unions.member_cooperatives", [5, 5, 6, 7]),
    ("unions.workers", [53, 55, 59, 66]),
    ("groups.total", [961, 972, 987, 1016]),
    ("groups.members", [14_190, 14_351, 14_560, 14_972]),
    ("clubs.total", [3, 4, 5, 16]),
];

/// Cooperatives on 30 June 2024; those founded and dissolved in the half-year.
const JUNE_2024: [(&str, i64); 13] = [
    ("cooperatives.total", 291),
    ("cooperatives.agricultural", 222),
    ("cooperatives.non_agricultural", 69),
    ("cooperatives.active", 260),
    ("cooperatives.suspended", 31),
    ("cooperatives.new", 11),
    ("cooperatives.dissolved", 4),
    ("cooperatives.members", 5645),
    ("cooperatives.women_members", 1488),
    ("cooperatives.over_100_members", 5),
    ("cooperatives.charter_capital", 133_120_000_000),
    ("model_cooperatives.total", 10),
    ("model_cooperatives.satellites", 30),
];

/// Groups of each district in 2023-H1, all counted by the alliance, and in 2023-08, some counted, some listed.
const GROUPS: [(&str, [i64; 2]); 9] = [
    ("Thành phố Cà Mau", [62, 64]),
    ("Huyện U Minh", [76, 78]),
    ("Huyện Thới Bình", [143, 148]),
    ("Huyện Trần Văn Thời", [167, 172]),
    ("Huyện Cái Nước", [118, 121]),
    ("Huyện Đầm Dơi", [163, 166]),
    ("Huyện Năm Căn", [81, 83]),
    ("Huyện Phú Tân", [90, 92]),
    ("Huyện Ngọc Hiển", [61, 63]),
];

/// A kind of activity with its count, cooperatives, people and triệu đồng; `None` where no row says any.
type Activities = (&'static str, [Option<i64>; 4]);

const FIRST_HALF_2023: [Activities; 6] = [
    ("training", [Some(9), None, Some(524), Some(234)]),
    ("communication", [Some(38), None, Some(1596), Some(228)]),
    ("vocational", [Some(18), None, Some(540), Some(432)]),
    ("trade_promotion", [Some(1), Some(10), Some(20), Some(286)]),
    ("fund_project", [Some(22), Some(22), None, Some(9900)]),
    ("alliance_admission", [Some(7), Some(7), None, None]),
];

const DAK_NONG: [Activities; 8] = [
    ("communication", [Some(11), None, Some(660), Some(99)]),
    ("training", [Some(8), None, Some(315), Some(256)]),
    ("study_trip", [Some(1), Some(12), Some(25), Some(215)]),
    ("trade_promotion", [Some(7), Some(23), Some(23), Some(184)]),
    ("value_chain_support", [Some(2), Some(2), None, Some(450)]),
    ("equipment_support", [Some(2), Some(2), None, Some(600)]),
    ("reorganisation", [Some(9), Some(9), None, None]),
    ("commendation", [Some(16), Some(16), None, None]),
];

const BAC_LIEU: [Activities; 3] = [
    ("communication", [Some(3), None, Some(120), Some(18)]),
    ("vocational", [Some(2), None, Some(60), Some(44)]),
    ("trade_promotion", [Some(1), Some(2), Some(4), Some(12)]),
];

fn value<'a>(report: &'a Value, id: &str) -> &'a Value {
    &entry(&report["indicators"], id)["value"]
}

#[track_caller]
fn holds_the_activities(report: &Value, expected: &[Activities]) {
    for (kind, values) in expected {
        let measures = ["count", "cooperatives", "people", "amount"];
        for (measure, value_of) in measures.into_iter().zip(values) {
            let unit = if measure == "amount" { 1_000_000 } else { 1 };
            let id = format!("activities.{kind}.{measure}");
            assert_eq!(
                *value(report, &id),
                json!(value_of.map(|n| n * unit)),
                "{id}"
            );
        }
    }
    // Nothing else happened.
    let counts = report["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|found| {
            let id = text(&found["id"]);
            id.starts_with("activities.") && id.ends_with(".count") && found["value"] != 0
        });
    assert_eq!(counts.count(), expected.len());
}

/// Of a breakdown the values by name, nothing left out but what is zero or unknown.
fn breakdown(report: &Value, id: &str) -> Vec<(String, i64)> {
    let rows = entry(&report["breakdowns"], id)["rows"].as_array().unwrap();
    let known = |row: &Value| Some((text(&row["name"]), row["value"].as_i64()?));
    let rows = rows.iter().filter_map(known);
    rows.filter(|(_, value)| *value != 0).collect()
}

#[test]
fn every_kind_adds_up_in_every_set() {
    let registry = Sandbox::with_all_samples();
    let certified = [Some(697), Some(703), Some(393), None];
    // Two cooperatives of the invented half-year have several times the members of ten months before.
    let warnings = [0, 0, 0, 2];
    for (at, period) in ["2023-H1", "2023-07", "2023-08", "2024-06"]
        .into_iter()
        .enumerate()
    {
        let report = registry.report(&["--period", period]);
        for (id, values) in STOCKS {
            assert_eq!(*value(&report, id), values[at], "{id} in {period}");
        }
        assert_eq!(
            *value(&report, "groups.certified"),
            json!(certified[at]),
            "{period}"
        );
        assert_eq!(report["findings"]["errors"], 0);
        assert_eq!(report["findings"]["warnings"], warnings[at], "{period}");
    }
}

#[test]
fn half_a_year_later_cooperatives_were_founded_and_dissolved() {
    let report = Sandbox::with_all_samples().report(&["--period", "2024-H1"]);
    for (id, expected) in JUNE_2024 {
        assert_eq!(*value(&report, id), expected, "{id}");
    }
}

#[test]
fn the_report_says_what_the_press_says() {
    let run = Sandbox::with_august().run(&["report"]);
    run.ends_with(0).prints(
        "Tỉnh Cà Mau có 01 liên hiệp hợp tác xã với 06 hợp tác xã thành viên và 59 lao động; 987 tổ hợp tác\n\
         với 14.560 tổ viên; 05 hội quán.",
    );
}

#[test]
fn groups_are_counted_by_district_whether_listed_or_only_counted() {
    let registry = Sandbox::with_all_samples();
    for (at, period) in ["2023-H1", "2023-08"].into_iter().enumerate() {
        let found = breakdown(&registry.report(&["--period", period]), "groups.by_unit");
        let expected = GROUPS.map(|(name, values)| (name.to_owned(), values[at]));
        assert_eq!(found, expected, "{period}");
    }
}

#[test]
fn the_activities_of_the_first_half_of_2023_add_up() {
    let report = Sandbox::with_all_samples().report(&["--period", "2023-H1"]);
    holds_the_activities(&report, &FIRST_HALF_2023);
    // The press gives information and vocational classes together.
    let classes = ["communication", "vocational"].map(|kind| {
        let count = value(&report, &format!("activities.{kind}.count"));
        count.as_i64().unwrap()
    });
    assert_eq!(classes.iter().sum::<i64>(), 56);
}

#[test]
fn new_members_of_the_alliance_are_no_members_of_cooperatives() {
    let report = Sandbox::with_all_samples().report(&["--period", "2023-H1"]);
    assert_eq!(
        *value(&report, "activities.alliance_admission.cooperatives"),
        7
    );
    assert_eq!(*value(&report, "cooperatives.members"), 4190);
    for id in ["cooperatives.members_joined", "members.listed"] {
        assert_eq!(*value(&report, id), json!(null), "{id}");
    }
}

#[test]
fn dak_nong_counts_cooperatives_and_branches() {
    let report = Sandbox::with_dak_nong().report(&["--period", "2023"]);
    for (id, expected) in [
        ("cooperatives.total", 280_i64),
        ("cooperatives.members", 17_130),
        ("cooperatives.women_members", 5359),
        ("cooperatives.active", 262),
        ("cooperatives.suspended", 18),
        ("cooperatives.agricultural", 226),
        ("cooperatives.non_agricultural", 54),
        ("cooperatives.average_charter_capital", 1_550_000_000),
        ("cooperatives.contributed_capital", 426_662_000_000),
        ("branches.total", 9),
    ] {
        assert_eq!(*value(&report, id), expected, "{id}");
    }
    let new = ["cooperatives.new", "branches.new"].map(|id| value(&report, id).as_i64().unwrap());
    assert_eq!(new, [33, 6]);
    assert_eq!(new.iter().sum::<i64>(), 39);
    assert_eq!(report["submissions"]["received"], 8);
}

#[test]
fn the_activities_of_dak_nong_add_up() {
    let report = Sandbox::with_dak_nong().report(&["--period", "2023"]);
    holds_the_activities(&report, &DAK_NONG);
    let commended = breakdown(&report, "activities.commendation.cooperatives_by_sector");
    let agricultural = |(name, _): &&(String, i64)| name == "nông, lâm, diêm nghiệp";
    let (in_it, others): (Vec<_>, Vec<_>) = commended.iter().partition(agricultural);
    let sum = |rows: Vec<&(String, i64)>| rows.iter().map(|(_, value)| value).sum::<i64>();
    assert_eq!((sum(others), sum(in_it)), (5, 11));
}

#[test]
fn several_kinds_in_one_workbook_are_told_apart() {
    let registry = Sandbox::of("Bạc Liêu");
    let answer = registry
        .import(&[data("bac-lieu/2023").to_str().unwrap()])
        .ends_with(0)
        .json();
    let found: Vec<Vec<(String, Value, i64)>> = answer["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            let of = |sent: &Value| {
                let records = sent["records"]["accepted"].as_i64().unwrap();
                (text(&sent["kind"]), sent["tally"].clone(), records)
            };
            file["submissions"]
                .as_array()
                .unwrap()
                .iter()
                .map(of)
                .collect()
        })
        .collect();
    let kind = |name: &str, tally: bool, records| (name.to_owned(), json!(tally), records);
    let side_by_side = vec![kind("cooperatives", true, 10), kind("groups", true, 10)];
    let stacked = vec![kind("cooperatives", false, 11), kind("groups", false, 14)];
    let sheets = vec![
        kind("cooperatives", false, 12),
        kind("groups", false, 16),
        kind("clubs", false, 2),
        kind("activities", false, 3),
    ];
    assert_eq!(found, [side_by_side, stacked, sheets]);
    let summary = &answer["summary"];
    assert_eq!(
        (&summary["errors"], &summary["warnings"]),
        (&json!(0), &json!(0))
    );

    let report = registry.report(&["--period", "2023"]);
    // Phước Long, Hồng Dân, Giá Rai.
    for (id, of_each) in [
        ("cooperatives.total", [12, 11, 14]),
        ("cooperatives.members", [230, 201, 209]),
        ("groups.total", [16, 14, 33]),
        ("groups.members", [196, 237, 497]),
        ("clubs.total", [2, 0, 0]),
        ("cooperatives.women_members", [61, 0, 0]),
        (
            "cooperatives.charter_capital",
            [5_300_000_000, 4_210_000_000, 6_030_000_000],
        ),
    ] {
        assert_eq!(*value(&report, id), of_each.iter().sum::<i64>(), "{id}");
    }
    holds_the_activities(&report, &BAC_LIEU);
    let by_unit = |name: &str, count| (name.to_owned(), count);
    assert_eq!(
        breakdown(&report, "groups.by_unit"),
        [
            by_unit("Huyện Hồng Dân", 14),
            by_unit("Huyện Phước Long", 16),
            by_unit("Thị xã Giá Rai", 33)
        ]
    );
}

#[test]
fn lists_of_members_are_tallied_for_each_cooperative() {
    let registry = Sandbox::with_august();
    let report = registry.report(&[]);
    assert_eq!(*value(&report, "members.listed"), 45);
    assert_eq!(*value(&report, "members.cooperatives"), 3);
    assert_eq!(
        breakdown(&report, "members.by_unit"),
        [
            ("Huyện Thới Bình".to_owned(), 19),
            ("Huyện Cái Nước".to_owned(), 26)
        ]
    );
    // Beside what the lists of cooperatives say of the same three, in đồng.
    let tallied = rows(
        &registry.database(),
        "SELECT f.name, t.members, t.women, t.capital, f.members, f.women_members, f.contributed_capital \
         FROM member_tallies t JOIN filings f ON f.cooperative_id = t.cooperative_id",
    );
    let expected = [
        ("HTX Cua - Tôm Đồng Tâm", 13, 5, 180_000_000),
        ("HTX DVNN Hiệp Lực", 19, 3, 710_000_000),
        ("HTX Đan đát Cẩm Tú", 13, 4, 70_000_000),
    ];
    let twice = |(name, members, women, capital): (&str, i64, i64, i64)| {
        let numbers = [members, women, capital]
            .map(|n| format!("Integer({n})"))
            .join(", ");
        format!("[Text({name:?}), {numbers}, {numbers}]")
    };
    assert_eq!(tallied, expected.map(twice));
}

#[test]
fn members_of_an_unknown_cooperative_are_kept_until_it_is_known() {
    let registry = Sandbox::registry();
    registry.samples("2023-08", "nhan");
    let members = "nhan/DSTV thoi-binh.xlsx";
    let of_cooperative = || {
        let query = "SELECT count(*), count(cooperative_id) FROM members JOIN submissions s \
                     ON s.id = submission_id WHERE superseded_by IS NULL";
        rows(&registry.database(), query)
    };
    let first = registry.import(&[members]).ends_with(1);
    let findings = first.findings();
    assert_eq!(findings.len(), 1, "{first}");
    assert_eq!(
        (text(&findings[0]["code"]), text(&findings[0]["cell"])),
        ("M101".into(), "A2".into())
    );
    assert_eq!(of_cooperative(), ["[Integer(19), Integer(0)]"]);

    registry.import(&["nhan/thoi-binh.xlsx"]).ends_with(0);
    let again = registry.import(&[members]).ends_with(0);
    assert_eq!(again.findings().len(), 0, "{again}");
    assert_eq!(of_cooperative(), ["[Integer(19), Integer(19)]"]);
}

/// Groups of Thới Bình: a list of two, and a count of five by commune.
fn list_and_tally(sandbox: &Sandbox) {
    let day: &[&str] = &["(Tính đến ngày 31/8/2023)"];
    sandbox.sheet(
        "danh-sach.xlsx",
        &[
            &["DANH SÁCH TỔ HỢP TÁC HUYỆN THỚI BÌNH"],
            day,
            &["STT", "Tên tổ hợp tác", "Xã", "Số tổ viên"],
            &["1", "Tổ hợp tác số 1", "Tân Phú", "8"],
            &["2", "Tổ hợp tác số 2", "Tân Phú", "9"],
        ],
    );
    sandbox.sheet(
        "tong-hop.xlsx",
        &[
            &["TỔNG HỢP TỔ HỢP TÁC HUYỆN THỚI BÌNH"],
            day,
            &["STT", "Xã", "Số THT", "Số tổ viên"],
            &["1", "Tân Phú", "3", "30"],
            &["2", "Biển Bạch", "2", "20"],
        ],
    );
}

#[test]
fn a_list_beats_a_count_of_the_same_unit_whichever_came_first() {
    for files in [
        ["danh-sach.xlsx", "tong-hop.xlsx"],
        ["tong-hop.xlsx", "danh-sach.xlsx"],
    ] {
        let registry = Sandbox::registry();
        list_and_tally(&registry);
        for (contradictions, file) in files.into_iter().enumerate() {
            let run = registry.import(&[file]).ends_with(0);
            assert_eq!(run.outcomes(), ["accepted"], "{run}");
            let said = run.findings();
            let said = said.iter().filter(|finding| finding["code"] == "T103");
            assert_eq!(said.count(), contradictions, "{run}");
        }
        let report = registry.report(&[]);
        assert_eq!(*value(&report, "groups.total"), 2);
        assert_eq!(*value(&report, "groups.members"), 17);
        registry.run(&["report"]).ends_with(0).prints(
            "Huyện Thới Bình, tổ hợp tác: danh sách có 2, bảng số lượng có 5; dùng danh sách.",
        );
    }
}
