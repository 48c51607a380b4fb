//! All sheets of a book together: finds their tables, tells lists from summaries, reads them once.

use super::Request;
use super::caption::{cooperative_of_members, kind_of_title, title_sections};
use super::cell::Grid;
use super::extent::{Extent, tables};
use super::header::{self, Header, Told};
use super::kinds;
use super::letterhead;
use super::pane;
use super::sender::{self, TitleLines};
use super::settle;
use super::submit::{self, Draft};
use super::table::{self, Site};
use super::tally;
use super::taught::Taught;
use super::title::money_unit_stated;
use crate::model::{
    Address, Kind, KnownBy, Lesson, Matter, Observation, Reading, Sheet, Skipped, Why,
};

/// Reads all sheets of a book into `reading`.
pub fn read_all(grids: &[Grid], stem: &str, request: &Request, reading: &mut Reading) {
    let mut panes = Vec::new();
    for (sheet, grid) in grids.iter().enumerate() {
        reading.sheets.push(Sheet {
            name: grid.name.clone(),
            ..Sheet::default()
        });
        let parts = pane::split(grid).into_iter().flat_map(kinds::split);
        panes.extend(parts.map(|(pane, kind)| (sheet, pane, kind.or(request.kind))));
    }
    let taught = Taught::ever(request);
    let mut extents = Vec::new();
    for (at, (sheet, pane, kind)) in panes.iter().enumerate() {
        extents.extend(
            tables(
                pane,
                *sheet,
                Told {
                    kind: *kind,
                    taught: &taught,
                },
            )
            .into_iter()
            .map(|extent| (at, extent)),
        );
    }
    for (sheet, grid) in grids.iter().enumerate() {
        if !extents.iter().any(|(_, extent)| extent.sheet == sheet) {
            let observation = without_table(grid, !extents.is_empty());
            reading.observations.push(observation.sheet(&grid.name));
        }
    }
    let titles: Vec<TitleLines> = extents
        .iter()
        .map(|(pane, extent)| title_lines(&panes[*pane].1, extent))
        .collect();
    let book = TitleLines {
        sheet: String::new(),
        lines: titles
            .iter()
            .flat_map(|titles| titles.lines.iter().cloned())
            .collect(),
    };
    let mut drafts = Vec::new();
    for ((pane, extent), own) in extents.iter().zip(&titles) {
        let source = TableSource {
            grid: &panes[*pane].1,
            told: panes[*pane].2,
            extent,
            own,
            book: &book,
            stem,
        };
        drafts.push(read_table(&source, request, reading));
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
    Observation::new(Matter::HeaderNotFound)
}

/// Where a table stands and what stands around it.
struct TableSource<'a> {
    grid: &'a Grid,
    extent: &'a Extent,
    /// What it lists, where that is known beforehand.
    told: Option<Kind>,
    /// The lines above it.
    own: &'a TitleLines,
    /// The lines above all tables of the book.
    book: &'a TitleLines,
    /// The file's name.
    stem: &'a str,
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

fn read_table(source: &TableSource, request: &Request, reading: &mut Reading) -> Draft {
    let TableSource {
        grid, extent, own, ..
    } = source;
    let index = extent.sheet;
    skip(
        reading,
        index,
        &grid.rows[extent.titles.clone()],
        Why::Title,
    );
    let mut observations = Vec::new();
    let period = sender::time(request, own, source.book, source.stem, &mut observations);
    let mut header = retold(grid, &extent.header, own, source.told);
    let day = period.map(|period| sender::day_of_map(header.kind, period));
    let places = sender::places(request, day);
    let body = &grid.rows[header.rows.end..extent.end];
    let unit = sender::unit(
        request,
        header.kind,
        own,
        source.book,
        source.stem,
        day,
        &mut observations,
    );
    let counts = tally::settle(&mut header, body, &places);
    let department = letterhead::department(request, own, source.book);
    let sender = letterhead::name(request, &unit, department.as_deref());
    let taught = Taught::of(request, sender.as_deref());
    let row = grid.rows[header.rows.end - 1].index;
    let site = settle::Site {
        grid,
        body,
        taught: &taught,
        places: &places,
        day,
        tally: counts,
        row,
    };
    observations.extend(settle::columns(&site, &mut header));
    reading.lessons.extend(lessons(&header, &taught, sender));
    for rows in &extent.repeats {
        skip(
            reading,
            index,
            &grid.rows[rows.clone()],
            Why::RepeatedHeader,
        );
    }
    // What headers were taught to mean may have made it one.
    let tally = tally::is_tally(&header, body, &places);
    let kind = header.kind;
    let without_repeats = Grid {
        name: grid.name.clone(),
        rows: rows_without(grid, extent),
        merges: grid.merges.clone(),
    };
    let end = without_repeats.rows.len();
    let lines = own.lines.iter().chain(&source.book.lines);
    let (table, mut rows) = table::read(Site {
        grid: &without_repeats,
        header,
        end,
        money_unit: lines.clone().find_map(|(_, line)| money_unit_stated(line)),
        title: title_sections(kind, own, &places, &unit),
        places: &places,
        tally,
    });
    observations.append(&mut rows.observations);
    reading.sheets[index].skipped.append(&mut rows.skipped);
    reading.sheets[index].tables.push(table);
    Draft {
        sheet: index,
        table: reading.sheets[index].tables.len() - 1,
        kind,
        tally,
        filings: rows.filings,
        unit,
        period,
        department,
        members_of: cooperative_of_members(own)
            .map(|(_, name)| name)
            .filter(|_| kind == Kind::Members),
        observations,
    }
}

/// A title that names the kind goes before what the header alone looks like.
fn retold(grid: &Grid, header: &Header, own: &TitleLines, told: Option<Kind>) -> Header {
    let told = told
        .or_else(|| kind_of_title(own))
        .filter(|kind| *kind != header.kind);
    told.and_then(|kind| header::retold(grid, header, kind))
        .unwrap_or_else(|| header.clone())
}

/// What the user said of the headers of a table, for its sender to be remembered by.
fn lessons(header: &Header, taught: &Taught, sender: Option<String>) -> Vec<Lesson> {
    let Some(sender) = sender else {
        return Vec::new();
    };
    let said_now = header
        .columns
        .iter()
        .filter(|column| column.known_by == KnownBy::Taught);
    let lesson = said_now.filter_map(|column| {
        let lesson = taught.lesson(&column.header)?;
        Some(Lesson {
            sender: sender.clone(),
            header: lesson.header.clone(),
            field: lesson.field,
        })
    });
    lesson.collect()
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
