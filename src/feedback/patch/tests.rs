//! Whole packages, marked and looked into again.

use crate::feedback::testing::finding;
use crate::feedback::workbook;
use crate::finding::{Finding, Severity};
use crate::source::Source;
use crate::text::Lang;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Parts = BTreeMap<String, String>;

/// A book of two sheets, the second of them beside what stands in `more`.
fn book(more: &[(&str, String)]) -> Parts {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |list: &[String]| format!("<Relationships>{}</Relationships>", list.concat());
    let mut parts: Parts = [
        ("[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>".to_owned()),
        ("_rels/.rels", relations(&[relation("a", "officeDocument", "xl/workbook.xml")])),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[relation("a", "worksheet", "worksheets/one.xml"), relation("b", "worksheet", "/xl/worksheets/Two.xml"), relation("c", "styles", "styles.xml")]),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook {MAIN}><bookViews><workbookView firstSheet=\"1\" activeTab=\"1\"/></bookViews><sheets><sheet name=\"Tổng hợp\" sheetId=\"4\" r:id=\"a\"/><sheet name=\"A &amp; 'B'\" sheetId=\"7\" r:id=\"b\"/></sheets><definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">x</definedName></definedNames></workbook>"),
        ),
        (
            "xl/styles.xml",
            "<styleSheet><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill/><fill/></fills><borders count=\"1\"><border/></borders><cellXfs count=\"2\"><xf numFmtId=\"0\" fillId=\"0\"/><xf numFmtId=\"14\" fillId=\"0\"/></cellXfs></styleSheet>".to_owned(),
        ),
        ("xl/worksheets/one.xml", format!("<worksheet {MAIN}><sheetViews><sheetView tabSelected=\"1\"/></sheetViews><sheetData/></worksheet>")),
        (
            "xl/worksheets/Two.xml",
            format!("<worksheet {MAIN}><sheetViews><sheetView tabSelected=\"1\"/></sheetViews><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>7</v></c></row><row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref=\"B3:C4\"/></mergeCells></worksheet>"),
        ),
        ("xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>".to_owned()),
        ("xl/charts/chart1.xml", "<chart/>".to_owned()),
    ]
    .map(|(name, text)| (name.to_owned(), text))
    .into();
    for (name, text) in more {
        parts.insert((*name).to_owned(), text.clone());
    }
    parts
}

fn packed(parts: &Parts) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        package
            .start_file(name, SimpleFileOptions::default())
            .expect("begun");
        package.write_all(text.as_bytes()).expect("written");
    }
    package.finish().expect("finished").into_inner()
}

/// The marked workbook, and why it is a new one.
fn marked(bytes: &[u8], findings: &[Finding]) -> (Vec<u8>, Option<String>) {
    let source = Source::held(Path::new("a.xlsx"), bytes.to_vec());
    let mut marked = workbook(&source, findings, Lang::Vi).expect("written");
    let mut bytes = Vec::new();
    marked.file.read_to_end(&mut bytes).expect("read");
    (bytes, marked.rebuilt.map(|why| why.en))
}

fn unpacked(bytes: &[u8]) -> Parts {
    let mut package = ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = Parts::new();
    for at in 0..package.len() {
        let mut part = package.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        assert!(parts.insert(name, text).is_none());
    }
    parts
}

fn patched(parts: &Parts, cells: &[&str]) -> Parts {
    let findings: Vec<Finding> = cells
        .iter()
        .map(|cell| finding(Severity::Error, "A & 'B'", cell))
        .collect();
    let (bytes, rebuilt) = marked(&packed(parts), &findings);
    assert_eq!(rebuilt, None);
    unpacked(&bytes)
}

#[test]
fn only_parts_that_have_to_change_do() {
    let before = book(&[]);
    let after = patched(&before, &["A1", "C4"]);
    for same in [
        "_rels/.rels",
        "xl/sharedStrings.xml",
        "xl/charts/chart1.xml",
    ] {
        assert_eq!(after[same], before[same], "{same}");
    }
    let new: Vec<&String> = after
        .keys()
        .filter(|name| !before.contains_key(*name))
        .collect();
    assert_eq!(
        new,
        [
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing1.vml",
            "xl/worksheets/_rels/Two.xml.rels",
            "xl/worksheets/sheet1.xml"
        ]
    );
    let sheet = &after["xl/worksheets/Two.xml"];
    assert!(
        sheet.contains("<c r=\"A1\" s=\"2\"><v>7</v></c>"),
        "{sheet}"
    );
    // In a merged block the cell that is seen is marked.
    assert!(
        sheet.contains("<c r=\"B3\" t=\"s\" s=\"3\"><v>0</v></c></row></sheetData>"),
        "{sheet}"
    );
    let end =
        format!("</mergeCells><legacyDrawing xmlns:r=\"{OFFICE}\" r:id=\"rIdHtx2\"/></worksheet>");
    assert!(sheet.ends_with(&end), "{sheet}");
    assert!(after["xl/comments1.xml"].contains("ref=\"B3\""));
    assert!(
        !sheet.contains("tabSelected") && !after["xl/worksheets/one.xml"].contains("tabSelected")
    );
}

#[test]
fn the_findings_stand_first_and_link_to_their_cells() {
    let after = patched(&book(&[]), &["A1"]);
    let workbook = &after["xl/workbook.xml"];
    assert!(
        workbook.contains("<workbookView/>") && workbook.contains("localSheetId=\"2\">x<"),
        "{workbook}"
    );
    assert!(
        workbook.contains(
            "name=\"Lỗi cần sửa\" sheetId=\"8\" r:id=\"rIdHtx1\"/><sheet name=\"Tổng hợp\""
        )
    );
    assert!(
        workbook.contains("<definedName name=\"_htx_feedback\" hidden=\"1\">'Lỗi cần sửa'!$A$1<")
    );
    let list = &after["xl/worksheets/sheet1.xml"];
    assert!(list.contains("location=\"'A &amp; ''B'''!A1\""), "{list}");
    assert!(list.contains(">HTX A &amp; B<") && list.contains(">Số «0123» sai<"));
    assert!(after["[Content_Types].xml"].contains("PartName=\"/xl/worksheets/sheet1.xml\""));
}

#[test]
fn the_next_round_takes_the_place_of_the_last() {
    let once = patched(&book(&[]), &["A1", "B3"]);
    let twice = patched(&once, &["A1"]);
    let names = |parts: &Parts| parts.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&once).len(), names(&twice).len());
    let workbook = &twice["xl/workbook.xml"];
    assert_eq!(workbook.matches("Lỗi cần sửa\"").count(), 1);
    assert_eq!(workbook.matches("_htx_feedback").count(), 1);
    assert!(workbook.contains("localSheetId=\"2\">x<"), "{workbook}");
    let notes = &twice["xl/comments1.xml"];
    assert!(notes.contains("ref=\"A1\"") && !notes.contains("ref=\"B3\""));
    assert_eq!(
        twice["xl/drawings/vmlDrawing1.vml"]
            .matches("ObjectType")
            .count(),
        1
    );
    // B3 has no fill again, A1 has the same.
    let fill = |cell: &str| -> String {
        let (_, from) = twice["xl/worksheets/Two.xml"]
            .split_once(cell)
            .expect("a cell");
        let (_, from) = from
            .split_once("s=\"")
            .filter(|(between, _)| !between.contains('>'))
            .unwrap_or(("", "0\""));
        let style: usize = from
            .split('"')
            .next()
            .expect("a number")
            .parse()
            .expect("a number");
        let styles = &twice["xl/styles.xml"];
        let xfs: Vec<&str> = styles.split("<xf ").skip(1).collect();
        xfs[style].to_owned()
    };
    assert!(fill("r=\"B3\"").contains("fillId=\"0\""));
    assert!(
        fill("r=\"A1\"").contains("numFmtId=\"14\"") && !fill("r=\"A1\"").contains("fillId=\"0\"")
    );
}

#[test]
fn the_same_bytes_come_out_every_time() {
    let before = packed(&book(&[]));
    let findings = [finding(Severity::Warning, "A & 'B'", "A1")];
    assert_eq!(marked(&before, &findings), marked(&before, &findings));
}

#[test]
fn what_cannot_be_patched_comes_back_with_the_same_cells_and_the_reason() {
    let strict = book(&[(
        "xl/workbook.xml",
        "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheets><sheet name=\"A &amp; 'B'\" sheetId=\"7\" r:id=\"b\"/></sheets></workbook>".to_owned(),
    )]);
    let signed = book(&[("_xmlsignatures/sig1.xml", "<s/>".to_owned())]);
    for (parts, why) in [(strict, "Strict"), (signed, "signed")] {
        let (bytes, rebuilt) = marked(
            &packed(&parts),
            &[finding(Severity::Error, "A & 'B'", "A1")],
        );
        assert!(rebuilt.is_some_and(|said| said.contains(why)), "{why}");
        let after = unpacked(&bytes);
        let sheet = after
            .iter()
            .find(|(name, text)| name.contains("/sheet") && text.contains("<v>7</v>"));
        assert!(
            sheet.is_some_and(|(_, text)| text.contains("r=\"A1\" s=")),
            "{after:?}"
        );
        assert!(after["xl/workbook.xml"].contains("name=\"A &amp; 'B\""));
    }
}

#[test]
fn a_part_that_is_named_and_missing_is_not_found_in_ours() {
    let mut parts = book(&[]);
    let missing = format!(
        "<Relationship Id=\"d\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/Sheet1.xml\"/></Relationships>"
    );
    let relations = parts.get_mut("xl/_rels/workbook.xml.rels").expect("a part");
    *relations = relations.replace("</Relationships>", &missing);
    let workbook = parts.get_mut("xl/workbook.xml").expect("a part");
    *workbook = workbook.replace(
        "</sheets>",
        "<sheet name=\"Mất\" sheetId=\"9\" r:id=\"d\"/></sheets>",
    );
    let after = patched(&parts, &["A1"]);
    assert!(
        after.contains_key("xl/worksheets/sheet2.xml")
            && !after.contains_key("xl/worksheets/sheet1.xml")
    );
}

#[test]
fn a_finding_without_a_place_only_stands_in_the_list() {
    let mut lost = finding(Severity::Error, "nirgends", "A1");
    let (bytes, rebuilt) = marked(&packed(&book(&[])), &[lost.clone()]);
    let list = unpacked(&bytes)["xl/worksheets/sheet1.xml"].clone();
    assert!(rebuilt.is_none() && list.contains("F001") && !list.contains("hyperlink"));
    lost.sheet = None;
    assert!(marked(&packed(&book(&[])), &[lost]).1.is_none());
}
