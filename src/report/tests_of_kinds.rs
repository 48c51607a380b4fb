//! Reports of everything a province counts, their sentences and tables counted by hand.

use super::sample::{holdings, stock, table, unit};
use super::*;
use crate::indicators::press::{august, estimated, half_year};
use crate::model::{Aim, Operator, Scope};
use crate::registry::{StoredSubmission, TargetRow};
use crate::text::Lang;

fn period(written: &str) -> Period {
    written.parse().expect(written)
}

fn report(written: &str, holdings: Holdings) -> Report {
    build(&Request::new(unit("96"), period(written), holdings))
}

fn said(report: &Report, beginning: &str) -> String {
    let mut sentences = report.narrative.iter().map(|phrase| phrase.vi.as_str());
    let found = sentences.find(|sentence| sentence.starts_with(beginning));
    found.unwrap_or("").to_owned()
}

fn section<'a>(report: &'a Report, id: &str) -> &'a Section {
    let mut sections = report.document.sections.iter();
    sections.find(|section| section.id == id).expect(id)
}

/// The drawn rows of the first table of a section.
fn rows(section: &Section) -> Vec<String> {
    let table = section.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) | Block::Chart(_) => None,
    });
    let table = table.expect("a table");
    let drawn = |row: &Vec<Cell>| {
        let cells: Vec<String> = row.iter().map(|cell| cell.paper(Lang::Vi)).collect();
        cells.join(" | ")
    };
    table.rows.iter().chain(&table.total).map(drawn).collect()
}

fn paragraphs(section: &Section) -> Vec<&str> {
    let words = section.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(words) => Some(words.vi.as_str()),
        Block::Table(_) | Block::Chart(_) => None,
    });
    words.collect()
}

#[test]
fn unions_and_groups_are_said_as_an_office_says_them() {
    let report = report("2023-08", august());
    assert_eq!(
        said(&report, "Tỉnh Cà Mau có"),
        "Tỉnh Cà Mau có 01 liên hiệp hợp tác xã với 06 hợp tác xã thành viên và 59 lao động; 987 tổ hợp tác với 14.560 tổ viên."
    );
    assert_eq!(
        report.narrative.last().expect("a sentence").en,
        "Cà Mau province has 1 cooperative union with 6 member cooperatives and 59 workers; 987 cooperative groups with 14,560 members."
    );
    assert_eq!(
        rows(section(&report, "unions")),
        [
            "Tổng số liên hiệp hợp tác xã | LHHTX | 1",
            "Hợp tác xã thành viên của liên hiệp | HTX | 6",
            "Lao động trong liên hiệp hợp tác xã | người | 59"
        ]
    );
    let groups = section(&report, "groups");
    assert_eq!(rows(groups)[0], "Tổng số tổ hợp tác | THT | 987");
    let Some(Block::Table(units)) = groups.blocks.get(2) else {
        panic!("the units stand below their heading");
    };
    let first: Vec<String> = units.rows[0]
        .iter()
        .map(|cell| cell.paper(Lang::Vi))
        .collect();
    assert_eq!(first, ["Huyện Thới Bình", "500", "7.310", "14,6"]);
}

#[test]
fn activities_are_said_and_drawn_with_their_amounts() {
    let report = report("2023-H1", half_year());
    assert_eq!(
        said(&report, "Hoạt động hỗ trợ"),
        "Hoạt động hỗ trợ trong kỳ (6 tháng đầu năm 2023): 09 lớp bồi dưỡng, tập huấn (280 người); 56 cuộc, lớp tuyên truyền; 01 hoạt động xúc tiến thương mại (10 lượt hợp tác xã); 22 dự án vay Quỹ hỗ trợ phát triển hợp tác xã; 01 lượt hỗ trợ liên kết chuỗi giá trị (02 lượt hợp tác xã, 450,0 triệu đồng); 02 đợt, quyết định khen thưởng (16 lượt hợp tác xã); 07 lượt kết nạp thành viên Liên minh Hợp tác xã."
    );
    let activities = section(&report, "activities");
    assert_eq!(
        rows(activities),
        [
            "Bồi dưỡng, tập huấn | 9 |  | 280 | ",
            "Tuyên truyền | 56 |  |  | ",
            "Xúc tiến thương mại | 1 | 10 |  | ",
            "Dự án vay quỹ hỗ trợ | 22 |  |  | ",
            "Hỗ trợ liên kết chuỗi giá trị | 1 | 2 |  | 450,0",
            "Khen thưởng | 2 | 16 |  | ",
            "Kết nạp thành viên Liên minh | 7 |  |  | ",
            "Tổng cộng |  | 28 | 280 | 450,0"
        ]
    );
    let words = paragraphs(activities);
    assert!(words.contains(
        &"Khen thưởng theo lĩnh vực (lượt HTX): nông, lâm, diêm nghiệp 11; thương mại - dịch vụ 05."
    ));
    assert!(words.contains(&"Chưa tính 3 hoạt động không rõ thời gian."));
}

#[test]
fn new_branches_are_told_with_the_new_cooperatives() {
    let new = |form: &str, n: usize| {
        let row = format!("967 {form} active - 2023-03-01 - - - - - - - - -");
        vec![row; n].join("\n")
    };
    let rows = format!("{}\n{}", new("-", 35), new("branch", 4));
    let report = report("2023", holdings(stock(&rows, "2023-12-31")));
    assert!(said(&report, "Trong kỳ").starts_with(
        "Trong kỳ (năm 2023): thành lập mới 39 hợp tác xã, chi nhánh (35 hợp tác xã và 04 chi nhánh hợp tác xã)"
    ));
}

#[test]
fn units_that_sent_no_cooperative_groups_are_named() {
    let mut request = Request::new(unit("96"), period("2023-08"), august());
    request.expected = ["966", "967", "971"].map(unit).to_vec();
    assert_eq!(
        said(&build(&request), "Số liệu tổ hợp tác"),
        "Số liệu tổ hợp tác do 2/3 đơn vị gửi; chưa có số liệu của Huyện U Minh."
    );
}

#[test]
fn the_provinces_own_activities_do_not_stand_for_its_districts() {
    let mut held = august();
    held.activities = half_year().activities;
    let mut request = Request::new(unit("96"), period("2023-08"), held);
    request.expected = ["966", "967", "971"].map(unit).to_vec();
    let report = build(&request);
    assert_eq!(report.submissions.received, 2);
    assert_eq!(report.submissions.missing, [unit("966")]);
}

#[test]
fn a_list_and_a_tally_are_reconciled() {
    let stored = |tally: bool| -> StoredSubmission {
        let mut stored = table(Kind::Groups, &[], "971", "2023-08-31")
            .submissions
            .remove(0);
        stored.key.tally = tally;
        stored
    };
    let mut held = august();
    held.set_aside.push(SetAside {
        used: stored(false),
        aside: stored(true),
        used_count: 12,
        aside_count: 13,
    });
    let report = report("2023-08", held);
    assert!(paragraphs(section(&report, "submissions")).contains(
        &"Huyện Năm Căn, tổ hợp tác: danh sách có 12, bảng số lượng có 13; dùng danh sách."
    ));
}

fn target(indicator: &str, value: f64, measure: &str) -> TargetRow {
    TargetRow {
        indicator: indicator.to_owned(),
        measure: Some(measure.to_owned()),
        operator: Some(Operator::AtLeast),
        value: Some(value),
        scope: Scope::Province,
        aim: Aim::Level,
        span: Some(period("2023")),
        decision: Some("Kế hoạch 12/KH-UBND".to_owned()),
        estimate: false,
        file: "ke-hoach.xlsx".to_owned(),
        sheet: "KH".to_owned(),
        row: 7,
    }
}

#[test]
fn the_plan_is_a_table_with_words_on_what_it_leaves_open() {
    let mut held = august();
    let each = TargetRow {
        scope: Scope::EachUnit,
        ..target("cooperatives.suspended", 1.0, "HTX")
    };
    held.targets = vec![
        target("cooperatives.average_members", 22.0, "thành viên"),
        each,
        target("số cây xanh", 5.0, "cây"),
    ];
    let report = report("2023-08", held);
    assert_eq!(
        rows(section(&report, "plan")),
        [
            // 243 of 365 days have gone.
            "Thành viên bình quân một hợp tác xã | người/HTX | ≥ 22 | 15,3 | -6,7 | 69,4 | 66,6 | Chưa đạt",
            "Hợp tác xã tạm ngừng hoạt động (mỗi đơn vị) | HTX | ≥ 1 | 1/2 đơn vị |  |  | 66,6 | Chưa đạt"
        ]
    );
    assert_eq!(
        paragraphs(section(&report, "plan")),
        [
            "Hợp tác xã tạm ngừng hoạt động (mỗi đơn vị): chưa đạt: Huyện Thới Bình (0).",
            "Không đối chiếu được «số cây xanh» (ke-hoach.xlsx, dòng 8): không có chỉ tiêu này.",
            "Theo Kế hoạch 12/KH-UBND."
        ]
    );
    assert_eq!(
        said(&report, "Đối chiếu"),
        "Đối chiếu 02 chỉ tiêu kế hoạch: 02 chưa đạt."
    );
}

#[test]
fn the_summary_table_of_the_ministry() {
    let mut held = august();
    let estimate = TargetRow {
        estimate: true,
        operator: None,
        ..target("cooperatives.total", 290.0, "HTX")
    };
    held.targets = vec![target("cooperatives.total", 300.0, "HTX"), estimate];
    let cooperatives = held.by_kind.remove(&Kind::Cooperatives).expect("a stock");
    held.by_kind
        .insert(Kind::Cooperatives, estimated(cooperatives));
    let year = |n: usize, day: &str| {
        let rows = vec!["967 - active - - - 10 - - - - - - -"; n];
        holdings(stock(&rows.join("\n"), day))
    };
    let mut request = Request::new(unit("96"), period("2023-08"), held);
    request.background = vec![
        (period("2022-08"), year(250, "2022-08-31")),
        (period("2022"), year(260, "2022-12-31")),
    ];
    let report = build(&request);
    let rows = rows(section(&report, "ministry"));
    assert_eq!(rows.len(), 28);
    assert_eq!(rows[0], "I | Hợp tác xã |  |  |  |  |  |  | ");
    // 281 of 300, and of 250 a year before.
    assert_eq!(
        rows[1],
        "1 | Tổng số hợp tác xã | HTX | 260 | 300 | ước 281 | ước 290 | 93,7 | 112,4"
    );
    assert_eq!(rows[12], "3.1 | – mới | người |  |  |  |  |  | ");
    assert_eq!(
        rows[21],
        "1 | Tổng số liên hiệp hợp tác xã | LHHTX |  |  | 1 |  |  | "
    );
    assert!(report.compared.is_empty());
}

#[test]
fn every_row_has_a_cell_for_every_column() {
    let mut held = august();
    held.activities = half_year().activities;
    held.targets = vec![target("cooperatives.total", 300.0, "HTX")];
    let mut request = Request::new(unit("96"), period("2023-08"), held);
    request.compare = vec![(period("2023-H1"), half_year())];
    let report = build(&request);
    for section in &report.document.sections {
        for block in &section.blocks {
            let Block::Table(table) = block else { continue };
            for row in table.rows.iter().chain(&table.total) {
                assert_eq!(row.len(), table.columns.len(), "{}", section.id);
            }
        }
    }
}

#[test]
fn two_provinces_side_by_side() {
    let few = "660 - active - 2023-03-01 - 61 - - 400 - - - -
               661 - active - -          - 63 - - -   - - - -";
    let mut other = Request::new(
        unit("67"),
        period("2023"),
        holdings(stock(few, "2023-12-31")),
    );
    other.expected = ["660", "661", "662"].map(unit).to_vec();
    let found = against(&report("2023-08", august()), &build(&other));
    let members = found
        .pairs
        .iter()
        .find(|pair| pair.indicator.id == "cooperatives.members");
    let members = members.expect("members");
    let integer = |n| Some(Number::Integer(n));
    assert_eq!(
        (members.left.value, members.right.value),
        (integer(4292), integer(124))
    );
    // 4,292 over 281; 124 over two.
    let means = members.per_cooperative().expect("a sum");
    assert_eq!(means[1], Some(Number::Ratio(62.0)));
    let left = means[0].expect("known").as_f64();
    assert!((left - 15.274_021).abs() < 1e-6);
    let words: Vec<&str> = found
        .narrative
        .iter()
        .map(|said| said.vi.as_str())
        .collect();
    assert!(words[0].starts_with("Tỉnh Cà Mau: tháng 8 năm 2023"));
    assert!(words[1].ends_with("nhận của 2/3 đơn vị."));
    assert!(words[2].starts_with("Số liệu hai bên không cùng ngày"));
    assert!(words[3].starts_with("Kỳ của hai bên dài ngắn khác nhau"));
    assert!(words[4].contains("tổng số liên hiệp hợp tác xã"));
    let sections: Vec<&str> = found.document.sections.iter().map(|part| part.id).collect();
    assert_eq!(
        sections,
        ["summary", "cooperatives", "unions", "groups", "averages"]
    );
    let averages = &found.document.sections[4];
    assert_eq!(
        rows(averages)[0],
        "Thành viên hợp tác xã | người/HTX | 15,3 | 62,0"
    );
}
