//! What tells a workbook that was given back to its sender.

/// The name of the sheet that lists what is to be mended. No list of a sender has it.
pub const FINDINGS_SHEET: &str = "Lỗi cần sửa";

/// The hidden name that points at that sheet, also where somebody has renamed it.
pub const FINDINGS_NAME: &str = "_htx_feedback";

/// Whether a sheet is the one that lists what is to be mended, by its name alone.
pub fn is_findings_sheet(name: &str) -> bool {
    use unicode_normalization::UnicodeNormalization;
    name.trim().nfc().eq(FINDINGS_SHEET.chars())
}

/// The sheet a reference is about: `'A ''B'''!$A$1` is about `A 'B'`.
pub fn sheet_of_reference(reference: &str) -> Option<String> {
    let (sheet, _) = reference.trim().rsplit_once('!')?;
    let quoted = sheet
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''));
    Some(quoted.map_or_else(|| sheet.to_owned(), |name| name.replace("''", "'")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_is_known_however_its_letters_are_stored() {
        assert!(is_findings_sheet("Lỗi cần sửa"));
        assert!(is_findings_sheet(
            "Lo\u{302}\u{303}i c\u{1ea7}n s\u{1eed}a "
        ));
        assert!(!is_findings_sheet("Lỗi"));
    }

    #[test]
    fn references_name_their_sheet() {
        assert_eq!(
            sheet_of_reference("'Lỗi cần sửa'!$A$1").as_deref(),
            Some("Lỗi cần sửa")
        );
        assert_eq!(
            sheet_of_reference("'A ''B'''!$A$1").as_deref(),
            Some("A 'B'")
        );
        assert_eq!(sheet_of_reference("DS!A1").as_deref(), Some("DS"));
        assert_eq!(sheet_of_reference("A1"), None);
    }
}
