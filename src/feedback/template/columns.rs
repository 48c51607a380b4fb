//! What is asked of each kind of list: the columns of usual lists, and those the unit has sent besides.

use super::filled::Filled;
use crate::intake;
use crate::model::{Field, Kind, Shape};

/// One column of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// What it holds.
    pub(super) field: Field,
    /// Its header without a unit, as the table of synonyms has it.
    name: String,
    /// What a cell may hold.
    pub(super) example: &'static str,
}

type Usual = (Field, &'static str, &'static str);

const COOPERATIVES: &[Usual] = &[
    (Field::Name, "Tên HTX", "HTX Nông nghiệp Tân Phú"),
    (Field::Form, "Loại hình HTX", "Hợp tác xã"),
    (Field::TaxCode, "Mã số thuế", "2001234565"),
    (Field::Established, "Ngày thành lập", "12/05/2019"),
    (Field::Hamlet, "Ấp, khóm", "Ấp 7"),
    (Field::Commune, "Xã, phường, thị trấn", "Xã Tân Lộc"),
    (Field::Representative, "Người đại diện", "Nguyễn Văn Mẫu"),
    (Field::Phone, "Số điện thoại", "0900000000"),
    (Field::Sector, "Lĩnh vực hoạt động", "Thủy sản"),
    (Field::Status, "Tình trạng hoạt động", "Đang hoạt động"),
    (Field::Members, "Số thành viên", "27"),
    (Field::WomenMembers, "Thành viên nữ", "9"),
    (Field::Workers, "Số lao động", "12"),
    (Field::CharterCapital, "Vốn điều lệ", "540"),
    (Field::ContributedCapital, "Vốn thực góp", "500,5"),
    (Field::Revenue, "Doanh thu", "1.264,9"),
    (Field::Profit, "Lợi nhuận", "85"),
    (Field::Rating, "Xếp loại", "Khá"),
    (Field::Note, "Ghi chú", ""),
];

const UNIONS: &[Usual] = &[
    (Field::Name, "Tên liên hiệp HTX", "Liên hiệp HTX Phương Nam"),
    (Field::TaxCode, "Mã số thuế", "2001234565"),
    (
        Field::Address,
        "Địa chỉ",
        "Ấp 5, xã Trí Phải, huyện Thới Bình",
    ),
    (Field::Established, "Ngày thành lập", "18/11/2021"),
    (Field::Representative, "Người đại diện", "Nguyễn Văn Mẫu"),
    (Field::Phone, "Số điện thoại", "0900000000"),
    (Field::Sector, "Lĩnh vực hoạt động", "Thủy sản"),
    (Field::Status, "Tình trạng hoạt động", "Đang hoạt động"),
    (Field::MemberCooperatives, "Số HTX thành viên", "6"),
    (Field::Workers, "Số lao động", "59"),
    (Field::CharterCapital, "Vốn điều lệ", "3.200"),
    (Field::Revenue, "Doanh thu", "8.650"),
    (Field::Note, "Ghi chú", ""),
];

const GROUPS: &[Usual] = &[
    (Field::Name, "Tên tổ hợp tác", "THT Sản xuất lúa Ấp 9"),
    (Field::Leader, "Tổ trưởng", "Nguyễn Văn Mẫu"),
    (Field::Phone, "Số điện thoại", "0900000000"),
    (Field::Hamlet, "Ấp, khóm", "Ấp 9"),
    (Field::Commune, "Xã, phường, thị trấn", "Xã Tân Lộc"),
    (Field::Established, "Ngày thành lập", "14/03/2013"),
    (Field::Sector, "Lĩnh vực hoạt động", "Thủy sản"),
    (Field::Status, "Tình trạng hoạt động", "Đang hoạt động"),
    (Field::Members, "Tổ viên", "21"),
    (Field::WomenMembers, "Thành viên nữ", "6"),
    (
        Field::ContractCertified,
        "Hợp đồng hợp tác có chứng thực",
        "38/HĐHT",
    ),
    (Field::Rating, "Xếp loại", "Tốt"),
    (Field::Note, "Ghi chú", ""),
];

const CLUBS: &[Usual] = &[
    (Field::Name, "Tên hội quán", "Hội quán Lúa - Tôm"),
    (Field::Commune, "Xã, phường, thị trấn", "Xã Trí Lực"),
    (Field::Leader, "Chủ nhiệm", "Nguyễn Văn Mẫu"),
    (Field::Phone, "Số điện thoại", "0900000000"),
    (Field::Members, "Số thành viên", "55"),
    (Field::Sector, "Lĩnh vực hoạt động", "Thủy sản"),
    (Field::Established, "Ngày thành lập", "19/05/2021"),
    (Field::Rating, "Xếp loại", "Tốt"),
    (Field::Note, "Ghi chú", ""),
];

const MEMBERS: &[Usual] = &[
    (Field::Name, "Họ và tên", "Nguyễn Văn Mẫu"),
    (Field::Birth, "Ngày sinh", "01/02/1980"),
    (Field::Gender, "Giới tính", "Nam"),
    (Field::IdNumber, "Số định danh cá nhân", "096080000000"),
    (Field::Address, "Địa chỉ", "Ấp 2, xã Hồ Thị Kỷ"),
    (Field::Phone, "Số điện thoại", "0900000000"),
    (
        Field::Cooperative,
        "Tên hợp tác xã",
        "HTX Nông nghiệp Tân Phú",
    ),
    (
        Field::CooperativeCode,
        "Mã số thuế hợp tác xã",
        "2001234565",
    ),
    (
        Field::Membership,
        "Loại thành viên",
        "Thành viên chính thức",
    ),
    (Field::ContributedCapital, "Vốn góp", "47,6"),
    (Field::Role, "Chức vụ", "Giám đốc"),
    (Field::Joined, "Ngày gia nhập", "10/06/2020"),
    (Field::Left, "Ngày ra khỏi HTX", ""),
    (Field::Note, "Ghi chú", ""),
];

const ACTIVITIES: &[Usual] = &[
    (Field::HeldOn, "Thời gian thực hiện", "14-18/8/2023"),
    (
        Field::Title,
        "Nội dung hoạt động",
        "Lớp tập huấn kế toán hợp tác xã",
    ),
    (Field::ActivityKind, "Loại hoạt động", "Bồi dưỡng, tập huấn"),
    (Field::Count, "Số lớp/cuộc/dự án", "1"),
    (Field::Cooperatives, "Số HTX tham gia", "12"),
    (Field::People, "Số người tham gia", "35"),
    (Field::Amount, "Kinh phí", "24,5"),
    (Field::Funding, "Nguồn kinh phí", "Ngân sách tỉnh"),
    (Field::Sector, "Lĩnh vực", "Thủy sản"),
    (Field::Address, "Địa điểm", "Xã Hồ Thị Kỷ"),
    (Field::Note, "Ghi chú", ""),
];

const TARGETS: &[Usual] = &[
    (
        Field::Indicator,
        "Chỉ tiêu",
        "Số thành viên bình quân một HTX",
    ),
    (Field::Measure, "Đơn vị tính", "thành viên/HTX"),
    (Field::Operator, "Mức yêu cầu", "Từ … trở lên"),
    (Field::TargetValue, "Kế hoạch", "22"),
    (Field::Scope, "Phạm vi", "Toàn tỉnh"),
    (Field::Aim, "Tính theo", "Mức đạt"),
    (Field::Decision, "Văn bản", "Kế hoạch số …/KH-UBND"),
    (Field::Note, "Ghi chú", ""),
];

const fn usual(kind: Kind) -> &'static [Usual] {
    match kind {
        Kind::Cooperatives => COOPERATIVES,
        Kind::Unions => UNIONS,
        Kind::Groups => GROUPS,
        Kind::Clubs => CLUBS,
        Kind::Members => MEMBERS,
        Kind::Activities => ACTIVITIES,
        Kind::Targets => TARGETS,
    }
}

/// What a list of rows never has a column for unless it is usual: a row's number, what only counts or only is told of
/// one, and the form that the title says.
const NEVER: [Field; 5] = [
    Field::No,
    Field::Count,
    Field::Parts,
    Field::Estimate,
    Field::Form,
];

/// The fields a list of a kind may have sent: the usual ones, and all others with a header.
pub(super) fn fields(kind: Kind) -> Vec<Field> {
    let asked: Vec<Field> = usual(kind).iter().map(|(field, ..)| *field).collect();
    let others = Field::ALL.iter().copied().filter(|field| {
        !asked.contains(field)
            && !NEVER.contains(field)
            && !intake::headers(kind, *field).is_empty()
    });
    asked.iter().copied().chain(others).collect()
}

/// Whether a usual column stands in a template. Of names, places and telephones those who have sent a list are asked
/// only for what they keep: an empty column would find fault with each of their rows.
fn is_asked(field: Field, filled: &Filled) -> bool {
    let is_kept = || matches!(field.shape(), Shape::Text | Shape::Personal) && field != Field::Note;
    filled.rows == 0 || !is_kept() || filled.fields().any(|sent| sent == field)
}

/// The columns of a template: the usual ones; before the last, which is for notes, what was sent besides.
pub(super) fn of(kind: Kind, filled: &Filled) -> Vec<Column> {
    let usual: Vec<Column> = usual(kind)
        .iter()
        .filter(|(field, ..)| is_asked(*field, filled))
        .map(|&(field, name, example)| Column {
            field,
            name: name.to_owned(),
            example,
        })
        .collect();
    let asked = |field: &Field| usual.iter().any(|column| column.field == *field);
    let besides = filled.fields().filter(|field| !asked(field));
    let besides = besides.filter_map(|field| {
        Some(Column {
            field,
            name: intake::headers(kind, field).into_iter().next()?,
            example: "",
        })
    });
    let besides: Vec<Column> = besides.collect();
    let mut columns = usual;
    let last = columns.len() - 1;
    columns.splice(last..last, besides);
    columns
}

impl Column {
    /// Its header with the unit its numbers are in.
    pub(super) fn header(&self) -> String {
        match self.unit() {
            Some(unit) => format!("{} ({unit})", self.name),
            None => self.name.clone(),
        }
    }

    fn unit(&self) -> Option<&'static str> {
        match self.field {
            Field::IncomeWorker => Some("triệu đồng/người/năm"),
            Field::AreaHa => Some("ha"),
            Field::Share => Some("%"),
            field if field.shape().is_money() => Some("triệu đồng"),
            _ => None,
        }
    }

    /// The letters of words that fit its width: it is measured in digits, which are wider.
    pub(super) fn letters(&self) -> usize {
        let width = usize::from(self.width());
        width + width / 8
    }

    /// How wide it is, in digits.
    pub(super) fn width(&self) -> u8 {
        match self.field {
            Field::Name | Field::Title | Field::Indicator | Field::Cooperative => 30,
            Field::Address | Field::BusinessLines | Field::Decision => 24,
            Field::Sector | Field::Status | Field::Membership | Field::ActivityKind => 20,
            Field::Gender | Field::Rating | Field::Hamlet => 9,
            Field::Form | Field::Operator | Field::Note => 12,
            field => match field.shape() {
                Shape::Integer => 8,
                Shape::Money | Shape::SignedMoney | Shape::Decimal => 10,
                Shape::Date => 11,
                Shape::TaxCode | Shape::Personal => 13,
                _ => 15,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_header_is_one_the_reader_knows_for_its_kind() {
        for kind in Kind::ALL {
            for (field, header, _) in usual(*kind) {
                let known = intake::headers(*kind, *field);
                assert!(
                    known.iter().any(|known| known == header),
                    "{kind:?} {header}"
                );
            }
        }
    }

    #[test]
    fn what_was_sent_besides_stands_before_the_notes() {
        let mut filled = Filled::default();
        filled.put(Field::Ocop, vec![None]);
        filled.put(Field::Members, vec![None]);
        let columns = of(Kind::Clubs, &filled);
        let [.., besides, note] = &columns[..] else {
            panic!("columns")
        };
        assert_eq!((besides.field, note.field), (Field::Ocop, Field::Note));
        let of_members = columns.iter().filter(|one| one.field == Field::Members);
        assert_eq!(of_members.count(), 1);
    }

    #[test]
    fn who_has_sent_a_list_is_asked_for_what_it_keeps_and_for_all_figures() {
        let mut filled = Filled::default();
        filled.put(Field::Name, vec![None]);
        filled.put(Field::Phone, vec![None]);
        let columns = of(Kind::Clubs, &filled);
        let fields: Vec<&str> = columns.iter().map(|column| column.field.id()).collect();
        let expected = [
            "name",
            "phone",
            "members",
            "sector",
            "established",
            "rating",
            "note",
        ];
        assert_eq!(fields, expected);
    }

    #[test]
    fn money_is_in_million_dong() {
        let columns = of(Kind::Unions, &Filled::default());
        let headers: Vec<String> = columns.iter().map(Column::header).collect();
        assert!(headers.contains(&"Vốn điều lệ (triệu đồng)".to_owned()));
    }
}
