//! The plain list with more columns at its right, and something wrong in one of them or because of them.

use super::page::Page;
use super::{Book, list};

/// The name of a list, columns from O on (header and the three rows below it), and the cells that are changed.
type Wider = (&'static str, &'static [[&'static str; 4]], &'static [(&'static str, &'static str)]);

const LISTS: &[Wider] = &[
    ("amount-exceeds-whole", &[["Tổng nguồn vốn", "900", "900", "400"], ["Nợ phải trả", "100", "950", "50"]], &[]),
    (
        "parts-do-not-add-up",
        &[["TV chính thức", "20", "15", "15"], ["TV liên kết góp vốn", "3", "2", "1"], ["TV liên kết không góp vốn", "2", "2", "1"]],
        &[],
    ),
    (
        "member-flow-mismatch",
        &[["Số TV khi thành lập", "20", "15", "17"], ["TV mới", "5", "4", "0"], ["TV ra khỏi", "0", "2", "0"]],
        &[("D6", "20/10/2022")],
    ),
    ("result-mismatch", &[["Tổng chi phí", "1115", "800", "435"]], &[]),
    ("certificate-before-founding", &[["Ngày cấp GCN", "12/5/2016", "20/10/2018", "03/02/2021"]], &[]),
    ("change-before-certificate", &[["Ngày thay đổi gần nhất", "15/6/2020", "20/10/2018", ""]], &[]),
    ("status-before-founding", &[["Ngày tạm ngừng", "", "", "01/01/2021"]], &[]),
    ("active-with-end-date", &[["Ngày giải thể", "30/6/2023", "", ""]], &[]),
    ("status-contradicts-note", &[["Ghi chú", "", "Đã giải thể tháng 6/2023", ""]], &[]),
    ("status-contradicts-note-since", &[["Ghi chú", "", "Ngừng hoạt động từ năm 2022", ""]], &[]),
    (
        "identity-number-of-another-representative",
        &[
            ["Người đại diện", "Người mẫu A", "Người mẫu B", "Người mẫu C"],
            ["Ngày sinh", "12/5/1967", "20/10/1975", "03/02/1970"],
            ["Giới tính", "Nam", "Nữ", "Nữ"],
            ["Số CCCD", "'096067000123", "'096082000789", "'096170000456"],
        ],
        &[],
    ),
    ("income-of-another-span", &[["Thu nhập BQ/người/năm", "60", "5.5", "48"]], &[]),
    ("foreign-letter", &[], &[("B6", "HTX Nuôi tôm Biển \u{412}ạch")]),
    ("phone-malformed", &[["Điện thoại", "'0912345678", "'091234567", "'0912345679"]], &[]),
    ("phone-without-its-zero", &[["Điện thoại", "912345678", "'0912345677", "2903831234"]], &[]),
    ("email-malformed", &[["Email", "htx.mot@example.vn", "htx hai@example.vn", "htx.ba@example.vn"]], &[]),
    ("name-of-kind-only", &[], &[("B6", "Hợp tác xã")]),
    ("capital-not-paid-in", &[], &[("K6", "400")]),
    ("registration-data-missing", &[["Người đại diện", "Người mẫu A", "", "Người mẫu C"]], &[]),
    ("suspended-too-long", &[["Ngày tạm ngừng", "", "", "15/3/2022"]], &[]),
    ("rated-too-early", &[["Xếp loại", "Khá", "Tốt", ""]], &[("D6", "20/10/2022")]),
    (
        "representative-under-age",
        &[["Người đại diện", "Người mẫu A", "Người mẫu B", "Người mẫu C"], ["Ngày sinh", "12/5/1967", "20/10/2009", "03/02/1970"]],
        &[],
    ),
    (
        "nearly-same-name",
        &[],
        &[("B5", "HTX DVNN Tân Phú"), ("B6", "HTX Dịch vụ nông nghiệp Tân Phú"), ("C6", ""), ("E6", "xã Tân Phú")],
    ),
    ("confusing-name", &[], &[("B6", "HTX Lúa - Tôm Tân Phú 2")]),
    ("certificate-twice", &[["Số GCN", "'6107000012", "'6107000012", "'6107000013"]], &[]),
    ("phone-of-several", &[["Điện thoại", "'0912345678", "'0912.345.678", "'0912345679"]], &[]),
    (
        "representative-of-several",
        &[["Người đại diện", "Người mẫu A", "Người mẫu A", "Người mẫu C"], ["Số CCCD", "'096067000123", "'096067000123", "'096170000456"]],
        &[],
    ),
    ("commune-of-another-district", &[], &[("E6", "Khánh Lâm")]),
    ("commune-not-listed", &[], &[("E6", "Xã Khánh Sơn Tây")]),
    ("column-beside-another", &[], &[("L4", "DT"), ("M4", "Lợi nhuận"), ("N4", "Ghi chú")]),
    (
        "district-after-reform",
        &[["Huyện", "Thới Bình", "Thới Bình", "Thới Bình"]],
        &[
            ("A1", "DANH SÁCH HỢP TÁC XÃ XÃ THỚI BÌNH"), ("A2", "(Tính đến ngày 31/12/2025)"),
            ("E4", "Ghi chú"), ("E5", ""), ("E6", ""), ("E7", ""),
        ],
    ),
];

/// Each list as a workbook.
pub fn books() -> Vec<Book> {
    let wider = LISTS.iter().map(|(name, columns, changes)| (*name, vec![widened(columns, changes)]));
    wider
        .chain([
            ("outlier", vec![one_far_out()]),
            ("figures-swapped", vec![one_swapped()]),
            ("unit-slip", vec![one_swapped().with("C10", "16").with("D10", "600000")]),
            ("status-contradicts-section", vec![Page::new("Danh sách", SECTIONS)]),
        ])
        .collect()
}

fn widened(columns: &[[&str; 4]], changes: &[(&str, &str)]) -> Page {
    let mut page = list();
    for (letter, column) in ('O'..).zip(columns) {
        for (row, word) in (4..).zip(column) {
            page = page.with(&format!("{letter}{row}"), word);
        }
    }
    changes.iter().fold(page, |page, (cell, word)| page.with(cell, word))
}

/// Twenty-four cooperatives of one sector with 10 to 33 members, and one with 1,900.
fn one_far_out() -> Page {
    let header: [&[&str]; 3] = [
        &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
        &["(Tính đến ngày 31/8/2023)"],
        &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên"],
    ];
    (0..25).fold(Page::new("Danh sách", &header), |page, at| {
        let members = if at == 12 { 1_900 } else { 10 + at };
        let words = [
            (at + 1).to_string(),
            format!("HTX Trồng lúa ấp {}", at + 1),
            "Nông nghiệp".to_owned(),
            "Đang hoạt động".to_owned(),
            members.to_string(),
        ];
        ('A'..).zip(words).fold(page, |page, (letter, word)| page.with(&format!("{letter}{}", at + 4), &word))
    })
}

/// Twelve cooperatives with 10 to 21 members and 300 to 850 triệu đồng, one of them the other way round.
fn one_swapped() -> Page {
    let header: [&[&str]; 3] = [
        &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
        &["(Tính đến ngày 31/8/2023)"],
        &["STT", "Tên HTX", "Số thành viên", "Vốn điều lệ (triệu đồng)"],
    ];
    (0..12).fold(Page::new("Danh sách", &header), |page, at| {
        let (members, capital) = (10 + at, 300 + 50 * at);
        let (members, capital) = if at == 6 { (capital, members) } else { (members, capital) };
        let words = [
            (at + 1).to_string(),
            format!("HTX Trồng lúa ấp {}", at + 1),
            members.to_string(),
            capital.to_string(),
        ];
        ('A'..).zip(words).fold(page, |page, (letter, word)| page.with(&format!("{letter}{}", at + 4), &word))
    })
}

const SECTIONS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên"],
    &["I", "HTX ĐANG HOẠT ĐỘNG", "", "", ""],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Tạm ngừng", "18"],
    &["II", "HTX TẠM NGỪNG HOẠT ĐỘNG", "", "", ""],
    &["1", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17"],
];
