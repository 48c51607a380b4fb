//! What can be said to every command: where the registry is, language, colour, formats, what is an error.

use super::program::{FOLDER, FORMAT};
use super::trouble::Trouble;
use crate::finding::Severity;
use crate::registry;
use crate::settings::{FILE_NAME, Settings};
use crate::text::{Lang, Text, text};
use anyhow::Result;
use clap::{Arg, ArgAction, ArgMatches, Command};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

/// The global flags as understood.
#[derive(Debug, Clone)]
pub struct Globals {
    /// Folder of the registry, where it is said.
    pub registry: Option<PathBuf>,
    /// Language of everything said.
    pub lang: Lang,
    /// `auto`, `always` or `never`.
    pub color: String,
    /// Nothing but results and errors.
    pub quiet: bool,
    /// More detail.
    pub verbose: bool,
    /// Format of standard output as asked for.
    pub format: Option<String>,
    /// Format of standard output where none is asked for, as the settings have it.
    pub default_format: Option<String>,
    /// No progress bar.
    pub no_progress: bool,
    /// The least severity that ends with code 1; `None` for never.
    pub fail_on: Option<Severity>,
    /// Personal data is shown.
    pub reveal: bool,
}

/// One global flag.
struct Flag {
    id: &'static str,
    short: Option<char>,
    variable: &'static str,
    value: Option<Text>,
    values: &'static [&'static str],
    help: Text,
}

const FLAGS: &[Flag] = &[
    Flag {
        id: "registry",
        short: None,
        variable: "HTX_REGISTRY",
        value: Some(FOLDER),
        values: &[],
        help: text(
            "thư mục sổ dữ liệu (mặc định: thư mục gần nhất phía trên có htx.toml)",
            "folder of the registry (default: the nearest folder above that holds htx.toml)",
        ),
    },
    Flag {
        id: "lang",
        short: None,
        variable: "HTX_LANG",
        value: Some(text("vi|en", "vi|en")),
        values: &["vi", "en"],
        help: text(
            "ngôn ngữ: vi (mặc định) hoặc en",
            "language: vi (default) or en",
        ),
    },
    Flag {
        id: "color",
        short: None,
        variable: "HTX_COLOR",
        value: Some(text("auto|always|never", "auto|always|never")),
        values: &["auto", "always", "never"],
        help: text("tô màu: auto, always, never", "colour: auto, always, never"),
    },
    Flag {
        id: "quiet",
        short: Some('q'),
        variable: "HTX_QUIET",
        value: None,
        values: &[],
        help: text("chỉ in kết quả và lỗi", "print results and errors only"),
    },
    Flag {
        id: "verbose",
        short: Some('v'),
        variable: "HTX_VERBOSE",
        value: None,
        values: &[],
        help: text(
            "in thêm chi tiết, cả các ghi nhận",
            "print more, notices included",
        ),
    },
    Flag {
        id: "format",
        short: None,
        variable: "HTX_FORMAT",
        value: Some(FORMAT),
        values: &[],
        help: text(
            "dạng in ra: table (mặc định), json; báo cáo có thêm những dạng mà nó ghi ra tệp; import có thêm csv, sarif, html",
            "format printed: table (default), json; the report also those it writes to files; import also csv, sarif, html",
        ),
    },
    Flag {
        id: "no-progress",
        short: None,
        variable: "HTX_NO_PROGRESS",
        value: None,
        values: &[],
        help: text("không vẽ thanh tiến độ", "draw no progress bar"),
    },
    Flag {
        id: "fail-on",
        short: None,
        variable: "HTX_FAIL_ON",
        value: Some(text("error|warning|never", "error|warning|never")),
        values: &["error", "warning", "never"],
        help: text(
            "mức khiến chương trình kết thúc với mã 1: error (mặc định), warning, never",
            "what ends with code 1: error (default), warning, never",
        ),
    },
    Flag {
        id: "reveal",
        short: None,
        variable: "HTX_REVEAL",
        value: None,
        values: &[],
        help: text(
            "hiện dữ liệu cá nhân (số định danh, điện thoại, ngày sinh) thay vì che",
            "show personal data (identity numbers, phones, birth dates) instead of masking it",
        ),
    },
];

/// Adds the global flags to the program.
pub fn arguments(program: Command, lang: Lang) -> Command {
    let heading = text("Tùy chọn chung", "Global options").pick(lang);
    let program = FLAGS.iter().fold(program, |program, flag| {
        let argument = Arg::new(flag.id)
            .long(flag.id)
            .env(flag.variable)
            .global(true)
            .hide_env(true)
            .help(flag.help.pick(lang))
            .help_heading(heading);
        let argument = match flag.short {
            Some(short) => argument.short(short),
            None => argument,
        };
        program.arg(match (flag.value, flag.values) {
            (None, _) => argument
                .action(ArgAction::SetTrue)
                .value_parser(clap::builder::FalseyValueParser::new()),
            (Some(name), []) => argument.value_name(name.pick(lang)),
            (Some(name), values) => argument
                .value_name(name.pick(lang))
                .value_parser(values.to_vec())
                .hide_possible_values(true),
        })
    });
    let help = Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .global(true)
        .help(text("in hướng dẫn này", "print this help").pick(lang))
        .help_heading(heading);
    let version = Arg::new("version")
        .long("version")
        .short('V')
        .action(ArgAction::Version)
        .help(text("in phiên bản", "print the version").pick(lang))
        .help_heading(heading);
    program.arg(help).arg(version)
}

/// What the settings at hand say of flags: flag with `_` for `-`, value.
pub type Defaults = BTreeMap<String, String>;

impl Globals {
    /// Reads the flags; flags win over variables, variables over the settings' defaults, these over the program's.
    pub fn of(matches: &ArgMatches, lang: Lang, defaults: &Defaults) -> Self {
        // Global arguments land in the deepest command that was given.
        let deepest = matches.subcommand().map_or(matches, |(_, inner)| inner);
        let word = |id: &str| deepest.get_one::<String>(id).cloned();
        let word_or_default =
            |id: &str| word(id).or_else(|| defaults.get(&id.replace('-', "_")).cloned());
        Globals {
            registry: word("registry").map(PathBuf::from),
            lang,
            color: word_or_default("color").unwrap_or_else(|| "auto".to_owned()),
            quiet: deepest.get_flag("quiet"),
            verbose: deepest.get_flag("verbose"),
            format: word("format").map(|format| format.to_lowercase()),
            default_format: defaults.get("format").cloned(),
            no_progress: deepest.get_flag("no-progress"),
            fail_on: match word_or_default("fail-on").as_deref() {
                Some("never") => None,
                Some("warning") => Some(Severity::Warning),
                _ => Some(Severity::Error),
            },
            reveal: deepest.get_flag("reveal"),
        }
    }

    /// Whether results are to be JSON rather than the table, the only two that all commands can print.
    ///
    /// # Errors
    /// Something else was asked for. What the settings prefer for the report is no fault here.
    pub fn json(&self) -> Result<bool> {
        match self.format.as_deref() {
            None => Ok(self.default_format.as_deref() == Some("json")),
            Some("json") => Ok(true),
            Some("table") => Ok(false),
            Some(other) => Err(Trouble::usage(
                text(
                    "lệnh này chỉ in table hoặc json, không in «{f}»",
                    "this command prints table or json only, not '{f}'",
                )
                .fill(&[("f", &other)]),
            )),
        }
    }
}

/// What the settings of the registry at hand say of flags. What is wrong with them is told by the command that
/// needs them; here it only means that nothing is said.
pub fn defaults(arguments: &[OsString]) -> Defaults {
    let folder = said("registry", arguments)
        .or_else(|| std::env::var("HTX_REGISTRY").ok())
        .map(PathBuf::from)
        .or_else(|| registry::locate(&std::env::current_dir().ok()?));
    folder
        .and_then(|folder| Settings::load(&folder.join(FILE_NAME)).ok())
        .map(|settings| settings.defaults)
        .unwrap_or_default()
}

/// The language has to be known before the command line is built, for its help is in that language.
pub fn lang(arguments: &[OsString], defaults: &Defaults) -> Lang {
    let lang = said("lang", arguments)
        .or_else(|| std::env::var("HTX_LANG").ok())
        .or_else(|| defaults.get("lang").cloned());
    match lang.as_deref() {
        Some("en") => Lang::En,
        _ => Lang::Vi,
    }
}

/// The value of a flag, before the arguments are parsed as a whole.
fn said(flag: &str, arguments: &[OsString]) -> Option<String> {
    let flag = format!("--{flag}");
    let mut value = None;
    let words = arguments.iter().map(|word| word.to_string_lossy());
    let mut words = words.take_while(|word| word != "--");
    while let Some(word) = words.next() {
        if word == flag.as_str() {
            value = words.next().map(|next| next.into_owned());
        } else if let Some(inline) = word
            .strip_prefix(&flag)
            .and_then(|rest| rest.strip_prefix('='))
        {
            value = Some(inline.to_owned());
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::program::program;
    use crate::export::Format;
    use crate::settings::DEFAULTS;

    fn words(words: &[&str]) -> Vec<OsString> {
        words.iter().map(OsString::from).collect()
    }

    fn defaults(pairs: &[(&str, &str)]) -> Defaults {
        let owned = |(flag, value): &(&str, &str)| ((*flag).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    }

    fn globals(arguments: &[&str], of_settings: &[(&str, &str)]) -> Globals {
        let matches = program(Lang::Vi).try_get_matches_from(arguments);
        Globals::of(&matches.expect("valid"), Lang::Vi, &defaults(of_settings))
    }

    #[test]
    fn language_is_told_wherever_the_flag_stands() {
        let lang = |arguments: &[&str]| lang(&words(arguments), &Defaults::new());
        assert_eq!(lang(&["htx", "report", "--lang", "en"]), Lang::En);
        assert_eq!(lang(&["htx", "--lang=en", "rules"]), Lang::En);
        assert_eq!(lang(&["htx", "import", "--", "--lang=en"]), Lang::Vi);
    }

    #[test]
    fn settings_speak_where_nobody_else_does() {
        let english = defaults(&[("lang", "en")]);
        assert_eq!(lang(&words(&["htx", "status"]), &english), Lang::En);
        assert_eq!(lang(&words(&["htx", "--lang=vi"]), &english), Lang::Vi);
        let strict = [("fail_on", "warning"), ("color", "never")];
        let by_settings = globals(&["htx", "status"], &strict);
        assert_eq!(by_settings.fail_on, Some(Severity::Warning));
        assert_eq!(by_settings.color, "never");
        let by_flag = globals(&["htx", "status", "--fail-on", "never"], &strict);
        assert_eq!(by_flag.fail_on, None);
        assert_eq!(
            globals(&["htx", "status"], &[]).fail_on,
            Some(Severity::Error)
        );
    }

    #[test]
    fn only_what_was_asked_for_is_refused() {
        let json = |arguments: &[&str], of_settings: &[(&str, &str)]| {
            globals(arguments, of_settings).json().ok()
        };
        assert_eq!(json(&["htx", "status"], &[]), Some(false));
        assert_eq!(
            json(&["htx", "status", "--format", "JSON"], &[]),
            Some(true)
        );
        assert_eq!(json(&["htx", "status", "--format", "csv"], &[]), None);
        assert_eq!(json(&["htx", "status"], &[("format", "csv")]), Some(false));
        assert_eq!(json(&["htx", "status"], &[("format", "json")]), Some(true));
    }

    #[test]
    fn the_settings_know_the_values_of_the_flags() {
        for (key, values) in DEFAULTS {
            let name = key.replace('_', "-");
            let flag = FLAGS.iter().find(|flag| flag.id == name).expect(key);
            match flag.values {
                [] => assert!(values.iter().all(|value| Format::from_name(value).is_ok())),
                known => assert_eq!(known, values),
            }
        }
    }
}
