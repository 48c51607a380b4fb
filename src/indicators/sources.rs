//! The laws and forms that ask for a figure, each named once.

use crate::text::{Text, text};

/// The yearly summary every province fills in.
pub(super) const SUMMARY: Text = text(
    "Biểu tổng hợp tình hình phát triển kinh tế tập thể, hợp tác xã (phụ lục 1 báo cáo kế hoạch hằng năm)",
    "Summary table on the collective economy (annex 1 of the yearly plan report)",
);

/// The list a district sends.
pub(super) const LISTS: Text = text(
    "Danh sách hợp tác xã trên địa bàn huyện, xã",
    "List of cooperatives of a district or commune",
);

/// The goals of a yearly plan.
pub(super) const PLANS: Text = text(
    "Chỉ tiêu kế hoạch phát triển kinh tế tập thể hằng năm của tỉnh",
    "Goals of a province's yearly plan for the collective economy",
);

/// Statuses in law.
pub(super) const STATUSES: Text = text(
    "Nghị định 92/2024/NĐ-CP, Điều 27",
    "Decree 92/2024/NĐ-CP, article 27",
);

/// Branches in law.
pub(super) const BRANCHES: Text = text(
    "Nghị định 92/2024/NĐ-CP, Điều 28",
    "Decree 92/2024/NĐ-CP, article 28",
);

/// The table by field of activity.
pub(super) const SECTORS: Text = text(
    "Biểu tổng hợp số lượng hợp tác xã theo lĩnh vực (phụ lục 2 báo cáo kế hoạch hằng năm)",
    "Table of cooperatives by field (annex 2 of the yearly plan report)",
);

/// Size classes in law.
pub(super) const SIZES: Text = text(
    "Luật Hợp tác xã 17/2023/QH15, Điều 16; Nghị định 113/2024/NĐ-CP",
    "Law on Cooperatives 17/2023/QH15, article 16; Decree 113/2024/NĐ-CP",
);

/// Size classes by members in the circular before.
pub(super) const MEMBER_SIZES: Text = text(
    "Thông tư 01/2020/TT-BKHĐT, Điều 4",
    "Circular 01/2020/TT-BKHĐT, article 4",
);

/// Size classes by capital in the circular before.
pub(super) const CAPITAL_SIZES: Text = text(
    "Thông tư 01/2020/TT-BKHĐT, Điều 5",
    "Circular 01/2020/TT-BKHĐT, article 5",
);

/// Ratings in law.
pub(super) const RATINGS: Text = text("Thông tư 01/2020/TT-BKHĐT", "Circular 01/2020/TT-BKHĐT");

/// Asked for by no form.
pub(super) const OURS: Text = text(
    "htx; bổ sung cho số bình quân, ít chịu ảnh hưởng của vài hợp tác xã rất lớn",
    "htx; beside the average, for a few very large cooperatives hardly move it",
);

/// The tables on what was done.
pub(super) const ACTIVITIES: Text = text(
    "Biểu kết quả thực hiện chính sách hỗ trợ (phụ lục 3 báo cáo kế hoạch hằng năm)",
    "Table of supporting policies carried out (annex 3 of the yearly plan report)",
);

/// Lists of members in law.
pub(super) const MEMBER_LISTS: Text = text(
    "Luật Hợp tác xã 17/2023/QH15, Điều 15 (danh sách thành viên)",
    "Law on Cooperatives 17/2023/QH15, article 15 (register of members)",
);
