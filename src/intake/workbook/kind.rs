//! Which reader a file goes to, by its bytes; its name proves nothing.

use super::ole::{self, Ole};
use super::package::Package;
use super::plain::stem;
use super::room::whole;
use super::trouble::{damaged, password};
use super::{Opened, foreign, ods, plain, xls, xlsb, xlsx};
use crate::source::Source;
use crate::text::{Phrase, text};
use std::io::Read;

/// Bytes that tell most files apart.
const START: u64 = 32;

/// Opens a file.
pub(super) fn open(source: &Source) -> Opened {
    let failed = |error: std::io::Error| damaged(&error.to_string());
    let mut start = Vec::new();
    let file = source.open().map_err(failed)?;
    file.take(START).read_to_end(&mut start).map_err(failed)?;
    if start.is_empty() {
        return Err(text("tệp rỗng (0 byte)", "the file is empty (0 bytes)").into());
    }
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return zip(source);
    }
    if start.starts_with(&ole::MAGIC[..4]) {
        return compound(source);
    }
    if let Some(known) = foreign::by_name(source.path(), source.size()) {
        return Err(known);
    }
    if xls::begins(&start) {
        return xls::open(&whole(source)?, stem(source.path()));
    }
    if let Some(known) = foreign::by_start(&start) {
        return Err(known);
    }
    plain::open(source)
}

fn zip(source: &Source) -> Opened {
    let mut package = Package::open(source)?;
    let has = |name: &str| package.names().iter().any(|entry| entry == name);
    if has("xl/workbook.bin") {
        return xlsb::open(source);
    }
    if package.names().iter().any(|entry| entry.starts_with("xl/")) {
        return xlsx::open(source);
    }
    if has("content.xml") {
        return match stated_type(&mut package).and_then(|stated| foreign::by_type(&stated)) {
            Some(known) => Err(known),
            None => ods::open(source),
        };
    }
    let known = foreign::by_entries(package.names().iter().map(String::as_str));
    Err(known.unwrap_or_else(foreign::archive))
}

fn stated_type(package: &mut Package) -> Option<String> {
    let mut stated = String::new();
    let part = package.part("mimetype").ok()??;
    part.take(100).read_to_string(&mut stated).ok()?;
    Some(stated)
}

fn compound(source: &Source) -> Opened {
    let bytes = whole(source)?;
    let ole =
        Ole::open(&bytes).ok_or_else(|| damaged("the compound file has no list of its parts"))?;
    let names = ole.names();
    if names
        .iter()
        .any(|name| name.eq_ignore_ascii_case("EncryptedPackage"))
    {
        return Err(password());
    }
    // A file for Excel 95 and 97 at once has both; the newer says more.
    let stream = ole.stream("Workbook").or_else(|| ole.stream("Book"));
    match stream {
        Some(stream) => xls::open(&stream, stem(source.path())),
        None => Err(foreign::by_entries(names.into_iter()).unwrap_or_else(no_workbook)),
    }
}

fn no_workbook() -> Phrase {
    text(
        "không phải bảng tính: bên trong không có bảng nào",
        "not a spreadsheet: there is no workbook inside",
    )
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::cell::Cell;
    use jiff::civil::date;
    use std::path::Path;

    fn sample(name: &str) -> Opened {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data-samples/defects");
        open(&Source::read(&folder.join(name)).expect(name))
    }

    #[test]
    fn every_format_says_what_is_hidden_and_merged_and_which_numbers_are_days() {
        // The row of the second cooperative and the column of paid-in capital are hidden where the format can.
        for (name, first, hides, merges) in [
            ("layouts/binary-workbook.xlsb", 4, true, 1),
            ("layouts/pretty-printed.ods", 4, true, 1),
            ("layouts/flat.fods", 6, true, 2),
            ("layouts/xml-spreadsheet.xls", 4, true, 1),
            ("layouts/hidden-row-and-column.xls", 4, true, 1),
            ("layouts/other-calendar.xls", 4, false, 1),
            ("layouts/excel-4.xls", 4, false, 0),
        ] {
            let sheet = sample(name).expect(name).sheets.remove(0);
            let (rows, columns) = if hides {
                (vec![first + 1], vec![10])
            } else {
                (vec![], vec![])
            };
            assert_eq!(
                (sheet.hidden.rows, sheet.hidden.columns),
                (rows, columns),
                "{name}"
            );
            assert_eq!(sheet.grid.merges.len(), merges, "{name}");
            let row = sheet.grid.row_at(first).expect(name);
            assert_eq!(row.cell(3), Some(&Cell::Date(date(2016, 5, 12))), "{name}");
            assert_eq!(row.cell(9), Some(&Cell::Number(500.0)), "{name}");
            assert_eq!(row.text(1), "HTX Lúa - Tôm Tân Phú", "{name}");
        }
    }

    #[test]
    fn passwords_and_other_files_are_named() {
        for (name, words) in [
            ("password.xlsx", "password"),
            ("password.xls", "password"),
            ("password.ods", "password"),
            ("word-document.xls", "Word"),
            ("archive-of-lists.xlsx", "archive"),
            ("~$lock-file.xlsx", "~$"),
            ("cut-short.xls", "damaged"),
            ("web-page.xls", "web page"),
        ] {
            let reason = sample(name)
                .err()
                .map(|reason| reason.en)
                .unwrap_or_default();
            assert!(reason.contains(words), "{name}: {reason}");
        }
    }

    #[test]
    fn a_cell_in_the_last_corner_takes_no_more_room_than_any_other() {
        let mut stream = vec![9, 8, 4, 0, 0, 6, 0x10, 0];
        stream.extend([
            3, 2, 14, 0, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F,
        ]);
        stream.extend([10, 0, 0, 0]);
        let book = open(&Source::held(Path::new("a.xls"), stream)).expect("sound");
        assert_eq!(
            book.sheets[0].grid.rows[0].cells,
            [(255, Cell::Number(1.0))]
        );
    }
}
