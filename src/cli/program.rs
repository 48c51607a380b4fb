//! The command line as it is parsed and explained: commands, arguments, usage and help in one language.

use super::{COMMANDS, globals};
use crate::text::{Lang, Text, text};
use clap::{Arg, ArgAction, Command};

/// What a value is called in the help.
pub const NAME: Text = text("TÊN", "NAME");
/// A file or folder.
pub const PATH: Text = text("ĐƯỜNG_DẪN", "PATH");
/// A folder.
pub const FOLDER: Text = text("THƯ_MỤC", "DIR");
/// A file.
pub const FILE: Text = text("TỆP", "FILE");
/// A period.
pub const PERIOD: Text = text("KỲ", "PERIOD");
/// A format.
pub const FORMAT: Text = text("DẠNG", "FORMAT");
/// A kind of list.
pub const KIND: Text = text("LOẠI", "KIND");
/// A code or identifier.
pub const CODE: Text = text("MÃ", "CODE");

const OPTIONS: Text = text("TÙY CHỌN", "OPTIONS");
const COMMAND: Text = text("LỆNH", "COMMAND");

const ABOUT: Text = text(
    "Đọc danh sách hợp tác xã do các huyện, xã gửi; kiểm tra, lưu giữ và lập báo cáo cấp tỉnh",
    "Reads the cooperative lists that districts send, checks them, keeps them and writes the provincial report",
);

/// What each exit code means.
const EXIT_CODES: [Text; 6] = [
    text("xong", "done"),
    text(
        "xong, có lỗi trong số liệu hoặc có tệp bị từ chối",
        "done, errors in the data or something rejected",
    ),
    text(
        "dùng sai hoặc chưa có sổ dữ liệu",
        "wrong usage or no registry",
    ),
    text("có tệp không đọc được", "some files could not be read"),
    text(
        "sổ dữ liệu bận, hỏng hoặc mới hơn chương trình",
        "the registry is busy, damaged or newer than the program",
    ),
    text("không ghi được kết quả", "the output could not be written"),
];

/// Commands of later versions; their names are kept for them, so that nobody takes one for something else.
const LATER: [&str; 7] = ["list", "show", "diff", "explain", "log", "undo", "export"];

/// What is said to a command of a later version.
pub const NOT_YET: Text = text(
    "lệnh «{c}» chưa có trong phiên bản này; xem các lệnh: htx --help",
    "'{c}' is not in this version; the commands are listed by: htx --help",
);

/// The whole command line in one language, as help, manual and completions show it.
pub fn program(lang: Lang) -> Command {
    let program = Command::new("htx")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT.pick(lang))
        .after_help(exit_codes(lang))
        .override_usage(format!(
            "htx [{}] <{}>",
            OPTIONS.pick(lang),
            COMMAND.pick(lang)
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_value_name(COMMAND.pick(lang))
        .subcommand_help_heading(text("Lệnh", "Commands").pick(lang))
        .help_template(template(lang));
    let program = globals::arguments(program, lang);
    COMMANDS.iter().fold(program, |program, entry| {
        let command = Command::new(entry.name)
            .about(entry.about.pick(lang))
            .disable_help_flag(true)
            .help_template(template(lang));
        let command = (entry.arguments)(command, lang);
        let usage = usage(&command, lang);
        program.subcommand(command.override_usage(usage))
    })
}

/// The command line with the names kept for later versions, which take any arguments.
pub fn with_later(program: Command, lang: Lang) -> Command {
    LATER.iter().fold(program, |program, name| {
        let about = text("chưa có trong phiên bản này", "not in this version").pick(lang);
        let rest = Arg::new("rest")
            .help(about)
            .num_args(0..)
            .trailing_var_arg(true)
            .allow_hyphen_values(true);
        let command = Command::new(*name)
            .about(about)
            .hide(true)
            .help_template("{about}");
        program.subcommand(command.disable_help_flag(true).arg(rest))
    })
}

fn exit_codes(lang: Lang) -> String {
    let lines = EXIT_CODES.iter().enumerate();
    let lines = lines.map(|(code, meaning)| format!("\n  {code}  {}", meaning.pick(lang)));
    text("Mã kết thúc:", "Exit codes:").pick(lang).to_owned() + &lines.collect::<String>()
}

/// The usage line: the library's own has English words in it.
fn usage(command: &Command, lang: Lang) -> String {
    // An argument shows how often it may stand once it is built.
    let mut built = command.clone();
    built.build();
    let needed = built
        .get_opts()
        .filter(|option| option.is_required_set())
        .chain(command.get_positionals())
        .map(|argument| format!(" {argument}"));
    let name = command.get_name();
    format!(
        "htx {name} [{}]{}",
        OPTIONS.pick(lang),
        needed.collect::<String>()
    )
}

fn template(lang: Lang) -> &'static str {
    text(
        "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}{after-help}\n",
        "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}\n",
    )
    .pick(lang)
}

/// What a command is given by its place.
pub fn argument(id: &'static str, value: Text, help: Text, lang: Lang) -> Arg {
    Arg::new(id)
        .value_name(value.pick(lang))
        .help(help.pick(lang))
        .help_heading(text("Tham số", "Arguments").pick(lang))
}

/// What a command is given by a flag of the same name.
pub fn option(id: &'static str, value: Text, help: Text, lang: Lang) -> Arg {
    argument(id, value, help, lang)
        .long(id)
        .help_heading(text("Tùy chọn", "Options").pick(lang))
}

/// A flag that is given or not.
pub fn switch(id: &'static str, help: Text, lang: Lang) -> Arg {
    Arg::new(id)
        .long(id)
        .action(ArgAction::SetTrue)
        .help(help.pick(lang))
        .help_heading(text("Tùy chọn", "Options").pick(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn help(name: &str, lang: Lang) -> String {
        let mut program = program(lang);
        program.build();
        let command = program.find_subcommand_mut(name).expect(name);
        command.render_help().to_string()
    }

    #[test]
    fn the_command_line_is_sound_and_explained_in_both_languages() {
        for lang in [Lang::Vi, Lang::En] {
            let program = with_later(program(lang), lang);
            program.clone().debug_assert();
            for command in program.get_subcommands().chain([&program]) {
                for argument in command.get_arguments() {
                    assert!(
                        argument.get_help().is_some(),
                        "{} {}",
                        command.get_name(),
                        argument.get_id()
                    );
                }
            }
        }
    }

    #[test]
    fn usage_names_values_in_the_language_spoken() {
        let usage = |name: &str, lang| {
            let help = help(name, lang);
            let lines = help.lines().map(str::to_owned);
            lines
                .into_iter()
                .find(|line| line.contains("htx "))
                .expect("a usage line")
        };
        for (name, vi, en) in [
            (
                "import",
                "Cách dùng: htx import [TÙY CHỌN] <ĐƯỜNG_DẪN>...",
                "Usage: htx import [OPTIONS] <PATH>...",
            ),
            (
                "init",
                "Cách dùng: htx init [TÙY CHỌN] --province <TÊN> [THƯ_MỤC]",
                "Usage: htx init [OPTIONS] --province <NAME> [DIR]",
            ),
            (
                "status",
                "Cách dùng: htx status [TÙY CHỌN]",
                "Usage: htx status [OPTIONS]",
            ),
        ] {
            assert_eq!(
                (
                    usage(name, Lang::Vi).as_str(),
                    usage(name, Lang::En).as_str()
                ),
                (vi, en)
            );
        }
    }

    #[test]
    fn arguments_stand_before_options_and_those_before_the_global_ones() {
        let help = help("import", Lang::Vi);
        let at = |words: &str| help.find(words).expect(words);
        assert!(at("Tham số:") < at("Tùy chọn:") && at("Tùy chọn:") < at("Tùy chọn chung:"));
        assert!(at("<ĐƯỜNG_DẪN>...  ") < at("--period <KỲ>"));
    }

    #[test]
    fn names_kept_for_later_are_known_and_hidden() {
        let mut program = with_later(program(Lang::Vi), Lang::Vi);
        let help = program.render_help().to_string();
        for name in LATER {
            assert!(!help.contains(&format!("  {name} ")), "{name}");
            let parsed = program
                .try_get_matches_from_mut(["htx", name, "x", "--period", "2023-08"])
                .expect(name);
            assert_eq!(parsed.subcommand_name(), Some(name));
        }
    }
}
