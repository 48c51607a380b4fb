//! The start of a cell: nearly all are written in one way, which is read in one go.

use super::content::Kind;
use super::place;
use super::xml::{Tag, Trouble, Xml};

/// The tag of a cell.
#[derive(Debug, Default)]
pub(super) struct CellTag {
    /// The row and the column it says it stands in, from zero.
    pub place: Option<(u32, u32)>,
    /// The number of its style.
    pub style: usize,
    /// What its value is.
    pub kind: Kind,
    /// Whether it holds nothing.
    pub empty: bool,
}

impl CellTag {
    /// Any tag of a cell.
    pub fn of(tag: &Tag<'_>) -> Result<Self, Trouble> {
        let mut cell = CellTag {
            empty: tag.empty,
            ..CellTag::default()
        };
        let mut pairs = tag.pairs();
        while let Some((name, value)) = pairs.next_pair()? {
            if let [letter] = name {
                cell.take(*letter, value)?;
            }
        }
        Ok(cell)
    }

    /// The tag at hand, if it is written as nearly all are: no prefix, no needless blanks, names of one letter.
    pub fn plain(xml: &mut Xml<'_>) -> Result<Option<Self>, Trouble> {
        let from = xml.rest();
        let mut cell = CellTag::default();
        let Some(mut rest) = from.strip_prefix(b"<c ") else {
            return Ok(None);
        };
        while let [name @ (b'r' | b's' | b't'), b'=', b'"', value @ ..] = rest {
            let Some(end) = value.iter().position(|byte| *byte == b'"') else {
                return Ok(None);
            };
            cell.take(*name, &value[..end])?;
            let after = &value[end + 1..];
            if let Some(next) = after.strip_prefix(b" ") {
                rest = next;
                continue;
            }
            let slash = after.strip_prefix(b"/");
            cell.empty = slash.is_some();
            return Ok(slash.unwrap_or(after).strip_prefix(b">").map(|next| {
                xml.skip(from.len() - next.len());
                cell
            }));
        }
        Ok(None)
    }

    fn take(&mut self, name: u8, value: &[u8]) -> Result<(), Trouble> {
        match name {
            b'r' => self.place = Some(place::cell(value).ok_or(Trouble::Reference)?),
            b's' => self.style = place::whole(value).unwrap_or(0) as usize,
            b't' => self.kind = Kind::of(value),
            _ => {}
        }
        Ok(())
    }
}

/// The value of a cell that has nothing but a value without entities, as nearly all have; leaves the cell behind.
pub(super) fn plain_value<'a>(xml: &mut Xml<'a>) -> Option<&'a [u8]> {
    let inside = xml.rest().strip_prefix(b"<v>")?;
    let end = inside
        .iter()
        .position(|byte| matches!(byte, b'<' | b'&' | b'\r'))?;
    let (value, after) = inside.split_at(end);
    if !after.starts_with(b"</v></c>") {
        return None;
    }
    xml.skip(b"<v>".len() + end + b"</v></c>".len());
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::super::xml::Token;
    use super::*;

    fn any(xml: &[u8]) -> String {
        let Ok(Token::Open(tag)) = Xml::new(xml).token() else {
            panic!("a tag");
        };
        format!("{:?}", CellTag::of(&tag).expect("well-formed"))
    }

    #[test]
    fn tags_read_in_one_go_are_those_read_step_by_step() {
        for xml in [
            &b"<c r=\"F17\" s=\"3\" t=\"s\"><v>1</v></c>"[..],
            b"<c t=\"str\" r=\"A1\"><v/></c>",
            b"<c s=\"3\">",
            b"<c r=\"F17\" s=\"3\"/>",
        ] {
            let mut plain = Xml::new(xml);
            let tag = CellTag::plain(&mut plain).expect("well-formed");
            assert_eq!(format!("{:?}", tag.expect("plain")), any(xml));
            assert_eq!(
                plain.read(),
                xml.iter().position(|b| *b == b'>').map_or(0, |at| at + 1)
            );
        }
    }

    #[test]
    fn other_tags_are_left_to_be_read_step_by_step() {
        for xml in [
            &b"<x:c r=\"F17\">"[..],
            b"<c r='F17'>",
            b"<c r=\"F17\" />",
            b"<c  r=\"F17\">",
            b"<c r=\"F17\" cm=\"1\">",
            b"<c>",
            b"<c r=\"F1",
            b"<cols>",
        ] {
            let mut plain = Xml::new(xml);
            assert!(CellTag::plain(&mut plain).expect("no fault").is_none());
            assert_eq!(plain.read(), 0);
        }
    }

    #[test]
    fn values_with_anything_else_are_left() {
        let value = |xml: &'static [u8]| plain_value(&mut Xml::new(xml));
        assert_eq!(value(b"<v>12</v></c>"), Some(&b"12"[..]));
        for xml in [
            &b"<v>1&amp;2</v></c>"[..],
            b"<v>12</v> </c>",
            b"<f>A1</f><v>1</v></c>",
            b"<v>12</v>",
        ] {
            assert_eq!(value(xml), None);
        }
    }
}
