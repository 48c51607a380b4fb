//! Two units that each list an organisation of one name with the same representative or phone.

use super::standing::{ProvinceView, elsewhere};
use super::view::RecordView;
use super::{Rule, RunFault, Scope, rows};
use crate::finding::Severity;
use crate::model::{Field, private_name};
use crate::text::normal;
use crate::text::text;
use std::collections::BTreeMap;

/// The rule.
pub const RULE: Rule = Rule {
    code: "U203",
    name: "likely-in-two-units",
    severity: Severity::Warning,
    title: text(
        "có lẽ hai đơn vị cùng báo một tổ chức",
        "two units may report the same organisation",
    ),
    message: text(
        "cùng tên và cùng {shared} với {others}",
        "the same name and the same {shared} as {others}",
    ),
    help: text(
        "hai đơn vị đối chiếu: nếu là một thì chỉ một nơi báo cáo; nếu là hai, ghi mã số thuế của từng tổ chức",
        "let both units compare: if it is one, only one of them reports it; if they are two, give the tax code of each",
    ),
    why: text(
        "một hợp tác xã được tính hai lần trong số của tỉnh",
        "the cooperative would be counted twice in the figures of the province",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 50: tên không được trùng trong cả nước",
        "Law on Cooperatives 17/2023/QH15, Article 50: names are unique in the whole country",
    ),
    parameters: &[],
    scope: Scope::Province(rows::ORGANISATIONS, check),
};

/// What says that two are one, besides the name.
const SHARED: [Field; 3] = [Field::Representative, Field::Director, Field::Phone];

fn check(view: &ProvinceView) -> Vec<RunFault> {
    let mut by_name: BTreeMap<String, Vec<RecordView>> = BTreeMap::new();
    for kept in view.records() {
        if let Some(name) = kept.record.filing.name().and_then(private_name) {
            by_name.entry(name).or_default().push(kept.record);
        }
    }
    let among = |records: Vec<RecordView>| {
        let later = records.iter().enumerate().skip(1);
        let faults = later.filter_map(|(at, record)| told(record, &records[..at]));
        faults.collect::<Vec<_>>()
    };
    by_name.into_values().flat_map(among).collect()
}

/// The fault of a record, if an earlier one of another unit may be the same.
fn told(record: &RecordView, earlier: &[RecordView]) -> Option<RunFault> {
    let (other, field) = earlier
        .iter()
        .find_map(|other| Some((other, shared(record, other)?)))?;
    let place = elsewhere(other, Field::Name)?;
    let fault = record.fault(Field::Name).with([record.cell(field)]);
    let fault = fault.arg("shared", &field.label()).arg("others", &place);
    Some((record.reading.path.clone(), fault))
}

/// What two records of two units share that are not known to be two.
fn shared(a: &RecordView, b: &RecordView) -> Option<Field> {
    let unit = |record: &RecordView| Some(record.submission()?.unit.clone());
    if unit(a) == unit(b) || (a.filing.tax_code().is_some() && b.filing.tax_code().is_some()) {
        return None;
    }
    let key = |record: &RecordView, field| Some(normal::key(record.filing.text(field)?));
    let alike = |field: &Field| key(a, *field).is_some_and(|of_a| key(b, *field) == Some(of_a));
    SHARED.into_iter().find(alike)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, province};

    #[test]
    fn a_name_alone_is_not_enough_and_two_codes_are_two() {
        let book = |unit: &str, path: &str, code: &str, phone: &str| {
            let fields = [Field::Name, Field::TaxCode, Field::Phone];
            let book = Book::of(&fields).unit(unit).path(path);
            book.row(&["HTX Quyết Thắng", code, phone])
        };
        let said = |codes: (&str, &str), phones: (&str, &str)| {
            let lists = [
                (book("967", "a.xlsx", codes.0, phones.0), &[1i64][..]),
                (book("968", "b.xlsx", codes.1, phones.1), &[2]),
            ];
            province(&RULE, lists, &[])
        };
        let one = ("0912000111", "0912000111");
        assert_eq!(
            said(("", "2000011372"), one),
            ["b.xlsx A2 cùng tên và cùng điện thoại với Đơn vị 967 (a.xlsx [Danh sách] A2)"]
        );
        assert!(said(("2000010001", "2000011372"), one).is_empty());
        assert!(said(("", ""), ("0912000111", "0912000222")).is_empty());
    }
}
