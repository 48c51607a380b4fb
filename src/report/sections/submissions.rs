//! Who has sent a list, who is late, whose earlier list stands in.

use crate::model::UnitRef;
use crate::registry::{SetAside, StoredSubmission};
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
        .chain(report.set_aside.iter().map(set_aside))
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

/// "Huyện Năm Căn, tổ hợp tác: danh sách có 12, bảng số lượng có 13; dùng danh sách."
fn set_aside(found: &SetAside) -> Phrase {
    let words = if found.used_count == found.aside_count {
        text(
            "{unit}, {kind}: {used} và {aside} đều có {n}; dùng {used}.",
            "{unit}, {kind}: {used} and {aside} both count {n}; {used} is used.",
        )
    } else {
        text(
            "{unit}, {kind}: {used} có {n}, {aside} có {m}; dùng {used}.",
            "{unit}, {kind}: {used} counts {n}, {aside} counts {m}; {used} is used.",
        )
    };
    words.fill(&[
        ("unit", &found.used.key.unit.name),
        ("kind", &found.used.key.kind.label()),
        ("used", &sender(&found.used)),
        ("aside", &sender(&found.aside)),
        ("n", &found.used_count),
        ("m", &found.aside_count),
    ])
}

/// A list or a tally, with the department it is of.
fn sender(stored: &StoredSubmission) -> Phrase {
    let what = match stored.key.tally {
        true => text("bảng số lượng", "the tally"),
        false => text("danh sách", "the list"),
    };
    match &stored.key.source {
        Some(source) => text("{what} của {source}", "{what} of {source}")
            .fill(&[("what", &what), ("source", source)]),
        None => what.into(),
    }
}

fn list(named: &[UnitRef], words: Text) -> Option<Phrase> {
    (!named.is_empty()).then(|| words.fill(&[("units", &units(named))]))
}
