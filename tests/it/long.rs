//! Lists of people too long to hold: read, checked and stored page by page, with the same result as short ones.

use crate::sandbox::{Run, Sandbox, rows};
use rust_xlsxwriter::Workbook;
use serde_json::Value;
use std::fmt::Write as _;

/// People of a list: more than two pages of it.
const PEOPLE: usize = 6_001;

/// A list of members of Huyện Thới Bình; each has contributed 2 triệu đồng.
struct List(Vec<[String; 6]>);

impl List {
    fn of(people: usize) -> Self {
        let title = |text: &str| [text, "", "", "", "", ""].map(str::to_owned);
        let mut list = vec![
            title("DANH SÁCH THÀNH VIÊN HỢP TÁC XÃ HUYỆN THỚI BÌNH"),
            title("(Tính đến ngày 31/8/2023)"),
            header(),
        ];
        list.extend((1..=people).map(person));
        List(list)
    }

    /// With a row put in before another, counted from 1 as in a spreadsheet.
    fn with(mut self, row: usize, cells: [&str; 6]) -> Self {
        self.0.insert(row - 1, cells.map(str::to_owned));
        self
    }

    /// With another word in a cell; columns are counted from 0.
    fn changed(mut self, row: usize, column: usize, word: &str) -> Self {
        self.0[row - 1][column] = word.to_owned();
        self
    }

    fn csv(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, row| {
            let _ = writeln!(text, "{}", row.join(";"));
            text
        })
    }

    /// As a workbook; numbers without a zero in front are numbers.
    fn xlsx(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (row, cells) in (0..).zip(&self.0) {
            for (column, word) in (0..).zip(cells) {
                match word.parse::<f64>() {
                    Ok(number) if !word.starts_with('0') => sheet.write(row, column, number),
                    _ => sheet.write(row, column, word.as_str()),
                }
                .unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    }
}

fn header() -> [String; 6] {
    [
        "STT",
        "Họ và tên",
        "Giới tính",
        "Số CCCD",
        "Tên hợp tác xã",
        "Vốn góp (triệu đồng)",
    ]
    .map(str::to_owned)
}

/// The nth person: every third a woman, of three cooperatives in turn.
fn person(n: usize) -> [String; 6] {
    let woman = n.is_multiple_of(3);
    [
        n.to_string(),
        format!("Người Mẫu {}", ["An", "Bình", "Chi"][n % 3]),
        if woman { "Nữ" } else { "Nam" }.to_owned(),
        format!("096{}90{n:06}", u8::from(woman)),
        ["HTX Tân Phú", "HTX Biển Bạch", "HTX Trí Phải"][n % 3].to_owned(),
        "2".to_owned(),
    ]
}

/// Code, cell and count of each finding about the list itself; that its cooperatives are not known is no matter here.
fn findings(run: &Run) -> Vec<String> {
    let said = |finding: &Value| {
        let word = |key: &str| finding[key].as_str().unwrap_or("-").to_owned();
        format!("{} {}", word("code"), word("cell"))
    };
    let about = |finding: &&Value| finding["code"] != "M101";
    run.findings().iter().filter(about).map(said).collect()
}

/// How many people of which cooperatives the registry holds, and what they have contributed.
fn held(sandbox: &Sandbox) -> Vec<String> {
    let query = "SELECT cooperative, members, women, capital FROM member_tallies
        JOIN submissions ON submissions.id = submission_id WHERE superseded_by IS NULL ORDER BY cooperative";
    let mut held = rows(&sandbox.database(), query);
    held.extend(rows(
        &sandbox.database(),
        "SELECT records, (SELECT count(*) FROM members WHERE submission_id = submissions.id)
         FROM submissions WHERE superseded_by IS NULL",
    ));
    held
}

/// Imports a list as text and as a workbook, each into a registry of its own; what is found and held is the same.
fn imported(list: &List, arguments: &[&str]) -> (Vec<String>, Vec<String>) {
    let [of_text, of_book] = [
        ("xa.csv", list.csv().into_bytes()),
        ("xa.xlsx", list.xlsx()),
    ]
    .map(|(name, bytes)| {
        let sandbox = Sandbox::registry();
        sandbox.write(name, bytes);
        let run = sandbox.import(&[&[name], arguments].concat());
        (findings(&run), held(&sandbox))
    });
    assert_eq!(of_text, of_book);
    of_book
}

#[test]
fn a_long_list_is_held_to_its_last_row() {
    let (found, held) = imported(&List::of(PEOPLE), &[]);
    assert!(found.is_empty(), "{found:?}");
    // 6,001 people: 2,000 each and one more in the second cooperative; every third is a woman, all in the first.
    assert_eq!(
        held,
        [
            r#"[Text("HTX Biển Bạch"), Integer(2001), Integer(0), Integer(4002000000)]"#,
            r#"[Text("HTX Trí Phải"), Integer(2000), Integer(0), Integer(4000000000)]"#,
            r#"[Text("HTX Tân Phú"), Integer(2000), Integer(2000), Integer(4000000000)]"#,
            "[Integer(6001), Integer(6001)]",
        ]
    );
}

#[test]
fn faults_are_found_at_their_cells_wherever_they_stand() {
    // Person n stands in row n + 3. Person 5,002 bears the number of person 4, of the same cooperative.
    let number = person(4)[3].clone();
    let list = List::of(PEOPLE)
        .changed(5_005, 3, &number)
        .changed(5_500, 5, "hai triệu rưỡi")
        .changed(6_000, 3, "0969");
    let (found, _) = imported(&list, &[]);
    assert_eq!(found, ["M305 D7", "F201 F5500", "M301 D6000"]);
}

#[test]
fn totals_of_long_lists_are_checked() {
    let total = |words: &'static str| ["", "Tổng cộng", "", "", "", words];
    let right = List::of(PEOPLE).with(PEOPLE + 4, total("12002"));
    assert!(imported(&right, &[]).0.is_empty());
    let wrong = List::of(PEOPLE).with(PEOPLE + 4, total("12003"));
    assert_eq!(imported(&wrong, &[]).0, ["T101 F6005"]);
    // A subtotal in the middle, of the rows above it alone.
    let middle = List::of(PEOPLE)
        .with(4_004, ["", "Cộng", "", "", "", "8000"])
        .with(PEOPLE + 5, total("12002"));
    assert!(imported(&middle, &[]).0.is_empty());
}

#[test]
fn headers_may_be_repeated_far_down() {
    let again = header();
    let again: [&str; 6] = std::array::from_fn(|at| again[at].as_str());
    let list = List::of(PEOPLE).with(3_500, again).with(5_500, again);
    let (found, held) = imported(&list, &[]);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(held[3], "[Integer(6001), Integer(6001)]");
}

#[test]
fn another_table_below_the_people_is_read_too() {
    let list = List::of(PEOPLE)
        .with(
            PEOPLE + 4,
            ["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH", "", "", "", "", ""],
        )
        .with(
            PEOPLE + 5,
            [
                "STT",
                "Tên HTX",
                "Lĩnh vực",
                "Tình trạng",
                "Số thành viên",
                "Vốn điều lệ (triệu đồng)",
            ],
        )
        .with(
            PEOPLE + 6,
            [
                "1",
                "HTX Tân Phú",
                "Nông nghiệp",
                "Đang hoạt động",
                "2000",
                "900",
            ],
        );
    let sandbox = Sandbox::registry();
    sandbox.write("xa.csv", list.csv());
    sandbox.import(&["xa.csv"]);
    let records = "SELECT kind, records FROM submissions ORDER BY kind";
    assert_eq!(
        rows(&sandbox.database(), records),
        [
            r#"[Text("cooperatives"), Integer(1)]"#,
            r#"[Text("members"), Integer(6001)]"#,
        ]
    );
}

#[test]
fn with_strict_an_error_far_down_rejects_the_file() {
    let list = List::of(PEOPLE).changed(5_500, 5, "hai triệu rưỡi");
    let sandbox = Sandbox::registry();
    sandbox.write("xa.csv", list.csv());
    let run = sandbox.import(&["xa.csv", "--strict"]).ends_with(1);
    assert_eq!(run.outcomes(), ["rejected"]);
    assert!(rows(&sandbox.database(), "SELECT * FROM submissions").is_empty());
    assert!(rows(&sandbox.database(), "SELECT * FROM members").is_empty());
}

#[test]
fn a_long_list_imported_again_changes_nothing() {
    let sandbox = Sandbox::registry();
    sandbox.write("xa.csv", List::of(PEOPLE).csv());
    assert_eq!(sandbox.import(&["xa.csv"]).outcomes(), ["accepted"]);
    let before = held(&sandbox);
    assert_eq!(sandbox.import(&["xa.csv"]).outcomes(), ["unchanged"]);
    sandbox.write("xa.csv", List::of(PEOPLE - 1).csv());
    assert_eq!(sandbox.import(&["xa.csv"]).outcomes(), ["replaced"]);
    assert_eq!(before[3], "[Integer(6001), Integer(6001)]");
    assert_eq!(held(&sandbox)[3], "[Integer(6000), Integer(6000)]");
}

#[test]
fn a_workbook_damaged_far_down_is_not_stored_in_part() {
    let mut bytes = List::of(PEOPLE).xlsx();
    let sheet = b"xl/worksheets/sheet1.xml";
    let at = bytes
        .windows(sheet.len())
        .position(|window| window == sheet)
        .unwrap();
    // Well within the compressed rows.
    let middle = at + 60_000;
    bytes[middle..middle + 64].fill(0xFF);
    let sandbox = Sandbox::registry();
    sandbox.write("xa.xlsx", bytes);
    sandbox.import(&["xa.xlsx"]);
    assert!(rows(&sandbox.database(), "SELECT * FROM members").is_empty());
}

#[test]
fn where_every_row_is_wrong_each_fault_is_told_once_with_its_number() {
    let mut list = List::of(PEOPLE);
    for row in &mut list.0[3..] {
        // A Cyrillic letter, a number of four digits, and money that is owed instead of given.
        row[1] = row[1].replace('M', "\u{41C}");
        row[3] = "0969".to_owned();
        row[5] = "-2".to_owned();
    }
    let sandbox = Sandbox::registry();
    sandbox.write("xa.csv", list.csv());
    let run = sandbox.import(&["xa.csv"]).ends_with(1);
    let found = findings(&run);
    for fault in ["F504 B4", "M301 D4", "F203 F4"] {
        let told = found.iter().filter(|found| *found == fault).count();
        assert_eq!(told, 1, "{fault} in {found:?}");
    }
    assert!(found.len() < 20, "{found:?}");
    let summary = &run.json()["summary"];
    // All have one number, so that each cooperative has one more error; and none of the three is in the registry.
    assert_eq!(summary["errors"], 2 * PEOPLE + 3 + 3);
    assert_eq!(summary["warnings"], PEOPLE);
}
