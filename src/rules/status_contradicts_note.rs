//! A note that says another status than the cell for it.

use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, Status};
use crate::text::normal::{self, WordList};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "R505",
    name: "status-contradicts-note",
    severity: Severity::Warning,
    title: text(
        "ghi chú nói khác cột tình trạng",
        "a note that contradicts the status",
    ),
    message: text(
        "ghi chú «{value}» nhưng tình trạng là «{status}»",
        "the note says '{value}', but the status is '{status}'",
    ),
    help: text(
        "sửa cột tình trạng hoặc ghi chú cho khớp",
        "correct the status or the note",
    ),
    why: text(
        "báo cáo đếm theo cột tình trạng, người đọc tin ghi chú",
        "the report counts by the status, people believe the note",
    ),
    source: text(
        "Nghị định 92/2024/NĐ-CP, Điều 27: tình trạng pháp lý",
        "Decree 92/2024/NĐ-CP, Article 27: legal statuses",
    ),
    parameters: &[],
    scope: Scope::Record(rows::ORGANISATIONS, check),
};

/// Words of notes that leave no doubt, and what they say. Plans and wishes ("đề nghị giải thể", "dự kiến") stand
/// before other words.
static SAID: [(WordList, Status); 3] = [
    (
        WordList::new(&["đã giải thể", "đã chấm dứt hoạt động", "đã phá sản"]),
        Status::Ended,
    ),
    (
        WordList::new(&[
            "đang tạm ngừng",
            "đang tạm ngưng",
            "đã tạm ngừng",
            "đã tạm ngưng",
        ]),
        Status::Suspended,
    ),
    (
        WordList::new(&["đã ngừng hoạt động", "đã ngưng hoạt động"]),
        Status::Dormant,
    ),
];

/// Words that are a fact where a note begins with them and goes on with its time or reason, or not at all.
static BEGUN: [(WordList, Status); 2] = [
    (
        WordList::new(&[
            "tạm ngừng hoạt động",
            "tạm ngưng hoạt động",
            "tạm ngừng kinh doanh",
            "tạm ngừng",
            "tạm ngưng",
        ]),
        Status::Suspended,
    ),
    (
        WordList::new(&["ngừng hoạt động", "ngưng hoạt động", "không hoạt động"]),
        Status::Dormant,
    ),
];

/// What a fact goes on with.
static THEN: WordList = WordList::new(&["từ", "kể từ", "do", "vì"]);

fn check(record: &RecordView) -> Vec<Fault> {
    contradiction(record).into_iter().collect()
}

fn contradiction(record: &RecordView) -> Option<Fault> {
    let status = record.filing.status()?;
    let note = normal::key(record.filing.text(Field::Note)?);
    let said = said(&note)?;
    let other = match said {
        Status::Ended => status != Status::Ended,
        // Whoever ended or waits for it has stopped before.
        _ => status == Status::Active,
    };
    (other && record.cell(Field::Status) != record.cell(Field::Note)).then(|| {
        record
            .fault(Field::Note)
            .with([record.cell(Field::Status)])
            .arg("status", &status.label())
    })
}

/// What a note says without any doubt.
fn said(note: &str) -> Option<Status> {
    let anywhere = SAID.iter().find(|(words, _)| words.stands_in(note));
    let begun = || {
        BEGUN.iter().find(|(words, _)| {
            let at = words.start_of(note);
            at.is_some_and(|at| {
                let rest = note[words.keys()[at].len()..].trim_start();
                rest.is_empty() || THEN.start_of(rest).is_some()
            })
        })
    };
    anywhere.or_else(begun).map(|(_, said)| *said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn plans_are_no_facts_and_an_end_follows_a_stop() {
        let book = Book::of(&[Field::Name, Field::Status, Field::Note])
            .row(&["HTX Một", "active", "Đã giải thể tháng 5/2023"])
            .row(&["HTX Hai", "active", "đề nghị giải thể trong năm"])
            .row(&["HTX Ba", "ended", "đã giải thể"])
            .row(&["HTX Bốn", "active", "HTX đã ngưng hoạt động từ 2021"])
            .row(&["HTX Năm", "ended", "đã ngừng hoạt động nhiều năm"])
            .row(&["HTX Sáu", "suspended", "đã giải thể"])
            .row(&["HTX Bảy", "active", "Ngừng hoạt động từ năm 2022"])
            .row(&[
                "HTX Tám",
                "active",
                "Ngừng hoạt động chăn nuôi, nay trồng lúa",
            ])
            .row(&["HTX Chín", "active", "Tạm ngưng"])
            .row(&[
                "HTX Mười",
                "active",
                "giải thể trong năm 2026 nếu không củng cố được",
            ]);
        assert_eq!(
            book.says(&RULE),
            [
                "C2 ghi chú «Đã giải thể tháng 5/2023» nhưng tình trạng là «đang hoạt động»",
                "C5 ghi chú «HTX đã ngưng hoạt động từ 2021» nhưng tình trạng là «đang hoạt động»",
                "C7 ghi chú «đã giải thể» nhưng tình trạng là «tạm ngừng hoạt động»",
                "C8 ghi chú «Ngừng hoạt động từ năm 2022» nhưng tình trạng là «đang hoạt động»",
                "C10 ghi chú «Tạm ngưng» nhưng tình trạng là «đang hoạt động»",
            ]
        );
    }
}
