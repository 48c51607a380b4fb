//! A target whose words name no indicator.

use super::{Fault, Rule, RuleSettings, Scope};
use crate::finding::Severity;
use crate::model::{Matter, Observation};
use crate::text::{Phrase, Text, normal, text};

/// The rule.
pub const RULE: Rule = Rule {
    code: "P101",
    name: "target-unknown-indicator",
    severity: Severity::Error,
    title: text(
        "chỉ tiêu không có trong danh mục",
        "a target of no known indicator",
    ),
    message: text(
        "không có chỉ tiêu nào tên «{value}»[; gần giống nhất: {nearest}]",
        "there is no indicator named '{value}'[; nearest: {nearest}]",
    ),
    help: text(
        "dùng tên hoặc mã trong danh mục chỉ tiêu (xem htx indicators)",
        "use a name or identifier of the list of indicators (see htx indicators)",
    ),
    why: text(
        "chỉ tiêu được lưu nhưng không biết so với số liệu nào nên chưa được đánh giá",
        "the target is stored, but nobody knows which figure to hold against it, so it is not evaluated",
    ),
    source: text(
        "Quy ước chỉ tiêu của htx: mỗi chỉ tiêu có nội dung, mức yêu cầu, giá trị, phạm vi, thời hạn và văn bản",
        "htx's convention for targets: each has an indicator, an operator, a value, a scope, a span and a decision",
    ),
    parameters: &[],
    scope: Scope::ReadingWith(Matter::UnknownIndicator, look),
};

/// How alike words and a name must be to be offered; 1 is the same.
const LEAST_ALIKE: f64 = 0.5;

fn look(met: &Observation, settings: &RuleSettings) -> Fault {
    let fault = Fault::from(met);
    let offered = met.args.iter().any(|(key, _)| *key == "nearest");
    let nearest = met.value.as_deref().filter(|_| !offered);
    let nearest = nearest.and_then(|words| nearest_to(words, &settings.known_indicators));
    match nearest {
        Some(phrase) => fault.arg("nearest", &phrase),
        None => fault,
    }
}

/// The indicator whose identifier or name is most like these words, if one is at all.
fn nearest_to(words: &str, known: &[(&'static str, Text)]) -> Option<Phrase> {
    let words = normal::bare(words);
    let alike = |other: &str| strsim::sorensen_dice(&words, &normal::bare(other));
    known
        .iter()
        .map(|(id, name)| (alike(id).max(alike(name.vi)).max(alike(name.en)), id, name))
        .filter(|(score, ..)| *score >= LEAST_ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, id, name)| text("{n} ({id})", "{n} ({id})").fill(&[("n", name), ("id", id)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;
    use crate::rules::check;
    use crate::rules::testing::{Book, met, says};
    use crate::text::Lang;

    fn offered(words: &str) -> String {
        let settings = RuleSettings {
            known_indicators: vec![
                ("cooperatives.total", text("hợp tác xã", "cooperatives")),
                (
                    "cooperatives.new",
                    text("hợp tác xã thành lập mới", "new cooperatives"),
                ),
                (
                    "activities.training.count",
                    text("số lớp tập huấn", "training classes"),
                ),
            ],
            ..RuleSettings::default()
        };
        let mut reading = Book::of(&[Field::Indicator]).reading();
        reading.observations = vec![met(Matter::UnknownIndicator).value(words)];
        check(&reading, &settings)[0].shown_message(Lang::Vi, false)
    }

    #[test]
    fn the_nearest_of_those_known_is_offered() {
        for (words, nearest) in [
            (
                "Thành lập mới hợp tác xã",
                "; gần giống nhất: hợp tác xã thành lập mới (cooperatives.new)",
            ),
            (
                "cooperative.total",
                "; gần giống nhất: hợp tác xã (cooperatives.total)",
            ),
            (
                "Tổng số lớp tập huấn",
                "; gần giống nhất: số lớp tập huấn (activities.training.count)",
            ),
            ("Tỷ lệ che phủ rừng", ""),
        ] {
            let said = format!("không có chỉ tiêu nào tên «{words}»{nearest}");
            assert_eq!(offered(words), said);
        }
    }

    #[test]
    fn what_the_reader_offers_comes_first() {
        let said = says(
            met(Matter::UnknownIndicator)
                .value("Số tổ")
                .arg("nearest", text("tổ hợp tác", "groups")),
        );
        assert_eq!(
            said,
            "P101 F17 không có chỉ tiêu nào tên «Số tổ»; gần giống nhất: tổ hợp tác"
        );
    }
}
