//! A member list of a cooperative that is not in the registry.

use super::{Fault, Rule, RuleSettings, Scope};
use crate::finding::{Finding, Severity};
use crate::model::{Address, Field};
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "M101",
    name: "unknown-cooperative",
    severity: Severity::Error,
    title: text(
        "danh sách thành viên của hợp tác xã không có trong sổ",
        "members of a cooperative that is not in the registry",
    ),
    message: text(
        "không có «{value}» trong sổ; {members} dòng thành viên được lưu nhưng chưa thuộc hợp tác xã nào[; gần giống nhất: {nearest}]",
        "there is no '{value}' in the registry; members stored without a cooperative: {members}[; nearest: {nearest}]",
    ),
    help: text(
        "sửa tên hoặc mã số thuế của hợp tác xã, hoặc nhập danh sách hợp tác xã của đơn vị trước",
        "correct the name or tax code of the cooperative, or import the unit's list of cooperatives first",
    ),
    why: text(
        "thành viên không thuộc hợp tác xã nào thì không so được với số thành viên đã báo cáo",
        "members of no known cooperative cannot be held against the reported number of members",
    ),
    source: text(
        "Luật Hợp tác xã 17/2023/QH15, Điều 15: sổ đăng ký thành viên",
        "Law on Cooperatives 17/2023/QH15, Article 15: register of members",
    ),
    parameters: &[],
    scope: Scope::Import,
};

/// A cooperative that a member list names and nobody knows.
#[derive(Debug, Clone, Copy)]
pub struct Unknown<'a> {
    /// Path of the file as given.
    pub file: &'a str,
    /// Sheet the name stands in.
    pub sheet: &'a str,
    /// Cell the name first stands in.
    pub cell: Address,
    /// Name or tax code as written.
    pub name: &'a str,
    /// How many members are said to be of it.
    pub members: usize,
    /// The known cooperative whose name is most like it, where one is.
    pub nearest: Option<&'a str>,
}

/// The finding on it.
pub fn finding(unknown: Unknown, settings: &RuleSettings) -> Option<Finding> {
    let fault = Fault {
        sheet: Some(unknown.sheet.to_owned()),
        cell: Some(unknown.cell),
        field: Some(Field::Cooperative),
        value: Some(unknown.name.to_owned()),
        ..Fault::default()
    };
    let fault = fault.arg("members", &unknown.members);
    let fault = match unknown.nearest {
        Some(nearest) => fault.arg("nearest", &nearest),
        None => fault,
    };
    Some(RULE.finding(fault, unknown.file, settings.severity(&RULE)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_name_its_cell_and_the_nearest_are_told() {
        let unknown = Unknown {
            file: "thanh-vien.xlsx",
            sheet: "Thành viên",
            cell: Address::new(4, 1),
            name: "HTX Tân Phú",
            members: 25,
            nearest: None,
        };
        let said = |unknown| {
            let finding = finding(unknown, &RuleSettings::default()).expect("it is not off");
            let place = finding.cell.map(|cell| cell.to_string());
            (place, finding.count, finding.shown_message(Lang::Vi, false))
        };
        let told = "không có «HTX Tân Phú» trong sổ; 25 dòng thành viên được lưu nhưng chưa thuộc hợp tác xã nào";
        assert_eq!(said(unknown), (Some("B5".to_owned()), 1, told.to_owned()));
        let near = Unknown {
            nearest: Some("HTX Tân Phú 2"),
            ..unknown
        };
        assert_eq!(
            said(near).2,
            format!("{told}; gần giống nhất: HTX Tân Phú 2")
        );
    }
}
