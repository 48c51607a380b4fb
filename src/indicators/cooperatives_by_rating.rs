//! Cooperatives parted by yearly rating.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_rating",
    name: text("hợp tác xã theo xếp loại", "cooperatives by rating"),
    definition: text(
        "Tổng số hợp tác xã chia theo kết quả xếp loại hằng năm ghi trong danh sách; không ghi thì hợp tác xã thành lập dưới 12 tháng hoặc ngừng hoạt động quá 3 tháng trong năm là chưa xếp loại.",
        "The cooperatives, by the yearly rating their list states; where none is stated, one founded less than 12 months ago or at rest for more than 3 months of the year is unrated.",
    ),
    measure: Measure::Cooperative,
    source: sources::RATINGS,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::Rating),
    },
};
