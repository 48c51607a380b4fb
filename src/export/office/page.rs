//! Paper: A4 with the margins of official documents, upright or on its side. Lengths are twentieths of a point.

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
