//! Settings as written and read, and what is said of faulty ones.

use super::*;
use crate::text::Lang;

const WHOLE: &str = r#"
province = "Tỉnh Cà Mau"
units = ["Huyện Thới Bình", "Huyện U Minh"]

[defaults]
lang = "en"
fail_on = "never"

[deadlines]
send = 5

[report]
body = ["LIÊN MINH HỢP TÁC XÃ", "TỈNH CÀ MAU"]
number = "05/BC-LMHTX"
date = "2023-09-05"

[rules.F104]
severity = "warning"

[rules.F205]
off = true
limit = 3
words = ["a", "b"]

[headers."Huyện Thới Bình"]
"Số xã viên" = "members"
"#;

fn read(written: &str) -> Result<Settings, String> {
    Settings::parse(written, Path::new("htx.toml")).map_err(|fault| fault.say(Lang::En))
}

#[test]
fn a_whole_file_is_read() {
    let settings = read(WHOLE).expect("valid");
    assert_eq!(settings.province, "Tỉnh Cà Mau");
    assert_eq!(settings.units, ["Huyện Thới Bình", "Huyện U Minh"]);
    let defaults: Vec<(&str, &str)> = settings
        .defaults
        .iter()
        .map(|(flag, value)| (flag.as_str(), value.as_str()))
        .collect();
    assert_eq!(defaults, [("fail_on", "never"), ("lang", "en")]);
    assert_eq!(
        (settings.deadlines.send, settings.deadlines.mend),
        (Some(5), None)
    );
    let report = &settings.report;
    assert_eq!(report.body, ["LIÊN MINH HỢP TÁC XÃ", "TỈNH CÀ MAU"]);
    assert_eq!(report.number.as_deref(), Some("05/BC-LMHTX"));
    assert_eq!(report.date, Some(jiff::civil::date(2023, 9, 5)));
    assert!(report.recipients.is_empty());
    let (first, second) = (&settings.rules["F104"], &settings.rules["F205"]);
    assert_eq!(
        (first.severity.as_deref(), first.off),
        (Some("warning"), false)
    );
    assert_eq!((second.severity.as_deref(), second.off), (None, true));
    assert_eq!(second.parameters["limit"].as_integer(), Some(3));
    assert_eq!(second.parameters["words"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        settings.headers["Huyện Thới Bình"]["Số xã viên"],
        Field::Members
    );
}

#[test]
fn what_is_written_is_read_again() {
    for settings in [Settings::new("Tỉnh Đắk Nông"), read(WHOLE).expect("valid")] {
        assert_eq!(read(&settings.text()).as_ref(), Ok(&settings));
        assert_eq!(read(&settings.starter_text()).as_ref(), Ok(&settings));
    }
}

#[test]
fn the_examples_of_a_new_file_are_valid_once_uncommented() {
    let starter = Settings::new("Tỉnh Cà Mau").starter_text();
    let is_example =
        |line: &str| line.starts_with("# ") && line.contains(['=', '[']) && !line.contains("htx ");
    let uncommented: Vec<&str> = starter
        .lines()
        .map(|line| {
            if is_example(line) && !line.contains("off = true") {
                &line[2..]
            } else {
                line
            }
        })
        .collect();
    let settings = read(&uncommented.join("\n")).expect("valid");
    assert_eq!(settings.units.len(), 2);
    assert_eq!(settings.defaults["fail_on"], "warning");
    assert_eq!(settings.rules["F104"].severity.as_deref(), Some("warning"));
    assert_eq!(
        settings.rules["F204"].parameters["members_most"].as_integer(),
        Some(3000)
    );
    assert_eq!(settings.headers["Huyện Thới Bình"].len(), 1);
    assert_eq!(settings.report.recipients.len(), 3);
}

#[test]
fn canonical_text_depends_on_the_content_alone() {
    let one = read("province = 'X'\n[rules.F2]\noff=true\n[rules.F1]\noff=true").expect("valid");
    let other = read("# ghi chú\nrules.F1.off = true\nrules.F2 = { off = true }\nprovince = \"X\"")
        .expect("valid");
    assert_eq!(one.text(), other.text());
    assert_eq!(Settings::new("X").text(), "province = \"X\"\n");
}

#[test]
fn faults_name_file_line_and_what_is_known() {
    for (written, said) in [
        (
            "province = \"X\"\nunit = []",
            "htx.toml:2: no key “unit”; the keys known are province, units, defaults, deadlines, report, rules, headers",
        ),
        (
            "\n\nprovince = 5",
            "htx.toml:3: “province” must be a name in quotation marks",
        ),
        (
            "province = \" \"",
            "htx.toml:1: “province” must be a name in quotation marks",
        ),
        (
            "units = []",
            "htx.toml: the key “province” is missing, for example: province = \"Tỉnh Cà Mau\"",
        ),
        (
            "units = \"Huyện U Minh\"",
            "htx.toml:1: “units” must be a list of names, for example: [\"Huyện Thới Bình\", \"Huyện U Minh\"]",
        ),
        (
            "[rules.F104]\nseverity = \"loud\"",
            "htx.toml:2: no severity “loud”; the severities known are error, warning, info",
        ),
        (
            "[rules.F104]\noff = \"yes\"",
            "htx.toml:2: “off” must be true or false",
        ),
        (
            "[defaults]\nlang = \"fr\"",
            "htx.toml:2: “lang” cannot be “fr”; the values known are vi, en",
        ),
        (
            "[defaults]\nfail-on = \"never\"",
            "htx.toml:2: no key “fail-on”; the keys known are lang, color, format, fail_on",
        ),
        (
            "[deadlines]\nsend = -1",
            "htx.toml:2: “send” must be a number of days, from 0 to 366",
        ),
        (
            "[report]\ndate = \"5/9\"",
            "htx.toml:2: “date” must be a day, for example: \"2023-09-05\"",
        ),
        (
            "[report]\nsigner = \"X\"",
            "htx.toml:2: no key “signer”; the keys known are superior, body, number, place, date, signature, signatory, recipients",
        ),
        (
            "[deadlines]\nsent = 1",
            "htx.toml:2: no key “sent”; the keys known are send, mend",
        ),
        ("[rules]\nF104 = 1", "htx.toml:2: “F104” must be a table"),
        (
            "[headers.\"Huyện U Minh\"]\n\"Số TV\" = \"member\"",
            "htx.toml:2: no field “member”; the nearest is members",
        ),
    ] {
        assert_eq!(read(written), Err(said.to_owned()));
    }
    let fault = read("province = \"X\"\nunits = [").expect_err("a fault");
    assert!(fault.starts_with("htx.toml:2: not valid TOML: "), "{fault}");
}

#[test]
fn loading_names_the_file_that_is_missing_in_either_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE_NAME);
    let error = Settings::load(&path).expect_err("a fault");
    assert!(
        error
            .to_string()
            .starts_with(&format!("{}: không đọc được: ", path.display()))
    );
    let fault = error.downcast_ref::<SettingsFault>().expect("valid");
    assert!(fault.say(Lang::En).contains("cannot be read"));
    let saved_by_notepad = format!("\u{feff}{}", Settings::new("Tỉnh Cà Mau").starter_text());
    std::fs::write(&path, saved_by_notepad.replace('\n', "\r\n")).expect("valid");
    assert_eq!(
        Settings::load(&path).expect("valid"),
        Settings::new("Tỉnh Cà Mau")
    );
}

#[test]
fn a_fault_found_later_is_told_with_the_line_of_its_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(FILE_NAME);
    std::fs::write(&path, WHOLE).expect("valid");
    for (keys, line) in [
        (&["rules", "F104"][..], Some(17)),
        (&["rules", "F205", "limit"], Some(22)),
        (&["rules", "F205", "lost"], None),
        (&["province", "F205"], None),
    ] {
        let fault = Settings::fault_at(&path, keys, crate::text::Phrase::same("no"));
        assert_eq!(fault.line, line, "{keys:?}");
    }
}
