//! Findings as CSV: one line for each.

use super::{FindingsFormat, Listing, Shown};
use crate::export::Options;
use crate::export::csv::{begun, harmless, put};
use crate::model::Field;
use crate::text::Lang;
use std::io::{self, Write};

pub(super) static FORMAT: FindingsFormat = FindingsFormat { name: "csv", write };

/// Names of the columns; they are identifiers and the same in every language.
const HEADER: [&str; 14] = [
    "file", "sheet", "cell", "severity", "code", "rule", "field", "record", "value", "message",
    "help", "count", "related", "waived",
];

fn write(listing: &Listing, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut csv = begun(&HEADER, options, out)?;
    for finding in &listing.findings {
        put(&mut csv, record(finding, options.lang))?;
    }
    csv.flush()
}

fn record(finding: &Shown, lang: Lang) -> [String; 14] {
    let words = |words: &Option<String>| harmless(words.as_deref().unwrap_or_default());
    [
        harmless(&finding.file),
        words(&finding.sheet),
        finding
            .cell
            .map(|cell| cell.to_string())
            .unwrap_or_default(),
        finding.severity.code().to_owned(),
        finding.code.clone(),
        finding.rule.clone(),
        finding.field.map_or("", Field::id).to_owned(),
        words(&finding.record),
        words(&finding.value),
        harmless(&finding.message),
        harmless(&finding.help),
        finding.count.to_string(),
        finding.related_cells(),
        harmless(&finding.accepted(lang)),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_line_for_each_with_formulas_made_harmless() {
        let mut out = Vec::new();
        let options = Options::default();
        write(&sample::listing(), &options, &mut out).expect("memory can be written to");
        let said = String::from_utf8(out).expect("UTF-8");
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines[0], HEADER.join(","));
        assert_eq!(
            lines[1],
            "so/thoi binh.xlsx,Danh sách,F17,error,F104,tax-code-check-digit,tax_code,HTX Tân Phú,\
             0312345679,mã số thuế 0312345679 sai số kiểm tra,đối chiếu giấy chứng nhận,1,,"
        );
        assert_eq!(
            lines[2],
            "so/thoi binh.xlsx,'=A,C4,warning,R103,part-exceeds-whole,women_members,\"<b>\"\"A&B\"\"</b>\",\
             '-9,nữ '-9' > 5,xem lại,3,\"D4, E4\","
        );
        assert_eq!(lines.len(), 4);
    }
}
