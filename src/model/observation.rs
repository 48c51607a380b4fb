//! What a reader met that is worth a word; a rule turns each into a finding.

use super::{Address, Field};
use crate::text::Phrase;

/// The kinds of trouble a reader can meet. Each has exactly one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// The file could not be read at all.
    Unreadable,
    /// The encoding of a text file was assumed.
    EncodingAssumed,
    /// Text in an encoding older than Unicode, or broken in a known way; it was decoded.
    LegacyEncoding,
    /// Columns whose text was typed without accents.
    TextWithoutAccents,
    /// Words of a list typed without their accents and understood all the same.
    TermWithoutAccents,
    /// A character that was lost before the file came: U+FFFD.
    BrokenCharacter,
    /// A sheet has nothing in it.
    EmptySheet,
    /// No row of a sheet looks like a header.
    HeaderNotFound,
    /// A header without any row below it.
    NoRows,
    /// A sheet whose rows all stand in another sheet of the same book.
    RepeatedSheet,
    /// A sheet could not be read; others of the book could.
    SheetUnreadable,
    /// A sheet, or rows or columns of it, are hidden; they are read.
    HiddenParts,
    /// The sender's unit is not stated, not known or not unique.
    UnitUnknown,
    /// Flag, title and file name name different units.
    UnitContradiction,
    /// The as-of day is nowhere stated.
    DayUnknown,
    /// Flag, title and file name give different days.
    DayContradiction,
    /// A header that means none of our fields.
    UnmappedColumn,
    /// Two columns that mean the same field.
    DuplicateColumn,
    /// A header that is a known one but for a slip; taken for it.
    HeaderSlip,
    /// A header that may mean a field; not taken for it.
    LikelyColumn,
    /// A column without header, or with an unknown one, whose values say what it is; taken for it.
    ColumnByContent,
    /// A column whose values are not what its header says.
    ContentContradiction,
    /// A column of values that has no header.
    ColumnWithoutHeader,
    /// A row that is neither data nor section, total or note.
    UnreadRow,
    /// A row without anything that says what it is: neither name nor tax code, neither title nor kind of activity,
    /// no indicator.
    MissingIdentity,
    /// An organisation of another kind than its list.
    OtherForm,
    /// A formula's error value.
    CellError,
    /// Not a number.
    NotANumber,
    /// A number whose separators can be read in two ways.
    AmbiguousNumber,
    /// A number said to be rough; used as written.
    RoughNumber,
    /// Not a date, or a day that does not exist.
    BadDate,
    /// A word that is in no code list.
    UnknownTerm,
    /// A word that says the value is unknown.
    StatedUnknown,
    /// More than one tick in a group of tick columns.
    SeveralTicks,
    /// Amounts without a unit that fit only one.
    MoneyUnitInferred,
    /// Amounts without a unit that fit several.
    MoneyUnitMissing,
    /// A code that lost its leading zero as a number; repaired.
    LostZero,
    /// A district, or a commune that reports, that is not one of the province's.
    UnknownDistrict,
    /// A unit called by its initials, without tones or by its old name.
    UnitOtherwise,
    /// A unit written with a slip; taken for the one it can only be.
    UnitMisspelled,
    /// A name that several units have, or that may be several.
    UnitAmbiguous,
    /// A target's words name no indicator.
    UnknownIndicator,
    /// Nothing says how a target's value and the actual figure must stand to each other.
    NoOperator,
    /// The parts of a row that counts are more than the row.
    PartsExceedCount,
}

/// What a reader met, where, with the raw value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// What it met.
    pub matter: Matter,
    /// Sheet, where it is about one.
    pub sheet: Option<String>,
    /// Cell, where it is about one.
    pub cell: Option<Address>,
    /// Other cells it concerns.
    pub related: Vec<Address>,
    /// Field, where it is about one.
    pub field: Option<Field>,
    /// The record's name, where it is about one.
    pub record: Option<String>,
    /// The value as written.
    pub value: Option<String>,
    /// What the rule's message says besides, by placeholder.
    pub args: Vec<(&'static str, Phrase)>,
}

impl Observation {
    /// An observation about a whole file; narrow it with the builder methods.
    pub fn new(matter: Matter) -> Self {
        Observation {
            matter,
            sheet: None,
            cell: None,
            related: Vec::new(),
            field: None,
            record: None,
            value: None,
            args: Vec::new(),
        }
    }

    /// About a sheet.
    pub fn sheet(mut self, name: &str) -> Self {
        self.sheet = Some(name.to_owned());
        self
    }

    /// About a cell.
    pub fn at(mut self, cell: Address) -> Self {
        self.cell = Some(cell);
        self
    }

    /// About other cells, too.
    pub fn with(mut self, related: Vec<Address>) -> Self {
        self.related = related;
        self
    }

    /// About a field.
    pub fn field(mut self, field: Field) -> Self {
        self.field = Some(field);
        self
    }

    /// With the value as written.
    pub fn value(mut self, value: &str) -> Self {
        self.value = Some(value.to_owned());
        self
    }

    /// With something more for the message.
    pub fn arg(mut self, key: &'static str, phrase: impl Into<Phrase>) -> Self {
        self.args.push((key, phrase.into()));
        self
    }
}
