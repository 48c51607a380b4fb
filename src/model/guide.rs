//! What tells the sheet of a template that explains it from those that are to be filled in.

use crate::text::normal::key;
use crate::text::{Text, text};

/// What stands in its first cell. Whoever fills the template in reads that nothing here is taken for data.
pub const GUIDE: Text = text(
    "HƯỚNG DẪN ĐIỀN BIỂU (trang này không phải số liệu)",
    "HOW TO FILL IN THIS FORM (this sheet holds no data)",
);

/// Whether a sheet that begins with these words is such a sheet.
pub fn is_guide(first_cell: &str) -> bool {
    [GUIDE.vi, GUIDE.en].map(key).contains(&key(first_cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_known_in_either_language_and_nothing_else_is() {
        assert!(is_guide(GUIDE.vi) && is_guide(&GUIDE.en.to_lowercase()));
        assert!(!is_guide("HƯỚNG DẪN ĐIỀN BIỂU") && !is_guide(""));
    }
}
