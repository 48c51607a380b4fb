//! Messy sheets to records: what stands where, what it means, what was met on the way.
mod cell;
mod columns;
mod date;
mod header;
mod money;
mod number;
mod record;
mod rowkind;
mod scope;
mod section;
mod table;
mod terms;
mod title;
mod workbook;
