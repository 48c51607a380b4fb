//! What a report says of single units and cooperatives: one district alone, lists by name, an office's own words.

use crate::sandbox::{Sandbox, entry, text};
use serde_json::Value;

/// A list of a district: names, status, day of the status, founding, members, total capital in million đồng.
fn list(registry: &Sandbox, name: &str, day: &str, rows: &[[&str; 6]]) {
    const TITLE: &str = "DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH";
    const HEADER: [&str; 7] = [
        "STT",
        "Tên HTX",
        "Tình trạng",
        "Ngày ngừng hoạt động",
        "Ngày thành lập",
        "Số thành viên",
        "Tổng nguồn vốn (triệu đồng)",
    ];
    let day = format!("Tính đến ngày {day}");
    let numbers: Vec<String> = (1..=rows.len()).map(|n| n.to_string()).collect();
    let lines = numbers.iter().zip(rows).map(|(number, row)| {
        let line: Vec<&str> = std::iter::once(number.as_str()).chain(*row).collect();
        line
    });
    let lines: Vec<Vec<&str>> = lines.collect();
    let mut sheet: Vec<&[&str]> = vec![std::slice::from_ref(&TITLE)];
    let day = [day.as_str()];
    sheet.extend([&day[..], &HEADER]);
    sheet.extend(lines.iter().map(Vec::as_slice));
    registry.sheet(name, &sheet);
    registry.import(&[name]);
}

/// The rows of the tables of a section, cells as words.
fn rows(report: &Value, id: &str) -> Vec<Vec<String>> {
    let sections = report["sections"].as_array().unwrap();
    let section = sections.iter().find(|section| section["id"] == id);
    let blocks = section.unwrap_or_else(|| panic!("no section {id}"))["blocks"]
        .as_array()
        .unwrap();
    let tables = blocks.iter().filter_map(|block| block["rows"].as_array());
    let words = |cell: &Value| {
        cell.as_str()
            .map_or_else(|| cell.to_string(), str::to_owned)
    };
    tables
        .flatten()
        .map(|row| row.as_array().unwrap().iter().map(words).collect())
        .collect()
}

#[test]
fn a_report_of_one_unit_is_its_part_of_the_report_of_the_province() {
    let registry = Sandbox::with_august();
    let unit = registry.report(&["--unit", "thoi binh"]);
    assert_eq!(text(&unit["province"]["name"]), "Huyện Thới Bình");
    let whole = registry.report(&[]);
    let of_province = &entry(&whole["breakdowns"], "cooperatives.by_unit")["rows"][2];
    assert_eq!(
        entry(&unit["indicators"], "cooperatives.total")["value"],
        of_province["value"]
    );
    assert_eq!(unit["submissions"]["expected"], 1);
    let listed = registry.report(&["--unit", "Thới Bình", "--section", "list"]);
    assert_eq!(rows(&listed, "list").len(), 42);
    registry
        .run(&["report", "--unit", "Hà Nội"])
        .ends_with(2)
        .says("Hà Nội");
}

#[test]
fn what_became_of_each_cooperative_is_told_by_name() {
    let registry = Sandbox::registry();
    list(
        &registry,
        "thang-7.xlsx",
        "31/7/2023",
        &[
            ["HTX Một", "Đang hoạt động", "", "2015", "20", ""],
            ["HTX Hai", "Đang hoạt động", "", "2016", "20", ""],
            ["HTX Ba", "Đang hoạt động", "", "2017", "20", ""],
            ["HTX Bốn", "Đang hoạt động", "", "2018", "20", ""],
        ],
    );
    list(
        &registry,
        "thang-8.xlsx",
        "31/8/2023",
        &[
            ["HTX Một", "Đang hoạt động", "", "2015", "20", ""],
            [
                "HTX Hai",
                "Tạm ngừng hoạt động",
                "05/8/2023",
                "2016",
                "20",
                "",
            ],
            ["HTX Ba", "Đã giải thể", "10/8/2023", "2017", "20", ""],
            ["HTX Năm", "Đang hoạt động", "", "02/8/2023", "20", ""],
        ],
    );
    let report = registry.report(&["--compare", "2023-07"]);
    let told: Vec<String> = rows(&report, "changes")
        .iter()
        .map(|row| format!("{}: {} ({})", row[0], row[2], row[3]))
        .collect();
    assert_eq!(
        told,
        [
            "HTX Năm: thành lập mới (2/8/2023)",
            "HTX Ba: đã giải thể, chấm dứt (10/8/2023)",
            "HTX Bốn: không còn trong danh sách, không rõ lý do ()",
            "HTX Hai: đang hoạt động → tạm ngừng hoạt động (5/8/2023)",
        ]
    );
}

#[test]
fn those_that_call_for_action_are_listed_with_the_reason() {
    let registry = Sandbox::registry();
    list(
        &registry,
        "thang-8.xlsx",
        "31/8/2023",
        &[
            ["HTX Một", "Đang hoạt động", "", "2015", "6", "900"],
            [
                "HTX Hai",
                "Tạm ngừng hoạt động",
                "30/8/2022",
                "2016",
                "20",
                "1000",
            ],
            [
                "HTX Ba",
                "Tạm ngừng hoạt động",
                "31/8/2022",
                "2017",
                "3",
                "50000",
            ],
            ["HTX Bốn", "Đang hoạt động", "", "2018", "", ""],
            ["HTX Năm", "Đang hoạt động", "", "2018", "301", "4999"],
        ],
    );
    let report = registry.report(&[]);
    let names: Vec<String> = rows(&report, "action")
        .iter()
        .map(|row| row[0].clone())
        .collect();
    // At rest for more than a year; fewer than seven members and at work; without any figure.
    assert_eq!(names, ["HTX Hai", "HTX Một", "HTX Bốn"]);
    let sizes = |id: &str| -> Vec<String> {
        let rows = entry(&report["breakdowns"], id)["rows"].as_array().unwrap();
        let row = |row: &Value| format!("{} {}", text(&row["key"]), row["value"]);
        rows.iter().map(row).collect()
    };
    assert_eq!(
        sizes("cooperatives.by_member_size"),
        ["micro 3", "small 0", "medium 1", "large 0", "unknown 1"]
    );
    assert_eq!(
        sizes("cooperatives.by_capital_size"),
        ["micro 1", "small 2", "medium 0", "large 1", "unknown 1"]
    );
}

#[test]
fn the_list_says_where_each_cooperative_stands_and_text_leaves_it_out() {
    let registry = Sandbox::with_august();
    assert!(
        registry.report(&[])["sections"]
            .as_array()
            .unwrap()
            .iter()
            .all(|section| section["id"] != "list")
    );
    let listed = rows(&registry.report(&["--section", "list"]), "list");
    assert_eq!(listed.len(), 281);
    let sources: Vec<&String> = listed.iter().filter_map(|row| row.last()).collect();
    assert!(
        sources
            .iter()
            .all(|source| source.contains(" [") && source.ends_with(char::is_numeric))
    );
}

#[test]
fn the_terminal_ends_a_long_list_and_says_how_to_see_the_rest() {
    let registry = Sandbox::registry();
    let names: Vec<String> = (1..=45).map(|n| format!("HTX Nhỏ {n}")).collect();
    let rows: Vec<[&str; 6]> = names
        .iter()
        .map(|name| [name.as_str(), "Đang hoạt động", "", "2015", "3", "900"])
        .collect();
    list(&registry, "thang-8.xlsx", "31/8/2023", &rows);
    let short = registry.run(&["report"]).ends_with(0).out;
    assert!(short.contains("HTX Nhỏ 40 ") && !short.contains("HTX Nhỏ 41 "));
    assert!(short.contains("… và 5 dòng nữa: htx report --section action"));
    let whole = registry
        .run(&["report", "--section", "action"])
        .ends_with(0)
        .out;
    assert!(whole.contains("HTX Nhỏ 45 ") && !whole.contains("dòng nữa"));
}

#[test]
fn an_office_says_what_stands_around_its_report() {
    let registry = Sandbox::with_august();
    let settings = registry.read("htx.toml")
        + "\n[report]\nsuperior = \"LIÊN MINH HỢP TÁC XÃ VIỆT NAM\"\nnumber = \"05/BC-LMHTX\"\n\
           place = \"Năm Căn\"\ndate = \"5/9/2023\"\nsignature = [\"CHỦ TỊCH\"]\nsignatory = \"Người ký mẫu\"\n\
           recipients = [\"Ủy ban nhân dân tỉnh\", \"Lưu: VT\"]\n";
    registry.write("htx.toml", settings);
    registry.run(&["report", "-o", "bc.docx"]).ends_with(0);
    let file = std::fs::File::open(registry.path("bc.docx")).unwrap();
    let mut package = zip::ZipArchive::new(file).unwrap();
    let part = package.by_name("word/document.xml").unwrap();
    let document = std::io::read_to_string(part).unwrap();
    for words in [
        "LIÊN MINH HỢP TÁC XÃ VIỆT NAM",
        "Số: 05/BC-LMHTX",
        "Năm Căn, ngày 05 tháng 9 năm 2023",
        "CHỦ TỊCH",
        "Người ký mẫu",
        "- Ủy ban nhân dân tỉnh;",
        "- Lưu: VT.",
    ] {
        assert!(document.contains(&format!(">{words}<")), "{words}");
    }
}
