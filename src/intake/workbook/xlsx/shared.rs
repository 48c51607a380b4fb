//! What all sheets of a workbook share, and what a value means with it.

use super::content::Kind;
use super::escape::unescape;
use super::format::Shown;
use super::number::{day, number};
use super::place::whole;
use super::strings::Strings;
use super::styles::Styles;
use super::xml::Trouble;
use crate::intake::cell::Cell;
use std::borrow::Cow;

/// Texts, styles and the first day of a workbook.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// The table of texts.
    pub strings: Strings,
    /// The styles.
    pub styles: Styles,
    /// Whether days are counted from 1904.
    pub from_1904: bool,
}

impl Shared {
    /// The cell a value makes; `None` where it says nothing.
    pub fn cell(
        &self,
        kind: Kind,
        style: usize,
        value: &[u8],
        (row, column): (u32, u32),
    ) -> Result<Option<Cell>, Trouble> {
        match kind {
            Kind::Shared => {
                if value.trim_ascii().is_empty() {
                    return Ok(None);
                }
                let number = whole(value).ok_or(Trouble::NoText { row, column })?;
                let text = self.text_at(number, (row, column))?;
                Ok(text.map(|text| Cell::Text(text.into())))
            }
            Kind::Text => Ok(Shared::text(unescaped(utf8(value)?))),
            Kind::Number => self.number(style, value),
            Kind::Flag => Ok(match value.trim_ascii().to_ascii_lowercase().as_slice() {
                b"1" | b"true" => Some(Cell::Flag(true)),
                b"0" | b"false" => Some(Cell::Flag(false)),
                _ => Shared::text(utf8(value)?.to_owned()),
            }),
            Kind::Error => {
                let error = utf8(value)?.trim();
                Ok((!error.is_empty()).then(|| Cell::Error(error.into())))
            }
            Kind::Iso => {
                let iso = utf8(value)?.trim();
                let day = iso.get(..10).and_then(|day| day.parse().ok());
                Ok(day.map(Cell::Date).or_else(|| Shared::text(iso.to_owned())))
            }
        }
    }

    /// The shared text a cell shows, by its number; `None` if it says nothing.
    pub fn text_at(&self, number: u32, (row, column): (u32, u32)) -> Result<Option<&str>, Trouble> {
        let text = self.strings.get(number as usize);
        let text = text.ok_or(Trouble::NoText { row, column })?;
        Ok(says_something(text).then_some(text))
    }

    /// A cell of text, if it says anything.
    pub fn text(text: String) -> Option<Cell> {
        says_something(&text).then_some(Cell::Text(text.into()))
    }

    /// A number as its style shows it; what is no number is kept as it is written.
    fn number(&self, style: usize, value: &[u8]) -> Result<Option<Cell>, Trouble> {
        let value = value.trim_ascii();
        let Some(number) = number(value) else {
            return Ok(Shared::text(utf8(value)?.to_owned()));
        };
        Ok(Some(match self.styles.shown(style) {
            Shown::Number => Cell::Number(number),
            Shown::Percent => Cell::Percent(number),
            Shown::Day => day(number, self.from_1904).map_or(Cell::Number(number), Cell::Date),
        }))
    }
}

fn says_something(text: &str) -> bool {
    let plain = text.as_bytes().first().is_some_and(u8::is_ascii_graphic);
    plain || !text.trim().is_empty()
}

fn unescaped(text: &str) -> String {
    match unescape(text) {
        Cow::Borrowed(same) => same.to_owned(),
        Cow::Owned(plain) => plain,
    }
}

fn utf8(bytes: &[u8]) -> Result<&str, Trouble> {
    std::str::from_utf8(bytes).map_err(|_| Trouble::NotXml)
}
