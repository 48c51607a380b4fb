//! What goes back to senders, and what is said when it comes in again.

use crate::sandbox::{Run, Sandbox, text};
use serde_json::{Value, json};
use std::fs;
use std::io::{Read, Write};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// Thới Bình in August 2023, three cooperatives; of the second more women than members, of the third a word for its
/// members, and the telephone number of nobody.
const ROWS: [&[&str]; 6] = [
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &[
        "STT",
        "Tên HTX",
        "Xã",
        "Số thành viên",
        "Trong đó: nữ",
        "Điện thoại",
    ],
    &["1", "HTX Một", "Tân Phú", "12", "5", "'0900000001"],
    &["2", "HTX Hai", "Tân Phú", "14", "15", "'0900000002"],
    &["3", "HTX Ba", "Tân Phú", "mười", "5", "'0900000003"],
];

/// The rows with other words in some cells: row and column from 0, word.
fn with<'a>(changes: &[(usize, usize, &'a str)]) -> Vec<Vec<&'a str>> {
    let mut rows: Vec<Vec<&str>> = ROWS.iter().map(|row| row.to_vec()).collect();
    for (row, column, word) in changes {
        rows[*row][*column] = word;
    }
    rows
}

fn write(sandbox: &Sandbox, name: &str, rows: &[Vec<&str>]) {
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    sandbox.sheet(name, &rows);
}

fn faulty() -> Sandbox {
    let sandbox = Sandbox::registry();
    write(&sandbox, "thoi-binh.xlsx", &with(&[]));
    sandbox
}

/// A part of a package.
fn part(sandbox: &Sandbox, file: &str, name: &str) -> String {
    let mut package = ZipArchive::new(fs::File::open(sandbox.path(file)).unwrap()).unwrap();
    let mut text = String::new();
    package
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// Rewrites every part of a package.
fn rewrite(sandbox: &Sandbox, file: &str, to: &str, change: impl Fn(&str) -> String) {
    let mut package = ZipArchive::new(fs::File::open(sandbox.path(file)).unwrap()).unwrap();
    let mut out = ZipWriter::new(fs::File::create(sandbox.path(to)).unwrap());
    for at in 0..package.len() {
        let mut entry = package.by_index(at).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        out.start_file(entry.name().unwrap(), SimpleFileOptions::default())
            .unwrap();
        out.write_all(change(&text).as_bytes()).unwrap();
    }
    out.finish().unwrap();
}

#[track_caller]
fn compared(run: &Run) -> Value {
    run.json()["files"][0]["compared"][0].clone()
}

fn codes(findings: &Value) -> Vec<String> {
    findings
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["code"]))
        .collect()
}

#[test]
fn a_file_with_faults_goes_back_marked_with_a_letter_and_stays_as_it_was() {
    let sandbox = faulty();
    let before = fs::read(sandbox.path("thoi-binh.xlsx")).unwrap();
    let run = sandbox
        .import(&["thoi-binh.xlsx", "--feedback", "tra"])
        .ends_with(1);
    assert_eq!(
        run.json()["files"][0]["feedback"],
        "tra/thoi-binh.phan-hoi.xlsx"
    );
    assert_eq!(fs::read(sandbox.path("thoi-binh.xlsx")).unwrap(), before);
    let written: Vec<String> = sandbox
        .files()
        .into_iter()
        .filter(|name| name.starts_with("tra/"))
        .collect();
    assert_eq!(
        written,
        ["docx", "md", "xlsx"].map(|ending| format!("tra/thoi-binh.phan-hoi.{ending}"))
    );
    let notes = part(&sandbox, "tra/thoi-binh.phan-hoi.xlsx", "xl/comments1.xml");
    assert!(
        notes.contains("ref=\"E5\"") && notes.contains("ref=\"D6\""),
        "{notes}"
    );
    let workbook = part(&sandbox, "tra/thoi-binh.phan-hoi.xlsx", "xl/workbook.xml");
    assert!(
        workbook.contains("<sheet name=\"DS\"") || workbook.contains("name=\"DS\""),
        "{workbook}"
    );
    let letter = sandbox.read("tra/thoi-binh.phan-hoi.md");
    assert!(
        letter.contains("Kính gửi: Huyện Thới Bình") && letter.contains("2 lỗi"),
        "{letter}"
    );
    assert!(letter.contains("| lỗi | 1 | DS!E5 |"), "{letter}");
}

#[test]
fn a_file_without_faults_does_not_go_back_and_that_is_said() {
    let sandbox = Sandbox::registry();
    write(&sandbox, "sach.xlsx", &with(&[(4, 4, "5"), (5, 3, "10")]));
    let run = sandbox
        .run(&["import", "sach.xlsx", "--feedback", "tra"])
        .ends_with(0);
    run.says("sach.xlsx: không có lỗi hay cảnh báo, không cần gửi lại");
    assert!(!sandbox.files().iter().any(|name| name.starts_with("tra/")));
}

#[test]
fn what_is_no_workbook_of_excel_comes_back_as_one_with_the_same_cells() {
    let sandbox = Sandbox::registry();
    let lines: Vec<String> = with(&[])
        .iter()
        .map(|row| row.join(";").replace('\'', ""))
        .collect();
    sandbox.write("u-minh.csv", lines.join("\n"));
    let run = sandbox
        .run(&["import", "u-minh.csv", "--feedback", "tra"])
        .ends_with(1);
    run.says("tệp Excel mới có cùng số liệu, vì tệp gốc không phải tệp Excel .xlsx");
    let strings = part(&sandbox, "tra/u-minh.phan-hoi.xlsx", "xl/sharedStrings.xml");
    assert!(
        strings.contains(">mười<") && strings.contains(">0900000003<"),
        "{strings}"
    );
    assert!(
        part(&sandbox, "tra/u-minh.phan-hoi.xlsx", "xl/workbook.xml").contains("name=\"u-minh\"")
    );
    // The new one is read like the old one.
    let again = sandbox.import(&["tra/u-minh.phan-hoi.xlsx"]).ends_with(1);
    let compared = compared(&again);
    assert_eq!(
        (
            codes(&compared["fixed"]).len(),
            codes(&compared["new"]).len()
        ),
        (0, 0)
    );
    assert_eq!(compared["changed"], json!([]));
}

#[test]
fn nothing_that_came_in_is_written_over() {
    let sandbox = faulty();
    sandbox
        .import(&["thoi-binh.xlsx", "--feedback", "."])
        .ends_with(1);
    let sent = fs::read(sandbox.path("thoi-binh.phan-hoi.xlsx")).unwrap();
    let run = sandbox
        .import(&["thoi-binh.phan-hoi.xlsx", "--feedback", "."])
        .ends_with(1);
    assert_eq!(
        run.json()["files"][0]["feedback"],
        "./thoi-binh.phan-hoi-2.xlsx"
    );
    assert_eq!(
        fs::read(sandbox.path("thoi-binh.phan-hoi.xlsx")).unwrap(),
        sent
    );
    // Made from the registry, it is not written over either.
    sandbox.run(&["feedback", "2", "-o", "."]).ends_with(0);
    assert_eq!(
        fs::read(sandbox.path("thoi-binh.phan-hoi.xlsx")).unwrap(),
        sent
    );
}

#[test]
fn a_folder_that_cannot_be_made_ends_with_5_before_anything_is_stored() {
    let sandbox = faulty();
    sandbox.write("tep", "a file");
    let before = sandbox.contents();
    sandbox
        .run(&["import", "thoi-binh.xlsx", "--feedback", "tep/tra"])
        .ends_with(5)
        .says_one_line()
        .says("không ghi được tep/tra");
    assert_eq!(sandbox.contents(), before);
}

#[test]
fn the_registry_makes_the_same_again_byte_for_byte() {
    let sandbox = faulty();
    sandbox
        .import(&["thoi-binh.xlsx", "--feedback", "tra"])
        .ends_with(1);
    fs::remove_file(sandbox.path("thoi-binh.xlsx")).unwrap();
    let answer = sandbox
        .run(&["feedback", "--format", "json"])
        .ends_with(0)
        .json();
    assert_eq!(answer["schema"], "htx.feedback/1");
    assert_eq!(answer["files"][0]["submissions"], json!([1]));
    assert_eq!(
        answer["files"][0]["workbook"],
        "phan-hoi/thoi-binh.phan-hoi.xlsx"
    );
    for ending in ["xlsx", "docx", "md"] {
        let read = |folder: &str| {
            fs::read(sandbox.path(&format!("{folder}/thoi-binh.phan-hoi.{ending}"))).unwrap()
        };
        assert_eq!(read("tra"), read("phan-hoi"), "{ending}");
    }
}

#[test]
fn the_letter_says_by_when() {
    let sandbox = faulty();
    sandbox.import(&["thoi-binh.xlsx"]).ends_with(1);
    for day in ["15/12/2026", "2026-12-15"] {
        sandbox
            .run(&["feedback", "1", "-o", "tra", "--due", day])
            .ends_with(0);
        assert!(
            sandbox
                .read("tra/thoi-binh.phan-hoi.md")
                .contains("gửi lại trước hết ngày 15/12/2026")
        );
    }
    sandbox
        .run(&["feedback", "--due", "mai"])
        .ends_with(2)
        .says_one_line()
        .says("«mai» không phải là ngày");
    sandbox
        .run(&["feedback", "99"])
        .ends_with(2)
        .says_one_line()
        .says("99");
}

#[test]
fn an_empty_registry_and_a_lost_original_are_said() {
    let sandbox = faulty();
    sandbox.run(&["feedback"]).ends_with(2).says("htx import");
    sandbox.import(&["thoi-binh.xlsx"]).ends_with(1);
    fs::remove_dir_all(sandbox.path("files")).unwrap();
    sandbox
        .run(&["feedback"])
        .ends_with(4)
        .says_one_line()
        .says("thoi-binh.xlsx");
}

#[test]
fn personal_data_are_masked_in_what_is_said_and_not_in_what_goes_back() {
    let sandbox = Sandbox::registry();
    write(&sandbox, "a.xlsx", &with(&[(3, 5, "'0901000001")]));
    let rows = with(&[(3, 5, "'0901000099")]);
    sandbox
        .import(&["a.xlsx", "--feedback", "tra"])
        .ends_with(1);
    write(&sandbox, "b.xlsx", &rows);
    let run = sandbox.run(&["import", "b.xlsx"]).ends_with(1);
    assert!(
        run.out.contains("••99»") && !run.out.contains("0901000099"),
        "{run}"
    );
    assert!(part(&sandbox, "tra/a.phan-hoi.xlsx", "xl/sharedStrings.xml").contains("0901000001"));
}

#[test]
fn what_comes_in_again_unchanged_answers_nothing_and_changes_nothing() {
    let sandbox = faulty();
    let first = sandbox
        .import(&["thoi-binh.xlsx", "--feedback", "tra"])
        .ends_with(1);
    let again = sandbox
        .import(&["tra/thoi-binh.phan-hoi.xlsx"])
        .ends_with(1);
    let ids = |run: &Run| {
        run.findings()
            .iter()
            .map(|one| (text(&one["code"]), text(&one["cell"])))
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&again), ids(&first));
    let sheets = &again.json()["files"][0]["sheets"];
    assert_eq!(sheets.as_array().unwrap().len(), 1, "{sheets}");
    let compared = compared(&again);
    assert_eq!(
        (&compared["submission"], &compared["replaces"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(
        (
            codes(&compared["fixed"]).len(),
            codes(&compared["remaining"]).len()
        ),
        (0, 2)
    );
    for nothing in [
        "new",
        "changed",
        "rows_added",
        "rows_removed",
        "sheets_missing",
    ] {
        assert_eq!(compared[nothing], json!([]), "{nothing}");
    }
}

#[test]
fn the_sheet_of_findings_is_known_under_any_name() {
    let sandbox = faulty();
    sandbox
        .import(&["thoi-binh.xlsx", "--feedback", "tra"])
        .ends_with(1);
    rewrite(
        &sandbox,
        "tra/thoi-binh.phan-hoi.xlsx",
        "doi-ten.xlsx",
        |text| text.replace("Lỗi cần sửa", "Việc phải làm"),
    );
    let run = sandbox.import(&["doi-ten.xlsx"]).ends_with(1);
    assert_eq!(
        run.json()["files"][0]["sheets"].as_array().unwrap().len(),
        1
    );
    // Without the hidden name the sheet's own name is enough.
    rewrite(
        &sandbox,
        "tra/thoi-binh.phan-hoi.xlsx",
        "khong-ten.xlsx",
        |text| text.replace("_htx_feedback", "_x"),
    );
    let run = sandbox.import(&["khong-ten.xlsx"]).ends_with(1);
    assert_eq!(
        run.json()["files"][0]["sheets"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn the_answer_tells_what_is_mended_what_not_and_what_else_was_changed() {
    let sandbox = faulty();
    sandbox.import(&["thoi-binh.xlsx"]).ends_with(1);
    // A row is put in, the women of the second are mended, those of the first made too many, a name is changed.
    let mut rows = with(&[(3, 4, "15"), (4, 4, "7"), (5, 1, "HTX Bà")]);
    rows.insert(4, vec!["2", "HTX Mới", "Tân Phú", "9", "3", "'0900000009"]);
    rows[5][0] = "3";
    rows[6][0] = "4";
    write(&sandbox, "sua.xlsx", &rows);
    let run = sandbox.import(&["sua.xlsx"]).ends_with(1);
    let compared = compared(&run);
    let records = |key: &str| -> Vec<String> {
        let findings = compared[key].as_array().unwrap().iter();
        findings
            .map(|one| format!("{} {}", text(&one["code"]), text(&one["cell"])))
            .collect()
    };
    assert_eq!(records("fixed"), ["R301 E5"]);
    assert_eq!(records("remaining"), ["F201 D7"]);
    assert_eq!(records("new"), ["R301 E4"]);
    assert_eq!(
        compared["changed"],
        json!([
            {"sheet": "DS", "cell": "E4", "field": "women_members", "before": "5", "after": "15"},
            {"sheet": "DS", "cell": "B7", "field": "name", "before": "HTX Ba", "after": "HTX Bà"},
        ])
    );
    assert_eq!(compared["rows_added"], json!([{"sheet": "DS", "row": 5}]));
    assert_eq!(compared["rows_removed"], json!([]));
}

#[test]
fn a_trial_compares_and_stores_nothing() {
    let sandbox = faulty();
    sandbox.import(&["thoi-binh.xlsx"]).ends_with(1);
    let before = sandbox.contents();
    write(&sandbox, "sua.xlsx", &with(&[(4, 4, "7")]));
    let run = sandbox
        .run(&["import", "--dry-run", "sua.xlsx"])
        .ends_with(1);
    run.prints("so với bản trước đã sửa 1, còn 1, mới có 0");
    assert_eq!(sandbox.contents(), before);
}
