//! Defects of lists of other kinds than cooperatives: unions, members, activities, targets.

use super::page::Page;
use super::{Book, list};

/// The name of a list, and the cells that are changed in it.
type Change = (&'static str, &'static [(&'static str, &'static str)]);

/// Members, in a second sheet after the list of their cooperative.
const MEMBERS: &[Change] = &[
    (
        "unknown-cooperative",
        &[("A2", "HTX CUA BIỂN BẠCH, XÃ BIỂN BẠCH, HUYỆN THỚI BÌNH")],
    ),
    (
        "section-of-unknown-cooperative",
        &[("A8", "II"), ("B8", "HTX Cua Biển Bạch"), ("A9", "1"), ("B9", "Phạm Thị Mẫu"), ("G9", "5")],
    ),
    (
        "member-too-young",
        &[("C7", "18/7/2010"), ("E7", "'096210000789")],
    ),
    ("joined-before-birth", &[("I6", "01/6/1970")]),
    ("left-before-joined", &[("J6", "31/5/2016")]),
    ("identity-number-format", &[("E6", "'0961750004")]),
    ("identity-number-contradiction", &[("E6", "'096075000456")]),
    ("identity-number-lost-zero", &[("E6", "96175000456")]),
    ("identity-number-old", &[("E6", "'381234567")]),
    (
        "identity-number-twice",
        &[("C7", "02/9/1967"), ("E7", "'096067000123")],
    ),
    ("birth-day-impossible", &[("C7", "31/02/1990")]),
    ("person-too-old", &[("C7", "01/01/1900"), ("E7", "'096000000789")]),
    ("share-above-cap", &[("G5", "91"), ("H5", "20.5")]),
    (
        "share-above-cap-percent",
        &[("G5", "82"), ("H5", "20.5%"), ("G6", "80"), ("H6", "'20 %"), ("G7", "36")],
    ),
    ("share-impossible", &[("H5", "113")]),
    ("share-contradicts-contribution", &[("H7", "19")]),
    (
        "contribution-above-cap",
        &[
            ("G5", "100"), ("H4", "Ghi chú"), ("H5", ""), ("H6", ""), ("H7", ""),
            ("A8", "4"), ("B8", "Phạm Thị Mẫu"), ("G8", "40"),
            ("A9", "5"), ("B9", "Hồ Văn Mẫu"), ("G9", "40"),
            ("A10", "6"), ("B10", "Võ Thị Mẫu"), ("G10", "40"),
            ("A11", "7"), ("B11", "Đỗ Văn Mẫu"), ("G11", "40"),
        ],
    ),
    (
        "shares-exceed-whole",
        &[
            ("G6", "60"), ("G7", "60"), ("H5", "20"), ("H6", "20"), ("H7", "20"),
            ("A8", "4"), ("B8", "Phạm Thị Mẫu"), ("H8", "20"),
            ("A9", "5"), ("B9", "Hồ Văn Mẫu"), ("H9", "20"),
            ("A10", "6"), ("B10", "Võ Thị Mẫu"), ("H10", "1"),
        ],
    ),
];

const ACTIVITIES: &[Change] = &[
    (
        "activity-without-date",
        &[("A2", "(Tính đến ngày 31/8/2023)"), ("B5", "")],
    ),
    ("activity-dated-by-span", &[("B5", "")]),
    ("activity-outside-span", &[("B5", "05/7/2023")]),
    (
        "activity-twice",
        &[
            ("B5", "07/3/2023"), ("C5", "Tập huấn Luật Hợp tác xã"), ("D5", "Tập huấn"),
            ("F5", "40"), ("G5", "12"),
        ],
    ),
];

const TARGETS: &[Change] = &[
    ("target-unknown-indicator", &[("B4", "Tỷ lệ che phủ rừng")]),
    ("target-without-operator", &[("D5", "")]),
    ("target-without-value", &[("E5", "")]),
    (
        "target-twice",
        &[("B5", "Tổng số hợp tác xã"), ("C5", "HTX"), ("E5", "310")],
    ),
    (
        "target-over-hundred-percent",
        &[("B5", "Tỷ lệ HTX điểm có liên kết tiêu thụ"), ("C5", "%"), ("E5", "180")],
    ),
];

const UNIONS: &[Change] = &[("union-below-minimum", &[("D4", "3")])];

/// Each list as a workbook.
pub fn books() -> Vec<Book> {
    let members = MEMBERS
        .iter()
        .map(|change| (change.0, vec![declaring_none(), changed("Thành viên", PEOPLE, change)]));
    let alone = [
        ("Hoạt động", EVENTS, ACTIVITIES),
        ("Chỉ tiêu", PLAN, TARGETS),
        ("LHHTX", FEDERATIONS, UNIONS),
    ];
    let alone = alone.into_iter().flat_map(|(name, rows, changes)| {
        let book = move |change: &Change| (change.0, vec![changed(name, rows, change)]);
        changes.iter().map(book)
    });
    members.chain(alone).collect()
}

/// The list, without the figures of the cooperative of which only some members are listed.
fn declaring_none() -> Page {
    ["H5", "I5", "K5"].into_iter().fold(list(), |page, cell| page.with(cell, ""))
}

fn changed(name: &str, rows: &[&[&str]], (_, cells): &Change) -> Page {
    cells
        .iter()
        .fold(Page::new(name, rows), |page, (cell, word)| {
            page.with(cell, word)
        })
}

const PEOPLE: &[&[&str]] = &[
    &["DANH SÁCH THÀNH VIÊN"],
    &["HTX LÚA - TÔM TÂN PHÚ, XÃ TÂN PHÚ, HUYỆN THỚI BÌNH (MST: 2001101124)"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "CCCD", "Loại TV", "Vốn góp (triệu đồng)", "Tỷ lệ vốn góp (%)", "Ngày kết nạp", "Ngày ra khỏi HTX"],
    &["1", "Nguyễn Văn Mẫu", "12/5/1967", "Nam", "'096067000123", "Chính thức", "60", "13", "12/5/2016", ""],
    &["2", "Trần Thị Mẫu", "20/10/1975", "Nữ", "'096175000456", "Chính thức", "50", "11", "01/6/2016", ""],
    &["3", "Lê Văn Mẫu", "03/02/1990", "Nam", "'096090000789", "Chính thức", "40", "9", "03/02/2020", ""],
];

const EVENTS: &[&[&str]] = &[
    &["KẾT QUẢ HOẠT ĐỘNG HỖ TRỢ HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["6 tháng đầu năm 2023"],
    &["STT", "Thời gian", "Nội dung", "Loại hoạt động", "Số lớp", "Số người", "Kinh phí (triệu đồng)"],
    &["1", "07/3/2023", "Tập huấn Luật Hợp tác xã", "Tập huấn", "1", "40", "12"],
    &["2", "10/5/2023", "Dạy nghề nuôi tôm", "Dạy nghề", "1", "30", "24"],
];

const PLAN: &[&[&str]] = &[
    &["CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN HỢP TÁC XÃ TỈNH CÀ MAU NĂM 2024"],
    &["(Kèm theo Kế hoạch số 123/KH-UBND)"],
    &["STT", "Chỉ tiêu", "ĐVT", "Toán tử", "Kế hoạch năm 2024", "Phạm vi"],
    &["1", "Tổng số hợp tác xã", "HTX", "ít nhất", "300", "Toàn tỉnh"],
    &["2", "Số thành viên bình quân một HTX", "thành viên/HTX", "ít nhất", "22", "Toàn tỉnh"],
];

const FEDERATIONS: &[&[&str]] = &[
    &["DANH SÁCH LIÊN HIỆP HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên liên hiệp HTX", "Xã", "Số HTX thành viên", "Số lao động", "Tình trạng"],
    &["1", "Liên hiệp HTX Tôm - Lúa Phương Bắc", "Trí Phải", "6", "59", "Đang hoạt động"],
];
