//! How wide the columns of a table are, how large its letters, and how the page has to lie for it.

use super::page::{Page, width};
use crate::report::{Align, Table};
use crate::text::Lang;

/// Left and right of a cell's words, and a hair more than they need.
const PADDING: u32 = 2 * 80 + 20;
/// A column of words is made no narrower than 32 mm, unless it needs less: names of units stay in one line.
const WORDS: u32 = 1814;

/// A heading takes no more lines than this.
const HEAD_LINES: usize = 3;

/// Pages and sizes of letters in half points, from the best to the last resort.
const WAYS: [(Page, u32); 6] = [
    (Page::Portrait, 24),
    (Page::Portrait, 22),
    (Page::Landscape, 24),
    (Page::Landscape, 22),
    (Page::Landscape, 20),
    (Page::Landscape, 18),
];

/// How a table is laid on paper.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// The page it stands on.
    pub page: Page,
    /// The size of its letters in half points.
    pub size: u32,
    /// The widths of its columns; together the room of the page.
    pub widths: Vec<u32>,
}

/// What a column needs.
struct Need {
    /// So that numbers and words stay whole.
    least: u32,
    /// So that no cell takes a second line.
    most: u32,
}

/// The first way in which everything stays whole.
pub(super) fn fit(table: &Table, lang: Lang) -> Columns {
    let tried = WAYS.map(|(page, size)| (page, size, needs(table, lang, size)));
    let least = |needs: &[Need]| needs.iter().map(|need| need.least).sum::<u32>();
    let fits = tried
        .iter()
        .find(|(page, _, needs)| least(needs) <= page.room());
    let (page, size, needs) = fits.unwrap_or(&tried[WAYS.len() - 1]);
    Columns {
        page: *page,
        size: *size,
        widths: shared(needs, page.room()),
    }
}

fn needs(table: &Table, lang: Lang, size: u32) -> Vec<Need> {
    (0..table.columns.len())
        .map(|at| need(table, at, lang, size))
        .collect()
}

fn need(table: &Table, at: usize, lang: Lang, size: u32) -> Need {
    let column = &table.columns[at];
    let longest_word = |words: &str, bold: bool| {
        let words = words.split_whitespace();
        words.map(|word| width(word, size, bold)).max().unwrap_or(0)
    };
    let mut need = Need {
        least: heading(column.header.pick(lang), size),
        most: 0,
    };
    let plain = table.rows.iter().map(|row| (row, false));
    for (row, is_total) in plain.chain(table.total.iter().map(|row| (row, true))) {
        let words = row[at].paper(lang);
        let whole = width(&words, size, is_total);
        let least = match column.align {
            Align::Right => whole.min(WORDS),
            Align::Left => whole.min(WORDS).max(longest_word(&words, is_total)),
        };
        need.least = need.least.max(least);
        need.most = need.most.max(whole);
    }
    need.least += PADDING;
    need.most = (need.most + PADDING).max(need.least);
    need
}

/// The narrowest width in which a heading takes few enough lines.
fn heading(words: &str, size: u32) -> u32 {
    let words: Vec<&str> = words.split_whitespace().collect();
    // As wide as some words one after the other: no other width changes where lines end.
    let runs = (0..words.len()).flat_map(|from| {
        let ends = from + 1..=words.len();
        ends.map(move |to| (from, to))
    });
    let mut widths: Vec<u32> = runs
        .map(|(from, to)| width(&words[from..to].join(" "), size, true))
        .collect();
    widths.sort_unstable();
    let few = |room: &u32| lines(&words, *room, size).is_some_and(|lines| lines <= HEAD_LINES);
    widths.into_iter().find(few).unwrap_or(0)
}

/// How many lines words take in a column; `None` where one does not fit.
fn lines(words: &[&str], room: u32, size: u32) -> Option<usize> {
    let (mut lines, mut line) = (0, String::new());
    for word in words {
        let longer = format!("{line} {word}");
        line = match line.is_empty() || width(&longer, size, true) > room {
            true => {
                lines += 1;
                (*word).to_owned()
            }
            false => longer,
        };
        if width(&line, size, true) > room {
            return None;
        }
    }
    Some(lines)
}

/// Each what it needs; what is left first to cells that would wrap, then to all alike. Where even the least is too
/// much, all give way in proportion.
fn shared(needs: &[Need], room: u32) -> Vec<u32> {
    let least: u32 = needs.iter().map(|need| need.least).sum();
    let mut widths: Vec<u32> = needs
        .iter()
        .map(|need| match least > room {
            true => need.least * room / least,
            false => need.least,
        })
        .collect();
    let mut spare = room - widths.iter().sum::<u32>();
    for (width, need) in widths.iter_mut().zip(needs) {
        let more = need.most.saturating_sub(*width).min(spare);
        *width += more;
        spare -= more;
    }
    let count = u32::try_from(widths.len()).unwrap_or(u32::MAX).max(1);
    for (at, width) in (0..).zip(&mut widths) {
        *width += spare / count + u32::from(at < spare % count);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Cell, Column};
    use crate::text::Phrase;

    fn table(numbers: usize) -> Table {
        let mut columns = vec![Column::words(Phrase::same("Đơn vị"), 0)];
        columns.extend((0..numbers).map(|_| Column::numbers(Phrase::same("Vốn điều lệ"), 0)));
        let mut row = vec![Cell::Text(Phrase::same("Huyện Trần Văn Thời"))];
        row.extend((0..numbers).map(|_| Cell::Count(106_558_500)));
        Table {
            columns,
            rows: vec![row],
            total: None,
            notes: Vec::new(),
        }
    }

    // A number takes 60 points at 12, the names 90.7, each with 9 beside it; a page has 467 or 714.
    #[test]
    fn a_table_fills_its_page_and_turns_it_only_when_it_must() {
        for (numbers, page, size) in [
            (5, Page::Portrait, 24),
            (8, Page::Landscape, 24),
            (9, Page::Landscape, 22),
            (11, Page::Landscape, 18),
            (40, Page::Landscape, 18),
        ] {
            let columns = fit(&table(numbers), Lang::Vi);
            assert_eq!((columns.page, columns.size), (page, size), "{numbers}");
            let total: u32 = columns.widths.iter().sum();
            assert!(page.room() - total < 50, "{numbers}: {total}");
        }
    }

    #[test]
    fn headings_take_three_lines_at_most() {
        let room = |words: &str| width(words, 24, true);
        for (words, widest_line) in [
            ("Hợp tác xã", "Hợp"),
            ("Thực hiện tháng 6 năm 2024", "Thực hiện"),
            ("", ""),
        ] {
            assert_eq!(heading(words, 24), room(widest_line), "{words}");
        }
    }

    #[test]
    fn names_stay_in_one_line_where_there_is_room() {
        let columns = fit(&table(2), Lang::Vi);
        assert!(columns.widths[0] > width("Huyện Trần Văn Thời", 24, false) + 160);
    }
}
