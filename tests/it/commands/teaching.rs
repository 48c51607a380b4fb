//! Headers that are taught, offered, remembered.

use crate::sandbox::{Run, Sandbox, data, text};
use serde_json::{Value, json};

/// A list of a district with a header nobody knows.
fn list(sandbox: &Sandbox, name: &str, title: &str) {
    sandbox.sheet(
        name,
        &[
            &[title],
            &["Tính đến ngày 31/8/2023"],
            &["STT", "Tên HTX", "Quân số", "Huyện"],
            &["1", "HTX Tân Phú", "12", "Thới Bình"],
            &["2", "HTX Khánh An", "15", "U Minh"],
        ],
    );
}

const THOI_BINH: &str = "DANH SÁCH HTX HUYỆN THỚI BÌNH";

/// What the third column of the first file was understood to be.
fn third(run: &Run) -> (Value, Value) {
    let column = run.json()["files"][0]["sheets"][0]["columns"][2].clone();
    (column["field"].clone(), column["known_by"].clone())
}

#[test]
fn what_is_taught_is_remembered_of_the_sender_alone() {
    let sandbox = Sandbox::registry();
    let before = sandbox.read("htx.toml");
    list(&sandbox, "thoi-binh.xlsx", THOI_BINH);
    list(&sandbox, "u-minh.xlsx", "DANH SÁCH HTX HUYỆN U MINH");
    let teach = [
        "thoi-binh.xlsx",
        "--unit",
        "Thới Bình",
        "--map",
        "quân số = số thành viên",
    ];
    let dry = sandbox
        .import(&[&teach[..], &["--dry-run"]].concat())
        .ends_with(0);
    assert_eq!(third(&dry), (json!("members"), json!("taught")));
    assert_eq!(sandbox.read("htx.toml"), before);
    sandbox
        .import(&teach)
        .ends_with(0)
        .says("đã ghi nhớ cho Huyện Thới Bình: «quân số» là số thành viên");
    let after = sandbox.read("htx.toml");
    assert!(
        after.contains("[headers.\"Huyện Thới Bình\"]\n\"quân số\" = \"members\"\n"),
        "{after}"
    );
    for line in before.lines() {
        assert!(after.lines().any(|kept| kept == line), "{line} is gone");
    }
    let again = sandbox
        .import(&["thoi-binh.xlsx", "--unit", "Thới Bình"])
        .ends_with(0);
    assert_eq!(third(&again), (json!("members"), json!("learned")));
    assert_eq!(again.outcomes(), ["unchanged"]);
    let other = sandbox.import(&["u-minh.xlsx", "--unit", "U Minh", "--dry-run"]);
    assert_eq!(third(&other), (json!(null), json!(null)));
}

#[test]
fn said_otherwise_it_is_learned_anew_and_said_again_it_is_not() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "a.xlsx", THOI_BINH);
    let import = |field: &str| {
        let map = format!("Quân số={field}");
        sandbox
            .import(&["a.xlsx", "--unit", "Thới Bình", "--map", &map])
            .ends_with(0)
    };
    import("members").says("«Quân số» là số thành viên");
    assert_eq!(import("members").err, "");
    import("workers").says("«Quân số» là số lao động");
    assert!(
        sandbox
            .read("htx.toml")
            .contains("\"Quân số\" = \"workers\"")
    );
}

#[test]
fn a_rejected_file_teaches_nothing() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "a.xlsx", "DANH SÁCH HTX");
    let before = sandbox.read("htx.toml");
    let map = ["a.xlsx", "--strict", "--map", "Quân số=cert_date"];
    sandbox.import(&map).ends_with(1);
    assert_eq!(sandbox.read("htx.toml"), before);
}

#[test]
fn the_province_and_its_departments_are_senders() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "tinh.xlsx", "DANH SÁCH HTX TỈNH CÀ MAU");
    let map = ["--map", "Quân số=members"];
    sandbox
        .import(&[&["tinh.xlsx"], &map[..]].concat())
        .ends_with(0)
        .says("đã ghi nhớ cho Tỉnh Cà Mau");
    let again = sandbox.import(&["tinh.xlsx", "--dry-run"]).ends_with(0);
    assert_eq!(third(&again), (json!("members"), json!("learned")));
    let alliance = ["tinh.xlsx", "--source", "Liên minh HTX tỉnh"];
    assert_eq!(
        third(&sandbox.import(&[&alliance[..], &["--dry-run"]].concat())).0,
        json!(null)
    );
    sandbox
        .import(&[&alliance[..], &map[..]].concat())
        .ends_with(0)
        .says("đã ghi nhớ cho Liên minh HTX tỉnh");
    let again = sandbox.import(&[&alliance[..], &["--dry-run"]].concat());
    assert_eq!(third(&again), (json!("members"), json!("learned")));
}

#[test]
fn a_table_is_found_by_what_was_taught() {
    let sandbox = Sandbox::registry();
    sandbox.sheet(
        "a.xlsx",
        &[
            &[THOI_BINH],
            &["Tính đến ngày 31/8/2023"],
            &["STT", "Danh xưng", "Số thành viên", "Xã"],
            &["1", "HTX Tân Phú", "12", "Tân Phú"],
        ],
    );
    sandbox.import(&["a.xlsx"]).ends_with(1);
    let run = sandbox
        .import(&["a.xlsx", "--map", "Danh xưng=Tên"])
        .ends_with(0);
    assert_eq!(run.json()["summary"]["records_accepted"], 1);
    sandbox.import(&["a.xlsx"]).ends_with(0);
}

#[test]
fn a_field_that_does_not_exist_is_refused_with_the_nearest() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "a.xlsx", THOI_BINH);
    for (map, meant) in [
        ("Quân số=menbers", "có phải: members (số thành viên)?"),
        ("Quân số=số thành vien", "có phải: members (số thành viên)?"),
        (
            "Quân số=vốn điều lê",
            "có phải: charter_capital (vốn điều lệ)?",
        ),
    ] {
        sandbox
            .import(&["a.xlsx", "--map", map])
            .ends_with(2)
            .says_one_line()
            .says(meant)
            .says("htx columns");
    }
    for map in ["Quân số", "=members", "Quân số="] {
        sandbox
            .import(&["a.xlsx", "--map", map])
            .ends_with(2)
            .says_one_line();
    }
}

#[test]
fn the_columns_of_a_file_say_how_they_are_known() {
    let file = data("defects/header-slip.xlsx");
    let file = file.to_str().unwrap();
    let sandbox = Sandbox::new();
    let columns = |arguments: &[&str]| {
        let run = sandbox.run(&[&["columns", file, "--format", "json"], arguments].concat());
        let document = run.ends_with(0).json();
        document["sheets"][0]["columns"].as_array().unwrap().clone()
    };
    let plain = columns(&[]);
    let known: Vec<_> = plain
        .iter()
        .map(|column| text(&column["known_by"]))
        .collect();
    assert_eq!(
        known,
        [
            "synonym", "fuzzy", "synonym", "synonym", "synonym", "synonym", "fuzzy"
        ]
    );
    assert_eq!(plain[6]["field"], "charter_capital");
    assert_eq!(plain[6]["unit"], "million");
    assert_eq!(plain[6]["example"], "500");
    assert!(plain[6]["confidence"].as_f64().unwrap() < 0.9);
    let taught = columns(&["--map", "Vốn điêu lệ=Vốn thực góp"]);
    assert_eq!(taught[6]["field"], "contributed_capital");
    assert_eq!(taught[6]["known_by"], "taught");
}

#[test]
fn the_columns_of_a_file_fit_the_terminal_and_show_no_personal_data() {
    let sandbox = Sandbox::new();
    sandbox.sheet(
        "a.xlsx",
        &[
            &[THOI_BINH],
            &[
                "STT",
                "Tên HTX",
                "Số điện thoại",
                "Mức vốn điều lệ (triệu đồng)",
                "Số máy bàn",
            ],
            &["1", "HTX Tân Phú", "'0912000111", "12", "'0290300111"],
            &["2", "HTX Khánh An", "'0912000222", "15", "'0290300222"],
        ],
    );
    for width in ["80", "160"] {
        let mut command = sandbox.command(&["columns", "a.xlsx"]);
        let output = command.env("COLUMNS", width).output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        assert!(
            out.lines()
                .all(|line| line.chars().count() <= width.parse().unwrap()),
            "{out}"
        );
        assert!(
            out.contains("••••••••11")
                && !out.contains("0912000111")
                && !out.contains("0290300111"),
            "{out}"
        );
        assert!(
            out.contains("--map \"Mức vốn điều lệ (triệu đồng)=charter_capital\""),
            "{out}"
        );
    }
}
