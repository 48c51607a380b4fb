//! The faults that can be found in what senders write: one file per fault, one table, one runner.
//!
//! A rule says itself what it looks at ([`Scope`]); [`check`] and [`check_run`] do the walking. To add one, write
//! its file and put two lines here.

mod census;
mod fault;
mod groups;
mod identity_number;
mod ledger;
mod message;
mod naming;
mod parameter;
mod person;
mod phone;
mod rows;
mod rule;
mod runner;
mod settings;
mod standing;
mod tax_code;
#[cfg(test)]
mod testing;
mod view;

pub mod active_with_end_date;
pub mod activity_dated_by_span;
pub mod activity_kind_unknown;
pub mod activity_outside_span;
pub mod activity_twice;
pub mod activity_without_date;
pub mod ambiguous_number;
pub mod amount_exceeds_whole;
pub mod bad_date;
pub mod birth_day_impossible;
pub mod branch_in_list;
pub mod broken_character;
pub mod capital_differs_from_list;
pub mod capital_not_paid_in;
pub mod cell_error;
pub mod certificate_before_founding;
pub mod certificate_twice;
pub mod change_before_certificate;
pub mod charter_capital_jumped;
pub mod column_by_content;
pub mod column_without_header;
pub mod commune_of_another_district;
pub mod confusing_name;
pub mod content_contradiction;
pub mod contributed_exceeds_charter;
pub mod contribution_above_cap;
pub mod copied_revenue;
pub mod count_mismatch;
pub mod day_contradiction;
pub mod day_unknown;
pub mod district_after_reform;
pub mod duplicate_column;
pub mod duplicate_name;
pub mod duplicate_tax_code;
pub mod email_malformed;
pub mod empty_sheet;
pub mod encoding_assumed;
pub mod foreign_letter;
pub mod founding_date_changed;
pub mod future_date;
pub mod header_not_found;
pub mod header_slip;
pub mod hidden_parts;
pub mod identity_number_contradiction;
pub mod identity_number_format;
pub mod identity_number_lost_zero;
pub mod identity_number_old;
pub mod identity_number_twice;
pub mod implausible_figure;
pub mod implausibly_old_date;
pub mod income_of_another_span;
pub mod left_before_joined;
pub mod legacy_encoding;
pub mod likely_column;
pub mod likely_in_two_units;
pub mod lost_leading_zero;
pub mod member_flow_mismatch;
pub mod member_too_young;
pub mod members_below_minimum;
pub mod members_differ_from_list;
pub mod members_jumped;
pub mod members_revenue_exceeds_revenue;
pub mod missing_identity;
pub mod missing_name;
pub mod money_unit_inferred;
pub mod money_unit_missing;
pub mod name_of_kind_only;
pub mod nearly_same_name;
pub mod negative_number;
pub mod no_rows;
pub mod not_a_number;
pub mod other_form_in_list;
pub mod outlier;
pub mod part_exceeds_whole;
pub mod parts_do_not_add_up;
pub mod parts_exceed_count;
pub mod person_in_several_cooperatives;
pub mod person_too_old;
pub mod phone_malformed;
pub mod phone_of_several;
pub mod profit_exceeds_revenue;
pub mod rated_too_early;
pub mod reappeared_organisation;
pub mod registration_data_missing;
pub mod renamed_organisation;
pub mod repeated_sheet;
pub mod reported_by_two_units;
pub mod reported_late;
pub mod representative_of_several;
pub mod representative_under_age;
pub mod result_mismatch;
pub mod rough_number;
pub mod several_ticks;
pub mod share_above_cap;
pub mod share_contradicts_contribution;
pub mod share_impossible;
pub mod shares_exceed_whole;
pub mod sheet_unreadable;
pub mod shrunk_submission;
pub mod stated_unknown;
pub mod status_before_founding;
pub mod status_contradicts_note;
pub mod status_contradicts_section;
pub mod status_moved_backwards;
pub mod summary_sheet;
pub mod suspended_too_long;
pub mod tally_contradicts_list;
pub mod target_over_hundred_percent;
pub mod target_twice;
pub mod target_unknown_indicator;
pub mod target_without_operator;
pub mod target_without_value;
pub mod tax_code_changed;
pub mod tax_code_check_digit;
pub mod tax_code_length;
pub mod tax_code_never_issued;
pub mod tax_code_zero_part;
pub mod term_without_accents;
pub mod text_without_accents;
pub mod total_mismatch;
pub mod two_files_one_submission;
pub mod union_below_minimum;
pub mod unit_ambiguous;
pub mod unit_contradiction;
pub mod unit_misspelled;
pub mod unit_otherwise;
pub mod unit_unknown;
pub mod unknown_cooperative;
pub mod unknown_district;
pub mod unknown_term;
pub mod unmapped_column;
pub mod unread_row;
pub mod unreadable_file;
pub mod vanished_organisation;
pub mod women_differ_from_list;

pub use census::Census;
pub use fault::{Fault, RunFault};
pub use parameter::{Parameter, Parameters, spoken};
pub use rows::Rows;
pub use rule::{Rule, Scope};
pub use runner::{Checker, check, check_run, unsaid};
pub use settings::{Misfit, RuleSettings, Setting};
pub use standing::{
    HistoryView, KeptRecord, ListedPeople, ProvinceView, STANDING_FIELDS, Standing, check_standing,
};
pub use view::{RecordView, SubmissionView, TableView};

use crate::text::{Text, text};

/// Every rule, ordered by code.
pub const RULES: &[&Rule] = &[
    &activity_without_date::RULE,
    &activity_dated_by_span::RULE,
    &activity_kind_unknown::RULE,
    &activity_outside_span::RULE,
    &activity_twice::RULE,
    &lost_leading_zero::RULE,
    &tax_code_length::RULE,
    &tax_code_zero_part::RULE,
    &tax_code_check_digit::RULE,
    &tax_code_never_issued::RULE,
    &not_a_number::RULE,
    &ambiguous_number::RULE,
    &negative_number::RULE,
    &implausible_figure::RULE,
    &rough_number::RULE,
    &income_of_another_span::RULE,
    &bad_date::RULE,
    &future_date::RULE,
    &implausibly_old_date::RULE,
    &birth_day_impossible::RULE,
    &unknown_term::RULE,
    &several_ticks::RULE,
    &term_without_accents::RULE,
    &cell_error::RULE,
    &stated_unknown::RULE,
    &broken_character::RULE,
    &foreign_letter::RULE,
    &phone_malformed::RULE,
    &email_malformed::RULE,
    &unit_unknown::RULE,
    &unit_contradiction::RULE,
    &unknown_district::RULE,
    &unit_otherwise::RULE,
    &unit_misspelled::RULE,
    &unit_ambiguous::RULE,
    &commune_of_another_district::RULE,
    &district_after_reform::RULE,
    &vanished_organisation::RULE,
    &reappeared_organisation::RULE,
    &status_moved_backwards::RULE,
    &members_jumped::RULE,
    &charter_capital_jumped::RULE,
    &founding_date_changed::RULE,
    &tax_code_changed::RULE,
    &copied_revenue::RULE,
    &renamed_organisation::RULE,
    &reported_late::RULE,
    &capital_not_paid_in::RULE,
    &registration_data_missing::RULE,
    &suspended_too_long::RULE,
    &rated_too_early::RULE,
    &representative_under_age::RULE,
    &confusing_name::RULE,
    &unknown_cooperative::RULE,
    &members_differ_from_list::RULE,
    &women_differ_from_list::RULE,
    &capital_differs_from_list::RULE,
    &member_too_young::RULE,
    &left_before_joined::RULE,
    &person_too_old::RULE,
    &identity_number_format::RULE,
    &identity_number_contradiction::RULE,
    &identity_number_lost_zero::RULE,
    &identity_number_old::RULE,
    &identity_number_twice::RULE,
    &person_in_several_cooperatives::RULE,
    &share_above_cap::RULE,
    &shares_exceed_whole::RULE,
    &share_impossible::RULE,
    &contribution_above_cap::RULE,
    &share_contradicts_contribution::RULE,
    &outlier::RULE,
    &target_unknown_indicator::RULE,
    &target_without_operator::RULE,
    &target_without_value::RULE,
    &target_twice::RULE,
    &target_over_hundred_percent::RULE,
    &unread_row::RULE,
    &missing_identity::RULE,
    &missing_name::RULE,
    &name_of_kind_only::RULE,
    &other_form_in_list::RULE,
    &branch_in_list::RULE,
    &part_exceeds_whole::RULE,
    &contributed_exceeds_charter::RULE,
    &members_revenue_exceeds_revenue::RULE,
    &profit_exceeds_revenue::RULE,
    &amount_exceeds_whole::RULE,
    &parts_do_not_add_up::RULE,
    &member_flow_mismatch::RULE,
    &result_mismatch::RULE,
    &members_below_minimum::RULE,
    &union_below_minimum::RULE,
    &certificate_before_founding::RULE,
    &change_before_certificate::RULE,
    &status_before_founding::RULE,
    &active_with_end_date::RULE,
    &status_contradicts_note::RULE,
    &status_contradicts_section::RULE,
    &unreadable_file::RULE,
    &encoding_assumed::RULE,
    &legacy_encoding::RULE,
    &text_without_accents::RULE,
    &empty_sheet::RULE,
    &header_not_found::RULE,
    &no_rows::RULE,
    &summary_sheet::RULE,
    &repeated_sheet::RULE,
    &sheet_unreadable::RULE,
    &hidden_parts::RULE,
    &day_unknown::RULE,
    &day_contradiction::RULE,
    &shrunk_submission::RULE,
    &unmapped_column::RULE,
    &duplicate_column::RULE,
    &money_unit_inferred::RULE,
    &money_unit_missing::RULE,
    &header_slip::RULE,
    &likely_column::RULE,
    &column_by_content::RULE,
    &content_contradiction::RULE,
    &column_without_header::RULE,
    &total_mismatch::RULE,
    &count_mismatch::RULE,
    &tally_contradicts_list::RULE,
    &parts_exceed_count::RULE,
    &duplicate_tax_code::RULE,
    &duplicate_name::RULE,
    &nearly_same_name::RULE,
    &certificate_twice::RULE,
    &phone_of_several::RULE,
    &representative_of_several::RULE,
    &two_files_one_submission::RULE,
    &reported_by_two_units::RULE,
    &likely_in_two_units::RULE,
];

/// The families of rules by the letter of their codes, in the order people read them.
pub const FAMILIES: &[(char, Text)] = &[
    (
        'S',
        text("Tệp, trang và cấu trúc", "Files, sheets and structure"),
    ),
    (
        'F',
        text(
            "Từng ô: dạng, khoảng giá trị, từ ngữ",
            "Cells: form, range, terms",
        ),
    ),
    (
        'R',
        text("Trong một dòng: các ô khớp nhau", "Rows: cells that agree"),
    ),
    ('T', text("Dòng cộng và tổng hợp", "Totals and summaries")),
    ('U', text("Trùng lặp", "Repetition")),
    ('M', text("Thành viên", "Members")),
    ('H', text("So với kỳ trước", "Against earlier periods")),
    ('L', text("Theo luật", "The law")),
    ('G', text("Đơn vị hành chính", "Administrative units")),
    ('O', text("Con số khác thường", "Figures that stand out")),
    ('A', text("Hoạt động hỗ trợ", "Supporting activities")),
    ('P', text("Chỉ tiêu kế hoạch", "Targets of a plan")),
];

/// The rules of a family, by the letter of their codes.
pub fn of_family(letter: char) -> impl Iterator<Item = &'static Rule> {
    let rules = RULES.iter().copied();
    rules.filter(move |rule| rule.code.starts_with(letter))
}

/// The rule with this code (`F104`, in any case) or name (`tax-code-check-digit`).
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| {
        rule.code.eq_ignore_ascii_case(code_or_name) || rule.name.eq_ignore_ascii_case(code_or_name)
    })
}

#[cfg(test)]
mod tests {
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
        SummarySheet RepeatedSheet UnitUnknown UnitContradiction DayUnknown DayContradiction
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
}
