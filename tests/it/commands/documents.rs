//! The report as a workbook and as a page: the same numbers as in the JSON.

use crate::sandbox::Sandbox;
use calamine::{Data, DataType, Range, Reader, Xlsx, open_workbook};
use serde_json::Value;
use std::fs;

/// The lines of the report that stand alone and are compared: 8 main figures, 6 averages, 3 of unions, 5 of groups and clubs.
const FIGURES: usize = 22;

/// Samples of August compared with the half-year, in both forms and as JSON.
fn written() -> Sandbox {
    let registry = Sandbox::with_all_samples();
    let [a, b, c] = ["bc.xlsx", "bc.html", "bc.json"];
    registry
        .run(&[
            "report",
            "--period",
            "2023-08",
            "--compare",
            "2023-H1",
            "-o",
            a,
            "-o",
            b,
            "-o",
            c,
        ])
        .ends_with(0)
        .prints_nothing()
        .says(a)
        .says(b);
    registry
}

/// Name as it stands at the head of a row, value and change as they stand on paper, of every indicator that is known
/// and no share.
fn figures(registry: &Sandbox) -> Vec<(String, [f64; 2])> {
    let document: Value = serde_json::from_str(&registry.read("bc.json")).unwrap();
    let list = document["indicators"].as_array().unwrap();
    let figure = |indicator: &Value| {
        let measure = indicator["measure"].as_str().unwrap();
        let scale = match measure.starts_with("dong") {
            true => 1e6,
            false => 1.0,
        };
        let name = indicator["name"].as_str().unwrap();
        let (first, rest) = name.split_at(name.chars().next()?.len_utf8());
        let change = &indicator["compare"][0]["change"];
        Some((
            first.to_uppercase() + rest,
            [
                indicator["value"].as_f64()? / scale,
                change.as_f64()? / scale,
            ],
        ))
    };
    list.iter().filter_map(figure).collect()
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

/// Every figure stands in a row of its name: its value, that of the other period, the change.
#[track_caller]
fn agree(rows: impl Iterator<Item = (String, Vec<f64>)>, figures: &[(String, [f64; 2])]) {
    let mut met = 0;
    for (head, numbers) in rows {
        let Some((_, wanted)) = figures.iter().find(|(name, _)| *name == head) else {
            continue;
        };
        met += 1;
        assert!(is_close(numbers[0], wanted[0]), "{head}: {numbers:?}");
        if let Some(change) = numbers.get(2) {
            assert!(is_close(*change, wanted[1]), "{head}: {numbers:?}");
        }
    }
    assert_eq!(met, FIGURES);
}

#[test]
fn the_workbook_has_the_numbers_of_the_json() {
    let registry = written();
    let mut book: Xlsx<_> = open_workbook(registry.path("bc.xlsx")).unwrap();
    assert_eq!(book.sheet_names()[0], "Tóm tắt");
    let sheets: Vec<(String, Range<Data>)> = book.worksheets();
    let rows = sheets.iter().flat_map(|(_, sheet)| sheet.rows());
    let rows = rows.map(|row| {
        let numbers = row.iter().filter_map(|cell| cell.get_float());
        (row[0].to_string(), numbers.collect())
    });
    agree(rows, &figures(&registry));
}

#[test]
fn the_page_has_the_numbers_of_the_json() {
    let registry = written();
    let page = registry.read("bc.html");
    let rows = page.split("<tr><th scope=\"row\">").skip(1).map(|row| {
        let (head, rest) = row.split_once("</th>").unwrap();
        let cells = rest.split_once("</tr>").unwrap().0;
        let numbers = cells.split("data-k=\"").skip(1);
        let numbers = numbers.map(|cell| cell.split_once('"').unwrap().0.parse().unwrap());
        (head.to_owned(), numbers.collect())
    });
    agree(rows, &figures(&registry));
}

#[test]
fn both_speak_the_language_asked_for() {
    let registry = Sandbox::with_august();
    registry
        .run(&["--lang", "en", "report", "-o", "r.xlsx", "-o", "r.html"])
        .ends_with(0);
    let book: Xlsx<_> = open_workbook(registry.path("r.xlsx")).unwrap();
    assert_eq!(book.sheet_names()[..2], ["Summary", "By unit"]);
    assert!(registry.read("r.html").contains("<html lang=\"en\">"));
}

#[test]
fn a_workbook_goes_through_a_pipe_as_well() {
    let registry = Sandbox::with_august();
    registry.run(&["report", "-o", "bc.xlsx"]).ends_with(0);
    let printed = std::process::Command::new(env!("CARGO_BIN_EXE_htx"))
        .current_dir(registry.folder())
        .args(["report", "--format", "xlsx"])
        .output()
        .unwrap();
    assert!(printed.status.success());
    assert!(printed.stdout == fs::read(registry.path("bc.xlsx")).unwrap());
}
