//! What was done for the cooperatives of Cà Mau: January to June 2023, and the same months of 2024.

use super::activities::{self, Activity, Kind, Style};
use super::from_alliance;
use crate::book::Book;
use crate::calendar::{Date, Snapshot};
use crate::cooperatives::{Cooperative, MILLION};
use crate::districts::{Cohort, DISTRICTS, in_address};
use crate::grid::{Column, Grid, Page, Row};
use crate::layout::{Container, Line};
use crate::rng::Rng;
use crate::sector::{Sector, SectorWords};
use crate::sheet::Value;

const PROVINCE: &str = "Tỉnh Cà Mau";

const STYLE: Style = Style {
    tab: "Hoạt động",
    title: "KẾT QUẢ HOẠT ĐỘNG HỖ TRỢ KINH TẾ TẬP THỂ, HỢP TÁC XÃ",
    has_sections: false,
};

/// Meetings that inform and classes that teach a trade in the first half of 2023, by district: 38 and 18.
const CLASSES_2023: [(u64, u64); 9] = [
    (4, 2),
    (4, 2),
    (5, 2),
    (5, 3),
    (4, 2),
    (5, 3),
    (4, 1),
    (4, 2),
    (3, 1),
];

/// The alliance's own file of the first half of 2023.
pub(crate) fn first_half_2023(set: &Snapshot, all: &[Cooperative]) -> Book {
    let mut activities = classes_for_officials(9, 2023);
    for (district, (meetings, classes)) in DISTRICTS.iter().zip(CLASSES_2023) {
        let place = in_address(district.name);
        activities.push(several(
            Kind::Communication,
            "Tháng 2-6/2023",
            format!("Tuyên truyền Luật Hợp tác xã, vận động thành lập HTX tại {place}"),
            (meetings, 42, 6),
        ));
        activities.push(several(
            Kind::Vocational,
            "Quý II/2023",
            format!("Truyền nghề cho thành viên HTX, tổ viên THT tại {place}"),
            (classes, 30, 24),
        ));
    }
    activities.extend(admissions(all, 7));
    activities.push(trade_promotion(
        "18-22/5/2023",
        "Hỗ trợ HTX có sản phẩm tiêu biểu, sản phẩm OCOP kết nối, tiêu thụ sản phẩm tại Hà Nội",
        10,
        286 * MILLION,
    ));
    let sheet = activities::list(set, PROVINCE, &STYLE, from_alliance(&[]), &activities);
    let name = format!("LMHTX ket qua hoat dong {}", set.file_tag);
    Book::new(name, Container::Xlsx, vec![sheet])
}

/// Classes on state management for commune officials, one in each of the first districts.
fn classes_for_officials(count: usize, year: u16) -> Vec<Activity> {
    let class = |(order, district): (usize, &crate::districts::District)| {
        let day = Date::new(year, 3 + order as u8 / 4, 7 + 3 * (order as u8 % 4));
        let place = in_address(district.name);
        Activity {
            people: 36 + 2 * district.communes.len() as u64,
            ..Activity::new(Kind::Training, day.short(), format!("Lớp bồi dưỡng nghiệp vụ quản lý nhà nước về kinh tế tập thể cho cán bộ chủ chốt cấp xã, {place}"))
        }
        .paid(24 * MILLION + 500_000 * order as u64, "Ngân sách tỉnh")
    };
    DISTRICTS
        .iter()
        .enumerate()
        .take(count)
        .map(class)
        .collect()
}

/// Meetings or classes of one kind: how many, people at each, cost of each in million đồng.
fn several(
    kind: Kind,
    when: &str,
    what: String,
    (count, people, cost): (u64, u64, u64),
) -> Activity {
    Activity {
        count,
        people: count * people,
        ..Activity::new(kind, when, what)
    }
    .paid(count * cost * MILLION, "Ngân sách tỉnh")
}

fn trade_promotion(when: &str, what: &str, cooperatives: u64, amount: u64) -> Activity {
    Activity {
        cooperatives,
        people: 2 * cooperatives,
        ..Activity::new(Kind::TradePromotion, when, what)
    }
    .paid(amount, "Ngân sách tỉnh")
}

/// Young cooperatives that the alliance admits, one row each.
fn admissions(all: &[Cooperative], count: usize) -> Vec<Activity> {
    all.iter()
        .filter(|coop| coop.cohort == Cohort::FirstHalf)
        .take(count)
        .zip(1u8..)
        .map(|(coop, order)| Activity {
            cooperatives: 1,
            sector: side(coop.sector),
            ..Activity::new(
                Kind::Admission,
                Date::new(2023, 6, 10 + order).short(),
                format!("Kết nạp {} làm thành viên Liên minh HTX tỉnh", coop.name),
            )
        })
        .collect()
}

fn side(sector: Sector) -> &'static str {
    if sector.is_agricultural() {
        "Nông nghiệp"
    } else {
        "Phi nông nghiệp"
    }
}

const FUND: [Column; 9] = [
    (&["STT"], 6.0),
    (&["Thời gian"], 13.0),
    (&["Tên dự án"], 60.0),
    (&["Loại hoạt động"], 20.0),
    (&["Huyện, thành phố"], 24.0),
    (&["Số dự án"], 9.0),
    (&["Số HTX"], 9.0),
    (&["Số tiền (triệu đồng)"], 12.0),
    (&["Lĩnh vực"], 24.0),
];

/// The fund's own file: its 22 projects of the first half of 2023.
pub(crate) fn fund(set: &Snapshot, all: &[Cooperative]) -> Book {
    let mut rng = Rng::new(22);
    let rows = all
        .iter()
        .filter(|coop| coop.founded.year < 2022 && coop.active[0] && coop.sector != Sector::Credit)
        .step_by(9)
        .take(22)
        .zip(1..)
        .map(|(coop, no)| {
            let day = Date::new(2023, 1 + (no as u8 - 1) / 4, 5 + (no as u8 % 4) * 6);
            Row::Data(vec![
                Value::Count(no),
                Value::Date(day),
                Value::text(format!(
                    "{}: {}",
                    coop.name,
                    rng.pick(purposes(coop.sector))
                )),
                Value::text(Kind::FundProject.word()),
                Value::text(DISTRICTS[coop.district].name),
                Value::Count(1),
                Value::Count(1),
                Value::Money((rng.between(4, 14) * 50) as f64, 1),
                Value::text(coop.sector.word(SectorWords::Long)),
            ])
        })
        .collect();
    let page = Page {
        tab: "Cho vay",
        top: vec![
            Line::Pair(
                "LIÊN MINH HỢP TÁC XÃ {UNIT}",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            ),
            Line::Pair(
                "QUỸ HỖ TRỢ PHÁT TRIỂN HỢP TÁC XÃ",
                "Độc lập - Tự do - Hạnh phúc",
            ),
            Line::Blank,
            Line::Title("DANH MỤC DỰ ÁN DO QUỸ HỖ TRỢ PHÁT TRIỂN HTX CHO VAY"),
            Line::Caption("{period}"),
        ],
        grid: Grid::new(&FUND, rows).with_total("TỔNG CỘNG"),
        bottom: &[
            Line::Right("{place}, {signed}"),
            Line::Pair("NGƯỜI LẬP BIỂU", "GIÁM ĐỐC QUỸ"),
        ],
    };
    let name = format!("Quy ho tro phat trien HTX {}", set.file_tag);
    Book::new(name, Container::Xls, vec![page.draw(set, PROVINCE)])
}

/// What a loan is for.
fn purposes(sector: Sector) -> &'static [&'static str] {
    match sector {
        Sector::Crops | Sector::Forestry => {
            &["mua máy cày, máy gặt đập", "cải tạo bờ bao, trạm bơm"]
        }
        Sector::Transport => &["mua phương tiện vận chuyển"],
        Sector::Trade | Sector::Construction | Sector::Craft => {
            &["bổ sung vốn lưu động", "xây nhà kho"]
        }
        _ => &["mua con giống, thức ăn", "đầu tư ao lắng, ao ương"],
    }
}

/// The alliance's own file of the first half of 2024: the class for directors was held, that for accountants was not.
pub(crate) fn first_half_2024(set: &Snapshot) -> Book {
    let mut activities = classes_for_officials(3, 2024);
    activities.push(
        Activity {
            people: 35,
            cooperatives: 35,
            ..Activity::new(
                Kind::Training,
                "13/5-7/6/2024",
                "Lớp giám đốc hợp tác xã theo chương trình thiết kế dành riêng cho HTX tỉnh Cà Mau",
            )
        }
        .paid(410 * MILLION, "Ngân sách tỉnh"),
    );
    activities.push(several(
        Kind::Communication,
        "Quý I/2024",
        "Tuyên truyền Luật Hợp tác xã năm 2023 tại các huyện, thành phố".into(),
        (21, 45, 6),
    ));
    activities.push(several(
        Kind::Vocational,
        "Quý II/2024",
        "Truyền nghề cho thành viên HTX, tổ viên THT".into(),
        (8, 30, 24),
    ));
    activities.push(trade_promotion(
        "24-28/4/2024",
        "Hỗ trợ HTX tham gia hội chợ tại thành phố Hồ Chí Minh",
        8,
        190 * MILLION,
    ));
    activities.push(trade_promotion(
        "6-10/6/2024",
        "Hỗ trợ HTX tham gia kết nối cung cầu tại Cần Thơ",
        6,
        120 * MILLION,
    ));
    activities.push(Activity::new(
        Kind::Policy,
        "20/6/2024",
        "Hoàn thành dự thảo Nghị quyết trình HĐND tỉnh về chính sách hỗ trợ phát triển kinh tế tập thể đến năm 2030",
    ));
    let sheet = activities::list(set, PROVINCE, &STYLE, from_alliance(&[]), &activities);
    let name = format!("LMHTX ket qua hoat dong {}", set.file_tag);
    Book::new(name, Container::Xlsx, vec![sheet])
}
