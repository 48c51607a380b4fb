//! One row as a figure sees it, and what many of them add up to.

/// What a row is, whatever is asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Base {
    /// How many things it stands for; `None` where it counts and does not say how many.
    pub(super) weight: Option<i64>,
    /// It stands for itself alone.
    pub(super) single: bool,
    /// Its sender estimated it.
    pub(super) estimate: bool,
}

/// What a figure's two groups of filters say of a row, and how much the row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    /// It is one of those the figure speaks of.
    pub(super) belongs: bool,
    /// It is counted; `None` where that is unknown.
    pub(super) counts: Option<bool>,
    /// How many of it are counted, where it is a number that says its parts.
    pub(super) part: Option<i64>,
    /// How many things it stands for; `None` where it counts and does not say how many.
    pub(super) weight: Option<i64>,
    /// It stands for itself alone.
    pub(super) single: bool,
    /// Its sender estimated it.
    pub(super) estimate: bool,
}

impl Row {
    /// How much it weighs in a coverage: at least itself.
    pub(super) fn size(&self) -> usize {
        let weight = self.weight.unwrap_or(1);
        usize::try_from(weight).unwrap_or(0)
    }

    /// Whether it may be counted, for all that is known.
    pub(super) fn may_count(&self) -> bool {
        self.belongs && self.counts != Some(false)
    }

    /// Whether it is counted.
    pub(super) fn is_counted(&self) -> bool {
        self.belongs && self.counts == Some(true)
    }

    /// How many it adds to a count; `None` where that is unknown.
    pub(super) fn count(&self) -> Option<i64> {
        if self.part.is_some() {
            return self.part;
        }
        match self.counts? {
            true => self.weight,
            false => Some(0),
        }
    }
}
