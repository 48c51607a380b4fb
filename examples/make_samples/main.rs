//! Makes the sample lists: three sets of nine district files, always the same.
//!
//! `cargo run --example make_samples -- data-samples`, then `examples/make_samples/convert.sh data-samples` for the
//! two formats that LibreOffice writes.

mod calendar;
mod cooperatives;
mod districts;
mod draw;
mod header;
mod history;
mod layout;
mod layouts;
mod rng;
mod sector;
mod sheet;
mod summary;
mod values;
mod words;
mod write_csv;
mod write_xlsx;

use std::error::Error;
use std::path::{Path, PathBuf};

use calendar::{SNAPSHOTS, Snapshot};
use cooperatives::Cooperative;
use layout::{Container, Layout};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(
        std::env::args()
            .nth(1)
            .ok_or("usage: make_samples FOLDER")?,
    );
    let population = cooperatives::population();
    for set in &SNAPSHOTS {
        for layout in layouts::all() {
            let coops: Vec<&Cooperative> = population
                .iter()
                .filter(|coop| coop.district == layout.district && coop.exists(set))
                .collect();
            write(&out, layout, set, &coops)?;
        }
    }
    Ok(())
}

/// Writes one district's file of one set.
fn write(
    out: &Path,
    layout: &Layout,
    set: &Snapshot,
    coops: &[&Cooperative],
) -> Result<(), Box<dyn Error>> {
    let path = target(out, layout, set);
    std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
    let mut sheets = vec![draw::list(layout, set, coops)];
    sheets.extend(
        layout
            .summary
            .map(|name| summary::draw(name, layout, set, coops)),
    );
    match layout.container {
        Container::Csv => write_csv::write(&path, &sheets[0]),
        _ => Ok(write_xlsx::write(&path, &sheets, set.signed)?),
    }
}

/// Where a file goes: what LibreOffice has to convert waits in a folder of its own.
fn target(out: &Path, layout: &Layout, set: &Snapshot) -> PathBuf {
    let (folder, extension) = match layout.container {
        Container::Xlsx => ("ca-mau", "xlsx"),
        Container::Csv => ("ca-mau", "csv"),
        Container::Xls => ("to-convert/xls", "xlsx"),
        Container::Ods => ("to-convert/ods", "xlsx"),
    };
    let stem = layout::fill(layout.file, set);
    out.join(folder)
        .join(set.id)
        .join(format!("{stem}.{extension}"))
}
