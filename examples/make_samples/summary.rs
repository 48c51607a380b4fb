//! The second sheet of one district: cooperatives, members and capital by commune.

use crate::calendar::Snapshot;
use crate::cooperatives::Cooperative;
use crate::districts::district;
use crate::draw;
use crate::layout::{Field, Layout, Line};
use crate::sheet::{Role, Sheet, Value};
use crate::values;

const HEAD: [&str; 5] = [
    "STT",
    "Xã, thị trấn",
    "Số HTX",
    "Số thành viên",
    "Vốn điều lệ",
];

const TOP: [Line; 4] = [
    Line::Title("TỔNG HỢP SỐ LƯỢNG HỢP TÁC XÃ THEO XÃ, THỊ TRẤN"),
    Line::Caption("(Tính đến ngày {as_of})"),
    Line::Blank,
    Line::Right("ĐVT: triệu đồng"),
];

/// Draws the summary of `coops`, which are ordered by commune.
pub(crate) fn draw(
    name: &'static str,
    layout: &Layout,
    set: &Snapshot,
    coops: &[&Cooperative],
) -> Sheet {
    let mut sheet = Sheet::new(name, vec![6.0, 28.0, 12.0, 16.0, 18.0]);
    draw::lines(&mut sheet, 0, &TOP, (set, ""));
    for (column, text) in (0..).zip(HEAD) {
        sheet.put((sheet.row, column), Value::text(text), Role::Header);
    }
    sheet.row += 1;
    sheet.frozen = sheet.row;
    for (no, chunk) in (1..).zip(coops.chunk_by(|left, right| left.commune == right.commune)) {
        let commune = district(layout.district).communes[chunk[0].commune];
        row(
            &mut sheet,
            Value::Count(no),
            commune,
            figures(layout, set, chunk),
            Role::Right,
        );
    }
    row(
        &mut sheet,
        Value::Blank,
        "TỔNG CỘNG",
        figures(layout, set, coops),
        Role::Total,
    );
    sheet
}

fn figures(layout: &Layout, set: &Snapshot, coops: &[&Cooperative]) -> [Value; 3] {
    let sum = |field| values::sum(field, coops, layout, set).unwrap_or(Value::Blank);
    let living = coops.iter().filter(|coop| coop.ended.is_none());
    [
        Value::Count(living.count() as u64),
        sum(Field::Members),
        sum(Field::Charter),
    ]
}

fn row(sheet: &mut Sheet, no: Value, label: &str, figures: [Value; 3], role: Role) {
    let is_total = role == Role::Total;
    let (middle, left) = if is_total {
        (role, role)
    } else {
        (Role::Centre, Role::Left)
    };
    sheet.put((sheet.row, 0), no, middle);
    sheet.put((sheet.row, 1), Value::text(label), left);
    for (column, figure) in (2..).zip(figures) {
        sheet.put((sheet.row, column), figure, role);
    }
    sheet.row += 1;
}
