//! Codes through the dress they are written in.

/// The digits of a code written with spaces, dots, dashes, an apostrophe, a label or as a float.
pub fn digits_of_code(raw: &str) -> Option<String> {
    let upper = raw.trim_start_matches('\'').to_uppercase();
    let bare = upper
        .trim_start_matches("MST")
        .trim_start_matches([':', ' ', '.']);
    let bare = bare.strip_suffix(".0").unwrap_or(bare);
    let digits: String = bare
        .chars()
        .filter(|c| !matches!(c, ' ' | '.' | '-' | '–'))
        .map(|c| match c {
            // Full-width digits, as some input methods type them.
            '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
            _ => c,
        })
        .collect();
    (!digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_through_their_dress() {
        for (raw, digits) in [
            ("0164885087", Some("0164885087")),
            ("0164 885 087", Some("0164885087")),
            ("'0164885087", Some("0164885087")),
            ("MST: 0164885087", Some("0164885087")),
            ("0164885087.0", Some("0164885087")),
            ("7984712415-001", Some("7984712415001")),
            ("０１６４８８５０８７", Some("0164885087")),
            ("610A00012", None),
            ("1.64885E+08", None),
        ] {
            assert_eq!(digits_of_code(raw).as_deref(), digits, "{raw}");
        }
    }
}
