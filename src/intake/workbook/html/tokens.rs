//! A web page cut into tags and text. Nothing is an error: pages are written by hand and by programs that do not care.

use std::borrow::Cow;

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// An element begins: its name in lower case, and what stands behind the name.
    Open(String, Attributes<'a>),
    /// An element ends.
    Close(String),
    /// Text, its references not yet resolved.
    Text(&'a str),
    /// What is said to other programs only.
    Comment(&'a str),
}

/// What stands behind the name in a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attributes<'a>(&'a str);

/// Characters one tag may have.
const LONGEST: usize = 1 << 16;

/// Elements whose content is no text to read.
const RAW: [&str; 4] = ["script", "style", "title", "noscript"];

/// The pieces of a page, one after the other.
pub(super) struct Tokens<'a> {
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    /// From the first.
    pub(super) fn new(page: &'a str) -> Self {
        Tokens { rest: page }
    }

    fn cut(&mut self, at: usize) -> &'a str {
        let (piece, rest) = self.rest.split_at(at);
        self.rest = rest;
        piece
    }

    /// Up to a mark, which is passed over; all there is where it does not come.
    fn until(&mut self, mark: &str) -> &'a str {
        match self.rest.find(mark) {
            Some(at) => {
                let piece = self.cut(at);
                self.cut(mark.len());
                piece
            }
            None => self.cut(self.rest.len()),
        }
    }

    fn tag(&mut self) -> Token<'a> {
        let inside = self.rest[1..].trim_start_matches('/');
        let is_end = inside.len() + 1 < self.rest.len();
        let end = end_of_tag(self.rest);
        let tag = self.cut(end);
        let tag = tag.strip_suffix('>').unwrap_or(tag);
        let tag = tag[1..].trim_start_matches('/');
        let name_length = tag
            .find(|sign: char| sign.is_whitespace() || sign == '/')
            .unwrap_or(tag.len());
        let name = tag[..name_length].to_ascii_lowercase();
        if is_end {
            return Token::Close(name);
        }
        if RAW.contains(&name.as_str()) && !tag.ends_with('/') {
            self.pass_raw(&name);
        }
        Token::Open(name, Attributes(&tag[name_length..]))
    }

    /// Passes over what is not text, up to the closing tag.
    fn pass_raw(&mut self, name: &str) {
        let end = self.rest.match_indices("</").find(|(at, _)| {
            let found = self.rest.as_bytes().get(at + 2..at + 2 + name.len());
            found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        });
        self.cut(end.map_or(self.rest.len(), |(at, _)| at));
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let second = self.rest.chars().nth(1);
        Some(match (self.rest.chars().next()?, second) {
            ('<', Some('!')) if self.rest.starts_with("<!--") => {
                self.cut(4);
                Token::Comment(self.until("-->"))
            }
            ('<', Some('!' | '?')) => Token::Comment(self.until(">")),
            ('<', Some(sign)) if sign.is_ascii_alphabetic() || sign == '/' => self.tag(),
            (first, _) => {
                let from = first.len_utf8();
                let end = self.rest[from..]
                    .find('<')
                    .map_or(self.rest.len(), |at| at + from);
                Token::Text(self.cut(end))
            }
        })
    }
}

/// Where a tag ends, behind its `>`; one within quotes does not count. A tag that is never closed ends with the next.
fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    let mut before = ' ';
    for (at, sign) in tag.char_indices().skip(1).take(LONGEST) {
        match (quote, sign) {
            (None, '>') => return at + 1,
            (None, '<') => return at,
            // A quote opens a value only: those elsewhere are slips of the pen.
            (None, '"' | '\'') if before == '=' => quote = Some(sign),
            (Some(open), sign) if open == sign => quote = None,
            _ => {}
        }
        if !sign.is_whitespace() {
            before = sign;
        }
    }
    tag[1..].find(['<', '>']).map_or(tag.len(), |at| at + 1)
}

impl<'a> Attributes<'a> {
    /// The value of an attribute, its references resolved; empty where it has none.
    pub(super) fn get(self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.0;
        loop {
            rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '/');
            if rest.is_empty() {
                return None;
            }
            let length = rest
                .find(|sign: char| sign.is_whitespace() || matches!(sign, '=' | '/'))
                .unwrap_or(rest.len());
            let (key, behind) = rest.split_at(length.max(1).min(rest.len()));
            let (value, behind) = value(behind);
            if key.eq_ignore_ascii_case(name) {
                return Some(super::entities::resolve(value));
            }
            rest = behind;
        }
    }

    /// A number of rows or columns, from 1.
    pub(super) fn count(self, name: &str, most: u32) -> u32 {
        let count = self.get(name).and_then(|count| count.trim().parse().ok());
        count.unwrap_or(1).clamp(1, most)
    }

    /// Whether the element is not shown.
    pub(super) fn is_hidden(self) -> bool {
        let style = self.get("style").unwrap_or_default().to_ascii_lowercase();
        let style: String = style.split_whitespace().collect();
        style.contains("display:none")
    }
}

/// The value behind a name, and what follows.
fn value(behind: &str) -> (&str, &str) {
    let Some(value) = behind.trim_start().strip_prefix('=') else {
        return ("", behind);
    };
    let value = value.trim_start();
    for quote in ['"', '\''] {
        if let Some(inside) = value.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    let end = value.find(char::is_whitespace).unwrap_or(value.len());
    value.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(page: &str) -> Vec<String> {
        Tokens::new(page)
            .map(|token| match token {
                Token::Open(name, attributes) => {
                    format!("<{name} {}>", attributes.get("v").unwrap_or("-".into()))
                }
                Token::Close(name) => format!("</{name}>"),
                Token::Text(text) => text.to_owned(),
                Token::Comment(_) => "!".to_owned(),
            })
            .collect()
    }

    #[test]
    fn pages_are_cut_into_tags_and_text() {
        for (page, pieces) in [
            ("<TD V='a>b'>x</Td>", &["<td a>b>", "x", "</td>"][..]),
            ("<br/><td v=5 nowrap>", &["<br ->", "<td 5>"]),
            ("a < b <b>c", &["a ", "< b ", "<b ->", "c"]),
            (
                "<!-- <td> --><!DOCTYPE html><?xml?>x",
                &["!", "!", "!", "x"],
            ),
            (
                "<style>td > a { } </style>x",
                &["<style ->", "</style>", "x"],
            ),
            ("<td v=\"1\" <td>x", &["<td 1>", "<td ->", "x"]),
            ("<td a=\"x'y\" v=\"&lt;&#7841;\">", &["<td <ạ>"]),
            ("<td", &["<td ->"]),
            ("<", &["<"]),
        ] {
            assert_eq!(said(page), pieces, "{page}");
        }
    }
}
