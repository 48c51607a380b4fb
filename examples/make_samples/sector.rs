//! What a cooperative does, and how clerks write it.

/// Line of work of a cooperative.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sector {
    /// Rice, vegetables, fruit and services to growers.
    Crops,
    /// Shrimp, crab and fish ponds.
    Aquaculture,
    /// Fishing at sea.
    Fishing,
    /// Salt pans.
    Salt,
    /// Melaleuca and mangrove forest.
    Forestry,
    /// Pigs, cattle, poultry.
    Livestock,
    /// Small industry and handicraft.
    Craft,
    /// Building works.
    Construction,
    /// Trade and services.
    Trade,
    /// Boats and lorries.
    Transport,
    /// People's credit funds.
    Credit,
}

/// How a district words the sectors.
#[derive(Clone, Copy)]
pub(crate) enum SectorWords {
    /// Full words.
    Long,
    /// The abbreviations of daily use.
    Short,
}

impl Sector {
    /// Agriculture in the wide sense: with fishery, salt and forestry.
    pub(crate) fn is_agricultural(self) -> bool {
        use Sector::*;
        matches!(
            self,
            Crops | Aquaculture | Fishing | Salt | Forestry | Livestock
        )
    }

    /// The word in a sector column.
    pub(crate) fn word(self, words: SectorWords) -> &'static str {
        use Sector::*;
        let (long, short) = match self {
            Crops => ("Nông nghiệp", "NN"),
            Aquaculture => ("Nuôi trồng thủy sản", "NTTS"),
            Fishing => ("Khai thác thủy sản", "Thủy sản"),
            Salt => ("Diêm nghiệp", "Diêm nghiệp"),
            Forestry => ("Lâm nghiệp", "Lâm nghiệp"),
            Livestock => ("Chăn nuôi", "Chăn nuôi"),
            Craft => ("Công nghiệp - Tiểu thủ công nghiệp", "CN-TTCN"),
            Construction => ("Xây dựng", "Xây dựng"),
            Trade => ("Thương mại - Dịch vụ", "TM-DV"),
            Transport => ("Giao thông vận tải", "Vận tải"),
            Credit => ("Tín dụng", "Tín dụng"),
        };
        match words {
            SectorWords::Long => long,
            SectorWords::Short => short,
        }
    }

    /// What stands before the private name.
    pub(crate) fn name_forms(self) -> &'static [&'static str] {
        use Sector::*;
        match self {
            Crops => &[
                "HTX DVNN",
                "HTX NN",
                "HTX Dịch vụ Nông nghiệp",
                "Hợp tác xã Nông nghiệp",
                "HTX SXNN",
                "HTX Lúa - Tôm",
            ],
            Aquaculture => &[
                "HTX NTTS",
                "HTX Nuôi trồng thủy sản",
                "Hợp tác xã Nuôi trồng thủy sản",
                "HTX Nuôi tôm",
                "HTX NTTS",
                "HTX Cua - Tôm",
            ],
            Fishing => &["HTX Khai thác thủy sản", "HTX Đánh bắt hải sản"],
            Salt => &["HTX Diêm nghiệp", "HTX Muối"],
            Forestry => &["HTX Lâm nghiệp", "HTX Lâm - Ngư", "Hợp tác xã Lâm nghiệp"],
            Livestock => &["HTX Chăn nuôi", "Hợp tác xã Chăn nuôi"],
            Craft => &[
                "HTX TTCN",
                "HTX CN-TTCN",
                "HTX Sản xuất khô, mắm",
                "HTX Đan đát",
            ],
            Construction => &["HTX XD", "HTX Xây dựng"],
            Trade => &[
                "HTX TM-DV",
                "HTX Dịch vụ tổng hợp",
                "Hợp tác xã Thương mại - Dịch vụ",
                "HTX DV-TH",
            ],
            Transport => &["HTX Vận tải thủy bộ", "HTX GTVT", "HTX Vận tải"],
            Credit => &["QTDND"],
        }
    }

    /// What stands before the private name in the highlands.
    pub(crate) fn highland_forms(self) -> &'static [&'static str] {
        use Sector::*;
        match self {
            Crops => &[
                "HTX NN",
                "HTX DVNN",
                "HTX Cà phê",
                "Hợp tác xã Nông nghiệp",
                "HTX Hồ tiêu",
                "HTX Nông nghiệp hữu cơ",
                "HTX Cây ăn quả",
            ],
            Forestry => &["HTX Lâm nghiệp", "HTX Trồng rừng"],
            Craft => &["HTX TTCN", "HTX Chế biến nông sản", "HTX Dệt thổ cẩm"],
            Transport => &["HTX Vận tải", "HTX GTVT", "HTX Vận tải ô tô"],
            other => other.name_forms(),
        }
    }

    /// Lowest and highest charter capital, in million đồng.
    pub(crate) fn charter_range(self) -> (u64, u64) {
        use Sector::*;
        match self {
            Crops | Aquaculture => (80, 1000),
            Salt | Craft => (50, 400),
            Forestry => (80, 500),
            Livestock => (80, 900),
            Fishing | Trade => (100, 900),
            Construction => (300, 1200),
            Transport => (400, 1800),
            Credit => (1200, 2600),
        }
    }
}
