//! Relationships: what a part calls its neighbours. Parts are found by them, never by their names.

use super::outline::{Edits, Outline};
use super::package::{Package, plain};
use super::stop::Stop;
use crate::feedback::xml::escape;

/// What relationships of a package of Office are called.
pub const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

/// One neighbour.
#[derive(Debug, Clone)]
pub struct Relation {
    /// The name the part has for it.
    pub id: String,
    /// The last word of its type: `worksheet`.
    pub kind: String,
    /// Its part, by its plain name from the root of the package.
    pub part: String,
}

/// The relationships of one part.
#[derive(Debug)]
pub struct Relations {
    /// The part they stand in.
    pub part: String,
    text: String,
    /// The neighbours.
    pub list: Vec<Relation>,
    added: Vec<String>,
    dropped: Vec<String>,
}

impl Relations {
    /// The relationships of a part; of the package itself for the empty name.
    pub fn of(package: &mut Package, part: &str) -> Result<Self, Stop> {
        let written = match part.is_empty() {
            true => String::new(),
            false => package.written(part)?,
        };
        let (folder, name) = written.rsplit_once('/').unwrap_or(("", &written));
        let own = match folder {
            "" => format!("_rels/{name}.rels"),
            folder => format!("{folder}/_rels/{name}.rels"),
        };
        let text = match package.has(&own) {
            true => package.held(&own)?,
            false => EMPTY.to_owned(),
        };
        let outline = Outline::of(&text)?;
        let relation = |one| Relation {
            id: outline.value(one, "Id").unwrap_or_default(),
            kind: last_word(&outline.value(one, "Type").unwrap_or_default()),
            part: resolve(folder, &outline.value(one, "Target").unwrap_or_default()),
        };
        let list = outline.all("Relationship").map(relation).collect();
        Ok(Relations {
            part: own,
            text,
            list,
            added: Vec::new(),
            dropped: Vec::new(),
        })
    }

    /// The neighbour of a name.
    pub fn by_id(&self, id: &str) -> Option<&Relation> {
        self.list.iter().find(|relation| relation.id == id)
    }

    /// The first neighbour of a kind.
    pub fn by_kind(&self, kind: &str) -> Option<&Relation> {
        self.list.iter().find(|relation| relation.kind == kind)
    }

    /// Adds a neighbour; gives the name the part is to have for it.
    pub fn add(&mut self, kind: &str, part: &str) -> String {
        let names = (1..).map(|number: u32| format!("rIdHtx{number}"));
        let mut free = names.filter(|id| self.by_id(id).is_none());
        let id = free.next().unwrap_or_default();
        self.added.push(format!(
            "Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"/{}\"/>",
            escape(part)
        ));
        self.list.push(Relation {
            id: id.clone(),
            kind: kind.to_owned(),
            part: plain(part),
        });
        id
    }

    /// Drops a neighbour.
    pub fn drop(&mut self, id: &str) {
        self.dropped.push(id.to_owned());
        self.list.retain(|relation| relation.id != id);
    }

    /// Whether anything is other than it was.
    pub fn changed(&self) -> bool {
        !self.added.is_empty() || !self.dropped.is_empty()
    }

    /// The part as it is to be.
    pub fn text(&self) -> Result<String, Stop> {
        let outline = Outline::of(&self.text)?;
        let root = outline.roots().next().ok_or_else(Stop::broken)?;
        let prefix = outline.prefix(root);
        let mut edits = Edits::default();
        for one in outline.all("Relationship") {
            let id = outline.value(one, "Id").unwrap_or_default();
            if self.dropped.contains(&id) {
                edits.replace(one.whole.clone(), "");
            }
        }
        let added = self.added.iter().map(|added| format!("<{prefix}{added}"));
        edits.append(&outline, root, &added.collect::<String>());
        Ok(edits.apply(&self.text))
    }
}

fn last_word(kind: &str) -> String {
    kind.rsplit('/').next().unwrap_or_default().to_owned()
}

/// A target as seen from a folder, from the root of the package.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let base = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    plain(&path.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_seen_from_their_folder() {
        for (folder, target, part) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/Styles.xml", "xl/styles.xml"),
            ("xl/worksheets", "../comments1.xml", "xl/comments1.xml"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
        ] {
            assert_eq!(resolve(folder, target), part);
        }
    }
}
