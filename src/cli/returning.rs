//! What goes back to senders: for each file with errors or warnings a marked workbook and a letter, in one folder.

use super::trouble::Trouble;
use super::ui::Ui;
use super::whole_file;
use crate::feedback::cover::{About, Letter, docx, markdown};
use crate::feedback::{self, Marked};
use crate::finding::{Finding, Severity};
use crate::model::Submission;
use crate::rules;
use crate::settings::Settings;
use crate::source::Source;
use crate::text::{Lang, Phrase, text};
use anyhow::Result;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::HashSet;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// What stands in the names of what goes back, before the ending.
const WORD: &str = ".phan-hoi";

/// A folder that what goes back is written to.
pub struct Outbox {
    folder: PathBuf,
    due: Option<Date>,
    /// Names given already, and those of files that came in: none is written over.
    taken: HashSet<PathBuf>,
}

/// One file, and what was found in it.
pub struct Sent<'a> {
    /// The file.
    pub source: &'a Source,
    /// What was found.
    pub findings: &'a [Finding],
    /// What was taken from it.
    pub submissions: &'a [Submission],
}

/// What was written for one file.
#[derive(Debug, Clone)]
pub struct Returned {
    /// The marked workbook.
    pub workbook: PathBuf,
    /// The letter, in each of its forms.
    pub letters: Vec<PathBuf>,
    /// Why the workbook is a new one.
    pub rebuilt: Option<Phrase>,
}

/// Whether a file has something its sender should mend or look at.
pub fn is_wanted(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.reaches(Severity::Warning))
}

/// By when something is wanted back that is sent today, as the settings have it.
pub fn due(settings: &Settings) -> Option<Date> {
    let days = settings.deadlines.mend.map(i64::from)?;
    Some(jiff::Zoned::now().date().saturating_add(days.days()))
}

impl Outbox {
    /// A folder, made where there is none; files that came in stay as they are.
    pub fn at(folder: &Path, inputs: &[PathBuf], due: Option<Date>) -> Result<Self> {
        let writable = std::fs::create_dir_all(folder).and_then(|()| tempfile::tempfile_in(folder));
        writable.map_err(|error| not_written(folder, &error.into()))?;
        Ok(Outbox {
            folder: folder.to_owned(),
            due,
            taken: inputs.iter().map(|path| real(path)).collect(),
        })
    }

    /// Writes what goes back for one file, and says so.
    pub fn put(&mut self, sent: &Sent<'_>, ui: &mut Ui) -> Result<Option<Returned>> {
        let name = file_name(sent.source.path());
        if !is_wanted(sent.findings) {
            let clean = text(
                "{f}: không có lỗi hay cảnh báo, không cần gửi lại",
                "{f}: no errors or warnings, nothing to send back",
            );
            ui.tell(&clean.fill(&[("f", &name)]));
            return Ok(None);
        }
        // What was accepted is not to be mended.
        let open = sent
            .findings
            .iter()
            .filter(|finding| finding.waived.is_none());
        let sent = &Sent {
            findings: &open.cloned().collect::<Vec<Finding>>(),
            ..*sent
        };
        let marked = feedback::workbook(sent.source, sent.findings, ui.lang());
        let marked = marked.map_err(|error| not_written(&self.folder, &error))?;
        let stem = self.stem(sent.source, marked.rebuilt.is_some());
        let workbook = self.folder.join(&stem.workbook);
        self.write(sent, marked, &workbook, &stem.letter, ui.lang())
            .map_err(|error| not_written(&workbook, &error))
            .map(|returned| {
                self.say(&name, &returned, ui);
                Some(returned)
            })
    }

    fn write(
        &self,
        sent: &Sent<'_>,
        mut marked: Marked,
        workbook: &Path,
        letter: &str,
        lang: Lang,
    ) -> Result<Returned> {
        whole_file::replace(workbook, |out| io::copy(&mut marked.file, out).map(drop))?;
        let about = About {
            file: &file_name(sent.source.path()),
            workbook: &file_name(workbook),
            submissions: sent.submissions,
            findings: sent.findings,
            due: self.due,
            rebuilt: marked.rebuilt.as_ref(),
            title_of: &|code| rules::find(code).map(|rule| rule.title),
            lang,
        };
        let said = Letter::of(&about);
        let mut letters = Vec::new();
        for (ending, bytes) in [
            ("docx", docx(&said, lang)?),
            ("md", markdown(&said).into_bytes()),
        ] {
            let path = self.folder.join(format!("{letter}.{ending}"));
            whole_file::replace(&path, |out| out.write_all(&bytes))?;
            letters.push(path);
        }
        Ok(Returned {
            workbook: workbook.to_owned(),
            letters,
            rebuilt: marked.rebuilt,
        })
    }

    fn say(&self, name: &str, returned: &Returned, ui: &mut Ui) {
        let at = returned.workbook.display().to_string();
        let said = match &returned.rebuilt {
            None => text("{f} → {at}", "{f} → {at}").fill(&[("f", &name), ("at", &at)]),
            Some(why) => text(
                "{f} → {at} (tệp Excel mới có cùng số liệu, vì {why})",
                "{f} → {at} (a new Excel file with the same cells, because {why})",
            )
            .fill(&[("f", &name), ("at", &at), ("why", why)]),
        };
        ui.tell(&said);
    }

    /// Names for what goes back of a file that nothing else has.
    fn stem(&mut self, source: &Source, rebuilt: bool) -> Stem {
        let path = source.path();
        let own = path
            .file_stem()
            .unwrap_or(OsStr::new("tep"))
            .to_string_lossy()
            .into_owned();
        let base = own
            .rfind(WORD)
            .filter(|at| is_ours(&own[at + WORD.len()..]));
        let base = base.map_or(own.as_str(), |at| &own[..at]);
        let ending = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        let ending = if ending == "xlsm" && !rebuilt {
            "xlsm"
        } else {
            "xlsx"
        };
        let stems = (1..).map(|number: u32| match number {
            1 => format!("{base}{WORD}"),
            number => format!("{base}{WORD}-{number}"),
        });
        let mut free = stems.filter(|stem| {
            let path = self.folder.join(format!("{stem}.{ending}"));
            !self.taken.contains(&real(&path)) && !is_the_same(&path, source)
        });
        let letter = free.next().unwrap_or_default();
        let workbook = format!("{letter}.{ending}");
        self.taken.insert(real(&self.folder.join(&workbook)));
        Stem { workbook, letter }
    }
}

/// The names of what goes back.
struct Stem {
    workbook: String,
    letter: String,
}

/// What may follow the word in the name of something that went back: a number.
fn is_ours(rest: &str) -> bool {
    rest.is_empty()
        || rest
            .strip_prefix('-')
            .is_some_and(|n| n.chars().all(|c| c.is_ascii_digit()))
}

/// Whether what lies there is the file that came in, from wherever it was read.
fn is_the_same(path: &Path, source: &Source) -> bool {
    let size = std::fs::metadata(path).map(|there| there.len());
    size.is_ok_and(|size| size == source.size())
        && Source::read(path).is_ok_and(|there| there.sha256() == source.sha256())
}

/// A path as it is in the end, also of a file that is still to be.
fn real(path: &Path) -> PathBuf {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    match path.file_name() {
        Some(name) => folder.join(name),
        None => folder,
    }
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// What cannot be written is the same whatever it was: code 5.
fn not_written(at: &Path, error: &anyhow::Error) -> anyhow::Error {
    let at = at.display().to_string();
    let why = error
        .chain()
        .next_back()
        .map(ToString::to_string)
        .unwrap_or_default();
    Trouble {
        said: text("không ghi được {at}: {e}", "cannot write {at}: {e}")
            .fill(&[("at", &at), ("e", &why)]),
        code: 5,
    }
    .into()
}
