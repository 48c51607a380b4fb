//! `--map "Header=field"`: what the user says of headers, and how it is remembered.

use super::batch::File;
use super::nearest::nearest;
use super::trouble::Trouble;
use super::ui::Ui;
use super::whole_file;
use crate::intake;
use crate::model::{Field, Kind, Lesson};
use crate::registry::Outcome;
use crate::settings::{FILE_NAME, Settings};
use crate::text::encoding::decode;
use crate::text::{Phrase, text};
use anyhow::{Context, Result};
use clap::{Arg, ArgAction, ArgMatches};
use std::collections::BTreeMap;
use std::path::Path;

/// The flag that teaches a header; it may be given often.
pub fn argument(lang: crate::text::Lang) -> Arg {
    let help = text(
        "dạy một tiêu đề: \"Tên cơ sở=name\" hoặc \"Tên cơ sở=tên\" (xem htx columns)",
        "teach a header: \"Unit name=name\" (see htx columns)",
    );
    let value = text("TIÊU_ĐỀ=TRƯỜNG", "HEADER=FIELD");
    super::program::option("map", value, help, lang).action(ArgAction::Append)
}

/// The headers taught on the command line.
///
/// # Errors
/// A pair that is none, or names no field.
pub fn taught(matches: &ArgMatches, kind: Option<Kind>) -> Result<BTreeMap<String, Field>> {
    let pairs = matches.get_many::<String>("map").into_iter().flatten();
    pairs
        .map(|pair| {
            let (header, name) = pair.rsplit_once('=').unwrap_or((pair, ""));
            let (header, name) = (header.trim(), name.trim());
            if header.is_empty() || name.is_empty() {
                return Err(Trouble::usage(
                    text(
                        "--map \"{p}\": viết \"Tiêu đề=trường\"; các trường: htx columns",
                        "--map \"{p}\": write \"Header=field\"; the fields are listed by: htx columns",
                    )
                    .fill(&[("p", pair)]),
                ));
            }
            match intake::field_named(name, kind) {
                Some(field) => Ok((header.to_owned(), field)),
                None => Err(Trouble::usage(no_field(pair, name))),
            }
        })
        .collect()
}

fn no_field(pair: &str, name: &str) -> Phrase {
    let said = |field: &Field| [field.id(), field.label().vi, field.label().en];
    let likely = nearest(name, Field::ALL.iter().flat_map(said));
    let field = Field::ALL
        .iter()
        .find(|field| likely.is_some_and(|likely| said(field).contains(&likely)));
    let meant = field.map_or_else(Phrase::default, |field| {
        text(
            "; có phải: {id} ({name})?",
            "; did you mean: {id} ({name})?",
        )
        .fill(&[("id", &field.id()), ("name", &field.label())])
    });
    text(
        "--map \"{p}\": không có trường «{n}»{m}; các trường: htx columns",
        "--map \"{p}\": there is no field '{n}'{m}; the fields are listed by: htx columns",
    )
    .fill(&[("p", &pair), ("n", &name), ("m", &meant)])
}

/// Remembers what was taught of headers that stand in files that were accepted, each of its sender, and says so.
pub fn remember(files: &[File], folder: &Path, ui: &mut Ui) {
    let accepted = files.iter().filter(|file| {
        let mut outcomes = file.stored.iter().map(|stored| stored.outcome);
        outcomes.any(|outcome| outcome != Outcome::Rejected)
    });
    let mut lessons: Vec<Lesson> = accepted
        .flat_map(|file| file.reading.lessons.iter().cloned())
        .collect();
    lessons.sort();
    lessons.dedup();
    if lessons.is_empty() {
        return;
    }
    match write(&lessons, &folder.join(FILE_NAME)) {
        Ok(new) => new.iter().for_each(|lesson| ui.tell(&remembered(lesson))),
        // What was imported stands; only the next import must be told again.
        Err(error) => {
            let why = format!("{error:#}");
            let said = text(
                "chưa ghi nhớ được tiêu đề vào {f}: {e}; lần sau nhập lại với --map",
                "the headers could not be remembered in {f}: {e}; use --map again next time",
            );
            ui.tell(&said.fill(&[("f", &FILE_NAME), ("e", &why)]));
        }
    }
}

fn remembered(lesson: &Lesson) -> Phrase {
    text(
        "đã ghi nhớ cho {s}: «{h}» là {f}",
        "remembered for {s}: '{h}' is {f}",
    )
    .fill(&[
        ("s", &lesson.sender),
        ("h", &lesson.header),
        ("f", &lesson.field.label()),
    ])
}

/// Writes lessons into the settings, if any is new; returns those that were.
fn write(lessons: &[Lesson], path: &Path) -> Result<Vec<Lesson>> {
    // A link stays a link.
    let path = path.canonicalize().context("htx.toml")?;
    let written = decode(&std::fs::read(&path)?).text;
    let (text, new) = Settings::learn(&written, &path, lessons)?;
    if !new.is_empty() {
        whole_file::replace(&path, |out| out.write_all(text.as_bytes()))?;
    }
    Ok(new)
}
