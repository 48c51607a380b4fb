//! Averages and medians, and what they hide: how many cooperatives are how large.

use super::{breakdown, figures};
use crate::report::Report;
use crate::report::document::Block;
use crate::text::text;

/// The figures, then the cooperatives by their members; nothing where no figure is known.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let mut blocks = figures::blocks(report, figures::AVERAGES);
    let classes = breakdown::blocks(report, "cooperatives.by_members");
    if !classes.is_empty() {
        let heading = text("Theo số thành viên:", "By number of members:");
        blocks.push(Block::Paragraph(heading.into()));
    }
    blocks.extend(classes);
    blocks
}
