//! `htx check` looks across units and periods, `htx waive` accepts what was looked at.

use crate::sandbox::{Sandbox, data, text};
use serde_json::Value;

/// A registry with the lists of `data-samples/defects/over-time`.
fn over_time() -> Sandbox {
    let sandbox = Sandbox::registry();
    for names in [
        &["u-minh_2023-07", "thoi-binh_2023-07", "nam-can_2022-12"][..],
        &["u-minh_2023-08", "thoi-binh_2023-08", "nam-can_2023-08"],
        &["nam-can-thanh-vien_2023-08"],
    ] {
        let paths = names
            .iter()
            .map(|name| data(&format!("defects/over-time/{name}.csv")));
        let paths: Vec<String> = paths
            .map(|path| path.to_str().unwrap().to_owned())
            .collect();
        sandbox.import(&paths.iter().map(String::as_str).collect::<Vec<_>>());
    }
    sandbox
}

/// Codes of the findings, in order, with their cells.
fn found(answer: &Value) -> Vec<String> {
    let findings = answer["findings"].as_array().unwrap().iter();
    let mut found: Vec<String> = findings
        .map(|finding| format!("{} {}", text(&finding["code"]), finding["cell"]))
        .collect();
    found.sort();
    found
}

fn check(sandbox: &Sandbox, arguments: &[&str]) -> Value {
    let check = [&["check", "--format", "json"], arguments].concat();
    sandbox.run(&check).json()
}

#[test]
fn everything_between_units_and_periods_is_found_again() {
    let answer = check(&over_time(), &[]);
    assert_eq!(answer["schema"], "htx.check/1");
    assert_eq!(answer["period"], "2023-08");
    let expected = [
        "H101 null",
        "H102 \"K2\"",
        "H103 \"K3\"",
        "H104 \"F4\"",
        "H105 \"H5\"",
        "H106 \"E6\"",
        "H107 \"C7\"",
        "H108 \"J2\"",
        "H109 \"B8\"",
        "H110 \"E9\"",
        // The members came after the list they are held against.
        "M102 \"F2\"",
        "M103 \"G2\"",
        "M104 \"I2\"",
        "U202 \"C10\"",
        "U202 \"C3\"",
        "U203 \"B2\"",
    ];
    assert_eq!(found(&answer), expected);
    let summary = &answer["summary"];
    assert_eq!(
        (&summary["errors"], &summary["warnings"]),
        (&2.into(), &13.into())
    );
}

#[test]
fn a_dry_run_finds_what_the_import_would() {
    let codes = |dry: &[&str]| {
        let sandbox = Sandbox::registry();
        let path = |name: &str| data(&format!("defects/over-time/{name}.csv"));
        let [before, first, second] =
            ["u-minh_2023-07", "u-minh_2023-08", "thoi-binh_2023-08"].map(path);
        sandbox.import(&[before.to_str().unwrap()]);
        let lists = [first.to_str().unwrap(), second.to_str().unwrap()];
        let findings = sandbox.import(&[&lists[..], dry].concat()).findings();
        findings
            .iter()
            .map(|finding| text(&finding["code"]))
            .collect::<Vec<_>>()
    };
    let found = codes(&[]);
    assert!(
        ["U202", "H101"]
            .iter()
            .all(|code| found.iter().any(|it| it == code)),
        "{found:?}"
    );
    assert_eq!(codes(&["--dry-run"]), found);
}

#[test]
fn another_period_and_changed_rules_have_their_own_answer() {
    let sandbox = over_time();
    assert_eq!(
        found(&check(&sandbox, &["--period", "2023-07"])),
        ["U203 \"B2\""]
    );
    let settings = sandbox.read("htx.toml")
        + "\n[rules.H104]\nfactor = 5\n[rules.U202]\noff = true\n[rules.H105]\nseverity = \"error\"\n";
    sandbox.write("htx.toml", settings);
    let answer = check(&sandbox, &[]);
    let codes = found(&answer).join(" ");
    assert!(
        !codes.contains("H104") && !codes.contains("U202"),
        "{codes}"
    );
    assert_eq!(answer["summary"]["errors"], 1);
}

#[test]
fn what_is_accepted_stays_visible_and_does_not_count() {
    let sandbox = over_time();
    let waive = |more: &[&str]| {
        let waive = [
            "waive",
            "H104",
            "--record",
            "kênh tư",
            "--by",
            "Lãnh đạo phòng",
        ];
        sandbox.run(&[&waive[..], more].concat())
    };
    waive(&[]).ends_with(2).says_one_line().says("--reason");
    waive(&["--reason", "kết nạp thêm"])
        .ends_with(0)
        .says("số 1");
    let answer = check(&sandbox, &[]);
    assert_eq!(answer["summary"]["warnings"], 12);
    assert_eq!(answer["summary"]["waived"], 1);
    let findings = answer["findings"].as_array().unwrap();
    let waived = findings
        .iter()
        .find(|finding| finding["code"] == "H104")
        .unwrap();
    assert_eq!(waived["waived"]["reason"], "kết nạp thêm");
    assert_eq!(waived["waived"]["by"], "Lãnh đạo phòng");
    sandbox.run(&["waive"]).ends_with(0).prints("kết nạp thêm");
    let status = sandbox.run(&["status", "--format", "json"]).json();
    let waived = status["units"].as_array().unwrap().iter();
    assert!(
        waived
            .map(|unit| &unit["findings"]["waived"])
            .any(|n| n == 1)
    );
    let told = sandbox.run(&["check"]);
    assert!(!told.err.contains("H104"), "{told}");

    sandbox.run(&["waive", "--end", "1"]).ends_with(0);
    assert_eq!(check(&sandbox, &[])["summary"]["waived"], 0);
    sandbox
        .run(&["waive", "--end", "1"])
        .ends_with(2)
        .says_one_line();
}

#[test]
fn a_decision_ends_with_its_day_and_holds_for_its_unit() {
    let sandbox = over_time();
    let waive = |more: &[&str]| {
        let waive = [
            "waive",
            "U202",
            "--record",
            "HTX Bờ Bao",
            "--by",
            "X",
            "--reason",
            "Y",
        ];
        sandbox.run(&[&waive[..], more].concat()).ends_with(0)
    };
    // What covers nothing is a slip; so is a unit without such a finding.
    let refused = |more: &[&str]| {
        let waive = [
            "waive",
            "U202",
            "--record",
            "HTX Bờ Bao",
            "--by",
            "X",
            "--reason",
            "Y",
        ];
        sandbox
            .run(&[&waive[..], more].concat())
            .ends_with(2)
            .says("HTX Bờ Bao")
    };
    refused(&["--until", "2023-08-30"]);
    refused(&["--unit", "Năm Căn"]);
    assert_eq!(check(&sandbox, &[])["summary"]["errors"], 2);
    waive(&["--until", "31/8/2023", "--unit", "u minh"]).says("; 1 phát hiện");
    assert_eq!(check(&sandbox, &[])["summary"]["errors"], 1);
    waive(&[]);
    assert_eq!(check(&sandbox, &[])["summary"]["errors"], 0);
    sandbox.run(&["check"]).ends_with(0);
}

#[test]
fn a_waiver_that_meets_nothing_is_refused_with_what_there_is() {
    let sandbox = over_time();
    let waive = |code, record| {
        let waive = [
            "waive", code, "--record", record, "--reason", "Y", "--by", "X",
        ];
        sandbox.run(&waive).ends_with(2).says_one_line()
    };
    waive("U202", "HTX Khác").says("HTX Bờ Bao");
    waive("F104", "HTX Khác").says("htx check");
    waive("U220", "HTX Khác").says("U202");
}

#[test]
fn the_accepted_does_not_reject_a_file_again() {
    let sandbox = over_time();
    let file = data("defects/over-time/u-minh_2023-08.csv");
    let waive = [
        "waive",
        "U202",
        "--record",
        "HTX Bờ Bao",
        "--reason",
        "Y",
        "--by",
        "X",
    ];
    sandbox.run(&waive).ends_with(0);
    let again = sandbox.write("u-minh_2023-08.csv", std::fs::read(&file).unwrap());
    let mut changed = std::fs::read_to_string(&again).unwrap();
    changed.push_str("\r\n");
    std::fs::write(&again, changed).unwrap();
    sandbox
        .run(&["import", again.to_str().unwrap()])
        .ends_with(0)
        .prints("1 đã chấp nhận");
}

#[test]
fn a_person_of_two_cooperatives_is_told_without_the_number() {
    let sandbox = over_time();
    let list = "STT;Họ và tên;Hợp tác xã;Số CCCD\n1;Đỗ Thử A;HTX Mũi Hai;096090001234\n2;Đỗ Thử A;HTX Mũi Ba;096090001234\n";
    let file = sandbox.write("nam-can-thanh-vien_2023-08.csv", list);
    sandbox.import(&[file.to_str().unwrap()]);
    let answer = check(&sandbox, &[]);
    let findings = answer["findings"].as_array().unwrap();
    let told = findings
        .iter()
        .find(|finding| finding["code"] == "M306")
        .unwrap();
    assert_eq!(
        (&told["cell"], &told["related"][0]),
        (&"D2".into(), &"D3".into())
    );
    assert!(
        text(&told["message"]).ends_with("HTX Mũi Ba, HTX Mũi Hai"),
        "{told}"
    );
    assert!(!told.to_string().contains("096090001234"));
}

#[test]
fn the_report_counts_what_the_check_counts() {
    let sandbox = over_time();
    let waive = [
        "waive",
        "H104",
        "--record",
        "Kênh Tư",
        "--reason",
        "Y",
        "--by",
        "X",
    ];
    sandbox.run(&waive).ends_with(0);
    let report = sandbox.run(&["report", "--format", "json"]).json();
    assert_eq!(report["findings"], check(&sandbox, &[])["summary"]);
    sandbox.run(&["report"]).prints("1 đã được chấp nhận");
}
