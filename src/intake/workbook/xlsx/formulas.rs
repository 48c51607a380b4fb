//! Formulas, of which only those without a value matter; many cells share one that stands in the first of them.

use super::place::whole;
use super::rich;
use super::xml::{Stop, Tag, Xml};
use std::collections::HashMap;

/// Shared formulas may not be longer than this together: they are held.
const LONGEST: usize = 16 << 20;

/// A formula as a cell has it.
#[derive(Debug)]
pub(super) struct Formula {
    text: String,
    shared: Option<u32>,
}

impl Formula {
    /// Reads an `<f>`.
    pub fn read(xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<Self, Stop> {
        let mut text = String::new();
        if !tag.empty {
            rich::characters(xml, tag, &mut text)?;
        }
        let shared = match tag.attribute(b"t")? {
            Some(b"shared") => tag.attribute(b"si")?.and_then(whole),
            _ => None,
        };
        Ok(Formula { text, shared })
    }
}

/// The shared formulas met so far, each with its first cell.
#[derive(Debug, Default)]
pub(super) struct Formulas {
    first: HashMap<u32, (String, (u32, u32))>,
    length: usize,
}

impl Formulas {
    /// The formula a cell has, its references as seen from that cell; `None` where it says nothing.
    pub fn written(&mut self, formula: Formula, at: (u32, u32)) -> Option<String> {
        let Some(index) = formula.shared else {
            return Some(formula.text).filter(|text| !text.is_empty());
        };
        if !formula.text.is_empty() {
            self.length += formula.text.len() + size_of::<(String, (u32, u32))>();
            if self.length <= LONGEST {
                self.first.insert(index, (formula.text.clone(), at));
            }
            return Some(formula.text);
        }
        let moved = |(text, from): &(String, (u32, u32))| {
            calamine::expand_shared_formula(text, *from, at).ok()
        };
        // A cell whose formula cannot be told still has one.
        let told = self.first.get(&index).and_then(moved);
        told.or_else(|| Some("…".to_owned()))
    }
}
