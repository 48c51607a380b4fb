//! How counts, changes and places are said in a sentence of either language.

use super::compare::Comparison;
use super::document::Cell;
use crate::indicators::{Figure, Number};
use crate::model::UnitRef;
use crate::text::{Lang, Phrase, Speak, Text, numerals, text};

/// A noun that is counted; Vietnamese has one form, English two.
#[derive(Debug, Clone, Copy)]
pub(super) struct Noun {
    vi: &'static str,
    one: &'static str,
    many: &'static str,
}

pub(super) const COOPERATIVE: Noun = noun("hợp tác xã", "cooperative", "cooperatives");
pub(super) const MEMBER: Noun = noun("thành viên", "member", "members");
pub(super) const BRANCH: Noun = noun("chi nhánh hợp tác xã", "branch", "branches");
pub(super) const UNION: Noun = noun(
    "liên hiệp hợp tác xã",
    "cooperative union",
    "cooperative unions",
);
pub(super) const MEMBER_COOPERATIVE: Noun = noun(
    "hợp tác xã thành viên",
    "member cooperative",
    "member cooperatives",
);
pub(super) const WORKER: Noun = noun("lao động", "worker", "workers");
pub(super) const GROUP: Noun = noun("tổ hợp tác", "cooperative group", "cooperative groups");
pub(super) const GROUP_MEMBER: Noun = noun("tổ viên", "member", "members");
pub(super) const CLUB: Noun = noun("hội quán", "club", "clubs");
pub(super) const GOAL: Noun = noun("chỉ tiêu", "goal", "goals");
pub(super) const ERROR: Noun = noun("lỗi", "error", "errors");
pub(super) const WARNING: Noun = noun("cảnh báo", "warning", "warnings");
pub(super) const INFO: Noun = noun("ghi nhận", "notice", "notices");

impl Noun {
    fn of(self, n: i64) -> Text {
        text(self.vi, if n == 1 { self.one } else { self.many })
    }
}

const fn noun(vi: &'static str, one: &'static str, many: &'static str) -> Noun {
    Noun { vi, one, many }
}

/// What stands above the figures of another period: "So với tháng 7 năm 2023".
pub(super) fn versus(period: &Phrase) -> Phrase {
    text("So với {p}", "Against {p}").fill(&[("p", period)])
}

/// A count in a sentence: below ten, Vietnamese offices write 06, so that no digit can be put before it.
pub(super) fn number(n: i64) -> Phrase {
    let vi = if (1..=9).contains(&n) {
        format!("0{n}")
    } else {
        numerals::integer(n, Lang::Vi)
    };
    Phrase {
        vi,
        en: numerals::integer(n, Lang::En),
    }
}

/// "06 hợp tác xã", "6 cooperatives".
pub(super) fn counted(n: i64, noun: Noun) -> Phrase {
    phrase("{n} {noun}", &[("n", &number(n)), ("noun", &noun.of(n))])
}

/// "6 lỗi", "6 errors": a count in a list of counts, where nobody adds a digit.
pub(super) fn listed(n: i64, noun: Noun) -> Phrase {
    phrase("{n} {noun}", &[("n", &n), ("noun", &noun.of(n))])
}

/// "2,2%", "2.2%".
pub(super) fn percent(hundredths: f64) -> Phrase {
    Phrase {
        vi: format!("{}%", numerals::decimal(hundredths, 1, Lang::Vi)),
        en: format!("{}%", numerals::decimal(hundredths, 1, Lang::En)),
    }
}

/// "tăng 06 (2,2%)", "giảm 02", "không thay đổi"; `None` where either value is unknown.
pub(super) fn change(comparison: &Comparison) -> Option<Phrase> {
    let change = comparison.change.and_then(Number::as_integer)?;
    let size = number(change.checked_abs()?);
    let said = match change.signum() {
        0 => return Some(text("không thay đổi", "unchanged").into()),
        1 => text("tăng {n}", "up {n}").fill(&[("n", &size)]),
        _ => text("giảm {n}", "down {n}").fill(&[("n", &size)]),
    };
    Some(match comparison.change_percent {
        Some(share) => phrase("{a} ({b})", &[("a", &said), ("b", &percent(share.abs()))]),
        None => said,
    })
}

/// " (270/281 hợp tác xã có số liệu)", or nothing where all is known; the noun is that of the figure's lists.
pub(super) fn coverage(figure: &Figure) -> Phrase {
    if !figure.is_partial() {
        return Phrase::default();
    }
    text(
        " ({known}/{of} {kind} có số liệu)",
        " (known of {known} of {of} {kind})",
    )
    .fill(&[
        ("known", &figure.known),
        ("of", &figure.of),
        ("kind", &figure.indicator.kind().label()),
    ])
}

/// "a, b và c", "a, b and c".
pub(super) fn list(items: &[Phrase]) -> Phrase {
    let Some((last, head)) = items.split_last() else {
        return Phrase::default();
    };
    if head.is_empty() {
        return last.clone();
    }
    text("{head} và {last}", "{head} and {last}")
        .fill(&[("head", &joined(head, ", ")), ("last", last)])
}

/// A cell within a sentence, as it stands on paper.
impl Speak for Cell {
    fn speak(&self, lang: Lang) -> String {
        self.paper(lang)
    }
}

/// The phrases one after the other.
pub fn joined(items: &[Phrase], by: &str) -> Phrase {
    let join = |lang| {
        let words: Vec<&str> = items.iter().map(|item| item.pick(lang)).collect();
        words.join(by)
    };
    Phrase {
        vi: join(Lang::Vi),
        en: join(Lang::En),
    }
}

/// The units by name: "Huyện Năm Căn và Huyện Thới Bình".
pub(super) fn units(units: &[UnitRef]) -> Phrase {
    let names: Vec<Phrase> = units.iter().map(name).collect();
    list(&names)
}

/// More names than are read aloud; the section on who has sent lists has all of them.
const MANY: usize = 10;

/// The names of some units as a sentence says them, of many only how many there are.
pub(super) fn units_aloud(named: &[UnitRef]) -> Phrase {
    match named.len() {
        0..=MANY => units(named),
        n => text("{n} đơn vị", "{n} units").fill(&[("n", &n)]),
    }
}

/// The official name, the same in both languages.
pub(super) fn name(unit: &UnitRef) -> Phrase {
    Phrase::same(unit.name.clone())
}

/// Kind words of units; Vietnamese puts them before the name, English after.
const KINDS: [Text; 9] = [
    text("Tỉnh", "province"),
    text("Thành phố", "city"),
    text("Thị xã", "town"),
    text("Thị trấn", "township"),
    text("Huyện", "district"),
    text("Quận", "district"),
    text("Xã", "commune"),
    text("Phường", "ward"),
    text("Đặc khu", "special zone"),
];

/// A unit within a sentence: "tỉnh Cà Mau", "Cà Mau province".
pub fn place(unit: &UnitRef) -> Phrase {
    let parted = KINDS.iter().find_map(|kind| {
        let rest = unit.name.strip_prefix(kind.vi)?.strip_prefix(' ')?;
        Some((kind, rest))
    });
    match parted {
        None => name(unit),
        Some((kind, rest)) => Phrase {
            vi: format!("{} {rest}", kind.vi.to_lowercase()),
            en: format!("{rest} {}", kind.en),
        },
    }
}

/// Names of units without the words for their kind, where that leaves a name of their own: not of "Phường 1", nor of
/// a city and a district of one name.
pub(super) fn short_names(names: &[Phrase]) -> Vec<Phrase> {
    let short = |name: &Phrase| {
        let kinds = KINDS
            .iter()
            .filter_map(|kind| name.vi.strip_prefix(kind.vi));
        let rest = kinds.into_iter().find_map(|rest| rest.strip_prefix(' '));
        rest.filter(|rest| rest.contains(char::is_alphabetic))
            .map(str::to_owned)
    };
    let shortened: Vec<Option<String>> = names.iter().map(short).collect();
    let is_own = |name: &Option<String>| shortened.iter().filter(|it| *it == name).count() == 1;
    let pairs = names.iter().zip(&shortened);
    pairs
        .map(|(name, short)| match short {
            Some(words) if is_own(short) => Phrase::same(words.clone()),
            _ => name.clone(),
        })
        .collect()
}

/// With its first letter as a capital.
pub fn capitalised(phrase: &Phrase) -> Phrase {
    let capital = |words: &str| {
        let mut letters = words.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    };
    Phrase {
        vi: capital(&phrase.vi),
        en: capital(&phrase.en),
    }
}

/// A template that is the same in both languages.
pub(super) fn phrase(template: &'static str, args: &[(&str, &dyn Speak)]) -> Phrase {
    text(template, template).fill(args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::sample::unit;
    use crate::model::Period;

    #[test]
    fn counts_are_said_in_words_of_either_language() {
        for (n, vi, en) in [
            (0, "0 hợp tác xã", "0 cooperatives"),
            (1, "01 hợp tác xã", "1 cooperative"),
            (9, "09 hợp tác xã", "9 cooperatives"),
            (4292, "4.292 hợp tác xã", "4,292 cooperatives"),
        ] {
            let said = counted(n, COOPERATIVE);
            assert_eq!((said.vi.as_str(), said.en.as_str()), (vi, en));
        }
    }

    #[test]
    fn changes_have_a_direction_and_a_share() {
        for (now, then, vi, en) in [
            (281, 275, "tăng 06 (2,2%)", "up 6 (2.2%)"),
            (270, 281, "giảm 11 (3,9%)", "down 11 (3.9%)"),
            (5, 5, "không thay đổi", "unchanged"),
            (12, 0, "tăng 12", "up 12"),
        ] {
            let n = |n| Some(Number::Integer(n));
            let said = change(&Comparison::new(Period::Year(2022), n(now), n(then)));
            let said = said.expect("both are known");
            assert_eq!((said.vi.as_str(), said.en.as_str()), (vi, en));
        }
        let unknown = Comparison::new(Period::Year(2022), Some(Number::Integer(1)), None);
        assert_eq!(change(&unknown), None);
    }

    #[test]
    fn short_names_stay_apart() {
        let names = [
            "Huyện U Minh",
            "Thị xã Cao Lãnh",
            "Huyện Cao Lãnh",
            "Phường 1",
            "Sở",
        ];
        let short = short_names(&names.map(Phrase::same));
        let short: Vec<&str> = short.iter().map(|name| name.vi.as_str()).collect();
        assert_eq!(
            short,
            [
                "U Minh",
                "Thị xã Cao Lãnh",
                "Huyện Cao Lãnh",
                "Phường 1",
                "Sở"
            ]
        );
    }

    #[test]
    fn lists_and_places() {
        let items = ["a", "b", "c"].map(|item| phrase(item, &[]));
        assert_eq!(list(&items).vi, "a, b và c");
        assert_eq!(list(&items[..2]).en, "a and b");
        assert_eq!(list(&items[..1]).vi, "a");
        let said = place(&unit("96"));
        assert_eq!(
            (said.vi.as_str(), said.en.as_str()),
            ("tỉnh Cà Mau", "Cà Mau province")
        );
    }
}
