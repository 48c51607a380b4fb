//! Cooperatives by size class: as the lists state it, and as the law in force tells it from their figures.

use super::breakdown;
use crate::report::Report;
use crate::report::document::Block;
use crate::report::grammar::phrase;
use crate::text::{Phrase, Text, text};

/// The breakdowns, each with what stands above it where there are several.
const BASES: [(&str, Text); 4] = [
    (
        "cooperatives.by_size",
        text("Ghi trong danh sách", "As the lists state it"),
    ),
    (
        "cooperatives.by_member_size",
        text("Tính theo số thành viên", "By members"),
    ),
    (
        "cooperatives.by_capital_size",
        text("Tính theo tổng nguồn vốn", "By total capital"),
    ),
    (
        "cooperatives.by_legal_size",
        text(
            "Tính theo thành viên, doanh thu, nguồn vốn",
            "By members, revenue and capital",
        ),
    ),
];

/// A table for each basis that says anything.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let told = BASES.into_iter().filter_map(|(id, lead)| {
        let blocks = breakdown::blocks(report, id);
        let source = report.breakdown(id)?.indicator.source;
        (!blocks.is_empty()).then(|| (head(id, lead, source), blocks))
    });
    told.flat_map(|(lead, blocks)| std::iter::once(Block::Paragraph(lead)).chain(blocks))
        .collect()
}

/// What stands above a table; what the law tells, with the law.
fn head(id: &str, lead: Text, source: Text) -> Phrase {
    match id {
        "cooperatives.by_size" => phrase("{lead}:", &[("lead", &lead)]),
        _ => phrase(
            "{lead} ({source}):",
            &[("lead", &lead), ("source", &source)],
        ),
    }
}
