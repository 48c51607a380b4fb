//! What of a workbook is to be marked: each cell once, with all that was found at it.

use super::shade::Shade;
use crate::finding::Finding;
use crate::model::Address;
use std::collections::BTreeMap;

/// One cell to be marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// How it is filled.
    pub shade: Shade,
    /// The findings that name it, by their place in the list.
    pub findings: Vec<usize>,
}

/// The cells of one sheet to be marked.
pub type Marks = BTreeMap<Address, Mark>;

/// The cells to be marked in each sheet.
pub fn of(findings: &[&Finding]) -> BTreeMap<String, Marks> {
    let mut sheets: BTreeMap<String, Marks> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        let Some(sheet) = &finding.sheet else {
            continue;
        };
        let marks = sheets.entry(sheet.clone()).or_default();
        if let Some(cell) = finding.cell {
            put(marks, cell, Shade::new(finding.severity, true), Some(at));
        }
        for cell in &finding.related {
            put(marks, *cell, Shade::new(finding.severity, false), None);
        }
    }
    sheets.retain(|_, marks| !marks.is_empty());
    sheets
}

fn put(marks: &mut Marks, cell: Address, shade: Shade, finding: Option<usize>) {
    let mark = marks.entry(cell).or_insert(Mark {
        shade,
        findings: Vec::new(),
    });
    mark.shade = mark.shade.max(shade);
    mark.findings.extend(finding);
}

/// The marks with those outside of what a sheet uses at its edge, so that the sheet and its print grow by nothing: of a
/// row at its first cell, else in the nearest row.
pub fn inside(marks: &Marks, used: (Address, Address)) -> Marks {
    let (from, to) = used;
    let edge = |cell: &Address| {
        let column = match (from.column..=to.column).contains(&cell.column) {
            true => cell.column,
            false => from.column,
        };
        Address::new(cell.row.clamp(from.row, to.row), column)
    };
    moved(marks, edge)
}

/// The marks with those in merged blocks at the upper left cell of the block, the only one that is seen.
pub fn in_blocks(marks: &Marks, blocks: &[(Address, Address)]) -> Marks {
    moved(marks, |cell| {
        let holds = |(from, to): &&(Address, Address)| {
            (from.row..=to.row).contains(&cell.row)
                && (from.column..=to.column).contains(&cell.column)
        };
        blocks.iter().find(holds).map_or(*cell, |(from, _)| *from)
    })
}

/// The marks at other cells; what comes together is one mark.
fn moved(marks: &Marks, to: impl Fn(&Address) -> Address) -> Marks {
    let mut moved = Marks::new();
    for (cell, mark) in marks {
        let cell = to(cell);
        put(&mut moved, cell, mark.shade, None);
        if let Some(there) = moved.get_mut(&cell) {
            there.findings.extend(&mark.findings);
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::testing::finding;
    use crate::finding::Severity::{Error, Warning};

    #[test]
    fn a_cell_is_marked_once_by_the_worst_that_names_it() {
        let mut both = finding(Warning, "DS", "B2");
        both.related = vec![Address::new(2, 2)];
        let error = finding(Error, "DS", "B2");
        let mut elsewhere = finding(Error, "DS", "C3");
        elsewhere.cell = None;
        elsewhere.related = vec![Address::new(1, 1), Address::new(4, 4)];
        let marks = of(&[&both, &error, &elsewhere]);
        let marks = &marks["DS"];
        assert_eq!(marks.len(), 3);
        let b2 = &marks[&Address::new(1, 1)];
        assert_eq!(
            (b2.shade, &b2.findings[..]),
            (Shade::new(Error, true), &[0, 1][..])
        );
        assert_eq!(marks[&Address::new(2, 2)].shade, Shade::new(Warning, false));
        assert_eq!(marks[&Address::new(4, 4)].shade, Shade::new(Error, false));
    }

    #[test]
    fn what_lies_outside_of_the_sheet_is_marked_at_its_edge() {
        // The sheet uses B3:F9.
        for (cell, edge) in [
            ("C4", "C4"),
            ("A3", "B3"),
            ("H5", "B5"),
            ("D1", "D3"),
            ("D12", "D9"),
            ("A1", "B3"),
        ] {
            let found = finding(Error, "DS", cell);
            let marks = of(&[&found]);
            let inside = inside(&marks["DS"], (Address::new(2, 1), Address::new(8, 5)));
            let cells: Vec<String> = inside.keys().map(ToString::to_string).collect();
            assert_eq!(cells, [edge], "{cell}");
        }
    }

    #[test]
    fn what_lies_in_a_block_is_marked_where_the_block_is_seen() {
        let (one, other) = (finding(Warning, "DS", "B3"), finding(Error, "DS", "B2"));
        let marks = of(&[&one, &other]);
        let moved = in_blocks(&marks["DS"], &[(Address::new(1, 1), Address::new(3, 1))]);
        assert_eq!(moved.len(), 1);
        let mark = &moved[&Address::new(1, 1)];
        assert_eq!(
            (mark.shade, mark.findings.len()),
            (Shade::new(Error, true), 2)
        );
    }
}
