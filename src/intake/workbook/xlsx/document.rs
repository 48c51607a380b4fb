//! A short part read whole: each of its elements with those it stands in.

use super::fault;
use super::xml::{Stop, Tag, Token, Trouble, Xml};
use crate::text::Phrase;

/// Elements within elements; no part of a workbook is built deeper.
const DEEPEST: usize = 256;

/// Shows every element, with the names of those around it from the outermost in.
pub(super) fn elements(
    bytes: &[u8],
    mut visit: impl FnMut(&[&[u8]], &Tag<'_>) -> Result<(), Trouble>,
) -> Result<(), Phrase> {
    let wrong = |trouble| fault::trouble(trouble, None);
    let mut xml = Xml::new(bytes);
    let mut around: Vec<&[u8]> = Vec::new();
    let mut any = false;
    loop {
        match xml.tag() {
            Ok(Token::Open(tag)) => {
                any = true;
                visit(&around, &tag).map_err(wrong)?;
                if !tag.empty {
                    around.push(tag.name);
                }
                if around.len() > DEEPEST {
                    return Err(fault::too_large());
                }
            }
            Ok(Token::Close(name)) if around.last() == Some(&name) => drop(around.pop()),
            Ok(_) => return Err(wrong(Trouble::NotXml)),
            Err(Stop::Bad(trouble)) => return Err(wrong(trouble)),
            Err(Stop::Short) if any && around.is_empty() => return Ok(()),
            Err(Stop::Short) => return Err(fault::cut()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(xml: &str) -> Result<Vec<String>, String> {
        let mut paths = Vec::new();
        let seen = elements(xml.as_bytes(), |around, tag| {
            let names = around.iter().chain([&tag.name]);
            let names: Vec<_> = names.map(|name| String::from_utf8_lossy(name)).collect();
            paths.push(names.join("/"));
            Ok(())
        });
        seen.map(|()| paths).map_err(|phrase| phrase.en)
    }

    #[test]
    fn elements_come_with_those_around_them() {
        let seen = paths("<?xml?><a><x:b/>t<c><d></d></c></a>\n");
        assert_eq!(seen.expect("whole"), ["a", "a/b", "a/c", "a/c/d"]);
    }

    #[test]
    fn what_is_not_whole_is_said() {
        for (xml, said) in [
            ("<a><b/>", "cut off"),
            ("", "cut off"),
            ("<a></b>", "not well-formed"),
        ] {
            let error = paths(xml).expect_err(xml);
            assert!(error.contains(said), "{xml}: {error}");
        }
        assert!(paths(&"<a>".repeat(300)).is_err());
    }
}
