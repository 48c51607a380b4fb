//! Every cooperative that has not ended.

use super::formula::{Aggregate, Formula};
use super::populations::COOPERATIVES;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.total",
    name: text("tổng số hợp tác xã", "cooperatives"),
    definition: text(
        "Hợp tác xã chưa chấm dứt tồn tại: đang hoạt động, tạm ngừng, ngừng hoạt động, đang làm thủ tục giải thể; tính cả quỹ tín dụng nhân dân và hợp tác xã chưa rõ tình trạng, không tính chi nhánh.",
        "Cooperatives that have not ended: active, suspended, dormant, being dissolved; people's credit funds and those of unknown status are in, branches are out.",
    ),
    measure: Measure::Cooperative,
    source: sources::SUMMARY,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::Count,
    },
};
