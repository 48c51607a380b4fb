//! Text as markup has it: white space of whatever length between words is one space.

/// Text as far as it was read.
#[derive(Debug)]
pub(super) struct Words {
    said: String,
    /// White space here would add nothing: at the beginning of a line, and after white space.
    is_spaced: bool,
}

impl Default for Words {
    fn default() -> Self {
        Words {
            said: String::new(),
            is_spaced: true,
        }
    }
}

impl Words {
    /// Text from between tags.
    pub(super) fn write(&mut self, text: &str) {
        for sign in text.chars() {
            let is_space = matches!(sign, ' ' | '\t' | '\n' | '\r' | '\u{C}');
            match is_space {
                true if self.is_spaced => {}
                true => self.said.push(' '),
                false => self.said.push(sign),
            }
            self.is_spaced = is_space;
        }
    }

    /// Spaces and tabs that are meant.
    pub(super) fn put(&mut self, signs: &str) {
        if !signs.is_empty() {
            self.said.push_str(signs);
            self.is_spaced = false;
        }
    }

    /// What follows stands on a new line.
    pub(super) fn break_line(&mut self) {
        self.said.truncate(self.said.trim_end_matches(' ').len());
        self.said.push('\n');
        self.is_spaced = true;
    }

    /// The same, unless a line has just begun.
    pub(super) fn begin_line(&mut self) {
        if !self.said.trim_end_matches(' ').ends_with('\n') && !self.said.trim().is_empty() {
            self.break_line();
        }
    }

    /// Its length in bytes.
    pub(super) fn len(&self) -> usize {
        self.said.len()
    }

    /// All of it; nothing is left.
    pub(super) fn take(&mut self) -> String {
        let words = std::mem::take(self);
        words.said.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_one_space_and_lines_begin_once() {
        let mut words = Words::default();
        words.begin_line();
        words.write("\n  Hợp  tác\txã ");
        words.begin_line();
        words.begin_line();
        words.write(" Tân Phú");
        words.break_line();
        words.break_line();
        words.put("  ");
        words.write(" x \n");
        assert_eq!(words.take(), "Hợp tác xã\nTân Phú\n\n   x");
        assert_eq!(words.take(), "");
    }
}
