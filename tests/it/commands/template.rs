//! The forms units fill in: what stands in them is what they sent, and what they send back is understood.

use crate::sandbox::{Run, Sandbox, rows, samples, text};
use htx::model::{ActivityKind, Aim, Form, Membership, Operator, Rating, Scope, Sector, Status};
use std::collections::BTreeSet;
use std::fs;

const KINDS: [&str; 7] = [
    "cooperatives",
    "unions",
    "groups",
    "clubs",
    "members",
    "activities",
    "targets",
];

fn template(registry: &Sandbox, unit: &str, kind: &str, more: &[&str]) -> Run {
    let asked = ["template", "--unit", unit, "--kind", kind];
    registry.run(&[&asked[..], more].concat())
}

/// What is kept of the records of a kind, without where they stood, of the submission with this day.
fn kept(registry: &Sandbox, table: &str, kind: &str, unit: &str, day: &str) -> Vec<String> {
    let database = registry.database();
    let fixed = [
        "id",
        "submission_id",
        "cooperative_id",
        "sheet_id",
        "table_index",
        "row",
        "origins",
        // A plan's own, which the next one does not share.
        "target_span",
        "decision",
    ];
    let columns = format!("SELECT name, name FROM pragma_table_info('{table}')");
    let mut statement = database.prepare(&columns).unwrap();
    let names = statement
        .query_map([], |row| row.get::<_, String>(0))
        .unwrap();
    let names: Vec<String> = names
        .map(Result::unwrap)
        .filter(|name| !fixed.contains(&name.as_str()))
        .map(|name| format!("\"{name}\""))
        .collect();
    let names = names.join(", ");
    rows(
        &database,
        &format!(
            "SELECT {names} FROM {table} WHERE submission_id IN (SELECT id FROM submissions
             WHERE kind = '{kind}' AND unit_name = '{unit}' AND as_of = '{day}'
                AND superseded_by IS NULL AND tally = 0)"
        ),
    )
}

#[test]
fn an_empty_form_of_every_kind_is_understood_and_only_said_to_be_empty() {
    for (unit, period) in [("Thới Bình", "2023-08"), ("xã Thới Bình", "2026-03")] {
        let registry = Sandbox::registry();
        for kind in KINDS {
            template(
                &registry,
                unit,
                kind,
                &["--period", period, "-o", "bieu.xlsx"],
            )
            .ends_with(0)
            .prints("Chưa điền sẵn dòng nào.");
            let found = registry.import(&["bieu.xlsx"]).findings();
            let codes: Vec<&str> = found
                .iter()
                .filter_map(|one| one["code"].as_str())
                .collect();
            assert_eq!(codes, ["S203"], "{kind} {period}: {found:?}");
        }
    }
}

/// What was found, by rule and record.
fn found(run: &Run) -> BTreeSet<[String; 2]> {
    let findings = run.findings();
    let both = |one: &serde_json::Value| [text(&one["code"]), text(&one["record"])];
    findings.iter().map(both).collect()
}

#[test]
fn what_was_sent_last_comes_back_as_it_was() {
    for (table, kind, unit, file, count) in [
        (
            "filings",
            "cooperatives",
            "Huyện Thới Bình",
            "thoi-binh.xlsx",
            42,
        ),
        (
            "filings",
            "cooperatives",
            "Thành phố Cà Mau",
            "TP. Ca Mau - danh sach HTX 8-2023.xlsx",
            23,
        ),
        (
            "filings",
            "unions",
            "Tỉnh Cà Mau",
            "LMHTX lien hiep HTX 8-2023.xlsx",
            1,
        ),
        (
            "filings",
            "groups",
            "Huyện Ngọc Hiển",
            "Danh sach THT Ngoc Hien 8-2023.xlsx",
            63,
        ),
        (
            "filings",
            "clubs",
            "Huyện Thới Bình",
            "hoi-quan-thoi-binh.xlsx",
            3,
        ),
        (
            "members",
            "members",
            "Huyện Thới Bình",
            "DSTV thoi-binh.xlsx",
            19,
        ),
        (
            "members",
            "members",
            "Huyện Cái Nước",
            "thanh-vien-htx-cai-nuoc.xlsx",
            26,
        ),
    ] {
        let registry = Sandbox::with_august();
        let said = format!("Đã điền sẵn {count} dòng theo danh sách ngày 31/8/2023.");
        template(&registry, unit, kind, &["-o", "bieu.xlsx"])
            .ends_with(0)
            .prints(&said);
        let run = registry.import(&["bieu.xlsx"]).ends_with(0);
        let sent = samples("2023-08").join(file);
        let before = registry.import(&[sent.to_str().unwrap(), "--dry-run"]);
        let new: Vec<_> = found(&run).difference(&found(&before)).cloned().collect();
        assert_eq!(new, Vec::<[String; 2]>::new(), "{kind} {unit}");
        let sent = kept(&registry, table, kind, unit, "2023-08-31");
        assert_eq!(sent.len(), count);
        let next = kept(&registry, table, kind, unit, "2023-09-30");
        assert_eq!(next, sent, "{kind} {unit}");
    }
}

#[test]
fn the_report_of_what_came_back_has_the_same_figures() {
    let registry = Sandbox::with_august();
    let figures = |period: &str, id: &str| {
        let report = registry.report(&["--period", period]);
        let figures = report["indicators"].as_array().unwrap().clone();
        let one = figures.iter().find(|one| one["id"] == id).unwrap();
        one["value"].clone()
    };
    template(&registry, "Thới Bình", "cooperatives", &["-o", "bieu.xlsx"]).ends_with(0);
    registry.import(&["bieu.xlsx"]).ends_with(0);
    // As the README shows them of Thới Bình for August.
    for (id, value) in [
        ("cooperatives.total", 42),
        ("cooperatives.active", 37),
        ("cooperatives.suspended", 5),
        ("cooperatives.agricultural", 35),
        ("cooperatives.members", 758),
        ("cooperatives.charter_capital", 17_256_000_000_i64),
        ("cooperatives.contributed_capital", 16_783_500_000),
    ] {
        assert_eq!(figures("2023-09", id), value, "{id}");
    }
}

#[test]
fn the_plan_of_the_next_year_begins_with_the_targets_of_this_one() {
    let registry = Sandbox::with_all_samples();
    let made = template(&registry, "Tỉnh Cà Mau", "targets", &[]).ends_with(0);
    made.prints("năm 2025").prints("Đã điền sẵn 13 dòng");
    let run = registry
        .import(&["tinh-ca-mau-targets-2025.xlsx"])
        .ends_with(0);
    assert_eq!(run.findings(), Vec::<serde_json::Value>::new());
    let of = |day| kept(&registry, "filings", "targets", "Tỉnh Cà Mau", day);
    assert_eq!(of("2024-12-31").len(), 13);
    assert_eq!(of("2025-12-31"), of("2024-12-31"));
}

#[test]
fn activities_are_not_repeated_and_their_form_is_of_the_next_span() {
    let registry = Sandbox::with_all_samples();
    let asked = ["--format", "json", "-o", "a.xlsx"];
    let made = template(&registry, "Tỉnh Cà Mau", "activities", &asked).ends_with(0);
    let answer = made.json();
    // What was sent last is the first half of 2024.
    assert_eq!(answer["period"], "2024-07-01..2024-12-31");
    assert_eq!(
        (&answer["rows"], &answer["as_of"]),
        (&0.into(), &"2024-12-31".into())
    );
}

/// The words a form offers for each entry of a list.
fn offered(vi: &str) -> String {
    let mut letters = vi.chars();
    let first = letters.next().unwrap().to_uppercase().to_string();
    first + letters.as_str()
}

/// A column words are chosen in, of a list with this title and these columns before it.
struct Chosen {
    title: &'static str,
    before: [&'static str; 2],
    header: &'static str,
    field: &'static str,
}

impl Chosen {
    /// Imports a list with a row for each of the words and holds what is kept against their codes.
    #[track_caller]
    fn is_understood(&self, words: &[(String, &str)]) {
        let registry = Sandbox::registry();
        let title = format!("{} HUYỆN THỚI BÌNH", self.title);
        let names: Vec<String> = (1..=words.len()).map(|at| format!("Mục {at}")).collect();
        let table: Vec<[&str; 4]> = names
            .iter()
            .zip(words)
            .map(|(name, (word, _))| ["1", name, "", word])
            .collect();
        let header = ["STT", self.before[0], self.before[1], self.header];
        let mut lines: Vec<&[&str]> = Vec::new();
        let title = [title.as_str()];
        lines.extend([&title[..], &["Năm 2023"], &header]);
        lines.extend(table.iter().map(|row| &row[..]));
        registry.sheet("a.xlsx", &lines);
        let found = registry.import(&["a.xlsx"]).findings();
        let of_field = |one: &&serde_json::Value| one["field"] == self.field;
        assert_eq!(found.iter().find(of_field), None);
        let table = match self.field {
            "membership" => "members",
            _ => "filings",
        };
        let query = format!("SELECT {} FROM {table}", self.field);
        let stored: BTreeSet<String> = rows(&registry.database(), &query).into_iter().collect();
        let codes = words.iter().map(|(_, code)| format!("[Text(\"{code}\")]"));
        assert_eq!(stored, codes.collect(), "{}", self.header);
    }
}

#[test]
fn whatever_may_be_chosen_is_understood() {
    macro_rules! chosen {
        ($title:literal, $before:expr, $header:literal, $field:literal, $list:expr) => {
            Chosen {
                title: $title,
                before: $before,
                header: $header,
                field: $field,
            }
            .is_understood(
                &$list
                    .iter()
                    .map(|entry| (offered(entry.label().vi), entry.code()))
                    .collect::<Vec<_>>(),
            );
        };
    }
    let named = ["Tên HTX", "Mã số thuế"];
    chosen!(
        "DANH SÁCH HỢP TÁC XÃ",
        named,
        "Lĩnh vực hoạt động",
        "sector",
        Sector::ALL
    );
    chosen!(
        "DANH SÁCH HỢP TÁC XÃ",
        named,
        "Tình trạng hoạt động",
        "status",
        Status::ALL
    );
    chosen!(
        "DANH SÁCH HỢP TÁC XÃ",
        named,
        "Xếp loại",
        "rating",
        Rating::ALL
    );
    let forms = [Form::Cooperative, Form::CreditFund];
    chosen!(
        "DANH SÁCH HỢP TÁC XÃ",
        named,
        "Loại hình HTX",
        "kind",
        forms
    );
    let people = ["Họ và tên", "Tên hợp tác xã"];
    chosen!(
        "DANH SÁCH THÀNH VIÊN",
        people,
        "Loại thành viên",
        "membership",
        Membership::ALL
    );
    let held = ["Nội dung hoạt động", "Số người tham gia"];
    chosen!(
        "KẾT QUẢ HOẠT ĐỘNG HỖ TRỢ",
        held,
        "Loại hoạt động",
        "activity_kind",
        ActivityKind::ALL
    );
    let planned = ["Chỉ tiêu", "Kế hoạch"];
    chosen!(
        "CHỈ TIÊU KẾ HOẠCH",
        planned,
        "Mức yêu cầu",
        "operator",
        Operator::ALL
    );
    chosen!("CHỈ TIÊU KẾ HOẠCH", planned, "Phạm vi", "scope", Scope::ALL);
    chosen!("CHỈ TIÊU KẾ HOẠCH", planned, "Tính theo", "aim", Aim::ALL);
}

#[test]
fn the_same_form_is_the_same_bytes() {
    let registry = Sandbox::with_august();
    let made = |name: &str| {
        template(&registry, "Thới Bình", "cooperatives", &["-o", name]).ends_with(0);
        fs::read(registry.path(name)).unwrap()
    };
    assert_eq!(made("a.xlsx"), made("b.xlsx"));
}

#[test]
fn a_form_somebody_may_have_begun_to_fill_in_is_not_overwritten_unless_named() {
    let registry = Sandbox::with_august();
    let name = "huyen-thoi-binh-cooperatives-2023-09.xlsx";
    registry.write(name, "half filled in");
    template(&registry, "Thới Bình", "cooperatives", &[])
        .ends_with(2)
        .says(name);
    assert_eq!(registry.read(name), "half filled in");
    template(&registry, "Thới Bình", "cooperatives", &["-o", name]).ends_with(0);
    assert!(fs::read(registry.path(name)).unwrap().starts_with(b"PK"));
}

#[test]
fn what_cannot_be_made_is_refused_in_one_line() {
    let registry = Sandbox::with_august();
    for (unit, kind, more, said) in [
        ("Thới Bình", "lists", &[][..], "cooperatives, unions"),
        (
            "Thoi Bin",
            "cooperatives",
            &["--period", "2023-09"],
            "Huyện Thới Bình",
        ),
        ("Thới Bình", "cooperatives", &["-o", "bieu.csv"], ".xlsx"),
        (
            "Tỉnh Cà Mau",
            "cooperatives",
            &["--period", "2023-09"],
            "Thành phố Cà Mau",
        ),
    ] {
        template(&registry, unit, kind, more)
            .ends_with(2)
            .says_one_line()
            .says(said);
    }
    template(&registry, "Thới Bình", "clubs", &["-o", "khong/co.xlsx"])
        .ends_with(5)
        .says_one_line();
}

#[test]
fn the_explanation_is_no_data_whatever_it_says() {
    let registry = Sandbox::with_august();
    template(
        &registry,
        "Thới Bình",
        "cooperatives",
        &["-o", "a.xlsx", "--lang", "en"],
    )
    .ends_with(0);
    let answer = registry.import(&["a.xlsx"]).ends_with(0).json();
    let guide = &answer["files"][0]["sheets"][1];
    assert_eq!(guide["sheet"], "Hướng dẫn");
    let skipped = guide["skipped_rows"].as_array().unwrap();
    assert!(skipped.len() > 10 && skipped.iter().all(|row| row["why"] == "guide"));
}
