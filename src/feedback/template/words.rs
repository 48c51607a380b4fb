//! How a cell of each column is filled in, in words.

use super::columns::Column;
use crate::model::{Field, Shape};
use crate::text::{Text, text};

/// How to fill a column in.
pub(super) fn how(column: &Column, is_chosen: bool) -> Text {
    match column.field {
        Field::Commune if is_chosen => text(
            "chọn trong danh sách; xã đã đổi tên hoặc sáp nhập thì ghi tên của ngày chốt số liệu",
            "choose from the list; of a commune renamed or merged write its name on the day of the data",
        ),
        _ if is_chosen => text("chọn trong danh sách", "choose from the list"),
        Field::Name => text(
            "tên đầy đủ, mỗi dòng một tên; bắt buộc",
            "the full name, one in each row; required",
        ),
        Field::Title => text(
            "tên lớp, cuộc, dự án; bắt buộc",
            "the name of the class, event or project; required",
        ),
        Field::Indicator => text(
            "tên chỉ tiêu, hoặc mã trong danh sách của lệnh htx indicators; bắt buộc",
            "the indicator's name, or its id as htx indicators lists it; required",
        ),
        Field::Birth | Field::RepBirth => text(
            "ngày/tháng/năm; chỉ biết năm thì ghi năm",
            "day/month/year; the year alone where no more is known",
        ),
        Field::IdNumber | Field::RepId => text(
            "12 chữ số, giữ số 0 ở đầu",
            "12 digits, with the leading zero",
        ),
        Field::Phone => text(
            "10 chữ số, giữ số 0 ở đầu; nhiều số thì cách bằng dấu chấm phẩy",
            "10 digits, with the leading zero; several with semicolons between",
        ),
        Field::Share => text("phần trăm, từ 0 đến 100", "percent, from 0 to 100"),
        field => of_shape(field.shape()),
    }
}

const fn of_shape(shape: Shape) -> Text {
    match shape {
        Shape::TaxCode => text(
            "10 chữ số, giữ số 0 ở đầu; chi nhánh thêm gạch nối và 3 chữ số",
            "10 digits, with the leading zero; of a branch a dash and 3 more",
        ),
        Shape::Integer => text(
            "số nguyên; không có thì ghi 0, chưa rõ thì để trống",
            "a whole number; 0 for none, empty where unknown",
        ),
        Shape::Money => text(
            "triệu đồng, có thể lẻ; không có thì ghi 0, chưa rõ thì để trống",
            "million đồng, with decimals if need be; 0 for none, empty where unknown",
        ),
        Shape::SignedMoney => text(
            "triệu đồng; lỗ thì ghi số âm; chưa rõ thì để trống",
            "million đồng; a loss with a minus; empty where unknown",
        ),
        Shape::Decimal => text("số, có thể lẻ", "a number, with decimals if need be"),
        Shape::Date => text(
            "ngày/tháng/năm, không sau ngày chốt số liệu; chỉ biết năm thì ghi năm",
            "day/month/year, not after the day of the data; the year alone where no more is known",
        ),
        Shape::Span => text(
            "một ngày, nhiều ngày hoặc một tháng: 7/3/2023; 14-18/8/2023; 8/2023",
            "a day, several days or a month: 7/3/2023; 14-18/8/2023; 8/2023",
        ),
        Shape::Claim => text(
            "«có», «không», hoặc tên, số lượng cụ thể",
            "'có' (yes), 'không' (no), or what it is in particular",
        ),
        _ => text(
            "chữ; không có thì để trống",
            "words; empty where there are none",
        ),
    }
}

/// What is said when a cell is filled in otherwise.
pub(super) const NOT_CHOSEN: Text = text(
    "Chọn một mục trong danh sách (bấm mũi tên cạnh ô).",
    "Choose an entry of the list (the arrow beside the cell).",
);
/// The same where what is not in the list may be right all the same.
pub(super) const MAY_BE: Text = text(
    "Không có trong danh sách của ngày chốt số liệu. Nếu đúng là tên này thì chọn Có (Yes).",
    "It is not in the list for the day of the data. If the name is right, choose Yes.",
);
/// A whole number was expected.
pub(super) const NOT_WHOLE: Text = text(
    "Ghi số nguyên từ 0 trở lên; chưa rõ thì để trống.",
    "Write a whole number from 0; leave it empty where unknown.",
);
/// A number was expected.
pub(super) const NOT_A_NUMBER: Text = text(
    "Chỉ ghi số, không ghi chữ; chưa rõ thì để trống.",
    "Write a number without words; leave it empty where unknown.",
);
/// An amount was expected.
pub(super) const NOT_AN_AMOUNT: Text = text(
    "Chỉ ghi số tiền từ 0 trở lên, tính bằng triệu đồng; chưa rõ thì để trống.",
    "Write an amount from 0, in million đồng; leave it empty where unknown.",
);
/// A share was expected.
pub(super) const NOT_A_SHARE: Text = text(
    "Ghi tỷ lệ phần trăm, từ 0 đến 100.",
    "Write a percentage from 0 to 100.",
);
/// A day was expected.
pub(super) const NOT_A_DAY: Text = text(
    "Ghi ngày/tháng/năm, không sau ngày chốt số liệu; chỉ biết năm thì ghi năm, ví dụ 2019.",
    "Write day/month/year, not after the day of the data; or the year alone, such as 2019.",
);
/// A tax code was expected.
pub(super) const NOT_A_TAX_CODE: Text = text(
    "Mã số thuế có 10 chữ số; của chi nhánh thêm gạch nối và 3 chữ số.",
    "A tax code has 10 digits; that of a branch a dash and 3 more.",
);
/// An identity number was expected.
pub(super) const NOT_AN_IDENTITY_NUMBER: Text = text(
    "Số định danh cá nhân có 12 chữ số (CMND cũ: 9).",
    "An identity number has 12 digits (an old one 9).",
);

/// The words with a capital letter at their beginning.
pub(super) fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
