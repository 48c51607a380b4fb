//! How findings are told: to people by file, and as a list for a spreadsheet, an editor or a browser.

use crate::sandbox::Sandbox;
use serde_json::Value;

/// A registry with a list of two errors and a warning, and one whose five tax codes are all wrong.
fn with_lists() -> Sandbox {
    let registry = Sandbox::registry();
    let header = ["STT", "Tên HTX", "Mã số thuế", "Số thành viên", "Ghi chú"];
    let list = |unit: &str, rows: &[[&str; 5]]| -> Vec<Vec<String>> {
        let title = format!("DANH SÁCH HTX HUYỆN {unit}");
        let mut lines = vec![vec![title], vec!["Tính đến ngày 31/8/2023".to_owned()]];
        let rows = std::iter::once(&header).chain(rows);
        lines.extend(rows.map(|row| row.iter().map(|&cell| cell.to_owned()).collect()));
        lines
    };
    let write = |name: &str, lines: &[Vec<String>]| {
        let rows: Vec<Vec<&str>> = lines
            .iter()
            .map(|line| line.iter().map(String::as_str).collect())
            .collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        registry.sheet(name, &rows);
    };
    let few = [
        ["1", "HTX Tân Phú", "'2001234567", "12", ""],
        ["2", "=HTX Biển", "'2001234565", "-5", ""],
        ["3", "HTX Trí Phải", "", "khoảng 20", ""],
    ];
    write("gui/a.xlsx", &list("THỚI BÌNH", &few));
    let codes = [
        "'2001234561",
        "'2001234562",
        "'2001234563",
        "'2001234564",
        "'2001234566",
    ];
    let many: Vec<[&str; 5]> = codes
        .iter()
        .zip(["Một", "Hai", "Ba", "Bốn", "Năm"])
        .map(|(code, name)| ["1", name, code, "12", ""])
        .collect();
    write("gui/b.xlsx", &list("U MINH", &many));
    registry
}

fn import(registry: &Sandbox, arguments: &[&str]) -> crate::sandbox::Run {
    registry.run(&[&["import", "gui", "--dry-run"], arguments].concat())
}

#[test]
fn files_are_told_worst_first_and_alike_findings_once() {
    let registry = with_lists();
    let run = import(&registry, &[]).ends_with(1);
    let at = |words: &str| {
        run.err
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {run}"))
    };
    assert!(at("gui/b.xlsx: 5 lỗi") < at("gui/a.xlsx: 2 lỗi, 1 cảnh báo"));
    assert!(at("lỗi[F104] mã số thuế 2001234567") < at("cảnh báo[F205]"));
    assert!(at("và 4 chỗ nữa như vậy: C5–C8") < at("Xem tất cả: thêm -v"));
    assert_eq!(run.err.matches("--> b.xlsx").count(), 1, "{run}");
    let all = import(&registry, &["-v"]).ends_with(1);
    assert_eq!(all.err.matches("--> b.xlsx").count(), 5, "{all}");
    assert!(!all.err.contains("như vậy") && !all.err.contains("Xem tất cả"));
}

#[test]
fn no_line_is_wider_than_the_columns_said_and_none_is_broken_in_a_pipe() {
    let registry = with_lists();
    for columns in [60, 80, 160] {
        let mut command = registry.command(&["import", "gui", "--dry-run", "-v"]);
        command.env("COLUMNS", columns.to_string());
        let said = String::from_utf8(command.output().unwrap().stderr).unwrap();
        let wide = said.lines().find(|line| line.chars().count() > columns);
        assert_eq!(wide, None);
    }
    import(&registry, &[]).says(
        "chỉ là số ước chừng, được tính như số ghi\n  --> a.xlsx [DS] D6   HTX Trí Phải\n  sửa: ",
    );
}

#[test]
fn every_finding_is_a_line_of_csv() {
    let registry = with_lists();
    let run = import(&registry, &["--format", "csv", "-o", "loi.csv"]).ends_with(1);
    assert!(
        run.err.contains("2 tệp: 2 sẽ nhập") && run.err.contains("Đã ghi loi.csv"),
        "{run}"
    );
    assert_eq!(registry.read("loi.csv"), format!("\u{feff}{}", run.out));
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines.len(), 1 + 5 + 3);
    let tax_code =
        "gui/a.xlsx,DS,C4,error,F104,tax-code-check-digit,tax_code,HTX Tân Phú,2001234567,";
    assert!(lines[6].starts_with(tax_code), "{run}");
    let negative = lines.iter().find(|line| line.contains(",D5,")).unwrap();
    assert!(negative.contains(",'=HTX Biển,'-5,"), "{negative}");
}

#[test]
fn an_editor_finds_each_cell_and_what_its_rule_says() {
    let registry = with_lists();
    let run = import(&registry, &["--format", "sarif"]).ends_with(1);
    let log = run.json();
    let found = &log["runs"][0];
    let results = found["results"].as_array().unwrap();
    let rules = found["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!((log["version"].as_str(), results.len()), (Some("2.1.0"), 8));
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(
            rule["help"]["text"]
                .as_str()
                .is_some_and(|help| !help.is_empty())
        );
    }
    let cell = |result: &Value| {
        result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].clone()
    };
    assert_eq!(cell(&results[0]), "DS!C4");
}

#[test]
fn a_page_holds_everything_and_asks_the_network_for_nothing() {
    let registry = with_lists();
    import(&registry, &["-o", "loi.html"]).ends_with(1);
    let page = registry.read("loi.html");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">"));
    assert_eq!(page.matches("<tr data-s=").count(), 8);
    assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("src="));
    let english = import(&registry, &["--format", "html", "--lang", "en"]).ends_with(1);
    assert!(english.out.contains("<html lang=\"en\">") && english.out.contains("Showing"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let registry = with_lists();
    for format in ["json", "csv", "sarif", "html"] {
        let once = || import(&registry, &["--format", format]).out;
        assert_eq!(once(), once(), "{format}");
    }
}

#[test]
fn phones_are_masked_in_every_format_unless_revealed() {
    let registry = Sandbox::registry();
    registry.sheet(
        "gui/a.xlsx",
        &[
            &["DANH SÁCH HTX HUYỆN THỚI BÌNH"],
            &["Tính đến ngày 31/8/2023"],
            &["STT", "Tên HTX", "Số thành viên", "Điện thoại"],
            &["1", "HTX Tân Phú", "12", "'0912345678"],
            &["", "", "", "'0987654321"],
            &["2", "HTX Hồ Thị Kỷ", "12", "'0912345677"],
        ],
    );
    for format in ["json", "csv", "sarif", "html"] {
        for (more, shown) in [(&[][..], false), (&["--reveal"], true)] {
            let run = import(&registry, &[&["--format", format], more].concat());
            assert!(run.out.contains("D5"), "{run}");
            assert_eq!(run.out.contains("0987654321"), shown, "{run}");
        }
    }
}

#[test]
fn a_file_that_cannot_be_written_leaves_the_registry_as_it_was() {
    let registry = with_lists();
    let before = registry.contents();
    registry
        .run(&["import", "gui", "-o", "khong/co/loi.html"])
        .ends_with(5)
        .says_one_line()
        .says("khong/co/loi.html");
    for unknown in ["loi.docx", "loi"] {
        registry
            .run(&["import", "gui", "-o", unknown])
            .ends_with(2)
            .says_one_line()
            .says("table, json, csv, sarif, html");
    }
    assert_eq!(registry.contents(), before);
}
