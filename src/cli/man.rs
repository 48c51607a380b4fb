//! `htx man`: the manual page.

use super::globals::Globals;
use super::program::program;
use super::ui::Ui;
use super::{COMMANDS, Ending, Entry};
use crate::text::text;
use anyhow::Result;
use clap::{ArgMatches, Command};

pub(super) static ENTRY: Entry = Entry {
    name: "man",
    about: text("In trang hướng dẫn (man)", "Print the manual page"),
    arguments: |command, _| command,
    run,
};

fn run(_: &ArgMatches, _: &Globals, ui: &mut Ui) -> Result<Ending> {
    let mut program: Command = program(ui.lang());
    program.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(program.clone()).render(&mut page)?;
    for entry in COMMANDS {
        if let Some(command) = program.find_subcommand(entry.name) {
            let name = format!("htx-{}", entry.name);
            clap_mangen::Man::new(command.clone().name(name)).render(&mut page)?;
        }
    }
    ui.out().write_all(&page)?;
    Ok(Ending::Done)
}
