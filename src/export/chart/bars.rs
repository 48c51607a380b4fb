//! Bars that lie: names on the left, values at their ends. Those of goals stand beside a line at a hundred.

use super::WIDTH;
use super::canvas::{Anchor, Area, Canvas, LINE, RISE, SIZE, length, text_width};
use crate::export::fonts::{self, Face};
use crate::report::{Cell, Chart, Form, Point};

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
/// What is asked of a goal.
const GOAL: f64 = 100.0;
/// The bar of a goal that is reached more often over than this is broken off.
const FARTHEST: f64 = 200.0;

/// Where things stand.
struct Room {
    /// Where bars begin.
    left: f64,
    /// The highest value drawn in full.
    most: f64,
    /// Units of width to one of the values.
    scale: f64,
}

pub(super) fn draw(chart: &Chart, canvas: &mut Canvas) {
    canvas.legend(chart);
    let names = names(chart, canvas);
    let room = room(chart, canvas, &names);
    let is_goals = chart.form == Form::Goals;
    if is_goals {
        let words = format!("{GOAL}%");
        let x = room.left + GOAL * room.scale;
        canvas.words(x, canvas.y + RISE, &words, Anchor::Middle);
        canvas.y += LINE + 4.0;
    }
    let top = canvas.y - 2.0;
    for (at, lines) in names.iter().enumerate() {
        name(chart, canvas, &room, at, lines);
    }
    let bottom = canvas.y;
    canvas.line((room.left, top), (room.left, bottom), "");
    if is_goals {
        let x = room.left + GOAL * room.scale;
        let look = " stroke-width=\"1.5\" stroke-dasharray=\"5 3\"";
        canvas.line((x, top), (x, bottom), look);
    }
}

/// The lines of each name.
fn names(chart: &Chart, canvas: &Canvas) -> Vec<Vec<String>> {
    let names = chart.names.iter().map(|name| name.pick(canvas.lang));
    names
        .map(|name| fonts::lines(name, NAMES, SIZE, Face::Regular))
        .collect()
}

fn room(chart: &Chart, canvas: &Canvas, names: &[Vec<String>]) -> Room {
    let names = names.iter().flatten().map(|line| text_width(line));
    let left = names.fold(0.0, f64::max) + SPACE;
    let points = chart.series.iter().flat_map(|series| &series.points);
    let values = points.map(|point| text_width(&point.cell.paper(canvas.lang)));
    let right = values.fold(0.0, f64::max) + SPACE;
    let most = match chart.form {
        Form::Goals => chart.highest().clamp(GOAL, FARTHEST),
        _ => chart.highest(),
    };
    Room {
        left,
        most,
        scale: (WIDTH - left - right - 2.0) / most,
    }
}

/// The bars of one name, and the name beside them.
fn name(chart: &Chart, canvas: &mut Canvas, room: &Room, at: usize, lines: &[String]) {
    let points = chart.series.iter().map(|series| &series.points[at]);
    let points: Vec<(usize, &Point)> = points
        .enumerate()
        .filter(|(_, point)| point.cell != Cell::Empty)
        .collect();
    let (words, bars) = (length(lines.len()) * LINE, length(points.len()) * STEP);
    let height = words.max(bars);
    let mut y = canvas.y + (height - words) / 2.0;
    for line in lines {
        canvas.words(room.left - SPACE, y + RISE, line, Anchor::End);
        y += LINE;
    }
    let mut y = canvas.y + (height - bars) / 2.0;
    for (series, point) in points {
        bar(canvas, chart, room, y, series, point);
        y += STEP;
    }
    canvas.y += height + GAP;
}

fn bar(canvas: &mut Canvas, chart: &Chart, room: &Room, y: f64, series: usize, point: &Point) {
    let value = point.value().unwrap_or(0.0).max(0.0);
    let width = value.min(room.most) * room.scale;
    let area = Area {
        x: room.left,
        y: y + 1.0,
        width,
        height: BAR,
    };
    if width > 0.0 {
        canvas.bar(area, series);
    }
    if value > room.most {
        canvas.broken(area);
    }
    let words = point.cell.paper(canvas.lang);
    let mut x = room.left + width + SPACE;
    let line = room.left + GOAL * room.scale;
    let is_crossed = x < line + SPACE && line < x + text_width(&words) + SPACE;
    if chart.form == Form::Goals && is_crossed {
        x = line + SPACE;
    }
    canvas.words(x, y + RISE, &words, Anchor::Start);
}
