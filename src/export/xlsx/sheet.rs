//! One sheet as it is filled from top to bottom, and how it is printed.

use super::chart::Drawn;
use super::{look, widths};
use crate::report::Section;
use crate::text::{Lang, text};
use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};

/// Points of a line of the letters used.
const LINE: f64 = 15.0;
/// Letters of a sentence to each digit that widths are counted in.
const NARROW: f64 = 1.35;
/// Rows above a header that stay on the screen with it; more would leave no room to scroll in.
const FROZEN: u32 = 8;
/// The number Excel gives to A4.
const A4: u8 = 9;
/// Wider sheets are printed across.
const ACROSS: usize = 115;

/// A sheet and the row to go on at.
pub(super) struct Sheet<'a> {
    pub(super) to: &'a mut Worksheet,
    pub(super) lang: Lang,
    pub(super) row: u32,
    pub(super) widths: Vec<usize>,
    /// First and last row of the header of each table.
    pub(super) headers: Vec<(u32, u32)>,
    /// Where the last table stands.
    pub(super) drawn: Option<Drawn>,
}

impl<'a> Sheet<'a> {
    /// An empty sheet with room for these sections.
    pub(super) fn new(
        to: &'a mut Worksheet,
        sections: &[&Section],
        lang: Lang,
    ) -> Result<Self, XlsxError> {
        let widths = widths::of(sections, lang);
        for (at, width) in (0..).zip(&widths) {
            to.set_column_width(at, count(*width))?;
        }
        Ok(Sheet {
            to,
            lang,
            row: 0,
            widths,
            headers: Vec::new(),
            drawn: None,
        })
    }

    /// Its heading.
    pub(super) fn title(&mut self, words: &str) -> Result<(), XlsxError> {
        self.across(words, &look::title(), 1.3)
    }

    /// A line below the heading.
    pub(super) fn subtitle(&mut self, words: &str) -> Result<(), XlsxError> {
        self.across(words, &look::subtitle(), 1.0)
    }

    /// The heading of a part.
    pub(super) fn heading(&mut self, words: &str) -> Result<(), XlsxError> {
        self.row += 1;
        self.across(words, &look::heading(), 1.2)
    }

    /// A sentence.
    pub(super) fn paragraph(&mut self, words: &str) -> Result<(), XlsxError> {
        self.across(words, &look::sentence(), 1.0)
    }

    /// A note below a table.
    pub(super) fn note(&mut self, words: &str) -> Result<(), XlsxError> {
        self.across(words, &look::note(), 1.0)
    }

    /// The way to another sheet.
    pub(super) fn link(&mut self, sheet: &str, words: &str) -> Result<(), XlsxError> {
        let to = format!("internal:'{}'!A1", sheet.replace('\'', "''"));
        let url = Url::new(to).set_text(words);
        self.to
            .write_url_with_format(self.row, 0, url, &look::link())?;
        self.row += 1;
        Ok(())
    }

    /// Words over the whole width, in as many lines as they need; letters may be larger than others.
    fn across(&mut self, words: &str, format: &Format, larger: f64) -> Result<(), XlsxError> {
        let last = u16::try_from(self.widths.len().saturating_sub(1)).unwrap_or(0);
        match last {
            0 => self
                .to
                .write_string_with_format(self.row, 0, words, format)?,
            last => self
                .to
                .merge_range(self.row, 0, self.row, last, words, format)?,
        };
        let total: usize = self.widths.iter().sum();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let room = (count(total) * NARROW / larger) as usize;
        self.next(widths::lines(words, room), larger)
    }

    /// Ends a row of so many lines.
    pub(super) fn next(&mut self, lines: usize, larger: f64) -> Result<(), XlsxError> {
        self.to
            .set_row_height(self.row, LINE * larger * count(lines))?;
        self.row += 1;
        Ok(())
    }

    /// The header of its table comes again on every page, and stays on the screen.
    pub(super) fn keep_header(&mut self) -> Result<(), XlsxError> {
        // Where there are several tables, the header of one would stand above the rows of another.
        if let [(first, last)] = self.headers[..] {
            self.to.set_repeat_rows(first, last)?;
            if last < FROZEN {
                self.to.set_freeze_panes(last + 1, 0)?;
            }
        }
        Ok(())
    }

    /// Print set-up.
    pub(super) fn finish(self) {
        let Sheet { to, lang, .. } = self;
        let pages = text("&CTrang &P/&N", "&CPage &P of &N");
        to.set_paper_size(A4)
            .set_margins(0.6, 0.6, 0.6, 0.7, 0.3, 0.3)
            .set_print_fit_to_pages(1, 0)
            .set_footer(pages.pick(lang))
            .set_screen_gridlines(false);
        if self.widths.iter().sum::<usize>() > ACROSS {
            to.set_landscape();
        }
    }
}

/// A small number of letters, lines or points.
pub(super) fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::from(u32::MAX), f64::from)
}
