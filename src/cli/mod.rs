//! The command line: one file per command, one table of them, one place that prints.

mod batch;
mod check;
mod columns;
mod columns_of_file;
mod comparing;
mod completions;
mod feedback;
mod findings_output;
mod findings_text;
mod globals;
mod import;
mod import_json;
mod import_table;
mod indicators;
mod init;
mod man;
mod nearest;
mod place;
mod program;
mod report;
mod returning;
mod rules;
mod scoreboard;
mod source;
mod standing;
mod status;
mod storing;
mod teaching;
mod template;
mod trouble;
mod ui;
mod units;
mod waive;
mod whole_file;

use crate::text::{Lang, Text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use globals::Globals;
use program::{NOT_YET, program, with_later};
use std::ffi::OsString;
use std::process::ExitCode;
use trouble::Trouble;
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
static COMMANDS: &[&Entry] = &[
    &init::ENTRY,
    &import::ENTRY,
    &check::ENTRY,
    &status::ENTRY,
    &waive::ENTRY,
    &template::ENTRY,
    &report::ENTRY,
    &feedback::ENTRY,
    &rules::ENTRY,
    &indicators::ENTRY,
    &columns::ENTRY,
    &units::ENTRY,
    &completions::ENTRY,
    &man::ENTRY,
];

/// Runs the program on the process's arguments.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let defaults = globals::defaults(&words);
    let lang = globals::lang(&words, &defaults);
    let matches = with_later(program(lang), lang).get_matches();
    let globals = Globals::of(&matches, lang, &defaults);
    let mut ui = Ui::new(&globals);
    let result = run(&matches, &globals, &mut ui);
    match result.and_then(|ending| ui.finish().map(|()| ending)) {
        Ok(ending) => ExitCode::from(ending as u8),
        Err(error) => trouble::report(&error, &mut ui),
    }
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let Some((name, arguments)) = matches.subcommand() else {
        return Ok(Ending::Done);
    };
    match COMMANDS.iter().find(|entry| entry.name == name) {
        Some(entry) => (entry.run)(arguments, globals, ui),
        None => Err(Trouble::usage(NOT_YET.fill(&[("c", &name)]))),
    }
}
