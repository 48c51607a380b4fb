//! Lists of five cooperatives in which a header is misspelled, missing, or belied by what stands below it.

use super::Book;
use super::page::Page;

/// The name of a list, and the cells that are changed in it.
type Change = (&'static str, &'static [(&'static str, &'static str)]);

const CHANGES: &[Change] = &[
    ("header-slip", &[("B4", "Tên hợp tá xã"), ("G4", "Vốn điêu lệ")]),
    ("likely-column", &[("G4", "Mức vốn điều lệ")]),
    ("column-by-content", &[("C4", "Mã ĐV cấp")]),
    ("column-by-content-without-header", &[("D4", ""), ("E4", "")]),
    (
        "content-contradiction",
        &[
            ("C5", "'0912000111"), ("C6", "'0912000223"), ("C7", "'0912000333"), ("C8", "'0912000444"),
            ("C9", "'0912000555"), ("H4", "Ghi chú"),
        ],
    ),
    ("column-without-header", &[("F4", "")]),
];

/// Each list as a workbook.
pub fn books() -> Vec<Book> {
    let changed = |(name, cells): &Change| {
        let page = cells
            .iter()
            .fold(Page::new("Danh sách", LIST), |page, (cell, word)| {
                page.with(cell, word)
            });
        (*name, vec![page])
    };
    CHANGES.iter().map(changed).collect()
}

const LIST: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["Đơn vị tính: triệu đồng"],
    &["STT", "Tên HTX", "Mã số thuế", "Xã", "Tình trạng", "Số thành viên", "Vốn điều lệ"],
    &["1", "HTX Lúa - Tôm Tân Phú", "'2001101124", "Tân Phú", "Đang hoạt động", "25", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "'2001303385", "Biển Bạch", "Đang hoạt động", "18", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "'2001404418", "Hồ Thị Kỷ", "Tạm ngừng hoạt động", "17", "300"],
    &["4", "HTX Mía Trí Lực", "'2001505511", "Trí Lực", "Đang hoạt động", "31", "650"],
    &["5", "HTX Lúa sạch Tân Lộc", "'2001606622", "Tân Lộc", "Đang hoạt động", "22", "400"],
];
