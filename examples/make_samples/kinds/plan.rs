//! The plan of Cà Mau for 2024: every figure is published, the number of the decision is invented.

use crate::book::Book;
use crate::calendar::Snapshot;
use crate::grid::{Column, Grid, Page, Row};
use crate::layout::{Container, Index, Line};
use crate::sheet::Value;

/// One target: what, its unit, the operator in words, the value, and whether every district must reach it.
type Target = (&'static str, &'static str, &'static str, u64, bool);

const TARGETS: [Target; 13] = [
    (
        "Tiến độ xây dựng thí điểm 02 HTX điểm và 06 HTX vệ tinh",
        "%",
        "đạt",
        50,
        true,
    ),
    (
        "Số HTX có trên 100 thành viên",
        "HTX",
        "tăng thêm",
        3,
        false,
    ),
    (
        "Số thành viên bình quân một HTX",
        "thành viên/HTX",
        "đạt",
        22,
        false,
    ),
    (
        "Vốn điều lệ thực góp bình quân một HTX",
        "triệu đồng/HTX",
        "đạt",
        450,
        false,
    ),
    (
        "Tỷ lệ HTX điểm và HTX vệ tinh có hợp đồng liên kết sản xuất và tiêu thụ sản phẩm",
        "%",
        "trên",
        80,
        true,
    ),
    (
        "Số tổ hợp tác hoạt động khá, tốt",
        "THT",
        "ít nhất",
        1,
        true,
    ),
    (
        "Số hội quán hoạt động khá, tốt",
        "hội quán",
        "ít nhất",
        1,
        true,
    ),
    (
        "Tỷ lệ HTX điểm và HTX vệ tinh ứng dụng công nghệ cao, công nghệ số",
        "%",
        "trên",
        50,
        false,
    ),
    (
        "Tỷ lệ HTX điểm và HTX vệ tinh thực hiện truy xuất nguồn gốc",
        "%",
        "trên",
        50,
        false,
    ),
    (
        "Tỷ lệ HTX điểm và HTX vệ tinh có sản phẩm OCOP",
        "%",
        "trên",
        50,
        false,
    ),
    ("Số lớp đào tạo giám đốc HTX", "lớp", "đạt", 1, false),
    ("Số lớp đào tạo kế toán HTX", "lớp", "đạt", 1, false),
    (
        "Dự thảo Nghị quyết về chính sách hỗ trợ phát triển kinh tế tập thể đến năm 2030",
        "dự thảo",
        "đạt",
        1,
        false,
    ),
];

const COLUMNS: [Column; 7] = [
    (&["STT"], 6.0),
    (&["Chỉ tiêu"], 64.0),
    (&["ĐVT"], 16.0),
    (&["Toán tử"], 12.0),
    (&["Kế hoạch năm 2024"], 12.0),
    (&["Phạm vi"], 22.0),
    (&["Văn bản"], 34.0),
];

/// The targets workbook.
pub(crate) fn ca_mau(set: &Snapshot) -> Book {
    let row = |(no, target): (u64, &Target)| {
        let scope = if target.4 {
            "Mỗi huyện, thành phố"
        } else {
            "Toàn tỉnh"
        };
        Row::Data(vec![
            Value::Count(no),
            Value::text(target.0),
            Value::text(target.1),
            Value::text(target.2),
            Value::Count(target.3),
            Value::text(scope),
            Value::text("Kế hoạch số 04/KH-UBND ngày 12/01/2024"),
        ])
    };
    let page = Page {
        tab: "Chỉ tiêu 2024",
        top: vec![
            Line::Pair("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            Line::Pair("{UNIT}", "Độc lập - Tự do - Hạnh phúc"),
            Line::Blank,
            Line::Title("CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ TẬP THỂ, HỢP TÁC XÃ NĂM 2024"),
            Line::Caption("(Kèm theo Kế hoạch số {no}/KH-UBND ngày {day} của UBND {unit})"),
        ],
        grid: Grid::new(&COLUMNS, (1..).zip(&TARGETS).map(row).collect())
            .with_index(Index::Letters),
        bottom: &[],
    };
    let sheet = page.draw(set, "Tỉnh Cà Mau");
    Book::new(
        "Chi tieu ke hoach KTTT nam 2024",
        Container::Xlsx,
        vec![sheet],
    )
}
