//! All that the typesetter may see: the layout, the words, the letters. No file, no network, no clock.

use crate::export::fonts::FILES;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

/// The layout, which never changes.
const LAYOUT: &str = include_str!("report.typ");
/// What the layout calls the words.
const WORDS: &str = "report.json";

/// The letters, and with them the measures of Times New Roman.
static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let slanted: [&[u8]; 2] = [
        include_bytes!("../fonts/LiberationSerif-Italic.ttf"),
        include_bytes!("../fonts/LiberationSerif-BoldItalic.ttf"),
    ];
    let faces = FILES.into_iter().chain(slanted);
    let fonts = faces.flat_map(|face| Font::iter(Bytes::new(face)));
    fonts.collect()
});

/// What one document is made from.
pub(super) struct World {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    layout: Source,
    words: Bytes,
}

impl World {
    /// The layout with these words, as JSON.
    pub fn of(words: Vec<u8>) -> Self {
        World {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&*FONTS)),
            layout: Source::new(id("report.typ"), LAYOUT.to_owned()),
            words: Bytes::new(words),
        }
    }
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.layout.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id == self.layout.id() {
            true => Ok(self.layout.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, asked: FileId) -> FileResult<Bytes> {
        match asked == id(WORDS) {
            true => Ok(self.words.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
