//! What a spreadsheet program lets nobody type into a column, and what it says then.

use super::choices::Choice;
use super::guide;
use super::words::{
    MAY_BE, NOT_A_DAY, NOT_A_NUMBER, NOT_A_SHARE, NOT_A_TAX_CODE, NOT_AN_AMOUNT,
    NOT_AN_IDENTITY_NUMBER, NOT_CHOSEN, NOT_WHOLE,
};
use crate::model::{Address, Field, Shape};
use crate::text::{Lang, Text};
use jiff::civil::Date;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, Formula, XlsxError,
};

/// The check of a column whose first cell is this; `None` where anything may stand.
pub(super) fn of(
    field: Field,
    first: Address,
    choices: &[Choice],
    last_day: Date,
    lang: Lang,
) -> Result<Option<DataValidation>, XlsxError> {
    let offered = choices.iter().position(|choice| choice.field == field);
    let (check, said) = match (offered, field) {
        (Some(at), _) => {
            let list = Formula::new(guide::range_of_choice(at, &choices[at]));
            let said = if is_place(field) { MAY_BE } else { NOT_CHOSEN };
            (DataValidation::new().allow_list_formula(list), said)
        }
        (None, Field::Share) => {
            let rule = DataValidationRule::Between(0.0, 100.0);
            (
                DataValidation::new().allow_decimal_number(rule),
                NOT_A_SHARE,
            )
        }
        (None, Field::IdNumber | Field::RepId) => {
            let digits = format!("OR(LEN({first})=12,LEN({first})=9)");
            (custom(&digits), NOT_AN_IDENTITY_NUMBER)
        }
        (None, field) => match of_shape(field.shape(), first, last_day) {
            Some(found) => found,
            None => return Ok(None),
        },
    };
    let style = match is_place(field) {
        true => DataValidationErrorStyle::Warning,
        false => DataValidationErrorStyle::Stop,
    };
    let check = check.set_error_style(style);
    check.set_error_message(said.pick(lang)).map(Some)
}

/// Names of places change; the table may not know one that was right.
const fn is_place(field: Field) -> bool {
    matches!(field, Field::Commune | Field::District)
}

fn of_shape(shape: Shape, first: Address, last_day: Date) -> Option<(DataValidation, Text)> {
    let from_zero = || DataValidationRule::GreaterThanOrEqualTo(0.0);
    let decimal = |rule| DataValidation::new().allow_decimal_number(rule);
    Some(match shape {
        Shape::Integer => {
            let rule = DataValidationRule::GreaterThanOrEqualTo(0);
            (DataValidation::new().allow_whole_number(rule), NOT_WHOLE)
        }
        Shape::Money => (decimal(from_zero()), NOT_AN_AMOUNT),
        Shape::SignedMoney => {
            let rule = DataValidationRule::Between(-1e12, 1e12);
            (decimal(rule), NOT_A_NUMBER)
        }
        Shape::Decimal => (decimal(from_zero()), NOT_A_NUMBER),
        Shape::Date => (custom(&is_day(first, last_day)), NOT_A_DAY),
        Shape::TaxCode => {
            let digits = format!("OR(LEN({first})=10,LEN({first})=13,LEN({first})=14)");
            (custom(&digits), NOT_A_TAX_CODE)
        }
        _ => return None,
    })
}

/// A year, or a day since 1920 and not after the last.
fn is_day(cell: Address, last: Date) -> String {
    let (year, month, day) = (last.year(), last.month(), last.day());
    format!(
        "AND(ISNUMBER({cell}),OR(AND({cell}>=1900,{cell}<=2100),AND({cell}>=7306,{cell}<=DATE({year},{month},{day}))))"
    )
}

fn custom(formula: &str) -> DataValidation {
    DataValidation::new().allow_custom(Formula::new(format!("={formula}")))
}
