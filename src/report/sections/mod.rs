//! What a report contains, in order: one file per kind of section, one table that names them all.

mod action;
pub(super) mod activities;
mod annexes;
mod averages;
mod breakdown;
mod changes;
mod figures;
mod groups;
mod list;
mod ministry;
mod plan;
mod quality;
mod sizes;
mod submissions;
mod units;

use super::Report;
use super::document::{Block, Document, Section};
use super::grammar::place;
use super::heading::Heading;
use crate::text::{Text, text};

/// A section a report may have.
#[derive(Debug)]
pub struct SectionKind {
    /// What `--section` calls it.
    pub id: &'static str,
    /// Its heading.
    pub title: Text,
    /// It is looked up rather than read.
    appendix: bool,
    build: fn(&Report) -> Vec<Block>,
}

/// Every section, in the order they stand; one that has nothing to say is left out.
pub static SECTIONS: &[SectionKind] = &[
    section("summary", text("Tóm tắt", "Summary"), summary),
    section(
        "figures",
        text("Chỉ tiêu chủ yếu", "Main figures"),
        |report| figures::blocks(report, figures::MAIN),
    ),
    section("units", text("Theo đơn vị", "By unit"), units::blocks),
    section("sectors", text("Theo lĩnh vực", "By sector"), |report| {
        breakdown::blocks(report, "cooperatives.by_sector")
    }),
    section(
        "statuses",
        text("Theo tình trạng hoạt động", "By status"),
        |report| breakdown::blocks(report, "cooperatives.by_status"),
    ),
    section("sizes", text("Theo quy mô", "By size"), sizes::blocks),
    section("ratings", text("Theo xếp loại", "By rating"), |report| {
        breakdown::blocks(report, "cooperatives.by_rating")
    }),
    section(
        "averages",
        text("Số bình quân", "Averages"),
        averages::blocks,
    ),
    section(
        "models",
        text("Hợp tác xã điểm", "Model cooperatives"),
        |report| figures::blocks(report, figures::MODELS),
    ),
    section(
        "members",
        text("Danh sách thành viên", "Lists of members"),
        |report| figures::blocks(report, figures::MEMBERS),
    ),
    section(
        "unions",
        text("Liên hiệp hợp tác xã", "Cooperative unions"),
        |report| figures::blocks(report, figures::UNIONS),
    ),
    section(
        "groups",
        text("Tổ hợp tác, hội quán", "Cooperative groups and clubs"),
        groups::blocks,
    ),
    section(
        "activities",
        text("Hoạt động hỗ trợ", "Supporting activities"),
        activities::blocks,
    ),
    section("plan", text("Thực hiện kế hoạch", "The plan"), plan::blocks),
    section(
        "ministry",
        text("Biểu báo cáo kế hoạch", "Annexes of the plan report"),
        annexes::blocks,
    ),
    section(
        "changes",
        text("Biến động theo danh sách", "Changes by name"),
        changes::blocks,
    ),
    section(
        "action",
        text("Hợp tác xã cần xử lý", "Cooperatives that call for action"),
        action::blocks,
    ),
    section(
        "submissions",
        text("Tình hình gửi số liệu", "Who has sent"),
        submissions::blocks,
    ),
    section(
        "quality",
        text("Chất lượng số liệu", "Quality of the data"),
        quality::blocks,
    ),
    SectionKind {
        appendix: true,
        ..section(
            "list",
            text("Danh sách hợp tác xã", "List of cooperatives"),
            list::blocks,
        )
    },
];

const fn section(id: &'static str, title: Text, build: fn(&Report) -> Vec<Block>) -> SectionKind {
    SectionKind {
        id,
        title,
        appendix: false,
        build,
    }
}

/// The whole document.
pub(super) fn document(report: &Report, heading: Heading) -> Document {
    let built = SECTIONS.iter().map(|kind| Section {
        id: kind.id,
        title: kind.title.into(),
        blocks: (kind.build)(report),
        appendix: kind.appendix,
    });
    Document {
        heading,
        title: text(
            "Báo cáo tình hình hợp tác xã {place}",
            "Report on the cooperatives of {place}",
        )
        .fill(&[("place", &place(&report.province))]),
        subtitle: text(
            "Kỳ báo cáo: {period}; số liệu đến ngày {day}",
            "Period: {period}; figures as of {day}",
        )
        .fill(&[("period", &report.period.phrase()), ("day", &report.as_of)]),
        sections: built.filter(|section| !section.blocks.is_empty()).collect(),
    }
}

fn summary(report: &Report) -> Vec<Block> {
    report
        .narrative
        .iter()
        .cloned()
        .map(Block::Paragraph)
        .collect()
}
