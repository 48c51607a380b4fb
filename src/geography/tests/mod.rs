//! The tables against what official documents say.

mod meant;
mod names;

use super::*;
use std::collections::BTreeMap;

const LAST: Date = date(2025, 6, 30);

/// Codes and names of the 63 provinces until 30 June 2025.
const OLD: &str = "01 Hà Nội|02 Hà Giang|04 Cao Bằng|06 Bắc Kạn|08 Tuyên Quang|10 Lào Cai|11 Điện Biên|12 Lai Châu|\
14 Sơn La|15 Yên Bái|17 Hoà Bình|19 Thái Nguyên|20 Lạng Sơn|22 Quảng Ninh|24 Bắc Giang|25 Phú Thọ|26 Vĩnh Phúc|\
27 Bắc Ninh|30 Hải Dương|31 Hải Phòng|33 Hưng Yên|34 Thái Bình|35 Hà Nam|36 Nam Định|37 Ninh Bình|38 Thanh Hoá|\
40 Nghệ An|42 Hà Tĩnh|44 Quảng Bình|45 Quảng Trị|46 Huế|48 Đà Nẵng|49 Quảng Nam|51 Quảng Ngãi|52 Bình Định|\
54 Phú Yên|56 Khánh Hoà|58 Ninh Thuận|60 Bình Thuận|62 Kon Tum|64 Gia Lai|66 Đăk Lăk|67 Đăk Nông|68 Lâm Đồng|\
70 Bình Phước|72 Tây Ninh|74 Bình Dương|75 Đồng Nai|77 Bà Rịa – Vũng Tàu|79 Hồ Chí Minh|80 Long An|82 Tiền Giang|\
83 Bến Tre|84 Trà Vinh|86 Vĩnh Long|87 Đồng Tháp|89 An Giang|91 Kiên Giang|92 Cần Thơ|93 Hậu Giang|94 Sóc Trăng|\
95 Bạc Liêu|96 Cà Mau";

/// Codes and names of the 34 provinces since 1 July 2025, and how many communes each has.
const NEW: &str = "01 Hà Nội 126|04 Cao Bằng 56|08 Tuyên Quang 124|11 Điện Biên 45|12 Lai Châu 38|14 Sơn La 75|\
15 Lào Cai 99|19 Thái Nguyên 92|20 Lạng Sơn 65|22 Quảng Ninh 54|24 Bắc Ninh 99|25 Phú Thọ 148|31 Hải Phòng 114|\
33 Hưng Yên 104|37 Ninh Bình 129|38 Thanh Hoá 166|40 Nghệ An 130|42 Hà Tĩnh 69|44 Quảng Trị 78|46 Huế 40|\
48 Đà Nẵng 94|51 Quảng Ngãi 96|52 Gia Lai 135|56 Khánh Hoà 65|66 Đắk Lắk 102|68 Lâm Đồng 124|75 Đồng Nai 95|\
79 Hồ Chí Minh 168|80 Tây Ninh 96|82 Đồng Tháp 102|86 Vĩnh Long 124|91 An Giang 102|92 Cần Thơ 103|96 Cà Mau 64";

fn found(name: &str, on: Date) -> &'static str {
    province(name, Some(on)).one().map_or("", |unit| unit.code)
}

fn old_ca_mau() -> &'static Unit {
    province("Cà Mau", Some(LAST)).one().expect("old Cà Mau")
}

#[test]
fn the_counts_are_those_of_the_reform() {
    let count = |level, on| {
        all()
            .iter()
            .filter(|unit| unit.level == level && unit.is_valid(on))
            .count()
    };
    let counts =
        |on| [Level::Province, Level::District, Level::Commune].map(|level| count(level, on));
    assert_eq!(counts(LAST), [63, 696, 10_035]);
    assert_eq!(counts(REFORM), [34, 0, 3_321]);
    assert_eq!(counts(date(2026, 9, 1)), [34, 0, 3_321]);
}

#[test]
fn the_63_provinces_are_found_by_name_in_any_case_with_and_without_kind_word() {
    assert_eq!(OLD.split('|').count(), 63);
    for (code, name) in OLD.split('|').filter_map(|entry| entry.split_once(' ')) {
        let unit = province(name, Some(LAST)).one().expect(name);
        assert_eq!(unit.code, code);
        let without_marks = crate::text::normal::bare(name);
        for written in [
            unit.name,
            &unit.name.to_uppercase(),
            &name.to_uppercase(),
            &without_marks,
        ] {
            assert_eq!(found(written, LAST), code, "{written}");
        }
    }
}

#[test]
fn the_34_provinces_are_found_and_have_their_communes() {
    assert_eq!(NEW.split('|').count(), 34);
    for entry in NEW.split('|') {
        let (name, communes_expected) = entry[3..].rsplit_once(' ').expect(entry);
        for written in [name, &name.to_uppercase(), &crate::text::normal::bare(name)] {
            assert_eq!(found(written, REFORM), &entry[..2], "{written}");
        }
        let unit = province(name, Some(REFORM)).one().expect(name);
        assert_eq!(
            communes(unit, REFORM).len().to_string(),
            communes_expected,
            "{name}"
        );
        assert_eq!(found(unit.name, REFORM), unit.code);
    }
}

#[test]
fn provinces_have_the_abbreviations_everybody_knows() {
    for (written, code) in [
        ("TP.HCM", "79"),
        ("TPHCM", "79"),
        ("TP. Hồ Chí Minh", "79"),
        ("HCM", "79"),
        ("BR-VT", "77"),
        ("BRVT", "77"),
        ("Bà Rịa-Vũng Tàu", "77"),
        ("TT Huế", "46"),
        ("Thừa Thiên Huế", "46"),
        ("Tỉnh Thừa Thiên - Huế", "46"),
        ("TP Huế", "46"),
        ("T. Cà Mau", "96"),
        ("UBND tỉnh Cà Mau", "96"),
        ("Daklak", "66"),
        ("Tỉnh Cà Ma", ""),
        ("Huyện Cà Mau", ""),
    ] {
        assert_eq!(found(written, LAST), code, "{written}");
    }
}

#[test]
fn a_province_is_followed_through_time() {
    let name = |written, on| {
        province(written, on)
            .one()
            .map(|unit| (unit.name, unit.valid_from))
    };
    assert_eq!(name("Cà Mau", Some(LAST)), Some(("Tỉnh Cà Mau", None)));
    assert_eq!(
        name("Cà Mau", Some(REFORM)),
        Some(("Tỉnh Cà Mau", Some(REFORM)))
    );
    assert_eq!(name("Cà Mau", None), Some(("Tỉnh Cà Mau", Some(REFORM))));
    assert_eq!(name("Đắk Nông", None), Some(("Tỉnh Đắk Nông", None)));
    let city = Some(("Thành phố Đồng Nai", Some(date(2026, 4, 30))));
    assert_eq!(name("Tỉnh Đồng Nai", Some(date(2026, 5, 31))), city);
    assert_eq!(
        name("Thành phố Đồng Nai", Some(LAST)),
        Some(("Tỉnh Đồng Nai", None))
    );
}

#[test]
fn a_province_that_is_gone_leads_to_its_heir() {
    for (gone, on, heir) in [
        ("Đắk Nông", REFORM, "Tỉnh Lâm Đồng"),
        ("Bắc Giang", date(2026, 8, 24), "Thành phố Bắc Ninh"),
    ] {
        let Match::None { nearest } = province(gone, Some(on)) else {
            panic!("{gone} is still there");
        };
        assert_eq!(
            nearest.iter().map(|unit| unit.name).collect::<Vec<_>>(),
            [heir]
        );
    }
}

#[test]
fn reporting_units_are_districts_before_the_reform_and_communes_since() {
    let before: Vec<_> = reporting_units(old_ca_mau(), LAST)
        .iter()
        .map(|unit| unit.code)
        .collect();
    assert_eq!(
        before,
        [
            "964", "966", "967", "968", "969", "970", "971", "972", "973"
        ]
    );
    let new = province("Cà Mau", Some(REFORM)).one().expect("a province");
    assert_eq!(reporting_units(new, REFORM).len(), 64);
    assert!(reporting_units(old_ca_mau(), REFORM).is_empty());
    assert!(reporting_units(new, LAST).is_empty());
}

#[test]
fn communes_of_a_province_are_those_of_its_districts() {
    for (province_name, total, by_district) in [
        ("Cà Mau", 100, "16 8 12 13 11 16 8 9 7"),
        ("Đắk Nông", 71, "8 7 8 10 12 9 11 6"),
        ("Bạc Liêu", 64, "10 9 8 8 10 11 8"),
    ] {
        let unit = province(province_name, Some(LAST))
            .one()
            .expect("a province");
        assert_eq!(communes(unit, LAST).len(), total);
        let counts: Vec<String> = districts(unit, LAST)
            .iter()
            .map(|district| communes(district, LAST).len().to_string())
            .collect();
        assert_eq!(counts.join(" "), by_district, "{province_name}");
    }
}

#[test]
fn every_unit_finds_itself_among_its_siblings_by_its_full_name() {
    for on in [LAST, REFORM, date(2026, 9, 1)] {
        let mut families: BTreeMap<&str, Vec<&'static Unit>> = BTreeMap::new();
        for unit in all().iter().filter(|unit| unit.is_valid(on)) {
            families.entry(unit.parent_code).or_default().push(unit);
        }
        for unit in families.values().flatten() {
            let siblings = &families[unit.parent_code];
            for name in [Some(unit.name), unit.other_name].into_iter().flatten() {
                assert_eq!(find(name, siblings), Match::One(unit), "{name} {unit:?}");
            }
        }
    }
}

#[test]
fn a_reference_leads_back_to_its_unit() {
    for unit in all() {
        assert_eq!(by_reference(&unit.reference()), Some(unit));
    }
    let unknown = UnitRef {
        code: "96".into(),
        valid_from: Some(LAST),
        name: "Tỉnh Cà Mau".into(),
    };
    assert_eq!(by_reference(&unknown), None);
}
