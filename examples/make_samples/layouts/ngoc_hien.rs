//! Ngọc Hiển: gaps between the columns, the rating ticked in one of four columns, no signatures.

use super::NO_SECTIONS;
use crate::cooperatives::Rating;
use crate::layout::{Container, Dates, Field, Index, Layout, Line, Total, Unit, col, gap};
use crate::sector::SectorWords;

/// The layout.
pub(crate) static LAYOUT: Layout = Layout {
    district: 8,
    file: "HTX_NgocHien_{tag}",
    container: Container::Xlsx,
    tab: "NgocHien",
    summary: None,
    indent: 0,
    top: &[
        Line::Title("DANH SÁCH HTX HUYỆN NGỌC HIỂN"),
        Line::Caption("{period}"),
        Line::Blank,
        Line::Blank,
    ],
    columns: &[
        col(&["STT"], Field::No, 6.0),
        gap(),
        col(&["Tên HTX"], Field::Name, 38.0),
        col(&["Địa chỉ"], Field::Address, 28.0),
        col(&["MST"], Field::TaxCode, 14.0),
        gap(),
        col(&["Ngày TL"], Field::Founded, 13.0),
        col(&["Lĩnh vực"], Field::Sector, 22.0),
        col(&["Tổng số thành viên"], Field::Members, 9.0),
        col(&["TV nữ"], Field::Women, 8.0),
        gap(),
        col(&["VĐL (tr.đ)"], Field::Charter, 12.0),
        col(&["Vốn thực góp (tr.đ)"], Field::Contributed, 12.0),
        gap(),
        gap(),
        col(&["Tình trạng"], Field::Status, 14.0),
        col(
            &["Xếp loại năm {results}", "Tốt"],
            Field::TickRating(Rating::Good),
            6.0,
        ),
        col(
            &["Xếp loại năm {results}", "Khá"],
            Field::TickRating(Rating::Fair),
            6.0,
        ),
        col(
            &["Xếp loại năm {results}", "TB"],
            Field::TickRating(Rating::Average),
            6.0,
        ),
        col(
            &["Xếp loại năm {results}", "Yếu"],
            Field::TickRating(Rating::Weak),
            6.0,
        ),
    ],
    index: Index::None,
    sections: NO_SECTIONS,
    total: Total {
        label: "Tổng số",
        on_top: false,
        is_merged: false,
        has_formulas: true,
    },
    bottom: &[],
    unit: Unit::Million,
    dates: Dates::YearBefore(2014),
    sector_words: SectorWords::Long,
    status_words: ["Đang HĐ", "Tạm ngưng"],
    codes_are_numbers: false,
    has_capitals: false,
};
