//! The head of an official document: who issues it, the nation and its motto, number, place and day, what it is about.

use crate::report::{Document, capitalised};
use crate::text::{Lang, Phrase, Text, text};
use serde::Serialize;

const NATION: Text = text(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SOCIALIST REPUBLIC OF VIET NAM",
);
const MOTTO: Text = text(
    "Độc lập - Tự do - Hạnh phúc",
    "Independence - Freedom - Happiness",
);
const KIND: Text = text("Báo cáo", "Report");

/// The words of the head.
#[derive(Debug, Serialize)]
pub(in crate::export) struct Head<'a> {
    /// The body above the one that issues.
    pub superior: Option<&'a str>,
    /// The body that issues, line by line.
    pub body: Vec<&'a str>,
    /// The nation.
    pub nation: &'static str,
    /// Its motto.
    pub motto: &'static str,
    /// Number and sign.
    pub number: &'a str,
    /// Where and when it is signed.
    pub place_and_day: &'a str,
    /// What kind of document it is, in capitals.
    pub kind: String,
    /// What it is about.
    pub subject: String,
    /// What it reports on, in brackets.
    pub period: String,
}

impl<'a> Head<'a> {
    /// The head of a report.
    pub fn of(document: &'a Document, lang: Lang) -> Self {
        let heading = &document.heading;
        let body = heading.body.iter();
        Head {
            superior: heading.superior.as_deref(),
            body: body.map(|words| words.pick(lang)).collect(),
            nation: NATION.pick(lang),
            motto: MOTTO.pick(lang),
            number: heading.number.pick(lang),
            place_and_day: heading.place_and_day.pick(lang),
            kind: KIND.pick(lang).to_uppercase(),
            subject: subject(&document.title, lang),
            period: format!("({})", document.subtitle.pick(lang)),
        }
    }
}

/// What the report is about: its title without the word that stands above it.
fn subject(title: &Phrase, lang: Lang) -> String {
    let words = title.pick(lang);
    let rest = words.strip_prefix(KIND.pick(lang)).unwrap_or(words);
    capitalised(&Phrase::same(rest.trim_start()))
        .pick(lang)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_report_stands_once() {
        for (title, said) in [
            (
                "Báo cáo tình hình hợp tác xã tỉnh Cà Mau",
                "Tình hình hợp tác xã tỉnh Cà Mau",
            ),
            (
                "Tỉnh Cà Mau và tỉnh Đắk Nông",
                "Tỉnh Cà Mau và tỉnh Đắk Nông",
            ),
        ] {
            assert_eq!(subject(&Phrase::same(title), Lang::Vi), said);
        }
    }
}
