//! One table of a sheet, row by row: records told from sections, totals and notes, sections applied, totals noted.

use super::cell::{Cell, Grid, Row};
use super::code::digits_of_code;
use super::derive;
use super::header::{Header, is_numbering_row};
use super::merged::Merged;
use super::money::{self, SheetUnit};
use super::number::{self, Separators};
use super::plan;
use super::record::Reader;
use super::rowkind::{self, RowKind, Surroundings};
use super::scope::{Landmark, Landmarks};
use super::section::{self, Mark, Places, Said};
use super::serial::Serials;
use super::tally;
use crate::model::{
    Address, Entry, Field, Filing, Kind, Matter, Observation, Section, Shape, Skipped, Table,
    Total, Value, Why, tax_code_fault,
};
use crate::text::normal::key;
use std::sync::Arc;

/// Where a table stands in its sheet, and what is known before its rows are read.
#[derive(Debug)]
pub struct Site<'a> {
    /// The sheet, or as much of it as is at hand.
    pub grid: &'a Grid,
    /// The header, fields settled.
    pub header: Header,
    /// The rows below the header at hand.
    pub body: &'a [Row],
    /// The unit of money stated above it.
    pub money_unit: Option<crate::model::MoneyUnit>,
    /// What its title says of all its rows.
    pub title: Vec<Section>,
    /// Units its sections may name.
    pub places: Arc<Places>,
    /// Whether its rows only count.
    pub tally: bool,
}

/// What rows of a table were read to be.
#[derive(Debug, Default)]
pub struct Rows {
    /// Its records.
    pub filings: Vec<Filing>,
    /// Rows that are none.
    pub skipped: Vec<Skipped>,
    /// What was met.
    pub observations: Vec<Observation>,
}

/// Reads the rows of a table one after the other; what they have in common was settled from those at hand.
#[derive(Debug)]
pub struct TableReader {
    reader: Reader,
    places: Arc<Places>,
    header_rows: Vec<u32>,
    /// Whether records carry numbers.
    numbered: bool,
    merged: Merged,
    open: Vec<Open>,
    title: Vec<Section>,
    landmarks: Landmarks,
    totals: Vec<Total>,
    sections: Vec<Section>,
    in_footer: bool,
}

impl TableReader {
    /// Settles what the rows have in common.
    pub fn new(site: Site) -> (Self, Vec<Observation>) {
        let mut header = site.header;
        let separators = separators(site.body, &header);
        let unit = money::settle(&header, site.body, separators, site.money_unit);
        let observations = unit.observations(site.grid, &header);
        unit.enter(&mut header);
        let numbered = is_numbered(site.body, &header);
        let rows = site.grid.rows[header.rows.clone()].iter();
        let header_rows: Vec<u32> = rows.map(|row| row.index).collect();
        let bottom = header_rows.last().copied().unwrap_or_default();
        let reader = Reader {
            sheet: site.grid.name.clone(),
            serials: Serials::of(site.body, &header),
            header,
            bottom,
            separators,
            money_unit: match unit {
                SheetUnit::Known(unit) | SheetUnit::Inferred(unit) => Some(unit),
                SheetUnit::Missing(_) => None,
            },
            tally: site.tally,
        };
        let table = TableReader {
            reader,
            places: site.places,
            header_rows,
            numbered,
            merged: Merged::below(&site.grid.merges, bottom),
            open: Vec::new(),
            sections: site.title.clone(),
            title: site.title,
            landmarks: Landmarks::default(),
            totals: Vec::new(),
            in_footer: false,
        };
        (table, observations)
    }

    /// What the table lists.
    pub const fn header(&self) -> &Header {
        &self.reader.header
    }

    /// The table as understood so far.
    pub fn table(&self) -> Table {
        let first = self.header_rows.first().copied().unwrap_or_default();
        Table {
            kind: self.header().kind,
            header_rows: self.header_rows.clone(),
            columns: self.header().columns.clone(),
            totals: self.landmarks.scoped(self.totals.clone(), first),
            sections: self.sections.clone(),
        }
    }

    /// Reads the next row.
    pub fn read(&mut self, row: &Row, rows: &mut Rows) {
        self.merged.enter(row);
        if row.is_blank() {
            return;
        }
        let skip = |why| Skipped {
            row: row.index,
            why,
        };
        let around = Surroundings {
            header: &self.reader.header,
            places: &self.places,
            numbered: self.numbered,
            tally: self.reader.tally,
        };
        let kind = rowkind::tell(row, &around);
        if self.in_footer && !self.resumes(row, &kind) {
            rows.skipped.push(skip(Why::Footer));
            return;
        }
        match kind {
            RowKind::Record if self.continues_above(row) => {
                rows.skipped.push(skip(Why::Continuation))
            }
            RowKind::Record => self.record(row, rows),
            RowKind::Section(column, said) => {
                self.section(row, column, said);
                rows.skipped.push(skip(Why::Section));
            }
            RowKind::Total(column, label) => {
                self.total(row, column, label);
                rows.skipped.push(skip(Why::Total));
            }
            RowKind::Footer => {
                self.in_footer = true;
                rows.skipped.push(skip(Why::Footer));
            }
            RowKind::Numbering => rows.skipped.push(skip(Why::Numbering)),
            RowKind::Unfilled => rows.skipped.push(skip(Why::Unfilled)),
            RowKind::Unread => self.unread(row, rows),
        }
    }

    /// After notes and signatures only a numbered record or a section or a total of figures takes the table up again.
    fn resumes(&mut self, row: &Row, kind: &RowKind) -> bool {
        let number = self
            .header()
            .column(Field::No)
            .map(|column| row.text(column))
            .unwrap_or_default();
        let numbered = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
        let resumes = match kind {
            RowKind::Record => numbered && row.cells.len() >= 3,
            RowKind::Section(_, said) => !said.sets.is_empty(),
            _ => false,
        };
        self.in_footer &= !resumes;
        resumes
    }

    /// A row whose name is merged into the record above only adds lines to it.
    fn continues_above(&self, row: &Row) -> bool {
        let Some(column) = self.header().subject() else {
            return false;
        };
        let above = self.merged.above(row, column);
        above.is_some_and(|(merge, _)| merge.from.column == column)
    }

    fn record(&mut self, row: &Row, rows: &mut Rows) {
        let mut filing = self.reader.read(row, &self.merged, &mut rows.observations);
        for open in self.open.iter().rev() {
            apply(&mut filing, &open.sets, open.cell, &open.text);
        }
        // What names another cooperative is not of the one with the code in the title.
        let named = filing.entries.contains_key(&Field::Cooperative);
        let code = |section: &&Section| {
            let mut sets = section.sets.iter();
            sets.any(|(field, _)| *field == Field::CooperativeCode)
        };
        for section in self
            .title
            .iter()
            .filter(|section| !(named && code(section)))
        {
            let cell = Address::new(section.row, section.column);
            apply(&mut filing, &section.sets, cell, &section.text);
        }
        status_from_note(&mut filing);
        derive::complete(&mut filing, self.header().kind);
        if self.header().kind == Kind::Targets {
            let observations = plan::observe(&filing, self.header());
            rows.observations
                .extend(observations.into_iter().map(|observation| Observation {
                    record: Some(filing.label()),
                    ..observation.sheet(&self.reader.sheet)
                }));
        }
        if self.reader.tally {
            tally::locate(&mut filing, &self.places);
        }
        self.landmarks.push(row.index, Landmark::Record);
        rows.filings.push(filing);
    }

    fn section(&mut self, row: &Row, column: u32, said: Said) {
        let replaces = |open: &Open| {
            let same_fields = open
                .sets
                .iter()
                .any(|(field, _)| said.sets.iter().any(|(other, _)| field == other));
            (open.mark == said.mark && said.mark != Mark::Plain) || same_fields
        };
        let level = self
            .open
            .iter()
            .position(replaces)
            .unwrap_or(self.open.len());
        self.open.truncate(level);
        self.landmarks.push(row.index, Landmark::Section(level));
        let text = row.text(column).into_owned();
        self.open.push(Open {
            mark: said.mark,
            sets: said.sets.clone(),
            cell: Address::new(row.index, column),
            text: text.clone(),
        });
        let amounts = self.amounts(row);
        let count = said.count.map(|count| (column, count));
        if !amounts.is_empty() || count.is_some() {
            self.totals.push(Total {
                row: row.index,
                column,
                label: text.clone(),
                count,
                amounts,
                scopes: Vec::new(),
            });
        }
        self.sections.push(Section {
            row: row.index,
            column,
            text,
            sets: said.sets,
            level,
        });
    }

    fn total(&mut self, row: &Row, column: u32, label: String) {
        self.landmarks.push(row.index, Landmark::Total);
        let amounts = self.amounts(row);
        let count = self.stated_count(row, column, &label);
        if !amounts.is_empty() || count.is_some() {
            self.totals.push(Total {
                row: row.index,
                column,
                label,
                count,
                amounts,
                scopes: Vec::new(),
            });
        }
    }

    /// The number of records a total states: in its label, or as "32 HTX" or a plain number in the column of names.
    fn stated_count(&self, row: &Row, column: u32, label: &str) -> Option<(u32, i64)> {
        let people = (self.header().kind == Kind::Members).then(|| section::people_counted(label));
        if let Some(count) = people.flatten() {
            return Some((column, count));
        }
        if let (_, Some(count)) = section::take_count(label) {
            return Some((column, count));
        }
        let name = self
            .header()
            .column(Field::Name)
            .filter(|name| *name != column)?;
        let text = row.text(name).to_lowercase();
        let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let unit = key(&text[digits.len()..]);
        let counts = unit.is_empty() || unit == key("HTX") || unit == key("hợp tác xã");
        counts.then(|| digits.parse().ok().map(|count| (name, count)))?
    }

    /// The amounts a total row states, by field. Averages are no sums.
    fn amounts(&self, row: &Row) -> Vec<(Field, u32, i64)> {
        let summable = self.header().columns.iter().filter_map(|column| {
            let field = column.field.filter(|field| field.shape().is_summable())?;
            let none = matches!(field, Field::No | Field::IncomeWorker)
                || column.is_average()
                || column.tick.is_some();
            (!none).then_some((field, column))
        });
        summable
            .filter_map(|(field, column)| {
                let cell = row.cell(column.index)?;
                let value = match field.shape() {
                    Shape::Integer => number::count(cell, self.reader.separators).ok()?,
                    _ => {
                        let (decimal, own) = number::amount(cell, self.reader.separators).ok()?;
                        decimal
                            .money(own.or(column.unit).or(self.reader.money_unit)?)?
                            .0
                    }
                };
                Some((field, column.index, value))
            })
            .collect()
    }

    fn unread(&self, row: &Row, rows: &mut Rows) {
        rows.skipped.push(Skipped {
            row: row.index,
            why: Why::Unread,
        });
        let Some((column, text)) = row.texts().next() else {
            return;
        };
        let mut observation = Observation::new(Matter::UnreadRow)
            .sheet(&self.reader.sheet)
            .at(Address::new(row.index, column))
            .value(&text);
        // A stray phone or identity number is masked like one in its column.
        let header = &self.header().columns;
        let field = header
            .iter()
            .find(|known| known.index == column)
            .and_then(|known| known.field);
        let longest = text
            .split(|c: char| !c.is_ascii_digit())
            .map(str::len)
            .max()
            .unwrap_or(0);
        observation.field = if longest >= 9 {
            Some(Field::Phone)
        } else {
            field
        };
        rows.observations.push(observation);
    }
}

/// Sections that are open at a row: numbering, what they say, where.
#[derive(Debug)]
struct Open {
    mark: Mark,
    sets: Vec<(Field, Value)>,
    cell: Address,
    text: String,
}

/// Gives a record what a section says, where nothing nearer says it.
fn apply(filing: &mut Filing, sets: &[(Field, Value)], cell: Address, text: &str) {
    for (field, value) in sets {
        filing.entries.entry(*field).or_insert_with(|| Entry {
            value: Some(value.clone()),
            raw: text.into(),
            cell,
        });
    }
}

/// A note that is nothing but a status gives the status where no cell or section does.
fn status_from_note(filing: &mut Filing) {
    if filing.entries.contains_key(&Field::Status) {
        return;
    }
    let Some(note) = filing.entries.get(&Field::Note) else {
        return;
    };
    if let Some(value) = super::terms::whole(Shape::Status, &note.raw) {
        let entry = Entry {
            value: Some(value),
            ..note.clone()
        };
        filing.entries.insert(Field::Status, entry);
    }
}

/// What separators mean, from all texts of money and measure columns together.
fn separators(body: &[Row], header: &Header) -> Separators {
    let columns: Vec<u32> = header
        .columns
        .iter()
        .filter(|column| {
            column
                .field
                .is_some_and(|field| field.shape().is_money() || field.shape() == Shape::Decimal)
        })
        .map(|column| column.index)
        .collect();
    let texts: Vec<&str> = body
        .iter()
        .flat_map(|row| columns.iter().filter_map(|column| row.cell(*column)))
        .filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    Separators::settle(texts.into_iter())
}

/// Whether records carry numbers: most rows with a name do.
fn is_numbered(body: &[Row], header: &Header) -> bool {
    let (Some(no), Some(name)) = (header.column(Field::No), header.subject()) else {
        return false;
    };
    let named: Vec<&Row> = body
        .iter()
        .filter(|row| row.cell(name).is_some_and(Cell::is_words))
        .collect();
    let digits = |row: &&&Row| {
        let number = row.text(no);
        !number.is_empty()
            && number
                .trim_end_matches('.')
                .chars()
                .all(|c| c.is_ascii_digit())
    };
    named.iter().filter(digits).count() * 2 > named.len()
}

/// A code column whose values mostly pass the check digit holds tax codes, whatever its header says.
pub fn tax_codes_by_content(header: &mut Header, body: &[Row]) {
    if header.column(Field::TaxCode).is_some() {
        return;
    }
    let holds_codes = |index: u32| {
        let records = body.iter().filter(|row| !is_numbering_row(row));
        let codes: Vec<String> = records
            .filter_map(|row| row.cell(index))
            .map(|cell| cell.text().into_owned())
            .collect();
        let valid = codes.iter().filter(|code| {
            digits_of_code(code).is_some_and(|digits| tax_code_fault(&digits).is_none())
        });
        !codes.is_empty() && valid.count() * 2 > codes.len()
    };
    let found = header.columns.iter_mut().find(|column| {
        matches!(column.field, Some(Field::RegistrationCode | Field::CertNo))
            && holds_codes(column.index)
    });
    if let Some(column) = found {
        column.field = Some(Field::TaxCode);
        column.confidence = 0.8;
    }
}
