//! What stands of a list once it is kept: its records again, and the organisation each is of.

use super::{Filing, Reading};

/// A list in force, as it can be told from what is kept of it. Cells stand where they stood; of a value only what was
/// understood is known, no more how it was written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KeptList {
    /// Its number in the registry.
    pub number: i64,
    /// Its sheets, its records without those held back, and its one submission.
    pub reading: Reading,
    /// For each record the organisation it is of, by its number; `None` for rows that only count.
    pub organisations: Vec<Option<i64>>,
}

impl KeptList {
    /// The records with the organisations they are of; rows that only count are left out.
    pub fn records(&self) -> impl Iterator<Item = (i64, &Filing)> {
        let organisations = self.organisations.iter().copied();
        organisations
            .zip(&self.reading.filings)
            .filter_map(|(organisation, filing)| Some((organisation?, filing)))
    }
}
