//! What a whole record says that no cell of its own does: its form by its name, its sector by its line of business, what
//! an activity is by its title.

use super::plan;
use super::terms::{self, Found};
use crate::model::{Entry, Field, Filing, Form, Kind, Sector, Shape, Value};
use crate::text::normal::{WordList, key};

/// Completes a record, sections applied.
pub fn complete(filing: &mut Filing, kind: Kind) {
    match kind {
        Kind::Cooperatives => {
            derive_form(filing);
            derive_sector(filing);
        }
        Kind::Unions | Kind::Groups | Kind::Clubs => derive_sector(filing),
        Kind::Activities => derive_activity(filing),
        Kind::Targets => plan::complete(filing),
        Kind::Members => {}
    }
}

/// Where no cell or section says the sector, a line of business that is the word for one does.
fn derive_sector(filing: &mut Filing) {
    if filing.entries.contains_key(&Field::Sector) {
        return;
    }
    let lines = filing.text(Field::BusinessLines);
    if let Some(sector) = lines.and_then(|lines| terms::whole(Shape::Sector, lines)) {
        copy(filing, Field::Sector, sector, Field::BusinessLines);
    }
}

/// Where no cell or section says what an activity is, its title does.
fn derive_activity(filing: &mut Filing) {
    if filing.entries.contains_key(&Field::ActivityKind) {
        return;
    }
    let Some(title) = filing.text(Field::Title) else {
        return;
    };
    if let Found::One(value) = terms::within(Shape::Activity, title) {
        copy(filing, Field::ActivityKind, value, Field::Title);
    }
}

/// What the beginnings of names say of the form; in step with [`FORMS`].
static FORM_PREFIXES: WordList = WordList::new(&[
    "chi nhánh",
    "CN HTX",
    "văn phòng đại diện",
    "địa điểm kinh doanh",
    "liên hiệp",
    "LHHTX",
    "LH HTX",
    "tổ hợp tác",
    "THT",
    "hội quán",
    "quỹ tín dụng",
    "QTDND",
    "quỹ TDND",
    "công ty",
    "cty",
    "doanh nghiệp",
    "DNTN",
]);

const FORMS: [Form; 17] = [
    Form::Branch,
    Form::Branch,
    Form::Branch,
    Form::Branch,
    Form::Union,
    Form::Union,
    Form::Union,
    Form::Group,
    Form::Group,
    Form::Club,
    Form::CreditFund,
    Form::CreditFund,
    Form::CreditFund,
    Form::Enterprise,
    Form::Enterprise,
    Form::Enterprise,
    Form::Enterprise,
];

/// Where no column tells the form, the name's beginning does, or a code of 13 digits. A credit fund's sector is
/// credit.
fn derive_form(filing: &mut Filing) {
    let by_code = filing
        .tax_code()
        .is_some_and(|code| code.len() == 14)
        .then_some((Form::Branch, Field::TaxCode));
    let by_name = || {
        let at = FORM_PREFIXES.start_of(&key(filing.name()?))?;
        Some((FORMS[at], Field::Name))
    };
    let stated = match filing.value(Field::Form) {
        Some(Value::Form(form)) => Some(*form),
        _ => None,
    };
    // "Hợp tác xã" in the column of forms says nothing against a branch's own name or code.
    let derived = match stated {
        None | Some(Form::Cooperative) => by_code.or_else(by_name),
        Some(_) => None,
    };
    if let Some((form, from)) = derived {
        copy(filing, Field::Form, Value::Form(form), from);
    }
    if filing.form() == Form::CreditFund
        && filing.value(Field::Sector).is_none()
        && !filing.entries.contains_key(&Field::Sector)
    {
        let from = if filing.entries.contains_key(&Field::Name) {
            Field::Name
        } else {
            Field::TaxCode
        };
        copy(filing, Field::Sector, Value::Sector(Sector::Credit), from);
    }
}

/// Enters a value that another field's cell gives.
fn copy(filing: &mut Filing, field: Field, value: Value, from: Field) {
    if let Some(entry) = filing.entries.get(&from) {
        let entry = Entry {
            value: Some(value),
            ..entry.clone()
        };
        filing.entries.insert(field, entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Address;

    fn filing(cells: &[(Field, &str)]) -> Filing {
        let mut filing = Filing::default();
        for (field, words) in cells {
            let entry = Entry {
                value: Some(Value::Text((*words).into())),
                raw: (*words).into(),
                cell: Address::new(1, 1),
            };
            filing.entries.insert(*field, entry);
        }
        complete(&mut filing, Kind::Cooperatives);
        filing
    }

    #[test]
    fn a_line_of_business_that_is_a_sector_says_it() {
        for (lines, sector) in [
            ("Nông nghiệp", Some(Sector::Agriculture)),
            ("TM-DV", Some(Sector::TradeServices)),
            ("Trồng lúa, mua bán vật tư", None),
        ] {
            let filing = filing(&[(Field::Name, "HTX A"), (Field::BusinessLines, lines)]);
            assert_eq!(filing.sector(), sector, "{lines}");
        }
    }

    #[test]
    fn names_begin_with_their_form() {
        for (name, form) in [
            ("Công ty TNHH Tân Phú", Form::Enterprise),
            ("HTX Công ty cũ", Form::Cooperative),
            ("Quỹ tín dụng nhân dân Tân Phú", Form::CreditFund),
        ] {
            assert_eq!(filing(&[(Field::Name, name)]).form(), form, "{name}");
        }
    }
}
