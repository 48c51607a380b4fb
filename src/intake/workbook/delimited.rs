//! CSV and TSV: the sign between cells is told by the lines, rows keep the place a spreadsheet shows.

use super::trouble::damaged;
use super::{HEAD, Rest, Sheet};
use crate::intake::cell::{Cell, Grid, Row};
use crate::text::Phrase;
use std::io::{self, Read};

/// The rows of a text: as the reader passes over blank lines and counts the lines inside quoted cells, while a
/// spreadsheet shows the blank lines as rows and a quoted cell as one, their places are told by both.
struct Rows<R> {
    reader: csv::Reader<Lines<R>>,
    record: csv::ByteRecord,
    lines_inside_cells: u64,
}

impl<R: Read> Rows<R> {
    fn of(text: R, delimiter: u8) -> Self {
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .buffer_capacity(1 << 16)
            .from_reader(Lines::of(text));
        Rows {
            reader,
            record: csv::ByteRecord::new(),
            lines_inside_cells: 0,
        }
    }

    fn read(&mut self) -> csv::Result<Option<Row>> {
        if !self.reader.read_byte_record(&mut self.record)? {
            return Ok(None);
        }
        let inside = |value: &[u8]| value.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.lines_inside_cells += self.record.iter().map(inside).sum::<u64>();
        let row = self.reader.position().line();
        let place = |at: u64| u32::try_from(at).unwrap_or(u32::MAX);
        Ok(Some(Row {
            index: place(row.saturating_sub(2 + self.lines_inside_cells)),
            cells: (0..)
                .zip(&self.record)
                .filter(|(_, value)| !value.trim_ascii().is_empty())
                .map(|(column, value)| {
                    let text = String::from_utf8_lossy(value).into_owned();
                    (place(column), Cell::Text(text.into()))
                })
                .collect(),
        }))
    }
}

impl<R: Read> Iterator for Rows<R> {
    type Item = Result<Row, Phrase>;

    fn next(&mut self) -> Option<Self::Item> {
        let read = self.read().transpose()?;
        Some(read.map_err(|error| damaged(&error.to_string())))
    }
}

/// A text with one kind of line end, and one after the last line: lines are counted by it.
struct Lines<R> {
    text: R,
    after_return: bool,
    last: u8,
}

impl<R: Read> Lines<R> {
    fn of(text: R) -> Self {
        Lines {
            text,
            after_return: false,
            last: b'\n',
        }
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.text.read(buffer)?;
            if read == 0 {
                let missing = self.last != b'\n' && !buffer.is_empty();
                if missing {
                    buffer[0] = b'\n';
                    self.last = b'\n';
                }
                return Ok(usize::from(missing));
            }
            let mut kept = 0;
            for at in 0..read {
                let byte = buffer[at];
                let second = byte == b'\n' && self.after_return;
                self.after_return = byte == b'\r';
                if !second {
                    buffer[kept] = if byte == b'\r' { b'\n' } else { byte };
                    kept += 1;
                }
            }
            if kept > 0 {
                self.last = buffer[kept - 1];
                return Ok(kept);
            }
        }
    }
}

/// The sheet of a text in UTF-8 that begins with `start`.
pub fn sheet(name: String, start: &str, text: impl Read + Send + 'static) -> Result<Sheet, Phrase> {
    let mut rows = Rows::of(text, delimiter(start))
        .filter(|row| row.as_ref().map_or(true, |row| !row.cells.is_empty()));
    let mut grid = Grid {
        name,
        ..Grid::default()
    };
    while grid.rows.len() < HEAD {
        let Some(row) = rows.next() else {
            return Ok(Sheet::whole(grid));
        };
        grid.rows.push(row?);
    }
    Ok(Sheet {
        grid,
        rest: Some(Rest::new(rows)),
        ..Sheet::default()
    })
}

/// The sign that parts the first lines into the most cells, most evenly: the one most lines have.
fn delimiter(content: &str) -> u8 {
    let lines: Vec<&str> = content
        .split(['\r', '\n'])
        .filter(|line| !line.trim().is_empty())
        .take(50)
        .collect();
    let score = |sign: u8| {
        let counts: Vec<usize> = lines
            .iter()
            .map(|line| outside_quotes(line, char::from(sign)))
            .collect();
        let lines_with = counts.iter().filter(|count| **count > 0).count();
        (lines_with, counts.iter().sum::<usize>())
    };
    *[b'|', b',', b'\t', b';']
        .iter()
        .max_by_key(|sign| score(**sign))
        .expect("the list of signs is not empty")
}

fn outside_quotes(line: &str, sign: char) -> usize {
    let mut quoted = false;
    line.chars()
        .filter(|c| {
            quoted ^= *c == '"';
            *c == sign && !quoted
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_told_by_the_lines() {
        for (content, sign) in [
            ("a;b;c\n1,5;2;3", b';'),
            ("a,b\n\"x;y;z\",2", b','),
            ("a\tb\tc\n1\t2,5\t3", b'\t'),
            ("DANH SÁCH, CÁC HTX\nSTT;Tên;TV\n1;A;2", b';'),
        ] {
            assert_eq!(delimiter(content), sign, "{content}");
        }
    }

    #[test]
    fn rows_of_a_csv_keep_the_place_a_spreadsheet_shows() {
        let text = "a,b\r\n\r\n\"x\ny\",2\r\nz,3";
        let sheet = sheet("t".into(), text, text.as_bytes()).expect("csv");
        let rows: Vec<u32> = sheet.grid.rows.iter().map(|row| row.index).collect();
        assert_eq!(rows, [0, 2, 3]);
    }
}
