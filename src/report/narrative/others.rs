//! Sentences on what a province counts besides cooperatives: unions, groups, clubs, activities, its plan.

use super::{known_count, millions};
use crate::indicators::Figure;
use crate::model::ActivityKind;
use crate::report::Report;
use crate::report::grammar::{
    CLUB, GOAL, GROUP, GROUP_MEMBER, MEMBER_COOPERATIVE, Noun, UNION, WORKER, capitalised, counted,
    coverage, joined, list, number, phrase, place, units_aloud,
};
use crate::report::plan::Target;
use crate::report::sections::activities::{happened, measured};
use crate::text::{Phrase, text};

/// What an organisation brings with it: identifier, noun.
type With = (&'static str, Noun);

/// Organisations that are told of where there are any.
const ORGANISATIONS: [(&str, Noun, &[With]); 3] = [
    (
        "unions.total",
        UNION,
        &[
            ("unions.member_cooperatives", MEMBER_COOPERATIVE),
            ("unions.workers", WORKER),
        ],
    ),
    ("groups.total", GROUP, &[("groups.members", GROUP_MEMBER)]),
    ("clubs.total", CLUB, &[]),
];

/// "Tỉnh Cà Mau có 01 liên hiệp hợp tác xã với 06 hợp tác xã thành viên và 59 lao động; 987 tổ hợp tác với …".
pub(super) fn organisations(report: &Report) -> Option<Phrase> {
    let parts: Vec<Phrase> = ORGANISATIONS
        .iter()
        .filter_map(|(id, noun, with)| organisation(report, id, *noun, with))
        .collect();
    let said = text("{Place} có {parts}.", "{Place} has {parts}.");
    let place = place(&report.province);
    (!parts.is_empty()).then(|| {
        said.fill(&[
            ("Place", &capitalised(&place)),
            ("parts", &joined(&parts, "; ")),
        ])
    })
}

/// What the figures of cooperative groups rest on, where some units sent none.
pub(super) fn groups_missing(report: &Report) -> Option<Phrase> {
    let groups = &report.groups;
    (groups.received > 0 && !groups.missing.is_empty()).then(|| {
        text(
            "Số liệu tổ hợp tác do {received}/{expected} đơn vị gửi; chưa có số liệu của {units}.",
            "The figures of cooperative groups come from {received} of {expected} units; none were received from {units}.",
        )
        .fill(&[
            ("received", &groups.received),
            ("expected", &groups.expected),
            ("units", &units_aloud(&groups.missing)),
        ])
    })
}

fn organisation(report: &Report, id: &str, noun: Noun, with: &[With]) -> Option<Phrase> {
    let (figure, n) = known_count(report, id).filter(|(_, n)| *n > 0)?;
    let counted_all = phrase(
        "{n}{coverage}",
        &[("n", &counted(n, noun)), ("coverage", &coverage(figure))],
    );
    let with: Vec<Phrase> = with
        .iter()
        .filter_map(|(id, noun)| {
            let (figure, n) = known_count(report, id)?;
            let (n, coverage) = (counted(n, *noun), coverage(figure));
            Some(phrase("{n}{c}", &[("n", &n), ("c", &coverage)]))
        })
        .collect();
    match with[..] {
        [] => Some(counted_all),
        _ => Some(
            text("{a} với {b}", "{a} with {b}").fill(&[("a", &counted_all), ("b", &list(&with))]),
        ),
    }
}

/// "Trong kỳ có: 09 lớp bồi dưỡng, tập huấn (280 người); 22 dự án vay …".
pub(super) fn activities(report: &Report) -> Option<Phrase> {
    let kinds = happened(report);
    let parts: Vec<Phrase> = kinds
        .into_iter()
        .filter_map(|kind| activity(report, kind))
        .collect();
    let said = text(
        "Hoạt động hỗ trợ trong kỳ ({period}): {parts}.",
        "Supporting activities within the period ({period}): {parts}.",
    );
    (!parts.is_empty()).then(|| {
        said.fill(&[
            ("period", &report.period.phrase()),
            ("parts", &joined(&parts, "; ")),
        ])
    })
}

fn activity(report: &Report, kind: ActivityKind) -> Option<Phrase> {
    let count = measured(report, kind, "count")?;
    let n = count.value?.as_integer()?;
    let name = count.indicator.name;
    let said = text("{n} {name}", "{name}: {n}").fill(&[("n", &number(n)), ("name", &name)]);
    let with = [
        (
            "cooperatives",
            text("{n} lượt hợp tác xã", "{n} participations of cooperatives"),
        ),
        ("people", text("{n} người", "{n} people")),
        ("amount", text("{n} triệu đồng", "{n} million đồng")),
    ];
    let with: Vec<Phrase> = with
        .into_iter()
        .filter_map(|(measure, words)| {
            let n = stated(measured(report, kind, measure)?)?;
            let n = if measure == "amount" {
                millions(n)
            } else {
                number(n)
            };
            Some(words.fill(&[("n", &n)]))
        })
        .collect();
    match with[..] {
        [] => Some(said),
        _ => Some(phrase(
            "{a} ({b})",
            &[("a", &said), ("b", &joined(&with, ", "))],
        )),
    }
}

fn stated(figure: &Figure) -> Option<i64> {
    figure.value?.as_integer().filter(|n| *n != 0)
}

/// "Đối chiếu 12 chỉ tiêu kế hoạch: 05 đạt, 06 chưa đạt, 01 chưa rõ."
pub(super) fn plan(report: &Report) -> Option<Phrase> {
    let held = || {
        report
            .targets
            .iter()
            .filter(|target| target.obstacle.is_none())
    };
    let count = |fits: &dyn Fn(&&Target) -> bool| {
        i64::try_from(held().filter(fits).count()).unwrap_or(i64::MAX)
    };
    let results = [
        (Some(true), text("{n} đạt", "{n} met")),
        (Some(false), text("{n} chưa đạt", "{n} not met")),
        (None, text("{n} chưa rõ", "{n} not known")),
    ];
    let parts: Vec<Phrase> = results
        .into_iter()
        .map(|(met, words)| (count(&|target| target.met == met), words))
        .filter(|(n, _)| *n > 0)
        .map(|(n, words)| words.fill(&[("n", &number(n))]))
        .collect();
    let said = text(
        "Đối chiếu {all} kế hoạch: {parts}.",
        "Of {all} of the plan: {parts}.",
    );
    (!parts.is_empty()).then(|| {
        said.fill(&[
            ("all", &counted(count(&|_| true), GOAL)),
            ("parts", &joined(&parts, ", ")),
        ])
    })
}
