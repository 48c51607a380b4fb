//! `htx report`: the provincial report, from the registry or straight from files.

use super::batch::{self, Storing};
use super::globals::Globals;
use super::import;
use super::place;
use super::program::{FILE, NAME, PATH, PERIOD, argument, option};
use super::trouble::Trouble;
use super::ui::Ui;
use super::whole_file;
use super::{Ending, Entry};
use crate::export::{self, Format};
use crate::finding::Tally;
use crate::geography::Unit;
use crate::indicators;
use crate::intake::Request;
use crate::model::{Field, Kind, Period};
use crate::registry::{Holdings, Registry};
use crate::report::{self, Report};
use crate::settings::Settings;
use crate::text::{Lang, text};
use anyhow::{Context, Result};
use clap::{ArgAction, ArgMatches, Command};
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

fn options(lang: Lang) -> [clap::Arg; 5] {
    let province = text(
        "tên tỉnh; bỏ trống: tỉnh của sổ dữ liệu",
        "name of the province; empty: the registry's",
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
        "ghi ra tệp; đuôi tệp chọn dạng (.csv .json .md)",
        "write to a file; its ending picks the format (.csv .json .md)",
    );
    [
        option("province", NAME, province, lang)
            .num_args(0..=1)
            .default_missing_value(""),
        option("period", PERIOD, period, lang),
        option("compare", PERIOD, compare, lang).action(ArgAction::Append),
        option("section", text("PHẦN", "SECTION"), section, lang).action(ArgAction::Append),
        option("output", FILE, output, lang)
            .short('o')
            .value_parser(clap::value_parser!(PathBuf))
            .action(ArgAction::Append),
    ]
}

/// What a report is made from.
struct Source {
    registry: Registry,
    settings: Settings,
    /// Findings and ending of the files given on the command line.
    read: Option<(Tally, Ending)>,
}

fn run(matches: &ArgMatches, globals: &Globals, ui: &mut Ui) -> Result<Ending> {
    let outputs = outputs(matches)?;
    let format = match globals.format.as_ref().or(globals.default_format.as_ref()) {
        Some(name) => Format::from_name(name).map_err(|error| Trouble::usage(error.phrase()))?,
        None => export::FORMATS[0],
    };
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
    let source = match paths.is_empty() {
        true => from_registry(globals, name, ui)?,
        false => from_files(&paths, name, asked, globals, ui)?,
    };
    let mut report = build(&source, asked, &compare)?;
    warn_of_nothing(&source, &report, ui)?;
    choose_sections(&mut report, matches)?;
    for (path, format) in &outputs {
        write_file(path, format, &report, ui)?;
    }
    if outputs.is_empty() || globals.format.is_some() {
        (format.write)(&report, &ui.options(), ui.out())?;
    }
    Ok(source.read.map_or(Ending::Done, |(_, ending)| ending))
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

fn from_registry(globals: &Globals, name: Option<&String>, ui: &mut Ui) -> Result<Source> {
    // What the name is, if it is no province, comes before where the registry is.
    let named = name.map(|name| place::province(name, None)).transpose()?;
    let (registry, settings) = place::open(globals, ui)?;
    if let (Some(name), Some(named)) = (name, named)
        && named.code != place::province(&settings.province, None)?.code
    {
        return Err(Trouble::usage(
            text(
                "sổ dữ liệu này là của {p}, không phải «{n}»",
                "this registry is of {p}, not of '{n}'",
            )
            .fill(&[("p", &settings.province), ("n", name)]),
        ));
    }
    Ok(Source {
        registry,
        settings,
        read: None,
    })
}

/// Reads the files into a registry in memory; settings are those of a registry at hand for the same province.
fn from_files(
    paths: &[PathBuf],
    name: Option<&String>,
    period: Option<Period>,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Source> {
    let at_hand = place::folder(globals)
        .ok()
        .map(|folder| Settings::load(&folder.join(crate::settings::FILE_NAME)))
        .transpose()?;
    let settings = match (name, at_hand) {
        (Some(name), at_hand) => {
            let province = place::province(name, None)?;
            at_hand
                .filter(|settings| settings.province == province.name)
                .unwrap_or_else(|| Settings::new(province.name))
        }
        (None, Some(settings)) => settings,
        (None, None) => {
            return Err(Trouble::usage(text(
                "cho biết tỉnh nào: htx report ĐƯỜNG_DẪN --province \"Tên tỉnh\"",
                "say which province: htx report PATH --province \"NAME\"",
            )));
        }
    };
    let request = Request {
        province: settings.province.clone(),
        fallback: period,
        learned: settings.headers.clone(),
        ..Request::default()
    };
    let rules = place::rule_settings(&settings)?;
    let mut files = batch::read(&batch::gather(paths)?, &request, &rules, ui);
    let mut registry = Registry::in_memory()?;
    batch::store(&mut files, &mut registry, Storing::default(), &rules, ui)?;
    batch::print_findings(&files, ui);
    let tally = batch::tally(&files);
    let summary = text("Đã đọc {n} tệp: {t}", "Read {n} files: {t}");
    ui.tell(&summary.fill(&[("n", &files.len()), ("t", &ui.summary(tally))]));
    ui.say("");
    let ending = import::ending(&files, globals);
    Ok(Source {
        registry,
        settings,
        read: Some((tally, ending)),
    })
}

fn build(source: &Source, asked: Option<Period>, compare: &[Period]) -> Result<Report> {
    let registry = &source.registry;
    let period = match asked {
        Some(period) => period,
        None => match registry.latest_day(Kind::Cooperatives)? {
            Some(day) => Period::month_of(day),
            None => {
                return Err(Trouble::usage(text(
                    "chưa có số liệu nào để báo cáo",
                    "there is no data to report on",
                )));
            }
        },
    };
    // Counts and estimates are not kept yet.
    let mut fields = indicators::fields_needed(Kind::Cooperatives);
    fields.retain(|field| ![Field::Count, Field::Estimate].contains(field));
    let stock = |period: Period| -> Result<Holdings> {
        let stock = registry.stock(Kind::Cooperatives, period.last(), &fields)?;
        Ok(Holdings {
            by_kind: [(Kind::Cooperatives, stock)].into(),
            ..Holdings::default()
        })
    };
    let now = stock(period)?;
    let findings = match source.read {
        Some((tally, _)) => tally,
        None => {
            let sent = now.by_kind.values().flat_map(|stock| &stock.submissions);
            let ids: Vec<i64> = sent.map(|stored| stored.id).collect();
            Tally::of(&registry.findings(&ids)?)
        }
    };
    let province: &Unit = place::province(&source.settings.province, Some(period.last()))?;
    let expected = place::expected_units(&source.settings, period.last());
    let mut request = report::Request::new(province.reference(), period, now);
    request.compare = compare
        .iter()
        .map(|period| Ok((*period, stock(*period)?)))
        .collect::<Result<_>>()?;
    request.expected = expected.iter().map(|unit| unit.reference()).collect();
    request.findings = findings;
    Ok(report::build(&request))
}

/// A period without any list is reported on, but hardly what was meant.
fn warn_of_nothing(source: &Source, report: &Report, ui: &mut Ui) -> Result<()> {
    if !report.days.is_empty() {
        return Ok(());
    }
    let days = source.registry.days(Kind::Cooperatives)?;
    let mut periods: Vec<String> = days
        .into_iter()
        .map(|day| Period::month_of(day).to_string())
        .collect();
    periods.dedup();
    let period = report.period.phrase();
    let said = match periods.is_empty() {
        true => text(
            "Không có số liệu nào của {p}.",
            "There are no figures for {p}.",
        ),
        false => text(
            "Không có số liệu nào của {p}; các kỳ có số liệu: {l}.",
            "There are no figures for {p}; the periods that have some: {l}.",
        ),
    };
    ui.tell(&said.fill(&[("p", &period), ("l", &periods.join(", "))]));
    Ok(())
}

fn choose_sections(report: &mut Report, matches: &ArgMatches) -> Result<()> {
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
    report
        .document
        .sections
        .retain(|section| wanted.iter().any(|name| *name == section.id));
    Ok(())
}

fn write_file(path: &Path, format: &Format, report: &Report, ui: &mut Ui) -> Result<()> {
    let options = export::Options {
        lang: ui.lang(),
        width: 100,
        colour: false,
        to_file: true,
    };
    let at = path.display().to_string();
    whole_file::replace(path, |out| (format.write)(report, &options, out)).with_context(|| {
        text("không ghi được {at}", "cannot write {at}")
            .fill(&[("at", &at)])
            .pick(ui.lang())
            .to_owned()
    })?;
    ui.tell(&text("Đã ghi {at}", "Wrote {at}").fill(&[("at", &at)]));
    Ok(())
}
