//! What a province counts besides cooperatives: the invented records and the files that carry them.

pub(crate) mod activities;
pub(crate) mod ca_mau_activities;
pub(crate) mod clubs;
pub(crate) mod dak_nong_activities;
pub(crate) mod group_files;
pub(crate) mod groups;
pub(crate) mod members;
pub(crate) mod mixed;
pub(crate) mod plan;
pub(crate) mod unions;

use crate::layout::Line;

/// Letterhead of a district's office.
const DISTRICT_OFFICE: [Line; 3] = [
    Line::Pair("UBND {UNIT}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    Line::Pair("PHÒNG NÔNG NGHIỆP VÀ PTNT", "Độc lập - Tự do - Hạnh phúc"),
    Line::Blank,
];

/// Signatures of a district's office.
pub(crate) const DISTRICT_SIGNED: [Line; 2] = [
    Line::Right("{place}, {signed}"),
    Line::Pair("NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG"),
];

/// Letterhead of the cooperative alliance of a province.
const ALLIANCE: [Line; 3] = [
    Line::Pair(
        "LIÊN MINH HỢP TÁC XÃ VIỆT NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ),
    Line::Pair("LIÊN MINH HỢP TÁC XÃ {UNIT}", "Độc lập - Tự do - Hạnh phúc"),
    Line::Blank,
];

/// Signatures of the alliance.
pub(crate) const ALLIANCE_SIGNED: [Line; 2] = [
    Line::Right("{place}, {signed}"),
    Line::Pair("NGƯỜI LẬP BIỂU", "CHỦ TỊCH"),
];

/// Lines of a district's office below its letterhead.
pub(crate) fn from_district(lines: &[Line]) -> Vec<Line> {
    [&DISTRICT_OFFICE, lines].concat()
}

/// Lines of the alliance below its letterhead.
pub(crate) fn from_alliance(lines: &[Line]) -> Vec<Line> {
    [&ALLIANCE, lines].concat()
}
