//! `[Content_Types].xml`: what each part is.

use super::outline::{Edits, Outline};
use super::package::plain;
use super::stop::Stop;
use crate::feedback::xml::escape;

/// The part itself.
pub const PART: &str = "[Content_Types].xml";

/// Kinds of parts that are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// A sheet.
    Sheet,
    /// Notes at cells.
    Notes,
    /// Shapes of notes.
    Shapes,
    /// Styles.
    Styles,
}

impl Type {
    const fn name(self) -> &'static str {
        match self {
            Type::Sheet => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
            }
            Type::Notes => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
            }
            Type::Shapes => "application/vnd.openxmlformats-officedocument.vmlDrawing",
            Type::Styles => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
            }
        }
    }
}

/// A part that was not there, by its name.
pub type Added = (String, Type);

/// The part with parts added and parts dropped.
pub fn patched(text: &str, added: &[Added], dropped: &[String]) -> Result<String, Stop> {
    let outline = Outline::of(text)?;
    let root = outline.roots().next().ok_or_else(Stop::broken)?;
    let prefix = outline.prefix(root);
    let mut edits = Edits::default();
    for one in outline.all("Override") {
        let part = plain(&outline.value(one, "PartName").unwrap_or_default());
        let again = added.iter().any(|(name, _)| plain(name) == part);
        if again || dropped.contains(&part) {
            edits.replace(one.whole.clone(), "");
        }
    }
    let new = added.iter().map(|(part, kind)| {
        format!(
            "<{prefix}Override PartName=\"/{}\" ContentType=\"{}\"/>",
            escape(part),
            kind.name()
        )
    });
    edits.append(&outline, root, &new.collect::<String>());
    Ok(edits.apply(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_and_go() {
        let text =
            "<Types xmlns=\"u\"><Override PartName=\"/xl/Old.xml\" ContentType=\"t\"/></Types>";
        let added = [("xl/new.vml".to_owned(), Type::Shapes)];
        assert_eq!(
            patched(text, &added, &["xl/old.xml".to_owned()]).expect("sound"),
            "<Types xmlns=\"u\"><Override PartName=\"/xl/new.vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/></Types>"
        );
    }
}
