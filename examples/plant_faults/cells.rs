//! Faults in one cell: what is no number, no date, no word of a list, no code.

use super::clean::{Base, with_last_digit};
use super::draft::Draft;
use super::plant::{Plant, plant};
use htx::model::Address;

use Base::{
    Activities, Communes, Cooperatives, Groups, Members, Province, Sections, Targets, Ticks,
};

/// What is typed wrong into one cell.
pub const PLANTS: &[Plant] = &[
    plant("F101", Cooperatives, |list, row| {
        // The code of a cooperative of Hà Nội, typed as a number.
        let code = (1..).find_map(|serial| with_last_digit(&format!("01{serial:07}")))?;
        Some(list.set("Mã số thuế", row, code.trim_start_matches('0')))
    }),
    plant("F102", Cooperatives, |list, row| {
        let code = list.get("Mã số thuế", row);
        Some(list.set("Mã số thuế", row, &code[..code.len() - 2]))
    }),
    plant("F103", Cooperatives, |list, row| {
        Some(list.set("Mã số thuế", row, "'2000000000"))
    }),
    plant("F104", Cooperatives, |list, row| {
        let mut code = list.get("Mã số thuế", row);
        let last = code.pop()?;
        let other = if last == '9' { '3' } else { '9' };
        Some(list.set("Mã số thuế", row, &format!("{code}{other}")))
    }),
    plant("F105", Cooperatives, |list, row| {
        let nine = (20_012_022..)
            .map(|serial| format!("{serial}0"))
            .find(|nine| with_last_digit(nine).is_none())?;
        Some(list.set("Mã số thuế", row, &format!("'{nine}0")))
    }),
    plant("F201", Cooperatives, |list, row| {
        Some(list.set("Số thành viên", row, "mười tám người"))
    }),
    plant("F202", Cooperatives, |list, row| {
        list.set("Vốn điều lệ", row, "'500,5");
        list.set("Vốn thực góp", row, "'450.5");
        Some(list.set("Doanh thu", row, "'1.234"))
    }),
    plant("F203", Cooperatives, |list, row| {
        Some(list.set("Thành viên nữ", row, "-9"))
    }),
    plant("F204", Cooperatives, |list, row| {
        Some(list.set("Số thành viên", row, "18000"))
    }),
    plant("F204", Cooperatives, |list, row| {
        Some(list.set("Vốn điều lệ", row, "450000000"))
    }),
    plant("F205", Cooperatives, |list, row| {
        Some(list.set("Thành viên nữ", row, "khoảng 4"))
    }),
    plant("F206", Cooperatives, |list, row| {
        Some(list.set("Thu nhập BQ/người/năm", row, "5.5"))
    }),
    plant("F301", Cooperatives, |list, row| {
        Some(list.set("Ngày thành lập", row, "31/02/2015"))
    }),
    plant("F302", Cooperatives, |list, row| {
        Some(list.set("Ngày thành lập", row, "20/10/2023"))
    }),
    plant("F303", Cooperatives, |list, row| {
        Some(list.set("Ngày thành lập", row, "12/7/1905"))
    }),
    plant("F304", Cooperatives, |list, row| {
        Some(list.set("Ngày sinh", row, "31/02/1970"))
    }),
    plant("F304", Members, |list, row| {
        Some(list.set("Ngày sinh", row, "30/2/1970"))
    }),
    plant("F401", Cooperatives, |list, row| {
        Some(list.set("Tình trạng", row, "đang xem xét"))
    }),
    plant("F402", Ticks, |list, _| {
        list.set("Tạm ngừng", 2, "x");
        // Told at the first of the two.
        Some(
            list.cell("Đang hoạt động", 2)
                .min(list.cell("Tạm ngừng", 2)),
        )
    }),
    plant("F403", Cooperatives, |list, row| {
        Some(list.set("Tình trạng", row, "Dang hoat dong"))
    }),
    plant("F501", Cooperatives, |list, row| {
        Some(list.set("Vốn điều lệ", row, "#N/A"))
    }),
    plant("F502", Cooperatives, |list, row| {
        Some(list.set("Doanh thu", row, "chưa có"))
    }),
    plant("F503", Cooperatives, |list, row| {
        Some(list.set("Tên HTX", row, "HTX Lúa sạch B\u{FFFD}nh Minh"))
    }),
    plant("F504", Cooperatives, |list, row| {
        Some(list.set("Tên HTX", row, "HTX Lúa sạch \u{422}ân Hưng"))
    }),
    plant("F504", Members, |list, row| {
        Some(list.set("Họ và tên", row, "Nguyễn \u{39C}ẫu Quý"))
    }),
    plant("F601", Cooperatives, |list, row| {
        Some(list.set("Điện thoại", row, "'091234567"))
    }),
    plant("F601", Members, |list, row| {
        Some(list.set("Điện thoại", row, "91234567"))
    }),
    plant("F602", Cooperatives, |list, row| {
        Some(list.set("Email", row, "htx.mau.example.vn"))
    }),
    plant("G201", Province, |list, row| {
        Some(list.set("Huyện", row, "Giá Rai"))
    }),
    plant("G202", Province, |list, row| {
        Some(list.set("Huyện", row, "TP.CM"))
    }),
    plant("G203", Province, |list, row| {
        Some(list.set("Huyện", row, "Ngọc Hiễn"))
    }),
    plant("G203", Cooperatives, |list, row| {
        Some(list.set("Xã", row, "Biễn Bạch"))
    }),
    plant("G204", Communes, |list, row| {
        Some(list.set("Xã, phường", row, "Thị trấn Năm Căn"))
    }),
    plant("G205", Cooperatives, |list, row| {
        Some(list.set("Xã", row, "Khánh Lâm"))
    }),
    plant("G206", Communes, |list, _| {
        list.add("Huyện", "Thới Bình");
        Some(list.cell("Huyện", 0))
    }),
    plant("M201", Members, |list, row| {
        Some(list.set("Ngày sinh", row, "18/7/2010"))
    }),
    plant("M203", Members, |list, row| {
        Some(list.set("Ngày sinh", row, "01/01/1900"))
    }),
    plant("M203", Cooperatives, |list, row| {
        Some(list.set("Ngày sinh", row, "1900"))
    }),
    plant("M301", Members, |list, row| {
        Some(list.set("CCCD", row, "'0961750004"))
    }),
    plant("M301", Cooperatives, |list, row| {
        Some(list.set("Số CCCD", row, "'0960670"))
    }),
    plant("M303", Members, |list, row| Some(without_zero(list, row))),
    plant("M304", Members, |list, row| {
        Some(list.set("CCCD", row, "'381234567"))
    }),
    plant("L105", Cooperatives, |list, row| {
        Some(list.set("Ngày sinh", row, "20/10/2009"))
    }),
    plant("P101", Targets, |list, _| {
        Some(list.set("Chỉ tiêu", 1, "Tỷ lệ che phủ rừng"))
    }),
    plant("P102", Targets, |list, _| Some(list.set("Toán tử", 1, ""))),
    plant("P103", Targets, |list, _| {
        Some(list.set("Kế hoạch năm 2024", 1, ""))
    }),
    plant("P105", Targets, |list, _| {
        Some(list.set("Kế hoạch năm 2024", 2, "180"))
    }),
    plant("A102", Activities, |list, _| {
        Some(list.set("Thời gian", 2, ""))
    }),
    plant("A103", Activities, |list, _| {
        Some(list.set("Nội dung", 2, "Gặp mặt đầu xuân"))
    }),
    plant("A201", Activities, |list, _| {
        Some(list.set("Thời gian", 2, "05/7/2023"))
    }),
    plant("L102", Cooperatives, |list, row| {
        Some(list.set("Người đại diện", row, ""))
    }),
    plant("R103", Cooperatives, |list, row| {
        Some(list.set("Tên HTX", row, ""))
    }),
    plant("R104", Cooperatives, |list, row| {
        Some(list.set("Tên HTX", row, "Hợp tác xã"))
    }),
    plant("R201", Cooperatives, |list, row| {
        list.set("Mã số thuế", row, "");
        Some(list.set("Tên HTX", row, "Tổ hợp tác nuôi tôm Tân Phú"))
    }),
    plant("R202", Cooperatives, |list, row| {
        Some(list.set("Tên HTX", row, "Chi nhánh HTX Lúa sạch Tân Hưng"))
    }),
    plant("F102", Cooperatives, |list, row| {
        Some(list.set("Mã số thuế", row, "'20010000"))
    }),
    plant("F102", Cooperatives, |list, row| {
        Some(list.set("Mã số thuế", row, "'20010000123"))
    }),
    plant("F201", Cooperatives, |list, row| {
        Some(list.set("Số thành viên", row, "1O"))
    }),
    plant("F201", Cooperatives, |list, row| {
        Some(list.set("Số thành viên", row, "hai mươi"))
    }),
    plant("F201", Cooperatives, |list, row| {
        Some(list.set("Vốn điều lệ", row, "ba trăm"))
    }),
    plant("F201", Members, |list, row| {
        Some(list.set("Vốn góp (triệu đồng)", row, "hai chục"))
    }),
    plant("F201", Groups, |list, row| {
        Some(list.set("Số tổ viên", row, "cả ấp"))
    }),
    plant("F201", Cooperatives, |list, row| {
        Some(list.set("Doanh thu", row, "5OO"))
    }),
    plant("F203", Cooperatives, |list, row| {
        Some(list.set("Vốn điều lệ", row, "-450"))
    }),
    plant("F203", Members, |list, row| {
        Some(list.set("Vốn góp (triệu đồng)", row, "-20"))
    }),
    plant("F203", Cooperatives, |list, row| {
        Some(list.set("Doanh thu", row, "-900"))
    }),
    plant("F204", Cooperatives, |list, row| {
        Some(list.set("Doanh thu", row, "900000000"))
    }),
    plant("F204", Cooperatives, |list, row| {
        Some(list.set("Vốn điều lệ", row, "0.4"))
    }),
    plant("F206", Cooperatives, |list, row| {
        Some(list.set("Thu nhập BQ/người/năm", row, "60000"))
    }),
    plant("F206", Cooperatives, |list, row| {
        Some(list.set("Thu nhập BQ/người/năm", row, "0.05"))
    }),
    plant("F301", Cooperatives, |list, row| {
        Some(list.set("Ngày thành lập", row, "32/5/2015"))
    }),
    plant("F301", Cooperatives, |list, row| {
        Some(list.set("Ngày cấp GCN", row, "15/13/2016"))
    }),
    plant("F301", Members, |list, row| {
        Some(list.set("Ngày kết nạp", row, "31/4/2016"))
    }),
    plant("F301", Cooperatives, |list, row| {
        Some(list.set("Ngày thành lập", row, "chưa rõ ngày"))
    }),
    plant("F302", Cooperatives, |list, row| {
        Some(list.set("Ngày cấp GCN", row, "20/9/2023"))
    }),
    plant("F302", Members, |list, row| {
        Some(list.set("Ngày kết nạp", row, "12/5/2032"))
    }),
    plant("F302", Cooperatives, |list, row| {
        Some(list.set("Ngày thành lập", row, "2032"))
    }),
    plant("F301", Cooperatives, |list, row| {
        Some(list.set("Ngày thành lập", row, "12/5/0216"))
    }),
    plant("F301", Members, |list, row| {
        Some(list.set("Ngày kết nạp", row, "12/5/1215"))
    }),
    plant("F304", Members, |list, row| {
        Some(list.set("Ngày sinh", row, "15/13/1970"))
    }),
    plant("F304", Members, |list, row| {
        Some(list.set("Ngày sinh", row, "00/00/1970"))
    }),
    plant("F401", Cooperatives, |list, row| {
        Some(list.set("Lĩnh vực", row, "xyz"))
    }),
    plant("F401", Cooperatives, |list, row| {
        Some(list.set("Xếp loại", row, "xuất chúng"))
    }),
    plant("F401", Sections, |list, _| {
        Some(list.set("Tình trạng", 4, "???"))
    }),
    plant("F401", Members, |list, row| {
        Some(list.set("Loại TV", row, "thân hữu"))
    }),
    plant("F501", Cooperatives, |list, row| {
        Some(list.set("Số thành viên", row, "#REF!"))
    }),
    plant("F501", Members, |list, row| {
        Some(list.set("Vốn góp (triệu đồng)", row, "#VALUE!"))
    }),
    plant("F601", Cooperatives, |list, row| {
        Some(list.set("Điện thoại", row, "'01698765432"))
    }),
    plant("F601", Cooperatives, |list, row| {
        Some(list.set("Điện thoại", row, "'0112345678"))
    }),
    plant("F601", Cooperatives, |list, row| {
        Some(list.set("Điện thoại", row, "'09123456789"))
    }),
    plant("F602", Cooperatives, |list, row| {
        Some(list.set("Email", row, "htx mau@example.vn"))
    }),
    plant("F602", Cooperatives, |list, row| {
        Some(list.set("Email", row, "htx@example"))
    }),
    plant("F602", Cooperatives, |list, row| {
        Some(list.set("Email", row, "không nhớ"))
    }),
    plant("G205", Cooperatives, |list, row| {
        Some(list.set("Xã", row, "xã Tam Giang"))
    }),
    plant("M201", Members, |list, row| {
        Some(list.set("Ngày sinh", row, "2015"))
    }),
    plant("M301", Members, |list, row| {
        Some(list.set("CCCD", row, "'09609000123456"))
    }),
    plant("M301", Members, |list, row| {
        Some(list.set("CCCD", row, "'000067001000"))
    }),
    plant("M301", Members, |list, row| {
        Some(list.set("CCCD", row, "'12345"))
    }),
    plant("R104", Cooperatives, |list, row| {
        Some(list.set("Tên HTX", row, "15"))
    }),
    plant("R104", Members, |list, row| {
        Some(list.set("Họ và tên", row, "7"))
    }),
    plant("R104", Cooperatives, |list, row| {
        Some(list.set("Tên HTX", row, "HTX"))
    }),
    plant("R202", Cooperatives, |list, row| {
        Some(list.set("Tên HTX", row, "Văn phòng đại diện HTX Hưng Phát"))
    }),
    plant("L102", Cooperatives, |list, row| {
        Some(list.set("Địa chỉ", row, ""))
    }),
    plant("L102", Cooperatives, |list, row| {
        Some(list.set("Vốn điều lệ", row, ""))
    }),
];

/// An identity number typed as a number.
fn without_zero(list: &mut Draft, row: usize) -> Address {
    let number = list.get("CCCD", row);
    list.set("CCCD", row, number.trim_start_matches(['\'', '0']))
}
