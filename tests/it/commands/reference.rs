//! What the program can tell of itself: rules, indicators, columns, units, completions, manual.

use crate::commands::report::ids;
use crate::sandbox::{Sandbox, entry, samples, text};

/// The JSON a command prints.
fn json_of(arguments: &[&str]) -> serde_json::Value {
    let run = Sandbox::new().run(&[arguments, &["--format", "json"]].concat());
    run.ends_with(0).json()
}

#[test]
fn rules_are_listed_with_code_and_severity() {
    Sandbox::new()
        .run(&["rules"])
        .ends_with(0)
        .prints("F104")
        .prints("mã số thuế sai số kiểm tra");
    let document = json_of(&["rules"]);
    let rules = document["rules"].as_array().unwrap();
    assert!(rules.len() >= 20);
    for rule in rules {
        for part in [
            "code", "rule", "severity", "title", "message", "why", "help", "source",
        ] {
            assert!(!text(&rule[part]).is_empty(), "{part} of {}", rule["code"]);
        }
    }
}

#[test]
fn a_rule_is_explained_by_code_or_name() {
    for name in ["F104", "f104", "tax-code-check-digit"] {
        Sandbox::new()
            .run(&["rules", name])
            .ends_with(0)
            .prints("F104")
            .prints("tax-code-check-digit")
            .prints("Thông tư 105/2020/TT-BTC");
    }
}

#[test]
fn a_rule_that_does_not_exist_is_refused() {
    Sandbox::new()
        .run(&["rules", "nonsense"])
        .ends_with(2)
        .prints_nothing()
        .says_one_line()
        .says("nonsense");
}

#[test]
fn indicators_are_listed_with_their_definition() {
    let run = Sandbox::new().run(&["indicators"]).ends_with(0);
    for id in ids("cooperatives.total .average_members .by_unit branches.total") {
        assert!(run.out.contains(&id), "{id}");
    }
    let document = json_of(&["indicators"]);
    for indicator in document["indicators"].as_array().unwrap() {
        for part in ["id", "name", "definition", "formula", "measure", "source"] {
            assert!(
                !text(&indicator[part]).is_empty(),
                "{part} of {}",
                indicator["id"]
            );
        }
    }
}

#[test]
fn an_indicator_is_explained_by_its_id() {
    Sandbox::new()
        .run(&["indicators", "cooperatives.total"])
        .ends_with(0)
        .prints("cooperatives.total");
    Sandbox::new()
        .run(&["indicators", "cooperatives.totl"])
        .ends_with(2)
        .says_one_line()
        .says("cooperatives.totl");
}

#[test]
fn columns_are_listed_with_the_headers_they_know() {
    Sandbox::new()
        .run(&["columns"])
        .ends_with(0)
        .prints("tax_code")
        .prints("Mã số thuế");
    let document = json_of(&["columns"]);
    let fields = document["fields"].as_array().unwrap();
    assert!(fields.len() >= 80);
    let members = fields
        .iter()
        .find(|field| field["field"] == "members")
        .unwrap();
    let headers = members["headers"].as_array().unwrap();
    assert!(headers.contains(&"Số thành viên".into()));
}

#[test]
fn the_columns_of_a_file_are_told_as_they_are_understood() {
    let file = samples("2023-08").join("thoi-binh.xlsx");
    let file = file.to_str().unwrap();
    Sandbox::new()
        .run(&["columns", file])
        .ends_with(0)
        .prints("tax_code")
        .prints("members");
    let document = json_of(&["columns", file]);
    let columns = document["sheets"][0]["columns"].as_array().unwrap();
    let understood = columns.iter().filter(|column| column["field"].is_string());
    assert_eq!(understood.count(), columns.len());
}

#[test]
fn a_file_without_columns_ends_as_an_unreadable_one() {
    let sandbox = Sandbox::new();
    sandbox.write("rong.xlsx", "");
    sandbox.run(&["columns", "rong.xlsx"]).ends_with(3);
    sandbox
        .run(&["columns", "khong-co.xlsx"])
        .ends_with(2)
        .says_one_line()
        .says("khong-co.xlsx");
}

#[test]
fn a_unit_is_found_by_name_with_what_became_of_it() {
    for name in ["Thới Bình", "thoi binh", "huyện Thới Bình"] {
        Sandbox::new()
            .run(&["units", name])
            .ends_with(0)
            .prints("967")
            .prints("Huyện Thới Bình");
    }
    let document = json_of(&["units", "huyện Thới Bình"]);
    let unit = &document["units"][0];
    assert_eq!(unit["code"], "967");
    assert_eq!(unit["parent"], "Tỉnh Cà Mau");
    assert_eq!(unit["valid_to"], "2025-06-30");
}

#[test]
fn the_provinces_of_today_are_34() {
    let document = json_of(&["units"]);
    assert_eq!(document["units"].as_array().map(Vec::len), Some(34));
}

#[test]
fn a_unit_nobody_knows_is_refused_with_the_nearest() {
    Sandbox::new()
        .run(&["units", "Thới Bịnh Đông"])
        .ends_with(2)
        .prints_nothing()
        .says_one_line();
}

#[test]
fn completions_are_written_for_a_shell() {
    let completions = Sandbox::new().run(&["completions", "bash"]).ends_with(0);
    assert!(completions.out.contains("htx") && completions.out.contains("import"));
    Sandbox::new()
        .run(&["completions", "nonsense"])
        .ends_with(2);
}

#[test]
fn the_manual_page_names_every_command() {
    let manual = Sandbox::new().run(&["man"]).ends_with(0);
    assert!(manual.out.contains(".TH"));
    for command in ["init", "import", "status", "report", "rules", "units"] {
        assert!(manual.out.contains(command), "{command}");
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    Sandbox::new()
        .run(&["--version"])
        .ends_with(0)
        .prints(env!("CARGO_PKG_VERSION"));
}

#[test]
fn help_explains_every_command_and_the_exit_codes() {
    let help = Sandbox::new().run(&["--help"]).ends_with(0);
    for word in ["init", "import", "status", "report", "Mã kết thúc"] {
        assert!(help.out.contains(word), "{word} is not in {help}");
    }
    for command in ["init", "import", "status", "report", "columns", "units"] {
        Sandbox::new()
            .run(&[command, "--help"])
            .ends_with(0)
            .prints("Cách dùng");
    }
}

#[test]
fn no_command_at_all_is_wrong_usage() {
    Sandbox::new().run(&[]).ends_with(2);
    Sandbox::new().run(&["baocao"]).ends_with(2);
}

#[test]
fn commands_of_later_versions_say_so() {
    for arguments in [
        &["diff", "2023-07", "2023-08"][..],
        &["explain", "cooperatives.total"],
        &["undo", "2"],
    ] {
        Sandbox::new()
            .run(arguments)
            .ends_with(2)
            .prints_nothing()
            .says_one_line()
            .says("chưa có trong phiên bản này");
    }
}

#[test]
fn an_indicator_in_the_report_stands_in_the_list() {
    let listed = json_of(&["indicators"]);
    let report = Sandbox::with_august().run(&["report", "--format", "json"]);
    for part in ["indicators", "breakdowns"] {
        for reported in report.json()[part].as_array().unwrap() {
            entry(&listed["indicators"], &text(&reported["id"]));
        }
    }
}

#[test]
fn rules_are_shown_as_the_settings_have_them() {
    let registry = Sandbox::registry();
    let rules = "[rules.F104]\nseverity = \"warning\"\n[rules.F302]\noff = true\n[rules.F204]\nmembers_most = 300\n";
    registry.write("htx.toml", format!("province = \"Tỉnh Cà Mau\"\n{rules}"));
    registry
        .run(&["rules"])
        .ends_with(0)
        .prints("F104  cảnh báo  mã số thuế sai số kiểm tra (htx.toml; mặc định: lỗi)")
        .prints("F302  tắt       ngày ở tương lai (htx.toml; mặc định: lỗi)");
    registry
        .run(&["rules", "F204"])
        .ends_with(0)
        .prints("members_most = 300");
    let document = registry.run(&["rules", "F204", "--format", "json"]).json();
    let parameter = entry_named(&document["parameters"], "members_most");
    assert_eq!(
        (&parameter["default"], &parameter["value"]),
        (&5000.into(), &300.into())
    );
    let off = registry.run(&["rules", "F302", "--format", "json"]).json();
    assert_eq!(off["off"], true);
    assert_eq!(off["default_severity"], "error");
}

/// The object of a list that has this name.
fn entry_named<'j>(list: &'j serde_json::Value, name: &str) -> &'j serde_json::Value {
    let found = list.as_array().unwrap().iter();
    found.into_iter().find(|one| one["name"] == name).unwrap()
}

#[test]
fn settings_no_rule_understands_are_told_and_the_rules_still_shown() {
    let registry = Sandbox::registry();
    let wrong = "province = \"Tỉnh Cà Mau\"\n[rules.F204]\nmember_most = 300\n";
    registry.write("htx.toml", wrong);
    registry
        .run(&["rules", "F204"])
        .ends_with(0)
        .says("htx.toml:3: ")
        .prints("members_most = 5000");
    registry
        .run(&["import", "."])
        .ends_with(2)
        .says("members_most");
}

#[test]
fn families_come_in_the_order_of_the_work() {
    let listed = Sandbox::new().run(&["rules"]).ends_with(0).out;
    let heads = listed.lines().filter(|line| !line.starts_with(' '));
    let letters: String = heads.filter_map(|line| line.chars().next()).collect();
    assert!(letters.starts_with("SFRTUM"), "{letters}");
}
