//! Bars that lie: names on the left, values at their ends.

use super::WIDTH;
use super::canvas::{Anchor, Area, Canvas, LINE, RISE, SIZE, text_width};
use crate::export::fonts::{self, Face};
use crate::report::Chart;

/// The height of a bar.
const BAR: f64 = 15.0;
/// Between the bars of one name.
const STEP: f64 = 18.0;
/// Between one name and the next.
const GAP: f64 = 7.0;
/// Between words and bars.
const SPACE: f64 = 6.0;
/// Names that need more room than this take several lines.
const NAMES: f64 = 230.0;

/// Where things stand.
struct Room {
    /// Where bars begin.
    left: f64,
    /// Units of width to one of the values.
    scale: f64,
}

pub(super) fn draw(chart: &Chart, canvas: &mut Canvas) {
    canvas.legend(chart);
    let names = names(chart, canvas);
    let room = room(chart, canvas, &names);
    let top = canvas.y;
    for (at, lines) in names.iter().enumerate() {
        name(chart, canvas, &room, at, lines);
    }
    let bottom = canvas.y;
    canvas.line((room.left, top - 2.0), (room.left, bottom), "");
}

/// The lines of each name.
fn names(chart: &Chart, canvas: &Canvas) -> Vec<Vec<String>> {
    let names = chart.names.iter().map(|name| name.pick(canvas.lang));
    names
        .map(|name| fonts::lines(name, NAMES, SIZE, Face::Regular))
        .collect()
}

fn room(chart: &Chart, canvas: &Canvas, names: &[Vec<String>]) -> Room {
    let widest = |words: &mut dyn Iterator<Item = f64>| words.fold(0.0, f64::max);
    let left = widest(&mut names.iter().flatten().map(|line| text_width(line))) + SPACE;
    let points = chart.series.iter().flat_map(|series| &series.points);
    let values = points.map(|point| text_width(&point.cell.paper(canvas.lang)));
    let right = widest(&mut values.into_iter()) + SPACE;
    Room {
        left,
        scale: (WIDTH - left - right - 2.0).max(0.0) / chart.highest().max(f64::MIN_POSITIVE),
    }
}

/// The bars of one name, and the name beside them.
fn name(chart: &Chart, canvas: &mut Canvas, room: &Room, at: usize, lines: &[String]) {
    let (words, bars) = (
        length(lines.len()) * LINE,
        length(chart.series.len()) * STEP,
    );
    let height = words.max(bars);
    let mut y = canvas.y + (height - words) / 2.0;
    for line in lines {
        canvas.words(room.left - SPACE, y + RISE, line, Anchor::End);
        y += LINE;
    }
    let mut y = canvas.y + (height - bars) / 2.0;
    for (place, series) in chart.series.iter().enumerate() {
        let point = &series.points[at];
        let width = point.value().unwrap_or(0.0).max(0.0) * room.scale;
        if width > 0.0 {
            let area = Area {
                x: room.left,
                y: y + 1.0,
                width,
                height: BAR,
            };
            canvas.bar(area, place);
        }
        let words = point.cell.paper(canvas.lang);
        canvas.words(room.left + width + SPACE, y + RISE, &words, Anchor::Start);
        y += STEP;
    }
    canvas.y += height + GAP;
}

/// A small count as a length.
fn length(count: usize) -> f64 {
    u32::try_from(count).map_or(0.0, f64::from)
}
