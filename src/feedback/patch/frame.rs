//! What stands around the rows of a sheet: short, held as text, while the rows go by as a stream.

use super::outline::Outline;
use super::package::unicode;
use super::stop::Stop;
use crate::model::Address;
use memchr::memmem;
use std::io::Read;

/// What stands before the rows may not be longer than this.
const LONGEST_HEAD: usize = 64 << 20;

/// Bytes looked at at a time.
const STEP: usize = 1 << 18;

const ROWS: &[u8] = b"sheetData";

/// What stands before and after the rows.
#[derive(Debug, Default)]
pub struct Frame {
    /// All before the tag that opens the rows; of a sheet without rows, all.
    pub head: String,
    /// All after the tag that closes them; `None` if it was not looked at.
    pub tail: Option<String>,
    /// Whether it has rows.
    pub has_rows: bool,
}

impl Frame {
    /// Looks at a sheet, if asked to up to its end.
    pub fn of(mut part: impl Read, to_its_end: bool) -> Result<Self, Stop> {
        let mut bytes = Vec::new();
        let opening = loop {
            if let Some(found) = tag_of_rows(&bytes, b"<") {
                break Some(found);
            }
            if bytes.len() > LONGEST_HEAD {
                return Err(Stop::broken());
            }
            if !more(&mut part, &mut bytes)? {
                break None;
            }
        };
        let Some((from, to)) = opening else {
            return Ok(Frame {
                head: unicode(bytes)?,
                ..Frame::default()
            });
        };
        let rest = bytes.split_off(to);
        let is_empty = bytes.ends_with(b"/>");
        bytes.truncate(from);
        let tail = match (to_its_end, is_empty) {
            (false, _) => None,
            (true, true) => Some(all(rest, part)?),
            (true, false) => Some(after_rows(rest, part)?),
        };
        Ok(Frame {
            head: unicode(bytes)?,
            tail: tail.map(unicode).transpose()?,
            has_rows: true,
        })
    }

    /// The first and the last cell in use, where the sheet says it. Some programs say A1 of every sheet.
    pub fn used(&self) -> Result<Option<(Address, Address)>, Stop> {
        let outline = Outline::of(&self.head)?;
        let said = outline.first("dimension");
        let reference = said.and_then(|one| outline.value(one, "ref"));
        let range = reference.and_then(|reference| block(&reference));
        Ok(range.filter(|(from, to)| from.row < to.row && from.column < to.column))
    }

    /// The merged blocks, by their first and last cells.
    pub fn blocks(&self) -> Result<Vec<(Address, Address)>, Stop> {
        let Some(tail) = &self.tail else {
            return Ok(Vec::new());
        };
        let outline = Outline::of(tail)?;
        let references = outline
            .all("mergeCell")
            .filter_map(|one| outline.value(one, "ref"));
        Ok(references
            .filter_map(|reference| block(&reference))
            .collect())
    }
}

/// The first and the last cell of a range.
fn block(reference: &str) -> Option<(Address, Address)> {
    let (from, to) = reference.split_once(':').unwrap_or((reference, reference));
    Some((address(from)?, address(to)?))
}

/// The cell of a reference such as `F17` or `$F$17`.
pub fn address(reference: &str) -> Option<Address> {
    let plain = reference.trim().replace('$', "").to_ascii_uppercase();
    serde_json::from_value(plain.into()).ok()
}

/// Bytes up to the end of a stream.
fn all(mut bytes: Vec<u8>, mut part: impl Read) -> Result<Vec<u8>, Stop> {
    part.read_to_end(&mut bytes).map_err(|_| Stop::broken())?;
    Ok(bytes)
}

/// What follows the tag that closes the rows.
fn after_rows(mut bytes: Vec<u8>, mut part: impl Read) -> Result<Vec<u8>, Stop> {
    loop {
        if let Some((_, to)) = tag_of_rows(&bytes, b"</") {
            return all(bytes.split_off(to), part);
        }
        // The tag may have begun in the last bytes.
        let seen = bytes.len().saturating_sub(256);
        bytes.drain(..seen);
        if !more(&mut part, &mut bytes)? {
            return Err(Stop::broken());
        }
    }
}

fn more(part: &mut impl Read, bytes: &mut Vec<u8>) -> Result<bool, Stop> {
    let read = part.by_ref().take(STEP as u64).read_to_end(bytes);
    Ok(read.map_err(|_| Stop::broken())? > 0)
}

/// Where the tag that opens or closes the rows begins and ends.
fn tag_of_rows(bytes: &[u8], begin: &[u8]) -> Option<(usize, usize)> {
    memmem::find_iter(bytes, ROWS).find_map(|at| {
        let from = memchr::memrchr(b'<', &bytes[..at])?;
        let between = bytes[from..at].strip_prefix(begin)?;
        let is_prefix = match between {
            [] => true,
            [name @ .., b':'] => name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'_'),
            _ => false,
        };
        let after = at + ROWS.len();
        let ends_name = matches!(
            bytes.get(after)?,
            b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n'
        );
        let to = after + memchr::memchr(b'>', &bytes[after..])? + 1;
        (is_prefix && ends_name).then_some((from, to))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(xml: &str) -> (String, Option<String>) {
        let frame = Frame::of(xml.as_bytes(), true).expect("sound");
        (frame.head, frame.tail)
    }

    #[test]
    fn head_and_tail_stand_around_the_rows() {
        for (xml, head, tail) in [
            (
                "<w><c/><sheetData><row/></sheetData><m/></w>",
                "<w><c/>",
                Some("<m/></w>"),
            ),
            (
                "<x:w><x:sheetData /><m/></x:w>",
                "<x:w>",
                Some("<m/></x:w>"),
            ),
            ("<w><sheetDataX/></w>", "<w><sheetDataX/></w>", None),
        ] {
            assert_eq!(
                frame(xml),
                (head.to_owned(), tail.map(str::to_owned)),
                "{xml}"
            );
        }
        let rows = "<row/>".repeat(100_000);
        let long = format!("<w><x:sheetData>{rows}</x:sheetData></w>");
        assert_eq!(frame(&long), ("<w>".to_owned(), Some("</w>".to_owned())));
        assert!(Frame::of("<w><sheetData><row>".as_bytes(), true).is_err());
    }

    #[test]
    fn what_is_in_use_is_known_where_it_is_more_than_a_cell() {
        let used = |reference: &str| {
            let xml = format!("<w><dimension ref='{reference}'/><sheetData/></w>");
            let frame = Frame::of(xml.as_bytes(), false).expect("sound");
            frame.used().expect("sound")
        };
        let range = (Address::new(2, 1), Address::new(8, 5));
        assert_eq!(used("B3:F9"), Some(range));
        assert_eq!((used("A1"), used("A1:A1"), used("")), (None, None, None));
    }

    #[test]
    fn blocks_are_read_from_what_follows() {
        let xml = "<w><sheetData/><mergeCells><mergeCell ref='B2:C$9'/></mergeCells></w>";
        let frame = Frame::of(xml.as_bytes(), true).expect("sound");
        let block = (Address::new(1, 1), Address::new(8, 2));
        assert_eq!(frame.blocks().expect("sound"), [block]);
    }
}
