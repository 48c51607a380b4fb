//! Two reports side by side as the JSON object `htx.against/1`.

use super::Options;
use super::json_section::{self, Section};
use crate::model::{Period, UnitRef};
use crate::report::{Against, Figure, Number, Pair, Side, Submissions};
use crate::text::Lang;
use jiff::civil::Date;
use serde::Serialize;
use std::io::{self, Write};

/// Writes the object.
pub(super) fn write(against: &Against, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let root = Root::new(against, options.lang);
    serde_json::to_writer_pretty(&mut *out, &root)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Root<'a> {
    schema: &'static str,
    left: Head<'a>,
    right: Head<'a>,
    indicators: Vec<Indicator<'a>>,
    narrative: Vec<&'a str>,
    sections: Vec<Section<'a>>,
}

#[derive(Serialize)]
struct Head<'a> {
    province: &'a UnitRef,
    period: Period,
    as_of: Date,
    submissions: &'a Submissions,
}

#[derive(Serialize)]
struct Indicator<'a> {
    id: &'a str,
    name: &'a str,
    measure: &'a str,
    left: Value,
    right: Value,
}

#[derive(Serialize)]
struct Value {
    value: Option<Number>,
    known: usize,
    of: usize,
    /// Of sums over cooperatives alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    per_cooperative: Option<Option<Number>>,
}

impl<'a> Root<'a> {
    fn new(against: &'a Against, lang: Lang) -> Self {
        let pairs = against.pairs.iter();
        let narrative = against.narrative.iter();
        Root {
            schema: "htx.against/1",
            left: Head::new(&against.left),
            right: Head::new(&against.right),
            indicators: pairs.map(|pair| Indicator::new(pair, lang)).collect(),
            narrative: narrative.map(|phrase| phrase.pick(lang)).collect(),
            sections: json_section::sections(&against.document, lang),
        }
    }
}

impl<'a> Head<'a> {
    fn new(side: &'a Side) -> Self {
        Head {
            province: &side.province,
            period: side.period,
            as_of: side.as_of,
            submissions: &side.submissions,
        }
    }
}

impl<'a> Indicator<'a> {
    fn new(pair: &'a Pair, lang: Lang) -> Self {
        let means = pair.per_cooperative();
        let value = |figure: &Figure, at: usize| Value {
            value: figure.value,
            known: figure.known,
            of: figure.of,
            per_cooperative: means.map(|means| means[at]),
        };
        Indicator {
            id: pair.indicator.id,
            name: pair.indicator.name.pick(lang),
            measure: pair.indicator.measure.code(),
            left: value(&pair.left, 0),
            right: value(&pair.right, 1),
        }
    }
}
