//! The department whose letterhead stands above a table, and the name under which a sender is remembered.

use super::Request;
use super::sender::{Sender, TitleLines};
use crate::geography::Level;
use crate::text::normal::key;

/// What the letterhead of a department begins with.
const DEPARTMENTS: [&str; 10] = [
    "liên minh",
    "sở",
    "quỹ hỗ trợ",
    "chi cục",
    "trung tâm",
    "ban chỉ đạo",
    "hội nông dân",
    "hội",
    "ban",
    "cục",
];

/// The department whose letterhead stands above a table of the province: two agencies' figures are two submissions.
pub fn department(request: &Request, titles: &TitleLines, book: &TitleLines) -> Option<String> {
    if request.source.is_some() {
        return request.source.clone();
    }
    let heads = |line: &str| {
        let words = key(line);
        DEPARTMENTS
            .iter()
            .any(|start| words.starts_with(&format!("{} ", key(start))))
    };
    // Below the superior body's name stands the sender's own.
    let last = |lines: &TitleLines| {
        lines
            .lines
            .iter()
            .map(|(_, line)| line)
            .rfind(|line| heads(line))
            .cloned()
    };
    last(titles).or_else(|| last(book))
}

/// Under what name a sender's headers are remembered: its department's, where one speaks for the province or the
/// user names it; of a list whose rows name their units themselves the province's.
pub fn name(request: &Request, sender: &Sender, department: Option<&str>) -> Option<String> {
    let name = match sender {
        Sender::Foreign => return None,
        _ if request.source.is_some() => department.unwrap_or_default(),
        Sender::Unit(unit) if unit.level != Level::Province => unit.name,
        Sender::Unit(_) | Sender::Silent => department.unwrap_or(&request.province),
    };
    (!name.is_empty()).then(|| name.to_owned())
}
