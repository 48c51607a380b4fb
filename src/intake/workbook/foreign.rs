//! Files that are no spreadsheets, said for what they are and with what to send instead.

use crate::text::{Phrase, Text, text};
use std::path::Path;

/// What a file is, and what to do.
struct Kind {
    is: Text,
    do_: Text,
}

const SEND: Text = text(
    "xin gửi bảng tính Excel (.xlsx)",
    "send an Excel workbook (.xlsx)",
);
const UNPACK: Text = text(
    "giải nén rồi gửi từng bảng tính bên trong",
    "unpack it and send the spreadsheets inside",
);
const SAVE: Text = text(
    "mở ra, lưu thành .xlsx rồi gửi lại",
    "open it, save it as .xlsx and send that",
);

const fn kind(is: Text, do_: Text) -> Kind {
    Kind { is, do_ }
}

const WORD: Kind = kind(text("tệp văn bản Word", "a Word document"), SEND);
const SLIDES: Kind = kind(
    text("tệp trình chiếu PowerPoint", "a PowerPoint presentation"),
    SEND,
);
const PICTURE: Kind = kind(text("tệp ảnh", "a picture"), SEND);
const ARCHIVE: Kind = kind(text("tệp nén", "a compressed archive"), UNPACK);
const MAIL: Kind = kind(
    text("thư điện tử", "an e-mail"),
    text(
        "xin gửi tệp đính kèm trong thư",
        "send what is attached to it",
    ),
);
const DATABASE: Kind = kind(text("tệp cơ sở dữ liệu", "a database"), SAVE);
const OTHER_TABLE: Kind = kind(
    text(
        "bảng tính của phần mềm khác",
        "a spreadsheet of another program",
    ),
    SAVE,
);
const NUMBERS: Kind = kind(
    text(
        "bảng tính Numbers của Apple",
        "a Numbers spreadsheet of Apple",
    ),
    text(
        "xuất ra Excel (.xlsx) rồi gửi lại",
        "export it to Excel (.xlsx) and send that",
    ),
);
const PROGRAM: Kind = kind(
    text(
        "chương trình, có thể là vi-rút",
        "a program, perhaps a virus",
    ),
    SEND,
);
const SHORTCUT: Kind = kind(
    text("lối tắt (shortcut)", "a shortcut"),
    text(
        "xin gửi chính tệp mà nó trỏ tới",
        "send the file it points to",
    ),
);
const GOOGLE: Kind = kind(
    text(
        "lối tắt tới Google Trang tính",
        "a shortcut to Google Sheets",
    ),
    text(
        "mở trên mạng, tải về dạng .xlsx rồi gửi lại",
        "open it there, download it as .xlsx and send that",
    ),
);
const PDF: Kind = kind(text("tệp PDF", "a PDF file"), SEND);
const LOCK: Kind = kind(
    text(
        "tệp tạm do Excel tạo khi đang mở bảng tính",
        "a file Excel keeps while a workbook is open",
    ),
    text(
        "xin gửi chính bảng tính, tên không có ~$",
        "send the workbook itself, without ~$ in its name",
    ),
);

impl Kind {
    fn said(&self) -> Phrase {
        text("đây là {is}; {do}", "this is {is}; {do}").fill(&[("is", &self.is), ("do", &self.do_)])
    }
}

/// What files of a kind begin with.
const STARTS: &[(&[u8], Kind)] = &[
    (b"%PDF", PDF),
    (b"\x89PNG", PICTURE),
    (b"\xFF\xD8\xFF", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"BM", PICTURE),
    (b"Rar!\x1A\x07", ARCHIVE),
    (b"7z\xBC\xAF\x27\x1C", ARCHIVE),
    (b"\x1F\x8B", ARCHIVE),
    (b"BZh", ARCHIVE),
    (b"\xFD7zXZ\0", ARCHIVE),
    (b"{\\rtf", WORD),
    (b"\xDB\xA5-\0", WORD),
    (b"\x4C\0\0\0\x01\x14\x02\0", SHORTCUT),
    (b"[InternetShortcut]", SHORTCUT),
    (b"[{000214A0", SHORTCUT),
    (b"SQLite format 3\0", DATABASE),
    (b"\0\x01\0\0Standard ", DATABASE),
    (b"MZ", PROGRAM),
    // Lotus 1-2-3 in its versions, Quattro, SYLK.
    (b"\0\0\x02\0", OTHER_TABLE),
    (b"\0\0\x1A\0", OTHER_TABLE),
    (b"ID;P", OTHER_TABLE),
];

/// Entries of compound files and zips that only one kind has.
const ENTRIES: &[(&str, Kind)] = &[
    ("worddocument", WORD),
    ("powerpoint document", SLIDES),
    ("__properties_version1.0", MAIL),
    ("nativecontent_main", OTHER_TABLE),
    ("matost", OTHER_TABLE),
    ("word/document.xml", WORD),
    ("ppt/presentation.xml", SLIDES),
    ("index/document.iwa", NUMBERS),
    ("index.zip", NUMBERS),
    ("index.numbers", NUMBERS),
    ("androidmanifest.xml", PROGRAM),
];

/// What a file is by its first bytes. Two letters prove nothing where text follows.
pub(super) fn by_start(start: &[u8]) -> Option<Phrase> {
    let is_text = !start
        .iter()
        .any(|byte| *byte < b' ' && !b"\t\r\n".contains(byte));
    let found = STARTS.iter().find(|(mark, _)| start.starts_with(mark))?;
    (found.0.len() > 2 || !is_text).then(|| found.1.said())
}

/// What a compound file or a zip is by what lies in it.
pub(super) fn by_entries<'a>(mut names: impl Iterator<Item = &'a str>) -> Option<Phrase> {
    names.find_map(|name| {
        let found = ENTRIES
            .iter()
            .find(|(entry, _)| name.eq_ignore_ascii_case(entry));
        Some(found?.1.said())
    })
}

/// What a document of OpenDocument is by the type it states.
pub(super) fn by_type(stated: &str) -> Option<Phrase> {
    let kind = stated
        .trim()
        .strip_prefix("application/vnd.oasis.opendocument.")?;
    match kind {
        _ if kind.starts_with("text") => Some(WORD.said()),
        _ if kind.starts_with("presentation") => Some(SLIDES.said()),
        _ if kind.starts_with("graphics") => Some(PICTURE.said()),
        _ if kind.starts_with("database") => Some(DATABASE.said()),
        _ => None,
    }
}

/// A zip of other things.
pub(super) fn archive() -> Phrase {
    ARCHIVE.said()
}

/// What a text file is by its name and what it says; neither alone would prove it.
pub(super) fn by_text(path: &Path, text: &str) -> Option<Phrase> {
    let start = text.trim_start();
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    if start.starts_with('{') && start.contains("docs.google.com") {
        return Some(GOOGLE.said());
    }
    match ending.as_deref() {
        Some("eml") => Some(MAIL.said()),
        _ => None,
    }
}

/// Bytes a lock file has at most.
const LOCKS: u64 = 1024;

/// What a file is by its name alone: the small file beside a workbook that is open.
pub(super) fn by_name(path: &Path, size: u64) -> Option<Phrase> {
    let name = path.file_name()?.to_string_lossy();
    let is_lock = name.starts_with("~$") || name.starts_with(".~lock.");
    (is_lock && size <= LOCKS).then(|| LOCK.said())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_what_they_are() {
        let of = |phrase: Option<Phrase>| phrase.map(|phrase| phrase.vi).unwrap_or_default();
        for (said, words) in [
            (of(by_start(b"%PDF-1.7")), "PDF"),
            (of(by_start(b"BM\x36\0\0\0\0\0")), "ảnh"),
            (of(by_start(b"BM;Ten;So")), ""),
            (of(by_start(b"MZ\x90\0\x03")), "chương trình"),
            (
                of(by_entries(["_rels/.rels", "word/document.xml"].into_iter())),
                "Word",
            ),
            (
                of(by_type("application/vnd.oasis.opendocument.text")),
                "Word",
            ),
            (
                of(by_type("application/vnd.oasis.opendocument.spreadsheet")),
                "",
            ),
            (
                of(by_text(
                    Path::new("a.gsheet"),
                    "{\"url\": \"https://docs.google.com/x\"}",
                )),
                "Google",
            ),
            (of(by_name(Path::new("x/~$ds.xlsx"), 165)), "~$"),
            (of(by_name(Path::new("ds.xlsx"), 165)), ""),
        ] {
            assert!(
                said.contains(words) && said.is_empty() == words.is_empty(),
                "{said}"
            );
        }
    }
}
