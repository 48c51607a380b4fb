//! Names as people write them against the units they mean.

use super::*;

fn districts_of(name: &str) -> Vec<&'static Unit> {
    districts(province(name, Some(LAST)).one().expect(name), LAST)
}

fn communes_of(name: &str, on: Date) -> Vec<&'static Unit> {
    communes(province(name, Some(on)).one().expect(name), on)
}

/// The outcome in one line: the name found, several names, or `? ` and the nearest.
fn outcome(name: &str, among: &[&'static Unit]) -> String {
    let names = |units: &[&'static Unit]| {
        units
            .iter()
            .map(|unit| unit.name)
            .collect::<Vec<_>>()
            .join(", ")
    };
    match find(name, among) {
        Match::One(unit) => unit.name.to_owned(),
        Match::Several(units) => names(&units),
        Match::None { nearest } => format!("? {}", names(&nearest)),
    }
}

#[test]
fn the_nine_districts_of_ca_mau_in_ten_spellings() {
    let among = districts_of("Cà Mau");
    for (code, kind, short, name) in [
        ("964", "Thành phố", "TP", "Cà Mau"),
        ("966", "Huyện", "H", "U Minh"),
        ("967", "Huyện", "H", "Thới Bình"),
        ("968", "Huyện", "H", "Trần Văn Thời"),
        ("969", "Huyện", "H", "Cái Nước"),
        ("970", "Huyện", "H", "Đầm Dơi"),
        ("971", "Huyện", "H", "Năm Căn"),
        ("972", "Huyện", "H", "Phú Tân"),
        ("973", "Huyện", "H", "Ngọc Hiển"),
    ] {
        let plain = crate::text::normal::bare(name);
        for written in [
            format!("{kind} {name}"),
            name.to_owned(),
            format!("{kind} {name}").to_uppercase(),
            format!("{short}.{name}"),
            format!("{short}. {}", name.to_uppercase()),
            format!("{short} {name}"),
            format!("UBND {} {name}", kind.to_lowercase()),
            plain.clone(),
            plain.replace(' ', "-"),
            format!("{} {plain}", crate::text::normal::bare(kind)),
        ] {
            let unit = find(&written, &among)
                .one()
                .unwrap_or_else(|| panic!("{written}"));
            assert_eq!(unit.code, code, "{written}");
        }
    }
}

#[test]
fn the_decomposed_form_of_unicode_is_the_same_name() {
    let among = districts_of("Cà Mau");
    assert_eq!(
        outcome("Huye\u{323}\u{302}n Tho\u{31b}\u{301}i Bi\u{300}nh", &among),
        "Huyện Thới Bình"
    );
}

#[test]
fn apostrophes_and_the_spelling_of_dak_do_not_matter() {
    let among = districts_of("Đắk Nông");
    for written in [
        "Đắk R'Lấp",
        "Đắk R’Lấp",
        "Đăk R'lấp",
        "Đắk Rlấp",
        "ĐẮK R'LẤP",
        "Huyện Đăk R Lấp",
        "H. Đắk R’ Lấp",
        "Dak R'lap",
        "dak rlap",
    ] {
        assert_eq!(outcome(written, &among), "Huyện Đắk R'Lấp", "{written}");
    }
    for (written, name) in [
        ("Đắk Glong", "Huyện Đăk Glong"),
        ("Đăk Mil", "Huyện Đắk Mil"),
        ("ĐĂK SONG", "Huyện Đắk Song"),
        ("TX Gia Nghĩa", "? Thành phố Gia Nghĩa"),
        ("TP. Gia Nghĩa", "Thành phố Gia Nghĩa"),
    ] {
        assert_eq!(outcome(written, &among), name, "{written}");
    }
}

#[test]
fn a_kind_word_narrows_and_must_fit() {
    let hau_giang = districts_of("Hậu Giang");
    let bac_lieu = districts_of("Bạc Liêu");
    let saigon = districts_of("Hồ Chí Minh");
    for (written, among, expected) in [
        ("Long Mỹ", &hau_giang, "Huyện Long Mỹ, Thị xã Long Mỹ"),
        ("TX. Long Mỹ", &hau_giang, "Thị xã Long Mỹ"),
        ("H.Long Mĩ", &hau_giang, "Huyện Long Mỹ"),
        ("Thị xã Giá Rai", &bac_lieu, "Thị xã Giá Rai"),
        ("TX Giá Rai", &bac_lieu, "Thị xã Giá Rai"),
        ("H. Giá Rai", &bac_lieu, "? Thị xã Giá Rai"),
        ("huyện Bạc Liêu", &bac_lieu, "? Thành phố Bạc Liêu"),
        ("Hoà Bình", &bac_lieu, "Huyện Hòa Bình"),
        ("Quận 1", &saigon, "Quận 1"),
        ("Q.01", &saigon, "Quận 1"),
        ("Q10", &saigon, "Quận 10"),
        ("q. Tân Phú", &saigon, "Quận Tân Phú"),
        ("TP Thủ Đức", &saigon, "Thành phố Thủ Đức"),
        ("10", &saigon, "? Quận 10"),
        ("Quận 2", &saigon, "? "),
    ] {
        assert_eq!(outcome(written, among), expected, "{written}");
    }
}

#[test]
fn the_city_is_not_the_province() {
    let mut among = districts_of("Cà Mau");
    among.extend(province("Cà Mau", Some(LAST)).one());
    for (written, expected) in [
        ("TP Cà Mau", "Thành phố Cà Mau"),
        ("tỉnh Cà Mau", "Tỉnh Cà Mau"),
        ("Cà Mau", "Thành phố Cà Mau, Tỉnh Cà Mau"),
        ("Huyện Cà Mau", "? Thành phố Cà Mau, Tỉnh Cà Mau"),
    ] {
        assert_eq!(outcome(written, &among), expected, "{written}");
    }
}

#[test]
fn communes_of_one_name_are_several_until_a_kind_word_tells() {
    let old = communes_of("Cà Mau", LAST);
    let new = communes_of("Cà Mau", REFORM);
    for (written, among, expected) in [
        ("Tân Thành", &old, "Phường Tân Thành, Xã Tân Thành"),
        ("P.Tân Thành", &old, "Phường Tân Thành"),
        ("F. Tân Thành", &old, "Phường Tân Thành"),
        ("xã Thới Bình", &old, "Xã Thới Bình"),
        ("TT Thới Bình", &old, "Thị trấn Thới Bình"),
        ("T.T Thới Bình", &old, "Thị trấn Thới Bình"),
        ("thoi binh", &old, "Thị trấn Thới Bình, Xã Thới Bình"),
        ("thị trấn thoi binh", &old, "Thị trấn Thới Bình"),
        ("Phường 01", &old, "Phường 1"),
        ("P1", &old, "Phường 1"),
        ("P.1", &old, "Phường 1"),
        ("F8", &old, "Phường 8"),
        ("Tân Thành", &new, "Phường Tân Thành"),
        ("TT. Thới Bình", &new, "? Xã Thới Bình"),
        ("X. Hồ Thị Kỉ", &new, "Xã Hồ Thị Kỷ"),
    ] {
        assert_eq!(outcome(written, among), expected, "{written}");
    }
    let lam_dong = communes_of("Lâm Đồng", REFORM);
    assert_eq!(outcome("ĐK. Phú Quý", &lam_dong), "Đặc khu Phú Quý");
    assert_eq!(outcome("Đặc khu Phú Quí", &lam_dong), "Đặc khu Phú Quý");
}

#[test]
fn typing_errors_are_not_mended() {
    let among = districts_of("Cà Mau");
    for (written, expected) in [
        ("Thới Bìn", "? Huyện Thới Bình"),
        ("Huyện Thơi Bình", "? Huyện Thới Bình"),
        ("Thới Binh", "? Huyện Thới Bình"),
        ("Phú Tần", "? Huyện Phú Tân"),
        ("Hà Nội", "? "),
        ("", "? "),
        ("Huyện", "? "),
    ] {
        assert_eq!(outcome(written, &among), expected, "{written:?}");
    }
}
