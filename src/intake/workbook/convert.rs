//! What calamine reads, as our cells.

use crate::intake::cell::{Cell, Grid, Merge};
use crate::model::Address;
use calamine::{Data, DataRef, Dimensions, ExcelDateTime};
use jiff::civil::Date;

/// Rows in order whatever order the file kept them in, and merges as blocks.
pub(super) fn finished(mut grid: Grid, merges: Vec<Dimensions>) -> Grid {
    grid.put_in_order();
    grid.merges = merges
        .iter()
        .map(|block| Merge {
            from: Address::new(block.start.0, block.start.1),
            to: Address::new(block.end.0, block.end.1),
        })
        .collect();
    grid
}

/// A cell; `None` if it says nothing.
pub(super) fn cell_of_ref(value: &DataRef<'_>) -> Option<Cell> {
    match value {
        DataRef::SharedString(text) => written(text),
        other => cell_of(&Data::from(other.clone())),
    }
}

fn cell_of(value: &Data) -> Option<Cell> {
    match value {
        Data::Empty => None,
        Data::String(text) | Data::DurationIso(text) => written(text),
        // Whole numbers of a sheet fit the 53 bits of a spreadsheet's own numbers.
        #[allow(clippy::cast_precision_loss)]
        Data::Int(number) => Some(Cell::Number(*number as f64)),
        Data::Float(number) => Some(Cell::Number(*number)),
        Data::Bool(yes) => Some(Cell::Flag(*yes)),
        Data::DateTime(when) => Some(day_of(when).map_or(Cell::Number(when.as_f64()), Cell::Date)),
        Data::DateTimeIso(iso) => iso
            .get(..10)
            .and_then(|day| day.parse().ok())
            .map(Cell::Date)
            .or_else(|| written(iso)),
        Data::Error(error) => Some(Cell::Error(error.to_string().into())),
    }
}

fn written(text: &str) -> Option<Cell> {
    (!text.trim().is_empty()).then(|| Cell::Text(text.into()))
}

/// The day of a number formatted as a date; `None` for times and durations.
fn day_of(when: &ExcelDateTime) -> Option<Date> {
    if !when.is_datetime() || when.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, ..) = when.to_ymd_hms_milli();
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}
