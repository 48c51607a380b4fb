//! A report to lay on paper, and what stands in it.

use crate::report::sample::{ROWS, holdings, stock, unit};
use crate::report::{Block, Document, Report, Request, Table, build};

/// A month of a province beside two earlier ones.
pub(in crate::export) fn report(province: &str) -> Report {
    let period = |written: &str| written.parse().expect(written);
    let mut request = Request::new(
        unit(province),
        period("2023-08"),
        holdings(stock(ROWS, "2023-08-31")),
    );
    request.expected = ["967", "971", "966"].map(unit).to_vec();
    request.compare = ["2023-07", "2023-06"]
        .map(|earlier| (period(earlier), holdings(stock(ROWS, "2023-06-30"))))
        .to_vec();
    build(&request)
}

/// Every table of a document.
pub(in crate::export) fn tables_of(document: &Document) -> impl Iterator<Item = &Table> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) | Block::Chart(_) => None,
    })
}
