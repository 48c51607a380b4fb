//! Tiles in the order of the table, the darker the more; the value stands in each.

use super::WIDTH;
use super::canvas::{Anchor, Area, Canvas, INK, LINE, length};
use crate::export::fonts::{self, Face};
use crate::report::{Chart, Point};

/// From the least to the most; words on the last are white.
const SHADES: [&str; 5] = ["#f3f8fc", "#d3e4f3", "#a6c9e7", "#72a7d5", "#1f4e79"];
const WHITE: &str = "#ffffff";
/// The size of letters in a tile, and from line to line.
const SIZE: f64 = 12.0;
const STEP: f64 = 14.0;
/// Between the edge of a tile and its words.
const PADDING: f64 = 4.0;

/// Tiles side by side for so many units at the most.
const ACROSS: [(usize, usize); 4] = [(15, 5), (30, 6), (72, 8), (usize::MAX, 9)];

/// A class of values: the lowest and the highest of them, by their places among the points.
type Class = (usize, usize);

pub(super) fn draw(chart: &Chart, canvas: &mut Canvas) {
    let Some(series) = chart.series.first() else {
        return;
    };
    let classes = classes(&series.points);
    legend(&series.points, &classes, canvas);
    let names = chart.names.iter().map(|name| name.pick(canvas.lang));
    let names: Vec<&str> = names.collect();
    let values = series.points.iter();
    let values: Vec<String> = values.map(|point| point.cell.paper(canvas.lang)).collect();
    let across = across(&names, &values);
    let width = WIDTH / length(across);
    let lines = names
        .iter()
        .map(|name| fonts::lines(name, width - 2.0 * PADDING, SIZE, Face::Regular));
    let lines: Vec<Vec<String>> = lines.collect();
    let pairs: Vec<(&Vec<String>, &Point)> = lines.iter().zip(&series.points).collect();
    for row in pairs.chunks(across) {
        let most = row.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
        let height = length(most + 1) * STEP + 2.0 * PADDING;
        for (at, (lines, point)) in row.iter().enumerate() {
            let area = Area {
                x: length(at) * width + 1.0,
                y: canvas.y,
                width: width - 2.0,
                height: height - 2.0,
            };
            let class = class_of(&series.points, &classes, point);
            let fill = class.map(|class| shade(class, classes.len()));
            tile(canvas, area, lines, point, fill);
        }
        canvas.y += height;
    }
}

/// As many as there is room for beside each other, so that neither a word nor a value is wider than its tile.
fn across(names: &[&str], values: &[String]) -> usize {
    let wished = ACROSS.iter().find(|(most, _)| names.len() <= *most);
    let words = names.iter().flat_map(|name| name.split_whitespace());
    let words = words.map(|word| fonts::width(word, SIZE, Face::Regular));
    let values = values
        .iter()
        .map(|value| fonts::width(value, SIZE, Face::Bold));
    let widest = words.chain(values).fold(1.0, f64::max);
    let mut across = wished.map_or(1, |(_, across)| *across);
    while across > 1 && WIDTH / length(across) < widest + 2.0 * PADDING + 2.0 {
        across -= 1;
    }
    across
}

/// The values in as many classes as there are shades, each of about as many units; equals stay together.
fn classes(points: &[Point]) -> Vec<Class> {
    let mut known: Vec<usize> = (0..points.len())
        .filter(|&at| points[at].value().is_some())
        .collect();
    known.sort_by(|&a, &b| {
        let value = |at: usize| points[at].value().unwrap_or(0.0);
        value(a).total_cmp(&value(b))
    });
    let mut classes: Vec<Class> = Vec::new();
    let mut from = 0;
    for class in 1..=SHADES.len() {
        let mut to = (known.len() * class).div_ceil(SHADES.len());
        while to > 0
            && to < known.len()
            && points[known[to]].value() == points[known[to - 1]].value()
        {
            to += 1;
        }
        if to > from {
            classes.push((known[from], known[to - 1]));
            from = to;
        }
    }
    classes
}

fn class_of(points: &[Point], classes: &[Class], point: &Point) -> Option<usize> {
    let value = point.value()?;
    let is_in = |(_, highest): &Class| points[*highest].value().is_some_and(|most| value <= most);
    classes.iter().position(is_in)
}

/// The shades and the values they stand for.
fn legend(points: &[Point], classes: &[Class], canvas: &mut Canvas) {
    let mut x = 0.0;
    for (at, (lowest, highest)) in classes.iter().enumerate() {
        let paper = |at: &usize| points[*at].cell.paper(canvas.lang);
        let (lowest, highest) = (paper(lowest), paper(highest));
        let words = match lowest == highest {
            true => lowest,
            false => format!("{lowest} – {highest}"),
        };
        x = canvas.entry(x, &words, "tile", shade(at, classes.len()));
    }
    canvas.y += LINE + 8.0;
}

/// The shade of a class: the last is always the darkest.
fn shade(class: usize, of: usize) -> &'static str {
    SHADES[SHADES.len() - of + class]
}

/// Name and value within a tile; one that is not known has a broken edge.
fn tile(canvas: &mut Canvas, area: Area, lines: &[String], point: &Point, fill: Option<&str>) {
    match fill {
        Some(fill) => canvas.area(area, "tile", fill, ""),
        None => canvas.area(area, "tile", WHITE, " stroke-dasharray=\"4 3\""),
    }
    let ink = if fill == SHADES.last().copied() {
        WHITE
    } else {
        INK
    };
    let look = format!(" font-size=\"{SIZE}\" fill=\"{ink}\"");
    let middle = area.x + area.width / 2.0;
    let mut y = area.y + PADDING + SIZE - 2.0;
    for line in lines {
        canvas.styled(middle, y, line, Anchor::Middle, &look);
        y += STEP;
    }
    let value = point.cell.paper(canvas.lang);
    let y = area.y + area.height - PADDING;
    canvas.styled(
        middle,
        y,
        &value,
        Anchor::Middle,
        &(look + " font-weight=\"bold\""),
    );
}
