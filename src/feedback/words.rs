//! What is said to the sender: at a cell, and in the heads of the list. Personal data stand as the sender wrote them.

use crate::finding::{Finding, Severity, Tally};
use crate::text::{Lang, Phrase, Speak, Text, text};

/// Findings told at one cell; the list has them all.
const TOLD: usize = 8;

/// The note at a cell.
pub fn note(findings: &[&Finding], lang: Lang) -> String {
    let mut parts: Vec<String> = findings
        .iter()
        .take(TOLD)
        .map(|one| told(one, lang))
        .collect();
    let more = findings.len().saturating_sub(TOLD);
    if more > 0 {
        let said = text(
            "Và {n} lỗi khác ở ô này: xem trang «Lỗi cần sửa».",
            "And {n} more at this cell: see the sheet 'Lỗi cần sửa'.",
        );
        parts.push(said.fill(&[("n", &more)]).pick(lang).to_owned());
    }
    parts.join("\n\n")
}

fn told(finding: &Finding, lang: Lang) -> String {
    let severity = capitalised(finding.severity.label().pick(lang));
    let message = finding.shown_message(lang, true);
    let help = finding.help.pick(lang);
    match help.is_empty() {
        true => format!("{severity} {}: {message}", finding.code),
        false => {
            let fix = text("Cách sửa", "To mend").pick(lang);
            format!("{severity} {}: {message}\n{fix}: {help}", finding.code)
        }
    }
}

/// The first letter as a capital.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The heads of the list's columns.
pub const HEADS: [Text; 8] = [
    text("Mức độ", "Severity"),
    text("Mã", "Code"),
    text("Trang tính", "Sheet"),
    text("Ô", "Cell"),
    text("Thuộc dòng của", "Record"),
    text("Giá trị đã ghi", "Value"),
    text("Vấn đề", "Problem"),
    text("Cách sửa", "To mend"),
];

/// What stands above the list.
pub const TITLE: Text = text("LỖI CẦN SỬA", "TO BE MENDED");

/// How the list is to be used.
pub const HOW: Text = text(
    "Bấm vào địa chỉ ở cột «Ô» để đến ô cần sửa. Sửa ngay trong trang tính đó, không sửa ở trang này, rồi lưu và gửi lại chính tệp này. Màu ô: đỏ là lỗi, vàng là cảnh báo, xanh là ghi nhận; màu nhạt hơn là ô có liên quan. Trang này và các ghi chú không ảnh hưởng đến số liệu, không cần xóa.",
    "Click the address in the column 'Cell' to go to the cell. Mend it in its own sheet, not here, then save and send this very file back. Red cells are errors, yellow ones warnings, blue ones notices; paler cells are concerned as well. This sheet and the notes do not touch the figures and need not be deleted.",
);

/// Said where a marked sheet is protected.
pub const PROTECTED: Text = text(
    " Trang tính đang được bảo vệ ({s}): muốn sửa ô bị khóa, vào thẻ Review (Xem lại), chọn Unprotect Sheet (Bỏ bảo vệ trang tính).",
    " Protected sheets ({s}): to change a locked cell choose Review, Unprotect Sheet.",
);

/// "3 lỗi, 9 cảnh báo", those that are not zero.
pub fn counts(tally: Tally) -> Phrase {
    let counted = [
        (tally.errors, Severity::Error),
        (tally.warnings, Severity::Warning),
        (tally.infos, Severity::Info),
    ];
    let parts = counted.iter().filter(|(n, _)| *n > 0);
    let parts: Vec<Phrase> = parts.map(|(n, severity)| count(*n, *severity)).collect();
    let joined = |lang: Lang| {
        let said: Vec<&str> = parts.iter().map(|part| part.pick(lang)).collect();
        said.join(", ")
    };
    Phrase {
        vi: joined(Lang::Vi),
        en: joined(Lang::En),
    }
}

fn count(n: usize, severity: Severity) -> Phrase {
    let label = severity.label();
    let plural = if n == 1 { "" } else { "s" };
    Phrase {
        vi: format!("{} {}", n.speak(Lang::Vi), label.vi),
        en: format!("{} {}{plural}", n.speak(Lang::En), label.en),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::testing::finding;

    #[test]
    fn a_note_says_what_is_wrong_and_what_to_do_as_the_sender_wrote_it() {
        let mut one = finding(Severity::Error, "DS", "B2");
        one.field = Some(crate::model::Field::IdNumber);
        let said = note(&[&one], Lang::Vi);
        assert_eq!(said, "Lỗi F001: số «0123» sai\nCách sửa: ghi lại");
        assert!(note(&[&one, &one], Lang::Vi).contains("\n\nLỗi F001"));
        assert!(
            note(&[&one; 10], Lang::Vi)
                .ends_with("Và 2 lỗi khác ở ô này: xem trang «Lỗi cần sửa».")
        );
    }

    #[test]
    fn counts_leave_out_what_is_not_there() {
        let tally = Tally {
            errors: 1,
            warnings: 0,
            infos: 1200,
            waived: 0,
        };
        assert_eq!(counts(tally).vi, "1 lỗi, 1.200 ghi nhận");
        assert_eq!(counts(tally).en, "1 error, 1,200 notices");
    }
}
