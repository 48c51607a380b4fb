//! The plain list's cooperatives as offices spread them: over headers far down, over several tables, sheets, units.
//! Nothing is wrong in these, whatever they look like.

use super::page::Page;
use super::{Book, list};

/// Each layout as a workbook.
pub fn books() -> Vec<Book> {
    let one = |name, rows| (name, vec![Page::new("Danh sách", rows)]);
    let two = |name, pages: [(&'static str, Rows); 2]| {
        (name, pages.map(|(sheet, rows)| Page::new(sheet, rows)).into())
    };
    vec![
        ("layouts/header-in-row-58", vec![far_down()]),
        one("layouts/header-not-merged", NOT_MERGED),
        one("layouts/four-row-header", FOUR_ROWS),
        one("layouts/blank-rows-between", BLANK_ROWS),
        one("layouts/subtotals-by-status", SUBTOTALS),
        one("layouts/groups-below", GROUPS_BELOW),
        one("layouts/groups-beside", GROUPS_BESIDE),
        two("layouts/a-sheet-per-status", [("Đang HĐ", ACTIVE), ("Tạm ngừng", SUSPENDED)]),
        two("layouts/a-sheet-per-commune", [("Tân Phú", TAN_PHU), ("Khác", OTHERS)]),
        ("layouts/summary-in-name-only", vec![list().named("Biểu tổng hợp")]),
        one("layouts/all-districts-by-column", BY_COLUMN),
        one("layouts/all-districts-by-sections", BY_SECTIONS),
        one("layouts/numbers-as-text", AS_TEXT),
        one("layouts/amounts-with-words", WITH_WORDS),
        one("layouts/dates-of-all-kinds", DATES),
    ]
}

type Rows = &'static [&'static [&'static str]];

/// The header below a letter of fifty lines.
fn far_down() -> Page {
    const LINE: &[&str] = &["", "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, huyện đã rà soát từng đơn vị."];
    let title: [&[&str]; 2] = [&["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"], &["(Tính đến ngày 31/8/2023)"]];
    let list: [&[&str]; 4] = [
        &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
        &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
        &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
        &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
    ];
    let rows: Vec<&[&str]> = title.into_iter().chain([LINE; 55]).chain(list).collect();
    Page::new("Danh sách", &rows)
}

const NOT_MERGED: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Thành viên", "", "Vốn (triệu đồng)", ""],
    &["", "", "", "", "Tổng số", "Nữ", "Điều lệ", "Thực góp"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500", "450"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300", "200"],
];

const FOUR_ROWS: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH", "<", "<", "<", "<", "<", "<", "<"],
    &["(Tính đến ngày 31/8/2023)", "<", "<", "<", "<", "<", "<", "<"],
    &["STT", "Thông tin chung", "<", "<", "Thành viên", "<", "Vốn (triệu đồng)", "<"],
    &["^", "Tên HTX", "Lĩnh vực", "Tình trạng", "Tổng số", "Trong đó", "Điều lệ", "Thực góp"],
    &["^", "^", "^", "^", "^", "Nữ", "^", "^"],
    &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500", "450"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300", "200"],
];

const BLANK_ROWS: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &[],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &[],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &[],
    &[],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &[],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
    &[],
    &["", "Tổng cộng: 3 HTX", "", "", "60", "20", "1500"],
];

const SUBTOTALS: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["A", "HTX ĐANG HOẠT ĐỘNG", "", "", "", ""],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "18", "7", "700"],
    &["", "Cộng A", "", "43", "16", "1200"],
    &["B", "HTX TẠM NGỪNG HOẠT ĐỘNG", "", "", "", ""],
    &["1", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "17", "4", "300"],
    &["", "Cộng B", "", "17", "4", "300"],
    &["", "TỔNG CỘNG (A+B)", "", "60", "20", "1500"],
];

const GROUPS_BELOW: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
    &[],
    &["DANH SÁCH TỔ HỢP TÁC HUYỆN THỚI BÌNH"],
    &["STT", "Tên tổ hợp tác", "Tổ trưởng", "Số tổ viên"],
    &["1", "THT Trồng màu ấp 1", "Người mẫu A", "12"],
    &["2", "THT Bơm tát ấp 5", "Người mẫu B", "15"],
];

const GROUPS_BESIDE: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ, TỔ HỢP TÁC HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)", "", "STT", "Tên tổ hợp tác", "Tổ trưởng", "Số tổ viên"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500", "", "1", "THT Trồng màu ấp 1", "Người mẫu A", "12"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700", "", "2", "THT Bơm tát ấp 5", "Người mẫu B", "15"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const ACTIVE: Rows = &[
    &["DANH SÁCH HTX ĐANG HOẠT ĐỘNG - HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "18", "7", "700"],
];

const SUSPENDED: Rows = &[
    &["DANH SÁCH HTX TẠM NGỪNG HOẠT ĐỘNG - HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "17", "4", "300"],
];

const TAN_PHU: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ XÃ TÂN PHÚ, HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
];

const OTHERS: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ CÁC XÃ KHÁC, HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Xã", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Nuôi tôm Biển Bạch", "Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["2", "HTX Vận tải Hồ Thị Kỷ", "Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const BY_COLUMN: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ TỈNH CÀ MAU"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Huyện", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "H. Thới Bình", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "Huyện U Minh", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "TP Cà Mau", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const BY_SECTIONS: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ TỈNH CÀ MAU"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["I", "HUYỆN THỚI BÌNH", "", "", "", "", ""],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["II", "HUYỆN U MINH", "", "", "", "", ""],
    &["1", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["III", "THÀNH PHỐ CÀ MAU", "", "", "", "", ""],
    &["1", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const AS_TEXT: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (đồng)"],
    &["'1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "'25", "'9", "'500.000.000"],
    &["'2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "' 18 ", "'7", "'700.000.000"],
    &["'3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "'17", "'04", "'300 000 000"],
];

const WITH_WORDS: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25 TV", "9 người", "0,5 tỷ"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18 thành viên", "7", "700tr"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17 tv", "04", "300.000.000đ"],
];

const DATES: Rows = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Ngày thành lập", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "2015", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "'15/3/2018", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "ngày 02 tháng 5 năm 2019", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];
