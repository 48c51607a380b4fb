//! Phú Tân: an empty row between communes, tax codes as numbers, years and dates in one column.

use crate::layout::{
    Container, Dates, Field, Grouping, Index, Layout, Line, Sections, Total, Unit, col,
};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout {
    district: 7,
    file: "H. Phu Tan - HTX",
    container: Container::Xls,
    tab: "Phu Tan",
    summary: None,
    indent: 0,
    top: &[
        Line::Pair("UBND HUYỆN PHÚ TÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Line::Pair("PHÒNG NÔNG NGHIỆP VÀ PTNT", "Độc lập - Tự do - Hạnh phúc"),
        Line::Title("BIỂU THỐNG KÊ HỢP TÁC XÃ HUYỆN PHÚ TÂN"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Right("ĐVT: tr.đ"),
    ],
    columns: &[
        col(&["STT"], Field::No, 6.0),
        col(&["Tên HTX"], Field::Name, 38.0),
        col(&["Xã/TT"], Field::Commune, 24.0),
        col(&["Mã số thuế"], Field::TaxCode, 14.0),
        col(&["Năm TL"], Field::Founded, 13.0),
        col(&["Lĩnh vực HĐ"], Field::Sector, 14.0),
        col(&["Thành viên", "Tổng số"], Field::Members, 9.0),
        col(&["Thành viên", "Nữ"], Field::Women, 8.0),
        col(&["Vốn ĐL"], Field::Charter, 12.0),
        col(&["Vốn thực góp"], Field::Contributed, 12.0),
        col(&["Doanh thu {results}"], Field::Revenue, 12.0),
        col(&["Hiện trạng"], Field::Status, 22.0),
        col(&["SĐT"], Field::Phone, 14.0),
    ],
    index: Index::None,
    sections: Sections {
        by: Grouping::Spaced,
        is_merged: false,
        sums_inline: false,
        subtotal: None,
        restarts: false,
    },
    total: Total {
        label: "Toàn huyện",
        on_top: false,
        is_merged: false,
        has_formulas: false,
    },
    bottom: &[
        Line::Right("Phú Tân, {signed}"),
        Line::Pair("Người lập", "Trưởng phòng"),
    ],
    unit: Unit::Million,
    dates: Dates::YearOrSerial(2016),
    sector_words: SectorWords::Short,
    status_words: ["Hoạt động", "Tạm ngưng hoạt động"],
    codes_are_numbers: true,
    has_capitals: false,
};
