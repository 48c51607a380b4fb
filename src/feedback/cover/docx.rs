//! The letter as a document of Word: its parts are short and written by hand.

use super::Letter;
use crate::feedback::xml::escape;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Names and types of the parts that never change.
const FIXED: [(&str, &str); 3] = [
    (
        "[Content_Types].xml",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#,
    ),
    (
        "word/_rels/document.xml.rels",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    ),
];

/// Times at 13 points, as offices write; the language is Vietnamese.
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>"#;

/// Widths of the table's columns in twentieths of a point; together 160 mm.
const WIDTHS: [u32; 4] = [4300, 1250, 1100, 2421];

/// Writes it down; the same bytes at every run.
pub fn docx(letter: &Letter) -> anyhow::Result<Vec<u8>> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let document = document(letter);
    let own = [
        ("word/document.xml", document.as_str()),
        ("word/styles.xml", STYLES),
    ];
    let packing = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in FIXED.into_iter().chain(own) {
        package.start_file(name, packing)?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

fn document(letter: &Letter) -> String {
    let mut body = paragraph(
        &letter.title,
        "<w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>",
        "<w:b/><w:sz w:val=\"28\"/>",
    );
    for line in &letter.opening {
        body.push_str(&paragraph(line, "<w:jc w:val=\"both\"/>", ""));
    }
    if !letter.rows.is_empty() {
        body.push_str(&table(letter));
    }
    // What follows a table has to be a paragraph.
    body.push_str(&paragraph(
        letter.more.as_deref().unwrap_or_default(),
        "",
        "<w:i/>",
    ));
    for (number, step) in (1..).zip(&letter.steps) {
        body.push_str(&paragraph(
            &format!("{number}. {step}"),
            "<w:ind w:left=\"340\" w:hanging=\"340\"/><w:jc w:val=\"both\"/>",
            "",
        ));
    }
    body.push_str(&paragraph(
        &letter.closing,
        "<w:spacing w:before=\"240\"/>",
        "<w:b/>",
    ));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>"#
    )
}

fn paragraph(words: &str, of_paragraph: &str, of_words: &str) -> String {
    format!(
        "<w:p><w:pPr>{of_paragraph}</w:pPr><w:r><w:rPr>{of_words}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
        escape(words)
    )
}

fn table(letter: &Letter) -> String {
    let side =
        |side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
        .map(side)
        .concat();
    let columns = WIDTHS
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
        .concat();
    let rows: String = letter.rows.iter().map(|cells| row(cells, "", "")).collect();
    let head = row(&letter.heads, "<w:tblHeader/>", "<w:b/>");
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{head}{rows}</w:tbl>",
        WIDTHS.iter().sum::<u32>()
    )
}

fn row(cells: &[String; 4], more: &str, of_words: &str) -> String {
    let cells = cells.iter().zip(WIDTHS).enumerate().map(|(at, (words, width))| {
        let side = if at == 1 || at == 2 { "center" } else { "left" };
        let small = format!("{of_words}<w:sz w:val=\"22\"/>");
        let of_paragraph = format!("<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"{side}\"/>");
        format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>",
            paragraph(words, &of_paragraph, &small)
        )
    });
    format!(
        "<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{}</w:tr>",
        cells.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::letter;
    use super::*;
    use crate::feedback::testing::finding;
    use crate::finding::Severity::Error;
    use std::io::Read;

    #[test]
    fn a_letter_is_a_package_with_the_same_bytes_every_time() {
        let letter = letter(&[finding(Error, "A & B", "C3")], None);
        let bytes = docx(&letter).expect("written");
        assert_eq!(bytes, docx(&letter).expect("written"));
        let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
        let mut text = String::new();
        let mut part = package.by_name("word/document.xml").expect("a part");
        part.read_to_string(&mut text).expect("text");
        assert!(text.contains("A &amp; B!C3") && text.contains("<w:tblHeader/>"));
    }
}
