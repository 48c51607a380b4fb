//! A number of women that is not that of the people listed, where the gender of all is known.

use super::standing::ProvinceView;
use super::{Fault, Rule, RunFault, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M103",
    name: "women-differ-from-list",
    severity: Severity::Warning,
    title: text(
        "số nữ thành viên khác danh sách thành viên",
        "a number of women that is not that of the list",
    ),
    message: text(
        "khai {declared} nữ thành viên, danh sách thành viên có {listed} nữ",
        "states {declared} women, the list of members has {listed}",
    ),
    help: text(
        "đối chiếu hai danh sách của hợp tác xã này; sửa con số sai hoặc gửi đủ danh sách thành viên",
        "compare both lists of this cooperative; correct the number, or send the whole list of members",
    ),
    why: text(
        "hai con số của một hợp tác xã không khớp thì không biết báo cáo số nào",
        "with two numbers for one cooperative nobody knows which to report",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15: sổ đăng ký thành viên",
        "Law on Cooperatives 17/2023/QH15, Article 15: register of members",
    ),
    parameters: &[],
    scope: Scope::Province(rows::COOPERATIVES, check),
};

fn check(view: &ProvinceView) -> Vec<RunFault> {
    let differs = |(record, people): (super::RecordView, super::ListedPeople)| {
        let declared = record.filing.integer(Field::WomenMembers)?;
        let fault = || -> Fault {
            let fault = record.fault(Field::WomenMembers).arg("declared", &declared);
            fault.arg("listed", &people.women)
        };
        let all_known = people.gender_known == people.members;
        (all_known && declared != people.women).then(|| (record.reading.path.clone(), fault()))
    };
    view.with_people().filter_map(differs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::ListedPeople;
    use crate::rules::testing::{Book, province};

    #[test]
    fn only_where_every_gender_is_known() {
        let book = Book::of(&[Field::Name, Field::WomenMembers])
            .row(&["HTX Một", "5"])
            .row(&["HTX Hai", "5"])
            .row(&["HTX Ba", "5"]);
        let people = |women, gender_known| ListedPeople {
            members: 15,
            gender_known,
            women,
            ..ListedPeople::default()
        };
        let people = [(1, people(5, 15)), (2, people(4, 15)), (3, people(4, 14))];
        assert_eq!(
            province(&RULE, [(book, &[1, 2, 3][..])], &people),
            ["thoi-binh.xlsx B3 khai 5 nữ thành viên, danh sách thành viên có 4 nữ"]
        );
    }
}
