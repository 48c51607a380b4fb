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
use super::document::{Block, Document, Section, Shown};
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
    /// The part it is told in.
    part: Text,
    /// How much of it is shown as text.
    shown: Shown,
    build: fn(&Report) -> Vec<Block>,
}

// The parts a printed report is told in; one that has but one section is called like it.
const GENERAL: Text = text("Tình hình chung", "General situation");
const COOPERATIVES: Text = text("Hợp tác xã", "Cooperatives");
const OTHERS: Text = text(
    "Liên hiệp hợp tác xã, tổ hợp tác, hội quán",
    "Unions, groups and clubs",
);
const SUPPORT: Text = text("Hoạt động hỗ trợ", "Supporting activities");
const PLAN: Text = text("Thực hiện kế hoạch", "The plan");
const CHANGES: Text = text("Biến động theo danh sách", "Changes by name");
const ACTION: Text = text("Hợp tác xã cần xử lý", "Cooperatives that call for action");
const QUALITY: Text = text(
    "Nguồn và chất lượng số liệu",
    "Sources and quality of the data",
);
const LIST: Text = text("Danh sách hợp tác xã", "List of cooperatives");

/// Every section, in the order they stand; one that has nothing to say is left out.
pub static SECTIONS: &[SectionKind] = &[
    section(GENERAL, "summary", text("Tóm tắt", "Summary"), summary),
    section(
        GENERAL,
        "figures",
        text("Chỉ tiêu chủ yếu", "Main figures"),
        |report| figures::blocks(report, figures::MAIN),
    ),
    section(
        COOPERATIVES,
        "units",
        text("Theo đơn vị", "By unit"),
        units::blocks,
    ),
    section(
        COOPERATIVES,
        "sectors",
        text("Theo lĩnh vực", "By sector"),
        |report| breakdown::blocks(report, "cooperatives.by_sector"),
    ),
    section(
        COOPERATIVES,
        "statuses",
        text("Theo tình trạng hoạt động", "By status"),
        |report| breakdown::blocks(report, "cooperatives.by_status"),
    ),
    section(
        COOPERATIVES,
        "sizes",
        text("Theo quy mô", "By size"),
        sizes::blocks,
    ),
    section(
        COOPERATIVES,
        "ratings",
        text("Theo xếp loại", "By rating"),
        |report| breakdown::blocks(report, "cooperatives.by_rating"),
    ),
    section(
        COOPERATIVES,
        "averages",
        text("Số bình quân", "Averages"),
        averages::blocks,
    ),
    section(
        COOPERATIVES,
        "models",
        text("Hợp tác xã điểm", "Model cooperatives"),
        |report| figures::blocks(report, figures::MODELS),
    ),
    section(
        COOPERATIVES,
        "members",
        text("Danh sách thành viên", "Lists of members"),
        |report| figures::blocks(report, figures::MEMBERS),
    ),
    section(
        OTHERS,
        "unions",
        text("Liên hiệp hợp tác xã", "Cooperative unions"),
        |report| figures::blocks(report, figures::UNIONS),
    ),
    section(
        OTHERS,
        "groups",
        text("Tổ hợp tác, hội quán", "Cooperative groups and clubs"),
        groups::blocks,
    ),
    section(
        SUPPORT,
        "activities",
        text("Hoạt động hỗ trợ", "Supporting activities"),
        activities::blocks,
    ),
    section(
        PLAN,
        "plan",
        text("Thực hiện kế hoạch", "The plan"),
        plan::blocks,
    ),
    section(
        PLAN,
        "ministry",
        text("Biểu báo cáo kế hoạch", "Annexes of the plan report"),
        annexes::blocks,
    ),
    section(
        CHANGES,
        "changes",
        text("Biến động theo danh sách", "Changes by name"),
        changes::blocks,
    ),
    section(
        ACTION,
        "action",
        text("Hợp tác xã cần xử lý", "Cooperatives that call for action"),
        action::blocks,
    ),
    section(
        QUALITY,
        "submissions",
        text("Tình hình gửi số liệu", "Who has sent"),
        submissions::blocks,
    ),
    section(
        QUALITY,
        "quality",
        text("Chất lượng số liệu", "Quality of the data"),
        quality::blocks,
    ),
    SectionKind {
        shown: Shown::Aside,
        ..section(
            LIST,
            "list",
            text("Danh sách hợp tác xã", "List of cooperatives"),
            list::blocks,
        )
    },
];

const fn section(
    part: Text,
    id: &'static str,
    title: Text,
    build: fn(&Report) -> Vec<Block>,
) -> SectionKind {
    SectionKind {
        id,
        title,
        part,
        shown: Shown::Brief,
        build,
    }
}

/// The whole document.
pub(super) fn document(report: &Report, heading: Heading) -> Document {
    let built = SECTIONS.iter().map(|kind| Section {
        id: kind.id,
        part: Some(kind.part),
        title: kind.title.into(),
        blocks: (kind.build)(report),
        shown: kind.shown,
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
