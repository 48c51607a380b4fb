//! The words a Word document is written in: runs, paragraphs, tables. How they look is said in `parts/styles.xml`.

use crate::export::xml::escape;

/// Bold letters in a run.
pub const BOLD: &str = "<w:b/>";

/// Slanted letters in a run.
pub const ITALIC: &str = "<w:i/>";

/// Words in a paragraph; `look` is what differs from its style.
pub fn run(words: &str, look: &str) -> String {
    let words = escape(words);
    let look = match look {
        "" => String::new(),
        look => format!("<w:rPr>{look}</w:rPr>"),
    };
    format!("<w:r>{look}<w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

/// A paragraph of runs in a style.
pub fn paragraph(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

/// A paragraph that stays on the page of the next.
pub fn kept(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:keepNext/></w:pPr>{runs}</w:p>")
}

/// A paragraph of plain words in a style.
pub fn line(style: &str, words: &str) -> String {
    paragraph(style, &run(words, ""))
}

/// A table with its borders, as wide as its columns, which are given in twentieths of a point.
pub fn table(widths: &[u32], rows: &str) -> String {
    grid("<w:tblStyle w:val=\"ReportTable\"/>", widths, rows)
}

/// A table nobody sees: it only sets things side by side.
pub fn side_by_side(widths: &[u32], rows: &str) -> String {
    grid("", widths, rows)
}

fn grid(style: &str, widths: &[u32], rows: &str) -> String {
    let columns: String = widths
        .iter()
        .map(|width| format!("<w:gridCol w:w=\"{width}\"/>"))
        .collect();
    let width: u32 = widths.iter().sum();
    // What follows a table has to be a paragraph.
    let end = paragraph("TableEnd", "");
    format!(
        "<w:tbl><w:tblPr>{style}<w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>{end}"
    )
}

/// A row that does not break across pages; each cell holds paragraphs.
pub fn row(widths: &[u32], cells: &[String]) -> String {
    format!(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>",
        drawn(widths, cells, "")
    )
}

/// A row that stands at the head of every page.
pub fn head_row(widths: &[u32], cells: &[String]) -> String {
    format!(
        "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>",
        drawn(widths, cells, "<w:vAlign w:val=\"center\"/>")
    )
}

fn drawn(widths: &[u32], cells: &[String], look: &str) -> String {
    let cell = |(width, content): (&u32, &String)| {
        format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{look}</w:tcPr>{content}</w:tc>"
        )
    };
    widths.iter().zip(cells).map(cell).collect()
}
