//! OLE containers: an old .xls, or a .xlsx wrapped in encryption.

use super::convert::grid_of;
use super::trouble::password;
use super::trouble::unreadable;
use super::{Opened, Workbook};
use calamine::{Reader, Xls};
use std::io::Cursor;

/// Opens it.
pub(super) fn open(bytes: &[u8]) -> Opened {
    let encrypted: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes
        .windows(encrypted.len())
        .any(|window| window == encrypted)
    {
        return Err(password());
    }
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book
            .worksheet_range(&name)
            .map_err(|error| unreadable(&error))?;
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        sheets.push(grid_of(name, &range, merges));
    }
    Ok(Workbook::of(sheets))
}
