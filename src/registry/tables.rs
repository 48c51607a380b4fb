//! The two tables records are kept in, and how a field is stored in each.
//!
//! One wide table, `filings`, holds organisations, tallies, activities and targets, with a column for every field:
//! there are thousands of these rows, an empty column costs a byte, and one table means one way to write, to read
//! and to find a value's cell again. People are apart in the narrow `members`: there may be millions of them, with
//! few fields of the list; what else a sheet says of them is kept as text in its column `extra`.

use crate::model::{Field, Kind, Shape};

/// How a field is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnType {
    /// Counts, đồng, yes (1) and no (0).
    Integer,
    /// Measures with decimals.
    Real,
    /// Words, codes of the lists, ISO dates and spans.
    Text,
}

impl ColumnType {
    const fn sql(self) -> &'static str {
        match self {
            ColumnType::Integer => "INTEGER",
            ColumnType::Real => "REAL",
            ColumnType::Text => "TEXT",
        }
    }
}

/// The type of a field's values; `None` for the one that is not kept: a row's number says nothing later.
pub(super) fn column_type(field: Field) -> Option<ColumnType> {
    if field == Field::No {
        return None;
    }
    Some(match field.shape() {
        Shape::Integer | Shape::Money | Shape::SignedMoney | Shape::Flag => ColumnType::Integer,
        Shape::Decimal => ColumnType::Real,
        _ => ColumnType::Text,
    })
}

/// A table of records.
#[derive(Debug)]
pub(super) struct RecordTable {
    /// Its name.
    pub(super) name: &'static str,
    /// The fields with a column of their own; `None`: all that are kept.
    fields: Option<&'static [Field]>,
}

static FILINGS: RecordTable = RecordTable {
    name: "filings",
    fields: None,
};

static MEMBERS: RecordTable = RecordTable {
    name: "members",
    fields: Some(&[
        Field::Name,
        Field::RegistrationCode,
        Field::Address,
        Field::Commune,
        Field::District,
        Field::Phone,
        Field::ContributedCapital,
        Field::Note,
        Field::Cooperative,
        Field::CooperativeCode,
        Field::Birth,
        Field::Gender,
        Field::Ethnic,
        Field::IdNumber,
        Field::Membership,
        Field::Share,
        Field::Joined,
        Field::Left,
        Field::Role,
    ]),
};

/// The columns every table has besides the fields, in the order they are bound.
const FIXED: [&str; 9] = [
    "submission_id",
    "cooperative_id",
    "sheet_id",
    "table_index",
    "\"row\"",
    "held_back",
    "tally",
    "unknown",
    "origins",
];

impl RecordTable {
    /// The table of a kind's records.
    pub(super) fn of(kind: Kind) -> &'static RecordTable {
        match kind {
            Kind::Members => &MEMBERS,
            _ => &FILINGS,
        }
    }

    /// The fields with a column of their own, in the order of the columns.
    pub(super) fn fields(&self) -> impl Iterator<Item = Field> {
        let own = |field: &Field| match self.fields {
            Some(fields) => fields.contains(field),
            None => column_type(*field).is_some(),
        };
        Field::ALL.iter().copied().filter(own)
    }

    /// Whether fields without a column are kept all the same, in `extra`.
    pub(super) const fn has_extra(&self) -> bool {
        self.fields.is_some()
    }

    /// The columns before those of the fields.
    pub(super) fn fixed(&self) -> Vec<&'static str> {
        let extra = self.has_extra().then_some("extra");
        FIXED.into_iter().chain(extra).collect()
    }

    /// What to select for a field; `None` if it is not kept.
    pub(super) fn expression(&self, field: Field) -> Option<String> {
        let kind = column_type(field)?.sql();
        let (table, id) = (self.name, field.id());
        Some(match self.fields().any(|own| own == field) {
            true => format!("{table}.{}", column(field)),
            false => format!("CAST({table}.extra ->> '{id}' AS {kind})"),
        })
    }
}

/// The name of a field's column, quoted: `union` is a word of SQL, too.
pub(super) fn column(field: Field) -> String {
    format!("\"{}\"", field.id())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Registry;

    #[test]
    fn each_table_has_one_column_of_the_right_type_for_each_of_its_fields() {
        let registry = Registry::in_memory().unwrap();
        for (table, fields) in [
            (RecordTable::of(Kind::Cooperatives), Field::ALL.len() - 1),
            (RecordTable::of(Kind::Members), 19),
        ] {
            let sql = format!(
                "SELECT '\"' || name || '\"', type FROM pragma_table_info('{}')",
                table.name
            );
            let mut query = registry.connection.prepare(&sql).unwrap();
            let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
            let found: Vec<(String, String)> = rows.unwrap().map(Result::unwrap).collect();
            let wanted: Vec<(String, String)> = table
                .fields()
                .map(|field| (column(field), column_type(field).unwrap().sql().to_owned()))
                .collect();
            assert_eq!(wanted.len(), fields, "{}", table.name);
            // Before the fields stand the number and the fixed columns.
            let fixed = table.fixed();
            assert_eq!(found[fixed.len() + 1..], wanted);
            for (column, fixed) in found[1..].iter().zip(fixed) {
                assert_eq!(column.0.trim_matches('"'), fixed.trim_matches('"'));
            }
        }
    }
}
