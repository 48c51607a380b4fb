//! What is wrong with a workbook or one of its sheets, in words.

use super::super::trouble::damaged;
use super::xml::Trouble;
use crate::model::Address;
use crate::text::{Phrase, text};
use std::io;

pub(super) use super::super::trouble::password;

/// The file, or a part of it, cannot be read from the disk or unpacked.
pub(super) fn io(error: &io::Error) -> Phrase {
    use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    match error.kind() {
        InvalidData | InvalidInput | UnexpectedEof => damaged(&error.to_string()),
        _ => text("không đọc được tệp ({e})", "it cannot be read ({e})")
            .fill(&[("e", &error.to_string())]),
    }
}

/// The directory of the package cannot be read.
pub(super) fn zip(error: &zip::result::ZipError) -> Phrase {
    match error {
        zip::result::ZipError::Io(error) => io(error),
        other => damaged(&other.to_string()),
    }
}

/// A part is packed in a way no spreadsheet program packs.
pub(super) fn compression(part: &str) -> Phrase {
    text(
        "phần {part} được nén theo cách không hỗ trợ",
        "{part} is compressed in a way that is not supported",
    )
    .fill(&[("part", &part)])
}

/// A part that others refer to is not there.
pub(super) fn missing(part: &str) -> Phrase {
    text(
        "tệp hỏng: thiếu phần {part} bên trong",
        "the file is damaged: {part} is missing inside",
    )
    .fill(&[("part", &part)])
}

/// A sheet is listed, but nothing says which part it is.
pub(super) fn nowhere() -> Phrase {
    text(
        "tệp hỏng: có tên trang tính nhưng không có dữ liệu của trang",
        "the file is damaged: it names the sheet and does not say where its data are",
    )
    .into()
}

/// Nothing in the package is a workbook.
pub(super) fn no_workbook() -> Phrase {
    text(
        "tệp nén nhưng không phải bảng tính (không có bảng nào bên trong)",
        "a zip file that holds no spreadsheet",
    )
    .into()
}

/// The workbook lists no sheet that has cells.
pub(super) fn no_cells() -> Phrase {
    text(
        "tệp không có trang tính nào có ô dữ liệu (chỉ có biểu đồ hoặc macro)",
        "it has no sheet of cells (only charts or macros)",
    )
    .into()
}

/// The bytes end before the part does.
pub(super) fn cut() -> Phrase {
    text(
        "dữ liệu bị cắt cụt giữa chừng",
        "its data are cut off in the middle",
    )
    .into()
}

/// More than any workbook holds, or made to look like little.
pub(super) fn too_large() -> Phrase {
    text(
        "dữ liệu quá lớn hoặc không an toàn để mở",
        "its data are too large, or not safe to open",
    )
    .into()
}

/// What was met in a part, near a row of a sheet.
pub(super) fn trouble(trouble: Trouble, row: Option<u32>) -> Phrase {
    let said = match trouble {
        Trouble::NotXml => text(
            "dữ liệu hỏng (không đúng dạng XML)",
            "its data are damaged (not well-formed XML)",
        ),
        Trouble::NoSheet => text(
            "dữ liệu hỏng (không phải là trang tính)",
            "its data are damaged (they are no sheet)",
        ),
        Trouble::DocumentType => text(
            "dữ liệu không an toàn để mở (có khai báo DOCTYPE)",
            "its data are not safe to open (a DOCTYPE is declared)",
        ),
        Trouble::Reference => text(
            "dữ liệu hỏng (có ô không rõ nằm ở đâu)",
            "its data are damaged (a cell does not say where it stands)",
        ),
        Trouble::Beyond => text(
            "có ô nằm ngoài giới hạn của bảng tính (sau XFD1048576)",
            "a cell lies beyond the last of a sheet (XFD1048576)",
        ),
        Trouble::Scattered => text(
            "dữ liệu hỏng (các dòng không theo thứ tự)",
            "its data are damaged (rows are out of order)",
        ),
        Trouble::TooLarge => return too_large(),
        Trouble::NoText { row, column } => {
            return text(
                "ô {cell} trỏ tới văn bản không có trong tệp",
                "cell {cell} refers to a text that is not in the file",
            )
            .fill(&[("cell", &Address::new(row, column).to_string())]);
        }
    };
    match row {
        None => said.into(),
        Some(row) => text("{said}, quanh dòng {row}", "{said}, near row {row}")
            .fill(&[("said", &said), ("row", &(row + 1).to_string())]),
    }
}
