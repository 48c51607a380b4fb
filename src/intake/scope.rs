//! Which rows a stated total may be the sum of.

use crate::model::Total;

/// What stands at a row, as far as totals are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landmark {
    /// A record.
    Record,
    /// A section of a level, 0 the outermost.
    Section(usize),
    /// A total.
    Total,
}

/// The rows of a table that matter to its totals, from top to bottom.
#[derive(Debug, Default)]
pub struct Landmarks {
    rows: Vec<(u32, Landmark)>,
}

impl Landmarks {
    /// Notes what stands at a row. Of records one after the other only the first and the last matter.
    pub fn push(&mut self, row: u32, landmark: Landmark) {
        if let [.., (_, Landmark::Record), (last, Landmark::Record)] = &mut self.rows[..]
            && landmark == Landmark::Record
        {
            *last = row;
            return;
        }
        self.rows.push((row, landmark));
    }

    /// Gives each total the row ranges it may sum. `first` is the table's first row.
    pub fn scoped(&self, totals: Vec<Total>, first: u32) -> Vec<Total> {
        let end = self.rows.last().map_or(first, |(row, _)| row + 1);
        totals
            .into_iter()
            .map(|total| {
                let scopes = self.scopes(total.row, first, end);
                Total { scopes, ..total }
            })
            .collect()
    }

    /// The likeliest ranges first: the section a subtotal closes or a heading opens, those around it, what stands
    /// since the last total, the whole table.
    fn scopes(&self, row: u32, first: u32, end: u32) -> Vec<(u32, u32)> {
        let Some(at) = self.rows.iter().position(|(other, _)| *other == row) else {
            return Vec::new();
        };
        let (before, after) = (&self.rows[..at], &self.rows[at + 1..]);
        let mut scopes = Vec::new();
        if let Landmark::Section(level) = self.rows[at].1 {
            scopes.push((row, next_section(after, level).unwrap_or(end)));
            scopes.push((row, next_total(after).unwrap_or(end)));
        } else {
            let mut level = usize::MAX;
            for (start, landmark) in before.iter().rev() {
                if let Landmark::Section(found) = landmark
                    && *found < level
                {
                    scopes.push((*start, row));
                    level = *found;
                }
            }
            let last_total = before
                .iter()
                .rev()
                .find(|(_, landmark)| *landmark == Landmark::Total);
            scopes.extend(last_total.map(|(start, _)| (*start, row)));
            let opens = !before
                .iter()
                .any(|(_, landmark)| *landmark == Landmark::Record)
                || matches!(before.last(), Some((_, Landmark::Section(_))));
            if opens {
                let level = before
                    .iter()
                    .rev()
                    .find_map(|(_, landmark)| match landmark {
                        Landmark::Section(level) => Some(*level),
                        _ => None,
                    });
                scopes.push((
                    row,
                    level
                        .and_then(|level| next_section(after, level))
                        .unwrap_or(end),
                ));
                scopes.push((row, next_total(after).unwrap_or(end)));
            }
        }
        scopes.push((first, row));
        scopes.push((first, end));
        let records = |(from, to): &(u32, u32)| {
            self.rows
                .iter()
                .any(|(row, landmark)| *landmark == Landmark::Record && (from..to).contains(&row))
        };
        let mut seen = Vec::new();
        scopes.retain(|scope| {
            let fresh = records(scope) && !seen.contains(scope);
            seen.push(*scope);
            fresh
        });
        scopes
    }
}

fn next_section(after: &[(u32, Landmark)], level: usize) -> Option<u32> {
    after.iter().find_map(|(row, landmark)| match landmark {
        Landmark::Section(found) if *found <= level => Some(*row),
        _ => None,
    })
}

fn next_total(after: &[(u32, Landmark)]) -> Option<u32> {
    after
        .iter()
        .find(|(_, landmark)| *landmark == Landmark::Total)
        .map(|(row, _)| *row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subtotals_totals_and_headings() {
        use Landmark::{Record, Section, Total};
        let mut landmarks = Landmarks::default();
        // 10 I, 11-12 records, 13 Cộng, 14 II, 15 record, 16 Cộng, 17 Tổng cộng.
        for (row, landmark) in (10..).zip([
            Section(0),
            Record,
            Record,
            Total,
            Section(0),
            Record,
            Total,
            Total,
        ]) {
            landmarks.push(row, landmark);
        }
        assert_eq!(landmarks.scopes(13, 8, 18)[0], (10, 13));
        assert_eq!(landmarks.scopes(16, 8, 18)[0], (14, 16));
        assert!(landmarks.scopes(17, 8, 18).contains(&(8, 17)));
        assert_eq!(landmarks.scopes(10, 8, 18)[0], (10, 14));
    }

    #[test]
    fn a_total_above_the_rows() {
        use Landmark::{Record, Total};
        let mut landmarks = Landmarks::default();
        for (row, landmark) in (9..).zip([Total, Record, Record]) {
            landmarks.push(row, landmark);
        }
        assert_eq!(landmarks.scopes(9, 7, 12), [(9, 12), (7, 12)]);
    }
}
