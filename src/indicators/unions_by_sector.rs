//! Unions parted by field of activity.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::UNIONS;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "unions.by_sector",
    name: text("liên hiệp hợp tác xã theo lĩnh vực", "unions by sector"),
    definition: text(
        "Tổng số liên hiệp hợp tác xã chia theo lĩnh vực hoạt động.",
        "The unions, by field of activity.",
    ),
    measure: Measure::Union,
    source: sources::SECTORS,
    formula: Formula {
        population: UNIONS,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Sector),
    },
};
