//! Faults between the cells of a row, between rows, and between rows and their totals.

use super::clean::Base;
use super::plant::{Plant, plant};

use Base::{Activities, Cooperatives, Groups, Members, Sections, Tally, Targets, Unions};

/// What does not go together.
pub const PLANTS: &[Plant] = &[
    plant("R102", Cooperatives, |list, row| {
        list.set("Mã số thuế", row, "");
        Some(list.set("Tên HTX", row, ""))
    }),
    plant("R301", Cooperatives, |list, row| {
        Some(list.set("Thành viên nữ", row, "60"))
    }),
    plant("R302", Cooperatives, |list, row| {
        Some(list.set("Vốn thực góp", row, "1200"))
    }),
    plant("R303", Cooperatives, |list, row| {
        Some(list.set("DT với thành viên", row, "2500"))
    }),
    plant("R304", Cooperatives, |list, row| {
        Some(list.set("Lợi nhuận", row, "2500"))
    }),
    plant("R305", Cooperatives, |list, row| {
        Some(list.set("Nợ phải trả", row, "1500"))
    }),
    plant("R306", Cooperatives, |list, row| {
        list.set("TV liên kết góp vốn", row, "5");
        Some(list.cell("Số thành viên", row))
    }),
    plant("R307", Cooperatives, |list, row| {
        list.set("Ngày thành lập", row, "12/5/2023");
        list.set("Ngày cấp GCN", row, "20/5/2023");
        list.set("Xếp loại", row, "");
        list.set("TV mới", row, "20");
        Some(list.cell("Số thành viên", row))
    }),
    plant("R308", Cooperatives, |list, row| {
        Some(list.set("Lợi nhuận", row, "7"))
    }),
    plant("R309", Cooperatives, |list, row| {
        let (members, capital) = (list.get("Số thành viên", row), list.get("Vốn điều lệ", row));
        list.set("Vốn điều lệ", row, &members);
        Some(list.set("Số thành viên", row, &capital))
    }),
    plant("R401", Cooperatives, |list, row| {
        list.set("Thành viên nữ", row, "2");
        Some(list.set("Số thành viên", row, "5"))
    }),
    plant("R401", Groups, |list, row| {
        Some(list.set("Số tổ viên", row, "1"))
    }),
    plant("R402", Unions, |list, _| {
        Some(list.set("Số HTX thành viên", 0, "2"))
    }),
    plant("R501", Cooperatives, |list, row| {
        Some(list.set("Ngày cấp GCN", row, "20/10/2011"))
    }),
    plant("R502", Cooperatives, |list, row| {
        Some(list.set("Ngày thay đổi gần nhất", row, "20/10/2011"))
    }),
    plant("R503", Cooperatives, |list, row| {
        list.set("Tình trạng", row, "Tạm ngừng");
        Some(list.set("Ngày tạm ngừng", row, "01/01/2010"))
    }),
    plant("R504", Cooperatives, |list, row| {
        Some(list.set("Ngày tạm ngừng", row, "15/6/2023"))
    }),
    plant("R505", Cooperatives, |list, row| {
        Some(list.set("Ghi chú", row, "đã giải thể tháng 5/2023"))
    }),
    plant("R506", Sections, |list, _| {
        Some(list.set("Tình trạng", 10, "Đang hoạt động"))
    }),
    plant("R506", Sections, |list, _| {
        Some(list.set("Tình trạng", 4, "Tạm ngừng"))
    }),
    plant("L101", Cooperatives, |list, row| {
        Some(list.set("Vốn thực góp", row, "120"))
    }),
    plant("L103", Cooperatives, |list, _| {
        Some(list.set("Ngày tạm ngừng", 22, "15/3/2021"))
    }),
    plant("L104", Cooperatives, |list, row| {
        list.set("Ngày thành lập", row, "12/5/2023");
        list.set("Ngày cấp GCN", row, "20/5/2023");
        Some(list.cell("Xếp loại", row))
    }),
    plant("L106", Cooperatives, |list, row| {
        let name = list.get("Tên HTX", 0);
        list.set("Tên HTX", row, &format!("{name} 2"));
        Some(list.cell("Tên HTX", 0))
    }),
    plant("O101", Cooperatives, |list, row| {
        let members = list.get("Số thành viên", row);
        Some(list.set("Số thành viên", row, &format!("{members}00")))
    }),
    plant("O101", Cooperatives, |list, row| {
        let revenue = list.get("Doanh thu", row);
        Some(list.set("Doanh thu", row, &format!("{revenue}000")))
    }),
    plant("U101", Cooperatives, |list, row| {
        let code = list.get("Mã số thuế", 0);
        list.set("Mã số thuế", row, &code);
        Some(list.cell("Mã số thuế", 0))
    }),
    plant("U102", Cooperatives, |list, row| {
        let (name, commune) = (list.get("Tên HTX", 0), list.get("Xã", 0));
        list.set("Tên HTX", row, &name.to_uppercase());
        list.set("Xã", row, &commune);
        Some(list.cell("Tên HTX", 0))
    }),
    plant("U103", Cooperatives, |list, row| {
        list.set("Tên HTX", 0, "HTX DVNN Tân Hưng");
        list.set("Tên HTX", row, "HTX Dịch vụ nông nghiệp Tân Hưng");
        list.set("Mã số thuế", row, "");
        let commune = list.get("Xã", 0);
        list.set("Xã", row, &commune);
        Some(list.cell("Tên HTX", 0))
    }),
    plant("U103", Groups, |list, row| {
        list.set("Tên tổ hợp tác", 0, "THT Quyết Thắng");
        list.set("Tên tổ hợp tác", row, "THT Quyet Thang");
        Some(list.cell("Tên tổ hợp tác", 0))
    }),
    plant("U104", Cooperatives, |list, row| {
        let number = list.get("Số GCN", 0);
        list.set("Số GCN", row, &number);
        Some(list.cell("Số GCN", 0))
    }),
    plant("U105", Cooperatives, |list, row| {
        let phone = list.get("Điện thoại", 0);
        list.set("Điện thoại", row, &phone);
        Some(list.cell("Điện thoại", 0))
    }),
    plant("U106", Cooperatives, |list, row| {
        let number = list.get("Số CCCD", 0);
        list.set("Số CCCD", row, &number);
        Some(list.cell("Số CCCD", 0))
    }),
    plant("M204", Members, |list, row| {
        Some(list.set("Ngày kết nạp", row, "31/5/1940"))
    }),
    plant("O102", Cooperatives, |list, row| {
        let capital = list.get("Vốn điều lệ", row);
        Some(list.set("Vốn điều lệ", row, &format!("{capital}000")))
    }),
    plant("M202", Members, |list, row| {
        Some(list.set("Ngày ra khỏi HTX", row, "31/5/2012"))
    }),
    plant("M302", Members, |list, row| {
        let other = if list.get("Giới tính", row) == "Nữ" {
            "Nam"
        } else {
            "Nữ"
        };
        list.set("Giới tính", row, other);
        Some(list.cell("CCCD", row))
    }),
    plant("M305", Members, |list, row| {
        for name in ["CCCD", "Ngày sinh", "Giới tính"] {
            let word = list.get(name, 0);
            list.set(name, row, &word);
        }
        Some(list.cell("CCCD", 0))
    }),
    plant("M401", Members, |list, row| {
        Some(list.set("Tỷ lệ vốn góp (%)", row, "20.5"))
    }),
    plant("M402", Members, |list, row| {
        list.set("Tỷ lệ vốn góp (%)", row, "19");
        Some(list.cell("Tỷ lệ vốn góp (%)", 0))
    }),
    plant("M403", Members, |list, row| {
        Some(list.set("Tỷ lệ vốn góp (%)", row, "120"))
    }),
    plant("M404", Members, |list, row| {
        list.set_all("Tỷ lệ vốn góp (%)", "");
        Some(list.set("Vốn góp (triệu đồng)", row, "270"))
    }),
    plant("M405", Members, |list, row| {
        Some(list.set("Tỷ lệ vốn góp (%)", row, "15"))
    }),
    plant("A202", Activities, |list, _| {
        for name in ["Nội dung", "Thời gian", "Số người", "Kinh phí (triệu đồng)"] {
            let word = list.get(name, 1);
            list.set(name, 3, &word);
        }
        Some(list.cell("Nội dung", 1))
    }),
    plant("P104", Targets, |list, _| {
        list.set("Chỉ tiêu", 1, "Tổng số hợp tác xã");
        list.set("ĐVT", 1, "HTX");
        Some(list.cell("Chỉ tiêu", 0))
    }),
    plant("T101", Cooperatives, |list, _| {
        let sum = list.sum("Số thành viên") + 1;
        Some(list.total("Số thành viên", &sum.to_string()))
    }),
    plant("T101", Members, |list, _| {
        let sum = list.sum("Vốn góp (triệu đồng)") + 10;
        Some(list.total("Vốn góp (triệu đồng)", &sum.to_string()))
    }),
    plant("T106", Cooperatives, |list, row| {
        let sum = list.sum("Số thành viên").to_string();
        list.set("Số thành viên", row, "2B");
        Some(list.total("Số thành viên", &sum))
    }),
    plant("T102", Cooperatives, |list, _| {
        Some(list.total("Tên HTX", "Tổng cộng: 25 HTX"))
    }),
    plant("T104", Tally, |list, row| {
        list.set("Tạm ngừng", row % 6, "9");
        Some(list.cell("Số HTX", row % 6))
    }),
    plant("R301", Cooperatives, |list, row| {
        Some(list.set("TV chính thức", row, "99"))
    }),
    plant("R301", Cooperatives, |list, row| {
        Some(list.set("TV mới", row, "120"))
    }),
    plant("R305", Cooperatives, |list, row| {
        Some(list.set("Nộp ngân sách", row, "5000"))
    }),
    plant("R305", Cooperatives, |list, row| {
        list.set("Tổng nguồn vốn", row, "50");
        Some(list.cell("Nợ phải trả", row))
    }),
    plant("R308", Cooperatives, |list, row| {
        list.set("Tổng chi phí", row, "10");
        Some(list.cell("Lợi nhuận", row))
    }),
    plant("R401", Cooperatives, |list, row| {
        Some(list.set("Số thành viên", row, "3"))
    }),
    plant("R505", Cooperatives, |list, row| {
        Some(list.set("Ghi chú", row, "HTX đã ngưng hoạt động từ năm 2021"))
    }),
    plant("R505", Cooperatives, |list, row| {
        Some(list.set("Ghi chú", row, "Đang tạm ngừng chờ củng cố"))
    }),
    plant("O101", Cooperatives, |list, row| {
        Some(list.set("Thu nhập BQ/người/năm", row, "5500"))
    }),
    plant("O101", Cooperatives, |list, row| {
        Some(list.set("Vốn điều lệ", row, "1"))
    }),
    plant("M405", Members, |list, row| {
        Some(list.set("Tỷ lệ vốn góp (%)", row, "0.2"))
    }),
    plant("M405", Members, |list, row| {
        list.set("Vốn góp (triệu đồng)", row, "150");
        Some(list.cell("Tỷ lệ vốn góp (%)", row))
    }),
    plant("T101", Cooperatives, |list, row| {
        // A number mended in its row and not in the total.
        let members = list.get("Số thành viên", row);
        list.set("Số thành viên", row, &format!("{members}1"));
        let sum = list.sum("Số thành viên").to_string();
        Some(list.total("Số thành viên", &sum))
    }),
    plant("T101", Cooperatives, |list, _| {
        let sum = list.sum("Vốn điều lệ") - 100;
        Some(list.total("Vốn điều lệ", &sum.to_string()))
    }),
    plant("G207", Cooperatives, |list, row| {
        Some(list.set("Xã", row, "Khánh Sơn Tây"))
    }),
    plant("U102", Groups, |list, row| {
        let name = list.get("Tên tổ hợp tác", 0);
        list.add("Xã", "Tân Phú");
        list.set("Tên tổ hợp tác", row, &name.replace("THT", "Tổ hợp tác"));
        Some(list.cell("Tên tổ hợp tác", 0))
    }),
    plant("U103", Cooperatives, |list, row| {
        list.set("Tên HTX", 0, "HTX Nông nghiệp Tân Hưng");
        list.set("Tên HTX", row, "HTX Tân Hưng - nông nghiệp");
        list.set("Mã số thuế", 0, "");
        let commune = list.get("Xã", 0);
        list.set("Xã", row, &commune);
        Some(list.cell("Tên HTX", 0))
    }),
];
