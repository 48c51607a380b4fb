//! The only place that prints: results to standard output, talk to standard error.

use super::findings_text::{self, Telling};
use super::globals::Globals;
use crate::export::{self, wrapped};
use crate::finding::{Finding, Tally};
use crate::report::Table;
use crate::text::{Lang, Phrase, Text, numerals, text};
use anyhow::Result;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{BufWriter, IsTerminal, Stdout, Write};
use std::time::{Duration, Instant};

/// The two streams, and how to speak on them.
pub struct Ui {
    out: BufWriter<Stdout>,
    lang: Lang,
    quiet: bool,
    verbose: bool,
    reveal: bool,
    color_out: bool,
    color_err: bool,
    progress: bool,
}

impl Ui {
    /// Prepares both streams.
    pub fn new(globals: &Globals) -> Self {
        let color = |terminal: bool| match globals.color.as_str() {
            "always" => true,
            "never" => false,
            _ => terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        };
        Ui {
            out: BufWriter::new(std::io::stdout()),
            lang: globals.lang,
            quiet: globals.quiet,
            verbose: globals.verbose,
            reveal: globals.reveal,
            color_out: color(std::io::stdout().is_terminal()),
            color_err: color(std::io::stderr().is_terminal()),
            progress: !globals.quiet && !globals.no_progress && std::io::stderr().is_terminal(),
        }
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether notices are wanted, too.
    pub fn is_verbose(&self) -> bool {
        self.verbose
    }

    /// Standard output, for a writer of its own.
    pub fn out(&mut self) -> &mut dyn Write {
        &mut self.out
    }

    /// Whether personal data is shown.
    pub fn reveals(&self) -> bool {
        self.reveal
    }

    /// Columns of the terminal; wide where there is none, so that nothing is lost in a file.
    pub fn width(&self) -> usize {
        columns(terminal_size::terminal_size()).unwrap_or(100)
    }

    /// How a report or a table is drawn on standard output.
    pub fn options(&self) -> export::Options {
        export::Options {
            lang: self.lang,
            width: self.width(),
            colour: self.color_out,
            to_file: false,
            made: made(),
        }
    }

    /// Whether results go to a terminal.
    pub fn is_terminal(&self) -> bool {
        std::io::stdout().is_terminal()
    }

    /// A table of results, fitted to the terminal.
    pub fn table(&mut self, table: &Table) -> Result<()> {
        export::draw_table(table, &self.options(), &mut self.out)?;
        Ok(())
    }

    /// Words after a label, wrapped to the terminal; further lines begin below the first word.
    pub fn labelled(&mut self, label: &str, words: &str) -> Result<()> {
        let indent = label.chars().count();
        let room = self.width().saturating_sub(indent);
        for (at, line) in wrapped(words, room).iter().enumerate() {
            let before = if at == 0 { label } else { "" };
            writeln!(self.out, "{before:<indent$}{line}")?;
        }
        Ok(())
    }

    /// One line of results.
    pub fn line(&mut self, line: &str) -> Result<()> {
        writeln!(self.out, "{line}")?;
        Ok(())
    }

    /// A JSON value as the result.
    pub fn json(&mut self, value: &impl serde::Serialize) -> Result<()> {
        serde_json::to_writer_pretty(&mut self.out, value).map_err(std::io::Error::from)?;
        writeln!(self.out)?;
        Ok(())
    }

    /// A line of talk.
    pub fn say(&mut self, line: &str) {
        if !self.quiet {
            self.err(line);
        }
    }

    /// A line of talk in the language spoken.
    pub fn tell(&mut self, phrase: &Phrase) {
        self.say(phrase.pick(self.lang));
    }

    /// An error of the program, as one line.
    pub fn error(&mut self, words: &str) {
        let label = paint(text("lỗi", "error").pick(self.lang), "1;31", self.color_err);
        self.err(&format!("{label}: {}", words.replace('\n', " ")));
    }

    /// Talk that cannot be delivered is nobody's loss.
    fn err(&mut self, line: &str) {
        // What was printed so far comes first, also where both streams are one terminal.
        self.out.flush().ok();
        writeln!(std::io::stderr(), "{line}").ok();
    }

    /// Findings by file, as many as a screen or two hold; `see_all` says what to do to see the others.
    pub fn findings(&mut self, findings: &[&Finding], see_all: Text) {
        let telling = self.telling(see_all);
        for line in findings_text::lines(findings, &telling) {
            self.err(&line);
        }
    }

    /// One finding in a clerk's coordinates.
    pub fn finding(&mut self, finding: &Finding) {
        let telling = self.telling(text("", ""));
        for line in findings_text::one(finding, &telling) {
            self.err(&line);
        }
    }

    fn telling(&self, see_all: Text) -> Telling {
        Telling {
            lang: self.lang,
            reveal: self.reveal,
            all: self.verbose,
            colour: self.color_err,
            width: columns(terminal_size::terminal_size_of(std::io::stderr())),
            see_all,
        }
    }

    /// A bar over `total` steps, drawn only on a terminal and only once a second has passed.
    pub fn progress(&self, total: usize, what: Text) -> Progress {
        let bar = match self.progress {
            true => {
                let bar =
                    ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
                let template = format!(
                    "{} {{bar:30}} {{pos}}/{{len}} {{wide_msg}}",
                    what.pick(self.lang)
                );
                let style = ProgressStyle::with_template(&template)
                    .unwrap_or_else(|_| ProgressStyle::default_bar());
                bar.set_style(style);
                Some(bar)
            }
            false => None,
        };
        Progress {
            bar,
            since: Instant::now(),
        }
    }

    /// The counts of a whole run, and how to see the notices that were not shown.
    pub fn summary(&self, counts: Tally) -> String {
        let hint = text(" (xem: -v)", " (see them with -v)").pick(self.lang);
        let hidden = counts.infos > 0 && !self.verbose;
        tally(counts, self.lang) + if hidden { hint } else { "" }
    }

    /// Flushes what is left of the results.
    pub fn finish(&mut self) -> Result<()> {
        self.out.flush()?;
        Ok(())
    }
}

/// A progress bar that shows itself when the work turns out to take longer than a second.
pub struct Progress {
    bar: Option<ProgressBar>,
    since: Instant,
}

impl Progress {
    /// One step is beginning.
    pub fn step(&self, what: &str) {
        let Some(bar) = &self.bar else { return };
        if bar.is_hidden() && self.since.elapsed() > Duration::from_secs(1) {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        bar.set_message(what.to_owned());
        bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

/// The columns asked for, else those of the terminal, if it has any that can be written on.
fn columns(terminal: Option<(terminal_size::Width, terminal_size::Height)>) -> Option<usize> {
    let asked = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    asked
        .or_else(|| terminal.map(|(width, _)| usize::from(width.0)))
        .filter(|columns| *columns >= 40)
}

/// Text in a colour of the terminal, if colours are wanted.
pub fn paint(words: &str, code: &str, wanted: bool) -> String {
    if wanted {
        format!("\u{1b}[{code}m{words}\u{1b}[0m")
    } else {
        words.to_owned()
    }
}

/// "3 lỗi, 9 cảnh báo" with the counts that are not zero.
pub fn tally(tally: Tally, lang: Lang) -> String {
    let counts = [
        (tally.errors, text("lỗi", "errors"), text("lỗi", "error")),
        (
            tally.warnings,
            text("cảnh báo", "warnings"),
            text("cảnh báo", "warning"),
        ),
        (
            tally.infos,
            text("ghi nhận", "notices"),
            text("ghi nhận", "notice"),
        ),
        (
            tally.waived,
            text("đã chấp nhận", "accepted"),
            text("đã chấp nhận", "accepted"),
        ),
    ];
    let said: Vec<String> = counts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, many, one)| {
            let count_text = numerals::integer(i64::try_from(*count).unwrap_or(i64::MAX), lang);
            format!(
                "{count_text} {}",
                if *count == 1 { one } else { many }.pick(lang)
            )
        })
        .collect();
    match said.is_empty() {
        true => text("không có lỗi", "no findings").pick(lang).to_owned(),
        false => said.join(", "),
    }
}

/// The same in a table, where a dash is enough for none.
pub fn tally_cell(counts: Tally, lang: Lang) -> String {
    match counts == Tally::default() {
        true => "–".to_owned(),
        false => tally(counts, lang),
    }
}
/// When documents say they were made, where the surroundings ask for the same bytes.
fn made() -> Option<i64> {
    std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()
}
