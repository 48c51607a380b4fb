//! Walks a reading once per rule, folds what is alike and puts the findings in order.

use super::view::{RecordView, SubmissionView, TableView};
use super::{Fault, RULES, Rule, RuleSettings, Scope, message};
use crate::finding::Finding;
use crate::model::{Address, Matter, Observation, Reading};
use std::collections::HashMap;

/// How many of the cells it stands for a folded finding lists.
const RELATED_OF_FOLDED: usize = 20;

/// Everything wrong in one file, ordered by sheet, row, column and code. Faults across files are
/// [`check_run`]'s.
pub fn check(reading: &Reading, settings: &RuleSettings) -> Vec<Finding> {
    let order = SheetOrder::of(reading);
    let mut findings = Vec::new();
    for (rule, severity) in in_force(settings) {
        let mut faults = faults(rule, reading, settings);
        faults.sort_by_key(|fault| (order.place(fault.sheet.as_deref()), fault.cell));
        let folded = fold(faults, rule.fold_beyond());
        findings.extend(
            folded
                .into_iter()
                .map(|fault| rule.finding(fault, &reading.path, severity)),
        );
    }
    // Stable: of one rule at one cell, what was found first comes first.
    findings.sort_by(|a, b| {
        let key = |f: &Finding| (order.place(f.sheet.as_deref()), f.cell);
        key(a).cmp(&key(b)).then_with(|| a.code.cmp(&b.code))
    });
    findings
}

/// What is wrong between the files of one import, in the order the files were given; what is wrong within each is
/// [`check`]'s.
pub fn check_run(readings: &[&Reading], settings: &RuleSettings) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (rule, severity) in in_force(settings) {
        if let Scope::Run(look) = rule.scope {
            let faults = look(readings).into_iter();
            findings.extend(faults.map(|(file, fault)| rule.finding(fault, &file, severity)));
        }
    }
    findings
}

/// Placeholders a rule's texts need and an observation does not fill: empty for every observation a reader makes.
pub fn unsaid(met: &Observation) -> Vec<&'static str> {
    let known = |name: &str| {
        let built_in = match name {
            "file" | "field" => true,
            "value" => met.value.is_some(),
            "record" => met.record.is_some(),
            "sheet" => met.sheet.is_some(),
            _ => false,
        };
        built_in || met.args.iter().any(|(key, _)| *key == name)
    };
    let of = |rule: &&Rule| rule.scope.matter() == Some(met.matter);
    RULES
        .iter()
        .copied()
        .filter(of)
        .flat_map(|rule| [rule.message.vi, rule.help.vi])
        .flat_map(message::required)
        .filter(|name| !known(name))
        .collect()
}

/// The rules that are not switched off, with how bad their faults are here.
fn in_force(
    settings: &RuleSettings,
) -> impl Iterator<Item = (&'static Rule, crate::finding::Severity)> {
    RULES
        .iter()
        .filter_map(|rule| Some((*rule, settings.severity(rule)?)))
}

fn faults(rule: &Rule, reading: &Reading, settings: &RuleSettings) -> Vec<Fault> {
    match rule.scope {
        Scope::Reading(matter) => met(reading, matter).map(Fault::from).collect(),
        Scope::ReadingWith(matter, look) => met(reading, matter)
            .map(|met| look(met, settings))
            .collect(),
        Scope::Record(rows, look) => RecordView::all(reading)
            .filter(|record| rows.hold(record.kind(), record.filing.tally))
            .flat_map(|record| look(&record))
            .collect(),
        Scope::Table(rows, look) => TableView::all(reading)
            .iter()
            .filter(|table| rows.hold(table.table.kind, table.counts()))
            .flat_map(look)
            .collect(),
        Scope::Submission(rows, look) => SubmissionView::all(reading)
            .iter()
            .filter(|view| rows.hold(view.submission.kind, view.submission.tally))
            .flat_map(look)
            .collect(),
        Scope::Run(_) | Scope::Import => Vec::new(),
    }
}

/// What the reader met of one matter.
fn met(reading: &Reading, matter: Matter) -> impl Iterator<Item = &Observation> {
    let observations = reading.observations.iter();
    observations.filter(move |met| met.matter == matter)
}

/// Joins faults of one rule that stand in the same column where there are too many; expects them in order.
fn fold(faults: Vec<Fault>, beyond: usize) -> Vec<Fault> {
    if faults.len() <= beyond {
        return faults;
    }
    let mut alike: HashMap<_, Vec<Address>> = HashMap::new();
    for fault in &faults {
        if let Some((key, cell)) = column_of(fault) {
            alike.entry(key).or_default().push(cell);
        }
    }
    alike.retain(|_, cells| cells.len() > beyond);
    faults
        .into_iter()
        .filter_map(|fault| match column_of(&fault) {
            Some((key, cell)) => folded(fault, cell, alike.get(&key)),
            None => Some(fault),
        })
        .collect()
}

/// Sheet and column of a fault, and its cell.
fn column_of(fault: &Fault) -> Option<((Option<String>, u32), Address)> {
    let cell = fault.cell?;
    Some(((fault.sheet.clone(), cell.column), cell))
}

/// The first of a fold stands for all of them, the rest go; one that is in no fold stays.
fn folded(fault: Fault, cell: Address, alike: Option<&Vec<Address>>) -> Option<Fault> {
    let Some(cells) = alike else {
        return Some(fault);
    };
    (cells.first() == Some(&cell)).then(|| Fault {
        related: cells[1..].iter().take(RELATED_OF_FOLDED).copied().collect(),
        count: cells.len(),
        ..fault
    })
}

/// The order of a reading's sheets; what is about none comes first, an unknown one last.
struct SheetOrder<'a>(HashMap<&'a str, usize>);

impl<'a> SheetOrder<'a> {
    fn of(reading: &'a Reading) -> Self {
        let sheets = reading.sheets.iter().enumerate();
        SheetOrder(
            sheets
                .map(|(i, sheet)| (sheet.name.as_str(), i + 1))
                .collect(),
        )
    }

    fn place(&self, sheet: Option<&str>) -> usize {
        sheet.map_or(0, |name| self.0.get(name).copied().unwrap_or(usize::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Severity, Tally};
    use crate::model::Field;
    use crate::rules::Setting;
    use crate::rules::testing::Book;
    use crate::text::Lang;

    fn cell_error(row: u32, column: u32) -> Observation {
        Observation::new(Matter::CellError)
            .sheet("Danh sách")
            .at(Address::new(row, column))
            .value("#REF!")
    }

    fn places(findings: &[Finding]) -> Vec<String> {
        let place = |f: &Finding| {
            let cell = f.cell.map_or("-".to_owned(), |cell| cell.to_string());
            format!("{} {cell}", f.code)
        };
        findings.iter().map(place).collect()
    }

    #[test]
    fn findings_are_in_the_order_of_sheet_row_column_and_code() {
        let mut reading = Book::of(&[Field::Name, Field::Members, Field::WomenMembers])
            .row(&["HTX Một", "10", "12"])
            .row(&["HTX Hai", "-5", ""])
            .reading();
        reading.observations = vec![
            cell_error(4, 0),
            cell_error(1, 2),
            Observation::new(Matter::EncodingAssumed),
            Observation::new(Matter::EmptySheet).sheet("Danh sách"),
            Observation::new(Matter::EmptySheet).sheet("lạ"),
        ];
        let findings = check(&reading, &RuleSettings::default());
        assert_eq!(
            places(&findings),
            [
                "S102 -", "S201 -", "F501 C2", "R301 C2", "F203 B3", "F501 A5", "S201 -"
            ]
        );
    }

    #[test]
    fn a_thousand_alike_stay_and_one_more_makes_one_of_them() {
        let mut reading = Book::of(&[Field::Name]).reading();
        reading.observations = (0..1000).map(|row| cell_error(row, 3)).collect();
        reading.observations.push(cell_error(7, 4));
        assert_eq!(check(&reading, &RuleSettings::default()).len(), 1001);

        reading.observations.push(cell_error(1000, 3));
        let findings = check(&reading, &RuleSettings::default());
        assert_eq!(places(&findings), ["F501 D1", "F501 E8"]);
        let folded = &findings[0];
        assert_eq!((folded.count, folded.related.len()), (1001, 20));
        assert_eq!(folded.related[19], Address::new(20, 3));
        assert_eq!(
            folded.shown_message(Lang::Vi, false),
            "ô này: công thức báo lỗi #REF! (và 1.000 ô khác cùng lỗi trong cột này)"
        );
        assert_eq!(Tally::of(&findings).errors, 1002);
    }

    #[test]
    fn settings_change_how_bad_a_fault_is_or_switch_it_off() {
        let mut reading = Book::of(&[Field::Name]).reading();
        reading.observations = vec![cell_error(1, 0)];
        let with = |name: &str, setting| RuleSettings {
            by_rule: [(name.to_owned(), setting)].into(),
            ..RuleSettings::default()
        };
        let lower = check(&reading, &with("F501", Setting::Severity(Severity::Info)));
        assert_eq!(lower[0].severity, Severity::Info);
        assert!(check(&reading, &with("cell-error", Setting::Off)).is_empty());
        assert_eq!(
            check(&reading, &with("F502", Setting::Off))[0].severity,
            Severity::Error
        );
    }

    #[test]
    fn what_an_observation_leaves_open_is_named() {
        assert_eq!(
            unsaid(&Observation::new(Matter::CellError)),
            ["value"],
            "the message of F501 needs the value"
        );
        assert!(unsaid(&cell_error(1, 1)).is_empty());
    }
}
