//! The styles part: each marked cell keeps its own style, only the fill is another; what was marked in an earlier
//! round gets its own fill back.

use super::outline::{Edits, Element, Outline};
use super::stop::Stop;
use super::tag;
use crate::feedback::shade::Shade;
use std::collections::HashMap;

const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"></styleSheet>";

/// The parts of a style sheet in the order they have to stand in.
const ORDER: [&str; 11] = [
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
];

/// The styles, with those that are added.
#[derive(Debug)]
pub struct Styles {
    text: String,
    prefix: String,
    /// Styles of cells as written, those added included.
    xfs: Vec<String>,
    /// Fills as written, those added included.
    fills: Vec<String>,
    fonts: Vec<String>,
    borders: Vec<String>,
    /// How many of each there were.
    were: [usize; 4],
    marked: HashMap<(u32, Shade), u32>,
    /// Styles marked in an earlier round, with what they were before.
    cleaned: HashMap<u32, u32>,
}

impl Styles {
    /// Those of a part; where there is none, the plainest.
    pub fn of(text: Option<String>) -> Result<Self, Stop> {
        let text = opened(&text.unwrap_or_else(|| EMPTY.to_owned()))?;
        let outline = Outline::of(&text)?;
        let root = outline.roots().next().ok_or_else(Stop::broken)?;
        let prefix = outline.prefix(root).to_owned();
        let list = |name: &str| -> Vec<String> {
            let group = outline.inside(root).find(|one| one.name == name);
            let members = group.into_iter().flat_map(|group| outline.inside(group));
            members.map(|one| outline.whole(one).to_owned()).collect()
        };
        let mut styles = Styles {
            xfs: list("cellXfs"),
            fills: list("fills"),
            fonts: list("fonts"),
            borders: list("borders"),
            were: [0; 4],
            marked: HashMap::new(),
            cleaned: HashMap::new(),
            prefix,
            text: String::new(),
        };
        styles.were = styles.counts();
        styles.complete();
        styles.text = text;
        styles.clean();
        Ok(styles)
    }

    fn counts(&self) -> [usize; 4] {
        [
            self.fonts.len(),
            self.fills.len(),
            self.borders.len(),
            self.xfs.len(),
        ]
    }

    /// What every style sheet has to have, where it is not there.
    fn complete(&mut self) {
        let p = &self.prefix;
        if self.fonts.is_empty() {
            self.fonts.push(format!(
                "<{p}font><{p}sz val=\"11\"/><{p}name val=\"Calibri\"/></{p}font>"
            ));
        }
        if self.fills.is_empty() {
            for kind in ["none", "gray125"] {
                self.fills.push(format!(
                    "<{p}fill><{p}patternFill patternType=\"{kind}\"/></{p}fill>"
                ));
            }
        }
        if self.borders.is_empty() {
            let sides = ["left", "right", "top", "bottom", "diagonal"];
            let sides: String = sides.iter().map(|side| format!("<{p}{side}/>")).collect();
            self.borders.push(format!("<{p}border>{sides}</{p}border>"));
        }
        if self.xfs.is_empty() {
            self.xfs.push(format!(
                "<{p}xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
            ));
        }
    }

    /// Finds the styles of an earlier round.
    fn clean(&mut self) {
        for at in 0..self.xfs.len() {
            let fill = tag::number(&self.xfs[at], "fillId").unwrap_or(0);
            let Some(before) = self
                .fills
                .get(fill as usize)
                .and_then(|fill| self.before(fill))
            else {
                continue;
            };
            let fill = match before.is_empty() {
                true => 0,
                false => self.add_fill(&before, ""),
            };
            let clean = with_fill(&self.xfs[at], fill);
            let clean = self.add_xf(clean);
            self.cleaned.insert(index(at), clean);
        }
    }

    /// Of a fill of ours the colour it stands for, empty for none; `None` for any other fill.
    fn before(&self, fill: &str) -> Option<String> {
        let outline = Outline::of(fill).ok()?;
        let ours = outline.value(outline.first("fgColor")?, "rgb")?;
        if !Shade::is_one(&ours) {
            return None;
        }
        let back = outline
            .first("bgColor")
            .map(|one| attributes(outline.tag(one)));
        Some(
            back.filter(|said| !said.contains("indexed=\"64\""))
                .unwrap_or_default(),
        )
    }

    /// Whether cells were marked in an earlier round.
    pub fn has_cleaned(&self) -> bool {
        !self.cleaned.is_empty()
    }

    /// The style without the fill of an earlier round.
    pub fn plain(&self, style: u32) -> u32 {
        self.cleaned.get(&style).copied().unwrap_or(style)
    }

    /// The style with the fill of a mark.
    pub fn marked(&mut self, style: u32, shade: Shade) -> u32 {
        let style = self.plain(style);
        if let Some(known) = self.marked.get(&(style, shade)) {
            return *known;
        }
        let base = self.xfs.get(style as usize).unwrap_or(&self.xfs[0]).clone();
        let fill = tag::number(&base, "fillId").unwrap_or(0);
        let own = self.fills.get(fill as usize).map(|fill| solid_colour(fill));
        let fill = self.add_fill(
            &format!("rgb=\"{}\"", shade.colour()),
            &own.unwrap_or_default(),
        );
        let marked = self.add_xf(with_fill(&base, fill));
        self.marked.insert((style, shade), marked);
        marked
    }

    /// Adds a fill of one colour that remembers another; the attributes of both. Gives its number.
    pub fn add_fill(&mut self, colour: &str, before: &str) -> u32 {
        let p = &self.prefix;
        let before = if before.is_empty() {
            "indexed=\"64\""
        } else {
            before
        };
        let fill = format!(
            "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor {colour}/><{p}bgColor {before}/></{p}patternFill></{p}fill>"
        );
        add(&mut self.fills, fill)
    }

    /// Adds a font; `inside` has `{p}` for the prefix. Gives its number.
    pub fn add_font(&mut self, inside: &str) -> u32 {
        let p = &self.prefix;
        let font = format!("<{p}font>{}</{p}font>", inside.replace("{p}", p));
        add(&mut self.fonts, font)
    }

    /// Adds a border of thin grey lines; gives its number.
    pub fn add_border(&mut self) -> u32 {
        let p = &self.prefix;
        let side =
            |side| format!("<{p}{side} style=\"thin\"><{p}color rgb=\"FFBFBFBF\"/></{p}{side}>");
        let sides: String = ["left", "right", "top", "bottom"].map(side).concat();
        let border = format!("<{p}border>{sides}<{p}diagonal/></{p}border>");
        add(&mut self.borders, border)
    }

    /// Adds a style of cells with its alignment; gives its number.
    pub fn add_style(&mut self, font: u32, fill: u32, border: u32, alignment: &str) -> u32 {
        let p = &self.prefix;
        self.add_xf(format!(
            "<{p}xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><{p}alignment {alignment}/></{p}xf>"
        ))
    }

    fn add_xf(&mut self, xf: String) -> u32 {
        add(&mut self.xfs, xf)
    }

    /// The part as it is to be.
    pub fn text(&self) -> Result<String, Stop> {
        let outline = Outline::of(&self.text)?;
        let root = outline.roots().next().ok_or_else(Stop::broken)?;
        let mut edits = Edits::default();
        let lists = [
            ("fonts", &self.fonts),
            ("fills", &self.fills),
            ("borders", &self.borders),
            ("cellXfs", &self.xfs),
        ];
        for ((name, list), were) in lists.into_iter().zip(self.were) {
            if list.len() > were {
                self.add_to(
                    &outline,
                    root,
                    (name, &list[were..], list.len()),
                    &mut edits,
                );
            }
        }
        Ok(edits.apply(&self.text))
    }

    fn add_to(
        &self,
        outline: &Outline<'_>,
        root: &Element,
        (name, new, count): (&str, &[String], usize),
        edits: &mut Edits,
    ) {
        let new = new.concat();
        let p = &self.prefix;
        let Some(group) = outline.inside(root).find(|one| one.name == name) else {
            let place = ORDER.iter().position(|part| *part == name);
            let after = &ORDER[place.map_or(0, |place| place + 1)..];
            let made = format!("<{p}{name} count=\"{count}\">{new}</{p}{name}>");
            match outline.inside(root).find(|one| after.contains(&&*one.name)) {
                Some(next) => edits.insert(next.tag.start, made),
                None => edits.append(outline, root, &made),
            }
            return;
        };
        let tag = outline.tag(group);
        let counted = match tag::raw(tag, "count") {
            Some(_) => tag::with(tag, "count", &count.to_string()),
            None => tag.to_owned(),
        };
        if tag.ends_with("/>") {
            let made = format!("{}{new}</{p}{name}>", tag::opened(&counted));
            edits.replace(group.tag.clone(), made);
        } else {
            edits.replace(group.tag.clone(), counted);
            edits.append(outline, group, &new);
        }
    }
}

/// A style sheet that closes itself, opened, so that there is a place for more than one thing.
fn opened(text: &str) -> Result<String, Stop> {
    let outline = Outline::of(text)?;
    let root = outline.roots().next().ok_or_else(Stop::broken)?;
    let mut edits = Edits::default();
    if outline.tag(root).ends_with("/>") {
        edits.append(&outline, root, "");
    }
    Ok(edits.apply(text))
}

fn with_fill(xf: &str, fill: u32) -> String {
    let end = xf.find('>').map_or(xf.len(), |end| end + 1);
    let tag = tag::with(&xf[..end], "fillId", &fill.to_string());
    tag::with(&tag, "applyFill", "1") + &xf[end..]
}

/// The colour of a solid fill as its attributes; empty for any other.
fn solid_colour(fill: &str) -> String {
    let Ok(outline) = Outline::of(fill) else {
        return String::new();
    };
    let solid = |one: &&Element| tag::raw(outline.tag(one), "patternType") == Some("solid");
    let colour = outline.first("patternFill").filter(solid);
    let colour = colour.and_then(|_| outline.first("fgColor"));
    colour
        .map(|one| attributes(outline.tag(one)))
        .unwrap_or_default()
}

/// The attributes of a tag as written.
fn attributes(tag: &str) -> String {
    let inside = tag.trim_end_matches('>').trim_end_matches('/');
    let (_, attributes) = inside.split_once(char::is_whitespace).unwrap_or_default();
    attributes.trim().to_owned()
}

fn add(list: &mut Vec<String>, one: String) -> u32 {
    let known = list.iter().position(|there| *there == one);
    index(known.unwrap_or_else(|| {
        list.push(one);
        list.len() - 1
    }))
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;

    const ERROR: Shade = Shade::new(Severity::Error, true);

    const BOOK: &str = concat!(
        "<x:styleSheet xmlns:x='u'><x:fonts><x:font/></x:fonts>",
        "<x:fills count='3'><x:fill/><x:fill/><x:fill><x:patternFill patternType='solid'><x:fgColor theme='4' tint='0.5'/></x:patternFill></x:fill></x:fills>",
        "<x:borders count='1'><x:border/></x:borders>",
        "<x:cellXfs count='2'><x:xf numFmtId='14' fillId='0'/><x:xf fillId='2' applyFill='1'><x:alignment/></x:xf></x:cellXfs>",
        "<x:dxfs count='0'/></x:styleSheet>",
    );

    fn styles(text: &str) -> Styles {
        Styles::of(Some(text.to_owned())).expect("sound")
    }

    #[test]
    fn only_the_fill_changes_and_comes_back_in_the_next_round() {
        let mut first = styles(BOOK);
        assert_eq!((first.marked(0, ERROR), first.marked(1, ERROR)), (2, 3));
        assert_eq!(first.marked(0, ERROR), 2);
        let text = first.text().expect("sound");
        assert!(
            text.contains("<x:xf numFmtId='14' fillId='3' applyFill=\"1\"/>"),
            "{text}"
        );
        assert!(text.contains("<x:xf fillId='4' applyFill='1'><x:alignment/></x:xf></x:cellXfs>"));
        assert!(text.contains("<x:cellXfs count='4'>") && text.contains("<x:fills count='5'>"));
        assert!(text.contains("<x:dxfs count='0'/>"));

        let mut next = styles(&text);
        assert!(next.has_cleaned());
        for (marked, before) in [(2, "numFmtId='14'"), (3, "<x:alignment/>")] {
            let plain = next.plain(marked);
            assert!(next.xfs[plain as usize].contains(before));
        }
        let colour = tag::number(&next.xfs[next.plain(3) as usize], "fillId").expect("a fill");
        assert!(next.fills[colour as usize].contains("<x:fgColor theme='4' tint='0.5'/>"));
        let again = next.marked(3, ERROR);
        assert!(next.xfs[again as usize].contains("<x:alignment/>"));
    }

    #[test]
    fn what_a_style_sheet_lacks_is_made_in_its_place() {
        let mut bare = Styles::of(None).expect("sound");
        assert_eq!(bare.marked(7, ERROR), 1);
        let text = bare.text().expect("sound");
        let outline = Outline::of(&text).expect("sound");
        let root = outline.roots().next().expect("a root");
        let names: Vec<&str> = outline.inside(root).map(|one| &*one.name).collect();
        assert_eq!(names, ["fonts", "fills", "borders", "cellXfs"]);
        let mut closed = styles("<styleSheet/>");
        closed.marked(0, ERROR);
        let closed = closed.text().expect("sound");
        assert_eq!(closed.matches("<fill>").count(), 3, "{closed}");
        let without = styles("<styleSheet><dxfs/></styleSheet>")
            .text()
            .expect("sound");
        assert!(without.ends_with("</cellXfs><dxfs/></styleSheet>"));
    }
}
