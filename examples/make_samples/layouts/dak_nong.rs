//! The eight clerks of Đắk Nông: four ways of reporting, each used by two districts with differences of their own.

use super::{NO_SECTIONS, TOTAL_BELOW};
use crate::layout::{
    Column, Container, Dates, Field, Grouping, Index, Layout, Line, Sections, Total, Unit, col,
};
use crate::sector::SectorWords;

/// One layout for every district of Đắk Nông.
pub(crate) static DAK_NONG: [Layout; 8] = [
    Layout {
        district: 9,
        file: "Gia Nghia - HTX 31-12-2023",
        tab: "Gia Nghĩa",
        ..BY_FORM
    },
    Layout {
        district: 10,
        file: "dak_glong_{tag}",
        tab: "Dak Glong",
        ..PLAIN
    },
    Layout {
        district: 11,
        file: "Cu Jut DS HTX {tag}",
        tab: "Danh sách",
        ..BY_COMMUNE
    },
    Layout {
        district: 12,
        file: "HTX Dak Mil",
        container: Container::Xls,
        tab: "Sheet1",
        index: Index::Letters,
        unit: Unit::Thousand,
        top: &[
            Line::Pair("UBND {UNIT}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            Line::Title("DANH SÁCH HTX, CHI NHÁNH HTX {UNIT}"),
            Line::Caption("(Tính đến ngày {as_of})"),
            Line::Right("ĐVT: 1.000 đồng"),
        ],
        ..BY_FORM
    },
    Layout {
        district: 13,
        file: "krong-no",
        container: Container::Ods,
        tab: "Krông Nô",
        unit: Unit::Dong,
        top: &[
            Line::Remark("Phụ lục II"),
            Line::Title("TỔNG HỢP DANH SÁCH HỢP TÁC XÃ {UNIT}"),
            Line::Caption("{period}"),
            Line::Caption("(Kèm theo Báo cáo số {no}/BC-UBND ngày {day} của UBND {unit})"),
            Line::Right("Đơn vị tính: đồng"),
        ],
        ..BY_COMMUNE
    },
    Layout {
        district: 14,
        file: "BC HTX Dak Song nam {tag}",
        tab: "HTX",
        ..BY_SECTOR
    },
    Layout {
        district: 15,
        file: "HTX DakRLap ({tag})",
        container: Container::Xlsx,
        tab: "DakRLap",
        dates: Dates::Serial,
        status_words: ["Hoạt động", "Tạm ngưng"],
        ..PLAIN
    },
    Layout {
        district: 16,
        file: "tuy-duc-{tag}",
        container: Container::Xls,
        tab: "Tuy Đức",
        sections: Sections {
            by: Grouping::Statuses(["HTX ĐANG HOẠT ĐỘNG", "HTX TẠM NGỪNG HOẠT ĐỘNG"]),
            ..TWO_SECTIONS
        },
        ..BY_SECTOR
    },
];

const TWO_SECTIONS: Sections = Sections {
    by: Grouping::Plain,
    is_merged: false,
    sums_inline: false,
    subtotal: Some("Cộng ({mark})"),
    restarts: true,
};

const LETTERHEAD: &[Line] = &[
    Line::Pair("UBND {UNIT}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    Line::Pair("PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Độc lập - Tự do - Hạnh phúc"),
    Line::Blank,
    Line::Title("DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN {UNIT}"),
    Line::Caption("(Tính đến ngày {as_of})"),
    Line::Right("ĐVT: triệu đồng"),
];

const SIGNED: &[Line] = &[
    Line::Right("{place}, {signed}"),
    Line::Pair("NGƯỜI LẬP BIỂU", "TRƯỞNG PHÒNG"),
];

/// Cooperatives in one section, branches in another.
const BY_FORM: Layout = Layout {
    district: 9,
    file: "",
    container: Container::Xlsx,
    tab: "",
    summary: None,
    indent: 0,
    top: LETTERHEAD,
    columns: WITH_ADDRESS,
    index: Index::Bracketed,
    sections: Sections {
        by: Grouping::Forms(["HỢP TÁC XÃ", "CHI NHÁNH HỢP TÁC XÃ"]),
        ..TWO_SECTIONS
    },
    total: TOTAL_BELOW,
    bottom: SIGNED,
    unit: Unit::Million,
    dates: Dates::Serial,
    sector_words: SectorWords::Long,
    status_words: ["Đang hoạt động", "Tạm ngừng kinh doanh"],
    codes_are_numbers: false,
    has_capitals: false,
};

/// One list without sections, as text, with units in the header.
const PLAIN: Layout = Layout {
    container: Container::Csv,
    columns: WITH_UNITS,
    index: Index::None,
    sections: NO_SECTIONS,
    top: &[
        Line::Pair("UBND {UNIT}", ""),
        Line::Title("DANH SÁCH HỢP TÁC XÃ {UNIT}"),
        Line::Caption("(Tính đến ngày {as_of})"),
        Line::Blank,
    ],
    dates: Dates::Text,
    ..BY_FORM
};

/// A section for every commune.
const BY_COMMUNE: Layout = Layout {
    columns: WITH_HAMLET,
    sections: Sections {
        by: Grouping::Communes,
        is_merged: true,
        subtotal: None,
        restarts: false,
        ..TWO_SECTIONS
    },
    index: Index::None,
    total: Total {
        label: "TỔNG CỘNG",
        on_top: false,
        is_merged: true,
        has_formulas: true,
    },
    dates: Dates::YearOrSerial(2015),
    ..BY_FORM
};

/// Sections by field, the total on top.
const BY_SECTOR: Layout = Layout {
    columns: WITH_COMMUNE,
    sections: Sections {
        by: Grouping::Sectors(["HTX NÔNG NGHIỆP", "HTX PHI NÔNG NGHIỆP"]),
        ..TWO_SECTIONS
    },
    total: Total {
        label: "TOÀN HUYỆN",
        on_top: true,
        is_merged: false,
        has_formulas: false,
    },
    dates: Dates::Text,
    sector_words: SectorWords::Short,
    ..BY_FORM
};

const WITH_ADDRESS: &[Column] = &[
    col(&["STT"], Field::No, 6.0),
    col(&["Tên HTX, chi nhánh HTX"], Field::Name, 44.0),
    col(&["Địa chỉ"], Field::Address, 30.0),
    col(&["Mã số thuế"], Field::TaxCode, 16.0),
    col(&["Ngày thành lập"], Field::Founded, 13.0),
    col(&["Người đại diện"], Field::Chair, 24.0),
    col(&["Lĩnh vực"], Field::Sector, 24.0),
    col(&["Thành viên", "Tổng số"], Field::Members, 9.0),
    col(&["Thành viên", "Nữ"], Field::Women, 8.0),
    col(&["Lao động"], Field::Workers, 9.0),
    col(&["Vốn", "Vốn điều lệ"], Field::Charter, 13.0),
    col(&["Vốn", "Vốn thực góp"], Field::Contributed, 13.0),
    col(&["Doanh thu năm {results}"], Field::Revenue, 13.0),
    col(&["Tình trạng"], Field::Status, 20.0),
    col(&["Xếp loại năm {results}"], Field::Rating, 12.0),
];

const WITH_UNITS: &[Column] = &[
    col(&["TT"], Field::No, 6.0),
    col(&["Tên hợp tác xã"], Field::Name, 44.0),
    col(&["Thôn"], Field::Hamlet, 12.0),
    col(&["Xã, thị trấn"], Field::Commune, 22.0),
    col(&["MST"], Field::TaxCode, 16.0),
    col(&["Ngày TL"], Field::Founded, 13.0),
    col(&["Lĩnh vực HĐ"], Field::Sector, 24.0),
    col(&["Số TV (người)"], Field::Members, 9.0),
    col(&["TV nữ (người)"], Field::Women, 8.0),
    col(&["Lao động (người)"], Field::Workers, 9.0),
    col(&["Vốn điều lệ (triệu đồng)"], Field::Charter, 13.0),
    col(&["Vốn thực góp (triệu đồng)"], Field::Contributed, 13.0),
    col(
        &["Doanh thu năm {results} (triệu đồng)"],
        Field::Revenue,
        13.0,
    ),
    col(&["Tình trạng HĐ"], Field::Status, 20.0),
    col(&["SĐT"], Field::Phone, 14.0),
];

const WITH_HAMLET: &[Column] = &[
    col(&["STT"], Field::No, 6.0),
    col(&["Tên HTX"], Field::Name, 44.0),
    col(&["Thôn, TDP"], Field::Hamlet, 14.0),
    col(&["MST"], Field::TaxCode, 16.0),
    col(&["Năm thành lập"], Field::Founded, 13.0),
    col(&["Ngành"], Field::Sector, 24.0),
    col(&["Số thành viên"], Field::Members, 9.0),
    col(&["Trong đó: nữ"], Field::Women, 8.0),
    col(&["Số lao động"], Field::Workers, 9.0),
    col(&["Vốn điều lệ"], Field::Charter, 17.0),
    col(&["Vốn thực góp"], Field::Contributed, 17.0),
    col(&["Doanh thu {results}"], Field::Revenue, 17.0),
    col(&["Tình trạng hoạt động"], Field::Status, 20.0),
    col(&["Giám đốc"], Field::Chair, 24.0),
];

const WITH_COMMUNE: &[Column] = &[
    col(&["STT"], Field::No, 6.0),
    col(&["Tên HTX"], Field::Name, 44.0),
    col(&["Xã/TT"], Field::Commune, 22.0),
    col(&["Mã số thuế"], Field::TaxCode, 16.0),
    col(&["Ngày TL"], Field::Founded, 13.0),
    col(&["Lĩnh vực"], Field::Sector, 14.0),
    col(&["Tổng số TV"], Field::Members, 9.0),
    col(&["TV nữ"], Field::Women, 8.0),
    col(&["Số LĐ"], Field::Workers, 9.0),
    col(&["VĐL"], Field::Charter, 13.0),
    col(&["Vốn góp thực tế"], Field::Contributed, 13.0),
    col(&["Doanh thu"], Field::Revenue, 13.0),
    col(&["Trạng thái"], Field::Status, 20.0),
    col(&["Họ tên CT HĐQT"], Field::Chair, 24.0),
];
