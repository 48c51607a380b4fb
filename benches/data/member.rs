//! One row of a list of members.

use crate::cooperative;
use crate::home::Home;
use crate::people;
use crate::rng::Rng;
use crate::table::{Cell, day, text};
use jiff::civil::Date;

pub(crate) static HEADER: [&str; 10] = [
    "Mã thành viên",
    "Họ và tên",
    "Giới tính",
    "Ngày sinh",
    "Số CCCD",
    "Xã/Phường",
    "Huyện/Thị xã",
    "Tên hợp tác xã",
    "Vốn góp (đồng)",
    "Ngày gia nhập",
];

/// Provinces' numbers in identity numbers.
const BIRTHPLACES: [u64; 16] = [1, 8, 12, 17, 22, 26, 30, 33, 36, 38, 42, 46, 52, 58, 64, 68];

/// The member of a number.
pub(crate) fn row(number: u64, cooperative: u64, home: &Home) -> Vec<Cell> {
    let mut rng = Rng::new(number + 500_009);
    let is_woman = rng.chance(45);
    let born = day(rng.between(0, 22_000));
    let odd = if rng.chance(10) {
        rng.between(0, 999)
    } else {
        0
    };
    let capital = rng.between(1, 400) * 500_000 + odd;
    vec![
        text(format!("TV{number:08}")),
        text(people::name(&mut rng, is_woman)),
        text(if is_woman { "Nữ" } else { "Nam" }),
        Cell::Day(born),
        text(identity(number, is_woman, born)),
        text(home.commune),
        text(home.district.unwrap_or_default()),
        text(cooperative::name(cooperative)),
        Cell::Integer(capital as i64),
        Cell::Day(day(rng.between(23_000, 28_000))),
    ]
}

/// The cooperative of a member, of so many of which the first ones have the most.
pub(crate) fn skewed(number: u64, cooperatives: u64) -> u64 {
    let place = Rng::new(number + 31).between(0, 999_999);
    place * place / 1_000_000 * cooperatives / 1_000_000
}

/// Place, century and sex, year of birth, six digits: no two of sixteen million are equal.
fn identity(number: u64, is_woman: bool, born: Date) -> String {
    // Numbers with the same six digits are whole millions apart, so that their places differ.
    let place = BIRTHPLACES[((number / 1_000_000 + number) % 16) as usize];
    let century = if born.year() < 2000 { 0 } else { 2 } + u64::from(is_woman);
    let serial = number * 7_919 % 1_000_000;
    format!("{place:03}{century}{:02}{serial:06}", born.year() % 100)
}
