//! What is compared across all people of a file, however many: each is looked at once and little is kept.

use super::view::RecordView;
use super::{Fault, person};
use crate::model::{Address, Field};
use foldhash::HashMap;

/// A comparison across people.
pub trait Census {
    /// Looks at the next person.
    fn add(&mut self, person: &RecordView);

    /// What is wrong with those looked at.
    fn faults(&mut self) -> Vec<Fault>;
}

/// Numbers for the submissions' cooperatives people are listed for, in the order they are first named.
#[derive(Debug, Default)]
pub(super) struct Cooperatives {
    /// By submission, then by what is written.
    by_text: HashMap<Option<usize>, HashMap<String, u32>>,
    by_key: HashMap<(Option<usize>, String), u32>,
}

impl Cooperatives {
    /// Of a person: the cooperative with the code, else of the name, else the one the table is of.
    pub(super) fn of(&mut self, person: &RecordView) -> u32 {
        let filing = person.filing;
        let submission = filing.submission;
        let text = filing
            .text(Field::CooperativeCode)
            .or_else(|| filing.text(Field::Cooperative));
        let Some(text) = text else {
            return self.number(submission, person::cooperative(person));
        };
        let known = self.by_text.entry(submission).or_default();
        if let Some(number) = known.get(text) {
            return *number;
        }
        let number = self.number(submission, person::cooperative(person));
        let known = self.by_text.entry(submission).or_default();
        known.insert(text.to_owned(), number);
        number
    }

    fn number(&mut self, submission: Option<usize>, key: String) -> u32 {
        let next = u32::try_from(self.by_key.len()).unwrap_or(u32::MAX);
        *self.by_key.entry((submission, key)).or_insert(next)
    }
}

/// Where the people are: runs of rows one below the other, and the names of the first.
#[derive(Debug, Default)]
pub(super) struct Places {
    runs: Vec<Run>,
    names: Vec<String>,
    people: usize,
}

/// The person `first` stands in `row` of a column, the next one below.
#[derive(Debug)]
struct Run {
    first: usize,
    sheet: String,
    cell: Address,
}

/// Names kept: enough for any list that is read by people.
const NAMES: usize = 20_000;

impl Places {
    /// Notes where the next person's field stands.
    pub(super) fn push(&mut self, person: &RecordView, field: Field) {
        let cell = person.cell(field);
        let sheet = person.sheet().unwrap_or_default();
        let follows = self.runs.last().is_some_and(|run| {
            let below = u64::from(run.cell.row) + (self.people - run.first) as u64;
            run.sheet == sheet && run.cell.column == cell.column && below == u64::from(cell.row)
        });
        if !follows {
            self.runs.push(Run {
                first: self.people,
                sheet: sheet.to_owned(),
                cell,
            });
        }
        if self.people < NAMES {
            self.names.push(person.filing.label());
        }
        self.people += 1;
    }

    /// A fault of one at the field.
    pub(super) fn fault(&self, person: usize, field: Field) -> Fault {
        let (sheet, cell, name) = self.at(person);
        Fault {
            sheet: Some(sheet.to_owned()),
            cell: Some(cell),
            field: Some(field),
            record: name.map(str::to_owned),
            ..Fault::default()
        }
    }

    /// Sheet, cell and, of the first people, name of one.
    pub(super) fn at(&self, person: usize) -> (&str, Address, Option<&str>) {
        let run = self.runs.partition_point(|run| run.first <= person) - 1;
        let run = &self.runs[run];
        let down = u32::try_from(person - run.first).unwrap_or(u32::MAX);
        let cell = Address::new(run.cell.row.saturating_add(down), run.cell.column);
        (&run.sheet, cell, self.names.get(person).map(String::as_str))
    }
}
