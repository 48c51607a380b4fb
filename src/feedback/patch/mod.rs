//! Marks a workbook of Excel in its own package: only the parts that have to change are written anew, and of these
//! only the bytes that have to; all others are copied as they are packed. No model stands between, so nothing is lost
//! that no model knows.
//!
//! `package` reads and copies parts, `relations` finds them; `outline` and `tag` find the bytes to change in a short
//! part, `frame` and `rows` in a sheet, which goes by as a stream. `book`, `styles`, `notes`, `types` and `list` are
//! the parts that change.

mod anchor;
mod book;
mod frame;
mod list;
mod notes;
mod outline;
mod package;
mod relations;
mod rows;
mod sheet;
mod stop;
mod styles;
mod tag;
mod tee;
#[cfg(test)]
mod tests;
mod types;

pub use stop::Stop;

use super::List;
use super::marks::{self, Marks};
use super::words;
use crate::finding::Finding;
use crate::source::Source;
use book::Book;
use package::{Package, packing, plain};
use sheet::{Plan, Task};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Seek, Write};
use styles::Styles;
use types::{Added, Type};
use zip::ZipWriter;

/// Where styles are in nearly every workbook.
const USUAL_STYLES: &str = "xl/styles.xml";

/// Parts that are written anew.
#[derive(Debug, Default)]
pub struct Parts {
    /// Their text, by their names as written.
    texts: BTreeMap<String, String>,
    /// Those that were not there.
    added: Vec<Added>,
    /// Those that are gone, by their plain names.
    dropped: BTreeSet<String>,
}

impl Parts {
    fn put(&mut self, part: String, text: String) {
        self.texts.insert(part, text);
    }

    /// Takes the text of a part there was.
    fn take(&mut self, name: &str) -> Option<String> {
        let known = self
            .texts
            .keys()
            .find(|part| plain(part) == plain(name))?
            .clone();
        self.texts.remove(&known)
    }
}

/// Writes the workbook with its marks.
pub fn patch(source: &Source, list: &List<'_>, to: impl Write + Seek) -> Result<(), Stop> {
    let mut package = Package::open(source)?;
    let mut book = Book::of(&mut package)?;
    let mut parts = Parts::default();
    let styles_part = book
        .relations
        .by_kind("styles")
        .map(|relation| relation.part.clone());
    let styles_part = styles_part.filter(|part| package.has(part));
    let mut styles = Styles::of(match &styles_part {
        Some(part) => Some(package.held(part)?),
        None => None,
    })?;
    let styles_part = match styles_part {
        Some(part) => part,
        None => {
            // Some programs look for it by its usual name.
            let usual = Some(USUAL_STYLES.to_owned()).filter(|part| !package.has(part));
            let part =
                usual.unwrap_or_else(|| package.free("xl/styles", ".xml", &book.relations, &[]));
            parts.added.push((part.clone(), Type::Styles));
            book.relations.add("styles", &part);
            part
        }
    };
    let plans = plans(&mut package, &book, list, &styles, &mut parts)?;
    let findings_part = package.free("xl/worksheets/sheet", ".xml", &book.relations, &parts.added);
    add_findings(&mut package, &mut book, list, &findings_part, &mut parts)?;
    let types = package.held(types::PART)?;
    let dropped: Vec<String> = parts.dropped.iter().cloned().collect();
    parts.put(
        types::PART.to_owned(),
        types::patched(&types, &parts.added, &dropped)?,
    );

    let mut out = Output(ZipWriter::new(to));
    let mut styles_name = styles_part.clone();
    for at in 0..package.len() {
        let name = package.name(at)?;
        let known = plain(&name);
        if parts.dropped.contains(&known) {
            continue;
        }
        if known == styles_part {
            // Which styles there have to be is known once all sheets have gone by.
            styles_name = name;
        } else if let Some(plan) = plans.iter().find(|plan| plan.part == known) {
            out.begin(&name, package.length(at)?)?;
            plan.write(package.stream(&known)?, &mut styles, &mut out.0)?;
        } else if let Some(text) = parts.take(&name) {
            out.part(&name, &text)?;
        } else {
            package.copy(at, &mut out.0)?;
        }
    }
    let sheets = book
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    let protected = protected(&book, &plans);
    let findings = list::part(list, &mut styles, &sheets, &protected);
    out.part(&findings_part, &findings)?;
    out.part(&styles_name, &styles.text()?)?;
    for (name, text) in &parts.texts {
        out.part(name, text)?;
    }
    out.0.finish().map_err(Stop::output)?;
    Ok(())
}

/// The package being written.
struct Output<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Output<W> {
    fn begin(&mut self, name: &str, length: u64) -> Result<(), Stop> {
        self.0
            .start_file(name, packing(length))
            .map_err(Stop::output)
    }

    fn part(&mut self, name: &str, text: &str) -> Result<(), Stop> {
        self.begin(name, text.len() as u64)?;
        self.0.write_all(text.as_bytes()).map_err(Stop::Output)
    }
}

/// What has to change in which sheet.
fn plans(
    package: &mut Package,
    book: &Book,
    list: &List<'_>,
    styles: &Styles,
    parts: &mut Parts,
) -> Result<Vec<Plan>, Stop> {
    let marked: BTreeMap<String, Marks> = marks::of(&list.findings);
    let words = |findings: &[usize]| {
        let named: Vec<&Finding> = findings.iter().map(|at| list.findings[*at]).collect();
        words::note(&named, list.lang)
    };
    let mut plans = Vec::new();
    for sheet in &book.sheets {
        let task = Task {
            sheet,
            marks: marked.get(&sheet.name),
            again: styles.has_cleaned(),
            words: &words,
        };
        match sheet::plan(package, &task, parts) {
            // What cannot be read and has nothing to be marked stays as it is.
            Err(Stop::Refused(_)) if task.marks.is_none() => {}
            plan => plans.extend(plan?),
        }
    }
    Ok(plans)
}

/// Puts the sheet of the findings into the workbook, in the place of one of an earlier round.
fn add_findings(
    package: &mut Package,
    book: &mut Book,
    list: &List<'_>,
    part: &str,
    parts: &mut Parts,
) -> Result<(), Stop> {
    if let Some(former) = &book.former {
        let relations = relations::Relations::of(package, &former.part)?;
        book.relations.drop(&former.id);
        parts.dropped.insert(former.part.clone());
        parts.dropped.insert(plain(&relations.part));
    }
    let id = book.relations.add("worksheet", part);
    parts.added.push((part.to_owned(), Type::Sheet));
    let rows = (list::HEAD_ROW, list::last_row(list));
    parts.put(book.part.clone(), book.with_findings(&id, rows)?);
    parts.put(book.relations.part.clone(), book.relations.text()?);
    Ok(())
}

/// The names of the marked sheets that are protected.
fn protected(book: &Book, plans: &[Plan]) -> Vec<String> {
    let is_protected = |part: &str| plans.iter().any(|plan| plan.part == part && plan.protected);
    let sheets = book.sheets.iter().filter(|sheet| is_protected(&sheet.part));
    sheets.map(|sheet| sheet.name.clone()).collect()
}
