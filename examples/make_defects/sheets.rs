//! Workbooks in which a whole sheet is the defect.

use super::layouts::DOWNWARDS;
use super::page::Page;
use super::{Book, list};

/// Each as a workbook.
pub fn books() -> Vec<Book> {
    vec![
        ("empty-sheet", vec![list(), Page::new("Sheet2", &[])]),
        (
            "header-not-found",
            vec![Page::new("Danh sách", WITHOUT_HEADER)],
        ),
        ("no-rows", vec![Page::new("Danh sách", WITHOUT_ROWS)]),
        (
            "summary-sheet",
            vec![list(), Page::new("Tổng hợp", SUMMARY)],
        ),
        (
            "summary-contradicts-list",
            vec![list(), Page::new("Tổng hợp", SUMMARY).with("D5", "35")],
        ),
        (
            "summary-lacks-commune",
            vec![list(), Page::new("Tổng hợp", SUMMARY_OF_TWO)],
        ),
        (
            "summary-downwards-contradicts-list",
            vec![list(), Page::new("Tổng hợp", DOWNWARDS).with("E8", "61")],
        ),
        (
            "repeated-sheet",
            vec![list(), list().named("Danh sách (2)")],
        ),
        ("hidden-parts", vec![list().hiding("I6")]),
        ("several-ticks", vec![Page::new("Danh sách", TWO_TICKS)]),
    ]
}

const WITHOUT_HEADER: &[&[&str]] = &[
    &["HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Tân Phú", "25"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Biển Bạch", "18"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Hồ Thị Kỷ", "17"],
];

const WITHOUT_ROWS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Xã", "Số thành viên"],
];

const SUMMARY: &[&[&str]] = &[
    &["TỔNG HỢP HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Xã", "Số HTX", "Số thành viên"],
    &["1", "Tân Phú", "1", "25"],
    &["2", "Biển Bạch", "1", "18"],
    &["3", "Hồ Thị Kỷ", "1", "17"],
    &["", "Tổng cộng", "3", "60"],
];

const SUMMARY_OF_TWO: &[&[&str]] = &[
    &["TỔNG HỢP HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Xã", "Số HTX", "Số thành viên"],
    &["1", "Tân Phú", "1", "25"],
    &["2", "Biển Bạch", "1", "18"],
    &["", "Tổng cộng", "2", "43"],
];

const TWO_TICKS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Xã", "Số thành viên", "Tình trạng", "<"],
    &["^", "^", "^", "^", "Đang hoạt động", "Tạm ngừng"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Tân Phú", "25", "x", ""],
    &["2", "HTX Nuôi tôm Biển Bạch", "Biển Bạch", "18", "x", "x"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Hồ Thị Kỷ", "17", "", "x"],
];
