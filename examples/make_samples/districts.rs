//! Districts as they were in 2023: their communes, and how many cooperatives of which kind are put there. Here are the
//! nine of Cà Mau; the others stand in tables of their own.

use crate::sector::Sector::{self, *};
use crate::{bac_lieu, dak_nong};

/// What becomes of one cooperative's status between the sets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Move {
    /// Nothing.
    None,
    /// One more is suspended from July.
    SuspendedInJuly,
    /// One more is suspended from August.
    SuspendedInAugust,
    /// One works again from July.
    ResumedInJuly,
    /// One works again from August.
    ResumedInAugust,
}

/// When a new cooperative is founded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cohort {
    /// Before 2023.
    Old,
    /// January to June 2023.
    FirstHalf,
    /// July 2023.
    July,
    /// August 2023.
    August,
    /// September to December 2023.
    Autumn,
    /// Any month of 2023.
    Year2023,
    /// January to June 2024.
    FirstHalf2024,
}

/// One district and its share of the population.
pub(crate) struct District {
    /// Official full name.
    pub(crate) name: &'static str,
    /// Name in file names.
    pub(crate) slug: &'static str,
    /// Communes by their official full names.
    pub(crate) communes: &'static [&'static str],
    /// Agricultural cooperatives on the last day of 2023 that is shown.
    pub(crate) agricultural: usize,
    /// How often each agricultural sector is drawn.
    pub(crate) mix: &'static [Sector],
    /// Every non-agricultural cooperative on that day; the last ones are the newest.
    pub(crate) others: &'static [Sector],
    /// Those of 2023: when, and in agriculture or not.
    pub(crate) fresh: &'static [(Cohort, bool)],
    /// Suspended on that day.
    pub(crate) suspended: usize,
    /// The change of status on the way there.
    pub(crate) moved: Move,
}

/// The district of this number: first those of Cà Mau, then those of Đắk Nông, then those of Bạc Liêu.
pub(crate) fn district(number: usize) -> &'static District {
    DISTRICTS
        .iter()
        .chain(&dak_nong::DISTRICTS)
        .chain(&bac_lieu::DISTRICTS)
        .nth(number)
        .unwrap_or(&DISTRICTS[0])
}

/// The districts of Cà Mau in the order of their official codes.
pub(crate) static DISTRICTS: [District; 9] = [
    District {
        name: "Thành phố Cà Mau",
        slug: "tp-ca-mau",
        communes: &[
            "Phường 1",
            "Phường 2",
            "Phường 5",
            "Phường 6",
            "Phường 7",
            "Phường 8",
            "Phường 9",
            "Phường Tân Thành",
            "Phường Tân Xuyên",
            "Xã An Xuyên",
            "Xã Định Bình",
            "Xã Hòa Tân",
            "Xã Hòa Thành",
            "Xã Lý Văn Lâm",
            "Xã Tân Thành",
            "Xã Tắc Vân",
        ],
        agricultural: 9,
        mix: &[Crops, Crops, Aquaculture],
        others: &[
            Credit,
            Transport,
            Transport,
            Transport,
            Trade,
            Trade,
            Trade,
            Trade,
            Trade,
            Construction,
            Construction,
            Craft,
            Craft,
            Trade,
        ],
        fresh: &[(Cohort::FirstHalf, false), (Cohort::July, false)],
        suspended: 3,
        moved: Move::None,
    },
    District {
        name: "Huyện U Minh",
        slug: "u-minh",
        communes: &[
            "Thị trấn U Minh",
            "Xã Khánh An",
            "Xã Khánh Hòa",
            "Xã Khánh Hội",
            "Xã Khánh Lâm",
            "Xã Khánh Thuận",
            "Xã Khánh Tiến",
            "Xã Nguyễn Phích",
        ],
        agricultural: 23,
        mix: &[Crops, Crops, Crops, Aquaculture, Aquaculture, Forestry],
        others: &[Trade, Trade, Craft, Transport, Trade],
        fresh: &[(Cohort::FirstHalf, true), (Cohort::FirstHalf, true)],
        suspended: 3,
        moved: Move::ResumedInJuly,
    },
    District {
        name: "Huyện Thới Bình",
        slug: "thoi-binh",
        communes: &[
            "Thị trấn Thới Bình",
            "Xã Biển Bạch",
            "Xã Biển Bạch Đông",
            "Xã Hồ Thị Kỷ",
            "Xã Tân Bằng",
            "Xã Tân Lộc",
            "Xã Tân Lộc Bắc",
            "Xã Tân Lộc Đông",
            "Xã Tân Phú",
            "Xã Thới Bình",
            "Xã Trí Lực",
            "Xã Trí Phải",
        ],
        agricultural: 35,
        mix: &[Crops, Crops, Aquaculture],
        others: &[Credit, Trade, Trade, Trade, Transport, Craft, Construction],
        fresh: &[
            (Cohort::FirstHalf, true),
            (Cohort::FirstHalf, true),
            (Cohort::FirstHalf, false),
            (Cohort::July, true),
        ],
        suspended: 5,
        moved: Move::SuspendedInAugust,
    },
    District {
        name: "Huyện Trần Văn Thời",
        slug: "tran-van-thoi",
        communes: &[
            "Thị trấn Trần Văn Thời",
            "Thị trấn Sông Đốc",
            "Xã Khánh Bình",
            "Xã Khánh Bình Đông",
            "Xã Khánh Bình Tây",
            "Xã Khánh Bình Tây Bắc",
            "Xã Khánh Hải",
            "Xã Khánh Hưng",
            "Xã Khánh Lộc",
            "Xã Lợi An",
            "Xã Phong Điền",
            "Xã Phong Lạc",
            "Xã Trần Hợi",
        ],
        agricultural: 39,
        mix: &[Crops, Crops, Crops, Aquaculture, Aquaculture, Fishing],
        others: &[
            Credit,
            Trade,
            Trade,
            Trade,
            Transport,
            Transport,
            Craft,
            Craft,
            Construction,
        ],
        fresh: &[
            (Cohort::FirstHalf, true),
            (Cohort::FirstHalf, true),
            (Cohort::FirstHalf, false),
            (Cohort::July, true),
        ],
        suspended: 6,
        moved: Move::SuspendedInJuly,
    },
    District {
        name: "Huyện Cái Nước",
        slug: "cai-nuoc",
        communes: &[
            "Thị trấn Cái Nước",
            "Xã Đông Hưng",
            "Xã Đông Thới",
            "Xã Hòa Mỹ",
            "Xã Hưng Mỹ",
            "Xã Lương Thế Trân",
            "Xã Phú Hưng",
            "Xã Tân Hưng",
            "Xã Tân Hưng Đông",
            "Xã Thạnh Phú",
            "Xã Trần Thới",
        ],
        agricultural: 25,
        mix: &[Aquaculture, Aquaculture, Crops],
        others: &[
            Trade,
            Trade,
            Trade,
            Transport,
            Craft,
            Craft,
            Construction,
            Trade,
        ],
        fresh: &[
            (Cohort::FirstHalf, true),
            (Cohort::FirstHalf, false),
            (Cohort::August, true),
        ],
        suspended: 4,
        moved: Move::ResumedInAugust,
    },
    District {
        name: "Huyện Đầm Dơi",
        slug: "dam-doi",
        communes: &[
            "Thị trấn Đầm Dơi",
            "Xã Ngọc Chánh",
            "Xã Nguyễn Huân",
            "Xã Quách Phẩm",
            "Xã Quách Phẩm Bắc",
            "Xã Tạ An Khương",
            "Xã Tạ An Khương Đông",
            "Xã Tạ An Khương Nam",
            "Xã Tân Dân",
            "Xã Tân Duyệt",
            "Xã Tân Đức",
            "Xã Tân Thuận",
            "Xã Tân Tiến",
            "Xã Tân Trung",
            "Xã Thanh Tùng",
            "Xã Trần Phán",
        ],
        agricultural: 32,
        mix: &[Aquaculture, Aquaculture, Aquaculture, Crops, Crops, Salt],
        others: &[
            Trade,
            Trade,
            Trade,
            Trade,
            Transport,
            Craft,
            Craft,
            Construction,
        ],
        fresh: &[
            (Cohort::FirstHalf, true),
            (Cohort::FirstHalf, true),
            (Cohort::July, true),
        ],
        suspended: 5,
        moved: Move::SuspendedInJuly,
    },
    District {
        name: "Huyện Năm Căn",
        slug: "nam-can",
        communes: &[
            "Thị trấn Năm Căn",
            "Xã Đất Mới",
            "Xã Hàm Rồng",
            "Xã Hàng Vịnh",
            "Xã Hiệp Tùng",
            "Xã Lâm Hải",
            "Xã Tam Giang",
            "Xã Tam Giang Đông",
        ],
        agricultural: 18,
        mix: &[Aquaculture, Aquaculture, Aquaculture, Forestry],
        others: &[Trade, Trade, Transport, Craft, Craft, Trade],
        fresh: &[(Cohort::FirstHalf, true), (Cohort::August, false)],
        suspended: 3,
        moved: Move::None,
    },
    District {
        name: "Huyện Phú Tân",
        slug: "phu-tan",
        communes: &[
            "Thị trấn Cái Đôi Vàm",
            "Xã Nguyễn Việt Khái",
            "Xã Phú Mỹ",
            "Xã Phú Tân",
            "Xã Phú Thuận",
            "Xã Rạch Chèo",
            "Xã Tân Hải",
            "Xã Tân Hưng Tây",
            "Xã Việt Thắng",
        ],
        agricultural: 20,
        mix: &[Aquaculture, Aquaculture, Crops, Fishing],
        others: &[Trade, Trade, Craft, Craft, Transport, Trade],
        fresh: &[(Cohort::FirstHalf, true)],
        suspended: 3,
        moved: Move::SuspendedInAugust,
    },
    District {
        name: "Huyện Ngọc Hiển",
        slug: "ngoc-hien",
        communes: &[
            "Thị trấn Rạch Gốc",
            "Xã Đất Mũi",
            "Xã Tam Giang Tây",
            "Xã Tân Ân",
            "Xã Tân Ân Tây",
            "Xã Viên An",
            "Xã Viên An Đông",
        ],
        agricultural: 14,
        mix: &[Aquaculture, Aquaculture, Forestry],
        others: &[Trade, Craft, Trade],
        fresh: &[(Cohort::FirstHalf, true)],
        suspended: 2,
        moved: Move::None,
    },
];

/// The name of a unit without its kind word.
pub(crate) fn place(unit: &str) -> &str {
    ["Thành phố ", "Thị xã ", "Huyện ", "Tỉnh "]
        .iter()
        .find_map(|kind| unit.strip_prefix(kind))
        .unwrap_or(unit)
}

/// A unit as it is written inside a sentence or an address: the kind word in small letters.
pub(crate) fn in_address(unit: &str) -> String {
    let mut letters = unit.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
