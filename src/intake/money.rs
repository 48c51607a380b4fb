//! The unit of a table's amounts where their headers do not say it.

use super::cell::{Cell, Grid, Row};
use super::header::Header;
use super::number::{self, Separators};
use crate::model::{Address, Column, Field, Matter, MoneyUnit, Observation};

/// What is known of the unit of amounts whose own header states none.
#[derive(Debug, Clone, PartialEq)]
pub enum SheetUnit {
    /// Stated above the table, or plain đồng by size, or not needed.
    Known(MoneyUnit),
    /// Only one unit makes sense of the amounts.
    Inferred(MoneyUnit),
    /// Several do; these columns stay unknown.
    Missing(Vec<u32>),
}

/// A cooperative's capital and revenue, in đồng, lie between these (published provincial means are 0.45–5 tỷ).
const PLAUSIBLE: std::ops::RangeInclusive<f64> = 1e7..=2e10;

/// Settles the unit: what the sheet states, else what the size of the amounts allows. Nothing is guessed: where two
/// units would do, the amounts stay unknown.
pub fn settle(
    header: &Header,
    body: &[Row],
    separators: Separators,
    stated: Option<MoneyUnit>,
) -> SheetUnit {
    let silent = silent_columns(header);
    if let Some(unit) = stated {
        return SheetUnit::Known(unit);
    }
    let sized: Vec<u32> = silent
        .iter()
        .filter(|column| {
            matches!(
                column.field,
                Some(
                    Field::CharterCapital
                        | Field::ContributedCapital
                        | Field::TotalCapital
                        | Field::Revenue
                )
            )
        })
        .map(|column| column.index)
        .collect();
    let columns = if sized.is_empty() {
        silent.iter().map(|column| column.index).collect()
    } else {
        sized
    };
    let Some(median) = median(body, &columns, separators) else {
        return SheetUnit::Known(MoneyUnit::Dong);
    };
    if median >= 1e6 {
        return SheetUnit::Known(MoneyUnit::Dong);
    }
    let fits: Vec<MoneyUnit> = [MoneyUnit::Thousand, MoneyUnit::Million, MoneyUnit::Billion]
        .into_iter()
        // Đồng amounts are at most the 53 bits of a float.
        .filter(|unit| {
            #[allow(clippy::cast_precision_loss)]
            PLAUSIBLE.contains(&(median * unit.dong() as f64))
        })
        .collect();
    match fits[..] {
        [unit] => SheetUnit::Inferred(unit),
        _ => SheetUnit::Missing(silent.iter().map(|column| column.index).collect()),
    }
}

impl SheetUnit {
    /// Enters it into the columns whose own header states none.
    pub fn enter(&self, header: &mut Header) {
        let (SheetUnit::Known(unit) | SheetUnit::Inferred(unit)) = self else {
            return;
        };
        let silent: Vec<u32> = silent_columns(header)
            .iter()
            .map(|column| column.index)
            .collect();
        for column in &mut header.columns {
            if silent.contains(&column.index) {
                column.unit = Some(*unit);
            }
        }
    }

    /// What to say of it, one observation per silent column, at its header.
    pub fn observations(&self, grid: &Grid, header: &Header) -> Vec<Observation> {
        let row = grid.rows[header.rows.end - 1].index;
        let about = |matter: Matter, column: &Column| {
            let observation = Observation::new(matter)
                .sheet(&grid.name)
                .at(Address::new(row, column.index))
                .value(&column.header);
            match column.field {
                Some(field) => observation.field(field),
                None => observation,
            }
        };
        let silent = silent_columns(header);
        match self {
            SheetUnit::Known(_) => Vec::new(),
            SheetUnit::Inferred(unit) => silent
                .iter()
                .map(|column| about(Matter::MoneyUnitInferred, column).arg("unit", unit.label()))
                .collect(),
            SheetUnit::Missing(missing) => silent
                .iter()
                .filter(|column| missing.contains(&column.index))
                .map(|column| about(Matter::MoneyUnitMissing, column))
                .collect(),
        }
    }
}

fn silent_columns(header: &Header) -> Vec<&Column> {
    header
        .columns
        .iter()
        .filter(|column| {
            column.unit.is_none() && column.field.is_some_and(|field| field.shape().is_money())
        })
        .collect()
}

/// The median of the amounts in some columns that state no unit of their own and are not zero.
fn median(body: &[Row], columns: &[u32], separators: Separators) -> Option<f64> {
    let mut amounts: Vec<f64> = body
        .iter()
        .flat_map(|row| columns.iter().filter_map(|column| row.cell(*column)))
        .filter(|cell| !matches!(cell, Cell::Error(_) | Cell::Flag(_) | Cell::Date(_)))
        .filter_map(|cell| number::amount(cell, separators).ok())
        .filter(|(_, own)| own.is_none())
        .map(|(decimal, _)| decimal.float())
        .filter(|amount| *amount > 0.0)
        .collect();
    amounts.sort_by(f64::total_cmp);
    amounts.get(amounts.len() / 2).copied()
}
