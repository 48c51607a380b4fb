//! All sheets of a book together: finds their tables, tells lists from summaries, reads them once.

use super::Request;
use super::caption::{cooperative_of_members, kind_of_title, title_sections};
use super::cell::{Grid, Row};
use super::downward;
use super::extent::{Extent, tables};
use super::header::{self, Header, Told};
use super::kinds;
use super::letterhead;
use super::long::LongList;
use super::pane;
use super::sender::{self, TitleLines};
use super::settle;
use super::submit::{self, Draft};
use super::table::{Rows, Site, TableReader};
use super::tally;
use super::taught::Taught;
use super::title::money_unit_stated;
use super::workbook::{self, Rest};
use crate::model::{
    Address, Kind, KnownBy, Lesson, Matter, MoneyUnit, Observation, Reading, Sheet, Skipped, Why,
    is_guide,
};
use crate::text::Phrase;
use std::sync::Arc;

/// Reads all sheets of a book into `reading`, of lists of people too long to hold only the head; the others come in
/// pages. The error says why a sheet cannot be read to its end.
pub fn read_all(
    sheets: Vec<workbook::Sheet>,
    stem: &str,
    request: &Request,
    reading: &mut Reading,
) -> Result<Vec<LongList>, Phrase> {
    let mut panes = Vec::new();
    let mut guides = Vec::new();
    for (index, sheet) in sheets.into_iter().enumerate() {
        reading.sheets.push(Sheet {
            name: sheet.grid.name.clone(),
            ..Sheet::default()
        });
        if explains(&sheet.grid) {
            guides.push(index);
            skip(reading, index, &sheet.grid.rows, Why::Guide);
            continue;
        }
        let found = survey(index, sheet, request)?;
        panes.extend(found);
    }
    let lists: Vec<Kind> = panes
        .iter()
        .flat_map(|pane| pane.extents.iter().map(|extent| extent.header.kind))
        .collect();
    for index in (0..reading.sheets.len()).filter(|index| !guides.contains(index)) {
        let own: Vec<&Pane> = panes.iter().filter(|pane| pane.sheet == index).collect();
        if own.iter().any(|pane| !pane.extents.is_empty()) {
            continue;
        }
        let from = downward::From { request, stem };
        let sums_up = |pane: &&Pane| downward::summarise(&pane.grid, index, &lists, &from, reading);
        if lists.is_empty() || !own.iter().any(sums_up) {
            let rows: Vec<&Row> = own.iter().flat_map(|pane| &pane.grid.rows).collect();
            let observation = without_table(&rows, !lists.is_empty());
            let sheet = reading.sheets[index].name.clone();
            reading.observations.push(observation.sheet(&sheet));
        }
    }
    let tables = || {
        panes
            .iter()
            .flat_map(|pane| pane.extents.iter().map(move |e| (pane, e)))
    };
    let titles: Vec<TitleLines> = tables()
        .map(|(pane, extent)| title_lines(&pane.grid, extent))
        .collect();
    let book = TitleLines {
        sheet: String::new(),
        lines: titles
            .iter()
            .flat_map(|titles| titles.lines.iter().cloned())
            .collect(),
    };
    let mut drafts = Vec::new();
    for (at, (pane, extent)) in tables().enumerate() {
        let source = TableSource {
            grid: &pane.grid,
            told: pane.told,
            extent,
            own: &titles[at],
            money_unit: money_unit(&titles, at),
            book: &book,
            stem,
        };
        drafts.push(read_table(&source, request, reading));
    }
    let rests = panes.into_iter().flat_map(|pane| {
        let others = pane.extents.len().saturating_sub(1);
        let merges = pane.grid.merges;
        let rest = pane.rest.map(|rest| (rest, merges));
        let last = (!pane.extents.is_empty()).then_some(rest);
        std::iter::repeat_with(|| None).take(others).chain(last)
    });
    for (draft, rest) in drafts.iter_mut().zip(rests.collect::<Vec<_>>()) {
        draft.rest = rest;
    }
    Ok(submit::submit(drafts, request, reading))
}

/// Whether a sheet says of itself that it holds no data: the one that explains a template.
fn explains(grid: &Grid) -> bool {
    let first = grid.rows.first().and_then(|row| row.texts().next());
    first.is_some_and(|(_, text)| is_guide(&text))
}

/// A part of a sheet and the tables in it.
struct Pane {
    sheet: usize,
    grid: Grid,
    /// What its tables list, where that is known beforehand.
    told: Option<Kind>,
    extents: Vec<Extent>,
    /// The rows after those of the grid, of a long list of people.
    rest: Option<Rest>,
}

/// The parts of a sheet. People are read from a long sheet page by page, for there may be millions of them; whatever
/// else it holds is held, for its rows are compared with each other.
fn survey(
    index: usize,
    mut sheet: workbook::Sheet,
    request: &Request,
) -> Result<Vec<Pane>, Phrase> {
    if let Some(rest) = sheet.rest.take() {
        let mut panes = panes(index, sheet.grid.clone(), request);
        if let [pane] = &mut panes[..]
            && is_of_people(pane)
        {
            pane.rest = Some(rest);
            return Ok(panes);
        }
        sheet.rest = Some(rest);
    }
    sheet.complete()?;
    Ok(panes(index, sheet.grid, request))
}

fn panes(index: usize, grid: Grid, request: &Request) -> Vec<Pane> {
    let taught = Taught::ever(request);
    let parts = pane::split(grid).into_iter().flat_map(kinds::split);
    parts
        .map(|(grid, kind)| {
            let told = kind.or(request.kind);
            let known = Told {
                kind: told,
                taught: &taught,
            };
            let mut extents = tables(&grid, index, known);
            if let ([only], None) = (&extents[..], told)
                && only.header.kind == Kind::Activities
                && downward::stands_at(&grid, &only.header.rows)
            {
                extents.clear();
            }
            Pane {
                sheet: index,
                extents,
                grid,
                told,
                rest: None,
            }
        })
        .collect()
}

/// Whether the last table of a part lists members.
fn is_of_people(pane: &Pane) -> bool {
    pane.extents.last().is_some_and(|extent| {
        let own = title_lines(&pane.grid, extent);
        retold(&pane.grid, &extent.header, &own, pane.told).kind == Kind::Members
    })
}

/// What to say of a sheet in which no table was found.
fn without_table(rows: &[&Row], others_have: bool) -> Observation {
    let filled = |row: &&&Row| row.texts().take(3).count() == 3;
    let tabular = rows.iter().filter(filled).take(2).count() == 2;
    if rows.iter().all(|row| row.is_blank()) || (!tabular && others_have) {
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
    /// The unit of money the book states for it.
    money_unit: Option<MoneyUnit>,
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
                .map(|(column, text)| (Address::new(row.index, column), text.into_owned()))
        })
        .collect();
    TitleLines {
        sheet: grid.name.clone(),
        lines,
    }
}

/// The unit of money stated above a table, else above the nearest one before it; what stands above a later one of its
/// own sheet is only about that.
fn money_unit(titles: &[TitleLines], at: usize) -> Option<MoneyUnit> {
    let stated = |titles: &TitleLines| {
        let mut lines = titles.lines.iter();
        lines.find_map(|(_, line)| money_unit_stated(line))
    };
    let elsewhere = |other: &&TitleLines| other.sheet != titles[at].sheet;
    let before = titles[..=at].iter().rev().find_map(stated);
    before.or_else(|| titles[at..].iter().filter(elsewhere).find_map(stated))
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
    let (mut table, met) = TableReader::new(Site {
        grid,
        header,
        body,
        money_unit: source.money_unit,
        title: title_sections(kind, own, &places, &unit),
        places: Arc::new(places),
        tally,
    });
    observations.extend(met);
    let mut rows = Rows::default();
    for (at, row) in (extent.header.rows.end..).zip(body) {
        if !extent.repeats.iter().any(|rows| rows.contains(&at)) {
            table.read(row, &mut rows);
        }
    }
    observations.append(&mut rows.observations);
    reading.sheets[index].skipped.append(&mut rows.skipped);
    reading.sheets[index].tables.push(table.table());
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
        reader: table,
        rest: None,
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

fn skip(reading: &mut Reading, sheet: usize, rows: &[Row], why: Why) {
    let skipped = rows.iter().map(|row| Skipped {
        row: row.index,
        why,
    });
    reading.sheets[sheet].skipped.extend(skipped);
}
