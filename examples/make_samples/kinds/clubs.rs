//! Invented clubs (hội quán).

use super::{DISTRICT_SIGNED, from_district};
use crate::book::Book;
use crate::calendar::{Date, Snapshot};
use crate::cooperatives::Rating::{self, *};
use crate::districts::district;
use crate::grid::{Column, Grid, Page, Row};
use crate::layout::{Container, Line};
use crate::sheet::{Sheet, Value};
use crate::values::rating_word;

/// One club.
pub(crate) struct Club {
    district: usize,
    commune: &'static str,
    name: &'static str,
    leader: &'static str,
    members: u64,
    trade: &'static str,
    founded: Date,
    /// Rating of 2022 and of 2023.
    ratings: [Option<Rating>; 2],
}

/// A club, in short.
const fn club(
    (district, commune): (usize, &'static str),
    (name, leader): (&'static str, &'static str),
    (members, trade): (u64, &'static str),
    founded: Date,
    ratings: [Option<Rating>; 2],
) -> Club {
    Club {
        district,
        commune,
        name,
        leader,
        members,
        trade,
        founded,
        ratings,
    }
}

/// Those of Cà Mau, then two of Bạc Liêu. In 2023 only Thới Bình and Cái Nước have any. In 2024 Năm Căn has one that is rated average, Ngọc Hiển has none.
static CLUBS: [Club; 18] = [
    club(
        (0, "Xã Lý Văn Lâm"),
        ("Hội quán Rau sạch Lý Văn Lâm", "Lê Thị Hoa"),
        (32, "Rau màu"),
        Date::new(2023, 10, 12),
        [None, Some(Fair)],
    ),
    club(
        (1, "Xã Khánh An"),
        ("Hội quán Chuối U Minh", "Võ Văn Lượm"),
        (41, "Trồng trọt"),
        Date::new(2023, 9, 21),
        [None, Some(Good)],
    ),
    club(
        (1, "Xã Nguyễn Phích"),
        ("Hội quán Mật ong Rừng tràm", "Trần Quốc Khởi"),
        (27, "Nông nghiệp"),
        Date::new(2024, 3, 6),
        [None, None],
    ),
    club(
        (2, "Xã Trí Lực"),
        ("Hội quán Lúa - Tôm Trí Lực", "Nguyễn Hữu Tâm"),
        (55, "Nông nghiệp"),
        Date::new(2021, 5, 19),
        [Some(Good), Some(Good)],
    ),
    club(
        (2, "Xã Biển Bạch"),
        ("Hội quán Biển Bạch", "Phan Văn Nghĩa"),
        (38, "Thủy sản"),
        Date::new(2022, 4, 8),
        [Some(Fair), Some(Fair)],
    ),
    club(
        (2, "Xã Hồ Thị Kỷ"),
        ("Hội quán Bồn bồn Hồ Thị Kỷ", "Lâm Thị Thắm"),
        (29, "Trồng trọt"),
        Date::new(2023, 7, 14),
        [None, Some(Average)],
    ),
    club(
        (3, "Xã Khánh Bình Đông"),
        ("Hội quán Lúa sạch Khánh Bình Đông", "Đỗ Thanh Vững"),
        (60, "Nông nghiệp"),
        Date::new(2023, 9, 5),
        [None, Some(Fair)],
    ),
    club(
        (3, "Thị trấn Sông Đốc"),
        ("Hội quán Ngư dân Sông Đốc", "Bùi Văn Hải"),
        (48, "Khai thác thủy sản"),
        Date::new(2023, 12, 20),
        [None, Some(Average)],
    ),
    club(
        (4, "Xã Tân Hưng"),
        ("Hội quán Tôm Tân Hưng", "Huỳnh Chí Đoàn"),
        (44, "Nuôi trồng thủy sản"),
        Date::new(2022, 8, 30),
        [Some(Fair), Some(Good)],
    ),
    club(
        (4, "Xã Hòa Mỹ"),
        ("Hội quán Hòa Mỹ", "Ngô Văn Bình"),
        (35, "Thủy sản"),
        Date::new(2023, 8, 10),
        [None, Some(Average)],
    ),
    club(
        (5, "Xã Tân Duyệt"),
        ("Hội quán Nông dân Tân Duyệt", "Trương Minh Phúc"),
        (37, "Nông nghiệp"),
        Date::new(2023, 11, 2),
        [None, Some(Fair)],
    ),
    club(
        (5, "Xã Tân Trung"),
        ("Hội quán Cua Tân Trung", "Hồ Văn Kiệt"),
        (31, "Nuôi trồng thủy sản"),
        Date::new(2024, 2, 27),
        [None, None],
    ),
    club(
        (6, "Xã Hàng Vịnh"),
        ("Hội quán Cua Năm Căn", "Dương Hoàng Lợi"),
        (30, "Nuôi trồng thủy sản"),
        Date::new(2023, 9, 28),
        [None, Some(Average)],
    ),
    club(
        (7, "Xã Phú Tân"),
        ("Hội quán Tôm khô Phú Tân", "Tạ Kim Diễm"),
        (26, "Chế biến"),
        Date::new(2023, 10, 4),
        [None, Some(Fair)],
    ),
    club(
        (7, "Thị trấn Cái Đôi Vàm"),
        ("Hội quán Nghề cá Cái Đôi Vàm", "Phạm Trung Sơn"),
        (42, "Khai thác thủy sản"),
        Date::new(2023, 11, 15),
        [None, Some(Average)],
    ),
    club(
        (7, "Xã Việt Thắng"),
        ("Hội quán Việt Thắng", "Châu Văn Đấu"),
        (24, "Nông nghiệp"),
        Date::new(2024, 5, 9),
        [None, None],
    ),
    club(
        (18, "Xã Hưng Phú"),
        ("Hội quán Lúa - Tôm Hưng Phú", "Lý Hoàng Nhân"),
        (33, "Nông nghiệp"),
        Date::new(2022, 6, 17),
        [None, Some(Fair)],
    ),
    club(
        (18, "Xã Vĩnh Thanh"),
        ("Hội quán Rau an toàn Vĩnh Thanh", "Đặng Thị Nga"),
        (21, "Rau màu"),
        Date::new(2023, 4, 25),
        [None, None],
    ),
];

/// Clubs that exist in the set, of the districts that satisfy `is_sender`.
fn present(set: &Snapshot, is_sender: impl Fn(usize) -> bool) -> Vec<&'static Club> {
    CLUBS
        .iter()
        .filter(|club| club.founded <= set.as_of && is_sender(club.district))
        .collect()
}

const COLUMNS: [Column; 8] = [
    (&["STT"], 6.0),
    (&["Tên hội quán"], 34.0),
    (&["Xã, phường, thị trấn"], 22.0),
    (&["Chủ nhiệm"], 22.0),
    (&["Số thành viên"], 10.0),
    (&["Lĩnh vực"], 22.0),
    (&["Ngày thành lập"], 13.0),
    (&["Xếp loại năm {results}"], 12.0),
];

fn row(no: u64, club: &Club, set: &Snapshot) -> Vec<Value> {
    let rating = club.ratings[usize::from(set.results_of - 2022)];
    vec![
        Value::Count(no),
        Value::text(club.name),
        Value::text(club.commune),
        Value::text(club.leader),
        Value::Count(club.members),
        Value::text(club.trade),
        Value::Date(club.founded),
        rating.map_or(Value::Blank, |rating| Value::text(rating_word(rating))),
    ]
}

/// The list of one district.
pub(crate) fn list(set: &Snapshot, number: usize) -> Sheet {
    let clubs = present(set, |sender| sender == number);
    let rows = (1..)
        .zip(clubs)
        .map(|(no, club)| Row::Data(row(no, club, set)))
        .collect();
    Page {
        tab: "Hội quán",
        top: from_district(&[
            Line::Title("DANH SÁCH HỘI QUÁN TRÊN ĐỊA BÀN {UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
        ]),
        grid: Grid::new(&COLUMNS, rows).with_total("Tổng cộng"),
        bottom: &DISTRICT_SIGNED,
    }
    .draw(set, district(number).name)
}

/// The lists of the two districts that have clubs in 2023.
pub(crate) fn ca_mau(set: &Snapshot) -> Vec<Book> {
    [(2, Container::Xlsx), (4, Container::Csv)]
        .into_iter()
        .map(|(number, container)| {
            let name = format!("hoi-quan-{}", district(number).slug);
            Book::new(name, container, vec![list(set, number)])
        })
        .collect()
}

const WITH_DISTRICT: [Column; 8] = [
    (&["STT"], 6.0),
    (&["Tên hội quán"], 34.0),
    (&["Huyện, thành phố"], 24.0),
    (&["Xã, phường, thị trấn"], 22.0),
    (&["Ban chủ nhiệm"], 22.0),
    (&["Số thành viên"], 10.0),
    (&["Năm thành lập"], 10.0),
    (&["Xếp loại năm {results}"], 12.0),
];

/// One list of the whole province with a column for the district.
pub(crate) fn province(set: &Snapshot) -> Book {
    let row = |(no, club): (u64, &Club)| {
        let mut cells = row(no, club, set);
        cells[6] = Value::Code(u64::from(club.founded.year));
        cells.remove(5);
        cells.insert(2, Value::text(district(club.district).name));
        Row::Data(cells)
    };
    let rows = (1..)
        .zip(present(set, |number| number < 9))
        .map(row)
        .collect();
    let page = Page {
        tab: "Hội quán",
        top: super::from_alliance(&[
            Line::Title("DANH SÁCH HỘI QUÁN TRÊN ĐỊA BÀN {UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
        ]),
        grid: Grid::new(&WITH_DISTRICT, rows).with_total("Tổng cộng"),
        bottom: &super::ALLIANCE_SIGNED,
    };
    let sheet = page.draw(set, "Tỉnh Cà Mau");
    Book::new("Danh sach hoi quan toan tinh", Container::Xls, vec![sheet])
}
