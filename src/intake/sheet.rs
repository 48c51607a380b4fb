//! All sheets of a book together: finds their tables, tells lists from summaries, reads them once.

use super::Request;
use super::caption::{kind_of_title, title_sections};
use super::cell::Grid;
use super::columns;
use super::extent::{Extent, tables};
use super::header::Header;
use super::section::Places;
use super::sender::{self, Sender, TitleLines};
use super::settle;
use super::submit::{self, Draft};
use super::summary;
use super::table::{self, Site};
use super::title::{money_unit_stated, time_in_title};
use crate::model::{Address, Field, Kind, Matter, Observation, Reading, Sheet, Skipped, Why};
use std::collections::BTreeMap;

/// Reads all sheets of a book into `reading`.
pub fn read_all(grids: &[Grid], stem: &str, request: &Request, reading: &mut Reading) {
    let mut extents = Vec::new();
    for (sheet, grid) in grids.iter().enumerate() {
        reading.sheets.push(Sheet {
            name: grid.name.clone(),
            ..Sheet::default()
        });
        extents.extend(tables(grid, sheet));
    }
    for (sheet, grid) in grids.iter().enumerate() {
        if !extents.iter().any(|extent| extent.sheet == sheet) {
            let observation = without_table(grid, !extents.is_empty());
            reading.observations.push(observation.sheet(&grid.name));
        }
    }
    let titles: Vec<TitleLines> = extents
        .iter()
        .map(|extent| title_lines(&grids[extent.sheet], extent))
        .collect();
    let mut drafts = Vec::new();
    for (extent, own) in extents.iter().zip(&titles) {
        let lines = with_lines_of_the_book(own, &titles);
        if let Some(draft) = read_table(
            &grids[extent.sheet],
            extent,
            own,
            &lines,
            stem,
            request,
            reading,
        ) {
            drafts.push(draft);
        }
    }
    submit::submit(drafts, request, reading);
}

/// What to say of a sheet in which no table was found.
fn without_table(grid: &Grid, others_have: bool) -> Observation {
    let filled = |row: &&super::cell::Row| row.texts().take(3).count() == 3;
    let tabular = grid.rows.iter().filter(filled).take(2).count() == 2;
    if grid.rows.iter().all(|row| row.texts().next().is_none()) || (!tabular && others_have) {
        return Observation::new(Matter::EmptySheet);
    }
    let kind = grid
        .rows
        .iter()
        .take(60)
        .filter(filled)
        .find_map(|row| row.texts().find_map(|(_, text)| columns::other_kind(&text)));
    match kind {
        Some(kind) => Observation::new(Matter::OtherKind).arg("kind", kind.label()),
        None => Observation::new(Matter::HeaderNotFound),
    }
}

fn title_lines(grid: &Grid, extent: &Extent) -> TitleLines {
    let lines = grid.rows[extent.titles.clone()]
        .iter()
        .flat_map(|row| {
            row.texts()
                .map(|(column, text)| (Address::new(row.index, column), text))
        })
        .collect();
    TitleLines {
        sheet: grid.name.clone(),
        lines,
    }
}

/// A table whose own lines say nothing of time or sender takes the lines of the other tables of the book, if those
/// do not contradict each other.
fn with_lines_of_the_book(own: &TitleLines, all: &[TitleLines]) -> TitleLines {
    let mut lines = own.clone();
    if !own
        .lines
        .iter()
        .any(|(_, line)| time_in_title(line).is_some())
    {
        let mut said: Vec<_> = all
            .iter()
            .flat_map(|titles| titles.lines.iter())
            .filter_map(|(cell, line)| {
                Some((time_in_title(line)?.period.last(), *cell, line.clone()))
            })
            .collect();
        said.sort_by_key(|(day, ..)| *day);
        let one_day = said.windows(2).all(|pair| pair[0].0 == pair[1].0);
        if one_day && let Some((_, cell, line)) = said.into_iter().next() {
            lines.lines.push((cell, line));
        }
    }
    if own.lines.is_empty()
        && let Some(first) = all.first()
    {
        lines.lines.extend(first.lines.iter().cloned());
    }
    lines
}

fn read_table(
    grid: &Grid,
    extent: &Extent,
    own: &TitleLines,
    lines: &TitleLines,
    stem: &str,
    request: &Request,
    reading: &mut Reading,
) -> Option<Draft> {
    let index = extent.sheet;
    skip(
        reading,
        index,
        &grid.rows[extent.titles.clone()],
        Why::Title,
    );
    let mut observations = Vec::new();
    let day = sender::day(request, lines, stem, &mut observations);
    let places = sender::places(request, day);
    let body = &grid.rows[extent.header.rows.end..extent.end];
    if let Some(observation) = not_counted(grid, &extent.header, body, own, &places) {
        skip(
            reading,
            index,
            &grid.rows[extent.header.rows.start..extent.end],
            Why::NotCounted,
        );
        reading.observations.push(observation.sheet(&grid.name));
        return None;
    }
    let unit = sender::unit(request, lines, stem, day, &mut observations);
    let mut header = extent.header.clone();
    observations.extend(settle::columns(
        grid,
        &mut header,
        body,
        &taught(request, &unit),
        day,
    ));
    for rows in &extent.repeats {
        skip(
            reading,
            index,
            &grid.rows[rows.clone()],
            Why::RepeatedHeader,
        );
    }
    let without_repeats = Grid {
        name: grid.name.clone(),
        rows: rows_without(grid, extent),
        merges: grid.merges.clone(),
    };
    let end = without_repeats.rows.len();
    let (table, mut rows) = table::read(Site {
        grid: &without_repeats,
        header,
        end,
        money_unit: own
            .lines
            .iter()
            .chain(&lines.lines)
            .find_map(|(_, line)| money_unit_stated(line)),
        title: title_sections(own, &places, &unit),
        places: &places,
    });
    observations.append(&mut rows.observations);
    reading.sheets[index].skipped.append(&mut rows.skipped);
    reading.sheets[index].tables.push(table);
    Some(Draft {
        sheet: index,
        table: reading.sheets[index].tables.len() - 1,
        filings: rows.filings,
        unit,
        day,
        observations,
    })
}

/// Headers taught on the command line, and those learned from the sender.
fn taught(request: &Request, sender: &Sender) -> BTreeMap<String, Field> {
    let mut taught = match sender {
        Sender::Unit(unit) => request.learned.get(unit.name).cloned().unwrap_or_default(),
        Sender::Silent | Sender::Foreign => BTreeMap::new(),
    };
    taught.extend(
        request
            .headers
            .iter()
            .map(|(header, field)| (header.clone(), *field)),
    );
    taught
}

/// The rows of a sheet up to a table's end, repeated headers left out.
fn rows_without(grid: &Grid, extent: &Extent) -> Vec<super::cell::Row> {
    let repeated = |at: &usize| extent.repeats.iter().any(|rows| rows.contains(at));
    (0..extent.end)
        .filter(|at| !repeated(at))
        .map(|at| grid.rows[at].clone())
        .collect()
}

fn skip(reading: &mut Reading, sheet: usize, rows: &[super::cell::Row], why: Why) {
    let skipped = rows.iter().map(|row| Skipped {
        row: row.index,
        why,
    });
    reading.sheets[sheet].skipped.extend(skipped);
}

/// A table that is no list of cooperatives: a summary, or a list of another kind.
fn not_counted(
    grid: &Grid,
    header: &Header,
    body: &[super::cell::Row],
    own: &TitleLines,
    places: &Places,
) -> Option<Observation> {
    let row = grid.rows[header.rows.start].index;
    let by_header = header.columns.iter().find_map(|column| {
        let last = column.header.rsplit(" > ").next()?;
        columns::other_kind(last).filter(|_| column.field.is_none())
    });
    let kind = by_header
        .filter(|kind| *kind != Kind::Members && *kind != Kind::Targets)
        .or_else(|| kind_of_title(own));
    if let Some(kind) = kind {
        return Some(
            Observation::new(Matter::OtherKind)
                .at(Address::new(row, 0))
                .arg("kind", kind.label()),
        );
    }
    summary::is_summary(header, body, places)
        .then(|| Observation::new(Matter::SummarySheet).at(Address::new(row, 0)))
}
