//! Where a cooperative is at home.

use anyhow::{Context, Result};
use htx::geography::{self, Level};
use jiff::civil::Date;

/// A commune, and its district as long as there were districts.
pub(crate) struct Home {
    pub(crate) commune: &'static str,
    pub(crate) district: Option<&'static str>,
}

/// The communes of a province on a day.
pub(crate) fn of(province: &str, day: Date) -> Result<Vec<Home>> {
    let found = geography::province(province, Some(day)).one();
    let province = found.with_context(|| format!("no province {province} on {day}"))?;
    let home = |commune: &geography::Unit| Home {
        commune: commune.name,
        district: commune
            .parent()
            .filter(|parent| parent.level == Level::District)
            .map(|district| district.name),
    };
    let communes = geography::communes(province, day);
    Ok(communes.into_iter().map(home).collect())
}

/// The home of a cooperative: they are dealt out in turn.
pub(crate) fn at(homes: &[Home], cooperative: u64) -> &Home {
    &homes[cooperative as usize % homes.len()]
}
