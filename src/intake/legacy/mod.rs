//! Sheets whose words are in an encoding older than Unicode, or broken on the way: read as what was meant.
//!
//! The words of a sheet, of each column and of each row say which encoding they are in (`text::evidence`). A cell
//! takes the verdict of its column, where that has too few words of the sheet. A row whose words contradict the
//! verdict of their columns has its own: a header in Unicode over a column in TCVN3, old rows below new ones.

mod changes;
mod verdict;

#[cfg(test)]
mod tests;

use super::workbook::{Rest, Sheet};
use crate::model::{Matter, Observation};
use crate::text::legacy::Legacy;
use changes::Changes;
pub use verdict::Verdict;

/// Decodes a sheet, its rest as it comes, and tells of what was not Unicode. `fallback` is for a text file of
/// single bytes whose words prove nothing.
pub fn settle(sheet: &mut Sheet, fallback: Option<Legacy>) -> Vec<Observation> {
    let verdict = Verdict::of(&sheet.grid, fallback);
    let mut told = Vec::new();
    if let Some(encoding) = verdict.assumed() {
        told.push(Observation::new(Matter::EncodingAssumed).arg("encoding", encoding.name()));
    }
    if verdict.is_nothing() {
        return told;
    }
    let mut changes = Changes::default();
    for row in &mut sheet.grid.rows {
        let index = row.index;
        verdict.decode(row, &mut |column, code, before| {
            changes.note(index, column, code, before);
        });
    }
    told.extend(changes.observations(&sheet.grid.name, verdict.assumed()));
    if let Some(rest) = sheet.rest.take() {
        sheet.rest = Some(Rest::new(rest.map(move |row| {
            row.map(|mut row| {
                verdict.apply(&mut row);
                row
            })
        })));
    }
    told
}
