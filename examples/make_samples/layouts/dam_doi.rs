//! Đầm Dơi: an empty first column, a header of three rows, sections by field, money in đồng, dates as text.

use crate::layout::{
    Container, Dates, Field, Grouping, Index, Layout, Line, Sections, Total, Unit, col,
};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout {
    district: 5,
    file: "BC HTX Dam Doi ({tag})",
    container: Container::Xlsx,
    tab: "Sheet1",
    summary: None,
    indent: 1,
    top: &[
        Line::Blank,
        Line::Pair("UBND HUYỆN ĐẦM DƠI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Line::Pair("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Độc lập - Tự do - Hạnh phúc"),
        Line::Blank,
        Line::Title("DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN ĐẦM DƠI"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Caption("(Kèm theo Báo cáo số {no}/BC-UBND ngày {day} của UBND huyện Đầm Dơi)"),
        Line::Right("ĐVT: đồng"),
    ],
    columns: &[
        col(&["STT"], Field::No, 6.0),
        col(&["Tên hợp tác xã"], Field::Name, 38.0),
        col(&["Địa chỉ"], Field::Address, 30.0),
        col(&["MST/Mã số HTX"], Field::TaxCode, 14.0),
        col(&["Thời gian thành lập"], Field::Founded, 13.0),
        col(&["Thành viên (người)", "Tổng số"], Field::Members, 9.0),
        col(&["Thành viên (người)", "Trong đó", "Nữ"], Field::Women, 9.0),
        col(&["Vốn", "Vốn điều lệ"], Field::Charter, 17.0),
        col(&["Vốn", "Vốn thực góp"], Field::Contributed, 17.0),
        col(&["Doanh thu năm {results}"], Field::Revenue, 17.0),
        col(&["Người đại diện", "Họ và tên"], Field::Chair, 22.0),
        col(&["Người đại diện", "Số điện thoại"], Field::Phone, 14.0),
        col(&["Tình trạng"], Field::Status, 22.0),
    ],
    index: Index::None,
    sections: Sections {
        by: Grouping::Sectors(["LĨNH VỰC NÔNG NGHIỆP", "LĨNH VỰC PHI NÔNG NGHIỆP"]),
        is_merged: false,
        sums_inline: false,
        subtotal: Some("Cộng ({mark})"),
        restarts: false,
    },
    total: Total {
        label: "TỔNG CỘNG (I+II)",
        on_top: false,
        is_merged: true,
        has_formulas: false,
    },
    bottom: &[
        Line::Remark("Ghi chú: lĩnh vực nông nghiệp gồm cả thủy sản và diêm nghiệp."),
        Line::Right("Đầm Dơi, {signed}"),
        Line::Pair("NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN"),
        Line::Pair("", "KT. CHỦ TỊCH"),
        Line::Pair("", "PHÓ CHỦ TỊCH"),
    ],
    unit: Unit::Dong,
    dates: Dates::Text,
    sector_words: SectorWords::Long,
    status_words: ["Đang hoạt động", "Tạm ngừng kinh doanh"],
    codes_are_numbers: false,
    has_capitals: false,
};
