//! The file of a Word document: a package of parts, most of which never change.

use super::picture::Picture;
use crate::export::xml::escape;
use crate::text::{Lang, text};
use std::io::{self, Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The parts in the order they stand; in braces what differs between documents.
pub(super) const PARTS: [(&str, &str); 9] = [
    (
        "[Content_Types].xml",
        include_str!("parts/content_types.xml"),
    ),
    ("_rels/.rels", include_str!("parts/package_relations.xml")),
    ("docProps/core.xml", include_str!("parts/core.xml")),
    ("word/document.xml", DOCUMENT),
    (
        "word/_rels/document.xml.rels",
        include_str!("parts/document_relations.xml"),
    ),
    ("word/styles.xml", include_str!("parts/styles.xml")),
    ("word/numbering.xml", include_str!("parts/numbering.xml")),
    ("word/settings.xml", include_str!("parts/settings.xml")),
    ("word/header.xml", include_str!("parts/header.xml")),
];

const DOCUMENT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{body}</w:body></w:document>
"#;

/// The document as a file; the same bytes at every run.
pub fn package(title: &str, body: &str, pictures: &[Picture], lang: Lang) -> io::Result<Vec<u8>> {
    let language = text("vi-VN", "en-GB").pick(lang);
    let packing = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let relations: String = pictures.iter().map(Picture::relation).collect();
    for (name, part) in PARTS {
        package.start_file(name, packing)?;
        // The body comes last: words in it that look like a place to fill stay as they are.
        let part = part
            .replace("{language}", language)
            .replace("{pictures}", &relations)
            .replace("{title}", &escape(title))
            .replace("{body}", body);
        package.write_all(part.as_bytes())?;
    }
    // They are packed already.
    let packing = packing.compression_method(CompressionMethod::Stored);
    for picture in pictures {
        let (name, bytes) = picture.part();
        package.start_file(name, packing)?;
        package.write_all(bytes)?;
    }
    Ok(package.finish()?.into_inner())
}
