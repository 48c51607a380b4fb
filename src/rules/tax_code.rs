//! The tax codes of a record and what is wrong with them.

use super::Fault;
use super::view::RecordView;
use crate::model::{Field, Kind, TaxCodeFault, tax_code_fault};
use crate::text::{Phrase, text};

/// The fault of each code of a record that is wrong in this way, with the code; `{whose}` says it is another's.
///
/// A member's own code is a person's: 12 digits since July 2025, without a check digit.
pub(super) fn faulty<'a>(
    record: &RecordView<'a>,
    wrong: TaxCodeFault,
) -> impl Iterator<Item = (Fault, &'a str)> {
    let record = *record;
    let person = record.kind() == Kind::Members;
    let codes = [Field::TaxCode, Field::CooperativeCode].into_iter();
    codes
        .filter(move |field| !(person && *field == Field::TaxCode))
        .filter_map(move |field| Some((field, record.filing.text(field)?)))
        .filter(move |(_, code)| tax_code_fault(code) == Some(wrong))
        .map(move |(field, code)| {
            let fault = record.fault(field);
            match field {
                Field::CooperativeCode => (fault.arg("whose", &of_the_cooperative()), code),
                _ => (fault, code),
            }
        })
}

fn of_the_cooperative() -> Phrase {
    text("của hợp tác xã", "of the cooperative").into()
}

#[cfg(test)]
mod tests {
    use crate::model::{Field, Kind};
    use crate::rules::tax_code_length::RULE;
    use crate::rules::testing::Book;

    #[test]
    fn a_members_own_code_is_a_persons_and_the_cooperatives_is_looked_at() {
        let book = Book::of(&[Field::Name, Field::TaxCode, Field::CooperativeCode])
            .kind(Kind::Members)
            .row(&["Nguyễn Văn A", "096090001234", "164885087"])
            .row(&["Trần Thị B", "", "0164885087"]);
        assert_eq!(
            book.says(&RULE),
            [
                "C2 mã số thuế của hợp tác xã 164885087 có 9 chữ số; phải có 10, hoặc 13 nếu là chi nhánh"
            ]
        );
    }

    #[test]
    fn groups_and_unions_have_the_codes_of_cooperatives() {
        for kind in [Kind::Groups, Kind::Unions, Kind::Clubs] {
            let book = Book::of(&[Field::Name, Field::TaxCode])
                .kind(kind)
                .row(&["Đoàn Kết", "164885087"]);
            assert_eq!(book.cells(&RULE), ["B2"], "{kind:?}");
        }
    }
}
