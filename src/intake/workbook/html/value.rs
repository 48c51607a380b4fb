//! What programs say of a cell's value beside the text it shows: a number is exact there, the text is not.

use super::tokens::Attributes;
use crate::intake::cell::Cell;
use crate::intake::workbook::formats::{Calendar, Shown};

/// What the attributes of a cell say.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Value {
    number: Option<f64>,
    format: Option<Shown>,
    flag: Option<bool>,
    is_error: bool,
}

impl Value {
    /// As Excel (`x:num`), LibreOffice (`sdval`) and SheetJS (`data-v`) write them.
    pub(super) fn of(attributes: Attributes<'_>) -> Self {
        let get = |name| attributes.get(name);
        let kind = get("data-t").unwrap_or_default();
        let ours = get("data-v").filter(|_| kind == "n");
        let number = ours.or_else(|| get("sdval")).or_else(|| get("x:num"));
        let number = number.and_then(|number| number.trim().parse().ok());
        let format = get("data-z").or_else(|| {
            let format = get("sdnum")?;
            Some(format.splitn(3, ';').nth(2)?.to_owned().into())
        });
        let flag = get("data-v")
            .filter(|_| kind == "b")
            .or_else(|| get("x:bool"));
        Value {
            number: number.filter(|number: &f64| number.is_finite()),
            format: format.map(|code| Shown::by_code(&code)),
            flag: flag.map(|flag| flag.eq_ignore_ascii_case("true")),
            is_error: kind == "e" || get("x:err").is_some(),
        }
    }

    /// The cell, with the text it shows.
    pub(super) fn cell(&self, text: String) -> Cell {
        match (self.number, self.format, self.flag) {
            _ if self.is_error => Cell::Error(text.into()),
            (Some(number), Some(format), _) => format.cell(number, Calendar::From1900),
            // Excel does not say here whether a number is shown as a day; the text does.
            (Some(number), None, _) if !looks_like_a_day(&text) => Cell::Number(number),
            (_, _, Some(flag)) => Cell::Flag(flag),
            _ => Cell::Text(text.into()),
        }
    }
}

fn looks_like_a_day(text: &str) -> bool {
    let parts = text.trim().split(['/', '-', '.']);
    parts.filter(|part| !part.is_empty()).count() == 3 && text.contains(['/', '-'])
}

#[cfg(test)]
mod tests {
    use super::super::tokens::{Token, Tokens};
    use super::*;
    use jiff::civil::date;

    #[test]
    fn exact_values_win_over_what_is_shown() {
        for (cell, text, meant) in [
            ("<td x:num='1234.5'>", "1.234,5", Cell::Number(1234.5)),
            (
                "<td x:num='45169'>",
                "31/08/2023",
                Cell::Text("31/08/2023".into()),
            ),
            ("<td x:num>", "1.234", Cell::Text("1.234".into())),
            (
                "<td sdval='45169' sdnum='1066;0;DD/MM/YYYY'>",
                "31/08/2023",
                Cell::Date(date(2023, 8, 31)),
            ),
            ("<td sdval='12' sdnum='1033;'>", "12", Cell::Number(12.0)),
            (
                "<td data-t='n' data-v='45169' data-z='d/m/yy'>",
                "31/8/23",
                Cell::Date(date(2023, 8, 31)),
            ),
            (
                "<td data-t='s' data-v='0012'>",
                "0012",
                Cell::Text("0012".into()),
            ),
            ("<td data-t='b' data-v='true'>", "TRUE", Cell::Flag(true)),
            ("<td x:err='#N/A'>", "#N/A", Cell::Error("#N/A".into())),
            ("<td x:num='-3'>", "-3", Cell::Number(-3.0)),
            ("<td>", "0.5", Cell::Text("0.5".into())),
        ] {
            let Some(Token::Open(_, attributes)) = Tokens::new(cell).next() else {
                panic!("{cell}");
            };
            assert_eq!(Value::of(attributes).cell(text.to_owned()), meant, "{cell}");
        }
    }
}
