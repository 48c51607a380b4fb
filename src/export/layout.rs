//! Which columns of a table fit a width, and how wide each is drawn.

use crate::report::{Align, Table};
use crate::text::Lang;

/// Blank columns between two columns of a table.
pub(super) const GAP: usize = 2;
/// A column of words is not made narrower than this while another column can go.
const WORDS: usize = 26;
/// Names that may be cut are not made narrower than this while another column can go.
const NAMES: usize = 16;
/// A heading takes no more lines than this while another column can go.
const HEADER_LINES: usize = 3;

/// The columns that are drawn.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// Index and width of each column drawn, from left to right.
    pub(super) columns: Vec<(usize, usize)>,
    /// Indices of those left out.
    pub(super) hidden: Vec<usize>,
}

/// The room one column needs.
struct Room {
    index: usize,
    /// The room it has: at first the narrowest that keeps numbers and words whole.
    width: usize,
    /// The room its cells need not to wrap.
    cells: usize,
    /// The room its heading needs in one line, in two, in three.
    heading: [usize; HEADER_LINES],
    priority: u8,
}

/// Fits a table into `width`: first the columns of the highest priority number go, then words wrap.
pub(super) fn fit(table: &Table, lang: Lang, width: usize) -> Layout {
    let mut rooms: Vec<Room> = (0..table.columns.len())
        .map(|index| room(table, index, lang))
        .collect();
    let mut hidden = Vec::new();
    while needed(&rooms) > width {
        let Some(next) = next_to_go(&rooms) else {
            break;
        };
        hidden.push(rooms.remove(next).index);
    }
    hidden.sort_unstable();
    shrink(&mut rooms, width);
    grow(&mut rooms, width);
    Layout {
        columns: rooms.iter().map(|room| (room.index, room.width)).collect(),
        hidden,
    }
}

/// Letters as the terminal counts them: names are in NFC, where each is one column wide.
pub(super) fn width_of(words: &str) -> usize {
    words.chars().count()
}

fn room(table: &Table, index: usize, lang: Lang) -> Room {
    let column = &table.columns[index];
    let rows = table.rows.iter().chain(&table.total);
    let cells = rows.filter_map(|row| row.get(index));
    let cells = cells
        .map(|cell| width_of(&cell.paper(lang)))
        .max()
        .unwrap_or(0);
    let heading = heading(column.header.pick(lang));
    let whole = match column.align {
        Align::Left if column.cut => cells.min(NAMES),
        Align::Left => cells.min(WORDS),
        Align::Right => cells,
    };
    Room {
        index,
        width: whole.max(heading[HEADER_LINES - 1]),
        cells,
        heading,
        priority: column.priority,
    }
}

/// The narrowest widths in which a heading takes one line, two, three.
pub(super) fn heading(words: &str) -> [usize; HEADER_LINES] {
    let word = words.split_whitespace().map(width_of).max().unwrap_or(0);
    std::array::from_fn(|more| {
        let low_enough = |width: &usize| wrapped(words, *width).len() <= more + 1;
        (word..).find(low_enough).unwrap_or(word)
    })
}

fn needed(rooms: &[Room]) -> usize {
    let gaps = GAP * rooms.len().saturating_sub(1);
    rooms.iter().map(|room| room.width).sum::<usize>() + gaps
}

/// The rightmost of those with the highest priority number; `None` when all left must stay.
fn next_to_go(rooms: &[Room]) -> Option<usize> {
    let numbered = rooms.iter().enumerate();
    let (at, _) = numbered
        .filter(|(_, room)| room.priority > 0)
        .max_by_key(|(_, room)| room.priority)?;
    Some(at)
}

/// On a very narrow terminal words are broken rather than the line overrun.
fn shrink(rooms: &mut [Room], width: usize) {
    while needed(rooms) > width {
        let widest = rooms.iter_mut().max_by_key(|room| room.width);
        match widest.filter(|room| room.width > 1) {
            Some(room) => room.width -= 1,
            None => return,
        }
    }
}

/// Gives the room that is left to cells that wrap, then to headings: all in as few lines as fit.
fn grow(rooms: &mut [Room], width: usize) {
    for at in 0..rooms.len() {
        let spare = width.saturating_sub(needed(rooms));
        rooms[at].width += rooms[at].cells.saturating_sub(rooms[at].width).min(spare);
    }
    for more in 0..HEADER_LINES {
        let grown = |room: &Room| room.width.max(room.heading[more]);
        let gain: usize = rooms.iter().map(|room| grown(room) - room.width).sum();
        if needed(rooms) + gain <= width {
            for room in rooms.iter_mut() {
                room.width = grown(room);
            }
            return;
        }
    }
}

/// The words, their end replaced by an ellipsis where they take more than `width` columns.
pub(super) fn cut(words: &str, width: usize) -> String {
    if width_of(words) <= width {
        return words.to_owned();
    }
    let kept: String = words.chars().take(width.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The lines of a paragraph, none longer than `width` unless one word is.
pub fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width_of(line) + 1 + width_of(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Cell, Column};
    use crate::text::Phrase;

    fn phrase(words: &str) -> Phrase {
        Phrase::same(words)
    }

    fn table() -> Table {
        let column = |header: &str, align, priority| Column {
            header: phrase(header),
            align,
            priority,
            cut: false,
            group: None,
            key: None,
        };
        Table {
            columns: vec![
                column("Đơn vị", Align::Left, 0),
                column("Hợp tác xã", Align::Right, 0),
                column("Tạm ngừng", Align::Right, 1),
                column("Lao động", Align::Right, 2),
            ],
            rows: vec![vec![
                Cell::Text(phrase("Huyện Thới Bình")),
                Cell::Count(31),
                Cell::Count(4),
                Cell::Count(1234),
            ]],
            total: None,
            notes: Vec::new(),
        }
    }

    #[test]
    fn wide_enough_every_column_has_the_room_of_its_heading() {
        let layout = fit(&table(), Lang::Vi, 80);
        assert_eq!(layout.columns, [(0, 15), (1, 10), (2, 9), (3, 8)]);
        assert!(layout.hidden.is_empty());
    }

    #[test]
    fn headings_wrap_before_a_column_goes() {
        // 15 + 3 + 5 + 5 and three gaps of 2 need 34.
        let layout = fit(&table(), Lang::Vi, 34);
        assert_eq!(layout.columns, [(0, 15), (1, 3), (2, 5), (3, 5)]);
    }

    #[test]
    fn the_least_important_column_goes_first_and_the_first_stay() {
        assert_eq!(fit(&table(), Lang::Vi, 33).hidden, [3]);
        assert_eq!(fit(&table(), Lang::Vi, 24).hidden, [2, 3]);
        let narrow = fit(&table(), Lang::Vi, 12);
        assert_eq!(narrow.columns, [(0, 7), (1, 3)]);
    }

    #[test]
    fn names_are_cut_and_take_what_room_is_left() {
        let mut table = table();
        table.columns[0].cut = true;
        table.rows[0][0] = Cell::Text(phrase("DS HTX huyện Thới Bình 8-2023.xlsx"));
        // Without cutting, 26 columns of words and three of numbers are 45.
        assert_eq!(fit(&table, Lang::Vi, 35).columns[0], (0, 16));
        assert_eq!(fit(&table, Lang::Vi, 40).columns[0], (0, 21));
        assert_eq!(
            cut("DS HTX huyện Thới Bình 8-2023.xlsx", 16),
            "DS HTX huyện Th…"
        );
        assert_eq!(cut("DS HTX huyện", 8), "DS HTX…");
        assert_eq!(cut("u-minh.csv", 10), "u-minh.csv");
    }

    #[test]
    fn paragraphs_wrap_between_words() {
        assert_eq!(wrapped("một hai ba bốn", 8), ["một hai", "ba bốn"]);
        assert_eq!(wrapped("", 8), [""; 0]);
    }
}
