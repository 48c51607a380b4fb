//! Templates of messages: placeholders, and parts that are said only if there is something to say.

use crate::text::{Phrase, Speak, Text, text};

/// Fills a template. A part in square brackets is dropped unless all its placeholders are known; elsewhere an
/// unknown one becomes an ellipsis.
pub(super) fn say(template: Text, args: &[(&str, &dyn Speak)]) -> Phrase {
    Phrase {
        vi: kept(template.vi, args)
            .map(|part| text(part, "").fill(args).vi)
            .collect(),
        en: kept(template.en, args)
            .map(|part| text("", part).fill(args).en)
            .collect(),
    }
}

/// The message of a folded finding says for how many it stands.
pub(super) fn with_count(message: Phrase, count: usize) -> Phrase {
    if count <= 1 {
        return message;
    }
    let more = text(
        " (và {n} ô khác cùng lỗi trong cột này)",
        " (and {n} more cells like it in this column)",
    )
    .fill(&[("n", &(count - 1))]);
    Phrase {
        vi: message.vi + &more.vi,
        en: message.en + &more.en,
    }
}

/// Names of the placeholders of a template, in order.
pub(super) fn placeholders(template: &str) -> Vec<&str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}

/// The placeholders outside square brackets.
pub(super) fn required(template: &str) -> Vec<&str> {
    template
        .split(['[', ']'])
        .step_by(2)
        .flat_map(placeholders)
        .collect()
}

/// The parts of a template that are said, each cut where a placeholder is unknown.
fn kept(template: &'static str, args: &[(&str, &dyn Speak)]) -> impl Iterator<Item = &'static str> {
    let open = |part: &'static str| {
        placeholders(part)
            .into_iter()
            .find(|name| args.iter().all(|(key, _)| key != name))
    };
    let mut out = Vec::new();
    for (i, part) in template.split(['[', ']']).enumerate() {
        let optional = i % 2 == 1;
        let mut rest = part;
        while let Some(name) = open(rest).filter(|_| !optional) {
            let start = rest
                .find(&format!("{{{name}}}"))
                .expect("a placeholder was found in this very text");
            out.extend([&rest[..start], "…"]);
            rest = &rest[start + name.len() + 2..];
        }
        if open(rest).is_none() {
            out.push(rest);
        }
    }
    out.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn optional_parts_need_all_their_placeholders() {
        let template = text(
            "cột {a}[; có lẽ {b} hay {c}]",
            "column {a}[; likely {b} or {c}]",
        );
        for (args, vi) in [
            (vec![("a", &"X" as &dyn Speak)], "cột X"),
            (vec![("a", &"X" as &dyn Speak), ("b", &"Y")], "cột X"),
            (
                vec![("a", &"X" as &dyn Speak), ("b", &"Y"), ("c", &"Z")],
                "cột X; có lẽ Y hay Z",
            ),
            (vec![], "cột …"),
        ] {
            assert_eq!(say(template, &args).vi, vi);
        }
    }

    #[test]
    fn placeholders_are_listed_with_and_without_the_optional_ones() {
        assert_eq!(placeholders("{a}[ {b}] {c}"), ["a", "b", "c"]);
        assert_eq!(required("{a}[ {b}] {c}"), ["a", "c"]);
    }

    #[test]
    fn one_is_not_counted_and_many_are() {
        let phrase = || Phrase::from(text("sai", "wrong"));
        assert_eq!(with_count(phrase(), 1).vi, "sai");
        assert_eq!(
            with_count(phrase(), 1501).en,
            "wrong (and 1,500 more cells like it in this column)"
        );
    }
}
