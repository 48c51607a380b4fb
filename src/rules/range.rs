//! Between what most figures of a column lie.

/// Figures from the least to the most.
pub(super) fn sorted(figures: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_unstable_by(f64::total_cmp);
    figures
}

/// Between what the other figures of a column lie.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Range {
    /// The range of some sorted figures, four or more, without one of them and without the least and the most of the
    /// rest, for another wrong figure may be among them.
    pub(super) fn beside(figures: &[f64], without: f64) -> Self {
        let at = figures.partition_point(|figure| *figure < without);
        let last = figures.len() - 1;
        Range {
            least: figures[if at <= 1 { 2 } else { 1 }],
            most: figures[if at + 1 >= last { last - 2 } else { last - 1 }],
        }
    }

    pub(super) fn holds(self, figure: f64) -> bool {
        (self.least..=self.most).contains(&figure)
    }

    /// Whether a figure is no more than twice beyond either end.
    pub(super) fn nearly_holds(self, figure: f64) -> bool {
        (self.least / 2.0..=self.most * 2.0).contains(&figure)
    }

    /// How many times a figure is beyond the nearer end.
    pub(super) fn outside(self, figure: f64) -> f64 {
        (figure / self.most).max(self.least / figure)
    }
}
