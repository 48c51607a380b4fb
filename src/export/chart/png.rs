//! Pictures as dots, for programs that draw no SVG.

use super::svg;
use crate::export::fonts;
use crate::report::Chart;
use crate::text::Lang;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};
use std::io;
use std::sync::{Arc, LazyLock};

/// Dots to a unit of the picture: on paper 200 to an inch.
const DOTS: f32 = 2.0;

/// Only the letters within the program, whatever the machine has: the same picture everywhere.
static LETTERS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut letters = Database::new();
    for file in fonts::FILES {
        letters.load_font_data(file.to_vec());
    }
    Arc::new(letters)
});

/// The picture as a PNG on white, twice as many dots wide as the SVG has units.
pub fn png(chart: &Chart, lang: Lang) -> io::Result<Vec<u8>> {
    let options = Options {
        fontdb: Arc::clone(&LETTERS),
        ..Options::default()
    };
    let tree = Tree::from_str(&svg(chart, lang), &options).map_err(io::Error::other)?;
    let size = tree.size().to_int_size();
    let size = size.scale_by(DOTS).unwrap_or(size);
    let no_room = || io::Error::other("the picture has no size");
    let mut dots = Pixmap::new(size.width(), size.height()).ok_or_else(no_room)?;
    dots.fill(Color::WHITE);
    let scale = Transform::from_scale(DOTS, DOTS);
    resvg::render(&tree, scale, &mut dots.as_mut());
    dots.encode_png().map_err(io::Error::other)
}
