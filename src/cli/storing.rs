//! Storing the files of one run: all in one transaction, each all or nothing. A file too long to hold is read on,
//! checked and stored page by page.

use super::batch::{File, leave_out};
use super::standing;
use super::ui::Ui;
use crate::finding::Finding;
use crate::finding::waiver::Waiver;
use crate::intake::{self, Pages, READER_VERSION, Request, Stop};
use crate::model::{Filing, Kind, Reading};
use crate::registry::{FileImport, Import, ImportContext, Registry, Unmatched};
use crate::rules::unknown_cooperative::Unknown;
use crate::rules::{self, Checker, RuleSettings};
use crate::source::Source;
use crate::text::text;
use anyhow::Result;

/// How the files of a run are stored.
#[derive(Debug, Clone, Default)]
pub struct Storing {
    /// The settings as written, kept with the import.
    pub settings: String,
    /// Only tell what would happen.
    pub dry_run: bool,
    /// Any error rejects the whole file.
    pub strict: bool,
}

/// What the files of a run were read and are checked by.
#[derive(Debug, Clone, Copy)]
pub struct By<'r> {
    /// What was known before they were opened.
    pub request: &'r Request,
    /// How the rules are set.
    pub rules: &'r RuleSettings,
    /// What was decided about findings; storing looks it up.
    pub waivers: &'r [Waiver],
}

/// Stores the files in one transaction.
pub fn store(
    files: &mut [File],
    registry: &mut Registry,
    storing: Storing,
    by: By,
    ui: &Ui,
) -> Result<()> {
    let waivers = registry.waivers()?;
    let by = By {
        waivers: &waivers,
        ..by
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut import = registry.begin(ImportContext {
        settings: storing.settings,
        arguments: arguments.join(" "),
        reader_version: READER_VERSION.to_owned(),
        dry_run: storing.dry_run,
    })?;
    let progress = ui.progress(files.len(), text("Lưu tệp", "Storing files"));
    // People find their cooperative only once it is stored, so lists of members come last.
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|at| lists_members(&files[*at]));
    for at in order {
        let file = &mut files[at];
        progress.step(&file.reading.path);
        match (file.source.clone(), file.pages.take()) {
            (Some(source), Some(pages)) => {
                store_long(file, &source, pages, &mut import, storing.strict, by)?;
            }
            (Some(source), None) => store_held(file, &source, &mut import, storing.strict, by)?,
            (None, _) => {}
        }
    }
    import.commit()?;
    standing::after_import(files, registry, by.rules)?;
    files.iter_mut().for_each(|file| file.note(by.waivers));
    Ok(())
}

/// Stores a file that was read to its end.
fn store_held(
    file: &mut File,
    source: &Source,
    import: &mut Import,
    strict: bool,
    by: By,
) -> Result<()> {
    file.note(by.waivers);
    if strict && file.has_errors() {
        (0..file.reading.submissions.len()).for_each(|submission| file.withdraw(submission));
    }
    let mut storing = import.file(source, false)?;
    storing.add(&file.reading)?;
    file.findings.extend(of_storing(file, &storing, by));
    file.stored = storing.finish(&file.reading, &file.findings)?;
    Ok(())
}

/// Stores a file page by page, reading and checking it on. Where a page tells that it has to be held after all, or
/// that it is damaged, nothing of it is stored as a long one.
fn store_long(
    file: &mut File,
    source: &Source,
    pages: Pages,
    import: &mut Import,
    strict: bool,
    by: By,
) -> Result<()> {
    let mut checker = Checker::paged(by.rules);
    let mut storing = import.file(source, true)?;
    checker.add(&file.reading);
    storing.add(&file.reading)?;
    forget_people(&mut file.reading);
    file.reading.observations.clear();
    for page in pages.ahead() {
        match page {
            Ok(mut page) => {
                leave_out(&mut page, &file.withdrawn);
                checker.add(&page);
                storing.add(&page)?;
                page.filings.clear();
                page.observations.clear();
                file.reading.turn(page);
            }
            Err(stop) => {
                drop(storing);
                return store_otherwise(file, source, stop, import, strict, by);
            }
        }
    }
    // What was found between the files of the run is there already.
    file.findings.extend(checker.finish(&file.reading));
    file.note(by.waivers);
    if strict && file.has_errors() {
        drop(storing);
        (0..file.reading.submissions.len()).for_each(|submission| file.withdraw(submission));
        return store_held(file, source, import, strict, by);
    }
    file.findings.extend(of_storing(file, &storing, by));
    file.stored = storing.finish(&file.reading, &file.findings)?;
    Ok(())
}

/// Lets go of the people of a reading; whatever else it holds is small, and compared with each other in the end.
fn forget_people(reading: &mut Reading) {
    let sheets = &reading.sheets;
    let is_person = |filing: &Filing| {
        let table = sheets.get(filing.sheet).map(|sheet| &sheet.tables);
        let table = table.and_then(|tables| tables.get(filing.table));
        table.is_some_and(|table| table.kind == Kind::Members)
    };
    reading.filings.retain(|filing| !is_person(filing));
}

/// Stores a file whose pages stopped.
fn store_otherwise(
    file: &mut File,
    source: &Source,
    stop: Stop,
    import: &mut Import,
    strict: bool,
    by: By,
) -> Result<()> {
    let reading = match stop {
        Stop::Damaged(reason) => intake::unreadable(source, reason),
        Stop::Another => intake::whole(source, by.request),
    };
    let withdrawn = std::mem::take(&mut file.withdrawn);
    let found = std::mem::take(&mut file.findings);
    *file = File::held(Some(source.clone()), reading, by.rules);
    file.findings.extend(found);
    withdrawn
        .into_iter()
        .for_each(|submission| file.withdraw(submission));
    store_held(file, source, import, strict, by)
}

/// What is told of a file when its records are in: lists much shorter than those they replace, people of
/// cooperatives that are not known.
fn of_storing(file: &File, storing: &FileImport, by: By) -> Vec<Finding> {
    let path = &file.reading.path;
    let submissions = file.reading.submissions.iter().zip(storing.counts());
    let shrunk = submissions.filter_map(|(submission, (before, after))| {
        let before = before.filter(|_| after > 0)?;
        rules::shrunk_submission::finding(path, submission, (before, after), by.rules)
    });
    let unmatched = storing.unmatched();
    let unknown = unmatched
        .iter()
        .filter_map(|unmatched| unknown_cooperative(path, unmatched, by.rules));
    shrunk.chain(unknown).collect()
}

fn lists_members(file: &File) -> bool {
    file.reading
        .submissions
        .iter()
        .any(|submission| submission.kind == Kind::Members)
}

fn unknown_cooperative(file: &str, unmatched: &Unmatched, rules: &RuleSettings) -> Option<Finding> {
    let unknown = Unknown {
        file,
        sheet: &unmatched.sheet,
        cell: unmatched.cell,
        name: &unmatched.name,
        members: unmatched.rows,
        nearest: None,
    };
    rules::unknown_cooperative::finding(unknown, rules)
}
