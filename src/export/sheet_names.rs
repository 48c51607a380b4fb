//! Names of sheets such as Excel takes, none twice in a workbook.

use std::collections::HashSet;

/// Characters of a sheet's name.
const LONGEST: usize = 31;

/// The names given in one workbook.
#[derive(Debug, Default)]
pub struct SheetNames {
    taken: HashSet<String>,
}

impl SheetNames {
    /// A name like the one wished for.
    pub fn add(&mut self, wished: &str) -> String {
        let is_refused = |c: char| "[]:*?/\\".contains(c) || c.is_control();
        let letters = wished.chars().map(|c| if is_refused(c) { '_' } else { c });
        let plain: String = letters.take(LONGEST).collect();
        let plain = plain.trim_matches('\'').trim();
        let plain = if plain.is_empty() { "Trang" } else { plain };
        let mut given = plain.to_owned();
        let mut number = 2;
        while !self.taken.insert(given.to_lowercase()) {
            let ending = format!(" ({number})");
            let kept: String = plain.chars().take(LONGEST - ending.len()).collect();
            given = kept + &ending;
            number += 1;
        }
        given
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_given_names_that_excel_takes() {
        let mut names = SheetNames::default();
        let long = "Danh sách hợp tác xã trên địa bàn huyện Thới Bình";
        assert_eq!(names.add(long), "Danh sách hợp tác xã trên địa b");
        assert_eq!(
            names.add(&long.to_uppercase()),
            "DANH SÁCH HỢP TÁC XÃ TRÊN Đ (2)"
        );
        assert_eq!(names.add("a/b:c"), "a_b_c");
        assert_eq!(names.add("''"), "Trang");
    }
}
