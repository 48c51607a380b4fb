//! Plants one fault at a time into lists in which nothing is wrong and tells which are found at their cell.
//!
//! `cargo run --example plant_faults` prints the table. Faults are what clerks type; the rules know nothing of them.

mod cells;
mod clean;
mod draft;
mod heads;
#[allow(dead_code, clippy::duplicate_mod)]
#[path = "../make_defects/page.rs"]
mod page;
mod plant;
mod rows;
mod summary;

use clean::Base;
use draft::{Draft, Layout};
use htx::finding::{Finding, Severity};
use htx::intake::{self, Request};
use htx::model::Address;
use htx::rules::{self, RULES, RuleSettings};
use htx::source::Source;
use plant::{ELSEWHERE, Plant};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let table = table(LAYOUTS.len())?;
    println!(
        "{:<6} {:<34} {:>7} {:>6} {:>7}",
        "code", "rule", "planted", "found", "recall"
    );
    for rule in RULES {
        match (table.rules.get(rule.code), elsewhere(rule.code)) {
            (Some(count), _) => println!(
                "{:<6} {:<34} {:>7} {:>6} {:>5.0} %",
                rule.code,
                rule.name,
                count.planted,
                count.found,
                count.recall() * 100.0
            ),
            (None, why) => println!(
                "{:<6} {:<34} {}",
                rule.code,
                rule.name,
                why.unwrap_or("not planted")
            ),
        }
    }
    let all = table.all();
    println!(
        "\n{} faults planted, {} found at their cell: {:.1} %",
        all.planted,
        all.found,
        all.recall() * 100.0
    );
    println!(
        "{} clean lists, {} errors and {} warnings in them",
        table.clean,
        table.errors.len(),
        table.warnings.len()
    );
    for missed in table
        .missed
        .iter()
        .chain(&table.errors)
        .chain(&table.warnings)
    {
        println!("  {missed}");
    }
    Ok(())
}

/// How often a fault was planted and found.
#[derive(Debug, Clone, Copy, Default)]
pub struct Count {
    /// Into so many lists.
    pub planted: usize,
    /// At its cell.
    pub found: usize,
}

impl Count {
    /// The part that was found.
    pub fn recall(self) -> f64 {
        self.found as f64 / self.planted as f64
    }
}

/// What was found of all that was planted, and what was found where nothing was.
#[derive(Debug, Default)]
pub struct Table {
    /// By code of the rule.
    pub rules: BTreeMap<&'static str, Count>,
    /// What was not found, in words.
    pub missed: Vec<String>,
    /// How many lists had nothing wrong.
    pub clean: usize,
    /// The errors found in them.
    pub errors: Vec<String>,
    /// The warnings found in them.
    pub warnings: Vec<String>,
}

impl Table {
    /// All rules together.
    pub fn all(&self) -> Count {
        self.rules
            .values()
            .fold(Count::default(), |all, count| Count {
                planted: all.planted + count.planted,
                found: all.found + count.found,
            })
    }
}

/// Where the lists begin, how their columns stand and are called.
const LAYOUTS: [Layout; 4] = [
    Layout {
        top: 0,
        left: 0,
        turned: 0,
        headers: 0,
    },
    Layout {
        top: 2,
        left: 1,
        turned: 3,
        headers: 1,
    },
    Layout {
        top: 0,
        left: 2,
        turned: 7,
        headers: 2,
    },
    Layout {
        top: 5,
        left: 0,
        turned: 1,
        headers: 0,
    },
];

/// Plants every fault in so many layouts, other ones in turn, and looks at every list without any.
pub fn table(layouts: usize) -> Result<Table, Box<dyn Error>> {
    let mut table = Table::default();
    for base in clean::ALL {
        for layout in LAYOUTS {
            let findings = findings(&clean::list(base, layout))?;
            let said = |severity| {
                let of = findings
                    .iter()
                    .filter(move |finding| finding.severity == severity);
                of.map(|finding| said(base, layout, finding))
                    .collect::<Vec<_>>()
            };
            table.errors.extend(said(Severity::Error));
            table.warnings.extend(said(Severity::Warning));
            table.clean += 1;
        }
    }
    for (nth, plant) in plants().enumerate() {
        for at in nth..nth + layouts {
            let layout = LAYOUTS[at % LAYOUTS.len()];
            let mut list = clean::list(plant.base, layout);
            // Never the first row, which others are held against.
            let row = 1 + (nth * 2 + at * 3) % (list.len() - 1).min(17);
            let cell = (plant.typed)(&mut list, row);
            let findings = findings(&list)?;
            let count = table.rules.entry(plant.code).or_default();
            count.planted += 1;
            match findings
                .iter()
                .any(|finding| finding.code == plant.code && finding.cell == cell)
            {
                true => count.found += 1,
                false => table.missed.push(missed(plant, layout, cell, &findings)),
            }
        }
    }
    Ok(table)
}

/// Every plant.
pub fn plants() -> impl Iterator<Item = &'static Plant> {
    cells::PLANTS
        .iter()
        .chain(rows::PLANTS)
        .chain(heads::PLANTS)
        .chain(summary::PLANTS)
}

/// Why a rule's fault is not planted.
pub fn elsewhere(code: &str) -> Option<&'static str> {
    let rule = ELSEWHERE.iter().find(|(known, _)| *known == code)?;
    Some(rule.1)
}

/// Writes the list, reads it and checks it.
fn findings(list: &Draft) -> Result<Vec<Finding>, Box<dyn Error>> {
    let request = Request {
        province: "Tỉnh Cà Mau".to_owned(),
        ..Request::default()
    };
    let bytes = page::workbook(&list.pages())?;
    let reading = intake::read(&Source::held(Path::new(&list.path), bytes), &request);
    Ok(rules::check(&reading, &RuleSettings::default()))
}

fn said(base: Base, layout: Layout, finding: &Finding) -> String {
    format!(
        "{base:?} {layout:?}: {} {:?} {}",
        finding.code, finding.cell, finding.message.en
    )
}

fn missed(plant: &Plant, layout: Layout, cell: Option<Address>, findings: &[Finding]) -> String {
    let found = findings
        .iter()
        .filter(|finding| finding.severity > Severity::Info || finding.code == plant.code);
    let found: Vec<String> = found
        .map(|finding| match finding.cell {
            Some(cell) => format!("{} {cell}", finding.code),
            None => finding.code.clone(),
        })
        .collect();
    let cell = cell.map_or("no cell".to_owned(), |cell| cell.to_string());
    format!(
        "{} at {cell} of {:?} {layout:?}; found {}",
        plant.code,
        plant.base,
        found.join(", ")
    )
}
