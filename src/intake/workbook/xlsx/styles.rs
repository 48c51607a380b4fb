//! The styles of cells, as far as they say what a number is.

use super::document::elements;
use super::escape::decoded;
use super::format::{self, Shown};
use super::place::whole;
use super::xml::Trouble;
use crate::text::Phrase;
use std::collections::HashMap;

/// How numbers are shown, by the number of the cell's style.
#[derive(Debug, Default)]
pub(super) struct Styles(Vec<Shown>);

impl Styles {
    /// Reads the part.
    pub fn read(bytes: &[u8]) -> Result<Self, Phrase> {
        let mut codes = HashMap::new();
        let mut formats = Vec::new();
        elements(bytes, |around, tag| {
            match (around, tag.name) {
                ([.., b"numFmts"], b"numFmt") => {
                    let code = tag.attribute(b"formatCode")?.map(decoded).transpose()?;
                    codes.insert(id(tag.attribute(b"numFmtId")?), code.unwrap_or_default());
                }
                ([.., b"cellXfs"], b"xf") => formats.push(id(tag.attribute(b"numFmtId")?)),
                _ => {}
            }
            Ok::<(), Trouble>(())
        })?;
        let shown = |id| match codes.get(&id) {
            Some(code) => format::of_code(code),
            None => format::built_in(id),
        };
        Ok(Styles(formats.into_iter().map(shown).collect()))
    }

    /// How a style shows numbers.
    pub fn shown(&self, style: usize) -> Shown {
        self.0.get(style).copied().unwrap_or_default()
    }
}

fn id(written: Option<&[u8]>) -> u32 {
    written.and_then(whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_formats_of_cells_count_and_own_codes_win() {
        let styles = Styles::read(
            b"<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd\"&amp;\"mm'/>\
              <numFmt numFmtId='9' formatCode='0'/></numFmts>\
              <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
              <cellXfs><xf/><xf numFmtId='164'><alignment/></xf><xf numFmtId='9'/><xf numFmtId='10'/></cellXfs>\
              <dxfs><dxf><numFmt numFmtId='164' formatCode='0'/></dxf></dxfs></styleSheet>",
        )
        .expect("styles");
        let shown: Vec<Shown> = (0..5).map(|style| styles.shown(style)).collect();
        assert_eq!(
            shown,
            [
                Shown::Number,
                Shown::Day,
                Shown::Number,
                Shown::Percent,
                Shown::Number
            ]
        );
    }
}
