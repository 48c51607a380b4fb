//! Packages in every form: where parts lie, how they are packed, what is missing or wrong with them.

use super::super::super::HEAD;
use super::made::{Made, opened, read};
use crate::model::Matter;
use std::fmt::Write;
use zip::CompressionMethod;

const ROW: &str = "<row r='1'><c r='A1'><v>7</v></c></row>";

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

#[test]
fn parts_are_found_wherever_they_lie() {
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id='rId1' Type='http://x/{kind}' Target='{target}'/></Relationships>"
        )
    };
    let book = "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='rId1'/></sheets></workbook>";
    for (of_package, workbook, of_workbook, target, part) in [
        (
            "xl/workbook.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "worksheets/a.xml",
            "xl/worksheets/a.xml",
        ),
        (
            "/xl/workbook.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "/xl/worksheets/a.xml",
            "xl/worksheets/a.xml",
        ),
        (
            "xl\\workbook.xml",
            "xl\\workbook.xml",
            "xl\\_rels\\workbook.xml.rels",
            ".\\a.xml",
            "xl\\a.xml",
        ),
        (
            "Book.xml",
            "book.XML",
            "_rels/book.xml.rels",
            "a.xml",
            "A.XML",
        ),
        (
            "data/b.xml",
            "data/b.xml",
            "data/_rels/b.xml.rels",
            "../sheets/a.xml",
            "sheets/a.xml",
        ),
    ] {
        let made = Made::empty()
            .with("_rels/.rels", &relations("officeDocument", of_package))
            .with(workbook, book)
            .with(of_workbook, &relations("worksheet", target))
            .with(part, &sheet(ROW));
        assert_eq!(made.read(), "A1 7", "{of_package}");
    }
}

#[test]
fn a_package_without_relationships_is_read_by_the_usual_names() {
    assert_eq!(Made::rows(ROW).without("_rels/.rels").read(), "A1 7");
    let said = Made::rows(ROW).without("xl/_rels/workbook.xml.rels").read();
    assert!(said.contains("does not say where its data are"), "{said}");
    let said = Made::rows(ROW).without("xl/workbook.xml").read();
    assert!(said.contains("no spreadsheet"), "{said}");
}

#[test]
fn parts_are_unpacked_however_they_are_packed() {
    let made = Made::rows(ROW);
    let stored = made.packed(|options| options.compression_method(CompressionMethod::Stored));
    assert_eq!(read(stored), "A1 7");
    let zip64 = made.packed(|options| options.large_file(true));
    assert_eq!(read(zip64), "A1 7");
    // Written in one go, with lengths and checksums behind the parts.
    assert_eq!(read(made.streamed()), "A1 7");
}

#[test]
fn parts_in_other_encodings() {
    let utf16: Vec<u8> = format!(
        "\u{FEFF}{}",
        sheet("<row><c t='str'><v>Hợp tác</v></c></row>")
    )
    .encode_utf16()
    .flat_map(u16::to_le_bytes)
    .collect();
    let part = "xl/worksheets/sheet1.xml";
    assert_eq!(Made::of("").with_bytes(part, &utf16).read(), "A1 'Hợp tác'");
    let marked = format!("\u{FEFF}<?xml version='1.0'?>{}", sheet(ROW));
    assert_eq!(Made::of(&marked).read(), "A1 7");
    let wrong = [
        sheet("<row><c t='str'><v>").as_bytes(),
        b"\xE1\xE2",
        b"</v></c></row></sheetData></worksheet>",
    ]
    .concat();
    assert!(
        Made::of("")
            .with_bytes(part, &wrong)
            .read()
            .contains("not well-formed")
    );
}

/// A workbook of several sheets, each with its kind of relationship, its state and its part, which may be missing.
fn sheets(listed: &[(&str, &str, Option<String>)]) -> Made {
    let mut names = String::new();
    let mut relations = String::new();
    let mut made = Made::of("");
    for (at, (kind, state, part)) in listed.iter().enumerate() {
        write!(names, "<sheet name='{at}' state='{state}' r:id='r{at}'/>").expect("a string");
        write!(
            relations,
            "<Relationship Id='r{at}' Type='http://x/{kind}' Target='{at}.xml'/>"
        )
        .expect("a string");
        if let Some(part) = part {
            made = made.with(&format!("xl/{at}.xml"), part);
        }
    }
    made.with(
        "xl/workbook.xml",
        &format!("<workbook><sheets>{names}</sheets></workbook>"),
    )
    .with(
        "xl/_rels/workbook.xml.rels",
        &format!("<Relationships>{relations}</Relationships>"),
    )
}

#[test]
fn sheets_without_cells_are_passed_over() {
    let chart = || Some("<chartsheet><drawing/></chartsheet>".to_owned());
    let book = sheets(&[
        ("chartsheet", "visible", chart()),
        ("dialogsheet", "visible", None),
        ("xlMacrosheet", "hidden", None),
        ("worksheet", "visible", chart()),
        ("worksheet", "visible", Some(sheet(ROW))),
        ("worksheet", "veryHidden", Some(sheet(ROW))),
        ("worksheet", "hidden", Some("<worksheet/>".to_owned())),
    ]);
    let book = book.open().expect("a workbook");
    let names: Vec<(&str, bool)> = book
        .sheets
        .iter()
        .map(|sheet| (sheet.grid.name.as_str(), sheet.hidden.sheet))
        .collect();
    assert_eq!(names, [("4", false), ("5", true), ("6", false)]);
    assert!(book.observations.is_empty());
    let said = sheets(&[("chartsheet", "visible", chart())]).read();
    assert!(said.contains("no sheet of cells"), "{said}");
}

#[test]
fn a_sheet_that_cannot_be_read_does_not_refuse_the_others() {
    let far = "<row r='1048577'><c><v>1</v></c></row>";
    let wide = "<row r='1'><c r='XFE1'><v>1</v></c></row>";
    let broken = [
        (None, "is missing inside"),
        (
            Some("<worksheet><sheetData><row r='1'><c r='A1'><v>1".to_owned()),
            "cut off",
        ),
        (Some("<worksheet><sheetData/>".to_owned()), "cut off"),
        (Some(String::new()), "cut off"),
        (
            Some(sheet("<row r='1'><c r=A1><v>1</v></c></row>")),
            "not well-formed",
        ),
        (
            Some(sheet("<row r='1'><c r='A1'><v>a &nbsp; b</v></c></row>")),
            "not well-formed",
        ),
        (
            Some(sheet("<row r='1'><c r='A1'><v>1</c></row>")),
            "not well-formed",
        ),
        (
            Some(sheet("<row r='1'><c r='A'><v>1</v></c></row>")),
            "where it stands",
        ),
        (
            Some(sheet("<row r='one'><c><v>1</v></c></row>")),
            "where it stands",
        ),
        (Some("<html><body/></html>".to_owned()), "no sheet"),
        (Some(sheet(far)), "XFD1048576"),
        (Some(sheet(wide)), "XFD1048576"),
        (
            Some(format!("<!DOCTYPE a [<!ENTITY b 'c'>]>{}", sheet(ROW))),
            "DOCTYPE",
        ),
    ];
    for (part, said) in broken {
        let book = sheets(&[
            ("worksheet", "", part.clone()),
            ("worksheet", "", Some(sheet(ROW))),
        ]);
        let book = book.open().expect("the other sheet is read");
        assert_eq!(book.sheets.len(), 1, "{part:?}");
        let met = &book.observations[0];
        assert_eq!(
            (met.matter, met.sheet.as_deref()),
            (Matter::SheetUnreadable, Some("0"))
        );
        assert!(
            met.args[0].1.en.contains(said),
            "{part:?}: {}",
            met.args[0].1.en
        );
    }
}

#[test]
fn bytes_that_are_not_what_the_directory_says_are_damage() {
    let whole =
        Made::rows(ROW).packed(|options| options.compression_method(CompressionMethod::Stored));
    let at = |needle: &[u8]| {
        whole
            .windows(needle.len())
            .position(|window| window == needle)
            .expect("there")
    };
    let mut changed = whole.clone();
    changed[at(b"<v>7</v>") + 3] = b'8';
    assert!(read(changed).contains("checksum"));
    // The flag of the sheet's entry in the directory says that it is encrypted.
    let mut locked = whole.clone();
    let name = b"xl/worksheets/sheet1.xml";
    let entry = whole
        .windows(name.len())
        .rposition(|window| window == name)
        .expect("there")
        - 46;
    locked[entry + 8] |= 1;
    assert!(read(locked).contains("password"));
    for cut in [whole.len() / 2, whole.len() - 1, 30, 4] {
        assert!(read(whole[..cut].to_vec()).starts_with("refused"), "{cut}");
    }
}

#[test]
fn what_would_fill_the_memory_is_refused() {
    let stored = |made: &Made| {
        read(made.packed(|options| options.compression_method(CompressionMethod::Stored)))
    };
    let merges = "<mergeCell ref='A1:B2'/>".repeat((1 << 14) + 1);
    let book = format!("<worksheet><sheetData/><mergeCells>{merges}</mergeCells></worksheet>");
    assert!(stored(&Made::of(&book)).contains("too large"));
    let deep = format!("<styleSheet>{}", "<a>".repeat(300));
    assert!(
        Made::rows(ROW)
            .with("xl/styles.xml", &deep)
            .read()
            .contains("too large")
    );
    // What a sheet says of its size costs nothing.
    let claim = format!(
        "<worksheet><dimension ref='A1:XFD1048576'/><sheetData>{ROW}</sheetData></worksheet>"
    );
    assert_eq!(Made::of(&claim).read(), "A1 7");
}

/// Rows `from..to`, each with its number in column A.
fn numbered(from: usize, to: usize) -> String {
    (from..to).fold(String::new(), |mut rows, row| {
        let hidden = if row % 1000 == 999 { " hidden='1'" } else { "" };
        write!(
            rows,
            "<row r='{0}'{hidden}><c r='A{0}'><v>{0}</v></c></row>",
            row + 1
        )
        .expect("a string");
        rows
    })
}

#[test]
fn a_long_sheet_comes_in_two_parts() {
    let rows = 30_000;
    let made = Made::of(&format!(
        "<worksheet><sheetData>{}</sheetData><mergeCells><mergeCell ref='A29000:B29001'/></mergeCells></worksheet>",
        numbered(0, rows)
    ));
    let book = made.open().expect("a workbook");
    let sheet = book.sheets.into_iter().next().expect("a sheet");
    assert_eq!(sheet.grid.rows.len(), HEAD);
    assert_eq!(sheet.grid.merges.len(), 1);
    assert_eq!(sheet.hidden.rows.len(), rows / 1000);
    let rest = sheet.rest.expect("more rows");
    let numbers: Vec<u32> = rest.map(|row| row.expect("a row").index).collect();
    assert_eq!(numbers, (2_000..30_000).collect::<Vec<u32>>());
}

#[test]
fn a_head_that_is_all_needs_no_rest() {
    for (rows, rest) in [(HEAD - 1, false), (HEAD, false), (HEAD + 1, true)] {
        let made = Made::rows(&(numbered(0, rows) + "<row r='900000'/>"));
        let sheet = made.open().expect("a workbook").sheets.remove(0);
        assert_eq!(sheet.rest.is_some(), rest, "{rows}");
    }
}

#[test]
fn disorder_far_below_is_put_in_order() {
    let made = Made::rows(&(numbered(5, 5_000) + &numbered(0, 5)));
    let sheet = made.open().expect("a workbook").sheets.remove(0);
    assert!(sheet.rest.is_none());
    let indexes: Vec<u32> = sheet.grid.rows.iter().map(|row| row.index).collect();
    assert_eq!(indexes, (0..5_000).collect::<Vec<u32>>());
}

#[test]
fn damage_far_below_is_said_where_it_is() {
    let rows = numbered(0, 3_000) + "<row r='3001'><c r='A3001' t='s'><v>0</v></c></row>";
    let said = Made::rows(&rows).read();
    assert!(
        said.starts_with("broken") && said.contains("A3001"),
        "{said}"
    );
    let rows = numbered(0, 3_000) + "<row r='3001'><c r='A3001'><v>&x;</v></c></row>";
    let said = Made::rows(&rows).read();
    assert!(
        said.starts_with("broken") && said.contains("near row 3001"),
        "{said}"
    );
    // A cell written in another row than its own cannot be put in order any more.
    let rows = numbered(0, 3_000) + "<row r='3001'><c r='A1'><v>1</v></c></row>";
    assert!(Made::rows(&rows).read().contains("out of order"));
}

#[test]
fn a_part_cut_off_far_below_is_known_at_once() {
    let whole = Made::rows(&numbered(0, 9_000));
    let sheet = format!("<worksheet><sheetData>{}", numbered(0, 9_000));
    let cut = whole.with("xl/worksheets/sheet1.xml", &sheet);
    assert!(opened(cut.bytes()).is_err());
}
