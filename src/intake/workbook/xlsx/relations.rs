//! Relationships: what a part calls its neighbours, and where they lie.

use super::document::elements;
use super::package::Package;
use crate::text::Phrase;

/// One neighbour.
#[derive(Debug)]
pub(super) struct Relation {
    /// The name the part has for it.
    pub id: String,
    /// The last word of its type: `worksheet`.
    pub kind: String,
    /// Its part, from the root of the package.
    pub part: String,
}

/// The relationships of a part; of the package itself for the empty name.
pub(super) fn of(package: &Package, part: &str) -> Result<Vec<Relation>, Phrase> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let relations = match folder {
        "" => format!("_rels/{name}.rels"),
        folder => format!("{folder}/_rels/{name}.rels"),
    };
    let mut found = Vec::new();
    if !package.has(&relations) {
        return Ok(found);
    }
    elements(&package.held(&relations)?, |_, tag| {
        if tag.name == b"Relationship" {
            let kind: String = tag.text(b"Type")?;
            found.push(Relation {
                id: tag.text(b"Id")?,
                kind: kind.rsplit('/').next().unwrap_or_default().to_owned(),
                part: resolve(folder, &tag.text(b"Target")?),
            });
        }
        Ok(())
    })?;
    Ok(found)
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
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_seen_from_their_folder() {
        for (folder, target, part) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/styles.xml", "xl/styles.xml"),
            ("xl", "../data/a.xml", "data/a.xml"),
            ("xl", ".\\worksheets\\a.xml", "xl/worksheets/a.xml"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("", "../../a.xml", "a.xml"),
        ] {
            assert_eq!(resolve(folder, target), part);
        }
    }
}
