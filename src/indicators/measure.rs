//! What a figure counts, as scripts and people read it.

use crate::text::{Text, text};

/// Declares the measures once: variant, word of the contract, word on paper.
macro_rules! measures {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $vi:literal, $en:literal;)+) => {
        /// The unit a figure is stated in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Measure {
            $($(#[$doc])* $variant,)+
        }

        impl Measure {
            /// The word of the contract.
            pub const fn code(self) -> &'static str {
                match self { $(Measure::$variant => $code),+ }
            }

            /// The word on paper, where money stands in million đồng and shares in hundredths.
            pub const fn label(self) -> Text {
                match self { $(Measure::$variant => text($vi, $en)),+ }
            }
        }
    };
}

measures! {
    /// Cooperatives.
    Cooperative = "cooperative", "HTX", "cooperatives";
    /// Branches of cooperatives.
    Branch = "branch", "chi nhánh", "branches";
    /// Unions of cooperatives.
    Union = "union", "LHHTX", "unions";
    /// Cooperative groups.
    Group = "group", "THT", "groups";
    /// Clubs.
    Club = "club", "hội quán", "clubs";
    /// Reporting units.
    Unit = "unit", "đơn vị", "units";
    /// Persons.
    Person = "person", "người", "persons";
    /// đồng, whole.
    Dong = "dong", "triệu đồng", "million đồng";
    /// Persons of one cooperative on average.
    PersonPerCooperative = "person_per_cooperative", "người/HTX", "persons each";
    /// đồng of one cooperative on average, whole.
    DongPerCooperative = "dong_per_cooperative", "triệu đồng/HTX", "million đồng each";
    /// Persons of one group on average.
    PersonPerGroup = "person_per_group", "người/THT", "persons each";
    /// A part of a whole, from 0 to 1.
    Share = "share", "%", "%";
    /// Classes, events, projects: whatever an activity is counted in.
    Activity = "activity", "hoạt động", "activities";
    /// Participations of cooperatives: one that comes twice counts twice.
    Participation = "participation", "lượt HTX", "participations";
}

impl Measure {
    /// Whether values are integer đồng.
    pub const fn is_money(self) -> bool {
        matches!(self, Measure::Dong | Measure::DongPerCooperative)
    }

    /// Whether values are parts of a whole.
    pub const fn is_share(self) -> bool {
        matches!(self, Measure::Share)
    }
}
