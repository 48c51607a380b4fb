//! One file of a set: where it goes, and in which format it is written.

use std::error::Error;
use std::path::{Path, PathBuf};

use crate::calendar::Snapshot;
use crate::layout::Container;
use crate::sheet::Sheet;
use crate::{write_csv, write_xlsx};

/// One file.
pub(crate) struct Book {
    /// File name without extension.
    pub(crate) stem: String,
    /// Kind of file; text keeps the first sheet alone.
    pub(crate) container: Container,
    /// Its sheets.
    pub(crate) sheets: Vec<Sheet>,
}

impl Book {
    /// A file of these sheets.
    pub(crate) fn new(stem: impl Into<String>, container: Container, sheets: Vec<Sheet>) -> Self {
        Book {
            stem: stem.into(),
            container,
            sheets,
        }
    }

    /// Writes the file into its set's folder below `out`.
    pub(crate) fn save(&self, out: &Path, set: &Snapshot) -> Result<(), Box<dyn Error>> {
        let path = self.target(out, set);
        std::fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        match self.container {
            Container::Csv => write_csv::write(&path, &self.sheets[0]),
            _ => Ok(write_xlsx::write(&path, &self.sheets, set.signed)?),
        }
    }

    /// What LibreOffice has to convert waits in a folder of its own.
    fn target(&self, out: &Path, set: &Snapshot) -> PathBuf {
        let (folder, extension) = match self.container {
            Container::Xlsx => ("", "xlsx"),
            Container::Csv => ("", "csv"),
            Container::Xls => ("to-convert/xls", "xlsx"),
            Container::Ods => ("to-convert/ods", "xlsx"),
        };
        out.join(folder)
            .join(set.province)
            .join(set.id)
            .join(format!("{}.{extension}", self.stem))
    }
}
