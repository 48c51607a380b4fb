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
