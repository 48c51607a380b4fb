//! Text as it stands in the XML of a workbook.

pub use crate::export::escape;

/// A text cut to as many characters as a cell can hold.
pub fn fitted(text: &str) -> String {
    /// Half of what Excel holds, which counts characters beyond the first plane twice.
    const LONGEST: usize = 16_000;
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_between_letters() {
        assert_eq!(fitted("ữ"), "ữ");
        assert_eq!(fitted(&"ữ".repeat(20_000)).chars().count(), 16_001);
    }
}
