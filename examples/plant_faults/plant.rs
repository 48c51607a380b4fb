//! A fault as a clerk makes it: which list, what is typed, and the cell where it has to be found.

use super::clean::Base;
use super::draft::Draft;
use htx::model::Address;

/// One way to go wrong.
#[derive(Clone, Copy)]
pub struct Plant {
    /// The code of the rule that has to find it.
    pub code: &'static str,
    /// The list it is typed into.
    pub base: Base,
    /// Types it at, or beginning with, a row; gives the cell, none where it is told of no cell.
    pub typed: fn(&mut Draft, usize) -> Option<Address>,
}

/// Short form for tables of plants.
pub const fn plant(
    code: &'static str,
    base: Base,
    typed: fn(&mut Draft, usize) -> Option<Address>,
) -> Plant {
    Plant { code, base, typed }
}

/// Rules whose faults no cell of one list can hold, and why.
pub const ELSEWHERE: &[(&str, &str)] = &[
    ("S101", "the bytes of a file"),
    ("S102", "the bytes of a file"),
    ("S105", "the letters of a whole file"),
    ("S106", "the letters of a whole file"),
    ("S201", "a whole sheet"),
    ("S202", "a whole sheet"),
    ("S203", "a whole sheet"),
    ("S205", "a whole sheet"),
    ("S206", "a whole sheet"),
    ("S207", "a whole sheet"),
    ("S208", "a whole sheet"),
    ("S303", "two files, one after the other"),
    ("T103", "two files"),
    ("U201", "two files"),
    (
        "M306",
        "the registry: who is listed for several cooperatives",
    ),
    ("U202", "lists of two units"),
    ("U203", "lists of two units"),
    ("M102", "a list of members and one of cooperatives"),
    ("M103", "a list of members and one of cooperatives"),
    ("M104", "a list of members and one of cooperatives"),
    ("H101", "two lists of one sender"),
    ("H102", "two lists of one sender"),
    ("H103", "two lists of one sender"),
    ("H104", "two lists of one sender"),
    ("H105", "two lists of one sender"),
    ("H106", "two lists of one sender"),
    ("H107", "two lists of one sender"),
    ("H108", "two lists of one sender"),
    ("H109", "two lists of one sender"),
    ("H110", "two lists of one sender"),
    ("M101", "a list of members and one of cooperatives"),
];
