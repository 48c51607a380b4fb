//! Classes of cooperatives by how many members they have. They are the same at all times, so that periods compare, and
//! one ends at a hundred as the figure of those that have more does.

use super::frame::Frame;
use crate::model::Field;
use crate::text::{Text, text};

/// Code, the highest number in it, name.
type Class = (&'static str, i64, Text);

/// The classes, from the smallest to the largest.
pub(super) const CLASSES: [Class; 8] = [
    ("up_to_6", 6, text("đến 6", "up to 6")),
    ("7_to_10", 10, text("7–10", "7–10")),
    ("11_to_20", 20, text("11–20", "11–20")),
    ("21_to_50", 50, text("21–50", "21–50")),
    ("51_to_100", 100, text("51–100", "51–100")),
    ("101_to_200", 200, text("101–200", "101–200")),
    ("201_to_500", 500, text("201–500", "201–500")),
    ("over_500", i64::MAX, text("trên 500", "over 500")),
];

/// The class a number of members, or a median of such numbers, falls in.
pub fn member_class(members: f64) -> &'static str {
    #[allow(clippy::cast_possible_truncation)] // Nobody has 2^53 members.
    let members = members.ceil() as i64;
    let (code, ..) = CLASSES
        .iter()
        .find(|(_, most, _)| members <= *most)
        .unwrap_or(&CLASSES[CLASSES.len() - 1]);
    code
}

/// The class of each row that stands for one cooperative and says how many members it has.
pub(super) fn of_rows(frame: &Frame) -> Vec<Option<&'static str>> {
    let members = frame.integers(Field::Members);
    let rows = members.iter().zip(&frame.bases);
    #[allow(clippy::cast_precision_loss)]
    let class = |members: i64| member_class(members as f64);
    rows.map(|(members, base)| members.filter(|_| base.single).map(class))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_falls_in_one_class() {
        for (members, class) in [
            (0.0, "up_to_6"),
            (6.0, "up_to_6"),
            (6.5, "7_to_10"),
            (7.0, "7_to_10"),
            (100.0, "51_to_100"),
            (100.5, "101_to_200"),
            (9e9, "over_500"),
        ] {
            assert_eq!(member_class(members), class, "{members}");
        }
    }
}
