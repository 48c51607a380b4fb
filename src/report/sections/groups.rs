//! Cooperative groups and clubs, for the province and by unit.

use super::figures;
use super::units::{UnitColumn, table};
use crate::report::Report;
use crate::report::document::Block;
use crate::text::text;

const COLUMNS: &[UnitColumn] = &[
    ("groups.total", text("Tổ hợp tác", "Groups"), 0),
    ("groups.members", text("Tổ viên", "Members"), 0),
    (
        "groups.average_members",
        text("Tổ viên bình quân", "Members per group"),
        2,
    ),
    ("clubs.total", text("Hội quán", "Clubs"), 1),
];

/// The figures, then the units; nothing where nothing was sent.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let mut blocks = figures::blocks(report, figures::GROUPS);
    let units = table(report, "groups.by_unit", COLUMNS);
    if !units.is_empty() {
        let heading = text("Theo đơn vị:", "By unit:");
        blocks.push(Block::Paragraph(heading.into()));
    }
    blocks.extend(units);
    blocks
}
