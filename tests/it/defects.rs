//! Every defect met in lists leaves its smallest file behind; the README beside them says what each must produce.

#[allow(dead_code)]
#[path = "../../examples/make_defects/main.rs"]
pub mod make_defects;

use crate::sandbox::{Run, Sandbox, entry, text};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Rules whose fault takes more than one file; `commands::import`, `commands::check` and `kinds` test them.
const OF_SEVERAL_FILES: [&str; 4] = ["M306", "S303", "T103", "U201"];

/// What every layout must say, whatever it looks like.
const FIGURES: [(&str, i64); 7] = [
    ("cooperatives.total", 3),
    ("cooperatives.agricultural", 2),
    ("cooperatives.active", 2),
    ("cooperatives.suspended", 1),
    ("cooperatives.members", 60),
    ("cooperatives.women_members", 20),
    ("cooperatives.charter_capital", 1_500_000_000),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data-samples/defects")
}

/// The rows of the README's tables, cell by cell; the first is the file.
fn table() -> Vec<Vec<String>> {
    let readme = fs::read_to_string(folder().join("README.md")).unwrap();
    let rows = readme.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells = row.trim_matches('|').split(" | ");
        cells
            .map(|cell| cell.trim().trim_matches('`').to_owned())
            .collect()
    })
    .collect()
}

fn defects() -> Vec<Vec<String>> {
    let of_defect = |row: &Vec<String>| row.len() == 4;
    table().into_iter().filter(of_defect).collect()
}

/// Lists that only look wrong beside others.
fn over_time() -> Vec<Vec<String>> {
    let of_time = |row: &Vec<String>| row.len() == 3;
    table().into_iter().filter(of_time).collect()
}

fn layouts() -> Vec<String> {
    let of_layout = |row: &Vec<String>| row.len() == 2;
    table()
        .into_iter()
        .filter(of_layout)
        .map(|row| row[0].clone())
        .collect()
}

/// A finding as the README writes it: `F104 [Danh sách] C5`.
fn written(finding: &Value) -> String {
    let mut words = text(&finding["code"]);
    if let Some(sheet) = finding["sheet"].as_str() {
        words.push_str(&format!(" [{sheet}]"));
    }
    if let Some(cell) = finding["cell"].as_str() {
        words.push_str(&format!(" {cell}"));
    }
    words
}

/// What is wrong between a file and its row of the README.
fn difference(run: &Run, row: &[String]) -> Option<String> {
    let findings = run.findings();
    let found: BTreeSet<String> = findings.iter().map(written).collect();
    let serious: BTreeSet<String> = findings
        .iter()
        .filter(|finding| finding["severity"] != "info")
        .map(written)
        .collect();
    let expected: BTreeSet<String> = row[1].split("; ").map(str::to_owned).collect();
    if !expected.is_subset(&found) || !serious.is_subset(&expected) {
        return Some(format!(
            "{}: found {found:?} in place of {expected:?}",
            row[0]
        ));
    }
    let records = records(run);
    (records != row[2]).then(|| format!("{}: {records} records in place of {}", row[0], row[2]))
}

/// Records accepted, and those held back where there are any: `2 + 1`.
fn records(run: &Run) -> String {
    let answer = run.json();
    let submissions = answer["files"][0]["submissions"].as_array().unwrap();
    let sum = |what: &str| -> i64 {
        let of = |submission: &Value| submission["records"][what].as_i64();
        submissions.iter().filter_map(of).sum()
    };
    match (submissions.is_empty(), sum("held_back")) {
        (true, _) => "–".to_owned(),
        (false, 0) => sum("accepted").to_string(),
        (false, held_back) => format!("{} + {held_back}", sum("accepted")),
    }
}

#[test]
fn every_defect_produces_the_findings_the_readme_says() {
    let sandbox = Sandbox::registry();
    let faults: Vec<String> = defects()
        .iter()
        .filter_map(|row| {
            let file = folder().join(&row[0]);
            let run = sandbox.import(&[file.to_str().unwrap(), "--dry-run"]);
            difference(&run, row)
        })
        .collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_layout_reads_the_same_without_error_or_warning() {
    let sandbox = Sandbox::new();
    for name in layouts() {
        let file = folder().join(&name);
        let report = ["report", file.to_str().unwrap(), "--province", "Cà Mau"];
        let report = [&report[..], &["--format", "json", "--fail-on", "warning"]].concat();
        let document = sandbox.run(&report).ends_with(0).json();
        for (id, value) in FIGURES {
            let figure = entry(&document["indicators"], id);
            assert_eq!(figure["value"], value, "{id} of {name}");
        }
    }
}

#[test]
fn lists_that_contradict_each_other_produce_the_findings_the_readme_says() {
    let sandbox = Sandbox::registry();
    let rows = over_time();
    let earlier = rows.iter().filter(|row| row[1] == "–");
    for row in earlier {
        sandbox.import(&[folder().join(&row[0]).to_str().unwrap()]);
    }
    let later: Vec<&Vec<String>> = rows.iter().filter(|row| row[1] != "–").collect();
    let paths = later.iter().map(|row| folder().join(&row[0]));
    let paths: Vec<String> = paths
        .map(|path| path.to_str().unwrap().to_owned())
        .collect();
    let run = sandbox.import(&paths.iter().map(String::as_str).collect::<Vec<_>>());
    for (row, path) in later.iter().zip(&paths) {
        let findings = run.findings();
        let own = findings
            .iter()
            .filter(|finding| text(&finding["file"]) == *path);
        let found: BTreeSet<String> = own.map(written).collect();
        let sheet = format!(
            " [{}]",
            Path::new(path).file_stem().unwrap().to_str().unwrap()
        );
        let found: BTreeSet<String> = found.iter().map(|said| said.replace(&sheet, "")).collect();
        let expected = row[1].split("; ").map(str::to_owned).collect();
        assert_eq!(found, expected, "{}", row[0]);
    }
}

#[test]
fn every_rule_has_a_file_that_breaks_it() {
    let listed = Sandbox::new().run(&["rules", "--format", "json"]).json();
    let rows = [defects(), over_time()].concat();
    let found: String = rows.iter().map(|row| row[1].clone() + ";").collect();
    for rule in listed["rules"].as_array().unwrap() {
        let code = text(&rule["code"]);
        let covered = found.contains(&code) || OF_SEVERAL_FILES.contains(&code.as_str());
        assert!(covered, "no file in data-samples/defects breaks {code}");
    }
}

#[test]
fn every_file_stands_in_the_readme_and_the_other_way_round() {
    let listed: BTreeSet<String> = table().into_iter().map(|row| row[0].clone()).collect();
    let names = |sub: &str| -> Vec<String> {
        let entries = fs::read_dir(folder().join(sub)).unwrap();
        entries
            .map(|entry| format!("{sub}{}", entry.unwrap().file_name().to_str().unwrap()))
            .filter(|name| name.contains('.') && !name.ends_with(".md"))
            .collect()
    };
    let there: BTreeSet<String> = [names(""), names("layouts/"), names("over-time/")]
        .concat()
        .into_iter()
        .collect();
    assert_eq!(there, listed);
}

#[test]
fn the_generator_writes_the_files_that_are_there() {
    for (name, bytes) in make_defects::files().unwrap() {
        let there = fs::read(folder().join(&name)).unwrap_or_default();
        assert!(there == bytes, "{name} is not what make_defects writes");
    }
}
