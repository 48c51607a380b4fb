//! Days written as a spreadsheet's bare numbers: 45282 is 22 December 2023 where its column says so.
//!
//! A number may be the day of a column that lost its format, or the year 2017 mistyped as 20017; the other cells of
//! the column tell which.

use super::cell::{Cell, Row};
use super::date;
use super::header::Header;
use crate::model::{Shape, When};

/// The columns of days a table has, by how they write bare numbers.
#[derive(Debug, Clone, Default)]
pub struct Serials(Vec<Column>);

/// Numbers that begin as years do: a year with a digit too many is likelier than a day of 1952 to 1957.
const MISTYPED: std::ops::Range<f64> = 19_000.0..21_000.0;

/// What the bare numbers of a column are.
#[derive(Debug, Clone, Copy, Default)]
struct Column {
    index: u32,
    filled: usize,
    years: usize,
    serials: usize,
}

impl Serials {
    /// Looks at the cells of a table.
    pub fn of(body: &[Row], header: &Header) -> Self {
        let dates = header.columns.iter().filter(|column| {
            column
                .field
                .is_some_and(|field| field.shape() == Shape::Date)
        });
        Serials(dates.map(|column| counted(body, column.index)).collect())
    }

    /// The day, month or year a cell of a column states.
    pub fn when(&self, index: u32, cell: &Cell) -> Option<When> {
        let Some(number) = serial(cell) else {
            return date::when(cell);
        };
        let column = self.0.iter().find(|column| column.index == index)?;
        let believed = !MISTYPED.contains(&number)
            && match cell {
                Cell::Text(_) => column.serials * 2 > column.filled,
                _ => column.serials > column.years,
            };
        believed.then(|| date::when(&Cell::Number(number)))?
    }
}

fn counted(body: &[Row], index: u32) -> Column {
    let mut column = Column {
        index,
        ..Column::default()
    };
    for cell in body.iter().filter_map(|row| row.cell(index)) {
        let is_serial = serial(cell).is_some();
        let is_year =
            date::when(cell).is_some_and(|when| When::year(when.first().year()) == Some(when));
        column.filled += 1;
        column.serials += usize::from(is_serial);
        column.years += usize::from(is_year);
    }
    column
}

/// A number of five digits that may stand for a day.
fn serial(cell: &Cell) -> Option<f64> {
    let number = match cell {
        Cell::Number(number) => *number,
        Cell::Text(text) if text.trim().len() == 5 => text.trim().parse().ok()?,
        _ => return None,
    };
    (number.fract() == 0.0 && (1e4..1e5).contains(&number)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Column, Field, Kind};

    /// What the last cell of a column is read as.
    fn read(cells: &[Cell]) -> Option<String> {
        let header = Header {
            kind: Kind::Cooperatives,
            rows: 0..1,
            columns: vec![Column {
                index: 3,
                field: Some(Field::Established),
                ..Column::default()
            }],
            years: Vec::new(),
            own: Vec::new(),
            split_name: None,
        };
        let row = |(index, cell): (u32, &Cell)| Row {
            index,
            cells: vec![(3, cell.clone())],
        };
        let body: Vec<Row> = (1..).zip(cells).map(row).collect();
        let serials = Serials::of(&body, &header);
        Some(serials.when(3, cells.last()?)?.to_string())
    }

    #[test]
    fn the_column_tells_days_from_years_mistyped() {
        let text = |words: &str| Cell::Text(words.into());
        let days = [text("41324"), text("36631")];
        assert_eq!(read(&days).as_deref(), Some("2000-04-15"));
        let number = Cell::Number(45282.0);
        assert_eq!(
            read(&[text("22/12/2023"), number.clone()]).as_deref(),
            Some("2023-12-22")
        );
        let mistyped = Cell::Number(20017.0);
        let years = [Cell::Number(2015.0), text("2016"), mistyped.clone()];
        assert_eq!(read(&years), None);
        let dates = [text("5/3/2016"), text("7/8/2018"), mistyped];
        assert_eq!(read(&dates), None);
        assert_eq!(read(&[text("41324"), text("36631"), text("20017")]), None);
        assert_eq!(read(&[text("5/2016"), text("7/2018"), text("20017")]), None);
        assert_eq!(
            read(&[number, Cell::Number(2016.0)]).as_deref(),
            Some("2016")
        );
    }
}
