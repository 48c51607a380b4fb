//! Workbooks that hold more than one kind: a sheet each, stacked in one sheet, side by side.

use super::activities::{self, Activity, Kind, Style};
use super::groups::{Group, Wave, waves};
use super::{DISTRICT_SIGNED, clubs, from_district, group_files};
use crate::book::Book;
use crate::calendar::{BAC_LIEU_2023, Date};
use crate::cooperatives::{Cooperative, MILLION};
use crate::districts::{district, in_address};
use crate::draw::{self, lines};
use crate::grid::{Column, Grid, Row};
use crate::layout::{Container, Layout, Line};
use crate::sector::SectorWords;
use crate::sheet::{Role, Sheet, Value};

/// Groups of the three districts.
const GROUPS: Wave = Wave {
    first: 17,
    span: (Date::new(2012, 1, 1), Date::new(2023, 12, 31)),
    counts: &[14, 16, 33],
    members: 930,
};

const HONG_DAN: usize = 17;
const PHUOC_LONG: usize = 18;
const GIA_RAI: usize = 19;

/// The three workbooks; `layout` is that of the sheet of cooperatives in the first.
pub(crate) fn bac_lieu(layout: &Layout, all: &[Cooperative]) -> Vec<Book> {
    let groups = waves(&[GROUPS], 95);
    let coops = |number| {
        all.iter()
            .filter(|coop| coop.district == number)
            .collect::<Vec<_>>()
    };
    let groups = |number| {
        groups
            .iter()
            .filter(|group| group.district == number)
            .collect::<Vec<_>>()
    };
    vec![
        a_sheet_each(layout, &coops(PHUOC_LONG), &groups(PHUOC_LONG)),
        stacked(&coops(HONG_DAN), &groups(HONG_DAN)),
        side_by_side(&coops(GIA_RAI), &groups(GIA_RAI)),
    ]
}

fn a_sheet_each(layout: &Layout, coops: &[&Cooperative], groups: &[&Group]) -> Book {
    let set = &BAC_LIEU_2023;
    let style = Style {
        tab: "Hoạt động",
        title: "HOẠT ĐỘNG HỖ TRỢ KINH TẾ TẬP THỂ {UNIT}",
        has_sections: false,
    };
    let unit = district(PHUOC_LONG).name;
    let sheets = vec![
        draw::list(layout, set, coops),
        group_files::long_list(set, groups),
        clubs::list(set, PHUOC_LONG),
        activities::list(
            set,
            unit,
            &style,
            from_district(&[]),
            &activities_of(PHUOC_LONG),
        ),
    ];
    Book::new("phuoc-long-nhieu-sheet", Container::Xlsx, sheets)
}

fn activities_of(number: usize) -> Vec<Activity> {
    let place = in_address(district(number).name);
    vec![
        Activity {
            count: 3,
            people: 120,
            ..Activity::new(
                Kind::Communication,
                "15/3/2023",
                format!("Tuyên truyền Luật Hợp tác xã tại {place}"),
            )
        }
        .paid(18 * MILLION, "Ngân sách huyện"),
        Activity {
            count: 2,
            people: 60,
            ..Activity::new(
                Kind::Vocational,
                "Tháng 7/2023",
                "Truyền nghề đan lát cho thành viên HTX",
            )
        }
        .paid(44 * MILLION, "Ngân sách huyện"),
        Activity {
            cooperatives: 2,
            people: 4,
            ..Activity::new(
                Kind::TradePromotion,
                "20-22/10/2023",
                "Hỗ trợ HTX tham gia hội chợ tại Bạc Liêu",
            )
        }
        .paid(12 * MILLION, "Ngân sách huyện"),
    ]
}

const COOPERATIVES: [Column; 9] = [
    (&["STT"], 6.0),
    (&["Tên HTX"], 38.0),
    (&["Địa chỉ"], 30.0),
    (&["Mã số thuế"], 14.0),
    (&["Năm TL"], 12.0),
    (&["Lĩnh vực"], 24.0),
    (&["Số thành viên"], 10.0),
    (&["Vốn điều lệ (triệu đồng)"], 12.0),
    (&["Tình trạng"], 18.0),
];

fn cooperative(no: u64, coop: &Cooperative) -> Row {
    let now = BAC_LIEU_2023.index;
    let commune = in_address(district(coop.district).communes[coop.commune]);
    let status = if coop.active[now] {
        "Đang hoạt động"
    } else {
        "Tạm ngừng"
    };
    Row::Data(vec![
        Value::Count(no),
        Value::text(coop.name.as_str()),
        Value::text(format!("{}, {commune}", coop.hamlet)),
        Value::text(coop.code()),
        Value::Code(u64::from(coop.founded.year)),
        Value::text(coop.sector.word(SectorWords::Long)),
        Value::Count(coop.members[now]),
        Value::Money(coop.charter[now] as f64 / MILLION as f64, 1),
        Value::text(status),
    ])
}

const GROUP_COLUMNS: [Column; 7] = [
    (&["STT"], 6.0),
    (&["Tên tổ hợp tác"], 38.0),
    (&["Tổ trưởng"], 30.0),
    (&["Xã, thị trấn"], 22.0),
    (&["Số tổ viên"], 12.0),
    (&["Ngành nghề"], 24.0),
    (&["Chứng thực"], 10.0),
];

fn group(no: u64, group: &Group) -> Row {
    Row::Data(vec![
        Value::Count(no),
        Value::text(group.name.as_str()),
        Value::text(group.leader.as_str()),
        Value::text(group.commune()),
        Value::Count(group.members),
        Value::text(group.trade.1),
        group.contract.map_or(Value::Blank, |_| Value::text("x")),
    ])
}

fn stacked(coops: &[&Cooperative], groups: &[&Group]) -> Book {
    let set = &BAC_LIEU_2023;
    let unit = district(HONG_DAN).name;
    let coops = (1..)
        .zip(coops)
        .map(|(no, coop)| cooperative(no, coop))
        .collect();
    let groups = (1..).zip(groups).map(|(no, own)| group(no, own)).collect();
    let parts = [
        (
            "I. HỢP TÁC XÃ",
            Grid::new(&COOPERATIVES, coops).with_total("Cộng (I)"),
        ),
        (
            "II. TỔ HỢP TÁC",
            Grid::new(&GROUP_COLUMNS, groups).with_total("Cộng (II)"),
        ),
    ];
    let mut sheet = Sheet::new("KTTT", parts[0].1.widths().collect());
    let top = from_district(&[
        Line::Title("DANH SÁCH HỢP TÁC XÃ, TỔ HỢP TÁC {UNIT}"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Blank,
    ]);
    lines(&mut sheet, 0, &top, (set, unit));
    for (heading, grid) in parts {
        sheet.line(0, 3, heading, Role::Remark);
        grid.draw(&mut sheet, 0, set);
        sheet.row += 1;
    }
    lines(&mut sheet, 0, &DISTRICT_SIGNED, (set, unit));
    Book::new("hong-dan-hai-bang-chong-nhau", Container::Xlsx, vec![sheet])
}

const TALLY: [Column; 5] = [
    (&["STT"], 6.0),
    (&["Xã, phường"], 24.0),
    (&["Số HTX"], 10.0),
    (&["Số thành viên"], 11.0),
    (&["Vốn điều lệ (triệu đồng)"], 14.0),
];

/// Cooperatives of a district as numbers by commune.
fn tally(coops: &[&Cooperative]) -> Vec<Row> {
    let now = BAC_LIEU_2023.index;
    let row = |(no, chunk): (u64, &[&Cooperative])| {
        let commune = district(chunk[0].district).communes[chunk[0].commune];
        let charter: u64 = chunk.iter().map(|coop| coop.charter[now]).sum();
        Row::Data(vec![
            Value::Count(no),
            Value::text(commune),
            Value::Count(chunk.len() as u64),
            Value::Count(chunk.iter().map(|coop| coop.members[now]).sum()),
            Value::Money(charter as f64 / MILLION as f64, 1),
        ])
    };
    (1..)
        .zip(coops.chunk_by(|left, right| left.commune == right.commune))
        .map(row)
        .collect()
}

fn side_by_side(coops: &[&Cooperative], groups: &[&Group]) -> Book {
    const GAP: u16 = 1;
    let set = &BAC_LIEU_2023;
    let unit = district(GIA_RAI).name;
    let groups = group_files::communes(groups, &group_files::COMMUNES);
    let left = Grid::new(&TALLY, tally(coops)).with_total("Tổng cộng");
    let right = Grid::new(&group_files::COMMUNES, groups).with_total("Tổng cộng");
    let widths = left.widths().chain([3.0]).chain(right.widths());
    let mut sheet = Sheet::new("Tổng hợp", widths.collect());
    let top = from_district(&[
        Line::Title("TỔNG HỢP HỢP TÁC XÃ VÀ TỔ HỢP TÁC {UNIT}"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Blank,
    ]);
    lines(&mut sheet, 0, &top, (set, unit));
    let second = left.columns.len() as u16 + GAP;
    for (from, to, heading) in [
        (0, second - 2, "HỢP TÁC XÃ"),
        (second, second + 3, "TỔ HỢP TÁC"),
    ] {
        sheet.merge(
            (sheet.row, from),
            (sheet.row, to),
            Value::text(heading),
            Role::Heading,
        );
    }
    sheet.row += 1;
    let first_row = sheet.row;
    left.draw(&mut sheet, 0, set);
    let end = std::mem::replace(&mut sheet.row, first_row);
    right.draw(&mut sheet, second, set);
    sheet.row = sheet.row.max(end) + 1;
    lines(&mut sheet, 0, &DISTRICT_SIGNED, (set, unit));
    Book::new("gia-rai-hai-bang-canh-nhau", Container::Xlsx, vec![sheet])
}
