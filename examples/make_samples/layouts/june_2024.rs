//! What the nine clerks of Cà Mau added to their lists in 2024: the pilot of model cooperatives, each in other words.

use super::ca_mau;
use crate::layout::Mark::*;
use crate::layout::Writing::{self, *};
use crate::layout::{Column, Field, Layout, Mark, col, gap};

/// The layouts of 2023 with the columns of 2024 at their right.
pub(crate) fn june_2024() -> [Layout; 9] {
    let mut added = ADDED.iter();
    ca_mau().map(|layout| {
        let extra = added.next().copied().unwrap_or_default();
        Layout {
            columns: [layout.columns, extra].concat().leak(),
            ..*layout
        }
    })
}

/// A column for a mark.
const fn mark(head: &'static [&'static str], mark: Mark, writing: Writing) -> Column {
    col(head, Field::Marked(mark, writing), 12.0)
}

/// The added columns of every district.
const ADDED: [&[Column]; 9] = [
    // Thành phố Cà Mau
    &[
        col(
            &["HTX ĐIỂM/HTX VỆ TINH"],
            Field::Pilot(&["HTX điểm", "HTX vệ tinh"]),
            13.0,
        ),
        mark(&["HỢP ĐỒNG LIÊN KẾT"], Linked, YesNo),
        mark(&["ỨNG DỤNG CNC"], HighTech, YesNo),
        mark(&["TRUY XUẤT NGUỒN GỐC"], Traced, YesNo),
        mark(&["OCOP"], Ocop, YesNo),
    ],
    // Huyện U Minh
    &[
        col(
            &["HTX điểm/vệ tinh"],
            Field::Pilot(&["HTX điểm", "HTX vệ tinh"]),
            13.0,
        ),
        mark(&["HĐ liên kết"], Linked, Tick),
        mark(&["Công nghệ cao"], HighTech, Tick),
        mark(&["Truy xuất NG"], Traced, Tick),
        mark(&["SP OCOP"], Ocop, Tick),
    ],
    // Huyện Thới Bình
    &[
        col(&["Mô hình thí điểm", "HTX điểm"], Field::TickModel, 8.0),
        col(
            &["Mô hình thí điểm", "HTX vệ tinh"],
            Field::TickSatellite,
            8.0,
        ),
        col(
            &["Doanh nghiệp liên kết"],
            Field::Marked(Linked, Named),
            32.0,
        ),
        mark(&["Ứng dụng công nghệ cao"], HighTech, Tick),
        mark(&["Truy xuất nguồn gốc"], Traced, Tick),
        mark(&["Sản phẩm OCOP"], Ocop, Named),
        col(&["Ngày giải thể"], Field::Ended, 13.0),
    ],
    // Huyện Trần Văn Thời
    &[
        col(&["HTX điểm"], Field::TickModel, 8.0),
        col(&["HTX vệ tinh"], Field::TickSatellite, 8.0),
        mark(&["Hợp đồng liên kết"], Linked, Tick),
        mark(&["Công nghệ cao"], HighTech, Tick),
        mark(&["Truy xuất nguồn gốc"], Traced, Tick),
        mark(&["OCOP"], Ocop, Tick),
    ],
    // Huyện Cái Nước
    &[
        col(
            &["HTX điểm/vệ tinh"],
            Field::Pilot(&["Điểm", "Vệ tinh"]),
            12.0,
        ),
        col(&["DN liên kết"], Field::Marked(Linked, Named), 32.0),
        mark(&["CNC"], HighTech, Tick),
        mark(&["Truy xuất NG"], Traced, Tick),
        mark(&["OCOP"], Ocop, Named),
    ],
    // Huyện Đầm Dơi
    &[
        col(&["Thí điểm", "HTX điểm"], Field::TickModel, 8.0),
        col(&["Thí điểm", "HTX vệ tinh"], Field::TickSatellite, 8.0),
        mark(&["Hợp đồng liên kết"], Linked, Tick),
        mark(&["Ứng dụng", "Công nghệ cao"], HighTech, Tick),
        mark(&["Ứng dụng", "Truy xuất nguồn gốc"], Traced, Tick),
        mark(&["Có sản phẩm OCOP"], Ocop, Tick),
        col(&["Ngày giải thể"], Field::Ended, 13.0),
    ],
    // Huyện Năm Căn
    &[
        col(&["HTX điểm"], Field::TickModel, 8.0),
        col(&["HTX vệ tinh"], Field::TickSatellite, 8.0),
        mark(&["HĐ liên kết"], Linked, Tick),
        mark(&["Ứng dụng CNC"], HighTech, Tick),
        mark(&["Truy xuất nguồn gốc"], Traced, Tick),
        mark(&["OCOP"], Ocop, Tick),
    ],
    // Huyện Phú Tân
    &[
        col(
            &["HTX điểm, HTX vệ tinh"],
            Field::Pilot(&["HTX điểm", "HTX vệ tinh"]),
            13.0,
        ),
        mark(&["Liên kết"], Linked, YesNo),
        mark(&["CNC"], HighTech, YesNo),
        mark(&["Truy xuất nguồn gốc"], Traced, YesNo),
        mark(&["OCOP"], Ocop, YesNo),
    ],
    // Huyện Ngọc Hiển
    &[
        gap(),
        col(&["HTX điểm"], Field::TickModel, 8.0),
        col(&["HTX vệ tinh"], Field::TickSatellite, 8.0),
        mark(&["Hợp đồng liên kết"], Linked, Tick),
        mark(&["Công nghệ cao"], HighTech, Tick),
        mark(&["Truy xuất nguồn gốc"], Traced, Tick),
        mark(&["OCOP"], Ocop, Tick),
    ],
];
