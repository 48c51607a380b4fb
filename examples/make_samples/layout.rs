//! How a district's clerk lays out the list, described as data.

use crate::calendar::Snapshot;
use crate::cooperatives::Rating;
use crate::districts::{in_address, place};
use crate::sector::SectorWords;

/// Kind of file a layout is sent as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Container {
    /// Written at once.
    Xlsx,
    /// Text with semicolons, written at once.
    Csv,
    /// Excel 97; converted.
    Xls,
    /// OpenDocument; converted.
    Ods,
}

/// What is said of a cooperative that is a model, and of some others.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// It has a contract with a buyer.
    Linked,
    /// It uses high technology or digital tools.
    HighTech,
    /// Its goods can be traced.
    Traced,
    /// It has a product of the OCOP programme.
    Ocop,
}

/// How a mark is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writing {
    /// `x` or nothing.
    Tick,
    /// `Có` or `Không`.
    YesNo,
    /// The name of the buyer, the number of stars; or nothing.
    Named,
}

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// Running number.
    No,
    /// Name of the cooperative.
    Name,
    /// Tax code.
    TaxCode,
    /// Founding day or year.
    Founded,
    /// Hamlet alone.
    Hamlet,
    /// Commune alone.
    Commune,
    /// Hamlet and commune in one text.
    Address,
    /// Sector in words.
    Sector,
    /// Status in words.
    Status,
    /// Tick if active.
    TickActive,
    /// Tick if suspended.
    TickSuspended,
    /// Members.
    Members,
    /// Women among them.
    Women,
    /// Workers.
    Workers,
    /// Charter capital.
    Charter,
    /// Charter capital paid in.
    Contributed,
    /// Revenue of the year before.
    Revenue,
    /// Phone.
    Phone,
    /// Chair or director.
    Chair,
    /// Rating in words.
    Rating,
    /// Tick at one rating.
    TickRating(Rating),
    /// Model or satellite, in words.
    Pilot(&'static [&'static str; 2]),
    /// Tick if it is a model.
    TickModel,
    /// Tick if it is a satellite of a model.
    TickSatellite,
    /// One of the marks.
    Marked(Mark, Writing),
    /// The day it ended.
    Ended,
    /// Remarks, left empty.
    Note,
    /// No column at all, only a gap.
    Gap,
}

/// One column: its header from the top row down, and what it shows.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    /// Header cells; equal neighbours are merged.
    pub(crate) head: &'static [&'static str],
    /// What it shows.
    pub(crate) field: Field,
    /// Width in characters.
    pub(crate) width: f64,
}

/// A column, in short.
pub(crate) const fn col(head: &'static [&'static str], field: Field, width: f64) -> Column {
    Column { head, field, width }
}

/// A gap between columns.
pub(crate) const fn gap() -> Column {
    Column {
        head: &[],
        field: Field::Gap,
        width: 3.0,
    }
}

/// A line above or below the table. In texts `{as_of}`, `{period}`, `{signed}` (in words), `{day}` (in digits), `{no}`,
/// `{results}` (the year of revenue and ratings), and the sender's `{unit}`, `{UNIT}` and `{place}` are filled in.
#[derive(Clone, Copy)]
pub(crate) enum Line {
    /// One text at the left and one at the right.
    Pair(&'static str, &'static str),
    /// Title over all columns.
    Title(&'static str),
    /// Line below the title.
    Caption(&'static str),
    /// Unit or place and day, at the right.
    Right(&'static str),
    /// Remark at the left.
    Remark(&'static str),
    /// Nothing.
    Blank,
}

/// Unit of the money columns.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Đồng.
    Dong,
    /// A thousand đồng.
    Thousand,
    /// A million đồng, with one decimal.
    Million,
}

/// How founding days are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dates {
    /// Real dates.
    Serial,
    /// Text `dd/mm/yyyy`.
    Text,
    /// The year alone before the given year, text after.
    YearBefore(u16),
    /// The year alone before the given year, real dates after.
    YearOrSerial(u16),
}

/// By what the rows are grouped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grouping {
    /// Not at all.
    Plain,
    /// By commune, without section rows but with an empty row between.
    Spaced,
    /// By commune.
    Communes,
    /// In agriculture or not; the titles may hold `{n}`, the count.
    Sectors([&'static str; 2]),
    /// Active or suspended; the titles may hold `{n}`, the count.
    Statuses([&'static str; 2]),
    /// Cooperatives, then branches.
    Forms([&'static str; 2]),
}

/// How sections are drawn.
#[derive(Clone, Copy)]
pub(crate) struct Sections {
    /// By what.
    pub(crate) by: Grouping,
    /// Roman number in the first column and the title beside it, or one text over all columns.
    pub(crate) is_merged: bool,
    /// Sums stand in the section row itself.
    pub(crate) sums_inline: bool,
    /// Label of the row of sums after each section; `{mark}` is the section's number.
    pub(crate) subtotal: Option<&'static str>,
    /// Numbering starts anew in every section.
    pub(crate) restarts: bool,
}

/// Where the grand total stands.
#[derive(Clone, Copy)]
pub(crate) struct Total {
    /// Its label.
    pub(crate) label: &'static str,
    /// Above the first row instead of below the last.
    pub(crate) on_top: bool,
    /// The label spans number and name.
    pub(crate) is_merged: bool,
    /// Sums are formulas.
    pub(crate) has_formulas: bool,
}

/// Row of numbers below the header.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Index {
    /// None.
    None,
    /// (1) (2) (3) …
    Bracketed,
    /// A B 1 2 …
    Letters,
}

/// One district's way of reporting.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    /// Index of the district.
    pub(crate) district: usize,
    /// File name without extension; `{tag}` is the period.
    pub(crate) file: &'static str,
    /// Kind of file.
    pub(crate) container: Container,
    /// Name of the tab.
    pub(crate) tab: &'static str,
    /// Name of the tab with the summary by commune, if there is one.
    pub(crate) summary: Option<&'static str>,
    /// Empty columns at the left.
    pub(crate) indent: u16,
    /// Lines above the table.
    pub(crate) top: &'static [Line],
    /// Columns.
    pub(crate) columns: &'static [Column],
    /// Numbers below the header.
    pub(crate) index: Index,
    /// Sections.
    pub(crate) sections: Sections,
    /// Grand total.
    pub(crate) total: Total,
    /// Lines below the table.
    pub(crate) bottom: &'static [Line],
    /// Unit of money.
    pub(crate) unit: Unit,
    /// Founding days.
    pub(crate) dates: Dates,
    /// Words of sectors.
    pub(crate) sector_words: SectorWords,
    /// Words for active and suspended.
    pub(crate) status_words: [&'static str; 2],
    /// Tax codes are numbers.
    pub(crate) codes_are_numbers: bool,
    /// Names in capitals.
    pub(crate) has_capitals: bool,
}

impl Layout {
    /// Column of `field` on the sheet.
    pub(crate) fn place(&self, field: Field) -> u16 {
        let found = self.columns.iter().position(|column| column.field == field);
        self.indent + found.unwrap_or_default() as u16
    }
}

/// A text with the values of the period filled in, and those of the sender, whose name is `unit`.
pub(crate) fn fill(text: &str, snapshot: &Snapshot, unit: &str) -> String {
    let signed = snapshot.signed;
    let day = format!("{:02}/{}/{}", signed.day, signed.month, signed.year);
    let words = format!(
        "ngày {:02} tháng {} năm {}",
        signed.day, signed.month, signed.year
    );
    text.replace("{as_of}", &snapshot.as_of.short())
        .replace("{period}", snapshot.period)
        .replace("{PERIOD}", &snapshot.period.to_uppercase())
        .replace("{tag}", snapshot.file_tag)
        .replace("{no}", &snapshot.report_no.to_string())
        .replace("{results}", &snapshot.results_of.to_string())
        .replace("{day}", &day)
        .replace("{signed}", &words)
        .replace("{UNIT}", &unit.to_uppercase())
        .replace("{unit}", &in_address(unit))
        .replace("{place}", place(unit))
}
