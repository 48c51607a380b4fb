//! What a picture is drawn on: it grows from top to bottom.

use super::WIDTH;
use crate::export::escape;
use crate::export::fonts::{self, Face};
use crate::report::Chart;
use crate::text::Lang;
use std::fmt::Write;

/// The size of most letters: ten points on paper.
pub(super) const SIZE: f64 = 14.0;
/// From one line of words to the next.
pub(super) const LINE: f64 = 17.0;
/// How far letters reach above the line they stand on, tone marks and all.
pub(super) const RISE: f64 = 13.0;
/// The colour of words and lines.
pub(super) const INK: &str = "#1c2024";
/// What bars are filled with, series by series; on paper without colour four shades of grey.
pub(super) const SHADES: [&str; 4] = ["#1f4e79", "#8fb4d9", "#dbe8f4", "#ffffff"];
/// Notes are somewhat smaller.
const NOTE: f64 = 13.0;
/// The side of the square that explains a shade.
const SWATCH: f64 = 12.0;

/// Which end of the words is told where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A picture that is being drawn.
#[derive(Debug)]
pub(super) struct Canvas {
    pub lang: Lang,
    /// How far down it is drawn on.
    pub y: f64,
    body: String,
}

impl Canvas {
    pub fn new(lang: Lang) -> Self {
        Canvas {
            lang,
            y: 4.0,
            body: String::new(),
        }
    }

    pub fn height(&self) -> f64 {
        (self.y + 4.0).ceil()
    }

    /// The whole picture; name and description are escaped.
    pub fn svg(&self, title: &str, summary: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {}\" role=\"img\" aria-label=\"{title}\">\
             <title>{title}</title><desc>{summary}</desc>\
             <g font-family=\"{}\" font-size=\"{SIZE}\" fill=\"{INK}\">{}</g></svg>",
            self.height(),
            fonts::FAMILY,
            self.body
        )
    }

    /// Words whose letters stand on the line at `y`.
    pub fn words(&mut self, x: f64, y: f64, words: &str, anchor: Anchor) {
        self.styled(x, y, words, anchor, "");
    }

    /// Words in bold letters.
    pub fn bold(&mut self, x: f64, y: f64, words: &str, anchor: Anchor) {
        self.styled(x, y, words, anchor, " font-weight=\"bold\"");
    }

    /// Words in a look of their own, given as attributes.
    pub fn styled(&mut self, x: f64, y: f64, words: &str, anchor: Anchor, look: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let (x, y, words) = (round(x), round(y), escape(words));
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{y}\"{anchor}{look}>{words}</text>"
        ));
    }

    /// Words that stand on end, read from below; `x` is the line their letters stand on.
    pub fn turned(&mut self, x: f64, y: f64, words: &str, anchor: Anchor) {
        let look = format!(" transform=\"rotate(-90 {} {})\"", round(x), round(y));
        self.styled(x, y, words, anchor, &look);
    }

    /// A bar of a series.
    pub fn bar(&mut self, area: Area, series: usize) {
        let shade = series % SHADES.len();
        self.area(area, &format!("bar s{shade}"), SHADES[shade], "");
    }

    /// A gap near the end of a bar that would be longer.
    pub fn broken(&mut self, bar: Area) {
        let x = round(bar.x + bar.width - 18.0);
        let (top, bottom) = (round(bar.y - 2.0), round(bar.y + bar.height + 2.0));
        self.put(format_args!(
            "<path class=\"gap\" d=\"M{x} {bottom}l5 {height}h5l-5 {depth}z\" fill=\"#ffffff\"/>",
            height = round(top - bottom),
            depth = round(bottom - top),
        ));
    }

    /// A filled rectangle with a dark edge; `look` are its further attributes.
    pub fn area(&mut self, area: Area, class: &str, shade: &str, look: &str) {
        let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(round);
        self.put(format_args!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{shade}\" \
             stroke=\"{INK}\"{look}/>"
        ));
    }

    /// A straight line; `look` are its further attributes.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), look: &str) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(round);
        self.put(format_args!(
            "<line class=\"rule\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{INK}\"{look}/>"
        ));
    }

    /// What the shades mean; nothing where there is but one.
    pub fn legend(&mut self, chart: &Chart) {
        if chart.series.len() < 2 {
            return;
        }
        let mut x = 0.0;
        for (at, series) in chart.series.iter().enumerate() {
            let shade = at % SHADES.len();
            let name = series.name.pick(self.lang);
            x = self.entry(x, name, &format!("bar s{shade}"), SHADES[shade]);
        }
        self.y += LINE + 8.0;
    }

    /// A shade and what it means, on a line of its own where this one is full; returns where the next stands.
    pub fn entry(&mut self, x: f64, words: &str, class: &str, shade: &str) -> f64 {
        let width = SWATCH + 6.0 + text_width(words);
        let mut x = x;
        if x > 0.0 && x + width > WIDTH {
            (x, self.y) = (0.0, self.y + LINE);
        }
        let swatch = Area {
            x: x + 1.0,
            y: self.y + 2.0,
            width: SWATCH,
            height: SWATCH,
        };
        self.area(swatch, class, shade, "");
        self.words(x + SWATCH + 6.0, self.y + RISE, words, Anchor::Start);
        x + width + 18.0
    }

    /// Words over the whole width, in as many lines as they need.
    pub fn note(&mut self, words: &str) {
        self.y += 6.0;
        for line in fonts::lines(words, WIDTH, NOTE, Face::Regular) {
            self.y += LINE;
            let look = format!(" font-size=\"{NOTE}\"");
            self.styled(0.0, self.y - 4.0, &line, Anchor::Start, &look);
        }
    }

    fn put(&mut self, markup: std::fmt::Arguments) {
        self.body
            .write_fmt(markup)
            .expect("memory takes everything");
    }
}

/// The width of words in letters of the usual size.
pub(super) fn text_width(words: &str) -> f64 {
    fonts::width(words, SIZE, Face::Regular)
}

/// A small count as a length.
pub(super) fn length(count: usize) -> f64 {
    u32::try_from(count).map_or(0.0, f64::from)
}

/// A hundredth of a unit is finer than any printer.
fn round(length: f64) -> f64 {
    (length * 100.0).round() / 100.0 + 0.0
}
