//! What became of a file that was sent back and comes in again: which findings are mended, which are still there or
//! new, and which cells were changed without being asked for.

mod align;
mod cells;
mod findings;

pub use cells::{Change, Changes, Known};
pub use findings::Answered;

use crate::finding::Finding;
use crate::intake::{self, OpenSheet};
use crate::source::Source;

/// Holds the cells of two rounds against each other, sheet by sheet; `asked` are the findings of the first, `known`
/// is what was understood of the second. `None` where one of them is too long to hold, or cannot be read.
pub fn cells(
    before: &Source,
    after: &Source,
    asked: &[Finding],
    known: &[Known],
) -> Option<Changes> {
    let (before, after) = (held(before)?, held(after)?);
    Some(Changes::of(&before, &after, asked, known))
}

fn held(source: &Source) -> Option<Vec<OpenSheet>> {
    let sheets = intake::sheets(source).ok().filter(|_| source.is_held())?;
    sheets
        .iter()
        .all(|sheet| sheet.rest.is_none())
        .then_some(sheets)
}
