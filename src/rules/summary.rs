//! A table that only counts beside the lists of its file: each figure it states with what they give.
//!
//! What senders count or not as they see fit (the ended, branches, rows of a group the summary does not name) makes
//! what the lists give a span, and only a figure outside of it contradicts them. Rows and columns that are not
//! understood are left out.

use super::belonging::{self, Belonging, COUNT, Group, Groups, Named, dimension};
use super::difference::{Addend, Difference, MOST, Reason};
use super::listed::{Counted, Lists, Matched, units};
use crate::model::{
    Address, Column, Field, Filing, MoneyUnit, Reading, Sheet, Summary, Table, Total,
};
use crate::text::{Text, text};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A summary and the lists it sums up.
#[derive(Debug)]
pub struct SummaryView<'a> {
    /// The sheet of the summary.
    pub sheet: &'a Sheet,
    /// Its table.
    pub table: &'a Table,
    /// The summary.
    pub summary: &'a Summary,
    lists: Lists<'a>,
    lines: Vec<Line<'a>>,
    /// The columns that hold parts of a number, with dimension and group.
    parts: Vec<(&'a Column, usize, Group)>,
}

/// A row of a summary that is understood.
#[derive(Debug)]
struct Line<'a> {
    filing: &'a Filing,
    group: Belonging,
    /// The groups that the lines like it name.
    named: Named,
}

/// A figure of a summary beside what the lists give.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What its row is called.
    pub label: String,
    /// What its column is called.
    pub header: String,
    /// Its cell.
    pub cell: Address,
    /// What it counts.
    pub field: Field,
    /// As stated.
    pub stated: i64,
    /// What the lists give.
    pub counted: Counted,
    /// How far it may be off because it was rounded.
    pub tolerance: u64,
    /// Of a total, the lines it is the sum of.
    pub lines: Vec<Addend>,
    /// The groups without a row in the summary that are all it is off by.
    lacking: Option<Reason>,
}

impl Figure {
    /// How far it lies outside of what the lists give; too large is positive, 0 agrees.
    pub fn off(&self) -> i64 {
        let nearest = self.stated.clamp(self.counted.low, self.counted.high);
        match self.stated.saturating_sub(nearest) {
            off if off.unsigned_abs() <= self.tolerance => 0,
            off => off,
        }
    }

    /// What may explain that it is off.
    pub fn reasons(&self) -> Vec<Reason> {
        if let Some(lacking) = &self.lacking {
            return vec![lacking.clone()];
        }
        let rows = self.counted.rows.iter();
        let rows: Vec<Addend> = rows.map(|(_, addend)| addend.clone()).collect();
        let is_total = !self.lines.is_empty();
        // Where every row counts one, none is likelier than the others.
        let alike = self.field == Field::Count && !is_total;
        if alike || self.counted.low != self.counted.high {
            return Vec::new();
        }
        let difference = Difference {
            field: self.field,
            stated: self.stated,
            computed: self.counted.low,
            tolerance: self.tolerance,
            parts: if is_total { &self.lines } else { &rows },
        };
        let mut reasons = difference.unit_slips();
        reasons.extend(difference.single_rows());
        reasons.truncate(MOST);
        reasons
    }
}

impl<'a> SummaryView<'a> {
    /// Every summary of a reading.
    pub(super) fn all(reading: &'a Reading) -> Vec<Self> {
        let view = |summary| SummaryView::of(reading, summary);
        reading.summaries.iter().filter_map(view).collect()
    }

    fn of(reading: &'a Reading, summary: &'a Summary) -> Option<Self> {
        let sheet = reading.sheets.get(summary.sheet)?;
        let table = sheet.tables.get(summary.table)?;
        let days = reading
            .submissions
            .iter()
            .map(|submission| submission.as_of);
        let day = summary.as_of.or(days.max());
        let units = units(reading, summary, table.kind);
        let mut groups = day.map_or_else(Groups::default, |day| Groups::around(&units, day));
        let lists = Lists::of(reading, summary, table.kind, &mut groups);
        let parts = table.columns.iter().filter_map(|column| {
            let at = dimension(column.field?)?;
            let group = groups.group(at, column.tick.as_ref()?);
            Some((column, at, group))
        });
        Some(SummaryView {
            sheet,
            table,
            summary,
            parts: parts.collect(),
            lines: lines(summary, &mut groups),
            lists,
        })
    }

    /// Its figures that can be held against the lists, from top to bottom.
    pub fn figures(&self) -> Vec<Figure> {
        let lines = self.lines.iter();
        let mut figures: Vec<Figure> = lines.flat_map(|line| self.of_line(line)).collect();
        let totals = self.summary.totals.iter();
        let totals: Vec<Figure> = totals
            .flat_map(|total| self.of_total(total, &figures))
            .collect();
        figures.extend(totals);
        figures.sort_by_key(|figure| figure.cell);
        figures
    }

    fn of_line(&self, line: &Line) -> Vec<Figure> {
        let matched = self.lists.matching(&line.group, &line.named);
        let label = belonging::label(line.filing);
        let amounts = line.filing.entries.iter().filter_map(|(field, entry)| {
            let stated = entry.value.as_ref()?.as_integer()?;
            let column = self.summed(*field)?;
            let own = entry.cell == Address::new(line.filing.row, column.index);
            let figure = || self.figure(&label, column, *field, entry.cell, stated, &matched);
            own.then(figure)?
        });
        let mut figures: Vec<Figure> = amounts.collect();
        let parts = line.filing.text(Field::Parts).unwrap_or_default();
        let parts = parts.split("; ").filter_map(part);
        figures.extend(parts.filter_map(|(field, code, stated)| {
            let mut columns = self.parts.iter();
            let (column, at, group) = columns.find(|(column, ..)| {
                let tick = column.tick.as_ref().map(|tick| tick.plain());
                column.field == Some(field) && tick.as_deref() == Some(code)
            })?;
            let matched = self.of_part(line, *at, *group)?;
            let cell = Address::new(line.filing.row, column.index);
            self.figure(&label, column, Field::Count, cell, stated, &matched)
        }));
        figures
    }

    /// The rows of a line that are also of the group of a column; `None` where the line is of another one itself.
    fn of_part(&self, line: &Line, at: usize, group: Group) -> Option<Matched> {
        if line.group[at].is_some() {
            return None;
        }
        let (mut both, mut named) = (line.group, line.named.clone());
        both[at] = Some(group);
        let of_dimension = self.parts.iter().filter(|(_, other, _)| *other == at);
        named[at].extend(of_dimension.map(|(.., group)| *group));
        Some(self.lists.matching(&both, &named))
    }

    /// The column whose cells are sums of a field.
    fn summed(&self, field: Field) -> Option<&'a Column> {
        let summable = field.shape().is_summable();
        let single = matches!(field, Field::No | Field::IncomeWorker);
        let column = self.table.column(field).filter(|_| summable && !single)?;
        (!column.is_average()).then_some(column)
    }

    fn figure(
        &self,
        label: &str,
        column: &Column,
        field: Field,
        cell: Address,
        stated: i64,
        matched: &Matched,
    ) -> Option<Figure> {
        let unit = column.unit.unwrap_or(MoneyUnit::Dong);
        let counted = self.lists.counted(matched, field, unit)?;
        let tolerance = match field.shape().is_money() {
            true => rounding(stated, unit, &counted),
            false => 0,
        };
        Some(Figure {
            label: label.to_owned(),
            header: column.header.clone(),
            cell,
            field,
            stated,
            counted,
            tolerance,
            lines: Vec::new(),
            lacking: None,
        })
    }

    /// What a total states of its lines, or of all the lists, whatever is nearest. One that only carries on what a line above states
    /// wrongly is not told again.
    fn of_total(&self, total: &Total, above: &[Figure]) -> Vec<Figure> {
        let stated = total.amounts.iter().filter_map(|&(field, column, stated)| {
            let known = self.summed(field)?;
            (known.index == column).then_some((field, known, stated))
        });
        let figures = stated.filter_map(|(field, column, stated)| {
            let cell = Address::new(total.row, column.index);
            let figure =
                |matched: Matched| self.figure(&total.label, column, field, cell, stated, &matched);
            let ranges = total
                .scopes
                .iter()
                .filter_map(|range| self.of_range(*range));
            let candidates: Vec<Figure> = ranges.filter_map(figure).collect();
            let nearest = candidates
                .into_iter()
                .min_by_key(|figure| figure.off().unsigned_abs())?;
            let carried = || carried(total, (field, column.index, stated), above);
            let told = nearest.off() == 0 || !carried();
            told.then(|| Figure {
                lacking: self.lacking(&nearest, column),
                lines: lines_of(column, above),
                ..nearest
            })
        });
        figures.collect()
    }

    /// The groups the lists have and no line names, if a total is less by just what they give.
    fn lacking(&self, figure: &Figure, column: &Column) -> Option<Reason> {
        let unit = column.unit.unwrap_or(MoneyUnit::Dong);
        let lack = figure.off().checked_neg().filter(|lack| *lack > 0)?;
        (0..COUNT).find_map(|at| {
            let named = self.lines.iter().map(|line| &line.named[at]);
            let named: HashSet<Group> = named.flatten().copied().collect();
            if named.is_empty() {
                return None;
            }
            let beside = self.lists.beside(at, &named).into_iter();
            let groups = beside.filter_map(|(name, rows)| {
                Some((name, self.lists.counted(&rows, figure.field, unit)?.low))
            });
            let groups: Vec<(String, i64)> = groups.collect();
            let amounts = groups.iter().map(|(_, amount)| *amount);
            let all = amounts.fold(0, i64::saturating_add);
            let fits = |amount: i64| amount.abs_diff(lack) <= figure.tolerance;
            let fitting = groups
                .iter()
                .filter(|(_, amount)| fits(all) || fits(*amount));
            let names: Vec<String> = fitting.map(|(name, _)| format!("«{name}»")).collect();
            let certain = fits(all) || names.len() == 1;
            (certain && !names.is_empty()).then(|| Reason {
                words: LACKING.fill(&[("names", &names.join(", "))]),
                cells: Vec::new(),
            })
        })
    }

    /// The rows that the lines of a range stand for: all of the lists' where they are all lines of the table. Where
    /// most lines are not understood nothing is known of their sum.
    fn of_range(&self, (first, end): (u32, u32)) -> Option<Matched> {
        let within = |row: u32| (first..end).contains(&row);
        let rows = self
            .summary
            .rows
            .iter()
            .filter(|row| within(row.row))
            .count();
        let lines: Vec<&Line> = self
            .lines
            .iter()
            .filter(|line| within(line.filing.row))
            .collect();
        if rows == self.summary.rows.len() {
            if self.lines.len() * 2 <= rows {
                return None;
            }
            let (group, named) = in_common(&self.lines);
            return Some(self.lists.matching(&group, &named));
        }
        let mut all: BTreeMap<usize, bool> = BTreeMap::new();
        for line in &lines {
            for (at, certain) in self.lists.matching(&line.group, &line.named) {
                *all.entry(at).or_default() |= certain;
            }
        }
        (lines.len() == rows).then(|| all.into_iter().collect())
    }
}

/// The figures of a column above a total.
fn lines_of(column: &Column, above: &[Figure]) -> Vec<Addend> {
    let own = above
        .iter()
        .filter(|figure| figure.cell.column == column.index);
    let addend = |figure: &Figure| Addend {
        label: figure.label.clone(),
        place: figure.cell.to_string(),
        cell: figure.cell,
        amount: figure.stated,
    };
    own.map(addend).collect()
}

/// Whether a total only carries on what a line above it states wrongly.
fn carried(total: &Total, (field, column, stated): (Field, u32, i64), above: &[Figure]) -> bool {
    total.scopes.iter().any(|(first, end)| {
        let within = |figure: &&Figure| (*first..*end).contains(&figure.cell.row);
        let lines = above.iter().filter(within);
        let lines: Vec<&Figure> = lines
            .filter(|figure| figure.field == field && figure.cell.column == column)
            .collect();
        let sum = lines
            .iter()
            .fold(0_i64, |sum, figure| sum.saturating_add(figure.stated));
        sum == stated && lines.iter().any(|figure| figure.off() != 0)
    })
}

const LACKING: Text = text(
    "bảng tổng hợp chưa có {names}",
    "the summary has no row for {names}",
);

/// How far a figure may be off that was printed in a unit: half its last digit, which is a tenth of the unit where it
/// has decimals; or half a tenth for each amount, if that is more. Amounts that are whole in the unit are off by
/// nothing but parts of a đồng.
fn rounding(stated: i64, unit: MoneyUnit, counted: &Counted) -> u64 {
    let whole = stated % unit.dong() == 0;
    let unit = unit.dong().unsigned_abs();
    if counted.even && whole {
        return counted.cells / 2;
    }
    let digit = if whole { unit } else { unit / 10 };
    (digit / 2).max(counted.cells * unit / 20)
}

/// "status=active:17" as field, code and number.
fn part(written: &str) -> Option<(Field, &str, i64)> {
    let (field, rest) = written.split_once('=')?;
    let (code, count) = rest.rsplit_once(':')?;
    Some((Field::from_id(field)?, code, count.parse().ok()?))
}

/// The rows of a summary that say of which group they are, none twice. Among rows of another sort a single one is a
/// remark, or its name was taken for something else.
fn lines<'a>(summary: &'a Summary, groups: &mut Groups) -> Vec<Line<'a>> {
    if summary.downward {
        return figures_downward(summary, groups);
    }
    let mut sorts: HashMap<[bool; COUNT], Vec<(&Filing, Belonging)>> = HashMap::new();
    for filing in &summary.rows {
        let group = groups.of(filing, None);
        let sort = group.map(|group| group.is_some());
        let named =
            filing.entries.contains_key(&Field::Name) || filing.entries.contains_key(&Field::Form);
        if !named && sort.contains(&true) {
            sorts.entry(sort).or_default().push((filing, group));
        }
    }
    let several = sorts.values().any(|rows| rows.len() > 1);
    let mut lines = Vec::new();
    for rows in sorts
        .into_values()
        .filter(|rows| !several || rows.len() > 1)
    {
        let mut named = Named::default();
        let mut met: HashMap<Belonging, usize> = HashMap::new();
        for (_, group) in &rows {
            *met.entry(*group).or_default() += 1;
            for at in 0..COUNT {
                named[at].extend(group[at]);
            }
        }
        let once = rows.into_iter().filter(|(_, group)| met[group] == 1);
        lines.extend(once.map(|(filing, group)| Line {
            filing,
            group,
            named: named.clone(),
        }));
    }
    lines.sort_by_key(|line| line.filing.row);
    lines
}

/// The rows of a summary each of which is a figure of its own, of all or of the group its label says.
fn figures_downward<'a>(summary: &'a Summary, groups: &mut Groups) -> Vec<Line<'a>> {
    let rows = summary.rows.iter();
    let rows: Vec<(&Filing, Belonging)> = rows
        .map(|filing| (filing, groups.of(filing, None)))
        .collect();
    let mut named = Named::default();
    for (_, group) in &rows {
        for at in 0..COUNT {
            named[at].extend(group[at]);
        }
    }
    let line = |(filing, group)| Line {
        filing,
        group,
        named: named.clone(),
    };
    rows.into_iter().map(line).collect()
}

/// What all lines are of: a title may say it of the whole table.
fn in_common(lines: &[Line]) -> (Belonging, Named) {
    let Some(first) = lines.first() else {
        return Default::default();
    };
    let of_all = |at: usize| {
        let one = first.group[at];
        one.filter(|_| lines.iter().all(|line| line.group[at] == one))
    };
    let group: Belonging = std::array::from_fn(of_all);
    let named = group.map(|one| one.into_iter().collect::<HashSet<Group>>());
    (group, named)
}
