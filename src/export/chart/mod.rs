//! Pictures of a report as SVG: drawn once, the same in every format that shows them.
//!
//! 640 units wide, which is 160 mm on paper. Room is measured with the letters the words are set in, so nothing is cut
//! off; what differs differs in darkness, so it can be told apart without colour.

mod bars;
mod canvas;
mod columns;
mod png;
#[cfg(test)]
mod tests;
mod tiles;

pub use png::png;

use crate::export::escape;
use crate::report::{Chart, Form};
use crate::text::Lang;
use canvas::Canvas;

/// The width of every picture.
pub const WIDTH: f64 = 640.0;

/// The picture, complete with its name and what it shows in words.
pub fn svg(chart: &Chart, lang: Lang) -> String {
    drawn(chart, lang).svg(
        &escape(chart.title.pick(lang)),
        &escape(chart.summary().pick(lang)),
    )
}

/// The height of the picture in units of its width.
pub fn height(chart: &Chart, lang: Lang) -> f64 {
    drawn(chart, lang).height()
}

fn drawn(chart: &Chart, lang: Lang) -> Canvas {
    let mut canvas = Canvas::new(lang);
    match &chart.form {
        Form::Bars | Form::Goals => bars::draw(chart, &mut canvas),
        Form::Columns(mark) => columns::draw(chart, mark.as_ref(), &mut canvas),
        Form::Fields => columns::draw_fields(chart, &mut canvas),
        Form::Tiles => tiles::draw(chart, &mut canvas),
    }
    if let Some(note) = &chart.note {
        canvas.note(note.pick(lang));
    }
    canvas
}
