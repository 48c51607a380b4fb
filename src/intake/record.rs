//! One row to one record: each cell understood by the shape of its column's field.

use super::cell::{Cell, Row};
use super::code::digits_of_code;
use super::date;
use super::header::Header;
use super::merged::Merged;
use super::number::{self, NumberTrouble, Separators};
use super::parts::Parts;
use super::plan;
use super::rough;
use super::serial::Serials;
use super::split_name;
use super::terms::{self, Found};
use crate::model::{
    Address, Column, Entry, Field, Filing, Matter, MoneyUnit, Observation, Shape, Value, Words,
    tax_code_fault,
};
use crate::text::Phrase;

/// What the records of a table share.
#[derive(Debug)]
pub struct Reader {
    /// Name of the sheet.
    pub sheet: String,
    /// The table's header, fields settled.
    pub header: Header,
    /// The last row of the header in the sheet.
    pub bottom: u32,
    /// What separators mean in this sheet.
    pub separators: Separators,
    /// The unit of amounts whose header states none; `None` if nothing tells.
    pub money_unit: Option<MoneyUnit>,
    /// What its columns of days write as bare numbers.
    pub serials: Serials,
    /// Whether its rows only count.
    pub tally: bool,
}

impl Reader {
    /// Reads a row. Observations name the record once it is known.
    pub fn read(&self, row: &Row, merged: &Merged, observations: &mut Vec<Observation>) -> Filing {
        let mut filing = Filing {
            row: row.index,
            ..Filing::default()
        };
        let mut met = Vec::new();
        let mut parts = Parts::default();
        for column in &self.header.columns {
            let Some(field) = column.field.filter(|field| *field != Field::No) else {
                continue;
            };
            let Some((cell, address)) = self.cell(row, column.index, field, merged) else {
                continue;
            };
            // What counts is not ticked: "Trong đó: tạm ngừng | 3", "có chứng thực | 30" are three, thirty of them.
            let certified = (field == Field::ContractCertified).then_some(&Value::Flag(true));
            let part = column.tick.as_ref().or(certified).filter(|_| self.tally);
            if let Some(value) = part
                && let Ok(count) = number::count(cell, self.separators)
            {
                parts.add(field, value, count, address);
                continue;
            }
            match &column.tick {
                // "Năm sinh: nam | nữ": who has a date in the one column is a man, in the other a woman.
                Some(gender) if field == Field::Birth => {
                    self.enter(&mut filing, field, column, cell, address, &mut met);
                    self.tick(&mut filing, Field::Gender, gender, cell, address, &mut met);
                }
                Some(value) => self.tick(&mut filing, field, value, cell, address, &mut met),
                None => self.enter(&mut filing, field, column, cell, address, &mut met),
            }
        }
        parts.enter(&mut filing, &mut met);
        if let Some(name) = self
            .header
            .split_name
            .and_then(|at| split_name::joined(row, at))
        {
            filing.entries.insert(Field::Name, name);
        }
        let label = filing.label();
        for observation in &mut met {
            observation.record = Some(label.clone());
            observation.sheet = Some(self.sheet.clone());
        }
        observations.append(&mut met);
        filing
    }

    /// The cell a row has for a field: its own, or for words the one merged down from above. Amounts are never
    /// taken from above, for they would be counted twice.
    fn cell<'a>(
        &self,
        row: &'a Row,
        column: u32,
        field: Field,
        merged: &'a Merged,
    ) -> Option<(&'a Cell, Address)> {
        if let Some(cell) = row.cell(column) {
            return Some((cell, Address::new(row.index, column)));
        }
        let words = matches!(
            field.shape(),
            Shape::Text | Shape::Status | Shape::Sector | Shape::Rating
        ) && field != Field::Name;
        if !words {
            return None;
        }
        let (merge, cell) = merged.above(row, column)?;
        let below_header = merge.from.row > self.bottom && merge.from.column == column;
        Some((cell.filter(|_| below_header)?, merge.from))
    }

    /// A cell of a tick column: any sign in it sets the value; two signs in one group contradict each other.
    fn tick(
        &self,
        filing: &mut Filing,
        field: Field,
        value: &Value,
        cell: &Cell,
        address: Address,
        met: &mut Vec<Observation>,
    ) {
        let raw = Words::from(cell.text());
        if raw.is_empty()
            || matches!(raw.as_str(), "0" | "-" | "FALSE")
            || terms::whole(Shape::Flag, &raw) == Some(Value::Flag(false))
        {
            return;
        }
        // "Vệ tinh" written into the column "HTX điểm" says what it is.
        let own = terms::whole(field.shape(), &raw);
        let value = own.as_ref().unwrap_or(value);
        if let Some(entry) = filing.entries.get_mut(&field) {
            if entry.value.as_ref() != Some(value) {
                entry.value = None;
                met.push(
                    Observation::new(Matter::SeveralTicks)
                        .at(entry.cell)
                        .with(vec![address])
                        .field(field)
                        .value(&raw),
                );
            }
            return;
        }
        let entry = Entry {
            value: Some(value.clone()),
            raw,
            cell: address,
        };
        filing.entries.insert(field, entry);
    }

    fn enter(
        &self,
        filing: &mut Filing,
        field: Field,
        column: &Column,
        cell: &Cell,
        address: Address,
        met: &mut Vec<Observation>,
    ) {
        let raw = Words::from(cell.text());
        if raw.is_empty() || filing.entries.contains_key(&field) {
            return;
        }
        let value = match self.understand(field, column, cell, &raw) {
            Understood::Value(value) => Some(value),
            Understood::Nothing => return,
            // The unit is missing for the whole column; one observation at its header says so.
            Understood::Trouble(Matter::MoneyUnitMissing) => None,
            Understood::Repaired(value, observation) => {
                met.push(observation.at(address).field(field).value(&raw));
                Some(value)
            }
            Understood::Trouble(matter) => {
                met.push(
                    Observation::new(matter)
                        .at(address)
                        .field(field)
                        .value(&raw),
                );
                None
            }
        };
        filing.entries.insert(
            field,
            Entry {
                value,
                raw,
                cell: address,
            },
        );
    }

    fn understand(&self, field: Field, column: &Column, cell: &Cell, raw: &str) -> Understood {
        if let Cell::Error(_) = cell {
            return Understood::Trouble(Matter::CellError);
        }
        let shape = field.shape();
        if field == Field::Phone && lost_zero_of_phone(raw) {
            let whole = Value::Text(format!("0{raw}").into());
            return Understood::Repaired(whole, Observation::new(Matter::LostZero));
        }
        if matches!(shape, Shape::Text | Shape::Personal) {
            return text_value(raw);
        }
        if matches!(cell, Cell::Text(_)) && terms::says_unknown(raw) {
            return Understood::Trouble(Matter::StatedUnknown);
        }
        if counts(shape)
            && field != Field::TargetValue
            && let Some(number) = rough::number(raw)
        {
            let exact = self.understand(field, column, &Cell::Text(number.into()), number);
            return match exact {
                Understood::Value(value) => {
                    Understood::Repaired(value, Observation::new(Matter::RoughNumber))
                }
                other => other,
            };
        }
        let dash = is_dash(raw) || (counts(shape) && rough::says_none(raw));
        match shape {
            Shape::TaxCode => tax_code(cell, raw),
            Shape::Integer if dash => Understood::Value(Value::Integer(0)),
            Shape::Integer => settle(number::count(cell, self.separators), Value::Integer),
            Shape::Money | Shape::SignedMoney if dash => {
                Understood::Value(Value::Money(crate::model::Money(0)))
            }
            Shape::Money | Shape::SignedMoney => self.money(column, cell),
            _ if dash => Understood::Nothing,
            Shape::Decimal if field == Field::TargetValue => {
                match plan::value(raw, self.separators) {
                    Some((decimal, _)) => Understood::Value(Value::Decimal(decimal.float())),
                    None => Understood::Trouble(Matter::NotANumber),
                }
            }
            Shape::Decimal => settle(number::decimal(cell, self.separators), |decimal| {
                Value::Decimal(decimal.float())
            }),
            Shape::Date => match self.serials.when(column.index, cell) {
                Some(when) => Understood::Value(Value::Date(when)),
                None => Understood::Trouble(Matter::BadDate),
            },
            Shape::Span => match date::span(cell) {
                Some(period) => Understood::Value(Value::Span(period)),
                None => Understood::Trouble(Matter::BadDate),
            },
            Shape::Claim => claim(raw),
            _ => match within(shape, raw) {
                Found::One(value) => match terms::accented(shape, raw) {
                    Some(words) => {
                        let met = Observation::new(Matter::TermWithoutAccents)
                            .arg("meant", Phrase::same(&words));
                        Understood::Repaired(value, met)
                    }
                    None => Understood::Value(value),
                },
                Found::Several | Found::None => Understood::Trouble(Matter::UnknownTerm),
            },
        }
    }

    /// An amount in the unit of its own words, else of its header, else of the sheet.
    fn money(&self, column: &Column, cell: &Cell) -> Understood {
        match number::amount(cell, self.separators) {
            Ok((decimal, own)) => match own
                .or(column.unit)
                .or(self.money_unit)
                .map(|unit| decimal.money(unit))
            {
                Some(Some(money)) => Understood::Value(Value::Money(money)),
                Some(None) => Understood::Trouble(Matter::NotANumber),
                None => Understood::Trouble(Matter::MoneyUnitMissing),
            },
            Err(trouble) => Understood::Trouble(matter_of(trouble)),
        }
    }
}

/// What became of a cell.
enum Understood {
    Value(Value),
    Repaired(Value, Observation),
    /// The cell stands for an empty one.
    Nothing,
    Trouble(Matter),
}

/// Whether values are numbers.
const fn counts(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Integer | Shape::Money | Shape::SignedMoney | Shape::Decimal
    )
}

fn is_dash(raw: &str) -> bool {
    !raw.is_empty()
        && raw
            .chars()
            .all(|c| matches!(c, '-' | '–' | '—' | '.' | '…' | '_' | ' '))
}

fn text_value(raw: &str) -> Understood {
    if is_dash(raw) {
        return Understood::Nothing;
    }
    let value = Value::Text(raw.into());
    match raw.contains(char::REPLACEMENT_CHARACTER) {
        true => Understood::Repaired(value, Observation::new(Matter::BrokenCharacter)),
        false => Understood::Value(value),
    }
}

/// Whether a telephone number lost its zero as a number: mobile ones have nine digits behind it, others ten from 2 on.
fn lost_zero_of_phone(raw: &str) -> bool {
    let first = match raw.len() {
        9 => &['3', '5', '7', '8', '9'][..],
        10 => &['2'][..],
        _ => return false,
    };
    raw.starts_with(first) && raw.bytes().all(|byte| byte.is_ascii_digit())
}

/// Yes and no in their many words; anything else is what stands behind the yes: an enterprise, stars.
fn claim(raw: &str) -> Understood {
    let said = match terms::whole(Shape::Flag, raw) {
        Some(Value::Flag(true)) => "có".to_owned(),
        Some(Value::Flag(false)) => "không".to_owned(),
        _ => raw.to_owned(),
    };
    Understood::Value(Value::Text(said.into()))
}

fn settle<T>(result: Result<T, NumberTrouble>, value: impl Fn(T) -> Value) -> Understood {
    match result {
        Ok(number) => Understood::Value(value(number)),
        Err(trouble) => Understood::Trouble(matter_of(trouble)),
    }
}

const fn matter_of(trouble: NumberTrouble) -> Matter {
    match trouble {
        NumberTrouble::NotANumber => Matter::NotANumber,
        NumberTrouble::Ambiguous => Matter::AmbiguousNumber,
    }
}

/// Digits of a tax code: 10, or 13 as `10-3`. Nine digits whose code fits with a zero in front lost that zero.
fn tax_code(cell: &Cell, raw: &str) -> Understood {
    let digits = digits_of_code(raw);
    if is_dash(raw) {
        return Understood::Nothing;
    }
    let Some(digits) = digits else {
        return Understood::Value(Value::Text(raw.into()));
    };
    let as_number = matches!(cell, Cell::Number(_)) || raw.chars().all(|c| c.is_ascii_digit());
    match digits.len() {
        13 => Understood::Value(Value::Text(
            format!("{}-{}", &digits[..10], &digits[10..]).into(),
        )),
        9 | 12 if as_number && tax_code_fault(&format!("0{digits}")).is_none() => {
            let whole = format!("0{digits}");
            let code = match whole.len() {
                13 => format!("{}-{}", &whole[..10], &whole[10..]),
                _ => whole,
            };
            let observation =
                Observation::new(Matter::LostZero).arg("repaired", Phrase::same(&code));
            Understood::Repaired(Value::Text(code.into()), observation)
        }
        _ => Understood::Value(Value::Text(digits.into())),
    }
}

/// What a text means in the list of a shape; an operator may be written as its sign.
fn within(shape: Shape, raw: &str) -> Found {
    let sign = plan::sign(raw).filter(|_| shape == Shape::Operator);
    match sign {
        Some(operator) => Found::One(Value::Operator(operator)),
        None => terms::within(shape, raw),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_zero_is_restored_only_where_the_check_digit_agrees() {
        let read = |raw: &str| match tax_code(&Cell::Text(raw.into()), raw) {
            Understood::Value(Value::Text(code)) => (code, false),
            Understood::Repaired(Value::Text(code), _) => (code, true),
            _ => panic!("{raw}"),
        };
        assert_eq!(read("164885087"), ("0164885087".into(), true));
        assert_eq!(read("164885088"), ("164885088".into(), false));
        assert_eq!(read("7984712415001"), ("7984712415-001".into(), false));
    }
}
