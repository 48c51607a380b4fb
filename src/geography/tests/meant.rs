//! Names in cells against what they mean, however they are written.

use super::*;
use crate::geography::{Gazetteer, Meant};

/// The outcome in one line: the name, or with the manner behind it; `? ` and the candidates; `-`.
fn said(name: &str, among: &Gazetteer) -> String {
    match among.meant(name) {
        Meant::Named(unit) => unit.name.to_owned(),
        Meant::Otherwise(unit, manner) => format!("{} {manner:?}", unit.name),
        Meant::Several(units) => {
            let names: Vec<&str> = units.iter().map(|unit| unit.name).collect();
            format!("? {}", names.join(", "))
        }
        Meant::Nothing => "-".to_owned(),
    }
}

fn districts_of(name: &str) -> Gazetteer {
    Gazetteer::of(districts(
        province(name, Some(LAST)).one().expect(name),
        LAST,
    ))
}

fn communes_of(name: &str, on: Date) -> Gazetteer {
    Gazetteer::of(communes(province(name, Some(on)).one().expect(name), on))
}

#[test]
fn districts_as_cells_name_them() {
    let among = districts_of("Cà Mau");
    for (written, expected) in [
        ("Thới Bình", "Huyện Thới Bình"),
        ("H. Thới Bình", "Huyện Thới Bình"),
        ("Tp Cà Mau", "Thành phố Cà Mau"),
        ("UBND huyện U Minh", "Huyện U Minh"),
        ("thoi binh", "Huyện Thới Bình Toneless"),
        ("TP.CM", "Thành phố Cà Mau Initials"),
        ("TPCM", "Thành phố Cà Mau Initials"),
        ("H.TVT", "Huyện Trần Văn Thời Initials"),
        ("H. ĐD", "Huyện Đầm Dơi Initials"),
        ("H. DD", "Huyện Đầm Dơi Initials"),
        ("HTB", "-"),
        ("CM", "-"),
        ("TB", "-"),
        ("TP.HCM", "-"),
        ("Thói Bình", "Huyện Thới Bình Mistyped"),
        ("Thới Bìn", "Huyện Thới Bình Mistyped"),
        ("Thơi Bình", "Huyện Thới Bình Mistyped"),
        ("Thới  Bìnhh", "Huyện Thới Bình Mistyped"),
        ("Ngọc Hiễn", "Huyện Ngọc Hiển Mistyped"),
        ("Ngoc Hiển", "Huyện Ngọc Hiển Mistyped"),
        ("Ngoc Hien", "Huyện Ngọc Hiển Toneless"),
        ("ngoc hienn", "Huyện Ngọc Hiển Mistyped"),
        ("Huyên Cái Nước", "Huyện Cái Nước Mistyped"),
        ("huyện Cái Nứơc", "Huyện Cái Nước"),
        ("Trần Văn Thới", "Huyện Trần Văn Thời Mistyped"),
        ("Thị xã Năm Căn", "Huyện Năm Căn OtherKind"),
        ("Thới Bình, tỉnh Cà Mau", "Huyện Thới Bình"),
        ("huyện Thới Bình - tỉnh Cà Mau", "Huyện Thới Bình"),
        ("xã Tân Lộc, huyện Thới Bình", "Huyện Thới Bình"),
        ("huyện Thới Bình, tỉnh Bạc Liêu", "-"),
        ("U Minh, Thới Bình", "-"),
        ("Giá Rai", "-"),
        ("Thái Bình", "-"),
        ("", "-"),
        ("Huyện", "-"),
    ] {
        assert_eq!(said(written, &among), expected, "{written:?}");
    }
}

#[test]
fn a_slip_that_may_be_two_units_is_neither() {
    let hau_giang = districts_of("Hậu Giang");
    assert_eq!(
        said("Long Mỹ", &hau_giang),
        "? Huyện Long Mỹ, Thị xã Long Mỹ"
    );
    assert_eq!(
        said("Long Mỷ", &hau_giang),
        "? Huyện Long Mỹ, Thị xã Long Mỹ"
    );
    assert_eq!(said("H. Long Mỷ", &hau_giang), "Huyện Long Mỹ Mistyped");
    let saigon = districts_of("Hồ Chí Minh");
    for (written, expected) in [
        ("Q1", "Quận 1"),
        ("Q.01", "Quận 1"),
        ("Quận 2", "-"),
        ("Quận 13", "-"),
        ("Q. Tân Phúu", "Quận Tân Phú Mistyped"),
    ] {
        assert_eq!(said(written, &saigon), expected, "{written}");
    }
}

#[test]
fn communes_with_what_they_lie_in() {
    let among = communes_of("Cà Mau", LAST);
    for (written, expected) in [
        ("X. Tân Lộc", "Xã Tân Lộc"),
        ("TT. Năm Căn", "Thị trấn Năm Căn"),
        ("Năm Căn", "Thị trấn Năm Căn"),
        ("xã Năm Căn", "-"),
        ("P.5", "Phường 5"),
        ("Phường 05", "Phường 5"),
        ("Phường V", "Phường 5"),
        ("xã Tân Lộc, huyện Thới Bình", "Xã Tân Lộc"),
        ("Tân Lộc (Thới Bình)", "Xã Tân Lộc"),
        ("Tân Lộc - Thới Bình - Cà Mau", "Xã Tân Lộc"),
        ("Ấp 5, xã Tân Lộc, H. Thới Bình, tỉnh Cà Mau", "Xã Tân Lộc"),
        ("xã Tân Lộc, huyện U Minh", "-"),
        ("Tân Thành", "? Phường Tân Thành, Xã Tân Thành"),
        ("Tân Lôc", "Xã Tân Lộc Mistyped"),
        ("Khánh Bình Tây Băc", "Xã Khánh Bình Tây Bắc Mistyped"),
        ("Tân An", "-"),
    ] {
        assert_eq!(said(written, &among), expected, "{written}");
    }
}

#[test]
fn old_names_lead_to_what_took_them_over() {
    let among = communes_of("Cà Mau", REFORM);
    for (written, expected) in [
        ("xã Tân Lộc", "Xã Tân Lộc"),
        ("Thị trấn Thới Bình", "Xã Thới Bình Former"),
        ("TT. Năm Căn", "? Xã Năm Căn, Xã Đất Mới"),
        ("Tân Lộc, huyện Thới Bình (cũ)", "Xã Tân Lộc"),
        ("Tân Lộc (Thới Bình)", "Xã Tân Lộc"),
        ("Biển Bạch Đông", "Xã Biển Bạch Former"),
    ] {
        assert_eq!(said(written, &among), expected, "{written}");
    }
}

#[test]
fn roman_numbers_are_numbers() {
    let hau_giang = communes_of("Hậu Giang", LAST);
    let quang_nam = communes_of("Quảng Nam", LAST);
    for (written, among, expected) in [
        ("Phường IV", &hau_giang, "Phường IV"),
        ("P.4", &hau_giang, "Phường IV"),
        ("Tam Xuân 2", &quang_nam, "Xã Tam Xuân II"),
        ("xã Tam Xuân I", &quang_nam, "Xã Tam Xuân I"),
        ("Tam Xuân 3", &quang_nam, "-"),
    ] {
        assert_eq!(said(written, among), expected, "{written}");
    }
}
