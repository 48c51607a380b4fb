//! The faults that can be found in what senders write: one file per fault, one table, one runner.
//!
//! A rule says itself what it looks at ([`Scope`]); [`check`] and [`check_run`] do the walking. To add one, write
//! its file and put two lines here.

mod belonging;
mod census;
mod difference;
mod discrepancy;
mod fault;
mod groups;
mod identity_number;
mod ledger;
mod listed;
mod message;
mod naming;
mod parameter;
mod person;
mod phone;
mod range;
mod rows;
mod rule;
mod runner;
mod settings;
mod standing;
mod stated_sum;
mod summary;
mod tax_code;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
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
pub mod commune_not_listed;
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
pub mod figures_swapped;
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
pub mod joined_before_birth;
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
pub mod summary_contradicts_list;
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
pub mod total_unverified;
pub mod two_files_one_submission;
pub mod union_below_minimum;
pub mod unit_ambiguous;
pub mod unit_contradiction;
pub mod unit_misspelled;
pub mod unit_otherwise;
pub mod unit_slip;
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
pub use summary::SummaryView;
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
    &commune_not_listed::RULE,
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
    &joined_before_birth::RULE,
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
    &unit_slip::RULE,
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
    &figures_swapped::RULE,
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
    &summary_contradicts_list::RULE,
    &total_unverified::RULE,
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
