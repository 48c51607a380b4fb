//! Language, quiet, and what is kept private.

use crate::sandbox::{Run, Sandbox, samples};

/// Letters that only Vietnamese has; names of places and people may hold them in any language.
fn vietnamese(words: &str) -> Option<&str> {
    words.lines().find(|line| {
        line.chars().any(|sign| {
            "ăâđêôơưĂÂĐÊÔƠƯ".contains(sign) || ('\u{1ea0}'..='\u{1ef9}').contains(&sign)
        })
    })
}

/// A line without the names of Cà Mau's units and of what the lists call their sheets and files.
fn without_names(out: &str) -> String {
    let names = [
        "Cà Mau",
        "Tỉnh",
        "Thành phố",
        "Huyện",
        "U Minh",
        "Thới Bình",
        "Trần Văn Thời",
        "Cái Nước",
        "Đầm Dơi",
        "Năm Căn",
        "Phú Tân",
        "Ngọc Hiển",
        // The currency.
        "đồng",
        // The sign of a circular.
        "BKHĐT",
    ];
    names
        .iter()
        .fold(out.to_owned(), |out, name| out.replace(name, ""))
}

#[track_caller]
fn is_english(run: &Run, called: &[String]) {
    let mut said = without_names(&format!("{}\n{}", run.out, run.err));
    for name in called {
        said = said.replace(name.as_str(), "");
    }
    assert_eq!(vietnamese(&said), None);
}

/// What the cooperatives of the registry are called, in lists as well as in tables that wrap.
fn called(registry: &Sandbox) -> Vec<String> {
    let asked = ["report", "--section", "list", "--format", "json"];
    let json: serde_json::Value = serde_json::from_str(&registry.run(&asked).out).unwrap();
    let rows = json["sections"][0]["blocks"][0]["rows"].as_array().unwrap();
    let names = rows.iter().map(|row| row[0].as_str().unwrap());
    let mut all: Vec<String> = names.clone().map(str::to_owned).collect();
    all.extend(names.flat_map(str::split_whitespace).map(str::to_owned));
    all
}

#[test]
fn english_is_english_everywhere() {
    let registry = Sandbox::with_august();
    let called = called(&registry);
    let file = samples("2023-08").join("thoi-binh.xlsx");
    for arguments in [
        &["report"][..],
        &["report", "--format", "md"],
        &["report", "--format", "csv"],
        &["report", "--format", "json"],
        &["report", "--compare", "2023-H1"],
        &["status"],
        &["indicators", "cooperatives.total"],
        &["import", file.to_str().unwrap()],
        &["--help"],
        &["import", "--help"],
        &["report", "--help"],
        &["init", "--help"],
        &["report", "--section", "nonsense"],
        &["report", "-o", "bc.pdf"],
        &["report", "-o", "khong/co.csv"],
        &["import", "khong-co.xlsx"],
        &["units", "nonsense-nonsense"],
        &["status", "--period", "nonsense"],
        &["init", "--province", "Cà Mau"],
        &["rules", "nonsense"],
    ] {
        is_english(
            &registry.run(&[arguments, &["--lang", "en"]].concat()),
            &called,
        );
    }
}

#[test]
fn findings_are_english_too() {
    let registry = Sandbox::registry();
    registry.sheet(
        "a.xlsx",
        &[
            &["HTX Thới Bình"],
            &["31/8/2023"],
            &[
                "STT",
                "Tên HTX",
                "Mã số thuế",
                "Số thành viên",
                "Thành viên nữ",
            ],
            &["1", "Phú Tân", "'123", "-5", "9"],
        ],
    );
    let run = registry.run(&["import", "a.xlsx", "--lang", "en", "-v"]);
    assert!(
        run.err.contains("error[F102]") && run.err.contains("fix: "),
        "{run}"
    );
    is_english(&run, &[]);
}

#[test]
fn the_language_comes_from_the_flag_then_the_variable_then_vietnamese() {
    let registry = Sandbox::with_august();
    let title = |variable: Option<&str>, arguments: &[&str]| {
        // Without the tables that name cooperatives.
        let asked = ["report", "--section", "summary", "--section", "sectors"];
        let mut command = registry.command(&[&asked[..], arguments].concat());
        command.envs(variable.map(|value| ("HTX_LANG", value)));
        let out = String::from_utf8(command.output().unwrap().stdout).unwrap();
        vietnamese(&without_names(&out)).is_some()
    };
    assert!(title(None, &[]));
    assert!(!title(Some("en"), &[]));
    assert!(title(Some("en"), &["--lang", "vi"]));
    assert!(!title(Some("vi"), &["--lang", "en"]));
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let registry = Sandbox::with_august();
    registry
        .run(&["report"])
        .prints("4.292")
        .prints("106.558,5");
    registry
        .run(&["report", "--lang", "en"])
        .prints("4,292")
        .prints("106,558.5");
}

#[test]
fn quiet_leaves_results_and_errors_only() {
    let sandbox = Sandbox::new();
    let run = sandbox
        .run(&["init", "-q", "--province", "Cà Mau"])
        .ends_with(0);
    assert_eq!(run.err, "");
    sandbox
        .run(&["-q", "import", "khong-co"])
        .ends_with(2)
        .says("khong-co");
}

#[test]
fn colour_is_for_terminals_and_for_whom_asks() {
    let registry = Sandbox::with_august();
    let plain = registry.run(&["report"]);
    assert!(!plain.out.contains('\u{1b}') && !plain.err.contains('\u{1b}'));
    let coloured = registry.run(&["import", "khong-co", "--color", "always"]);
    assert!(coloured.err.contains('\u{1b}'), "{coloured}");
}

#[test]
fn a_phone_number_in_a_finding_is_masked_unless_revealed() {
    let registry = Sandbox::registry();
    registry.sheet(
        "a.xlsx",
        &[
            &["DANH SÁCH HTX HUYỆN THỚI BÌNH"],
            &["Tính đến ngày 31/8/2023"],
            &["STT", "Tên HTX", "Số thành viên", "Điện thoại"],
            &["1", "HTX Tân Phú", "12", "'0912345678"],
            &["", "", "", "'0987654321"],
            &["2", "HTX Hồ Thị Kỷ", "12", "'0912345677"],
        ],
    );
    for (arguments, shown) in [(&[][..], false), (&["--reveal"], true)] {
        let import = ["import", "a.xlsx", "--dry-run", "-v"];
        let printed = registry.run(&[&import[..], arguments].concat());
        assert!(
            printed.err.contains("D5") && printed.err.contains("21"),
            "{printed}"
        );
        assert_eq!(printed.err.contains("0987654321"), shown, "{printed}");
        let json = registry.run(&[&import[..], &["--format", "json"], arguments].concat());
        assert_eq!(json.out.contains("0987654321"), shown, "{json}");
    }
}
