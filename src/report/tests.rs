//! Whole reports of small stocks, their figures counted by hand.

use super::*;
use crate::indicators::sample::{ROWS, holdings, stock, submission, unit};
use crate::registry::{Holdings, Stock};
use crate::text::Lang;

fn period(written: &str) -> Period {
    written.parse().expect(written)
}

fn request(stock: Stock) -> Request {
    Request::new(unit("96"), period("2023-08"), holdings(stock))
}

/// The units that sent the first five rows of the sample: one district.
fn one_district(day: &str) -> Stock {
    let rows: Vec<&str> = ROWS.lines().filter(|row| row.contains(" 967 ")).collect();
    stock(&rows.join("\n"), day)
}

fn said(report: &Report, beginning: &str) -> String {
    let sentences = || report.narrative.iter().map(|phrase| phrase.pick(Lang::Vi));
    let found = sentences().find(|sentence| sentence.starts_with(beginning));
    found.unwrap_or("").to_owned()
}

fn ids(report: &Report) -> Vec<&str> {
    let sections = &report.document.sections;
    sections.iter().map(|section| section.id).collect()
}

fn tables<'a>(report: &'a Report, id: &str) -> Vec<&'a Table> {
    let sections = report.document.sections.iter();
    sections
        .filter(|section| section.id == id)
        .flat_map(|section| &section.blocks)
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Paragraph(_) | Block::Chart(_) => None,
        })
        .collect()
}

/// The cells of the row that begins with this name.
fn cells(table: &Table, name: &str) -> Vec<String> {
    let rows = table.rows.iter().chain(&table.total);
    let drawn = |row: &Vec<Cell>| row.iter().map(|cell| cell.paper(Lang::Vi)).collect();
    rows.map(drawn)
        .find(|row: &Vec<String>| row[0] == name)
        .unwrap_or_else(|| panic!("no row {name}"))
}

#[test]
fn the_published_figures_of_august_2023_are_said_as_an_office_says_them() {
    // 281 cooperatives: 77 of 16 and 204 of 15 members are 4,292; the first 247 are active.
    let row = |at: usize| {
        let status = if at < 247 { "active" } else { "suspended" };
        let members = if at < 77 { 16 } else { 15 };
        format!("967 - {status} - - - {members} - - - - - - -")
    };
    let rows: Vec<String> = (0..281).map(row).collect();
    let report = build(&request(stock(&rows.join("\n"), "2023-08-31")));
    assert_eq!(
        report.narrative[0].vi,
        "Đến ngày 31/8/2023, toàn tỉnh Cà Mau có 281 hợp tác xã với 4.292 thành viên; trong đó 247 đang hoạt động, 34 tạm ngừng hoạt động."
    );
    assert_eq!(
        report.narrative[0].en,
        "As of 2023-08-31, Cà Mau province has 281 cooperatives with 4,292 members: 247 active, 34 suspended."
    );
    assert_eq!(
        said(&report, "Bình quân"),
        "Bình quân mỗi hợp tác xã có 15,3 thành viên; không có hợp tác xã nào có trên 100 thành viên."
    );
}

#[test]
fn none_among_those_that_are_known_is_not_said_to_be_none() {
    // One ended, and nobody says when; of one the members are unknown.
    let rows = "967 - active - - - 12 - - - - - - -\n967 - active - - - - - - - - - - -\n967 - ended - - - 9 - - - - - - -";
    let report = build(&request(stock(rows, "2023-08-31")));
    assert_eq!(
        said(&report, "Trong kỳ"),
        "Trong kỳ (tháng 8 năm 2023): chưa ghi nhận hợp tác xã giải thể (2/3 hợp tác xã có số liệu)."
    );
    assert_eq!(
        said(&report, "Bình quân"),
        "Bình quân mỗi hợp tác xã có 12,0 thành viên (1/2 hợp tác xã có số liệu); chưa ghi nhận hợp tác xã nào có trên 100 thành viên."
    );
}

#[test]
fn coverage_stands_beside_what_is_known_in_part() {
    let report = build(&request(stock(ROWS, "2023-08-31")));
    assert_eq!(
        said(&report, "Tổng doanh thu"),
        "Tổng doanh thu là 1.520,0 triệu đồng, bình quân 506,7 triệu đồng/hợp tác xã (3/7 hợp tác xã có số liệu)."
    );
    let table = tables(&report, "figures")[0];
    assert_eq!(
        cells(table, "Tổng doanh thu"),
        ["Tổng doanh thu", "triệu đồng", "1.520,0", "3/7"]
    );
    assert_eq!(
        cells(table, "Tổng số hợp tác xã"),
        ["Tổng số hợp tác xã", "HTX", "7", ""]
    );
}

#[test]
fn many_units_that_sent_nothing_are_counted_where_it_is_read_aloud() {
    let mut request = request(stock(ROWS, "2023-08-31"));
    request.expected = (960..974).map(|code| unit(&code.to_string())).collect();
    let report = build(&request);
    assert_eq!(
        said(&report, "Số liệu do"),
        "Số liệu do 2/14 đơn vị gửi; chưa có số liệu của 12 đơn vị."
    );
}

#[test]
fn a_unit_that_sent_nothing_is_named_and_its_figures_are_unknown() {
    let mut request = request(stock(ROWS, "2023-08-31"));
    request.expected = ["971", "967", "966"].map(unit).to_vec();
    let report = build(&request);
    assert_eq!(
        said(&report, "Số liệu do"),
        "Số liệu do 2/3 đơn vị gửi; chưa có số liệu của Huyện U Minh."
    );
    let table = tables(&report, "units")[0];
    assert_eq!(cells(table, "Huyện U Minh")[1], "…");
    assert_eq!(cells(table, "Huyện Thới Bình")[1], "4");
    assert_eq!(cells(table, "Tổng cộng")[1], "7");
    let rows = &report
        .breakdown("cooperatives.by_unit")
        .expect("by unit")
        .rows;
    let values: Vec<_> = rows
        .iter()
        .map(|row| (row.now.key.as_str(), row.now.value))
        .collect();
    assert_eq!(values, [("966", None), ("967", Some(4)), ("971", Some(3))]);
}

#[test]
fn lists_of_another_day_are_said() {
    let report = build(&request(stock(ROWS, "2023-08-28")));
    assert_eq!(
        said(&report, "Danh sách"),
        "Danh sách được lập tại ngày 28/8/2023; số liệu được dùng cho ngày 31/8/2023."
    );
    let punctual = build(&request(stock(ROWS, "2023-08-31")));
    assert_eq!(said(&punctual, "Danh sách"), "");
}

#[test]
fn changes_are_held_against_each_period_and_unequal_senders_are_said() {
    let mut request = request(stock(ROWS, "2023-08-31"));
    request.compare = vec![(period("2023-07"), holdings(one_district("2023-07-31")))];
    let report = build(&request);
    assert_eq!(
        said(&report, "So với"),
        "So với tháng 7 năm 2023 (đến ngày 31/7/2023), số hợp tác xã tăng 03 (75,0%), số hợp tác xã đang hoạt động không thay đổi, số thành viên tăng 113 (58,9%)."
    );
    assert!(said(&report, "Các đơn vị gửi").contains("không giống nhau"));
    let table = tables(&report, "figures")[0];
    assert_eq!(
        cells(table, "Tổng số hợp tác xã")[4..],
        ["4", "+3", "+75,0"]
    );
    // Two months compare in what happened within them: one is new in August, none was in July.
    assert_eq!(
        cells(table, "Hợp tác xã thành lập mới")[4..],
        ["0", "+2", ""]
    );
}

#[test]
fn what_happened_in_a_month_is_not_held_against_a_year() {
    let mut request = request(stock(ROWS, "2023-08-31"));
    request.compare = vec![(period("2022"), holdings(stock(ROWS, "2022-12-31")))];
    let report = build(&request);
    let table = tables(&report, "figures")[0];
    assert_eq!(cells(table, "Hợp tác xã thành lập mới")[4..], ["1", "", ""]);
    assert_eq!(
        table.notes[1].vi,
        "Hợp tác xã thành lập mới; Hợp tác xã giải thể, chấm dứt: không so sánh với năm 2022, vì kỳ dài ngắn khác nhau."
    );
    assert_eq!(cells(table, "Tổng số hợp tác xã")[4..], ["7", "0", "0,0"]);
}

#[test]
fn from_none_to_some_has_a_change_but_no_percentage() {
    let mut request = request(one_district("2023-08-31"));
    let empty = Stock {
        submissions: vec![submission("967", "2023-07-31")],
        ..Stock::default()
    };
    request.compare = vec![(period("2023-07"), holdings(empty))];
    let report = build(&request);
    let total = report.indicator("cooperatives.total").expect("total");
    assert_eq!(total.compare[0].change, Some(Number::Integer(4)));
    assert_eq!(total.compare[0].change_percent, None);
    assert!(said(&report, "So với").contains("số hợp tác xã tăng 04, số"));
}

#[test]
fn nothing_to_compare_with_is_said() {
    let mut request = request(one_district("2023-08-31"));
    request.compare = vec![(period("2022"), holdings(Stock::default()))];
    let report = build(&request);
    assert_eq!(
        said(&report, "Chưa có số liệu để"),
        "Chưa có số liệu để so sánh với năm 2022."
    );
}

#[test]
fn a_report_of_nothing_says_so_and_draws_no_figures() {
    let mut request = request(Stock::default());
    request.expected = vec![unit("967")];
    let report = build(&request);
    assert_eq!(
        report.narrative[0].vi,
        "Đến ngày 31/8/2023, chưa có số liệu về hợp tác xã của tỉnh Cà Mau."
    );
    assert_eq!(ids(&report), ["summary", "submissions", "quality"]);
}

#[test]
fn an_empty_list_is_no_cooperatives_not_unknown() {
    let report = build(&request(Stock {
        submissions: vec![submission("967", "2023-08-31")],
        ..Stock::default()
    }));
    assert_eq!(
        report.narrative[0].vi,
        "Đến ngày 31/8/2023, tỉnh Cà Mau không có hợp tác xã."
    );
}

#[test]
fn sections_stand_in_order_and_those_without_figures_are_left_out() {
    let full = build(&request(stock(ROWS, "2023-08-31")));
    let others = [
        "models",
        "members",
        "unions",
        "groups",
        "activities",
        "plan",
        "changes",
    ];
    let mut all: Vec<&str> = SECTIONS.iter().map(|kind| kind.id).collect();
    all.retain(|id| !others.contains(id));
    assert_eq!(ids(&full), all);
    let mut bare = stock(ROWS, "2023-08-31");
    use crate::model::Field;
    for field in [
        Field::Rating,
        Field::SizeClass,
        Field::Members,
        Field::Established,
    ] {
        bare.columns.remove(&field);
    }
    let bare = build(&request(bare));
    assert!(!ids(&bare).contains(&"sizes") && !ids(&bare).contains(&"ratings"));
    let sections = &bare.document.sections;
    let quality = sections.iter().find(|section| section.id == "quality");
    let quality = quality.expect("always there");
    let last = quality.blocks.last().expect("a paragraph");
    let unheard = Phrase {
        vi: "Chưa có số liệu nào về: ngày thành lập; số thành viên; lợi nhuận; xếp loại."
            .to_owned(),
        en: "Nothing is known of: date of establishment; members; profit; rating.".to_owned(),
    };
    assert_eq!(*last, Block::Paragraph(unheard));
}

#[test]
fn shares_are_of_the_known_and_rows_of_nothing_are_left_out() {
    let report = build(&request(stock(ROWS, "2023-08-31")));
    let table = tables(&report, "sectors")[0];
    assert_eq!(
        cells(table, "Nông, lâm, diêm nghiệp"),
        ["Nông, lâm, diêm nghiệp", "2", "33,3"]
    );
    assert_eq!(cells(table, "Chưa rõ"), ["Chưa rõ", "1", ""]);
    // 6 of the 7 have a sector: their shares add up, the total has none.
    assert_eq!(cells(table, "Tổng cộng"), ["Tổng cộng", "7", ""]);
    assert_eq!(
        table.notes[0].vi,
        "Tỷ lệ tính trên 6/7 hợp tác xã có số liệu."
    );
    assert_eq!(table.rows.len(), 6);
}

#[test]
fn a_column_of_zeros_is_left_out_of_the_units() {
    let headers = |rows: &str| {
        let report = build(&request(stock(rows, "2023-08-31")));
        let columns = tables(&report, "units")[0].columns.iter();
        columns
            .map(|column| column.header.vi.clone())
            .collect::<Vec<_>>()
    };
    let dormant = "Ngừng hoạt động".to_owned();
    assert!(headers(ROWS).contains(&dormant));
    let none = ROWS.replace("dormant", "active");
    let left = headers(&none);
    assert!(!left.contains(&dormant) && left.contains(&"Vốn điều lệ".to_owned()));
}

#[test]
fn columns_known_in_part_go_first_where_width_is_short() {
    let report = build(&request(stock(ROWS, "2023-08-31")));
    let columns = &tables(&report, "units")[0].columns;
    let priority = |name: &str| {
        let found = columns.iter().find(|column| column.header.vi == name);
        found.expect(name).priority
    };
    // Every cooperative is counted; of charter capital one is not known.
    assert_eq!(priority("Hợp tác xã"), 0);
    assert_eq!(priority("Vốn điều lệ"), 13);
}

#[test]
fn the_quality_of_the_data_counts_findings_and_gaps() {
    let mut request = request(stock(ROWS, "2023-08-31"));
    request.findings = Tally {
        errors: 1,
        warnings: 12,
        infos: 0,
        waived: 0,
    };
    let report = build(&request);
    let sections = &report.document.sections;
    let quality = sections.iter().find(|section| section.id == "quality");
    let quality = quality.expect("always there");
    let Block::Paragraph(findings) = &quality.blocks[0] else {
        panic!("findings are a paragraph");
    };
    assert_eq!(
        findings.vi,
        "Kiểm tra số liệu: 1 lỗi, 12 cảnh báo, 0 ghi nhận."
    );
    assert_eq!(
        findings.en,
        "The checks found 1 error, 12 warnings, 0 notices."
    );
    let table = tables(&report, "quality")[0];
    assert_eq!(cells(table, "Doanh thu"), ["Doanh thu", "3", "4", "7"]);
}

#[test]
fn every_row_has_a_cell_for_every_column() {
    let mut request = request(stock(ROWS, "2023-08-31"));
    request.compare = vec![
        (period("2023-H1"), holdings(one_district("2023-06-30"))),
        (period("2022"), Holdings::default()),
    ];
    let report = build(&request);
    for section in &report.document.sections {
        for table in tables(&report, section.id) {
            for row in table.rows.iter().chain(&table.total) {
                assert_eq!(row.len(), table.columns.len(), "{}", section.id);
            }
        }
    }
}

#[test]
fn one_unit_has_a_report_of_its_own() {
    let report = build(&Request::new(
        unit("967"),
        period("2023-08"),
        holdings(one_district("2023-08-31")),
    ));
    assert!(
        report.narrative[0]
            .vi
            .contains("toàn huyện Thới Bình có 04 hợp tác xã")
    );
    assert!(!ids(&report).contains(&"units"));
}
