//! `htx init`: makes a registry.

use super::globals::Globals;
use super::place;
use super::program::{FOLDER, NAME, argument, option};
use super::trouble::Trouble;
use super::ui::Ui;
use super::whole_file;
use super::{Ending, Entry};
use crate::registry::Registry;
use crate::report;
use crate::settings::{FILE_NAME, Settings};
use crate::text::{Lang, text};
use anyhow::{Context, Result};
use clap::{ArgMatches, Command};
use serde_json::json;
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
                FOLDER,
                text(
                    "thư mục (mặc định: thư mục hiện tại)",
                    "folder (default: the current one)",
                ),
                lang,
            )
            .value_parser(clap::value_parser!(PathBuf)),
        )
        .arg(
            option(
                "province",
                NAME,
                text(
                    "tên tỉnh, kể cả tỉnh cũ",
                    "name of the province, former ones included",
                ),
                lang,
            )
            .required(true),
        )
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let json = globals.json()?;
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
    let content = Settings::new(province.name).starter_text();
    whole_file::replace(&settings_file, |out| out.write_all(content.as_bytes()))
        .with_context(|| settings_file.display().to_string())?;
    if json {
        let at = whole(&folder);
        ui.json(&json!({"schema": "htx.init/1", "registry": at, "province": province.name}))?;
        return Ok(Ending::Done);
    }
    let done = text(
        "Đã tạo sổ dữ liệu {p} tại {at}",
        "Made the registry of {p} in {at}",
    );
    let place = report::place(&province.reference());
    // Dots would read as a full stop.
    let at = match folder.file_name() {
        Some(_) => folder.display().to_string(),
        None => whole(&folder),
    };
    ui.tell(&done.fill(&[("p", &place), ("at", &at)]));
    let next = text(
        "Nhập tệp: htx import THƯ_MỤC",
        "Import files: htx import FOLDER",
    );
    ui.tell(&next.into());
    Ok(Ending::Done)
}

/// The whole path of the folder.
fn whole(folder: &Path) -> String {
    let whole = folder.canonicalize();
    whole
        .unwrap_or_else(|_| folder.to_owned())
        .display()
        .to_string()
}
