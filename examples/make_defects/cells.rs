//! Lists that differ from the plain one in a cell or two.

use super::{Book, list};

/// The name of a list, and the cells that are changed in it.
type Change = (&'static str, &'static [(&'static str, &'static str)]);

const CHANGES: &[Change] = &[
    ("lost-leading-zero", &[("C5", "200160000")]),
    ("tax-code-length", &[("C5", "'20011011")]),
    ("tax-code-zero-part", &[("C5", "'2000000000")]),
    ("tax-code-check-digit", &[("C5", "'2001101125")]),
    ("tax-code-never-issued", &[("C5", "'2001202250")]),
    ("not-a-number", &[("H6", "mười tám người")]),
    (
        "ambiguous-number",
        &[("J5", "'500,5"), ("K5", "'450.5"), ("L6", "'1.234")],
    ),
    ("rough-number", &[("H6", "khoảng 18"), ("I6", "không")]),
    ("negative-number", &[("I5", "-9")]),
    ("implausible-figure", &[("H6", "18000")]),
    ("bad-date", &[("D6", "31/02/2019")]),
    ("year-with-a-digit-too-many", &[("D6", "20017")]),
    ("future-date", &[("D6", "20/10/2023")]),
    ("implausibly-old-date", &[("D6", "20/10/1919")]),
    ("unknown-term", &[("G6", "đang xem xét")]),
    ("cell-error", &[("J6", "#N/A")]),
    ("stated-unknown", &[("L6", "chưa có")]),
    ("missing-identity", &[("B6", ""), ("C6", "")]),
    ("missing-name", &[("B6", "")]),
    (
        "unread-row",
        &[("B8", "xem thêm phụ lục đính kèm công văn")],
    ),
    (
        "other-form-in-list",
        &[("B6", "Tổ hợp tác nuôi tôm Biển Bạch"), ("C6", "")],
    ),
    (
        "enterprise-in-list",
        &[("B6", "Công ty TNHH Biển Bạch"), ("C6", "")],
    ),
    (
        "branch-in-list",
        &[("B6", "Chi nhánh HTX Tân Phú"), ("C6", "'2001101124-001")],
    ),
    ("part-exceeds-whole", &[("I6", "19")]),
    ("contributed-exceeds-charter", &[("K6", "800")]),
    ("members-revenue-exceeds-revenue", &[("M6", "950")]),
    ("profit-exceeds-revenue", &[("N6", "950")]),
    ("members-below-minimum", &[("H6", "5"), ("I6", "2")]),
    (
        "unknown-district",
        &[
            ("A1", "DANH SÁCH HỢP TÁC XÃ TỈNH CÀ MAU"),
            ("O4", "Huyện"),
            ("O5", "Thới Bình"),
            ("O6", "Thới Bình"),
            ("O7", "Giá Rai"),
            ("E7", ""),
        ],
    ),
    (
        "unit-unknown",
        &[
            ("A1", "DANH SÁCH HỢP TÁC XÃ"),
            ("E4", "Ghi chú"),
            ("E5", ""),
            ("E6", ""),
            ("E7", ""),
        ],
    ),
    (
        "unit-unknown-foreign",
        &[("A1", "DANH SÁCH HỢP TÁC XÃ HUYỆN HÒA VANG")],
    ),
    (
        "day-unknown",
        &[
            ("A1", "DANH SÁCH HỢP TÁC XÃ XÃ THỚI BÌNH"),
            ("E4", "Ghi chú"),
            ("E5", ""),
            ("E6", ""),
            ("E7", ""),
            ("A2", ""),
        ],
    ),
    ("day-unknown-district", &[("A2", "")]),
    (
        "day-of-signing-only",
        &[
            ("A1", "DANH SÁCH HỢP TÁC XÃ XÃ THỚI BÌNH"),
            ("E4", "Ghi chú"),
            ("E5", ""),
            ("E6", ""),
            ("E7", ""),
            ("A2", ""),
            ("J9", "Thới Bình, ngày 05 tháng 9 năm 2025"),
        ],
    ),
    (
        "unmapped-column",
        &[("O4", "Mức độ sẵn sàng"), ("O5", "cao"), ("O6", "vừa")],
    ),
    (
        "duplicate-column",
        &[
            ("O4", "Tổng số thành viên"),
            ("O5", "26"),
            ("O6", "18"),
            ("O7", "17"),
        ],
    ),
    ("money-unit-inferred", &[("A3", "")]),
    (
        "money-unit-missing",
        &[
            ("A3", ""),
            ("J5", "15000"),
            ("J6", "12000"),
            ("J7", "18000"),
            ("K5", "15000"),
            ("K6", "12000"),
            ("K7", "18000"),
            ("L5", "16000"),
            ("L6", "14000"),
            ("L7", "17000"),
        ],
    ),
    (
        "total-mismatch",
        &[
            ("B8", "Tổng cộng"),
            ("H8", "61"),
            ("I8", "20"),
            ("J8", "1500"),
        ],
    ),
    (
        "total-unverified",
        &[
            ("H6", "1B"),
            ("B8", "Tổng cộng"),
            ("H8", "61"),
            ("J8", "1500"),
        ],
    ),
    (
        "total-leaves-row-out",
        &[("B8", "Tổng cộng"), ("H8", "43"), ("J8", "1500")],
    ),
    (
        "total-of-another-unit",
        &[("J7", "300000"), ("B8", "Tổng cộng"), ("J8", "1500")],
    ),
    (
        "digit-too-many-for-the-total",
        &[("H6", "180"), ("B8", "Tổng cộng"), ("H8", "60")],
    ),
    (
        "count-mismatch",
        &[("B8", "Tổng cộng: 4 HTX"), ("H8", "60"), ("J8", "1500")],
    ),
    ("duplicate-tax-code", &[("C6", "'2001101124")]),
    (
        "duplicate-name",
        &[("B6", "Hợp tác xã lúa - tôm Tân Phú"), ("E6", "xã Tân Phú")],
    ),
];

/// Each list as a workbook.
pub fn books() -> Vec<Book> {
    let changed = |(name, cells): &Change| {
        let page = cells
            .iter()
            .fold(list(), |page, (cell, word)| page.with(cell, word));
        (*name, vec![page])
    };
    CHANGES.iter().map(changed).collect()
}
