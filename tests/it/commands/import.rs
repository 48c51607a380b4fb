//! `htx import` takes in what can be taken in, once, and says what became of each file.

use crate::sandbox::{Run, Sandbox, rows, samples, text};
use serde_json::json;
use std::fs;

/// How many files of how many records are sent for August 2023: 281 cooperatives, 1 union, 78 + 63 groups, 3 + 12 + 13
/// + 11 + 16 rows that count groups, 5 clubs, 19 + 26 members.
const AUGUST: (usize, usize) = (21, 528);

/// A list of Thới Bình in August 2023 with this many cooperatives.
fn list(sandbox: &Sandbox, name: &str, cooperatives: usize) {
    let names: Vec<String> = (1..=cooperatives)
        .map(|number| format!("HTX Tân Phú {number}"))
        .collect();
    let numbers: Vec<String> = (1..=cooperatives)
        .map(|number| number.to_string())
        .collect();
    let mut rows: Vec<Vec<&str>> = vec![
        vec!["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
        vec!["(Tính đến ngày 31/8/2023)"],
        vec!["STT", "Tên HTX", "Xã", "Số thành viên"],
    ];
    for (number, name) in numbers.iter().zip(&names) {
        rows.push(vec![number, name, "Tân Phú", "12"]);
    }
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    sandbox.sheet(name, &rows);
}

#[track_caller]
fn outcomes(run: &Run, expected: &str, count: usize) {
    assert_eq!(run.outcomes(), vec![expected; count], "{run}");
}

#[test]
fn a_folder_is_every_spreadsheet_in_it() {
    let sandbox = Sandbox::registry();
    sandbox.samples("2023-08", "nhan/thang-8");
    sandbox.write("nhan/~$thoi-binh.xlsx", "a lock file of Excel");
    sandbox.write("nhan/ghi-chu.docx", "no spreadsheet");
    let answer = sandbox.import(&["nhan"]).ends_with(0);
    let (files, records) = AUGUST;
    outcomes(&answer, "accepted", files);
    assert_eq!(answer.json()["schema"], "htx.import/1");
    // Two summaries beside lists, and five pairs of names that may be mistaken for each other.
    assert_eq!(
        answer.json()["summary"],
        json!({"files": files, "records_accepted": records, "errors": 0, "warnings": 0, "infos": 7})
    );
}

#[test]
fn the_answer_has_the_shape_of_the_contract() {
    let sandbox = Sandbox::registry();
    let file = samples("2023-08").join("thoi-binh.xlsx");
    let answer = sandbox
        .import(&[file.to_str().unwrap()])
        .ends_with(0)
        .json();
    let file = &answer["files"][0];
    assert_eq!(text(&file["sha256"]).len(), 64);
    let submission = &file["submissions"][0];
    assert_eq!(submission["kind"], "cooperatives");
    assert_eq!(
        submission["unit"],
        json!({"code": "967", "valid_from": null, "name": "Huyện Thới Bình"})
    );
    assert_eq!(submission["source"], json!(null));
    assert_eq!(submission["as_of"], "2023-08-31");
    assert_eq!(submission["outcome"], "accepted");
    assert_eq!(submission["replaces"], json!(null));
    assert_eq!(
        submission["records"],
        json!({"read": 42, "accepted": 42, "held_back": 0})
    );
    let sheet = &file["sheets"][0];
    assert!(
        sheet["header_rows"]
            .as_array()
            .is_some_and(|rows| !rows.is_empty())
    );
    let column = &sheet["columns"][1];
    for part in ["column", "header", "field", "confidence"] {
        assert!(column.get(part).is_some(), "{part} is missing in {column}");
    }
    let sections = sheet["sections"].as_array().unwrap();
    assert!(
        sections
            .iter()
            .any(|section| section["sets"]["commune"].is_string())
    );
    let skipped = sheet["skipped_rows"].as_array().unwrap();
    assert!(skipped.iter().any(|row| row["why"] == "total"));
}

#[test]
fn the_same_files_again_change_nothing() {
    let sandbox = Sandbox::with_august();
    let before = (sandbox.contents(), originals(&sandbox));
    let folder = samples("2023-08");
    let again = sandbox.import(&[folder.to_str().unwrap()]).ends_with(0);
    outcomes(&again, "unchanged", AUGUST.0);
    assert_eq!((sandbox.contents(), originals(&sandbox)), before);
}

#[test]
fn the_same_bytes_under_another_name_change_nothing() {
    let sandbox = Sandbox::with_august();
    sandbox.samples("2023-08", "ban-sao");
    let before = (sandbox.contents(), originals(&sandbox));
    let again = sandbox.import(&["ban-sao"]).ends_with(0);
    outcomes(&again, "unchanged", AUGUST.0);
    assert_eq!((sandbox.contents(), originals(&sandbox)), before);
}

fn originals(sandbox: &Sandbox) -> Vec<String> {
    let files = sandbox.files();
    files
        .into_iter()
        .filter(|file| file.starts_with("files/"))
        .collect()
}

#[test]
fn every_original_is_kept_untouched() {
    let sandbox = Sandbox::with_august();
    assert_eq!(originals(&sandbox).len(), AUGUST.0);
    for entry in fs::read_dir(samples("2023-08")).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        let kept = originals(&sandbox)
            .iter()
            .any(|file| fs::read(sandbox.path(file)).unwrap() == bytes);
        assert!(kept);
    }
}

#[test]
fn one_file_of_garbage_does_not_stop_the_other_eight() {
    let sandbox = Sandbox::registry();
    sandbox.lists("2023-08", "nhan");
    sandbox.write("nhan/thoi-binh.xlsx", b"PK\x03\x04 cut short");
    let answer = sandbox.import(&["nhan"]).ends_with(3);
    assert_eq!(
        answer
            .outcomes()
            .iter()
            .filter(|o| *o == "accepted")
            .count(),
        8
    );
    assert_eq!(
        answer
            .outcomes()
            .iter()
            .filter(|o| *o == "unreadable")
            .count(),
        1
    );
    assert_eq!(answer.json()["summary"]["records_accepted"], 281 - 42);
    let found = &answer.findings()[..];
    let unreadable: Vec<_> = found
        .iter()
        .filter(|found| found["code"] == "S101")
        .collect();
    assert_eq!(unreadable.len(), 1);
    assert!(text(&unreadable[0]["file"]).ends_with("thoi-binh.xlsx"));
    assert_eq!(
        rows(&sandbox.database(), "SELECT count(*) FROM submissions"),
        ["[Integer(8)]"]
    );
}

#[test]
fn a_file_of_garbage_is_told_in_one_line_that_says_why() {
    let sandbox = Sandbox::registry();
    for (name, content, why) in [
        ("rong.xlsx", &b""[..], "0 byte"),
        ("cut.xlsx", b"PK\x03\x04 cut short", "hỏng hoặc bị cắt cụt"),
        ("trang.xls", b"<html><body>no</body></html>", "trang web"),
    ] {
        sandbox.write(name, content);
        let run = sandbox.run(&["import", name]).ends_with(3).says(why);
        let naming = run.err.lines().filter(|line| line.contains(name));
        assert_eq!(naming.count(), 1, "{run}");
    }
}

#[test]
fn an_edited_file_replaces_the_earlier_one_which_is_kept() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "a.xlsx", 10);
    let first = sandbox.import(&["a.xlsx"]).ends_with(0);
    list(&sandbox, "a.xlsx", 11);
    let second = sandbox.import(&["a.xlsx"]).ends_with(0);
    outcomes(&first, "accepted", 1);
    outcomes(&second, "replaced", 1);
    let id = |run: &Run| run.json()["files"][0]["submissions"][0]["id"].clone();
    assert_eq!(
        second.json()["files"][0]["submissions"][0]["replaces"],
        id(&first)
    );
    assert_eq!(
        rows(
            &sandbox.database(),
            "SELECT s.id, superseded_by, count(*) FROM submissions s \
             JOIN filings f ON f.submission_id = s.id GROUP BY s.id"
        ),
        [
            format!(
                "[Integer({}), Integer({}), Integer(10)]",
                id(&first),
                id(&second)
            ),
            format!("[Integer({}), Null, Integer(11)]", id(&second)),
        ]
    );
    assert_eq!(originals(&sandbox).len(), 2);
}

#[test]
fn going_back_to_the_first_file_replaces_again() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "a.xlsx", 10);
    list(&sandbox, "b.xlsx", 11);
    for (file, outcome) in [
        ("a.xlsx", "accepted"),
        ("b.xlsx", "replaced"),
        ("a.xlsx", "replaced"),
    ] {
        outcomes(&sandbox.import(&[file]).ends_with(0), outcome, 1);
    }
    let report = sandbox
        .run(&["report", "--format", "json"])
        .ends_with(0)
        .json();
    assert_eq!(
        crate::sandbox::entry(&report["indicators"], "cooperatives.total")["value"],
        10
    );
}

#[test]
fn a_replacement_that_loses_more_than_a_fifth_warns() {
    for (after, warns) in [(8, false), (7, true)] {
        let sandbox = Sandbox::registry();
        list(&sandbox, "a.xlsx", 10);
        sandbox.import(&["a.xlsx"]).ends_with(0);
        list(&sandbox, "a.xlsx", after);
        let run = sandbox.import(&["a.xlsx"]).ends_with(0);
        outcomes(&run, "replaced", 1);
        let warned = run.findings().iter().any(|found| found["code"] == "S303");
        assert_eq!(warned, warns, "10 became {after}");
    }
}

#[test]
fn a_dry_run_tells_and_writes_nothing() {
    let sandbox = Sandbox::registry();
    sandbox.lists("2023-08", "nhan");
    let before = (sandbox.contents(), sandbox.files());
    let run = sandbox.import(&["nhan", "--dry-run"]).ends_with(0);
    outcomes(&run, "accepted", 9);
    assert_eq!((sandbox.contents(), sandbox.files()), before);
    sandbox
        .run(&["import", "nhan", "--dry-run"])
        .ends_with(0)
        .prints("9 tệp: 9 sẽ nhập; 281 hợp tác xã; 6 ghi nhận (xem: -v)");
}

#[test]
fn copies_of_a_list_are_counted_once() {
    let sandbox = Sandbox::registry();
    sandbox.lists("2023-08", "nhan");
    sandbox.lists("2023-08", "ban-sao");
    sandbox
        .run(&["import", "nhan", "ban-sao"])
        .ends_with(0)
        .prints("18 tệp: 9 đã nhập, 9 không đổi; 281 hợp tác xã; 12 ghi nhận (xem: -v)");
    let answer = sandbox.import(&["nhan", "ban-sao"]).json();
    assert_eq!(answer["summary"]["records_accepted"], 281);
}

/// One wrong tax code among three cooperatives.
fn one_error(sandbox: &Sandbox) {
    sandbox.sheet(
        "loi.xlsx",
        &[
            &["DANH SÁCH HTX HUYỆN THỚI BÌNH"],
            &["Tính đến ngày 31/8/2023"],
            &["STT", "Tên HTX", "Mã số thuế", "Số thành viên"],
            &["1", "HTX Tân Phú", "'2001101125", "12"],
            &["2", "HTX Hồ Thị Kỷ", "'2001303385", "12"],
        ],
    );
}

#[test]
fn a_file_with_an_error_is_stored_and_told() {
    let sandbox = Sandbox::registry();
    one_error(&sandbox);
    let run = sandbox.import(&["loi.xlsx"]).ends_with(1);
    outcomes(&run, "accepted", 1);
    let findings = run.findings();
    let [found] = &findings[..] else {
        panic!("{run}")
    };
    assert_eq!(found["code"], "F104");
    assert_eq!(found["rule"], "tax-code-check-digit");
    assert_eq!(found["severity"], "error");
    assert_eq!(found["file"], "loi.xlsx");
    assert_eq!(found["sheet"], "DS");
    assert_eq!(found["cell"], "C4");
    assert_eq!(found["field"], "tax_code");
    assert_eq!(found["record"], "HTX Tân Phú");
    assert_eq!(found["value"], "2001101125");
    assert!(!text(&found["message"]).is_empty() && !text(&found["help"]).is_empty());
}

#[test]
fn a_finding_is_printed_in_a_clerks_coordinates() {
    let sandbox = Sandbox::registry();
    one_error(&sandbox);
    sandbox
        .run(&["import", "loi.xlsx"])
        .ends_with(1)
        .says("lỗi[F104] mã số thuế 2001101125 sai số kiểm tra\n")
        .says("--> loi.xlsx [DS] C4   HTX Tân Phú")
        .says("sửa: ");
}

#[test]
fn strict_rejects_the_whole_file_for_one_error() {
    let sandbox = Sandbox::registry();
    one_error(&sandbox);
    let before = (sandbox.contents(), sandbox.files());
    let run = sandbox.import(&["loi.xlsx", "--strict"]).ends_with(1);
    outcomes(&run, "rejected", 1);
    assert_eq!((sandbox.contents(), sandbox.files()), before);
}

#[test]
fn strict_takes_in_what_has_no_error() {
    let sandbox = Sandbox::registry();
    one_error(&sandbox);
    let good = samples("2023-08").join("thoi-binh.xlsx");
    fs::copy(good, sandbox.path("tot.xlsx")).unwrap();
    let run = sandbox
        .import(&["loi.xlsx", "tot.xlsx", "--period", "2023-07", "--strict"])
        .ends_with(1);
    // Both claim July of one district; strictness aside, neither may be stored.
    outcomes(&run, "rejected", 2);
    let run = sandbox.import(&["tot.xlsx", "--strict"]).ends_with(0);
    outcomes(&run, "accepted", 1);
}

#[test]
fn of_two_files_for_one_submission_neither_is_stored() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "nhan/a.xlsx", 10);
    list(&sandbox, "nhan/b.xlsx", 11);
    let run = sandbox.import(&["nhan"]).ends_with(1);
    outcomes(&run, "rejected", 2);
    let findings = run.findings();
    let both: Vec<_> = findings
        .iter()
        .filter(|found| found["code"] == "U201")
        .collect();
    assert_eq!(both.len(), 1, "{run}");
    let message = text(&both[0]["message"]);
    assert!(
        message.contains("a.xlsx") && message.contains("b.xlsx"),
        "{message}"
    );
    assert!(rows(&sandbox.database(), "SELECT * FROM submissions").is_empty());
}

#[test]
fn two_copies_of_one_file_are_one_submission() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "nhan/a.xlsx", 10);
    list(&sandbox, "nhan/b.xlsx", 10);
    let run = sandbox.import(&["nhan"]).ends_with(0);
    assert_eq!(run.outcomes(), ["accepted", "unchanged"], "{run}");
}

#[test]
fn two_sources_stand_beside_each_other() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "a.xlsx", 10);
    list(&sandbox, "b.xlsx", 9);
    let of_unit = sandbox.import(&["a.xlsx"]).ends_with(0);
    let of_department = sandbox
        .import(&["b.xlsx", "--source", "Liên minh HTX tỉnh"])
        .ends_with(0);
    outcomes(&of_unit, "accepted", 1);
    outcomes(&of_department, "accepted", 1);
    let source = &of_department.json()["files"][0]["submissions"][0]["source"];
    assert_eq!(*source, "Liên minh HTX tỉnh");
}

#[test]
fn flags_win_over_what_the_file_says_and_the_disagreement_is_told() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "a.xlsx", 3);
    let run = sandbox
        .import(&["a.xlsx", "--period", "2023-09", "--unit", "u minh"])
        .ends_with(0);
    let submission = &run.json()["files"][0]["submissions"][0];
    assert_eq!(submission["as_of"], "2023-09-30");
    assert_eq!(submission["unit"]["name"], "Huyện U Minh");
    for code in ["S302", "G102"] {
        let findings = run.findings();
        let found = findings.iter().find(|found| found["code"] == code);
        assert_eq!(found.unwrap()["severity"], "warning", "{run}");
    }
}

#[test]
fn a_kind_that_is_none_is_refused_with_those_there_are() {
    let sandbox = Sandbox::registry();
    list(&sandbox, "a.xlsx", 3);
    sandbox
        .run(&["import", "a.xlsx", "--kind", "villages"])
        .ends_with(2)
        .prints_nothing()
        .says_one_line()
        .says("villages")
        .says("cooperatives, unions, groups, clubs, members, activities, targets");
}

#[test]
fn what_ends_with_code_1_can_be_moved() {
    let sandbox = Sandbox::registry();
    one_error(&sandbox);
    for (arguments, code) in [
        (&["--dry-run"][..], 1),
        (&["--dry-run", "--fail-on", "error"], 1),
        (&["--dry-run", "--fail-on", "never"], 0),
    ] {
        sandbox
            .import(&[&["loi.xlsx"], arguments].concat())
            .ends_with(code);
    }
    // A district without a money unit or day contradiction: a warning only.
    list(&sandbox, "canh-bao.xlsx", 3);
    for (line, code) in [("error", 0), ("warning", 1), ("never", 0)] {
        sandbox
            .import(&[
                "canh-bao.xlsx",
                "--period",
                "2023-09",
                "--fail-on",
                line,
                "--dry-run",
            ])
            .ends_with(code);
    }
}

#[test]
fn an_unreadable_file_wins_over_findings_and_over_fail_on_never() {
    let sandbox = Sandbox::registry();
    one_error(&sandbox);
    sandbox.write("rong.xlsx", "");
    for line in ["error", "never"] {
        sandbox
            .import(&["loi.xlsx", "rong.xlsx", "--fail-on", line])
            .ends_with(3);
    }
}
