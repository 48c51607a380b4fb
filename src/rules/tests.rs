//! What holds for every rule.

use super::*;
use crate::model::{Matter, Observation};
use std::collections::BTreeSet;

/// Lists every matter; one that is left out does not compile.
macro_rules! matters {
    ($($matter:ident)+) => {
        const MATTERS: &[Matter] = &[$(Matter::$matter),+];
        const _: fn(Matter) = |matter| match matter { $(Matter::$matter => {})+ };
    };
}

matters! {
    Unreadable EncodingAssumed LegacyEncoding BrokenCharacter
    TextWithoutAccents TermWithoutAccents EmptySheet HeaderNotFound NoRows
    RepeatedSheet UnitUnknown UnitContradiction DayUnknown DayContradiction
    UnmappedColumn DuplicateColumn HeaderSlip LikelyColumn ColumnByContent ContentContradiction
    ColumnWithoutHeader UnreadRow MissingIdentity OtherForm CellError
    NotANumber AmbiguousNumber RoughNumber BadDate UnknownTerm StatedUnknown SeveralTicks
    MoneyUnitInferred MoneyUnitMissing LostZero UnknownDistrict UnitOtherwise UnitMisspelled
    UnitAmbiguous UnknownIndicator NoOperator PartsExceedCount
    SheetUnreadable HiddenParts
}

fn texts(rule: &Rule) -> [Text; 5] {
    [rule.title, rule.message, rule.help, rule.why, rule.source]
}

#[test]
fn codes_and_names_are_unique_and_well_formed() {
    let mut names = BTreeSet::new();
    for pair in RULES.windows(2) {
        assert!(pair[0].code < pair[1].code, "{}", pair[1].code);
    }
    for rule in RULES {
        let (family, number) = rule.code.split_at(1);
        let known = |(letter, _): &(char, Text)| family.starts_with(*letter);
        assert!(FAMILIES.iter().any(known), "{}", rule.code);
        assert!(number.len() == 3 && number.parse::<u16>().is_ok());
        assert!(names.insert(rule.name), "{}", rule.name);
        let kebab = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(rule.name.chars().all(kebab), "{}", rule.name);
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    for rule in RULES {
        for text in texts(rule) {
            for said in [text.vi, text.en] {
                assert!(
                    !said.trim().is_empty() && said.trim() == said,
                    "{}",
                    rule.code
                );
                assert!(!said.ends_with('.'), "{}: {said}", rule.code);
                assert_eq!(said.matches('[').count(), said.matches(']').count());
            }
            assert_ne!(text.vi, text.en, "{}", rule.code);
        }
    }
}

#[test]
fn parameters_have_a_name_texts_and_a_default_within_their_bounds() {
    for rule in RULES {
        let mut names = BTreeSet::new();
        for parameter in rule.parameters {
            let snake = |c: char| c.is_ascii_lowercase() || c == '_';
            assert!(parameter.name.chars().all(snake), "{}", parameter.name);
            assert!(names.insert(parameter.name), "{}", rule.code);
            assert!((parameter.least..=parameter.most).contains(&parameter.default));
            for text in [parameter.meaning, parameter.unit] {
                assert!(!text.vi.is_empty() && !text.en.is_empty());
            }
        }
    }
}

#[test]
fn both_languages_fill_the_same_blanks() {
    let set = |names: Vec<&'static str>| names.into_iter().collect::<BTreeSet<_>>();
    for rule in RULES {
        for text in texts(rule) {
            for of in [message::placeholders, message::required] {
                assert_eq!(set(of(text.vi)), set(of(text.en)), "{}", rule.code);
            }
        }
        for text in [rule.title, rule.why, rule.source] {
            assert!(message::placeholders(text.vi).is_empty(), "{}", rule.code);
        }
        // Only the message is shown with the value masked.
        assert!(!rule.help.vi.contains("{value}"), "{}", rule.code);
    }
}

#[test]
fn every_matter_has_exactly_one_rule() {
    for &matter in MATTERS {
        let of = |rule: &&&Rule| rule.scope.matter() == Some(matter);
        assert_eq!(RULES.iter().filter(of).count(), 1, "{matter:?}");
    }
    let of_reading = |rule: &&&Rule| rule.scope.matter().is_some();
    assert_eq!(RULES.iter().filter(of_reading).count(), MATTERS.len());
}

#[test]
fn each_observation_makes_its_own_finding_and_no_other() {
    let mut reading = testing::Book::of(&[]).reading();
    reading.observations = MATTERS.iter().copied().map(Observation::new).collect();
    let found: Vec<_> = check(&reading, &RuleSettings::default())
        .into_iter()
        .map(|finding| finding.code)
        .collect();
    let expected: Vec<_> = RULES
        .iter()
        .filter(|rule| rule.scope.matter().is_some())
        .map(|rule| rule.code)
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_rule_is_found_by_code_or_name() {
    assert_eq!(
        find("f104").map(|rule| rule.name),
        Some("tax-code-check-digit")
    );
    assert_eq!(
        find("tax-code-check-digit").map(|rule| rule.code),
        Some("F104")
    );
    assert!(find("F999").is_none());
}

#[test]
fn a_pattern_has_no_blanks_left() {
    for rule in RULES {
        let pattern = rule.pattern();
        assert!(!pattern.vi.contains(['{', '[']), "{}", pattern.vi);
    }
    let tax_code = find("F104").expect("F104 is the contract's example");
    assert_eq!(tax_code.pattern().vi, "mã số thuế … sai số kiểm tra");
}
