//! The parts a number is told in: "Số HTX | trong đó: đang hoạt động, tạm ngừng".

use crate::model::{Address, Entry, Field, Filing, Matter, Observation, Value};
use crate::text::Phrase;

/// The parts met in one row: what each is by, its entry, its number and cell.
#[derive(Debug, Default)]
pub struct Parts(Vec<(Field, String, i64, Address)>);

impl Parts {
    /// Adds a cell; two columns of one entry add up.
    pub fn add(&mut self, field: Field, value: &Value, count: i64, cell: Address) {
        let code = value.plain();
        let known = |part: &&mut (Field, String, i64, Address)| part.0 == field && part.1 == code;
        match self.0.iter_mut().find(known) {
            Some(part) => part.2 = part.2.saturating_add(count),
            None => self.0.push((field, code, count, cell)),
        }
    }

    /// Enters them into their row. Parts that add up to more than the whole are said, and not used.
    pub fn enter(mut self, filing: &mut Filing, met: &mut Vec<Observation>) {
        let Some(&(.., cell)) = self.0.first() else {
            return;
        };
        if let Some((whole, entry)) = filing
            .integer(Field::Count)
            .zip(filing.entries.get(&Field::Count))
        {
            let mut fields: Vec<Field> = self.0.iter().map(|part| part.0).collect();
            fields.dedup();
            for field in fields {
                let of_field = self.0.iter().filter(|part| part.0 == field && part.2 != 0);
                let cells: Vec<Address> = of_field.clone().map(|part| part.3).collect();
                let sum = of_field.fold(0, |sum: i64, part| sum.saturating_add(part.2));
                if sum > whole {
                    self.0.retain(|part| part.0 != field);
                    met.push(
                        Observation::new(Matter::PartsExceedCount)
                            .at(entry.cell)
                            .with(cells)
                            .field(Field::Count)
                            .value(&entry.raw)
                            .arg("parts", Phrase::same(sum.to_string())),
                    );
                }
            }
        }
        let parts = self.0.iter();
        let written: Vec<String> = parts
            .map(|(field, code, count, _)| format!("{}={code}:{count}", field.id()))
            .collect();
        if written.is_empty() {
            return;
        }
        let raw = written.join("; ");
        let value = Some(Value::Text(raw.clone().into()));
        filing.entries.insert(
            Field::Parts,
            Entry {
                value,
                raw: raw.into(),
                cell,
            },
        );
    }
}
