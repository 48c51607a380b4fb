//! Cooperatives that call for action: at rest for too long, of too few members, weak, or without any figures.

use super::changes::{day, name};
use crate::model::law::{MONTHS_AT_REST, fewest_members};
use crate::model::{Rating, Status, When};
use crate::report::Report;
use crate::report::document::{Block, Cell, Column, Table};
use crate::report::grammar::phrase;
use crate::report::roster::Listed;
use crate::text::{Phrase, Text, text};
use jiff::ToSpan;

/// One list for each reason; nothing where none holds for anybody.
pub(super) fn blocks(report: &Report) -> Vec<Block> {
    let lists = [
        at_rest(report),
        too_few(report),
        weak(report),
        silent(report),
    ];
    lists.into_iter().flatten().flatten().collect()
}

/// The counted cooperatives a test holds of, each with its cell; nothing where there is none.
fn list(
    report: &Report,
    lead: Phrase,
    column: Option<Column>,
    test: impl Fn(&Listed) -> Option<Cell>,
) -> Option<Vec<Block>> {
    let counted = report.roster.cooperatives.iter();
    let rows = counted.filter(|listed| listed.is_counted());
    let rows = rows.filter_map(|listed| {
        let cell = test(listed)?;
        let unit = report.roster.sender(listed)?.unit.name.clone();
        let mut row = vec![
            name(listed.name.as_deref()),
            Cell::Text(Phrase::same(unit)),
            status(listed.status),
        ];
        row.extend(column.as_ref().map(|_| cell));
        Some(row)
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let mut columns = vec![
        Column::words(text("Hợp tác xã", "Cooperative"), 0),
        Column::words(text("Đơn vị", "Unit"), 0),
        Column::words(text("Tình trạng", "Status"), 2),
    ];
    columns.extend(column);
    let lead = phrase("{lead} ({n}):", &[("lead", &lead), ("n", &count)]);
    let table = Table {
        columns,
        rows,
        total: None,
        notes: Vec::new(),
    };
    (count > 0).then(|| vec![Block::Paragraph(lead), Block::Table(table)])
}

fn status(status: Option<Status>) -> Cell {
    status.map_or(Cell::Unknown, |status| Cell::Text(status.label().into()))
}

fn at_rest(report: &Report) -> Option<Vec<Block>> {
    let limit = report.as_of.checked_sub(MONTHS_AT_REST.months()).ok()?;
    let lead = text(
        "Ngừng hoạt động quá {n} tháng",
        "At rest for more than {n} months",
    );
    let since = Column::words(text("Từ ngày", "Since"), 0);
    let lead = lead.fill(&[("n", &i64::from(MONTHS_AT_REST))]);
    list(report, lead, Some(since), |listed| {
        let since = listed.status_date.filter(|_| listed.is_at_rest());
        let since: When = since.filter(|since| since.last() < limit)?;
        Some(day(Some(since)))
    })
}

fn too_few(report: &Report) -> Option<Vec<Block>> {
    let minimum = fewest_members(report.as_of);
    let lead = text(
        "Số thành viên dưới mức tối thiểu {n} ({law})",
        "Fewer members than the {n} of the {law}",
    );
    let lead = lead.fill(&[("n", &minimum.members), ("law", &minimum.law)]);
    let members = Column::numbers(text("Thành viên", "Members"), 0);
    list(report, lead, Some(members), |listed| {
        let may_be_active = listed.status.is_none_or(|status| status == Status::Active);
        let official = listed.official.filter(|_| minimum.official_only);
        let members = official.or(listed.members).filter(|_| may_be_active)?;
        (0..minimum.members)
            .contains(&members)
            .then_some(Cell::Count(members))
    })
}

fn weak(report: &Report) -> Option<Vec<Block>> {
    const LEAD: Text = text("Xếp loại yếu", "Rated weak");
    list(report, LEAD.into(), None, |listed| {
        (listed.rating == Some(Rating::Weak)).then_some(Cell::Empty)
    })
}

fn silent(report: &Report) -> Option<Vec<Block>> {
    const LEAD: Text = text(
        "Chưa có số liệu về thành viên, vốn và doanh thu",
        "Nothing known of members, capital and revenue",
    );
    list(report, LEAD.into(), None, |listed| {
        listed.without_data.then_some(Cell::Empty)
    })
}
