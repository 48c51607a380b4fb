//! The union of cooperatives of Cà Mau.

use super::{ALLIANCE_SIGNED, from_alliance};
use crate::book::Book;
use crate::calendar::{Date, Snapshot};
use crate::grid::{Column, Grid, Page, Row};
use crate::layout::{Container, Line};
use crate::sheet::Value;

/// Member cooperatives and workers in a set. Published: 5 in the first half of 2023, 6 and 59 in August.
fn figures(set: &Snapshot) -> (u64, u64) {
    match set.id {
        "2023-H1" => (5, 53),
        "2023-07" => (5, 55),
        "2023-08" => (6, 59),
        _ => (7, 66),
    }
}

const COLUMNS: [Column; 11] = [
    (&["STT"], 6.0),
    (&["Tên liên hiệp HTX"], 36.0),
    (&["Địa chỉ"], 34.0),
    (&["Mã số thuế"], 14.0),
    (&["Ngày thành lập"], 13.0),
    (&["Số HTX thành viên"], 10.0),
    (&["Số lao động"], 10.0),
    (&["Vốn điều lệ (triệu đồng)"], 12.0),
    (&["Doanh thu năm {results} (triệu đồng)"], 13.0),
    (&["Người đại diện"], 24.0),
    (&["Tình trạng"], 16.0),
];

/// The list of unions, one long.
pub(crate) fn ca_mau(set: &Snapshot) -> Book {
    let (cooperatives, workers) = figures(set);
    let revenue = if set.results_of == 2022 {
        8_650.0
    } else {
        10_240.0
    };
    let union = vec![
        Value::Count(1),
        Value::text("Liên hiệp HTX Tôm - Lúa Phương Nam"),
        Value::text("Ấp 5, xã Trí Phải, huyện Thới Bình"),
        Value::text("2001095015"),
        Value::Date(Date::new(2021, 11, 18)),
        Value::Count(cooperatives),
        Value::Count(workers),
        Value::Money(3_200.0, 1),
        Value::Money(revenue, 1),
        Value::text("Huỳnh Minh Thống"),
        Value::text("Đang hoạt động"),
    ];
    let page = Page {
        tab: "LHHTX",
        top: from_alliance(&[
            Line::Title("DANH SÁCH LIÊN HIỆP HỢP TÁC XÃ TRÊN ĐỊA BÀN {UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
        ]),
        grid: Grid::new(&COLUMNS, vec![Row::Data(union)]).with_total("TỔNG CỘNG"),
        bottom: &ALLIANCE_SIGNED,
    };
    let name = format!("LMHTX lien hiep HTX {}", set.file_tag);
    Book::new(name, Container::Xlsx, vec![page.draw(set, "Tỉnh Cà Mau")])
}
