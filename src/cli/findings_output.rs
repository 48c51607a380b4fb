//! How a command that answers with findings is to answer: to people, in JSON of its own, or as a list of findings in
//! one of the formats there are for them; on standard output and in files.

use super::findings_text::by_file;
use super::globals::Globals;
use super::program::{FILE, option};
use super::trouble::Trouble;
use super::ui::Ui;
use super::whole_file;
use crate::export::{CodeWords, FINDINGS_FORMATS, FindingsFormat, Listing, Options, Shown};
use crate::finding::{Finding, Tally};
use crate::rules::RULES;
use crate::text::{Lang, text};
use anyhow::{Context, Result};
use clap::{Arg, ArgAction, ArgMatches};
use serde::Serialize;
use std::cell::LazyCell;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// One way to answer.
#[derive(Debug, Clone, Copy)]
enum Form {
    People,
    Json,
    List(&'static FindingsFormat),
}

/// How a command is to answer.
#[derive(Debug)]
pub struct Output {
    form: Form,
    files: Vec<(PathBuf, Form)>,
}

/// `-o FILE`, for commands that answer with findings.
pub fn argument(lang: Lang) -> Arg {
    let help = text(
        "ghi các lỗi ra tệp; đuôi tệp chọn dạng (.html .csv .sarif .json); có thể lặp lại",
        "write the findings to a file; its ending picks the format (.html .csv .sarif .json); may be repeated",
    );
    option("output", FILE, help, lang)
        .short('o')
        .value_parser(clap::value_parser!(PathBuf))
        .action(ArgAction::Append)
}

impl Output {
    /// What was asked for. Where a file cannot be written, that is known before the command changes anything.
    ///
    /// # Errors
    /// A format that findings cannot be written in, or a place where no file can be.
    pub fn of(matches: &ArgMatches, globals: &Globals) -> Result<Self> {
        let form = of_flag(globals)?;
        let paths = matches.get_many::<PathBuf>("output").into_iter().flatten();
        let files: Vec<(PathBuf, Form)> = paths
            .map(|path| Ok((path.clone(), of_path(path)?)))
            .collect::<Result<_>>()?;
        for (path, _) in &files {
            whole_file::try_out(path).with_context(|| cannot_write(path, globals.lang))?;
        }
        Ok(Output { form, files })
    }

    /// The files it goes to.
    pub fn files(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(|(path, _)| path.as_path())
    }

    /// Whether standard output is for people, which is the command's own affair.
    pub fn is_for_people(&self) -> bool {
        matches!(self.form, Form::People)
    }

    /// Whether standard output is nothing but a list of findings.
    pub fn is_list(&self) -> bool {
        matches!(self.form, Form::List(_))
    }

    /// Writes the files, and standard output where that is not for people. `document` makes the command's own JSON.
    ///
    /// # Errors
    /// Something could not be written.
    pub fn write<D: Serialize>(
        self,
        findings: &[&Finding],
        document: impl Fn() -> D,
        ui: &mut Ui,
    ) -> Result<()> {
        let (lang, reveal) = (ui.lang(), ui.reveals());
        let listing = LazyCell::new(|| listing(findings, lang, reveal));
        let draw = |form, options: &Options, out: &mut dyn Write| match form {
            Form::List(format) => (format.write)(&listing, options, out),
            Form::People | Form::Json => json(&document(), out),
        };
        if !self.is_for_people() {
            draw(self.form, &ui.options(), ui.out())?;
        }
        for (path, form) in self.files {
            let options = Options {
                lang,
                to_file: true,
                ..Options::default()
            };
            whole_file::replace(&path, |out| draw(form, &options, out))
                .with_context(|| cannot_write(&path, lang))?;
            let at = path.display().to_string();
            ui.tell(&text("Đã ghi {at}", "Wrote {at}").fill(&[("at", &at)]));
        }
        Ok(())
    }
}

fn json(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document).map_err(io::Error::from)?;
    writeln!(out)
}

/// What `--format` asks for; what the settings prefer for the report is no fault here.
fn of_flag(globals: &Globals) -> Result<Form> {
    match globals.format.as_deref() {
        Some("table") => Ok(Form::People),
        Some("json") => Ok(Form::Json),
        Some(name) => of_name(name).ok_or_else(|| not_known(name)),
        None if globals.default_format.as_deref() == Some("json") => Ok(Form::Json),
        None => Ok(Form::People),
    }
}

fn of_path(path: &Path) -> Result<Form> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let form = ending.and_then(|ending| match ending.to_lowercase().as_str() {
        "json" => Some(Form::Json),
        ending => of_name(ending),
    });
    form.ok_or_else(|| not_known(&path.display().to_string()))
}

fn of_name(name: &str) -> Option<Form> {
    FindingsFormat::from_name(name).map(Form::List)
}

fn not_known(written: &str) -> anyhow::Error {
    let names: Vec<&str> = FINDINGS_FORMATS.iter().map(|format| format.name).collect();
    let names = names.join(", ");
    Trouble::usage(
        text(
            "lệnh này không ghi được «{w}»; dùng được: table, json, {names}",
            "this command cannot write '{w}'; there are table, json, {names}",
        )
        .fill(&[("w", &written), ("names", &names)]),
    )
}

fn cannot_write(path: &Path, lang: Lang) -> String {
    let at = path.display().to_string();
    let said = text("không ghi được {at}", "cannot write {at}").fill(&[("at", &at)]);
    said.pick(lang).to_owned()
}

/// The findings in the order people are told them, with what their codes mean.
fn listing(findings: &[&Finding], lang: Lang, reveal: bool) -> Listing {
    let ordered = by_file(findings.iter().copied()).into_iter().flatten();
    let used = RULES.iter().filter(|rule| {
        let of = |finding: &&Finding| finding.code == rule.code;
        findings.iter().any(of)
    });
    Listing {
        findings: ordered
            .map(|finding| Shown::of(finding, lang, reveal))
            .collect(),
        codes: used
            .map(|rule| CodeWords {
                code: rule.code,
                name: rule.name,
                severity: rule.severity,
                title: rule.title,
                why: rule.why,
                help: rule.help,
                source: rule.source,
            })
            .collect(),
        tally: Tally::of(findings.iter().copied()),
    }
}
