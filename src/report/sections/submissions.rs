//! Who has sent a list, who is late, whose earlier list stands in.

use crate::model::UnitRef;
use crate::report::Report;
use crate::report::document::Block;
use crate::report::grammar::units;
use crate::text::{Phrase, Text, text};

/// One paragraph for each thing to be said.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let submissions = &report.submissions;
    let said = [
        (
            &submissions.missing,
            text("Chưa gửi: {units}.", "Missing: {units}."),
        ),
        (
            &submissions.late,
            text(
                "Gửi sau thời hạn: {units}.",
                "Sent after the deadline: {units}.",
            ),
        ),
        (
            &submissions.carried_forward,
            text(
                "Dùng lại số liệu kỳ trước: {units}.",
                "Figures of an earlier period used for: {units}.",
            ),
        ),
    ];
    let lists = said
        .into_iter()
        .filter_map(|(named, words)| list(named, words));
    std::iter::once(received(report))
        .chain(lists)
        .map(Block::Paragraph)
        .collect()
}

fn received(report: &Report) -> Phrase {
    let submissions = &report.submissions;
    text(
        "Đã nhận số liệu của {received}/{expected} đơn vị.",
        "Figures were received from {received} of {expected} units.",
    )
    .fill(&[
        ("received", &submissions.received),
        ("expected", &submissions.expected),
    ])
}

fn list(named: &[UnitRef], words: Text) -> Option<Phrase> {
    (!named.is_empty()).then(|| words.fill(&[("units", &units(named))]))
}
