//! The files of one run: found, read, checked, stored. `import` and `report PATH…` share it.

use super::reconcile;
use super::trouble::Trouble;
use super::ui::Ui;
use crate::finding::{Finding, Severity, Tally};
use crate::intake::{self, ENDINGS, READER_VERSION, Request};
use crate::model::{Kind, Matter, Observation, Reading, Submission};
use crate::registry::{ImportContext, Outcome, Registry, Stored, Unmatched};
use crate::rules::unknown_cooperative::Unknown;
use crate::rules::{self, RuleSettings};
use crate::source::Source;
use crate::text::text;
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};

/// One file of the run.
#[derive(Debug)]
pub struct File {
    /// Its bytes; `None` if it could not be opened.
    pub source: Option<Source>,
    /// What was understood of it.
    pub reading: Reading,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    /// What became of its submissions, in their order.
    pub stored: Vec<Stored>,
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

    fn has_errors(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }

    /// Takes a submission's records out, so that it is not stored.
    fn withdraw(&mut self, submission: usize) {
        for filing in &mut self.reading.filings {
            if filing.submission == Some(submission) {
                filing.submission = None;
            }
        }
    }
}

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

/// Every spreadsheet named by the paths, folders searched through, in a fixed order, none twice.
pub fn gather(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let mut found = BTreeSet::new();
            search(path, &mut found, &mut HashSet::new());
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

/// Reads and checks files. One that cannot be read never stops the others.
pub fn read(paths: &[PathBuf], request: &Request, rules: &RuleSettings, ui: &Ui) -> Vec<File> {
    let progress = ui.progress(paths.len(), text("Đọc tệp", "Reading files"));
    let mut files: Vec<File> = paths
        .iter()
        .map(|path| {
            progress.step(
                &path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned())
                    .unwrap_or_default(),
            );
            read_one(path, request, rules)
        })
        .collect();
    contested(&mut files, rules);
    files
}

fn read_one(path: &Path, request: &Request, rules: &RuleSettings) -> File {
    let (source, reading) = match Source::read(path) {
        Ok(source) => {
            let reading = intake::read(&source, request);
            (Some(source), reading)
        }
        Err(error) => {
            let said = error.to_string();
            let reason =
                text("không mở được ({e})", "it cannot be opened ({e})").fill(&[("e", &said)]);
            let reading = Reading {
                path: path.display().to_string(),
                observations: vec![Observation::new(Matter::Unreadable).arg("reason", reason)],
                ..Reading::default()
            };
            (None, reading)
        }
    };
    let findings = rules::check(&reading, rules);
    File {
        source,
        reading,
        findings,
        stored: Vec::new(),
    }
}

/// Two different files that claim one submission: neither may be stored. Copies of one file agree.
fn contested(files: &mut [File], rules: &RuleSettings) {
    let mut seen = HashSet::new();
    let firsts: Vec<usize> = (0..files.len())
        .filter(|at| seen.insert(files[*at].reading.sha256.clone()))
        .collect();
    let readings: Vec<&Reading> = firsts.iter().map(|at| &files[*at].reading).collect();
    let findings = rules::check_run(&readings, rules);
    let claims: Vec<(usize, usize)> = rules::two_files_one_submission::claimed_twice(&readings)
        .into_iter()
        .flat_map(|(submission, claimants)| {
            let readings = &readings;
            let firsts = &firsts;
            claimants.into_iter().filter_map(move |claimant| {
                let at = readings[claimant]
                    .submissions
                    .iter()
                    .position(|known| known == submission)?;
                Some((firsts[claimant], at))
            })
        })
        .collect();
    for (file, submission) in claims {
        files[file].withdraw(submission);
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

/// Stores the files in one transaction.
pub fn store(
    files: &mut [File],
    registry: &mut Registry,
    storing: Storing,
    rules: &RuleSettings,
    ui: &Ui,
) -> Result<()> {
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
        if storing.strict && file.has_errors() {
            (0..file.reading.submissions.len()).for_each(|submission| file.withdraw(submission));
        }
        for (at, submission) in file.reading.submissions.iter().enumerate() {
            let after = file.reading.accepted(at).count();
            let before = import.in_force(submission)?.map(|stored| stored.records);
            let replaces = before.filter(|_| after > 0);
            file.findings.extend(replaces.and_then(|before| {
                rules::shrunk_submission::finding(
                    &file.reading.path,
                    submission,
                    (before, after),
                    rules,
                )
            }));
        }
        if let Some(source) = &file.source {
            file.stored = import.store(source, &file.reading, &file.findings)?;
        }
        let unmatched = file.stored.iter().flat_map(|stored| &stored.unmatched);
        let unknown: Vec<Finding> = unmatched
            .filter_map(|unmatched| unknown_cooperative(&file.reading.path, unmatched, rules))
            .collect();
        file.findings.extend(unknown);
    }
    import.commit()?;
    reconcile::lists_and_tallies(files, registry, rules)
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

/// Counts of a whole run.
pub fn tally(files: &[File]) -> Tally {
    Tally::of(files.iter().flat_map(|file| &file.findings))
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

/// Prints findings, worst files first within their order, notices only when asked for.
pub fn print_findings(files: &[File], ui: &mut Ui) {
    for file in files {
        let mut findings: Vec<&Finding> = file.findings.iter().collect();
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        for finding in findings {
            if finding.severity > Severity::Info || ui.is_verbose() {
                ui.finding(finding);
            }
        }
    }
}
