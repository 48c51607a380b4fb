//! What the cooperative alliance of Đắk Nông did in 2023. The figures are published, days and places are invented.

use super::activities::{self, Activity, Kind, Style};
use super::from_alliance;
use crate::book::Book;
use crate::calendar::{Date, Snapshot};
use crate::cooperatives::{Cooperative, MILLION};
use crate::dak_nong::DISTRICTS;
use crate::districts::in_address;
use crate::layout::Container;
use crate::sector::Sector;

const OWN: &str = "Ngân sách tỉnh";
const DECISION_167: &str = "Quyết định số 167/QĐ-TTg";

/// Conferences that inform, by district: 11.
const CONFERENCES: [u64; 8] = [2, 1, 1, 2, 1, 1, 2, 1];

/// Classes: how many, of what, people in each. The first three make 6, the last two were held with partners.
const CLASSES: [(u64, &str, u64); 5] = [
    (2, "Lớp bồi dưỡng nâng cao năng lực quản trị HTX", 42),
    (2, "Lớp bồi dưỡng nghiệp vụ kế toán HTX", 35),
    (2, "Lớp bồi dưỡng chuyển đổi số trong HTX", 38),
    (
        1,
        "Phối hợp với Trường Bồi dưỡng cán bộ Liên minh HTX Việt Nam mở lớp bồi dưỡng giám đốc HTX",
        40,
    ),
    (
        1,
        "Phối hợp với Sở Nông nghiệp và PTNT mở lớp bồi dưỡng thành viên HTX",
        45,
    ),
];

/// Fairs and the cooperatives at each: 23 participations.
const FAIRS: [(&str, &str, u64); 7] = [
    ("10-14/3/2023", "Hội chợ tại Buôn Ma Thuột", 4),
    ("20-24/4/2023", "Hội chợ OCOP tại thành phố Hồ Chí Minh", 3),
    ("12-16/5/2023", "Kết nối cung cầu tại Hà Nội", 5),
    ("6-9/7/2023", "Hội chợ tại Đà Nẵng", 3),
    ("17-20/8/2023", "Triển lãm nông sản tại Cần Thơ", 2),
    ("5-9/10/2023", "Hội chợ Coop-Expo tại Hà Nội", 4),
    ("23-27/11/2023", "Hội chợ tại Gia Nghĩa", 2),
];

/// Certificates of merit by side: 5 and 11.
const COMMENDED: [(&str, u64); 2] = [("Phi nông nghiệp", 5), ("Nông nghiệp", 11)];

/// The alliance's file.
pub(crate) fn year_2023(set: &Snapshot, all: &[Cooperative]) -> Book {
    let old: Vec<&Cooperative> = all
        .iter()
        .filter(|coop| coop.branch.is_none() && coop.active[set.index])
        .filter(|coop| coop.founded.year < 2019 && coop.sector == Sector::Crops)
        .collect();
    let mut activities = gatherings();
    activities.extend(support(&old));
    activities.extend(COMMENDED.map(|(side, count)| Activity {
        count,
        cooperatives: count,
        sector: side,
        ..Activity::new(
            Kind::Commendation,
            "22/12/2023",
            format!(
                "Tặng Giấy khen cho HTX khối {} có thành tích xuất sắc năm 2023",
                side.to_lowercase()
            ),
        )
    }));
    let style = Style {
        tab: "Hoạt động 2023",
        title: "KẾT QUẢ HOẠT ĐỘNG CỦA LIÊN MINH HỢP TÁC XÃ {UNIT}",
        has_sections: true,
    };
    let sheet = activities::list(
        set,
        "Tỉnh Đắk Nông",
        &style,
        from_alliance(&[]),
        &activities,
    );
    Book::new(
        "Lien minh HTX - ket qua hoat dong 2023",
        Container::Xlsx,
        vec![sheet],
    )
}

/// Conferences, classes, the study trip and the fairs.
fn gatherings() -> Vec<Activity> {
    let mut all = Vec::new();
    for (order, (district, count)) in DISTRICTS.iter().zip(CONFERENCES).enumerate() {
        let what = format!(
            "Hội nghị tuyên truyền về phát triển kinh tế tập thể tại {}",
            in_address(district.name)
        );
        let when = Date::new(2023, 3 + order as u8, 8 + order as u8).short();
        all.push(
            Activity {
                count,
                people: 60 * count,
                ..Activity::new(Kind::Communication, when, what)
            }
            .paid(9 * count * MILLION, OWN),
        );
    }
    for (order, (count, what, people)) in CLASSES.into_iter().enumerate() {
        let when = format!("Tháng {}/2023", 4 + order);
        all.push(
            Activity {
                count,
                people: people * count,
                ..Activity::new(Kind::Training, when, what)
            }
            .paid(32 * count * MILLION, OWN),
        );
    }
    let trip = Activity::new(
        Kind::StudyTrip,
        "18-24/9/2023",
        "Học tập kinh nghiệm phát triển HTX tại các tỉnh phía Bắc",
    );
    all.push(
        Activity {
            cooperatives: 12,
            people: 25,
            ..trip
        }
        .paid(215 * MILLION, OWN),
    );
    all.extend(FAIRS.map(|(when, what, cooperatives)| {
        let fair = Activity::new(Kind::TradePromotion, when, what);
        Activity {
            cooperatives,
            people: cooperatives,
            ..fair
        }
        .paid(8 * cooperatives * MILLION, OWN)
    }));
    all
}

/// Support of single cooperatives, one row each: chains, equipment, reorganisation.
fn support(coops: &[&Cooperative]) -> Vec<Activity> {
    let mut coops = coops.iter().step_by(5);
    let mut next = |kind, month: u8, words: &str| {
        let name = coops.next().map_or("HTX", |coop| coop.name.as_str());
        Activity {
            cooperatives: 1,
            sector: "Nông nghiệp",
            ..Activity::new(
                kind,
                Date::new(2023, month, 15).short(),
                format!("{words} {name}"),
            )
        }
    };
    let mut all = Vec::new();
    for month in [6, 8] {
        let chain = next(
            Kind::ValueChain,
            month,
            "Mô hình điểm chuỗi liên kết tiêu thụ sản phẩm:",
        );
        all.push(chain.paid(225 * MILLION, OWN));
    }
    for month in [7, 9] {
        let machines = next(Kind::Equipment, month, "Hỗ trợ mua sắm thiết bị:");
        all.push(machines.paid(300 * MILLION, DECISION_167));
    }
    for month in 3..12 {
        all.push(next(
            Kind::Reorganisation,
            month,
            "Củng cố hoạt động theo Luật Hợp tác xã năm 2012:",
        ));
    }
    all
}
