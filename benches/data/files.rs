//! The single files: lists of members and of cooperatives of one province, small and large.

use crate::home::{self, Home};
use crate::table::Table;
use crate::{book, cooperative, member};
use anyhow::Result;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

const PROVINCE: &str = "Tiền Giang";

/// The day of the lists; the province had districts then.
const DAY: Date = date(2023, 12, 31);

/// Writes the large and the small ones.
pub(crate) fn write(folder: &Path, part: u64) -> Result<()> {
    let homes = home::of(PROVINCE, DAY)?;
    write_small(&folder.join("small"), &homes, 200 / part)?;
    let row = |i| cooperative::row(i, home::at(&homes, i), 0);
    book::write_both(&folder.join("coops_50k"), || {
        Table::new(&cooperative::HEADER, (0..50_000 / part).map(row))
    })?;
    for (name, rows) in [("members_100k", 100_000), ("members_1m", 1_000_000)] {
        book::write_both(&folder.join(name), || members(&homes, 0..rows / part, part))?;
    }
    Ok(())
}

/// Writes a workbook of ten full sheets of members, their words inline.
pub(crate) fn write_sheets(folder: &Path, part: u64) -> Result<()> {
    let homes = home::of(PROVINCE, DAY)?;
    let rows = 1_000_000 / part;
    let pages = (0..10).map(|page| Table {
        name: format!("Trang {}", page + 1),
        ..members(&homes, page * rows..(page + 1) * rows, part)
    });
    book::write_inline(&folder.join("sheets_10.xlsx"), pages)
}

/// Lists of 200 cooperatives: of each district in turn, then of the month before. Their names say the month.
fn write_small(folder: &Path, homes: &[Home], files: u64) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let districts: BTreeSet<_> = homes.iter().filter_map(|home| home.district).collect();
    let districts: Vec<&str> = districts.into_iter().collect();
    for file in 0..files as usize {
        let (months_ago, district) = (file / districts.len(), file % districts.len());
        let is_own = |home: &&Home| home.district == Some(districts[district]);
        let own: Vec<&Home> = homes.iter().filter(is_own).collect();
        let first = 100_000 + district as u64 * 200;
        let row = |i: u64| cooperative::row(i, own[i as usize % own.len()], months_ago as u64);
        let day = DAY - (months_ago as i64).months();
        let name = format!("{file:03} {}-{}", day.month(), day.year());
        book::write_both(&folder.join(name), || {
            Table::new(&cooperative::HEADER, (first..first + 200).map(row))
        })?;
    }
    Ok(())
}

/// Members of the first cooperatives, which are fewer in smaller files.
fn members(homes: &[Home], numbers: Range<u64>, part: u64) -> Table<'_> {
    let row = move |i| {
        let cooperative = member::skewed(i, 5_000 / part);
        member::row(i, cooperative, home::at(homes, cooperative))
    };
    Table::new(&member::HEADER, numbers.map(row))
}
