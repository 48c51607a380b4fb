//! Phước Long in Bạc Liêu: a plain list, one sheet among others.

use super::{NO_SECTIONS, TOTAL_BELOW};
use crate::layout::{Container, Dates, Field, Index, Layout, Line, Unit, col};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static PHUOC_LONG: Layout = Layout {
    district: 18,
    file: "",
    container: Container::Xlsx,
    tab: "HTX",
    summary: None,
    indent: 0,
    top: &[
        Line::Pair("UBND {UNIT}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Line::Pair("PHÒNG NÔNG NGHIỆP VÀ PTNT", "Độc lập - Tự do - Hạnh phúc"),
        Line::Blank,
        Line::Title("DANH SÁCH HỢP TÁC XÃ {UNIT}"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Right("ĐVT: triệu đồng"),
    ],
    columns: &[
        col(&["STT"], Field::No, 6.0),
        col(&["Tên HTX"], Field::Name, 38.0),
        col(&["Xã, thị trấn"], Field::Commune, 22.0),
        col(&["Mã số thuế"], Field::TaxCode, 14.0),
        col(&["Ngày thành lập"], Field::Founded, 13.0),
        col(&["Lĩnh vực"], Field::Sector, 24.0),
        col(&["Thành viên", "Tổng số"], Field::Members, 9.0),
        col(&["Thành viên", "Nữ"], Field::Women, 8.0),
        col(&["Vốn điều lệ"], Field::Charter, 12.0),
        col(&["Vốn thực góp"], Field::Contributed, 12.0),
        col(&["Tình trạng"], Field::Status, 18.0),
    ],
    index: Index::Bracketed,
    sections: NO_SECTIONS,
    total: TOTAL_BELOW,
    bottom: &[
        Line::Right("{place}, {signed}"),
        Line::Pair("NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG"),
    ],
    unit: Unit::Million,
    dates: Dates::Serial,
    sector_words: SectorWords::Long,
    status_words: ["Đang hoạt động", "Tạm ngừng hoạt động"],
    codes_are_numbers: false,
    has_capitals: false,
};
