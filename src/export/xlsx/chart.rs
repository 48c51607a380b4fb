//! Charts of the spreadsheet's own, which draw the cells of the table above them and change with them.

use super::sheet::Sheet;
use crate::report::{Chart, Form, Point, Series};
use rust_xlsxwriter::{
    self as xlsx, ChartAxis, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition,
    ChartLine, ChartSolidFill, ChartType, ConditionalFormat2ColorScale, XlsxError,
    utility::row_col_to_cell_absolute,
};

/// Dots: as wide as a page is.
const WIDTH: u32 = 640;
/// The height of columns, of a field of them beside others, and of what stands around bars.
const HEIGHT: u32 = 300;
const FIELD: u32 = 220;
const AROUND: u32 = 90;
/// The height of a bar and of the space between those of two names.
const BAR: u32 = 18;
/// The height of a row.
const ROW: u32 = 20;
/// So many columns are drawn over half the width.
const FEW: usize = 4;
/// Excel takes no longer description.
const ALT: usize = 255;
/// From dark to light, so that series differ without colour too.
const SHADES: [u32; 4] = [0x001F_4E79, 0x008F_B4D9, 0x00DB_E8F4, 0x00FF_FFFF];
const INK: u32 = 0x001C_2024;
/// The least and the most of a column that stands for tiles.
const SCALE: [u32; 2] = [0x00FF_FFFF, 0x009C_C3E4];

/// Where the table stands that charts draw.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    /// The row of the heading of each column.
    pub headings: Vec<u32>,
    /// The row below the headings.
    pub first: u32,
    /// How many rows there are.
    pub rows: u32,
}

impl Sheet<'_> {
    /// Draws a picture of the last table; tiles become shades of its cells.
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<(), XlsxError> {
        let Some(table) = self.drawn.clone() else {
            return Ok(());
        };
        match chart.form {
            Form::Tiles => self.shade(chart, &table),
            Form::Fields => self.fields(chart, &table),
            Form::Columns(_) => {
                let mut columns = self.begun(chart.title.pick(self.lang), chart, ChartType::Column);
                self.add_all(&mut columns, chart, &table);
                self.put(columns, HEIGHT)
            }
            Form::Bars | Form::Goals => {
                let mut bars = self.begun(chart.title.pick(self.lang), chart, ChartType::Bar);
                let count = self.add_all(&mut bars, chart, &table);
                let each = BAR * (count + 1);
                self.put(bars, AROUND + each * table.rows)
            }
        }
    }
}

impl Sheet<'_> {
    /// A chart that has its name and no values yet.
    fn begun(&self, title: &str, chart: &Chart, kind: ChartType) -> xlsx::Chart {
        let mut begun = xlsx::Chart::new(kind);
        begun
            .title()
            .set_name(title)
            .set_font(letters(12).set_bold());
        let summary = chart.summary();
        let summary = summary.pick(self.lang);
        begun.set_alt_text(if summary.len() < ALT { summary } else { title });
        match kind {
            // The first row of the table stands at the top.
            ChartType::Bar => {
                begun.y_axis().set_font(&letters(10)).set_reverse();
                bare(begun.x_axis());
            }
            _ => {
                begun.x_axis().set_font(&letters(10));
                bare(begun.y_axis());
            }
        }
        let legend = begun.legend();
        match chart.form {
            Form::Bars if chart.series.len() > 1 => legend
                .set_position(ChartLegendPosition::Bottom)
                .set_font(&letters(10)),
            _ => legend.set_hidden(),
        };
        begun
    }

    /// Each column the picture draws, over the rows it draws; returns how many columns those are.
    fn add_all(&self, to: &mut xlsx::Chart, chart: &Chart, table: &Drawn) -> u32 {
        let points = chart.series.iter().flat_map(|series| &series.points);
        let rows = || points.clone().map(|point| table.row(point));
        // Bars leave names out only where there are too many for a page.
        let (first, last) = match chart.form {
            Form::Bars => (table.first, table.first + table.rows - 1),
            _ => (rows().min().unwrap_or(0), rows().max().unwrap_or(0)),
        };
        let sheet = self.to.name();
        let mut columns: Vec<u16> = Vec::new();
        for series in &chart.series {
            let Some(column) = series.points.first().map(column) else {
                continue;
            };
            if columns.contains(&column) {
                continue;
            }
            let shade = SHADES[columns.len() % SHADES.len()];
            columns.push(column);
            let name = series.name.pick(self.lang);
            let added = to.add_series();
            added
                .set_name(name)
                .set_categories((sheet.as_str(), first, 0, last, 0))
                .set_values((sheet.as_str(), first, column, last, column));
            look(added, shade);
        }
        u32::try_from(columns.len()).unwrap_or(1)
    }

    /// A chart for each series, two side by side where each draws few columns.
    fn fields(&mut self, chart: &Chart, table: &Drawn) -> Result<(), XlsxError> {
        let each = if chart.names.len() > FEW { 1 } else { 2 };
        for row in chart.series.chunks(each) {
            for (at, series) in (0..).zip(row) {
                let mut field = self.begun(series.name.pick(self.lang), chart, ChartType::Column);
                self.add_field(&mut field, series, table);
                let width = WIDTH / u32::try_from(each).unwrap_or(1);
                field.set_width(width).set_height(FIELD);
                self.to
                    .insert_chart_with_offset(self.row, 0, &field, at * width, 0)?;
            }
            self.row += FIELD.div_ceil(ROW) + 1;
        }
        Ok(())
    }

    /// Single cells of one row, named by the headings above them.
    fn add_field(&self, to: &mut xlsx::Chart, series: &Series, table: &Drawn) {
        let sheet = self.to.name().replace('\'', "''");
        let cells = |row: &dyn Fn(&Point) -> u32| {
            let cell = |point| row_col_to_cell_absolute(row(point), column(point));
            let cells = series
                .points
                .iter()
                .map(|point| format!("'{sheet}'!{}", cell(point)));
            format!("=({})", cells.collect::<Vec<_>>().join(","))
        };
        let added = to.add_series();
        added
            .set_name(series.name.pick(self.lang))
            .set_categories(&cells(&|point| table.headings[point.column]))
            .set_values(&cells(&|point| table.row(point)));
        look(added, SHADES[0]);
    }

    /// The darker a cell, the higher its number.
    fn shade(&mut self, chart: &Chart, table: &Drawn) -> Result<(), XlsxError> {
        let point = chart
            .series
            .first()
            .and_then(|series| series.points.first());
        let Some(column) = point.map(column) else {
            return Ok(());
        };
        let [least, most] = SCALE;
        let scale = ConditionalFormat2ColorScale::new()
            .set_minimum_color(least)
            .set_maximum_color(most);
        let (first, last) = (table.first, table.first + table.rows - 1);
        self.to
            .add_conditional_format(first, column, last, column, &scale)?;
        Ok(())
    }

    /// Puts a chart below what is there.
    fn put(&mut self, mut chart: xlsx::Chart, height: u32) -> Result<(), XlsxError> {
        chart.set_width(WIDTH).set_height(height);
        self.to.insert_chart(self.row, 0, &chart)?;
        self.row += height.div_ceil(ROW) + 1;
        Ok(())
    }
}

impl Drawn {
    /// The row of the sheet a point stands in.
    fn row(&self, point: &Point) -> u32 {
        self.first + u32::try_from(point.row).unwrap_or(0)
    }
}

fn column(point: &Point) -> u16 {
    u16::try_from(point.column).unwrap_or(0)
}

/// No numbers along the axis, since each stands at its bar.
fn bare(axis: &mut ChartAxis) {
    axis.set_min(0).set_hidden(true).set_major_gridlines(false);
}

/// Values at the ends of bars with dark edges.
fn look(series: &mut xlsx::ChartSeries, shade: u32) {
    let mut labels = ChartDataLabel::new();
    labels.show_value().set_font(&letters(10));
    let mut format = ChartFormat::new();
    format
        .set_solid_fill(ChartSolidFill::new().set_color(shade))
        .set_border(ChartLine::new().set_color(INK).set_width(0.75));
    series
        .set_data_label(&labels)
        .set_format(&mut format)
        .set_gap(50);
}

fn letters(size: u32) -> ChartFont {
    let mut letters = ChartFont::new();
    letters.set_name("Times New Roman").set_size(size);
    letters
}
