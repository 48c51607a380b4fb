//! The files of one run: found, read, checked. `import` and `report PATH…` share it; `storing` keeps them.

use super::comparing::Compared;
use super::returning::Returned;
use super::trouble::Trouble;
use super::ui::Ui;
use crate::export;
use crate::finding::waiver::{self, Waiver};
use crate::finding::{Finding, Severity, Tally};
use crate::intake::{self, ENDINGS, Pages, Request};
use crate::model::{Kind, Matter, Observation, Reading, Submission};
use crate::registry::{Outcome, Stored};
use crate::rules::{self, RuleSettings};
use crate::source::Source;
use crate::text::text;
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

/// One file of the run.
#[derive(Debug)]
pub struct File {
    /// Its bytes; `None` if it could not be opened.
    pub source: Option<Source>,
    /// What was understood of it.
    pub reading: Reading,
    /// What follows its head, if it is too long to hold; checked while it is stored.
    pub pages: Option<Pages>,
    /// Submissions that may not be stored.
    pub withdrawn: BTreeSet<usize>,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// What became of its submissions, in their order.
    pub stored: Vec<Stored>,
    /// What goes back to its sender, if that was asked for.
    pub returned: Option<Returned>,
    /// Those of its submissions that replace another, held against it.
    pub compared: Vec<Compared>,
}

/// What became of a whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileOutcome {
    /// Every submission had this outcome.
    All(Outcome),
    /// It could not be read at all.
    Unreadable,
    /// Its submissions differ.
    Mixed,
}

impl FileOutcome {
    /// The word of the contract.
    pub const fn code(self) -> &'static str {
        match self {
            FileOutcome::All(outcome) => outcome.code(),
            FileOutcome::Unreadable => "unreadable",
            FileOutcome::Mixed => "mixed",
        }
    }
}

impl File {
    fn new(source: Option<Source>, reading: Reading) -> Self {
        File {
            source,
            reading,
            pages: None,
            withdrawn: BTreeSet::new(),
            findings: Vec::new(),
            stored: Vec::new(),
            returned: None,
            compared: Vec::new(),
        }
    }

    /// A file that was read to its end.
    pub fn held(source: Option<Source>, reading: Reading, rules: &RuleSettings) -> Self {
        let findings = rules::check(&reading, rules);
        File {
            findings,
            ..File::new(source, reading)
        }
    }

    /// Its name without the folders.
    pub fn name(&self) -> String {
        let path = &self.reading.path;
        let name = Path::new(path).file_name();
        name.map_or_else(|| path.clone(), |name| name.to_string_lossy().into_owned())
    }

    /// What became of it.
    pub fn outcome(&self) -> FileOutcome {
        let is_unreadable = |observation: &Observation| observation.matter == Matter::Unreadable;
        if self.reading.observations.iter().any(is_unreadable) {
            return FileOutcome::Unreadable;
        }
        let mut outcomes = self.stored.iter().map(|stored| stored.outcome);
        match outcomes.next() {
            None => FileOutcome::All(Outcome::Rejected),
            Some(first) if outcomes.all(|outcome| outcome == first) => FileOutcome::All(first),
            Some(_) => FileOutcome::Mixed,
        }
    }

    /// Whether an error was found in it.
    pub fn has_errors(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.reaches(Severity::Error))
    }

    /// Notes on its findings what was decided about them.
    pub fn note(&mut self, waivers: &[Waiver]) {
        let lists: Vec<&Submission> = self.reading.submissions.iter().collect();
        waiver::waive(&mut self.findings, waivers, &lists);
    }

    /// Keeps a submission from being stored.
    pub fn withdraw(&mut self, submission: usize) {
        self.withdrawn.insert(submission);
        leave_out(&mut self.reading, &self.withdrawn);
    }
}

/// Takes the records of submissions out that may not be stored.
pub fn leave_out(page: &mut Reading, withdrawn: &BTreeSet<usize>) {
    for filing in &mut page.filings {
        if filing.submission.is_some_and(|of| withdrawn.contains(&of)) {
            filing.submission = None;
        }
    }
}

/// Every spreadsheet named by the paths, folders searched through, in a fixed order, none twice. Reports of ours that
/// lie in a folder are nobody's lists.
pub fn gather(paths: &[PathBuf], ui: &mut Ui) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let mut found = BTreeSet::new();
            search(path, &mut found, &mut HashSet::new());
            found.retain(|path| !is_report(path, ui));
            if found.is_empty() {
                let at = path.display().to_string();
                return Err(Trouble::usage(
                    text(
                        "không có bảng tính nào trong {at}",
                        "there is no spreadsheet in {at}",
                    )
                    .fill(&[("at", &at)]),
                ));
            }
            files.extend(found);
        } else if path.exists() {
            files.push(path.clone());
        } else {
            let at = path.display().to_string();
            return Err(Trouble::usage(
                text(
                    "không có tệp hoặc thư mục {at}",
                    "there is no file or folder {at}",
                )
                .fill(&[("at", &at)]),
            ));
        }
    }
    let mut seen = HashSet::new();
    files.retain(|file| seen.insert(file.clone()));
    Ok(files)
}

/// Whether a file is a report of ours, which is said.
fn is_report(path: &Path, ui: &mut Ui) -> bool {
    let is_report = export::is_report(path);
    if is_report {
        let at = path.display().to_string();
        let said = text(
            "Không đọc {at}: đây là báo cáo do htx lập",
            "Not read: {at} is a report that htx wrote",
        );
        ui.tell(&said.fill(&[("at", &at)]));
    }
    is_report
}

/// What is read is not written over.
///
/// # Errors
/// One of the files to write is one of those to read.
pub fn spare<'p>(read: &[PathBuf], mut written: impl Iterator<Item = &'p Path>) -> Result<()> {
    let read: HashSet<PathBuf> = read.iter().flat_map(|path| path.canonicalize()).collect();
    let is_read = |path: &&Path| path.canonicalize().is_ok_and(|path| read.contains(&path));
    match written.find(is_read) {
        None => Ok(()),
        Some(path) => Err(Trouble::usage(
            text(
                "{at} là tệp số liệu cần đọc, không ghi đè lên; hãy ghi ra tệp khác",
                "{at} is one of the files to read and is not written over; write to another file",
            )
            .fill(&[("at", &path.display().to_string())]),
        )),
    }
}

/// Walks a folder; a folder met again through a link is not entered twice.
fn search(folder: &Path, found: &mut BTreeSet<PathBuf>, entered: &mut HashSet<PathBuf>) {
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    if !entered.insert(real) {
        return;
    }
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if name.starts_with("~$") || name.starts_with('.') {
            continue;
        }
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        if path.is_dir() {
            search(&path, found, entered);
        } else if ENDINGS.contains(&ending.as_str()) {
            found.insert(path);
        }
    }
}

/// Reads and checks files, several at a time; of one too long to hold only the head. One that cannot be read never
/// stops the others.
pub fn read(paths: &[PathBuf], request: &Request, rules: &RuleSettings, ui: &Ui) -> Vec<File> {
    let progress = ui.progress(paths.len(), text("Đọc tệp", "Reading files"));
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let mut files: Vec<Option<File>> = Vec::new();
    files.resize_with(paths.len(), || None);
    std::thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..workers.min(paths.len()) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                while let Some((at, path)) = pick(paths, next) {
                    // Nobody listens only where the run is over already.
                    let _ = sender.send((at, read_one(path, request, rules)));
                }
            });
        }
        drop(sender);
        for (at, file) in receiver {
            progress.step(&file.name());
            files[at] = Some(file);
        }
    });
    let mut files: Vec<File> = files.into_iter().flatten().collect();
    contested(&mut files, rules);
    files
}

/// The next path nobody reads yet, with its place.
fn pick<'p>(paths: &'p [PathBuf], next: &AtomicUsize) -> Option<(usize, &'p PathBuf)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    Some((at, paths.get(at)?))
}

fn read_one(path: &Path, request: &Request, rules: &RuleSettings) -> File {
    let source = match Source::read(path) {
        Ok(source) => source,
        Err(error) => {
            let said = error.to_string();
            let reason =
                text("không mở được ({e})", "it cannot be opened ({e})").fill(&[("e", &said)]);
            // Of what cannot be opened nothing is known but its name.
            let source = Source::held(path, Vec::new());
            return File::held(None, intake::unreadable(&source, reason), rules);
        }
    };
    let (reading, pages) = intake::begin(&source, request);
    match pages {
        None => File::held(Some(source), reading, rules),
        Some(pages) => File {
            pages: Some(pages),
            ..File::new(Some(source), reading)
        },
    }
}

/// Two different files that claim one submission: neither may be stored. Copies of one file agree.
fn contested(files: &mut [File], rules: &RuleSettings) {
    let mut seen = HashSet::new();
    let firsts: Vec<usize> = (0..files.len())
        .filter(|at| {
            let reading = &files[*at].reading;
            // Another name may say another unit or day of the same bytes.
            seen.insert((reading.sha256.clone(), reading.submissions.clone()))
        })
        .collect();
    let readings: Vec<&Reading> = firsts.iter().map(|at| &files[*at].reading).collect();
    let findings = rules::check_run(&readings, rules);
    let claimed = rules::two_files_one_submission::claimed_twice(&readings).into_iter();
    let claimed: Vec<Submission> = claimed.map(|(submission, _)| submission.clone()).collect();
    // Their copies are no better.
    for file in files.iter_mut() {
        let own = file.reading.submissions.iter().enumerate();
        let contested = own.filter(|(_, submission)| claimed.contains(submission));
        let contested: Vec<usize> = contested.map(|(at, _)| at).collect();
        contested.into_iter().for_each(|at| file.withdraw(at));
    }
    for finding in findings {
        if let Some(file) = files
            .iter_mut()
            .find(|file| file.reading.path == finding.file)
        {
            file.findings.push(finding);
        }
    }
}

/// Counts of a whole run.
pub fn tally(files: &[File]) -> Tally {
    Tally::of(findings(files))
}

/// Records that count in what the run found or left in force.
pub fn records(files: &[File]) -> usize {
    in_force(files).map(|(_, stored)| stored.accepted).sum()
}

/// Rows of lists by kind, in what the run found or left in force; rows that only count are not among them.
pub fn listed(files: &[File]) -> BTreeMap<Kind, usize> {
    let mut listed = BTreeMap::new();
    for (submission, stored) in in_force(files).filter(|(submission, _)| !submission.tally) {
        *listed.entry(submission.kind).or_default() += stored.accepted;
    }
    listed
}

/// What was not rejected; copies of one list once.
fn in_force(files: &[File]) -> impl Iterator<Item = (&Submission, &Stored)> {
    let mut seen = HashSet::new();
    files
        .iter()
        .flat_map(|file| file.reading.submissions.iter().zip(&file.stored))
        .filter(|(_, stored)| stored.outcome != Outcome::Rejected)
        .filter(move |(submission, _)| seen.insert(*submission))
}

/// Whether something was not taken in: a file, or one of its submissions.
pub fn any_rejected(files: &[File]) -> bool {
    files.iter().any(|file| match file.outcome() {
        FileOutcome::All(outcome) => outcome == Outcome::Rejected,
        FileOutcome::Mixed => file
            .stored
            .iter()
            .any(|stored| stored.outcome == Outcome::Rejected),
        FileOutcome::Unreadable => true,
    })
}

/// Every finding of the run, in the order of its files.
pub fn findings(files: &[File]) -> Vec<&Finding> {
    files.iter().flat_map(|file| &file.findings).collect()
}
