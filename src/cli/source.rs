//! Where a report's figures come from: a registry, or files read into one in memory.

use super::Ending;
use super::batch;
use super::globals::Globals;
use super::import;
use super::place;
use super::standing;
use super::storing::{self, By, Storing};
use super::trouble::Trouble;
use super::ui::Ui;
use crate::finding::{Finding, Tally};
use crate::geography;
use crate::intake::Request;
use crate::model::{Kind, Period, UnitRef};
use crate::registry::{Holdings, Registry};
use crate::report::{self, Faults, Heading, Report};
use crate::rules::{self, RuleSettings};
use crate::settings::{FILE_NAME, Settings};
use crate::text::{Phrase, Text, text};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// What is said where findings are left out.
const SEE_ALL: Text = text("Xem tất cả: thêm -v.", "See all of them with -v.");

/// What a report is made from.
pub struct Source {
    registry: Registry,
    settings: Settings,
    rules: RuleSettings,
    /// Findings and ending of the files given on the command line.
    read: Option<(Tally, Faults, Ending)>,
}

/// The registry at hand, which must be of the province named, if one is.
pub fn from_registry(globals: &Globals, name: Option<&String>, ui: &mut Ui) -> Result<Source> {
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
        rules: place::rule_settings(&settings, globals)?,
        registry,
        settings,
        read: None,
    })
}

/// Reads gathered files into a registry in memory; settings are those of a registry at hand for the same province.
pub fn from_files(
    files: &[PathBuf],
    name: Option<&String>,
    period: Option<Period>,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Source> {
    let at_hand = place::folder(globals)
        .ok()
        .map(|folder| Settings::load(&folder.join(FILE_NAME)))
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
    let rules = place::rule_settings(&settings, globals)?;
    let mut files = batch::read(files, &request, &rules, ui);
    let mut registry = Registry::in_memory()?;
    let by = By {
        request: &request,
        rules: &rules,
        waivers: &[],
    };
    storing::store(&mut files, &mut registry, Storing::default(), by, ui)?;
    ui.findings(&batch::findings(&files), SEE_ALL);
    let (tally, faults) = summed_up(files.iter().flat_map(|file| &file.findings));
    let summary = text("Đã đọc {n} tệp: {t}", "Read {n} files: {t}");
    ui.tell(&summary.fill(&[("n", &files.len()), ("t", &ui.summary(tally))]));
    ui.say("");
    let ending = import::ending(&files, globals);
    Ok(Source {
        registry,
        settings,
        rules,
        read: Some((tally, faults, ending)),
    })
}

/// The source of another province: the registry or files at `path`, else the registry in a folder beside the one at
/// hand.
pub fn other(
    name: &str,
    path: Option<&PathBuf>,
    period: Option<Period>,
    globals: &Globals,
    ui: &mut Ui,
) -> Result<Source> {
    let province = place::province(name, None)?;
    let folder = match path {
        Some(path) if path.join(FILE_NAME).is_file() => Some(path.clone()),
        Some(path) => {
            let apart = Globals {
                registry: None,
                ..globals.clone()
            };
            return from_files(
                &batch::gather(std::slice::from_ref(path), ui)?,
                Some(&name.to_owned()),
                period,
                &apart,
                ui,
            );
        }
        None => place::folder(globals)
            .ok()
            .and_then(|folder| beside(&folder, province.code)),
    };
    let Some(folder) = folder else {
        return Err(Trouble::usage(
            text(
                "không thấy sổ dữ liệu của {p}; cho biết ở đâu: --against-path THƯ_MỤC",
                "the registry of {p} is not found; say where it is: --against-path FOLDER",
            )
            .fill(&[("p", &province.name)]),
        ));
    };
    let globals = Globals {
        registry: Some(folder),
        ..globals.clone()
    };
    from_registry(&globals, Some(&name.to_owned()), ui)
}

/// The folder beside a registry's that holds the registry of a province.
fn beside(folder: &Path, code: &str) -> Option<PathBuf> {
    let parent = folder.canonicalize().ok()?.parent()?.to_owned();
    let mut folders: Vec<PathBuf> = std::fs::read_dir(parent)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    folders.sort();
    folders.into_iter().find(|folder| {
        let settings = Settings::load(&folder.join(FILE_NAME)).ok();
        let province =
            settings.and_then(|settings| geography::province(&settings.province, None).one());
        province.is_some_and(|province| province.code == code)
    })
}

impl Source {
    /// How reading the files ended; nothing to complain of for a registry.
    pub fn ending(&self) -> Ending {
        self.read
            .as_ref()
            .map_or(Ending::Done, |(.., ending)| *ending)
    }

    /// The periods there are lists of cooperatives for, as months.
    pub fn periods(&self) -> Result<Vec<String>> {
        let days = self.registry.days(Kind::Cooperatives)?;
        let mut periods: Vec<String> = days
            .into_iter()
            .map(|day| Period::month_of(day).to_string())
            .collect();
        periods.dedup();
        Ok(periods)
    }

    /// The report of a period, by default the latest; compared with what is asked for, by default the same period of
    /// the year before or the one before.
    ///
    /// Of one unit, it is made from what that unit sent.
    pub fn report(
        &self,
        asked: Option<Period>,
        compare: &[Period],
        unit: Option<&str>,
    ) -> Result<Report> {
        let Some(period) = self.period(asked)? else {
            return Err(Trouble::usage(text(
                "chưa có số liệu nào để báo cáo",
                "there is no data to report on",
            )));
        };
        let days = self.days()?;
        let cooperatives = days.get(&Kind::Cooperatives).map_or(&[][..], Vec::as_slice);
        let compare = match compare.is_empty() {
            true => report::default_comparison(period, cooperatives)
                .into_iter()
                .collect(),
            false => compare.to_vec(),
        };
        let unit = unit
            .map(|name| place::unit(&self.settings, name, period.last(), false))
            .transpose()?
            .map(|unit| unit.reference());
        let holdings = self.holdings(period, unit.as_ref())?;
        let background = report::spans_needed(period, &holdings.targets, &days);
        let province = place::province(&self.settings.province, Some(period.last()))?;
        let (findings, faults) = self.findings(period, unit.as_ref())?;
        let expected = match &unit {
            Some(unit) => vec![unit.clone()],
            None => place::expected_units(&self.settings, period.last())
                .iter()
                .map(|unit| unit.reference())
                .collect(),
        };
        let of = unit.clone().unwrap_or_else(|| province.reference());
        let mut request = report::Request::new(of, period, holdings);
        request.compare = self.each(&compare, unit.as_ref())?;
        request.background = self.each(&background, unit.as_ref())?;
        request.days = days;
        request.expected = expected;
        request.findings = findings;
        request.faults = faults;
        request.heading = Heading::of(&self.settings.report, &province.reference());
        Ok(report::build(&request))
    }

    fn period(&self, asked: Option<Period>) -> Result<Option<Period>> {
        match asked {
            Some(period) => Ok(Some(period)),
            None => Ok(self.registry.default_day()?.map(Period::month_of)),
        }
    }

    fn days(&self) -> Result<report::Days> {
        Kind::ALL
            .iter()
            .map(|kind| Ok((*kind, self.registry.days(*kind)?)))
            .collect()
    }

    fn holdings(&self, period: Period, unit: Option<&UnitRef>) -> Result<Holdings> {
        let holdings = self.registry.holdings(period, report::fields_needed)?;
        Ok(match unit {
            Some(unit) => holdings.of_unit(unit),
            None => holdings,
        })
    }

    fn each(&self, periods: &[Period], unit: Option<&UnitRef>) -> Result<Vec<(Period, Holdings)>> {
        periods
            .iter()
            .map(|period| Ok((*period, self.holdings(*period, unit)?)))
            .collect()
    }

    /// What `htx check` counts, or what was counted when the files were read.
    fn findings(&self, period: Period, unit: Option<&UnitRef>) -> Result<(Tally, Faults)> {
        if let (Some((tally, faults, _)), None) = (&self.read, unit) {
            return Ok((*tally, faults.clone()));
        }
        let found = standing::findings(&self.registry, period, &self.rules)?;
        let sent = self.registry.sent(period)?;
        let its = |number: i64, unit: &UnitRef| {
            let mut sent = sent.iter();
            sent.any(|stored| stored.id == number && stored.key.unit.is_same(unit))
        };
        let found = found.iter();
        let found = found.filter(|(number, _)| unit.is_none_or(|unit| its(*number, unit)));
        Ok(summed_up(found.map(|(_, finding)| finding)))
    }
}

/// Findings by severity and by rule.
fn summed_up<'a>(findings: impl Iterator<Item = &'a Finding> + Clone) -> (Tally, Faults) {
    let title =
        |code: &str| rules::find(code).map_or_else(Phrase::default, |rule| rule.title.into());
    (Tally::of(findings.clone()), Faults::of(findings, title))
}
