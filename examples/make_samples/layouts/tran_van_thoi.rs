//! Trần Văn Thời: one long list with a sheet that sums it up by commune.

use super::{NO_SECTIONS, TOTAL_BELOW};
use crate::layout::{Container, Dates, Field, Index, Layout, Line, Unit, col};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout {
    district: 3,
    file: "Danh sach HTX huyen Tran Van Thoi",
    container: Container::Xlsx,
    tab: "Danh sách",
    summary: Some("Tổng hợp"),
    indent: 0,
    top: &[
        Line::Pair(
            "UBND HUYỆN TRẦN VĂN THỜI",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        Line::Pair("PHÒNG KINH TẾ", "Độc lập - Tự do - Hạnh phúc"),
        Line::Blank,
        Line::Title("DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN TRẦN VĂN THỜI"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Blank,
    ],
    columns: &[
        col(&["TT"], Field::No, 6.0),
        col(&["Tên hợp tác xã"], Field::Name, 38.0),
        col(&["Xã, thị trấn"], Field::Commune, 24.0),
        col(&["Mã số thuế"], Field::TaxCode, 14.0),
        col(&["Ngày, tháng, năm thành lập"], Field::Founded, 13.0),
        col(&["Ngành"], Field::Sector, 24.0),
        col(&["Số thành viên (người)", "Tổng số"], Field::Members, 9.0),
        col(&["Số thành viên (người)", "Nữ"], Field::Women, 8.0),
        col(&["Số lao động"], Field::Workers, 9.0),
        col(&["Vốn ĐL (triệu đồng)"], Field::Charter, 12.0),
        col(&["Vốn thực góp (triệu đồng)"], Field::Contributed, 12.0),
        col(
            &["Doanh thu năm {results} (triệu đồng)"],
            Field::Revenue,
            13.0,
        ),
        col(&["Tình trạng hoạt động"], Field::Status, 16.0),
        col(&["Xếp loại năm {results}"], Field::Rating, 12.0),
    ],
    index: Index::None,
    sections: NO_SECTIONS,
    total: TOTAL_BELOW,
    bottom: &[
        Line::Remark("Ghi chú: HTX thành lập từ năm {results} và HTX tạm ngưng không xếp loại."),
        Line::Right("Trần Văn Thời, {signed}"),
        Line::Pair("NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG"),
    ],
    unit: Unit::Million,
    dates: Dates::Serial,
    sector_words: SectorWords::Long,
    status_words: ["Hoạt động", "Tạm ngưng"],
    codes_are_numbers: false,
    has_capitals: false,
};
