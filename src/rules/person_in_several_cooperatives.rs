//! People who are listed as members of several cooperatives. The law allows it, so that it is only told: members are
//! not persons.

use super::{Fault, Rule, RuleSettings, Scope};
use crate::finding::{Finding, Severity};
use crate::model::{Address, Field};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M306",
    name: "person-in-several-cooperatives",
    severity: Severity::Info,
    title: text(
        "một người là thành viên của nhiều hợp tác xã",
        "a person who is a member of several cooperatives",
    ),
    message: text(
        "{people} người cùng số định danh với thành viên của hợp tác xã khác; người đầu tiên: {cooperatives}",
        "{people} persons with the identity number of a member of another cooperative; the first: {cooperatives}",
    ),
    help: text(
        "không phải sửa nếu đúng; khi báo cáo số người, không cộng số thành viên của các hợp tác xã",
        "nothing to mend if it is right; where persons are reported, members of cooperatives are not to be added",
    ),
    why: text(
        "số thành viên không phải là số người: một người tham gia nhiều hợp tác xã được tính nhiều lần",
        "members are not persons: who belongs to several cooperatives counts several times",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 30 khoản 4: được là thành viên của nhiều hợp tác xã nếu điều lệ không cấm",
        "Law on Cooperatives 17/2023/QH15, Article 30 (4): membership in several cooperatives unless a charter forbids it",
    ),
    parameters: &[],
    scope: Scope::Import,
};

/// People of a list who are members of several cooperatives.
#[derive(Debug, Clone, Copy)]
pub struct Shared<'a> {
    /// Path of the file as given.
    pub file: &'a str,
    /// The sheet of the first of them.
    pub sheet: &'a str,
    /// The cells of their identity numbers.
    pub cells: &'a [Address],
    /// How many they are.
    pub people: usize,
    /// The cooperatives of the first of them.
    pub cooperatives: &'a [String],
}

/// The finding on them.
pub fn finding(shared: Shared, settings: &RuleSettings) -> Option<Finding> {
    let (first, others) = shared.cells.split_first()?;
    let fault = Fault {
        sheet: Some(shared.sheet.to_owned()),
        cell: Some(*first),
        field: Some(Field::IdNumber),
        ..Fault::default()
    };
    let fault = fault
        .with(others.iter().copied())
        .arg("people", &shared.people)
        .arg("cooperatives", &shared.cooperatives.join(", "));
    Some(RULE.finding(fault, shared.file, settings.severity(&RULE)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_cooperatives_are_named_and_nobodys_number() {
        let shared = Shared {
            file: "thanh-vien.xlsx",
            sheet: "Thành viên",
            cells: &[Address::new(4, 3), Address::new(9, 3)],
            people: 1,
            cooperatives: &["HTX Một".to_owned(), "HTX Hai".to_owned()],
        };
        let told = finding(shared, &RuleSettings::default()).expect("it is not off");
        assert_eq!(told.related, [Address::new(9, 3)]);
        assert_eq!(
            told.shown_message(Lang::Vi, false),
            "1 người cùng số định danh với thành viên của hợp tác xã khác; người đầu tiên: HTX Một, HTX Hai"
        );
    }
}
