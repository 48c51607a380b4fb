//! Units with a name similar to one nobody has.

use super::find::{Reading, first_three};
use super::unit::Unit;
use super::word::{By, Written};

/// Less similar than this is no help.
const SIMILAR: f64 = 0.6;

/// Up to three units whose names resemble a reading, most similar first.
pub(super) fn nearest(readings: &[Reading<'_>], among: &[&'static Unit]) -> Vec<&'static Unit> {
    let written: Vec<Written> = readings
        .iter()
        .map(|reading| Written::of_tokens(reading.name))
        .collect();
    let mut scored: Vec<(f64, &'static Unit)> = among
        .iter()
        .map(|unit| (similarity(&written, unit), *unit))
        .filter(|(score, _)| *score >= SIMILAR)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    first_three(scored.into_iter().map(|(_, unit)| unit).collect())
}

fn similarity(written: &[Written], unit: &Unit) -> f64 {
    let pairs = unit
        .names()
        .iter()
        .flat_map(|name| written.iter().map(move |written| (written, &name.written)));
    pairs
        .map(|(written, name)| {
            let by = if written.is_plain() {
                By::Bare
            } else {
                By::Key
            };
            strsim::normalized_damerau_levenshtein(written.form(by), name.form(by))
        })
        .fold(0.0, f64::max)
}
