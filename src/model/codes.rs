//! The closed lists of the contract: each code with its name in both languages.

use crate::text::{Text, text};
use serde::{Deserialize, Serialize};

/// Declares a closed list once: the enum, its codes (JSON, SQL) and its names (what people read).
macro_rules! code_list {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal, $vi:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[doc = $en] #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every entry, in the order reports list them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The code of the contract.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The name people read.
            pub const fn label(self) -> Text {
                match self { $($name::$variant => text($vi, $en)),+ }
            }

            /// The entry with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|entry| entry.code() == code)
            }
        }
    };
}

code_list! {
    /// What a submission is a list of.
    Kind {
        Cooperatives = "cooperatives", "hợp tác xã", "cooperatives";
        Unions = "unions", "liên hiệp hợp tác xã", "cooperative unions";
        Groups = "groups", "tổ hợp tác", "cooperative groups";
        Clubs = "clubs", "hội quán", "clubs";
        Members = "members", "thành viên", "members";
        Activities = "activities", "hoạt động hỗ trợ", "activities";
        Targets = "targets", "chỉ tiêu kế hoạch", "targets";
    }
}

impl Kind {
    /// The kinds that list organisations; their lists are stocks, and may be tallies.
    pub const ORGANISATIONS: &'static [Kind] =
        &[Kind::Cooperatives, Kind::Unions, Kind::Groups, Kind::Clubs];

    /// Whether it lists organisations.
    pub fn is_organisations(self) -> bool {
        Self::ORGANISATIONS.contains(&self)
    }
}

code_list! {
    /// What kind of organisation one row is (Luật Hợp tác xã 17/2023/QH15, Điều 4 and 50).
    Form {
        Cooperative = "cooperative", "hợp tác xã", "cooperative";
        CreditFund = "credit_fund", "quỹ tín dụng nhân dân", "people's credit fund";
        Branch = "branch", "chi nhánh hợp tác xã", "branch of a cooperative";
        Union = "union", "liên hiệp hợp tác xã", "cooperative union";
        Group = "group", "tổ hợp tác", "cooperative group";
        Club = "club", "hội quán", "club";
        Enterprise = "enterprise", "doanh nghiệp", "enterprise";
    }
}

impl Form {
    /// Whether a row of this form counts as a cooperative.
    pub const fn is_cooperative(self) -> bool {
        matches!(self, Form::Cooperative | Form::CreditFund)
    }
}

code_list! {
    /// Status of an organisation: the legal ones (Nghị định 92/2024/NĐ-CP, Điều 27) and the words of lists.
    Status {
        Active = "active", "đang hoạt động", "active";
        Suspended = "suspended", "tạm ngừng hoạt động", "suspended";
        Dormant = "dormant", "ngừng hoạt động", "dormant";
        NotStarted = "not_started", "chưa hoạt động", "not started";
        NotAtAddress = "not_at_address", "không hoạt động tại địa chỉ đã đăng ký", "not at its registered address";
        RevokedTax = "revoked_tax", "bị thu hồi do cưỡng chế thuế", "revoked by tax enforcement";
        Closing = "closing", "đang làm thủ tục giải thể", "being dissolved";
        Bankrupting = "bankrupting", "đang làm thủ tục phá sản", "in bankruptcy";
        Ended = "ended", "đã giải thể, chấm dứt", "ended";
    }
}

code_list! {
    /// Field of activity as reports group it.
    Sector {
        Agriculture = "agriculture", "nông, lâm, diêm nghiệp", "agriculture, forestry, salt";
        Aquaculture = "aquaculture", "thủy sản", "aquaculture and fishing";
        Industry = "industry", "công nghiệp - tiểu thủ công nghiệp", "industry and handicraft";
        Construction = "construction", "xây dựng", "construction";
        TradeServices = "trade_services", "thương mại - dịch vụ", "trade and services";
        Transport = "transport", "vận tải", "transport";
        Credit = "credit", "tín dụng", "credit";
        Environment = "environment", "môi trường, nước sạch", "environment, clean water";
        Other = "other", "khác", "other";
    }
}

impl Sector {
    /// Whether reports count it as agricultural (nông, lâm, ngư, diêm nghiệp).
    pub const fn is_agricultural(self) -> bool {
        matches!(self, Sector::Agriculture | Sector::Aquaculture)
    }
}

code_list! {
    /// Yearly rating (Thông tư 01/2020/TT-BKHĐT).
    Rating {
        Good = "good", "tốt", "good";
        Fair = "fair", "khá", "fair";
        Average = "average", "trung bình", "average";
        Weak = "weak", "yếu", "weak";
        Unrated = "unrated", "chưa xếp loại", "unrated";
    }
}

code_list! {
    /// Size class (Luật Hợp tác xã 17/2023/QH15, Điều 16).
    Size {
        Micro = "micro", "siêu nhỏ", "micro";
        Small = "small", "nhỏ", "small";
        Medium = "medium", "vừa", "medium";
        Large = "large", "lớn", "large";
        Unknown = "unknown", "không xác định", "unknown";
    }
}

code_list! {
    /// What a supporting activity is.
    ActivityKind {
        Training = "training", "bồi dưỡng, tập huấn", "training";
        Communication = "communication", "tuyên truyền", "communication";
        Vocational = "vocational", "dạy nghề, truyền nghề", "vocational training";
        StudyTrip = "study_trip", "học tập kinh nghiệm", "study trip";
        TradePromotion = "trade_promotion", "xúc tiến thương mại", "trade promotion";
        FundProject = "fund_project", "dự án vay quỹ hỗ trợ", "project of the support fund";
        ValueChainSupport = "value_chain_support", "hỗ trợ liên kết chuỗi giá trị", "value-chain support";
        EquipmentSupport = "equipment_support", "hỗ trợ máy móc, thiết bị", "equipment support";
        Reorganisation = "reorganisation", "củng cố, tổ chức lại", "reorganisation";
        Commendation = "commendation", "khen thưởng", "commendation";
        AllianceAdmission = "alliance_admission", "kết nạp thành viên Liên minh", "admission to the Alliance";
        Policy = "policy", "xây dựng chính sách", "policy";
        Other = "other", "hoạt động khác", "other";
    }
}

code_list! {
    /// How a target's value and the actual figure must stand to each other.
    Operator {
        AtLeast = ">=", "từ … trở lên", "at least";
        Above = ">", "trên", "above";
        AtMost = "<=", "không quá", "at most";
        Below = "<", "dưới", "below";
        Equal = "=", "bằng", "equal to";
    }
}

code_list! {
    /// Whom a target binds.
    Scope {
        Province = "province", "toàn tỉnh", "the province";
        EachUnit = "each_unit", "mỗi đơn vị", "each unit";
    }
}

code_list! {
    /// What of an indicator a target speaks of.
    Aim {
        Level = "level", "mức đạt", "level";
        Rise = "rise", "mức tăng", "rise";
    }
}

code_list! {
    /// A cooperative's part in the pilot of model cooperatives.
    ModelRole {
        Model = "model", "hợp tác xã điểm", "model cooperative";
        Satellite = "satellite", "hợp tác xã vệ tinh", "satellite cooperative";
    }
}

code_list! {
    /// Kind of membership (Luật Hợp tác xã 17/2023/QH15, Điều 4 khoản 16–19).
    Membership {
        Official = "official", "thành viên chính thức", "official member";
        AssociateCapital = "associate_capital", "thành viên liên kết góp vốn", "associate member with capital";
        AssociateNoCapital = "associate_no_capital", "thành viên liên kết không góp vốn", "associate member without capital";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_contract() {
        let codes = |all: &[Status]| all.iter().map(|s| s.code()).collect::<Vec<_>>().join(" ");
        assert_eq!(
            codes(Status::ALL),
            "active suspended dormant not_started not_at_address revoked_tax closing bankrupting ended"
        );
        assert_eq!(
            Sector::from_code("trade_services"),
            Some(Sector::TradeServices)
        );
        assert_eq!(Rating::from_code("excellent"), None);
    }
}
