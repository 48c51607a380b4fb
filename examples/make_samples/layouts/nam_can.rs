//! Năm Căn: names in capitals, the status ticked in one of two columns, money in thousand đồng.

use super::NO_SECTIONS;
use crate::layout::{Container, Dates, Field, Index, Layout, Line, Total, Unit, col};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout {
    district: 6,
    file: "nam-can",
    container: Container::Ods,
    tab: "Phụ lục",
    summary: None,
    indent: 0,
    top: &[
        Line::Remark("Phụ lục I"),
        Line::Title("DANH SÁCH HỢP TÁC XÃ HUYỆN NĂM CĂN"),
        Line::Caption("{period}"),
        Line::Caption("(Kèm theo Báo cáo số {no}/BC-UBND ngày {day} của UBND huyện Năm Căn)"),
        Line::Right("ĐVT: nghìn đồng"),
    ],
    columns: &[
        col(&["Số TT"], Field::No, 6.0),
        col(&["Tên hợp tác xã"], Field::Name, 40.0),
        col(&["Xã, thị trấn"], Field::Commune, 20.0),
        col(&["Mã số thuế"], Field::TaxCode, 14.0),
        col(&["Ngày thành lập"], Field::Founded, 13.0),
        col(&["Lĩnh vực"], Field::Sector, 14.0),
        col(&["Thành viên", "Tổng số"], Field::Members, 9.0),
        col(&["Thành viên", "Nữ"], Field::Women, 8.0),
        col(&["Lao động"], Field::Workers, 9.0),
        col(&["Vốn điều lệ"], Field::Charter, 14.0),
        col(&["Vốn thực góp"], Field::Contributed, 14.0),
        col(&["Tình trạng hoạt động", "Đang HĐ"], Field::TickActive, 9.0),
        col(
            &["Tình trạng hoạt động", "Tạm ngừng"],
            Field::TickSuspended,
            9.0,
        ),
        col(&["Giám đốc"], Field::Chair, 24.0),
    ],
    index: Index::Bracketed,
    sections: NO_SECTIONS,
    total: Total {
        label: "Tổng cộng",
        on_top: false,
        is_merged: true,
        has_formulas: false,
    },
    bottom: &[],
    unit: Unit::Thousand,
    dates: Dates::Serial,
    sector_words: SectorWords::Short,
    status_words: ["Đang HĐ", "Tạm ngừng"],
    codes_are_numbers: false,
    has_capitals: true,
};
