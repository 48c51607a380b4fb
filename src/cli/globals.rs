//! What can be said to every command: where the registry is, language, colour, formats, what is an error.

use crate::finding::Severity;
use crate::text::{Lang, Text, text};
use clap::{Arg, ArgAction, ArgMatches, Command};
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
    /// Format of standard output.
    pub format: Option<String>,
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
    value: Option<&'static str>,
    values: &'static [&'static str],
    help: Text,
}

const FLAGS: [Flag; 9] = [
    Flag {
        id: "registry",
        short: None,
        variable: "HTX_REGISTRY",
        value: Some("DIR"),
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
        value: Some("vi|en"),
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
        value: Some("auto|always|never"),
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
        value: Some("FORMAT"),
        values: &[],
        help: text(
            "dạng in ra: table (mặc định), json, csv, md",
            "format printed: table (default), json, csv, md",
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
        value: Some("error|warning|never"),
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
            (Some(name), []) => argument.value_name(name),
            (Some(name), values) => argument
                .value_name(name)
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

impl Globals {
    /// Reads the flags; flags win over variables, variables over defaults.
    pub fn of(matches: &ArgMatches, lang: Lang) -> Self {
        // Global arguments land in the deepest command that was given.
        let deepest = matches.subcommand().map_or(matches, |(_, inner)| inner);
        let word = |id: &str| deepest.get_one::<String>(id).cloned();
        Globals {
            registry: word("registry").map(PathBuf::from),
            lang,
            color: word("color").unwrap_or_else(|| "auto".to_owned()),
            quiet: deepest.get_flag("quiet"),
            verbose: deepest.get_flag("verbose"),
            format: word("format"),
            no_progress: deepest.get_flag("no-progress"),
            fail_on: match word("fail-on").as_deref() {
                Some("never") => None,
                Some("warning") => Some(Severity::Warning),
                _ => Some(Severity::Error),
            },
            reveal: deepest.get_flag("reveal"),
        }
    }

    /// Whether standard output is to be JSON.
    pub fn json(&self) -> bool {
        self.format.as_deref() == Some("json")
    }
}

/// The language has to be known before the command line is built, for its help is in that language.
pub fn lang_of_arguments(arguments: impl Iterator<Item = OsString>) -> Lang {
    let mut said = None;
    let mut before_is_lang = false;
    for argument in arguments {
        let argument = argument.to_string_lossy().into_owned();
        if argument == "--" {
            break;
        }
        if before_is_lang {
            said = Some(argument.clone());
        }
        if let Some(value) = argument.strip_prefix("--lang=") {
            said = Some(value.to_owned());
        }
        before_is_lang = argument == "--lang";
    }
    match said.or_else(|| std::env::var("HTX_LANG").ok()).as_deref() {
        Some("en") => Lang::En,
        _ => Lang::Vi,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_is_told_wherever_the_flag_stands() {
        let lang = |words: &[&str]| lang_of_arguments(words.iter().map(OsString::from));
        assert_eq!(lang(&["htx", "report", "--lang", "en"]), Lang::En);
        assert_eq!(lang(&["htx", "--lang=en", "rules"]), Lang::En);
        assert_eq!(lang(&["htx", "import", "--", "--lang=en"]), Lang::Vi);
    }
}
