//! Makes the small lists of `data-samples/defects`, one defect each, always the same.
//!
//! `cargo run --example make_defects -- data-samples/defects`. Most `.csv` files there were written by hand.

mod cells;
mod encodings;
// Sheets are drawn: a row is a line.
#[rustfmt::skip]
mod columns;
#[rustfmt::skip]
mod kinds;
#[rustfmt::skip]
mod layouts;
pub mod page;
mod sheets;
#[rustfmt::skip]
mod tables;
#[rustfmt::skip]
mod units;
#[rustfmt::skip]
mod wider;

use page::{Page, workbook};
use std::error::Error;
use std::io::Cursor;
use std::path::PathBuf;
use zip::{ZipArchive, ZipWriter};

fn main() -> Result<(), Box<dyn Error>> {
    let usage = "usage: make_defects FOLDER";
    let folder = PathBuf::from(std::env::args().nth(1).ok_or(usage)?);
    for (name, bytes) in files()? {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

/// A file by its name, with its bytes.
type Written = (String, Vec<u8>);

/// Every file.
pub fn files() -> Result<Vec<Written>, Box<dyn Error>> {
    let mut files = Vec::new();
    let books = [
        cells::books(),
        columns::books(),
        sheets::books(),
        kinds::books(),
        layouts::books(),
        tables::books(),
        units::books(),
        wider::books(),
    ];
    for (name, pages) in books.into_iter().flatten() {
        files.push((format!("{name}.xlsx"), workbook(&pages)?));
    }
    files.extend(encodings::files()?);
    // A good list that lost its second half on the way.
    let whole = workbook(&[list()])?;
    let half = whole[..whole.len() / 2].to_vec();
    files.push(("unreadable-file.xlsx".to_owned(), half));
    let second_lost = without(
        &workbook(&[list(), list().named("Danh sách 2")])?,
        "xl/worksheets/sheet2.xml",
    )?;
    files.push(("sheet-unreadable.xlsx".to_owned(), second_lost));
    Ok(files)
}

/// A package that lost a part.
fn without(package: &[u8], part: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut archive = ZipArchive::new(Cursor::new(package))?;
    let mut left = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at)?;
        if entry.name()? != part {
            left.raw_copy_file(entry)?;
        }
    }
    Ok(left.finish()?.into_inner())
}

/// A workbook by its name without ending.
type Book = (&'static str, Vec<Page>);

/// The plain list in which nothing is wrong: title in rows 1 to 3, header in row 4, three cooperatives below.
fn list() -> Page {
    Page::new(
        "Danh sách",
        &[
            &["DANH SÁCH HỢP TÁC XÃ HUYỆN THỚI BÌNH"],
            &["(Tính đến ngày 31/8/2023)"],
            &["Đơn vị tính: triệu đồng"],
            &[
                "STT",
                "Tên HTX",
                "Mã số thuế",
                "Ngày thành lập",
                "Xã",
                "Lĩnh vực",
                "Tình trạng",
                "Số thành viên",
                "Thành viên nữ",
                "Vốn điều lệ",
                "Vốn thực góp",
                "Doanh thu",
                "DT với thành viên",
                "Lợi nhuận",
            ],
            &[
                "1",
                "HTX Lúa - Tôm Tân Phú",
                "'2001101124",
                "12/5/2016",
                "Tân Phú",
                "Nông nghiệp",
                "Đang hoạt động",
                "25",
                "9",
                "500",
                "450",
                "1200",
                "300",
                "85",
            ],
            &[
                "2",
                "HTX Nuôi tôm Biển Bạch",
                "'2001303385",
                "20/10/2019",
                "Biển Bạch",
                "Thủy sản",
                "Đang hoạt động",
                "18",
                "7",
                "700",
                "700",
                "900",
                "250",
                "60",
            ],
            &[
                "3",
                "HTX Vận tải Hồ Thị Kỷ",
                "'2001404418",
                "03/02/2021",
                "Hồ Thị Kỷ",
                "Vận tải",
                "Tạm ngừng hoạt động",
                "17",
                "4",
                "300",
                "200",
                "450",
                "100",
                "15",
            ],
        ],
    )
}
