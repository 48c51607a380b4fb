//! Which files `htx import` takes: paths that are none, folders, the same bytes under several names.

use crate::sandbox::Sandbox;
use std::fs;

#[test]
fn the_same_bytes_for_two_units_are_two_lists_and_never_stop_the_others() {
    let sandbox = Sandbox::registry();
    let csv = "STT;Tên HTX;Số thành viên\n1;HTX Tân Phú;12\n";
    for name in ["u-minh_2023-08.csv", "thoi-binh_2023-08.csv"] {
        sandbox.write(&format!("nhan/{name}"), csv);
    }
    // A third one that says something else of one of the two units.
    let other = "STT;Tên HTX;Số thành viên\n1;HTX Tân Phú;13\n";
    sandbox.write("nhan/u-minh_2023-08 (2).csv", other);
    let run = sandbox.import(&["nhan"]).ends_with(1);
    assert_eq!(
        run.outcomes(),
        ["accepted", "rejected", "rejected"],
        "{run}"
    );
}

#[test]
fn a_path_that_does_not_exist_is_named() {
    let sandbox = Sandbox::registry();
    sandbox
        .run(&["import", "khong-co.xlsx"])
        .ends_with(2)
        .says_one_line()
        .says("khong-co.xlsx");
}

#[test]
fn a_folder_without_spreadsheets_is_named() {
    let sandbox = Sandbox::registry();
    fs::create_dir(sandbox.path("trong")).unwrap();
    sandbox
        .run(&["import", "trong"])
        .ends_with(2)
        .says_one_line()
        .says("trong");
}
