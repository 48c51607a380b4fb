//! `htx init`: makes a registry.

use super::globals::Globals;
use super::place;
use super::trouble::Trouble;
use super::ui::Ui;
use super::{Ending, Entry, argument};
use crate::registry::Registry;
use crate::settings::{FILE_NAME, Settings};
use crate::text::{Lang, text};
use anyhow::{Context, Result};
use clap::{ArgMatches, Command};
use std::io::Write;
use std::path::{Path, PathBuf};

pub(super) static ENTRY: Entry = Entry {
    name: "init",
    about: text(
        "Tạo sổ dữ liệu cho một tỉnh",
        "Make a registry for a province",
    ),
    arguments,
    run,
};

fn arguments(command: Command, lang: Lang) -> Command {
    command
        .arg(
            argument(
                "dir",
                text(
                    "thư mục (mặc định: thư mục hiện tại)",
                    "folder (default: the current one)",
                ),
                lang,
            )
            .value_name("DIR")
            .value_parser(clap::value_parser!(PathBuf)),
        )
        .arg(
            argument(
                "province",
                text(
                    "tên tỉnh, kể cả tỉnh cũ",
                    "name of the province, former ones included",
                ),
                lang,
            )
            .long("province")
            .value_name("NAME")
            .required(true),
        )
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let folder = matches
        .get_one::<PathBuf>("dir")
        .or(globals.registry.as_ref())
        .cloned()
        .unwrap_or_else(|| PathBuf::from("."));
    let name: &String = matches.get_one("province").context("--province")?;
    let province = place::province(name, None)?;
    let settings_file = folder.join(FILE_NAME);
    if settings_file.exists() {
        let at = settings_file.display().to_string();
        return Err(Trouble::usage(
            text(
                "đã có sổ dữ liệu: {at}; không ghi đè",
                "there is a registry already: {at}; it is not overwritten",
            )
            .fill(&[("at", &at)]),
        ));
    }
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let registry = Registry::create(&folder)?;
    for note in registry.notes() {
        ui.tell(note);
    }
    // htx.toml comes last and whole: a folder holds a registry exactly if it holds this file.
    write_whole(&settings_file, &Settings::new(province.name).starter_text())?;
    let at = folder.display().to_string();
    let done = text(
        "Đã tạo sổ dữ liệu {p} tại {at}. Nhập tệp: htx import THƯ_MỤC",
        "Made the registry of {p} in {at}. Import files: htx import FOLDER",
    );
    ui.tell(&done.fill(&[("p", &province.name), ("at", &at)]));
    Ok(Ending::Done)
}

fn write_whole(path: &Path, content: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file =
        tempfile::NamedTempFile::new_in(folder).with_context(|| folder.display().to_string())?;
    file.write_all(content.as_bytes())
        .with_context(|| path.display().to_string())?;
    file.as_file()
        .sync_all()
        .with_context(|| path.display().to_string())?;
    file.persist(path)
        .map_err(|error| error.error)
        .with_context(|| path.display().to_string())?;
    Ok(())
}
