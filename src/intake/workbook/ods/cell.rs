//! One cell: what its attributes say it is, and the text it shows.

use super::paragraph;
use crate::intake::cell::Cell;
use crate::intake::workbook::formats::{Calendar, Shown};
use crate::intake::workbook::xml::{Piece, Tag, Xml};
use crate::text::Phrase;
use std::io::BufRead;

/// What the attributes of a cell say.
#[derive(Debug, Default)]
pub(super) struct Meant {
    kind: String,
    value: Option<String>,
    formula: Option<String>,
    is_error: bool,
    spans: (u32, u32),
}

/// A cell as read: what it holds, and how many rows and columns it spans.
#[derive(Debug)]
pub(super) struct Read {
    /// What it holds.
    pub(super) cell: Option<Cell>,
    /// Rows and columns.
    pub(super) spans: (u32, u32),
}

impl Read {
    /// Whether there is anything to put into a sheet.
    pub(super) fn holds_something(&self) -> bool {
        let is_blank = |cell: &Cell| matches!(cell, Cell::Text(text) if text.trim().is_empty());
        self.spans != (1, 1) || self.cell.as_ref().is_some_and(|cell| !is_blank(cell))
    }
}

impl Meant {
    /// From the cell's tag.
    pub(super) fn of(tag: &Tag<'_>) -> Self {
        let kind = tag.attribute("value-type").unwrap_or_default();
        let value = match kind.as_str() {
            "date" => tag.attribute("date-value"),
            "boolean" => tag.attribute("boolean-value"),
            "string" => tag.attribute("string-value"),
            _ => tag.attribute("value"),
        };
        Meant {
            kind,
            value,
            formula: tag.attribute("formula"),
            is_error: tag.prefixed("calcext:value-type").as_deref() == Some("error"),
            spans: (
                tag.count("number-rows-spanned"),
                tag.count("number-columns-spanned"),
            ),
        }
    }

    /// With what follows up to the cell's end.
    pub(super) fn read(self, xml: &mut Xml<impl BufRead>) -> Result<Read, Phrase> {
        let paragraphs = paragraphs(xml)?;
        let spans = self.spans;
        Ok(Read {
            cell: self.cell(paragraphs),
            spans,
        })
    }

    fn cell(self, paragraphs: Vec<String>) -> Option<Cell> {
        let shown = paragraphs.join("\n");
        if self.is_error || is_error(&shown) {
            return Some(Cell::Error(shown.into()));
        }
        let number = || {
            self.value
                .as_ref()?
                .trim()
                .parse()
                .ok()
                .filter(|n: &f64| n.is_finite())
        };
        let known = match self.kind.as_str() {
            "float" | "currency" => number().map(Cell::Number),
            "percentage" => number().map(|number| Shown::Percent.cell(number, Calendar::default())),
            "boolean" => self.value.as_deref().map(|yes| Cell::Flag(yes == "true")),
            "date" => self.value.as_deref().and_then(day),
            "string" => self
                .value
                .clone()
                .filter(|_| shown.is_empty())
                .map(|text| Cell::Text(text.into())),
            _ => None,
        };
        // A formula whose result is an empty text shows an empty paragraph; one never calculated shows none.
        let uncalculated = || {
            let formula = self.formula.as_deref().filter(|_| self.kind != "string")?;
            Some(Cell::Error(plain(formula).into()))
        };
        known.or_else(|| match paragraphs.is_empty() {
            true => uncalculated(),
            false => Some(Cell::Text(shown.into())),
        })
    }
}

/// The text of a cell, up to its end; notes, pictures and tables within are left out.
fn paragraphs(xml: &mut Xml<impl BufRead>) -> Result<Vec<String>, Phrase> {
    let mut paragraphs = Vec::new();
    loop {
        match xml.next()? {
            Piece::Open(tag) => match tag.name() {
                "p" | "h" => paragraphs.push(paragraph::read(xml)?),
                "list" | "list-item" => {}
                _ => xml.skip()?,
            },
            Piece::Close(end) if !matches!(end.name(), "list" | "list-item") => break,
            Piece::Over => break,
            _ => {}
        }
    }
    Ok(paragraphs)
}

fn is_error(shown: &str) -> bool {
    shown.starts_with("Err:5")
        || matches!(
            shown,
            "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A"
        )
}

fn day(value: &str) -> Option<Cell> {
    value.get(..10)?.parse().ok().map(Cell::Date)
}

/// A formula as people write it: `of:=SUM([.H5:.H7])` is `=SUM(H5:H7)`.
fn plain(formula: &str) -> String {
    let from = formula.find('=').unwrap_or(0);
    let bare = formula[from..].replace("[.", "").replace(":.", ":");
    bare.replace(['[', ']'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cell in a row of one.
    fn read(cell: &str) -> Option<Cell> {
        let mut xml = Xml::new(cell.as_bytes());
        loop {
            if let Piece::Open(tag) = xml.next().expect("sound") {
                let meant = Meant::of(&tag);
                return meant.read(&mut xml).expect("sound").cell;
            }
        }
    }

    #[test]
    fn values_win_over_what_is_shown() {
        for (cell, meant) in [
            (
                "<c office:value-type='float' office:value='1234.5'><text:p>1.234,5</text:p></c>",
                Cell::Number(1234.5),
            ),
            (
                "<c value-type='percentage' value='0.45'><p>45%</p></c>",
                Cell::Percent(0.45),
            ),
            (
                "<c value-type='date' date-value='2023-08-31T10:00:00'><p>31/8</p></c>",
                Cell::Date(jiff::civil::date(2023, 8, 31)),
            ),
            (
                "<c value-type='boolean' boolean-value='true'/>",
                Cell::Flag(true),
            ),
            (
                "<c value-type='time' time-value='PT01H30M00S'><p>01:30</p></c>",
                Cell::Text("01:30".into()),
            ),
            (
                "<c value-type='string' string-value='x'/>",
                Cell::Text("x".into()),
            ),
            (
                "<c value-type='string'><p>a</p><p/><p>b</p></c>",
                Cell::Text("a\n\nb".into()),
            ),
            (
                "<c>\n <p>a</p>\n <annotation><p>note</p></annotation>\n</c>",
                Cell::Text("a".into()),
            ),
            (
                "<c value-type='string'><list><list-item><p>a</p></list-item></list></c>",
                Cell::Text("a".into()),
            ),
        ] {
            assert_eq!(read(cell), Some(meant), "{cell}");
        }
        assert_eq!(
            read("<c value-type='string'><table><p>within</p></table></c>"),
            None
        );
    }

    #[test]
    fn errors_and_formulas_without_a_value_are_said() {
        for (cell, said) in [
            (
                "<c value-type='string' calcext:value-type='error'><p>#REF!</p></c>",
                "#REF!",
            ),
            (
                "<c formula='of:=1/0' value-type='float' value='0'><p>#DIV/0!</p></c>",
                "#DIV/0!",
            ),
            ("<c formula='of:=SUM([.H5:.H7])'/>", "=SUM(H5:H7)"),
            ("<c formula='of:=[.A1]+1' value-type='float'/>", "=A1+1"),
        ] {
            assert_eq!(read(cell), Some(Cell::Error(said.into())), "{cell}");
        }
        for cell in [
            "<c formula='of:=\"\"' value-type='string'/>",
            "<c formula='of:=\"\"'><p/></c>",
        ] {
            assert_eq!(
                read(cell)
                    .map(|cell| cell.text().into_owned())
                    .unwrap_or_default(),
                "",
                "{cell}"
            );
        }
    }
}
