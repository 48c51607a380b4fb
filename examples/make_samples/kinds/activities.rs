//! What the alliance and others do for cooperatives: one row for each activity.

use super::ALLIANCE_SIGNED;
use crate::calendar::Snapshot;
use crate::grid::{Column, Grid, Page, Row};
use crate::layout::{Index, Line};
use crate::sheet::{Sheet, Value};

/// Kinds of activities.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Classes.
    Training,
    /// Conferences and meetings that inform.
    Communication,
    /// Classes that teach a trade.
    Vocational,
    /// Journeys to learn.
    StudyTrip,
    /// Fairs and meetings with buyers.
    TradePromotion,
    /// Loans of the support fund.
    FundProject,
    /// Support of chains of supply.
    ValueChain,
    /// Machines and equipment.
    Equipment,
    /// Cooperatives put in order under the law.
    Reorganisation,
    /// Certificates of merit.
    Commendation,
    /// New members of the alliance.
    Admission,
    /// Drafts of decisions.
    Policy,
}

impl Kind {
    /// The words of a list.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Kind::Training => "Đào tạo, bồi dưỡng",
            Kind::Communication => "Tuyên truyền",
            Kind::Vocational => "Truyền nghề",
            Kind::StudyTrip => "Học tập kinh nghiệm",
            Kind::TradePromotion => "Xúc tiến thương mại",
            Kind::FundProject => "Dự án vay vốn Quỹ",
            Kind::ValueChain => "Hỗ trợ chuỗi liên kết",
            Kind::Equipment => "Hỗ trợ máy móc, thiết bị",
            Kind::Reorganisation => "Củng cố, tổ chức lại HTX",
            Kind::Commendation => "Khen thưởng",
            Kind::Admission => "Kết nạp thành viên Liên minh",
            Kind::Policy => "Xây dựng chính sách",
        }
    }
}

/// One activity. Money is in đồng.
pub(crate) struct Activity {
    /// Day, days or month, as written.
    pub(crate) when: String,
    /// What was done.
    pub(crate) what: String,
    /// Kind.
    pub(crate) kind: Kind,
    /// Classes, meetings, projects.
    pub(crate) count: u64,
    /// Cooperatives that took part.
    pub(crate) cooperatives: u64,
    /// People who took part.
    pub(crate) people: u64,
    /// Cost.
    pub(crate) amount: u64,
    /// Who paid.
    pub(crate) funding: &'static str,
    /// In agriculture or not, where that can be said.
    pub(crate) sector: &'static str,
}

impl Activity {
    /// An activity that took place once, without figures.
    pub(crate) fn new(kind: Kind, when: impl Into<String>, what: impl Into<String>) -> Self {
        Activity {
            when: when.into(),
            what: what.into(),
            kind,
            count: 1,
            cooperatives: 0,
            people: 0,
            amount: 0,
            funding: "",
            sector: "",
        }
    }

    /// The same with its cost, in đồng, and who paid.
    pub(crate) fn paid(self, amount: u64, funding: &'static str) -> Self {
        Activity {
            amount,
            funding,
            ..self
        }
    }
}

const COLUMNS: [Column; 10] = [
    (&["STT"], 6.0),
    (&["Thời gian"], 14.0),
    (&["Nội dung/Hoạt động"], 60.0),
    (&["Loại hoạt động"], 24.0),
    (&["Số lớp/cuộc/dự án"], 15.0),
    (&["Số HTX tham gia"], 11.0),
    (&["Số người"], 10.0),
    (&["Kinh phí (triệu đồng)"], 12.0),
    (&["Nguồn kinh phí"], 22.0),
    (&["Khối"], 18.0),
];

/// The same without the kind, which stands in sections.
const BY_SECTION: [Column; 9] = [
    COLUMNS[0], COLUMNS[1], COLUMNS[2], COLUMNS[4], COLUMNS[5], COLUMNS[6], COLUMNS[7], COLUMNS[8],
    COLUMNS[9],
];

/// How an alliance draws its activities.
pub(crate) struct Style {
    /// Name of the tab.
    pub(crate) tab: &'static str,
    /// Title.
    pub(crate) title: &'static str,
    /// Sections by kind instead of a column.
    pub(crate) has_sections: bool,
}

/// Draws a list of activities, which are in the order of lists, below the letterhead of `unit`.
pub(crate) fn list(
    set: &Snapshot,
    unit: &str,
    style: &Style,
    letterhead: Vec<Line>,
    all: &[Activity],
) -> Sheet {
    let (columns, rows): (&'static [Column], _) = match style.has_sections {
        true => (&BY_SECTION, by_kind(all)),
        false => (&COLUMNS, rows(all)),
    };
    let mut grid = Grid::new(columns, rows).with_index(Index::Bracketed);
    grid.rows.push(total(all, columns.len()));
    let title = [
        Line::Title(style.title),
        Line::Caption("{period}"),
        Line::Blank,
    ];
    Page {
        tab: style.tab,
        top: [letterhead, title.to_vec()].concat(),
        grid,
        bottom: &ALLIANCE_SIGNED,
    }
    .draw(set, unit)
}

/// Only people and money of different kinds can be added up.
fn total(all: &[Activity], columns: usize) -> Row {
    let mut cells = vec![Value::Blank; columns];
    cells[1] = Value::text("TỔNG CỘNG");
    cells[columns - 4] = figure(all.iter().map(|activity| activity.people).sum());
    cells[columns - 3] = money(all.iter().map(|activity| activity.amount).sum());
    Row::Total(cells)
}

fn by_kind(all: &[Activity]) -> Vec<Row> {
    let chunks = all.chunk_by(|left, right| left.kind == right.kind);
    let mut drawn = Vec::new();
    for (mark, chunk) in crate::draw::ROMAN.into_iter().zip(chunks) {
        drawn.push(Row::Section(mark, chunk[0].kind.word().to_uppercase()));
        for row in rows(chunk) {
            if let Row::Data(mut cells) = row {
                cells.remove(3);
                drawn.push(Row::Data(cells));
            }
        }
    }
    drawn
}

fn rows(all: &[Activity]) -> Vec<Row> {
    (1..)
        .zip(all)
        .map(|(no, activity)| {
            Row::Data(vec![
                Value::Count(no),
                Value::text(activity.when.as_str()),
                Value::text(activity.what.as_str()),
                Value::text(activity.kind.word()),
                figure(activity.count),
                figure(activity.cooperatives),
                figure(activity.people),
                money(activity.amount),
                Value::text(activity.funding),
                Value::text(activity.sector),
            ])
        })
        .collect()
}

/// A figure, or nothing where it is nought.
fn figure(count: u64) -> Value {
    match count {
        0 => Value::Blank,
        count => Value::Count(count),
    }
}

fn money(dong: u64) -> Value {
    match dong {
        0 => Value::Blank,
        dong => Value::Money(dong as f64 / 1e6, 1),
    }
}
