//! Findings for people: by file, the worst first; alike ones together; no more than a screen or two unless asked for.

use super::ui::{paint, tally};
use crate::export::wrapped;
use crate::finding::{Finding, Severity, Tally};
use crate::model::Address;
use crate::text::{Lang, Text, text};
use std::path::Path;

/// Findings told of one file, and of all files together.
const MOST: (usize, usize) = (20, 100);
/// Alike ones told one by one; more are told together.
const ALIKE: usize = 3;
/// Places named of those told together.
const PLACES: usize = 12;

/// How findings are told.
#[derive(Debug, Clone, Copy)]
pub struct Telling {
    /// The language.
    pub lang: Lang,
    /// Personal data is shown.
    pub reveal: bool,
    /// Everything is told, notices too, each by itself.
    pub all: bool,
    /// Labels are coloured.
    pub colour: bool,
    /// Columns of the terminal; `None` where lines are not wrapped.
    pub width: Option<usize>,
    /// What to do to see what is left out.
    pub see_all: Text,
}

/// The files of findings, worst first, else as they come; in each its findings, errors first.
pub fn by_file<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Vec<&'f Finding>> {
    let mut files: Vec<Vec<&Finding>> = Vec::new();
    for finding in findings {
        let same = |file: &&mut Vec<&Finding>| file[0].file == finding.file;
        // Those of one file mostly come together.
        match files.iter_mut().rev().find(same) {
            Some(file) => file.push(finding),
            None => files.push(vec![finding]),
        }
    }
    for file in &mut files {
        file.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    }
    files.sort_by_key(|file| {
        let found = Tally::of(file.iter().copied());
        std::cmp::Reverse((found.errors, found.warnings))
    });
    files
}

/// All lines to be printed.
pub fn lines(findings: &[&Finding], telling: &Telling) -> Vec<String> {
    let wanted = |finding: &&Finding| telling.all || finding.reaches(Severity::Warning);
    let mut lines = Vec::new();
    let mut room = MOST.1;
    let mut is_whole = true;
    let mut was_full = false;
    for file in by_file(findings.iter().copied()) {
        let told: Vec<&Finding> = file.iter().copied().filter(wanted).collect();
        if told.is_empty() {
            continue;
        }
        let groups = alike(&told, telling.all);
        let fitting = match telling.all {
            true => groups.len(),
            false => groups.len().min(MOST.0).min(room),
        };
        let is_full = fitting == 0;
        let goes_on = lines.is_empty() || (is_full && was_full);
        if !goes_on {
            lines.push(String::new());
        }
        was_full = is_full;
        // One alone names its file itself.
        if findings.len() > 1 {
            lines.extend(heading(&file, telling));
        }
        room -= fitting.min(room);
        let (shown, left) = groups.split_at(fitting);
        is_whole &= left.is_empty() && shown.iter().all(|group| group.len() == 1);
        lines.extend(shown.iter().flat_map(|group| of_group(group, telling)));
        // Of a file that nothing is told of, the heading says all.
        if !is_full {
            lines.extend(left_out(left, telling));
        }
    }
    if !is_whole {
        let see_all = telling.see_all.pick(telling.lang);
        lines.push(String::new());
        lines.extend(wrap(see_all, "", telling));
    }
    lines
}

/// The file and what was found in it: `so/thoi-binh.xlsx: 3 lỗi, 9 cảnh báo`.
fn heading(file: &[&Finding], telling: &Telling) -> Vec<String> {
    let path = match file[0].file.as_str() {
        "" => text("Sổ dữ liệu", "The registry").pick(telling.lang),
        path => path,
    };
    let counts = tally(Tally::of(file.iter().copied()), telling.lang);
    let lines = wrap(&format!("{}: {counts}", clean(path)), "  ", telling);
    let bold = |line: String| paint(&line, "1", telling.colour);
    lines.into_iter().map(bold).collect()
}

/// Findings of one rule on one column, if there are more than a few.
fn alike<'f>(findings: &[&'f Finding], apart: bool) -> Vec<Vec<&'f Finding>> {
    let mut groups: Vec<Vec<&Finding>> = Vec::new();
    for &finding in findings {
        let same = |group: &&mut Vec<&Finding>| kind(group[0]) == kind(finding);
        match groups.iter_mut().find(same) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    let together = |group: &[&Finding]| {
        !apart && group.len() > ALIKE && group.iter().all(|finding| has_place(finding))
    };
    let parted = groups.into_iter().flat_map(|group| match together(&group) {
        true => vec![group],
        false => group.into_iter().map(|finding| vec![finding]).collect(),
    });
    parted.collect()
}

/// What alike findings have in common.
fn kind(finding: &Finding) -> (Severity, &str, Option<&str>, Option<u32>) {
    let column = finding.cell.map(|cell| cell.column);
    (
        finding.severity,
        &finding.code,
        finding.sheet.as_deref(),
        column,
    )
}

fn has_place(finding: &Finding) -> bool {
    finding.cell.is_some() || finding.record.is_some()
}

/// The first of the alike ones in full, and where the others are.
fn of_group(group: &[&Finding], telling: &Telling) -> Vec<String> {
    let Some((first, others)) = group.split_first() else {
        return Vec::new();
    };
    let mut lines = one(first, telling);
    if !others.is_empty() {
        let count: usize = others.iter().map(|finding| finding.count).sum();
        let said = text("và {n} chỗ nữa như vậy: {p}", "and {n} more like it: {p}");
        let said = said.fill(&[("n", &count), ("p", &places(others))]);
        let said = format!("  {}", said.pick(telling.lang));
        lines.extend(wrap(&said, "    ", telling));
    }
    lines
}

/// Where alike findings are, rows below each other as one range: `F18–F28, F30`.
fn places(findings: &[&Finding]) -> String {
    let mut runs: Vec<(Address, Address)> = Vec::new();
    for cell in findings.iter().filter_map(|finding| finding.cell) {
        match runs.last_mut() {
            Some((_, last)) if last.row + 1 == cell.row => *last = cell,
            _ => runs.push((cell, cell)),
        }
    }
    let range = |(first, last): &(Address, Address)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    };
    let without_cell = findings.iter().filter(|finding| finding.cell.is_none());
    let names = without_cell.filter_map(|finding| finding.record.clone());
    let mut places: Vec<String> = runs.iter().map(range).chain(names).collect();
    if places.len() > PLACES {
        places.truncate(PLACES);
        places.push("…".to_owned());
    }
    places.join(", ")
}

/// What of a file is not told one by one.
fn left_out(groups: &[Vec<&Finding>], telling: &Telling) -> Vec<String> {
    if groups.is_empty() {
        return Vec::new();
    }
    let counts = Tally::of(groups.iter().flatten().copied());
    let said = text("… và {t} nữa", "… and {t} more");
    let said = said.fill(&[("t", &tally(counts, telling.lang))]);
    vec![said.pick(telling.lang).to_owned()]
}

/// One finding in a clerk's coordinates.
pub fn one(finding: &Finding, telling: &Telling) -> Vec<String> {
    let colour = match finding.severity {
        Severity::Error => "1;31",
        Severity::Warning => "1;33",
        Severity::Info => "1;36",
    };
    let severity = match &finding.waived {
        Some(_) => text("đã chấp nhận", "accepted"),
        None => finding.severity.label(),
    };
    let severity = severity.pick(telling.lang);
    let label = format!("{severity}[{}]", finding.code);
    let message = finding.shown_message(telling.lang, telling.reveal);
    let mut lines = wrap(&format!("{label} {message}"), "  ", telling);
    if let Some(rest) = lines[0].strip_prefix(&label) {
        lines[0] = paint(&label, colour, telling.colour) + rest;
    }
    lines.extend(place(finding, telling));
    if let Some(decision) = &finding.waived {
        let said = text("  lý do: {r} ({b}, {o})", "  reason: {r} ({b}, {o})");
        let (reason, by) = (&decision.reason, &decision.by);
        let said = said.fill(&[("r", reason), ("b", by), ("o", &decision.on)]);
        lines.extend(wrap(said.pick(telling.lang), "    ", telling));
        return lines;
    }
    let help = finding.help.pick(telling.lang);
    if !help.is_empty() {
        let fix = text("sửa", "fix").pick(telling.lang);
        lines.extend(wrap(&format!("  {fix}: {help}"), "    ", telling));
    }
    lines
}

/// `--> thoi-binh.xlsx [Danh sách] F17   HTX Tân Phú`; the record below where the line has no room for it.
fn place(finding: &Finding, telling: &Telling) -> Vec<String> {
    let name = Path::new(&finding.file).file_name();
    let name = name.map_or(finding.file.as_str().into(), |name| name.to_string_lossy());
    let sheet = finding.sheet.as_ref().map(|sheet| format!("[{sheet}]"));
    let cell = finding.cell.map(|cell| cell.to_string());
    let parts: Vec<String> = [Some(name.into_owned()), sheet, cell]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let place = clean(&parts.join(" "));
    let arrow = paint("-->", "34", telling.colour);
    let record = finding.record.as_deref().map(clean).unwrap_or_default();
    let needed = place.chars().count() + record.chars().count() + 9;
    match (place.is_empty(), record.is_empty()) {
        (true, true) => Vec::new(),
        (true, false) => vec![format!("  {arrow} {record}")],
        (false, true) => vec![format!("  {arrow} {place}")],
        (false, false) if telling.width.is_none_or(|width| needed <= width) => {
            vec![format!("  {arrow} {place}   {record}")]
        }
        (false, false) => {
            let mut lines = vec![format!("  {arrow} {place}")];
            lines.extend(wrap(&format!("      {record}"), "      ", telling));
            lines
        }
    }
}

/// The words as lines no longer than the terminal; further lines are indented.
fn wrap(words: &str, indent: &str, telling: &Telling) -> Vec<String> {
    let words = clean(words);
    let Some(width) = telling.width.filter(|width| words.chars().count() > *width) else {
        return vec![words];
    };
    let before = &words[..words.len() - words.trim_start().len()];
    let lines = wrapped(&words, width.saturating_sub(indent.len()));
    let lines = lines.into_iter().enumerate();
    let lines = lines.map(|(at, line)| match at {
        0 => format!("{before}{line}"),
        _ => format!("{indent}{line}"),
    });
    lines.collect()
}

/// What a sender wrote must not steer the terminal.
fn clean(words: &str) -> String {
    words.replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Phrase;

    fn finding(file: &str, severity: Severity, row: u32) -> Finding {
        Finding {
            code: "F104".to_owned(),
            rule: "a-fault".to_owned(),
            severity,
            file: file.to_owned(),
            sheet: Some("DS".to_owned()),
            cell: Some(Address::new(row, 5)),
            related: Vec::new(),
            field: None,
            record: Some(format!("HTX {row}")),
            value: None,
            message: Phrase::same("sai"),
            help: Phrase::same("xem lại"),
            count: 1,
            waived: None,
        }
    }

    const PLAIN: Telling = Telling {
        lang: Lang::Vi,
        reveal: false,
        all: false,
        colour: false,
        width: None,
        see_all: text("xem tất cả", "see all"),
    };

    fn told(findings: &[Finding], telling: &Telling) -> Vec<String> {
        lines(&findings.iter().collect::<Vec<_>>(), telling)
    }

    #[test]
    fn the_worst_file_comes_first_and_errors_before_warnings() {
        let findings = [
            finding("so/a.xlsx", Severity::Info, 0),
            finding("so/b.xlsx", Severity::Warning, 1),
            finding("so/c.xlsx", Severity::Warning, 2),
            finding("so/c.xlsx", Severity::Error, 3),
        ];
        assert_eq!(
            told(&findings, &PLAIN),
            [
                "so/c.xlsx: 1 lỗi, 1 cảnh báo",
                "lỗi[F104] sai",
                "  --> c.xlsx [DS] F4   HTX 3",
                "  sửa: xem lại",
                "cảnh báo[F104] sai",
                "  --> c.xlsx [DS] F3   HTX 2",
                "  sửa: xem lại",
                "",
                "so/b.xlsx: 1 cảnh báo",
                "cảnh báo[F104] sai",
                "  --> b.xlsx [DS] F2   HTX 1",
                "  sửa: xem lại",
            ]
        );
        let all = Telling { all: true, ..PLAIN };
        assert!(told(&findings, &all).contains(&"so/a.xlsx: 1 ghi nhận".to_owned()));
    }

    #[test]
    fn more_than_a_few_alike_are_told_together_with_their_cells() {
        let rows = [4, 5, 6, 9];
        let findings = rows.map(|row| finding("a.xlsx", Severity::Error, row));
        assert_eq!(
            told(&findings, &PLAIN),
            [
                "a.xlsx: 4 lỗi",
                "lỗi[F104] sai",
                "  --> a.xlsx [DS] F5   HTX 4",
                "  sửa: xem lại",
                "  và 3 chỗ nữa như vậy: F6–F7, F10",
                "",
                "xem tất cả",
            ]
        );
        let all = Telling { all: true, ..PLAIN };
        assert_eq!(told(&findings, &all).len(), 1 + 4 * 3);
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let findings: Vec<Finding> = (0..30)
            .map(|at| Finding {
                code: format!("F{at}"),
                ..finding("a.xlsx", Severity::Warning, at)
            })
            .collect();
        let lines = told(&findings, &PLAIN);
        assert_eq!(lines.len(), 1 + 20 * 3 + 3);
        assert_eq!(lines[61], "… và 10 cảnh báo nữa");
        let many: Vec<Finding> = (0..8)
            .flat_map(|file| {
                let named = move |found: &Finding| Finding {
                    file: format!("{file}.xlsx"),
                    ..found.clone()
                };
                findings.iter().map(named).collect::<Vec<_>>()
            })
            .collect();
        let shown = told(&many, &PLAIN);
        let places = shown.iter().filter(|line| line.contains("-->"));
        assert_eq!(places.count(), 100);
        let last = [
            "5.xlsx: 30 cảnh báo",
            "6.xlsx: 30 cảnh báo",
            "7.xlsx: 30 cảnh báo",
            "",
            "xem tất cả",
        ];
        assert_eq!(shown[shown.len() - last.len()..], last);
    }

    #[test]
    fn lines_are_no_longer_than_the_terminal_and_steer_it_in_no_way() {
        let long = Finding {
            record: Some("HTX dịch vụ nông nghiệp tổng hợp Tân Phú".to_owned()),
            message: Phrase::same("mã số thuế \u{1b}[2J sai số kiểm tra, xem lại cả dòng này"),
            ..finding("danh-sach.xlsx", Severity::Error, 3)
        };
        let narrow = Telling {
            width: Some(40),
            ..PLAIN
        };
        let lines = told(&[long], &narrow);
        assert!(
            lines.iter().all(|line| line.chars().count() <= 40),
            "{lines:?}"
        );
        assert!(lines.contains(&"      HTX dịch vụ nông nghiệp tổng hợp".to_owned()));
        assert!(!lines.concat().contains('\u{1b}'));
    }
}
