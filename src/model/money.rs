//! Money is integer đồng; sheets state it in larger units.

use crate::text::{Lang, Text, numerals, text};
use serde::{Deserialize, Serialize};

/// An amount in đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// In million đồng with up to one decimal, as reports print it: 1.234,5.
    pub fn in_millions(self, lang: Lang) -> String {
        // An amount of the whole nation stays below 2^53 đồng.
        #[allow(clippy::cast_precision_loss)]
        numerals::decimal(self.0 as f64 / 1e6, 1, lang)
    }
}

/// The unit a header, a sheet or a cell states its amounts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MoneyUnit {
    /// 1 đồng.
    Dong,
    /// 1.000 đồng.
    Thousand,
    /// 1.000.000 đồng.
    Million,
    /// 1.000.000.000 đồng.
    Billion,
}

impl MoneyUnit {
    /// How many đồng one unit is.
    pub const fn dong(self) -> i64 {
        match self {
            MoneyUnit::Dong => 1,
            MoneyUnit::Thousand => 1_000,
            MoneyUnit::Million => 1_000_000,
            MoneyUnit::Billion => 1_000_000_000,
        }
    }

    /// Its name.
    pub const fn label(self) -> Text {
        match self {
            MoneyUnit::Dong => text("đồng", "đồng"),
            MoneyUnit::Thousand => text("nghìn đồng", "thousand đồng"),
            MoneyUnit::Million => text("triệu đồng", "million đồng"),
            MoneyUnit::Billion => text("tỷ đồng", "billion đồng"),
        }
    }
}
