//! Columns that stand side by side: one field of them over the whole width, or a field for each series.

use super::WIDTH;
use super::canvas::{Anchor, Area, Canvas, LINE, RISE, SHADES, SIZE, length, text_width};
use crate::export::fonts::{self, Face};
use crate::report::{Chart, Mark, Series};
use crate::text::Lang;

/// The height of the highest column.
const HEIGHT: f64 = 140.0;
/// No column is wider.
const WIDEST: f64 = 64.0;
/// Between two fields side by side.
const GUTTER: f64 = 30.0;
/// Between the words of neighbours.
const SPACE: f64 = 6.0;
/// The shade of columns where one of them is marked by a darker one.
const LIGHT: usize = 1;

/// Columns, of which one may be marked.
pub(super) fn draw(chart: &Chart, mark: Option<&Mark>, canvas: &mut Canvas) {
    if let Some(mark) = mark {
        canvas.entry(0.0, mark.words.pick(canvas.lang), "bar s0", SHADES[0]);
        canvas.y += LINE + 8.0;
    }
    let marked = mark.map(|mark| mark.at);
    for series in &chart.series {
        let field = Field::new(chart, canvas.lang, 0.0, WIDTH);
        canvas.y += field.draw(chart, series, marked, canvas);
    }
}

/// A field for each series, up to three side by side where there is room for their words.
pub(super) fn draw_fields(chart: &Chart, canvas: &mut Canvas) {
    let lang = canvas.lang;
    let width = |each: usize| (WIDTH + GUTTER) / length(each) - GUTTER;
    let has_room = |each: &usize| !Field::new(chart, lang, 0.0, width(*each)).is_turned;
    let each = [3, 2].into_iter().find(has_room).unwrap_or(1);
    let width = width(each);
    for row in chart.series.chunks(each) {
        let heads = row.iter().map(|series| head(series, width, lang));
        let heads: Vec<Vec<String>> = heads.collect();
        let lines = heads.iter().map(Vec::len).max().unwrap_or(0);
        let (top, mut height) = (canvas.y, 0.0_f64);
        for ((at, series), head) in (0..).zip(row).zip(&heads) {
            let x = f64::from(at) * (width + GUTTER);
            canvas.y = top;
            for line in head {
                canvas.bold(x, canvas.y + RISE, line, Anchor::Start);
                canvas.y += LINE;
            }
            canvas.y = top + length(lines) * LINE + 4.0;
            let field = Field::new(chart, lang, x, width);
            height = height.max(field.draw(chart, series, None, canvas));
        }
        canvas.y += height + 10.0;
    }
}

fn head(series: &Series, width: f64, lang: Lang) -> Vec<String> {
    fonts::lines(series.name.pick(lang), width, SIZE, Face::Bold)
}

/// Where columns stand.
struct Field {
    x: f64,
    width: f64,
    /// The room of each column and its words.
    slot: f64,
    /// Whether the words stand on end, because they have no room to lie.
    is_turned: bool,
}

impl Field {
    fn new(chart: &Chart, lang: Lang, x: f64, width: f64) -> Self {
        let slot = width / length(chart.names.len()).max(1.0);
        let names = chart
            .names
            .iter()
            .flat_map(|name| name.pick(lang).split_whitespace());
        let points = chart.series.iter().flat_map(|series| &series.points);
        let values = points.map(|point| text_width(&point.cell.paper(lang)));
        let widest = names.map(text_width).chain(values).fold(0.0, f64::max);
        Field {
            x,
            width,
            slot,
            is_turned: widest + SPACE > slot,
        }
    }

    /// Draws the columns from the top of the canvas down, and returns how much room they take.
    fn draw(
        &self,
        chart: &Chart,
        series: &Series,
        marked: Option<usize>,
        canvas: &mut Canvas,
    ) -> f64 {
        let lang = canvas.lang;
        let values = series.points.iter().map(|point| point.cell.paper(lang));
        let values: Vec<String> = values.collect();
        let above = match self.is_turned {
            true => values.iter().map(|it| text_width(it)).fold(0.0, f64::max) + SPACE,
            false => LINE,
        };
        let highest = series.points.iter().filter_map(|point| point.value());
        let scale = HEIGHT / highest.fold(f64::MIN_POSITIVE, f64::max);
        let bottom = canvas.y + above + HEIGHT;
        let mut below = 0.0_f64;
        for (at, (point, value)) in series.points.iter().zip(&values).enumerate() {
            let middle = self.x + (length(at) + 0.5) * self.slot;
            let height = point.value().unwrap_or(0.0).max(0.0) * scale;
            let width = (self.slot * 0.6).min(WIDEST);
            let area = Area {
                x: middle - width / 2.0,
                y: bottom - height,
                width,
                height,
            };
            if height > 0.0 {
                let shade = marked.map_or(0, |marked| if marked == at { 0 } else { LIGHT });
                canvas.bar(area, shade);
            }
            self.value(middle, area.y, value, canvas);
            let name = chart.names[at].pick(lang);
            below = below.max(self.name(middle, bottom, name, canvas));
        }
        canvas.line((self.x, bottom), (self.x + self.width, bottom), "");
        above + HEIGHT + below
    }

    fn value(&self, middle: f64, top: f64, words: &str, canvas: &mut Canvas) {
        match self.is_turned {
            true => canvas.turned(middle + 5.0, top - SPACE, words, Anchor::Start),
            false => canvas.words(middle, top - 4.0, words, Anchor::Middle),
        }
    }

    /// The name below a column, and the room it takes.
    fn name(&self, middle: f64, bottom: f64, words: &str, canvas: &mut Canvas) -> f64 {
        if self.is_turned {
            canvas.turned(middle + 5.0, bottom + SPACE, words, Anchor::End);
            return text_width(words) + 2.0 * SPACE;
        }
        let lines = fonts::lines(words, self.slot - SPACE, SIZE, Face::Regular);
        for (at, line) in lines.iter().enumerate() {
            let y = bottom + 2.0 + length(at) * LINE + RISE;
            canvas.words(middle, y, line, Anchor::Middle);
        }
        length(lines.len()) * LINE + SPACE
    }
}
