//! The field's nouns as plain data: no I/O, no rules, no figures.

mod codes;
mod field;
mod filing;
mod guide;
mod kept;
pub mod law;
mod money;
mod name;
mod observation;
mod origin;
mod period;
mod reading;
mod returned;
mod submission;
mod tax_code;
mod value;
mod when;

pub use codes::{
    ActivityKind, Aim, Form, Kind, Membership, ModelRole, Operator, Rating, Scope, Sector, Size,
    Status,
};
pub use field::{Field, Shape};
pub use filing::{Cooperative, Entry, Filing};
pub use guide::{GUIDE, is_guide};
pub use kept::KeptList;
pub use money::{Money, MoneyUnit};
pub use name::private_name;
pub use observation::{Matter, Observation};
pub use origin::{Address, column_letters};
pub use period::{Period, PeriodError, day_of};
pub use reading::{
    Column, KnownBy, Lesson, Reading, Section, Sheet, Skipped, Summary, Table, Total, Why,
};
pub use returned::{FINDINGS_NAME, FINDINGS_SHEET, is_findings_sheet, sheet_of_reference};
pub use submission::{Submission, UnitRef};
pub use tax_code::{TaxCodeFault, tax_code_digits, tax_code_fault};
pub use value::{Value, Words};
pub use when::When;
