//! Lists of cooperatives whose rows or titles name their units otherwise than they are called.

use super::Book;
use super::page::Page;

/// The name of a list, its rows, and the cells that are changed in it.
type Change = (
    &'static str,
    &'static [&'static [&'static str]],
    &'static [(&'static str, &'static str)],
);

const CHANGES: &[Change] = &[
    ("unit-otherwise", DISTRICTS, &[("C5", "TP.CM"), ("C6", "tran van thoi"), ("C7", "xã Tân Lộc, huyện Thới Bình")]),
    ("unit-misspelled", DISTRICTS, &[("C5", "Thói Bình"), ("C6", "H. Ngọc Hiễn"), ("C7", "Thị xã Năm Căn")]),
    ("unit-misspelled-in-title", DISTRICTS, &[("A1", "DANH SÁCH HỢP TÁC XÃ HUYỆN THÓI BÌNH"), ("C4", "Địa chỉ")]),
    ("unit-misspelled-commune", DISTRICTS, &[
        ("A1", "DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"), ("C4", "Xã"), ("C5", "Tân Phú"), ("C6", "Biễn Bạch"), ("C7", "Hồ Thị Kỷ"),
    ]),
    ("unit-ambiguous", COMMUNES, &[("C6", "Thị trấn Năm Căn")]),
    ("unit-former", COMMUNES, &[("C6", "Biển Bạch Đông")]),
    ("unit-contradiction-of-a-row", COMMUNES, &[
        ("A1", "DANH SÁCH HỢP TÁC XÃ XÃ BIỂN BẠCH"), ("C5", "Biển Bạch"), ("C7", "Hồ Thị Kỷ"),
    ]),
    ("commune-not-listed-of-a-commune", COMMUNES, &[
        ("A1", "DANH SÁCH HỢP TÁC XÃ XÃ BIỂN BẠCH"), ("C5", "Biển Bạch"), ("C7", "Xã Hòa Vang"),
    ]),
    ("unknown-district-commune", COMMUNES, &[("C6", "Xã Hòa Vang")]),
];

/// Each list as a workbook.
pub fn books() -> Vec<Book> {
    let changed = |(name, rows, cells): &Change| {
        let page = cells
            .iter()
            .fold(Page::new("Danh sách", rows), |page, (cell, word)| {
                page.with(cell, word)
            });
        (*name, vec![page])
    };
    CHANGES.iter().map(changed).collect()
}

const DISTRICTS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ TỈNH CÀ MAU"],
    &["(Tính đến ngày 31/8/2023)"],
    &["Đơn vị tính: triệu đồng"],
    &["STT", "Tên HTX", "Huyện", "Mã số thuế", "Tình trạng", "Số thành viên", "Vốn điều lệ"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Thới Bình", "'2001101124", "Đang hoạt động", "25", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "U Minh", "'2001303385", "Đang hoạt động", "18", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Cái Nước", "'2001404418", "Tạm ngừng hoạt động", "17", "300"],
];

const COMMUNES: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ TỈNH CÀ MAU"],
    &["(Tính đến ngày 31/12/2025)"],
    &["Đơn vị tính: triệu đồng"],
    &["STT", "Tên HTX", "Xã, phường", "Mã số thuế", "Tình trạng", "Số thành viên", "Vốn điều lệ"],
    &["1", "HTX Lúa - Tôm Tân Lộc", "Tân Lộc", "'2001101124", "Đang hoạt động", "25", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Biển Bạch", "'2001303385", "Đang hoạt động", "18", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Hồ Thị Kỷ", "'2001404418", "Tạm ngừng hoạt động", "17", "300"],
];
