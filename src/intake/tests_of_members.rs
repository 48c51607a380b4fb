//! Lists of members as cooperatives write them.

use super::tests::{csv, matters, values};
use crate::model::Field;

const MEMBERS: &str = "DANH SÁCH THÀNH VIÊN HTX TÂN PHÚ;;;;\nxã Tân Phú, huyện Thới Bình, tỉnh Cà Mau;;;;\nTính đến ngày 31/8/2023;;;;\n";

#[test]
fn names_of_persons_may_stand_in_two_columns() {
    let rows =
        "1;Lê Văn;Mẫu;096067000123;5\n2;Trần Thị;Mẫu;096175000456;5\n3;Hồ;Mẫu Hai;096090000789;5\n";
    for header in [
        "STT;Họ và tên đệm;Tên;CCCD;Vốn góp (triệu đồng)",
        "STT;Họ và tên;;CCCD;Vốn góp (triệu đồng)",
    ] {
        let reading = csv(&format!("{MEMBERS}{header}\n{rows}"));
        assert_eq!(
            values(&reading, Field::Name),
            ["Lê Văn Mẫu", "Trần Thị Mẫu", "Hồ Mẫu Hai"],
            "{header}"
        );
        assert_eq!(matters(&reading), [], "{header}");
    }
}

#[test]
fn the_column_of_a_birth_date_may_tell_the_gender() {
    let reading = csv(&format!(
        "{MEMBERS}STT;Họ tên xã viên;Năm sinh;;Số CCCD\n;;Nam;Nữ;\n\
        1;Lê Mẫu;1967;;096067000123\n2;Trần Mẫu;;1975;096175000456\n"
    ));
    assert_eq!(values(&reading, Field::Birth), ["1967", "1975"]);
    assert_eq!(values(&reading, Field::Gender), ["Nam", "Nữ"]);
}

#[test]
fn sections_of_a_list_of_members_name_their_cooperatives() {
    let reading = csv(
        "DANH SÁCH THÀNH VIÊN CÁC HTX HUYỆN THỚI BÌNH;;;\nTính đến ngày 31/8/2023;;;\nSTT;Họ và tên;CCCD;Vốn góp (triệu đồng)\n\
        I;HTX Tân Phú;;\n1;Lê Mẫu;096067000123;5\n;Cộng;;5\nII;HTX: Hợp tác xã Trí Phải - xã Trí Phải;;\n1;Trần Mẫu;096175000456;6\n",
    );
    assert_eq!(
        values(&reading, Field::Cooperative),
        ["HTX Tân Phú", "Hợp tác xã Trí Phải"]
    );
    assert_eq!(matters(&reading), []);
}

#[test]
fn the_cooperative_of_members_may_stand_in_the_letterhead() {
    let reading = csv(
        "HTX NÔNG NGHIỆP TÂN PHÚ (xã Tân Phú, huyện Thới Bình);;;\nDANH SÁCH XÃ VIÊN GÓP VỐN;;;\nTính đến ngày 31/8/2023;;;\n\
        STT;Họ và tên;CCCD;Vốn góp (triệu đồng)\n1;Lê Mẫu;096067000123;5\n2;Hồ Mẫu;096175000456;6\n",
    );
    assert_eq!(
        values(&reading, Field::Cooperative),
        ["HTX NÔNG NGHIỆP TÂN PHÚ"; 2]
    );
}

#[test]
fn the_label_of_a_total_may_count_the_members() {
    let reading = csv(&format!(
        "{MEMBERS}STT;Họ và tên;CCCD;Vốn góp (triệu đồng)\n1;Lê Mẫu;096067000123;5\n2;Hồ Mẫu;096175000456;6\n;Tổng cộng: 21 thành viên;;11\n"
    ));
    let totals = &reading.sheets[0].tables[0].totals;
    assert_eq!(totals[0].count, Some((1, 21)));
}

#[test]
fn the_code_of_a_section_is_no_number_of_members() {
    let reading = csv(
        "DANH SÁCH THÀNH VIÊN CÁC HTX HUYỆN THỚI BÌNH;;;\nTính đến ngày 31/8/2023;;;\nSTT;Họ và tên;CCCD;Vốn góp (triệu đồng)\n\
        I;HTX Số 1 Tân Phú (MST: 2000010001);;\n1;Lê Mẫu;096067000123;5\nII;HTX TRÍ PHẢI - Mã số thuế: 2000011372;;\n1;Trần Mẫu;096175000456;6\n",
    );
    assert_eq!(
        values(&reading, Field::CooperativeCode),
        ["2000010001", "2000011372"]
    );
    let counts = reading.sheets[0].tables[0].totals.iter();
    assert_eq!(counts.filter(|total| total.count.is_some()).count(), 0);
}

#[test]
fn titles_right_above_the_header_name_the_cooperative_and_are_no_headers() {
    let reading = csv(
        "DANH SÁCH THÀNH VIÊN GÓP VỐN CỦA HTX TÂN PHÚ;;;;\nMã số thuế: 2000010001;;;;\nĐịa chỉ: xã Tân Phú, huyện Thới Bình, tỉnh Cà Mau;;;;\n(Tính đến ngày 31/8/2023);;;;\n\
        STT;Họ và tên;Căn cước công dân;;Vốn góp (triệu đồng)\n;;Số thẻ;Ngày cấp;\n1;Lê Mẫu;096067000123;5/6/2021;5\n2;Hồ Mẫu;096175000456;7/6/2021;6\n",
    );
    assert_eq!(values(&reading, Field::Cooperative), ["HTX TÂN PHÚ"; 2]);
    assert_eq!(values(&reading, Field::CooperativeCode), ["2000010001"; 2]);
    assert_eq!(
        values(&reading, Field::IdNumber),
        ["096067000123", "096175000456"]
    );
    let header = &reading.sheets[0].tables[0];
    assert_eq!(header.header_rows, [4, 5]);
    assert_eq!(header.columns[3].header, "Căn cước công dân > Ngày cấp");
}
