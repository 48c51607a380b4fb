//! Tests of the room as a whole: importing, what is in force, what a fault leaves behind.

use super::samples::{Sample, context, dump, import, key, named, outcome, sample, text};
use super::{Fault, ImportContext, Outcome, Registry, Stored, Values};
use crate::finding::{Finding, Severity};
use crate::model::{Address, Field, Kind, MoneyUnit, Value};
use crate::text::Phrase;
use jiff::civil::{Date, date};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

const AUGUST: Date = date(2023, 8, 31);

fn on_disk() -> (tempfile::TempDir, Registry) {
    let folder = tempfile::tempdir().unwrap();
    let registry = Registry::create(folder.path()).unwrap();
    (folder, registry)
}

fn count(registry: &Registry, table: &str) -> usize {
    dump(registry)[table].len()
}

fn originals(folder: &Path) -> usize {
    fs::read_dir(folder.join("files")).unwrap().count()
}

fn names(registry: &Registry, day: Date) -> Vec<String> {
    let stock = registry.stock(Kind::Cooperatives, day, &[Field::Name]);
    match &stock.unwrap().columns[&Field::Name] {
        Values::Texts(names) => names.iter().flatten().map(str::to_owned).collect(),
        other => panic!("names are texts, not {other:?}"),
    }
}

#[test]
fn the_same_bytes_read_the_same_way_change_nothing() {
    let (folder, mut registry) = on_disk();
    let list = sample("967", AUGUST, named(&["HTX A", "HTX B"]));
    let first = import(&mut registry, &list);
    let accepted = Stored {
        id: Some(1),
        outcome: Outcome::Accepted,
        replaces: None,
        read: 2,
        accepted: 2,
        held_back: 0,
        previous_records: None,
        unmatched: Vec::new(),
    };
    assert_eq!(first, accepted);
    let before = dump(&registry);
    assert_eq!(before["filings"].len(), 2);

    let again = import(&mut registry, &list);
    assert_eq!((again.outcome, again.id), (Outcome::Unchanged, Some(1)));
    assert_eq!(dump(&registry), before);
    assert_eq!(originals(folder.path()), 1);
    let kept = folder.path().join("files").join(&list.reading.sha256);
    assert_eq!(fs::read(kept).unwrap()[..], *list.bytes.bytes().unwrap());
}

#[test]
fn another_list_supersedes_and_the_old_one_can_come_back() {
    let mut registry = Registry::in_memory().unwrap();
    let old = sample("967", AUGUST, named(&["HTX A", "HTX B"]));
    let new = sample("967", AUGUST, named(&["HTX C"]));
    import(&mut registry, &old);
    let replaced = import(&mut registry, &new);
    assert_eq!(
        (
            replaced.outcome,
            replaced.id,
            replaced.replaces,
            replaced.previous_records
        ),
        (Outcome::Replaced, Some(2), Some(1), Some(2))
    );
    assert_eq!(names(&registry, AUGUST), ["HTX C"]);
    assert_eq!(
        count(&registry, "filings"),
        3,
        "what was superseded is still there"
    );

    let back = import(&mut registry, &old);
    assert_eq!((back.outcome, back.replaces), (Outcome::Replaced, Some(2)));
    assert_eq!(names(&registry, AUGUST), ["HTX A", "HTX B"]);
    let in_force = registry.submissions(Kind::Cooperatives).unwrap();
    assert_eq!(in_force.iter().map(|s| s.id).collect::<Vec<_>>(), [3]);
}

#[test]
fn another_way_of_reading_the_same_bytes_is_a_replacement() {
    let list = sample("967", AUGUST, named(&["HTX A"]));
    let column = |sample: &mut Sample, change: fn(&mut crate::model::Column)| {
        change(&mut sample.reading.sheets[0].tables[0].columns[0]);
    };
    let mut other_field = list.clone();
    column(&mut other_field, |c| c.field = Some(Field::ShortName));
    let mut other_unit = list.clone();
    column(&mut other_unit, |c| c.unit = Some(MoneyUnit::Million));
    let mut less_sure = list.clone();
    column(&mut less_sure, |c| c.confidence = 0.5);
    for (other, becomes) in [
        (other_field, Outcome::Replaced),
        (other_unit, Outcome::Replaced),
        (less_sure, Outcome::Unchanged),
    ] {
        let mut registry = Registry::in_memory().unwrap();
        import(&mut registry, &list);
        assert_eq!(outcome(&mut registry, &other), becomes);
    }

    let mut registry = Registry::in_memory().unwrap();
    import(&mut registry, &list);
    let newer = ImportContext {
        reader_version: "2".to_owned(),
        ..context()
    };
    let mut import = registry.begin(newer).unwrap();
    let stored = import.store(&list.bytes, &list.reading, &[]).unwrap();
    assert_eq!(stored[0].outcome, Outcome::Replaced);
}

#[test]
fn each_key_stands_for_itself() {
    let mut registry = Registry::in_memory().unwrap();
    let list = sample("967", AUGUST, named(&["HTX A"]));
    let with = |change: fn(&mut crate::model::Submission)| {
        let mut other = list.clone();
        change(&mut other.reading.submissions[0]);
        other
    };
    for other in [
        list.clone(),
        with(|key| key.source = Some("Sở Nông nghiệp".to_owned())),
        with(|key| key.unit.valid_from = Some(date(2025, 7, 1))),
        with(|key| key.as_of = date(2023, 8, 30)),
        with(|key| key.first = Some(date(2023, 1, 1))),
        with(|key| key.tally = true),
        with(|key| key.kind = Kind::Groups),
    ] {
        assert_eq!(outcome(&mut registry, &other), Outcome::Accepted);
    }
    assert_eq!(outcome(&mut registry, &list), Outcome::Unchanged);
    assert_eq!(
        registry
            .in_force(&key("967", AUGUST))
            .unwrap()
            .map(|s| s.id),
        Some(1)
    );
    let days = registry.days(Kind::Cooperatives).unwrap();
    assert_eq!(days, [date(2023, 8, 30), AUGUST]);
    assert_eq!(
        registry.latest_day(Kind::Cooperatives).unwrap(),
        Some(AUGUST)
    );
    assert_eq!(registry.latest_day(Kind::Clubs).unwrap(), None);
    let again = with(|key| (key.first, key.tally) = (Some(date(2023, 1, 1)), true));
    assert_eq!(outcome(&mut registry, &again), Outcome::Accepted);
    let stored = registry.in_force(&again.reading.submissions[0]).unwrap();
    assert_eq!(
        stored.map(|stored| stored.key).as_ref(),
        Some(&again.reading.submissions[0])
    );
}

#[test]
fn the_default_day_is_that_of_cooperatives_else_of_anything_that_is_no_plan() {
    let mut registry = Registry::in_memory().unwrap();
    let list = |day, kind| sample("967", day, named(&["A"])).kind(kind);
    for (kind, day, default) in [
        (Kind::Targets, date(2024, 1, 31), None),
        (Kind::Groups, date(2023, 7, 31), Some(date(2023, 7, 31))),
        (Kind::Clubs, AUGUST, Some(AUGUST)),
        (
            Kind::Cooperatives,
            date(2023, 6, 30),
            Some(date(2023, 6, 30)),
        ),
    ] {
        import(&mut registry, &list(day, kind));
        assert_eq!(registry.default_day().unwrap(), default);
    }
}

#[test]
fn a_list_without_a_record_that_counts_is_rejected_and_replaces_nothing() {
    let mut registry = Registry::in_memory().unwrap();
    import(&mut registry, &sample("967", AUGUST, named(&["HTX A"])));
    let before = dump(&registry);
    let mut nameless = sample(
        "967",
        AUGUST,
        vec![vec![(Field::Members, Value::Integer(3))]],
    );
    nameless.reading.filings[0].held_back = true;
    let rejected = import(&mut registry, &nameless);
    assert_eq!((rejected.outcome, rejected.id), (Outcome::Rejected, None));
    assert_eq!(
        (rejected.read, rejected.accepted, rejected.held_back),
        (1, 0, 1)
    );
    assert_eq!(dump(&registry), before);
}

#[test]
fn an_import_dropped_or_dry_leaves_everything_as_it_was() {
    let (folder, mut registry) = on_disk();
    import(&mut registry, &sample("966", AUGUST, named(&["HTX A"])));
    let before = dump(&registry);
    let list = sample("967", AUGUST, named(&["HTX B"]));

    let mut dropped = registry.begin(context()).unwrap();
    dropped.store(&list.bytes, &list.reading, &[]).unwrap();
    assert_eq!(originals(folder.path()), 2);
    // What a crash at this moment would leave behind.
    let crashed = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
        if entry.path().is_file() {
            fs::copy(entry.path(), crashed.path().join(entry.file_name())).unwrap();
        }
    }
    drop(dropped);
    assert_eq!(dump(&registry), before);
    assert_eq!(originals(folder.path()), 1);
    assert_eq!(dump(&Registry::open(crashed.path()).unwrap()), before);

    let dry = ImportContext {
        dry_run: true,
        ..context()
    };
    let mut dry = registry.begin(dry).unwrap();
    let stored = dry.store(&list.bytes, &list.reading, &[]).unwrap();
    assert_eq!(stored[0].outcome, Outcome::Accepted);
    dry.commit().unwrap();
    // It can be seen by whoever tried it, and is gone with them.
    let in_sight = |registry: &Registry| {
        let lists = registry.kept(Kind::Cooperatives, AUGUST, &[Field::Name]);
        lists.unwrap().len()
    };
    assert_eq!(in_sight(&registry), 2);
    let others = Registry::open(folder.path()).unwrap();
    assert_eq!(in_sight(&others), 1);
    drop(registry);
    assert_eq!(dump(&others), before);
    assert_eq!(originals(folder.path()), 1);
}

#[test]
fn a_file_that_fails_half_way_leaves_the_others_of_its_import_alone() {
    let mut registry = Registry::in_memory().unwrap();
    let good = sample("966", AUGUST, named(&["HTX A"]));
    let mut bad = sample("967", AUGUST, named(&["HTX B", "HTX C"]));
    bad.reading.submissions.push(key("968", AUGUST));
    bad.reading.filings[1].submission = Some(1);
    bad.reading.filings[1].sheet = 7;
    let mut both = registry.begin(context()).unwrap();
    assert!(both.store(&bad.bytes, &bad.reading, &[]).is_err());
    both.store(&good.bytes, &good.reading, &[]).unwrap();
    both.commit().unwrap();

    let mut alone = Registry::in_memory().unwrap();
    import(&mut alone, &good);
    let undated = |registry: &Registry| {
        let mut tables = dump(registry);
        tables.remove("imports");
        tables
    };
    assert_eq!(undated(&registry), undated(&alone));
    assert_eq!(count(&registry, "imports"), 1);
}

#[test]
fn two_files_of_one_import_cannot_claim_one_submission() {
    let mut registry = Registry::in_memory().unwrap();
    let mut import = registry.begin(context()).unwrap();
    let first = sample("967", AUGUST, named(&["HTX A"]));
    let second = sample("967", AUGUST, named(&["HTX B"]));
    import.store(&first.bytes, &first.reading, &[]).unwrap();
    let copy = import.store(&first.bytes, &first.reading, &[]).unwrap();
    assert_eq!(copy[0].outcome, Outcome::Unchanged);
    assert!(import.store(&second.bytes, &second.reading, &[]).is_err());
}

#[test]
fn a_second_writer_waits_then_finds_the_registry_busy() {
    let (folder, mut registry) = on_disk();
    let mut second = Registry::open(folder.path()).unwrap();
    let patience = Duration::from_millis(200);
    second.connection.busy_timeout(patience).unwrap();
    let list = sample("967", AUGUST, named(&["HTX A"]));

    let mut first = registry.begin(context()).unwrap();
    first.store(&list.bytes, &list.reading, &[]).unwrap();
    let started = Instant::now();
    let error = second.begin(context()).map(|_| ()).unwrap_err();
    assert!(started.elapsed() >= patience);
    let busy = Fault::Busy(folder.path().join("registry.db"));
    assert_eq!(Fault::of(&error), Some(&busy));
    assert!(
        names(&second, AUGUST).is_empty(),
        "reading goes on meanwhile"
    );
    first.commit().unwrap();
    assert_eq!(outcome(&mut second, &list), Outcome::Unchanged);
}

#[test]
fn a_full_disk_is_said_and_leaves_the_registry_as_before() {
    let (folder, mut registry) = on_disk();
    import(&mut registry, &sample("966", AUGUST, named(&["HTX A"])));
    let before = dump(&registry);
    let pages: i64 = registry
        .connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    registry
        .connection
        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        .unwrap();
    let many = vec!["Một tên dài để trang này sớm đầy"; 2000];
    let list = sample("967", AUGUST, named(&many));
    let mut full = registry.begin(context()).unwrap();
    let error = full.store(&list.bytes, &list.reading, &[]).unwrap_err();
    assert!(
        matches!(Fault::of(&error), Some(Fault::NoSpace(_))),
        "{error:?}"
    );
    drop(full);
    assert_eq!(dump(&registry), before);
    assert_eq!(originals(folder.path()), 1);
}

#[test]
fn a_folder_without_a_registry_is_said_to_be_one() {
    let folder = tempfile::tempdir().unwrap();
    let error = Registry::open(folder.path()).map(|_| ()).unwrap_err();
    assert_eq!(
        Fault::of(&error),
        Some(&Fault::NoRegistry(folder.path().to_owned()))
    );
}

#[test]
fn the_stock_is_the_latest_of_each_source_in_the_month() {
    let mut registry = Registry::in_memory().unwrap();
    for (unit, day, name) in [
        ("968", AUGUST, "C"),
        ("967", date(2023, 8, 15), "A too early"),
        ("967", date(2023, 8, 30), "A"),
        ("969", date(2023, 7, 31), "D a month before"),
        ("970", date(2023, 9, 1), "E a day after"),
    ] {
        import(&mut registry, &sample(unit, day, named(&[name])));
    }
    for (unit, day, name) in [
        ("967", 1, "B not added"),
        ("971", 1, "F early"),
        ("971", 2, "F"),
    ] {
        let department = sample(unit, date(2023, 8, day), named(&[name])).source("Sở");
        import(&mut registry, &department);
    }

    assert_eq!(names(&registry, AUGUST), ["A", "C", "F"]);
    assert_eq!(names(&registry, date(2023, 8, 20)), ["A too early", "F"]);
    assert_eq!(
        names(&registry, date(2023, 8, 1)),
        ["B not added", "F early"]
    );
    assert!(names(&registry, date(2022, 8, 31)).is_empty());
    let stock = registry.stock(Kind::Cooperatives, AUGUST, &[]).unwrap();
    assert_eq!(stock.submission, [0, 1, 2]);
    let days = [date(2023, 8, 2), date(2023, 8, 30), AUGUST];
    assert_eq!(stock.days(), days);
    assert_eq!(stock.set_aside[0].submission.key.as_of, date(2023, 8, 1));
    assert!(
        registry
            .stock(Kind::Cooperatives, AUGUST, &[Field::No])
            .is_err()
    );
}

#[test]
fn the_stock_has_what_counts_in_the_order_of_the_rows() {
    let row = |name: &str, members: Option<i64>| {
        let mut row = vec![(Field::Name, text(name))];
        row.extend(members.map(|n| (Field::Members, Value::Integer(n))));
        row
    };
    let rows = vec![
        row("A", Some(7)),
        row("B", None),
        row("C", Some(0)),
        row("D", Some(9)),
    ];
    let mut list = sample("967", AUGUST, rows);
    list.reading.filings[3].held_back = true;
    list.reading.filings.swap(0, 2);
    let mut registry = Registry::in_memory().unwrap();
    import(&mut registry, &list);
    let fields = [Field::Members, Field::AreaHa, Field::Name];
    let stock = registry.stock(Kind::Cooperatives, AUGUST, &fields).unwrap();
    assert_eq!(stock.len(), 3);
    assert_eq!(stock.submissions[0].records, 3);
    assert_eq!(
        stock.columns[&Field::Members],
        Values::Integers(vec![Some(7), None, Some(0)])
    );
    assert_eq!(
        stock.columns[&Field::AreaHa],
        Values::Decimals(vec![None; 3])
    );
    assert_eq!(names(&registry, AUGUST), ["A", "B", "C"]);
}

fn finding(code: &str, sheet: Option<&str>, cell: Option<Address>) -> Finding {
    Finding {
        code: code.to_owned(),
        rule: "r".to_owned(),
        severity: Severity::Warning,
        file: "tinh.xlsx".to_owned(),
        sheet: sheet.map(str::to_owned),
        cell,
        related: vec![Address::new(3, 4)],
        field: Some(Field::WomenMembers),
        record: None,
        value: Some("5".to_owned()),
        message: Phrase::default(),
        help: Phrase::default(),
        count: 1,
        waived: None,
    }
}

#[test]
fn findings_stay_with_what_they_are_about() {
    // One sheet with a record of each of two units; the list of the first is known already.
    let mut list = sample("967", AUGUST, named(&["HTX A", "HTX B"]));
    list.reading.submissions.push(key("966", AUGUST));
    list.reading.filings[1].submission = Some(1);
    let found = [
        finding("F2", Some("Danh sách"), Some(Address::new(2, 0))),
        finding("F1", Some("Danh sách"), Some(Address::new(1, 0))),
        finding("F0", Some("Danh sách"), Some(Address::new(0, 0))),
    ];
    let mut registry = Registry::in_memory().unwrap();
    let mut import = registry.begin(context()).unwrap();
    import.store(&list.bytes, &list.reading, &found).unwrap();
    import.commit().unwrap();

    let codes = |ids: &[i64]| -> Vec<String> {
        let found = registry.findings(ids).unwrap();
        found.into_iter().map(|finding| finding.code).collect()
    };
    assert_eq!(
        codes(&[1, 2]),
        ["F0", "F2", "F1"],
        "the file, then 966, then 967"
    );
    assert_eq!(codes(&[1]), ["F0", "F1"]);
    assert!(codes(&[]).is_empty());
    assert_eq!(registry.findings(&[1]).unwrap()[1], found[1]);
}

#[test]
fn findings_of_what_was_not_stored_are_not_kept() {
    let mut registry = Registry::in_memory().unwrap();
    let list = sample("967", AUGUST, named(&["HTX A"]));
    let found = [finding("F1", Some("Danh sách"), None)];
    for _ in 0..2 {
        let mut import = registry.begin(context()).unwrap();
        import.store(&list.bytes, &list.reading, &found).unwrap();
        import.commit().unwrap();
    }
    assert_eq!(registry.findings(&[1]).unwrap().len(), 1);
}
