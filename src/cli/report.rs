//! `htx report`: the provincial report, from the registry or straight from files.

use super::batch;
use super::globals::Globals;
use super::program::{FILE, NAME, PATH, PERIOD, argument, option};
use super::source::{self, Source};
use super::trouble::Trouble;
use super::ui::Ui;
use super::whole_file;
use super::{Ending, Entry};
use crate::export::{self, Format};
use crate::model::Period;
use crate::report::{self, Against, Report, Shown};
use crate::text::{Lang, text};
use anyhow::{Context, Result};
use clap::{ArgAction, ArgMatches, Command};
use std::io::Write;
use std::path::{Path, PathBuf};

pub(super) static ENTRY: Entry = Entry {
    name: "report",
    about: text("Lập báo cáo cấp tỉnh", "Write the provincial report"),
    arguments,
    run,
};

fn arguments(command: Command, lang: Lang) -> Command {
    let paths = text(
        "tệp hoặc thư mục để báo cáo thẳng, không cần sổ dữ liệu",
        "files or folders to report on directly, without a registry",
    );
    command
        .arg(
            argument("paths", PATH, paths, lang)
                .value_parser(clap::value_parser!(PathBuf))
                .num_args(0..),
        )
        .args(options(lang))
}

fn options(lang: Lang) -> [clap::Arg; 9] {
    let province = text(
        "tên tỉnh; bỏ trống: tỉnh của sổ dữ liệu",
        "name of the province; empty: the registry's",
    );
    let unit = text(
        "chỉ báo cáo về đơn vị này (huyện, xã)",
        "report on this unit alone (district, commune)",
    );
    let period = text(
        "kỳ báo cáo (mặc định: kỳ mới nhất)",
        "period (default: the latest)",
    );
    let compare = text(
        "so với kỳ này; có thể lặp lại",
        "compare with this period; may be repeated",
    );
    let section = text(
        "chỉ in phần này; có thể lặp lại",
        "print only this section; may be repeated",
    );
    let output = text(
        "ghi ra tệp; đuôi tệp chọn dạng ({endings})",
        "write to a file; its ending picks the format ({endings})",
    );
    let output_help = output.fill(&[("endings", &export::endings())]);
    let against = text(
        "đặt cạnh báo cáo của tỉnh này",
        "lay the report of this province beside it",
    );
    let against_path = text(
        "sổ dữ liệu hoặc thư mục tệp của tỉnh kia",
        "registry or folder of files of the other province",
    );
    let against_period = text(
        "kỳ của tỉnh kia (mặc định: kỳ mới nhất của tỉnh đó)",
        "period of the other province (default: its latest)",
    );
    [
        option("against", NAME, against, lang),
        option("against-path", PATH, against_path, lang).value_parser(clap::value_parser!(PathBuf)),
        option("against-period", PERIOD, against_period, lang),
        option("province", NAME, province, lang)
            .num_args(0..=1)
            .default_missing_value(""),
        option("unit", NAME, unit, lang).conflicts_with("against"),
        option("period", PERIOD, period, lang),
        option("compare", PERIOD, compare, lang).action(ArgAction::Append),
        option("section", text("PHẦN", "SECTION"), section, lang).action(ArgAction::Append),
        option("output", FILE, output, lang)
            .help(output_help.pick(lang).to_owned())
            .short('o')
            .value_parser(clap::value_parser!(PathBuf))
            .action(ArgAction::Append),
    ]
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let outputs = outputs(matches)?;
    let format = match globals.format.as_ref().or(globals.default_format.as_ref()) {
        Some(name) => Format::from_name(name).map_err(|error| Trouble::usage(error.phrase()))?,
        None => export::FORMATS[0],
    };
    let prints = outputs.is_empty() || globals.format.is_some();
    if prints && !format.is_text && ui.is_terminal() {
        return Err(not_shown(format));
    }
    let asked = periods(matches, "period")?.first().copied();
    let compare = periods(matches, "compare")?;
    let paths: Vec<PathBuf> = matches
        .get_many("paths")
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let name = matches
        .get_one::<String>("province")
        .filter(|name| !name.is_empty());
    let unit = matches.get_one::<String>("unit").map(String::as_str);
    let source = match paths.is_empty() {
        true => source::from_registry(globals, name, ui)?,
        false => {
            let files = batch::gather(&paths, ui)?;
            batch::spare(&files, outputs.iter().map(|(path, _)| path.as_path()))?;
            source::from_files(&files, name, asked, globals, ui)?
        }
    };
    let mut report = source.report(asked, &compare, unit)?;
    warn_of_nothing(&source, &report, ui)?;
    choose_sections(&mut report, matches, ui)?;
    let against = against(matches, &report, globals, ui)?;
    let draw = |format: &Format, options: &export::Options, out: &mut dyn Write| match &against {
        Some(against) => (format.write_against)(against, options, out),
        None => (format.write)(&report, options, out),
    };
    for (path, format) in &outputs {
        write_file(path, |options, out| draw(format, options, out), ui)?;
    }
    if prints {
        draw(format, &ui.options(), ui.out())?;
    }
    Ok(source.ending())
}

/// The report beside that of another province for the same period, if one is asked for.
fn against(
    matches: &ArgMatches,
    report: &Report,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Option<Against>> {
    let Some(name) = matches.get_one::<String>("against") else {
        return Ok(None);
    };
    let asked = periods(matches, "against-period")?.first().copied();
    let path = matches.get_one::<PathBuf>("against-path");
    let other = source::other(name, path, asked, globals, ui)?;
    let other = other.report(asked, &[], None)?;
    Ok(Some(report::against(report, &other)))
}

fn periods(matches: &ArgMatches, id: &str) -> Result<Vec<Period>> {
    let words = matches.get_many::<String>(id).into_iter().flatten();
    words.map(|word| Ok(word.parse::<Period>()?)).collect()
}

fn outputs(matches: &ArgMatches) -> Result<Vec<(PathBuf, &'static Format)>> {
    let paths = matches.get_many::<PathBuf>("output").into_iter().flatten();
    paths
        .map(|path| {
            let format = Format::from_path(path).map_err(|error| Trouble::usage(error.phrase()))?;
            Ok((path.clone(), format))
        })
        .collect()
}

/// A period without any list is reported on, but hardly what was meant.
fn warn_of_nothing(source: &Source, report: &Report, ui: &mut Ui) -> Result<()> {
    if !report.days.is_empty() {
        return Ok(());
    }
    let periods = source.periods()?;
    let period = report.period.phrase();
    let said = match periods.is_empty() {
        true => text(
            "Không có số liệu nào về hợp tác xã của {p}.",
            "There are no figures of cooperatives for {p}.",
        ),
        false => text(
            "Không có số liệu nào về hợp tác xã của {p}; các kỳ có số liệu: {l}.",
            "There are no figures of cooperatives for {p}; the periods that have some: {l}.",
        ),
    };
    ui.tell(&said.fill(&[("p", &period), ("l", &periods.join(", "))]));
    Ok(())
}

fn choose_sections(report: &mut Report, matches: &ArgMatches, ui: &mut Ui) -> Result<()> {
    let wanted: Vec<&String> = matches.get_many("section").into_iter().flatten().collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let known: Vec<&str> = report::SECTIONS.iter().map(|section| section.id).collect();
    if let Some(unknown) = wanted.iter().find(|name| !known.contains(&name.as_str())) {
        let list = known.join(", ");
        return Err(Trouble::usage(
            text(
                "không có phần «{s}»; các phần: {l}",
                "there is no section '{s}'; the sections are: {l}",
            )
            .fill(&[("s", *unknown), ("l", &list)]),
        ));
    }
    let sections = &mut report.document.sections;
    let silent = |name: &&&String| !sections.iter().any(|section| section.id == **name);
    let silent: Vec<&str> = wanted
        .iter()
        .filter(silent)
        .map(|name| name.as_str())
        .collect();
    if !silent.is_empty() {
        let said = text(
            "Chưa có gì để báo cáo ở phần: {l}.",
            "There is nothing to report yet in: {l}.",
        );
        ui.tell(&said.fill(&[("l", &silent.join(", "))]));
    }
    sections.retain(|section| wanted.iter().any(|name| *name == section.id));
    // What is asked for is read.
    sections
        .iter_mut()
        .for_each(|section| section.shown = Shown::Whole);
    Ok(())
}

/// What a terminal cannot show is written to a file.
fn not_shown(format: &Format) -> anyhow::Error {
    let said = text(
        "không hiện được «{f}» trên màn hình; hãy ghi ra tệp: -o bao-cao.{f}",
        "'{f}' cannot be shown on the screen; write it to a file: -o report.{f}",
    );
    Trouble::usage(said.fill(&[("f", &format.name)]))
}

/// Writes a file whole, or leaves what was there.
fn write_file(
    path: &Path,
    draw: impl Fn(&export::Options, &mut dyn Write) -> std::io::Result<()>,
    ui: &mut Ui,
) -> Result<()> {
    let options = export::Options {
        width: 100,
        colour: false,
        to_file: true,
        ..ui.options()
    };
    let at = path.display().to_string();
    whole_file::replace(path, |out| draw(&options, out)).with_context(|| {
        text("không ghi được {at}", "cannot write {at}")
            .fill(&[("at", &at)])
            .pick(ui.lang())
            .to_owned()
    })?;
    ui.tell(&text("Đã ghi {at}", "Wrote {at}").fill(&[("at", &at)]));
    Ok(())
}
