//! The report as a Word document has the figures of the report as JSON.

use crate::sandbox::Sandbox;
use htx::model::Money;
use htx::text::{Lang, numerals};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;

/// The text of the document itself.
fn document(sandbox: &Sandbox, name: &str) -> String {
    let mut package = zip::ZipArchive::new(File::open(sandbox.path(name)).unwrap()).unwrap();
    let mut text = String::new();
    let mut part = package.by_name("word/document.xml").unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

/// The cells of every row of every table.
fn rows(document: &str) -> Vec<Vec<&str>> {
    let rows = document.split("<w:tr>").skip(1);
    rows.map(|row| {
        row.split("<w:tc>")
            .skip(1)
            .map(|cell| words(cell)[0])
            .collect()
    })
    .collect()
}

fn words(text: &str) -> Vec<&str> {
    let runs = text.split("xml:space=\"preserve\">").skip(1);
    runs.map(|run| run.split("</w:t>").next().unwrap())
        .collect()
}

/// A figure as Vietnamese offices print it.
fn printed(value: &Value, measure: &str) -> String {
    match value.as_i64() {
        Some(amount) if measure.contains("dong") => Money(amount).in_millions(Lang::Vi),
        Some(count) => numerals::integer(count, Lang::Vi),
        None => numerals::decimal(value.as_f64().unwrap(), 1, Lang::Vi),
    }
}

/// The program's document and its JSON for August beside June.
fn both() -> (String, Value) {
    let registry = Sandbox::with_all_samples();
    let asked = [
        "report",
        "--period",
        "2024-06",
        "--compare",
        "2023-08",
        "-o",
        "bc.docx",
        "-o",
        "bc.json",
    ];
    registry.run(&asked).ends_with(0).prints_nothing();
    let json = serde_json::from_str(&registry.read("bc.json")).unwrap();
    (document(&registry, "bc.docx"), json)
}

#[test]
fn every_breakdown_shown_has_the_values_of_the_json() {
    let (document, json) = both();
    let rows = rows(&document);
    let mut found = 0;
    for id in [
        "cooperatives.by_sector",
        "cooperatives.by_status",
        "cooperatives.by_unit",
        "cooperatives.by_rating",
        "groups.by_unit",
        "clubs.by_unit",
    ] {
        let breakdown = crate::sandbox::entry(&json["breakdowns"], id);
        for row in breakdown["rows"].as_array().unwrap() {
            // What is unknown, or nothing in every period, has no row of its own.
            if row["value"].as_i64().is_none_or(|value| value == 0) {
                continue;
            }
            let name = row["name"].as_str().unwrap().to_lowercase();
            let value = printed(&row["value"], "");
            let stands = rows.iter().any(|cells| {
                cells[0].to_lowercase() == name && cells[1..].contains(&value.as_str())
            });
            assert!(stands, "{id}: {name} {value}");
            found += 1;
        }
    }
    assert!(found > 30, "{found}");
}

#[test]
fn every_main_figure_is_one_of_the_json() {
    let (document, json) = both();
    let mut known = BTreeSet::new();
    for indicator in json["indicators"].as_array().unwrap() {
        if !indicator["value"].is_null() {
            let measure = indicator["measure"].as_str().unwrap();
            known.insert(printed(&indicator["value"], measure));
        }
    }
    let rows = rows(&document);
    let main = rows
        .iter()
        .position(|row| row[0] == "Tổng số hợp tác xã")
        .unwrap();
    let main: Vec<_> = rows[main..]
        .iter()
        .take_while(|row| !["Đơn vị", "Lĩnh vực"].contains(&row[0]))
        .collect();
    assert_eq!(main[0][2], "291");
    assert!(main.len() > 10);
    for row in main {
        let is_known = known.contains(row[2]) || matches!(row[2], "…" | "Tháng 6 năm 2024" | "");
        assert!(is_known, "{row:?}");
    }
}

#[test]
fn every_sentence_of_the_json_stands_in_the_document() {
    let (document, json) = both();
    for said in json["narrative"].as_array().unwrap() {
        let said = said.as_str().unwrap();
        assert!(words(&document).contains(&said), "{said}");
    }
}

#[test]
fn two_provinces_and_english_can_be_written_too() {
    let (here, there) = (Sandbox::with_august(), Sandbox::with_dak_nong());
    let path = there.folder().to_str().unwrap();
    let against = [
        "--against",
        "Đắk Nông",
        "--against-path",
        path,
        "--lang",
        "en",
    ];
    here.run(&[&["report", "-o", "bc.docx"][..], &against].concat())
        .ends_with(0);
    let text = document(&here, "bc.docx");
    let words = words(&text);
    for said in [
        "SOCIALIST REPUBLIC OF VIET NAM",
        "REPORT",
        "Cà Mau province and Đắk Nông province",
    ] {
        assert!(words.contains(&said), "{said}");
    }
    let members = rows(&text)
        .into_iter()
        .find(|row| row[0] == "Members of cooperatives");
    let members = members.unwrap();
    assert!(
        members.contains(&"4,292") && members.contains(&"17,130"),
        "{members:?}"
    );
}

#[test]
fn what_nobody_told_is_left_open() {
    let (document, _) = both();
    let words = words(&document);
    for said in [
        "LIÊN MINH HỢP TÁC XÃ",
        "TỈNH CÀ MAU",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: ……/BC-………",
        "Cà Mau, ngày …… tháng …… năm ………",
        "BÁO CÁO",
        "Tình hình hợp tác xã tỉnh Cà Mau",
        "Nơi nhận:",
    ] {
        assert!(words.contains(&said), "{said}");
    }
}
