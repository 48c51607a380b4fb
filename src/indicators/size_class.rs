//! Size classes as the law in force tells them from figures, and what decided each.
//!
//! Circular 01/2020/TT-BKHĐT (1 April 2020 to 31 October 2024) has two, one by members (Article 4) and one by capital
//! (Article 5). Decree 113/2024/NĐ-CP (since 1 November 2024) has one, by official members together with revenue or
//! capital, other in each field. Of its thresholds those of agriculture and of large ones in industry and construction
//! could be confirmed; where a threshold is not known nothing is decided.

use crate::model::{Field, Sector, Size};
use crate::text::{Text, text};
use jiff::civil::{Date, date};

/// A way the law tells size classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeBasis {
    /// By members: Circular 01/2020, Article 4.
    Members,
    /// By capital: Circular 01/2020, Article 5.
    Capital,
    /// By members with revenue or capital: Decree 113/2024.
    Together,
}

/// What of a cooperative can decide its size; amounts in đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SizeFacts {
    /// Field of activity.
    pub sector: Option<Sector>,
    /// Members.
    pub members: Option<i64>,
    /// Official members, where a list tells them apart.
    pub official: Option<i64>,
    /// Total capital.
    pub capital: Option<i64>,
    /// Revenue of the year.
    pub revenue: Option<i64>,
}

/// Why a class is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Criterion {
    /// The members decide alone.
    Members,
    /// The capital decides alone.
    Capital,
    /// The members, and the revenue.
    MembersAndRevenue,
    /// The members, and the capital.
    MembersAndCapital,
    /// Undecided: members unknown.
    NoMembers,
    /// Undecided: the amounts needed are unknown.
    NoAmounts,
    /// Undecided: the field of activity is unknown.
    NoSector,
    /// Undecided: the thresholds of its field are not at hand.
    NoThreshold,
}

impl SizeFacts {
    /// The fields they are read from.
    pub const FIELDS: [Field; 5] = [
        Field::Sector,
        Field::Members,
        Field::MembersOfficial,
        Field::TotalCapital,
        Field::Revenue,
    ];
}

const FIRST_CIRCULAR: Date = date(2020, 4, 1);
const DECREE: Date = date(2024, 11, 1);
const BILLION: i64 = 1_000_000_000;

impl SizeBasis {
    /// Those in force on a day.
    pub fn in_force(day: Date) -> &'static [SizeBasis] {
        match day {
            day if day >= DECREE => &[SizeBasis::Together],
            day if day >= FIRST_CIRCULAR => &[SizeBasis::Members, SizeBasis::Capital],
            _ => &[],
        }
    }

    /// The class of a cooperative, `None` where the data do not decide it, and the criterion.
    pub fn decide(self, facts: &SizeFacts) -> (Option<Size>, Criterion) {
        match self {
            SizeBasis::Members => match facts.members {
                Some(members) => (Some(by_members(members)), Criterion::Members),
                None => (None, Criterion::NoMembers),
            },
            SizeBasis::Capital => match facts.capital {
                Some(capital) => (Some(by_capital(capital)), Criterion::Capital),
                None => (None, Criterion::NoAmounts),
            },
            SizeBasis::Together => together(facts),
        }
    }
}

impl Criterion {
    /// What decided, or what is missing.
    pub const fn label(self) -> Text {
        match self {
            Criterion::Members => text("thành viên", "members"),
            Criterion::Capital => text("nguồn vốn", "capital"),
            Criterion::MembersAndRevenue => text("thành viên, doanh thu", "members, revenue"),
            Criterion::MembersAndCapital => text("thành viên, nguồn vốn", "members, capital"),
            Criterion::NoMembers => text("thiếu số thành viên", "members unknown"),
            Criterion::NoAmounts => text("thiếu doanh thu, nguồn vốn", "amounts unknown"),
            Criterion::NoSector => text("thiếu lĩnh vực", "field unknown"),
            Criterion::NoThreshold => text("chưa có ngưỡng", "no threshold at hand"),
        }
    }
}

const fn by_members(members: i64) -> Size {
    match members {
        ..50 => Size::Micro,
        50..=300 => Size::Small,
        301..=1000 => Size::Medium,
        _ => Size::Large,
    }
}

const fn by_capital(capital: i64) -> Size {
    if capital < BILLION {
        Size::Micro
    } else if capital < 5 * BILLION {
        Size::Small
    } else if capital < 50 * BILLION {
        Size::Medium
    } else {
        Size::Large
    }
}

/// What a class asks for: official members, and revenue or capital in billions.
struct Threshold {
    size: Size,
    members: i64,
    revenue: i64,
    capital: i64,
}

const fn threshold(size: Size, members: i64, revenue: i64, capital: i64) -> Threshold {
    Threshold {
        size,
        members,
        revenue,
        capital,
    }
}

/// From the largest class down.
const AGRICULTURE: [Threshold; 3] = [
    threshold(Size::Large, 300, 50, 10),
    threshold(Size::Medium, 200, 10, 5),
    threshold(Size::Small, 50, 2, 1),
];

/// The classes below are not at hand.
const INDUSTRY: [Threshold; 1] = [threshold(Size::Large, 100, 80, 20)];

fn together(facts: &SizeFacts) -> (Option<Size>, Criterion) {
    let Some(sector) = facts.sector else {
        return (None, Criterion::NoSector);
    };
    let thresholds: &[Threshold] = match sector {
        Sector::Agriculture | Sector::Aquaculture => &AGRICULTURE,
        Sector::Industry | Sector::Construction | Sector::Environment => &INDUSTRY,
        Sector::TradeServices | Sector::Transport | Sector::Credit | Sector::Other => &[],
    };
    let is_whole = thresholds
        .last()
        .is_some_and(|last| last.size == Size::Small);
    let Some(members) = facts.official.or(facts.members) else {
        return (None, Criterion::NoMembers);
    };
    let reaches = |amount: Option<i64>, billions: i64| Some(amount? >= billions * BILLION);
    for class in thresholds.iter().filter(|class| members >= class.members) {
        match (
            reaches(facts.revenue, class.revenue),
            reaches(facts.capital, class.capital),
        ) {
            (Some(true), _) => return (Some(class.size), Criterion::MembersAndRevenue),
            (_, Some(true)) => return (Some(class.size), Criterion::MembersAndCapital),
            (Some(false), Some(false)) => {}
            _ => return (None, Criterion::NoAmounts),
        }
    }
    match is_whole {
        true => (Some(Size::Micro), Criterion::Members),
        false => (None, Criterion::NoThreshold),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(
        sector: Sector,
        members: i64,
        revenue: Option<i64>,
        capital: Option<i64>,
    ) -> SizeFacts {
        SizeFacts {
            sector: Some(sector),
            members: Some(members),
            official: None,
            revenue: revenue.map(|billions| billions * BILLION),
            capital: capital.map(|billions| billions * BILLION),
        }
    }

    #[test]
    fn the_bounds_are_those_of_the_circular() {
        for (members, size) in [
            (49, Size::Micro),
            (50, Size::Small),
            (300, Size::Small),
            (301, Size::Medium),
            (1000, Size::Medium),
            (1001, Size::Large),
        ] {
            assert_eq!(by_members(members), size, "{members}");
        }
        for (capital, size) in [
            (BILLION - 1, Size::Micro),
            (BILLION, Size::Small),
            (5 * BILLION, Size::Medium),
            (50 * BILLION - 1, Size::Medium),
            (50 * BILLION, Size::Large),
        ] {
            assert_eq!(by_capital(capital), size, "{capital}");
        }
    }

    #[test]
    fn the_decree_asks_for_members_and_either_amount() {
        use Criterion::{MembersAndCapital, MembersAndRevenue, NoAmounts, NoThreshold};
        use Sector::{Agriculture, Construction, TradeServices};
        for (facts, decided) in [
            (
                facts(Agriculture, 300, Some(50), None),
                (Some(Size::Large), MembersAndRevenue),
            ),
            // Large by revenue, but too few members: it falls to the class below.
            (
                facts(Agriculture, 250, Some(60), None),
                (Some(Size::Medium), MembersAndRevenue),
            ),
            (
                facts(Agriculture, 60, Some(1), Some(1)),
                (Some(Size::Small), MembersAndCapital),
            ),
            (
                facts(Agriculture, 49, None, None),
                (Some(Size::Micro), Criterion::Members),
            ),
            (
                facts(Agriculture, 400, Some(1), Some(0)),
                (Some(Size::Micro), Criterion::Members),
            ),
            (facts(Agriculture, 60, None, Some(0)), (None, NoAmounts)),
            (
                facts(Construction, 100, Some(80), None),
                (Some(Size::Large), MembersAndRevenue),
            ),
            (
                facts(Construction, 20, Some(1), Some(1)),
                (None, NoThreshold),
            ),
            (
                facts(TradeServices, 500, Some(90), None),
                (None, NoThreshold),
            ),
            (SizeFacts::default(), (None, Criterion::NoSector)),
        ] {
            assert_eq!(SizeBasis::Together.decide(&facts), decided, "{facts:?}");
        }
    }

    #[test]
    fn the_law_of_the_day_decides() {
        assert!(SizeBasis::in_force(date(2020, 3, 31)).is_empty());
        assert_eq!(SizeBasis::in_force(date(2023, 8, 31)).len(), 2);
        assert_eq!(SizeBasis::in_force(DECREE), [SizeBasis::Together]);
    }
}
