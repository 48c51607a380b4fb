//! The table of contents: a field that Word brings up to date, with its lines written out. The numbers of pages come with
//! the first update, for only Word knows them.

use super::markup::{line, run};
use crate::export::office::Contents;

/// The name of a heading by its place among all.
pub(super) fn bookmark(place: usize) -> String {
    format!("_Toc{place}")
}

/// The field, line by line.
pub(super) fn contents(contents: &Contents) -> String {
    const BEGIN: &str = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    const END: &str = "<w:p><w:pPr><w:pStyle w:val=\"TableEnd\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let lines = contents.entries.iter().enumerate().map(|(at, entry)| {
        let begin = if at == 0 { BEGIN } else { "" };
        let (level, name, words) = (entry.level, bookmark(entry.place), run(&entry.words, ""));
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"TOC{level}\"/></w:pPr>{begin}<w:hyperlink w:anchor=\"{name}\">{words}</w:hyperlink></w:p>"
        )
    });
    let lines: String = lines.collect();
    [&line("ContentsTitle", contents.title), &lines, END].concat()
}
