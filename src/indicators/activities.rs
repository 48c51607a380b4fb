//! What was done to support cooperatives: for each kind of activity four measures, each also by sector.

use super::filter::Filter;
use super::formula::{Aggregate, Dimension, Formula, Population};
use super::{Indicator, Measure, sources};
use crate::model::{ActivityKind, Field, Kind};
use crate::text::{Text, text};

/// Plain figure and breakdown of each of the four measures.
const EACH: usize = 8;
/// One entry for each kind of activity.
const KINDS: usize = ActivityKind::ALL.len();

/// Happened within the span.
const DONE: &[Filter] = &[Filter::Within(Field::HeldOn)];

/// The sector of the cooperatives an activity was for.
const BY_SECTOR: Dimension = Dimension::Sector;

const fn indicator(
    id: &'static str,
    words: (Text, Text),
    measure: Measure,
    kind: &'static [Filter],
    result: Aggregate,
) -> Indicator {
    Indicator {
        id,
        name: words.0,
        definition: words.1,
        measure,
        source: sources::ACTIVITIES,
        formula: Formula {
            population: Population {
                kind: Kind::Activities,
                filters: kind,
            },
            condition: DONE,
            result,
        },
    }
}

/// Kinds, their measures, and of each the plain one and the one by sector.
type Table = [[[Indicator; 2]; EACH / 2]; KINDS];

/// How many indicators of activities there are.
pub(super) const COUNT: usize = EACH * KINDS;

/// All of them, kind by kind in the order of the code list.
pub(super) static INDICATORS: [&Indicator; COUNT] = {
    let mut all = [&TABLE[0][0][0]; COUNT];
    let mut at = 0;
    while at < COUNT {
        all[at] = &TABLE[at / EACH][at % EACH / 2][at % 2];
        at += 1;
    }
    all
};

/// One measure of one kind, plain and by sector.
macro_rules! measure {
    ($list:ident, $code:literal, $id:literal, $measure:ident, $sum:expr, $parts:expr,
     ($vi:expr, $en:expr), ($means_vi:expr, $means_en:expr)) => {{
        let means = text($means_vi, $means_en);
        let plain = text($vi, $en);
        let parted = text(concat!($vi, ", theo lĩnh vực"), concat!($en, ", by sector"));
        [
            indicator(
                concat!("activities.", $code, ".", $id),
                (plain, means),
                Measure::$measure,
                $list,
                $sum,
            ),
            indicator(
                concat!("activities.", $code, ".", $id, "_by_sector"),
                (parted, means),
                Measure::$measure,
                $list,
                $parts,
            ),
        ]
    }};
}

/// The eight indicators of each kind, from its code, what it is counted in and what it is called.
macro_rules! activities {
    ($($code:literal, $unit_vi:literal, $unit_en:literal, $vi:literal, $en:literal;)+) => {
        static TABLE: Table = [$({
            const OF_KIND: &[Filter] = &[Filter::Is(Field::ActivityKind, &[$code])];
            [
                measure!(OF_KIND, $code, "count", Activity,
                    Aggregate::Count, Aggregate::CountBy(BY_SECTOR),
                    ($unit_vi, $unit_en),
                    (concat!("Số ", $unit_vi, " trong kỳ; dòng không ghi số lượng được tính là một."),
                     concat!("Number of ", $unit_en, " within the period; a row that names no number is one."))),
                measure!(OF_KIND, $code, "cooperatives", Participation,
                    Aggregate::Sum(Field::Cooperatives), Aggregate::SumBy(Field::Cooperatives, BY_SECTOR),
                    (concat!("lượt hợp tác xã: ", $vi), concat!("participations of cooperatives: ", $en)),
                    (concat!("Tổng số lượt hợp tác xã tham gia, được hỗ trợ trong kỳ: ", $vi, "; hợp tác xã tham gia hai lần tính hai lượt."),
                     concat!("Cooperatives that took part or were helped within the period: ", $en, "; one that did so twice counts twice."))),
                measure!(OF_KIND, $code, "people", Person,
                    Aggregate::Sum(Field::People), Aggregate::SumBy(Field::People, BY_SECTOR),
                    (concat!("người tham gia: ", $vi), concat!("people: ", $en)),
                    (concat!("Tổng số người tham gia trong kỳ: ", $vi, "."),
                     concat!("People who took part within the period: ", $en, "."))),
                measure!(OF_KIND, $code, "amount", Dong,
                    Aggregate::Sum(Field::Amount), Aggregate::SumBy(Field::Amount, BY_SECTOR),
                    (concat!("kinh phí: ", $vi), concat!("amount: ", $en)),
                    (concat!("Tổng kinh phí, số tiền hỗ trợ trong kỳ: ", $vi, "."),
                     concat!("Money spent or granted within the period: ", $en, "."))),
            ]
        },)+];
    };
}

activities! {
    "training", "lớp bồi dưỡng, tập huấn", "training classes", "bồi dưỡng, tập huấn", "training";
    "communication", "cuộc, lớp tuyên truyền", "information events", "tuyên truyền", "information";
    "vocational", "lớp dạy nghề, truyền nghề", "vocational classes", "dạy nghề, truyền nghề", "vocational training";
    "study_trip", "chuyến học tập kinh nghiệm", "study trips", "học tập kinh nghiệm", "study trips";
    "trade_promotion", "hoạt động xúc tiến thương mại", "trade promotions", "xúc tiến thương mại", "trade promotion";
    "fund_project", "dự án vay Quỹ hỗ trợ phát triển hợp tác xã", "projects of the support fund", "dự án vay Quỹ hỗ trợ phát triển hợp tác xã", "projects of the support fund";
    "value_chain_support", "lượt hỗ trợ liên kết chuỗi giá trị", "value-chain supports", "liên kết chuỗi giá trị", "value-chain support";
    "equipment_support", "lượt hỗ trợ máy móc, thiết bị", "equipment supports", "máy móc, thiết bị", "equipment support";
    "reorganisation", "lượt củng cố, tổ chức lại hợp tác xã", "reorganisations", "củng cố, tổ chức lại", "reorganisation";
    "commendation", "đợt, quyết định khen thưởng", "commendations", "khen thưởng", "commendation";
    "alliance_admission", "lượt kết nạp thành viên Liên minh Hợp tác xã", "admissions to the Alliance", "kết nạp thành viên Liên minh Hợp tác xã", "admission to the Alliance";
    "policy", "văn bản, dự thảo chính sách", "policy drafts", "xây dựng chính sách", "policy";
    "other", "hoạt động khác", "other activities", "hoạt động khác", "other activities";
}
