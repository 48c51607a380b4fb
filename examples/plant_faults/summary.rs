//! A sheet that sums up the list in the sheet behind it, commune by commune, and what is mistyped in it.

use super::clean::{self, Base, charter, column, commune, members, summed};
use super::draft::{Column, Draft, Layout};
use super::plant::{Plant, plant};

/// Communes, and the rows of the list.
const ROWS: (usize, usize) = (6, 24);

const COLUMNS: &[Column] = &[
    column("STT", &["TT"], |at| (at + 1).to_string()),
    column("Xã", &["Xã, thị trấn"], |at| commune(at).to_owned()),
    summed("Số HTX", &["Số lượng HTX"], |at| count(at, |_| 1)),
    column("Đang hoạt động", &[], |at| {
        count(at, |row| usize::from(row < 21))
    }),
    column("Tạm ngừng", &[], |at| {
        count(at, |row| usize::from(row >= 21))
    }),
    summed("Số thành viên", &["Tổng số thành viên"], |at| {
        count(at, members)
    }),
    summed("Vốn điều lệ", &[], |at| count(at, charter)),
];

/// The summary, drawn in a layout, before its list.
pub fn draft(layout: Layout) -> Draft {
    let title = [
        "TỔNG HỢP HỢP TÁC XÃ HUYỆN THỚI BÌNH",
        "(Tính đến ngày 31/8/2023)",
        "Đơn vị tính: triệu đồng",
    ];
    let list = clean::list(Base::Cooperatives, layout);
    Draft::new(&title, COLUMNS, ROWS.0, layout).before("Tổng hợp", &list)
}

/// What the rows of a commune add up to.
fn count(nth: usize, amount: fn(usize) -> usize) -> String {
    let rows = (0..ROWS.1).filter(|row| commune(*row) == commune(nth));
    rows.map(amount).sum::<usize>().to_string()
}

/// Figures that the list does not give.
pub const PLANTS: &[Plant] = &[
    plant("T105", Base::Summary, |sheet, row| {
        Some(sheet.set("Số HTX", row, "5"))
    }),
    plant("T105", Base::Summary, |sheet, row| {
        let members = sheet.get("Số thành viên", row);
        Some(sheet.set("Số thành viên", row, &format!("{members}0")))
    }),
    plant("T105", Base::Summary, |sheet, row| {
        let capital = sheet.get("Vốn điều lệ", row);
        Some(sheet.set("Vốn điều lệ", row, &format!("{capital}000")))
    }),
    plant("T105", Base::Summary, |sheet, row| {
        let active: usize = sheet.get("Đang hoạt động", row).parse().unwrap_or(0);
        Some(sheet.set("Đang hoạt động", row, &(active - 1).to_string()))
    }),
    plant("T105", Base::Summary, |sheet, _| {
        let sum = sheet.sum("Số thành viên") - 20;
        Some(sheet.total("Số thành viên", &sum.to_string()))
    }),
];
