//! Findings that the formats are tried with.

use super::{CodeWords, Listing, Shown};
use crate::finding::{Severity, Tally};
use crate::model::{Address, Field};
use crate::text::text;

/// An error on a cell, a warning full of signs that mean something to one format or another, a notice on a file.
pub(super) fn listing() -> Listing {
    let error = Shown {
        code: "F104".to_owned(),
        rule: "tax-code-check-digit".to_owned(),
        severity: Severity::Error,
        file: "so/thoi binh.xlsx".to_owned(),
        sheet: Some("Danh sách".to_owned()),
        cell: Some(Address::new(16, 5)),
        related: Vec::new(),
        field: Some(Field::TaxCode),
        record: Some("HTX Tân Phú".to_owned()),
        value: Some("0312345679".to_owned()),
        message: "mã số thuế 0312345679 sai số kiểm tra".to_owned(),
        help: "đối chiếu giấy chứng nhận".to_owned(),
        count: 1,
        waived: None,
    };
    let warning = Shown {
        code: "R103".to_owned(),
        rule: "part-exceeds-whole".to_owned(),
        severity: Severity::Warning,
        sheet: Some("=A".to_owned()),
        cell: Some(Address::new(3, 2)),
        related: vec![Address::new(3, 3), Address::new(3, 4)],
        field: Some(Field::WomenMembers),
        record: Some("<b>\"A&B\"</b>".to_owned()),
        value: Some("-9".to_owned()),
        message: "nữ '-9' > 5".to_owned(),
        help: "xem lại".to_owned(),
        count: 3,
        ..error.clone()
    };
    let notice = Shown {
        severity: Severity::Info,
        file: "u_minh.csv".to_owned(),
        sheet: None,
        cell: None,
        field: None,
        record: None,
        value: None,
        help: String::new(),
        ..error.clone()
    };
    Listing {
        findings: vec![error, warning, notice],
        codes: vec![words("F104"), words("R103")],
        tally: Tally {
            errors: 1,
            warnings: 3,
            infos: 1,
            waived: 0,
        },
    }
}

fn words(code: &'static str) -> CodeWords {
    CodeWords {
        code,
        name: "a-fault",
        severity: Severity::Warning,
        title: text("Sai <số>", "Wrong <number>"),
        why: text("Vì vậy", "Because"),
        help: text("Sửa lại", "Mend it"),
        source: text("Luật", "Law"),
    }
}
