//! The sample report in every format.

use super::layout::width_of;
use super::*;
use crate::model::Field;
use crate::report::press::{august, half_year};
use crate::report::sample::{ROWS, holdings, stock, unit};
use crate::report::{Request, against, build};
use serde_json::Value;

fn period(written: &str) -> crate::model::Period {
    written.parse().expect(written)
}

/// August against the half-year, in which only one district had sent; one unit is missing.
pub(super) fn report() -> Report {
    let earlier: Vec<&str> = ROWS.lines().filter(|row| row.contains(" 967 ")).collect();
    let mut request = Request::new(
        unit("96"),
        period("2023-08"),
        holdings(stock(ROWS, "2023-08-31")),
    );
    request.expected = ["967", "971", "966"].map(unit).to_vec();
    request.compare = vec![(
        period("2023-H1"),
        holdings(stock(&earlier.join("\n"), "2023-06-30")),
    )];
    build(&request)
}

/// Two districts, two cooperatives, hardly a field.
fn tiny() -> Report {
    let rows = "967 - active - - agriculture 10 - - 100 - - - -
                971 - suspended - - credit 1200 - - 2500 - - - -";
    let mut stock = stock(rows, "2023-08-31");
    stock.columns.remove(&Field::Established);
    build(&Request::new(
        unit("96"),
        period("2023-08"),
        holdings(stock),
    ))
}

pub(super) fn bytes(report: &Report, name: &str, options: Options) -> Vec<u8> {
    let format = Format::from_name(name).expect(name);
    let mut out = Vec::new();
    (format.write)(report, &options, &mut out).expect("memory takes everything");
    out
}

pub(super) fn written(report: &Report, name: &str, options: Options) -> String {
    String::from_utf8(bytes(report, name, options)).expect("formats of text write UTF-8")
}

fn drawn(report: &Report, width: usize, lang: Lang) -> String {
    let options = Options {
        lang,
        width,
        ..Options::default()
    };
    written(report, "table", options)
}

/// The lines of one section.
fn section<'a>(drawn: &'a str, title: &str) -> Vec<&'a str> {
    let lines = drawn.lines().skip_while(|line| *line != title);
    lines.skip(1).take_while(|line| !line.is_empty()).collect()
}

#[test]
fn a_table_at_80_columns() {
    let drawn = drawn(&tiny(), 80, Lang::Vi);
    assert_eq!(
        section(&drawn, "CHỈ TIÊU CHỦ YẾU").join("\n"),
        "\
────────────────────────────────────────────────────────────
Chỉ tiêu                       Đơn vị tính  Tháng 8 năm 2023
────────────────────────────────────────────────────────────
Tổng số hợp tác xã             HTX                         2
– đang hoạt động               HTX                         1
– tạm ngừng hoạt động          HTX                         1
– nông nghiệp                  HTX                         1
– phi nông nghiệp              HTX                         1
– trên 100 thành viên          HTX                         1
Hợp tác xã giải thể, chấm dứt  HTX                         0
Thành viên hợp tác xã          người                   1.210
Tổng vốn điều lệ               triệu đồng            2.600,0
────────────────────────────────────────────────────────────"
    );
}

#[test]
fn units_at_80_columns_wrap_their_headings_and_leave_some_out() {
    let drawn = drawn(&report(), 80, Lang::Vi);
    assert_eq!(
        section(&drawn, "THEO ĐƠN VỊ").join("\n"),
        "\
Đơn vị tính của vốn và doanh thu: triệu đồng.
───────────────────────────────────────────────────────────────────────────────
Đơn vị           Hợp  Đang    Tạm  Ngừng    Nông  Thành   Lao      Vốn    Doanh
                 tác  hoạt  ngừng   hoạt  nghiệp   viên  động  điều lệ      thu
                  xã  động          động
───────────────────────────────────────────────────────────────────────────────
Huyện U Minh       …     …      …      …       …      …     …        …        …
Huyện Thới Bình    4     3      1      0       2    192    18  1.600,0  1.500,0
Huyện Năm Căn      3     0      0      1       1    113     6    450,0     20,0
───────────────────────────────────────────────────────────────────────────────
Tổng cộng          7     3      1      1       3    305    24  2.050,0  1.520,0
───────────────────────────────────────────────────────────────────────────────
Số hợp tác xã có số liệu trên tổng số: Đang hoạt động 6/7; Tạm ngừng 6/7; Ngừng
hoạt động 6/7; Nông nghiệp 6/7; Thành viên 6/7; Lao động 5/7; Vốn điều lệ 6/7;
Vốn thực góp 4/7; Doanh thu 3/7.
(…) chưa có số liệu.
Khổ hẹp, không hiện các cột: Vốn thực góp."
    );
}

#[test]
fn units_at_160_columns_are_whole() {
    let drawn = drawn(&report(), 160, Lang::Vi);
    assert_eq!(
        section(&drawn, "THEO ĐƠN VỊ").join("\n"),
        "\
Đơn vị tính của vốn và doanh thu: triệu đồng.
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Đơn vị           Hợp tác xã  Đang hoạt động  Tạm ngừng  Ngừng hoạt động  Nông nghiệp  Thành viên  Lao động  Vốn điều lệ  Vốn thực góp  Doanh thu
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Huyện U Minh              …               …          …                …            …           …         …            …             …          …
Huyện Thới Bình           4               3          1                0            2         192        18      1.600,0       1.150,0    1.500,0
Huyện Năm Căn             3               0          0                1            1         113         6        450,0          50,0       20,0
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Tổng cộng                 7               3          1                1            3         305        24      2.050,0       1.200,0    1.520,0
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Số hợp tác xã có số liệu trên tổng số: Đang hoạt động 6/7; Tạm ngừng 6/7; Ngừng hoạt động 6/7; Nông nghiệp 6/7; Thành viên 6/7; Lao động 5/7; Vốn điều lệ 6/7;
Vốn thực góp 4/7; Doanh thu 3/7.
(…) chưa có số liệu."
    );
}

#[test]
fn a_period_that_was_asked_for_goes_after_changes_and_shares() {
    let held = |day: &str| holdings(stock(ROWS, day));
    let mut request = Request::new(unit("96"), period("2023-08"), held("2023-08-31"));
    request.compare = vec![
        (period("2023-H1"), held("2023-06-30")),
        (period("2022"), held("2022-12-31")),
    ];
    let drawn = drawn(&build(&request), 80, Lang::Vi);
    let table = section(&drawn, "CHỈ TIÊU CHỦ YẾU");
    let total = table
        .iter()
        .find(|line| line.starts_with("Tổng số hợp tác xã"))
        .expect("the total");
    let cells: Vec<&str> = total.split_whitespace().skip(6).collect();
    // August, then both periods with their change; what is known and the hundredths are left out.
    assert_eq!(cells, ["7", "7", "0", "7", "0"]);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let report = report();
    for width in 30..=170 {
        for lang in [Lang::Vi, Lang::En] {
            for line in drawn(&report, width, lang).lines() {
                assert!(width_of(line) <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn what_does_not_fit_is_named() {
    let narrow = drawn(&report(), 60, Lang::Vi);
    assert!(narrow.contains("Khổ hẹp, không hiện các cột:"));
    let wide = drawn(&report(), 170, Lang::Vi);
    assert!(!wide.contains("Khổ hẹp"));
}

#[test]
fn colour_only_adds_bold() {
    let options = |colour| Options {
        colour,
        ..Options::default()
    };
    let plain = written(&report(), "table", options(false));
    let bold = written(&report(), "table", options(true));
    assert!(!plain.contains('\u{1b}'));
    assert_ne!(plain, bold);
    let pieces: Vec<&str> = bold.split('\u{1b}').collect();
    let without: String = pieces
        .iter()
        .enumerate()
        .map(|(at, piece)| match at {
            0 => piece,
            _ => piece.split_once('m').expect("an escape ends with m").1,
        })
        .collect();
    let trimmed: Vec<&str> = without.lines().map(str::trim_end).collect();
    assert_eq!(trimmed, plain.lines().collect::<Vec<_>>());
}

#[test]
fn json_has_the_shape_of_the_contract() {
    let json: Value =
        serde_json::from_str(&written(&report(), "json", Options::default())).expect("an object");
    let keys = |value: &Value| {
        let object = value.as_object().expect("an object");
        object.keys().cloned().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        keys(&json),
        "schema province period as_of basis submissions indicators breakdowns targets narrative findings sections"
    );
    assert_eq!(json["schema"], "htx.report/1");
    assert_eq!(keys(&json["province"]), "code valid_from name");
    assert_eq!(
        (&json["period"], &json["as_of"]),
        (&Value::from("2023-08"), &Value::from("2023-08-31"))
    );
    assert_eq!(json["basis"], "as_reported");
    assert_eq!(
        keys(&json["submissions"]),
        "expected received missing late carried_forward"
    );
    assert_eq!(json["submissions"]["missing"][0]["name"], "Huyện U Minh");
    let total = &json["indicators"][0];
    assert_eq!(keys(total), "id name measure value known of compare");
    assert_eq!(
        total["compare"][0].to_string(),
        r#"{"period":"2023-H1","value":4,"change":3,"change_percent":75.0}"#
    );
    let by_unit = json["breakdowns"].as_array().expect("a list");
    let by_unit = by_unit
        .iter()
        .find(|found| found["id"] == "cooperatives.by_unit")
        .expect("by unit");
    assert_eq!(keys(by_unit), "id dimension rows");
    assert_eq!(by_unit["dimension"], "unit");
    assert_eq!(
        by_unit["rows"][1].to_string(),
        r#"{"key":"967","name":"Huyện Thới Bình","value":4,"known":4,"of":4}"#
    );
    assert_eq!(by_unit["rows"][0]["value"], Value::Null);
    assert_eq!(json["targets"], Value::Array(Vec::new()));
    assert!(json["narrative"][0].is_string());
    assert_eq!(json["findings"]["errors"], 0);
}

/// A plan of two goals, one of them for each unit.
fn planned() -> Report {
    use crate::model::{Aim, Operator, Scope};
    let target = |indicator: &str, value, scope| crate::registry::TargetRow {
        indicator: indicator.to_owned(),
        measure: None,
        operator: Some(Operator::AtLeast),
        value: Some(value),
        scope,
        aim: Aim::Level,
        span: Some(period("2023")),
        decision: None,
        estimate: false,
        file: "kh.xlsx".to_owned(),
        sheet: "KH".to_owned(),
        row: 4,
    };
    let mut held = august();
    held.targets = vec![
        target("cooperatives.average_members", 22.0, Scope::Province),
        target("cooperatives.suspended", 1.0, Scope::EachUnit),
    ];
    build(&Request::new(unit("96"), period("2023-08"), held))
}

#[test]
fn json_holds_the_plan() {
    let json: Value =
        serde_json::from_str(&written(&planned(), "json", Options::default())).expect("an object");
    let [average, each] = json["targets"].as_array().expect("a list").as_slice() else {
        panic!("two goals");
    };
    let of = |target: &Value, key: &str| target[key].to_string();
    let shown = |target: &Value| {
        let keys = ["operator", "target", "actual", "met", "gap", "scope"];
        keys.map(|key| of(target, key)).join(" ")
    };
    assert_eq!(
        shown(average),
        r#"">=" 22 15.274021 false -6.725979 "province""#
    );
    assert_eq!(shown(each), r#"">=" 1 0 false -1 "each_unit""#);
    assert_eq!(each["failing"][0]["code"], "967");
    assert_eq!(each["units"][1]["actual"], 34);
    assert_eq!(of(each, "pace"), r#"{"elapsed":0.665753,"reached":0.5}"#);
    assert_eq!(
        of(average, "origin"),
        r#"{"file":"kh.xlsx","sheet":"KH","row":5}"#
    );
    let csv = written(&planned(), "csv", Options::default());
    assert!(csv.contains("\ntargets,cooperatives.average_members,province,thành viên bình quân một hợp tác xã,15.274021,person_per_cooperative,0,0,2023,22,-6.725979,\n"));
}

#[test]
fn breakdowns_are_stated_in_the_measure_of_their_indicator() {
    let report = build(&Request::new(unit("96"), period("2023-H1"), half_year()));
    let csv = written(&report, "csv", Options::default());
    assert!(csv.contains(
        "\nbreakdowns,activities.value_chain_support.amount_by_sector,agriculture,\"nông, lâm, diêm nghiệp\",450000000,dong,1,1,,,,\n"
    ));
}

#[test]
fn two_provinces_in_every_format() {
    let side = |code: &str, held| build(&Request::new(unit(code), period("2023-08"), held));
    let few = "967 - active - - - 61 - - 400 - - - -";
    let other = side("967", holdings(stock(few, "2023-08-31")));
    let against = against(&side("96", august()), &other);
    let written = |name: &str| {
        let format = Format::from_name(name).expect(name);
        let mut out = Vec::new();
        (format.write_against)(&against, &Options::default(), &mut out).expect("memory");
        String::from_utf8(out).expect("formats write UTF-8")
    };
    let json: Value = serde_json::from_str(&written("json")).expect("an object");
    assert_eq!(json["schema"], "htx.against/1");
    let list = json["indicators"].as_array().expect("a list");
    let members = list
        .iter()
        .find(|found| found["id"] == "cooperatives.members");
    let members = members.expect("members");
    assert_eq!(
        members["left"].to_string(),
        r#"{"value":4292,"known":281,"of":281,"per_cooperative":15.274021}"#
    );
    assert_eq!(members["right"]["per_cooperative"], 61.0);
    assert_eq!(json["left"]["submissions"]["received"], 2);
    assert!(written("csv").contains(
        "\ncooperatives.members,thành viên hợp tác xã,person,4292,281,281,15.274021,61,1,1,61\n"
    ));
    assert!(written("md").contains("| Thành viên hợp tác xã | người | 4.292 |"));
    assert!(written("table").contains("TỈNH CÀ MAU VÀ HUYỆN THỚI BÌNH"));
    assert!(written("html").contains("<h1>Tỉnh Cà Mau và huyện Thới Bình</h1>"));
}

#[test]
fn json_numbers_are_whole_or_have_six_decimals() {
    let json: Value =
        serde_json::from_str(&written(&report(), "json", Options::default())).expect("an object");
    let value = |id: &str| {
        let list = json["indicators"].as_array().expect("a list");
        let found = list.iter().find(|found| found["id"] == id).expect(id);
        found["value"].to_string()
    };
    assert_eq!(value("cooperatives.members"), "305");
    assert_eq!(value("cooperatives.average_members"), "50.833333");
    assert_eq!(value("cooperatives.average_charter_capital"), "341666667");
}

#[test]
fn csv_has_one_line_per_figure_and_comparison() {
    let csv = written(&report(), "csv", Options::default());
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines[1],
        "indicators,cooperatives.total,,tổng số hợp tác xã,7,cooperative,7,7,2023-H1,4,3,75"
    );
    assert!(
        lines.contains(
            &"breakdowns,cooperatives.by_unit,966,Huyện U Minh,,cooperative,0,0,2023-H1,,,"
        )
    );
    let counted = lines.iter().filter(|line| line.starts_with("indicators,"));
    assert_eq!(counted.count(), report().indicators.len());
    let tiny = written(&tiny(), "csv", Options::default());
    assert!(tiny.contains(
        "\nindicators,cooperatives.new,,hợp tác xã thành lập mới,,cooperative,0,2,,,,\n"
    ));
}

#[test]
fn csv_has_a_byte_order_mark_in_files_only() {
    let options = |to_file| Options {
        to_file,
        ..Options::default()
    };
    let mark = '\u{feff}';
    assert!(written(&tiny(), "csv", options(true)).starts_with(mark));
    assert!(!written(&tiny(), "csv", options(false)).contains(mark));
}

#[test]
fn markdown_keeps_every_column() {
    let markdown = written(&report(), "md", Options::default());
    assert!(markdown.contains("\n| Tổng số hợp tác xã | HTX | 7 |  | 4 | +3 | +75,0 |\n"));
    assert!(markdown.contains("\n| **Tổng cộng** | **7** |"));
}

#[test]
fn the_page_fetches_nothing_from_anywhere_and_parts_what_is_compared() {
    let page = written(&report(), "html", Options::default());
    // The name of the language of pictures is an address nobody goes to.
    let page = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
    for sign in ["http:", "https:", "src=", "url(", "@import", "<link"] {
        assert!(!page.contains(sign), "{sign}");
    }
    for part in [
        "<html lang=\"vi\">",
        "<th scope=\"colgroup\" colspan=\"3\">So với 6 tháng đầu năm 2023</th>",
        "<th scope=\"row\">Tổng số hợp tác xã</th><td>HTX</td><td class=\"n\" data-k=\"7\">7</td>",
        "<td class=\"n\" data-k=\"2050\">2.050,0</td>",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    for format in FORMATS {
        let once = bytes(&report(), format.name, Options::default());
        assert!(once == bytes(&report(), format.name, Options::default()));
        assert_eq!(format.is_text, String::from_utf8(once).is_ok());
    }
}

#[test]
fn formats_are_found_by_name_and_ending() {
    let by_path = |path: &str| Format::from_path(Path::new(path)).map(|format| format.name);
    assert_eq!(by_path("báo cáo.CSV"), Ok("csv"));
    assert_eq!(by_path("a/b.json"), Ok("json"));
    assert_eq!(by_path("B.DOCX"), Ok("docx"));
    assert_eq!(by_path("b.pdf"), Err(FormatError::NotYet("b.pdf".into())));
    assert_eq!(by_path("b.abc"), Err(FormatError::Unknown("b.abc".into())));
    assert_eq!(
        by_path("báo cáo"),
        Err(FormatError::Unknown("báo cáo".into()))
    );
    assert_eq!(by_path("BC.XLSX"), Ok("xlsx"));
    assert_eq!(by_path("bc.htm"), Ok("html"));
    let error = Format::from_name("pdf").expect_err("not yet");
    assert_eq!(
        error.phrase().vi,
        "phiên bản này chưa ghi được «pdf»; dùng được: table, csv, json, md, docx, xlsx, html"
    );
}
