//! Training classes for directors of cooperatives.

use super::filter::Filter;
use super::formula::{Aggregate, Formula, Population};
use super::{Indicator, Measure, sources};
use crate::model::{ActivityKind, Field, Kind};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "activities.training.director_classes",
    name: text(
        "lớp đào tạo giám đốc hợp tác xã",
        "training classes for directors",
    ),
    definition: text(
        "Lớp bồi dưỡng, tập huấn trong kỳ mà nội dung nêu «giám đốc».",
        "Training classes of the period whose title names them («giám đốc»).",
    ),
    measure: Measure::Activity,
    source: sources::PLANS,
    formula: Formula {
        population: Population {
            kind: Kind::Activities,
            filters: &[
                Filter::Is(Field::ActivityKind, &[ActivityKind::Training.code()]),
                Filter::Mentions(Field::Title, "giám đốc"),
            ],
        },
        condition: &[Filter::Within(Field::HeldOn)],
        result: Aggregate::Count,
    },
};
