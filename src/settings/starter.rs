//! The commented settings file a new registry begins with.

use super::Settings;
use toml::{Table, Value};

const PROVINCE: &str = "\
# Thiết lập của sổ dữ liệu hợp tác xã. Sửa tệp này bằng trình soạn thảo bất kỳ; dòng bắt đầu bằng # là ghi chú.

# Tên chính thức của tỉnh hoặc thành phố trực thuộc trung ương. Có thể là tỉnh đã sáp nhập.
";

const UNITS: &str = "
# Các đơn vị gửi danh sách. Không ghi thì lấy tất cả: các huyện đến hết ngày 30/6/2025, các xã từ ngày 01/7/2025.
";

const UNITS_EXAMPLE: &str = "# units = [\"Huyện Thới Bình\", \"Huyện U Minh\"]\n";

const DEFAULTS: &str = "
# Giá trị dùng khi dòng lệnh (ví dụ --lang) và biến môi trường (ví dụ HTX_LANG) không nói gì.
# lang: vi, en; color: auto, always, never; format: table, json (báo cáo còn có csv, md); fail_on: error, warning, never.
";

const DEFAULTS_EXAMPLE: &str = "\
# [defaults]
# lang = \"en\"
# fail_on = \"warning\"
";

const DEADLINES: &str = "
# Hạn gửi: send là số ngày sau ngày cuối kỳ; mend là số ngày để sửa và gửi lại sau khi nhận phản hồi.
";

const DEADLINES_EXAMPLE: &str = "\
# [deadlines]
# send = 5
# mend = 7
";

const REPORT: &str = "
# Phần đầu và phần cuối của báo cáo (.docx, .pdf). Mục nào không ghi thì để trống cho người ký điền.
";

const REPORT_EXAMPLE: &str = "\
# [report]
# superior = \"LIÊN MINH HỢP TÁC XÃ VIỆT NAM\"
# body = [\"LIÊN MINH HỢP TÁC XÃ\", \"TỈNH CÀ MAU\"]
# number = \"05/BC-LMHTX\"
# place = \"Cà Mau\"
# date = \"5/9/2023\"
# signature = [\"TM. BAN THƯỜNG VỤ\", \"CHỦ TỊCH\"]
# signatory = \"Họ và tên người ký\"
# recipients = [\"Thường trực Tỉnh ủy\", \"Ủy ban nhân dân tỉnh\", \"Lưu: VT, QLHTX\"]
";

const RULES: &str = "
# Thay đổi quy tắc kiểm tra theo mã (xem: htx rules).
# severity là mức độ: \"error\" (lỗi), \"warning\" (cảnh báo) hoặc \"info\" (ghi nhận); off = true là không kiểm tra.
# Quy tắc nào có tham số (xem: htx rules F204) thì ghi giá trị khác ngay dưới mã của nó.
";

const RULES_EXAMPLE: &str = "\
# [rules.F104]
# severity = \"warning\"
# [rules.F204]
# members_most = 3000
";

const HEADERS: &str = "
# Tiêu đề cột riêng của từng đơn vị gửi: \"tiêu đề trong tệp\" = \"tên trường\" (xem: htx columns).
";

const HEADERS_EXAMPLE: &str = "\
# [headers.\"Huyện Thới Bình\"]
# \"Số xã viên\" = \"members\"
";

/// The file: each key with its comment, then what is set, or else an example that does nothing.
pub(super) fn text(settings: &Settings) -> String {
    let table = settings.table();
    let part = |key: &str, comment: &str, example: &str| {
        let set = table.get(key).map(|value| only(key, value));
        comment.to_owned() + set.as_deref().unwrap_or(example)
    };
    [
        part("province", PROVINCE, ""),
        part("units", UNITS, UNITS_EXAMPLE),
        part("defaults", DEFAULTS, DEFAULTS_EXAMPLE),
        part("deadlines", DEADLINES, DEADLINES_EXAMPLE),
        part("report", REPORT, REPORT_EXAMPLE),
        part("rules", RULES, RULES_EXAMPLE),
        part("headers", HEADERS, HEADERS_EXAMPLE),
    ]
    .concat()
}

fn only(key: &str, value: &Value) -> String {
    Table::from_iter([(key.to_owned(), value.clone())]).to_string()
}
