//! Tax codes of organisations: 10 digits, or 13 for a branch (Thông tư 105/2020/TT-BTC, Điều 5).
//!
//! N1N2 is the range of issue, N3–N9 a serial from 0000001, N10 the check digit, N11–N13 the branch from 001.

/// The first thing wrong with a tax code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaxCodeFault {
    /// Neither 10 nor 13 digits.
    Length,
    /// The serial is 0000000 or the branch 000.
    ZeroPart,
    /// The tenth digit is not the one the first nine require.
    CheckDigit,
    /// The first nine digits leave remainder 0 and would need the digit "10": no such code is issued, but
    /// programs that do not know it write 0.
    NeverIssued,
}

/// Weights of the first nine digits.
const WEIGHTS: [u32; 9] = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/// The digits of a code as written, full-width ones included; separators and labels ("MST:") drop out.
pub fn tax_code_digits(written: &str) -> String {
    written.chars().filter_map(digit).collect()
}

/// What is wrong with a code as written; `None` if it may be a real one.
pub fn tax_code_fault(written: &str) -> Option<TaxCodeFault> {
    let digits: Vec<u32> = written
        .chars()
        .filter_map(digit)
        .filter_map(|c| c.to_digit(10))
        .collect();
    if !matches!(digits.len(), 10 | 13) {
        return Some(TaxCodeFault::Length);
    }
    let zero = |part: &[u32]| !part.is_empty() && part.iter().all(|digit| *digit == 0);
    if zero(&digits[2..9]) || zero(&digits[10..]) {
        return Some(TaxCodeFault::ZeroPart);
    }
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, w)| digit * w).sum();
    match (10 - sum % 11, digits[9]) {
        (10, 0) => Some(TaxCodeFault::NeverIssued),
        (needed, written) if needed != written => Some(TaxCodeFault::CheckDigit),
        _ => None,
    }
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TaxCodeFault::{CheckDigit, Length, NeverIssued, ZeroPart};

    #[test]
    fn real_codes_pass_however_they_are_separated() {
        for code in [
            "7984712415",
            "1564528229-001",
            "1564528229001",
            "0164885087-999",
            "0100047516", // worked example of Thông tư 105/2020/TT-BTC
            "0314409058-002",
            "1046769840", // remainder 10: check digit 0
            "5847560100",
            " 0164885087",
            "0164 885 087",
            "01.6488508.7",
            "MST: 0164885087",
            "０１６４８８５０８７",
        ] {
            assert_eq!(tax_code_fault(code), None, "{code}");
        }
    }

    #[test]
    fn each_fault_is_named() {
        for (code, fault) in [
            ("164885087", Length),
            ("0164885087.0", Length),
            ("1.64885E+08", Length),
            ("0164885087-1000", Length),
            ("", Length),
            ("Chưa có", Length),
            ("0100000000", ZeroPart),
            ("0164885087-000", ZeroPart),
            ("8302935083", CheckDigit),
            ("1567077087", CheckDigit),
            ("0100233480", CheckDigit),
            ("1234567890", CheckDigit),
            ("3323063011", CheckDigit), // remainder 0 and not even the 0 some programs write
            ("3323063010", NeverIssued),
            ("4027158810", NeverIssued),
        ] {
            assert_eq!(tax_code_fault(code), Some(fault), "{code}");
        }
    }

    #[test]
    fn digits_drop_all_else() {
        assert_eq!(tax_code_digits("MST: 0164885087-001"), "0164885087001");
    }
}
