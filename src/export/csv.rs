//! A report as tidy CSV: one line for each figure and each period it is compared with.

use super::{Format, Options};
use crate::report::{
    Against, BreakdownRow, Compared, Comparison, Figure, Indicator, Measure, Number, Report,
    Target, six_decimals,
};
use std::io::{self, Write};

pub(super) static FORMAT: Format = Format {
    name: "csv",
    endings: &["csv"],
    is_text: true,
    write,
    write_against,
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
    let mut csv = begun(&HEADER, options, out)?;
    for compared in &report.indicators {
        let line = Line::of_figure(&compared.now, options);
        write_lines(&mut csv, &line, compared)?;
    }
    for breakdown in &report.breakdowns {
        for compared in &breakdown.rows {
            let line = Line::of_row(breakdown.indicator, &compared.now, options);
            write_lines(&mut csv, &line, compared)?;
        }
    }
    for target in &report.targets {
        put(&mut csv, of_target(target, options))?;
    }
    csv.flush()
}

/// The writer, its header written; files begin with a byte-order mark.
pub(super) fn begun<'o, const N: usize>(
    header: &[&str; N],
    options: &Options,
    out: &'o mut dyn Write,
) -> io::Result<csv::Writer<&'o mut dyn Write>> {
    if options.to_file {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let mut csv = csv::Writer::from_writer(out);
    put(&mut csv, header)?;
    Ok(csv)
}

/// One line. A fault of the stream stays what it is: the crate would wrap it, and a closed pipe be taken for an error.
pub(super) fn put(
    csv: &mut csv::Writer<&mut dyn Write>,
    record: impl IntoIterator<Item = impl AsRef<[u8]>>,
) -> io::Result<()> {
    csv.write_record(record)
        .map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            other => io::Error::other(format!("{other:?}")),
        })
}

/// A goal: what is reached as the value, what was planned beside it, the gap as the change.
fn of_target(target: &Target, options: &Options) -> [String; 12] {
    let row = &target.row;
    let name = target.indicator.map(|found| found.name.pick(options.lang));
    let span = row.span.map(|span| span.to_string());
    [
        "targets".to_owned(),
        harmless(
            target
                .indicator
                .map_or(row.indicator.as_str(), |found| found.id),
        ),
        row.scope.code().to_owned(),
        harmless(name.unwrap_or(&row.indicator)),
        number(target.actual),
        target
            .indicator
            .map_or("", |found| found.measure.code())
            .to_owned(),
        target.count(Some(true)).to_string(),
        target.units.len().to_string(),
        span.unwrap_or_default(),
        number(target.value),
        number(target.gap),
        String::new(),
    ]
}

/// Names of the columns of two reports side by side.
const AGAINST: [&str; 11] = [
    "id",
    "name",
    "measure",
    "left_value",
    "left_known",
    "left_of",
    "left_per_cooperative",
    "right_value",
    "right_known",
    "right_of",
    "right_per_cooperative",
];

fn write_against(against: &Against, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut csv = begun(&AGAINST, options, out)?;
    for pair in &against.pairs {
        let [left, right] = pair.per_cooperative().unwrap_or_default();
        let record = [
            pair.indicator.id.to_owned(),
            harmless(pair.indicator.name.pick(options.lang)),
            pair.indicator.measure.code().to_owned(),
            number(pair.left.value),
            pair.left.known.to_string(),
            pair.left.of.to_string(),
            number(left),
            number(pair.right.value),
            pair.right.known.to_string(),
            pair.right.of.to_string(),
            number(right),
        ];
        put(&mut csv, record)?;
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

    fn of_row(indicator: &Indicator, row: &'a BreakdownRow, options: &Options) -> Self {
        Line {
            section: "breakdowns",
            id: indicator.id,
            key: &row.key,
            name: row.name.pick(options.lang),
            value: row.value.map(Number::Integer),
            measure: indicator.measure,
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
) -> io::Result<()> {
    if compared.compare.is_empty() {
        return put(csv, line.record(None));
    }
    compared
        .compare
        .iter()
        .try_for_each(|comparison| put(csv, line.record(Some(comparison))))
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
pub(super) fn harmless(words: &str) -> String {
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
