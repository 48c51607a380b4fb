//! The cooperatives by name, as their lists give them.

use crate::indicators::{Criterion, SizeBasis, SizeFacts, is_at_rest, is_unrated};
use crate::model::{Field, Form, Kind, Money, Period, Rating, Sector, Size, Status, UnitRef, When};
use crate::registry::{Holdings, Stock, StoredSubmission, Values};
use jiff::civil::Date;

/// One cooperative.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listed {
    /// Its number in the registry, the same in every period.
    pub organisation: Option<i64>,
    /// Who listed it, as an index into [`Roster::senders`].
    pub sender: usize,
    /// Its name.
    pub name: Option<String>,
    /// The commune it is in.
    pub commune: Option<String>,
    /// Its field of activity.
    pub sector: Option<Sector>,
    /// Its status.
    pub status: Option<Status>,
    /// Since when it has that status.
    pub status_date: Option<When>,
    /// When it was established.
    pub established: Option<When>,
    /// Its members.
    pub members: Option<i64>,
    /// Its official members, where the list tells them apart.
    pub official: Option<i64>,
    /// Its charter capital.
    pub charter_capital: Option<Money>,
    /// Its revenue.
    pub revenue: Option<Money>,
    /// The rating stated, or that it is not rated by law.
    pub rating: Option<Rating>,
    /// Its size class by each basis in force, and what decided.
    pub sizes: Vec<(Option<Size>, Criterion)>,
    /// Nothing is known of its members, capital and revenue.
    pub without_data: bool,
    /// The sheet it stands in.
    pub sheet: String,
    /// Its row there, from one.
    pub row: u32,
}

/// Whoever listed cooperatives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The unit.
    pub unit: UnitRef,
    /// The file.
    pub path: String,
}

/// The cooperatives of a period, those that ended among them, without branches; in the order of their units and lists.
/// Rows that only count have no names and are not here.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Roster {
    /// The day it is of.
    pub as_of: Option<Date>,
    /// Whose lists they stand in.
    pub senders: Vec<Sender>,
    /// The cooperatives.
    pub cooperatives: Vec<Listed>,
}

/// What a list of cooperatives is read for.
pub(super) const FIELDS: [Field; 15] = [
    Field::Form,
    Field::Name,
    Field::Commune,
    Field::Sector,
    Field::Status,
    Field::StatusDate,
    Field::Established,
    Field::Members,
    Field::MembersOfficial,
    Field::CharterCapital,
    Field::ContributedCapital,
    Field::TotalCapital,
    Field::Revenue,
    Field::Rating,
    Field::Count,
];

impl Roster {
    /// The cooperatives of a period.
    pub(super) fn of(holdings: &Holdings, period: Period) -> Self {
        let Some(stock) = holdings.by_kind.get(&Kind::Cooperatives) else {
            return Roster::default();
        };
        let sender = |stored: &StoredSubmission| Sender {
            unit: stored.key.unit.clone(),
            path: stored.path.clone(),
        };
        let rows = Rows { stock, period };
        let named = (0..stock.len()).filter(|row| rows.is_cooperative(*row));
        Roster {
            as_of: Some(period.last()),
            senders: stock.submissions.iter().map(sender).collect(),
            cooperatives: named.map(|row| rows.listed(row)).collect(),
        }
    }

    /// Who listed a cooperative.
    pub fn sender(&self, listed: &Listed) -> Option<&Sender> {
        self.senders.get(listed.sender)
    }
}

impl Listed {
    /// Whether it is one of the cooperatives that are counted.
    pub fn is_counted(&self) -> bool {
        self.status != Some(Status::Ended)
    }

    /// Whether it does no work for the time being.
    pub fn is_at_rest(&self) -> bool {
        self.status.is_some_and(is_at_rest)
    }
}

/// The rows of a stock, read one by one.
struct Rows<'a> {
    stock: &'a Stock,
    period: Period,
}

impl Rows<'_> {
    fn is_cooperative(&self, row: usize) -> bool {
        let tally = self.stock.tally.get(row).copied().unwrap_or(false);
        let form = self.word(Field::Form, row).and_then(Form::from_code);
        !tally && form.is_none_or(Form::is_cooperative)
    }

    fn listed(&self, row: usize) -> Listed {
        let number = |field| self.number(field, row);
        let money = |field| number(field).map(Money);
        let when = |field| self.word(field, row)?.parse::<When>().ok();
        let sector = self.word(Field::Sector, row).and_then(Sector::from_code);
        let status = self.word(Field::Status, row).and_then(Status::from_code);
        let amounts = [
            Field::Members,
            Field::CharterCapital,
            Field::ContributedCapital,
            Field::TotalCapital,
            Field::Revenue,
        ];
        let facts = SizeFacts {
            sector,
            members: number(Field::Members),
            official: number(Field::MembersOfficial),
            capital: number(Field::TotalCapital),
            revenue: number(Field::Revenue),
        };
        let (established, status_date) = (when(Field::Established), when(Field::StatusDate));
        let stated = self.word(Field::Rating, row).and_then(Rating::from_code);
        let stopped = status_date.filter(|_| status.is_some_and(is_at_rest));
        let day = self.period.last();
        let unrated = is_unrated(established.map(When::first), stopped.map(When::last), day);
        let words = |field| self.word(field, row).map(str::to_owned);
        Listed {
            organisation: self.stock.organisation.get(row).copied().flatten(),
            sender: self.stock.submission[row],
            name: words(Field::Name),
            commune: words(Field::Commune),
            sector,
            status,
            status_date,
            established,
            members: facts.members,
            official: facts.official,
            charter_capital: money(Field::CharterCapital),
            revenue: money(Field::Revenue),
            rating: stated.or(unrated.then_some(Rating::Unrated)),
            sizes: SizeBasis::in_force(day)
                .iter()
                .map(|basis| basis.decide(&facts))
                .collect(),
            without_data: amounts.into_iter().all(|field| number(field).is_none()),
            sheet: self.stock.sheet.get(row).unwrap_or_default().to_owned(),
            row: self.stock.row.get(row).map_or(0, |row| row + 1),
        }
    }

    fn word(&self, field: Field, row: usize) -> Option<&str> {
        match self.stock.columns.get(&field)? {
            Values::Texts(words) => words.get(row),
            _ => None,
        }
    }

    fn number(&self, field: Field, row: usize) -> Option<i64> {
        match self.stock.columns.get(&field)? {
            Values::Integers(numbers) => numbers.get(row).copied().flatten(),
            _ => None,
        }
    }
}
