//! What cannot be an e-mail address.

use super::rule::CONVENTION;
use super::view::RecordView;
use super::{Fault, Rule, Scope, rows};
use crate::finding::Severity;
use crate::model::Field;
use crate::text::text;

/// The rule.
pub const RULE: Rule = Rule {
    code: "F602",
    name: "email-malformed",
    severity: Severity::Warning,
    title: text(
        "địa chỉ thư điện tử sai",
        "an e-mail address that cannot be",
    ),
    message: text(
        "{field} «{value}» không phải địa chỉ thư điện tử",
        "{field} '{value}' is no e-mail address",
    ),
    help: text(
        "sửa theo dạng ten@nha-cung-cap.vn, không dấu cách, không dấu tiếng Việt; nếu chưa có, để trống",
        "write it as name@provider.vn, without blanks and diacritics; if there is none, leave the cell empty",
    ),
    why: text(
        "thư mời họp, yêu cầu báo cáo gửi theo địa chỉ này",
        "invitations and requests for reports are sent there",
    ),
    source: CONVENTION,
    parameters: &[],
    scope: Scope::Record(rows::NAMED, check),
};

fn check(record: &RecordView) -> Vec<Fault> {
    let written = record.filing.text(Field::Email);
    let wrong = written.is_some_and(|written| !addresses(written).all(is_address));
    wrong
        .then(|| record.fault(Field::Email))
        .into_iter()
        .collect()
}

/// The addresses of a cell that may hold several.
fn addresses(written: &str) -> impl Iterator<Item = &str> {
    let parts = written.split([';', ',', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty())
}

fn is_address(written: &str) -> bool {
    let Some((name, place)) = written.split_once('@') else {
        return false;
    };
    let allowed = |c: char| c.is_ascii_alphanumeric() || ".-_+".contains(c);
    let dotted = |part: &str| part.split('.').all(|label| !label.is_empty());
    let ending = place.rsplit_once('.').map_or(0, |(_, ending)| ending.len());
    name.chars().chain(place.chars()).all(allowed) && dotted(name) && dotted(place) && ending >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::Book;

    #[test]
    fn addresses_have_one_at_and_a_dot_behind_it() {
        let book = [
            "htx.mau@example.vn",
            "a@example.com; b@example.com",
            "htx.mau.example.vn",
            "htx mau@example.vn",
            "htx@example",
            "htx@@example.vn",
            "hợptácxã@example.vn",
            "htx@example..vn",
        ]
        .into_iter()
        .fold(Book::of(&[Field::Name, Field::Email]), |book, email| {
            book.row(&["HTX Một", email])
        });
        assert_eq!(book.cells(&RULE), ["B4", "B5", "B6", "B7", "B8", "B9"]);
    }
}
