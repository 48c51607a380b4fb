//! What stands in one cell of a row, and in one cell of a row of sums.

use crate::calendar::Snapshot;
use crate::cooperatives::{Cooperative, Pilot, Rating};
use crate::districts::{district, in_address};
use crate::layout::{Dates, Field, Layout, Mark, Unit, Writing};
use crate::sheet::{Role, Value};

/// The value of `field` for one cooperative, whose running number is `no`.
pub(crate) fn value(
    field: Field,
    coop: &Cooperative,
    no: u64,
    layout: &Layout,
    set: &Snapshot,
) -> Value {
    let commune = district(coop.district).communes[coop.commune];
    let is_active = coop.active[set.index];
    match field {
        Field::No => Value::Count(no),
        Field::Name if layout.has_capitals => Value::text(coop.name.to_uppercase()),
        Field::Name => Value::text(coop.name.as_str()),
        Field::TaxCode if coop.branch.is_some() => Value::text(coop.code()),
        Field::TaxCode if layout.codes_are_numbers => Value::Code(coop.tax_code),
        Field::TaxCode => Value::text(coop.tax_code.to_string()),
        Field::Founded => founded(coop, layout.dates),
        Field::Hamlet => Value::text(coop.hamlet.as_str()),
        Field::Commune => Value::text(commune),
        Field::Address => Value::text(format!("{}, {}", coop.hamlet, in_address(commune))),
        Field::Sector => Value::text(coop.sector.word(layout.sector_words)),
        Field::Status if coop.ended.is_some() => Value::text("Đã giải thể"),
        Field::Status => Value::text(layout.status_words[usize::from(!is_active)]),
        Field::TickActive => tick(is_active),
        Field::TickSuspended => tick(!is_active),
        Field::Phone => Value::text(coop.phone.as_str()),
        Field::Chair => Value::text(coop.chair.as_str()),
        Field::Rating => coop
            .rating
            .map_or(Value::Blank, |rating| Value::text(rating_word(rating))),
        Field::TickRating(rating) => tick(coop.rating == Some(rating)),
        Field::Pilot(words) => coop
            .pilot
            .map_or(Value::Blank, |pilot| Value::text(words[pilot as usize])),
        Field::TickModel => tick(coop.pilot == Some(Pilot::Model)),
        Field::TickSatellite => tick(coop.pilot == Some(Pilot::Satellite)),
        Field::Marked(mark, writing) => marked(coop, mark, writing),
        Field::Ended => coop
            .ended
            .map_or(Value::Blank, |day| Value::text(day.padded())),
        Field::Note | Field::Gap => Value::Blank,
        Field::Members | Field::Women | Field::Workers => {
            amount(field, coop, set).map_or(Value::Blank, Value::Count)
        }
        Field::Charter | Field::Contributed | Field::Revenue => {
            amount(field, coop, set).map_or(Value::Blank, |dong| money(dong, layout.unit))
        }
    }
}

/// The sum of `field` over cooperatives, where the field has one; ticks are counted.
pub(crate) fn sum(
    field: Field,
    coops: &[&Cooperative],
    layout: &Layout,
    set: &Snapshot,
) -> Option<Value> {
    let total = || {
        coops
            .iter()
            .filter_map(|coop| amount(field, coop, set))
            .sum()
    };
    match field {
        Field::Members | Field::Women | Field::Workers => Some(Value::Count(total())),
        Field::Charter | Field::Contributed | Field::Revenue => Some(money(total(), layout.unit)),
        Field::TickActive
        | Field::TickSuspended
        | Field::TickRating(_)
        | Field::TickModel
        | Field::TickSatellite => {
            let is_ticked =
                |coop: &&&Cooperative| matches!(value(field, coop, 0, layout, set), Value::Text(_));
            Some(Value::Count(coops.iter().filter(is_ticked).count() as u64))
        }
        _ => None,
    }
}

/// Whether the sum of `field` can be a formula.
pub(crate) fn is_summed(field: Field) -> bool {
    use Field::*;
    matches!(
        field,
        Members | Women | Workers | Charter | Contributed | Revenue
    )
}

/// How data of `field` stand in their cell.
pub(crate) fn role(field: Field) -> Role {
    use Field::*;
    match field {
        Name | Address | Chair | Sector | Commune | Hamlet | Note => Role::Left,
        Members | Women | Workers | Charter | Contributed | Revenue => Role::Right,
        _ => Role::Centre,
    }
}

/// Money in the unit of the sheet.
pub(crate) fn money(dong: u64, unit: Unit) -> Value {
    match unit {
        Unit::Dong => Value::Money(dong as f64, 0),
        Unit::Thousand => Value::Money(dong as f64 / 1e3, 0),
        Unit::Million => Value::Money(dong as f64 / 1e6, 1),
    }
}

/// What is added up; those that ended and branches have nothing of their own.
fn amount(field: Field, coop: &Cooperative, set: &Snapshot) -> Option<u64> {
    match field {
        _ if coop.ended.is_some() || coop.branch.is_some() => None,
        Field::Members => Some(coop.members[set.index]),
        Field::Women => Some(coop.women[set.index]),
        Field::Workers => Some(coop.workers),
        Field::Charter => Some(coop.charter[set.index]),
        Field::Contributed => Some(coop.contributed[set.index]),
        Field::Revenue => coop.revenue,
        _ => None,
    }
}

fn founded(coop: &Cooperative, dates: Dates) -> Value {
    let day = coop.founded;
    let year = Value::Code(u64::from(day.year));
    match dates {
        Dates::YearBefore(limit) | Dates::YearOrSerial(limit) if day.year < limit => year,
        Dates::Text | Dates::YearBefore(_) => Value::text(day.padded()),
        Dates::Serial | Dates::YearOrSerial(_) => Value::Date(day),
    }
}

fn tick(is_set: bool) -> Value {
    if is_set {
        Value::text("x")
    } else {
        Value::Blank
    }
}

fn marked(coop: &Cooperative, mark: Mark, writing: Writing) -> Value {
    const BUYERS: [&str; 4] = [
        "Công ty CP Thủy sản Nam Cà Mau",
        "Công ty TNHH Gạo Đất Mũi",
        "Công ty TNHH Nông sản Tân Phương Nam",
        "Công ty CP Chế biến Hải Yến",
    ];
    let is_set = coop.marks[mark as usize];
    match (writing, mark, is_set) {
        (Writing::YesNo, _, _) => Value::text(if is_set { "Có" } else { "Không" }),
        (Writing::Named, Mark::Linked, true) => Value::text(BUYERS[coop.chair.len() % 4]),
        (Writing::Named, Mark::Ocop, true) => Value::text(if coop.chair.len().is_multiple_of(5) {
            "4 sao"
        } else {
            "3 sao"
        }),
        _ => tick(is_set),
    }
}

/// A rating in words.
pub(crate) fn rating_word(rating: Rating) -> &'static str {
    match rating {
        Rating::Good => "Tốt",
        Rating::Fair => "Khá",
        Rating::Average => "Trung bình",
        Rating::Weak => "Yếu",
    }
}
