//! Sheets in old encodings, small ones.

use super::*;
use crate::intake::cell::{Cell, Grid, Row};

/// A sheet of texts, cells parted by `|`; rows from the first.
fn sheet(rows: &[&str]) -> Sheet {
    let mut grid = Grid {
        name: "Sheet1".to_owned(),
        ..Grid::default()
    };
    for (index, row) in (0..).zip(rows) {
        for (column, text) in (0..)
            .zip(row.split('|'))
            .filter(|(_, text)| !text.is_empty())
        {
            grid.push(index, column, Cell::Text(text.into()));
        }
    }
    Sheet::whole(grid)
}

fn written(row: &Row) -> String {
    let texts: Vec<String> = row
        .cells
        .iter()
        .map(|(_, cell)| cell.text().into_owned())
        .collect();
    texts.join("|")
}

/// The rows decoded, and what is told: cell, encoding, columns.
fn settled(rows: &[&str]) -> (Vec<String>, Vec<String>) {
    let mut sheet = sheet(rows);
    let told = settle(&mut sheet, None);
    let said = |met: &Observation| {
        let arg = |name| met.args.iter().find(|(key, _)| *key == name);
        let words = ["encoding", "columns"].map(|name| arg(name).map(|(_, said)| said.en.clone()));
        let words: Vec<String> = words.into_iter().flatten().collect();
        let cell = met.cell.map(|cell| cell.to_string());
        format!("{} {}", cell.unwrap_or_default(), words.join(" "))
    };
    let rows = sheet.grid.rows.iter().map(written).collect();
    (rows, told.iter().map(said).collect())
}

#[test]
fn a_header_in_unicode_keeps_its_letters_above_a_column_in_tcvn3() {
    let (rows, told) = settled(&[
        "STT|Tên HTX|Địa chỉ|Số thành viên",
        "1|HTX Lóa T©n Phó|Ấp Tân Phú|25",
        "2|HTX Nu«i t«m BiÓn B¹ch|Ấp Biển Bạch|18",
        "3|HTX Nói Sè Mét|Ấp Đường Cày|7",
    ]);
    assert_eq!(
        rows,
        [
            "STT|Tên HTX|Địa chỉ|Số thành viên",
            "1|HTX Lúa Tân Phú|Ấp Tân Phú|25",
            "2|HTX Nuôi tôm Biển Bạch|Ấp Biển Bạch|18",
            "3|HTX Núi Số Một|Ấp Đường Cày|7",
        ]
    );
    assert_eq!(told, ["B2 TCVN3 (ABC)"]);
}

#[test]
fn a_header_in_tcvn3_is_read_above_rows_in_unicode() {
    let (rows, told) = settled(&[
        "DANH S¸CH HîP T¸C X·",
        "STT|Tªn HTX|§Þa chØ|Sè thµnh viªn",
        "1|HTX Lúa Tân Phú|Ấp Tân Phú|25",
        "2|HTX Nuôi tôm Biển Bạch|Ấp Biển Bạch|18",
        "3|HTX Nông nghiệp Hòa Bình|Ấp Đường Cày|7",
    ]);
    assert_eq!(
        rows[..2],
        ["DANH SáCH HợP TáC Xã", "STT|Tên HTX|Địa chỉ|Số thành viên"]
    );
    assert_eq!(rows[4], "3|HTX Nông nghiệp Hòa Bình|Ấp Đường Cày|7");
    assert_eq!(told, ["B2 TCVN3 (ABC)"]);
}

#[test]
fn rows_of_an_old_file_below_rows_of_a_new_one_are_read() {
    let new = "1|HTX Lúa Tân Phú|Ấp Tân Phú|đang hoạt động";
    let old = "2|HTX Nuoâi toâm Bieån Baïch|AÁp Bieån Baïch|ñang hoaït ñoäng";
    let rows = [new, new, new, new, new, old, old];
    let (rows, told) = settled(&rows);
    assert_eq!(rows[4], new);
    assert_eq!(
        rows[6],
        "2|HTX Nuôi tôm Biển Bạch|Ấp Biển Bạch|đang hoạt động"
    );
    assert_eq!(told, ["B6 VNI"]);
}

#[test]
fn columns_in_several_encodings_are_told_apart() {
    let (rows, told) = settled(&[
        "TT|HTX|Xaõ|T×nh tr¹ng",
        "1|T«m BiÓn B¹ch|Bieån Baïch|đang hoạt động",
        "2|Lóa N\u{ad}íc MÆn|Nöôùc Maën|tạm ngừng",
        "3|VËn t¶i Hå Kû|Hoà Kyû|đã giải thể",
    ]);
    assert_eq!(rows[2], "2|Lúa Nước Mặn|Nước Mặn|tạm ngừng");
    assert_eq!(rows[3], "3|Vận tải Hồ Kỷ|Hồ Kỷ|đã giải thể");
    assert_eq!(rows[0], "TT|HTX|Xã|Tình trạng");
    assert_eq!(told, ["D1 TCVN3 (ABC) B, D", "C1 VNI C"]);
}

#[test]
fn signs_beside_numbers_stay_signs_and_words_of_another_alphabet_stay() {
    let (rows, _) = settled(&[
        "DiÖn tÝch ®Êt trång (m²)|N«ng nghiÖp dÞch vô",
        "3×4 m², 5·2, 500®|Hîp t¸c x· n«ng nghiÖp",
        "12,5 (±3)|Tổ hợp tác “Tôm” – nông",
        "T©n Phó|BiÓn B¹ch",
    ]);
    assert_eq!(
        rows,
        [
            "Diện tích đất trồng (m²)|Nông nghiệp dịch vụ",
            "3×4 m², 5·2, 500đ|Hợp tác xã nông nghiệp",
            "12,5 (±3)|Tổ hợp tác “Tôm” – nông",
            "Tân Phú|Biển Bạch",
        ]
    );
}

#[test]
fn text_broken_by_a_wrong_code_page_or_by_html_is_mended() {
    let (rows, told) = settled(&[
        "Há»£p tÃ¡c xÃ£|ThÃ\u{a0}nh viÃªn",
        "NÃ´ng nghiá»‡p|Ä\u{90}Æ°á»\u{9d}ng CÃ\u{a0}y (tr.Ä‘)",
    ]);
    assert_eq!(
        rows,
        ["Hợp tác xã|Thành viên", "Nông nghiệp|Đường Cày (tr.đ)"]
    );
    assert_eq!(told, ["A1 UTF-8 encoded twice"]);

    // Taken for the code page of Vietnamese Windows.
    let (rows, _) = settled(&["Há»£p tĂ¡c xĂ£ nĂ´ng nghiá»‡p", "dá»‹ch vá»¥ tĂ´m"]);
    assert_eq!(rows, ["Hợp tác xã nông nghiệp", "dịch vụ tôm"]);

    let (rows, told) = settled(&["H&#7907;p t&aacute;c x&atilde;|A &amp; B", "Tân Phú|x"]);
    assert_eq!(rows, ["Hợp tác xã|A & B", "Tân Phú|x"]);
    assert_eq!(told, ["A1 HTML codes"]);
}

#[test]
fn what_is_no_old_vietnamese_is_left_alone() {
    for rows in [
        &["Hợp tác xã|Ghi chú", "Tân Phú|²", "Hòa Bình|½ ha × 3 vụ"][..],
        &[
            "Họ tên",
            "K'Brêm",
            "Ê Đê",
            "Krông Búk",
            "Đắk R'lấp",
            "H'Bông Niê Mlô",
            "Y Thuôn Êban",
        ],
        &["Hop tac xa|Thanh vien", "Tan Phu|khong", "R&D; A&B|x"],
        &[
            "Société coopérative agricole|Größe für Mädchen",
            "développement à la côte|Köln, Düsseldorf, Öl",
            "l'été où naît la forêt, œuvre|Straße über die Brücke, Gemüse",
        ],
        &[
            "El niño pequeño|são João não",
            "señor Muñoz, España|coração, avô, mãe",
            "Ærø|smørrebrød på åen",
        ],
        // The same in NFD.
        &[
            "Ho\u{31b}\u{323}p ta\u{301}c xa\u{303}|nông nghiê\u{323}p",
            "dịch vu\u{323}|þ ¸ ö",
        ],
    ] {
        let mut sheet = sheet(rows);
        assert_eq!(settle(&mut sheet, None), [], "{rows:?}");
        assert!(Verdict::of(&sheet.grid, None).is_nothing(), "{rows:?}");
    }
}

#[test]
fn rows_that_come_later_are_decoded_by_the_verdict_of_the_first() {
    let mut long = sheet(&["Hîp t¸c x·|N÷", "N«ng nghiÖp|Nam", "DÞch vô|N÷"]);
    let later = sheet(&["T©n Phó|N÷"]).grid.rows;
    long.rest = Some(Rest::new(later.into_iter().map(Ok)));
    settle(&mut long, None);
    long.complete().expect("rows in memory");
    assert_eq!(
        long.grid.rows.last().map(written).as_deref(),
        Some("Tân Phú|Nữ")
    );
}

#[test]
fn bytes_of_a_file_that_prove_nothing_are_taken_for_windows_1258_and_that_is_told() {
    let mut file = sheet(&["Quý|Ghi chuì", "1|x"]);
    let told = settle(&mut file, Some(Legacy::Windows1258));
    let matters: Vec<Matter> = told.iter().map(|met| met.matter).collect();
    assert_eq!(matters, [Matter::EncodingAssumed]);
    assert_eq!(written(&file.grid.rows[0]), "Quư|Ghi chú");
}
