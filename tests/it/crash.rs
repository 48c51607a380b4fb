//! Killed at any moment, the registry is as before or as after; nothing in between.

use crate::sandbox::{Sandbox, rows};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often an import is killed.
const KILLS: u32 = 25;

/// What a registry holds, apart from when and how it was imported.
fn state(sandbox: &Sandbox) -> Vec<String> {
    let database = sandbox.database();
    assert_eq!(
        rows(&database, "PRAGMA integrity_check"),
        ["[Text(\"ok\")]"]
    );
    assert!(rows(&database, "PRAGMA foreign_key_check").is_empty());
    let queries = [
        "SELECT unit_code, as_of, sha256, superseded_by FROM submissions",
        "SELECT submission_id, row, name, tax_code, members, charter_capital FROM filings",
        "SELECT submission_id, row, name, contributed_capital FROM members",
        "SELECT submission_id, cooperative_id, members, capital FROM member_tallies",
        "SELECT id, tax_code, name FROM cooperatives",
        "SELECT code, cell, submission_id FROM findings",
        "SELECT count(*) FROM imports",
    ];
    queries
        .iter()
        .flat_map(|query| rows(&database, query))
        .collect()
}

/// Every original a submission speaks of is there, whole.
fn originals_are_there(sandbox: &Sandbox) {
    let database = sandbox.database();
    let mut sizes = database.prepare("SELECT sha256, size FROM files").unwrap();
    let sizes = sizes
        .query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
        })
        .unwrap()
        .map(Result::unwrap);
    for (sha256, size) in sizes {
        let file = sandbox.path(&format!("files/{sha256}"));
        let there = file.metadata().map(|file| file.len()).ok();
        assert_eq!(there, u64::try_from(size).ok(), "{sha256}");
    }
}

/// Delays that look random and are the same at every run: parts of a thousand, of `count` equal slices one each.
fn moments(count: u32) -> impl Iterator<Item = u32> {
    let mut number: u32 = 2023;
    (0..count).map(move |at| {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (at * 1000 + (number >> 16) % 1000) / count
    })
}

/// Starts the program, waits until it begins to store originals if that is asked for, and kills it after so long.
fn killed_after(sandbox: &Sandbox, arguments: &[&str], once_storing: bool, delay: Duration) {
    let mut child = sandbox.command(arguments).spawn().unwrap();
    let before = originals(sandbox);
    while once_storing && originals(sandbox) == before && child.try_wait().unwrap().is_none() {
        sleep(Duration::from_millis(1));
    }
    sleep(delay);
    child.kill().unwrap();
    child.wait().unwrap();
}

/// How many originals there are, half-written ones included.
fn originals(sandbox: &Sandbox) -> usize {
    std::fs::read_dir(sandbox.path("files")).map_or(0, Iterator::count)
}

/// How long a whole run takes, and how much of it is left when it begins to store.
fn durations(sandbox: &Sandbox, arguments: &[&str]) -> (Duration, Duration) {
    let start = Instant::now();
    let mut child = sandbox.command(arguments).spawn().unwrap();
    let before = originals(sandbox);
    while originals(sandbox) == before && child.try_wait().unwrap().is_none() {
        sleep(Duration::from_millis(1));
    }
    let until_storing = start.elapsed();
    assert!(child.wait().unwrap().success());
    let whole = start.elapsed();
    (whole, whole - until_storing)
}

#[test]
fn an_import_killed_at_any_moment_is_there_whole_or_not_at_all() {
    // The lists of the first half-year and July are there before; August is being imported, lists of every kind.
    let start = Sandbox::registry();
    start.lists("2023-H1", "truoc/6-thang");
    start.lists("2023-07", "truoc/thang-7");
    start.samples("2023-08", "sau");
    // Among so many kills a file counts that alone takes as long to read as all others.
    std::fs::remove_file(start.path("sau/u_minh_8-2023.csv")).unwrap();
    start.run(&["import", "truoc"]).ends_with(0);
    let before = state(&start);
    let import = ["import", "sau", "-q"];

    let whole = start.copy();
    let (duration, storing) = durations(&whole, &import);
    let after = state(&whole);
    assert_ne!(before, after);

    // Most of the time goes into reading; the danger is in storing.
    let reading = moments(KILLS / 3).map(|moment| (false, duration * moment / 1000));
    let storing = moments(KILLS - KILLS / 3).map(|moment| (true, storing * moment / 1000));
    let mut sandbox = start.copy();
    let mut survived = 0;
    for (once_storing, delay) in reading.chain(storing) {
        killed_after(&sandbox, &import, once_storing, delay);
        let found = state(&sandbox);
        originals_are_there(&sandbox);
        assert!(
            found == before || found == after,
            "killed after {delay:?}, the registry holds {} rows; before {}, after {}",
            found.len(),
            before.len(),
            after.len()
        );
        survived += usize::from(found == before);
        // What was killed once still takes in everything; every fourth is asked to prove it.
        if found == before && survived % 4 == 0 {
            sandbox.run(&import).ends_with(0);
            assert_eq!(state(&sandbox), after);
            originals_are_there(&sandbox);
            sandbox.run(&["status"]).ends_with(0).prints("8/9");
        }
        sandbox = start.copy();
    }
    assert!(survived > 0, "no import was killed in time");
}

#[test]
fn an_init_killed_at_any_moment_can_be_repeated() {
    let clock = Instant::now();
    let whole = Sandbox::registry();
    let duration = clock.elapsed();
    let init = ["init", "--province", "Cà Mau"];
    let empty = state(&whole);
    for moment in moments(KILLS) {
        let sandbox = Sandbox::new();
        killed_after(&sandbox, &init, false, duration * moment / 1000);
        // A folder is a registry exactly if it holds htx.toml, and then it is whole.
        if !sandbox.path("htx.toml").exists() {
            sandbox.run(&["status"]).ends_with(2).says("htx init");
            sandbox.run(&init).ends_with(0);
        }
        assert_eq!(state(&sandbox), empty);
        sandbox.run(&init).ends_with(2);
    }
}
