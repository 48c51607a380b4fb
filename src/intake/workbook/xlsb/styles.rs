//! Which of a binary workbook's cell styles show a number as a day.

use super::records::{Records, text};
use crate::intake::workbook::formats::Shown;
use crate::text::Phrase;
use std::collections::HashMap;
use std::io::BufRead;

const FORMAT: u32 = 44;
const STYLE: u32 = 47;
const CELL_STYLES: u32 = 617;
const END_OF_CELL_STYLES: u32 = 618;

/// What each style shows, by its number.
pub(super) fn read(part: impl BufRead) -> Result<Vec<Shown>, Phrase> {
    let mut records = Records::new(part);
    let mut formats = HashMap::new();
    let mut styles = Vec::new();
    let mut of_cells = false;
    while let Some((id, mut bytes)) = records.next()? {
        match id {
            FORMAT => {
                if let (Some(format), Some(code)) = (bytes.u16(), text(&mut bytes)) {
                    formats.insert(format, Shown::by_code(&code));
                }
            }
            STYLE if of_cells => {
                let format = bytes.u32().map_or(0, |both| (both >> 16) as u16);
                let known = formats.get(&format).copied();
                styles.push(known.unwrap_or_else(|| Shown::by_id(format)));
            }
            CELL_STYLES => of_cells = true,
            END_OF_CELL_STYLES => of_cells = false,
            _ => {}
        }
    }
    Ok(styles)
}
