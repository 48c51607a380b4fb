//! Findings in the form a reader wants: one file per format, one table that names them all.

mod csv;
mod html;
#[cfg(test)]
mod sample;
mod sarif;
mod shown;

pub use shown::Shown;

use super::Options;
use crate::finding::{Severity, Tally};
use crate::text::Text;
use std::io::{self, Write};
use std::path::Path;

/// A form findings can be written in.
#[derive(Debug)]
pub struct FindingsFormat {
    /// What `--format` calls it, and the file ending that asks for it.
    pub name: &'static str,
    /// Writes them all; fails only where the writer does.
    pub write: fn(&Listing, &Options, &mut dyn Write) -> io::Result<()>,
}

/// Every format, in the order they are listed.
pub static FINDINGS_FORMATS: &[&FindingsFormat] = &[&csv::FORMAT, &sarif::FORMAT, &html::FORMAT];

impl FindingsFormat {
    /// The format of this name.
    pub fn from_name(name: &str) -> Option<&'static FindingsFormat> {
        let wanted = name.to_lowercase();
        let mut formats = FINDINGS_FORMATS.iter().copied();
        formats.find(|format| format.name == wanted)
    }

    /// The format a path's ending asks for.
    pub fn from_path(path: &Path) -> Option<&'static FindingsFormat> {
        FindingsFormat::from_name(path.extension()?.to_str()?)
    }
}

/// What is written: findings in their order, and what their codes mean.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The findings as they may be shown.
    pub findings: Vec<Shown>,
    /// What their codes mean, ordered by code.
    pub codes: Vec<CodeWords>,
    /// How many there are.
    pub tally: Tally,
}

/// What one code means.
#[derive(Debug, Clone, Copy)]
pub struct CodeWords {
    /// The code: `F104`.
    pub code: &'static str,
    /// The name of the fault: `tax-code-check-digit`.
    pub name: &'static str,
    /// How bad it is unless the settings say otherwise.
    pub severity: Severity,
    /// What is wrong, in general.
    pub title: Text,
    /// Why it matters.
    pub why: Text,
    /// What to do about it.
    pub help: Text,
    /// The law, form or convention behind it.
    pub source: Text,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_found_by_its_name_and_by_a_files_ending() {
        let of_path = |path: &str| FindingsFormat::from_path(Path::new(path));
        for format in FINDINGS_FORMATS {
            let by_name = FindingsFormat::from_name(&format.name.to_uppercase());
            assert_eq!(by_name.map(|found| found.name), Some(format.name));
            let by_path = of_path(&format!("a.b/loi.{}", format.name));
            assert_eq!(by_path.map(|found| found.name), Some(format.name));
        }
        assert!(of_path("loi").is_none() && of_path("loi.docx").is_none());
    }
}
