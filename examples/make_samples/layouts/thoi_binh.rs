//! Thới Bình: letterhead, numbered columns, a section per commune with its sums as formulas, signatures.

use crate::layout::{
    Container, Dates, Field, Grouping, Index, Layout, Line, Sections, Total, Unit, col,
};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout {
    district: 2,
    file: "thoi-binh",
    container: Container::Xlsx,
    tab: "Danh sách HTX",
    summary: None,
    indent: 0,
    top: &[
        Line::Pair("UBND HUYỆN THỚI BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Line::Pair("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Độc lập - Tự do - Hạnh phúc"),
        Line::Blank,
        Line::Title("DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN THỚI BÌNH"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Right("ĐVT: triệu đồng"),
    ],
    columns: &[
        col(&["STT"], Field::No, 6.0),
        col(&["Tên HTX"], Field::Name, 38.0),
        col(&["Ấp, khóm"], Field::Hamlet, 12.0),
        col(&["Mã số thuế"], Field::TaxCode, 14.0),
        col(&["Ngày thành lập"], Field::Founded, 13.0),
        col(&["Lĩnh vực hoạt động"], Field::Sector, 24.0),
        col(&["Thành viên", "Tổng số"], Field::Members, 9.0),
        col(&["Thành viên", "Trong đó: nữ"], Field::Women, 9.0),
        col(&["Vốn điều lệ"], Field::Charter, 12.0),
        col(&["Vốn thực góp"], Field::Contributed, 12.0),
        col(&["Doanh thu năm {results}"], Field::Revenue, 12.0),
        col(&["Tình trạng HĐ"], Field::Status, 22.0),
        col(&["Ghi chú"], Field::Note, 12.0),
    ],
    index: Index::Bracketed,
    sections: Sections {
        by: Grouping::Communes,
        is_merged: false,
        sums_inline: false,
        subtotal: Some("Cộng"),
        restarts: true,
    },
    total: Total {
        label: "TỔNG CỘNG",
        on_top: false,
        is_merged: false,
        has_formulas: true,
    },
    bottom: &[
        Line::Right("Thới Bình, {signed}"),
        Line::Pair("NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG"),
        Line::Blank,
        Line::Blank,
        Line::Pair("Phạm Thị Diệu", "Trần Quốc Khải"),
    ],
    unit: Unit::Million,
    dates: Dates::Serial,
    sector_words: SectorWords::Long,
    status_words: ["Đang hoạt động", "Tạm ngừng hoạt động"],
    codes_are_numbers: false,
    has_capitals: false,
};
