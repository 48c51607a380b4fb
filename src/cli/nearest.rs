//! What may have been meant by a word nobody knows.

/// The nearest of the known words, if no more than a third of the letters differ.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let distance = |known: &str| strsim::damerau_levenshtein(&known.to_lowercase(), &word);
    let (far, known) = known
        .map(|known| (distance(known), known))
        .min_by_key(|(far, _)| *far)?;
    (far * 3 <= word.chars().count()).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_mended_and_nonsense_is_not() {
        let known = ["F104", "tax-code-check-digit", "S101"];
        let meant = |word: &str| nearest(word, known.into_iter());
        assert_eq!(meant("F14"), Some("F104"));
        assert_eq!(meant("f140"), Some("F104"));
        assert_eq!(meant("tax-code-chek-digt"), Some("tax-code-check-digit"));
        assert_eq!(meant("F999"), None);
        assert_eq!(meant("xx"), None);
        assert_eq!(meant(""), None);
    }
}
