//! Units named in running text: title lines, file names, section rows.

use super::find::{Reading, readings};
use super::gazetteer::Gazetteer;
use super::kind::kinds_at;
use super::meant::Meant;
use super::token::{Token, tokens};
use super::unit::{Name, Unit};
use super::word::By;
use std::ops::Range;

/// Words of the longest name.
const LONGEST: usize = 5;

/// A place in a text where units are named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The units of this name, in the order they were given; more than one where the name alone does not tell.
    pub units: Vec<&'static Unit>,
    /// The kind word stood before the name. Without it the words may mean anything (Hòa Bình, Thống Nhất).
    pub with_kind: bool,
    /// The bytes of the text that name it, kind word included.
    pub span: Range<usize>,
}

impl Mention {
    /// The unit, if the name leaves no doubt.
    pub fn one(&self) -> Option<&'static Unit> {
        match self.units[..] {
            [unit] => Some(unit),
            _ => None,
        }
    }
}

impl Gazetteer {
    /// Where its units are named in a text, in its order; of two names that start together the longer counts.
    ///
    /// Names written without diacritics, glued or in CamelCase are seen ("H. Cai Nuoc", "01_ThoiBinh"). A name
    /// after a kind word that is not the unit's is no mention of it: "tỉnh Cà Mau" is not the city.
    pub fn mentions(&self, text: &str) -> Vec<Mention> {
        let tokens = tokens(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let step = self.step(&tokens[at..]);
            found.extend(step.mention.map(|(units, with_kind)| Mention {
                units,
                with_kind,
                span: tokens[at].span.start..tokens[at + step.taken - 1].span.end,
            }));
            at += step.taken;
        }
        found
    }

    /// Where a text names one of its units behind the kind word with a slip in the name: what it can only mean. Where
    /// it names one rightly nothing is a slip.
    pub fn slips(&self, text: &str) -> Vec<(Range<usize>, &'static Unit)> {
        let tokens = tokens(text);
        let named = self.mentions(text);
        let free = |span: &Range<usize>| {
            named
                .iter()
                .all(|mention| mention.span.end <= span.start || span.end <= mention.span.start)
        };
        let slip_at = |at: usize| {
            // The last word of "hợp tác xã" is no kind word.
            if at > 0 && tokens[at - 1].word.form(By::Bare) == "tac" {
                return None;
            }
            let (kind, taken) = kinds_at(&tokens[at..]).max_by_key(|(_, taken)| *taken)?;
            let name = &tokens[at + taken..];
            (1..=name.len().min(LONGEST)).rev().find_map(|length| {
                let name = &name[..length];
                let span = tokens[at].span.start..name[length - 1].span.end;
                let together = name.iter().all(|token| !token.apart);
                let reading = Reading {
                    kind: Some(kind),
                    name,
                };
                match self
                    .mistyped(&[reading])
                    .filter(|_| together && free(&span))?
                {
                    Meant::Otherwise(unit, _) => Some((span, unit)),
                    _ => None,
                }
            })
        };
        (0..tokens.len()).filter_map(slip_at).collect()
    }

    fn step(&self, tokens: &[Token]) -> Step {
        let readings = readings(tokens);
        let longest = |allowed: &dyn Fn(&Reading<'_>, &Name) -> bool| {
            readings
                .iter()
                .filter_map(|reading| {
                    let taken_before = tokens.len() - reading.name.len();
                    let (taken, by, units) =
                        self.begins(reading.name, &|name| allowed(reading, name))?;
                    Some((taken_before + taken, by, reading.kind.is_some(), units))
                })
                .max_by_key(|(taken, by, with_kind, _)| (*taken, *by, *with_kind))
        };
        if let Some((taken, _, with_kind, units)) = longest(&|reading, name| reading.allows(name)) {
            return Step {
                taken,
                mention: Some((units, with_kind)),
            };
        }
        let of_other_kind = longest(&|reading, _| reading.kind.is_some());
        Step {
            taken: of_other_kind.map_or(1, |(taken, ..)| taken),
            mention: None,
        }
    }
}

/// What the text's next tokens are: so many of them a mention, or passed over.
struct Step {
    taken: usize,
    mention: Option<(Vec<&'static Unit>, bool)>,
}

#[cfg(test)]
mod tests {
    use super::super::{communes, province, reporting_units};
    use super::*;
    use jiff::civil::{Date, date};

    /// The mentions in one line; those without a kind word in brackets.
    fn said(text: &str, among: &[&'static Unit]) -> String {
        let name = |mention: &Mention| {
            let names: Vec<&str> = mention.units.iter().map(|unit| unit.name).collect();
            match mention.with_kind {
                true => names.join("/"),
                false => format!("({})", names.join("/")),
            }
        };
        Gazetteer::of(among.to_vec())
            .mentions(text)
            .iter()
            .map(name)
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn among(name: &str, on: Date) -> Vec<&'static Unit> {
        reporting_units(province(name, Some(on)).one().expect(name), on)
    }

    #[test]
    fn title_lines_and_file_names_before_the_reform() {
        let among = among("Cà Mau", date(2023, 8, 31));
        for (text, expected) in [
            (
                "DANH SÁCH HỢP TÁC XÃ TRÊN ĐỊA BÀN HUYỆN THỚI BÌNH, TỈNH CÀ MAU NĂM 2023",
                "Huyện Thới Bình",
            ),
            ("UBND TP. CÀ MAU", "Thành phố Cà Mau"),
            ("UBND TỈNH CÀ MAU", ""),
            ("LIÊN MINH HTX TỈNH CÀ MAU", ""),
            ("Đơn vị: Cà Mau", "(Thành phố Cà Mau)"),
            ("ỦY BAN NHÂN DÂN HUYỆN TRẦN VĂN THỜI", "Huyện Trần Văn Thời"),
            ("HUYệN THớI BìNH", "Huyện Thới Bình"),
            (
                "Báo cáo HTX các huyện U Minh, Cái Nước",
                "Huyện U Minh (Huyện Cái Nước)",
            ),
            ("Xã Thới Bình, huyện Thới Bình", "Huyện Thới Bình"),
            ("Thị trấn Năm Căn", ""),
            ("DS HTX H. Cai Nuoc 8-2023", "Huyện Cái Nước"),
            ("thoi-binh_2023-08", "(Huyện Thới Bình)"),
            ("01_ThoiBinh", "(Huyện Thới Bình)"),
            ("HTX_HNgocHien_T8", "Huyện Ngọc Hiển"),
            ("TPCaMau-2023", "Thành phố Cà Mau"),
            ("Huyen_Dam_Doi (1)", "Huyện Đầm Dơi"),
            ("PHUTAN", "(Huyện Phú Tân)"),
            ("Bieu 1 - tinh Ca Mau", ""),
            ("Kế hoạch năm 2023 về căn cứ", ""),
            ("Danh sách các huyện, Cà Mau tháng 8", "(Thành phố Cà Mau)"),
        ] {
            assert_eq!(said(text, &among), expected, "{text}");
        }
    }

    #[test]
    fn communes_since_the_reform_and_old_wards() {
        let new = among("Cà Mau", date(2025, 12, 31));
        let old = province("Cà Mau", Some(date(2023, 8, 31)))
            .one()
            .expect("old Cà Mau");
        let old = communes(old, date(2023, 8, 31));
        for (text, among, expected) in [
            ("UBND XÃ KHÁNH BÌNH", &new, "Xã Khánh Bình"),
            ("UBND PHƯỜNG TÂN THÀNH", &new, "Phường Tân Thành"),
            ("Xã Khánh Bình Tây Bắc", &old, "Xã Khánh Bình Tây Bắc"),
            (
                "Xã Khánh Bình Tây, xã Khánh Bình",
                &old,
                "Xã Khánh Bình Tây Xã Khánh Bình",
            ),
            ("Tân Thành", &old, "(Phường Tân Thành/Xã Tân Thành)"),
            ("I. XÃ TÂN THÀNH", &old, "Xã Tân Thành"),
            ("DS HTX P.8-2023", &old, "Phường 8"),
            ("Biểu 1, tháng 8", &old, ""),
        ] {
            assert_eq!(said(text, among), expected, "{text}");
        }
    }

    #[test]
    fn provinces_and_their_abbreviations() {
        let provinces = super::super::provinces(date(2023, 8, 31));
        for (text, expected) in [
            ("huyện Thới Bình, tỉnh Cà Mau", "Tỉnh Cà Mau"),
            ("Liên minh HTX TT Huế", "(Thành phố Huế)"),
            ("TP.HCM năm 2023", "Thành phố Hồ Chí Minh"),
            ("SỞ KH&ĐT BR-VT", "(Tỉnh Bà Rịa - Vũng Tàu)"),
        ] {
            assert_eq!(said(text, &provinces), expected, "{text}");
        }
    }

    #[test]
    fn the_span_covers_kind_word_and_name() {
        let among = among("Cà Mau", date(2023, 8, 31));
        let text = "Số HTX của TP. Cà Mau (tính đến 31/8)";
        let spans: Vec<_> = Gazetteer::of(among)
            .mentions(text)
            .into_iter()
            .map(|found| &text[found.span])
            .collect();
        assert_eq!(spans, ["TP. Cà Mau"]);
    }
}
