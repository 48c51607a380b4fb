//! Training classes for accountants of cooperatives.

use super::filter::Filter;
use super::formula::{Aggregate, Formula, Population};
use super::{Indicator, Measure, sources};
use crate::model::{ActivityKind, Field, Kind};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "activities.training.accountant_classes",
    name: text(
        "lớp đào tạo kế toán hợp tác xã",
        "training classes for accountants",
    ),
    definition: text(
        "Lớp bồi dưỡng, tập huấn trong kỳ mà nội dung nêu «kế toán».",
        "Training classes of the period whose title names them («kế toán»).",
    ),
    measure: Measure::Activity,
    source: sources::PLANS,
    formula: Formula {
        population: Population {
            kind: Kind::Activities,
            filters: &[
                Filter::Is(Field::ActivityKind, &[ActivityKind::Training.code()]),
                Filter::Mentions(Field::Title, "kế toán"),
            ],
        },
        condition: &[Filter::Within(Field::HeldOn)],
        result: Aggregate::Count,
    },
};
