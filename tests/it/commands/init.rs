//! `htx init` makes a registry and never harms one.

use crate::sandbox::Sandbox;

#[test]
fn it_makes_a_registry_in_the_current_folder() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["init", "--province", "Cà Mau"])
        .ends_with(0)
        .prints_nothing()
        .says("sổ dữ liệu tỉnh Cà Mau");
    assert!(
        sandbox
            .read("htx.toml")
            .contains("province = \"Tỉnh Cà Mau\"")
    );
    assert!(sandbox.path("registry.db").is_file());
    assert!(sandbox.path("files").is_dir());
}

#[test]
fn it_makes_the_folder_it_is_told_of() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["init", "so/2023", "--province", "Cà Mau"])
        .ends_with(0);
    assert!(sandbox.path("so/2023/htx.toml").is_file());
    assert!(!sandbox.path("htx.toml").exists());
}

#[test]
fn it_answers_in_json() {
    let sandbox = Sandbox::new();
    let answer = sandbox
        .run(&["init", "so", "--province", "Cà Mau", "--format", "json"])
        .ends_with(0)
        .json();
    assert_eq!(answer["schema"], "htx.init/1");
    assert_eq!(answer["province"], "Tỉnh Cà Mau");
    let whole = sandbox.path("so").canonicalize().unwrap();
    assert_eq!(answer["registry"], whole.to_str().unwrap());
}

#[test]
fn names_need_no_accents_and_no_kind_word() {
    for name in ["ca mau", "CA MAU", "tinh ca mau", "Tỉnh Cà Mau"] {
        let sandbox = Sandbox::new();
        sandbox.run(&["init", "--province", name]).ends_with(0);
        let settings = sandbox.read("htx.toml");
        assert!(settings.contains("\"Tỉnh Cà Mau\""), "{name}: {settings}");
    }
}

#[test]
fn a_former_province_may_have_a_registry() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["init", "--province", "Bạc Liêu"])
        .ends_with(0);
    assert!(sandbox.read("htx.toml").contains("\"Tỉnh Bạc Liêu\""));
}

#[test]
fn a_registry_that_is_there_already_is_left_alone() {
    let sandbox = Sandbox::with_august();
    let before = (sandbox.contents(), sandbox.read("htx.toml"));
    sandbox
        .run(&["init", "--province", "Bạc Liêu"])
        .ends_with(2)
        .says_one_line()
        .says("htx.toml");
    assert_eq!((sandbox.contents(), sandbox.read("htx.toml")), before);
}

#[test]
fn an_unknown_province_is_refused_with_what_may_be_meant() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["init", "--province", "Cà Mua"])
        .ends_with(2)
        .says_one_line()
        .says("Cà Mua")
        .says("Tỉnh Cà Mau");
    assert!(sandbox.files().is_empty());
}

#[test]
fn a_province_has_to_be_named() {
    Sandbox::new()
        .run(&["init"])
        .ends_with(2)
        .says("--province");
}

#[test]
fn a_file_where_the_folder_should_be_cannot_become_a_registry() {
    let sandbox = Sandbox::new();
    sandbox.write("so", "this is a file");
    sandbox
        .run(&["init", "so", "--province", "Cà Mau"])
        .ends_with(5)
        .says_one_line()
        .says("so");
    assert_eq!(sandbox.read("so"), "this is a file");
}
