//! The merged blocks a row lies in, as the rows of a sheet go by from top to bottom.

use super::cell::{Cell, Merge, Row};
use std::collections::VecDeque;

/// Merged blocks, those ahead and those the present row lies in.
#[derive(Debug)]
pub struct Merged {
    ahead: VecDeque<Merge>,
    around: Vec<Block>,
}

/// A block over several rows, and what its upper left cell holds.
#[derive(Debug)]
struct Block {
    merge: Merge,
    cell: Option<Cell>,
}

impl Merged {
    /// The blocks of a sheet that matter below a row: those over several rows that reach further down.
    pub fn below(merges: &[Merge], row: u32) -> Self {
        let tall = |merge: &&Merge| merge.to.row > merge.from.row && merge.to.row > row;
        let mut ahead: Vec<Merge> = merges.iter().filter(tall).copied().collect();
        ahead.sort_by_key(|merge| merge.from.row);
        Merged {
            ahead: ahead.into(),
            around: Vec::new(),
        }
    }

    /// Goes down to a row.
    pub fn enter(&mut self, row: &Row) {
        self.around.retain(|block| block.merge.to.row >= row.index);
        while let Some(merge) = self.ahead.front().filter(|m| m.from.row <= row.index) {
            let starts = merge.from.row == row.index;
            let cell = row.cell(merge.from.column).filter(|_| starts).cloned();
            if merge.to.row >= row.index {
                let merge = *merge;
                self.around.push(Block { merge, cell });
            }
            self.ahead.pop_front();
        }
    }

    /// The block a column of the row lies in that began in a row above, and its cell.
    pub fn above(&self, row: &Row, column: u32) -> Option<(&Merge, Option<&Cell>)> {
        let holds = |block: &&Block| {
            let merge = &block.merge;
            merge.from.row < row.index && (merge.from.column..=merge.to.column).contains(&column)
        };
        let block = self.around.iter().find(holds)?;
        Some((&block.merge, block.cell.as_ref()))
    }
}
