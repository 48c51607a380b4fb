//! Who issues a report, when and for whom, as the office says it; what it does not say stays open, to be filled in by
//! whoever signs.

use super::grammar::place;
use crate::model::UnitRef;
use crate::settings::Profile;
use crate::text::{Phrase, Text, text};
use jiff::civil::Date;

/// Where somebody has to write a name.
const OPEN: &str = "…………………………";
/// Words that stand before the name of a province.
const KINDS_OF_PROVINCE: [&str; 2] = ["Tỉnh ", "Thành phố "];

/// What stands above and below the sections of an official document, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// The body above the one that issues.
    pub superior: Option<String>,
    /// The body that issues, line by line.
    pub body: Vec<Phrase>,
    /// "Số: 05/BC-LMHTX".
    pub number: Phrase,
    /// "Cà Mau, ngày 05 tháng 9 năm 2023".
    pub place_and_day: Phrase,
    /// "(Kèm theo Báo cáo số 05/BC-LMHTX ngày 05 tháng 9 năm 2023)".
    pub enclosed: Phrase,
    /// In whose name and in what office it is signed, line by line.
    pub signature: Vec<String>,
    /// Who signs.
    pub signatory: String,
    /// Who gets it, line by line.
    pub recipients: Vec<Phrase>,
}

impl Heading {
    /// What an office says, and what is known of it by its province.
    pub fn of(profile: &Profile, province: &UnitRef) -> Self {
        let number = profile
            .number
            .clone()
            .map_or(text("……/BC-………", "……/BC-………").into(), Phrase::same);
        let day = day(profile.date);
        let place = profile.place.as_deref().or(name(province)).unwrap_or(OPEN);
        let open_line = || vec![OPEN.to_owned()];
        Heading {
            superior: profile.superior.clone(),
            body: body(&profile.body, province),
            place_and_day: text("{place}, {day}", "{place}, {day}")
                .fill(&[("place", &place), ("day", &day)]),
            enclosed: text(
                "(Kèm theo Báo cáo số {n} {day})",
                "(Enclosed with Report No. {n} of {day})",
            )
            .fill(&[("n", &number), ("day", &day)]),
            number: text("Số: {n}", "No.: {n}").fill(&[("n", &number)]),
            signature: match profile.signature.is_empty() {
                true => open_line(),
                false => profile.signature.clone(),
            },
            signatory: profile.signatory.clone().unwrap_or_else(|| OPEN.to_owned()),
            recipients: recipients(&profile.recipients),
        }
    }
}

/// The body that issues: alliances of cooperatives are those of provinces.
fn body(said: &[String], province: &UnitRef) -> Vec<Phrase> {
    if !said.is_empty() {
        return said.iter().map(Phrase::same).collect();
    }
    if name(province).is_none() {
        return vec![Phrase::same(OPEN)];
    }
    let alliance = text("Liên minh hợp tác xã", "Cooperative Alliance");
    let of = text("{p}", "of {p}").fill(&[("p", &place(province))]);
    vec![capitals(alliance.into()), capitals(of)]
}

fn capitals(words: Phrase) -> Phrase {
    Phrase {
        vi: words.vi.to_uppercase(),
        en: words.en.to_uppercase(),
    }
}

/// The name of a province without the word for what it is; `None` for other units.
fn name(unit: &UnitRef) -> Option<&str> {
    const DIGITS: usize = 2;
    let stripped = KINDS_OF_PROVINCE
        .iter()
        .find_map(|kind| unit.name.strip_prefix(kind));
    (unit.code.len() == DIGITS).then(|| stripped.unwrap_or(&unit.name))
}

/// Days below ten and the first two months have a zero before them, so that no digit can be put there (Decree
/// 30/2020/NĐ-CP, Annex I).
fn day(date: Option<Date>) -> Phrase {
    let Some(date) = date else {
        return text("ngày …… tháng …… năm ………", "day …… month …… year ………").into();
    };
    let (day, month, year) = (date.day(), date.month(), date.year());
    let guarded = match month {
        1 | 2 => format!("0{month}"),
        _ => month.to_string(),
    };
    Phrase {
        vi: format!("ngày {day:02} tháng {guarded} năm {year}"),
        en: date.to_string(),
    }
}

/// Each with its dash; the last ends the list.
fn recipients(said: &[String]) -> Vec<Phrase> {
    const OPEN_LINES: [Text; 3] = [
        text("- ………………………;", "- ………………………;"),
        text("- ………………………;", "- ………………………;"),
        text("- Lưu: VT, ………", "- Filed: VT, ………"),
    ];
    if said.is_empty() {
        return OPEN_LINES.map(Phrase::from).to_vec();
    }
    let last = said.len() - 1;
    let end = |at| if at == last { "." } else { ";" };
    let line = |(at, who): (usize, &String)| Phrase::same(format!("- {who}{}", end(at)));
    said.iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use jiff::civil::date;

    fn unit(code: &str, name: &str) -> UnitRef {
        UnitRef {
            code: code.to_owned(),
            valid_from: None,
            name: name.to_owned(),
        }
    }

    #[test]
    fn provinces_issue_and_others_are_left_open() {
        let open = "…………………………, ngày …… tháng …… năm ………";
        for (code, name, vi) in [
            ("96", "Tỉnh Cà Mau", "Cà Mau, ngày …… tháng …… năm ………"),
            (
                "92",
                "Thành phố Cần Thơ",
                "Cần Thơ, ngày …… tháng …… năm ………",
            ),
            ("967", "Huyện Thới Bình", open),
            ("964", "Thành phố Cà Mau", open),
        ] {
            let heading = Heading::of(&Profile::default(), &unit(code, name));
            assert_eq!(heading.place_and_day.vi, vi);
        }
        let heading = Heading::of(&Profile::default(), &unit("96", "Tỉnh Cà Mau"));
        let lines = |lang| -> Vec<String> {
            let picked = heading.body.iter().map(|line| line.pick(lang).to_owned());
            picked.collect()
        };
        assert_eq!(lines(Lang::Vi), ["LIÊN MINH HỢP TÁC XÃ", "TỈNH CÀ MAU"]);
        assert_eq!(
            lines(Lang::En),
            ["COOPERATIVE ALLIANCE", "OF CÀ MAU PROVINCE"]
        );
    }

    #[test]
    fn what_the_office_says_stands_as_it_says_it() {
        let profile = Profile {
            number: Some("05/BC-LMHTX".to_owned()),
            place: Some("Năm Căn".to_owned()),
            date: Some(date(2024, 2, 5)),
            recipients: vec!["Tỉnh ủy".to_owned(), "Lưu: VT".to_owned()],
            ..Profile::default()
        };
        let heading = Heading::of(&profile, &unit("96", "Tỉnh Cà Mau"));
        assert_eq!(heading.number.vi, "Số: 05/BC-LMHTX");
        assert_eq!(
            heading.place_and_day.vi,
            "Năm Căn, ngày 05 tháng 02 năm 2024"
        );
        assert_eq!(
            heading.enclosed.vi,
            "(Kèm theo Báo cáo số 05/BC-LMHTX ngày 05 tháng 02 năm 2024)"
        );
        let recipients: Vec<&str> = heading.recipients.iter().map(|line| &*line.vi).collect();
        assert_eq!(recipients, ["- Tỉnh ủy;", "- Lưu: VT."]);
    }
}
