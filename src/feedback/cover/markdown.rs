//! The letter as Markdown.

use super::Letter;
use std::fmt::Write;

/// Writes it down.
pub fn markdown(letter: &Letter) -> String {
    let mut said = format!("# {}\n", letter.title);
    for paragraph in &letter.opening {
        let _ = write!(said, "\n{}\n", escape(paragraph));
    }
    if !letter.rows.is_empty() {
        let _ = write!(said, "\n{}|---|---|---:|---|\n", row(&letter.heads));
        letter
            .rows
            .iter()
            .for_each(|cells| said.push_str(&row(cells)));
    }
    if let Some(more) = &letter.more {
        let _ = write!(said, "\n{}\n", escape(more));
    }
    said.push('\n');
    for (number, step) in (1..).zip(&letter.steps) {
        let _ = writeln!(said, "{number}. {}", escape(step));
    }
    let _ = write!(said, "\n**{}**\n", letter.closing);
    said
}

fn row(cells: &[String; 4]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Text in which nothing is taken for more than text.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push(' '),
            '\\' | '*' | '_' | '`' | '|' | '<' | '#' | '[' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::tests::letter;
    use super::*;
    use crate::feedback::testing::finding;
    use crate::finding::Severity::Error;

    #[test]
    fn a_sheet_of_any_name_breaks_no_table() {
        let said = markdown(&letter(&[finding(Error, "A|B*", "C3")], None));
        assert!(said.starts_with("# PHẢN HỒI VỀ SỐ LIỆU ĐÃ GỬI\n\nKính gửi: Huyện Thới Bình\n"));
        assert!(
            said.contains("| F001: số sai | lỗi | 1 | A\\|B\\*!C3 |\n"),
            "{said}"
        );
        assert!(said.contains("\n1. Mở tệp «thoi-binh.phan-hoi.xlsx»."));
    }
}
