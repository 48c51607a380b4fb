//! A short part of a package as its elements and where their bytes stand, so that it can be changed in its own text.

use super::stop::Stop;
use super::tag;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::ops::Range;

/// An element and its place in the text.
#[derive(Debug, Clone)]
pub struct Element {
    /// Its name without prefix.
    pub name: String,
    /// Its start tag.
    pub tag: Range<usize>,
    /// From its start tag to its end tag, both included.
    pub whole: Range<usize>,
    /// The element around it.
    around: Option<usize>,
}

/// The elements of a text in the order they begin. The text may be a piece: what it leaves open ends with it, and
/// the end of what began before it is the end of the piece.
#[derive(Debug)]
pub struct Outline<'t> {
    /// The text.
    pub text: &'t str,
    elements: Vec<Element>,
    /// Where the piece ends.
    pub end: usize,
}

impl<'t> Outline<'t> {
    /// Goes through a text.
    pub fn of(text: &'t str) -> Result<Self, Stop> {
        // The reader leaves a byte-order mark out, and out of its count.
        let mark = text.len() - text.trim_start_matches('\u{feff}').len();
        let mut reader = Reader::from_str(&text[mark..]);
        reader.config_mut().allow_unmatched_ends = true;
        let mut elements: Vec<Element> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut end = text.len();
        loop {
            let from = mark + position(&reader);
            let event = reader.read_event()?;
            let to = mark + position(&reader);
            match event {
                Event::Start(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    elements.push(element(name, from..to, open.last()));
                    open.push(elements.len() - 1);
                }
                Event::Empty(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    elements.push(element(name, from..to, open.last()));
                }
                Event::End(_) => match open.pop() {
                    Some(at) => elements[at].whole.end = to,
                    None => {
                        end = from;
                        break;
                    }
                },
                Event::DocType(_) => return Err(Stop::broken()),
                Event::Eof => break,
                _ => {}
            }
        }
        for at in open {
            elements[at].whole.end = text.len();
        }
        Ok(Outline {
            text,
            elements,
            end,
        })
    }

    /// The elements that stand in no other.
    pub fn roots(&self) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(|one| one.around.is_none())
    }

    /// The elements directly in one.
    pub fn inside<'s>(&'s self, outer: &'s Element) -> impl Iterator<Item = &'s Element> {
        self.within(outer).filter(|one| {
            one.around
                .is_some_and(|at| self.elements[at].tag == outer.tag)
        })
    }

    /// The elements in one, at any depth.
    pub fn within<'s>(&'s self, outer: &'s Element) -> impl Iterator<Item = &'s Element> {
        let from = self
            .elements
            .partition_point(|one| one.tag.start <= outer.tag.start);
        self.elements[from..]
            .iter()
            .take_while(|one| one.tag.start < outer.whole.end)
    }

    /// The first element of a name, at any depth.
    pub fn first(&self, name: &str) -> Option<&Element> {
        self.elements.iter().find(|one| one.name == name)
    }

    /// Every element of a name, at any depth.
    pub fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Element> {
        self.elements.iter().filter(move |one| one.name == name)
    }

    /// The start tag of an element.
    pub fn tag(&self, element: &Element) -> &'t str {
        &self.text[element.tag.clone()]
    }

    /// An element as written.
    pub fn whole(&self, element: &Element) -> &'t str {
        &self.text[element.whole.clone()]
    }

    /// The prefix of an element's name with its colon; mostly nothing.
    pub fn prefix(&self, element: &Element) -> &'t str {
        let name = &self.tag(element)[1..];
        let end = name.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
        let name = &name[..end.unwrap_or(name.len())];
        name.rfind(':').map_or("", |colon| &name[..=colon])
    }

    /// An attribute of an element, its entities resolved.
    pub fn value(&self, element: &Element, name: &str) -> Option<String> {
        tag::value(self.tag(element), name)
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn element(name: String, tag: Range<usize>, around: Option<&usize>) -> Element {
    Element {
        name,
        whole: tag.clone(),
        tag,
        around: around.copied(),
    }
}

/// Changes of a text, made all at once.
#[derive(Debug, Default)]
pub struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts something in the place of something else.
    pub fn replace(&mut self, place: Range<usize>, with: impl Into<String>) {
        self.0.push((place, with.into()));
    }

    /// Puts something in between; what is put in at one place stands in the order it was put in.
    pub fn insert(&mut self, at: usize, what: impl Into<String>) {
        self.replace(at..at, what);
    }

    /// Puts something at the end of an element, which is opened where it closes itself.
    pub fn append(&mut self, outline: &Outline<'_>, element: &Element, what: &str) {
        let tag = outline.tag(element);
        if tag.ends_with("/>") {
            let prefix = outline.prefix(element);
            let opened = tag::opened(tag);
            self.replace(
                element.tag.clone(),
                format!("{opened}{what}</{prefix}{}>", element.name),
            );
            return;
        }
        let whole = outline.whole(element);
        let end = element.whole.start + whole.rfind("</").unwrap_or(whole.len());
        self.insert(end, what);
    }

    /// The text with all of them made. Of two changes of one place the first is made.
    pub fn apply(mut self, text: &str) -> String {
        self.0.sort_by_key(|(place, _)| (place.start, place.end));
        let mut made = String::with_capacity(text.len() + 1024);
        let mut at = 0;
        for (place, with) in self.0 {
            if place.start < at {
                continue;
            }
            made.push_str(&text[at..place.start]);
            made.push_str(&with);
            at = place.end;
        }
        made.push_str(&text[at..]);
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_with_their_bytes() {
        let text = "<?xml version='1.0'?><x:a n='1'><x:b/>t<c><d></d></c></x:a>";
        let outline = Outline::of(text).expect("sound");
        let a = outline.roots().next().expect("a root");
        assert_eq!(
            (outline.prefix(a), outline.value(a, "n").as_deref()),
            ("x:", Some("1"))
        );
        let names: Vec<&str> = outline.inside(a).map(|one| &*one.name).collect();
        assert_eq!(names, ["b", "c"]);
        assert_eq!(outline.within(a).count(), 3);
        let c = outline.first("c").expect("c");
        assert_eq!(outline.whole(c), "<c><d></d></c>");
    }

    #[test]
    fn a_mark_at_the_beginning_moves_nothing() {
        let text = "\u{feff}<a><b/></a>";
        let outline = Outline::of(text).expect("sound");
        assert_eq!(outline.whole(outline.first("b").expect("b")), "<b/>");
    }

    #[test]
    fn a_piece_may_begin_and_end_anywhere() {
        let outline = Outline::of("<b/><c>x</c></a>").expect("sound");
        assert_eq!((outline.roots().count(), outline.end), (2, 12));
        let outline = Outline::of("<a><b/><c>").expect("sound");
        assert_eq!(outline.first("a").map(|a| a.whole.end), Some(10));
    }

    #[test]
    fn changes_are_made_all_at_once() {
        let text = "<a><b/><c>1</c></a>";
        let outline = Outline::of(text).expect("sound");
        let mut edits = Edits::default();
        edits.append(&outline, outline.first("a").expect("a"), "<z/>");
        edits.append(&outline, outline.first("b").expect("b"), "<y/>");
        edits.replace(outline.first("c").expect("c").whole.clone(), "");
        assert_eq!(edits.apply(text), "<a><b><y/></b><z/></a>");
    }
}
