//! What happens when the registry is not there, not whole, newer, or in use.

use crate::sandbox::{Run, Sandbox, samples};
use std::fs;

/// Every command that needs a registry.
fn every_command(sandbox: &Sandbox, check: impl Fn(Run)) {
    let file = samples("2023-08").join("thoi-binh.xlsx");
    for arguments in [
        &["import", file.to_str().unwrap()][..],
        &["status"],
        &["report"],
        &["report", "--province"],
    ] {
        check(sandbox.run(arguments));
    }
}

#[test]
fn without_a_registry_the_command_that_makes_one_is_named() {
    every_command(&Sandbox::new(), |run| {
        run.ends_with(2)
            .prints_nothing()
            .says_one_line()
            .says("htx init");
    });
}

#[test]
fn it_is_found_from_any_folder_below_it() {
    let registry = Sandbox::with_august();
    fs::create_dir_all(registry.path("bao-cao/2023")).unwrap();
    let mut command = registry.command(&["status"]);
    command.current_dir(registry.path("bao-cao/2023"));
    assert!(command.output().unwrap().status.success());
}

#[test]
fn a_flag_or_a_variable_says_where_it_is_and_the_flag_wins() {
    let registry = Sandbox::with_august();
    let at = registry.folder().to_str().unwrap();
    let elsewhere = Sandbox::new();
    elsewhere.run(&["status", "--registry", at]).ends_with(0);
    elsewhere.run(&["--registry", at, "status"]).ends_with(0);

    let with_variable = |folder: &str, arguments: &[&str]| {
        let mut command = elsewhere.command(arguments);
        command.env("HTX_REGISTRY", folder);
        command.output().unwrap().status.code()
    };
    assert_eq!(with_variable(at, &["status"]), Some(0));
    assert_eq!(with_variable("khong-co", &["status"]), Some(2));
    assert_eq!(
        with_variable("khong-co", &["status", "--registry", at]),
        Some(0)
    );
}

#[test]
fn one_of_a_newer_program_is_left_alone() {
    let registry = Sandbox::with_august();
    registry
        .database()
        .execute_batch("PRAGMA user_version = 99")
        .unwrap();
    let before = registry.contents();
    every_command(&registry, |run| {
        run.ends_with(4)
            .prints_nothing()
            .says_one_line()
            .says("mới hơn");
    });
    assert_eq!(registry.contents(), before);
}

#[test]
fn a_damaged_one_is_said_to_be_damaged() {
    let registry = Sandbox::with_august();
    registry.write("registry.db", "this is no database".repeat(100));
    every_command(&registry, |run| {
        let run = run
            .ends_with(4)
            .prints_nothing()
            .says_one_line()
            .says("registry.db» bị hỏng hoặc không phải là sổ dữ liệu của htx");
        assert!(!run.err.contains("database"), "{run}");
    });
    let detailed = registry.run(&["status", "-v"]);
    detailed.says_one_line().says("file is not a database");
}

#[test]
fn one_cut_in_half_is_said_to_be_damaged() {
    let registry = Sandbox::with_august();
    let whole = fs::read(registry.path("registry.db")).unwrap();
    registry.write("registry.db", &whole[..whole.len() / 2]);
    let run = registry.run(&["report"]).ends_with(4);
    run.says_one_line().says("registry.db");
}

#[test]
fn one_in_use_is_said_to_be_busy_and_stays_as_it_was() {
    let registry = Sandbox::registry();
    let before = registry.contents();
    let other = registry.database();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let file = samples("2023-08").join("thoi-binh.xlsx");
    registry
        .run(&["import", file.to_str().unwrap()])
        .ends_with(4)
        .prints_nothing()
        .says_one_line()
        .says("registry.db");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(registry.contents(), before);
    assert!(
        registry
            .files()
            .iter()
            .all(|file| !file.starts_with("files/"))
    );
    registry
        .run(&["import", file.to_str().unwrap()])
        .ends_with(0);
}

#[test]
fn its_trouble_is_told_in_the_language_spoken_and_in_no_librarys_words() {
    let damaged = Sandbox::registry();
    damaged.write("registry.db", "this is no database".repeat(100));
    let busy = Sandbox::registry();
    let other = busy.database();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let file = samples("2023-08").join("thoi-binh.xlsx");
    let import = ["import", file.to_str().unwrap()];
    for (registry, vi, en) in [
        (&damaged, "bị hỏng", "is damaged"),
        (
            &busy,
            "đang được một chương trình khác sử dụng",
            "is in use",
        ),
    ] {
        for (lang, words) in [("vi", vi), ("en", en)] {
            let run = registry.run(&[&import[..], &["--lang", lang]].concat());
            let run = run.ends_with(4).says_one_line().says(words);
            assert!(!run.err.contains("Error code"), "{run}");
        }
    }
}

#[test]
fn one_in_use_can_still_be_read() {
    let registry = Sandbox::with_august();
    let other = registry.database();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    registry.run(&["status"]).ends_with(0).prints("9/9");
    registry.run(&["report"]).ends_with(0);
}

#[test]
fn settings_that_make_no_sense_are_named_with_their_line() {
    for (settings, words) in [
        ("province = \"Tỉnh Cà Mau\"\nnonsense = 1\n", "nonsense"),
        (
            "province = \"Tỉnh Cà Mau\"\n[rules.F999]\noff = true\n",
            "F999",
        ),
        ("province = ", "htx.toml"),
        ("", "province"),
    ] {
        let registry = Sandbox::with_august();
        registry.write("htx.toml", settings);
        let file = samples("2023-08").join("thoi-binh.xlsx");
        registry
            .run(&["import", file.to_str().unwrap()])
            .ends_with(2)
            .prints_nothing()
            .says_one_line()
            .says(words);
    }
}

#[test]
fn settings_speak_for_flags_where_nobody_else_does() {
    let registry = Sandbox::with_august();
    let defaults = "[defaults]\nlang = \"en\"\nformat = \"json\"\n";
    registry.write(
        "htx.toml",
        format!("province = \"Tỉnh Cà Mau\"\n{defaults}"),
    );
    let status = registry.run(&["status"]).ends_with(0).json();
    assert_eq!(status["schema"], "htx.status/1");
    registry.run(&["status", "--help"]).prints("Who has sent");
    registry
        .run(&["status", "--format", "table"])
        .prints("9/9 units have sent");
    registry
        .run(&["status", "--format", "table", "--lang", "vi"])
        .prints("9/9 đơn vị đã gửi");
    let mut with_variable = registry.command(&["status", "--help"]);
    with_variable.env("HTX_LANG", "vi");
    let help = with_variable.output().unwrap().stdout;
    assert!(String::from_utf8(help).unwrap().contains("Cách dùng"));
}

#[test]
fn settings_change_rules() {
    let registry = Sandbox::registry();
    registry.sheet(
        "a.xlsx",
        &[
            &["DANH SÁCH HTX HUYỆN THỚI BÌNH"],
            &["Tính đến ngày 31/8/2023"],
            &["STT", "Tên HTX", "Mã số thuế", "Số thành viên"],
            &["1", "HTX Tân Phú", "'2001101125", "12"],
        ],
    );
    for (setting, code) in [
        ("", 1),
        ("[rules.F104]\nseverity = \"warning\"\n", 0),
        ("[rules.F104]\noff = true\n", 0),
    ] {
        registry.write("htx.toml", format!("province = \"Tỉnh Cà Mau\"\n{setting}"));
        registry
            .run(&["import", "a.xlsx", "--dry-run"])
            .ends_with(code);
    }
}
