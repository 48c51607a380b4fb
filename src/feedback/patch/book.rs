//! The workbook part: which sheets there are, and the sheet of the findings before them all.

use super::outline::{Edits, Element, Outline};
use super::package::Package;
use super::relations::{OFFICE, Relations};
use super::stop::Stop;
use super::tag;
use crate::feedback::xml::escape;
use crate::model::{FINDINGS_NAME, FINDINGS_SHEET, is_findings_sheet, sheet_of_reference};
use crate::text::text;

/// The workbook.
#[derive(Debug)]
pub struct Book {
    /// Its part.
    pub part: String,
    /// What the part calls its neighbours.
    pub relations: Relations,
    /// Its sheets in order, that of the findings of an earlier round left out.
    pub sheets: Vec<Listed>,
    /// The sheet of an earlier round.
    pub former: Option<Listed>,
    text: String,
}

/// A sheet as the workbook lists it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Its part.
    pub part: String,
    /// What the workbook calls the part.
    pub id: String,
    /// Its place among all sheets.
    place: usize,
}

impl Book {
    /// Finds and reads it.
    pub fn of(package: &mut Package) -> Result<Self, Stop> {
        let root = Relations::of(package, "")?;
        let part = root
            .by_kind("officeDocument")
            .ok_or_else(Stop::broken)?
            .part
            .clone();
        if part.ends_with(".bin") {
            return Err(binary());
        }
        let text = package.held(&part)?;
        let outline = Outline::of(&text)?;
        let workbook = outline.roots().next().ok_or_else(Stop::broken)?;
        if outline.tag(workbook).contains("purl.oclc.org") {
            return Err(strict());
        }
        let relations = Relations::of(package, &part)?;
        let mut sheets = Vec::new();
        for (place, one) in sheets_of(&outline).enumerate() {
            let id = outline.value(one, "id").unwrap_or_default();
            let Some(relation) = relations.by_id(&id) else {
                continue;
            };
            sheets.push(Listed {
                name: outline.value(one, "name").unwrap_or_default(),
                part: relation.part.clone(),
                id,
                place,
            });
        }
        let named = named_sheet(&outline);
        let is_former =
            |one: &Listed| is_findings_sheet(&one.name) || named.as_ref() == Some(&one.name);
        let former = sheets
            .iter()
            .position(is_former)
            .map(|at| sheets.remove(at));
        Ok(Book {
            part,
            relations,
            sheets,
            former,
            text,
        })
    }

    /// The part with the sheet of the findings first; `last_row` is the last of its list.
    pub fn with_findings(
        &self,
        id: &str,
        (head_row, last_row): (u32, u32),
    ) -> Result<String, Stop> {
        let outline = Outline::of(&self.text)?;
        let mut edits = Edits::default();
        self.edit_sheets(&outline, id, &mut edits)?;
        for view in outline.all("workbookView") {
            let tag = tag::without(outline.tag(view), "activeTab");
            edits.replace(view.tag.clone(), tag::without(&tag, "firstSheet"));
        }
        self.edit_names(&outline, (head_row, last_row), &mut edits)?;
        Ok(edits.apply(&self.text))
    }

    fn edit_sheets(&self, outline: &Outline<'_>, id: &str, edits: &mut Edits) -> Result<(), Stop> {
        let sheets = outline.first("sheets").ok_or_else(Stop::broken)?;
        let p = outline.prefix(sheets);
        let numbers = sheets_of(outline).filter_map(|one| tag::number(outline.tag(one), "sheetId"));
        let number = numbers.max().unwrap_or(0) + 1;
        let ours = format!(
            "<{p}sheet xmlns:r=\"{OFFICE}\" name=\"{}\" sheetId=\"{number}\" r:id=\"{id}\"/>",
            escape(FINDINGS_SHEET)
        );
        if outline.tag(sheets).ends_with("/>") {
            return Err(Stop::broken());
        }
        edits.insert(sheets.tag.end, ours);
        if let Some(former) = &self.former
            && let Some(one) = sheets_of(outline).nth(former.place)
        {
            edits.replace(one.whole.clone(), "");
        }
        Ok(())
    }

    /// Names that belong to one sheet name it by its place, which has changed.
    fn edit_names(
        &self,
        outline: &Outline<'_>,
        (head_row, last_row): (u32, u32),
        edits: &mut Edits,
    ) -> Result<(), Stop> {
        let former = self.former.as_ref().map(|former| former.place);
        for one in outline.all("definedName") {
            let tag = outline.tag(one);
            let place = tag::number(tag, "localSheetId").map(|place| place as usize);
            let is_ours = tag::value(tag, "name").is_some_and(|name| name == FINDINGS_NAME);
            if is_ours || (place.is_some() && place == former) {
                edits.replace(one.whole.clone(), "");
            } else if let Some(place) = place {
                let before = former.is_some_and(|former| former < place);
                let place = place + 1 - usize::from(before);
                let moved = tag::with(tag, "localSheetId", &place.to_string());
                edits.replace(one.tag.clone(), moved);
            }
        }
        let sheets = outline.first("sheets").ok_or_else(Stop::broken)?;
        let p = outline.prefix(sheets);
        let sheet = format!("'{}'", escape(FINDINGS_SHEET));
        let names = format!(
            "<{p}definedName name=\"{FINDINGS_NAME}\" hidden=\"1\">{sheet}!$A$1</{p}definedName>\
             <{p}definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">{sheet}!$A${head_row}:$H${last_row}</{p}definedName>\
             <{p}definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">{sheet}!${head_row}:${head_row}</{p}definedName>"
        );
        if let Some(list) = outline.first("definedNames") {
            edits.append(outline, list, &names);
            return Ok(());
        }
        let before = ["sheets", "functionGroups", "externalReferences"];
        let last = before
            .iter()
            .filter_map(|name| outline.first(name))
            .next_back();
        let at = last.unwrap_or(sheets).whole.end;
        edits.insert(at, format!("<{p}definedNames>{names}</{p}definedNames>"));
        Ok(())
    }
}

fn sheets_of<'o>(outline: &'o Outline<'_>) -> impl Iterator<Item = &'o Element> {
    let sheets = outline.first("sheets").into_iter();
    sheets
        .flat_map(|sheets| outline.inside(sheets))
        .filter(|one| one.name == "sheet")
}

/// The sheet the hidden name points at.
fn named_sheet(outline: &Outline<'_>) -> Option<String> {
    let is_ours = |one: &&Element| {
        outline
            .value(one, "name")
            .is_some_and(|name| name == FINDINGS_NAME)
    };
    let name = outline.all("definedName").find(is_ours)?;
    let inside = outline.text.get(name.tag.end..name.whole.end)?;
    let (reference, _) = inside.rsplit_once("</")?;
    sheet_of_reference(&quick_xml::escape::unescape(reference).ok()?)
}

fn binary() -> Stop {
    Stop::refused(text(
        "tệp gốc là tệp Excel nhị phân (.xlsb)",
        "the original is a binary workbook (.xlsb)",
    ))
}

fn strict() -> Stop {
    Stop::refused(text(
        "tệp gốc được lưu ở dạng «Strict Open XML»",
        "the original is stored as 'Strict Open XML'",
    ))
}
