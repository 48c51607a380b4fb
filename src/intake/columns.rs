//! What a header means: its words, and those of the headers above it, looked up among the synonyms.

use super::header::Header;
use super::heading::{Heading, UnitNote};
use super::slip;
use super::synonyms::{Synonym, Synonyms, Target, Under, table};
use crate::model::{Column, Field, Kind, KnownBy, Value};
use crate::text::normal::{bare, has_diacritics, key};
use std::collections::HashMap;

/// How well a header of several words that mean the same is known.
const ALTERNATIVES: f64 = 0.9;

/// What a header was understood to mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Meaning {
    /// The field.
    pub field: Field,
    /// Of a column of ticks, the value a tick stands for.
    pub tick: Option<Value>,
    /// 1 for a header of the table, less for one that needed help.
    pub confidence: f64,
    /// Its synonym is of the kind's own rows.
    pub own: bool,
}

impl Synonyms {
    /// What words mean below a header of the given meaning.
    fn look_up(
        &self,
        words: &str,
        above: &Above,
        unit: Option<UnitNote>,
    ) -> Option<(&Synonym, f64)> {
        if words.is_empty() {
            return None;
        }
        let canonical = self.canonical(words);
        let stripped = self.stripped(&canonical);
        let tries: [(&HashMap<_, _>, String, f64); 3] = [
            (&self.exact, canonical, 1.0),
            (&self.stripped, stripped, 0.95),
            (
                &self.bare,
                if has_diacritics(words) {
                    String::new()
                } else {
                    bare(words)
                },
                0.9,
            ),
        ];
        // The first form that is in the table decides: "DT" without a unit must not become the "dt" of "DT năm".
        let (found, confidence) = tries
            .iter()
            .find_map(|(map, key, confidence)| map.get(key).map(|found| (found, *confidence)))?;
        choose(found, above, unit).map(|synonym| (synonym, confidence))
    }
}

/// What the header above means, if there is one.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Above {
    Nothing,
    Unknown,
    Meaning(String),
}

/// The one target among synonyms that fits: those made for the header above come first.
pub(super) fn choose<'a>(
    found: &'a [Synonym],
    above: &Above,
    unit: Option<UnitNote>,
) -> Option<&'a Synonym> {
    let unit_fits = |synonym: &&Synonym| match (synonym.unit, unit) {
        (None, _) => true,
        (Some(UnitNote::Money(_)), Some(UnitNote::Money(_))) => true,
        (Some(wanted), Some(stated)) => wanted == stated,
        (Some(_), None) => false,
    };
    let made_for = |synonym: &&Synonym| matches!((&synonym.under, above), (Under::Meaning(wanted), Above::Meaning(stated)) if wanted == stated);
    let free = |synonym: &&Synonym| match synonym.under {
        Under::Anything => true,
        Under::Nothing => *above == Above::Nothing,
        Under::Meaning(_) => false,
    };
    let only = |fits: &dyn Fn(&&Synonym) -> bool| {
        let fitting: Vec<&Synonym> = found
            .iter()
            .filter(unit_fits)
            .filter(|synonym| fits(synonym))
            .collect();
        let with_unit: Vec<&Synonym> = fitting
            .iter()
            .copied()
            .filter(|synonym| synonym.unit.is_some())
            .collect();
        let candidates = if with_unit.is_empty() {
            fitting
        } else {
            with_unit
        };
        match candidates[..] {
            [one] => Some(one),
            [first, ref rest @ ..] if rest.iter().all(|other| other.target == first.target) => {
                Some(first)
            }
            _ => None,
        }
    };
    only(&made_for).or_else(|| only(&free))
}

/// What a column means, from the headers above it and its own, top down.
pub fn meaning(kind: Kind, path: &[Heading]) -> Option<Meaning> {
    let columns = table(kind);
    let (own, _) = path.split_last()?;
    let look = |words: &str, above: &Above, unit| columns.look_up(words, above, unit);
    match follow(path, &look).or_else(|| one_of_several(path, &look)) {
        Some((synonym, confidence)) => meant(synonym, confidence, is_own(synonym, path, &look)),
        None => names_organisations(kind, columns, &own.words),
    }
}

/// "Thôn/bon", "Tên lớp, tên chương trình": a header of several words, each of which means the same.
fn one_of_several<'a>(path: &[Heading], look: &Look<'a>) -> Option<(&'a Synonym, f64)> {
    let (own, parents) = path.split_last()?;
    let mut meant = own.words.split(['/', ',', ';']).map(|words| {
        let alone = Heading {
            words: words.trim().to_owned(),
            ..own.clone()
        };
        follow(&[parents, &[alone]].concat(), look)
    });
    let (first, _) = meant.next()??;
    let mut rest = meant.peekable();
    rest.peek()?;
    rest.all(|other| other.is_some_and(|(other, _)| other.target == first.target))
        .then_some((first, ALTERNATIVES))
}

/// What a column means whose header, or one above it, has a slip in it.
fn slipped(kind: Kind, path: &[Heading]) -> Option<Meaning> {
    let columns = table(kind);
    let look = |words: &str, above: &Above, unit| {
        let known = columns.look_up(words, above, unit);
        known.or_else(|| columns.slip(words, above, unit))
    };
    let (synonym, confidence) = follow(path, &look)?;
    let own = is_own(synonym, path, &look);
    meant(synonym, confidence.min(slip::MOST_CERTAIN), own)
}

/// The field a user names: by its identifier, its name in either language, or a header that means it in the kind of
/// list.
pub fn field_named(words: &str, kind: Option<Kind>) -> Option<Field> {
    let called = |field: &&Field| {
        let label = field.label();
        [label.vi, label.en].map(key).contains(&key(words))
    };
    let by_header = || {
        let path = [Heading::of(words)];
        let meaning = meaning(kind.unwrap_or(Kind::Cooperatives), &path)?;
        (meaning.tick.is_none() && meaning.confidence == 1.0).then_some(meaning.field)
    };
    Field::from_id(words)
        .or_else(|| Field::ALL.iter().find(called).copied())
        .or_else(by_header)
}

/// Gives the columns of a header that mean nothing the meaning they have but for a slip. What another column is
/// known to mean is not meant twice.
pub fn see_through(header: &mut Header) {
    for at in 0..header.columns.len() {
        let column = &header.columns[at];
        if column.field.is_some() || column.header.is_empty() {
            continue;
        }
        let path: Vec<Heading> = column.header.split(" > ").map(Heading::of).collect();
        let Some(meaning) = slipped(header.kind, &path) else {
            continue;
        };
        let is_known = |other: &Column| {
            other.field == Some(meaning.field)
                && (meaning.tick.is_none() || other.tick == meaning.tick)
        };
        if header.columns.iter().any(is_known) {
            continue;
        }
        header.own.extend(meaning.own.then_some(meaning.field));
        let column = &mut header.columns[at];
        column.field = Some(meaning.field);
        column.tick = meaning.tick;
        column.confidence = meaning.confidence;
        column.known_by = KnownBy::Slip;
    }
}

/// The field whose headers are most like this one, if any of those wanted is like enough to be offered.
pub fn likely(kind: Kind, path: &[Heading], wanted: impl Fn(Field) -> bool) -> Option<Field> {
    let own = path.last()?;
    let columns = table(kind);
    let below = &path[path.len().saturating_sub(2)..];
    columns
        .likely(&join(below), &wanted)
        .or_else(|| columns.likely(&own.words, &wanted))
}

/// Looks up what words mean below a header of some meaning.
type Look<'a> = dyn Fn(&str, &Above, Option<UnitNote>) -> Option<(&'a Synonym, f64)> + 'a;

/// Whether a synonym is of its kind alone. "Tổng số" is only where the header above it is: below "Số THT", not below
/// "Số HTX".
fn is_own(synonym: &Synonym, path: &[Heading], look: &Look<'_>) -> bool {
    let above = || {
        let parents = path[..path.len() - 1].iter().rev();
        let mut meant = parents.filter_map(|heading| look(&heading.words, &Above::Nothing, None));
        meant.next().is_some_and(|(parent, _)| parent.own)
    };
    synonym.own && (!matches!(synonym.under, Under::Meaning(_)) || above())
}

/// The headers of a column looked up: its own below what the ones above mean, then all of them as one phrase, then
/// its own alone.
fn follow<'a>(path: &[Heading], look: &Look<'a>) -> Option<(&'a Synonym, f64)> {
    let unit = path.iter().rev().find_map(|heading| heading.unit);
    let (own, parents) = path.split_last()?;
    let above = above(parents, unit, look);
    let below = match &above {
        Above::Meaning(_) => look(&own.words, &above, unit),
        _ => None,
    };
    let last_two = &path[path.len().saturating_sub(2)..];
    let only_a_unit = own.words.is_empty() && !parents.is_empty();
    below
        .or_else(|| look(&join(path), &Above::Nothing, unit))
        .or_else(|| look(&join(last_two), &Above::Nothing, unit))
        .or_else(|| look(&own.words, &above, unit))
        .or_else(|| match only_a_unit {
            true => look(&join(parents), &Above::Nothing, unit),
            false => None,
        })
}

fn meant(synonym: &Synonym, confidence: f64, own: bool) -> Option<Meaning> {
    let (field, tick) = match &synonym.target {
        Target::Field(field) => (*field, None),
        Target::Tick(field, value) => (*field, Some(value.clone())),
        Target::Group(_) => return None,
    };
    Some(Meaning {
        field,
        tick,
        confidence,
        own,
    })
}

fn join(headings: &[Heading]) -> String {
    let words = headings.iter().map(|heading| heading.words.as_str());
    words
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// "Tên HTX/QTD", "Tên THT, nhóm hộ": a header that begins with "tên", names organisations of the kind and no person,
/// product or other organisation.
fn names_organisations(kind: Kind, columns: &Synonyms, words: &str) -> Option<Meaning> {
    let (names, not): (&[&str], &[&str]) = match kind {
        Kind::Cooperatives => (&["hợp tác xã", "quỹ", "qtd", "cơ sở"], &["tổ"]),
        Kind::Groups => (&["tổ hợp tác"], &["hợp tác xã", "quỹ"]),
        Kind::Clubs => (&["hội quán"], &["hợp tác xã", "tổ hợp tác"]),
        _ => return None,
    };
    let canonical = format!(" {} ", columns.canonical(words));
    let any = |list: &[&str]| {
        let mut keys = list.iter().map(|words| key(words));
        keys.any(|words| canonical.contains(&format!(" {words} ")))
    };
    let others = any(&[
        "người",
        "diện",
        "giám",
        "tịch",
        "tắt",
        "dịch",
        "phẩm",
        "tiếng",
        "viên",
        "trưởng",
        "nhiệm",
    ]);
    let begins = canonical.trim_start().starts_with(&key("tên"));
    (begins && any(names) && !any(not) && !others).then_some(Meaning {
        field: Field::Name,
        tick: None,
        confidence: 0.8,
        own: true,
    })
}

/// What stands above: the nearest header that means something.
fn above(parents: &[Heading], unit: Option<UnitNote>, look: &Look<'_>) -> Above {
    let mut said = parents
        .iter()
        .filter(|heading| !heading.words.is_empty())
        .peekable();
    if said.peek().is_none() {
        return Above::Nothing;
    }
    said.rev()
        .find_map(|heading| look(&heading.words, &Above::Nothing, unit))
        .map_or(Above::Unknown, |(synonym, _)| {
            Above::Meaning(synonym.target.name())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::synonyms::{TABLE, synonym_of};

    fn found(path: &[&str]) -> Option<String> {
        said(Kind::Cooperatives, path)
    }

    fn said(kind: Kind, path: &[&str]) -> Option<String> {
        let path: Vec<Heading> = path.iter().map(|part| Heading::of(part)).collect();
        meaning(kind, &path).map(|meaning| match meaning.tick {
            Some(value) => format!("{}={}", meaning.field.id(), value.plain()),
            None => meaning.field.id().to_owned(),
        })
    }

    #[test]
    fn every_row_of_the_table_is_understood_and_found() {
        let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
        let mut lost = Vec::new();
        for row in reader.records() {
            let row = row.expect("the table is valid CSV");
            let kind = Kind::from_code(&row[0]).expect("every row has a kind");
            assert!(synonym_of(&row).is_some(), "{row:?}");
            let free = row[2].is_empty() && row[3].is_empty() && !row[1].starts_with('+');
            if free && said(kind, &[&row[4]]).as_deref() != Some(&row[1]) {
                lost.push(format!("{}: {} is not {}", &row[0], &row[4], &row[1]));
            }
        }
        assert_eq!(lost, Vec::<String>::new());
    }

    #[test]
    fn headers_as_they_are_met() {
        for (path, field) in [
            (&["STT"][..], Some("no")),
            (&["TÊN HỢP TÁC XÃ"], Some("name")),
            (&["Vốn điều lệ (triệu đồng)"], Some("charter_capital")),
            (&["Vốn ĐL (Tr.đ) (7)"], Some("charter_capital")),
            (&["Số TV (người)"], Some("members")),
            (&["Thành viên", "Tổng số"], Some("members")),
            (
                &["Thành viên (người)", "Trong đó: nữ"],
                Some("women_members"),
            ),
            (&["Số thành viên", "Nữ"], Some("women_members")),
            (&["Lao động", "Nữ"], Some("women_workers")),
            (&["Lao động", "Tổng số"], Some("workers")),
            (&["Vốn", "Điều lệ"], Some("charter_capital")),
            (
                &["Vốn (triệu đồng)", "Thực góp"],
                Some("contributed_capital"),
            ),
            (&["Tình trạng hoạt động", "Đang HĐ"], Some("status=active")),
            (&["Tình trạng", "Tạm ngừng"], Some("status=suspended")),
            (&["Xếp loại", "Khá"], Some("rating=fair")),
            (&["DT (ha)"], Some("area_ha")),
            (&["DT (tr.đ)"], Some("revenue")),
            (&["DT"], None),
            (&["Doanh thu năm 2022 (triệu đồng)"], Some("revenue")),
            (&["Địa chỉ", "Xã"], Some("commune")),
            (&["Người đại diện", "Họ và tên"], Some("representative")),
            (&["Người đại diện", "Số điện thoại"], Some("phone")),
            (
                &["DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN X", "Mã số thuế"],
                Some("tax_code"),
            ),
            (&["Ten hop tac xa"], Some("name")),
            (&["Số HTX"], Some("count")),
            (&["Tên Hợp tác xã/ Quỹ TDND"], Some("name")),
            (&["Tên HTX/QTD"], Some("name")),
            (&["Thành viên", "Tr. đó: Nữ"], Some("women_members")),
            (&["Tr.đó: Nữ"], Some("women_members")),
            (&["Cái gì đó lạ"], None),
            (&["Nông dân", "Nữ"], None),
            (&["Khu phố/bon"], Some("hamlet")),
            (&["Vốn điều lệ/vốn thực góp"], None),
        ] {
            assert_eq!(found(path).as_deref(), field, "{path:?}");
        }
    }

    #[test]
    fn a_kind_has_a_header_of_its_own_only_below_its_own() {
        let own = |kind, path: &[&str]| {
            let path: Vec<Heading> = path.iter().map(|part| Heading::of(part)).collect();
            meaning(kind, &path).map(|meaning| (meaning.field, meaning.own))
        };
        for (kind, path, is_own) in [
            (Kind::Unions, ["Số HTX", "Tổng số"], false),
            (Kind::Groups, ["Số HTX", "Tổng số"], false),
            (Kind::Groups, ["Số THT", "Tổng số"], true),
        ] {
            assert_eq!(own(kind, &path), Some((Field::Count, is_own)), "{kind:?}");
        }
    }

    #[test]
    fn names_of_groups_with_more_beside_them() {
        for (kind, header, field) in [
            (Kind::Groups, "Tên tổ hợp tác, nhóm hộ", Some("name")),
            (Kind::Groups, "Tên HTX, quỹ, THT", None),
            (Kind::Groups, "Tên tổ trưởng tổ hợp tác", None),
            (Kind::Cooperatives, "Tên tổ hợp tác, nhóm hộ", None),
        ] {
            assert_eq!(said(kind, &[header]).as_deref(), field, "{header}");
        }
    }

    /// Headers as offices write them, and what they mean: `?members` where that is only to be offered, `-` where it
    /// is something else.
    const MET: &str = include_str!("headers_met.csv");

    #[test]
    fn slips_are_seen_through_and_what_only_looks_alike_is_not() {
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .from_reader(MET.as_bytes());
        let (mut right, mut misleading, mut wrong) = (0, 0, Vec::new());
        for row in reader
            .records()
            .map(|row| row.expect("the table is valid CSV"))
        {
            let kind = Kind::from_code(&row[0]).expect("every row has a kind");
            let path: Vec<Heading> = row[2].split(" > ").map(Heading::of).collect();
            let meant = meaning(kind, &path).or_else(|| slipped(kind, &path));
            let said = match (&meant, row[1].starts_with('?')) {
                (Some(meant), _) => meant.field.id().to_owned(),
                (None, true) => {
                    let likely = likely(kind, &path, |_| true);
                    format!("?{}", likely.map_or("", Field::id))
                }
                (None, false) => "-".to_owned(),
            };
            match &row[1] {
                "-" => misleading += 1,
                _ => right += 1,
            }
            if said != row[1] {
                wrong.push(format!(
                    "{}: {:?} is {said}, not {}",
                    &row[0], &row[2], &row[1]
                ));
            }
        }
        assert_eq!(wrong, Vec::<String>::new());
        assert!(right >= 150 && misleading >= 80);
    }
}
