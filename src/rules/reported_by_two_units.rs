//! One organisation in the lists of two units, told in each of them.

use super::standing::{ProvinceView, elsewhere};
use super::view::RecordView;
use super::{Rule, RunFault, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;
use std::collections::BTreeMap;

/// The rule.
pub const RULE: Rule = Rule {
    code: "U202",
    name: "reported-by-two-units",
    severity: Severity::Error,
    title: text(
        "một tổ chức trong danh sách của hai đơn vị",
        "one organisation in the lists of two units",
    ),
    message: text(
        "mã số {value} còn có trong danh sách của {others}; đang được tính hai lần",
        "code {value} stands in the list of {others}, too; it is counted twice",
    ),
    help: text(
        "hai đơn vị thống nhất ai báo cáo; xóa dòng ở danh sách kia, hoặc sửa mã số thuế gõ nhầm",
        "let both units agree who reports it; delete the other row, or correct the code that is wrong",
    ),
    why: text(
        "một hợp tác xã được tính hai lần trong số của tỉnh",
        "the cooperative is counted twice in the figures of the province",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 46: mỗi tổ chức một mã số duy nhất",
        "Law on Cooperatives 17/2023/QH15, Article 46: each organisation has one code of its own",
    ),
    parameters: &[],
    scope: Scope::Province(rows::ORGANISATIONS, check),
};

fn check(view: &ProvinceView) -> Vec<RunFault> {
    let mut by_organisation: BTreeMap<i64, Vec<RecordView>> = BTreeMap::new();
    for kept in view.records() {
        let records = by_organisation.entry(kept.organisation).or_default();
        records.push(kept.record);
    }
    let among = |records: Vec<RecordView>| {
        let faults = records.iter().filter_map(|record| told(record, &records));
        faults.collect::<Vec<_>>()
    };
    by_organisation.into_values().flat_map(among).collect()
}

/// The fault of a record, if others of other units are of the same organisation.
fn told(record: &RecordView, all: &[RecordView]) -> Option<RunFault> {
    let unit = |record: &RecordView| Some(record.submission()?.unit.clone());
    let own = unit(record)?;
    let of_another = |other: &&RecordView| unit(other).is_some_and(|unit| unit != own);
    let place = |other| elsewhere(other, Field::TaxCode);
    let others: Vec<String> = all.iter().filter(of_another).filter_map(place).collect();
    let fault = || {
        record
            .fault(Field::TaxCode)
            .arg("others", &others.join(", "))
    };
    (!others.is_empty()).then(|| (record.reading.path.clone(), fault()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{Book, province};

    #[test]
    fn both_units_are_told_of_the_other() {
        let book = |unit, path, code| {
            let book = Book::of(&[Field::Name, Field::TaxCode])
                .unit(unit)
                .path(path);
            book.row(&["HTX Một", code])
        };
        let lists = [
            (book("967", "a.xlsx", "2000010001"), &[1i64][..]),
            (book("968", "b.xlsx", "2000010001"), &[1]),
            (book("969", "c.xlsx", "2000011372"), &[2]),
        ];
        assert_eq!(
            province(&RULE, lists, &[]),
            [
                "a.xlsx B2 mã số 2000010001 còn có trong danh sách của Đơn vị 968 (b.xlsx [Danh sách] B2); đang được tính hai lần",
                "b.xlsx B2 mã số 2000010001 còn có trong danh sách của Đơn vị 967 (a.xlsx [Danh sách] B2); đang được tính hai lần",
            ]
        );
    }
}
