//! Where the registry is and whose it is.

use super::globals::Globals;
use super::trouble::Trouble;
use super::ui::Ui;
use crate::geography::{self, Gazetteer, Match, Unit};
use crate::indicators::INDICATORS;
use crate::model::{Kind, Period, day_of};
use crate::registry::{self, Registry};
use crate::rules::RuleSettings;
use crate::settings::{FILE_NAME, Settings};
use crate::text::text;
use anyhow::{Context, Result};
use clap::ArgMatches;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// The registry's folder: the one said, else the nearest one above the current folder.
pub fn folder(globals: &Globals) -> Result<PathBuf> {
    let here = std::env::current_dir().context("current folder")?;
    match &globals.registry {
        Some(said) if said.join(FILE_NAME).is_file() => Ok(said.clone()),
        Some(said) => Err(no_registry(said)),
        None => registry::locate(&here).ok_or_else(|| no_registry(&here)),
    }
}

fn no_registry(at: &Path) -> anyhow::Error {
    let at = at.display().to_string();
    Trouble::usage(
        text(
            "chưa có sổ dữ liệu ở {at}; tạo bằng lệnh: htx init --province \"Tên tỉnh\"",
            "there is no registry at {at}; make one with: htx init --province \"NAME\"",
        )
        .fill(&[("at", &at)]),
    )
}

/// Opens the registry with its settings; says what is unusual about it.
pub fn open(globals: &Globals, ui: &mut Ui) -> Result<(Registry, Settings)> {
    let folder = folder(globals)?;
    let settings = Settings::load(&folder.join(FILE_NAME))?;
    let registry = Registry::open(&folder)?;
    for note in registry.notes() {
        ui.tell(note);
    }
    Ok((registry, settings))
}

/// The period asked for with `--period`, else the month of what was stored last.
///
/// # Errors
/// No period, or nothing stored.
pub fn period(matches: &ArgMatches, registry: &Registry) -> Result<Period> {
    if let Some(asked) = matches.get_one::<String>("period") {
        return Ok(asked.parse()?);
    }
    latest(registry)
}

/// The month of what was stored last.
///
/// # Errors
/// Nothing is stored.
pub fn latest(registry: &Registry) -> Result<Period> {
    let latest = registry.default_day()?.map(Period::month_of);
    latest.ok_or_else(|| {
        Trouble::usage(text(
            "sổ dữ liệu chưa có gì; nhập tệp bằng lệnh: htx import THƯ_MỤC",
            "the registry is empty; import files with: htx import FOLDER",
        ))
    })
}

/// A day as machines or as clerks write it.
///
/// # Errors
/// No day.
pub fn day(written: &str) -> Result<Date> {
    day_of(written).ok_or_else(|| {
        let said = text(
            "«{d}» không phải là ngày; viết: 15/12/2026 hoặc 2026-12-15",
            "'{d}' is no day; write: 2026-12-15 or 15/12/2026",
        );
        Trouble::usage(said.fill(&[("d", &written)]))
    })
}

/// The kind of list asked for with `--kind`.
///
/// # Errors
/// No kind.
pub fn kind(matches: &ArgMatches) -> Result<Option<Kind>> {
    let Some(asked) = matches.get_one::<String>("kind") else {
        return Ok(None);
    };
    if let Some(kind) = Kind::from_code(asked) {
        return Ok(Some(kind));
    }
    let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
    let known = known.join(", ");
    Err(Trouble::usage(
        text(
            "không có loại «{k}»; các loại: {l}",
            "there is no kind '{k}'; the kinds are: {l}",
        )
        .fill(&[("k", asked), ("l", &known)]),
    ))
}

/// What the settings say of the rules. What no rule understands is an error with its line.
pub fn rule_settings(settings: &Settings, globals: &Globals) -> Result<RuleSettings> {
    let rules = RuleSettings::read(&settings.rules).map_err(|misfit| {
        let below = misfit.keys.iter().map(String::as_str);
        let keys: Vec<&str> = ["rules"].into_iter().chain(below).collect();
        let folder = folder(globals).unwrap_or_default();
        Settings::fault_at(&folder.join(FILE_NAME), &keys, misfit.message)
    })?;
    Ok(RuleSettings {
        known_indicators: INDICATORS
            .iter()
            .map(|indicator| (indicator.id, indicator.name))
            .collect(),
        ..rules
    })
}

/// The province of a name on a day (or of any time), or an error that says what may have been meant.
pub fn province(name: &str, on: Option<Date>) -> Result<&'static Unit> {
    if Path::new(name).exists() && geography::province(name, None).one().is_none() {
        return Err(Trouble::usage(
            text(
                "--province cần tên tỉnh, nhưng «{n}» là đường dẫn; viết: htx report {n} --province \"Tên tỉnh\"",
                "--province wants the name of a province, but '{n}' is a path; write: htx report {n} --province \"NAME\"",
            )
            .fill(&[("n", &name)]),
        ));
    }
    match geography::province(name, on) {
        Match::One(unit) => Ok(unit),
        Match::Several(units) => Err(not_one(name, &units)),
        Match::None { nearest } => Err(not_one(name, &nearest)),
    }
}

fn not_one(name: &str, nearest: &[&'static Unit]) -> anyhow::Error {
    let names: Vec<&str> = nearest.iter().map(|unit| unit.name).collect();
    let names = names.join(", ");
    let said = match names.is_empty() {
        true => text(
            "không có tỉnh nào tên «{n}»",
            "there is no province named '{n}'",
        ),
        false => text(
            "không có tỉnh nào tên «{n}»; có phải: {m}?",
            "there is no province named '{n}'; did you mean: {m}?",
        ),
    };
    Trouble::usage(said.fill(&[("n", &name), ("m", &names)]))
}

/// The unit so called among those that send lists on a day; the province itself too, where it may be meant.
///
/// # Errors
/// None, or not one.
pub fn unit(
    settings: &Settings,
    name: &str,
    day: Date,
    province_too: bool,
) -> Result<&'static Unit> {
    let province = geography::province(&settings.province, Some(day)).one();
    let mut senders = province.map_or_else(Vec::new, |of| geography::reporting_units(of, day));
    if province_too {
        senders.extend(province);
    }
    let nearest = match Gazetteer::of(senders).find(name) {
        Match::One(unit) => return Ok(unit),
        Match::Several(units) => units,
        Match::None { nearest } => nearest,
    };
    let near: Vec<&str> = nearest.iter().map(|unit| unit.name).collect();
    let near = near.join(", ");
    let said = match near.is_empty() {
        true => text(
            "ngày {d} không có đơn vị nào tên «{n}» gửi danh sách; xem: htx units, hoặc cho biết kỳ: --period",
            "on {d} there is no unit named '{n}' that sends lists; see: htx units, or say the period: --period",
        ),
        false => text(
            "ngày {d} không có đúng một đơn vị tên «{n}» gửi danh sách; có phải: {m}?",
            "on {d} there is not one unit named '{n}' that sends lists; did you mean: {m}?",
        ),
    };
    Err(Trouble::usage(said.fill(&[
        ("d", &day),
        ("n", &name),
        ("m", &near),
    ])))
}

/// The reporting units of a province on a day: those the settings name, else all.
pub fn expected_units(settings: &Settings, on: Date) -> Vec<&'static Unit> {
    let Some(province) = geography::province(&settings.province, Some(on)).one() else {
        return Vec::new();
    };
    let all = geography::reporting_units(province, on);
    if settings.units.is_empty() {
        return all;
    }
    let known = Gazetteer::of(all);
    let wanted: Vec<_> = settings
        .units
        .iter()
        .filter_map(|name| known.one(name))
        .collect();
    let named = |unit: &&'static Unit| wanted.contains(unit);
    known.units().iter().copied().filter(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_machines_and_as_clerks_write_them() {
        assert_eq!(day("5/12/2026").ok(), Some(date(2026, 12, 5)));
        for wrong in ["31/2/2026", "12/2026", "mai"] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }
}
