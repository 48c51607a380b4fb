//! The workbook a unit fills in: its list with drop-downs and checks, and a sheet that explains every column.
//!
//! `columns` says what is asked of each kind, `filled` what the unit sent last, `cell` how a value is written back as
//! its sender would; `list` draws the sheet to be filled in with the `checks` of its columns, `guide` the other one
//! with the `choices` they offer. Headers and words are Vietnamese, for they are what is read again.

mod cell;
mod checks;
mod choices;
mod columns;
mod filled;
mod guide;
mod list;
mod title;
mod words;

pub use filled::{Filled, last_list};

use crate::geography::Unit;
use crate::intake;
use crate::model::{Kind, Period};
use crate::text::Lang;
use anyhow::Result;
use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook};

/// What a template is for.
#[derive(Debug)]
pub struct Template {
    /// Who is to fill it in.
    pub unit: &'static Unit,
    /// What it is a list of.
    pub kind: Kind,
    /// The period it is for.
    pub period: Period,
    /// What the unit sent last.
    pub filled: Filled,
    /// Language of what explains it.
    pub lang: Lang,
}

impl Template {
    /// The day whose map of units it goes by: of a plan the first, when it is made; else the last.
    fn day_of_map(&self) -> Date {
        intake::day_of_map(self.kind, self.period)
    }
}

/// The bytes of the workbook; the same for the same template.
///
/// # Errors
/// More rows than a sheet holds.
pub fn workbook(template: &Template) -> Result<Vec<u8>> {
    let columns = columns::of(template.kind, &template.filled);
    let choices = choices::of(template, &columns);
    let mut workbook = Workbook::new();
    // No clock: the same template is the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    list::draw(workbook.add_worksheet(), template, &columns, &choices)?;
    guide::draw(workbook.add_worksheet(), template, &columns, &choices)?;
    Ok(workbook.save_to_buffer()?)
}

/// What every cell looks like.
fn plain() -> Format {
    Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(11)
        .set_align(FormatAlign::VerticalCenter)
}

/// A cell of a table.
fn boxed() -> Format {
    plain().set_border(FormatBorder::Thin).set_text_wrap()
}

/// A heading of a table.
fn heading() -> Format {
    boxed()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_background_color(0x00DD_EBF7)
}
