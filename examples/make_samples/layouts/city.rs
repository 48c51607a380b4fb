//! Cà Mau city: the total on top, sections with their count in the title and their sums in the same row.

use crate::layout::{
    Container, Dates, Field, Grouping, Index, Layout, Line, Sections, Total, Unit, col,
};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout {
    district: 0,
    file: "TP. Ca Mau - danh sach HTX {tag}",
    container: Container::Xlsx,
    tab: "TP Cà Mau",
    summary: None,
    indent: 0,
    top: &[
        Line::Pair(
            "UBND THÀNH PHỐ CÀ MAU",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        Line::Pair("PHÒNG KINH TẾ", "Độc lập - Tự do - Hạnh phúc"),
        Line::Blank,
        Line::Title("DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN THÀNH PHỐ CÀ MAU"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Right("Đơn vị tính: triệu đồng"),
    ],
    columns: &[
        col(&["TT"], Field::No, 6.0),
        col(&["TÊN HTX"], Field::Name, 44.0),
        col(&["TRỤ SỞ CHÍNH"], Field::Address, 28.0),
        col(&["MST"], Field::TaxCode, 14.0),
        col(&["NGÀY THÀNH LẬP"], Field::Founded, 13.0),
        col(&["NGƯỜI ĐẠI DIỆN"], Field::Chair, 24.0),
        col(&["NGÀNH"], Field::Sector, 14.0),
        col(&["THÀNH VIÊN", "Tổng số"], Field::Members, 9.0),
        col(&["THÀNH VIÊN", "Nữ"], Field::Women, 8.0),
        col(&["LAO ĐỘNG"], Field::Workers, 9.0),
        col(&["VỐN ĐIỀU LỆ"], Field::Charter, 12.0),
        col(&["VỐN ĐIỀU LỆ THỰC GÓP"], Field::Contributed, 13.0),
        col(&["DOANH THU NĂM {results}"], Field::Revenue, 13.0),
        col(&["TRẠNG THÁI"], Field::Status, 16.0),
        col(&["GHI CHÚ"], Field::Note, 12.0),
    ],
    index: Index::Bracketed,
    sections: Sections {
        by: Grouping::Sectors([
            "NÔNG - LÂM - NGƯ - DIÊM NGHIỆP ({n} HTX)",
            "PHI NÔNG NGHIỆP ({n} HTX)",
        ]),
        is_merged: false,
        sums_inline: true,
        subtotal: None,
        restarts: true,
    },
    total: Total {
        label: "TỔNG SỐ",
        on_top: true,
        is_merged: false,
        has_formulas: false,
    },
    bottom: &[
        Line::Right("Cà Mau, {signed}"),
        Line::Pair("NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG"),
    ],
    unit: Unit::Million,
    dates: Dates::Serial,
    sector_words: SectorWords::Short,
    status_words: ["Đang hoạt động", "Tạm ngừng KD"],
    codes_are_numbers: false,
    has_capitals: false,
};
