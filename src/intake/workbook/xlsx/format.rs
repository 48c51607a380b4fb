//! What a number format makes of a number: a day, a percentage, or the number itself.

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shown {
    /// As the number it is; times and durations, too, which are no days.
    #[default]
    Number,
    /// As a day.
    Day,
    /// Multiplied by hundred, with a percent sign.
    Percent,
}

/// What a format that is built in shows, by its number.
pub(super) const fn built_in(id: u32) -> Shown {
    match id {
        9 | 10 => Shown::Percent,
        // 27 to 36 and 50 to 58 are days of East Asia.
        14..=17 | 22 | 27..=36 | 50..=58 => Shown::Day,
        _ => Shown::Number,
    }
}

/// What a format's code shows. Its first section is the one of positive numbers, as all days are; what stands in
/// quotes, in brackets, or behind `\`, `_` and `*` is no part of the number.
pub(super) fn of_code(code: &str) -> Shown {
    let code = code.to_ascii_lowercase().replace("general", "");
    let mut letters = code.chars();
    let mut percent = false;
    let mut clock = false;
    let mut month = false;
    while let Some(letter) = letters.next() {
        match letter {
            ';' => break,
            '\\' | '_' | '*' => drop(letters.next()),
            '"' => drop(letters.find(|c| *c == '"')),
            '[' => {
                let inside: String = letters.by_ref().take_while(|c| *c != ']').collect();
                if is_duration(&inside) {
                    return Shown::Number;
                }
            }
            '%' => percent = true,
            'y' | 'd' => return Shown::Day,
            'm' => month = true,
            'h' | 's' => clock = true,
            _ => {}
        }
    }
    match (percent, month && !clock) {
        (true, _) => Shown::Percent,
        (false, true) => Shown::Day,
        (false, false) => Shown::Number,
    }
}

/// `[h]`, `[mm]`, `[ss]`: hours, minutes, seconds counted on beyond a day.
fn is_duration(inside: &str) -> bool {
    let first = inside.chars().next();
    first.is_some_and(|first| "hms".contains(first) && inside.chars().all(|c| c == first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_as_a_spreadsheet_sees_them() {
        for (code, shown) in [
            ("General", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0.00\\ \"đồng\"", Shown::Number),
            ("dd/mm/yyyy", Shown::Day),
            ("DD/MM/YY", Shown::Day),
            ("[$-42A]dd\\ mmmm\\ yyyy;@", Shown::Day),
            ("\"ngày\" dd \"tháng\" mm \"năm\" yyyy", Shown::Day),
            ("mm/yyyy", Shown::Day),
            ("mmmm", Shown::Day),
            ("m/d/yy h:mm", Shown::Day),
            ("[$-404]e\"年\"m\"月\"d\"日\"", Shown::Day),
            ("h:mm:ss", Shown::Number),
            ("mm:ss.0", Shown::Number),
            ("h:mm AM/PM", Shown::Number),
            ("[h]:mm:ss", Shown::Number),
            ("[mm]", Shown::Number),
            ("0%", Shown::Percent),
            ("0.0\\ %;[Red]-0.0\\ %", Shown::Percent),
            ("0\"%\"", Shown::Number),
            ("0\\%", Shown::Number),
            ("0;0%", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("[Red]0", Shown::Number),
            ("[Magenta]#,##0;[Yellow]0", Shown::Number),
            ("#,##0\\ [$₫-42A]", Shown::Number),
            ("_-* #,##0\\ _d_-", Shown::Number),
            ("0*d", Shown::Number),
            ("\"Mã\" 000", Shown::Number),
            ("[h", Shown::Number),
            ("\"đ", Shown::Number),
        ] {
            assert_eq!(of_code(code), shown, "{code}");
        }
    }
}
