//! The examples do what the README says of them.

#[allow(dead_code)]
#[path = "../../examples/read_one_file.rs"]
mod read_one_file;

use crate::sandbox::samples;

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
