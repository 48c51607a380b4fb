//! Text in every encoding Vietnamese was ever written in: `encoding_vectors.tsv`, made by independent programs.

use htx::intake::{self, Request};
use htx::source::Source;
use htx::text::encoding::decode;
use htx::text::legacy::Legacy;
use htx::text::normal::{clean, key};
use std::path::Path;

struct Vector {
    encoding: &'static str,
    bytes: Vec<u8>,
    surface: String,
    expected: &'static str,
}

/// Every row. Where a font draws small letters as capitals the expectation is what the letters are without it.
fn vectors() -> Vec<Vector> {
    let rows = include_str!("encoding_vectors.tsv").lines().skip(1);
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let without_font = cells[4].split_once("without the font the result is ");
        Vector {
            encoding: cells[0],
            bytes: unhex(cells[1]),
            surface: unescaped(cells[2]),
            expected: without_font.map_or(cells[3], |(_, shown)| shown),
        }
    })
    .collect()
}

fn unhex(hex: &str) -> Vec<u8> {
    let digits: Vec<u32> = hex.chars().map(|c| c.to_digit(16).unwrap()).collect();
    digits
        .chunks(2)
        .map(|pair| u8::try_from(pair[0] * 16 + pair[1]).unwrap())
        .collect()
}

/// `\u00ad` becomes the character.
fn unescaped(written: &str) -> String {
    let mut pieces = written.split("\\u");
    let mut text = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_at(4);
        text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        text.push_str(rest);
    }
    text
}

fn legacy(encoding: &str) -> Option<Legacy> {
    match encoding {
        "tcvn3" => Some(Legacy::Tcvn3),
        "vni" => Some(Legacy::Vni),
        "viscii" => Some(Legacy::Viscii),
        "vps" => Some(Legacy::Vps),
        "windows-1258" => Some(Legacy::Windows1258),
        "utf-8 read as windows-1252" => Some(Legacy::Utf8Twice),
        _ => None,
    }
}

#[test]
fn every_vector_is_read() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 184);
    for vector in &vectors {
        let (shown, name) = (&vector.surface, vector.encoding);
        match legacy(name) {
            Some(encoding) => {
                assert_eq!(encoding.decode(shown), vector.expected, "{name}: {shown}");
            }
            None => {
                let found = decode(&vector.bytes);
                assert_eq!(clean(&found.text), vector.expected, "{name}");
            }
        }
    }
}

#[test]
fn bytes_of_text_files_are_shown_as_workbooks_show_them() {
    let old = |vector: &&Vector| legacy(vector.encoding) < Some(Legacy::Utf8Twice);
    let vectors = vectors();
    let mut tested = 0;
    for vector in vectors.iter().filter(old) {
        let Some(encoding) = legacy(vector.encoding) else {
            continue;
        };
        let found = decode(&vector.bytes);
        assert!(found.single_byte, "{}", vector.surface);
        assert_eq!(encoding.decode(&found.text), vector.expected);
        tested += 1;
    }
    assert_eq!(tested, 5 * 23);
}

/// Every value of a sample as it stands in the record: cell and text. Of what fonts would draw as capitals only
/// the key is the same.
fn values(name: &str) -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data-samples/defects")
        .join(name);
    let source = Source::held(&path, std::fs::read(&path).unwrap());
    let request = Request {
        province: "Cà Mau".to_owned(),
        ..Request::default()
    };
    let reading = intake::read(&source, &request);
    let entries = reading
        .filings
        .iter()
        .flat_map(|filing| filing.entries.values());
    let mut values: Vec<(String, String)> = entries
        .map(|entry| (entry.cell.to_string(), key(&entry.raw)))
        .collect();
    values.sort();
    values
}

#[test]
fn samples_of_all_encodings_hold_the_same_words() {
    let mut plain = values("layouts/plain.xlsx");
    assert_eq!(plain.len(), 3 * 13);
    let name = plain.iter_mut().find(|(cell, _)| cell == "B7").unwrap();
    name.1 = key("HTX Đường thủy Hồ Thị Kỷ");
    for name in [
        "legacy-tcvn3.xlsx",
        "legacy-vni.xlsx",
        "legacy-viscii.xlsx",
        "legacy-vps.xlsx",
        "legacy-mixed.xlsx",
        "legacy-utf-8-twice.xlsx",
        "legacy-html.xlsx",
        "legacy-tcvn3.csv",
        "legacy-vni.csv",
        "legacy-windows-1258.csv",
        "layouts/decomposed.xlsx",
        "layouts/utf-16-without-mark.csv",
    ] {
        assert_eq!(values(name), plain, "{name}");
    }
}
