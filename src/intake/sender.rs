//! Whose figures a table holds and of which day: flags win over titles, titles over file names.

use super::Request;
use super::section::Places;
use super::title::{Firmness, Stated, time_in_file_name, time_in_title};
use super::whereabouts;
use crate::geography::{self, Gazetteer, Manner, Meant, Mention, Unit};
use crate::model::{Address, Kind, Matter, Observation, Period};
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

impl TitleLines {
    fn claim<T>(&self, read: impl Fn(&str) -> Option<T>) -> impl Iterator<Item = Claim<T>> {
        self.lines.iter().filter_map(move |(cell, line)| {
            Some(Claim {
                what: read(line)?,
                from: TITLE,
                cell: Some(*cell),
            })
        })
    }

    /// The firmest time they state; of equals the first.
    fn time(&self) -> Option<Claim<Stated>> {
        let claims: Vec<Claim<Stated>> = self.claim(time_in_title).collect();
        claims
            .into_iter()
            .rev()
            .max_by_key(|claim| claim.what.firmness)
    }

    /// The time all of them agree on.
    fn time_agreed(&self) -> Option<Claim<Stated>> {
        let day = |claim: &Claim<Stated>| claim.what.period.last();
        let one_day = self
            .claim(time_in_title)
            .collect::<Vec<_>>()
            .windows(2)
            .all(|pair| day(&pair[0]) == day(&pair[1]));
        self.time().filter(|_| one_day)
    }
}

/// Settles the time a table is of: the as-of day is its last. A table whose own lines are silent takes what all
/// lines of the book agree on. Observes where the sources disagree.
pub fn time(
    request: &Request,
    titles: &TitleLines,
    book: &TitleLines,
    stem: &str,
    observations: &mut Vec<Observation>,
) -> Option<Period> {
    let flag = request.period.map(|period| Claim {
        what: Stated {
            period,
            firmness: Firmness::AsOf,
        },
        from: FLAG,
        cell: None,
    });
    let title = titles.time().or_else(|| book.time_agreed());
    let file_name = time_in_file_name(stem).map(|what| Claim {
        what,
        from: FILE_NAME,
        cell: None,
    });
    let claims: Vec<Claim<Stated>> = [flag, title, file_name].into_iter().flatten().collect();
    let Some((first, rest)) = claims.split_first() else {
        return request.fallback;
    };
    let mut used = first.clone();
    for other in rest {
        match joined(used.what.period, other.what.period) {
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
    Some(used.what.period)
}

/// Two times that do not contradict each other become one: one lies within the other, and both end in the same
/// month or the wider is only a year. It begins with the wider and ends with the narrower.
fn joined(a: Period, b: Period) -> Option<Period> {
    let within = |inner: Period, outer: Period| {
        outer.first() <= inner.first() && inner.last() <= outer.last()
    };
    let same_end = (a.last().year(), a.last().month()) == (b.last().year(), b.last().month());
    let join = |inner: Period, outer: Period| {
        let fits = within(inner, outer) && (same_end || matches!(outer, Period::Year(_)));
        fits.then(|| Period::Span(outer.first(), inner.last()))
    };
    join(b, a).or_else(|| join(a, b))
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

/// The day whose map of units a table speaks by: of figures the last, of a plan the first, when it was made.
pub fn day_of_map(kind: Kind, period: Period) -> Date {
    match kind {
        Kind::Targets => period.first(),
        _ => period.last(),
    }
}

/// Who may send a kind of list: the reporting units; of everything but lists of cooperatives the province, too.
fn senders(request: &Request, kind: Kind, day: Option<Date>) -> Vec<&'static Unit> {
    let mut senders = reporting_units(request, day);
    if kind != Kind::Cooperatives {
        senders.extend(
            geography::province(&request.province, Some(day.unwrap_or(geography::REFORM))).one(),
        );
    }
    senders
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
        districts: Gazetteer::of(geography::districts(province, day)),
        communes: Gazetteer::of(geography::communes(province, day)),
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
    kind: Kind,
    titles: &TitleLines,
    book: &TitleLines,
    stem: &str,
    day: Option<Date>,
    observations: &mut Vec<Observation>,
) -> Sender {
    let among = Gazetteer::of(senders(request, kind, day));
    let flag = match &request.unit {
        Some(name) => match among.one(name) {
            Some(unit) => Some(Claim {
                what: unit,
                from: FLAG,
                cell: None,
            }),
            None => {
                observations.push(unknown(name, &among));
                return Sender::Foreign;
            }
        },
        None => None,
    };
    let title = title_unit(titles, &among)
        .or_else(|| only_unit(book, &among))
        .or_else(|| misspelled_unit(titles, &among, observations));
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
fn title_unit(titles: &TitleLines, among: &Gazetteer) -> Option<Claim<&'static Unit>> {
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
            let mentions = among.mentions(line);
            let mut units: Vec<&'static Unit> = mentions
                .iter()
                .filter(|mention| wanted(line, mention))
                .filter_map(Mention::one)
                .collect();
            units.dedup();
            geography::smallest(&mut units);
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

/// The unit a title names with a slip, if it can only be one; says so.
fn misspelled_unit(
    titles: &TitleLines,
    among: &Gazetteer,
    observations: &mut Vec<Observation>,
) -> Option<Claim<&'static Unit>> {
    let slips = titles.lines.iter().flat_map(|(cell, line)| {
        let slips = among.slips(line).into_iter();
        slips.map(move |(span, unit)| (*cell, &line[span], unit))
    });
    let slips: Vec<(Address, &str, &'static Unit)> = slips.collect();
    let (cell, words, what) = *slips.first()?;
    if slips.iter().any(|(.., other)| *other != what) {
        return None;
    }
    let met = Observation::new(Matter::UnitMisspelled)
        .sheet(&titles.sheet)
        .at(cell)
        .value(words);
    observations.push(whereabouts::otherwise(met, what, Manner::Mistyped));
    Some(Claim {
        what,
        from: TITLE,
        cell: Some(cell),
    })
}

/// A unit the user named that there is not, with those it may be.
fn unknown(name: &str, among: &Gazetteer) -> Observation {
    let met = Observation::new(Matter::UnitUnknown).value(name);
    let near = match among.meant(name) {
        Meant::Several(units) => units,
        meant => meant
            .unit()
            .map_or_else(|| among.nearest(name), |unit| vec![unit]),
    };
    match near.is_empty() {
        true => met,
        false => met.arg("candidates", whereabouts::names(&near)),
    }
}

/// The one unit all lines of the book name, where a table's own name none.
fn only_unit(book: &TitleLines, among: &Gazetteer) -> Option<Claim<&'static Unit>> {
    let mut named: Vec<Claim<&'static Unit>> = book
        .lines
        .iter()
        .flat_map(|(cell, line)| {
            let mentions = among.mentions(line);
            mentions
                .into_iter()
                .filter(|mention| mention.with_kind)
                .filter_map(|mention| mention.one())
                .map(|what| Claim {
                    what,
                    from: TITLE,
                    cell: Some(*cell),
                })
        })
        .collect();
    let first = named.pop()?;
    named
        .iter()
        .all(|other| other.what == first.what)
        .then_some(first)
}

/// A district named with its kind word that is not one of the province's: somebody else's file.
fn foreign_unit(titles: &TitleLines, day: Option<Date>) -> Option<Observation> {
    let day = day.unwrap_or(geography::REFORM);
    let all: Vec<&'static Unit> = geography::provinces(day)
        .iter()
        .flat_map(|province| geography::districts(province, day))
        .collect();
    let all = Gazetteer::of(all);
    titles.lines.iter().find_map(|(cell, line)| {
        let mentions = all.mentions(line);
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

fn file_name_unit(stem: &str, among: &Gazetteer) -> Option<&'static Unit> {
    let mentions = among.mentions(stem);
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
        let book = TitleLines::default();
        let day = time(&request, &titles, &book, stem, &mut observations).map(Period::last);
        let unit = match unit(
            &request,
            Kind::Cooperatives,
            &titles,
            &book,
            stem,
            day,
            &mut observations,
        ) {
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
            (
                &["UBND HUYỆN THÓI BÌNH", "Tính đến 31/8/2023"],
                "x",
                Some("Huyện Thới Bình"),
                Some("2023-08-31"),
                1,
            ),
            (
                &["Hợp tác xã Thói Bình", "Tính đến 31/8/2023"],
                "x",
                None,
                Some("2023-08-31"),
                0,
            ),
        ] {
            let expected = (unit.map(str::to_owned), day.map(str::to_owned), observed);
            assert_eq!(settle(lines, stem), expected, "{lines:?} {stem}");
        }
    }
}
