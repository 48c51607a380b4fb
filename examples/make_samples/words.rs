//! The stock of words that invented names are made of.

/// Private names of cooperatives. No two may be confused with each other (none is another plus "Tân").
pub(crate) static PRIVATE_NAMES: [&str; 44] = [
    "Tân Tiến",
    "Thành Công",
    "Đoàn Kết",
    "Đồng Tâm",
    "Hòa Phát",
    "Phú Quý",
    "Thuận Lợi",
    "Hưng Thịnh",
    "Thành Đạt",
    "Tiến Phát",
    "Đại Thành",
    "Phước Lộc",
    "Hiệp Lực",
    "Vạn Phúc",
    "Thanh Bình",
    "An Khang",
    "Kim Thành",
    "Toàn Thắng",
    "Bình Minh",
    "Chiến Công",
    "Cựu Chiến Binh",
    "Tuổi Trẻ",
    "Ánh Dương",
    "Rạng Đông",
    "Sông Xanh",
    "Hương Tràm",
    "Rừng Đước",
    "Quê Hương",
    "Liên Kết",
    "Kinh Mới",
    "Phú Cường",
    "Vĩnh Thạnh",
    "Long Hải",
    "Cẩm Tú",
    "Nam Việt",
    "Hữu Nghị",
    "Đất Lành",
    "Phương Đông",
    "Minh Khai",
    "Thiên Phú",
    "Đại Lợi",
    "Chung Sức",
    "Tâm Đức",
    "Gia Bảo",
];

/// Private names in the highlands, under the same condition.
pub(crate) static HIGHLAND_NAMES: [&str; 44] = [
    "Cao Nguyên",
    "Đại Ngàn",
    "Thành Công",
    "Đoàn Kết",
    "Đồng Tâm",
    "Tây Nguyên Xanh",
    "Hoàng Nguyên",
    "Thuận Lợi",
    "Hưng Thịnh",
    "Thành Đạt",
    "Tiến Phát",
    "Đất Đỏ",
    "Phước Lộc",
    "Hiệp Lực",
    "Bazan",
    "Thanh Bình",
    "An Khang",
    "Nông Trại Xanh",
    "Toàn Thắng",
    "Bình Minh",
    "Ban Mai",
    "Cựu Chiến Binh",
    "Tuổi Trẻ",
    "Ánh Dương",
    "Rạng Đông",
    "Suối Mơ",
    "Hương Rừng",
    "Đồi Gió",
    "Quê Hương",
    "Liên Kết",
    "Hoa Dã Quỳ",
    "Phú Cường",
    "Vĩnh Thạnh",
    "Hồ Tây",
    "Cẩm Tú",
    "Nam Việt",
    "Hữu Nghị",
    "Đất Lành",
    "Minh Khai",
    "Thiên Phú",
    "Đại Lợi",
    "Chung Sức",
    "Tâm Đức",
    "Gia Bảo",
];

/// Family names with the middle names that go before a given name.
pub(crate) static FAMILY_NAMES: [&str; 18] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Trương", "Bùi", "Đặng", "Đỗ", "Ngô",
    "Hồ", "Dương", "Lý", "Lâm", "Châu", "Tạ",
];

/// Middle names of men.
pub(crate) static MIDDLE_MEN: [&str; 8] = [
    "Văn", "Hoàng", "Minh", "Quốc", "Thanh", "Hữu", "Trung", "Chí",
];

/// Given names of men.
pub(crate) static GIVEN_MEN: [&str; 24] = [
    "Út", "Hải", "Tùng", "Nhân", "Khởi", "Đấu", "Thống", "Lượm", "Phong", "Cường", "Dũng", "Sơn",
    "Bình", "Hùng", "Tâm", "Nghĩa", "Lợi", "Phúc", "Toàn", "Việt", "Kiệt", "Đoàn", "Vững", "Khanh",
];

/// Middle names of women.
pub(crate) static MIDDLE_WOMEN: [&str; 5] = ["Thị", "Kim", "Ngọc", "Mỹ", "Thúy"];

/// Given names of women.
pub(crate) static GIVEN_WOMEN: [&str; 14] = [
    "Hạnh",
    "Loan",
    "Diễm",
    "Nga",
    "Thắm",
    "Bé",
    "Hằng",
    "Phượng",
    "Lan",
    "Chi",
    "Hoa",
    "Yến",
    "Xuân",
    "Nhung",
];

/// Mobile prefixes in use in 2023.
pub(crate) static MOBILE_PREFIXES: [&str; 14] = [
    "091", "094", "088", "085", "084", "081", "097", "098", "096", "086", "039", "033", "090",
    "077",
];
