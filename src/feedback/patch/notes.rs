//! Notes at cells: the part with their words, and the one with their boxes.

use super::anchor::Widths;
use super::frame::address;
use super::outline::{Edits, Element, Outline};
use super::stop::Stop;
use crate::feedback::xml::escape;
use crate::model::Address;
use std::collections::{BTreeMap, BTreeSet};

/// Whose notes ours are; in the next round they make place for others.
const AUTHOR: &str = "htx";

/// What stands before our words in a note of somebody else.
const DIVIDER: &str = "— htx —";

const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors></authors><commentList></commentList></comments>";

/// The words of the notes of one sheet, by cell.
pub type Words = BTreeMap<Address, String>;

/// The part of the notes as it is to be, and whose boxes have to change.
#[derive(Debug)]
pub struct Noted {
    /// The part.
    pub text: String,
    /// Cells whose notes of an earlier round are gone.
    pub gone: BTreeSet<Address>,
    /// Cells that have a note they did not have.
    pub new: Words,
}

/// Puts notes in; where there is one already, our words follow its own.
pub fn noted(text: Option<&str>, words: &Words) -> Result<Noted, Stop> {
    let text = text.unwrap_or(EMPTY);
    let outline = Outline::of(text)?;
    let root = outline.roots().next().ok_or_else(Stop::broken)?;
    let p = outline.prefix(root);
    let authors = outline.inside(root).find(|one| one.name == "authors");
    let list = outline.inside(root).find(|one| one.name == "commentList");
    let (Some(authors), Some(list)) = (authors, list) else {
        return Err(Stop::broken());
    };
    let names: Vec<&str> = outline
        .inside(authors)
        .map(|one| inner(&outline, one))
        .collect();
    let ours = names.iter().position(|name| *name == AUTHOR);
    let mut edits = Edits::default();
    if ours.is_none() {
        edits.append(
            &outline,
            authors,
            &format!("<{p}author>{AUTHOR}</{p}author>"),
        );
    }
    let author = ours.unwrap_or(names.len());
    let mut noted = Noted {
        text: String::new(),
        gone: BTreeSet::new(),
        new: words.clone(),
    };
    for comment in outline.inside(list) {
        let Some(cell) = outline.value(comment, "ref").and_then(|at| address(&at)) else {
            continue;
        };
        let by = outline
            .value(comment, "authorId")
            .and_then(|id| id.trim().parse().ok());
        if ours.is_some() && by == ours {
            edits.replace(comment.whole.clone(), "");
            noted.gone.insert(cell);
            continue;
        }
        withdraw(&outline, comment, &mut edits);
        if let Some(words) = noted.new.remove(&cell) {
            join(&outline, comment, p, &words, &mut edits)?;
        }
    }
    let new = noted.new.iter().map(|(cell, words)| {
        format!(
            "<{p}comment ref=\"{cell}\" authorId=\"{author}\"><{p}text>{}</{p}text></{p}comment>",
            run(p, words)
        )
    });
    edits.append(&outline, list, &new.collect::<String>());
    noted.text = edits.apply(text);
    Ok(noted)
}

/// Whether a part has notes of an earlier round.
pub fn has_ours(text: &str) -> bool {
    text.contains(&format!(">{AUTHOR}<")) || text.contains(DIVIDER)
}

fn run(p: &str, words: &str) -> String {
    format!(
        "<{p}r><{p}rPr><{p}sz val=\"10\"/><{p}color indexed=\"81\"/><{p}rFont val=\"Tahoma\"/><{p}family val=\"2\"/></{p}rPr><{p}t xml:space=\"preserve\">{}</{p}t></{p}r>",
        escape(words)
    )
}

/// Adds our words to a note of somebody else.
fn join(
    outline: &Outline<'_>,
    comment: &Element,
    p: &str,
    words: &str,
    edits: &mut Edits,
) -> Result<(), Stop> {
    let text = outline.inside(comment).find(|one| one.name == "text");
    let text = text.ok_or_else(Stop::broken)?;
    let joined = run(p, &format!("\n{DIVIDER}\n{words}"));
    // What tells how words are pronounced has to come last.
    let last = outline
        .inside(text)
        .find(|one| matches!(&*one.name, "rPh" | "phoneticPr"));
    match last {
        Some(last) => edits.insert(last.tag.start, joined),
        None => edits.append(outline, text, &joined),
    }
    Ok(())
}

/// Takes our words of an earlier round out of a note of somebody else: all from the divider on.
fn withdraw(outline: &Outline<'_>, comment: &Element, edits: &mut Edits) {
    let mut divided = false;
    for one in outline.within(comment).filter(|one| one.name == "t") {
        let words = outline.whole(one);
        match (divided, words.find(DIVIDER)) {
            (true, _) => edits.replace(one.whole.clone(), ""),
            (false, Some(at)) => {
                let end = words.rfind("</").unwrap_or(words.len());
                let kept = words[..at].trim_end().len();
                edits.replace(one.whole.start + kept..one.whole.start + end, "");
                divided = true;
            }
            (false, None) => {}
        }
    }
}

/// What stands in an element.
fn inner<'t>(outline: &Outline<'t>, element: &Element) -> &'t str {
    let whole = outline.whole(element);
    let from = element.tag.len();
    let to = whole.rfind("</").unwrap_or(from);
    whole.get(from..to).unwrap_or_default()
}

const SHAPES: &str = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

/// What every shape declares, for the part may call these otherwise.
const DECLARED: &str = "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

const KIND: &str = "_x0000_t202";

/// The part of the boxes with those of new notes and without those that are gone.
pub fn boxed(text: Option<&str>, noted: &Noted, widths: &Widths) -> Result<String, Stop> {
    let text = text.unwrap_or(SHAPES);
    let mut text = without(text, &noted.gone);
    let end = text
        .rfind("</xml>")
        .or_else(|| text.rfind("</"))
        .ok_or_else(Stop::broken)?;
    let mut added = String::new();
    if !text.contains(&format!("\"{KIND}\"")) && !text.contains(&format!("'{KIND}'")) {
        added.push_str(&format!(
            "<v:shapetype {DECLARED} id=\"{KIND}\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
        ));
    }
    let first = highest(&text).max(1024) + 1;
    for (id, (cell, words)) in (first..).zip(&noted.new) {
        added.push_str(&shape(id, *cell, words, widths));
    }
    text.insert_str(end, &added);
    Ok(text)
}

fn shape(id: u64, cell: Address, words: &str, widths: &Widths) -> String {
    let (width, height) = Widths::points(words);
    format!(
        "<v:shape {DECLARED} id=\"_x0000_s{id}\" type=\"#{KIND}\" style=\"position:absolute;margin-left:80pt;margin-top:2pt;width:{width}pt;height:{height}pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{}</x:Row><x:Column>{}</x:Column></x:ClientData></v:shape>",
        widths.anchor(cell, words),
        cell.row,
        cell.column,
    )
}

/// The highest number a shape has.
fn highest(text: &str) -> u64 {
    let numbers = text.split("_s").skip(1).filter_map(|rest| {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        rest[..digits]
            .parse::<u64>()
            .ok()
            .filter(|number| *number < 1 << 40)
    });
    numbers.max().unwrap_or(0)
}

/// The boxes without those of these cells. Such a part need not be sound XML, so it is cut as text.
fn without(text: &str, gone: &BTreeSet<Address>) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(from) = rest.find(":shape ") {
        let from = rest[..from].rfind('<').unwrap_or(from);
        let Some(to) = rest[from..].find(":shape>") else {
            break;
        };
        let to = from + to + ":shape>".len();
        kept.push_str(&rest[..from]);
        let shape = &rest[from..to];
        if !cell_of(shape).is_some_and(|cell| gone.contains(&cell)) {
            kept.push_str(shape);
        }
        rest = &rest[to..];
    }
    kept + rest
}

/// The cell the box of a note belongs to.
fn cell_of(shape: &str) -> Option<Address> {
    let number = |name: &str| -> Option<u32> {
        let (_, after) = shape.split_once(&format!(":{name}>"))?;
        after.split('<').next()?.trim().parse().ok()
    };
    shape
        .contains("Note")
        .then_some(Address::new(number("Row")?, number("Column")?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::testing::cell;

    fn words(list: &[(&str, &str)]) -> Words {
        list.iter()
            .map(|(at, words)| (cell(at), (*words).to_owned()))
            .collect()
    }

    const THEIRS: &str = "<x:comments xmlns:x='u'><x:authors><x:author>B</x:author></x:authors><x:commentList><x:comment ref='A1' authorId='0'><x:text><x:t>own</x:t></x:text></x:comment></x:commentList></x:comments>";

    #[test]
    fn notes_stand_beside_those_of_others_and_make_place_in_the_next_round() {
        let first = noted(Some(THEIRS), &words(&[("A1", "one"), ("B2", "a < b")])).expect("sound");
        assert!(
            first
                .text
                .contains("<x:author>B</x:author><x:author>htx</x:author>")
        );
        assert!(
            first.text.contains("<x:t>own</x:t><x:r>")
                && first.text.contains("\n— htx —\none</x:t>")
        );
        assert!(
            first.text.contains("<x:comment ref=\"B2\" authorId=\"1\">")
                && first.text.contains("a &lt; b")
        );
        assert_eq!(first.new.len(), 1);
        assert!(has_ours(&first.text) && !has_ours(THEIRS));

        let next = noted(Some(&first.text), &words(&[("C3", "two")])).expect("sound");
        assert_eq!(next.gone, [cell("B2")].into());
        assert!(
            !next.text.contains("one") && !next.text.contains("B2"),
            "{}",
            next.text
        );
        assert!(
            next.text.contains("own")
                && next.text.contains("<x:comment ref=\"C3\" authorId=\"1\">")
        );
    }

    #[test]
    fn boxes_come_after_those_that_are_there_and_go_with_their_notes() {
        let one = noted(None, &words(&[("B2", "x")])).expect("sound");
        let made = boxed(None, &one, &Widths::default()).expect("sound");
        assert!(made.contains("_x0000_s1025") && made.contains(&format!("id=\"{KIND}\"")));
        let two = Noted {
            gone: [cell("B2")].into(),
            new: words(&[("C3", "y"), ("D4", "z")]),
            text: String::new(),
        };
        let next = boxed(
            Some(&made.replace("s1025", "s2049")),
            &two,
            &Widths::default(),
        )
        .expect("sound");
        assert_eq!(next.matches("ClientData ObjectType").count(), 2);
        assert!(!next.contains("s2049") && next.contains("<x:Row>2</x:Row><x:Column>2</x:Column>"));
        assert_eq!(next.matches("id=\"_x0000_t202\"").count(), 1);
        // Elements nobody closed, as some programs write them.
        let form = "<xml><v:shape id='_x0000_s1030'><br></v:shape></xml>";
        let kept = boxed(Some(form), &one, &Widths::default()).expect("sound");
        assert!(kept.contains("<br>") && kept.contains("_x0000_s1031"));
    }
}
