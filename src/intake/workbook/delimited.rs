//! CSV and TSV: the sign between cells is told by the lines, rows keep the place a spreadsheet shows.

use crate::intake::cell::{Cell, Grid};

/// The cells of a text file.
pub fn grid(name: String, content: &str) -> csv::Result<Grid> {
    // One kind of line end, and one after the last line: the reader counts lines by it.
    let mut content = content.replace("\r\n", "\n").replace('\r', "\n");
    if !content.ends_with('\n') {
        content.push('\n');
    }
    let mut grid = Grid {
        name,
        ..Grid::default()
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&content))
        .from_reader(content.as_bytes());
    // The csv crate passes over blank lines and counts the lines inside quoted cells; a spreadsheet shows the blank
    // lines as rows and a quoted cell as one. The line the reader stands on after a record tells both.
    let mut lines_inside_cells = 0;
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record)? {
        lines_inside_cells += record
            .iter()
            .map(|value| value.matches('\n').count() as u64)
            .sum::<u64>();
        let row = reader
            .position()
            .line()
            .saturating_sub(2 + lines_inside_cells);
        for (column, value) in record.iter().enumerate() {
            if !value.trim().is_empty() {
                let place = |at: u64| u32::try_from(at).unwrap_or(u32::MAX);
                grid.push(
                    place(row),
                    place(column as u64),
                    Cell::Text(value.to_owned()),
                );
            }
        }
    }
    Ok(grid)
}

/// The sign that parts the first lines into the most cells, most evenly: the one most lines have.
fn delimiter(content: &str) -> u8 {
    let lines: Vec<&str> = content
        .lines()
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
        let grid = grid("t".into(), "a,b\r\n\r\n\"x\ny\",2\r\nz,3").expect("csv");
        let rows: Vec<u32> = grid.rows.iter().map(|row| row.index).collect();
        assert_eq!(rows, [0, 2, 3]);
    }
}
