//! The examples do what the README says of them.

#[allow(dead_code)]
#[path = "../../examples/mark_cells.rs"]
mod mark_cells;
#[allow(dead_code)]
#[path = "../../examples/read_one_file.rs"]
mod read_one_file;

use crate::sandbox::{Sandbox, samples};

#[test]
fn one_file_is_read_with_the_library_alone() {
    let file = samples("2023-08").join("thoi-binh.xlsx");
    let said = read_one_file::what_was_understood(&file, "Cà Mau").unwrap();
    for line in [
        "Huyện Thới Bình on 2023-08-31: 42 cooperatives",
        "'Tên HTX' is name",
        "'Mã số thuế' is tax_code",
        "0 errors, 0 warnings",
    ] {
        assert!(
            said.lines().any(|said| said == line),
            "'{line}' is not in\n{said}"
        );
    }
}

#[test]
fn cells_are_marked_with_the_library_alone() {
    let sandbox = Sandbox::new();
    let cells = ["Danh sách HTX!B11".to_owned()];
    for (name, is_rebuilt) in [("thoi-binh.xlsx", false), ("nam-can.ods", true)] {
        let (file, to) = (samples("2023-08").join(name), sandbox.path("marked.xlsx"));
        let why = mark_cells::mark(&file, &to, &cells).unwrap();
        assert_eq!(why.is_some(), is_rebuilt, "{why:?}");
        let size = std::fs::metadata(to).unwrap().len();
        assert!(size > 4_000, "{size}");
    }
}
