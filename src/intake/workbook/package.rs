//! A zip file of parts: how .xlsb and .ods are kept.

use super::trouble::{damaged, password, too_large};
use super::xml::{Piece, Xml};
use crate::source::{Handle, Source};
use crate::text::Phrase;
use std::io::{self, BufRead, BufReader, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Bytes a part may always unpack to.
const LARGE: u64 = 1 << 30;
/// How often its packed length a larger part may unpack to.
const SWOLLEN: u64 = 100;

/// A file opened; parts are found whatever case and slashes their names have.
pub(super) struct Package {
    archive: ZipArchive<BufReader<Handle>>,
    names: Vec<String>,
}

impl Package {
    /// Opens it.
    pub(super) fn open(source: &Source) -> Result<Self, Phrase> {
        let handle = source.open().map_err(|error| damaged(&error.to_string()))?;
        let archive = ZipArchive::new(BufReader::new(handle)).map_err(|error| said(&error))?;
        let names = (0..archive.len())
            .map(|at| match archive.name_for_index(at) {
                Some(Ok(name)) => normal(&name),
                _ => String::new(),
            })
            .collect();
        Ok(Package { archive, names })
    }

    /// Names of its parts in lower case, with forward slashes.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// A part to read, if there is one of this name.
    pub(super) fn part<'a>(
        &'a mut self,
        name: &str,
    ) -> Result<Option<impl BufRead + use<'a>>, Phrase> {
        let name = normal(name);
        let Some(at) = self.names.iter().position(|known| *known == name) else {
            return Ok(None);
        };
        let file = self.archive.by_index(at).map_err(|error| said(&error))?;
        let limit = LARGE.max(file.compressed_size().saturating_mul(SWOLLEN));
        Ok(Some(BufReader::with_capacity(
            1 << 16,
            Limited { file, left: limit },
        )))
    }

    /// What a part (the whole package: an empty name) is related to.
    pub(super) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, Phrase> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let folder = folder.to_owned();
        let Some(list) = self.part(&format!("{folder}/_rels/{name}.rels"))? else {
            return Ok(Vec::new());
        };
        let mut xml = Xml::new(list);
        let mut relations = Vec::new();
        loop {
            match xml.next()? {
                Piece::Open(tag) if tag.name() == "Relationship" => {
                    let attribute = |name| tag.attribute(name).unwrap_or_default();
                    relations.push(Relation {
                        id: attribute("Id"),
                        kind: attribute("Type").to_lowercase(),
                        target: resolved(&folder, &attribute("Target")),
                    });
                }
                Piece::Over => return Ok(relations),
                _ => {}
            }
        }
    }

    /// The first part of a kind another one is related to.
    pub(super) fn target(&mut self, part: &str, kind: &str) -> Result<Option<String>, Phrase> {
        let relations = self.relations(part)?;
        let found = relations
            .into_iter()
            .find(|relation| relation.kind.ends_with(kind));
        Ok(found.map(|relation| relation.target))
    }
}

/// One part of a package pointing at another.
pub(super) struct Relation {
    /// What the pointing part calls it.
    pub(super) id: String,
    /// What it is, in lower case.
    pub(super) kind: String,
    /// The part pointed at.
    pub(super) target: String,
}

/// A target as seen from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if target.starts_with('/') {
        return target;
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." => {}
            ".." => _ = steps.pop(),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

fn normal(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.trim_start_matches('/').to_owned()
}

fn said(error: &ZipError) -> Phrase {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => password(),
        other => damaged(&other.to_string()),
    }
}

/// What went wrong while reading a part.
pub(super) fn broken(error: &io::Error) -> Phrase {
    match error.kind() {
        io::ErrorKind::FileTooLarge => too_large(),
        _ => damaged(&error.to_string()),
    }
}

/// Stops a small file from unpacking without end.
struct Limited<R> {
    file: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.left = self
            .left
            .checked_sub(count as u64)
            .ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(count)
    }
}
