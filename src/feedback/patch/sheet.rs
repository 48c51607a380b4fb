//! One sheet: what has to change in it and in the parts beside it.

use super::Parts;
use super::anchor::Widths;
use super::book::Listed;
use super::frame::Frame;
use super::notes::{self, Words};
use super::outline::{Edits, Element, Outline};
use super::package::Package;
use super::relations::{OFFICE, Relations};
use super::rows::{self, Columns, Rows};
use super::stop::Stop;
use super::styles::Styles;
use super::tag;
use super::types::Type;
use crate::feedback::marks::{self, Marks};
use crate::feedback::xml::escape;
use std::io::{self, Read, Write};

/// What stands after the boxes of notes in a sheet.
const AFTER_BOXES: [&str; 8] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
];

/// A sheet that has to change.
#[derive(Debug)]
pub struct Plan {
    /// Its part.
    pub part: String,
    /// Whether it is protected against writing.
    pub protected: bool,
    head: String,
    /// The length of what stood before the rows.
    skip: u64,
    tail: Option<String>,
    has_rows: bool,
    columns: Columns,
    marks: Marks,
}

/// What is to be marked in a sheet.
pub struct Task<'a> {
    /// The sheet.
    pub sheet: &'a Listed,
    /// Its marked cells.
    pub marks: Option<&'a Marks>,
    /// Whether marks of an earlier round have to go.
    pub again: bool,
    /// What is said at a cell, by the findings that name it.
    pub words: &'a dyn Fn(&[usize]) -> String,
}

/// Looks at a sheet and plans what has to change; `None` if nothing has.
pub fn plan(
    package: &mut Package,
    task: &Task<'_>,
    parts: &mut Parts,
) -> Result<Option<Plan>, Stop> {
    let part = &task.sheet.part;
    let mut relations = Relations::of(package, part)?;
    let own_notes = relations
        .by_kind("comments")
        .map(|relation| relation.part.clone());
    let own_notes = match own_notes {
        Some(notes) if package.has(&notes) => Some((package.held(&notes)?, notes)),
        _ => None,
    };
    let noted_before = own_notes
        .as_ref()
        .is_some_and(|(text, _)| notes::has_ours(text));
    let whole = task.marks.is_some() || task.again || noted_before;
    let frame = Frame::of(package.stream(part)?, whole)?;
    if task.marks.is_some() && !frame.has_rows {
        return Err(Stop::broken());
    }
    let head = unselected(&frame.head)?;
    if !whole && head == frame.head {
        return Ok(None);
    }
    let blocks = frame.blocks()?;
    let used = frame.used()?;
    let inside = |marks: &Marks| match used {
        Some(used) => marks::inside(marks, used),
        None => marks.clone(),
    };
    let marks = task
        .marks
        .map(|marks| marks::in_blocks(&inside(marks), &blocks))
        .unwrap_or_default();
    let words: Words = marks
        .iter()
        .filter(|(_, mark)| !mark.findings.is_empty())
        .map(|(cell, mark)| (*cell, (task.words)(&mark.findings)))
        .collect();
    let mut tail = frame.tail.clone();
    if !words.is_empty() || noted_before {
        let widths = Widths::of(&frame.head)?;
        let mut beside = Beside {
            package,
            relations: &mut relations,
            parts,
        };
        beside.notes(own_notes, &words, &widths, &mut tail)?;
    }
    if relations.changed() {
        parts.put(relations.part.clone(), relations.text()?);
    }
    Ok(Some(Plan {
        part: part.clone(),
        protected: frame.tail.as_deref().is_some_and(is_protected) && !marks.is_empty(),
        skip: frame.head.len() as u64,
        columns: rows::columns(&frame.head)?,
        has_rows: frame.has_rows,
        head,
        tail,
        marks,
    }))
}

impl Plan {
    /// Writes the sheet as it is to be, from how it is.
    pub fn write(
        &self,
        mut from: impl Read,
        styles: &mut Styles,
        to: &mut impl Write,
    ) -> Result<(), Stop> {
        io::copy(&mut from.by_ref().take(self.skip), &mut io::sink())
            .map_err(|_| Stop::broken())?;
        to.write_all(self.head.as_bytes()).map_err(Stop::Output)?;
        let Some(tail) = &self.tail else {
            io::copy(&mut from, to).map_err(Stop::copying)?;
            return Ok(());
        };
        if self.has_rows {
            Rows::new(to, styles, &self.columns, &self.marks).pass(from)?;
        }
        to.write_all(tail.as_bytes()).map_err(Stop::Output)
    }
}

/// The parts beside a sheet.
struct Beside<'a> {
    package: &'a mut Package,
    relations: &'a mut Relations,
    parts: &'a mut Parts,
}

impl Beside<'_> {
    /// Changes the notes of the sheet, and their boxes.
    fn notes(
        &mut self,
        own: Option<(String, String)>,
        words: &Words,
        widths: &Widths,
        tail: &mut Option<String>,
    ) -> Result<(), Stop> {
        let noted = notes::noted(own.as_ref().map(|(text, _)| text.as_str()), words)?;
        match own {
            Some((_, part)) => self.parts.put(part, noted.text.clone()),
            None => {
                let part = self.add("xl/comments", ".xml", Type::Notes);
                self.relations.add("comments", &part);
                self.parts.put(part, noted.text.clone());
            }
        }
        let after = tail.as_deref().unwrap_or_default();
        let drawn = drawing(after)?.and_then(|id| self.relations.by_id(&id));
        let drawn = drawn
            .map(|relation| relation.part.clone())
            .filter(|part| self.package.has(part));
        if let Some(part) = drawn {
            let text = self.package.held(&part)?;
            self.parts
                .put(part, notes::boxed(Some(&text), &noted, widths)?);
        } else if !noted.new.is_empty() {
            let part = self.add("xl/drawings/vmlDrawing", ".vml", Type::Shapes);
            let id = self.relations.add("vmlDrawing", &part);
            self.parts.put(part, notes::boxed(None, &noted, widths)?);
            *tail = Some(with_drawing(after, &id)?);
        }
        Ok(())
    }

    fn add(&mut self, before: &str, after: &str, kind: Type) -> String {
        let part = self
            .package
            .free(before, after, self.relations, &self.parts.added);
        self.parts.added.push((part.clone(), kind));
        part
    }
}

/// A sheet that is selected with another one would take what is typed into that.
fn unselected(head: &str) -> Result<String, Stop> {
    if !head.contains("tabSelected") {
        return Ok(head.to_owned());
    }
    let outline = Outline::of(head)?;
    let mut edits = Edits::default();
    for view in outline.all("sheetView") {
        edits.replace(
            view.tag.clone(),
            tag::without(outline.tag(view), "tabSelected"),
        );
    }
    Ok(edits.apply(head))
}

fn is_protected(tail: &str) -> bool {
    Outline::of(tail).is_ok_and(|outline| {
        outline
            .first("sheetProtection")
            .is_some_and(|one| tag::says(outline.tag(one), "sheet"))
    })
}

/// What the sheet calls the part with the boxes of its notes.
fn drawing(tail: &str) -> Result<Option<String>, Stop> {
    let outline = Outline::of(tail)?;
    let own = outline.roots().find(|one| one.name == "legacyDrawing");
    Ok(own.and_then(|one| outline.value(one, "id")))
}

/// What follows the rows with a reference to the boxes of notes, where it has to stand.
fn with_drawing(tail: &str, id: &str) -> Result<String, Stop> {
    let outline = Outline::of(tail)?;
    let comes_after = |one: &&Element| {
        let is = |one: &Element| AFTER_BOXES.contains(&&*one.name);
        is(one) || (one.name == "AlternateContent" && outline.within(one).any(is))
    };
    let at = outline
        .roots()
        .find(comes_after)
        .map_or(outline.end, |one| one.tag.start);
    let mut edits = Edits::default();
    // A reference without a part is worth nothing.
    if let Some(former) = outline.roots().find(|one| one.name == "legacyDrawing") {
        edits.replace(former.whole.clone(), "");
    }
    let end = tail[outline.end..].trim_start_matches("</");
    let p = end.split_once(':').map_or("", |(prefix, _)| prefix);
    let p = match p.is_empty() || p.contains('>') {
        true => String::new(),
        false => format!("{p}:"),
    };
    let id = escape(id);
    edits.insert(
        at,
        format!("<{p}legacyDrawing xmlns:r=\"{OFFICE}\" r:id=\"{id}\"/>"),
    );
    Ok(edits.apply(tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_referred_to_where_the_format_wants_it() {
        let said = |id| format!("legacyDrawing xmlns:r=\"{OFFICE}\" r:id=\"{id}\"/>");
        for (tail, expected) in [
            (
                "<drawing/></worksheet>",
                format!("<drawing/><{}</worksheet>", said("a")),
            ),
            (
                "<x:m/><x:extLst/></x:worksheet>",
                format!("<x:m/><x:{}<x:extLst/></x:worksheet>", said("a")),
            ),
            (
                "<m/><mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent></worksheet>",
                format!(
                    "<m/><{}<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent></worksheet>",
                    said("a")
                ),
            ),
        ] {
            assert_eq!(with_drawing(tail, "a").expect("sound"), expected);
        }
    }

    #[test]
    fn only_one_sheet_stays_selected() {
        let head =
            "<w><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>";
        let expected = "<w><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>";
        assert_eq!(unselected(head).expect("sound"), expected);
    }

    #[test]
    fn protection_is_seen() {
        assert!(is_protected("<sheetProtection sheet=\"1\"/></w>"));
        assert!(!is_protected("<sheetProtection sheet=\"0\"/></w>") && !is_protected("</w>"));
    }
}
