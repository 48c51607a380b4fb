//! The pictures of the sample report in every format that shows them.

use super::tests::{bytes, report, written};
use super::*;
use crate::report::{Block, Chart, Document, Table};

/// Every picture with the table it draws: the nearest above it in its section.
fn drawn_tables(document: &Document) -> Vec<(&Chart, &Table)> {
    let mut pairs = Vec::new();
    for section in &document.sections {
        let mut last = None;
        for block in &section.blocks {
            match block {
                Block::Table(table) => last = Some(table),
                Block::Chart(chart) => pairs.push((chart, last.expect("a table above"))),
                Block::Paragraph(_) => {}
            }
        }
    }
    pairs
}

#[test]
fn pictures_draw_the_cells_of_the_table_above_them() {
    let report = report();
    let pairs = drawn_tables(&report.document);
    let titles: Vec<&str> = pairs
        .iter()
        .map(|(chart, _)| chart.title.vi.as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "Chỉ tiêu chủ yếu qua các kỳ",
            "Hợp tác xã theo đơn vị",
            "Bảng ô theo đơn vị: thành viên hợp tác xã",
            "Hợp tác xã theo lĩnh vực",
            "Hợp tác xã theo tình trạng",
            "Hợp tác xã theo quy mô",
            "Hợp tác xã theo quy mô thành viên",
            "Hợp tác xã theo xếp loại",
            "Hợp tác xã theo số thành viên",
        ]
    );
    for (chart, table) in pairs {
        for series in &chart.series {
            assert_eq!(series.points.len(), chart.names.len());
            for point in &series.points {
                assert_eq!(point.cell, table.rows[point.row][point.column]);
            }
        }
    }
}

#[test]
fn pictures_stand_in_the_page_the_document_and_the_workbook() {
    let report = report();
    let pictures = drawn_tables(&report.document).len();
    let page = written(&report, "html", Options::default());
    assert_eq!(page.matches("<svg ").count(), pictures);
    let parts = |name: &str, prefix: &str| {
        let file = bytes(&report, name, Options::default());
        let package = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("a package");
        let names = package
            .file_names()
            .map(|name| name.expect("a name").into_owned());
        names.filter(|name| name.starts_with(prefix)).count()
    };
    assert_eq!(parts("docx", "word/media/picture"), pictures);
    // Tiles are shades of the table's cells; two fields draw total and members, which all know.
    assert!(parts("xlsx", "xl/charts/chart") >= pictures - 1);
}
