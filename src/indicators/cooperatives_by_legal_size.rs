//! Cooperatives parted by the size class the law tells from members, revenue and capital.

use super::formula::{Aggregate, Dimension, Formula};
use super::populations::COOPERATIVES;
use super::size_class::SizeBasis;
use super::{Indicator, Measure, sources};
use crate::text::text;

pub(super) static INDICATOR: Indicator = Indicator {
    id: "cooperatives.by_legal_size",
    name: text(
        "hợp tác xã theo quy mô tính theo luật",
        "cooperatives by size class as the law tells it",
    ),
    definition: text(
        "Tổng số hợp tác xã chia theo thành viên chính thức cùng với doanh thu hoặc tổng nguồn vốn, theo từng lĩnh vực; không ghi riêng thành viên chính thức thì lấy số thành viên; áp dụng cho kỳ từ 01/11/2024. Chưa có ngưỡng của dịch vụ, tài chính, và các lớp dưới lớn của công nghiệp - xây dựng: tính là chưa rõ.",
        "The cooperatives, by official members with revenue or total capital, field by field; where official members are not told apart, all members; for periods since 1 November 2024. The thresholds of services and finance, and of classes below large in industry and construction, are not at hand: unknown.",
    ),
    measure: Measure::Cooperative,
    source: sources::SIZES,
    formula: Formula {
        population: COOPERATIVES,
        condition: &[],
        result: Aggregate::CountBy(Dimension::LegalSize(SizeBasis::Together)),
    },
};
