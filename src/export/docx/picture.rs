//! Pictures in a Word document, and the parts of its file that hold them.

use crate::export::chart::{self, WIDTH};
use crate::export::xml::escape;
use crate::report::Chart;
use crate::text::Lang;
use std::io;

/// As Word measures pictures: 36,000 to a millimetre.
const MILLIMETRE: f64 = 36_000.0;
/// A picture is as wide as the text, unless it would then be too high for a page.
const WIDEST: f64 = 160.0;
const HIGHEST: f64 = 225.0;

/// A picture of the document.
#[derive(Debug)]
pub struct Picture {
    /// Its place among the pictures, from 1.
    number: usize,
    png: Vec<u8>,
}

impl Picture {
    /// Draws a picture.
    pub(super) fn of(chart: &Chart, number: usize, lang: Lang) -> io::Result<Self> {
        let png = chart::png(chart, lang)?;
        Ok(Picture { number, png })
    }

    /// The part of the file that holds it, and its bytes.
    pub(super) fn part(&self) -> (String, &[u8]) {
        (format!("word/{}", self.target()), &self.png)
    }

    /// What leads from the text to the part.
    pub(super) fn relation(&self) -> String {
        let (id, target) = (self.id(), self.target());
        format!(
            "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"{target}\"/>"
        )
    }

    /// The run of text that shows it; who cannot see it is told what it shows.
    pub(super) fn run(&self, chart: &Chart, lang: Lang) -> String {
        let height = chart::height(chart, lang);
        let width = WIDEST.min(HIGHEST * WIDTH / height);
        let [cx, cy] = [width, width * height / WIDTH].map(|length| (length * MILLIMETRE).round());
        let (number, id) = (self.number, self.id());
        let [title, summary] =
            [&chart.title, &chart.summary()].map(|words| escape(words.pick(lang)));
        let properties = format!("id=\"{number}\" name=\"{title}\" descr=\"{summary}\"");
        format!(
            "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr {properties}/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr {properties}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )
    }

    fn id(&self) -> String {
        format!("rIdPicture{}", self.number)
    }

    fn target(&self) -> String {
        format!("media/picture{}.png", self.number)
    }
}
