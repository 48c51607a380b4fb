//! The plain list's cooperatives as offices draw them: nothing is wrong in these, whatever they look like.

use super::page::Page;
use super::{Book, list};

/// Each layout as a workbook.
pub fn books() -> Vec<Book> {
    let one = |name, rows| (name, vec![Page::new("Danh sách", rows)]);
    vec![
        ("layouts/plain", vec![list()]),
        one("layouts/header-in-row-12", HEADER_IN_ROW_12),
        one("layouts/blank-leading-columns", BLANK_COLUMNS),
        one("layouts/three-row-header", THREE_ROWS),
        one("layouts/unit-line-above-header", UNIT_LINE),
        one("layouts/repeated-header", REPEATED_HEADER),
        one("layouts/repeated-caption", REPEATED_CAPTION),
        one("layouts/second-table-in-dong", SECOND_IN_DONG),
        one("layouts/units-below-header", UNITS_BELOW),
        one("layouts/days-as-numbers", DAYS_AS_NUMBERS),
        one("layouts/lines-of-business-name-sectors", LINES_OF_BUSINESS),
        one("layouts/numbering-row", NUMBERING_ROW),
        one("layouts/numbering-row-with-sums", NUMBERING_ROW_WITH_SUMS),
        one("layouts/totals-on-top", TOTALS_ON_TOP),
        one("layouts/sections-by-sector", BY_SECTOR),
        one("layouts/sections-with-amounts-in-words", SECTIONS_IN_WORDS),
        one("layouts/sections-by-status", BY_STATUS),
        one("layouts/sections-by-commune", BY_COMMUNE),
        one("layouts/tick-columns", TICKS),
        one("layouts/signatures", SIGNATURES),
        (
            "layouts/summary-beside-list",
            vec![Page::new("Tổng hợp", SUMMARY), list().named("Chi tiết")],
        ),
        (
            "layouts/summary-downwards",
            vec![Page::new("Tổng hợp", DOWNWARDS), list().named("Chi tiết")],
        ),
        (
            "layouts/summaries-of-labels-and-numbers",
            vec![list(), Page::new("Tổng hợp", LABELS_AND_NUMBERS), Page::new("Tình trạng", BY_STATUS_ALONE)],
        ),
        (
            "layouts/groups-in-a-second-sheet",
            vec![list(), Page::new("THT", GROUPS)],
        ),
        (
            "layouts/a-sheet-per-sector",
            vec![
                Page::new("Nông nghiệp", SHEET_AGRICULTURE),
                Page::new("Phi nông nghiệp", SHEET_OTHERS),
            ],
        ),
    ]
}

const HEADER_IN_ROW_12: &[&[&str]] = &[
    &["ỦY BAN NHÂN DÂN", "<", "<", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<", "<"],
    &["HUYỆN THỚI BÌNH", "<", "<", "", "Độc lập - Tự do - Hạnh phúc", "<", "<"],
    &[],
    &["Số: 123/BC-UBND", "<", "<", "", "Thới Bình, ngày 05 tháng 9 năm 2023", "<", "<"],
    &[],
    &["BIỂU SỐ 01", "<", "<", "<", "<", "<", "<"],
    &["DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN THỚI BÌNH", "<", "<", "<", "<", "<", "<"],
    &["(Kèm theo Báo cáo số 123/BC-UBND ngày 05/9/2023)", "<", "<", "<", "<", "<", "<"],
    &["Số liệu tính đến ngày 31/8/2023", "<", "<", "<", "<", "<", "<"],
    &[],
    &["", "", "", "", "", "", "ĐVT: triệu đồng"],
    &["TT", "Tên hợp tác xã", "Lĩnh vực hoạt động", "Tình trạng", "Tổng số TV", "TV nữ", "Vốn ĐL"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const BLANK_COLUMNS: &[&[&str]] = &[
    &[],
    &["", "", "DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["", "", "(Tính đến ngày 31/8/2023)"],
    &[],
    &["", "", "STT", "Tên HTX", "", "Lĩnh vực", "Tình trạng", "", "Số thành viên", "Nữ", "Vốn điều lệ (triệu đồng)"],
    &["", "", "1", "HTX Lúa - Tôm Tân Phú", "", "Nông nghiệp", "Đang hoạt động", "", "25", "9", "500"],
    &["", "", "2", "HTX Nuôi tôm Biển Bạch", "", "Thủy sản", "Đang hoạt động", "", "18", "7", "700"],
    &["", "", "3", "HTX Vận tải Hồ Thị Kỷ", "", "Vận tải", "Tạm ngừng", "", "17", "4", "300"],
];

const UNIT_LINE: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["", "", "", "", "", "", "", "Đơn vị tính: nghìn đồng"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số TV", "TV nữ", "Vốn điều lệ", "Vốn thực góp"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500000", "500000"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700000", "600000"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300000", "300000"],
];

const THREE_ROWS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH", "<", "<", "<", "<", "<", "<", "<"],
    &["(Tính đến ngày 31/8/2023)", "<", "<", "<", "<", "<", "<", "<"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Thành viên", "<", "Vốn (triệu đồng)", "<"],
    &["^", "^", "^", "^", "Tổng số", "Trong đó", "Điều lệ", "Thực góp"],
    &["^", "^", "^", "^", "^", "Nữ", "^", "^"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500", "450"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300", "200"],
];

const REPEATED_HEADER: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const REPEATED_CAPTION: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["", "", "", "", "", "", "ĐVT: tr.đ"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["", "DANH SÁCH HỢP TÁC XÃ (tiếp theo)"],
    &["", "", "", "", "", "", "ĐVT: tr.đ"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
    &["", "Cộng", "", "", "60", "20", "1500"],
];

const SECOND_IN_DONG: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["", "", "", "", "", "", "Đơn vị tính: triệu đồng"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["", "Cộng", "", "", "43", "16", "1200"],
    &[],
    &["Danh sách bổ sung"],
    &["", "", "", "", "", "", "Đơn vị tính: đồng"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ"],
    &["1", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300000000"],
    &["", "Cộng", "", "", "17", "4", "300000000"],
];

const UNITS_BELOW: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ"],
    &["", "ĐVT", "", "", "(người)", "(người)", "(tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const DAYS_AS_NUMBERS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Ngày thành lập", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "'42502", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "'43758", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "44230", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const LINES_OF_BUSINESS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Địa chỉ (xã, thị trấn)", "Ngành nghề, lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Biển Bạch", "Nuôi trồng thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const SECTIONS_IN_WORDS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["I", "LĨNH VỰC NÔNG NGHIỆP", "", "25 người", "9 người", "500 tr"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Đang hoạt động", "25 người", "9 người", "500 tr"],
    &["II", "LĨNH VỰC THỦY SẢN", "", "18 người", "7 người", "700 tr"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Đang hoạt động", "18 người", "7 người", "700 tr"],
    &["III", "LĨNH VỰC VẬN TẢI", "", "17 người", "4 người", "300 tr"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Tạm ngừng", "17 người", "4 người", "300 tr"],
    &["", "Tổng cộng", "", "60 người", "20 người", "1,5 tỷ"],
];

const NUMBERING_ROW: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const NUMBERING_ROW_WITH_SUMS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &[
        "STT",
        "Tên HTX",
        "Lĩnh vực",
        "Tình trạng",
        "Số thành viên",
        "Thành viên nữ",
        "Vốn điều lệ (tr.đ)",
    ],
    &["(1)", "(2)", "(3)", "(4)", "(5)=(6)+(7)", "(6)", "(7)"],
    &[
        "1",
        "HTX Lúa - Tôm Tân Phú",
        "Nông nghiệp",
        "Đang hoạt động",
        "25",
        "9",
        "500",
    ],
    &[
        "2",
        "HTX Nuôi tôm Biển Bạch",
        "Thủy sản",
        "Đang hoạt động",
        "18",
        "7",
        "700",
    ],
    &[
        "3",
        "HTX Vận tải Hồ Thị Kỷ",
        "Vận tải",
        "Tạm ngừng",
        "17",
        "4",
        "300",
    ],
];

const TOTALS_ON_TOP: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["", "TỔNG CỘNG: 3 HTX", "", "", "60", "20", "1500"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const BY_SECTOR: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["I", "LĨNH VỰC NÔNG NGHIỆP (2 HTX)", "", "43", "16", "1200"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Đang hoạt động", "18", "7", "700"],
    &["II", "LĨNH VỰC VẬN TẢI (1 HTX)", "", "17", "4", "300"],
    &["1", "HTX Vận tải Hồ Thị Kỷ", "Tạm ngừng", "17", "4", "300"],
    &["", "Tổng cộng", "", "60", "20", "1500"],
];

const BY_STATUS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["A", "HTX đang hoạt động", "<", "<", "<", "<"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "18", "7", "700"],
    &["B", "HTX tạm ngừng hoạt động", "<", "<", "<", "<"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "17", "4", "300"],
];

const BY_COMMUNE: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["I", "Xã Tân Phú"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["II", "Xã Biển Bạch"],
    &["1", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["III", "Xã Hồ Thị Kỷ"],
    &["1", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

const TICKS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "<", "<", "Tình trạng", "<", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["^", "^", "Nông nghiệp", "Thủy sản", "Vận tải", "Đang hoạt động", "Tạm ngừng", "^", "^", "^"],
    &["1", "HTX Lúa - Tôm Tân Phú", "x", "", "", "x", "", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "", "x", "", "x", "", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "", "", "x", "", "x", "17", "4", "300"],
];

const SIGNATURES: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
    &["3", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
    &["Tổng cộng", "<", "", "", "60", "20", "1500"],
    &["Ghi chú: HTX Vận tải Hồ Thị Kỷ tạm ngừng từ tháng 7/2023."],
    &["", "", "", "", "Thới Bình, ngày 05 tháng 9 năm 2023", "<", "<"],
    &["", "NGƯỜI LẬP BIỂU", "", "", "TRƯỞNG PHÒNG", "<", "<"],
    &["", "(Ký, ghi rõ họ tên)", "", "", "(Ký tên, đóng dấu)", "<", "<"],
    &[],
    &["", "Nguyễn Văn Mẫu", "", "", "Trần Thị Mẫu", "<", "<"],
];

const SUMMARY: &[&[&str]] = &[
    &["TỔNG HỢP HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Xã", "Số HTX", "Số thành viên", "Vốn điều lệ (triệu đồng)"],
    &["1", "Tân Phú", "1", "25", "500"],
    &["2", "Biển Bạch", "1", "18", "700"],
    &["3", "Hồ Thị Kỷ", "1", "17", "300"],
    &["", "Tổng cộng", "3", "60", "1500"],
];

const GROUPS: &[&[&str]] = &[
    &["DANH SÁCH TỔ HỢP TÁC HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên tổ hợp tác", "Xã", "Số tổ viên"],
    &["1", "Tổ hợp tác số 1", "Tân Phú", "8"],
    &["2", "Tổ hợp tác số 2", "Tân Phú", "9"],
];

const SHEET_AGRICULTURE: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Lúa - Tôm Tân Phú", "Nông nghiệp", "Đang hoạt động", "25", "9", "500"],
    &["2", "HTX Nuôi tôm Biển Bạch", "Thủy sản", "Đang hoạt động", "18", "7", "700"],
];

const SHEET_OTHERS: &[&[&str]] = &[
    &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Tên HTX", "Lĩnh vực", "Tình trạng", "Số thành viên", "Thành viên nữ", "Vốn điều lệ (tr.đ)"],
    &["1", "HTX Vận tải Hồ Thị Kỷ", "Vận tải", "Tạm ngừng", "17", "4", "300"],
];

pub const DOWNWARDS: &[&[&str]] = &[
    &["TÌNH HÌNH KINH TẾ TẬP THỂ HUYỆN THỚI BÌNH"],
    &["(Tính đến ngày 31/8/2023)"],
    &["STT", "Nội dung", "Đơn vị tính", "Kế hoạch năm", "Thực hiện"],
    &["I", "Hợp tác xã", "", "", ""],
    &["1", "Tổng số HTX", "HTX", "4", "3"],
    &["", "Trong đó: - Đang hoạt động", "HTX", "4", "2"],
    &["", "- Tạm ngừng", "HTX", "0", "1"],
    &["2", "Tổng số thành viên", "người", "70", "60"],
    &["", "Trong đó: nữ", "người", "25", "20"],
    &["3", "Vốn điều lệ", "triệu đồng", "1600", "1500"],
    &["II", "Tổ hợp tác", "", "", ""],
    &["1", "Số lượng", "tổ", "10", "9"],
];

const LABELS_AND_NUMBERS: &[&[&str]] = &[
    &["STT", "Nội dung", "Số lượng", "Ghi chú"],
    &["1", "Tổng số HTX", "3", ""],
    &["2", "Tổng số thành viên", "60", ""],
];

const BY_STATUS_ALONE: &[&[&str]] = &[
    &["STT", "Tình trạng hoạt động", "Số lượng"],
    &["1", "Đang hoạt động", "2"],
    &["2", "Tạm ngừng", "1"],
    &["", "Cộng", "3"],
];
