//! The lists of a nation, as if one province had all of it: a list of cooperatives for each quarter, and for the
//! last one the members of every commune.
//!
//! The province is the one with the most districts; in July 2025 they give way to communes, in the lists as in life.

use crate::home::{self, Home};
use crate::table::Table;
use crate::{book, cooperative, member};
use anyhow::Result;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::path::Path;

const PROVINCE: &str = "Hà Nội";
const LAST: Date = date(2026, 9, 30);
const COOPERATIVES: u64 = 35_000;

/// Writes them, each named by its day.
pub(crate) fn write(folder: &Path, members: u64, quarters: u64) -> Result<()> {
    for quarter in 0..quarters {
        let months = 3 * (quarters - 1 - quarter) as i64;
        let day = (LAST - months.months()).last_of_month();
        let homes = home::of(PROVINCE, day)?;
        // A tenth of them came over the quarters.
        let count = COOPERATIVES - COOPERATIVES / 10 * (quarters - 1 - quarter) / quarters;
        let row = |i| cooperative::row(i, home::at(&homes, i), quarter);
        let table = Table::new(&cooperative::HEADER, (0..count).map(row));
        let name = format!("cooperatives-{}-Q{}.csv", day.year(), day.month() / 3);
        book::write_text(&folder.join(name), table)?;
    }
    write_members(folder, &home::of(PROVINCE, LAST)?, members)
}

fn write_members(folder: &Path, homes: &[Home], members: u64) -> Result<()> {
    let units = homes.len() as u64;
    for (unit, home) in (0..).zip(homes) {
        let first = members * unit / units;
        let end = members * (unit + 1) / units;
        let row = |i| {
            // Every cooperative of the commune in turn.
            let cooperative = unit + units * (i % (COOPERATIVES / units));
            member::row(i, cooperative, home)
        };
        let table = Table::new(&member::HEADER, (first..end).map(row));
        book::write_text(&folder.join(format!("members-{unit:03}.csv")), table)?;
    }
    Ok(())
}
