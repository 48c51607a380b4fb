//! The fields a list can hold: one table with identifier, shape and name.

use crate::text::{Text, text};
use serde::Serialize;

/// What a field's values look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Words.
    Text,
    /// Digits of a tax code.
    TaxCode,
    /// Personal data: masked in everything printed.
    Personal,
    /// Whole numbers, never negative.
    Integer,
    /// Amounts in đồng, never negative.
    Money,
    /// Amounts in đồng that may be negative.
    SignedMoney,
    /// Measures with decimals.
    Decimal,
    /// Days, months or years.
    Date,
    /// Yes or no.
    Flag,
    /// Entries of the status list.
    Status,
    /// Entries of the sector list.
    Sector,
    /// Entries of the rating list.
    Rating,
    /// Entries of the size list.
    Size,
    /// Entries of the list of forms.
    Form,
    /// Yes, no, or a name or figure that means yes: a linked enterprise, OCOP stars.
    Claim,
    /// Spans of days.
    Span,
    /// Entries of the list of activity kinds.
    Activity,
    /// Entries of the list of operators.
    Operator,
    /// Entries of the list of scopes.
    Scope,
    /// Entries of the list of aims.
    Aim,
    /// Entries of the list of model roles.
    Model,
    /// Entries of the list of memberships.
    Membership,
}

impl Shape {
    /// Whether values are amounts of money.
    pub const fn is_money(self) -> bool {
        matches!(self, Shape::Money | Shape::SignedMoney)
    }

    /// Whether values can be summed.
    pub const fn is_summable(self) -> bool {
        matches!(self, Shape::Integer | Shape::Money | Shape::SignedMoney)
    }
}

macro_rules! fields {
    ($($variant:ident = $id:literal, $shape:ident, $vi:literal, $en:literal;)+) => {
        /// A field of a list of cooperatives. Identifiers are those of the contract and of `columns.csv`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $(#[doc = $en] $variant,)+
        }

        impl Field {
            /// Every field, in the order of a usual list.
            pub const ALL: &'static [Field] = &[$(Field::$variant),+];

            /// Its identifier.
            pub const fn id(self) -> &'static str {
                match self { $(Field::$variant => $id),+ }
            }

            /// What its values look like.
            pub const fn shape(self) -> Shape {
                match self { $(Field::$variant => Shape::$shape),+ }
            }

            /// Its name.
            pub const fn label(self) -> Text {
                match self { $(Field::$variant => text($vi, $en)),+ }
            }
        }
    };
}

fields! {
    No = "no", Integer, "số thứ tự", "row number";
    Form = "kind", Form, "loại hình", "form of organisation";
    Name = "name", Text, "tên", "name";
    ShortName = "short_name", Text, "tên viết tắt", "short name";
    NameForeign = "name_foreign", Text, "tên nước ngoài", "foreign name";
    RegistrationCode = "registration_code", Text, "mã số hợp tác xã", "registration code";
    TaxCode = "tax_code", TaxCode, "mã số thuế", "tax code";
    CertNo = "cert_no", Text, "số giấy chứng nhận", "certificate number";
    CertDate = "cert_date", Date, "ngày cấp giấy chứng nhận", "certificate date";
    CertChangeDate = "cert_change_date", Text, "đăng ký thay đổi", "change of registration";
    CertPlace = "cert_place", Text, "nơi cấp", "place of issue";
    Established = "established", Date, "ngày thành lập", "date of establishment";
    LawBasis = "law_basis", Text, "luật áp dụng", "law it operates under";
    Address = "address", Text, "địa chỉ", "address";
    Hamlet = "hamlet", Text, "ấp, thôn", "hamlet";
    Commune = "commune", Text, "xã, phường", "commune";
    District = "district", Text, "huyện", "district";
    Province = "province", Text, "tỉnh", "province";
    OldAddress = "old_address", Text, "địa chỉ cũ", "old address";
    NewAddress = "new_address", Text, "địa chỉ mới", "new address";
    OldCommune = "old_commune", Text, "xã cũ", "old commune";
    NewCommune = "new_commune", Text, "xã mới", "new commune";
    OldDistrict = "old_district", Text, "huyện cũ", "old district";
    OldProvince = "old_province", Text, "tỉnh cũ", "old province";
    Phone = "phone", Personal, "điện thoại", "phone";
    Email = "email", Text, "thư điện tử", "e-mail";
    Website = "website", Text, "trang web", "website";
    Representative = "representative", Text, "người đại diện", "representative";
    Chair = "chair", Text, "chủ tịch hội đồng quản trị", "chair";
    Director = "director", Text, "giám đốc", "director";
    ControllerHead = "controller_head", Text, "trưởng ban kiểm soát", "head controller";
    Accountant = "accountant", Text, "kế toán", "accountant";
    RepGender = "rep_gender", Text, "giới tính", "gender of the representative";
    RepBirth = "rep_birth", Personal, "ngày sinh người đại diện", "representative's birth date";
    RepEthnic = "rep_ethnic", Text, "dân tộc", "ethnicity of the representative";
    RepId = "rep_id", Personal, "số CCCD người đại diện", "representative's identity number";
    RepRole = "rep_role", Text, "chức vụ", "role";
    RepLevel = "rep_level", Text, "trình độ", "training level";
    Sector = "sector", Sector, "lĩnh vực", "sector";
    BusinessLines = "business_lines", Text, "ngành nghề", "lines of business";
    Products = "products", Text, "sản phẩm", "products";
    ServiceModel = "service_model", Text, "mô hình dịch vụ", "service model";
    Status = "status", Status, "tình trạng", "status";
    StatusDate = "status_date", Date, "ngày ngừng, giải thể", "date of the status";
    Members = "members", Integer, "số thành viên", "members";
    MembersStart = "members_start", Integer, "thành viên khi thành lập", "members at establishment";
    MembersOfficial = "members_official", Integer, "thành viên chính thức", "official members";
    MembersAssocCapital = "members_assoc_capital", Integer, "thành viên liên kết góp vốn", "associate members with capital";
    MembersAssocNocap = "members_assoc_nocap", Integer, "thành viên liên kết không góp vốn", "associate members without capital";
    MembersPerson = "members_person", Integer, "thành viên cá nhân", "members: persons";
    MembersHousehold = "members_household", Integer, "thành viên hộ gia đình", "members: households";
    MembersLegal = "members_legal", Integer, "thành viên pháp nhân", "members: legal persons";
    WomenMembers = "women_members", Integer, "thành viên nữ", "women members";
    MembersEthnic = "members_ethnic", Integer, "thành viên dân tộc thiểu số", "members of ethnic minorities";
    MembersPoor = "members_poor", Integer, "thành viên hộ nghèo", "members from poor households";
    MembersNew = "members_new", Integer, "thành viên mới", "new members";
    MembersLeft = "members_left", Integer, "thành viên ra khỏi", "members who left";
    MembersDetail = "members_detail", Text, "chi tiết thành viên", "member details";
    Workers = "workers", Integer, "số lao động", "workers";
    WomenWorkers = "women_workers", Integer, "lao động nữ", "women workers";
    WorkersMember = "workers_member", Integer, "lao động là thành viên", "workers who are members";
    WorkersHired = "workers_hired", Integer, "lao động thuê ngoài", "hired workers";
    ManagersTotal = "managers_total", Integer, "cán bộ quản lý", "managers";
    ManagersBasic = "managers_basic", Integer, "cán bộ sơ cấp, trung cấp", "managers with basic training";
    ManagersHigher = "managers_higher", Integer, "cán bộ cao đẳng, đại học", "managers with higher education";
    CharterCapital = "charter_capital", Money, "vốn điều lệ", "charter capital";
    ContributedCapital = "contributed_capital", Money, "vốn thực góp", "contributed capital";
    TotalCapital = "total_capital", Money, "tổng nguồn vốn", "total capital";
    AssetsTotal = "assets_total", Money, "tổng tài sản", "total assets";
    Revenue = "revenue", Money, "doanh thu", "revenue";
    RevenueMembers = "revenue_members", Money, "doanh thu với thành viên", "revenue with members";
    Costs = "costs", Money, "chi phí", "costs";
    Profit = "profit", SignedMoney, "lợi nhuận", "profit";
    IncomeWorker = "income_worker", Money, "thu nhập bình quân lao động", "income per worker";
    TaxPaid = "tax_paid", Money, "nộp ngân sách", "taxes paid";
    Debt = "debt", Money, "nợ phải trả", "debt";
    FundCommon = "fund_common", Money, "quỹ chung không chia", "undivided common fund";
    Rating = "rating", Rating, "xếp loại", "rating";
    SizeClass = "size_class", Size, "quy mô", "size class";
    AreaHa = "area_ha", Decimal, "diện tích (ha)", "area (ha)";
    Output = "output", Text, "sản lượng", "output";
    Vehicles = "vehicles", Integer, "số phương tiện", "vehicles";
    Chain = "chain", Claim, "liên kết chuỗi", "value-chain linkage";
    Ocop = "ocop", Claim, "sản phẩm OCOP", "OCOP products";
    Hightech = "hightech", Claim, "ứng dụng công nghệ cao", "high technology";
    QualityStd = "quality_std", Text, "tiêu chuẩn áp dụng", "quality standards";
    Trace = "trace", Claim, "truy xuất nguồn gốc", "traceability";
    Land = "land", Text, "đất đai, trụ sở", "land and premises";
    Support = "support", Text, "nội dung hỗ trợ", "support received";
    AllianceMember = "alliance_member", Flag, "thành viên Liên minh", "member of the Alliance";
    Union = "union", Text, "thuộc liên hiệp", "union it belongs to";
    ContractCertified = "contract_certified", Text, "chứng thực hợp đồng", "certified contract";
    AgmDate = "agm_date", Text, "đại hội thành viên", "general meeting";
    Model = "model", Model, "hợp tác xã điểm", "model cooperative";
    Difficulties = "difficulties", Text, "khó khăn, kiến nghị", "difficulties";
    Note = "note", Text, "ghi chú", "note";
    Count = "count", Integer, "số lượng", "number";
    Leader = "leader", Text, "tổ trưởng, chủ nhiệm", "leader";
    MemberCooperatives = "member_cooperatives", Integer, "số hợp tác xã thành viên", "member cooperatives";
    Cooperative = "cooperative", Text, "hợp tác xã", "cooperative it belongs to";
    CooperativeCode = "cooperative_code", TaxCode, "mã số thuế của hợp tác xã", "tax code of its cooperative";
    Birth = "birth", Personal, "ngày sinh", "date of birth";
    Gender = "gender", Text, "giới tính", "gender";
    Ethnic = "ethnic", Text, "dân tộc", "ethnicity";
    IdNumber = "id_number", Personal, "số định danh cá nhân", "identity number";
    Membership = "membership", Membership, "loại thành viên", "kind of membership";
    Share = "share", Decimal, "tỷ lệ vốn góp (%)", "capital share (%)";
    Joined = "joined", Date, "ngày gia nhập", "date of joining";
    Left = "left", Date, "ngày ra khỏi", "date of leaving";
    Role = "role", Text, "chức vụ", "role";
    HeldOn = "held_on", Span, "thời gian", "time";
    ActivityKind = "activity_kind", Activity, "loại hoạt động", "kind of activity";
    Title = "title", Text, "nội dung", "title";
    Cooperatives = "cooperatives", Integer, "số lượt hợp tác xã tham gia", "participations of cooperatives";
    People = "people", Integer, "số người tham gia", "people";
    Amount = "amount", Money, "kinh phí", "amount";
    Funding = "funding", Text, "nguồn kinh phí", "funding";
    Indicator = "indicator", Text, "chỉ tiêu", "indicator";
    Measure = "measure", Text, "đơn vị tính", "measure";
    Operator = "operator", Operator, "mức yêu cầu", "operator";
    TargetValue = "target_value", Decimal, "giá trị kế hoạch", "target value";
    Scope = "scope", Scope, "phạm vi", "scope";
    Aim = "aim", Aim, "tính theo", "aim";
    TargetSpan = "target_span", Span, "thời hạn", "span";
    Decision = "decision", Text, "văn bản", "decision";
    Estimate = "estimate", Flag, "số ước", "estimate";
    Parts = "parts", Text, "các phần «trong đó»", "parts of the number";
}

impl Field {
    /// The field with this identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Field::ALL.iter().copied().find(|field| field.id() == id)
    }

    /// Whether its values are masked in everything printed unless asked for.
    pub fn is_personal(self) -> bool {
        self.shape() == Shape::Personal
    }
}

impl Serialize for Field {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> serde::Deserialize<'de> for Field {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        Field::from_id(&id).ok_or_else(|| serde::de::Error::custom(format!("no such field: {id}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn identifiers_are_unique_and_found_again() {
        let ids: HashSet<_> = Field::ALL.iter().map(|field| field.id()).collect();
        assert_eq!(ids.len(), Field::ALL.len());
        for field in Field::ALL {
            assert_eq!(Field::from_id(field.id()), Some(*field));
        }
    }
}
