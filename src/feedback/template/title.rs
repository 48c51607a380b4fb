//! What stands above the list, as real lists have it, so that its sender and its day are known when it comes back.

use super::Template;
use crate::model::{Kind, Period};

/// The lines above the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Title {
    /// The office, and below it the department.
    pub(super) letterhead: [String; 2],
    /// What it is a list of, and whose.
    pub(super) title: String,
    /// The day or the span.
    pub(super) time: String,
}

/// The country's name and motto, on the right.
pub(super) const COUNTRY: [&str; 2] = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
];

pub(super) fn of(template: &Template) -> Title {
    let unit = template.unit.name.to_uppercase();
    let what = match template.kind {
        Kind::Cooperatives => "DANH SÁCH HỢP TÁC XÃ",
        Kind::Unions => "DANH SÁCH LIÊN HIỆP HỢP TÁC XÃ",
        Kind::Groups => "DANH SÁCH TỔ HỢP TÁC",
        Kind::Clubs => "DANH SÁCH HỘI QUÁN",
        Kind::Members => "DANH SÁCH THÀNH VIÊN CÁC HỢP TÁC XÃ",
        Kind::Activities => "KẾT QUẢ HOẠT ĐỘNG HỖ TRỢ KINH TẾ TẬP THỂ, HỢP TÁC XÃ",
        Kind::Targets => "CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ TẬP THỂ, HỢP TÁC XÃ",
    };
    let department = template.filled.source.clone().unwrap_or_default();
    Title {
        letterhead: [format!("UBND {unit}"), department],
        title: format!("{what} TRÊN ĐỊA BÀN {unit}"),
        time: time(template.kind, template.period),
    }
}

/// Stocks are of a day; what happens, and plans, are of a span.
fn time(kind: Kind, period: Period) -> String {
    let written = |day: jiff::civil::Date| format!("{}/{}/{}", day.day(), day.month(), day.year());
    let (first, last) = (written(period.first()), written(period.last()));
    match (kind, period) {
        (Kind::Activities | Kind::Targets, Period::Span(..) | Period::Registration(_)) => {
            format!("(Từ ngày {first} đến ngày {last})")
        }
        (Kind::Activities | Kind::Targets, _) => {
            let said = super::words::capitalised(&period.phrase().vi);
            format!("({said})")
        }
        _ => format!("(Tính đến ngày {last})"),
    }
}
