//! Records that are alike in something: how they are found and how they are told of.

use super::Fault;
use super::census::Places;
use super::view::RecordView;
use crate::model::Field;
use std::collections::HashMap;

/// How many of the others a message names.
const NAMED: usize = 5;

/// How many of their cells a finding lists.
pub(super) const RELATED: usize = 1000;

/// Groups of two or more records with the same key, each in the order of rows; records without a key are alone.
pub(super) fn alike<'a>(
    records: &[RecordView<'a>],
    key: impl Fn(&RecordView<'a>) -> Option<String>,
) -> Vec<Vec<RecordView<'a>>> {
    let mut groups: Vec<Vec<RecordView>> = Vec::new();
    let mut place = HashMap::new();
    for record in records {
        let Some(key) = key(record) else { continue };
        let at = *place.entry(key).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Vec::new());
        }
        groups[at].push(*record);
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// The fault of a group: told at the first record, with the others in `{others}` and, of the same sheet, related.
pub(super) fn fault(group: &[RecordView], field: Field) -> Fault {
    let (first, others) = group
        .split_first()
        .expect("groups of records alike have at least two");
    let mut named: Vec<String> = others
        .iter()
        .take(NAMED)
        .map(|other| place(other, first, field))
        .collect();
    if others.len() > NAMED {
        named.push("…".to_owned());
    }
    let same_sheet = |other: &&RecordView| other.filing.sheet == first.filing.sheet;
    first
        .fault(field)
        .with(
            others
                .iter()
                .filter(same_sheet)
                .take(RELATED)
                .map(|other| other.cell(field)),
        )
        .arg("others", &named.join(", "))
}

/// The fault of people alike: told at the first, with the others in `{others}` and, of the same sheet, related.
pub(super) fn told(places: &Places, people: &[usize], value: &str, field: Field) -> Fault {
    let (first, others) = people
        .split_first()
        .expect("groups of people alike have at least two");
    let (sheet, cell, name) = places.at(*first);
    let named = others.iter().take(NAMED).map(|other| {
        let (of, cell, name) = places.at(*other);
        let here = match name {
            Some(name) => format!("{cell} ({name})"),
            None => cell.to_string(),
        };
        match of == sheet {
            true => here,
            false => format!("[{of}] {here}"),
        }
    });
    let more = (others.len() > NAMED).then(|| "…".to_owned());
    let named: Vec<String> = named.chain(more).collect();
    let related = others.iter().map(|other| places.at(*other));
    Fault {
        sheet: Some(sheet.to_owned()),
        cell: Some(cell),
        related: related
            .filter(|(of, ..)| *of == sheet)
            .take(RELATED)
            .map(|(_, cell, _)| cell)
            .collect(),
        field: Some(field),
        record: name.map(str::to_owned),
        value: Some(value.to_owned()),
        ..Fault::default()
    }
    .arg("others", &named.join(", "))
}

/// Where a record is and what it is called: `F14 (HTX Tân Phú)`, with the sheet if it is another one.
fn place(record: &RecordView, seen_from: &RecordView, field: Field) -> String {
    let here = format!("{} ({})", record.cell(field), record.filing.label());
    match record.sheet() {
        Some(sheet) if record.filing.sheet != seen_from.filing.sheet => format!("[{sheet}] {here}"),
        _ => here,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Parameters;
    use crate::rules::testing::Book;
    use crate::rules::view::SubmissionView;

    #[test]
    fn many_are_cut_short_and_another_sheet_is_named() {
        let mut book = Book::of(&[Field::Name, Field::TaxCode]);
        for name in ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy"] {
            book = book.row(&[name, "2000010001"]);
        }
        let mut reading = book.reading();
        let mut second = reading.sheets[0].clone();
        second.name = "Trang 2".to_owned();
        reading.sheets.push(second);
        reading.filings[1].sheet = 1;
        let records = &SubmissionView::all(&reading, Parameters::default())[0].records;
        let groups = alike(records, |record| {
            record.filing.tax_code().map(str::to_owned)
        });
        assert_eq!(groups.len(), 1);
        let fault = fault(&groups[0], Field::TaxCode);
        assert_eq!(
            fault.args[0].1.vi,
            "[Trang 2] B3 (Hai), B4 (Ba), B5 (Bốn), B6 (Năm), B7 (Sáu), …"
        );
        let related: Vec<_> = fault.related.iter().map(ToString::to_string).collect();
        assert_eq!(related, ["B4", "B5", "B6", "B7", "B8"]);
    }
}
