//! A table of rows by name: what it is searched by, and its rows as data where they are too many for a page.

use crate::report::{COUNTED, Cell, Column, Table};
use crate::text::{Lang, Text, text};
use quick_xml::escape::escape;
use serde::Serialize;
use std::io::{self, Write};

/// More rows than this are drawn by the script, some at a time.
const MANY: usize = 2_000;

/// Whether a table is a list by name: several of its columns can be looked up.
pub(super) fn is_list(table: &Table) -> bool {
    let keyed = |column: &&Column| column.key.is_some_and(|key| key != COUNTED);
    table.columns.iter().filter(keyed).count() > 1
}

/// Whether its rows stand in the page as data.
pub(super) fn is_long(table: &Table) -> bool {
    is_list(table) && table.rows.len() > MANY
}

/// What the list is searched by; shown by the script, which it is nothing without.
pub(super) fn controls(table: &Table, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    const SEARCH: Text = text("Tìm (có dấu hay không dấu)", "Search");
    const ALL: Text = text("tất cả", "all");
    const SHOWN: Text = text("{n}/{m} hợp tác xã", "{n} of {m} cooperatives");
    const MORE: Text = text("Hiện thêm", "Show more");
    let all = ALL.pick(lang);
    writeln!(
        out,
        "<form class=\"find\" hidden>\n<label>{} <input type=\"search\" autocomplete=\"off\"></label>",
        SEARCH.pick(lang)
    )?;
    for (at, column) in table.columns.iter().enumerate() {
        if let Some(key) = column.key {
            let name = escape(column.header.pick(lang));
            writeln!(
                out,
                "<label>{name} <select data-c=\"{at}\" data-key=\"{key}\"><option value=\"\">{all}</option></select></label>"
            )?;
        }
    }
    writeln!(
        out,
        "<output data-of=\"{}\"></output> <button type=\"button\" hidden>{}</button>\n</form>",
        SHOWN.pick(lang),
        MORE.pick(lang)
    )
}

/// Words as they are, a number with how it stands on paper.
#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Words(String),
    Number(f64, String),
}

/// The rows as data for the script, and a word for whoever has none.
pub(super) fn data(table: &Table, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let value = |cell: &Cell| match cell.number() {
        Some(number) => Value::Number(number, cell.paper(lang)),
        None => Value::Words(cell.paper(lang)),
    };
    let rows = table.rows.iter();
    let rows: Vec<Vec<Value>> = rows.map(|row| row.iter().map(value).collect()).collect();
    let rows = serde_json::to_string(&rows)?.replace('<', "\\u003c");
    let none = text(
        "Danh sách dài chỉ xem được khi trình duyệt cho chạy mã; có thể xem trong tệp .xlsx của báo cáo.",
        "The long list needs a browser that runs scripts; the .xlsx file of the report has it too.",
    );
    writeln!(
        out,
        "<script type=\"application/json\">{rows}</script>\n<noscript><p>{}</p></noscript>",
        none.pick(lang)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Phrase;

    #[test]
    fn data_cannot_end_the_script_it_stands_in() {
        let table = Table {
            columns: vec![
                Column::words(text("Tên", "Name"), 0),
                Column::words(text("Đơn vị", "Unit"), 0).keyed("unit"),
                Column::words(text("Lĩnh vực", "Sector"), 0).keyed("sector"),
            ],
            rows: vec![vec![
                Cell::Text(Phrase::same("</script>")),
                Cell::Count(1234),
                Cell::Unknown,
            ]],
            total: None,
            notes: Vec::new(),
        };
        assert!(is_list(&table) && !is_long(&table));
        let mut out = Vec::new();
        data(&table, Lang::Vi, &mut out).expect("memory can be written to");
        let out = String::from_utf8(out).expect("UTF-8");
        assert!(
            out.starts_with(
                "<script type=\"application/json\">[[\"\\u003c/script>\",[1234.0,\"1.234\"],\"…\"]]</script>"
            ),
            "{out}"
        );
    }
}
