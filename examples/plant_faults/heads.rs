//! Faults in titles and headers, and what they make of the rows below.

use super::clean::Base;
use super::plant::{Plant, plant};

use Base::{Activities, Cooperatives};

/// What is wrong above the rows.
pub const PLANTS: &[Plant] = &[
    plant("G101", Cooperatives, |list, _| {
        list.head("Xã", "Ấp");
        list.set_all("Xã", "");
        list.title(0, "DANH SÁCH HỢP TÁC XÃ");
        None
    }),
    plant("G102", Cooperatives, |list, _| {
        list.path = "u-minh.xlsx".to_owned();
        let title = "DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH";
        Some(list.title(0, title))
    }),
    plant("S301", Cooperatives, |list, _| {
        list.title(1, "");
        None
    }),
    plant("S302", Cooperatives, |list, _| {
        list.path = "danh-sach_2023-07.xlsx".to_owned();
        let title = "(Tính đến ngày 31/8/2023)";
        Some(list.title(1, title))
    }),
    plant("S401", Cooperatives, |list, _| {
        Some(list.add("Mức độ sẵn sàng", "cao"))
    }),
    plant("S402", Cooperatives, |list, _| {
        list.add("Tổng số thành viên (người)", "26");
        Some(list.head("Tổng số thành viên (người)", "Tổng số TV"))
    }),
    plant("S403", Cooperatives, |list, _| {
        list.title(2, "");
        let header = list.head("Vốn điều lệ", "Vốn điều lệ");
        Some(header)
    }),
    plant("S404", Cooperatives, |list, _| {
        list.title(2, "");
        for row in 0..list.len() {
            let amount = (12_000 + 300 * row).to_string();
            for name in [
                "Vốn điều lệ",
                "Vốn thực góp",
                "Tổng nguồn vốn",
                "Nợ phải trả",
                "Doanh thu",
                "DT với thành viên",
                "Tổng chi phí",
                "Lợi nhuận",
                "Thu nhập BQ/người/năm",
                "Nộp ngân sách",
            ] {
                list.set(name, row, &amount);
            }
        }
        Some(list.head("Vốn điều lệ", "Vốn điều lệ"))
    }),
    plant("S405", Cooperatives, |list, _| {
        Some(list.head("Tên HTX", "Tên hợp tá xã"))
    }),
    plant("S405", Cooperatives, |list, _| {
        Some(list.head("Vốn điều lệ", "Vốn điêu lệ"))
    }),
    plant("S406", Cooperatives, |list, _| {
        Some(list.head("Vốn điều lệ", "Mức vốn điều lệ"))
    }),
    plant("S407", Cooperatives, |list, _| {
        Some(list.head("Mã số thuế", "Mã ĐV cấp"))
    }),
    plant("S408", Cooperatives, |list, _| {
        for row in 0..list.len() {
            list.set("Mã số thuế", row, &format!("'0912000{:03}", 111 + row));
        }
        Some(list.head("Mã số thuế", "Mã số thuế"))
    }),
    plant("S409", Cooperatives, |list, _| {
        Some(list.head("Số thành viên", ""))
    }),
    plant("R101", Cooperatives, |list, _| {
        Some(list.only("Tên HTX", 23, "xem thêm phụ lục đính kèm công văn"))
    }),
    plant("A101", Activities, |list, _| {
        list.title(1, "(Tính đến ngày 31/8/2023)");
        Some(list.set("Thời gian", 2, ""))
    }),
];
