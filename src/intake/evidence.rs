//! What stands in a column, whatever its header says: codes that pass their check digit, phones, dates, places, words
//! of lists.

use super::cell::{Cell, Row};
use super::date;
use super::record::digits_of_code;
use super::section::Places;
use super::terms;
use crate::model::{Field, Kind, Shape, tax_code_fault};
use crate::text::normal::WordList;
use crate::text::{Phrase, Text, text};

/// How many cells of a column are looked at, and in how many rows they are looked for.
const SAMPLE: usize = 60;
const ROWS: usize = 2_000;

/// As many cells, and as many in a hundred of them, leave no doubt.
const CERTAIN: (usize, usize) = (5, 80);

/// As many are worth a question.
const WORTH_ASKING: (usize, usize) = (3, 60);

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    TaxCode,
    IdNumber,
    Phone,
    Gender,
    Status,
    Sector,
    District,
    Commune,
    Date,
}

/// Every sort, the most telling first: a tax code may look like a phone, a district may have a commune's name.
const SORTS: [Sort; 9] = [
    Sort::TaxCode,
    Sort::IdNumber,
    Sort::Phone,
    Sort::Gender,
    Sort::Status,
    Sort::Sector,
    Sort::District,
    Sort::Commune,
    Sort::Date,
];

/// What a column was found to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// The sort of its values.
    pub sort: Sort,
    /// How many are of it.
    pub right: usize,
    /// Of how many looked at.
    pub of: usize,
}

impl Evidence {
    /// What a column holds, if enough of its first cells are of one sort to ask.
    pub fn of(body: &[Row], column: u32, places: &Places) -> Option<Self> {
        let cells: Vec<(&Cell, String)> = cells(body, column)
            .map(|cell| (cell, cell.text().to_string()))
            .collect();
        let of = cells.len();
        if of < WORTH_ASKING.0 {
            return None;
        }
        // Most columns are of no sort, and tell so soon.
        let wrong = of - (of * WORTH_ASKING.1).div_ceil(100);
        let of_sort = |sort: Sort| {
            let mut left = wrong;
            let mut right = 0;
            for (cell, raw) in &cells {
                match (sort.fits(cell, raw, places), left) {
                    (true, _) => right += 1,
                    (false, 0) => return None,
                    (false, _) => left -= 1,
                }
            }
            Some(Evidence { sort, right, of })
        };
        SORTS.into_iter().find_map(of_sort)
    }

    /// Whether it leaves no doubt.
    pub fn is_certain(&self) -> bool {
        self.reaches(CERTAIN)
    }

    fn reaches(&self, (cells, percent): (usize, usize)) -> bool {
        self.of >= cells && self.right * 100 >= self.of * percent
    }

    /// What to say of it: "9 of the first 10 cells are phones".
    pub fn words(&self) -> Phrase {
        let what = self.sort.label();
        text(
            "{n} trong {m} ô đầu là {w}",
            "{n} of its first {m} cells are {w}",
        )
        .fill(&[("n", &self.right), ("m", &self.of), ("w", &what)])
    }

    /// Whether a header that says this field cannot stand above it.
    pub fn contradicts(&self, field: Field) -> bool {
        use Sort::{Commune, Date, District, Gender, IdNumber, Phone, Sector, Status, TaxCode};
        let fits: &[Sort] = match field {
            Field::TaxCode | Field::CooperativeCode => &[TaxCode],
            // A member that is a legal person has a tax code.
            Field::IdNumber | Field::RepId => &[IdNumber, TaxCode],
            Field::Phone => &[Phone],
            Field::District | Field::Commune => &[District, Commune],
            Field::Status => &[Status],
            Field::Sector => &[Sector, Status],
            Field::Gender | Field::RepGender => &[Gender],
            Field::Birth | Field::RepBirth => &[Date],
            Field::Name
            | Field::Representative
            | Field::Chair
            | Field::Director
            | Field::Leader => &[District, Commune, Sector, Status],
            _ => match field.shape() {
                Shape::Date => &[Date],
                // Amounts may look like anything that is digits but for codes that pass a check.
                Shape::Integer | Shape::Money | Shape::SignedMoney => &[Phone],
                _ => return false,
            },
        };
        self.is_certain() && !fits.contains(&self.sort)
    }

    /// The field such values are of in a kind of list.
    pub fn field(&self, kind: Kind) -> Option<Field> {
        let of_people = kind == Kind::Members;
        let field = match self.sort {
            Sort::TaxCode if of_people => Field::CooperativeCode,
            Sort::TaxCode => Field::TaxCode,
            Sort::IdNumber if of_people => Field::IdNumber,
            Sort::IdNumber => Field::RepId,
            Sort::Phone => Field::Phone,
            Sort::Gender if of_people => Field::Gender,
            Sort::Gender => Field::RepGender,
            Sort::Status => Field::Status,
            Sort::Sector => Field::Sector,
            Sort::District => Field::District,
            Sort::Commune => Field::Commune,
            Sort::Date if of_people => return None,
            Sort::Date => Field::Established,
        };
        let of_organisations = matches!(field, Field::Status | Field::Sector);
        (kind.is_organisations() || (of_people && !of_organisations)).then_some(field)
    }

    /// Whether it settles what the column of a header is: what passes a check does under any header but that of a
    /// third party, the rest only where there is no header.
    pub fn settles(&self, kind: Kind, header: &str) -> bool {
        let proof = match self.sort {
            Sort::TaxCode => true,
            Sort::IdNumber => kind == Kind::Members,
            _ => false,
        };
        let allowed = match (self.sort, header.is_empty()) {
            (Sort::Date, _) => false,
            (Sort::IdNumber, true) => kind == Kind::Members,
            (_, true) => true,
            (_, false) => proof && !OTHERS.stands_in(&crate::text::normal::key(header)),
        };
        self.is_certain() && allowed
    }
}

/// Whose codes may stand in a list besides those it is of.
static OTHERS: WordList = WordList::new(&[
    "doanh nghiệp",
    "DN",
    "công ty",
    "cty",
    "đối tác",
    "liên kết",
    "ngân hàng",
    "khách hàng",
    "liên hiệp",
    "cũ",
    "chủ hộ",
    "người thân",
    "vợ",
    "chồng",
    "thừa kế",
]);

impl Sort {
    const fn label(self) -> Text {
        match self {
            Sort::TaxCode => text(
                "mã số thuế đúng số kiểm tra",
                "tax codes that pass the check digit",
            ),
            Sort::IdNumber => text("số định danh 12 chữ số", "identity numbers of 12 digits"),
            Sort::Phone => text("số điện thoại", "phone numbers"),
            Sort::Gender => text("nam hoặc nữ", "men or women"),
            Sort::Status => text("tình trạng hoạt động", "words for a status"),
            Sort::Sector => text("lĩnh vực hoạt động", "words for a sector"),
            Sort::District => text("tên huyện của tỉnh", "names of districts of the province"),
            Sort::Commune => text("tên xã của tỉnh", "names of communes of the province"),
            Sort::Date => text("ngày tháng", "dates"),
        }
    }

    fn fits(self, cell: &Cell, raw: &str, places: &Places) -> bool {
        let of_words = matches!(
            self,
            Sort::Gender | Sort::Status | Sort::Sector | Sort::District | Sort::Commune
        );
        // "MST: 2001101124" is a code for all its letters.
        let digits = raw.bytes().filter(u8::is_ascii_digit).count();
        let words = cell.is_words() && digits < 9;
        if of_words != words && self != Sort::Date {
            return false;
        }
        match self {
            Sort::TaxCode => {
                digits_of_code(raw).is_some_and(|code| tax_code_fault(&code).is_none())
            }
            Sort::IdNumber => digits_of_code(raw).is_some_and(|digits| is_id_number(&digits)),
            Sort::Phone => is_phone(cell, raw),
            Sort::Gender => GENDERS.has(&crate::text::normal::key(raw)),
            Sort::Status => terms::whole(Shape::Status, raw).is_some(),
            Sort::Sector => terms::whole(Shape::Sector, raw).is_some(),
            Sort::District => places.districts.knows(raw),
            Sort::Commune => places.communes.knows(raw),
            Sort::Date => is_day(cell, raw),
        }
    }
}

static GENDERS: WordList = WordList::new(&["nam", "nữ"]);

/// The rows that are looked at.
pub fn head(body: &[Row]) -> impl Iterator<Item = &Row> {
    body.iter().take(ROWS)
}

/// The first cells of a column that hold something.
pub fn cells(body: &[Row], column: u32) -> impl Iterator<Item = &Cell> {
    let filled = move |row: &'_ Row| row.cell(column).is_some_and(|cell| !cell.text().is_empty());
    let rows = head(body).filter(move |row| filled(row)).take(SAMPLE);
    rows.filter_map(move |row| row.cell(column))
}

/// Twelve digits: the province before July 2025, century and sex, a year in which people who live were born
/// (Nghị định 137/2015/NĐ-CP, Điều 13). A number lost its leading zero as a number.
fn is_id_number(digits: &str) -> bool {
    let full = format!("{digits:0>12}");
    let number = |range: std::ops::Range<usize>| full[range].parse::<u32>().unwrap_or_default();
    let born = 1900 + number(3..4) / 2 * 100 + number(4..6);
    matches!(digits.len(), 11 | 12)
        && (1..=96).contains(&number(0..3))
        && number(3..4) <= 3
        && (1915..=2025).contains(&born)
}

/// A mobile of ten digits or a landline of eleven; as a number it lost its zero.
fn is_phone(cell: &Cell, raw: &str) -> bool {
    let first = raw.split(['/', ';', ',']).next().unwrap_or_default();
    let digits: String = first
        .chars()
        .filter(|c| !matches!(c, ' ' | '.' | '-' | '(' | ')' | '+' | '\''))
        .collect();
    let national = digits.strip_prefix("84").filter(|rest| rest.len() >= 9);
    let rest = national.or(digits.strip_prefix('0')).unwrap_or(&digits);
    let with_zero = national.is_some() || digits.starts_with('0');
    // 500.000.000 is no phone.
    let round = matches!(cell, Cell::Number(_)) && rest.ends_with("000");
    let mobile = rest.len() == 9 && rest.starts_with(['3', '5', '7', '8', '9']);
    let landline = rest.len() == 10 && rest.starts_with('2') && with_zero;
    rest.chars().all(|c| c.is_ascii_digit()) && (mobile || landline) && !round
}

/// A whole day: a year or a number alone may count anything.
fn is_day(cell: &Cell, raw: &str) -> bool {
    match cell {
        Cell::Date(_) => true,
        Cell::Text(_) => {
            raw.len() >= 6
                && raw.contains(['/', '-', '.'])
                && date::when(cell).is_some_and(|when| when.first() == when.last())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geography::{Gazetteer, REFORM, communes, districts, province};

    fn places() -> Places {
        let on = REFORM.yesterday().expect("a day before");
        let ca_mau = province("Cà Mau", Some(on)).one().expect("a province");
        Places {
            districts: Gazetteer::of(districts(ca_mau, on)),
            communes: Gazetteer::of(communes(ca_mau, on)),
        }
    }

    /// What a column of these cells holds; digits after `#` are a number, not a text.
    fn held(cells: &str) -> Option<Evidence> {
        let cell = |text: &str| match text.strip_prefix('#') {
            Some(number) => Cell::Number(number.parse().expect("a number")),
            None => Cell::Text(text.into()),
        };
        let rows = (0..).zip(cells.split(" | ")).map(|(index, text)| Row {
            index,
            cells: vec![(0, cell(text))],
        });
        Evidence::of(&rows.collect::<Vec<_>>(), 0, &places())
    }

    #[test]
    fn values_say_what_they_are() {
        for (cells, sort, certain) in [
            (
                "2001101124 | 2001303385 | 2001404418 | 2001505511 | 2001606622",
                Sort::TaxCode,
                true,
            ),
            (
                "#2001101124 | 2001303385-001 | 2001404418 | 2001505511 | 2001606623",
                Sort::TaxCode,
                true,
            ),
            ("2001101124 | 2001303385 | 2001404418", Sort::TaxCode, false),
            (
                "2001101124 | 2001303385 | 2001404418 | 2001505512 | 2001606623",
                Sort::TaxCode,
                false,
            ),
            (
                "096067000123 | 096175000456 | 096090000789 | #96175000456 | 067205000001",
                Sort::IdNumber,
                true,
            ),
            (
                "0912000111 | 0912.000.223 | 0987 654 321 | #912000444 | +84 912 000 555",
                Sort::Phone,
                true,
            ),
            (
                "02903831234 | 0290.3831235 | 0912000333/0912000444 | 0912000111 | 0912000223",
                Sort::Phone,
                true,
            ),
            (
                "Thới Bình | H. U Minh | TP. Cà Mau | Năm Căn | Cái Nước",
                Sort::District,
                true,
            ),
            (
                "Tân Lộc | Biển Bạch | Trí Lực | Trí Phải | Tân Phú",
                Sort::Commune,
                true,
            ),
            ("Nam | Nữ | nữ | NAM | Nam", Sort::Gender, true),
            (
                "Đang hoạt động | Tạm ngừng | Đang HĐ | Ngừng hoạt động | đang hoạt động",
                Sort::Status,
                true,
            ),
            (
                "Nông nghiệp | Thủy sản | Vận tải | Xây dựng | Nông nghiệp",
                Sort::Sector,
                true,
            ),
            (
                "12/5/2016 | 01-6-2016 | 3.2.2020 | 20/10/1975 | 5/6/2001",
                Sort::Date,
                true,
            ),
        ] {
            let found = held(cells).expect(cells);
            assert_eq!((found.sort, found.is_certain()), (sort, certain), "{cells}");
        }
        for cells in [
            "2001101124 | 2001303385",
            "#500000000 | #700000000 | #350000000 | #900000000 | #850000000",
            "1 | 2 | 3 | 4 | 5",
            "2016 | 2017 | 2018 | 2019 | 2020",
            "HTX Tân Phú | HTX Biển Bạch | HTX Trí Lực | HTX Tân Lộc | HTX Trí Phải",
            "097067000123 | 096475000456 | 096090000789 | 196175000456 | 067205000001",
        ] {
            assert_eq!(held(cells), None, "{cells}");
        }
    }

    #[test]
    fn codes_settle_what_a_column_is_unless_its_header_names_somebody_else() {
        let codes =
            held("2001101124 | 2001303385 | 2001404418 | 2001505511 | 2001606622").expect("codes");
        let phones =
            held("0912000111 | 0912000223 | 0912000333 | 0912000444 | 0912000555").expect("phones");
        let organisations = Kind::Cooperatives;
        assert!(codes.settles(organisations, "Mã ĐV") && codes.settles(organisations, ""));
        assert!(!codes.settles(organisations, "MST doanh nghiệp liên kết"));
        assert!(phones.settles(organisations, "") && !phones.settles(organisations, "Số máy"));
        assert_eq!(codes.field(organisations), Some(Field::TaxCode));
        assert_eq!(codes.field(Kind::Members), Some(Field::CooperativeCode));
        assert!(phones.contradicts(Field::TaxCode) && codes.contradicts(Field::Members));
        assert!(!phones.contradicts(Field::Phone) && !phones.contradicts(Field::Note));
        assert!(!phones.contradicts(Field::Revenue));
    }
}
