//! What the tests of this room share.

use crate::finding::{Finding, Severity};
use crate::model::Address;
use crate::text::{Phrase, text};

/// An address as people write it.
pub fn cell(written: &str) -> Address {
    serde_json::from_value(written.into()).expect("an address")
}

/// A finding at a cell.
pub fn finding(severity: Severity, sheet: &str, at: &str) -> Finding {
    Finding {
        code: "F001".to_owned(),
        rule: "wrong".to_owned(),
        severity,
        file: "a.xlsx".to_owned(),
        sheet: Some(sheet.to_owned()),
        cell: Some(cell(at)),
        related: Vec::new(),
        field: None,
        record: Some("HTX A & B".to_owned()),
        value: Some("0123".to_owned()),
        message: text("số «{value}» sai", "the number '{value}' is wrong").into(),
        help: Phrase::from(text("ghi lại", "write it anew")),
        count: 1,
        waived: None,
    }
}
