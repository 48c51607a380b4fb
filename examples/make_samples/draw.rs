//! Draws a district's list as its layout says.

use crate::calendar::Snapshot;
use crate::cooperatives::Cooperative;
use crate::districts::district;
use crate::header::{self, Head};
use crate::layout::{self, Field, Grouping, Layout, Line};
use crate::sheet::{Role, Sheet, Value, letters};
use crate::values;

/// Rows that belong together, under one title.
struct Group<'a> {
    title: String,
    coops: Vec<&'a Cooperative>,
}

/// Draws the list of `coops`, all of one district.
pub(crate) fn list(layout: &Layout, set: &Snapshot, coops: &[&Cooperative]) -> Sheet {
    let mut widths = vec![4.0; usize::from(layout.indent)];
    widths.extend(layout.columns.iter().map(|column| column.width));
    let mut sheet = Sheet::new(layout.tab, widths);
    let unit = district(layout.district).name;
    lines(&mut sheet, layout.indent, layout.top, (set, unit));
    let heads: Vec<Head> = layout.columns.iter().map(|column| column.head).collect();
    header::draw(&mut sheet, &heads, layout.indent, layout.index, set);
    sheet.frozen = sheet.row;
    Table {
        sheet: &mut sheet,
        layout,
        set,
        blocks: Vec::new(),
        no: 0,
    }
    .draw(coops);
    sheet.row += 1;
    lines(&mut sheet, layout.indent, layout.bottom, (set, unit));
    sheet
}

/// Draws the lines above or below a table, over the columns from `first` on. `sent` is the set and the sender's name.
pub(crate) fn lines(sheet: &mut Sheet, first: u16, lines: &[Line], sent: (&Snapshot, &str)) {
    let fill = |text: &str| layout::fill(text, sent.0, sent.1);
    let last = sheet.columns() - 1;
    let middle = first + (last - first) / 2;
    for line in lines {
        match line {
            Line::Pair(left, right) => {
                let at = sheet.row;
                for (from, to, text) in [(first, middle - 1, left), (middle + 1, last, right)] {
                    let text = Value::text(fill(text));
                    sheet.merge((at, from), (at, to), text, Role::Heading);
                }
                sheet.row += 1;
            }
            Line::Title(text) => sheet.line(first, last, &fill(text), Role::Title),
            Line::Caption(text) => sheet.line(first, last, &fill(text), Role::Caption),
            Line::Right(text) => sheet.line(middle + 1, last, &fill(text), Role::RightNote),
            Line::Remark(text) => sheet.line(first, middle, &fill(text), Role::Remark),
            Line::Blank => sheet.row += 1,
        }
    }
}

/// The rows below the header while they are drawn.
struct Table<'a> {
    sheet: &'a mut Sheet,
    layout: &'a Layout,
    set: &'a Snapshot,
    /// First and last row of every block of data.
    blocks: Vec<(u32, u32)>,
    no: u64,
}

impl Table<'_> {
    fn draw(mut self, coops: &[&Cooperative]) {
        let top = self.sheet.row;
        if self.layout.total.on_top {
            self.sheet.row += 1;
        }
        for (order, group) in groups(self.layout, self.set, coops).iter().enumerate() {
            self.group(order, group);
        }
        let blocks = std::mem::take(&mut self.blocks);
        let row = if self.layout.total.on_top {
            top
        } else {
            self.sheet.row
        };
        self.sums(
            row,
            ("", self.layout.total.label),
            coops,
            &blocks,
            Role::Total,
        );
        self.sheet.row += u32::from(!self.layout.total.on_top);
    }

    fn group(&mut self, order: usize, group: &Group) {
        let sections = &self.layout.sections;
        let mark = ROMAN[order];
        let title_row = self.sheet.row;
        match sections.by {
            Grouping::Plain => {}
            Grouping::Spaced => self.sheet.row += u32::from(order > 0),
            _ => self.sheet.row += 1,
        }
        if sections.restarts {
            self.no = 0;
        }
        let block = self.rows(&group.coops);
        self.title(title_row, mark, group, block);
        if let Some(label) = sections.subtotal {
            let label = label.replace("{mark}", mark);
            self.sums(
                self.sheet.row,
                ("", &label),
                &group.coops,
                &[block],
                Role::Total,
            );
            self.sheet.row += 1;
        }
    }

    fn title(&mut self, row: u32, mark: &str, group: &Group, block: (u32, u32)) {
        let sections = &self.layout.sections;
        if matches!(sections.by, Grouping::Plain | Grouping::Spaced) {
            return;
        }
        if sections.sums_inline {
            self.sums(
                row,
                (mark, &group.title),
                &group.coops,
                &[block],
                Role::Section,
            );
        } else if sections.is_merged {
            let ends = ((row, self.layout.indent), (row, self.sheet.columns() - 1));
            self.sheet.merge(
                ends.0,
                ends.1,
                Value::text(group.title.as_str()),
                Role::Section,
            );
        } else {
            self.frame(row, Role::Section);
            self.label(row, mark, &group.title, Role::Section);
        }
    }

    fn rows(&mut self, coops: &[&Cooperative]) -> (u32, u32) {
        let first = self.sheet.row;
        for coop in coops {
            self.no += 1;
            for (at, column) in (self.layout.indent..).zip(self.layout.columns) {
                if column.field != Field::Gap {
                    let value = values::value(column.field, coop, self.no, self.layout, self.set);
                    self.sheet
                        .put((self.sheet.row, at), value, values::role(column.field));
                }
            }
            self.sheet.row += 1;
        }
        let block = (first, self.sheet.row - 1);
        self.blocks.push(block);
        block
    }

    /// A row of sums with its mark and label.
    fn sums(
        &mut self,
        row: u32,
        label: (&str, &str),
        coops: &[&Cooperative],
        blocks: &[(u32, u32)],
        role: Role,
    ) {
        self.frame(row, role);
        self.label(row, label.0, label.1, role);
        for (at, column) in (self.layout.indent..).zip(self.layout.columns) {
            let Some(value) = values::sum(column.field, coops, self.layout, self.set) else {
                continue;
            };
            if self.layout.total.has_formulas && values::is_summed(column.field) {
                self.sheet
                    .put_formula((row, at), formula(at, blocks), value, role);
            } else {
                self.sheet.put((row, at), value, role);
            }
        }
    }

    /// Empty framed cells over a whole row.
    fn frame(&mut self, row: u32, role: Role) {
        for (at, column) in (self.layout.indent..).zip(self.layout.columns) {
            if column.field != Field::Gap {
                self.sheet.put((row, at), Value::Blank, role);
            }
        }
    }

    fn label(&mut self, row: u32, mark: &str, text: &str, role: Role) {
        let name = self.layout.place(Field::Name);
        let no = self.layout.place(Field::No);
        if role == Role::Total && self.layout.total.is_merged {
            self.sheet
                .cells
                .retain(|cell| cell.at != (row, no) && cell.at != (row, name));
            self.sheet
                .merge((row, no), (row, name), Value::text(text), role);
            return;
        }
        if !mark.is_empty() {
            self.sheet.put((row, no), Value::text(mark), role);
        }
        self.sheet.put((row, name), Value::text(text), role);
    }
}

/// Numbers of sections.
pub(crate) const ROMAN: [&str; 16] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI",
];

fn formula(column: u16, blocks: &[(u32, u32)]) -> String {
    let letter = letters(column);
    let ranges: Vec<String> = blocks
        .iter()
        .map(|(first, last)| format!("{letter}{}:{letter}{}", first + 1, last + 1))
        .collect();
    format!("=SUM({})", ranges.join(","))
}

fn groups<'a>(layout: &Layout, set: &Snapshot, coops: &[&'a Cooperative]) -> Vec<Group<'a>> {
    let two = |titles: [&str; 2], is_first: &dyn Fn(&Cooperative) -> bool| {
        let (first, second): (Vec<_>, Vec<_>) = coops.iter().partition(|coop| is_first(coop));
        let titled = titles.into_iter().zip([first, second]);
        titled
            .map(|(title, coops)| Group {
                title: title.replace("{n}", &coops.len().to_string()),
                coops,
            })
            .collect()
    };
    match layout.sections.by {
        Grouping::Plain => vec![Group {
            title: String::new(),
            coops: coops.to_vec(),
        }],
        Grouping::Spaced | Grouping::Communes => by_commune(layout, coops),
        Grouping::Sectors(titles) => two(titles, &|coop| coop.sector.is_agricultural()),
        Grouping::Statuses(titles) => two(titles, &|coop| coop.active[set.index]),
        Grouping::Forms(titles) => two(titles, &|coop| coop.branch.is_none()),
    }
}

fn by_commune<'a>(layout: &Layout, coops: &[&'a Cooperative]) -> Vec<Group<'a>> {
    coops
        .chunk_by(|left, right| left.commune == right.commune)
        .map(|chunk| {
            let title = district(layout.district).communes[chunk[0].commune].to_string();
            Group {
                title,
                coops: chunk.to_vec(),
            }
        })
        .collect()
}
