//! One row of a list of cooperatives.

use crate::home::Home;
use crate::people;
use crate::rng::Rng;
use crate::table::{Cell, day, text};
use crate::words::PRIVATE_NAMES;

pub(crate) static HEADER: [&str; 25] = [
    "Mã HTX",
    "Tên hợp tác xã",
    "Mã số thuế",
    "Lĩnh vực",
    "Loại hình",
    "Xã/Phường",
    "Huyện/Thị xã",
    "Địa chỉ",
    "Ngày thành lập",
    "Số GCN ĐKHTX",
    "Người đại diện",
    "Điện thoại",
    "Trạng thái",
    "Số thành viên",
    "Số lao động",
    "Vốn điều lệ",
    "Doanh thu",
    "Lợi nhuận sau thuế",
    "Thu nhập BQ thành viên",
    "Thuế đã nộp",
    "Diện tích (ha)",
    "Liên kết chuỗi",
    "Ứng dụng CNC",
    "Xếp loại",
    "Ghi chú",
];

/// Words with the share they have, in hundredths.
type Shares = &'static [(&'static str, u64)];

const SECTORS: Shares = &[
    ("Nông nghiệp", 50),
    ("Thủy sản", 6),
    ("Công nghiệp - Tiểu thủ công nghiệp", 9),
    ("Xây dựng", 5),
    ("Thương mại - Dịch vụ", 12),
    ("Vận tải", 6),
    ("Quỹ tín dụng nhân dân", 7),
    ("Môi trường", 3),
    ("Khác", 2),
];
const STATUSES: Shares = &[
    ("Đang hoạt động", 80),
    ("Tạm ngừng hoạt động", 10),
    ("Chờ giải thể", 6),
    ("Đã giải thể", 4),
];
const RATINGS: Shares = &[("Tốt", 25), ("Khá", 25), ("Trung bình", 25), ("Yếu", 25)];
const YES_OR_NO: Shares = &[("Có", 50), ("Không", 50)];
const REMARKS: Shares = &[
    ("", 70),
    ("Đề nghị kiểm tra lại số liệu báo cáo năm trước", 30),
];
const FORMS: [&str; 6] = [
    "Nông nghiệp",
    "Dịch vụ nông nghiệp",
    "Thủy sản",
    "Vận tải",
    "Thương mại",
    "Xây dựng",
];
const MILLION: u64 = 1_000_000;

/// The cooperative of a number as it is in a quarter: what lasts depends on the number alone.
pub(crate) fn row(number: u64, home: &Home, quarter: u64) -> Vec<Cell> {
    let mut lasting = Rng::new(number + 1);
    let mut now = Rng::new((quarter + 1) * 1_000_003 + number);
    let district = home.district.unwrap_or_default();
    let place = [home.commune, district].join(", ");
    let revenue = now.between(0, 90_000) * MILLION;
    let lot = lasting.between(1, 400);
    vec![
        text(format!("HTX{number:06}")),
        text(name(number)),
        text(tax_code(number)),
        text(share(&mut lasting, SECTORS)),
        text("Hợp tác xã"),
        text(home.commune),
        text(district),
        text(format!("Số {lot}, {}", place.trim_end_matches(", "))),
        Cell::Day(day(lasting.between(18_000, 28_000))),
        text(format!("GCN-{:07}", lasting.between(0, 9_999_999))),
        text(people::name(&mut lasting, number.is_multiple_of(4))),
        text(people::phone(&mut lasting)),
        text(share(&mut now, STATUSES)),
        integer(lasting.between(7, 900) + quarter),
        integer(now.between(3, 200)),
        integer(lasting.between(1, 900) * 10 * MILLION),
        integer(revenue),
        integer(revenue / now.between(8, 40)),
        integer(now.between(20, 160) * MILLION),
        integer(now.between(0, 900) * MILLION),
        Cell::Decimal(lasting.between(0, 50_000) as f64 / 100.0),
        text(share(&mut now, YES_OR_NO)),
        text(share(&mut now, YES_OR_NO)),
        text(share(&mut now, RATINGS)),
        text(share(&mut now, REMARKS)),
    ]
}

/// Its name, which no other one has.
pub(crate) fn name(number: u64) -> String {
    let mut rng = Rng::new(number + 77);
    let form = rng.pick(&FORMS);
    format!("Hợp tác xã {form} {} {number}", rng.pick(&PRIVATE_NAMES))
}

/// A tax code nobody else has, with the check digit it needs.
fn tax_code(number: u64) -> String {
    const WEIGHTS: [u64; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    let check = |serial: &u64| {
        let digits = (0..9).map(|place| serial / 10u64.pow(8 - place) % 10);
        let sum: u64 = digits
            .zip(WEIGHTS)
            .map(|(digit, weight)| digit * weight)
            .sum();
        10 - sum % 11
    };
    // One in eleven serials needs a tenth digit that does not exist; none of its neighbours does.
    let first = 120_000_000 + number * 20;
    let serial = (first + 1..first + 20).find(|serial| check(serial) < 10);
    let serial = serial.expect("one of twenty serials has a check digit");
    format!("{serial:09}{}", check(&serial))
}

fn integer(number: u64) -> Cell {
    Cell::Integer(number as i64)
}

fn share(rng: &mut Rng, words: Shares) -> &'static str {
    let mut left = rng.between(1, 100);
    for (word, share) in words {
        if left <= *share {
            return word;
        }
        left -= share;
    }
    words[0].0
}
