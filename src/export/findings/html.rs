//! Findings as one page that needs nothing else: readable without its script, on paper and on a telephone.

use super::{CodeWords, FindingsFormat, Listing, Shown};
use crate::export::{Options, web_page};
use crate::finding::{Severity, Tally};
use crate::text::{Lang, Text, numerals, text};
use quick_xml::escape::escape;
use std::collections::BTreeMap;
use std::io::{self, Write};

pub(super) static FORMAT: FindingsFormat = FindingsFormat {
    name: "html",
    write,
};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

const TITLE: Text = text("Kết quả kiểm tra danh sách", "What was found in the lists");

fn write(listing: &Listing, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let lang = options.lang;
    web_page::begin(TITLE.pick(lang), STYLE, None, lang, out)?;
    writeln!(out, "<p class=\"sum\">{}</p>", summary(listing, lang))?;
    writeln!(out, "</header>\n<main>")?;
    if listing.findings.is_empty() {
        let none = text("Không có gì phải sửa.", "There is nothing to mend.");
        writeln!(out, "<p>{}</p>", none.pick(lang))?;
    } else {
        write!(out, "{}", controls(listing, lang))?;
        table(listing, lang, out)?;
        codes(&listing.codes, lang, out)?;
    }
    web_page::end(SCRIPT, out)
}

/// The counts of each severity.
fn summary(listing: &Listing, lang: Lang) -> String {
    let Tally {
        errors,
        warnings,
        infos,
        waived,
    } = listing.tally;
    let counts = [
        (Severity::Error, errors),
        (Severity::Warning, warnings),
        (Severity::Info, infos),
    ];
    let counts = counts.map(|(severity, count)| {
        let count = numerals::integer(i64::try_from(count).unwrap_or(i64::MAX), lang);
        format!("<b>{count}</b> {}", badge(severity, lang))
    });
    let accepted = (waived > 0).then(|| {
        let count = numerals::integer(i64::try_from(waived).unwrap_or(i64::MAX), lang);
        format!(
            "<b>{count}</b> {}",
            text("đã chấp nhận", "accepted").pick(lang)
        )
    });
    let counts: Vec<String> = counts.into_iter().chain(accepted).collect();
    counts.join(" ")
}

fn badge(severity: Severity, lang: Lang) -> String {
    let label = severity.label().pick(lang);
    format!("<span class=\"s {}\">{label}</span>", severity.code())
}

/// What the page is searched by; shown by the script, which they are nothing without.
fn controls(listing: &Listing, lang: Lang) -> String {
    let search = text("Tìm (có dấu hay không dấu)", "Search");
    let search = format!(
        "<label>{} <input type=\"search\" id=\"q\" autocomplete=\"off\"></label>\n",
        search.pick(lang)
    );
    let severities = [Severity::Error, Severity::Warning, Severity::Info].map(|severity| {
        let label = badge(severity, lang);
        let value = severity.code();
        format!("<label><input type=\"checkbox\" name=\"s\" value=\"{value}\" checked> {label}</label>\n")
    });
    let legend = text("Mức", "Severity").pick(lang);
    let files = listing.findings.iter();
    let files: BTreeMap<&str, &str> = files
        .map(|found| (&*found.file, found.file_name()))
        .collect();
    let codes = listing.findings.iter().map(|found| {
        let of = |code: &&CodeWords| code.code == found.code;
        let title = listing
            .codes
            .iter()
            .find(of)
            .map_or("", |code| code.title.pick(lang));
        (&*found.code, format!("{} {title}", found.code))
    });
    let codes: BTreeMap<&str, String> = codes.collect();
    let all = text("tất cả", "all").pick(lang);
    format!(
        "<form class=\"find\" hidden>\n{search}<fieldset><legend>{legend}</legend>\n{}</fieldset>\n{}{}\
         <output id=\"n\" aria-live=\"polite\" data-of=\"{}\"></output>\n</form>\n",
        severities.concat(),
        choice("f", text("Tệp", "File").pick(lang), all, files.into_iter()),
        choice("c", text("Mã", "Code").pick(lang), all, codes.into_iter()),
        text("Đang hiện {n}/{m}", "Showing {n} of {m}").pick(lang),
    )
}

fn choice<'v>(
    id: &str,
    label: &str,
    all: &str,
    options: impl Iterator<Item = (&'v str, impl AsRef<str>)>,
) -> String {
    let options = options.map(|(value, words)| {
        let (value, words) = (escape(value), escape(words.as_ref()));
        format!("<option value=\"{value}\">{words}</option>\n")
    });
    format!(
        "<label>{label} <select id=\"{id}\"><option value=\"\">{all}</option>\n{}</select></label>\n",
        options.collect::<String>()
    )
}

/// Headings of the columns, in their order.
const COLUMNS: [Text; 5] = [
    text("Mức", "Severity"),
    text("Tệp", "File"),
    text("Ô", "Cell"),
    text(
        "Điều phải xem và cách sửa",
        "What to look at, and how to mend it",
    ),
    text("Mã", "Code"),
];

fn table(listing: &Listing, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let caption = text(
        "Từng lỗi, cảnh báo, ghi nhận",
        "Every error, warning and notice",
    );
    writeln!(out, "<table>\n<caption>{}</caption>", caption.pick(lang))?;
    let headings = COLUMNS.map(|heading| format!("<th scope=\"col\">{}</th>", heading.pick(lang)));
    writeln!(
        out,
        "<thead><tr>{}</tr></thead>\n<tbody>",
        headings.concat()
    )?;
    for found in &listing.findings {
        row(found, lang, out)?;
    }
    writeln!(out, "</tbody>\n</table>")
}

fn row(found: &Shown, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let rank = match found.severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    };
    writeln!(
        out,
        "<tr data-s=\"{}\" data-f=\"{path}\" data-c=\"{number}\">\
         <td data-k=\"{rank}\">{}</td>\
         <td title=\"{path}\">{}</td>\
         <td data-k=\"{}\">{}</td>\
         <td>{}</td>\
         <td><a href=\"#{number}\">{number}</a></td></tr>",
        found.severity.code(),
        badge(found.severity, lang),
        escape(found.file_name()),
        escape(sort_key(found)),
        place(found),
        words(found, lang),
        path = escape(&*found.file),
        number = escape(&*found.code),
    )
}

/// Cells in the order of their sheet: rows from top to bottom, then columns.
fn sort_key(found: &Shown) -> String {
    let sheet = found.sheet.as_deref().unwrap_or_default();
    let (row, column) = found
        .cell
        .map_or((0, 0), |cell| (cell.row + 1, cell.column));
    format!("{sheet} {row:07} {column:05}")
}

fn place(found: &Shown) -> String {
    let cell = found.cell.map(|cell| format!("<b>{cell}</b>"));
    let sheet = found
        .sheet
        .as_deref()
        .map(|sheet| format!("<small>{}</small>", escape(sheet)));
    let parts: Vec<String> = cell.into_iter().chain(sheet).collect();
    parts.join(" ")
}

/// Whose row it is, what is wrong, what to do, where else.
fn words(found: &Shown, lang: Lang) -> String {
    let mut words = String::new();
    if let Some(record) = &found.record {
        words += &format!("<b>{}</b><br>", escape(&**record));
    }
    words += &escape(&*found.message);
    if found.waived.is_some() {
        words += &format!("<br><i>{}</i>", escape(&*found.accepted(lang)));
    }
    if !found.help.is_empty() {
        let fix = text("Sửa", "Fix").pick(lang);
        words += &format!(
            "<p class=\"fix\"><b>{fix}:</b> {}</p>",
            escape(&*found.help)
        );
    }
    if !found.related.is_empty() {
        let also = text("Liên quan", "Concerns").pick(lang);
        words += &format!("<p class=\"also\">{also}: {}</p>", found.related_cells());
    }
    words
}

/// What each code means, where the table's links lead.
fn codes(codes: &[CodeWords], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let heading = text("Giải thích các mã", "What the codes mean");
    writeln!(out, "<h2>{}</h2>\n<dl>", heading.pick(lang))?;
    let source = text("Nguồn", "Source").pick(lang);
    for code in codes {
        writeln!(
            out,
            "<dt id=\"{}\"><b>{0}</b> {}</dt>\n<dd>{}. <small>{source}: {}</small></dd>",
            code.code,
            escape(code.title.pick(lang)),
            escape(code.why.pick(lang)),
            escape(code.source.pick(lang)),
        )?;
    }
    writeln!(out, "</dl>")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn page(listing: &Listing) -> String {
        let mut out = Vec::new();
        write(listing, &Options::default(), &mut out).expect("memory can be written to");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn words_of_the_senders_stay_words() {
        let page = page(&sample::listing());
        assert!(page.contains("&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;"));
        assert!(!page.contains("<b>\"A"));
        assert!(page.contains("<b>F17</b> <small>Danh sách</small>"));
        assert!(page.contains("<b>1</b> <span class=\"s error\">lỗi</span>"));
        assert!(page.contains("<dt id=\"F104\"><b>F104</b> Sai &lt;số&gt;</dt>"));
    }

    #[test]
    fn nothing_is_fetched_from_anywhere() {
        let page = page(&sample::listing());
        for sign in ["http:", "https:", "src=", "url(", "@import", "<link"] {
            assert!(!page.contains(sign), "{sign}");
        }
    }

    #[test]
    fn a_page_of_nothing_says_so() {
        let page = page(&Listing::default());
        assert!(page.contains("Không có gì phải sửa.") && !page.contains("<table>"));
    }
}
