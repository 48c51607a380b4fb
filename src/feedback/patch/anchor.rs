//! Where the box of a note stands: beside its cell, wide and high enough for its words.

use super::outline::Outline;
use super::stop::Stop;
use super::tag;
use crate::model::Address;

/// The width of a box in pixels.
const WIDE: u32 = 340;
/// Characters on one line of it.
const LINE: usize = 48;
/// The height of a line, and of a row of a sheet, in pixels.
const HIGH: u32 = 20;
/// The width of a column nobody has set, in pixels.
const USUAL: u32 = 64;
/// The last column and row of a sheet.
const LAST: (u32, u32) = (16_383, 1_048_575);

/// The widths of a sheet's columns in pixels.
#[derive(Debug, Default)]
pub struct Widths(Vec<(u32, u32, u32)>);

impl Widths {
    /// From what stands before the rows.
    pub fn of(head: &str) -> Result<Self, Stop> {
        let outline = Outline::of(head)?;
        let widths = outline.all("col").filter_map(|one| {
            let tag = outline.tag(one);
            let number = |name| tag::number(tag, name)?.checked_sub(1);
            let width: f64 = tag::raw(tag, "width")?.parse().ok()?;
            // A character of the usual font is 7 pixels wide; no column is wider than 255 of them.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let pixels = (width.clamp(0.0, 255.0) * 7.0) as u32 + 5;
            let hidden = tag::says(tag, "hidden");
            Some((
                number("min")?,
                number("max")?,
                if hidden { 0 } else { pixels },
            ))
        });
        Ok(Widths(widths.collect()))
    }

    fn of_column(&self, column: u32) -> u32 {
        let set = self
            .0
            .iter()
            .find(|(from, to, _)| (*from..=*to).contains(&column));
        set.map_or(USUAL, |(.., width)| *width)
    }

    /// The anchor of the box: left column, offset, top row, offset, right column, offset, bottom row, offset.
    pub fn anchor(&self, cell: Address, words: &str) -> String {
        let left = (cell.column + 1).min(LAST.0 - 1);
        let mut right = left;
        let mut wide = 0;
        while wide < WIDE && right < LAST.0 {
            wide += self.of_column(right);
            right += 1;
        }
        let lines: usize = words
            .lines()
            .map(|line| line.chars().count() / LINE + 1)
            .sum();
        let rows = u32::try_from(lines).unwrap_or(LAST.1).clamp(3, 40) + 1;
        let top = cell.row.saturating_sub(1);
        let bottom = (top + rows).min(LAST.1);
        format!("{left}, 12, {top}, 8, {right}, 12, {bottom}, 4")
    }

    /// The height of the box in points, for programs that do not look at its anchor.
    pub fn points(words: &str) -> (u32, u32) {
        let lines: usize = words
            .lines()
            .map(|line| line.chars().count() / LINE + 1)
            .sum();
        let rows = u32::try_from(lines).unwrap_or(40).clamp(3, 40) + 1;
        (WIDE * 3 / 4, rows * HIGH * 3 / 4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_is_as_wide_as_its_columns_make_it() {
        let widths = Widths::of(
            "<w><cols><col min='3' max='3' width='100'/><col min='4' max='9' width='8' hidden='1'/></cols>",
        );
        let widths = widths.expect("sound");
        // C is wide enough alone.
        assert_eq!(
            widths.anchor(Address::new(4, 1), "x"),
            "2, 12, 3, 8, 3, 12, 7, 4"
        );
        // D to I are hidden, six columns follow.
        assert_eq!(
            widths.anchor(Address::new(0, 2), "x"),
            "3, 12, 0, 8, 15, 12, 4, 4"
        );
        let corner = widths.anchor(Address::new(1_048_575, 16_383), &"x\n".repeat(99));
        assert_eq!(corner, "16382, 12, 1048574, 8, 16383, 12, 1048575, 4");
    }
}
