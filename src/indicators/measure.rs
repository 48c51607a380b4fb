//! What a figure counts, as scripts and people read it.

use crate::text::{Text, text};

/// The unit a figure is stated in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Cooperatives.
    Cooperative,
    /// Branches of cooperatives.
    Branch,
    /// Persons.
    Person,
    /// đồng, whole.
    Dong,
    /// Persons of one cooperative on average.
    PersonPerCooperative,
    /// đồng of one cooperative on average, whole.
    DongPerCooperative,
}

impl Measure {
    /// The word of the contract.
    pub const fn code(self) -> &'static str {
        match self {
            Measure::Cooperative => "cooperative",
            Measure::Branch => "branch",
            Measure::Person => "person",
            Measure::Dong => "dong",
            Measure::PersonPerCooperative => "person_per_cooperative",
            Measure::DongPerCooperative => "dong_per_cooperative",
        }
    }

    /// The word on paper, where money stands in million đồng.
    pub const fn label(self) -> Text {
        match self {
            Measure::Cooperative => text("HTX", "cooperatives"),
            Measure::Branch => text("chi nhánh", "branches"),
            Measure::Person => text("người", "persons"),
            Measure::Dong => text("triệu đồng", "million đồng"),
            Measure::PersonPerCooperative => text("người/HTX", "persons each"),
            Measure::DongPerCooperative => text("triệu đồng/HTX", "million đồng each"),
        }
    }

    /// Whether values are integer đồng.
    pub const fn is_money(self) -> bool {
        matches!(self, Measure::Dong | Measure::DongPerCooperative)
    }
}
