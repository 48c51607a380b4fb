//! One table of the page: its caption, its headings in one row or two, rows that can be sorted where they are alike.

use super::list;
use crate::report::{Align, Cell, Column, Table};
use crate::text::Lang;
use quick_xml::escape::escape;
use std::io::{self, Write};

/// Draws a table and what must be said below it.
pub(super) fn draw(
    table: &Table,
    caption: &str,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let caption = escape(caption);
    // Only rows that are alike have a total; others stand in the order of their form, parts below their whole.
    let sorted = match (&table.total, list::is_list(table)) {
        (_, true) => " class=\"sorted list\"",
        (Some(_), _) => " class=\"sorted\"",
        (None, _) => "",
    };
    if list::is_list(table) {
        list::controls(table, lang, out)?;
    }
    writeln!(
        out,
        "<div class=\"table\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">\n<table{sorted}>\n\
         <caption>{caption}</caption>\n<thead>"
    )?;
    header(table, lang, out)?;
    writeln!(out, "</thead>\n<tbody>")?;
    let drawn = if list::is_long(table) {
        0
    } else {
        table.rows.len()
    };
    for cells in &table.rows[..drawn] {
        row(table, cells, lang, out)?;
    }
    writeln!(out, "</tbody>")?;
    if let Some(total) = &table.total {
        writeln!(out, "<tfoot>")?;
        row(table, total, lang, out)?;
        writeln!(out, "</tfoot>")?;
    }
    writeln!(out, "</table>")?;
    if list::is_long(table) {
        list::data(table, lang, out)?;
    }
    writeln!(out, "</div>")?;
    for note in &table.notes {
        writeln!(out, "<p class=\"note\">{}</p>", escape(note.pick(lang)))?;
    }
    Ok(())
}

/// One row of headings, below a row of groups where there are some.
fn header(table: &Table, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    if !table.has_groups() {
        let all = (0..).zip(&table.columns);
        let headings: String = all.map(|(at, it)| heading(at, it, 1, lang)).collect();
        return writeln!(out, "<tr>{headings}</tr>");
    }
    let (mut above, mut below, mut at) = (String::new(), String::new(), 0);
    for part in table
        .columns
        .chunk_by(|a, b| a.group.is_some() && a.group == b.group)
    {
        match &part[0].group {
            None => above += &heading(at, &part[0], 2, lang),
            Some(group) => {
                let (span, words) = (part.len(), escape(group.pick(lang)));
                above += &format!("<th scope=\"colgroup\" colspan=\"{span}\">{words}</th>");
                let parts = (at..).zip(part).map(|(at, it)| heading(at, it, 1, lang));
                below.extend(parts);
            }
        }
        at += part.len();
    }
    writeln!(out, "<tr>{above}</tr>\n<tr>{below}</tr>")
}

fn heading(at: usize, column: &Column, rows: usize, lang: Lang) -> String {
    let words = escape(column.header.pick(lang));
    let span = match rows {
        1 => String::new(),
        rows => format!(" rowspan=\"{rows}\""),
    };
    let class = side(column.align);
    let key = column.key.map(|key| format!(" data-key=\"{key}\""));
    let key = key.unwrap_or_default();
    format!("<th scope=\"col\"{span}{class} data-c=\"{at}\"{key}>{words}</th>")
}

fn row(table: &Table, cells: &[Cell], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<tr>")?;
    for (at, (cell, column)) in cells.iter().zip(&table.columns).enumerate() {
        let words = cell.paper(lang);
        let words = escape(&*words);
        let class = side(column.align);
        match (at, cell.number()) {
            (0, _) => write!(out, "<th scope=\"row\">{words}</th>")?,
            (_, Some(number)) => write!(out, "<td{class} data-k=\"{number}\">{words}</td>")?,
            (_, None) => write!(out, "<td{class}>{words}</td>")?,
        }
    }
    writeln!(out, "</tr>")
}

const fn side(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Right => " class=\"n\"",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Phrase, text};

    fn drawn(table: &Table) -> String {
        let mut out = Vec::new();
        draw(table, "A & B", Lang::Vi, &mut out).expect("memory can be written to");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn groups_stand_above_their_columns_and_others_beside_them() {
        let group = Phrase::same("So với <2022>");
        let table = Table {
            columns: vec![
                Column::words(text("Chỉ tiêu", "Figure"), 0),
                Column::numbers(text("2022", "2022"), 0).under(&group),
                Column::numbers(text("Tăng", "Change"), 0).under(&group),
            ],
            rows: vec![vec![
                Cell::Text(Phrase::same("<b>")),
                Cell::Count(1234),
                Cell::Unknown,
            ]],
            total: None,
            notes: Vec::new(),
        };
        let drawn = drawn(&table);
        for part in [
            "<caption>A &amp; B</caption>",
            "<tr><th scope=\"col\" rowspan=\"2\" data-c=\"0\">Chỉ tiêu</th>\
             <th scope=\"colgroup\" colspan=\"2\">So với &lt;2022&gt;</th></tr>",
            "<tr><th scope=\"col\" class=\"n\" data-c=\"1\">2022</th>\
             <th scope=\"col\" class=\"n\" data-c=\"2\">Tăng</th></tr>",
            "<tr><th scope=\"row\">&lt;b&gt;</th><td class=\"n\" data-k=\"1234\">1.234</td>\
             <td class=\"n\">…</td></tr>",
        ] {
            assert!(drawn.contains(part), "{part} in {drawn}");
        }
        assert!(!drawn.contains("sorted"));
    }
}
