//! A number told in parts: of 20 cooperatives 17 active, 3 suspended; 16 agricultural, 4 not.

use super::filter::{Filter, NO};
use crate::model::{Field, Status};

/// The parts of one row's number, as its field [`Field::Parts`] states them: `status=active:17; sector=other:4`.
/// Those of one field part the whole; those of two fields say nothing of one another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts(Vec<(Field, String, i64)>);

impl Parts {
    pub(super) fn of(written: &str) -> Self {
        let part = |text: &str| {
            let (field, rest) = text.trim().split_once('=')?;
            let (code, count) = rest.rsplit_once(':')?;
            Some((Field::from_id(field)?, code.to_owned(), count.parse().ok()?))
        };
        Parts(written.split(';').filter_map(part).collect())
    }

    /// Whether the number is told in parts by this field.
    pub(super) fn tell(&self, field: Field) -> bool {
        self.0.iter().any(|(known, ..)| *known == field)
    }

    /// The parts by one field.
    pub(super) fn by_code(&self, field: Field) -> impl Iterator<Item = (&str, i64)> {
        let of_field = self.0.iter().filter(move |(known, ..)| *known == field);
        of_field.map(|(_, code, count)| (code.as_str(), *count))
    }

    /// How many have ended.
    pub(super) fn ended(&self) -> i64 {
        let ended = |(code, count): (&str, i64)| (code == Status::Ended.code()).then_some(count);
        self.by_code(Field::Status).filter_map(ended).sum()
    }

    /// How many of a whole meet a condition; `None` where the parts do not tell, or would have to be crossed.
    pub(super) fn of_all(
        &self,
        condition: &[Filter],
        population: &[Filter],
        whole: i64,
    ) -> Option<i64> {
        let [filter] = condition else {
            return None;
        };
        let crossed = population.contains(&Filter::NotEnded) && self.ended() > 0;
        if crossed && filter.field() != Field::Status {
            return None;
        }
        let fits = |code: &str| match filter {
            Filter::Is(_, codes) | Filter::Marked(_, codes) => codes.contains(&code),
            Filter::IsNot(_, codes) => !codes.contains(&code),
            Filter::Claims(_) => code != NO,
            _ => false,
        };
        let told: Vec<(&str, i64)> = match filter {
            Filter::Is(field, _)
            | Filter::IsNot(field, _)
            | Filter::Marked(field, _)
            | Filter::Claims(field) => self.by_code(*field).collect(),
            _ => Vec::new(),
        };
        let sum =
            |parts: &mut dyn Iterator<Item = &(&str, i64)>| parts.map(|(_, n)| n).sum::<i64>();
        let named = told.iter().any(|(code, _)| fits(code));
        // A part that is not named is nothing where the others make up the whole, else unknown.
        let complete = !told.is_empty() && sum(&mut told.iter()) == whole;
        (named || complete).then(|| sum(&mut told.iter().filter(|(code, _)| fits(code))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_by_one_field_at_a_time() {
        let parts = Parts::of(
            "status=active:17; status=suspended:2; sector=agriculture:15; sector=other:5",
        );
        let of = |filter| parts.of_all(&[filter], &[Filter::NotEnded], 20);
        for (filter, found) in [
            (Filter::Is(Field::Status, &["active"]), Some(17)),
            (Filter::Is(Field::Status, &["dormant"]), None),
            (
                Filter::Is(Field::Sector, &["agriculture", "aquaculture"]),
                Some(15),
            ),
            (Filter::Is(Field::Sector, &["transport"]), Some(0)),
            (Filter::IsNot(Field::Sector, &["agriculture"]), Some(5)),
            (Filter::Is(Field::Rating, &["good"]), None),
        ] {
            assert_eq!(of(filter), found, "{filter}");
        }
    }
}
