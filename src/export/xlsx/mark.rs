//! The mark a report carries: a folder of lists that a report was written into is read without it.

use rust_xlsxwriter::DocProperties;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use zip::ZipArchive;

const NAME: &str = "htx.report";

/// The part the mark stands in.
const PART: &str = "docProps/custom.xml";

/// Far more than the marks of any office take.
const MOST_BYTES: u64 = 1 << 20;

pub(super) fn put(properties: &DocProperties) -> DocProperties {
    properties.clone().set_custom_property(NAME, true)
}

/// Whether a file is a report of ours as a workbook.
pub fn is_report(path: &Path) -> bool {
    marks(path).is_some_and(|marks| marks.contains(&format!("name=\"{NAME}\"")))
}

fn marks(path: &Path) -> Option<String> {
    let mut package = ZipArchive::new(File::open(path).ok()?).ok()?;
    let part = package.by_name(PART).ok()?;
    let mut marks = String::new();
    part.take(MOST_BYTES).read_to_string(&mut marks).ok()?;
    Some(marks)
}
