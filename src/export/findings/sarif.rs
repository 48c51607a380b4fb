//! Findings as SARIF 2.1.0, which editors and code hosts show.

use super::{CodeWords, FindingsFormat, Listing, Shown};
use crate::export::Options;
use crate::finding::Severity;
use crate::model::Address;
use crate::text::{Lang, text};
use serde_json::{Value, json};
use std::io::{self, Write};

pub(super) static FORMAT: FindingsFormat = FindingsFormat {
    name: "sarif",
    write,
};

fn write(listing: &Listing, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let lang = options.lang;
    let rules: Vec<Value> = listing.codes.iter().map(|code| rule(code, lang)).collect();
    let results = listing.findings.iter();
    let results: Vec<Value> = results.map(|found| result(found, listing, lang)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "language": lang_code(lang),
                "rules": rules,
            }},
            "language": lang_code(lang),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log).map_err(io::Error::from)?;
    writeln!(out)
}

const fn lang_code(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "vi",
        Lang::En => "en",
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn rule(code: &CodeWords, lang: Lang) -> Value {
    json!({
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": code.title.pick(lang)},
        "fullDescription": {"text": code.why.pick(lang)},
        "help": {"text": code.help.pick(lang)},
        "defaultConfiguration": {"level": level(code.severity)},
        "properties": {"source": code.source.pick(lang)},
    })
}

fn result(found: &Shown, listing: &Listing, lang: Lang) -> Value {
    let mut result = json!({
        "ruleId": found.code,
        "level": level(found.severity),
        "message": {"text": message(found, lang)},
        "occurrenceCount": found.count,
        "properties": {
            "rule": found.rule,
            "field": found.field,
            "record": found.record,
            "value": found.value,
            "help": found.help,
        },
    });
    let codes = &listing.codes;
    if let Some(index) = codes.iter().position(|code| code.code == found.code) {
        result["ruleIndex"] = json!(index);
    }
    if !found.file.is_empty() {
        result["locations"] = json!([location(found, found.cell)]);
    }
    if found.waived.is_some() {
        let why = found.accepted(lang);
        result["suppressions"] = json!([{"kind": "external", "justification": why}]);
    }
    if !found.related.is_empty() {
        let related = found.related.iter();
        let related = related.map(|cell| location(found, Some(*cell)));
        result["relatedLocations"] = json!(related.collect::<Vec<_>>());
    }
    result
}

/// What is wrong and what to do: most viewers show nothing else.
fn message(found: &Shown, lang: Lang) -> String {
    if found.help.is_empty() {
        return found.message.clone();
    }
    let said = text("{m}. Sửa: {h}", "{m}. Fix: {h}");
    let said = said.fill(&[("m", &found.message), ("h", &found.help)]);
    said.pick(lang).to_owned()
}

/// The file, and the cell as a logical location: a spreadsheet has no lines.
fn location(found: &Shown, cell: Option<Address>) -> Value {
    let mut location = json!({
        "physicalLocation": {"artifactLocation": {"uri": uri(&found.file)}},
    });
    if let Some(sheet) = &found.sheet {
        let cell = cell.map(|cell| cell.to_string());
        let qualified = match &cell {
            Some(cell) => format!("{sheet}!{cell}"),
            None => sheet.clone(),
        };
        location["logicalLocations"] = json!([{
            "name": cell.as_ref().unwrap_or(sheet),
            "fullyQualifiedName": qualified,
            "kind": if cell.is_some() { "cell" } else { "sheet" },
        }]);
    }
    location
}

/// A path as a reference: relative where the path is.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let is_drive = path.as_bytes().get(1) == Some(&b':');
    let before = match path.starts_with('/') {
        true => "file://",
        false if is_drive => "file:///",
        false => "",
    };
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().fold(before.to_owned(), |uri, byte| {
        uri + &match keep(byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn each_finding_has_its_rule_its_words_and_its_cell() {
        let mut out = Vec::new();
        let options = Options::default();
        write(&sample::listing(), &options, &mut out).expect("memory can be written to");
        let log: Value = serde_json::from_slice(&out).expect("JSON");
        let run = &log["runs"][0];
        let [error, warning, notice] = [0, 1, 2].map(|at| &run["results"][at]);
        assert_eq!(error["ruleIndex"], 0);
        assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "F104");
        assert_eq!(
            error["message"]["text"],
            "mã số thuế 0312345679 sai số kiểm tra. Sửa: đối chiếu giấy chứng nhận"
        );
        let place = &error["locations"][0];
        assert_eq!(
            place["logicalLocations"][0]["fullyQualifiedName"],
            "Danh sách!F17"
        );
        let artifact = &place["physicalLocation"]["artifactLocation"];
        assert_eq!(artifact["uri"], "so/thoi%20binh.xlsx");
        assert_eq!(
            warning["relatedLocations"].as_array().map(Vec::len),
            Some(2)
        );
        assert_eq!(
            (&warning["occurrenceCount"], &notice["level"]),
            (&json!(3), &json!("note"))
        );
        assert!(notice["locations"][0].get("logicalLocations").is_none());
    }

    #[test]
    fn paths_are_references() {
        for (path, expected) in [
            ("a/b.csv", "a/b.csv"),
            ("/số/b.csv", "file:///s%E1%BB%91/b.csv"),
            ("C:\\so\\b#1.csv", "file:///C%3A/so/b%231.csv"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }
}
