//! A stored value as its sender would write it.

use super::words::capitalised;
use crate::intake;
use crate::model::{
    ActivityKind, Aim, Field, Form, Membership, ModelRole, Operator, Period, Rating, Scope, Sector,
    Shape, Size, Status, When,
};
use crate::text::Text;
use jiff::civil::Date;

/// What a cell of the list holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
    /// Words, codes, identity numbers.
    Words(String),
}

/// đồng in the million that lists speak of.
const MILLION: f64 = 1e6;

/// An integer of the registry.
pub(super) fn of_integer(field: Field, value: i64) -> Cell {
    match field.shape() {
        Shape::Flag => Cell::Words(if value == 0 { "Không" } else { "Có" }.to_owned()),
        // Exact: amounts are far below 2^53 đồng.
        shape if shape.is_money() => Cell::Number(value as f64 / MILLION),
        _ => Cell::Number(value as f64),
    }
}

/// A text of the registry: words, an entry of a list by its code, a day or span.
pub(super) fn of_text(field: Field, text: &str, names: &[(&str, Text)]) -> Cell {
    let day = || text.parse().ok().map(of_day);
    let span = || text.parse().ok().map(of_span);
    let found = match field.shape() {
        Shape::Date => day(),
        Shape::Span => span(),
        shape => label(shape, text).map(|label| Cell::Words(capitalised(label.vi))),
    };
    let found = found.or_else(|| {
        let is_it = |(id, _): &&(&str, Text)| *id == text;
        let (id, name) = names
            .iter()
            .find(is_it)
            .filter(|_| field == Field::Indicator)?;
        // Its name, where that is understood again as nothing else.
        let again = intake::indicator(name.vi)?;
        (again == *id).then(|| Cell::Words(capitalised(name.vi)))
    });
    found.unwrap_or_else(|| Cell::Words(text.to_owned()))
}

/// The name of an entry of a list of words.
fn label(shape: Shape, code: &str) -> Option<Text> {
    Some(match shape {
        Shape::Status => Status::from_code(code)?.label(),
        Shape::Sector => Sector::from_code(code)?.label(),
        Shape::Rating => Rating::from_code(code)?.label(),
        Shape::Size => Size::from_code(code)?.label(),
        Shape::Form => Form::from_code(code)?.label(),
        Shape::Activity => ActivityKind::from_code(code)?.label(),
        Shape::Operator => Operator::from_code(code)?.label(),
        Shape::Scope => Scope::from_code(code)?.label(),
        Shape::Aim => Aim::from_code(code)?.label(),
        Shape::Model => ModelRole::from_code(code)?.label(),
        Shape::Membership => Membership::from_code(code)?.label(),
        _ => return None,
    })
}

/// A day as a day; what is known only to the month or the year as people write that.
fn of_day(when: When) -> Cell {
    let (first, last) = (when.first(), when.last());
    match (first == last, first.month() == last.month()) {
        (true, _) => Cell::Day(first),
        (false, true) => Cell::Words(format!("{}/{}", first.month(), first.year())),
        (false, false) => Cell::Number(f64::from(first.year())),
    }
}

/// A span as people write it: `7/3/2023`, `14-18/8/2023`, `8/2023`, `2023`, else both its days.
fn of_span(span: Period) -> Cell {
    let (first, last) = (span.first(), span.last());
    let month = first == first.first_of_month() && last == first.last_of_month();
    let year = first == first.first_of_year() && last == first.last_of_year();
    let written = |day: Date| format!("{}/{}/{}", day.day(), day.month(), day.year());
    Cell::Words(match () {
        () if first == last => written(first),
        () if month => format!("{}/{}", first.month(), first.year()),
        () if year => first.year().to_string(),
        () if first.first_of_month() == last.first_of_month() => {
            format!("{}-{}", first.day(), written(last))
        }
        () => format!("{} - {}", written(first), written(last)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::text;
    use jiff::civil::date;

    fn words(words: &str) -> Cell {
        Cell::Words(words.to_owned())
    }

    #[test]
    fn values_are_written_as_people_write_them() {
        let texts = |field, value| of_text(field, value, &[]);
        assert_eq!(texts(Field::Status, "active"), words("Đang hoạt động"));
        assert_eq!(texts(Field::TaxCode, "0312345678"), words("0312345678"));
        assert_eq!(
            texts(Field::Established, "2019-05-12"),
            Cell::Day(date(2019, 5, 12))
        );
        assert_eq!(texts(Field::Established, "2019-05"), words("5/2019"));
        assert_eq!(texts(Field::Established, "2019"), Cell::Number(2019.0));
        for (span, written) in [
            ("2023-03-07..2023-03-07", "7/3/2023"),
            ("2023-08-14..2023-08-18", "14-18/8/2023"),
            ("2023-08-01..2023-08-31", "8/2023"),
            ("2023-03-01..2023-04-05", "1/3/2023 - 5/4/2023"),
            ("2023-01-01..2023-12-31", "2023"),
        ] {
            assert_eq!(texts(Field::HeldOn, span), words(written));
        }
        assert_eq!(
            of_integer(Field::CharterCapital, 47_600_000),
            Cell::Number(47.6)
        );
        assert_eq!(of_integer(Field::Members, 12), Cell::Number(12.0));
        assert_eq!(of_integer(Field::AllianceMember, 0), words("Không"));
    }

    #[test]
    fn an_indicator_goes_by_its_name_where_that_is_understood() {
        let names = [
            (
                "cooperatives.total",
                text("tổng số hợp tác xã", "cooperatives"),
            ),
            ("cooperatives.members", text("không hiểu được", "no words")),
        ];
        let of = |id| of_text(Field::Indicator, id, &names);
        assert_eq!(of("cooperatives.total"), words("Tổng số hợp tác xã"));
        assert_eq!(of("cooperatives.members"), words("cooperatives.members"));
    }
}
