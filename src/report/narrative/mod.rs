//! The figures in sentences, as the head of a report states them.

mod others;

use super::compare::Compared;
use super::grammar::{
    BRANCH, COOPERATIVE, MEMBER, change, counted, coverage, joined, list, number, percent, phrase,
    place, units_aloud,
};
use super::{ComparedPeriod, Report};
use crate::indicators::{Figure, Number, UNKNOWN};
use crate::model::{Money, Status};
use crate::text::{Lang, Phrase, Speak, Text, numerals, text};

/// Every sentence the figures allow; what is not known is not spoken of.
pub(super) fn sentences(report: &Report) -> Vec<Phrase> {
    let mut sentences = vec![total(report)];
    sentences.extend(missing(report));
    sentences.extend(days(report));
    sentences.extend(carried_forward(report));
    for (at, period) in report.compared.iter().enumerate() {
        sentences.extend(compared(report, at, period));
    }
    sentences.extend(flows(report));
    sentences.extend(sectors(report));
    sentences.extend(members(report));
    sentences.extend(people(report));
    sentences.extend(MONEY.iter().filter_map(|line| money(report, line)));
    sentences.extend(branches(report));
    sentences.extend(others::organisations(report));
    sentences.extend(others::groups_missing(report));
    sentences.extend(others::activities(report));
    sentences.extend(others::plan(report));
    sentences
}

/// A figure whose value is known.
fn known<'a>(report: &'a Report, id: &str) -> Option<(&'a Compared<Figure>, Number)> {
    let compared = report.indicator(id)?;
    compared.now.value.map(|value| (compared, value))
}

/// A count that is known.
fn known_count<'a>(report: &'a Report, id: &str) -> Option<(&'a Figure, i64)> {
    let (compared, value) = known(report, id)?;
    value.as_integer().map(|count| (&compared.now, count))
}

fn total(report: &Report) -> Phrase {
    let place = place(&report.province);
    let opening: [(&str, &dyn Speak); 2] = [("day", &report.as_of), ("place", &place)];
    match known_count(report, "cooperatives.total") {
        None => text(
            "Đến ngày {day}, chưa có số liệu về hợp tác xã của {place}.",
            "Nothing is known yet of the cooperatives of {place} as of {day}.",
        )
        .fill(&opening),
        Some((_, 0)) => text(
            "Đến ngày {day}, {place} không có hợp tác xã.",
            "As of {day}, {place} has no cooperatives.",
        )
        .fill(&opening),
        Some((_, total)) => text(
            "Đến ngày {day}, toàn {place} có {n}{members}{parts}.",
            "As of {day}, {place} has {n}{members}{parts}.",
        )
        .fill(&[
            opening[0],
            opening[1],
            ("n", &counted(total, COOPERATIVE)),
            ("members", &with_members(report)),
            ("parts", &statuses(report, total)),
        ]),
    }
}

/// " với 4.292 thành viên", or nothing.
fn with_members(report: &Report) -> Phrase {
    let Some((figure, members)) = known_count(report, "cooperatives.members") else {
        return Phrase::default();
    };
    text(" với {n}{coverage}", " with {n}{coverage}").fill(&[
        ("n", &counted(members, MEMBER)),
        ("coverage", &coverage(figure)),
    ])
}

/// "; trong đó 247 đang hoạt động, 34 tạm ngừng hoạt động", or nothing where no status is known.
fn statuses(report: &Report, total: i64) -> Phrase {
    let rows = report.breakdown("cooperatives.by_status");
    let counts: Vec<(&str, i64)> = rows
        .iter()
        .flat_map(|breakdown| &breakdown.rows)
        .filter_map(|row| Some((row.now.key.as_str(), row.now.value.filter(|n| *n > 0)?)))
        .collect();
    match counts[..] {
        [] | [(UNKNOWN, _)] => Phrase::default(),
        [(key, n)] if n == total => text("; tất cả {status}", "; all of them {status}")
            .fill(&[("status", &status_words(key))]),
        _ => {
            let parts: Vec<Phrase> = counts.iter().map(|&(key, n)| status_part(key, n)).collect();
            text("; trong đó {parts}", ": {parts}").fill(&[("parts", &joined(&parts, ", "))])
        }
    }
}

fn status_part(key: &str, n: i64) -> Phrase {
    phrase(
        "{n} {status}",
        &[("n", &number(n)), ("status", &status_words(key))],
    )
}

fn status_words(key: &str) -> Text {
    Status::from_code(key).map_or(
        text("chưa rõ tình trạng", "of unknown status"),
        Status::label,
    )
}

fn missing(report: &Report) -> Option<Phrase> {
    let submissions = &report.submissions;
    (!submissions.missing.is_empty()).then(|| {
        text(
            "Số liệu do {received}/{expected} đơn vị gửi; chưa có số liệu của {units}.",
            "The figures come from {received} of {expected} units; nothing was received from {units}.",
        )
        .fill(&[
            ("received", &submissions.received),
            ("expected", &submissions.expected),
            ("units", &units_aloud(&submissions.missing)),
        ])
    })
}

fn days(report: &Report) -> Option<Phrase> {
    let differs = report.days.iter().any(|day| *day != report.as_of);
    differs.then(|| {
        let days: Vec<Phrase> = report
            .days
            .iter()
            .map(|day| phrase("{d}", &[("d", day)]))
            .collect();
        text(
            "Danh sách được lập tại ngày {days}; số liệu được dùng cho ngày {as_of}.",
            "The lists are dated {days}; they stand for {as_of}.",
        )
        .fill(&[("days", &list(&days)), ("as_of", &report.as_of)])
    })
}

fn carried_forward(report: &Report) -> Option<Phrase> {
    let carried = &report.submissions.carried_forward;
    (!carried.is_empty()).then(|| {
        text(
            "Dùng lại số liệu kỳ trước của {units}.",
            "Figures of an earlier period stand in for {units}.",
        )
        .fill(&[("units", &units_aloud(carried))])
    })
}

/// The counts whose changes are spoken of.
const CHANGES: [(&str, Text); 3] = [
    ("cooperatives.total", text("số hợp tác xã", "cooperatives")),
    (
        "cooperatives.active",
        text("số hợp tác xã đang hoạt động", "active cooperatives"),
    ),
    ("cooperatives.members", text("số thành viên", "members")),
];

fn compared(report: &Report, at: usize, other: &ComparedPeriod) -> Vec<Phrase> {
    let changes: Vec<Phrase> = CHANGES
        .iter()
        .filter_map(|(id, name)| {
            let said = change(report.indicator(id)?.compare.get(at)?)?;
            Some(phrase("{name} {said}", &[("name", name), ("said", &said)]))
        })
        .collect();
    let period = other.period.phrase();
    if changes.is_empty() {
        let nothing = text(
            "Chưa có số liệu để so sánh với {period}.",
            "There is nothing to compare with {period}.",
        );
        return vec![nothing.fill(&[("period", &period)])];
    }
    let said = text(
        "So với {period} (đến ngày {day}), {changes}.",
        "Compared with {day} ({period}): {changes}.",
    )
    .fill(&[
        ("period", &period),
        ("day", &other.period.last()),
        ("changes", &joined(&changes, ", ")),
    ]);
    let caution = (!other.same_units).then(|| {
        text(
            "Các đơn vị gửi số liệu của kỳ này và của {period} không giống nhau; mức tăng, giảm chỉ để tham khảo.",
            "Not the same units sent figures for this period and for {period}; take the changes with care.",
        )
        .fill(&[("period", &period)])
    });
    std::iter::once(said).chain(caution).collect()
}

/// What happened within the period: identifier, words where there is some, where there is none, and where there is none
/// among those that are known.
const FLOWS: [(&str, Text, Text, Text); 2] = [
    (
        "cooperatives.new",
        text(
            "thành lập mới {n}{coverage}",
            "{n} newly established{coverage}",
        ),
        text(
            "không có hợp tác xã thành lập mới{coverage}",
            "no cooperatives newly established{coverage}",
        ),
        text(
            "chưa ghi nhận hợp tác xã thành lập mới{coverage}",
            "no cooperatives known to be newly established{coverage}",
        ),
    ),
    (
        "cooperatives.dissolved",
        text(
            "giải thể, chấm dứt {n}{coverage}",
            "{n} dissolved{coverage}",
        ),
        text(
            "không có hợp tác xã giải thể{coverage}",
            "no cooperatives dissolved{coverage}",
        ),
        text(
            "chưa ghi nhận hợp tác xã giải thể{coverage}",
            "no cooperatives known to be dissolved{coverage}",
        ),
    ),
];

fn flows(report: &Report) -> Option<Phrase> {
    let parts: Vec<Phrase> = FLOWS
        .iter()
        .filter_map(|(id, some, none, none_known)| {
            let (figure, n) = known_count(report, id)?;
            let words = match n {
                0 if figure.is_partial() => none_known,
                0 => none,
                _ => some,
            };
            let n = match *id {
                "cooperatives.new" => new_ones(report, n),
                _ => counted(n, COOPERATIVE),
            };
            Some(words.fill(&[("n", &n), ("coverage", &coverage(figure))]))
        })
        .collect();
    (!parts.is_empty()).then(|| {
        text(
            "Trong kỳ ({period}): {parts}.",
            "Within the period ({period}): {parts}.",
        )
        .fill(&[
            ("period", &report.period.phrase()),
            ("parts", &joined(&parts, "; ")),
        ])
    })
}

/// Offices count new branches with the new cooperatives: "39 hợp tác xã, chi nhánh hợp tác xã (…)".
fn new_ones(report: &Report, cooperatives: i64) -> Phrase {
    let cooperatives_said = counted(cooperatives, COOPERATIVE);
    let Some((_, branches)) = known_count(report, "branches.new").filter(|(_, n)| *n > 0) else {
        return cooperatives_said;
    };
    text(
        "{n} hợp tác xã, chi nhánh ({a} và {b})",
        "{n} cooperatives and branches ({a} and {b})",
    )
    .fill(&[
        ("n", &number(cooperatives + branches)),
        ("a", &cooperatives_said),
        ("b", &counted(branches, BRANCH)),
    ])
}

fn sectors(report: &Report) -> Option<Phrase> {
    let (figure, agricultural) = known_count(report, "cooperatives.agricultural")?;
    let (_, other) = known_count(report, "cooperatives.non_agricultural")?;
    let both = agricultural + other;
    let share =
        |n: i64| percent(Number::Integer(n).as_f64() / Number::Integer(both).as_f64() * 100.0);
    (both > 0).then(|| {
        text(
            "Theo lĩnh vực có {a} nông nghiệp ({as}), {b} phi nông nghiệp ({bs}){coverage}.",
            "By sector, {a} are agricultural ({as}) and {b} are not ({bs}){coverage}.",
        )
        .fill(&[
            ("a", &counted(agricultural, COOPERATIVE)),
            ("as", &share(agricultural)),
            ("b", &counted(other, COOPERATIVE)),
            ("bs", &share(other)),
            ("coverage", &coverage(figure)),
        ])
    })
}

fn members(report: &Report) -> Option<Phrase> {
    let (average, value) = known(report, "cooperatives.average_members")?;
    let (figure, large) = known_count(report, "cooperatives.over_100_members")?;
    let decimal = |lang| numerals::decimal(value.as_f64(), 1, lang);
    let value = Phrase {
        vi: decimal(Lang::Vi),
        en: decimal(Lang::En),
    };
    let said = text(
        "Bình quân mỗi hợp tác xã có {value} thành viên{coverage}; {large} trên 100 thành viên.",
        "On average a cooperative has {value} members{coverage}; {large} more than 100 members.",
    );
    Some(said.fill(&[
        ("value", &value),
        ("coverage", &coverage(&average.now)),
        ("large", &with_many(figure, large)),
    ]))
}

/// "03 hợp tác xã có", "không có hợp tác xã nào có", as what follows needs it.
fn with_many(figure: &Figure, large: i64) -> Phrase {
    let words = match large {
        0 if figure.is_partial() => {
            text("chưa ghi nhận hợp tác xã nào có", "none is known to have")
        }
        0 => text("không có hợp tác xã nào có", "none has"),
        1 => text("{n} có", "{n} has"),
        _ => text("{n} có", "{n} have"),
    };
    words.fill(&[("n", &counted(large, COOPERATIVE))])
}

/// Counts of persons beside the members.
const PEOPLE: [(&str, Text); 2] = [
    (
        "cooperatives.women_members",
        text(
            "thành viên nữ là {n} người{coverage}",
            "women members: {n}{coverage}",
        ),
    ),
    (
        "cooperatives.workers",
        text(
            "lao động trong hợp tác xã là {n} người{coverage}",
            "workers: {n}{coverage}",
        ),
    ),
];

fn people(report: &Report) -> Option<Phrase> {
    let parts: Vec<Phrase> = PEOPLE
        .iter()
        .filter_map(|(id, words)| {
            let (figure, n) = known_count(report, id)?;
            Some(words.fill(&[("n", &number(n)), ("coverage", &coverage(figure))]))
        })
        .collect();
    let said = phrase("{parts}.", &[("parts", &joined(&parts, "; "))]);
    (!parts.is_empty()).then(|| super::grammar::capitalised(&said))
}

/// Amounts with their averages: identifiers of the sum and the average, name.
const MONEY: [(&str, &str, Text); 3] = [
    (
        "cooperatives.charter_capital",
        "cooperatives.average_charter_capital",
        text("Tổng vốn điều lệ", "Charter capital"),
    ),
    (
        "cooperatives.contributed_capital",
        "cooperatives.average_contributed_capital",
        text("Tổng vốn thực góp", "Contributed capital"),
    ),
    (
        "cooperatives.revenue",
        "cooperatives.average_revenue",
        text("Tổng doanh thu", "Revenue"),
    ),
];

fn money(report: &Report, (sum, average, name): &(&str, &str, Text)) -> Option<Phrase> {
    let (figure, sum) = known_count(report, sum)?;
    let (_, average) = known_count(report, average)?;
    let said = text(
        "{name} là {sum} triệu đồng, bình quân {average} triệu đồng/hợp tác xã{coverage}.",
        "{name} is {sum} million đồng, on average {average} million đồng per cooperative{coverage}.",
    );
    Some(said.fill(&[
        ("name", name),
        ("sum", &millions(sum)),
        ("average", &millions(average)),
        ("coverage", &coverage(figure)),
    ]))
}

fn millions(amount: i64) -> Phrase {
    Phrase {
        vi: Money(amount).in_millions(Lang::Vi),
        en: Money(amount).in_millions(Lang::En),
    }
}

fn branches(report: &Report) -> Option<Phrase> {
    let (_, n) = known_count(report, "branches.total").filter(|(_, n)| *n > 0)?;
    let said = text("Ngoài ra có {n}.", "There are also {n} of cooperatives.");
    let said = if n == 1 {
        text(said.vi, "There is also {n} of a cooperative.")
    } else {
        said
    };
    Some(said.fill(&[("n", &counted(n, BRANCH))]))
}
