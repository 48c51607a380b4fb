//! Files and streams: replaced whole or left as they were, and a closed pipe is no trouble.

use crate::sandbox::Sandbox;
use std::fs;
use std::io::Read;

const MARK: &str = "\u{feff}";

#[test]
fn the_ending_of_a_file_picks_its_format() {
    let registry = Sandbox::with_august();
    registry
        .run(&["report", "-o", "bc.json", "-o", "bc.csv", "-o", "bc.md"])
        .ends_with(0)
        .prints_nothing()
        .says("bc.json")
        .says("bc.csv")
        .says("bc.md");
    let document: serde_json::Value = serde_json::from_str(&registry.read("bc.json")).unwrap();
    assert_eq!(document["schema"], "htx.report/1");
    assert!(registry.read("bc.csv").contains("cooperatives.total"));
    assert!(registry.read("bc.md").starts_with("# "));
}

#[test]
fn csv_has_a_byte_order_mark_in_files_and_none_in_a_pipe() {
    let registry = Sandbox::with_august();
    let printed = registry
        .run(&["report", "--format", "csv"])
        .ends_with(0)
        .out;
    registry.run(&["report", "-o", "bc.csv"]).ends_with(0);
    assert!(!printed.contains(MARK));
    assert_eq!(registry.read("bc.csv"), format!("{MARK}{printed}"));
}

#[test]
fn other_formats_have_no_byte_order_mark() {
    let registry = Sandbox::with_august();
    registry
        .run(&["report", "-o", "bc.json", "-o", "bc.md"])
        .ends_with(0);
    assert!(!registry.read("bc.json").contains(MARK));
    assert!(!registry.read("bc.md").contains(MARK));
}

#[test]
fn a_file_and_standard_output_can_be_asked_for_together() {
    let registry = Sandbox::with_august();
    let run = registry
        .run(&["report", "-o", "bc.csv", "--format", "json"])
        .ends_with(0);
    assert_eq!(run.json()["schema"], "htx.report/1");
    assert!(registry.path("bc.csv").is_file());
}

#[test]
fn an_existing_file_is_replaced_and_nothing_else_is_left_behind() {
    let registry = Sandbox::with_august();
    registry.write("bc.json", "the report of last month");
    let before = registry.files();
    registry.run(&["report", "-o", "bc.json"]).ends_with(0);
    assert!(registry.read("bc.json").starts_with('{'));
    assert_eq!(registry.files(), before);
}

#[cfg(unix)]
#[test]
fn a_reader_of_the_old_file_keeps_it_whole() {
    let registry = Sandbox::with_august();
    let old = registry.write("bc.json", "the report of last month");
    let mut opened = fs::File::open(old).unwrap();
    registry.run(&["report", "-o", "bc.json"]).ends_with(0);
    let mut read = String::new();
    opened.read_to_string(&mut read).unwrap();
    assert_eq!(read, "the report of last month");
}

#[test]
fn formats_that_are_not_there_are_refused_before_anything_is_written() {
    let registry = Sandbox::with_august();
    let mut names = vec!["bc.odt", "bc"];
    if cfg!(not(feature = "pdf")) {
        names.push("bc.pdf");
    }
    for name in names {
        let run = registry
            .run(&["report", "-o", "bc.csv", "-o", name])
            .ends_with(2);
        run.says_one_line().says(name).says("csv");
        assert!(!registry.path(name).exists() && !registry.path("bc.csv").exists());
    }
}

#[test]
fn formats_of_the_report_are_refused_by_commands_that_lack_them() {
    let registry = Sandbox::with_august();
    for command in ["status", "rules", "indicators", "columns", "units"] {
        for format in ["csv", "md", "xyz"] {
            registry
                .run(&[command, "--format", format])
                .ends_with(2)
                .prints_nothing()
                .says_one_line()
                .says("lệnh này chỉ in table hoặc json");
        }
    }
}

#[test]
fn a_format_nobody_knows_is_refused_with_those_there_are() {
    Sandbox::with_august()
        .run(&["report", "--format", "word"])
        .ends_with(2)
        .says_one_line()
        .says("json");
}

#[test]
fn a_folder_that_does_not_exist_cannot_be_written_to() {
    Sandbox::with_august()
        .run(&["report", "-o", "khong/co/bc.csv"])
        .ends_with(5)
        .says_one_line()
        .says("khong/co/bc.csv");
}

#[test]
fn a_folder_in_the_place_of_the_file_cannot_be_replaced() {
    let registry = Sandbox::with_august();
    registry.write("bc.csv/giu", "stays");
    registry
        .run(&["report", "-o", "bc.csv"])
        .ends_with(5)
        .says_one_line();
    assert_eq!(registry.read("bc.csv/giu"), "stays");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_leaves_the_old_file_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let registry = Sandbox::with_august();
    registry.write("khoa/bc.csv", "the report of last month");
    let folder = registry.path("khoa");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever may write anywhere (root) cannot be shown a locked folder.
    let is_locked = fs::write(folder.join("thu"), "").is_err();
    if is_locked {
        registry
            .run(&["report", "-o", "khoa/bc.csv"])
            .ends_with(5)
            .says_one_line();
        assert_eq!(registry.read("khoa/bc.csv"), "the report of last month");
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_closed_pipe_is_a_quiet_success() {
    let registry = Sandbox::with_august();
    for arguments in [
        &["report"][..],
        &["report", "--format", "json"],
        &["report", "--format", "csv"],
        &["rules"],
        &["columns"],
        &["indicators", "--format", "json"],
        &["man"],
        &["completions", "bash"],
    ] {
        let mut child = registry.command(arguments).spawn().unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        assert_eq!(ended.status.code(), Some(0), "{arguments:?}");
        assert_eq!(
            String::from_utf8(ended.stderr).unwrap(),
            "",
            "{arguments:?}"
        );
    }
}

/// A list of two cooperatives in a folder of its own.
fn list(sandbox: &Sandbox) {
    sandbox.sheet(
        "nhan/a.xlsx",
        &[
            &["DANH SÁCH HTX HUYỆN THỚI BÌNH"],
            &["Tính đến ngày 31/8/2023"],
            &["STT", "Tên HTX", "Số thành viên"],
            &["1", "HTX Mẫu Một", "12"],
            &["2", "HTX Mẫu Hai", "9"],
        ],
    );
}

#[test]
fn what_is_read_is_not_written_over() {
    let sandbox = Sandbox::registry();
    list(&sandbox);
    let sent = fs::read(sandbox.path("nhan/a.xlsx")).unwrap();
    sandbox.write("nhan/b.csv", "STT,Tên HTX\n1,HTX Mẫu Ba\n");
    for arguments in [
        ["report", "nhan/a.xlsx", "-o", "nhan/a.xlsx"],
        ["report", "nhan", "-o", "./nhan/../nhan/a.xlsx"],
        ["report", "nhan", "-o", "nhan/b.csv"],
        ["import", "nhan/b.csv", "-o", "nhan/b.csv"],
    ] {
        sandbox
            .run(&arguments)
            .ends_with(2)
            .says("không ghi đè lên; hãy ghi ra tệp khác");
    }
    assert_eq!(fs::read(sandbox.path("nhan/a.xlsx")).unwrap(), sent);
    assert!(sandbox.read("nhan/b.csv").contains("HTX Mẫu Ba"));
}

#[test]
fn a_report_among_the_lists_is_nobodys_list() {
    let sandbox = Sandbox::new();
    list(&sandbox);
    let report = [
        "report",
        "nhan",
        "--province",
        "Cà Mau",
        "-o",
        "nhan/bc.xlsx",
    ];
    sandbox.run(&report).ends_with(0);
    let first = fs::read(sandbox.path("nhan/bc.xlsx")).unwrap();
    sandbox
        .run(&report)
        .ends_with(0)
        .says("là báo cáo do htx lập")
        .says("Đã đọc 1 tệp");
    assert_eq!(fs::read(sandbox.path("nhan/bc.xlsx")).unwrap(), first);
}
