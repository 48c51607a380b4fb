//! Small readings for the tests of rules, written as the tables they stand for.

use super::standing::{Standing, check_standing};
use super::{ListedPeople, Rule, RuleSettings, check};
use crate::finding::Finding;
use crate::model::{
    Address, Column, Entry, Field, Filing, Form, KeptList, Kind, Membership, Money, MoneyUnit,
    Observation, Rating, Reading, Section, Sector, Shape, Sheet, Status, Submission, Summary,
    Table, Total, UnitRef, Value,
};
use crate::text::Lang;
use jiff::civil::{Date, date};

/// A file with one sheet "Danh sách": one table with its header in row 1, columns from A, amounts in triệu đồng;
/// one submission of Huyện Thới Bình as of 31 August 2023.
pub(super) struct Book(Reading, RuleSettings);

impl Book {
    /// A table with these columns and no rows yet.
    pub(super) fn of(fields: &[Field]) -> Self {
        let unit = UnitRef {
            code: "967".to_owned(),
            valid_from: None,
            name: "Huyện Thới Bình".to_owned(),
        };
        let submission = Submission {
            kind: Kind::Cooperatives,
            unit,
            source: None,
            first: None,
            tally: false,
            as_of: date(2023, 8, 31),
        };
        let sheet = Sheet {
            name: "Danh sách".to_owned(),
            tables: vec![table(fields)],
            skipped: Vec::new(),
        };
        let reading = Reading {
            path: "thoi-binh.xlsx".to_owned(),
            sheets: vec![sheet],
            submissions: vec![submission],
            ..Reading::default()
        };
        Book(reading, RuleSettings::default())
    }

    /// With a parameter of a rule set.
    pub(super) fn set(mut self, rule: &Rule, parameter: &str, number: f64) -> Self {
        let numbers = self.1.numbers.entry(rule.code.to_owned()).or_default();
        numbers.insert(parameter.to_owned(), number);
        self
    }

    /// As of another day.
    pub(super) fn dated(mut self, day: Date) -> Self {
        self.0.submissions[0].as_of = day;
        self
    }

    /// With another header above a field.
    pub(super) fn headed(mut self, field: Field, header: &str) -> Self {
        let columns = &mut self.0.sheets[0].tables[0].columns;
        let of_field = columns
            .iter_mut()
            .filter(|column| column.field == Some(field));
        of_field.for_each(|column| header.clone_into(&mut column.header));
        self
    }

    /// A list of another kind.
    pub(super) fn kind(mut self, kind: Kind) -> Self {
        self.0.submissions[0].kind = kind;
        self.0.sheets[0].tables[0].kind = kind;
        self
    }

    /// With flows since this day.
    pub(super) fn since(mut self, day: Date) -> Self {
        self.0.submissions[0].first = Some(day);
        self
    }

    /// From another path.
    pub(super) fn path(mut self, path: &str) -> Self {
        self.0.path = path.to_owned();
        self
    }

    /// Of another unit: its code.
    pub(super) fn unit(mut self, code: &str) -> Self {
        self.0.submissions[0].unit = UnitRef {
            code: code.to_owned(),
            valid_from: None,
            name: format!("Đơn vị {code}"),
        };
        self
    }

    /// The next row: an empty text is an empty cell, "?" a cell that could not be understood, amounts are in triệu
    /// đồng, entries of code lists are codes. A row without name, code, title and indicator is held back.
    pub(super) fn row(mut self, cells: &[&str]) -> Self {
        let row = u32::try_from(self.0.filings.len() + 1).expect("a small test table");
        let columns = &self.0.sheets[0].tables[0].columns;
        let mut filing = Filing {
            row,
            submission: Some(0),
            ..Filing::default()
        };
        for (column, raw) in columns.iter().zip(cells).filter(|(_, raw)| !raw.is_empty()) {
            let field = column.field.expect("every column of a test table is known");
            let entry = Entry {
                value: value(field, raw),
                raw: (*raw).into(),
                cell: Address::new(row, column.index),
            };
            filing.entries.insert(field, entry);
        }
        let says_what = |field| filing.value(field).is_some();
        filing.held_back = !IDENTITY.into_iter().any(says_what);
        self.0.filings.push(filing);
        self
    }

    /// The last row only counts.
    pub(super) fn tally(mut self) -> Self {
        let last = self.0.filings.last_mut().expect("a row that counts");
        last.tally = true;
        last.held_back = false;
        self
    }

    /// The value of a field comes from a section in A1 for the last row.
    pub(super) fn sectioned(mut self, field: Field, code: &str) -> Self {
        let entry = Entry {
            value: value(field, code),
            raw: code.into(),
            cell: Address::new(0, 0),
        };
        let last = self.0.filings.last_mut().expect("a row to give it to");
        last.entries.insert(field, entry);
        self
    }

    /// A stated total in the row after the last, over the given ranges of rows.
    pub(super) fn total(
        mut self,
        count: Option<i64>,
        amounts: &[(Field, i64)],
        scopes: &[(u32, u32)],
    ) -> Self {
        let row = u32::try_from(self.0.filings.len() + 1).expect("a small test table");
        let table = &mut self.0.sheets[0].tables[0];
        let column = |field| table.column(field).map_or(0, |column| column.index);
        let total = Total {
            row,
            column: 0,
            label: "Cộng".to_owned(),
            count: count.map(|n| (0, n)),
            amounts: amounts.iter().map(|(f, n)| (*f, column(*f), *n)).collect(),
            scopes: scopes.to_vec(),
        };
        table.totals.push(total);
        self
    }

    /// With a second sheet "Tổng hợp" that sums the rows up.
    pub(super) fn summed_up_by(mut self, summary: Book) -> Self {
        let Book(mut other, _) = summary;
        let mut sheet = other.sheets.remove(0);
        "Tổng hợp".clone_into(&mut sheet.name);
        self.0.summaries.push(Summary {
            sheet: self.0.sheets.len(),
            table: 0,
            unit: Some(other.submissions[0].unit.clone()),
            as_of: Some(other.submissions[0].as_of),
            totals: std::mem::take(&mut sheet.tables[0].totals),
            downward: false,
            rows: other.filings,
        });
        self.0.sheets.push(sheet);
        self
    }

    /// Of a reading that was changed by hand.
    pub(super) fn read(reading: Reading) -> Self {
        Book(reading, RuleSettings::default())
    }

    /// The reading.
    pub(super) fn reading(self) -> Reading {
        self.0
    }

    /// The findings of one rule.
    pub(super) fn findings(self, rule: &Rule) -> Vec<Finding> {
        let mut findings = check(&self.0, &self.1);
        findings.retain(|finding| finding.code == rule.code);
        findings
    }

    /// The cells a rule finds fault with.
    pub(super) fn cells(self, rule: &Rule) -> Vec<String> {
        self.findings(rule).iter().map(cell).collect()
    }

    /// What a rule says, with the cell: `F17 …`.
    pub(super) fn says(self, rule: &Rule) -> Vec<String> {
        self.findings(rule).iter().map(said).collect()
    }
}

/// What a rule finds between a list of 31 August and the one of 31 July (or of the days they have), each row with the
/// number of its organisation.
pub(super) fn history(rule: &Rule, before: (Book, &[i64]), now: (Book, &[i64])) -> Vec<String> {
    let mut before = kept(before);
    let now = kept(now);
    let day = |list: &KeptList| list.reading.submissions[0].as_of;
    if day(&before) == day(&now) {
        before.reading.submissions[0].as_of = date(2023, 7, 31);
    }
    let standing = Standing {
        lists: vec![now],
        before: vec![Some(before)],
        ..Standing::default()
    };
    of_rule(rule, &standing).iter().map(said).collect()
}

/// What a rule finds among the lists of a province, each row with the number of its organisation: file, cell and
/// message.
pub(super) fn province<'b>(
    rule: &Rule,
    lists: impl IntoIterator<Item = (Book, &'b [i64])>,
    people: &[(i64, ListedPeople)],
) -> Vec<String> {
    let lists: Vec<KeptList> = lists.into_iter().map(kept).collect();
    let standing = Standing {
        before: lists.iter().map(|_| None).collect(),
        lists,
        people: people.iter().copied().collect(),
    };
    let told = |finding: &Finding| format!("{} {}", finding.file, said(finding));
    of_rule(rule, &standing).iter().map(told).collect()
}

fn of_rule(rule: &Rule, standing: &Standing) -> Vec<Finding> {
    let findings = check_standing(standing, &RuleSettings::default()).into_iter();
    let findings = findings.map(|(_, finding)| finding);
    findings
        .filter(|finding| finding.code == rule.code)
        .collect()
}

fn kept((book, organisations): (Book, &[i64])) -> KeptList {
    KeptList {
        number: 1,
        reading: book.0,
        organisations: organisations.iter().copied().map(Some).collect(),
    }
}

/// What is said of an observation: `F501 F17 …`; exactly one finding is expected.
pub(super) fn says(met: Observation) -> String {
    let mut reading = Book::of(&[Field::Name]).reading();
    reading.observations = vec![met];
    match &check(&reading, &RuleSettings::default())[..] {
        [finding] => format!("{} {}", finding.code, said(finding)),
        other => panic!("one finding was expected: {other:?}"),
    }
}

/// An observation in cell F17 of the sheet.
pub(super) fn met(matter: crate::model::Matter) -> Observation {
    Observation::new(matter)
        .sheet("Danh sách")
        .at(Address::new(16, 5))
}

/// The fields one of which says what a row is.
const IDENTITY: [Field; 5] = [
    Field::Name,
    Field::TaxCode,
    Field::IdNumber,
    Field::Title,
    Field::Indicator,
];

fn cell(finding: &Finding) -> String {
    finding.cell.map_or("-".to_owned(), |cell| cell.to_string())
}

fn said(finding: &Finding) -> String {
    format!(
        "{} {}",
        cell(finding),
        finding.shown_message(Lang::Vi, false)
    )
}

fn table(fields: &[Field]) -> Table {
    let column = |(index, field): (usize, &Field)| Column {
        index: u32::try_from(index).expect("a small test table"),
        header: field.label().vi.to_owned(),
        field: Some(*field),
        confidence: 1.0,
        unit: field.shape().is_money().then_some(MoneyUnit::Million),
        ..Column::default()
    };
    Table {
        kind: Kind::Cooperatives,
        header_rows: vec![0],
        columns: fields.iter().enumerate().map(column).collect(),
        sections: Vec::<Section>::new(),
        totals: Vec::new(),
    }
}

fn value(field: Field, raw: &str) -> Option<Value> {
    if raw == "?" {
        return None;
    }
    let read = match field.shape() {
        Shape::Integer => Value::Integer(raw.parse().expect(raw)),
        Shape::Money | Shape::SignedMoney => Value::Money(million(raw)),
        Shape::Decimal => Value::Decimal(raw.parse().expect(raw)),
        Shape::Date => Value::Date(raw.parse().expect(raw)),
        Shape::Sector => Value::Sector(Sector::from_code(raw).expect(raw)),
        Shape::Status => Value::Status(Status::from_code(raw).expect(raw)),
        Shape::Rating => Value::Rating(Rating::from_code(raw).expect(raw)),
        Shape::Membership => Value::Membership(Membership::from_code(raw).expect(raw)),
        Shape::Span => Value::Span(raw.parse().expect(raw)),
        Shape::Form => Value::Form(Form::from_code(raw).expect(raw)),
        _ => Value::Text(raw.into()),
    };
    Some(read)
}

#[allow(clippy::cast_possible_truncation)]
fn million(raw: &str) -> Money {
    let amount: f64 = raw.parse().expect(raw);
    Money((amount * 1e6).round() as i64)
}
