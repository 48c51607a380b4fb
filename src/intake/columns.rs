//! What a header means: its words, and those of the headers above it, looked up among the synonyms.

use super::heading::{Heading, UnitNote};
use super::synonyms::{Synonym, Synonyms, Target, Under, table};
use crate::model::{Field, Kind, Value};
use crate::text::normal::{bare, has_diacritics, key};
use std::collections::HashMap;

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
enum Above {
    Nothing,
    Unknown,
    Meaning(String),
}

/// The one target among synonyms that fits: those made for the header above come first.
fn choose<'a>(found: &'a [Synonym], above: &Above, unit: Option<UnitNote>) -> Option<&'a Synonym> {
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

fn name_of(target: &Target) -> String {
    match target {
        Target::Field(field) | Target::Tick(field, _) => field.id().to_owned(),
        Target::Group(group) => group.clone(),
    }
}

/// What a column means, from the headers above it and its own, top down.
pub fn meaning(kind: Kind, path: &[Heading]) -> Option<Meaning> {
    let columns = table(kind);
    let unit = path.iter().rev().find_map(|heading| heading.unit);
    let (own, parents) = path.split_last()?;
    let join = |headings: &[Heading]| {
        let words: Vec<&str> = headings
            .iter()
            .map(|heading| heading.words.as_str())
            .filter(|words| !words.is_empty())
            .collect();
        words.join(" ")
    };
    let above = above(columns, parents, unit);
    let below = match &above {
        Above::Meaning(_) => columns.look_up(&own.words, &above, unit),
        _ => None,
    };
    let own_only_unit = own.words.is_empty() && !parents.is_empty();
    let found = below
        .or_else(|| columns.look_up(&join(path), &Above::Nothing, unit))
        .or_else(|| {
            columns.look_up(
                &join(&path[path.len().saturating_sub(2)..]),
                &Above::Nothing,
                unit,
            )
        })
        .or_else(|| columns.look_up(&own.words, &above, unit))
        .or_else(|| {
            if own_only_unit {
                columns.look_up(&join(parents), &Above::Nothing, unit)
            } else {
                None
            }
        });
    let Some(found) = found else {
        return names_organisations(columns, &own.words).filter(|_| kind == Kind::Cooperatives);
    };
    let (synonym, confidence) = found;
    let (field, tick) = match &synonym.target {
        Target::Field(field) => (*field, None),
        Target::Tick(field, value) => (*field, Some(value.clone())),
        Target::Group(_) => return None,
    };
    Some(Meaning {
        field,
        tick,
        confidence,
        own: synonym.own,
    })
}

/// "Tên HTX/QTD", "Tên hợp tác xã, quỹ": a header that begins with "tên", names organisations and no person or product.
fn names_organisations(columns: &Synonyms, words: &str) -> Option<Meaning> {
    let canonical = columns.canonical(words);
    let said: Vec<&str> = canonical.split(' ').collect();
    let any = |list: &[&str]| list.iter().any(|word| said.contains(&key(word).as_str()));
    let organisations =
        canonical.contains(&key("hợp tác xã")) || any(&["quỹ", "qtd", "liên hiệp", "cơ sở"]);
    let others = any(&[
        "người", "diện", "giám", "tịch", "tắt", "dịch", "phẩm", "tiếng", "tổ", "viên",
    ]);
    (said.first() == Some(&key("tên").as_str()) && organisations && !others).then_some(Meaning {
        field: Field::Name,
        tick: None,
        confidence: 0.8,
        own: true,
    })
}

fn above(columns: &Synonyms, parents: &[Heading], unit: Option<UnitNote>) -> Above {
    let said: Vec<&Heading> = parents
        .iter()
        .filter(|heading| !heading.words.is_empty())
        .collect();
    if said.is_empty() {
        return Above::Nothing;
    }
    said.iter()
        .rev()
        .find_map(|heading| columns.look_up(&heading.words, &Above::Nothing, unit))
        .map_or(Above::Unknown, |(synonym, _)| {
            Above::Meaning(name_of(&synonym.target))
        })
}

/// The fields whose headers are most like this one: what to offer where nothing matched. Best first, with a score
/// from 0 to 1.
pub fn likely(kind: Kind, header: &str) -> Option<(Field, f64)> {
    let columns = table(kind);
    let canonical = columns.canonical(&Heading::of(header).words);
    columns
        .exact
        .iter()
        .filter_map(|(synonym, entries)| {
            let Target::Field(field) = entries.first()?.target else {
                return None;
            };
            Some((
                field,
                strsim::normalized_damerau_levenshtein(synonym, &canonical),
            ))
        })
        .filter(|(_, score)| *score >= 0.6)
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
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
        ] {
            assert_eq!(found(path).as_deref(), field, "{path:?}");
        }
    }
}
