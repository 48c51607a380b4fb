//! `htx completions`: completion scripts for shells.

use super::globals::Globals;
use super::program::{argument, program};
use super::ui::Ui;
use super::{Ending, Entry};
use crate::text::{Lang, text};
use anyhow::Result;
use clap::{ArgMatches, Command};
use clap_complete::Shell;

pub(super) static ENTRY: Entry = Entry {
    name: "completions",
    about: text(
        "In tập lệnh gợi ý cho shell",
        "Print completions for a shell",
    ),
    arguments,
    run,
};

fn arguments(command: Command, lang: Lang) -> Command {
    let shell = text(
        "bash, zsh, fish, elvish, powershell",
        "bash, zsh, fish, elvish, powershell",
    );
    let argument =
        argument("shell", text("SHELL", "SHELL"), shell, lang).hide_possible_values(true);
    command.arg(
        argument
            .value_parser(clap::value_parser!(Shell))
            .required(true),
    )
}

fn run(matches: &ArgMatches, _: &Globals, ui: &mut Ui) -> Result<Ending> {
    if let Some(shell) = matches.get_one::<Shell>("shell") {
        let mut script = Vec::new();
        clap_complete::generate(*shell, &mut program(ui.lang()), "htx", &mut script);
        ui.out().write_all(&script)?;
    }
    Ok(Ending::Done)
}
