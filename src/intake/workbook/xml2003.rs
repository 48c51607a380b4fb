//! Spreadsheets as one file of XML, as Excel 2003 and many web systems write them, often under the name of an .xls.

use super::Opened;
use super::draft::Draft;
use super::formats::{Calendar, Shown};
use super::xml::{Piece, Tag, Xml};
use crate::intake::cell::Cell;
use crate::text::Phrase;
use std::collections::HashMap;

/// A file being read: what styles show, and where the next row and cell belong.
#[derive(Debug, Default)]
struct Reader {
    draft: Draft,
    calendar: Calendar,
    style: String,
    styles: HashMap<String, Shown>,
    /// Where the table of a sheet begins.
    origin: (u32, u32),
    next_column: u32,
    next_row: u32,
    row_style: Option<String>,
    next_cell: u32,
}

/// Opens it.
pub(super) fn open(content: &str) -> Opened {
    let mut xml = Xml::new(content.as_bytes());
    let mut reader = Reader::default();
    loop {
        let tag = match xml.next()? {
            Piece::Open(tag) => tag,
            Piece::Over => return Ok(reader.draft.finish()),
            _ => continue,
        };
        match tag.name() {
            "Worksheet" => reader.sheet(&tag),
            "Table" => reader.table(&tag),
            "Column" => reader.column(&tag),
            "Row" => reader.row(&tag),
            "Cell" => {
                let meant = Meant::of(&tag, reader.origin.1);
                reader.cell(meant, &mut xml)?;
            }
            "Style" => reader.style = tag.attribute("ID").unwrap_or_default(),
            "NumberFormat" => reader.format(&tag),
            "Date1904" => reader.calendar = Calendar::From1904,
            "Visible" => {
                if let Piece::Text(state) = xml.next()?
                    && state.trim() != "SheetVisible"
                {
                    reader.draft.hide();
                }
            }
            _ => {}
        }
    }
}

impl Reader {
    fn sheet(&mut self, tag: &Tag<'_>) {
        self.draft.sheet(&tag.attribute("Name").unwrap_or_default());
        self.begin_at((0, 0));
    }

    fn table(&mut self, tag: &Tag<'_>) {
        let origin = |name| tag.count(name) - 1;
        self.begin_at((origin("TopCell"), origin("LeftCell")));
    }

    fn begin_at(&mut self, origin: (u32, u32)) {
        self.origin = origin;
        (self.next_row, self.next_column) = origin;
    }

    fn format(&mut self, tag: &Tag<'_>) {
        if let Some(code) = tag.attribute("Format") {
            self.styles.insert(self.style.clone(), shown(&code));
        }
    }

    fn column(&mut self, tag: &Tag<'_>) {
        let first = index(tag, self.origin.1).unwrap_or(self.next_column);
        let last = first.saturating_add(more(tag, "Span"));
        if is_hidden(tag) {
            self.draft.hide_columns(first..=last);
        }
        self.next_column = last.saturating_add(1);
    }

    fn row(&mut self, tag: &Tag<'_>) {
        let first = index(tag, self.origin.0).unwrap_or(self.next_row);
        let last = first.saturating_add(more(tag, "Span"));
        if is_hidden(tag) {
            self.draft.hide_rows(first..=last);
        }
        self.row_style = tag.attribute("StyleID");
        // Cells of this row stand in the one before the next.
        self.next_row = last.saturating_add(1);
        self.next_cell = self.origin.1;
    }

    fn cell(&mut self, meant: Meant, xml: &mut Xml<&[u8]>) -> Result<(), Phrase> {
        let row = self.next_row.saturating_sub(1);
        let column = meant.index.unwrap_or(self.next_cell);
        let right = column.saturating_add(meant.across);
        self.next_cell = right.saturating_add(1);
        self.draft
            .merge((row, column), (row.saturating_add(meant.down), right));
        let style = meant.style.as_ref().or(self.row_style.as_ref());
        let shown = style.and_then(|style| self.styles.get(style)).copied();
        let data = data(xml)?;
        let cell = match data {
            Some((kind, said)) => self.value(&kind, said, shown.unwrap_or_default()),
            // A formula no program has calculated yet.
            None => meant.formula.map(|formula| Cell::Error(formula.into())),
        };
        match cell {
            Some(cell) => self.draft.cell(row, column, cell),
            None => Ok(()),
        }
    }

    fn value(&self, kind: &str, said: String, shown: Shown) -> Option<Cell> {
        let known = match kind {
            "Number" => {
                let number = said
                    .trim()
                    .parse()
                    .ok()
                    .filter(|number: &f64| number.is_finite());
                number.map(|number| shown.cell(number, self.calendar))
            }
            // A time of day is written as one of the last day of 1899.
            "DateTime" if !said.starts_with("1899-12-3") => said
                .get(..10)
                .and_then(|day| day.parse().ok())
                .map(Cell::Date),
            "Boolean" => Some(Cell::Flag(said.trim() == "1")),
            "Error" => Some(Cell::Error(said.clone().into())),
            _ => None,
        };
        known.or(Some(Cell::Text(said.into())))
    }
}

/// What a cell's tag says.
struct Meant {
    index: Option<u32>,
    across: u32,
    down: u32,
    style: Option<String>,
    formula: Option<String>,
}

impl Meant {
    fn of(tag: &Tag<'_>, origin: u32) -> Self {
        Meant {
            index: index(tag, origin),
            across: more(tag, "MergeAcross"),
            down: more(tag, "MergeDown"),
            style: tag.attribute("StyleID"),
            formula: tag.attribute("Formula"),
        }
    }
}

/// The type and text of a cell up to its end; comments have such text, too, and are left out.
fn data(xml: &mut Xml<&[u8]>) -> Result<Option<(String, String)>, Phrase> {
    let mut data: Option<(String, String)> = None;
    let mut is_data = false;
    loop {
        match xml.next()? {
            Piece::Open(tag) => match tag.name() {
                "Data" => {
                    data = Some((tag.attribute("Type").unwrap_or_default(), String::new()));
                    is_data = true;
                }
                _ if !is_data => xml.skip()?,
                _ => {}
            },
            Piece::Text(text) => {
                if let Some((_, said)) = data.as_mut().filter(|_| is_data) {
                    said.push_str(&text);
                }
            }
            Piece::Close(end) => match end.name() {
                "Data" => is_data = false,
                "Cell" => return Ok(data),
                _ => {}
            },
            Piece::Over => return Ok(data),
        }
    }
}

/// The place a tag gives itself, which counts from the origin of the table.
fn index(tag: &Tag<'_>, origin: u32) -> Option<u32> {
    let index: u32 = tag.attribute("Index")?.trim().parse().ok()?;
    origin.checked_add(index.checked_sub(1)?)
}

/// How many more rows or columns a tag covers.
fn more(tag: &Tag<'_>, name: &str) -> u32 {
    let more = tag
        .attribute(name)
        .and_then(|more| more.trim().parse().ok());
    more.unwrap_or(0)
}

fn is_hidden(tag: &Tag<'_>) -> bool {
    tag.attribute("Hidden").as_deref() == Some("1")
}

/// Formats go by their code or by a name.
fn shown(code: &str) -> Shown {
    match code {
        "General Date" | "Long Date" | "Medium Date" | "Short Date" => Shown::Day,
        "Percent" => Shown::Percent,
        "Long Time" | "Medium Time" | "Short Time" | "Standard" | "Fixed" | "Scientific"
        | "Currency" | "Euro Currency" | "Yes/No" | "True/False" | "On/Off" => Shown::Number,
        code => Shown::by_code(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::cell::Grid;
    use jiff::civil::date;

    fn grid(table: &str) -> Grid {
        let book = format!(
            "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='x'>
             <Styles><Style ss:ID='d'><NumberFormat ss:Format='Short Date'/></Style></Styles>
             <Worksheet ss:Name='A'><Table>{table}</Table></Worksheet></Workbook>"
        );
        open(&book).expect("sound").sheets.remove(0).grid
    }

    #[test]
    fn cells_stand_where_their_index_and_the_merges_before_them_say() {
        let grid = grid(
            "<Row ss:Index='3'><Cell ss:MergeAcross='2' ss:MergeDown='1'><Data ss:Type='String'>a&#10;<B>b</B></Data>
             <Comment><ss:Data>note</ss:Data></Comment></Cell><Cell><Data ss:Type='Number'>1.5</Data></Cell></Row>
             <Row><Cell ss:Index='6'><Data ss:Type='Number'>2</Data></Cell></Row>",
        );
        assert_eq!(grid.rows[0].index, 2);
        assert_eq!(
            grid.rows[0].cells,
            [(0, Cell::Text("a\nb".into())), (3, Cell::Number(1.5))]
        );
        assert_eq!((grid.rows[1].index, grid.rows[1].cells[0].0), (3, 5));
        assert_eq!(
            (
                grid.merges[0].from.column,
                grid.merges[0].to.column,
                grid.merges[0].to.row
            ),
            (0, 2, 3)
        );
    }

    #[test]
    fn a_table_may_begin_anywhere() {
        let book =
            "<Workbook xmlns:ss='x'><Worksheet ss:Name='A'><Table ss:TopCell='2' ss:LeftCell='3'>
            <Row><Cell ss:Index='2'><Data>1</Data></Cell></Row></Table></Worksheet></Workbook>";
        let grid = open(book).expect("sound").sheets.remove(0).grid;
        assert_eq!((grid.rows[0].index, grid.rows[0].cells[0].0), (1, 3));
    }

    #[test]
    fn types_and_styles_say_what_a_value_is() {
        for (cell, meant) in [
            (
                "<Cell><Data ss:Type='DateTime'>2023-08-31T00:00:00.000</Data></Cell>",
                Cell::Date(date(2023, 8, 31)),
            ),
            (
                "<Cell ss:StyleID='d'><Data ss:Type='Number'>45169</Data></Cell>",
                Cell::Date(date(2023, 8, 31)),
            ),
            (
                "<Cell><Data ss:Type='Boolean'>1</Data></Cell>",
                Cell::Flag(true),
            ),
            (
                "<Cell><Data ss:Type='Error'>#N/A</Data></Cell>",
                Cell::Error("#N/A".into()),
            ),
            (
                "<Cell><Data ss:Type='String'>0201</Data></Cell>",
                Cell::Text("0201".into()),
            ),
            (
                "<Cell><Data ss:Type='Number'>x</Data></Cell>",
                Cell::Text("x".into()),
            ),
            (
                "<Cell ss:Formula='=SUM(R1C1:R2C1)'/>",
                Cell::Error("=SUM(R1C1:R2C1)".into()),
            ),
        ] {
            assert_eq!(
                grid(&format!("<Row>{cell}</Row>")).rows[0].cells,
                [(0, meant)],
                "{cell}"
            );
        }
    }

    #[test]
    fn what_is_hidden_is_told() {
        let book = "<Workbook xmlns:ss='x'><Worksheet ss:Name='A'><Table><Column ss:Index='2' ss:Hidden='1'/>
            <Row ss:Hidden='1'><Cell/><Cell><Data>1</Data></Cell></Row></Table>
            <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>";
        let hidden = open(book).expect("sound").sheets.remove(0).hidden;
        assert_eq!(
            (hidden.sheet, &hidden.rows[..], &hidden.columns[..]),
            (true, &[0][..], &[1][..])
        );
    }
}
