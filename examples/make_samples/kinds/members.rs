//! Lists of the members of three cooperatives, agreeing with what the districts say of them.

use super::DISTRICT_SIGNED;
use crate::book::Book;
use crate::calendar::{Date, Snapshot};
use crate::cooperatives::{Cooperative, MILLION};
use crate::districts::{district, in_address};
use crate::grid::{Column, Grid, Page, Row};
use crate::layout::{Container, Line};
use crate::people;
use crate::rng::Rng;
use crate::sheet::Value;

/// One member.
struct Member {
    name: String,
    is_woman: bool,
    born: Date,
    identity: String,
    address: String,
    /// Share in the capital, in đồng.
    share: u64,
    joined: Date,
    is_linked: bool,
}

/// The files: one cooperative of Thới Bình, named in the title, and two of Cái Nước, named in a column.
pub(crate) fn ca_mau(set: &Snapshot, all: &[Cooperative]) -> Vec<Book> {
    vec![
        one_cooperative(set, chosen(set, all, 2, 1)[0]),
        several(set, &chosen(set, all, 4, 2)),
    ]
}

/// The first cooperatives of a district that are old enough to have paid in all of their capital, and not large.
fn chosen<'a>(
    set: &Snapshot,
    all: &'a [Cooperative],
    number: usize,
    count: usize,
) -> Vec<&'a Cooperative> {
    let at = set.index;
    all.iter()
        .filter(|coop| coop.district == number && coop.active[at] && coop.founded.year < 2021)
        .filter(|coop| (12..=22).contains(&coop.members[at]) && coop.women[at] > 2)
        .filter(|coop| coop.contributed[at] == coop.charter[at])
        .take(count)
        .collect()
}

/// The members of a cooperative; the chair comes first and holds the largest share.
fn members(set: &Snapshot, coop: &Cooperative) -> Vec<Member> {
    let mut rng = Rng::new(coop.tax_code);
    let count = coop.members[set.index];
    let others = count - 1;
    let chair_is_woman = coop.chair_is_woman();
    let women = coop.women[set.index] - u64::from(chair_is_woman);
    let sexes: Vec<bool> = (0..others).map(|place| place < women).collect();
    let mut sexes = rng.shuffled(&sexes);
    sexes.insert(0, chair_is_woman);
    let shares = shares(&mut rng, coop.contributed[set.index], count);
    let mut all: Vec<Member> = sexes
        .into_iter()
        .zip(shares)
        .map(|(is_woman, share)| member(&mut rng, coop, is_woman, share))
        .collect();
    all[0].name.clone_from(&coop.chair);
    all[0].joined = coop.founded;
    let last = all.len() - 1;
    all[last].is_linked = count > 15;
    all
}

fn member(rng: &mut Rng, coop: &Cooperative, is_woman: bool, share: u64) -> Member {
    let year = rng.between(1958, 1999) as u16;
    let province = if rng.chance(88) { 96 } else { 95 };
    let commune = district(coop.district).communes[coop.commune];
    let joined = rng.between(u64::from(coop.founded.year) + 1, 2023) as u16;
    let (month, day) = (rng.between(1, 6) as u8, rng.between(1, 28) as u8);
    let is_founder = rng.chance(60);
    Member {
        name: people::name(rng, is_woman),
        is_woman,
        born: Date::new(year, rng.between(1, 12) as u8, rng.between(1, 28) as u8),
        identity: people::identity(rng, province, is_woman, year),
        address: format!("Ấp {}, {}", rng.between(1, 12), in_address(commune)),
        share,
        joined: if is_founder {
            coop.founded
        } else {
            Date::new(joined, month, day)
        },
        is_linked: false,
    }
}

/// Shares that differ a little and add up to the capital; the first takes what is left over.
fn shares(rng: &mut Rng, capital: u64, count: u64) -> Vec<u64> {
    const STEP: u64 = MILLION / 10;
    let weights: Vec<u64> = (0..count).map(|_| rng.between(8, 12)).collect();
    let sum: u64 = weights.iter().sum();
    let mut shares: Vec<u64> = weights
        .iter()
        .map(|weight| capital * weight / sum / STEP * STEP)
        .collect();
    shares.sort_unstable_by_key(|share| std::cmp::Reverse(*share));
    shares[0] += capital - shares.iter().sum::<u64>();
    shares
}

const COLUMNS: [Column; 10] = [
    (&["STT"], 6.0),
    (&["Họ và tên"], 26.0),
    (&["Ngày sinh"], 13.0),
    (&["Giới tính"], 9.0),
    (&["CCCD"], 16.0),
    (&["Địa chỉ"], 28.0),
    (&["Loại TV"], 20.0),
    (&["Vốn góp (triệu đồng)"], 12.0),
    (&["Ngày kết nạp"], 13.0),
    (&["Chức vụ"], 20.0),
];

const WITH_COOPERATIVE: [Column; 11] = [
    (&["TT"], 6.0),
    (&["Tên HTX"], 34.0),
    (&["MST HTX"], 14.0),
    (&["Họ và tên"], 26.0),
    (&["Năm sinh"], 9.0),
    (&["Giới tính"], 9.0),
    (&["Số CCCD"], 16.0),
    (&["Địa chỉ"], 28.0),
    (&["Loại thành viên"], 20.0),
    (&["Vốn góp"], 14.0),
    (&["Ngày kết nạp"], 13.0),
];

fn kind(member: &Member) -> &'static str {
    if member.is_linked {
        "Liên kết góp vốn"
    } else {
        "Chính thức"
    }
}

fn sex(member: &Member) -> &'static str {
    if member.is_woman { "Nữ" } else { "Nam" }
}

fn one_cooperative(set: &Snapshot, coop: &Cooperative) -> Book {
    let row = |(no, member): (u64, Member)| {
        Row::Data(vec![
            Value::Count(no),
            Value::text(member.name.as_str()),
            Value::Date(member.born),
            Value::text(sex(&member)),
            Value::text(member.identity.as_str()),
            Value::text(member.address.as_str()),
            Value::text(kind(&member)),
            Value::Money(member.share as f64 / MILLION as f64, 1),
            Value::Date(member.joined),
            Value::text(if no == 1 { "Chủ tịch HĐQT" } else { "" }),
        ])
    };
    let page = Page {
        tab: "Thành viên",
        top: vec![
            Line::Title("DANH SÁCH THÀNH VIÊN"),
            Line::Title("{UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
        ],
        grid: Grid::new(&COLUMNS, (1..).zip(members(set, coop)).map(row).collect())
            .with_total("TỔNG CỘNG"),
        bottom: &[Line::Pair("NGƯỜI LẬP", "CHỦ TỊCH HĐQT")],
    };
    let commune = in_address(district(coop.district).communes[coop.commune]);
    let place = in_address(district(coop.district).name);
    let code = coop.code();
    let name = &coop.name;
    let sheet = page.draw(set, &format!("{name}, {commune}, {place} (MST: {code})"));
    let stem = format!("DSTV {}", district(coop.district).slug);
    Book::new(stem, Container::Xlsx, vec![sheet])
}

fn several(set: &Snapshot, coops: &[&Cooperative]) -> Book {
    let people = coops.iter().flat_map(|coop| {
        members(set, coop)
            .into_iter()
            .map(move |member| (coop, member))
    });
    let row = |(no, (coop, member)): (u64, (&&Cooperative, Member))| {
        Row::Data(vec![
            Value::Count(no),
            Value::text(coop.name.as_str()),
            Value::text(coop.code()),
            Value::text(member.name.as_str()),
            Value::Code(u64::from(member.born.year)),
            Value::text(sex(&member)),
            Value::text(member.identity.as_str()),
            Value::text(member.address.as_str()),
            Value::text(kind(&member)),
            Value::Money(member.share as f64, 0),
            Value::text(member.joined.padded()),
        ])
    };
    let number = coops[0].district;
    let page = Page {
        tab: "DSTV",
        top: super::from_district(&[
            Line::Title("DANH SÁCH THÀNH VIÊN HỢP TÁC XÃ {UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
            Line::Right("ĐVT: đồng"),
        ]),
        grid: Grid::new(&WITH_COOPERATIVE, (1..).zip(people).map(row).collect())
            .with_total("Tổng cộng"),
        bottom: &DISTRICT_SIGNED,
    };
    let name = format!("thanh-vien-htx-{}", district(number).slug);
    Book::new(
        name,
        Container::Xlsx,
        vec![page.draw(set, district(number).name)],
    )
}
