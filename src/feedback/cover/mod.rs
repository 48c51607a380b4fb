//! The letter that goes with a marked workbook: what was sent, what is most in need of mending, by when, how to send
//! it back. Its words stand here once; `markdown` and `docx` write them down.

mod docx;
mod groups;
mod markdown;

pub use docx::docx;
pub use markdown::markdown;

use super::words::counts;
use crate::finding::{Finding, Tally};
use crate::model::Submission;
use crate::text::{Lang, Phrase, Text, text};
use groups::Group;
use jiff::civil::Date;

/// What a letter is about.
pub struct About<'a> {
    /// The name of the file as it was sent.
    pub file: &'a str,
    /// The name of the marked workbook.
    pub workbook: &'a str,
    /// What was taken from the file.
    pub submissions: &'a [Submission],
    /// What was found in it.
    pub findings: &'a [Finding],
    /// By when it is wanted back.
    pub due: Option<Date>,
    /// Why the workbook is a new one.
    pub rebuilt: Option<&'a Phrase>,
    /// What each rule finds, in general.
    pub title_of: &'a dyn Fn(&str) -> Option<Text>,
    /// The language spoken to the sender.
    pub lang: Lang,
}

/// A letter in the order it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its title.
    pub title: String,
    /// Paragraphs before the table.
    pub opening: Vec<String>,
    /// Heads and rows of what is to be mended.
    pub heads: [String; 4],
    /// The rows.
    pub rows: Vec<[String; 4]>,
    /// What the table leaves out, if anything.
    pub more: Option<String>,
    /// How to mend it and send it back, step by step.
    pub steps: Vec<String>,
    /// The words at the end.
    pub closing: String,
}

/// Kinds of faults the letter names; the workbook has them all.
const NAMED: usize = 12;

impl Letter {
    /// Writes it.
    pub fn of(about: &About<'_>) -> Self {
        let lang = about.lang;
        let groups = Group::of(about);
        let say = |words: Text| words.pick(lang).to_owned();
        Letter {
            title: say(text(
                "PHẢN HỒI VỀ SỐ LIỆU ĐÃ GỬI",
                "ON THE FIGURES YOU SENT",
            )),
            opening: opening(about),
            heads: [
                say(text("Nội dung cần sửa", "To be mended")),
                say(text("Mức độ", "Severity")),
                say(text("Số lượng", "Count")),
                say(text("Các ô đầu tiên", "First cells")),
            ],
            rows: groups
                .iter()
                .take(NAMED)
                .map(|group| group.row(lang))
                .collect(),
            more: more(groups.len().saturating_sub(NAMED), lang),
            steps: steps(about),
            closing: say(text("Trân trọng cảm ơn!", "Thank you.")),
        }
    }
}

fn opening(about: &About<'_>) -> Vec<String> {
    let lang = about.lang;
    let mut lines = Vec::new();
    let senders = senders(about);
    if !senders.is_empty() {
        let dear = text("Kính gửi: {s}", "To: {s}").fill(&[("s", &senders)]);
        lines.push(dear.pick(lang).to_owned());
    }
    let day = about.submissions.first().map(|one| one.as_of);
    let received = match day {
        Some(day) => text(
            "Chúng tôi đã nhận được tệp «{f}», số liệu tính đến ngày {d}. Cảm ơn Quý đơn vị đã gửi số liệu.",
            "We have received the file '{f}' with figures as of {d}. Thank you for sending it.",
        )
        .fill(&[("f", &about.file), ("d", &day)]),
        None => text(
            "Chúng tôi đã nhận được tệp «{f}». Cảm ơn Quý đơn vị đã gửi số liệu.",
            "We have received the file '{f}'. Thank you for sending it.",
        )
        .fill(&[("f", &about.file)]),
    };
    lines.push(received.pick(lang).to_owned());
    let found = counts(Tally::of(about.findings));
    let checked = text(
        "Qua kiểm tra, tệp có {n}. Từng chỗ được tô màu và ghi chú ngay tại ô trong tệp kèm theo «{w}».",
        "On checking it we found {n}. Each place is coloured and has a note at its cell in the file '{w}' enclosed.",
    );
    let checked = checked.fill(&[("n", &found), ("w", &about.workbook)]);
    lines.push(checked.pick(lang).to_owned());
    let wanted = match about.due {
        Some(due) => text(
            "Đề nghị Quý đơn vị sửa và gửi lại trước hết ngày {d}.",
            "Please mend it and send it back by {d}.",
        )
        .fill(&[("d", &due)]),
        None => text(
            "Đề nghị Quý đơn vị sửa và gửi lại trong thời gian sớm nhất.",
            "Please mend it and send it back as soon as you can.",
        )
        .into(),
    };
    lines.push(wanted.pick(lang).to_owned());
    if let Some(why) = about.rebuilt {
        let new = text(
            "Tệp kèm theo là tệp Excel mới có cùng số liệu ở cùng vị trí, vì {why}.",
            "The file enclosed is a new Excel file with the same figures in the same places, because {why}.",
        );
        lines.push(new.fill(&[("why", why)]).pick(lang).to_owned());
    }
    lines
}

/// Who sent it: the units, or their departments.
fn senders(about: &About<'_>) -> String {
    let name = |one: &Submission| one.source.clone().unwrap_or_else(|| one.unit.name.clone());
    let mut names: Vec<String> = Vec::new();
    for one in about.submissions {
        let name = name(one);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

fn more(left_out: usize, lang: Lang) -> Option<String> {
    let said = text(
        "Và {n} nội dung khác: xem trang «Lỗi cần sửa» trong tệp kèm theo.",
        "And {n} more: see the sheet 'Lỗi cần sửa' of the file enclosed.",
    );
    (left_out > 0).then(|| said.fill(&[("n", &left_out)]).pick(lang).to_owned())
}

fn steps(about: &About<'_>) -> Vec<String> {
    [
        text(
            "Mở tệp «{w}». Trang đầu «Lỗi cần sửa» liệt kê từng lỗi; bấm vào địa chỉ ở cột «Ô» để đến ô cần sửa.",
            "Open '{w}'. Its first sheet 'Lỗi cần sửa' lists every finding; click the address in the column 'Cell' to go to the cell.",
        ),
        text(
            "Sửa ngay tại ô được tô màu: đỏ là lỗi phải sửa; vàng là chỗ cần xem lại, đúng rồi thì giữ nguyên; xanh là ghi nhận để biết. Không đổi tên, không thêm bớt cột, không sửa số liệu đã đúng.",
            "Mend it in the coloured cell: red is an error and has to be mended; yellow should be looked at and stays if it is right; blue is for your information. Do not rename or move columns, nor change figures that are right.",
        ),
        text(
            "Lưu lại và gửi chính tệp này. Không cần xóa trang «Lỗi cần sửa», màu và ghi chú: khi nhập, chương trình bỏ qua các phần này.",
            "Save it and send this very file back. The sheet 'Lỗi cần sửa', colours and notes need not be removed: they are left out when it is read.",
        ),
    ]
    .into_iter()
    .map(|step| step.fill(&[("w", &about.workbook)]).pick(about.lang).to_owned())
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::testing::finding;
    use crate::finding::Severity::{Error, Info, Warning};
    use crate::model::{Kind, UnitRef};
    use jiff::civil::date;

    pub(super) fn letter(findings: &[Finding], due: Option<Date>) -> Letter {
        let submission = Submission {
            kind: Kind::Cooperatives,
            unit: UnitRef {
                code: "967".to_owned(),
                valid_from: None,
                name: "Huyện Thới Bình".to_owned(),
            },
            source: None,
            first: None,
            as_of: date(2023, 8, 31),
            tally: false,
        };
        Letter::of(&About {
            file: "thoi-binh.xlsx",
            workbook: "thoi-binh.phan-hoi.xlsx",
            submissions: &[submission.clone(), submission],
            findings,
            due,
            rebuilt: None,
            title_of: &|code| (code == "F001").then_some(text("số sai", "wrong number")),
            lang: Lang::Vi,
        })
    }

    #[test]
    fn a_letter_says_who_what_and_by_when() {
        let findings = [
            finding(Warning, "DS", "B2"),
            finding(Error, "DS", "C3"),
            finding(Info, "DS", "D4"),
        ];
        let letter = letter(&findings, Some(date(2026, 12, 15)));
        assert_eq!(letter.opening[0], "Kính gửi: Huyện Thới Bình");
        assert!(
            letter.opening[1].contains("«thoi-binh.xlsx», số liệu tính đến ngày 31/8/2023"),
            "{:?}",
            letter.opening
        );
        assert!(letter.opening[2].contains("1 lỗi, 1 cảnh báo, 1 ghi nhận"));
        assert!(letter.opening[3].contains("trước hết ngày 15/12/2026"));
        assert_eq!(letter.rows.len(), 2);
        assert_eq!(
            letter.rows[0],
            ["F001: số sai", "lỗi", "1", "DS!C3"].map(str::to_owned)
        );
    }
}
