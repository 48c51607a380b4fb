//! How cells look: one typeface, thin lines, numbers as people read them.

use crate::report::{Align, Cell, ESTIMATED};
use crate::text::Lang;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatUnderline};

fn plain() -> Format {
    Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(11)
        .set_align(FormatAlign::VerticalCenter)
}

/// The heading of a sheet.
pub(super) fn title() -> Format {
    plain().set_font_size(14).set_bold().set_text_wrap()
}

/// The lines below it.
pub(super) fn subtitle() -> Format {
    plain().set_italic().set_text_wrap()
}

/// The heading of a part of a sheet.
pub(super) fn heading() -> Format {
    plain().set_font_size(12).set_bold().set_text_wrap()
}

/// A sentence.
pub(super) fn sentence() -> Format {
    plain().set_text_wrap()
}

/// A note below a table.
pub(super) fn note() -> Format {
    plain().set_font_size(10).set_italic().set_text_wrap()
}

/// The way to another sheet.
pub(super) fn link() -> Format {
    plain()
        .set_underline(FormatUnderline::Single)
        .set_font_color(0x001B_5E8A)
}

/// The heading of a column.
pub(super) fn header() -> Format {
    boxed()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_background_color(0x00DD_EBF7)
}

/// A cell of a table.
pub(super) fn cell(cell: &Cell, align: Align, is_total: bool, lang: Lang) -> Format {
    let format = match align {
        // LibreOffice indents some numbers and not others, so none is.
        Align::Left => boxed()
            .set_align(FormatAlign::Left)
            .set_text_wrap()
            .set_indent(1),
        Align::Right => boxed().set_align(FormatAlign::Right),
    };
    let format = match cell.number() {
        Some(_) => format.set_num_format(number(cell, lang)),
        None => format,
    };
    match is_total {
        true => format.set_bold().set_background_color(0x00F2_F2F2),
        false => format,
    }
}

fn boxed() -> Format {
    plain().set_border(FormatBorder::Thin)
}

/// The number format that draws a number as it stands on paper.
fn number(cell: &Cell, lang: Lang) -> String {
    let digits = digits(cell);
    // What is rounded to nothing has no sign.
    let is_nought = !cell
        .paper(lang)
        .contains(|c: char| ('1'..='9').contains(&c));
    match cell {
        Cell::Estimate(_) => {
            let word = ESTIMATED.pick(lang);
            format!("\"{word} \"{digits};\"{word} \"-{digits}")
        }
        _ if is_nought => format!("{digits};{digits}"),
        Cell::Change(_) => format!("+{digits};-{digits};{digits}"),
        _ => digits.to_owned(),
    }
}

fn digits(cell: &Cell) -> &'static str {
    match cell {
        Cell::Money(_) | Cell::Ratio(_) | Cell::Percent(_) => "#,##0.0",
        Cell::Change(inside) | Cell::Estimate(inside) => digits(inside),
        Cell::Empty | Cell::Unknown | Cell::Text(_) | Cell::Count(_) => "#,##0",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Money;

    #[test]
    fn numbers_look_as_on_paper() {
        let change = |cell| Cell::Change(Box::new(cell));
        for (cell, format) in [
            (Cell::Count(4292), "#,##0"),
            (Cell::Money(Money(-1_234_560_000)), "#,##0.0"),
            (Cell::Ratio(-0.04), "#,##0.0;#,##0.0"),
            (change(Cell::Count(3)), "+#,##0;-#,##0;#,##0"),
            (change(Cell::Percent(0.04)), "#,##0.0;#,##0.0"),
            (
                Cell::Estimate(Box::new(Cell::Count(281))),
                "\"ước \"#,##0;\"ước \"-#,##0",
            ),
        ] {
            assert_eq!(number(&cell, Lang::Vi), format);
        }
    }
}
