//! The command line: one file per command, one table of them, one place that prints.

mod batch;
mod columns;
mod completions;
mod globals;
mod import;
mod import_json;
mod indicators;
mod init;
mod man;
mod place;
mod report;
mod rules;
mod status;
mod trouble;
mod ui;
mod units;

use crate::text::{Lang, Text, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use globals::Globals;
use std::process::ExitCode;
use ui::Ui;

/// How a command ended, apart from errors of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    /// Nothing to complain of.
    Done = 0,
    /// Done; findings at or above the line, or something rejected.
    Findings = 1,
    /// Done, but some inputs could not be read at all.
    Unreadable = 3,
}

/// One command: its name, what it is for, its arguments, what it does.
struct Entry {
    name: &'static str,
    about: Text,
    arguments: fn(Command, Lang) -> Command,
    run: fn(&ArgMatches, &Globals, &mut Ui) -> Result<Ending>,
}

/// Every command, in the order the help lists them.
const COMMANDS: [&Entry; 10] = [
    &init::ENTRY,
    &import::ENTRY,
    &status::ENTRY,
    &report::ENTRY,
    &rules::ENTRY,
    &indicators::ENTRY,
    &columns::ENTRY,
    &units::ENTRY,
    &completions::ENTRY,
    &man::ENTRY,
];

const ABOUT: Text = text(
    "Đọc danh sách hợp tác xã do các huyện, xã gửi; kiểm tra, lưu giữ và lập báo cáo cấp tỉnh",
    "Reads the cooperative lists that districts send, checks them, keeps them and writes the provincial report",
);

const EXIT_CODES: Text = text(
    "Mã kết thúc: 0 xong · 1 xong, có lỗi trong số liệu hoặc có tệp bị từ chối · 2 dùng sai hoặc chưa có sổ dữ liệu · 3 có tệp không đọc được · 4 sổ dữ liệu bận, hỏng hoặc mới hơn chương trình · 5 không ghi được kết quả",
    "Exit codes: 0 done · 1 done, errors in the data or something rejected · 2 wrong usage or no registry · 3 some files could not be read · 4 the registry is busy, damaged or newer than the program · 5 the output could not be written",
);

/// Runs the program on the process's arguments.
pub fn main() -> ExitCode {
    let lang = globals::lang_of_arguments(std::env::args_os());
    let matches = program(lang).get_matches();
    let globals = Globals::of(&matches, lang);
    let mut ui = Ui::new(&globals);
    let result = match matches.subcommand() {
        Some((name, arguments)) => {
            let entry = COMMANDS.iter().find(|entry| entry.name == name);
            entry.map_or(Ok(Ending::Done), |entry| {
                (entry.run)(arguments, &globals, &mut ui)
            })
        }
        None => Ok(Ending::Done),
    };
    match result.and_then(|ending| ui.finish().map(|()| ending)) {
        Ok(ending) => ExitCode::from(ending as u8),
        Err(error) => trouble::report(&error, &mut ui),
    }
}

/// The program's whole command line in one language.
fn program(lang: Lang) -> Command {
    let program = Command::new("htx")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT.pick(lang))
        .after_help(EXIT_CODES.pick(lang))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_value_name(COMMAND.pick(lang))
        .subcommand_help_heading(COMMANDS_HEADING.pick(lang))
        .help_template(template(lang));
    let program = globals::arguments(program, lang);
    COMMANDS.iter().fold(program, |program, entry| {
        let command = Command::new(entry.name)
            .about(entry.about.pick(lang))
            .disable_help_flag(true)
            .help_template(template(lang));
        program.subcommand((entry.arguments)(command, lang))
    })
}

const COMMAND: Text = text("LỆNH", "COMMAND");
const COMMANDS_HEADING: Text = text("Lệnh", "Commands");

fn template(lang: Lang) -> &'static str {
    text(
        "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}{after-help}\n",
        "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}\n",
    )
    .pick(lang)
}

/// An argument of a command, in the section its kind belongs to.
fn argument(id: &'static str, help: Text, lang: Lang) -> clap::Arg {
    clap::Arg::new(id)
        .help(help.pick(lang))
        .help_heading(text("Tham số", "Arguments").pick(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound_and_explained_in_both_languages() {
        for lang in [Lang::Vi, Lang::En] {
            let program = program(lang);
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
}
