//! Lists in which nothing is wrong but how their letters are written.

use super::page::{Page, workbook};
use super::{Written, list};
use encoding_rs::WINDOWS_1252;
use std::error::Error;
use unicode_normalization::UnicodeNormalization;

/// The bytes of letters in old encodings: the first column is the letter.
const TABLE: &str = include_str!("../../src/text/legacy.tsv");

/// Each file.
pub fn files() -> Result<Vec<Written>, Box<dyn Error>> {
    let mut files = Vec::new();
    for encoding in ["tcvn3", "vni", "viscii", "vps"] {
        let page = plain().rewritten(|_, _, word| surface(word, encoding));
        files.push((format!("legacy-{encoding}.xlsx"), workbook(&[page])?));
    }
    files.push(("legacy-mixed.xlsx".to_owned(), workbook(&[mixed()])?));
    let twice = plain().rewritten(|_, _, word| shown(word.as_bytes()));
    files.push(("legacy-utf-8-twice.xlsx".to_owned(), workbook(&[twice])?));
    let html = plain().rewritten(|_, _, word| html(word));
    files.push(("legacy-html.xlsx".to_owned(), workbook(&[html])?));
    let total = [
        ("B8", "Tổng cộng"),
        ("H8", "60"),
        ("I8", "20"),
        ("J8", "1500"),
    ];
    let unaccented = total
        .iter()
        .fold(plain(), |page, (cell, word)| page.with(cell, word))
        .rewritten(|_, _, word| without_accents(word));
    files.push((
        "text-without-accents.xlsx".to_owned(),
        workbook(&[unaccented])?,
    ));
    let status = plain()
        .with("G5", "dang hoat dong")
        .with("G6", "DANG HOAT DONG");
    files.push(("term-without-accents.xlsx".to_owned(), workbook(&[status])?));
    let decomposed = plain().rewritten(|_, _, word| word.nfd().collect());
    files.push((
        "layouts/decomposed.xlsx".to_owned(),
        workbook(&[decomposed])?,
    ));

    let text = plain().semicolons();
    for encoding in ["tcvn3", "vni", "windows-1258"] {
        let name = format!("legacy-{encoding}.csv");
        files.push((name, bytes(&text, encoding)));
    }
    let utf16 = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    files.push(("layouts/utf-16-without-mark.csv".to_owned(), utf16));
    let few = bytes(FEW_LETTERS, "windows-1258");
    files.push(("encoding-assumed.csv".to_owned(), few));
    files.push(("broken-character.csv".to_owned(), broken(&text)));
    Ok(files)
}

/// The plain list with a name that has an ư, which some encodings write as a soft hyphen.
fn plain() -> Page {
    list().with("B7", "HTX Đường thủy Hồ Thị Kỷ")
}

/// Title and header in TCVN3, names too; communes in VNI; sectors and statuses in VISCII.
fn mixed() -> Page {
    plain().rewritten(|row, column, word| {
        let encoding = match (row, column) {
            (4.., 4) => "vni",
            (4.., 5 | 6) => "viscii",
            _ => "tcvn3",
        };
        surface(word, encoding)
    })
}

/// Two words with marks prove no encoding.
const FEW_LETTERS: &str = "DS HTX Thoi Binh 31/8/2023;;;\nSTT;HTX;Xã;Số TV\n\
    1;HTX Tan Loc;Tan Loc;25\n2;HTX Tan Loc Bac;Tan Loc Bac;18\n3;HTX Tan Loc Dong;Tan Loc Dong;17\n";

/// The list with the second byte of the ề of the second commune lost.
fn broken(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let at = text.find("Nuôi tôm Biển").expect("the second name") + "Nuôi tôm Bi".len();
    bytes.remove(at + 1);
    bytes
}

/// How the bytes of an encoding look in a workbook.
fn surface(word: &str, encoding: &str) -> String {
    shown(&bytes(word, encoding))
}

fn shown(bytes: &[u8]) -> String {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    text.into_owned()
}

/// A text in an old encoding. Capitals it has no byte for are written small, as its fonts of capitals need them.
fn bytes(text: &str, encoding: &str) -> Vec<u8> {
    let column = |name: &str| TABLE.lines().next()?.split('\t').position(|it| it == name);
    let column = column(encoding).expect("a column of the table");
    let hex = |letter: char| {
        let row = |line: &&str| line.starts_with(letter);
        let cell = TABLE.lines().skip(1).find(row)?.split('\t').nth(column)?;
        cell.split('/').next().filter(|bytes| !bytes.is_empty())
    };
    let of_letter = |letter: char| {
        let small = || letter.to_lowercase().next().and_then(hex);
        let written = hex(letter).or_else(small)?;
        let number = u16::from_str_radix(written, 16).ok()?;
        Some(number.to_be_bytes().into_iter().skip_while(|b| *b == 0))
    };
    let mut bytes = Vec::new();
    for letter in text.chars() {
        match of_letter(letter) {
            Some(letters) => bytes.extend(letters),
            None => bytes.push(u8::try_from(letter).expect("a letter of the table or of ASCII")),
        }
    }
    bytes
}

fn without_accents(word: &str) -> String {
    let marks = |c: &char| !('\u{300}'..='\u{36F}').contains(c);
    let letters = word.nfd().filter(marks);
    letters
        .map(|c| match c {
            'đ' => 'd',
            'Đ' => 'D',
            c => c,
        })
        .collect()
}

/// Letters with marks as HTML numbers them.
fn html(word: &str) -> String {
    let letter = |c: char| match c.is_ascii() {
        true => c.to_string(),
        false => format!("&#{};", u32::from(c)),
    };
    word.chars().map(letter).collect()
}
