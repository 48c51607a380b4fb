//! What rules look at that compare lists already kept: with those of other units, with the one before, with the
//! people listed.

use super::runner::{Folds, SheetOrder};
use super::view::{RecordView, quantity};
use super::{Fault, Parameter, Parameters, RULES, Rule, RuleSettings, RunFault, Scope};
use crate::finding::Finding;
use crate::model::{Field, Filing, KeptList, Kind, Status, private_name};
use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// What the rules that compare kept lists look at; nothing else has to be read again.
pub const STANDING_FIELDS: &[Field] = &[
    Field::Name,
    Field::TaxCode,
    Field::Status,
    Field::Established,
    Field::Members,
    Field::WomenMembers,
    Field::CharterCapital,
    Field::ContributedCapital,
    Field::Revenue,
    Field::Representative,
    Field::Director,
    Field::Phone,
];

/// People listed for one organisation, those who have left not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListedPeople {
    /// All of them.
    pub members: i64,
    /// Those whose gender is known.
    pub gender_known: i64,
    /// Women.
    pub women: i64,
    /// Those whose capital is known.
    pub capital_known: i64,
    /// The capital they contributed, in đồng.
    pub capital: i64,
}

/// Everything of one kind that counts on one day, and what belongs to it.
#[derive(Debug, Default)]
pub struct Standing {
    /// The lists that count.
    pub lists: Vec<KeptList>,
    /// For each of them what its sender sent before it.
    pub before: Vec<Option<KeptList>>,
    /// People listed, by the number of their organisation.
    pub people: BTreeMap<i64, ListedPeople>,
}

/// The lists of all units, side by side.
#[derive(Debug, Clone, Copy)]
pub struct ProvinceView<'a> {
    standing: &'a Standing,
    parameters: Parameters<'a>,
}

/// A list and the one its sender sent before it.
#[derive(Debug, Clone, Copy)]
pub struct HistoryView<'a> {
    /// The list now.
    pub now: &'a KeptList,
    /// The list before.
    pub before: &'a KeptList,
    /// Organisations that stand in any list now.
    anywhere: &'a HashSet<i64>,
    /// What is set of the rule that looks.
    parameters: Parameters<'a>,
}

/// Who left a list and who came to it.
#[derive(Debug, Default)]
pub struct Turnover<'a> {
    /// Not ended, and in no list now.
    pub gone: Vec<RecordView<'a>>,
    /// In the list now and not before.
    pub come: Vec<RecordView<'a>>,
    /// Gone, and listed now under the same name as another organisation: before and now.
    pub renumbered: Vec<(RecordView<'a>, RecordView<'a>)>,
}

/// A record of a kept list, with its organisation.
#[derive(Debug, Clone, Copy)]
pub struct KeptRecord<'a> {
    /// The number of its organisation.
    pub organisation: i64,
    /// The record.
    pub record: RecordView<'a>,
}

fn records<'a>(
    list: &'a KeptList,
    parameters: Parameters<'a>,
) -> impl Iterator<Item = KeptRecord<'a>> {
    list.records()
        .map(move |(organisation, filing)| KeptRecord {
            organisation,
            record: RecordView {
                reading: &list.reading,
                filing,
                parameters,
            },
        })
}

impl<'a> ProvinceView<'a> {
    /// Every record of every list.
    pub fn records(&self) -> impl Iterator<Item = KeptRecord<'a>> {
        let parameters = self.parameters;
        let lists = self.standing.lists.iter();
        lists.flat_map(move |list| records(list, parameters))
    }

    /// The records whose figure differs from that of the people listed for their organisation by more than `rounding`;
    /// fills `{declared}` and `{listed}`. `listed` is `None` where the list does not say it.
    pub fn differing(
        &self,
        field: Field,
        rounding: i64,
        listed: impl Fn(&ListedPeople) -> Option<i64>,
    ) -> Vec<RunFault> {
        let differs = |kept: KeptRecord<'a>| {
            let record = kept.record;
            let declared = record.filing.integer(field)?;
            let listed = listed(self.standing.people.get(&kept.organisation)?)?;
            let fault = || -> Fault {
                let fault = record.fault(field);
                let fault = fault.arg("declared", &quantity(field, declared));
                fault.arg("listed", &quantity(field, listed))
            };
            let differ = (declared - listed).abs() > rounding;
            differ.then(|| (record.reading.path.clone(), fault()))
        };
        self.records().filter_map(differs).collect()
    }
}

impl<'a> HistoryView<'a> {
    /// The number in force of a parameter of the rule that looks.
    pub fn number(&self, parameter: &Parameter) -> f64 {
        self.parameters.number(parameter)
    }

    /// What stands in both lists: before and now.
    pub fn pairs(&self) -> Vec<(RecordView<'a>, RecordView<'a>)> {
        let before: HashMap<i64, RecordView> = records(self.before, self.parameters)
            .map(|kept| (kept.organisation, kept.record))
            .collect();
        records(self.now, self.parameters)
            .filter_map(|kept| Some((*before.get(&kept.organisation)?, kept.record)))
            .collect()
    }

    /// Figures now that cannot well follow those before, by the less and the more of both; fills `{value_before}` and `{value_now}`.
    pub fn jumps(&self, field: Field, is_jump: impl Fn(f64, f64) -> bool) -> Vec<Fault> {
        let jumped = |(before, now): (RecordView, RecordView)| {
            let (was, is) = (before.filing.integer(field)?, now.filing.integer(field)?);
            is_jump(was.min(is) as f64, was.max(is) as f64).then(|| {
                let fault = since(&before, &now, field);
                let fault = fault.arg("value_before", &quantity(field, was));
                fault.arg("value_now", &quantity(field, is))
            })
        };
        self.pairs().into_iter().filter_map(jumped).collect()
    }

    /// Who is gone, who has come, and who is both: the same name under another code.
    pub fn turnover(&self) -> Turnover<'a> {
        let name = |record: &RecordView| record.filing.name().and_then(private_name);
        let come = self.come();
        // From the last to the first, so that the first is taken first.
        let mut named: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, record) in come.iter().enumerate().rev() {
            if let Some(key) = name(record) {
                named.entry(key).or_default().push(at);
            }
        }
        let mut turnover = Turnover::default();
        let mut taken = HashSet::new();
        for gone in self.gone() {
            let same = name(&gone).and_then(|key| named.get_mut(&key)?.pop());
            match same {
                Some(at) => {
                    taken.insert(at);
                    turnover.renumbered.push((gone, come[at]));
                }
                None => turnover.gone.push(gone),
            }
        }
        let new = come.into_iter().enumerate();
        let new = new.filter(|(at, _)| !taken.contains(at));
        turnover.come = new.map(|(_, record)| record).collect();
        turnover
    }

    /// What stood in the list before, not ended, and stands in none now.
    fn gone(&self) -> Vec<RecordView<'a>> {
        records(self.before, self.parameters)
            .filter(|kept| !self.anywhere.contains(&kept.organisation))
            .map(|kept| kept.record)
            .filter(|record| !has_ended(record.filing))
            .collect()
    }

    /// What stands in the list now and did not before.
    fn come(&self) -> Vec<RecordView<'a>> {
        let before: HashSet<i64> = records(self.before, self.parameters)
            .map(|kept| kept.organisation)
            .collect();
        records(self.now, self.parameters)
            .filter(|kept| !before.contains(&kept.organisation))
            .map(|kept| kept.record)
            .collect()
    }
}

/// Where a record of another list is: unit, file, sheet and cell.
pub(super) fn elsewhere(record: &RecordView, field: Field) -> Option<String> {
    let unit = &record.submission()?.unit.name;
    let path = Path::new(&record.reading.path);
    let file = path.file_name()?.to_string_lossy();
    let (sheet, cell) = (record.sheet()?, record.cell(field));
    Some(format!("{unit} ({file} [{sheet}] {cell})"))
}

/// Whether a record says that its organisation is no more.
pub(super) fn has_ended(filing: &Filing) -> bool {
    filing.status() == Some(Status::Ended)
}

/// A fault of a pair at the cell of a field now, filling `{before}` with the day of the list before.
pub(super) fn since(before: &RecordView, now: &RecordView, field: Field) -> Fault {
    let fault = now.fault(field);
    match before.as_of() {
        Some(day) => fault.arg("day_before", &day),
        None => fault,
    }
}

/// What is wrong among the lists of one kind that count on one day, and between each and the one before; each with
/// the number of the list it is told of.
pub fn check_standing(standing: &Standing, settings: &RuleSettings) -> Vec<(i64, Finding)> {
    let anywhere: HashSet<i64> = standing
        .lists
        .iter()
        .flat_map(|list| list.records().map(|(organisation, _)| organisation))
        .collect();
    let is_looked_at = |list: &KeptList, rows: super::Rows| {
        let kind = kind(list);
        kind.is_some_and(|kind| rows.kinds.contains(&kind))
    };
    // Only a file of several lists needs to be asked whose a row is.
    let rows = LazyCell::new(|| rows(standing));
    let mut findings = Vec::new();
    for rule in RULES {
        let Some(severity) = settings.severity(rule) else {
            continue;
        };
        let parameters = settings.parameters(rule);
        let faults: Vec<RunFault> = match rule.scope {
            Scope::Province(rows, look) => match standing.lists.first() {
                Some(list) if is_looked_at(list, rows) => look(&ProvinceView {
                    standing,
                    parameters,
                }),
                _ => Vec::new(),
            },
            Scope::History(rows, look) => standing
                .lists
                .iter()
                .zip(&standing.before)
                .filter(|(list, _)| is_looked_at(list, rows))
                .filter_map(|(now, before)| {
                    let before = before.as_ref()?;
                    Some(HistoryView {
                        now,
                        before,
                        anywhere: &anywhere,
                        parameters,
                    })
                })
                .flat_map(|view| {
                    let file = &view.now.reading.path;
                    let faults = look(&view).into_iter();
                    faults.map(move |fault| (file.clone(), fault))
                })
                .collect(),
            _ => continue,
        };
        for (file, faults) in by_file(faults, rule) {
            let lists = standing.lists.iter();
            let of_file: Vec<&KeptList> = lists.filter(|list| list.reading.path == file).collect();
            let Some(first) = of_file.first() else {
                continue;
            };
            for fault in faults.folded(&SheetOrder::of(&first.reading)) {
                let list = match of_file.len() {
                    1 => first.number,
                    _ => place(&fault)
                        .and_then(|at| rows.get(&(file.as_str(), at)).copied())
                        .unwrap_or(first.number),
                };
                findings.push((list, rule.finding(fault, &file, severity)));
            }
        }
    }
    findings
}

/// The faults of a rule by file, what is alike too often only counted.
fn by_file(faults: Vec<RunFault>, rule: &Rule) -> BTreeMap<String, Folds> {
    let mut files: BTreeMap<String, Folds> = BTreeMap::new();
    for (file, fault) in faults {
        let folds = files.entry(file);
        folds
            .or_insert_with(|| Folds::beyond(rule.fold_beyond()))
            .add(fault);
    }
    files
}

/// Sheet and row of a fault.
fn place(fault: &Fault) -> Option<(String, u32)> {
    Some((fault.sheet.clone()?, fault.cell?.row))
}

/// The list each row belongs to, by file, sheet and row.
fn rows(standing: &Standing) -> HashMap<(&str, (String, u32)), i64> {
    let lists = standing.lists.iter();
    let of_list = |list: &'_ KeptList| {
        let sheets = &list.reading.sheets;
        let place = |filing: &Filing| Some((sheets.get(filing.sheet)?.name.clone(), filing.row));
        list.reading
            .filings
            .iter()
            .filter_map(place)
            .collect::<Vec<_>>()
    };
    lists
        .flat_map(|list| {
            let places = of_list(list).into_iter();
            places.map(move |place| ((list.reading.path.as_str(), place), list.number))
        })
        .collect()
}

fn kind(list: &KeptList) -> Option<Kind> {
    Some(list.reading.submissions.first()?.kind)
}
