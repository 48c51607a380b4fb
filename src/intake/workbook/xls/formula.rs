//! Formulas that no program has calculated: some writers leave that to Excel and store a nothing in place of the result.

use super::records::{Records, Version};
use crate::intake::workbook::bytes::Bytes;
use crate::model::Address;

/// Functions by number, those that take a fixed number of values with how many, and whether they give numbers.
const FUNCTIONS: &[(u16, &str, usize, bool)] = &[
    (0, "COUNT", 0, true),
    (1, "IF", 0, false),
    (4, "SUM", 0, true),
    (5, "AVERAGE", 0, true),
    (6, "MIN", 0, true),
    (7, "MAX", 0, true),
    (24, "ABS", 1, true),
    (25, "INT", 1, true),
    (27, "ROUND", 2, true),
    (102, "VLOOKUP", 0, false),
    (169, "COUNTA", 0, true),
    (183, "PRODUCT", 0, true),
    (212, "ROUNDUP", 2, true),
    (213, "ROUNDDOWN", 2, true),
    (228, "SUMPRODUCT", 0, true),
    (344, "SUBTOTAL", 0, true),
    (345, "SUMIF", 0, true),
    (346, "COUNTIF", 2, true),
    (347, "COUNTBLANK", 1, true),
];

const OPERATORS: [&str; 15] = [
    "+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>", " ", ";", ":",
];

const FORMULA: u16 = 0x0006;

/// Whether a book has formulas and every one holds zero and the wish to be calculated when opened.
pub(super) fn never_calculated(stream: &[u8], version: Version) -> bool {
    if version < Version::Five {
        return false;
    }
    let mut formulas = Records::from(stream, 0)
        .filter(|record| record.id == FORMULA)
        .map(|record| {
            let bytes = record.bytes.0;
            let is_zero = bytes
                .get(6..14)
                .is_some_and(|value| value.iter().all(|byte| *byte == 0));
            is_zero && bytes.get(14).is_some_and(|wishes| wishes & 2 != 0)
        })
        .peekable();
    formulas.peek().is_some() && formulas.all(|is_nothing| is_nothing)
}

/// A formula whose result, an empty text, is none it can have: it gives a number.
pub(super) fn gives_a_number(tokens: &[u8]) -> bool {
    read(tokens).is_some_and(|term| term.is_number)
}

/// A formula as people write it; what cannot be told is `…`.
pub(super) fn written(tokens: &[u8]) -> String {
    match read(tokens) {
        Some(term) => format!("={}", term.text),
        None => "=…".to_owned(),
    }
}

/// A part of a formula.
struct Term {
    text: String,
    is_number: bool,
}

fn term(text: impl Into<String>, is_number: bool) -> Term {
    Term {
        text: text.into(),
        is_number,
    }
}

/// Reads tokens, in which what is worked on stands before what is done to it.
fn read(tokens: &[u8]) -> Option<Term> {
    let mut bytes = Bytes(tokens);
    let mut terms: Vec<Term> = Vec::new();
    while let Some(token) = bytes.u8() {
        // Tokens from 0x20 on come in three classes that mean the same here.
        let token = if token < 0x20 {
            token
        } else {
            token & 0x1F | 0x20
        };
        let next = match token {
            0x03..=0x11 => {
                let (right, left) = (terms.pop()?, terms.pop()?);
                let operator = OPERATORS[usize::from(token) - 3];
                let is_number = !matches!(token, 0x08 | 0x0F..=0x11);
                term(format!("{}{operator}{}", left.text, right.text), is_number)
            }
            // A plus in front leaves a text what it is.
            0x12 => {
                let inner = terms.pop()?;
                term(format!("+{}", inner.text), inner.is_number)
            }
            0x13 => term(format!("-{}", terms.pop()?.text), true),
            0x14 => term(terms.pop()?.text + "%", true),
            0x15 => {
                let inner = terms.pop()?;
                term(format!("({})", inner.text), inner.is_number)
            }
            0x16 => term("", false),
            0x19 => match attribute(&mut bytes)? {
                true => term(format!("SUM({})", terms.pop()?.text), true),
                false => continue,
            },
            0x21 | 0x22 => function(token, &mut bytes, &mut terms)?,
            _ => operand(token, &mut bytes)?,
        };
        terms.push(next);
    }
    terms.pop().filter(|_| terms.is_empty())
}

/// What stands for a value.
fn operand(token: u8, bytes: &mut Bytes<'_>) -> Option<Term> {
    Some(match token {
        0x17 => {
            let (length, flags) = (usize::from(bytes.u8()?), bytes.u8()?);
            let text = match flags & 1 {
                0 => bytes
                    .take(length)?
                    .iter()
                    .map(|byte| char::from(*byte))
                    .collect(),
                _ => bytes.wide(length)?,
            };
            term(format!("\"{text}\""), false)
        }
        0x1D => term(if bytes.u8()? == 0 { "FALSE" } else { "TRUE" }, true),
        0x1E => term(bytes.u16()?.to_string(), true),
        0x1F => term(bytes.f64()?.to_string(), true),
        0x24 => term(place(bytes.u16()?, bytes.u16()?), false),
        0x25 => {
            let (top, bottom, left, right) =
                (bytes.u16()?, bytes.u16()?, bytes.u16()?, bytes.u16()?);
            term(
                format!("{}:{}", place(top, left), place(bottom, right)),
                false,
            )
        }
        _ => return None,
    })
}

fn place(row: u16, column: u16) -> String {
    // The two upper bits of the column say what is relative.
    Address::new(row.into(), (column & 0x00FF).into()).to_string()
}

/// A note on the formula; whether it adds up the last part.
fn attribute(bytes: &mut Bytes<'_>) -> Option<bool> {
    let kind = bytes.u8()?;
    let count = bytes.u16()?;
    if kind & 4 != 0 {
        bytes.take((usize::from(count) + 1) * 2)?;
    }
    Some(kind & 0x10 != 0)
}

fn function(token: u8, bytes: &mut Bytes<'_>, terms: &mut Vec<Term>) -> Option<Term> {
    let stated = (token == 0x22).then(|| bytes.u8()).flatten();
    let number = bytes.u16()? & 0x7FFF;
    let known = FUNCTIONS.iter().find(|(id, ..)| *id == number);
    let (name, fixed, is_number) = known
        .map_or(("…", None, false), |(_, name, fixed, is_number)| {
            (*name, Some(*fixed), *is_number)
        });
    let count = stated.map(|count| usize::from(count & 0x7F)).or(fixed)?;
    let from = terms.len().checked_sub(count)?;
    let values: Vec<String> = terms.drain(from..).map(|term| term.text).collect();
    Some(term(format!("{name}({})", values.join(";")), is_number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_written_as_people_write_them() {
        for (tokens, formula, is_number) in [
            (
                &[0x25, 4, 0, 6, 0, 7, 0xC0, 7, 0xC0, 0x19, 0x10, 0, 0][..],
                "=SUM(H5:H7)",
                true,
            ),
            (&[0x44, 4, 0, 9, 0xC0, 0x1E, 100, 0, 0x05], "=J5*100", true),
            (
                &[0x44, 0, 0, 0, 0, 0x17, 1, 0, b'x', 0x08],
                "=A1&\"x\"",
                false,
            ),
            (
                &[0x25, 0, 0, 1, 0, 0, 0, 0, 0, 0x22, 1, 5, 0],
                "=AVERAGE(A1:A2)",
                true,
            ),
            (&[0x44, 0, 0, 0, 0, 0x22, 1, 99, 0], "=…(A1)", false),
            (&[0x44, 0, 0, 0, 0], "=A1", false),
            (&[0x44, 0, 0], "=…", false),
            (&[0x01, 0, 0, 0, 0], "=…", false),
            (&[0x03], "=…", false),
        ] {
            assert_eq!(
                (written(tokens).as_str(), gives_a_number(tokens)),
                (formula, is_number)
            );
        }
    }
}
