//! The rows of a sheet on their way through: a marked cell gets another style, one that is not there is put in; all
//! else goes by as it is. One pass, however long the sheet.

use super::frame::address;
use super::outline::Outline;
use super::stop::Stop;
use super::styles::Styles;
use super::tag;
use super::tee::Tee;
use crate::feedback::marks::{Mark, Marks};
use crate::model::Address;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::btree_map::Iter;
use std::io::{Read, Write};
use std::iter::Peekable;

/// The columns that have a style of their own: first, last, style.
pub type Columns = Vec<(u32, u32, u32)>;

/// The styles of the columns, from what stands before the rows.
pub fn columns(head: &str) -> Result<Columns, Stop> {
    let outline = Outline::of(head)?;
    let styled = outline.all("col").filter_map(|one| {
        let tag = outline.tag(one);
        let number = |name| tag::number(tag, name);
        Some((
            number("min")?.checked_sub(1)?,
            number("max")?.checked_sub(1)?,
            number("style")?,
        ))
    });
    Ok(styled.collect())
}

/// Rows going by.
pub struct Rows<'a, W> {
    out: &'a mut W,
    styles: &'a mut Styles,
    columns: &'a Columns,
    marks: Peekable<Iter<'a, Address, Mark>>,
    prefix: String,
    /// The row at hand, or the last one.
    row: Option<u32>,
    /// The column of the last cell of the row at hand.
    column: Option<u32>,
    /// The style of the row at hand.
    style: Option<u32>,
    /// Whether the row at hand has marked cells.
    marked: bool,
}

impl<'a, W: Write> Rows<'a, W> {
    /// With these marks, to be written there.
    pub fn new(
        out: &'a mut W,
        styles: &'a mut Styles,
        columns: &'a Columns,
        marks: &'a Marks,
    ) -> Self {
        Rows {
            out,
            styles,
            columns,
            marks: marks.iter().peekable(),
            prefix: String::new(),
            row: None,
            column: None,
            style: None,
            marked: false,
        }
    }

    /// Copies the element of all rows; the stream stands before its tag, and in the end behind it.
    pub fn pass(mut self, from: impl Read) -> Result<(), Stop> {
        let mut reader = Reader::from_reader(Tee::new(from));
        reader.config_mut().check_end_names = false;
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            reader.get_mut().taken.clear();
            let event = reader.read_event_into(&mut buffer)?;
            let taken = &reader.get_ref().taken;
            match event {
                Event::Start(start) => match start.local_name().as_ref() {
                    "c" => self.cell(text(taken)?)?,
                    "row" => self.begin_row(text(taken)?, false)?,
                    "sheetData" => self.begin(start.name().as_ref(), text(taken)?)?,
                    _ => self.write(taken)?,
                },
                Event::Empty(start) => match start.local_name().as_ref() {
                    "c" => self.cell(text(taken)?)?,
                    "row" => self.begin_row(text(taken)?, true)?,
                    "sheetData" => return self.empty(start.name().as_ref(), text(taken)?),
                    _ => self.write(taken)?,
                },
                Event::End(end) => match end.local_name().as_ref() {
                    "row" => {
                        self.cells_before(None)?;
                        self.write(taken)?;
                    }
                    "sheetData" => {
                        self.rows_before(None)?;
                        return self.write(taken);
                    }
                    _ => self.write(taken)?,
                },
                Event::Eof | Event::DocType(_) => return Err(Stop::broken()),
                _ => self.write(taken)?,
            }
        }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.out.write_all(bytes).map_err(Stop::Output)
    }

    fn begin(&mut self, name: &str, tag: &str) -> Result<(), Stop> {
        self.prefix = name
            .rfind(':')
            .map_or("", |colon| &name[..=colon])
            .to_owned();
        self.write(tag.as_bytes())
    }

    /// Rows of which there are none.
    fn empty(mut self, name: &str, tag: &str) -> Result<(), Stop> {
        if self.marks.peek().is_none() {
            return self.write(tag.as_bytes());
        }
        self.begin(name, &tag::opened(tag))?;
        self.rows_before(None)?;
        let end = format!("</{}sheetData>", self.prefix);
        self.write(end.as_bytes())
    }

    fn begin_row(&mut self, tag: &str, is_empty: bool) -> Result<(), Stop> {
        let next = self.row.map_or(0, |row| row + 1);
        let row = match tag::number(tag, "r") {
            Some(number) => number.checked_sub(1).ok_or_else(Stop::broken)?,
            None => next,
        };
        // A row put in above one that comes later would stand there twice.
        if row < next {
            return Err(Stop::broken());
        }
        self.rows_before(Some(row))?;
        self.row = Some(row);
        self.column = None;
        self.style = tag::number(tag, "s").filter(|_| tag::says(tag, "customFormat"));
        self.marked = self.marks.peek().is_some_and(|(cell, _)| cell.row == row);
        if !self.marked {
            return self.write(tag.as_bytes());
        }
        // What the row says of its first and last cell may not hold any more; it need not say it.
        let tag = tag::without(tag, "spans");
        if !is_empty {
            return self.write(tag.as_bytes());
        }
        self.write(tag::opened(&tag).as_bytes())?;
        self.cells_before(None)?;
        let end = format!("</{}row>", self.prefix);
        self.write(end.as_bytes())
    }

    fn cell(&mut self, tag: &str) -> Result<(), Stop> {
        let row = self.row.ok_or_else(Stop::broken)?;
        let next = self.column.map_or(0, |column| column + 1);
        if !self.marked && !self.styles.has_cleaned() {
            return self.write(tag.as_bytes());
        }
        let column = match tag::raw(tag, "r") {
            Some(reference) => address(reference).ok_or_else(Stop::broken)?.column,
            None => next,
        };
        if column < next {
            return Err(Stop::broken());
        }
        self.cells_before(Some(column))?;
        self.column = Some(column);
        let own = tag::number(tag, "s").unwrap_or(0);
        let at = Address::new(row, column);
        let style = match self.marks.next_if(|(cell, _)| **cell == at) {
            Some((_, mark)) => self.styles.marked(own, mark.shade),
            None => self.styles.plain(own),
        };
        match style == own {
            true => self.write(tag.as_bytes()),
            false => self.write(tag::with(tag, "s", &style.to_string()).as_bytes()),
        }
    }

    /// Puts in the marked cells of the row at hand that stand before a column.
    fn cells_before(&mut self, column: Option<u32>) -> Result<(), Stop> {
        let row = self.row;
        let stands_before = |cell: &Address| {
            Some(cell.row) == row && column.is_none_or(|column| cell.column < column)
        };
        while let Some((cell, mark)) = self.marks.next_if(|(cell, _)| stands_before(cell)) {
            let of_column = self
                .columns
                .iter()
                .find(|(from, to, _)| (*from..=*to).contains(&cell.column));
            let own = self
                .style
                .or(of_column.map(|(.., style)| *style))
                .unwrap_or(0);
            let style = self.styles.marked(own, mark.shade);
            let made = format!("<{}c r=\"{cell}\" s=\"{style}\"/>", self.prefix);
            self.write(made.as_bytes())?;
        }
        Ok(())
    }

    /// Puts in the rows of marked cells that stand before a row.
    fn rows_before(&mut self, row: Option<u32>) -> Result<(), Stop> {
        self.style = None;
        while let Some((cell, _)) = self.marks.peek() {
            if row.is_some_and(|row| cell.row >= row) {
                break;
            }
            // A row that went by without them: its cells are not in order.
            if self.row.is_some_and(|last| cell.row <= last) {
                return Err(Stop::broken());
            }
            self.row = Some(cell.row);
            let begin = format!("<{}row r=\"{}\">", self.prefix, cell.row + 1);
            self.write(begin.as_bytes())?;
            self.cells_before(None)?;
            let end = format!("</{}row>", self.prefix);
            self.write(end.as_bytes())?;
        }
        Ok(())
    }
}

fn text(bytes: &[u8]) -> Result<&str, Stop> {
    std::str::from_utf8(bytes).map_err(|_| Stop::broken())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::marks;
    use crate::feedback::testing::finding;
    use crate::finding::Severity::Error;

    fn styles() -> Styles {
        let xfs = "<styleSheet><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId='0'/><xf numFmtId='1'/><xf numFmtId='2'/></cellXfs></styleSheet>";
        Styles::of(Some(xfs.to_owned())).expect("sound")
    }

    fn passed(rows: &str, cells: &[&str]) -> Result<String, Stop> {
        let found: Vec<_> = cells
            .iter()
            .map(|cell| finding(Error, "DS", cell))
            .collect();
        let marks = marks::of(&found.iter().collect::<Vec<_>>())
            .remove("DS")
            .unwrap_or_default();
        let mut out = Vec::new();
        let columns = columns("<w><cols><col min='3' max='4' style='2'/></cols>")?;
        Rows::new(&mut out, &mut styles(), &columns, &marks).pass(rows.as_bytes())?;
        Ok(String::from_utf8(out).expect("text"))
    }

    #[test]
    fn marked_cells_change_their_style_and_nothing_else() {
        for (rows, cells, expected) in [
            (
                "<sheetData><row r='1' spans='1:2'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'/></row>\n</sheetData>",
                &["A1", "B1"][..],
                "<sheetData><row r='1'><c r='A1' t='s' s=\"3\"><v>0</v></c><c r='B1' s='4'/></row>\n</sheetData>",
            ),
            // Cells that are not there take the style of their row, else of their column.
            (
                "<x:sheetData><x:row r='2' s='1' customFormat='1'/><x:row r='4'><x:c r='B4'/></x:row></x:sheetData>",
                &["A2", "C3", "A4", "C4"][..],
                "<x:sheetData><x:row r='2' s='1' customFormat='1'><x:c r=\"A2\" s=\"3\"/></x:row><x:row r=\"3\"><x:c r=\"C3\" s=\"4\"/></x:row><x:row r='4'><x:c r=\"A4\" s=\"5\"/><x:c r='B4'/><x:c r=\"C4\" s=\"4\"/></x:row></x:sheetData>",
            ),
            // Rows and cells that do not say where they stand.
            (
                "<sheetData><row><c/><c/></row><row><c/></row></sheetData>",
                &["B1", "B2"][..],
                "<sheetData><row><c/><c s=\"3\"/></row><row><c/><c r=\"B2\" s=\"3\"/></row></sheetData>",
            ),
            (
                "<sheetData/>",
                &["B1", "A3"][..],
                "<sheetData><row r=\"1\"><c r=\"B1\" s=\"3\"/></row><row r=\"3\"><c r=\"A3\" s=\"3\"/></row></sheetData>",
            ),
            ("<sheetData/>", &[][..], "<sheetData/>"),
        ] {
            assert_eq!(passed(rows, cells).expect("sound"), expected);
        }
    }

    #[test]
    fn rows_and_cells_out_of_order_are_left_alone() {
        let rows = "<sheetData><row r='3'/><row r='2'/></sheetData>";
        assert!(passed(rows, &["A2"]).is_err());
        let cells = "<sheetData><row r='1'><c r='C1'/><c r='A1'/></row></sheetData>";
        assert!(passed(cells, &["A1"]).is_err());
    }

    #[test]
    fn whatever_else_is_there_goes_by_as_it_is() {
        let rows = "<sheetData><!-- a --><row r='1' ht='9'><c r='A1' t='inlineStr'><is><t>&lt;b&gt;&#10;<![CDATA[<c>]]></t></is></c></row><?x?></sheetData>";
        assert_eq!(passed(rows, &[]).expect("sound"), rows);
    }
}
