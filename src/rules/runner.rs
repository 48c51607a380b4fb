//! Walks a reading once per rule, folds what is alike and puts the findings in order.

use super::census::Census;
use super::summary::SummaryView;
use super::view::{Ledgers, RecordView, SubmissionView, TableView};
use super::{Fault, RULES, Rule, RuleSettings, Scope, message};
use crate::finding::Finding;
use crate::model::{Kind, Matter, Observation, Reading};
use std::collections::{BTreeSet, HashMap};

/// How many of the cells it stands for a folded finding lists.
const RELATED_OF_FOLDED: usize = 20;

/// Everything wrong in one file, ordered by sheet, row, column and code. Faults across files are
/// [`check_run`]'s.
pub fn check(reading: &Reading, settings: &RuleSettings) -> Vec<Finding> {
    let mut checker = Checker::new(settings);
    checker.add(reading);
    checker.finish(reading)
}

/// Checks a file page by page: of what is alike too often only the count is kept.
pub struct Checker<'s> {
    settings: &'s RuleSettings,
    watches: Vec<Watch>,
    /// Of a file that comes in pages: what its lists of people add up to.
    ledgers: Option<Ledgers>,
}

/// A rule at work on a file.
struct Watch {
    rule: &'static Rule,
    severity: crate::finding::Severity,
    faults: Folds,
    census: Option<Box<dyn Census + Send>>,
}

impl<'s> Checker<'s> {
    /// With the rules that are not switched off.
    pub fn new(settings: &'s RuleSettings) -> Self {
        let watch = |(rule, severity): (&'static Rule, _)| Watch {
            rule,
            severity,
            faults: Folds::beyond(rule.fold_beyond()),
            census: match rule.scope {
                Scope::People(_, census) => Some(census(settings.parameters(rule))),
                _ => None,
            },
        };
        Checker {
            settings,
            watches: in_force(settings).map(watch).collect(),
            ledgers: None,
        }
    }

    /// The same for a file that comes in pages: the records of its lists of people are looked at as they go by.
    pub fn paged(settings: &'s RuleSettings) -> Self {
        Checker {
            ledgers: Some(Ledgers::new()),
            ..Checker::new(settings)
        }
    }

    /// Looks at what a page, or a whole reading, holds.
    pub fn add(&mut self, page: &Reading) {
        if let Some(ledgers) = &mut self.ledgers {
            enter(page, ledgers);
        }
        let kinds: BTreeSet<Kind> = page
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.tables)
            .map(|table| table.kind)
            .collect();
        for watch in &mut self.watches {
            let faults = &mut watch.faults;
            // Most rules have nothing to look for in a list of people.
            let rows = watch.rule.scope.rows();
            if rows.is_some_and(|rows| !kinds.iter().any(|kind| rows.kinds.contains(kind))) {
                continue;
            }
            let parameters = self.settings.parameters(watch.rule);
            match (watch.rule.scope, &mut watch.census) {
                (Scope::Reading(matter), _) => {
                    met(page, matter).for_each(|met| faults.add(Fault::from(met)));
                }
                (Scope::ReadingWith(matter, look), _) => {
                    met(page, matter).for_each(|met| faults.add(look(met, self.settings)));
                }
                (Scope::Record(rows, look), _) => RecordView::all(page, parameters)
                    .filter(|record| rows.hold(record.kind(), record.filing.tally))
                    .flat_map(|record| look(&record))
                    .for_each(|fault| faults.add(fault)),
                (Scope::People(rows, _), Some(census)) => RecordView::all(page, parameters)
                    .filter(|record| record.filing.submission.is_some())
                    .filter(|record| !record.filing.held_back)
                    .filter(|record| rows.hold(record.kind(), record.filing.tally))
                    .for_each(|record| census.add(&record)),
                _ => {}
            }
        }
    }

    /// What was found, in order. `reading` is the file without the records of long lists of people.
    pub fn finish(self, reading: &Reading) -> Vec<Finding> {
        let order = SheetOrder::of(reading);
        let ledgers = self.ledgers.unwrap_or_default();
        let mut findings = Vec::new();
        for mut watch in self.watches {
            let whole = across(watch.rule, reading, &ledgers, self.settings).into_iter();
            let census = watch.census.iter_mut().flat_map(|census| census.faults());
            whole
                .chain(census)
                .for_each(|fault| watch.faults.add(fault));
            let faults = watch.faults.folded(&order).into_iter();
            findings.extend(
                faults.map(|fault| watch.rule.finding(fault, &reading.path, watch.severity)),
            );
        }
        // Stable: of one rule at one cell, what was found first comes first.
        findings.sort_by(|a, b| {
            let key = |f: &Finding| (order.place(f.sheet.as_deref()), f.cell);
            key(a).cmp(&key(b)).then_with(|| a.code.cmp(&b.code))
        });
        findings
    }
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

/// Adds the records of a page that are people's to the sums of their tables.
fn enter(page: &Reading, ledgers: &mut Ledgers) {
    for (s, sheet) in page.sheets.iter().enumerate() {
        for (t, table) in sheet.tables.iter().enumerate() {
            if table.kind == Kind::Members {
                let filings = page.filings.iter();
                let own = filings.filter(|filing| (filing.sheet, filing.table) == (s, t));
                ledgers.entry((s, t)).or_default().add(table, own);
            }
        }
    }
}

/// What a rule finds that compares the rows of tables and submissions.
fn across(
    rule: &Rule,
    reading: &Reading,
    ledgers: &Ledgers,
    settings: &RuleSettings,
) -> Vec<Fault> {
    let parameters = settings.parameters(rule);
    match rule.scope {
        Scope::Table(rows, look) => TableView::all(reading, ledgers, parameters)
            .iter()
            .filter(|table| rows.hold(table.table.kind, table.counts()))
            .flat_map(look)
            .collect(),
        Scope::Submission(rows, look) => SubmissionView::all(reading, parameters)
            .iter()
            .filter(|view| rows.hold(view.submission.kind, view.submission.tally))
            .flat_map(look)
            .collect(),
        Scope::Summary(look) => SummaryView::all(reading).iter().flat_map(look).collect(),
        _ => Vec::new(),
    }
}

/// What the reader met of one matter.
fn met(reading: &Reading, matter: Matter) -> impl Iterator<Item = &Observation> {
    let observations = reading.observations.iter();
    observations.filter(move |met| met.matter == matter)
}

/// The faults of one rule; of those that stand in the same column only so many are kept.
pub(super) struct Folds {
    /// With more alike they become one.
    beyond: usize,
    faults: Vec<Fault>,
    /// How many stand in each column of each sheet.
    alike: HashMap<(Option<String>, u32), usize>,
}

impl Folds {
    pub(super) fn beyond(beyond: usize) -> Self {
        Folds {
            beyond,
            faults: Vec::new(),
            alike: HashMap::new(),
        }
    }

    pub(super) fn add(&mut self, fault: Fault) {
        if let Some(column) = column_of(&fault) {
            let count = self.alike.entry(column).or_default();
            *count += fault.count;
            if *count > self.beyond.max(RELATED_OF_FOLDED + 1) {
                return;
            }
        }
        self.faults.push(fault);
    }

    /// The faults in order, joined where there are too many in a column: the first stands for all of them.
    pub(super) fn folded(mut self, order: &SheetOrder) -> Vec<Fault> {
        let place = |fault: &Fault| (order.place(fault.sheet.as_deref()), fault.cell);
        self.faults.sort_by_key(place);
        self.alike.retain(|_, count| *count > self.beyond);
        let mut folds: HashMap<_, usize> = HashMap::new();
        let mut kept: Vec<Fault> = Vec::new();
        for fault in self.faults {
            let alike = column_of(&fault).and_then(|column| {
                let count = self.alike.get(&column)?;
                Some((column, *count))
            });
            let Some((column, count)) = alike else {
                kept.push(fault);
                continue;
            };
            match folds.get(&column) {
                None => {
                    folds.insert(column, kept.len());
                    let related = Vec::new();
                    kept.push(Fault {
                        related,
                        count,
                        ..fault
                    });
                }
                Some(at) if kept[*at].related.len() < RELATED_OF_FOLDED => {
                    kept[*at].related.extend(fault.cell);
                }
                Some(_) => {}
            }
        }
        kept
    }
}

/// Sheet and column of a fault.
fn column_of(fault: &Fault) -> Option<(Option<String>, u32)> {
    Some((fault.sheet.clone(), fault.cell?.column))
}

/// The order of a reading's sheets; what is about none comes first, an unknown one last.
pub(super) struct SheetOrder<'a>(HashMap<&'a str, usize>);

impl<'a> SheetOrder<'a> {
    pub(super) fn of(reading: &'a Reading) -> Self {
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
    use crate::model::{Address, Field};
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
