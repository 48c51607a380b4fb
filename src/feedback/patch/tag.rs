//! Attributes of one start tag, found and changed in its own bytes.

use quick_xml::escape::unescape;
use std::ops::Range;

/// Where an attribute stands in a tag.
struct Place {
    /// With the blank before it and its quotes.
    whole: Range<usize>,
    /// Between its quotes.
    value: Range<usize>,
}

/// The place of an attribute, by its name without prefix; what declares a prefix is none.
fn find(tag: &str, name: &str) -> Option<Place> {
    let bytes = tag.as_bytes();
    let mut at = tag.find(|c: char| c.is_ascii_whitespace())?;
    loop {
        let begin = at;
        at += bytes[at..].iter().position(|b| !b.is_ascii_whitespace())?;
        let equals = at + tag[at..].find('=')?;
        let found = tag[at..equals].trim_end();
        let quoted = equals + 1 + tag[equals + 1..].find(['"', '\''])?;
        let from = quoted + 1;
        let to = from + tag[from..].find(char::from(bytes[quoted]))?;
        let local = found.rsplit_once(':').map_or(found, |(_, local)| local);
        if local == name && !found.starts_with("xmlns") {
            return Some(Place {
                whole: begin..to + 1,
                value: from..to,
            });
        }
        at = to + 1;
    }
}

/// The value of an attribute as written.
pub fn raw<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    find(tag, name).map(|place| &tag[place.value])
}

/// The value of an attribute, its entities resolved.
pub fn value(tag: &str, name: &str) -> Option<String> {
    let raw = raw(tag, name)?;
    Some(unescape(raw).map_or_else(|_| raw.to_owned(), |value| value.into_owned()))
}

/// The number an attribute holds.
pub fn number(tag: &str, name: &str) -> Option<u32> {
    raw(tag, name)?.trim().parse().ok()
}

/// Whether an attribute says yes.
pub fn says(tag: &str, name: &str) -> bool {
    matches!(raw(tag, name), Some("1" | "true" | "on"))
}

/// The tag with another value of an attribute, or with one more attribute; the value needs no escaping.
pub fn with(tag: &str, name: &str, value: &str) -> String {
    if let Some(place) = find(tag, name) {
        return [&tag[..place.value.start], value, &tag[place.value.end..]].concat();
    }
    let end = tag.trim_end_matches('>').trim_end_matches('/').trim_end();
    format!("{end} {name}=\"{value}\"{}", closing(tag))
}

/// The tag without an attribute.
pub fn without(tag: &str, name: &str) -> String {
    match find(tag, name) {
        Some(place) => [&tag[..place.whole.start], &tag[place.whole.end..]].concat(),
        None => tag.to_owned(),
    }
}

/// A tag that closes itself, opened.
pub fn opened(tag: &str) -> String {
    let open = tag.trim_end_matches('>').trim_end_matches('/').trim_end();
    format!("{open}>")
}

fn closing(tag: &str) -> &'static str {
    if tag.ends_with("/>") { "/>" } else { ">" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_told_by_their_local_names() {
        let tag = "<x:c xmlns:s=\"u\" r = 'A1'\n x:s=\"3\" t=\"a>b\"/>";
        assert_eq!(raw(tag, "r"), Some("A1"));
        assert_eq!(number(tag, "s"), Some(3));
        assert_eq!(raw(tag, "t"), Some("a>b"));
        assert_eq!(raw(tag, "z"), None);
        assert_eq!(raw("<c>", "r"), None);
        assert_eq!(
            value("<s name='A &amp; B'>", "name").as_deref(),
            Some("A & B")
        );
    }

    #[test]
    fn only_the_value_changes() {
        assert_eq!(with("<c r='A1' s='3'>", "s", "9"), "<c r='A1' s='9'>");
        assert_eq!(with("<c/>", "s", "9"), "<c s=\"9\"/>");
        assert_eq!(with("<c >", "s", "9"), "<c s=\"9\">");
        assert_eq!(without("<v a=\"1\" b=\"2\"/>", "a"), "<v b=\"2\"/>");
        assert_eq!(without("<v a=\"1\"/>", "b"), "<v a=\"1\"/>");
        assert_eq!(opened("<row r=\"1\" />"), "<row r=\"1\">");
    }
}
