//! U Minh: saved as CSV, every number a text in Vietnamese writing.

use super::{NO_SECTIONS, TOTAL_BELOW};
use crate::layout::{Container, Dates, Field, Index, Layout, Line, Unit, col};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout {
    district: 1,
    file: "u_minh_{tag}",
    container: Container::Csv,
    tab: "U Minh",
    summary: None,
    indent: 0,
    top: &[
        Line::Pair("UBND HUYỆN U MINH", ""),
        Line::Title("DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN U MINH"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Blank,
    ],
    columns: &[
        col(&["STT"], Field::No, 6.0),
        col(&["Tên HTX"], Field::Name, 38.0),
        col(&["Xã/Thị trấn"], Field::Commune, 20.0),
        col(&["Ấp/Khóm"], Field::Hamlet, 12.0),
        col(&["MST"], Field::TaxCode, 14.0),
        col(&["Ngày TL"], Field::Founded, 12.0),
        col(&["Lĩnh vực"], Field::Sector, 16.0),
        col(&["Tổng số TV"], Field::Members, 8.0),
        col(&["TV nữ"], Field::Women, 8.0),
        col(&["Vốn điều lệ (triệu đồng)"], Field::Charter, 12.0),
        col(&["Vốn thực góp (triệu đồng)"], Field::Contributed, 12.0),
        col(
            &["Doanh thu năm {results} (triệu đồng)"],
            Field::Revenue,
            12.0,
        ),
        col(&["Tình trạng HĐ"], Field::Status, 14.0),
        col(&["Điện thoại"], Field::Phone, 14.0),
        col(&["Ghi chú"], Field::Note, 12.0),
    ],
    index: Index::None,
    sections: NO_SECTIONS,
    total: TOTAL_BELOW,
    bottom: &[
        Line::Right("U Minh, {signed}"),
        Line::Pair("Người lập biểu", "Trưởng phòng"),
    ],
    unit: Unit::Million,
    dates: Dates::Text,
    sector_words: SectorWords::Long,
    status_words: ["Đang HĐ", "Tạm ngừng"],
    codes_are_numbers: false,
    has_capitals: false,
};
