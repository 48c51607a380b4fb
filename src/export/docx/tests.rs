//! What stands in the document, read back from its file.

use super::*;
use crate::report::sample::{ROWS, holdings, stock, unit};
use crate::report::{Block, Cell, Report, Request, Table, against, build};
use crate::text::Lang;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read};

const LANGS: [Lang; 2] = [Lang::Vi, Lang::En];

fn report(province: &str) -> Report {
    let period = |written: &str| written.parse().expect(written);
    let mut request = Request::new(
        unit(province),
        period("2023-08"),
        holdings(stock(ROWS, "2023-08-31")),
    );
    request.expected = ["967", "971", "966"].map(unit).to_vec();
    request.compare = ["2023-07", "2023-06"]
        .map(|earlier| (period(earlier), holdings(stock(ROWS, "2023-06-30"))))
        .to_vec();
    build(&request)
}

fn written(document: &Document, lang: Lang) -> Vec<u8> {
    let options = Options {
        lang,
        ..Options::default()
    };
    let mut out = Vec::new();
    write(document, &options, &mut out).expect("memory takes everything");
    out
}

fn part(file: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
    let mut text = String::new();
    let mut part = package.by_name(name).expect(name);
    part.read_to_string(&mut text).expect("text");
    text
}

/// The cells of every table with borders, row by row.
fn tables(document: &str) -> Vec<Vec<Vec<String>>> {
    let inside = document
        .split("<w:tblStyle w:val=\"ReportTable\"/>")
        .skip(1);
    let table = |text: &str| -> Vec<Vec<String>> {
        let text = text.split("</w:tbl>").next().expect("an end");
        let rows = text.split("<w:tr>").skip(1);
        rows.map(|row| row.split("<w:tc>").skip(1).map(words).collect())
            .collect()
    };
    inside.map(table).collect()
}

fn words(cell: &str) -> String {
    let text = cell.split("xml:space=\"preserve\">").nth(1).expect("words");
    let text = text.split("</w:t>").next().expect("an end");
    let text = quick_xml::escape::unescape(text).expect("escaped");
    text.into_owned()
}

/// The same table as the report holds it.
fn meant(table: &Table, lang: Lang) -> Vec<Vec<String>> {
    let heads = table.columns.iter();
    let heads = heads.map(|column| column.header.pick(lang).to_owned());
    let paper = |row: &Vec<Cell>| row.iter().map(|cell| cell.paper(lang)).collect();
    let rows = table.rows.iter().chain(&table.total).map(paper);
    std::iter::once(heads.collect()).chain(rows).collect()
}

fn tables_of(document: &Document) -> impl Iterator<Item = &Table> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) | Block::Chart(_) => None,
    })
}

#[test]
fn every_cell_of_every_table_stands_in_the_document() {
    let report = report("96");
    let beside = against(&report, &report);
    for document in [report.document.on_paper(), beside.document] {
        let document = &document;
        for lang in LANGS {
            let found = tables(&part(&written(document, lang), "word/document.xml"));
            let meant: Vec<_> = tables_of(document)
                .map(|table| meant(table, lang))
                .collect();
            assert_eq!(found.len(), meant.len());
            for table in meant {
                assert!(found.contains(&table), "{table:?}");
            }
        }
    }
}

#[test]
fn every_sentence_and_note_stands_in_the_document() {
    let report = report("96");
    for lang in LANGS {
        let text = part(&written(&report.document, lang), "word/document.xml");
        let notes = tables_of(&report.document).flat_map(|table| &table.notes);
        for said in report.narrative.iter().chain(notes) {
            let said = crate::export::escape(said.pick(lang));
            assert!(text.contains(&said), "{said}");
        }
    }
}

#[test]
fn heads_of_tables_repeat_and_no_row_breaks() {
    let report = report("96");
    let text = part(&written(&report.document, Lang::Vi), "word/document.xml");
    let rows = text.matches("<w:tr>").count();
    let tables = tables_of(&report.document).count();
    assert_eq!(text.matches("<w:cantSplit/>").count(), rows);
    assert_eq!(text.matches("<w:tblHeader/>").count(), tables);
    let counted = |label: &str| text.matches(&format!(" SEQ {label} ")).count();
    assert_eq!(counted("Bảng") + counted("Biểu"), tables);
}

#[test]
fn pictures_lead_from_the_text_to_their_parts() {
    let file = written(&report("96").document, Lang::Vi);
    let text = part(&file, "word/document.xml");
    let relations = part(&file, "word/_rels/document.xml.rels");
    let count = text.matches("<w:drawing>").count();
    assert!(count > 3);
    assert_eq!(text.matches(" SEQ Hình ").count(), count);
    let mut package = zip::ZipArchive::new(Cursor::new(&file[..])).expect("a package");
    for number in 1..=count {
        assert_eq!(
            text.matches(&format!("<wp:docPr id=\"{number}\" ")).count(),
            1
        );
        assert_eq!(
            text.matches(&format!("r:embed=\"rIdPicture{number}\""))
                .count(),
            1
        );
        let relation = format!(
            "Id=\"rIdPicture{number}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/picture{number}.png\""
        );
        assert!(relations.contains(&relation), "{relations}");
        let mut dots = Vec::new();
        let name = format!("word/media/picture{number}.png");
        let mut part = package.by_name(&name).expect(&name);
        part.read_to_end(&mut dots).expect("bytes");
        assert!(dots.starts_with(b"\x89PNG"));
    }
    // Alternative text says the figures.
    assert!(text.contains(
        "descr=\"Tháng 8 năm 2023: Huyện Thới Bình 4; Huyện Năm Căn 3; Huyện U Minh ….\""
    ));
}

#[test]
fn wide_tables_stand_in_an_annex_on_pages_that_lie() {
    let report = report("96");
    let text = part(&written(&report.document, Lang::Vi), "word/document.xml");
    let (main, annex) = text.split_once(">Phụ lục<").expect("an annex");
    assert!(main.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
    assert!(annex.contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
    let pointers = main.matches("Số liệu chi tiết tại Biểu ").count();
    assert!(pointers > 0);
    assert_eq!(annex.matches(" SEQ Biểu ").count(), pointers);
}

#[test]
fn what_users_wrote_cannot_break_the_document() {
    let mut report = report("96");
    let odd = "<b> & \"Tôm\" {body} \u{1}";
    report.document.title = crate::text::Phrase::same(odd);
    report.document.sections[0].title = crate::text::Phrase::same(odd);
    let file = written(&report.document, Lang::Vi);
    for (name, _) in package::PARTS {
        let text = part(&file, name);
        let mut reader = Reader::from_str(&text);
        while !matches!(reader.read_event().expect(name), Event::Eof) {}
    }
    let text = part(&file, "word/document.xml");
    assert!(text.contains("&lt;b&gt; &amp; &quot;Tôm&quot; {body} "));
}
