//! Opens one list and says what was understood of it, without a registry.
//!
//! `cargo run --example read_one_file -- data-samples/ca-mau/2023-08/thoi-binh.xlsx "Cà Mau"`

use htx::finding::Tally;
use htx::intake::{self, Request};
use htx::model::{Field, Reading};
use htx::rules::{self, RuleSettings};
use htx::source::Source;
use htx::text::Lang;
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments
        .next()
        .ok_or("usage: read_one_file FILE PROVINCE")?;
    let province = arguments
        .next()
        .ok_or("usage: read_one_file FILE PROVINCE")?;
    print!("{}", what_was_understood(Path::new(&file), &province)?);
    Ok(())
}

/// Reads a list of a province's unit and tells it line by line.
pub fn what_was_understood(file: &Path, province: &str) -> Result<String, Box<dyn Error>> {
    // A reading never fails: what cannot be understood is an observation, and rules make findings of it.
    let request = Request {
        province: province.to_owned(),
        ..Request::default()
    };
    let reading = intake::read(&Source::read(file)?, &request);
    let findings = rules::check(&reading, &RuleSettings::default());

    let mut lines = Vec::new();
    for (at, submission) in reading.submissions.iter().enumerate() {
        let unit = &submission.unit.name;
        let count = reading.accepted(at).count();
        lines.push(format!(
            "{unit} on {}: {count} cooperatives",
            submission.as_of
        ));
    }
    lines.extend(columns(&reading));
    lines.extend(reading.filings.first().map(|filing| {
        let name = filing.name().unwrap_or("no name");
        let members = filing.integer(Field::Members);
        format!("the first is {name} with {} members", members.unwrap_or(0))
    }));
    for finding in &findings {
        lines.push(format!(
            "{}: {}",
            finding.code,
            finding.shown_message(Lang::En, false)
        ));
    }
    let tally = Tally::of(&findings);
    lines.push(format!(
        "{} errors, {} warnings\n",
        tally.errors, tally.warnings
    ));
    Ok(lines.join("\n"))
}

/// Each column that was understood, with its field.
fn columns(reading: &Reading) -> Vec<String> {
    let tables = reading.sheets.iter().flat_map(|sheet| &sheet.tables);
    tables
        .flat_map(|table| &table.columns)
        .filter_map(|column| Some(format!("'{}' is {}", column.header, column.field?.id())))
        .collect()
}
