//! Cái Nước: sections by status, the total on top, years instead of days, columns numbered A B 1 2.

use crate::layout::{
    Container, Dates, Field, Grouping, Index, Layout, Line, Sections, Total, Unit, col,
};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout {
    district: 4,
    file: "DS HTX H. Cai Nuoc {tag}",
    container: Container::Xls,
    tab: "HTX",
    summary: None,
    indent: 0,
    top: &[
        Line::Pair("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Line::Pair("HUYỆN CÁI NƯỚC", "Độc lập - Tự do - Hạnh phúc"),
        Line::Blank,
        Line::Title("DANH SÁCH CÁC HỢP TÁC XÃ HUYỆN CÁI NƯỚC"),
        Line::Caption("{period}"),
        Line::Right("Đơn vị tính: triệu đồng"),
    ],
    columns: &[
        col(&["STT"], Field::No, 6.0),
        col(&["Tên đơn vị"], Field::Name, 38.0),
        col(&["Địa chỉ trụ sở"], Field::Address, 30.0),
        col(&["MST"], Field::TaxCode, 14.0),
        col(&["Năm TL"], Field::Founded, 12.0),
        col(&["Lĩnh vực"], Field::Sector, 14.0),
        col(&["Số TV"], Field::Members, 8.0),
        col(&["TV nữ"], Field::Women, 8.0),
        col(&["VĐL"], Field::Charter, 12.0),
        col(&["Vốn góp thực tế"], Field::Contributed, 12.0),
        col(&["Họ tên CT HĐQT"], Field::Chair, 24.0),
        col(&["SĐT"], Field::Phone, 14.0),
    ],
    index: Index::Letters,
    sections: Sections {
        by: Grouping::Statuses(["A. HTX ĐANG HOẠT ĐỘNG", "B. HTX TẠM NGƯNG HOẠT ĐỘNG"]),
        is_merged: true,
        sums_inline: false,
        subtotal: Some("Cộng"),
        restarts: true,
    },
    total: Total {
        label: "TỔNG CỘNG",
        on_top: true,
        is_merged: false,
        has_formulas: false,
    },
    bottom: &[
        Line::Right("Cái Nước, {signed}"),
        Line::Pair("NGƯỜI LẬP", "THỦ TRƯỞNG ĐƠN VỊ"),
    ],
    unit: Unit::Million,
    dates: Dates::YearBefore(2023),
    sector_words: SectorWords::Short,
    status_words: ["Đang hoạt động", "Tạm ngưng hoạt động"],
    codes_are_numbers: false,
    has_capitals: false,
};
