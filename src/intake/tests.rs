//! Whole sheets of every kind, read as a user's file would be.

use super::{Request, read};
use crate::model::{Field, Kind, Matter, Reading};
use crate::source::Source;
use std::path::Path;

pub(super) fn csv(lines: &str) -> Reading {
    let request = Request {
        province: "Tỉnh Cà Mau".into(),
        ..Request::default()
    };
    read(
        &Source::held(Path::new("thu.csv"), lines.as_bytes().to_vec()),
        &request,
    )
}

/// Kind, unit, tally and number of records of each submission.
fn submissions(reading: &Reading) -> Vec<(Kind, String, bool, usize)> {
    let counted = |at| reading.accepted(at).count();
    let submissions = reading.submissions.iter().enumerate();
    submissions
        .map(|(at, submission)| {
            (
                submission.kind,
                submission.unit.name.clone(),
                submission.tally,
                counted(at),
            )
        })
        .collect()
}

pub(super) fn values(reading: &Reading, field: Field) -> Vec<String> {
    reading
        .filings
        .iter()
        .map(|filing| {
            filing
                .value(field)
                .map_or("?".to_owned(), |value| value.plain())
        })
        .collect()
}

pub(super) fn matters(reading: &Reading) -> Vec<Matter> {
    reading
        .observations
        .iter()
        .map(|observation| observation.matter)
        .collect()
}

#[test]
fn a_list_of_groups() {
    let reading = csv(
        "DANH SÁCH TỔ HỢP TÁC HUYỆN U MINH;;;\nTính đến ngày 31/8/2023;;;\n\
        STT;Tên THT;Tổ trưởng;Xã;Số tổ viên;Ngành nghề\n1;THT Nuôi cua;Lê Mẫu;Khánh An;14;Nuôi cua\n\
        2;Tổ hợp tác Lúa;Trần Mẫu;Khánh Hội;12;Trồng lúa\n;Cộng;;;26;\n",
    );
    assert_eq!(
        submissions(&reading),
        [(Kind::Groups, "Huyện U Minh".into(), false, 2)]
    );
    assert_eq!(values(&reading, Field::Members), ["14", "12"]);
    assert_eq!(values(&reading, Field::Leader), ["Lê Mẫu", "Trần Mẫu"]);
    assert_eq!(matters(&reading), []);
}

#[test]
fn a_tally_of_groups_by_commune() {
    let reading = csv(
        "TỔNG HỢP TỔ HỢP TÁC HUYỆN U MINH;;\nTính đến ngày 31/8/2023;;\n\
        STT;Xã, thị trấn;Số THT;Số tổ viên\n1;Xã Khánh An;12;140\n2;Xã Khánh Hội;8;90\n;Tổng cộng;20;230\n",
    );
    assert_eq!(
        submissions(&reading),
        [(Kind::Groups, "Huyện U Minh".into(), true, 2)]
    );
    assert_eq!(values(&reading, Field::Count), ["12", "8"]);
    assert_eq!(
        values(&reading, Field::Commune),
        ["Xã Khánh An", "Xã Khánh Hội"]
    );
    let total = &reading.sheets[0].tables[0].totals[0];
    assert!(
        total
            .amounts
            .iter()
            .any(|(field, _, value)| (*field, *value) == (Field::Members, 230))
    );
}

#[test]
fn a_tally_of_the_province_by_district() {
    let reading = csv(
        "LIÊN MINH HỢP TÁC XÃ TỈNH CÀ MAU;;\nTỔNG HỢP TỔ HỢP TÁC TOÀN TỈNH;;\nTháng 8/2023;;\n\
        TT;Đơn vị;Số tổ hợp tác;Số tổ viên\n1;Huyện U Minh;100;1.400\n2;TP Cà Mau;50;700\n",
    );
    assert_eq!(
        submissions(&reading),
        [
            (Kind::Groups, "Huyện U Minh".into(), true, 1),
            (Kind::Groups, "Thành phố Cà Mau".into(), true, 1)
        ]
    );
    assert_eq!(
        reading.submissions[0].source.as_deref(),
        Some("LIÊN MINH HỢP TÁC XÃ TỈNH CÀ MAU")
    );
}

#[test]
fn two_kinds_stacked_in_one_sheet() {
    let reading = csv(
        "UBND HUYỆN U MINH;;;\nTính đến ngày 31/8/2023;;;\nI. HỢP TÁC XÃ;;;\n\
        STT;Tên HTX;Xã;Số TV\n1;HTX Tân Phú;Khánh An;20\n2;HTX Tân Tiến;Khánh Hội;30\n;Cộng;;50\n\
        II. TỔ HỢP TÁC;;;\nSTT;Tên THT;Xã;Số tổ viên\n1;THT Cua;Khánh An;9\n",
    );
    assert_eq!(
        submissions(&reading),
        [
            (Kind::Cooperatives, "Huyện U Minh".into(), false, 2),
            (Kind::Groups, "Huyện U Minh".into(), false, 1)
        ]
    );
    assert_eq!(matters(&reading), []);
}

#[test]
fn two_kinds_side_by_side() {
    let reading = csv("UBND HUYỆN U MINH;;;;;;\nTính đến ngày 31/8/2023;;;;;;\n\
        STT;Tên HTX;Xã;Số TV;;STT;Tên THT;Xã;Số tổ viên\n\
        1;HTX Tân Phú;Khánh An;20;;1;THT Cua;Khánh An;9\n2;HTX Tân Tiến;Khánh Hội;30;;2;THT Lúa;Khánh Hội;8\n");
    assert_eq!(
        submissions(&reading),
        [
            (Kind::Cooperatives, "Huyện U Minh".into(), false, 2),
            (Kind::Groups, "Huyện U Minh".into(), false, 2)
        ]
    );
    assert_eq!(
        reading.filings[2].entries[&Field::Members].cell.to_string(),
        "I4"
    );
}

#[test]
fn unions_of_the_province() {
    let reading = csv(
        "DANH SÁCH LIÊN HIỆP HỢP TÁC XÃ TRÊN ĐỊA BÀN TỈNH CÀ MAU;;\nTháng 8/2023;;\n\
        STT;Tên liên hiệp HTX;Số HTX thành viên;Số lao động\n1;Liên hiệp HTX Mẫu;6;59\n",
    );
    assert_eq!(
        submissions(&reading),
        [(Kind::Unions, "Tỉnh Cà Mau".into(), false, 1)]
    );
    assert_eq!(
        (
            values(&reading, Field::MemberCooperatives),
            values(&reading, Field::Workers)
        ),
        (vec!["6".into()], vec!["59".into()])
    );
}

#[test]
fn members_of_one_cooperative() {
    let reading = csv(
        "DANH SÁCH THÀNH VIÊN HTX TÂN PHÚ, HUYỆN U MINH;;;\nTính đến ngày 31/8/2023;;;\n\
        STT;Họ và tên;Năm sinh;Giới tính;Số CCCD;Loại TV;Vốn góp (đồng);Ngày kết nạp\n\
        1;Nguyễn Mẫu;1980;Nam;096080000001;Chính thức;5.000.000;05/3/2019\n",
    );
    assert_eq!(
        submissions(&reading),
        [(Kind::Members, "Huyện U Minh".into(), false, 1)]
    );
    assert_eq!(values(&reading, Field::Cooperative), ["HTX TÂN PHÚ"]);
    assert_eq!(values(&reading, Field::ContributedCapital), ["5000000"]);
    assert_eq!(values(&reading, Field::Membership), ["official"]);
}

#[test]
fn activities_of_the_alliance() {
    let reading = csv(
        "LIÊN MINH HỢP TÁC XÃ TỈNH CÀ MAU;;;;\nKẾT QUẢ HOẠT ĐỘNG HỖ TRỢ 6 THÁNG ĐẦU NĂM 2023;;;;\n\
        STT;Thời gian;Nội dung;Loại hoạt động;Số lớp;Số HTX tham gia;Số người;Kinh phí (triệu đồng)\n\
        1;15/3/2023;Lớp quản lý nhà nước cho cán bộ xã;Bồi dưỡng;2;;80;40\n\
        2;14-18/5/2023;Hội chợ tại Hà Nội;Xúc tiến thương mại;1;10;25;120,5\n",
    );
    assert_eq!(
        submissions(&reading),
        [(Kind::Activities, "Tỉnh Cà Mau".into(), false, 2)]
    );
    assert_eq!(
        reading.submissions[0]
            .first
            .map(|day| day.to_string())
            .as_deref(),
        Some("2023-01-01")
    );
    assert_eq!(
        values(&reading, Field::ActivityKind),
        ["training", "trade_promotion"]
    );
    assert_eq!(
        values(&reading, Field::HeldOn),
        ["2023-03-15..2023-03-15", "2023-05-14..2023-05-18"]
    );
    assert_eq!(values(&reading, Field::Amount), ["40000000", "120500000"]);
}

#[test]
fn lines_of_a_plan() {
    let reading = csv(
        "ỦY BAN NHÂN DÂN TỈNH CÀ MAU;;;;\nCHỈ TIÊU KẾ HOẠCH NĂM 2024;;;;\n\
        STT;Chỉ tiêu;ĐVT;Toán tử;Kế hoạch năm 2024;Phạm vi;Văn bản\n\
        1;Số thành viên bình quân/HTX;thành viên;đạt;22;Toàn tỉnh;KH 1\n\
        2;HTX có quy mô trên 100 thành viên;HTX;tăng thêm;3;Toàn tỉnh;KH 1\n\
        3;Tổ hợp tác hoạt động khá, tốt;THT;ít nhất;01;Mỗi huyện, thành phố;KH 1\n",
    );
    assert_eq!(
        submissions(&reading),
        [(Kind::Targets, "Tỉnh Cà Mau".into(), false, 3)]
    );
    assert_eq!(
        values(&reading, Field::Indicator),
        [
            "cooperatives.average_members",
            "cooperatives.over_100_members",
            "units.with_rated_group"
        ]
    );
    assert_eq!(values(&reading, Field::Operator), [">=", ">=", ">="]);
    assert_eq!(values(&reading, Field::Aim), ["level", "rise", "level"]);
    assert_eq!(
        values(&reading, Field::Scope),
        ["province", "province", "each_unit"]
    );
}

#[test]
fn numbers_below_a_status_or_sector_of_a_tally_are_its_parts() {
    let head = "UBND HUYỆN U MINH;;;;;;\nTính đến ngày 31/8/2023;;;;;;\n";
    for (kind, table, parts) in [
        (
            Kind::Cooperatives,
            "STT;Xã;Số HTX;Trong đó;;Số thành viên\n;;;Đang hoạt động;Tạm ngừng;\n\
            1;Khánh An;6;5;1;88\n2;Khánh Hội;5;5;0;70\n;Cộng;11;10;1;158\n",
            [
                "status=active:5; status=suspended:1",
                "status=active:5; status=suspended:0",
            ],
        ),
        (
            Kind::Cooperatives,
            "STT;Xã;Tổng số HTX;Số HTX nông nghiệp;Số HTX phi nông nghiệp;Số HTX tạm ngừng\n\
            1;Khánh An;6;5;1;2\n2;Khánh Hội;5;5;0;0\n",
            [
                "sector=agriculture:5; sector=other:1; status=suspended:2",
                "sector=agriculture:5; sector=other:0; status=suspended:0",
            ],
        ),
        (
            Kind::Groups,
            "STT;Xã;Số THT;Số tổ viên;Trồng trọt;Chăn nuôi;Thủy sản\n\
            1;Khánh An;7;80;4;2;1\n2;Khánh Hội;1;10;0;1;0\n;Cộng;8;90;4;3;1\n",
            [
                "sector=agriculture:6; sector=aquaculture:1",
                "sector=agriculture:1; sector=aquaculture:0",
            ],
        ),
    ] {
        let reading = csv(&format!("{head}{table}"));
        assert_eq!(
            submissions(&reading),
            [(kind, "Huyện U Minh".into(), true, 2)],
            "{table}"
        );
        assert_eq!(values(&reading, Field::Parts), parts);
        assert_eq!(matters(&reading), [], "{table}");
    }
}

#[test]
fn parts_beyond_their_whole_are_said_and_not_used() {
    let reading = csv("UBND HUYỆN U MINH;;;;\nTính đến ngày 31/8/2023;;;;\n\
        STT;Xã;Số HTX;Đang hoạt động;Tạm ngừng\n1;Khánh An;6;5;2\n2;Khánh Hội;5;4;1\n");
    assert_eq!(matters(&reading), [Matter::PartsExceedCount]);
    assert_eq!(
        values(&reading, Field::Parts),
        ["?", "status=active:4; status=suspended:1"]
    );
}

#[test]
fn a_tally_below_a_bare_place_or_kind() {
    for table in [
        "TT;Địa bàn;Số lượng (tổ);Thành viên (người)\n1;Khánh An;9;108\n2;Khánh Hội;14;170\n",
        "TT;Đơn vị;THT;Tổ viên\n1;Khánh An;9;108\n2;Khánh Hội;14;170\n",
        "TT;Xã;Số tổ;Số tổ viên\n1;Khánh An;9 tổ;108 người\n2;Khánh Hội;14 tổ;170 tổ viên\n",
    ] {
        let reading = csv(&format!(
            "TỔNG HỢP TỔ HỢP TÁC HUYỆN U MINH;;;\nTính đến ngày 31/8/2023;;;\n{table}"
        ));
        assert_eq!(
            submissions(&reading),
            [(Kind::Groups, "Huyện U Minh".into(), true, 2)],
            "{table}"
        );
        assert_eq!(values(&reading, Field::Count), ["9", "14"], "{table}");
        assert_eq!(values(&reading, Field::Members), ["108", "170"], "{table}");
        assert_eq!(matters(&reading), [], "{table}");
    }
}

#[test]
fn an_activity_counts_its_classes_and_meetings() {
    for header in ["Số lớp", "Số cuộc", "Số cuộc/lớp", "Số cuộc, lớp"] {
        let reading = csv(&format!(
            "LIÊN MINH HỢP TÁC XÃ TỈNH CÀ MAU;;;\nKẾT QUẢ HOẠT ĐỘNG NĂM 2023;;;\n\
            STT;Nội dung;Thời gian;{header};Số người\n1;Lớp kế toán HTX;15/3/2023;2;60\n"
        ));
        assert_eq!(values(&reading, Field::Count), ["2"], "{header}");
    }
}

#[test]
fn several_kinds_counted_in_one_table() {
    let one_row = "STT;Xã;Số HTX;Số thành viên HTX;Số THT;Số tổ viên THT;Số hội quán\n\
        1;Khánh An;2;50;4;48;1\n2;Khánh Hội;1;20;6;80;0\n;Cộng;3;70;10;128;1\n";
    let two_rows = "STT;Xã;Hợp tác xã;;Tổ hợp tác;;Hội quán\n\
        ;;Số lượng;Thành viên;Số lượng;Tổ viên;Số lượng\n\
        1;Khánh An;2;50;4;48;1\n2;Khánh Hội;1;20;6;80;0\n;Cộng;3;70;10;128;1\n";
    for (title, table) in [
        ("TỔNG HỢP KINH TẾ TẬP THỂ HUYỆN U MINH", one_row),
        ("TỔNG HỢP KINH TẾ TẬP THỂ HUYỆN U MINH", two_rows),
        ("TỔNG HỢP TỔ HỢP TÁC, HỘI QUÁN HUYỆN U MINH", one_row),
    ] {
        let reading = csv(&format!(
            "{title};;;;;;\nTính đến ngày 31/8/2023;;;;;;\n{table}"
        ));
        let unit = || "Huyện U Minh".to_owned();
        assert_eq!(
            submissions(&reading),
            [
                (Kind::Cooperatives, unit(), true, 2),
                (Kind::Groups, unit(), true, 2),
                (Kind::Clubs, unit(), true, 2)
            ],
            "{table}"
        );
        assert_eq!(
            values(&reading, Field::Count),
            ["2", "1", "4", "6", "1", "0"]
        );
        assert_eq!(
            values(&reading, Field::Members),
            ["50", "20", "48", "80", "?", "?"]
        );
        // A lone "Số lượng" below "Hội quán" is said to be unread; no number is lost.
        let unread = |matter: &Matter| *matter == Matter::UnreadRow;
        assert!(matters(&reading).iter().all(unread), "{table}");
    }
}

#[test]
fn a_section_that_misspells_its_commune_is_one_all_the_same() {
    let reading = csv(
        "DANH SÁCH HTX HUYỆN THỚI BÌNH;;\nTính đến ngày 31/8/2023;;\nSTT;Tên HTX;Số thành viên\n\
        ;Xã Tân Phú;\n1;HTX Một;12\n;Xã Biễn Bạch;\n2;HTX Hai;15\n",
    );
    assert_eq!(
        values(&reading, Field::Commune),
        ["Xã Tân Phú", "Xã Biển Bạch"]
    );
    assert_eq!(matters(&reading), [Matter::UnitMisspelled]);
}

#[test]
fn rows_of_a_province_belong_where_they_can_only_mean() {
    let reading = csv(
        "DANH SÁCH HTX TỈNH CÀ MAU;;\nTính đến ngày 31/8/2023;;\nSTT;Tên HTX;Huyện\n\
        1;HTX Một;H. Thới Bình\n2;HTX Hai;Thói Bình\n3;HTX Ba;TP.CM\n4;HTX Bốn;Giá Rai\n",
    );
    assert_eq!(
        submissions(&reading),
        [
            (Kind::Cooperatives, "Huyện Thới Bình".into(), false, 2),
            (Kind::Cooperatives, "Thành phố Cà Mau".into(), false, 1)
        ]
    );
    assert_eq!(
        matters(&reading),
        [
            Matter::UnitMisspelled,
            Matter::UnitOtherwise,
            Matter::UnknownDistrict
        ]
    );
}

#[test]
fn identity_numbers_of_members_are_known_by_their_structure() {
    let reading = csv(
        "DANH SÁCH THÀNH VIÊN HTX TÂN PHÚ, HUYỆN THỚI BÌNH;;;\nTính đến ngày 31/8/2023;;;\n\
        STT;Họ và tên;Số giấy;Vốn góp (đồng)\n1;Lê Mẫu;096067000123;1000000\n2;Trần Mẫu;096175000456;2000000\n\
        3;Hồ Mẫu;096090000789;1000000\n4;Võ Mẫu;067205000001;1000000\n5;Lý Mẫu;096080000321;1000000\n",
    );
    assert_eq!(values(&reading, Field::IdNumber)[3], "067205000001");
    assert_eq!(matters(&reading), [Matter::ColumnByContent]);
}

#[test]
fn what_third_parties_have_is_not_taken_for_the_cooperative_s() {
    let reading = csv(
        "DANH SÁCH HTX HUYỆN THỚI BÌNH;;;;\nTính đến ngày 31/8/2023;;;;\n\
        STT;Tên HTX;MST doanh nghiệp bao tiêu;Số máy;Số thành viên\n1;HTX Một;2001101124;0912000111;12\n2;HTX Hai;2001303385;0912000223;12\n\
        3;HTX Ba;2001404418;0912000333;12\n4;HTX Bốn;2001505511;0912000444;12\n5;HTX Năm;2001606622;0912000555;12\n",
    );
    assert_eq!(values(&reading, Field::TaxCode), ["?"; 5]);
    assert_eq!(values(&reading, Field::Phone), ["?"; 5]);
    assert_eq!(matters(&reading), [Matter::LikelyColumn; 2]);
}
