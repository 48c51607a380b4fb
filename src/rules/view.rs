//! What rules look at: a record, a table or a submission, with the reading it stands in.

use super::ledger::{Ledger, Summed};
use super::{Fault, Parameter, Parameters};
use crate::model::{
    Address, Field, Filing, Form, Kind, MoneyUnit, Reading, Section, Sheet, Submission, Table,
    Value, When,
};
use crate::text::{Lang, Phrase, numerals, text};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// One record and the reading it stands in.
#[derive(Debug, Clone, Copy)]
pub struct RecordView<'a> {
    /// The reading.
    pub reading: &'a Reading,
    /// The record.
    pub filing: &'a Filing,
    /// What is set of the rule that looks.
    pub parameters: Parameters<'a>,
}

/// What the tables that came in pages add up to, by sheet and table.
pub type Ledgers = BTreeMap<(usize, usize), Ledger>;

/// One table, its sheet and its records, held-back ones included: they stand in the sender's sums.
#[derive(Debug, Clone)]
pub struct TableView<'a> {
    /// The reading.
    pub reading: &'a Reading,
    /// The sheet.
    pub sheet: &'a Sheet,
    /// The table.
    pub table: &'a Table,
    /// Its records, from top to bottom; of one that came in pages none.
    pub filings: Vec<&'a Filing>,
    /// What the records of one that came in pages add up to.
    pub ledger: Option<&'a Ledger>,
    /// What is set of the rule that looks.
    pub parameters: Parameters<'a>,
}

/// A cell that stands in a sum.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// The record, or the first of those it belongs to.
    pub filing: &'a Filing,
    /// The cell.
    pub cell: Address,
    /// Persons, or đồng; `None`: not understood.
    pub amount: Option<i64>,
}

/// One submission and those of its records that count.
#[derive(Debug, Clone)]
pub struct SubmissionView<'a> {
    /// The submission.
    pub submission: &'a Submission,
    /// Its records, in the order of sheets and rows.
    pub records: Vec<RecordView<'a>>,
    /// What is set of the rule that looks.
    pub parameters: Parameters<'a>,
}

impl<'a> RecordView<'a> {
    /// Every record of a reading.
    pub(super) fn all(
        reading: &'a Reading,
        parameters: Parameters<'a>,
    ) -> impl Iterator<Item = Self> {
        reading.filings.iter().map(move |filing| RecordView {
            reading,
            filing,
            parameters,
        })
    }

    /// The number in force of a parameter of the rule that looks.
    pub fn number(&self, parameter: &Parameter) -> f64 {
        self.parameters.number(parameter)
    }

    /// The submission it belongs to.
    pub fn submission(&self) -> Option<&'a Submission> {
        self.reading.submissions.get(self.filing.submission?)
    }

    /// The day its submission is of.
    pub fn as_of(&self) -> Option<Date> {
        Some(self.submission()?.as_of)
    }

    fn table(&self) -> Option<&'a Table> {
        let sheet = self.reading.sheets.get(self.filing.sheet)?;
        sheet.tables.get(self.filing.table)
    }

    /// What its table lists.
    pub fn kind(&self) -> Kind {
        self.table().map_or(Kind::Cooperatives, |table| table.kind)
    }

    /// What kind of organisation it is: the form it states, else the one its table lists.
    pub fn form(&self) -> Form {
        match (self.filing.value(Field::Form), self.kind()) {
            (Some(Value::Form(form)), _) => *form,
            (_, Kind::Unions) => Form::Union,
            (_, Kind::Groups) => Form::Group,
            (_, Kind::Clubs) => Form::Club,
            _ => Form::Cooperative,
        }
    }

    /// The field that says what the record is.
    fn identity(&self) -> Field {
        match self.kind() {
            Kind::Activities => Field::Title,
            Kind::Targets => Field::Indicator,
            _ => Field::Name,
        }
    }

    /// Name of its sheet.
    pub fn sheet(&self) -> Option<&'a str> {
        Some(&self.reading.sheets.get(self.filing.sheet)?.name)
    }

    /// The cell of a field; of one without a value, the empty cell of its column; without a column, that
    /// of what the record is (name, title, indicator).
    pub fn cell(&self, field: Field) -> Address {
        let entry = |field| Some(self.filing.entries.get(&field)?.cell);
        let empty = |field| Some(Address::new(self.filing.row, self.column(field)?));
        entry(field)
            .or_else(|| empty(field))
            .or_else(|| entry(self.identity()))
            .or_else(|| empty(self.identity()))
            .unwrap_or(Address::new(self.filing.row, 0))
    }

    fn column(&self, field: Field) -> Option<u32> {
        Some(self.table()?.column(field)?.index)
    }

    /// A fault of this record at the cell of a field.
    pub fn fault(&self, field: Field) -> Fault {
        Fault {
            sheet: self.sheet().map(str::to_owned),
            cell: Some(self.cell(field)),
            field: Some(field),
            record: Some(self.filing.label()),
            value: self
                .filing
                .entries
                .get(&field)
                .map(|entry| entry.raw.to_string()),
            ..Fault::default()
        }
    }

    /// The header above the cells of a field.
    pub fn header(&self, field: Field) -> Option<&'a str> {
        Some(&self.table()?.column(field)?.header)
    }

    /// The innermost section the record stands in that says something of a field, and what it says.
    pub fn section(&self, field: Field) -> Option<(&'a Section, &'a Value)> {
        let sections = &self.table()?.sections;
        let above = sections.iter().rev();
        let mut level = usize::MAX;
        above
            .filter(|section| section.row < self.filing.row)
            .filter(|section| {
                // A section ends where the next of its level, or of one above it, begins.
                let around = section.level < level;
                level = level.min(section.level);
                around
            })
            .find_map(|section| {
                let mut sets = section.sets.iter();
                let (_, value) = sets.find(|(said, _)| *said == field)?;
                Some((section, value))
            })
    }

    /// The fault of something dated before the founding, if it certainly is; fills `{founded}`.
    pub fn before_founding(&self, field: Field) -> Option<Fault> {
        let founded = self.filing.when(Field::Established)?;
        let when = self.filing.when(field)?;
        (when.last() < founded.first()).then(|| {
            self.fault(field)
                .with([self.cell(Field::Established)])
                .arg("founded", &said(founded))
        })
    }

    /// The fault of a part that is larger than its whole, if it is; fills `{part}`, `{whole}` and `{whole_value}`.
    pub fn exceeds(&self, part: Field, whole: Field) -> Option<Fault> {
        let (less, more) = (self.filing.integer(whole)?, self.filing.integer(part)?);
        (more > less).then(|| {
            self.fault(part)
                .with([self.cell(whole)])
                .arg("part", &quantity(part, more))
                .arg("whole", &whole.label())
                .arg("whole_value", &quantity(whole, less))
        })
    }
}

impl<'a> TableView<'a> {
    /// Every table of a reading.
    pub(super) fn all(
        reading: &'a Reading,
        ledgers: &'a Ledgers,
        parameters: Parameters<'a>,
    ) -> Vec<Self> {
        let mut filings: HashMap<_, Vec<&Filing>> = HashMap::new();
        for filing in &reading.filings {
            let rows = filings.entry((filing.sheet, filing.table)).or_default();
            rows.push(filing);
        }
        let sheets = reading.sheets.iter().enumerate();
        let tables = sheets.flat_map(|(s, sheet)| {
            let tables = sheet.tables.iter().enumerate();
            tables.map(move |(t, table)| ((s, t), sheet, table))
        });
        tables
            .map(|(at, sheet, table)| TableView {
                reading,
                sheet,
                table,
                filings: filings.remove(&at).unwrap_or_default(),
                ledger: ledgers.get(&at),
                parameters,
            })
            .collect()
    }

    /// Its records, each with the reading it stands in.
    pub fn records(&self) -> impl Iterator<Item = RecordView<'a>> {
        let (reading, parameters) = (self.reading, self.parameters);
        self.filings.iter().map(move |filing| RecordView {
            reading,
            filing,
            parameters,
        })
    }

    /// Whether a record is of the kind the table lists; no branch is a cooperative.
    pub fn is_of_its_kind(&self, filing: &Filing) -> bool {
        match (self.table.kind, filing.value(Field::Form)) {
            (Kind::Cooperatives, Some(Value::Form(form))) => form.is_cooperative(),
            _ => true,
        }
    }

    /// Whether it counts rather than lists: a row stands for several.
    pub fn counts(&self) -> bool {
        self.table.column(Field::Count).is_some() || self.filings.iter().any(|row| row.tally)
    }

    /// Its records within a range of rows `(first, after last)`.
    fn within(&self, (first, end): (u32, u32)) -> &[&'a Filing] {
        // A reading keeps its records in the order of rows.
        let at = |row| self.filings.partition_point(|filing| filing.row < row);
        &self.filings[at(first)..at(end.max(first))]
    }

    /// How many records stand in a range of rows.
    pub fn rows(&self, range: (u32, u32)) -> usize {
        match self.ledger {
            Some(ledger) => ledger.rows(range),
            None => self.within(range).len(),
        }
    }

    /// How many of them are of the kind the table lists.
    pub fn rows_of_its_kind(&self, range: (u32, u32)) -> usize {
        match self.ledger {
            Some(ledger) => ledger.rows(range),
            None => {
                let rows = self.within(range).iter();
                rows.filter(|row| self.is_of_its_kind(row)).count()
            }
        }
    }

    /// What the cells of a field in a range of rows add up to.
    pub fn summed(&self, range: (u32, u32), field: Field) -> Summed {
        if let Some(ledger) = self.ledger {
            return ledger.summed(range, field);
        }
        let unit = self.unit(field).dong();
        let mut summed = Summed::default();
        let parts = self.parts(range, field).into_iter();
        parts.for_each(|part| summed.add(part.amount, unit));
        summed
    }

    /// The cells of a field in a range of rows, from top to bottom; of a table that came in pages none.
    pub fn parts(&self, range: (u32, u32), field: Field) -> Vec<Part<'a>> {
        // By cell: merged over several rows it belongs to all of them and counts once.
        let mut cells = BTreeMap::new();
        for &filing in self.within(range) {
            if let Some(entry) = filing.entries.get(&field) {
                let amount = entry.value.as_ref().and_then(Value::as_integer);
                let cell = entry.cell;
                cells.entry(cell).or_insert(Part {
                    filing,
                    cell,
                    amount,
                });
            }
        }
        cells.into_values().collect()
    }

    /// The figure of a record as it stands in the sheet, if it is more than nothing: persons, or the column's unit of
    /// money.
    pub fn written(&self, record: &RecordView, field: Field) -> Option<f64> {
        let figure = record.filing.integer(field).filter(|figure| *figure > 0)?;
        let unit = match field.shape().is_money() {
            true => self.unit(field).dong(),
            false => 1,
        };
        Some(figure as f64 / unit as f64)
    }

    /// A fault at a cell of this table.
    pub fn fault(&self, cell: Address, field: Field) -> Fault {
        Fault {
            sheet: Some(self.sheet.name.clone()),
            cell: Some(cell),
            field: Some(field),
            ..Fault::default()
        }
    }

    /// The unit the amounts of a field are written in; đồng where none is said.
    pub fn unit(&self, field: Field) -> MoneyUnit {
        self.table
            .column(field)
            .and_then(|column| column.unit)
            .unwrap_or(MoneyUnit::Dong)
    }
}

impl<'a> SubmissionView<'a> {
    /// Every submission of a reading.
    pub(super) fn all(reading: &'a Reading, parameters: Parameters<'a>) -> Vec<Self> {
        let record = |filing| RecordView {
            reading,
            filing,
            parameters,
        };
        let view = |(i, submission)| SubmissionView {
            submission,
            records: reading.accepted(i).map(record).collect(),
            parameters,
        };
        reading.submissions.iter().enumerate().map(view).collect()
    }
}

/// An amount as people read it: persons as they are, money in whole triệu đồng if it is, else to the đồng.
pub(super) fn quantity(field: Field, value: i64) -> Phrase {
    let million = MoneyUnit::Million.dong();
    if !field.shape().is_money() {
        text("{n}", "{n}").fill(&[("n", &value)])
    } else if value % million == 0 {
        text("{n} triệu đồng", "{n} million đồng").fill(&[("n", &(value / million))])
    } else {
        text("{n} đồng", "{n} đồng").fill(&[("n", &value)])
    }
}

/// A day, month or year as people write it: 12/5/2016, 5/2016, 2016.
pub(super) fn said(when: When) -> String {
    let day = when.first();
    match when.to_string().matches('-').count() {
        2 => format!("{}/{}/{}", day.day(), day.month(), day.year()),
        1 => format!("{}/{}", day.month(), day.year()),
        _ => day.year().to_string(),
    }
}

/// The day so many whole months after another.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn months_after(day: Date, months: f64) -> Option<Date> {
    day.checked_add((months as i32).months()).ok()
}

/// The value in the middle of some, or between the two there; none is 0.
pub(super) fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let half = values.len() / 2;
    match (values.get(half), values.len() % 2) {
        (None, _) => 0.0,
        (Some(value), 1) => *value,
        (Some(value), _) => (values[half - 1] + value) / 2.0,
    }
}

/// A percentage as people read it, with two decimals.
pub(super) fn percent(value: f64) -> Phrase {
    Phrase {
        vi: numerals::decimal(value, 2, Lang::Vi),
        en: numerals::decimal(value, 2, Lang::En),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_exactly() {
        for (field, value, vi) in [
            (Field::Members, 4292, "4.292"),
            (Field::CharterCapital, 450_000_000, "450 triệu đồng"),
            (Field::CharterCapital, 1_250_500, "1.250.500 đồng"),
            (Field::Profit, -3_000_000, "-3 triệu đồng"),
        ] {
            assert_eq!(quantity(field, value).vi, vi);
        }
    }
}
