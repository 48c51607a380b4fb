//! The colours of marked cells: one for each severity, a lighter one for cells a finding is about as well.

use crate::finding::Severity;

/// How a cell is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Shade {
    /// Whether a finding names the cell itself, not only as one of others.
    pub own: bool,
    /// The worst of the findings.
    pub severity: Severity,
}

impl Shade {
    /// Every shade there is.
    pub const ALL: [Shade; 6] = [
        Shade::new(Severity::Error, true),
        Shade::new(Severity::Warning, true),
        Shade::new(Severity::Info, true),
        Shade::new(Severity::Error, false),
        Shade::new(Severity::Warning, false),
        Shade::new(Severity::Info, false),
    ];

    /// The shade of a severity.
    pub const fn new(severity: Severity, own: bool) -> Self {
        Shade { own, severity }
    }

    /// Its colour: alpha, red, green, blue. Shades no palette has, so that they are known again.
    pub const fn colour(self) -> &'static str {
        match (self.severity, self.own) {
            (Severity::Error, true) => "FFFFB0AB",
            (Severity::Warning, true) => "FFFFDE85",
            (Severity::Info, true) => "FFC6E0FB",
            (Severity::Error, false) => "FFFFE4E1",
            (Severity::Warning, false) => "FFFFF3CD",
            (Severity::Info, false) => "FFE9F3FD",
        }
    }

    /// Whether a colour is one of these.
    pub fn is_one(colour: &str) -> bool {
        Shade::ALL
            .iter()
            .any(|shade| shade.colour().eq_ignore_ascii_case(colour))
    }
}
