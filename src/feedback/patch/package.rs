//! The zip package of the original: which parts it has, each as text or as it is packed.

use super::relations::Relations;
use super::stop::Stop;
use super::types::Added;
use crate::source::{Handle, Source};
use crate::text::text;
use std::collections::HashMap;
use std::io::{BufReader, Read, Seek, Write};
use zip::read::ZipFile;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// A part that is held at once may not be longer than this.
const LONGEST_HELD: u64 = 256 << 20;

/// The package of the original.
pub struct Package {
    archive: ZipArchive<BufReader<Handle>>,
    /// Places of the parts by their plain names.
    places: HashMap<String, usize>,
}

impl Package {
    /// Opens it.
    pub fn open(source: &Source) -> Result<Self, Stop> {
        let file = source.open().map_err(|_| Stop::broken())?;
        let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|_| no_package())?;
        let mut places = HashMap::new();
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at)?;
            let name = plain(&entry.name()?);
            if entry.encrypted() {
                return Err(Stop::broken());
            }
            if name.starts_with("_xmlsignatures/") {
                return Err(signed());
            }
            if !entry.is_dir() && places.insert(name, at).is_some() {
                return Err(Stop::broken());
            }
        }
        Ok(Package { archive, places })
    }

    /// Whether it has a part.
    pub fn has(&self, part: &str) -> bool {
        self.places.contains_key(&plain(part))
    }

    /// How many entries it has.
    pub fn len(&self) -> usize {
        self.archive.len()
    }

    /// The name of an entry as it is written.
    pub fn name(&mut self, at: usize) -> Result<String, Stop> {
        Ok(self.archive.by_index_raw(at)?.name()?.into_owned())
    }

    /// The name of a part as it is written.
    pub fn written(&mut self, part: &str) -> Result<String, Stop> {
        match self.places.get(&plain(part)) {
            Some(at) => self.name(*at),
            None => Ok(part.to_owned()),
        }
    }

    /// The length of an entry once unpacked.
    pub fn length(&mut self, at: usize) -> Result<u64, Stop> {
        Ok(self.archive.by_index_raw(at)?.size())
    }

    /// A part as a stream.
    pub fn stream(&mut self, part: &str) -> Result<ZipFile<'_, BufReader<Handle>>, Stop> {
        let at = *self.places.get(&plain(part)).ok_or_else(Stop::broken)?;
        Ok(self.archive.by_index(at)?)
    }

    /// A part as text.
    pub fn held(&mut self, part: &str) -> Result<String, Stop> {
        let mut bytes = Vec::new();
        let stream = self.stream(part)?;
        let read = stream.take(LONGEST_HELD + 1).read_to_end(&mut bytes);
        read.map_err(|_| Stop::broken())?;
        if bytes.len() as u64 > LONGEST_HELD {
            return Err(Stop::broken());
        }
        unicode(bytes)
    }

    /// Copies an entry as it is packed.
    pub fn copy(&mut self, at: usize, to: &mut ZipWriter<impl Write + Seek>) -> Result<(), Stop> {
        let entry = self.archive.by_index_raw(at)?;
        to.raw_copy_file(entry).map_err(Stop::output)
    }

    /// A name no part has, and none that is referred to or added: `before`, a number, `after`.
    pub fn free(
        &self,
        before: &str,
        after: &str,
        relations: &Relations,
        added: &[Added],
    ) -> String {
        let is_free = |name: &String| {
            let known = plain(name);
            !self.has(name)
                && relations.list.iter().all(|relation| relation.part != known)
                && added.iter().all(|(part, _)| plain(part) != known)
        };
        let mut named = (1..).map(|number: u32| format!("{before}{number}{after}"));
        named.find(is_free).unwrap_or_default()
    }
}

/// Beyond this length a part needs places of eight bytes in the package, which not every program reads.
const LARGE: u64 = 3 << 30;

/// How a part of about this length is packed: the same bytes at every run.
pub fn packing(length: u64) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .large_file(length > LARGE)
}

/// Text of a part: UTF-8, or it is not patched.
pub fn unicode(bytes: Vec<u8>) -> Result<String, Stop> {
    let text = String::from_utf8(bytes).map_err(|_| encoded())?;
    match says_another_encoding(&text) || text.starts_with("<\0") {
        true => Err(encoded()),
        false => Ok(text),
    }
}

fn says_another_encoding(text: &str) -> bool {
    let head = &text[..text.floor_char_boundary(200)];
    let declaration = head.find("?>").map_or("", |end| &head[..end]);
    let Some(at) = declaration.find("encoding") else {
        return false;
    };
    let said = declaration[at..].to_ascii_lowercase();
    !said.contains("utf-8") && !said.contains("us-ascii")
}

/// Names are equal in any case, with either slash, with or without one in front.
pub fn plain(name: &str) -> String {
    let name = name.replace('\\', "/").to_lowercase();
    name.trim_start_matches('/').to_owned()
}

fn no_package() -> Stop {
    Stop::refused(text(
        "tệp gốc không phải tệp Excel .xlsx",
        "the original is not an .xlsx file of Excel",
    ))
}

fn signed() -> Stop {
    Stop::refused(text(
        "tệp gốc có chữ ký số, sửa vào sẽ làm hỏng chữ ký",
        "the original is signed, and changing it would break the signature",
    ))
}

fn encoded() -> Stop {
    Stop::refused(text(
        "tệp gốc được lưu bằng bảng mã khác UTF-8",
        "the original is not stored in UTF-8",
    ))
}
