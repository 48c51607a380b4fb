//! What stands inside of a cell: a value, a text of its own, a formula.

use super::formulas::{Formula, Formulas};
use super::rich;
use super::shared::Shared;
use super::xml::{Stop, Token, Trouble, Xml};
use crate::intake::cell::Cell;

/// What the value of a cell is, by its `t`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// A number, which it is unless said otherwise.
    #[default]
    Number,
    /// The number of a shared text.
    Shared,
    /// Text.
    Text,
    /// True or false.
    Flag,
    /// An error.
    Error,
    /// A day or a moment as ISO writes it.
    Iso,
}

impl Kind {
    /// What a `t` means.
    pub fn of(written: &[u8]) -> Self {
        match written {
            b"s" => Kind::Shared,
            b"str" | b"inlineStr" => Kind::Text,
            b"b" => Kind::Flag,
            b"e" => Kind::Error,
            b"d" => Kind::Iso,
            _ => Kind::Number,
        }
    }
}

/// Everything in a cell.
#[derive(Debug, Default)]
pub(super) struct Content {
    value: Option<String>,
    own_text: Option<String>,
    formula: Option<Formula>,
}

impl Content {
    /// Reads up to the end of the cell.
    pub fn read(xml: &mut Xml<'_>) -> Result<Self, Stop> {
        let mut content = Content::default();
        loop {
            match xml.tag()? {
                Token::Open(tag) => match tag.name {
                    b"f" => content.formula = Some(Formula::read(xml, &tag)?),
                    b"v" if tag.empty => drop(content.value.get_or_insert_default()),
                    b"v" => {
                        let value = content.value.get_or_insert_default();
                        rich::characters(xml, &tag, value)?;
                    }
                    b"is" if !tag.empty => {
                        rich::text(xml, content.own_text.get_or_insert_default())?;
                    }
                    _ if tag.empty => {}
                    _ => xml.skip_element()?,
                },
                Token::Close(b"c") => return Ok(content),
                _ => return Err(Trouble::NotXml.into()),
            }
        }
    }

    /// The cell it makes. A formula that no program has calculated yet has no value: it is an error, shown as the
    /// formula. One that gives an empty text was calculated.
    pub fn cell(
        self,
        shared: &Shared,
        formulas: &mut Formulas,
        kind: Kind,
        style: usize,
        at: (u32, u32),
    ) -> Result<Option<Cell>, Trouble> {
        let found = match (self.own_text, &self.value) {
            (Some(text), _) => return Ok(Shared::text(text)),
            (None, Some(value)) => shared.cell(kind, style, value.as_bytes(), at)?,
            (None, None) => None,
        };
        let Some(formula) = self.formula else {
            return Ok(found);
        };
        let written = formulas.written(formula, at);
        let calculated = match self.value {
            Some(value) => kind == Kind::Text || !value.is_empty(),
            None => false,
        };
        let uncalculated = || written.map(|formula| Cell::Error(format!("={formula}").into()));
        Ok(if calculated { found } else { uncalculated() })
    }
}
