//! Lists in which nothing is wrong, of every kind that is read, always the same.

use super::draft::{Column, Draft, Layout};
use super::summary;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Base {
    /// Cooperatives of a district, with all that districts are asked for.
    Cooperatives,
    /// Cooperatives in sections by status.
    Sections,
    /// Cooperatives with a column to tick for each status.
    Ticks,
    /// Cooperatives of the province, with a column for the district.
    Province,
    /// Cooperatives of the province after the reform, with a column for the commune.
    Communes,
    /// Rows that only count.
    Tally,
    /// Rows that count what a list in the next sheet holds.
    Summary,
    /// Unions.
    Unions,
    /// Cooperative groups.
    Groups,
    /// Members of one cooperative.
    Members,
    /// Supporting activities.
    Activities,
    /// Targets of a plan.
    Targets,
}

/// Every list.
pub const ALL: [Base; 12] = [
    Base::Cooperatives,
    Base::Sections,
    Base::Ticks,
    Base::Province,
    Base::Communes,
    Base::Tally,
    Base::Summary,
    Base::Unions,
    Base::Groups,
    Base::Members,
    Base::Activities,
    Base::Targets,
];

/// The list, drawn in a layout.
pub fn list(base: Base, layout: Layout) -> Draft {
    const OF_DISTRICT: [&str; 3] = [
        "DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH",
        "(Tính đến ngày 31/8/2023)",
        "Đơn vị tính: triệu đồng",
    ];
    match base {
        Base::Cooperatives => Draft::new(&OF_DISTRICT, COOPERATIVES, 24, layout),
        Base::Sections => Draft::new(&OF_DISTRICT, SHORT, 12, layout)
            .section(0, "HTX ĐANG HOẠT ĐỘNG")
            .section(9, "HTX TẠM NGỪNG HOẠT ĐỘNG"),
        Base::Ticks => Draft::new(&OF_DISTRICT, TICKS, 8, layout),
        Base::Province => Draft::new(
            &[
                "DANH SÁCH HỢP TÁC XÃ TỈNH CÀ MAU",
                "(Tính đến ngày 31/8/2023)",
                "Đơn vị tính: triệu đồng",
            ],
            BY_DISTRICT,
            9,
            layout,
        ),
        Base::Communes => Draft::new(
            &[
                "DANH SÁCH HỢP TÁC XÃ TỈNH CÀ MAU",
                "(Tính đến ngày 31/12/2025)",
                "Đơn vị tính: triệu đồng",
            ],
            BY_COMMUNE,
            6,
            layout,
        ),
        Base::Tally => Draft::new(
            &[
                "TỔNG HỢP HỢP TÁC XÃ HUYỆN THỚI BÌNH",
                "(Tính đến ngày 31/8/2023)",
            ],
            COUNTS,
            6,
            layout,
        ),
        Base::Summary => summary::draft(layout),
        Base::Unions => Draft::new(
            &[
                "DANH SÁCH LIÊN HIỆP HỢP TÁC XÃ HUYỆN THỚI BÌNH",
                "(Tính đến ngày 31/8/2023)",
            ],
            UNIONS,
            2,
            layout,
        ),
        Base::Groups => Draft::new(
            &[
                "DANH SÁCH TỔ HỢP TÁC HUYỆN THỚI BÌNH",
                "(Tính đến ngày 31/8/2023)",
            ],
            GROUPS,
            10,
            layout,
        ),
        Base::Members => Draft::new(
            &[
                "DANH SÁCH THÀNH VIÊN",
                "HTX LÚA SẠCH TÂN TIẾN, XÃ TÂN PHÚ, HUYỆN THỚI BÌNH",
                "(Tính đến ngày 31/8/2023)",
            ],
            MEMBERS,
            12,
            layout,
        ),
        Base::Activities => Draft::new(
            &[
                "KẾT QUẢ HOẠT ĐỘNG HỖ TRỢ HỢP TÁC XÃ HUYỆN THỚI BÌNH",
                "6 tháng đầu năm 2023",
            ],
            ACTIVITIES,
            5,
            layout,
        ),
        Base::Targets => Draft::new(
            &[
                "CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN HỢP TÁC XÃ TỈNH CÀ MAU NĂM 2024",
                "(Kèm theo Kế hoạch số 123/KH-UBND)",
            ],
            TARGETS,
            3,
            layout,
        ),
    }
}

pub const fn column(
    name: &'static str,
    others: &'static [&'static str],
    word: fn(usize) -> String,
) -> Column {
    Column {
        name,
        others,
        word,
        total: false,
    }
}

pub const fn summed(
    name: &'static str,
    others: &'static [&'static str],
    word: fn(usize) -> String,
) -> Column {
    Column {
        total: true,
        ..column(name, others, word)
    }
}

const STT: Column = column("STT", &["TT", "Số TT"], |at| (at + 1).to_string());
const NAME: Column = column("Tên HTX", &["Tên hợp tác xã"], name);
const SECTOR: Column = column("Lĩnh vực", &[], |_| "Nông nghiệp".to_owned());
const STATUS: Column = column("Tình trạng", &["Tình trạng hoạt động"], |at| {
    if at < 21 {
        "Đang hoạt động"
    } else {
        "Tạm ngừng"
    }
    .to_owned()
});
const COUNTED: Column = summed(
    "Số thành viên",
    &["Tổng số thành viên", "Số TV"],
    |at| members(at).to_string(),
);
const CHARTER: Column = summed("Vốn điều lệ", &[], |at| charter(at).to_string());

const COOPERATIVES: &[Column] = &[
    STT,
    NAME,
    column("Mã số thuế", &["MST"], |at| {
        format!("'{}", tax_code(at))
    }),
    column("Số GCN", &["Số giấy chứng nhận"], |at| {
        format!("'6107{:06}", 200 + at * 7)
    }),
    column("Ngày cấp GCN", &["Ngày cấp"], |at| {
        format!("20/{}/{}", 1 + at % 12, year(at))
    }),
    column("Ngày thay đổi gần nhất", &[], |at| {
        format!("10/6/{}", year(at) + 2)
    }),
    column("Ngày thành lập", &[], |at| {
        format!("12/{}/{}", 1 + at % 12, year(at))
    }),
    column("Địa chỉ", &["Trụ sở chính"], |at| {
        format!("Ấp {}", 1 + at % 9)
    }),
    column("Xã", &[], |at| commune(at).to_owned()),
    column("Người đại diện", &["Người đại diện theo pháp luật"], person),
    column("Ngày sinh", &[], |at| {
        format!("{}/7/{}", 1 + at % 28, born(at))
    }),
    column("Số CCCD", &["CCCD"], |at| {
        format!("'0960{}{:06}", born(at) - 1900, 1000 + at * 13)
    }),
    column("Điện thoại", &["Số điện thoại"], |at| {
        format!("'0912{:06}", 345_000 + at * 11)
    }),
    column("Email", &[], |at| format!("htx{}@example.vn", at + 1)),
    SECTOR,
    STATUS,
    column("Ngày tạm ngừng", &[], |at| {
        if at < 21 {
            String::new()
        } else {
            "15/6/2023".to_owned()
        }
    }),
    COUNTED,
    column("TV chính thức", &["Thành viên chính thức"], |at| {
        (members(at) - 4).to_string()
    }),
    column("TV liên kết góp vốn", &[], |_| "3".to_owned()),
    column("TV liên kết không góp vốn", &[], |_| "1".to_owned()),
    summed("Thành viên nữ", &[], |at| (members(at) / 3).to_string()),
    column("Số TV khi thành lập", &[], |at| {
        (members(at) - 3).to_string()
    }),
    column("TV mới", &[], |_| "2".to_owned()),
    column("TV ra khỏi", &[], |_| "1".to_owned()),
    CHARTER,
    summed("Vốn thực góp", &[], |at| charter(at).to_string()),
    column("Tổng nguồn vốn", &[], |at| {
        (charter(at) + 400).to_string()
    }),
    column("Nợ phải trả", &[], |at| (90 + at).to_string()),
    summed("Doanh thu", &[], |at| revenue(at).to_string()),
    column("DT với thành viên", &[], |at| {
        (revenue(at) / 4).to_string()
    }),
    column("Tổng chi phí", &["Tổng chi"], |at| {
        (revenue(at) * 9 / 10).to_string()
    }),
    column("Lợi nhuận", &[], |at| {
        (revenue(at) - revenue(at) * 9 / 10).to_string()
    }),
    column("Thu nhập BQ/người/năm", &[], |at| {
        (48 + at).to_string()
    }),
    column("Nộp ngân sách", &[], |at| (6 + at % 5).to_string()),
    column("Xếp loại", &[], |at| {
        ["Khá", "Tốt", "Trung bình"][at % 3].to_owned()
    }),
    column("Ghi chú", &[], |_| String::new()),
];

const SHORT: &[Column] = &[
    STT,
    NAME,
    SECTOR,
    column("Tình trạng", &[], |at| {
        if at < 9 {
            "Đang hoạt động"
        } else {
            "Tạm ngừng"
        }
        .to_owned()
    }),
    COUNTED,
    CHARTER,
];

const TICKS: &[Column] = &[
    STT,
    NAME,
    column("Đang hoạt động", &[], |at| {
        if at < 6 { "x" } else { "" }.to_owned()
    }),
    column("Tạm ngừng", &[], |at| {
        if at < 6 { "" } else { "x" }.to_owned()
    }),
    COUNTED,
];

const BY_DISTRICT: &[Column] = &[
    STT,
    NAME,
    column("Huyện", &[], |at| {
        ["Thới Bình", "U Minh", "Cái Nước"][at % 3].to_owned()
    }),
    SECTOR,
    STATUS,
    COUNTED,
    CHARTER,
];

const BY_COMMUNE: &[Column] = &[
    STT,
    NAME,
    column("Xã, phường", &[], |at| {
        ["Tân Lộc", "Biển Bạch", "Hồ Thị Kỷ"][at % 3].to_owned()
    }),
    SECTOR,
    STATUS,
    COUNTED,
];

const COUNTS: &[Column] = &[
    STT,
    column("Xã", &[], |at| commune(at).to_owned()),
    column("Số HTX", &[], |at| (3 + at).to_string()),
    column("Đang hoạt động", &[], |at| (2 + at).to_string()),
    column("Tạm ngừng", &[], |_| "1".to_owned()),
];

const UNIONS: &[Column] = &[
    STT,
    column("Tên liên hiệp HTX", &[], |at| {
        ["Liên hiệp HTX Phương Bắc", "Liên hiệp HTX Ven Biển"][at].to_owned()
    }),
    column("Số HTX thành viên", &[], |at| (5 + at).to_string()),
    column("Số lao động", &[], |at| (59 + at).to_string()),
    column("Tình trạng", &[], |_| "Đang hoạt động".to_owned()),
];

const GROUPS: &[Column] = &[
    STT,
    column("Tên tổ hợp tác", &[], |at| {
        name(at).replace("HTX", "THT")
    }),
    column("Tổ trưởng", &[], person),
    column("Số tổ viên", &[], |at| (8 + at).to_string()),
];

const MEMBERS: &[Column] = &[
    STT,
    column("Họ và tên", &[], person),
    column("Ngày sinh", &[], |at| {
        format!("{}/7/{}", 1 + at % 28, born(at))
    }),
    column("Giới tính", &[], |at| {
        if at % 3 == 0 { "Nữ" } else { "Nam" }.to_owned()
    }),
    column("CCCD", &["Số CCCD"], |at| {
        format!(
            "'096{}{}{:06}",
            usize::from(at % 3 == 0),
            born(at) - 1900,
            1000 + at * 13
        )
    }),
    column("Loại TV", &[], |_| "Chính thức".to_owned()),
    // Parts of 300 triệu đồng.
    summed("Vốn góp (triệu đồng)", &[], |at| {
        ["15", "21", "27", "36"][at % 4].to_owned()
    }),
    column("Tỷ lệ vốn góp (%)", &[], |at| {
        ["5", "7", "9", "12"][at % 4].to_owned()
    }),
    column("Ngày kết nạp", &[], |at| {
        format!("12/5/{}", 2013 + at % 8)
    }),
    column("Ngày ra khỏi HTX", &[], |_| String::new()),
    column("Điện thoại", &[], |at| {
        format!("'0912{:06}", 345_000 + at * 11)
    }),
];

const ACTIVITIES: &[Column] = &[
    STT,
    column("Nội dung", &[], |at| {
        let titles = [
            "Tập huấn Luật Hợp tác xã",
            "Tập huấn kế toán hợp tác xã",
            "Dạy nghề nuôi tôm",
            "Tuyên truyền Luật Hợp tác xã",
            "Tập huấn quản trị hợp tác xã",
        ];
        titles[at].to_owned()
    }),
    column("Thời gian", &[], |at| format!("07/{}/2023", at + 1)),
    column("Số lớp", &[], |_| "1".to_owned()),
    column("Số người", &[], |at| (30 + at).to_string()),
    column("Kinh phí (triệu đồng)", &[], |at| {
        (12 + at).to_string()
    }),
];

const TARGETS: &[Column] = &[
    STT,
    column("Chỉ tiêu", &[], |at| {
        let indicators = [
            "Tổng số hợp tác xã",
            "Số thành viên bình quân một HTX",
            "Tỷ lệ HTX điểm có liên kết tiêu thụ",
        ];
        indicators[at].to_owned()
    }),
    column("ĐVT", &[], |at| {
        ["HTX", "thành viên/HTX", "%"][at].to_owned()
    }),
    column("Toán tử", &[], |_| "ít nhất".to_owned()),
    column("Kế hoạch năm 2024", &[], |at| {
        ["300", "22", "80"][at].to_owned()
    }),
    column("Phạm vi", &[], |_| "Toàn tỉnh".to_owned()),
];

/// A line of work and a name of its own: no two alike.
fn name(at: usize) -> String {
    let lines = ["Lúa sạch", "Rau an toàn", "Cây ăn trái", "Chăn nuôi"];
    let own = [
        "Tân Tiến",
        "Hòa Bình",
        "Đoàn Kết",
        "Thành Công",
        "An Khang",
        "Hưng Thịnh",
    ];
    format!("HTX {} {}", lines[at % 4], own[at / 4 % 6])
}

fn person(at: usize) -> String {
    let family = ["Nguyễn", "Trần", "Lê", "Phạm"];
    let given = ["An", "Bình", "Chi", "Dũng", "Giang", "Hạnh"];
    format!("{} Mẫu {}", family[at % 4], given[at / 4 % 6])
}

pub fn commune(at: usize) -> &'static str {
    [
        "Tân Phú",
        "Trí Phải",
        "Biển Bạch",
        "Hồ Thị Kỷ",
        "Tân Lộc",
        "Trí Lực",
    ][at % 6]
}

pub fn members(at: usize) -> usize {
    15 + at * 7 % 31
}

pub fn charter(at: usize) -> usize {
    300 + at * 53 % 500
}

fn revenue(at: usize) -> usize {
    800 + at * 190 % 1300
}

fn year(at: usize) -> usize {
    2013 + at % 7
}

fn born(at: usize) -> usize {
    1961 + at % 30
}

/// The tax codes of synthetic cooperatives, their last digits right.
fn tax_code(at: usize) -> String {
    let codes = (10_000_usize..).filter_map(|serial| with_last_digit(&format!("2001{serial:05}")));
    codes
        .step_by(17)
        .nth(at)
        .expect("there are more codes than rows")
}

/// A tax code's first nine digits with the tenth; `None` where that would have two digits.
pub fn with_last_digit(nine: &str) -> Option<String> {
    let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    let digits = nine.bytes().map(|digit| usize::from(digit - b'0'));
    let sum: usize = digits
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let last = 10 - sum % 11;
    (last < 10).then(|| format!("{nine}{last}"))
}
