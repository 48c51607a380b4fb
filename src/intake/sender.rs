//! Whose figures a table holds and of which day: flags win over titles, titles over file names.

use super::Request;
use super::section::Places;
use super::title::{Firmness, Stated, time_in_file_name, time_in_title};
use crate::geography::{self, Mention, Unit};
use crate::model::{Address, Matter, Observation, Period};
use crate::text::normal::bare;
use crate::text::{Phrase, Text, text};
use jiff::civil::Date;

/// The lines above a table, or a file name, that may name sender and day.
#[derive(Debug, Clone, Default)]
pub struct TitleLines {
    /// Sheet they stand in.
    pub sheet: String,
    /// Each with its cell, from top to bottom.
    pub lines: Vec<(Address, String)>,
}

const FLAG: Text = text("tham số dòng lệnh", "command line");
const TITLE: Text = text("tiêu đề", "title");
const FILE_NAME: Text = text("tên tệp", "file name");

/// Something stated, by whom, and where.
#[derive(Debug, Clone)]
struct Claim<T> {
    what: T,
    from: Text,
    cell: Option<Address>,
}

/// Settles the as-of day of a table; observes where the sources disagree or are silent.
pub fn day(
    request: &Request,
    titles: &TitleLines,
    stem: &str,
    observations: &mut Vec<Observation>,
) -> Option<Date> {
    let flag = request.period.map(|period| Claim {
        what: Stated {
            period,
            firmness: Firmness::AsOf,
        },
        from: FLAG,
        cell: None,
    });
    let title = titles
        .lines
        .iter()
        .filter_map(|(cell, line)| Some((time_in_title(line)?, *cell)))
        // The firmest wins; of equals the first.
        .rev()
        .max_by_key(|(stated, _)| stated.firmness)
        .map(|(what, cell)| Claim {
            what,
            from: TITLE,
            cell: Some(cell),
        });
    let file_name = time_in_file_name(stem).map(|what| Claim {
        what,
        from: FILE_NAME,
        cell: None,
    });
    let claims: Vec<Claim<Stated>> = [flag, title, file_name].into_iter().flatten().collect();
    let Some((first, rest)) = claims.split_first() else {
        return request.fallback.map(Period::last);
    };
    let mut used = first.clone();
    for other in rest {
        match narrower(used.what.period, other.what.period) {
            Some(period) => used.what.period = period,
            None => observations.push(contradiction(
                Matter::DayContradiction,
                titles,
                &used,
                other,
                |stated| {
                    let day = stated.period.last();
                    text("{d}", "{d}").fill(&[("d", &day)])
                },
            )),
        }
    }
    Some(used.what.period.last())
}

/// Of two times that do not contradict each other the narrower: one lies within the other, and both end in the
/// same month or the wider is only a year.
fn narrower(a: Period, b: Period) -> Option<Period> {
    let within = |inner: Period, outer: Period| {
        outer.first() <= inner.first() && inner.last() <= outer.last()
    };
    let same_end = (a.last().year(), a.last().month()) == (b.last().year(), b.last().month());
    match () {
        () if within(b, a) && (same_end || matches!(a, Period::Year(_))) => Some(b),
        () if within(a, b) && (same_end || matches!(b, Period::Year(_))) => Some(a),
        () => None,
    }
}

fn contradiction<T>(
    matter: Matter,
    titles: &TitleLines,
    used: &Claim<T>,
    other: &Claim<T>,
    say: impl Fn(&T) -> Phrase,
) -> Observation {
    let mut observation = Observation::new(matter)
        .arg("used", say(&used.what))
        .arg("used_from", used.from)
        .arg("other", say(&other.what))
        .arg("other_from", other.from);
    if let Some(cell) = used.cell.or(other.cell) {
        observation = observation.sheet(&titles.sheet).at(cell);
    }
    observation
}

/// The reporting units of the province on a day; where the day is not known, those before and after the reform.
pub fn reporting_units(request: &Request, day: Option<Date>) -> Vec<&'static Unit> {
    let eve = geography::REFORM.yesterday().unwrap_or(geography::REFORM);
    let days = day.map_or(vec![eve, geography::REFORM], |day| vec![day]);
    days.into_iter()
        .flat_map(|day| {
            let province = geography::province(&request.province, Some(day)).one();
            province.map_or_else(Vec::new, |province| {
                geography::reporting_units(province, day)
            })
        })
        .collect()
}

/// The places sections and rows may name on a day.
pub fn places(request: &Request, day: Option<Date>) -> Places {
    let day = day.unwrap_or(geography::REFORM);
    let Some(province) = geography::province(&request.province, Some(day)).one() else {
        return Places::default();
    };
    Places {
        districts: geography::districts(province, day),
        communes: geography::communes(province, day),
    }
}

/// What the sources say of the sender.
#[derive(Debug, Clone, PartialEq)]
pub enum Sender {
    /// This unit.
    Unit(&'static Unit),
    /// Nothing; rows may say it themselves.
    Silent,
    /// Something that is no reporting unit of the province.
    Foreign,
}

/// Settles whose figures a table holds; observes where the sources disagree or name what is no unit here.
pub fn unit(
    request: &Request,
    titles: &TitleLines,
    stem: &str,
    day: Option<Date>,
    observations: &mut Vec<Observation>,
) -> Sender {
    let among = reporting_units(request, day);
    let flag = match &request.unit {
        Some(name) => match geography::find(name, &among).one() {
            Some(unit) => Some(Claim {
                what: unit,
                from: FLAG,
                cell: None,
            }),
            None => {
                observations.push(Observation::new(Matter::UnitUnknown).value(name));
                return Sender::Foreign;
            }
        },
        None => None,
    };
    let title = title_unit(titles, &among);
    if flag.is_none()
        && title.is_none()
        && let Some(observation) = foreign_unit(titles, day)
    {
        observations.push(observation);
        return Sender::Foreign;
    }
    let file_name = file_name_unit(stem, &among).map(|what| Claim {
        what,
        from: FILE_NAME,
        cell: None,
    });
    let claims: Vec<Claim<&'static Unit>> =
        [flag, title, file_name].into_iter().flatten().collect();
    let Some((used, rest)) = claims.split_first() else {
        return Sender::Silent;
    };
    for other in rest.iter().filter(|other| other.what != used.what) {
        observations.push(contradiction(
            Matter::UnitContradiction,
            titles,
            used,
            other,
            |unit| text("{u}", "{u}").fill(&[("u", &unit.name)]),
        ));
    }
    Sender::Unit(used.what)
}

/// The unit title lines name. The line that names the list ("danh sách", "địa bàn") comes before the letterhead; a
/// name without its kind word counts only in such a line.
fn title_unit(titles: &TitleLines, among: &[&'static Unit]) -> Option<Claim<&'static Unit>> {
    let names_list = |line: &str| {
        let words = format!(" {} ", bare(line));
        [
            " danh sach ",
            " dia ban ",
            " bieu ",
            " tong hop ",
            " hop tac xa ",
            " htx ",
        ]
        .iter()
        .any(|mark| words.contains(mark))
    };
    let claim = |wanted: &dyn Fn(&str, &Mention) -> bool| {
        titles.lines.iter().find_map(|(cell, line)| {
            let mentions = geography::mentions(line, among);
            let mut units: Vec<&'static Unit> = mentions
                .iter()
                .filter(|mention| wanted(line, mention))
                .filter_map(Mention::one)
                .collect();
            units.dedup();
            match units[..] {
                [what] => Some(Claim {
                    what,
                    from: TITLE,
                    cell: Some(*cell),
                }),
                _ => None,
            }
        })
    };
    claim(&|line, mention| mention.with_kind && names_list(line))
        .or_else(|| claim(&|_, mention| mention.with_kind))
        .or_else(|| claim(&|line, _| names_list(line)))
}

/// A district named with its kind word that is not one of the province's: somebody else's file.
fn foreign_unit(titles: &TitleLines, day: Option<Date>) -> Option<Observation> {
    let day = day.unwrap_or(geography::REFORM);
    let all: Vec<&'static Unit> = geography::provinces(day)
        .iter()
        .flat_map(|province| geography::districts(province, day))
        .collect();
    titles.lines.iter().find_map(|(cell, line)| {
        let mentions = geography::mentions(line, &all);
        let mention = mentions.iter().find(|mention| mention.with_kind)?;
        let named = line.get(mention.span.clone()).unwrap_or(line);
        Some(
            Observation::new(Matter::UnitUnknown)
                .sheet(&titles.sheet)
                .at(*cell)
                .value(named),
        )
    })
}

fn file_name_unit(stem: &str, among: &[&'static Unit]) -> Option<&'static Unit> {
    let mentions = geography::mentions(stem, among);
    let mut units: Vec<&'static Unit> = mentions.iter().filter_map(Mention::one).collect();
    units.dedup();
    match units[..] {
        [unit] => Some(unit),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settle(lines: &[&str], stem: &str) -> (Option<String>, Option<String>, usize) {
        let request = Request {
            province: "Tỉnh Cà Mau".into(),
            ..Request::default()
        };
        let titles = TitleLines {
            sheet: "S".into(),
            lines: (0..)
                .zip(lines)
                .map(|(row, line)| (Address::new(row, 0), (*line).to_owned()))
                .collect(),
        };
        let mut observations = Vec::new();
        let day = day(&request, &titles, stem, &mut observations);
        let unit = match unit(&request, &titles, stem, day, &mut observations) {
            Sender::Unit(unit) => Some(unit.name.to_owned()),
            _ => None,
        };
        (unit, day.map(|day| day.to_string()), observations.len())
    }

    #[test]
    fn titles_and_file_names() {
        for (lines, stem, unit, day, observed) in [
            (
                &[
                    "UBND HUYỆN THỚI BÌNH",
                    "DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN THỚI BÌNH",
                    "(Tính đến ngày 31/8/2023)",
                ][..],
                "thoi-binh",
                Some("Huyện Thới Bình"),
                Some("2023-08-31"),
                0,
            ),
            (
                &["UBND TP. CÀ MAU", "TỈNH CÀ MAU", "THÁNG 8 NĂM 2023"],
                "a",
                Some("Thành phố Cà Mau"),
                Some("2023-08-31"),
                0,
            ),
            (
                &["Danh sách HTX"],
                "DS HTX H. Cai Nuoc 8-2023",
                Some("Huyện Cái Nước"),
                Some("2023-08-31"),
                0,
            ),
            (
                &["HUYỆN U MINH", "Tính đến 31/8/2023"],
                "nam-can_2023-07",
                Some("Huyện U Minh"),
                Some("2023-08-31"),
                2,
            ),
            (
                &["HUYỆN U MINH", "NĂM 2023"],
                "2023-08",
                Some("Huyện U Minh"),
                Some("2023-08-31"),
                0,
            ),
            (
                &["UBND HUYỆN HỒNG DÂN", "Tính đến 31/8/2023"],
                "x",
                None,
                Some("2023-08-31"),
                1,
            ),
            (&["Cà Mau, ngày 05 tháng 9 năm 2023"], "x", None, None, 0),
        ] {
            let expected = (unit.map(str::to_owned), day.map(str::to_owned), observed);
            assert_eq!(settle(lines, stem), expected, "{lines:?} {stem}");
        }
    }
}
