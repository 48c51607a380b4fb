//! The frame of a page that needs nothing else: its style and script stand in it, and nothing can be fetched.

use crate::text::{Lang, text};
use quick_xml::escape::escape;
use std::io::{self, Write};

/// Everything up to the heading, which it begins; `class` is that of the body.
pub(super) fn begin(
    title: &str,
    style: &str,
    class: Option<&str>,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let title = escape(title);
    let code = text("vi", "en").pick(lang);
    let class = class.map_or_else(String::new, |class| format!(" class=\"{class}\""));
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body{class}>\n<header>\n<h1>{title}</h1>\n"
    )
}

/// Everything below what is read.
pub(super) fn end(script: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "</main>\n<script>\n{script}</script>\n</body>\n</html>"
    )
}
