//! A report as tidy CSV: one line for each figure and each period it is compared with.

use super::{Format, Options};
use crate::report::{
    BreakdownRow, Compared, Comparison, Figure, Measure, Number, Report, six_decimals,
};
use std::io::{self, Write};

pub(super) static FORMAT: Format = Format {
    name: "csv",
    endings: &["csv"],
    write,
};

/// Names of the columns; they are identifiers and the same in every language.
const HEADER: [&str; 12] = [
    "section",
    "id",
    "key",
    "name",
    "value",
    "measure",
    "known",
    "of",
    "compare_period",
    "compare_value",
    "change",
    "change_percent",
];

fn write(report: &Report, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    if options.to_file {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(HEADER)?;
    for compared in &report.indicators {
        let line = Line::of_figure(&compared.now, options);
        write_lines(&mut csv, &line, compared)?;
    }
    for breakdown in &report.breakdowns {
        for compared in &breakdown.rows {
            let line = Line::of_row(breakdown.indicator.id, &compared.now, options);
            write_lines(&mut csv, &line, compared)?;
        }
    }
    csv.flush()
}

/// What all lines of one figure have in common.
struct Line<'a> {
    section: &'a str,
    id: &'a str,
    key: &'a str,
    name: &'a str,
    value: Option<Number>,
    measure: Measure,
    known: usize,
    of: usize,
}

impl<'a> Line<'a> {
    fn of_figure(figure: &'a Figure, options: &Options) -> Self {
        Line {
            section: "indicators",
            id: figure.indicator.id,
            key: "",
            name: figure.indicator.name.pick(options.lang),
            value: figure.value,
            measure: figure.indicator.measure,
            known: figure.known,
            of: figure.of,
        }
    }

    fn of_row(id: &'a str, row: &'a BreakdownRow, options: &Options) -> Self {
        Line {
            section: "breakdowns",
            id,
            key: &row.key,
            name: row.name.pick(options.lang),
            value: row.value.map(Number::Integer),
            measure: Measure::Cooperative,
            known: row.known,
            of: row.of,
        }
    }

    fn record(&self, comparison: Option<&Comparison>) -> [String; 12] {
        [
            self.section.to_owned(),
            self.id.to_owned(),
            harmless(self.key),
            harmless(self.name),
            number(self.value),
            self.measure.code().to_owned(),
            self.known.to_string(),
            self.of.to_string(),
            comparison.map_or_else(String::new, |found| found.period.to_string()),
            number(comparison.and_then(|found| found.value)),
            number(comparison.and_then(|found| found.change)),
            number(comparison.and_then(|found| found.change_percent.map(Number::Ratio))),
        ]
    }
}

fn write_lines<T>(
    csv: &mut csv::Writer<&mut dyn Write>,
    line: &Line,
    compared: &Compared<T>,
) -> csv::Result<()> {
    if compared.compare.is_empty() {
        return csv.write_record(line.record(None));
    }
    compared
        .compare
        .iter()
        .try_for_each(|comparison| csv.write_record(line.record(Some(comparison))))
}

/// Plain digits with a decimal point; nothing where unknown.
fn number(value: Option<Number>) -> String {
    match value {
        None => String::new(),
        Some(Number::Integer(n)) => n.to_string(),
        Some(Number::Ratio(ratio)) => six_decimals(ratio).to_string(),
    }
}

/// Words a spreadsheet would take for a formula are marked as words.
fn harmless(words: &str) -> String {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{words}")
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_look_like_formulas_are_marked() {
        for (words, written) in [
            ("=1+1", "'=1+1"),
            ("@cmd", "'@cmd"),
            ("-Huyện", "'-Huyện"),
            ("Huyện A-B", "Huyện A-B"),
        ] {
            assert_eq!(harmless(words), written);
        }
    }
}
