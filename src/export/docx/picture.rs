//! Pictures in a Word document, and the parts of its file that hold them.

use crate::export::chart;
use crate::export::office::Piece;
use crate::export::xml::escape;
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
    /// Draws those among the pieces.
    pub(super) fn among(pieces: &[Piece], lang: Lang) -> io::Result<Vec<Self>> {
        let charts = pieces.iter().filter_map(|piece| match piece {
            Piece::Picture { number, chart, .. } => Some((*number, *chart)),
            _ => None,
        });
        let drawn = charts.map(|(number, chart)| {
            let png = chart::png(chart, lang)?;
            Ok(Picture { number, png })
        });
        drawn.collect()
    }

    /// The part of the file that holds it, and its bytes.
    pub(super) fn part(&self) -> (String, &[u8]) {
        (format!("word/{}", self.target()), &self.png)
    }

    /// What leads from the text to the part.
    pub(super) fn relation(&self) -> String {
        let (id, target) = (id(self.number), self.target());
        format!(
            "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"{target}\"/>"
        )
    }

    fn target(&self) -> String {
        format!("media/picture{}.png", self.number)
    }
}

/// The run of text that shows a picture; who cannot see it is told what it shows.
pub(super) fn run(number: usize, name: &str, summary: &str, steepness: f64) -> String {
    let width = WIDEST.min(HIGHEST / steepness);
    let [cx, cy] = [width, width * steepness].map(|length| (length * MILLIMETRE).round());
    let id = id(number);
    let [name, summary] = [name, summary].map(escape);
    let properties = format!("id=\"{number}\" name=\"{name}\" descr=\"{summary}\"");
    format!(
        "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr {properties}/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr {properties}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

fn id(number: usize) -> String {
    format!("rIdPicture{number}")
}
