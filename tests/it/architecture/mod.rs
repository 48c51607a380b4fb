//! Who may import whom, and how large things may grow: the picture of the house, held against `src/`.

mod source;

use source::{Import, SourceFile, Token};
use std::collections::{BTreeMap, BTreeSet};

/// A room, the rooms it may import, the crates that only it and others that list them may name.
type Room = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// The import table. Words, nouns and units of places stand at the bottom; the command line sees everything.
const ROOMS: [Room; 14] = [
    ("text", &[], &[]),
    ("model", &["text"], &[]),
    ("geography", &["text", "model"], &[]),
    ("settings", &["text", "model"], &[]),
    ("finding", &["text", "model"], &[]),
    ("source", &[], &[]),
    (
        "intake",
        &["text", "model", "geography", "source"],
        &["calamine"],
    ),
    (
        "rules",
        &["text", "model", "geography", "settings", "finding"],
        &[],
    ),
    (
        "registry",
        &["text", "model", "geography", "finding", "source"],
        &["rusqlite"],
    ),
    // `text` for the names of indicators, which are said in two languages.
    (
        "indicators",
        &["text", "model", "geography", "registry"],
        &["polars"],
    ),
    // `text` for headings and sentences.
    (
        "report",
        &[
            "text",
            "model",
            "geography",
            "settings",
            "finding",
            "registry",
            "indicators",
        ],
        &[],
    ),
    (
        "export",
        &["text", "model", "finding", "report"],
        &["comfy_table", "rust_xlsxwriter", "resvg", "skrifa"],
    ),
    (
        "feedback",
        &[
            "text",
            "model",
            "geography",
            "finding",
            "source",
            "intake",
            "registry",
            "export",
        ],
        &["rust_xlsxwriter"],
    ),
    (
        "cli",
        &[
            "text",
            "model",
            "geography",
            "settings",
            "finding",
            "intake",
            "rules",
            "source",
            "registry",
            "indicators",
            "report",
            "export",
            "feedback",
        ],
        &[
            "clap",
            "indicatif",
            "clap_complete",
            "clap_mangen",
            "terminal_size",
        ],
    ),
];

/// The files above the rooms: the program's start and the map of the house.
const ABOVE: [&str; 2] = ["main", "lib"];

fn room(name: &str) -> Option<&'static Room> {
    ROOMS.iter().find(|(room, ..)| *room == name)
}

/// Fails with every fault on a line of its own.
#[track_caller]
fn no_faults(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// A fault for every import of a file outside of tests.
fn faults_of_imports(check: impl Fn(&SourceFile, &Import) -> Option<String>) -> Vec<String> {
    let files = source::product();
    let of_file = |file: &SourceFile| -> Vec<String> {
        let said = |import: &Import| {
            let fault = check(file, import)?;
            Some(format!("{}:{}: {fault}", file.path, import.line))
        };
        file.imports().iter().filter_map(said).collect()
    };
    files.iter().flat_map(of_file).collect()
}

#[test]
fn every_room_stands_in_the_table() {
    for file in source::product() {
        let known = room(&file.room).is_some() || ABOVE.contains(&file.room.as_str());
        assert!(known, "{}: there is no room '{}'", file.path, file.room);
    }
}

#[test]
fn rooms_import_only_those_the_table_allows() {
    no_faults(&faults_of_imports(|file, import| {
        let (_, allowed, _) = room(&file.room)?;
        let other = import.room.as_deref()?;
        (other != file.room && !allowed.contains(&other))
            .then(|| format!("{} must not import {other}", file.room))
    }));
}

#[test]
fn crates_stay_behind_their_fences() {
    no_faults(&faults_of_imports(|file, import| {
        let may_name = ROOMS
            .iter()
            .filter(|(_, _, crates)| crates.contains(&import.first.as_str()));
        let owners: Vec<&str> = may_name.map(|(owner, ..)| *owner).collect();
        (!owners.is_empty() && !owners.contains(&file.room.as_str())).then(|| {
            let owners = owners.join(" and ");
            format!("only {owners} may name {}", import.first)
        })
    }));
}

#[test]
fn no_two_rooms_need_each_other() {
    let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in source::product() {
        let needed = needs.entry(file.room.clone()).or_default();
        needed.extend(file.imports().into_iter().filter_map(|import| import.room));
        needed.remove(&file.room);
    }
    ABOVE.iter().for_each(|name| {
        needs.remove(*name);
    });
    // Rooms that need no other are taken away until none is left.
    while let Some(free) = needs
        .iter()
        .find(|(_, needed)| needed.is_empty())
        .map(|(name, _)| name.clone())
    {
        needs.remove(&free);
        needs.values_mut().for_each(|needed| {
            needed.remove(&free);
        });
    }
    assert!(needs.is_empty(), "these rooms go in circles: {needs:?}");
}

#[test]
fn the_table_itself_goes_one_way() {
    for (at, (name, allowed, _)) in ROOMS.iter().enumerate() {
        for other in *allowed {
            let place = ROOMS.iter().position(|(room, ..)| room == other);
            assert!(
                place.is_some_and(|place| place < at),
                "{name} may import {other}, which stands below it in the table"
            );
        }
    }
}

#[test]
fn no_file_is_long() {
    let files = source::all();
    let long = files.iter().filter(|file| file.lines() > 500);
    let faults: Vec<String> = long
        .map(|file| format!("{}: {} lines, more than 500", file.path, file.lines()))
        .collect();
    no_faults(&faults);
}

#[test]
fn most_files_are_short() {
    let mut lines: Vec<usize> = source::all().iter().map(SourceFile::lines).collect();
    lines.sort_unstable();
    let median = lines[lines.len() / 2];
    assert!(median <= 110, "half of the files have over {median} lines");
}

#[test]
fn every_module_opens_with_its_purpose() {
    let silent = source::all()
        .into_iter()
        .filter(|file| !file.opens_with_purpose());
    let faults: Vec<String> = silent
        .map(|file| format!("{}:1: does not open with //!", file.path))
        .collect();
    no_faults(&faults);
}

#[test]
fn nothing_is_unwrapped() {
    no_faults(&faults_of_words(|[dot, name, open]| {
        (dot == "." && name == "unwrap" && open == "(").then_some(".unwrap()")
    }));
}

#[test]
fn only_the_ui_prints() {
    no_faults(&faults_of_words(|[name, sign, _]| {
        let prints = ["print", "println", "eprint", "eprintln", "dbg"];
        (prints.contains(&name) && sign == "!").then_some("prints past cli/ui.rs")
    }));
}

#[test]
fn there_is_no_unsafe_code() {
    no_faults(&faults_of_words(|[name, ..]| {
        (name == "unsafe").then_some("unsafe code")
    }));
}

/// A fault for every three words in a row that `check` objects to, outside of tests.
fn faults_of_words(check: impl Fn([&str; 3]) -> Option<&'static str>) -> Vec<String> {
    let files = source::product();
    let of_file = |file: &SourceFile| -> Vec<String> {
        let said = |three: &[Token]| {
            let fault = check([&three[0].word, &three[1].word, &three[2].word])?;
            Some(format!("{}:{}: {fault}", file.path, three[0].line))
        };
        file.tokens.windows(3).filter_map(said).collect()
    };
    files.iter().flat_map(of_file).collect()
}
