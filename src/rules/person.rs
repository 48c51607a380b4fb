//! What a row of a member list says of a person: cooperative, birth, sex.

use super::view::RecordView;
use crate::model::{Field, When, tax_code_digits};
use crate::text::normal::{self, WordList};

/// Which of the cooperatives of a file the person belongs to: its code, else its name, else the table is its own.
pub(super) fn cooperative(record: &RecordView) -> String {
    let filing = record.filing;
    let code = filing.text(Field::CooperativeCode).map(tax_code_digits);
    let name = || filing.text(Field::Cooperative).map(normal::key);
    code.filter(|digits| !digits.is_empty())
        .or_else(name)
        .unwrap_or_else(|| format!("#{}.{}", filing.sheet, filing.table))
}

/// The fields one person of a row has.
pub(super) struct Person {
    /// The identity number.
    pub number: Field,
    /// The date of birth.
    pub birth: Field,
    /// The sex.
    pub gender: Field,
}

/// A member.
pub(super) const MEMBER: Person = Person {
    number: Field::IdNumber,
    birth: Field::Birth,
    gender: Field::Gender,
};

/// Whoever may stand in a row: a member, a representative.
pub(super) const PERSONS: [Person; 2] = [
    MEMBER,
    Person {
        number: Field::RepId,
        birth: Field::RepBirth,
        gender: Field::RepGender,
    },
];

impl Person {
    /// Date of birth; `None` if what is written is no day, month or year.
    pub(super) fn birth_in(&self, record: &RecordView) -> Option<When> {
        written_day(record.filing.text(self.birth)?)
    }

    /// Whether the person is said to be a woman; `None` where nothing understood is said.
    pub(super) fn is_woman_in(&self, record: &RecordView) -> Option<bool> {
        static WORDS: WordList = WordList::new(&["nữ", "nam"]);
        let place = match record.filing.text(self.gender)? {
            "Nữ" => 0,
            "Nam" => 1,
            written => {
                let key = normal::key(written);
                WORDS.keys().iter().position(|word| *word == key)?
            }
        };
        Some(place == 0)
    }
}

/// A day, month or year as written: `12/5/1990`, `5/1990`, `1990` or `1990-05-12`; `None` if it is none of these.
pub(super) fn written_day(written: &str) -> Option<When> {
    let mut parts = written.split(['/', '-', '.']).map(str::trim);
    let number = |part: &str| part.parse::<i8>().ok();
    match [parts.next(), parts.next(), parts.next(), parts.next()] {
        [Some(year), None, ..] => When::year(four_digits(year)?),
        [Some(month), Some(year), None, _] => When::month(four_digits(year)?, number(month)?),
        [Some(a), Some(b), Some(c), None] => {
            let (year, month, day) = match four_digits(a) {
                Some(year) => (year, b, c),
                None => (four_digits(c)?, b, a),
            };
            let date = jiff::civil::Date::new(year, number(month)?, number(day)?).ok()?;
            Some(When::day(date))
        }
        _ => None,
    }
}

/// Whether something is written as a day or month with its year, and no calendar has it.
pub(super) fn is_no_day(written: &str) -> bool {
    if written_day(written).is_some() {
        return false;
    }
    let mut numbers = 0;
    let mut years = 0;
    for part in written.split(['/', '-', '.']).map(str::trim) {
        let is_number =
            (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number {
            return false;
        }
        match part.len() {
            4 => years += usize::from(four_digits(part).is_some()),
            _ => numbers += usize::from(part.len() <= 2),
        }
    }
    years == 1 && matches!(numbers, 1 | 2)
}

fn four_digits(part: &str) -> Option<i16> {
    part.parse()
        .ok()
        .filter(|year| (1000..=2999).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Reading};
    use crate::rules::Parameters;
    use crate::rules::testing::Book;

    fn people(rows: &[[&str; 4]]) -> Reading {
        let fields = [Field::Name, Field::Birth, Field::Gender, Field::Cooperative];
        let book = Book::of(&fields).kind(Kind::Members);
        rows.iter().fold(book, |book, row| book.row(row)).reading()
    }

    #[test]
    fn births_are_read_as_they_are_written() {
        for (written, read) in [
            ("12/5/1990", Some("1990-05-12")),
            ("12/05/1990", Some("1990-05-12")),
            ("12-05-1990", Some("1990-05-12")),
            ("1990-05-12", Some("1990-05-12")),
            ("05/1990", Some("1990-05")),
            ("1990", Some("1990")),
            ("31/2/1990", None),
            ("12/5/90", None),
            ("khoảng 1990", None),
        ] {
            let reading = people(&[["A", written, "", ""]]);
            let record = RecordView::all(&reading, Parameters::default())
                .next()
                .expect("one row");
            let birth = MEMBER.birth_in(&record).map(|when| when.to_string());
            assert_eq!(birth.as_deref(), read, "{written}");
        }
    }

    #[test]
    fn sex_and_cooperative_are_compared_by_their_words() {
        let reading = people(&[
            ["A", "", "Nữ", "HTX Hoà Bình"],
            ["B", "", "NAM", "HTX Hòa Bình"],
            ["C", "", "khác", ""],
        ]);
        let records: Vec<_> = RecordView::all(&reading, Parameters::default()).collect();
        let women: Vec<_> = records
            .iter()
            .map(|record| MEMBER.is_woman_in(record))
            .collect();
        assert_eq!(women, [Some(true), Some(false), None]);
        assert_eq!(cooperative(&records[0]), cooperative(&records[1]));
        assert_eq!(cooperative(&records[2]), "#0.0");
    }
}
