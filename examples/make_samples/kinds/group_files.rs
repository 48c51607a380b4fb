//! How groups are sent: as lists, as tallies by commune, as one table of the province.

use super::groups::{Branch, Group};
use super::{DISTRICT_SIGNED, from_alliance, from_district};
use crate::book::Book;
use crate::calendar::Snapshot;
use crate::districts::{district, in_address};
use crate::grid::{Column, Grid, Page, Row};
use crate::layout::{Container, Index, Line};
use crate::sheet::{Sheet, Value};
use crate::values::rating_word;

/// All files of groups of Cà Mau in the set: in June and July one table of the province, in August what districts sent.
pub(crate) fn ca_mau(set: &Snapshot, groups: &[Group]) -> Vec<Book> {
    let groups: Vec<&Group> = groups.iter().filter(|group| group.exists(set)).collect();
    let of = |number: usize| -> Vec<&Group> {
        let own = groups.iter().filter(|group| group.district == number);
        own.copied().collect()
    };
    let tally = |number, columns, container| {
        let name = format!("to-hop-tac-{}", district(number).slug);
        Book::new(name, container, vec![by_commune(set, &of(number), columns)])
    };
    match set.id {
        "2023-08" => vec![
            Book::new("THT u_minh", Container::Xls, vec![short_list(set, &of(1))]),
            tally(2, &COMMUNES, Container::Xlsx),
            tally(3, &COMMUNES, Container::Csv),
            tally(4, &COMMUNES_BY_BRANCH, Container::Ods),
            tally(5, &COMMUNES_CERTIFIED, Container::Xlsx),
            Book::new(
                "Danh sach THT Ngoc Hien 8-2023",
                Container::Xlsx,
                vec![long_list(set, &of(8)), by_commune(set, &of(8), &COMMUNES)],
            ),
            province(set, &groups, &[0, 6, 7]),
        ],
        _ => vec![province(set, &groups, &[0, 1, 2, 3, 4, 5, 6, 7, 8])],
    }
}

const SHORT: [Column; 10] = [
    (&["STT"], 6.0),
    (&["Tên THT"], 34.0),
    (&["Họ tên tổ trưởng"], 24.0),
    (&["Ấp/Khóm"], 12.0),
    (&["Xã, thị trấn"], 20.0),
    (&["Ngành nghề"], 28.0),
    (&["Số tổ viên"], 9.0),
    (&["Chứng thực của xã"], 11.0),
    (&["Năm TL"], 9.0),
    (&["Điện thoại"], 14.0),
];

fn short_list(set: &Snapshot, groups: &[&Group]) -> Sheet {
    let row = |(no, group): (u64, &&Group)| {
        Row::Data(vec![
            Value::Count(no),
            Value::text(group.name.as_str()),
            Value::text(group.leader.as_str()),
            Value::text(group.hamlet.as_str()),
            Value::text(group.commune()),
            Value::text(group.trade.1),
            Value::Count(group.members),
            group.contract.map_or(Value::Blank, |_| Value::text("x")),
            Value::Code(u64::from(group.founded.year)),
            Value::text(group.phone.as_str()),
        ])
    };
    let rows = (1..).zip(groups).map(row).collect();
    Page {
        tab: "THT",
        top: from_district(&[
            Line::Title("DANH SÁCH TỔ HỢP TÁC TRÊN ĐỊA BÀN {UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
        ]),
        grid: Grid::new(&SHORT, rows).with_total("TỔNG CỘNG"),
        bottom: &DISTRICT_SIGNED,
    }
    .draw(set, district(groups[0].district).name)
}

const LONG: [Column; 9] = [
    (&["TT"], 6.0),
    (&["Tên tổ hợp tác"], 34.0),
    (&["Tổ trưởng", "Họ và tên"], 24.0),
    (&["Tổ trưởng", "Số điện thoại"], 14.0),
    (&["Địa chỉ"], 30.0),
    (&["Ngày thành lập"], 13.0),
    (&["Lĩnh vực hoạt động"], 28.0),
    (&["Tổng số tổ viên"], 10.0),
    (&["Số hợp đồng hợp tác có chứng thực"], 16.0),
];

/// One group of the longer list.
fn long_row(no: u64, group: &Group) -> Vec<Value> {
    vec![
        Value::Count(no),
        Value::text(group.name.as_str()),
        Value::text(group.leader.as_str()),
        Value::text(group.phone.as_str()),
        Value::text(format!("{}, {}", group.hamlet, in_address(group.commune()))),
        Value::Date(group.founded),
        Value::text(group.trade.1),
        Value::Count(group.members),
        group
            .contract
            .map_or(Value::Blank, |no| Value::text(format!("{no:02}/HĐHT"))),
    ]
}

/// The longer list of one district's groups.
pub(crate) fn long_list(set: &Snapshot, groups: &[&Group]) -> Sheet {
    let rows = (1..)
        .zip(groups)
        .map(|(no, group)| Row::Data(long_row(no, group)))
        .collect();
    Page {
        tab: "Danh sách THT",
        top: from_district(&[
            Line::Title("DANH SÁCH TỔ HỢP TÁC {UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
        ]),
        grid: Grid::new(&LONG, rows)
            .with_index(Index::Bracketed)
            .with_total("Tổng số"),
        bottom: &DISTRICT_SIGNED,
    }
    .draw(set, district(groups[0].district).name)
}

const RATED: [Column; 8] = [
    (&["STT"], 6.0),
    (&["Tên tổ hợp tác"], 34.0),
    (&["Tổ trưởng"], 24.0),
    (&["Xã, phường, thị trấn"], 22.0),
    (&["Ngành nghề"], 28.0),
    (&["Số tổ viên"], 9.0),
    (&["Năm thành lập"], 9.0),
    (&["Xếp loại năm {results}"], 12.0),
];

/// One list of the whole province with ratings, a section for every district.
pub(crate) fn rated_list(set: &Snapshot, groups: &[Group]) -> Book {
    let mut rows = Vec::new();
    let by_district = groups.chunk_by(|left, right| left.district == right.district);
    for (mark, chunk) in crate::draw::ROMAN.into_iter().zip(by_district) {
        rows.push(Row::Section(
            mark,
            district(chunk[0].district).name.to_uppercase(),
        ));
        rows.extend(
            (1..)
                .zip(chunk)
                .map(|(no, group)| Row::Data(rated_row(no, group))),
        );
    }
    let page = Page {
        tab: "THT",
        top: from_alliance(&[
            Line::Title("DANH SÁCH TỔ HỢP TÁC TRÊN ĐỊA BÀN {UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
        ]),
        grid: Grid::new(&RATED, rows).with_total("TỔNG CỘNG"),
        bottom: &super::ALLIANCE_SIGNED,
    };
    let sheet = page.draw(set, "Tỉnh Cà Mau");
    Book::new(
        "Danh sach to hop tac toan tinh",
        Container::Xlsx,
        vec![sheet],
    )
}

fn rated_row(no: u64, group: &Group) -> Vec<Value> {
    vec![
        Value::Count(no),
        Value::text(group.name.as_str()),
        Value::text(group.leader.as_str()),
        Value::text(group.commune()),
        Value::text(group.trade.1),
        Value::Count(group.members),
        Value::Code(u64::from(group.founded.year)),
        group
            .rating
            .map_or(Value::Blank, |rating| Value::text(rating_word(rating))),
    ]
}

/// Tally by commune, the usual one.
pub(crate) const COMMUNES: [Column; 4] = [
    (&["STT"], 6.0),
    (&["Xã, thị trấn"], 28.0),
    (&["Số THT"], 12.0),
    (&["Số tổ viên"], 12.0),
];

const COMMUNES_BY_BRANCH: [Column; 8] = [
    (&["TT"], 6.0),
    (&["Xã, thị trấn"], 28.0),
    (&["Số tổ hợp tác", "Tổng số"], 10.0),
    (&["Số tổ hợp tác", "Trồng trọt"], 10.0),
    (&["Số tổ hợp tác", "Chăn nuôi"], 10.0),
    (&["Số tổ hợp tác", "Thủy sản"], 10.0),
    (&["Số tổ hợp tác", "Dịch vụ"], 10.0),
    (&["Tổng số tổ viên"], 12.0),
];

const COMMUNES_CERTIFIED: [Column; 5] = [
    (&["STT"], 6.0),
    (&["Tên xã, thị trấn"], 28.0),
    (&["Số tổ"], 12.0),
    (&["Trong đó: có chứng thực"], 14.0),
    (&["Số tổ viên (người)"], 12.0),
];

/// The rows of a tally by commune; which figures, say its columns.
pub(crate) fn communes(groups: &[&Group], columns: &[Column]) -> Vec<Row> {
    let by_commune = groups.chunk_by(|left, right| left.commune == right.commune);
    (1..)
        .zip(by_commune)
        .map(|(no, chunk)| tally_row(no, chunk[0].commune(), chunk, columns))
        .collect()
}

/// One row that only counts: its number, its label, and a figure for every further column.
fn tally_row(no: u64, label: &str, groups: &[&Group], columns: &[Column]) -> Row {
    let mut cells = vec![Value::Count(no), Value::text(label)];
    let figures = columns.iter().skip(2).map(|(head, _)| figure(head, groups));
    cells.extend(figures);
    Row::Data(cells)
}

/// What the header asks for.
fn figure(head: &[&str], groups: &[&Group]) -> Value {
    let asked = head.last().copied().unwrap_or_default();
    let count = |is_counted: &dyn Fn(&Group) -> bool| {
        Value::Count(groups.iter().filter(|group| is_counted(group)).count() as u64)
    };
    match asked {
        "Trồng trọt" => count(&|group| group.trade.0 == Branch::Crops),
        "Chăn nuôi" => count(&|group| group.trade.0 == Branch::Livestock),
        "Thủy sản" => count(&|group| group.trade.0 == Branch::Fishery),
        "Dịch vụ" => count(&|group| group.trade.0 == Branch::Services),
        _ if asked.contains("chứng thực") => count(&|group| group.contract.is_some()),
        _ if asked.contains("tổ viên") => {
            Value::Count(groups.iter().map(|group| group.members).sum())
        }
        _ => count(&|_| true),
    }
}

fn by_commune(set: &Snapshot, groups: &[&Group], columns: &'static [Column]) -> Sheet {
    Page {
        tab: "Tổng hợp THT",
        top: from_district(&[
            Line::Title("TỔNG HỢP TỔ HỢP TÁC THEO XÃ, THỊ TRẤN"),
            Line::Title("{UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
        ]),
        grid: Grid::new(columns, communes(groups, columns)).with_total("TỔNG CỘNG"),
        bottom: &DISTRICT_SIGNED,
    }
    .draw(set, district(groups[0].district).name)
}

const DISTRICTS: [Column; 5] = [
    (&["STT"], 6.0),
    (&["Huyện, thành phố"], 28.0),
    (&["Số THT"], 12.0),
    (&["Trong đó: có chứng thực"], 14.0),
    (&["Số tổ viên"], 12.0),
];

/// The table of the province: one row for each of the districts named by number.
fn province(set: &Snapshot, groups: &[&Group], numbers: &[usize]) -> Book {
    let row = |(no, number): (u64, &usize)| {
        let own = groups.iter().filter(|group| group.district == *number);
        let own: Vec<&Group> = own.copied().collect();
        tally_row(no, district(*number).name, &own, &DISTRICTS)
    };
    let rows = (1..).zip(numbers).map(row).collect();
    let page = Page {
        tab: "THT",
        top: from_alliance(&[
            Line::Title("TỔNG HỢP TỔ HỢP TÁC THEO HUYỆN, THÀNH PHỐ"),
            Line::Caption("(Tính đến ngày {as_of})"),
        ]),
        grid: Grid::new(&DISTRICTS, rows).with_total("TỔNG CỘNG"),
        bottom: &super::ALLIANCE_SIGNED,
    };
    let name = format!("LMHTX tong hop THT {}", set.file_tag);
    Book::new(name, Container::Xlsx, vec![page.draw(set, "Tỉnh Cà Mau")])
}
