//! Paper: A4 with the margins of official documents, upright or on its side. Lengths are twentieths of a point.

use crate::export::fonts::{self, Face};
use serde::Serialize;

/// How a page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Page {
    /// Upright.
    Portrait,
    /// On its side, for wide tables.
    Landscape,
}

const SHORT: u32 = 11_906;
const LONG: u32 = 16_838;
/// 30 mm, where documents are bound.
pub(in crate::export) const LEFT: u32 = 1701;
/// 15 mm.
pub(in crate::export) const RIGHT: u32 = 851;
/// 20 mm, at the top and at the bottom.
pub(in crate::export) const ENDS: u32 = 1134;

impl Page {
    /// The room between the margins.
    pub fn room(self) -> u32 {
        self.size().0 - LEFT - RIGHT
    }

    /// Width and height.
    pub fn size(self) -> (u32, u32) {
        match self {
            Page::Portrait => (SHORT, LONG),
            Page::Landscape => (LONG, SHORT),
        }
    }
}

/// The width of words in twentieths of a point; the size of the letters is in half points, as Word has it.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(in crate::export) fn width(words: &str, size: u32, bold: bool) -> u32 {
    let face = if bold { Face::Bold } else { Face::Regular };
    fonts::width(words, f64::from(size) * 10.0, face).ceil() as u32
}
